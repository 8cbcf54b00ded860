import { defineConfig, type Options } from 'tsup'
import { binaryAsBase64, calibrationAsSteps, modelAsText, smallModel } from './engines/plugins.ts'
import { embedKernel, omitKernel } from './kernel/plugins.ts'

const shared: Options = {
  // No platform: what the library offers runs in Node, in a browser and in a bare engine alike.
  platform: 'neutral',
  external: [/^node:/],
  noExternal: ['lodash', 'papaparse', 'stemmer', /^pure-rand/],
  target: 'es2022',
  esbuildPlugins: [embedKernel, binaryAsBase64],
  // A build before the demo should not push the demo's answer off the screen.
  silent: true,
}

/** For engines that only run one script: without splitting, Node and WebAssembly. */
const forEngines: Options = {
  ...shared,
  minify: true,
  globalName: 'delight',
  esbuildPlugins: [omitKernel, modelAsText, calibrationAsSteps],
}

export default defineConfig([
  {
    ...shared,
    entry: ['index', 'explain', 'redact', 'report', 'node', 'cli', 'worker', 'element-worker'].map(
      (name) => `src/${name}.ts`,
    ),
    format: ['esm', 'cjs'],
    // The model is in one shared file, not in each entry.
    splitting: true,
    shims: true,
    dts: {
      entry: ['index', 'explain', 'redact', 'report', 'node'].map((name) => `src/${name}.ts`),
    },
  },
  {
    ...shared,
    // Apart from the others: one file that a page can load as it is, without the model, which stays in
    // the worker.
    entry: ['src/element.ts'],
    format: 'esm',
    minify: true,
    tsconfig: 'src/element/tsconfig.json',
    dts: { entry: ['src/element.ts'] },
  },
  {
    ...forEngines,
    entry: ['src/udf.ts'],
    format: ['iife', 'esm'],
    outExtension: ({ format }) => ({ js: format === 'iife' ? '.js' : '.mjs' }),
  },
  {
    ...forEngines,
    entry: { 'udf-small': 'src/udf.ts' },
    format: 'iife',
    esbuildPlugins: [omitKernel, smallModel, modelAsText],
    outExtension: () => ({ js: '.js' }),
  },
])
