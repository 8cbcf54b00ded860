import { readClaims } from '../io/claims'
import { InputError } from '../io/input-error'
import { measureClaims } from '../normal/measure-claims'
import type { Post } from '../post'
import { toClaimsMarkdown } from '../report/claims-markdown'
import { toClaimsTerminal } from '../report/claims-terminal'
import type { Confidence } from '../stats/interval'
import { type Output, openOutput } from './output'
import { type Progress, startProgress } from './progress'
import { postsOf, type ReadingOptions } from './reading'
import { summaryOptions } from './report-output'
import { tellStrange } from './strange-claims'
import { openWeighing, type WeighingOptions } from './weighing'

/** The options of `delight claims`. */
export interface ClaimsOptions extends WeighingOptions {
  readonly claims?: string
  readonly firmTexts?: string
  readonly ownedAsClaims?: boolean
  readonly confidence: Confidence
  readonly seed: number
  readonly json?: string
  readonly markdown?: string
}

/** `delight claims`: what the firm says beside what its customers' posts show. */
export async function claims(paths: readonly string[], options: ClaimsOptions): Promise<void> {
  const { firmTexts, ownedAsClaims = false, confidence, seed, json, markdown } = options
  if (options.claims === undefined && firmTexts === undefined && !ownedAsClaims) {
    throw new InputError('claims', 'expected --claims, --firm-texts or --owned-as-claims')
  }
  const stated = options.claims === undefined ? [] : await readClaims(options.claims)
  const outputs = await openOutputs([json, markdown])
  const progress = await startProgress(paths)
  try {
    const { reading, weigh, tell } = await openWeighing(options)
    const posts = weighed(postsOf(paths, reading, progress), weigh)
    const report = await measureClaims(posts, {
      claims: stated,
      ownedAsClaims,
      confidence,
      seed,
      ...(firmTexts !== undefined && { firmTexts: textsOf(firmTexts, options, progress) }),
    })
    progress.stop()
    tell()
    tellStrange(report)
    const forms = [
      () => `${JSON.stringify(report, null, 2)}\n`,
      () => toClaimsMarkdown(report),
      () => toClaimsTerminal(report, summaryOptions()),
    ]
    for (const [i, output] of outputs.entries()) await output?.write(forms[i]!())
    for (const output of outputs) await output?.commit()
  } catch (error) {
    progress.stop()
    for (const output of outputs) await output?.discard()
    throw error
  }
}

/** The places asked for, and the standard output for the summary where none of them is that. */
async function openOutputs(
  places: readonly (string | undefined)[],
): Promise<(Output | undefined)[]> {
  const outputs: (Output | undefined)[] = []
  try {
    for (const place of [...places, places.includes('-') ? undefined : '-']) {
      outputs.push(place === undefined ? undefined : await openOutput(place))
    }
  } catch (error) {
    for (const output of outputs) await output?.discard()
    throw error
  }
  return outputs
}

async function* weighed(
  posts: AsyncIterable<Post>,
  weigh: (post: Post) => Post,
): AsyncGenerator<Post> {
  for await (const post of posts) yield weigh(post)
}

/** The firm's texts; which columns hold what is told of the posts alone. */
function textsOf(
  path: string,
  { skipBad = false }: Pick<ReadingOptions, 'skipBad'>,
  progress: Progress,
): AsyncGenerator<Post> {
  return postsOf([path], { skipBad }, progress)
}
