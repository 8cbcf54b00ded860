/** What is used of WebAssembly: not every engine has it, and not all types know it. */
export interface Engine {
  readonly Module: new (bytes: Uint8Array) => object
  readonly Instance: new (module: object) => { readonly exports: unknown }
}

/** WebAssembly, where this engine has it. */
export function engineHere(): Engine | undefined {
  return (globalThis as { WebAssembly?: Engine }).WebAssembly
}
