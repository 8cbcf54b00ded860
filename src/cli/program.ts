import { Command, CommanderError, InvalidArgumentError, Option } from 'commander'
import { version } from '../../package.json'
import { InputError } from '../io/input-error'
import { PostError } from '../post'
import { createFigures } from '../report/figures'
import { EXPLAIN_ABOVE } from '../tails/triage'
import { addAgainstNormal } from './against-normal'
import { addAuditing } from './auditing'
import { addClaiming } from './claiming'
import { classify } from './classify'
import { addWorkersOption } from './classifying'
import { addEstimationOptions } from './estimation-options'
import { EXIT, OutputError } from './exit'
import { EXPLANATION_FORMATS, explain } from './explain'
import { addExplainEvery } from './explain-every'
import { addRedactOption } from './hiding'
import { measure } from './measure'
import { merge } from './merge'
import { addNormalOptions } from './normal'
import { groupNames, numberWithin, wholeNumber } from './option-values'
import { ReaderGone } from './output'
import { refuseDoubles, refuseOverwriting } from './overwriting'
import { addPseudonymsOption } from './pseudonyms'
import { addReadingOptions } from './reading'
import { refuseRepeats } from './repeats'
import { say } from './say'
import { addWatching } from './watching'
import { addWeighingOptions } from './weighing'

const INPUT_HELP = `
Input: CSV (comma, semicolon, tab or bar; the first row names the columns) or JSON
Lines, gzipped or not, as UTF-8; or Parquet. - or no file reads the standard input. Columns
are found by their usual names (text, review, content, comment, body; date, time,
created_at; likes, retweets, followers, votes; brand, channel, …); the options
above say otherwise.`

const EXIT_HELP = `
Exit codes: 0 done · 1 a fault of the program · 2 the call or the input is not as
expected · 3 the output cannot be written. The first row that cannot be read ends
the run with 2 and leaves no half-written file, unless --skip-bad.`

/** Runs the command with its arguments; gives the exit code. */
export async function run(args: readonly string[]): Promise<number> {
  // A reader of the help that stops early, such as head, is no fault; outputs look after themselves.
  process.stdout.on('error', () => {})
  // Nor is one of the notes, as in 2>&1 | head.
  process.stderr.on('error', () => {})
  try {
    await program().parseAsync([...args], { from: 'user' })
    return EXIT.ok
  } catch (error) {
    return explainError(error)
  }
}

