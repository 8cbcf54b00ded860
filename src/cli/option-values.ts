import { type Command, InvalidArgumentError, Option } from 'commander'
import type { Measure } from '../normal/usual'
import { CONFIDENCES } from '../stats/interval'

/** Reads a whole number of an option. */
export function wholeNumber(least: number, most: number): (value: string) => number {
  return (value) => {
    const number = Number(value)
    if (!/^-?\d{1,10}$/.test(value) || number < least || number > most) {
      throw new InvalidArgumentError(`expected a whole number from ${least} to ${most}`)
    }
    return number
  }
}

/** Reads a number of an option. */
export function numberWithin(least: number, most: number): (value: string) => number {
  return (value) => {
    const number = Number(value)
    if (!/^\d{1,6}(\.\d{1,9})?$/.test(value) || number < least || number > most) {
      throw new InvalidArgumentError(`expected a number from ${least} to ${most}`)
    }
    return number
  }
}

/** Reads names of columns to group by, with commas between them. */
export function groupNames(value: string): string {
  if (value.split(',').some((name) => name.trim() === '')) {
    throw new InvalidArgumentError('expected names of columns, such as brand or brand,channel')
  }
  return value
}

/** Adds the confidence of every interval. */
export function addConfidenceOption(command: Command): Command {
  return command.addOption(
    new Option('--confidence <level>', `of every interval: ${CONFIDENCES.join(', ')}`)
      .argParser(confidence)
      .default(0.95),
  )
}

/** What alerts tell of. */
export function measureOption(what: string, usual: Measure): Option {
  return new Option(
    '--measure <what>',
    `${what}: a tail's posts a day (count), or their share in the day's posts`,
  )
    .choices(['count', 'share'] satisfies Measure[])
    .default(usual)
}

/** Adds the seed of what is drawn by chance. */
export function addSeedOption(command: Command): Command {
  const read = wholeNumber(-(2 ** 31), 2 ** 31 - 1)
  return command.option('--seed <n>', 'the same seed draws the same', read, 1)
}

function confidence(value: string): number {
  if (!(CONFIDENCES as readonly number[]).includes(Number(value))) {
    throw new InvalidArgumentError(`expected one of ${CONFIDENCES.join(', ')}`)
  }
  return Number(value)
}
