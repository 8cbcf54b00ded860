import { dirname } from 'node:path'
import type { Plugin } from 'esbuild'
import { asText } from './as-text.ts'
import { compileKernel } from './compile.ts'

/** `kernel/NAME.wasm` is compiled of `kernel/NAME.ts`. */
const KERNEL = /[\\/]kernel[\\/](\w+)\.wasm$/
const compiled = new Map<string, Promise<Uint8Array>>()

/** A kernel by its file, compiled once. */
function kernelOf(path: string): Promise<Uint8Array> {
  const name = KERNEL.exec(path)![1]!
  const code = compiled.get(name) ?? compileKernel(`kernel/${name}.ts`)
  compiled.set(name, code)
  return code
}

/** Embeds the kernels in a bundle of esbuild. */
export const embedKernel: Plugin = {
  name: 'embed-kernel',
  setup(build) {
    build.onResolve({ filter: KERNEL }, ({ path }) => ({ path, namespace: 'kernel' }))
    build.onLoad({ filter: KERNEL, namespace: 'kernel' }, async ({ path }) => ({
      contents: asModule(await kernelOf(path)),
      loader: 'js',
    }))
  },
}

/** A module that gives a kernel as `src/model/kernel-text.ts` reads it. */
function asModule(bytes: Uint8Array): string {
  return `export default ${JSON.stringify(asText(bytes))}`
}

/** Leaves the kernels out of a bundle of esbuild, with what opens it; such a bundle runs JavaScript alone. */
export const omitKernel: Plugin = {
  name: 'omit-kernel',
  setup(build) {
    build.onResolve({ filter: KERNEL }, ({ path }) => ({ path, namespace: 'kernel' }))
    build.onLoad({ filter: KERNEL, namespace: 'kernel' }, () => ({
      contents: asModule(new Uint8Array()),
      loader: 'js',
    }))
    build.onLoad({ filter: /[\\/]model[\\/]kernel\.ts$/ }, ({ path }) => ({
      contents: `import { PlainSummer } from './sums.ts'
        export const openSummer = (_, model) => new PlainSummer(model)`,
      resolveDir: dirname(path),
      loader: 'js',
    }))
  },
}

/** Gives the kernels to the tests that import the sources. */
export const serveKernel = {
  name: 'serve-kernel',
  enforce: 'pre' as const,
  resolveId(id: string) {
    return KERNEL.test(id) ? `\0${id}` : null
  },
  async load(id: string) {
    return id.startsWith('\0') && KERNEL.test(id) ? asModule(await kernelOf(id)) : null
  },
}
