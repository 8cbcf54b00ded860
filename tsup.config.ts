import { readFileSync } from 'node:fs'
import { defineConfig, type Options } from 'tsup'
import { embedKernel, omitKernel } from './kernel/plugins.ts'
import { modelToText } from './src/model/model-text'

const shared: Options = {
  // No platform: what the library offers runs in Node, in a browser and in a bare engine alike.
  platform: 'neutral',
  external: [/^node:/],
  noExternal: ['lodash', 'papaparse', 'stemmer', /^pure-rand/],
  target: 'es2022',
  loader: { '.bin': 'binary' },
  esbuildPlugins: [embedKernel],
  // A build before the demo should not push the demo's answer off the screen.
  silent: true,
}

type Plugin = NonNullable<Options['esbuildPlugins']>[number]

const MODEL_TEXT = new URL('src/model/model-text.ts', import.meta.url).pathname

/** Embeds the model as dense text: engines limit the size of a script. */
const modelAsText: Plugin = {
  name: 'model-as-text',
  setup({ onLoad }) {
    onLoad({ filter: /\.bin$/ }, ({ path }) => ({
      contents: `import { modelFromText } from ${JSON.stringify(MODEL_TEXT)}
export default modelFromText(${JSON.stringify(modelToText(readFileSync(path)))})`,
      resolveDir: '.',
    }))
  },
}

/** Puts the small model in the place of the large one, whose calibration would only take room. */
const smallModel: Plugin = {
  name: 'small-model',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /\/model\.bin$/ }, () => ({
      path: new URL('data/en/model-small.bin', import.meta.url).pathname,
    }))
    onLoad({ filter: /data\/en\/calibration\.json$/ }, () => ({ contents: '{}', loader: 'json' }))
  },
}

/** For engines that only run one script: without splitting, without Node. */
const forEngines: Options = {
  ...shared,
  minify: true,
  globalName: 'delight',
  esbuildPlugins: [omitKernel, modelAsText],
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
