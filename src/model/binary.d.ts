/** The build embeds `.bin` files as bytes. */
declare module '*.bin' {
  const bytes: Uint8Array
  export default bytes
}

/** The build compiles the kernel and embeds it as text, which `bytesOf` of kernel-text.ts reads. */
declare module '*.wasm' {
  const text: string
  export default text
}
