import { type Command, Option } from 'commander'
import { baseline } from './baseline'
import { addWorkersOption } from './classifying'
import { journeys } from './journeys'
import { news } from './news'
import { addConfidenceOption, wholeNumber } from './option-values'
import { addPseudonymsOption } from './pseudonyms'
import { addReadingOptions } from './reading'
import { PLACES_OF_BASELINES } from './saved-baselines'
import { addWeighingOptions } from './weighing'

/** Adds `delight news`, `delight baseline` and `delight journeys` to the command. */
export function addAgainstNormal(top: Command, help: string): void {
  const telling = top
    .command('news')
    .description(
      'write how surprising each post is against what is normal, in bits, in input order',
    )
    .argument('[files...]', 'posts, or - for the standard input', ['-'])
    .addOption(
      new Option('--baseline <place>', `${PLACES_OF_BASELINES}; repeatable`)
        .argParser(collect)
        .default([], 'shipped, unless --learn'),
    )
    .option('--learn', 'learn from the posts themselves too: each is held against the others')
    .option('-o, --output <file>', 'where to write to', '-')
  addReadingOptions(addPseudonymsOption(addWorkersOption(telling)))
    .addHelpText(
      'after',
      `
A line holds where the post lies; the bits of its label at the level that makes it
news (industry, brand or customer), and how far it lies from what one expects there;
none where no other post of these is known, since all trades together are not like it;
the same for each level; and, for posts in a tail, what the text itself says that it
departs from (deviatesFrom).
${help}

Example: delight news posts.csv --baseline shipped --learn -o news.jsonl`,
    )
    .action(news)
  const learning = top
    .command('baseline')
    .description('learn what is normal for each industry, brand and customer, and save it')
    .argument('[files...]', 'posts, or - for the standard input (the default without --add)')
    .addOption(
      new Option('--add <place>', `add what was saved: ${PLACES_OF_BASELINES}; repeatable`)
        .argParser(collect)
        .default([], 'nothing'),
    )
    .option('-o, --output <file>', 'where to write to', '-')
  addReadingOptions(addPseudonymsOption(addWorkersOption(learning)))
    .addHelpText(
      'after',
      `
What is saved are counts and names, customers' among them unless --pseudonyms.
${help}

Examples: delight baseline march.csv --add february.json -o march.json
          delight baseline --add north.json --add south.json -o all.json`,
    )
    .action(baseline)
  const following = top
    .command('journeys')
    .description('say where customers rise and fall, are won back, and leave')
    .argument('[files...]', 'posts with customer and time, or - for the standard input', ['-'])
    .option('--fewest <n>', 'customers that a figure must rest on', wholeNumber(2, 1_000_000), 5)
    .option('--silence <days>', 'days without a post that are silence', wholeNumber(1, 3650), 90)
    .option('--json <file>', 'write the whole report as JSON (- for the standard output)')
    .option('--markdown <file>', 'write the tables as Markdown (- for the standard output)')
  addReadingOptions(
    addWeighingOptions(addPseudonymsOption(addWorkersOption(addConfidenceOption(following)))),
  )
    .addHelpText(
      'after',
      `\nNo customer is named.\n${help}\n\nExample: delight journeys posts.csv --fewest 10 --json journeys.json`,
    )
    .action(journeys)
}

function collect(value: string, all: readonly string[]): string[] {
  return [...all, value]
}
