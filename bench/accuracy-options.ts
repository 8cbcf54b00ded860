import { existsSync } from 'node:fs'
import { parseArgs } from 'node:util'

const USAGE =
  'Usage: npm run bench:accuracy -- --data FOLDER --gold FOLDER [--replicates N] [--model FILE] [--unseen FILE]'

/** What a run is told on the command line. */
export interface AccuracyOptions {
  readonly data: string
  readonly gold: string
  /** Draws of each bootstrap. */
  readonly replicates: number
  /** The model that is asked how many of a text's words it knows. */
  readonly model: string
  /** Where what was learned without the texts' data sets is kept for the next run. */
  readonly unseen: string | undefined
}

/** Ends the run with one message. */
export function fail(why: string): never {
  process.stderr.write(`${why}\n`)
  process.exit(2)
}

/** Reads the command line; ends the run with a message where it is wrong. */
export function readOptions(): AccuracyOptions {
  const { data, gold, model, replicates, unseen } = parsed()
  if (!data || !gold) fail(USAGE)
  for (const path of [data, gold, model])
    if (!existsSync(path)) fail(`${path}: no such file or folder\n${USAGE}`)
  if (!/^[1-9]\d{0,5}$/.test(replicates))
    fail(`--replicates: expected a whole number from 1, got ${replicates}\n${USAGE}`)
  return { data, gold, model, unseen, replicates: Number(replicates) }
}

function parsed() {
  try {
    return parseArgs({
      options: {
        data: { type: 'string' },
        gold: { type: 'string' },
        replicates: { type: 'string', default: '500' },
        model: { type: 'string', default: 'data/en/model.bin' },
        unseen: { type: 'string' },
      },
    }).values
  } catch (error) {
    return fail(`${(error as Error).message}\n${USAGE}`)
  }
}
