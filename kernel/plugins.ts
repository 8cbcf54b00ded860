import { dirname } from 'node:path'
import type { Plugin } from 'esbuild'
import { compileKernel } from './compile.ts'

const KERNEL = /[\\/]kernel\.wasm$/
let compiled: Promise<Uint8Array> | undefined

/** The kernel, compiled once. */
function kernel(): Promise<Uint8Array> {
  compiled ??= compileKernel()
  return compiled
}

/** Embeds the kernel in a bundle of esbuild. */
export const embedKernel: Plugin = {
  name: 'embed-kernel',
  setup(build) {
    build.onResolve({ filter: KERNEL }, ({ path }) => ({ path, namespace: 'kernel' }))
    build.onLoad({ filter: KERNEL, namespace: 'kernel' }, async () => ({
      contents: asModule(await kernel()),
      loader: 'js',
    }))
  },
}

/** A module that gives the kernel as `src/model/kernel.ts` takes it: hexadecimal digits compress far better than base64. */
function asModule(bytes: Uint8Array): string {
  return `export default '${Buffer.from(bytes).toString('hex')}'`
}

/** Leaves the kernel out of a bundle of esbuild, with what opens it; such a bundle runs JavaScript alone. */
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

/** Gives the kernel to the tests that import the sources. */
export const serveKernel = {
  name: 'serve-kernel',
  enforce: 'pre' as const,
  resolveId(id: string) {
    return KERNEL.test(id) ? '\0kernel.wasm' : null
  },
  async load(id: string) {
    return id === '\0kernel.wasm' ? asModule(await kernel()) : null
  },
}
