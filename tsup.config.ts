import { defineConfig, type Options } from 'tsup'

const shared: Options = {
  // No platform: what the library offers runs in Node, in a browser and in a bare engine alike.
  platform: 'neutral',
  external: [/^node:/],
  noExternal: ['lodash', /^pure-rand/],
  target: 'es2022',
  loader: { '.bin': 'binary' },
}

export default defineConfig([
  {
    ...shared,
    entry: ['src/index.ts', 'src/report.ts', 'src/node.ts', 'src/cli.ts', 'src/worker.ts'],
    format: ['esm', 'cjs'],
    // The model is in one shared file, not in each entry.
    splitting: true,
    shims: true,
    dts: { entry: ['src/index.ts', 'src/report.ts', 'src/node.ts'] },
  },
  {
    ...shared,
    entry: ['src/udf.ts'],
    format: 'iife',
    globalName: 'delight',
    minify: true,
    outExtension: () => ({ js: '.js' }),
  },
])
