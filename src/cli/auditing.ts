import { type Command, InvalidArgumentError, Option } from 'commander'
import { auditDraw, auditRead, FEWEST_LABELS, LABELS_EXPECTED, MOST_LABELS } from './audit'
import { addWorkersOption } from './classifying'
import { addConfidenceOption, addSeedOption } from './option-values'
import { addReadingOptions } from './reading'

/** Adds `delight audit draw` and `delight audit read` to the command. */
export function addAuditing(top: Command, help: string): void {
  const audit = top
    .command('audit')
    .description('measure the tails by labels that people gave to some of the posts')
  const drawing = audit
    .command('draw')
    .description('write posts worth labelling by hand, as CSV with an empty column for the label')
    .argument('[files...]', 'posts, or - for the standard input', ['-'])
    .option(
      '--n <n>',
      `how many posts, at least ${FEWEST_LABELS.stratified} (${FEWEST_LABELS.simple} with --simple)`,
      labels,
      200,
    )
    .option('--stratified', 'more of the posts that may lie in a tail (the default)')
    .addOption(
      new Option('--simple', 'every post with the same probability').conflicts('stratified'),
    )
    .option('-o, --output <file>', 'where to write to', '-')
  addReadingOptions(addSeedOption(drawing))
    .addHelpText(
      'after',
      `
Label from the top: any beginning of the sheet is a smaller draw of the same kind.
${help}

Example: delight audit draw posts.csv --n 300 -o audit.csv`,
    )
    .action(auditDraw)
  const reading = audit
    .command('read')
    .description('say what the labels tell of all posts: shares with intervals that hold')
    .argument('<sheet>', 'the CSV that delight audit draw wrote, with labels filled in')
    .argument('<files...>', 'the posts that it was drawn from, in the same order')
    .option('--json <file>', 'write the result as JSON instead (- for the standard output)')
  addReadingOptions(addWorkersOption(addConfidenceOption(reading)))
    .addHelpText('after', `${help}\n\nExample: delight audit read audit.csv posts.csv`)
    .action(auditRead)
}

/** How many posts; how few may be depends on the design too. */
function labels(value: string): number {
  const number = Number(value)
  if (!/^\d{1,7}$/.test(value) || number < FEWEST_LABELS.simple || number > MOST_LABELS) {
    throw new InvalidArgumentError(LABELS_EXPECTED)
  }
  return number
}
