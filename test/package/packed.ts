import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'

const ROOT = new URL('../..', import.meta.url).pathname

/** A folder in which the packed package is installed, as npm would lay it out. */
export interface Installed {
  readonly folder: string
  /** The tarball's size in bytes. */
  readonly size: number
  /** The paths inside the tarball. */
  readonly files: readonly string[]
}

/**
 * Packs the package and installs the tarball in a new folder, with its declared dependencies and
 * the given tools beside it, and nothing else of this repository in reach.
 */
export function install(tools: readonly string[] = []): Installed {
  const folder = mkdtempSync(join(tmpdir(), 'delight-packed-'))
  const json = execFileSync(
    'npm',
    ['pack', '--json', '--ignore-scripts', '--pack-destination', folder],
    {
      cwd: ROOT,
      stdio: ['ignore', 'pipe', 'ignore'],
    },
  ).toString()
  const parsed = JSON.parse(json)
  const packed = Array.isArray(parsed) ? parsed[0] : Object.values(parsed)[0]
  const modules = join(folder, 'node_modules')
  const home = join(modules, 'delight-detector')
  mkdirSync(home, { recursive: true })
  execFileSync('tar', ['-xzf', join(folder, packed.filename), '--strip-components=1', '-C', home])
  const { dependencies } = JSON.parse(readFileSync(join(home, 'package.json'), 'utf8'))
  for (const name of [...Object.keys(dependencies), ...tools]) {
    mkdirSync(dirname(join(modules, name)), { recursive: true })
    symlinkSync(join(ROOT, 'node_modules', name), join(modules, name))
  }
  return {
    folder,
    size: packed.size,
    files: packed.files.map((file: { path: string }) => file.path),
  }
}
