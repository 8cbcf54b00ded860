import { type Command, InvalidArgumentError } from 'commander'
import { WATCH_DEFAULTS } from '../normal/watch'
import { EXPLAIN_ABOVE } from '../tails/triage'
import { addWorkersOption } from './classifying'
import { addRedactOption } from './hiding'
import { groupNames, measureOption, numberWithin } from './option-values'
import { addPseudonymsOption } from './pseudonyms'
import { addReadingOptions } from './reading'
import { watch } from './watch'
import { addWeighingOptions } from './weighing'

/** Adds `delight watch` to the command. */
export function addWatching(top: Command, help: string): void {
  const watching = top
    .command('watch')
    .description(
      'tell when a tail of a group begins to grow or to shrink, one line of JSON an alert',
    )
    .argument('[files...]', 'posts, or - for the standard input, in the order of time', ['-'])
    .requiredOption('--state <file>', 'what was seen so far: read at the start, kept up to date')
    .option('--by <names>', 'a chart for each value of this column (a,b crosses them)', groupNames)
    .option('--arl <days>', 'days between false alarms of a tail of a group', number, 365)
    .addOption(measureOption('what is charted', WATCH_DEFAULTS.measure))
    .option('--change <times>', 'the largest change to be sharpest for, up or down', number, 2)
    .option('--lateness <days>', 'by how much posts may come late', number, 1)
    .option('--learn <days>', 'quiet days that tell what is usual', number, 28)
    .option(
      '--explain-above <p>',
      'read posts in a tail for what they show from this probability on (0 all, 1 none)',
      numberWithin(0, 1),
      EXPLAIN_ABOVE,
    )
    .option('--close', 'close the last days too: nothing more will come for them')
    .option('-o, --output <file>', 'where to add alerts to', '-')
    .option('--exec <program>', 'run for each alert, with its JSON as the standard input; no shell')
    .option('--exec-arg <argument>', 'an argument of the program; repeatable', collect, [])
  addReadingOptions(
    addWeighingOptions(addRedactOption(addPseudonymsOption(addWorkersOption(watching)))),
  )
    .addHelpText(
      'after',
      `
A day is closed, and judged, once a post comes in that lies more than the lateness
after it; with files at the end of the run, so that they may be in any order. Where more than one post in ten
comes for a day that was closed before, the exit code is 2. Posts in a tail are read for what they show, so that alerts name the
signals and touchpoints that changed; rows of JSON Lines may bring their own
"signals" and "touchpoints". With the same state a later run goes on where the last one stopped, at
whatever instant that was, and reads no row of a file twice. Added to a file, each
alert is there once; a pipe or a program may get one again after a kill, with the
same id. Alerts tell of a tail's posts a day, of which busier days bring more;
--measure share tells of their share. Either way each alert holds both, beside what is usual. They
go by posts, whatever these weigh; each says what its posts weigh. With --redact neither alerts nor the state hold what tells of a person.
${help}

Example: delight watch posts.csv --state watch.json --by brand >> alerts.jsonl`,
    )
    .action(watch)
}

function number(value: string): number {
  if (!/^\d{1,5}(\.\d{1,6})?$/.test(value)) throw new InvalidArgumentError('expected a number')
  return Number(value)
}

function collect(value: string, all: readonly string[]): string[] {
  return [...all, value]
}
