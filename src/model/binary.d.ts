/** The build embeds `.bin` files as bytes. */
declare module '*.bin' {
  const bytes: Uint8Array
  export default bytes
}

/** The build compiles the kernel and embeds it. */
declare module '*.wasm' {
  const bytes: Uint8Array
  export default bytes
}
