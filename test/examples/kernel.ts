import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'

const EXAMPLES = new URL('../../examples', import.meta.url).pathname
const TSLAB = join(EXAMPLES, 'node_modules/tslab/bin/tslab')

/** Runs all cells; errors of cells are outputs, as in Jupyter. */
const EXECUTE = `
import sys, nbformat
from nbclient import NotebookClient
notebook = nbformat.read(sys.argv[1], as_version=4)
client = NotebookClient(notebook, timeout=240, kernel_name='tslab', allow_errors=True,
    record_timing=False, resources={'metadata': {'path': sys.argv[2]}})
client.execute()
nbformat.write(notebook, sys.argv[3])
`

/** A cell as Jupyter keeps it. */
export interface Cell {
  readonly cell_type: 'code' | 'markdown'
  readonly source: string | readonly string[]
  readonly outputs?: readonly {
    readonly output_type: string
    readonly name?: string
    readonly text?: string | readonly string[]
    readonly data?: Readonly<Record<string, string | readonly string[]>>
  }[]
}

/** What is missing for running notebooks here, or null where nothing is. */
export function missingKernel(): string | null {
  if (!existsSync(TSLAB)) return 'no tslab: npm install --prefix examples'
  return python() === null ? 'no Python with nbclient: apt-get install python3-nbclient' : null
}

/** Runs a notebook of the examples by a real kernel; gives the path of the notebook with its outputs. */
export function execute(name: string): string {
  const home = mkdtempSync(join(tmpdir(), 'delight-notebook-'))
  const spec = join(home, 'kernels/tslab/kernel.json')
  mkdirSync(dirname(spec), { recursive: true })
  const argv = [process.execPath, TSLAB, 'kernel', '--config-path={connection_file}']
  writeFileSync(spec, JSON.stringify({ argv, display_name: 'TypeScript', language: 'typescript' }))
  const out = join(home, name)
  execFileSync(python()!, ['-c', EXECUTE, join(EXAMPLES, name), EXAMPLES, out], {
    env: { ...process.env, JUPYTER_PATH: home, NODE_OPTIONS: '' },
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  return out
}

/** The cells of a notebook. */
export function cellsOf(path: string): readonly Cell[] {
  return JSON.parse(readFileSync(path, 'utf8')).cells
}

/** Debian's packages are seen by Debian's Python alone. */
function python(): string | null {
  for (const name of ['/usr/bin/python3', 'python3']) {
    try {
      execFileSync(name, ['-c', 'import nbclient'], { stdio: 'ignore' })
      return name
    } catch {}
  }
  return null
}
