import { readFileSync } from 'node:fs'
import { loadModel } from '../src/model/model.ts'
import { createScored, scoreText } from '../src/model/score.ts'
import { readExamples } from '../training/corpora.ts'
import { axesUnseen, foldsOf, readKnowledge } from '../training/learn.ts'
import { unseenFrom } from '../training/unseen-file.ts'
import { fail, readOptions } from './accuracy-options.ts'
import { calibrationTables } from './calibration-tables.ts'
import { hasFastText } from './fasttext.ts'
import { fastTextOpinions } from './fasttext-opinion.ts'
import { goldTable } from './gold-table.ts'
import { labelsAcrossFolds, type Opinion, ownOpinion, type Texts } from './opinion.ts'
import { peerScores } from './peer-scores.ts'
import { PEER_NAMES } from './peers.ts'
import { RATED_SETS, ratedTable } from './rated-table.ts'
import { readTopics, tweetTable } from './tweet-table.ts'

/**
 * Accuracy beside the peers, on the same texts, in one run:
 * `npm run bench:accuracy -- --data FOLDER --gold FOLDER`. Prints Markdown. With `--unseen FILE` what was
 * learned without the texts' data sets is kept there, and read by the next run.
 */
const { data, gold, replicates, model: modelFile, unseen: unseenFile } = readOptions()
const began = Date.now()
const say = (what: string) =>
  process.stderr.write(`${((Date.now() - began) / 1000).toFixed(0).padStart(5)} s  ${what}\n`)
const print = (...lines: string[]) => process.stdout.write(`${lines.join('\n')}\n\n`)
const skipped: string[] = []

const unseen = orFail(() =>
  unseenFrom(unseenFile, () => axesUnseen(readKnowledge(data, gold, say), say)),
)
const examples = orFail(() => readExamples(data, gold))
const folds = foldsOf(examples)
const foldOf = new Map(examples.map(({ id }, row) => [id, folds[row]]))
if (unseen.gold.some(({ id, fold }) => foldOf.get(id) !== fold))
  fail(`${unseenFile}: kept from other texts than these; remove it to learn anew`)
const rated = unseen.rated.filter(({ set }) => set in RATED_SETS)
const goldIds = new Set(unseen.gold.map(({ id }) => id))
const texts: Texts = {
  all: [...unseen.gold, ...rated.filter(({ id }) => !goldIds.has(id))],
  gold: unseen.gold.map((_, place) => place),
  written: unseen.written,
}
const own = ownOpinion(texts)
const opinions: Opinion[] = [own]
if (hasFastText()) opinions.push(...fastTextOpinions(examples, texts, say))
else skipped.push('fastText: the program fasttext is not installed (Debian package fasttext)')
for (const name of PEER_NAMES) {
  const read = await peerScores(
    name,
    texts.all.map(({ text }) => text),
  )
  if ('missing' in read) skipped.push(read.missing)
  else {
    const labels = labelsAcrossFolds(texts, read.scores)
    opinions.push({ name, scores: read.scores, probabilities: null, labels })
    say(`${name} read ${texts.all.length} texts`)
  }
}
report()

/** Reads what may be missing: a data set, the gold labels, word vectors that were not installed. */
function orFail<T>(read: () => T): T {
  try {
    return read()
  } catch (error) {
    return fail(`Cannot read the texts: ${(error as Error).message.split('\n')[0]}`)
  }
}

function report(): void {
  const model = loadModel(readFileSync(modelFile))
  const scored = createScored()
  const evidenceOf = (text: string) => {
    scoreText(model, text, scored)
    return scored.evidence
  }
  print(
    '## Gold labels of data sets left out',
    '',
    `${texts.gold.length} texts, whole families of data sets left out in five folds with all that is known of`,
    'their texts. Labels of the peers: ordinal thresholds on their score that minimise the macro-averaged',
    'absolute error on the gold texts of the other folds; their tails are ranked by the score. In brackets:',
    `95 % intervals, ${replicates} bootstrap draws over texts, seeded. ≈: the interval of the difference from the`,
    'first row holds 0. ECE: calibration error over ten bins, for engines that give probabilities; draws add',
    'noise to it, so that its interval lies high.',
    '',
    'fastText (dimension 10, word pairs) learned from the other folds: from gold and silver labels (25 passes, rate',
    '.5), or from the stars too, brought to five (5 passes, rate .1). Its labels come from thresholds on its expected',
    'label, fitted as those of the peers.',
  )
  print(goldTable(texts, opinions, replicates))
  print('## Stars of data sets left out: Pearson r, and texts')
  print(ratedTable(texts, opinions, replicates))
  const topicOf = readTopics(data)
  print(
    '## Five-point tweets (SemEval Task 4 C): MAE^M averaged over topics',
    '',
    'Intervals by bootstrap over topics. No tweet of the SemEval tasks was learned from.',
  )
  print(tweetTable(texts, opinions, topicOf, replicates))
  print(
    '## Calibration of the tail probabilities',
    '',
    'Gold texts as above; shares with Wilson 95 %.',
  )
  print(calibrationTables(texts, own, evidenceOf))
  if (skipped.length > 0) print('Left out:', '', ...skipped.map((why) => `- ${why}`))
}
