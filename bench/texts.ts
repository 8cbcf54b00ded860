import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import Papa from 'papaparse'
import { seeded } from '../training/random'

const DEMO = new URL('../data/demo-posts.csv', import.meta.url)

/** Sentences to make documents of: from the reviews in a folder of data, or from the demo posts. */
export function sentences(dataFolder: string | undefined): string[] {
  const texts = dataFolder ? reviews(dataFolder) : demoPosts()
  return texts
    .flatMap((text) => text.split(/(?<=[.!?])\s+/))
    .filter((sentence) => sentence.length > 2 && sentence.length < 400)
}

/** The texts of the demo posts. */
export function demoPosts(): string[] {
  const rows = Papa.parse<{ text: string }>(readFileSync(DEMO, 'utf8').trim(), { header: true })
  return rows.data.map((row) => row.text)
}

function reviews(folder: string): string[] {
  return readdirSync(folder)
    .filter((name) => /^(yelp|skytrax|coursera|disneyland).*\.jsonl\.gz$/.test(name))
    .sort()
    .flatMap((name) =>
      gunzipSync(readFileSync(join(folder, name)))
        .toString()
        .trim()
        .split('\n'),
    )
    .map((line) => JSON.parse(line).text as string)
}

/** Documents of about 60 to 120 words, made of sentences drawn at random. */
export function documents(from: readonly string[], count: number, seed: number): string[] {
  const random = seeded(seed)
  return Array.from({ length: count }, () => {
    const words = 60 + Math.floor(random() * 60)
    const parts: string[] = []
    for (let length = 0; length < words; ) {
      const sentence = from[Math.floor(random() * from.length)] as string
      parts.push(sentence)
      length += sentence.split(' ').length
    }
    return parts.join(' ')
  })
}

/** One text of a given length in UTF-16 units. */
export function longText(from: readonly string[], length: number, seed: number): string {
  const random = seeded(seed)
  const parts: string[] = []
  for (let sum = 0; sum < length; ) {
    const sentence = from[Math.floor(random() * from.length)] as string
    parts.push(sentence)
    sum += sentence.length + 1
  }
  return parts.join(' ').slice(0, length)
}
