import { defineConfig } from 'tsup'

export default defineConfig({
  entry: ['src/index.ts', 'src/report.ts', 'src/node.ts', 'src/cli.ts'],
  format: ['esm', 'cjs'],
  // No platform: what the library offers runs in Node, in a browser and in a bare engine alike.
  platform: 'neutral',
  external: [/^node:/],
  noExternal: ['lodash', /^pure-rand/],
  target: 'es2022',
  loader: { '.bin': 'binary' },
  // The model is in one shared file, not in each entry.
  splitting: true,
  dts: { entry: ['src/index.ts', 'src/report.ts', 'src/node.ts'] },
  clean: true,
})
