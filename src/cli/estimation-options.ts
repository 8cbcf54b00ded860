import { type Command, InvalidArgumentError, Option } from 'commander'
import { InputError } from '../io/input-error'
import { LABELS } from '../spectrum'
import type { Confidence } from '../stats/interval'
import { PREVALENCE_METHODS, type PrevalenceMethod } from '../stats/quantifier'
import { type Calibration, labelledSample } from '../tails/calibration'
import { createTailMeter } from '../tails/meter'
import type { ReportOptions, TellingRates } from '../tails/report'
import { addConfidenceOption, addSeedOption } from './option-values'
import { readText } from './read-text'

/** The options of the commands that report, for how figures are estimated. */
export interface EstimationOptions {
  readonly confidence: Confidence
  readonly method?: PrevalenceMethod
  readonly calibration?: string
  readonly seed: number
  readonly telling?: Partial<TellingRates>
}

/** Adds these options. */
export function addEstimationOptions(command: Command): Command {
  return addSeedOption(addConfidenceOption(command))
    .addOption(
      new Option('--method <name>', 'how shares are corrected; cc counts plainly').choices(
        PREVALENCE_METHODS,
      ),
    )
    .option(
      '--telling <rates>',
      'how often posts of a label are retold, such as outraged=2,delighted=1',
      telling,
    )
    .option('--calibration <file>', 'the errors to correct by, as calibrationFrom makes them')
}

/**
 * These options as a report takes them.
 *
 * @param model the model that classifies, where it is known before the work begins
 * @throws InputError for a calibration that cannot be read, or does not fit
 */
export async function reportOptions(
  options: EstimationOptions,
  model: string | null,
): Promise<ReportOptions> {
  const { confidence, method, seed } = options
  const calibration =
    options.calibration === undefined ? undefined : await readCalibration(options.calibration)
  const report: ReportOptions = {
    confidence,
    seed,
    ...(method && { method }),
    ...(calibration && { calibration }),
    ...(options.telling && { telling: options.telling }),
  }
  if (model !== null) await fitting(options, () => createTailMeter({ model }).report(report))
  return report
}

/** Options that do not fit each other or the model are the caller's mistake, not the program's. */
export async function fitting<T>(
  { calibration }: EstimationOptions,
  work: () => T | Promise<T>,
): Promise<T> {
  try {
    return await work()
  } catch (error) {
    if (!(error instanceof RangeError || error instanceof TypeError)) throw error
    const [, option, problem] = /^(method|calibration)\S*: (.*)$/.exec(error.message) ?? []
    if (option === undefined) throw error
    throw new InputError(
      option === 'calibration' ? (calibration as string) : '--method',
      problem as string,
    )
  }
}

function telling(value: string): Partial<TellingRates> {
  const rates = value.split(',').map((part) => {
    const [, label, rate] = /^\s*(\w+)=(\d{1,6}(?:\.\d{1,6})?)\s*$/.exec(part) ?? []
    if (!(LABELS as readonly unknown[]).includes(label)) {
      throw new InvalidArgumentError(
        `expected rates such as outraged=2,delighted=1, of ${LABELS.join(', ')}`,
      )
    }
    return [label, Number(rate)]
  })
  const twice = rates.find(([label], i) => rates.findIndex(([other]) => other === label) < i)
  if (twice) throw new InvalidArgumentError(`expected one rate a label, got two of ${twice[0]}`)
  return Object.fromEntries(rates) as Partial<TellingRates>
}

async function readCalibration(path: string): Promise<Calibration> {
  const text = await readText(path)
  try {
    const calibration = JSON.parse(text) as Calibration
    labelledSample(calibration)
    return calibration
  } catch (error) {
    if (error instanceof SyntaxError || error instanceof TypeError || error instanceof RangeError) {
      const problem =
        error instanceof SyntaxError ? 'expected JSON' : error.message.replace(/^\S+: /, '')
      throw new InputError(path, `expected a calibration, as calibrationFrom makes it: ${problem}`)
    }
    throw error
  }
}
