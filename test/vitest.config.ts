import { readFileSync } from 'node:fs'
import { defineConfig } from 'vitest/config'
import { serveKernel } from '../kernel/plugins.ts'

/** The build embeds `.bin` files as byte arrays; the tests that import the sources do the same. */
const embedBinary = {
  name: 'embed-binary',
  enforce: 'pre' as const,
  load(id: string) {
    if (!id.endsWith('.bin')) return null
    const base64 = readFileSync(id).toString('base64')
    return `export default new Uint8Array(Buffer.from(${JSON.stringify(base64)}, 'base64'))`
  },
}

export default defineConfig({
  plugins: [embedBinary, serveKernel],
  test: {
    root: new URL('..', import.meta.url).pathname,
    include: ['test/**/*.test.ts'],
    testTimeout: 120_000,
    hookTimeout: 300_000,
  },
})