function program(): Command {
  const top = new Command('delight')
    .description('Places posts on the line from outraged to delighted, and measures the tails.')
    .version(version)
    .exitOverride()
    .showHelpAfterError('(delight --help tells more)')
    .addHelpText('after', EXIT_HELP)
    .hook('preAction', async (_, called) => {
      await refuseDoubles(called.args, called.opts())
      await refuseOverwriting(called.args, called.opts())
    })
  const classifying = top
    .command('classify')
    .description('write where each post lies, one line of JSON a post, in input order')
    .argument('[files...]', 'CSV or JSON Lines files, or - for the standard input', ['-'])
    .option('-o, --output <file>', 'where to write to', '-')
  addReadingOptions(addWorkersOption(classifying))
    .addHelpText(
      'after',
      `${INPUT_HELP}\n${EXIT_HELP}\n\nExample: delight classify posts.csv.gz | head`,
    )
    .action(classify)
  const explaining = top
    .command('explain')
    .description(
      'write why: evidence, sentences, signals, touchpoints, source; one line of JSON a post',
    )
    .argument('[files...]', 'CSV, JSON Lines or Parquet files, or - for the standard input', ['-'])
    .option('-o, --output <file>', 'where to write to', '-')
    .option('--say <text>', 'explain this text instead of files')
    .option('--redact', 'put names, numbers, addresses … in texts and ids as [name], [number] …')
    .option('--patterns <file>', 'your own patterns for signals and touchpoints, as JSON')
    .addOption(
      new Option(
        '--as <format>',
        'how to write; a text given with --say is shown for a terminal',
      ).choices(EXPLANATION_FORMATS),
    )
  addReadingOptions(explaining)
    .addHelpText(
      'after',
      `${INPUT_HELP}\n${EXIT_HELP}\n\nExample: delight explain --say "Nobody ever answered. Never again!"`,
    )
    .action(explain)
  const measuring = top
    .command('measure')
    .description('say what the posts say together: the tails, with intervals')
    .argument('[files...]', 'CSV or JSON Lines files, or - for the standard input', ['-'])
    .option(
      '--by <names>',
      'a table by these columns (a,b crosses them; time:week, time:month, time:quarter … too); repeatable',
      (value, all: readonly string[]) => [...all, groupNames(value)],
      [],
    )
    .option(
      '--furthest <n>',
      'how many of the posts furthest out to show for each tail',
      wholeNumber(0, 1000),
      5,
    )
  measuring.option(
    '--explain-above <p>',
    'read posts for their reasons where a tail has this probability (0 all, 1 none)',
    numberWithin(0, 1),
    EXPLAIN_ABOVE,
  )
  addReportOptions(addExplainEvery(measuring)).option(
    '--partial <file>',
    'write the counts, for delight merge to add to those of other parts',
  )
  addWeighingOptions(
    addReadingOptions(addWorkersOption(addPseudonymsOption(addNormalOptions(measuring)))),
  )
    .addHelpText(
      'after',
      `${INPUT_HELP}\n${EXIT_HELP}\n\nExample: delight measure posts.csv --by brand --html report.html`,
    )
    .action(measure)
  const merging = top
    .command('merge')
    .description('make the report of the whole from parts measured apart, exactly')
    .argument('<parts...>', 'files written by delight measure --partial')
  addReportOptions(merging)
    .addHelpText('after', `${EXIT_HELP}\n\nExample: delight merge part-*.json --html report.html`)
    .action(merge)
  addAuditing(top, `${INPUT_HELP}\n${EXIT_HELP}`)
  addWatching(top, `${INPUT_HELP}\n${EXIT_HELP}`)
  addAgainstNormal(top, `${INPUT_HELP}\n${EXIT_HELP}`)
  addClaiming(top, `${INPUT_HELP}\n${EXIT_HELP}`)
  refuseRepeats(top)
  return top
}

/** Adds the options of the commands that report. */
function addReportOptions(command: Command): Command {
  return addRedactOption(addEstimationOptions(command))
    .option('--json <file>', 'write the whole report as JSON (- for the standard output)')
    .option('--html <file>', 'write a page that stands alone')
    .option('--markdown <file>', 'write a short report as Markdown')
    .option('--csv <file>', 'write the figures as CSV, one a row')
    .option('--title <title>', 'the heading of the page')
    .addOption(new Option('--no-quotes', 'quote no post').conflicts('partial'))
    .addOption(
      new Option(
        '--locale <tag>',
        'how the page and the Markdown write numbers, such as de-DE',
      ).argParser(locale),
    )
}

function locale(value: string): string {
  try {
    createFigures(value)
  } catch {
    throw new InvalidArgumentError('expected a language tag such as en-GB or de-DE')
  }
  return value
}

/** Tells what went wrong, in one line; gives the exit code. */
function explainError(error: unknown): number {
  if (error instanceof CommanderError) return error.exitCode === 0 ? EXIT.ok : EXIT.input
  if (error instanceof ReaderGone) return EXIT.ok
  if (error instanceof InputError || error instanceof PostError) return ended(error, EXIT.input)
  if (error instanceof OutputError) return ended(error, EXIT.output)
  if (error instanceof TypeError && error.message.startsWith('by: '))
    return ended(error, EXIT.input)
  process.stderr.write(`delight: a fault of the program, please report it:\n`)
  process.stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`)
  return EXIT.fault
}

function ended(error: Error, code: number): number {
  say(error.message)
  return code
}
