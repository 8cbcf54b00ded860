/** The build embeds `.bin` files as bytes. */
declare module '*.bin' {
  const bytes: Uint8Array
  export default bytes
}

/** The build compiles the kernel and embeds it in hexadecimal digits. */
declare module '*.wasm' {
  const digits: string
  export default digits
}
