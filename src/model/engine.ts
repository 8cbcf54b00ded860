/** What is used of WebAssembly: not every engine has it, and not all types know it. */
export interface Engine {
  readonly Module: new (bytes: Uint8Array) => object
  readonly Instance: new (module: object) => { readonly exports: unknown }
}

/** WebAssembly, where this engine has it. */
export function engineHere(): Engine | undefined {
  return (globalThis as { WebAssembly?: Engine }).WebAssembly
}

/** The bytes that hexadecimal digits stand for: as these a kernel is embedded. */
export function bytesOf(digits: string): Uint8Array {
  const valueAt = (at: number): number => {
    const code = digits.charCodeAt(at)
    return (code & 15) + (code >> 6) * 9
  }
  const bytes = new Uint8Array(digits.length / 2)
  for (let i = 0; i < bytes.length; i++) bytes[i] = (valueAt(2 * i) << 4) | valueAt(2 * i + 1)
  return bytes
}
