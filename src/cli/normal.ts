import { type Command, Option } from 'commander'
import type { Detector } from '../detector'
import { readClaims } from '../io/claims'
import { createNormalMeter, NORMAL_MEASURE, type NormalMeter } from '../normal/normal-meter'
import type { Measure } from '../normal/usual'
import { createTriage } from '../tails/triage'
import { measureOption } from './option-values'
import { startProgress } from './progress'
import { postsOf } from './reading'
import { PLACES_OF_BASELINES, savedBaselines } from './saved-baselines'

/** The options of `delight measure` that hold posts against what is normal. */
export interface NormalOptions {
  readonly normal?: boolean
  /** A file of numbers that the firm states. */
  readonly claims?: string
  /** A file of the firm's own texts. */
  readonly firmTexts?: string
  readonly measure: Measure
  readonly skipBad?: boolean
  /** Places of saved baselines; the shipped ones where there are none. */
  readonly baseline: readonly string[]
}

const DAY_MS = 86_400_000
const SHIPPED = ['shipped']

/** Adds these options. */
export function addNormalOptions(command: Command): Command {
  const options = [
    new Option('--normal', 'alerts, journeys and news too: how posts stand against what is normal'),
    new Option('--claims <file>', 'with --normal: hold what the firm states against the posts'),
    new Option(
      '--firm-texts <file>',
      "with --normal: hold the firm's own texts, in the form of posts, against the posts",
    ),
    new Option(
      '--baseline <place>',
      `with --normal: what news is held against, ${PLACES_OF_BASELINES}; repeatable`,
    )
      .argParser((value: string, all: readonly string[]) => [...all, value])
      .default([], 'shipped'),
    measureOption('with --normal: what alerts tell of', NORMAL_MEASURE),
  ]
  for (const option of options) {
    command.addOption(option.conflicts('partial').implies({ normal: true }))
  }
  return command
}

/** Opens what posts are held against, where that is asked for. */
export async function openNormal(
  { normal = false, claims, firmTexts, measure, skipBad = false, baseline }: NormalOptions,
  detector: Detector,
): Promise<NormalMeter | null> {
  const { model } = detector
  if (!normal) return null
  const places = baseline.length === 0 ? SHIPPED : baseline
  const meter = createNormalMeter({
    model,
    baselines: await savedBaselines(places, model),
    ...(claims !== undefined && { claims: await readClaims(claims) }),
    firmTexts: firmTexts !== undefined,
    measure,
    until: new Date(Date.now() + DAY_MS).toISOString(),
  })
  if (firmTexts === undefined) return meter
  const triage = createTriage(detector, { explainAbove: 0 })
  const progress = await startProgress([firmTexts])
  try {
    // Which columns hold what is told of the posts alone.
    for await (const text of postsOf([firmTexts], { skipBad }, progress)) {
      const classification = detector.classify(text.text)
      const isRead = triage.standsFor(text.text, classification) > 0
      meter.addFirmText(text, classification, isRead ? await triage.reasons(text.text) : undefined)
    }
  } finally {
    progress.stop()
  }
  return meter
}
