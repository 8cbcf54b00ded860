/** The build embeds `.bin` files as bytes. */
declare module '*.bin' {
  const bytes: Uint8Array
  export default bytes
}
