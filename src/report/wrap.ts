import { columnsOf } from './columns'

/** A text in lines of a width, cut after so many lines. */
export function wrap(text: string, width: number, most: number): string[] {
  const lines: string[] = []
  let current = ''
  for (const word of text.split(' ').flatMap((long) => pieces(long, width))) {
    if (current !== '' && columnsOf(current) + 1 + columnsOf(word) > width) {
      lines.push(current)
      current = word
    } else current = current === '' ? word : `${current} ${word}`
  }
  lines.push(current)
  if (lines.length <= most) return lines
  const shown = lines.slice(0, most)
  const last = shown.pop()!
  return [...shown, columnsOf(last) + 2 <= width ? `${last} …` : `${pieces(last, width - 1)[0]}…`]
}

/** A word in pieces that fit; a run of letters may be longer than the screen is wide. */
function pieces(word: string, width: number): string[] {
  if (columnsOf(word) <= width) return [word]
  const parts = ['']
  let taken = 0
  for (const character of word) {
    const columns = columnsOf(character)
    if (taken + columns > width) {
      parts.push('')
      taken = 0
    }
    parts[parts.length - 1] += character
    taken += columns
  }
  return parts
}
