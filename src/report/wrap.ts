import chunk from 'lodash/chunk'

/** A text in lines of a width, cut after so many lines. */
export function wrap(text: string, width: number, most: number): string[] {
  const lines: string[] = []
  let current = ''
  for (const word of text.split(' ').flatMap((long) => pieces(long, width))) {
    if (current !== '' && current.length + 1 + word.length > width) {
      lines.push(current)
      current = word
    } else current = current === '' ? word : `${current} ${word}`
  }
  lines.push(current)
  const shown = lines.slice(0, most)
  return lines.length > most ? [...shown.slice(0, -1), `${shown.at(-1)} …`] : shown
}

/** A word in pieces that fit; a run of letters may be longer than the screen is wide. */
function pieces(word: string, width: number): string[] {
  return chunk([...word], width).map((characters) => characters.join(''))
}
