import { readFileSync } from 'node:fs'
import { join } from 'node:path'

function readTable(folder: string, file: string): string[][] {
  const lines = readFileSync(join(folder, file), 'utf8').split('\n')
  return lines.filter((line) => line !== '').map((line) => line.split('\t'))
}

/** The words and emoticons of VADER, -4 (worst) to 4 (best). */
export function readVader(folder: string): Map<string, number> {
  return new Map(
    readTable(folder, 'vader_lexicon.txt').map(([word, value]) => [word!, Number(value)]),
  )
}

/** The words of AFINN, -5 (worst) to 5 (best). */
export function readAfinn(folder: string): Map<string, number> {
  return new Map(
    readTable(folder, 'AFINN-en-165.txt').map(([word, value]) => [word!, Number(value)]),
  )
}

/** Every listed word and emoji with where it lies, 0 (worst) to 1 (best); an emoji by its description. */
export function readWordValences(folder: string): Map<string, number> {
  const vader = readVader(folder)
  const afinn = readAfinn(folder)
  const valences = new Map<string, number>()
  for (const word of new Set([...vader.keys(), ...afinn.keys()])) {
    const values = [vader.get(word) ?? Number.NaN, (afinn.get(word) ?? Number.NaN) * 0.8]
    const known = values.filter((value) => !Number.isNaN(value))
    valences.set(word, 0.5 + known.reduce((sum, value) => sum + value, 0) / known.length / 8)
  }
  for (const [emoji, description] of readTable(folder, 'vader_emoji_utf8_lexicon.txt')) {
    const values = description!.split(/[^a-z]+/).flatMap((word) => vader.get(word) ?? [])
    if (values.length > 0)
      valences.set(emoji!, 0.5 + values.reduce((sum, value) => sum + value, 0) / values.length / 8)
  }
  return valences
}
