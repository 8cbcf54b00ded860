import { type Classification, classificationAt, probabilityList } from '../classification'
import { createDetector } from '../detector'
import { InputError } from '../io/input-error'
import type { Baselines } from '../normal/baseline'
import type { News } from '../normal/news'
import type { Post } from '../post'
import type { Explainer } from '../signals/explainer'
import { allFiles, writeAnswer } from './answer'
import { classifyBatches, classifyRead, type WorkersOption } from './classifying'
import type { Progress } from './progress'
import { type PseudonymsOption, pseudonymous } from './pseudonyms'
import { type ReadingOptions, readOptions, readQuietly } from './reading'
import { savedBaselines } from './saved-baselines'

/** The options of `delight news`. */
export interface NewsCommandOptions extends ReadingOptions, WorkersOption, PseudonymsOption {
  readonly output: string
  /** Places of saved baselines; the shipped ones where there are none and nothing is learned. */
  readonly baseline: readonly string[]
  /** Learn from the posts too; each is held against the others. */
  readonly learn?: boolean
}

const SHIPPED = ['shipped']

/** `delight news`: how surprising each post is against what is normal, in input order. */
export async function news(
  paths: readonly string[],
  { output, learn = false, ...given }: NewsCommandOptions,
): Promise<void> {
  const detector = createDetector()
  const options = { ...given, inTurn: true }
  const rename = await pseudonymous(options)
  const places = options.baseline.length === 0 && !learn ? SHIPPED : options.baseline
  const baselines = await savedBaselines(places, detector.model)
  if (learn && !(await allFiles(paths))) {
    throw new InputError(
      '--learn',
      `expected files, which can be read twice, got ${paths.join(', ')}`,
    )
  }
  const { workers } = options
  const learnAll = async (progress: Progress): Promise<void> => {
    const rows = readQuietly(paths, readOptions(options), options.skipBad ?? false, progress)
    for await (const { posts, columns } of classifyBatches(rows, workers, detector)) {
      posts.forEach(({ post }, i) => {
        baselines.add(rename(post), classificationAt(columns, i))
      })
    }
  }
  let explainer: Explainer | undefined
  let alone = 0
  const answer = async function* (progress: Progress): AsyncGenerator<string> {
    for await (const { posts, columns } of classifyRead(paths, options, [], detector, progress)) {
      let lines = ''
      for (const [i, { post, number }] of posts.entries()) {
        const classification = classificationAt(columns, i)
        if (classification.tail !== null) explainer ??= await loadExplainer()
        const told = newsOf(rename(post), classification, baselines, learn)
        if (classification.evidence === 'some' && told.level === null) alone++
        const line = {
          id: post.id ?? String(number),
          ...classification,
          ...told,
          deviatesFrom:
            classification.tail === null
              ? null
              : explainer?.explain(post.text, probabilityList(classification)).deviatesFrom,
        }
        lines += `${JSON.stringify(line)}\n`
      }
      yield lines
    }
  }
  await writeAnswer(paths, output, options, answer, learn ? learnAll : undefined)
  if (alone > 0) {
    const what = learn ? '' : `; ${ADVICE}`
    process.stderr.write(
      `delight: note: ${alone} ${alone === 1 ? 'post has' : 'posts have'} no bits: no other post of their trade, firm or customer is known, and all trades together are not like them${what}\n`,
    )
  }
}

const ADVICE =
  'give them an industry that ships (airline, bank, restaurant, telecom …), or --learn to hold each against the others'

/** What the text says itself is asked of the tails alone, and what finds it is loaded for them. */
async function loadExplainer(): Promise<Explainer> {
  return (await import('../signals/english-explainer')).createEnglishExplainer()
}

interface ToldNews extends Pick<News, 'bits' | 'level'> {
  readonly expectationGap: number | null
  readonly levels: readonly object[]
}

/** News value and expectation gap, level by level; without evidence there is no news to tell. */
function newsOf(
  post: Post,
  classification: Classification,
  baselines: Baselines,
  learned: boolean,
): ToldNews {
  if (classification.evidence === 'none') {
    return { bits: null, level: null, expectationGap: null, levels: [] }
  }
  const { bits, level, levels } = baselines.newsValue(post, classification.label, { learned })
  const gaps = baselines.expectationGap(post, classification, { learned })
  return {
    bits,
    level,
    expectationGap: gaps.find((own) => own.level === level)?.gap ?? null,
    levels: levels.map((own, i) => ({
      ...own,
      expected: gaps[i]?.expected ?? null,
      gap: gaps[i]?.gap ?? null,
    })),
  }
}
