import type { Reading } from './reading.ts'

/** A stretch of the original text: `text.slice(start, end)`, in UTF-16 code units. */
export interface Span {
  readonly start: number
  readonly end: number
}

/** Tokens `from` to before `to`. */
export interface TokenRange {
  readonly from: number
  readonly to: number
}

/** The spans that ranges of tokens cover, in order, joined where they touch or overlap. */
export function spansOf(reading: Reading, ranges: readonly TokenRange[]): Span[] {
  const ordered = [...ranges].sort((a, b) => a.from - b.from || a.to - b.to)
  const spans: { start: number; end: number }[] = []
  let last = -1
  for (const { from, to } of ordered) {
    const end = reading.ends[to - 1]!
    const open = spans.at(-1)
    if (open && from <= last) open.end = Math.max(open.end, end)
    else spans.push({ start: reading.starts[from]!, end })
    last = Math.max(last, to)
  }
  return spans
}
