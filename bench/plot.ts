/** One bar of a plot. */
export interface Bar {
  readonly name: string
  /** Above 0. */
  readonly value: number
}

const [WIDTH, ROW, LEFT, RIGHT, TOP] = [720, 26, 170, 80, 56]

/**
 * Bars on a logarithmic scale, as an SVG picture.
 *
 * @param title what is shown, with its unit
 * @param note what must be known to read it
 * @example barPlot('ns a character', 'one core', [{ name: 'ours', value: 7 }, { name: 'theirs', value: 30 }])
 */
export function barPlot(title: string, note: string, bars: readonly Bar[]): string {
  const values = bars.map(({ value }) => value)
  const low = 10 ** Math.floor(Math.log10(Math.min(...values)))
  const high = 10 ** Math.ceil(Math.log10(Math.max(...values)))
  const decades = Math.log10(high / low)
  const bottom = TOP + bars.length * ROW
  const x = (value: number): number =>
    Math.round(LEFT + ((WIDTH - LEFT - RIGHT) * Math.log10(value / low)) / decades)
  const ticks = Array.from({ length: Math.round(decades) + 1 }, (_, i) => low * 10 ** i)
  const text = (at: number, y: number, anchor: string, what: string): string =>
    `<text x="${at}" y="${y}" text-anchor="${anchor}">${escaped(what)}</text>`
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${bottom + 28}" font-family="sans-serif" font-size="13" fill="#222">`,
    `<rect width="100%" height="100%" fill="#fff"/>`,
    `<text x="12" y="20" font-size="15" font-weight="bold">${escaped(title)}</text>`,
    text(12, 40, 'start', note),
    ...ticks.map(
      (tick) =>
        `<path d="M${x(tick)} ${TOP}V${bottom}" stroke="#ccc"/>${text(x(tick), bottom + 18, 'middle', shown(tick))}`,
    ),
    ...bars.map(({ name, value }, i) => {
      const y = TOP + i * ROW
      return [
        `<rect x="${LEFT}" y="${y + 4}" width="${Math.max(1, x(value) - LEFT)}" height="${ROW - 8}" fill="#3a6ea5"/>`,
        text(LEFT - 8, y + 17, 'end', name),
        text(x(value) + 6, y + 17, 'start', shown(value)),
      ].join('')
    }),
    '</svg>\n',
  ].join('\n')
}

function shown(value: number): string {
  return value.toLocaleString('en', { maximumSignificantDigits: 3 })
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}
