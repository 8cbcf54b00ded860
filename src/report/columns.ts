import stringWidth from 'string-width'

/** How many columns of a terminal a text takes; wide characters take two. */
export function columnsOf(text: string): number {
  return stringWidth(text)
}

/** A text cut to some columns, with a mark where it was cut. */
export function cut(text: string, columns: number): string {
  if (columnsOf(text) <= columns) return text
  let kept = ''
  let taken = 0
  for (const character of text) {
    const width = columnsOf(character)
    if (taken + width > columns - 1) break
    kept += character
    taken += width
  }
  return `${kept}…`
}

/** A text cut or filled to some columns. */
export function padTo(text: string, columns: number): string {
  const shown = cut(text, columns)
  return shown + ' '.repeat(Math.max(0, columns - columnsOf(shown)))
}
