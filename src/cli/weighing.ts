import { type Command, Option } from 'commander'
import { readWeights } from '../io/weights'
import type { Post } from '../post'
import type { ReadingOptions } from './reading'

/** The options of the commands that weigh posts. */
export interface WeighingOptions extends Omit<ReadingOptions, 'weight' | 'findsWeight'> {
  /** The column, or false for none. */
  readonly weight?: string | false
  /** A file of weights by customer. */
  readonly weights?: string
}

/** Adds these options. */
export function addWeighingOptions(command: Command): Command {
  return command
    .option('--weight <column>', 'the column that holds how much a post counts, 0 or more')
    .option('--no-weight', 'weigh no post, whatever columns there are')
    .addOption(
      new Option(
        '--weights <file>',
        'how much each customer counts: CSV with the columns customer and weight',
      ).conflicts('weight'),
    )
}

/** How posts are weighed. */
export interface Weighing {
  /** The options by which posts are read. */
  readonly reading: ReadingOptions
  /** The post with its customer's weight, where weights are by customer. */
  weigh(post: Post): Post
  /** Says so when no post was of a customer with a weight; a part of many may hold none. */
  tell(): void
}

/** Reads the weights of customers, where there is a file of them. */
export async function openWeighing({
  weight,
  weights: path,
  ...others
}: WeighingOptions): Promise<Weighing> {
  const given = typeof weight === 'string' ? { weight } : {}
  const findsWeight = weight === undefined && path === undefined
  const reading: ReadingOptions = { ...others, ...given, findsWeight }
  if (path === undefined) return { reading, weigh: (post) => post, tell() {} }
  const weights = await readWeights(path)
  let weighed = 0
  return {
    reading,
    weigh(post) {
      const value = post.customer === undefined ? undefined : weights.get(post.customer)
      if (value === undefined) return post
      weighed++
      return { ...post, weight: value }
    },
    tell() {
      if (weighed > 0) return
      process.stderr.write(`delight: note: no post is of a customer in ${path}\n`)
    },
  }
}
