/**
 * Puts the dashboard into one HTML file: page, style, script and worker.
 * `npm run example:dashboard`, then open examples/dashboard/dist/index.html.
 */
import { createHash } from 'node:crypto'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'

const here = (name: string): string => fileURLToPath(new URL(name, import.meta.url))

async function bundle(entry: string, format: 'esm' | 'iife'): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [entry],
    bundle: true,
    // The package as it was built here; an installed one needs no alias.
    alias: {
      'delight-detector/element': here('../../dist/element.js'),
      'delight-detector': here('../../dist/index.js'),
    },
    minify: true,
    format,
    platform: 'browser',
    legalComments: 'none',
    write: false,
    logLevel: 'error',
  })
  // Inside a script element these would end it, or begin a comment; in JavaScript they mean the same.
  return outputFiles[0]!.text.replaceAll('</script', '<\\/script').replaceAll('<!--', '<\\!--')
}

const sha256 = (text: string): string =>
  `'sha256-${createHash('sha256').update(text).digest('base64')}'`

const [script, worker] = await Promise.all([
  bundle(here('page.ts'), 'esm'),
  bundle(here('../../dist/element-worker.js'), 'iife'),
])
const style = readFileSync(here('page.css'), 'utf8')
const policy = [
  "default-src 'none'",
  // Without 'wasm-unsafe-eval' the worker reads texts in JavaScript alone, half as fast.
  `script-src ${sha256(script)} 'wasm-unsafe-eval'`,
  'worker-src blob:',
  `style-src ${sha256(style)}`,
  "connect-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
].join('; ')
const parts: Readonly<Record<string, string>> = {
  policy: `<meta http-equiv="Content-Security-Policy" content="${policy}">`,
  style: `<style>${style}</style>`,
  worker: `<script type="text/plain" id="worker">${worker}</script>`,
  script: `<script type="module">${script}</script>`,
}
const page = readFileSync(here('page.html'), 'utf8').replace(
  /<!--(\w+)-->/g,
  (_, name: string) => parts[name]!,
)
const target = here('dist/index.html')
mkdirSync(here('dist'), { recursive: true })
writeFileSync(target, page)
console.log(`Open ${target} (${(page.length / 1e6).toFixed(1)} MB, no server needed).`)
