import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { main } from 'assemblyscript/asc'

const ROOT = new URL('..', import.meta.url).pathname
const OUTPUT = 'kernel.wasm'
/** Files of which the kernel has its own. */
const REPLACED = new Set(['memory', 'plain', 'role-words'].map((name) => `src/text/${name}.ts`))

/**
 * Compiles a kernel, WebAssembly, from the TypeScript of src. AssemblyScript reads those files as they are
 * but for this: every number in them is a 32-bit integer, what is imported as a type is a class, a field is read
 * from where its row begins, so that one address serves all fields of a row, and the kernel has files of its own
 * in place of some.
 *
 * @param entry the file whose exports are those of the kernel
 * @throws Error with the compiler's messages when it does not compile
 */
export async function compileKernel(entry: string): Promise<Uint8Array> {
  let compiled: Uint8Array | undefined
  const options = ['-O3', '--noAssert', '--runtime', 'stub', '--enable', 'simd']
  const names = ['--use', 'Math=Integers', '--use', 'abort=']
  const { error, stderr } = await main(
    [entry, 'kernel/integers.ts', ...options, ...names, '--outFile', OUTPUT],
    {
      readFile: sourceOf,
      writeFile: (name, contents) => {
        if (name === OUTPUT && typeof contents !== 'string') compiled = contents
      },
      listFiles: () => [],
    },
  )
  if (error || compiled === undefined) throw new Error(`The kernel: ${error}\n${stderr}`)
  return compiled
}

function sourceOf(name: string): string | null {
  const path = join(ROOT, REPLACED.has(name) ? name.replace('src/text', 'kernel') : name)
  if (!existsSync(path)) return null
  return readFileSync(path, 'utf8')
    .replace(/\.ts'$/gm, "'")
    .replace(/\bimport type\b/g, 'import')
    .replace(/([{,]\s*)type (?=\w+\s*[,}])/g, '$1')
    .replace(/\breadonly (?=string|\()/g, '')
    .replace(/\[([^\][]+) \+ ([A-Z_]+)\]/g, '.from($1)[$2]')
    .replace(/\bnumber\b/g, 'i32')
}
