import { copyFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { type Cell, cellsOf, execute, missingKernel } from './kernel'

const NOTEBOOK = new URL('../../examples/notebook.ipynb', import.meta.url).pathname

/** What a cell shows: streams by name, displays by their richest form. */
function shows({ outputs = [] }: Cell): string[] {
  return outputs.map(
    ({ output_type, name, data }) => name ?? Object.keys(data ?? {})[0] ?? output_type,
  )
}

function textOf(cell: Cell, form: string): string {
  return (cell.outputs ?? [])
    .map(({ data, text }) =>
      [data?.[form] ?? (form === 'text' ? text : undefined) ?? ''].flat().join(''),
    )
    .join('')
}

const missing = missingKernel()
if (missing) console.warn(`The notebook is not run here: ${missing}`)

describe('the notebook', () => {
  it.skipIf(missing !== null)('shows the same kinds of things when a kernel runs it', () => {
    const path = execute('notebook.ipynb')
    if (process.env.WRITE_NOTEBOOK) copyFileSync(path, NOTEBOOK)
    const run = cellsOf(path)
    expect(run.map((cell) => [cell.source, shows(cell)])).toEqual(
      cellsOf(NOTEBOOK).map((cell) => [cell.source, shows(cell)]),
    )
    const html = run.map((cell) => textOf(cell, 'text/html'))
    expect(html.some((one) => one.includes('<mark class="below"'))).toBe(true)
    expect(html.some((one) => one.includes('429 posts') || one.includes('<svg'))).toBe(true)
    expect(run.some((cell) => textOf(cell, 'text/markdown').includes('| outraged |'))).toBe(true)
    expect(run.some((cell) => textOf(cell, 'text').includes('comfortable middle'))).toBe(true)
  })

  it('is kept with its outputs, none of them an error', () => {
    for (const cell of cellsOf(NOTEBOOK).filter(({ cell_type }) => cell_type === 'code')) {
      expect(shows(cell)).not.toEqual([])
      expect(shows(cell)).not.toContain('error')
      expect(shows(cell)).not.toContain('stderr')
    }
  })
})
