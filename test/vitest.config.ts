import { defineConfig } from 'vitest/config'
import { asBytesModule } from '../engines/plugins.ts'
import { serveKernel } from '../kernel/plugins.ts'

/** The tests that import the sources get the bytes of `.bin` files as the build embeds them. */
const embedBinary = {
  name: 'embed-binary',
  enforce: 'pre' as const,
  load: (id: string) => (id.endsWith('.bin') ? asBytesModule(id) : null),
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
