import type { Kind } from './case'
import type { Outcome } from './outcome'

const KINDS: readonly Kind[] = ['minimum', 'invariance', 'direction']

/** The share of the outcomes that failed, 0 where there are none. */
export function failureRate(outcomes: readonly Outcome[]): number {
  if (outcomes.length === 0) return 0
  return outcomes.filter(({ complaint }) => complaint !== null).length / outcomes.length
}

function cell(outcomes: readonly Outcome[]): string {
  if (outcomes.length === 0) return '–'
  const failed = outcomes.filter(({ complaint }) => complaint !== null).length
  return `${(100 * failureRate(outcomes)).toFixed(1)} % (${failed}/${outcomes.length})`
}

/** A plain table: one row a capability, failure rates by kind, and the ceiling it must keep. */
export function table(
  results: readonly { name: string; outcomes: readonly Outcome[] }[],
  ceilings: Readonly<Record<string, number>>,
): string {
  const kinds = (outcomes: readonly Outcome[]) =>
    KINDS.map((kind) => cell(outcomes.filter(({ tried }) => tried.kind === kind)))
  const everything = results.flatMap(({ outcomes }) => outcomes)
  const rows = [
    ['failure rates', ...KINDS, 'all', 'ceiling'],
    ...results.map(({ name, outcomes }) => [
      name,
      ...kinds(outcomes),
      cell(outcomes),
      `${(100 * (ceilings[name] ?? 0)).toFixed(0)} %`,
    ]),
    ['all', ...kinds(everything), cell(everything), ''],
  ]
  const widths = rows[0]?.map((_, column) =>
    Math.max(...rows.map((row) => row[column]?.length ?? 0)),
  )
  return rows
    .map((row) => row.map((text, column) => text.padEnd(widths?.[column] ?? 0)).join('  '))
    .join('\n')
}

/** The failed cases, one a line, with what came out. */
export function failures(outcomes: readonly Outcome[]): string {
  return outcomes
    .filter(({ complaint }) => complaint !== null)
    .map(({ tried, complaint }) => `  ${JSON.stringify(tried.text)}: ${complaint}`)
    .join('\n')
}
