import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { gunzipSync } from 'node:zlib'
import { hashWord } from '../src/text/hash.ts'
import type { Example } from './corpora.ts'
import { repeatsOthers } from './corpora.ts'
import { judgeUnseen } from './judge.ts'
import { axesUnseen, foldsOf, readKnowledge } from './learn.ts'
import { reportFigures, reportSets } from './report.ts'
import { isMadeOfWritten, WRITTEN_FOLDS } from './written.ts'

/*
 * How well new texts are read of sources that others were learned from: folds of texts, not of data sets. Every
 * figure of the model card that does not say so is of sources that nothing was learned from.
 */
const { values } = parseArgs({ options: { data: { type: 'string' }, gold: { type: 'string' } } })
if (!values.data || !values.gold) {
  process.stderr.write('Usage: npx tsx training/same-source.ts --data FOLDER --gold FOLDER\n')
  process.exit(2)
}
const { data, gold } = values
const say = (what: string) => process.stdout.write(`${what}\n`)

/** Whose dev split alone is left out: phrases of the other sentences are learned from. */
const FILM = 'sst5'

const known = readKnowledge(data, gold, say)
const unseen = axesUnseen(known, say, foldsOfTexts(known.examples))
const judged = judgeUnseen(unseen.gold, unseen.written)
say(`${judged.length} gold texts of known sources, before quantisation:\n${reportFigures(judged)}`)
say(reportSets(judgeUnseen(unseen.gold, unseen.written, unseen.rated)))

/** The fold of each text: those of the same letters share one, but for what was written for this project. */
function foldsOfTexts(examples: readonly Example[]): number[] {
  const usual = foldsOf(examples)
  const left = filmOutsideTraining()
  const leftLetters = new Set(
    examples.filter(({ id }) => left.has(id)).map(({ text }) => lettersOf(text)),
  )
  return examples.map((example, row) => {
    const { set, text } = example
    if (isMadeOfWritten(set)) return usual[row]!
    const letters = lettersOf(text)
    const isPart = repeatsOthers(example) || set === FILM || set === 'rt-polarity'
    if (usual[row]! < 0 || (isPart && !leftLetters.has(letters))) return -1
    return (hashWord(letters) >>> 1) % WRITTEN_FOLDS
  })
}

function lettersOf(text: string): string {
  return text.toLowerCase().replace(/[^a-z0-9]/g, '')
}

/** The ids of the sentences of films that are no part of the training split. */
function filmOutsideTraining(): Set<string> {
  const lines = gunzipSync(readFileSync(join(data!, `${FILM}.jsonl.gz`)))
    .toString('utf8')
    .split('\n')
  const rows = lines
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as { id: string; meta: { split: string } })
  return new Set(rows.filter(({ meta }) => meta.split !== 'train').map(({ id }) => id))
}
