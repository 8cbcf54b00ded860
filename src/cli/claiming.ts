import type { Command } from 'commander'
import { claims } from './claims'
import { addConfidenceOption, addSeedOption } from './option-values'
import { addReadingOptions } from './reading'
import { addWeighingOptions } from './weighing'

/** Adds `delight claims` to the command. */
export function addClaiming(top: Command, help: string): void {
  const claiming = top
    .command('claims')
    .description("put what the firm says beside what its customers' posts show")
    .argument('[files...]', 'posts, or - for the standard input', ['-'])
    .option('--claims <file>', 'numbers that the firm states, as CSV or JSON')
    .option('--firm-texts <file>', "the firm's own texts, in the form of posts")
    .option('--owned-as-claims', 'owned and paid posts among the posts are texts of the firm too')
    .option('--json <file>', 'write the table as JSON (- for the standard output)')
    .option('--markdown <file>', 'write the table as Markdown')
  addReadingOptions(addWeighingOptions(addSeedOption(addConfidenceOption(claiming))))
    .addHelpText(
      'after',
      `
Claims: the columns share (0.8 or 80 %), one of label (satisfied+delighted), spectrum
and signal (waiting), and where they apply claim (the words), touchpoint and brand.
Of the firm's texts, each touchpoint that they speak well of and each signal that they
promise is a claim; those with a brand are held against the posts of that brand.
Only earned posts count as experience; by weight they stand beside, in plain counts.
${help}

Example: delight claims posts.csv --claims claims.csv --firm-texts website.csv`,
    )
    .action(claims)
}
