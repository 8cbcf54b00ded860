import { readFileSync } from 'node:fs'
import type { Plugin } from 'esbuild'
import { modelToText } from '../src/model/model-text.ts'
import type { Calibration } from '../src/tails/calibration.ts'

const at = (path: string): string => new URL(path, import.meta.url).pathname
const CALIBRATION = /data[\\/]en[\\/]calibration\.json$/
const RADIX = 36

/** A module that gives the bytes of a file. */
export function asBytesModule(path: string): string {
  return `import { fromBase64 } from ${JSON.stringify(at('../src/text/base64.ts'))}
export default fromBase64(${JSON.stringify(readFileSync(path).toString('base64'))})`
}

/** Embeds files of bytes in base64. */
export const binaryAsBase64: Plugin = {
  name: 'binary-as-base64',
  setup({ onLoad }) {
    onLoad({ filter: /\.bin$/ }, ({ path }) => ({
      contents: asBytesModule(path),
      resolveDir: '.',
    }))
  },
}

/** Embeds the model as dense text: engines limit the size of a script. */
export const modelAsText: Plugin = {
  name: 'model-as-text',
  setup({ onLoad }) {
    onLoad({ filter: /\.bin$/ }, ({ path }) => ({
      contents: `import { modelFromText } from ${JSON.stringify(at('../src/model/model-text.ts'))}
export default modelFromText(${JSON.stringify(modelToText(readFileSync(path)))})`,
      resolveDir: '.',
    }))
  },
}

/** Embeds the calibration with its sorted outcomes as the steps between them. */
export const calibrationAsSteps: Plugin = {
  name: 'calibration-as-steps',
  setup({ onLoad }) {
    onLoad({ filter: CALIBRATION }, ({ path }) => {
      const calibration = JSON.parse(readFileSync(path, 'utf8')) as Calibration
      const steps = Object.entries(calibration.sources).map(([source, lists]) => [
        source,
        lists.map((keys) =>
          keys.map((key, i) => (key - (keys[i - 1] ?? 0)).toString(RADIX)).join(' '),
        ),
      ])
      return {
        contents: `const sources = ${JSON.stringify(Object.fromEntries(steps))}
for (const source in sources)
  sources[source] = sources[source].map((steps) => {
    let key = 0
    return steps === '' ? [] : steps.split(' ').map((step) => (key += parseInt(step, ${RADIX})))
  })
export default { ...${JSON.stringify({ ...calibration, sources: null })}, sources }`,
      }
    })
  },
}

/** Puts the small model in the place of the large one, whose calibration would only take room. */
export const smallModel: Plugin = {
  name: 'small-model',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /[\\/]model\.bin$/ }, () => ({ path: at('../data/en/model-small.bin') }))
    onLoad({ filter: CALIBRATION }, () => ({ contents: '{}', loader: 'json' }))
  },
}
