import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { LABELS } from '../src/spectrum.ts'
import { withArticles } from './articles.ts'
import { seeded } from './random.ts'
import { THINGS, type Verdict } from './verdicts.ts'

/** Where the frames are: a file for each theme, and one of lists that all of them may use. */
const FOLDER = new URL('frames', import.meta.url).pathname
const SHARED = 'lists.tsv'
/** How many texts each frame is made into, as far as it can be. */
const EACH = 20
const TRIES = 3 * EACH

const GAP = /\{(.*?)\}/g

type Lists = Readonly<Record<string, readonly string[]>>

interface Frame {
  readonly label: number
  readonly frame: string
  readonly lists: Lists
}

/**
 * Short texts made from frames, whose words point one way and whose meaning is decided by what stands between them. A line of
 * a file is a label and a frame, or `=name` and what may stand at `{name}` in the frames of that file; `#` is one of {@link THINGS}, but for a hashtag.
 * A frame stands beside a twin of much the same words and another label.
 *
 * @throws Error that names the file and line of a label, a list or a gap that is none
 */
export function frames(folder = FOLDER): Verdict[] {
  const shared = readFrames(folder, SHARED, {}).lists
  const files = readdirSync(folder).filter((name) => name.endsWith('.tsv') && name !== SHARED)
  const all = files.sort().flatMap((name) => readFrames(folder, name, shared).frames)
  const random = seeded(18)
  const pick = (choices: readonly string[]): string =>
    choices[Math.floor(random() * choices.length)]!
  const labels = new Map<string, Set<number>>()
  for (const { label, frame, lists } of all) {
    const texts = new Set<string>()
    const fill = (gaps: string): string =>
      gaps.replace(GAP, (_, name: string) => fill(pick(lists[name]!)))
    for (let i = 0; i < TRIES && texts.size < EACH; i++)
      texts.add(withArticles(fill(frame).replace(/#(?!\w)/g, () => pick(THINGS))))
    for (const text of texts) labels.set(text, (labels.get(text) ?? new Set()).add(label))
  }
  // What two frames of unlike labels are made into says nothing.
  return [...labels].flatMap(([text, found]) =>
    found.size === 1 ? [...found].map((label) => ({ label, text })) : [],
  )
}

function readFrames(
  folder: string,
  name: string,
  shared: Lists,
): { lists: Lists; frames: Frame[] } {
  const lists: Record<string, readonly string[]> = { ...shared }
  const found: Frame[] = []
  const wrong = (line: number, what: string) => new Error(`${name} line ${line}: ${what}`)
  const rows = readFileSync(join(folder, name), 'utf8').split('\n')
  rows.forEach((row, i) => {
    if (row === '') return
    const [begin, text, ...more] = row.split('\t')
    if (!begin || !text || more.length > 0) throw wrong(i + 1, 'expected two columns')
    if (begin.startsWith('=')) {
      lists[begin.slice(1)] = text.split('|')
      return
    }
    const label = (LABELS as readonly string[]).indexOf(begin)
    if (label < 0) throw wrong(i + 1, `expected a label, got '${begin}'`)
    found.push({ label, frame: text, lists })
  })
  // A list may stand below what uses it.
  rows.forEach((row, i) => {
    for (const [gap, list] of row.matchAll(GAP))
      if (!Object.hasOwn(lists, list!)) throw wrong(i + 1, `no list for ${gap}`)
  })
  return { lists, frames: found }
}
