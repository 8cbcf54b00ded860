import { type Signal, TOUCHPOINTS, type Touchpoint } from '../signals/names'
import { type PostReasons, showsAt, type TouchpointReading } from './reasons'
import { fail, list, record } from './state-reader'
import {
  addToTally,
  createTally,
  mergeTally,
  readTally,
  type Tally,
  type TallyState,
  writeTally,
} from './tally'

/**
 * Who or what made a moment. `person`: human warmth, more than duty asked, or recovery by staff; `machine`: a
 * barrier of a machine, no answer, a system that failed, no way to leave, or a chat bot, an app or a kiosk that
 * fails; `human_failing`: a person failed. A post may show several.
 */
export const MOMENT_SIDES = ['person', 'machine', 'human_failing'] as const

/** One of {@link MOMENT_SIDES}. */
export type MomentSide = (typeof MOMENT_SIDES)[number]

/** What a moment leaves behind, as far as its text tells. */
export const AFTERMATHS = [
  'lasting_memory',
  'return',
  'leave',
  'told_others',
] as const satisfies readonly Signal[]

/** One of {@link AFTERMATHS}. */
export type Aftermath = (typeof AFTERMATHS)[number]

const PERSON: readonly Signal[] = ['human_warmth', 'beyond_duty']
const MACHINE: readonly Signal[] = [
  'machine_barrier',
  'hard_to_leave',
  'no_answer',
  'system_failure',
]
const MACHINE_TOUCHPOINTS: readonly string[] = [
  'chat_bot',
  'app',
  'kiosk_selfservice',
] satisfies Touchpoint[]

/** What is counted of a set of explained posts. */
interface MomentCount {
  readonly posts: Tally
  /** By {@link MOMENT_SIDES}: posts on that side, then those with each of {@link AFTERMATHS}. */
  readonly sides: readonly (readonly Tally[])[]
}

/** Explained posts by side, in whole numbers, so that parts merge exactly. */
export interface MomentCounts {
  readonly all: MomentCount
  /** In the order of the touchpoints. */
  readonly touchpoints: readonly MomentCount[]
}

/** The same as JSON. */
export interface MomentState {
  readonly all: MomentCountState
  readonly touchpoints: readonly MomentCountState[]
}

interface MomentCountState {
  readonly posts: TallyState
  readonly sides: readonly (readonly TallyState[])[]
}

/** No post yet. */
export function createMoments(): MomentCounts {
  const one = (): MomentCount => ({
    posts: createTally(),
    sides: MOMENT_SIDES.map(() => [createTally(), ...AFTERMATHS.map(createTally)]),
  })
  return { all: one(), touchpoints: TOUCHPOINTS.map(one) }
}

/** Counts one explained post: as a whole, and at each touchpoint with what shows there. */
export function addMoments(moments: MomentCounts, reasons: PostReasons): void {
  const aftermath = AFTERMATHS.map((name) => reasons.signals.includes(name))
  const staff = reasons.touchpoints.find(({ name }) => name === 'staff')
  const byStaff = staff !== undefined && showsAt(staff, 'recovery', reasons)
  addTo(
    moments.all,
    sidesOf((signal) => reasons.signals.includes(signal), byStaff, reasons.touchpoints),
    aftermath,
    reasons,
  )
  for (const touchpoint of reasons.touchpoints) {
    const t = (TOUCHPOINTS as readonly string[]).indexOf(touchpoint.name)
    if (t < 0) continue
    addTo(
      moments.touchpoints[t]!,
      sidesOf((signal) => showsAt(touchpoint, signal, reasons), byStaff, [touchpoint]),
      aftermath,
      reasons,
    )
  }
}

/** By {@link MOMENT_SIDES}. */
function sidesOf(
  shows: (signal: Signal) => boolean,
  byStaff: boolean,
  touchpoints: readonly TouchpointReading[],
): boolean[] {
  const machineFails = touchpoints.some(
    ({ name, fails }) => fails && MACHINE_TOUCHPOINTS.includes(name),
  )
  return [
    PERSON.some(shows) || (byStaff && shows('recovery')),
    MACHINE.some(shows) || machineFails,
    shows('human_failing'),
  ]
}

function addTo(
  count: MomentCount,
  sides: readonly boolean[],
  aftermath: readonly boolean[],
  { standsFor = 1 }: PostReasons,
): void {
  addToTally(count.posts, standsFor)
  sides.forEach((on, s) => {
    if (!on) return
    const [posts, ...after] = count.sides[s]!
    addToTally(posts!, standsFor)
    aftermath.forEach((so, a) => {
      if (so) addToTally(after[a]!, standsFor)
    })
  })
}

/** Adds what another part has counted. */
export function mergeMoments(moments: MomentCounts, other: MomentCounts): void {
  mergeOne(moments.all, other.all)
  moments.touchpoints.forEach((count, t) => {
    mergeOne(count, other.touchpoints[t]!)
  })
}

function mergeOne(count: MomentCount, other: MomentCount): void {
  mergeTally(count.posts, other.posts)
  count.sides.forEach((tallies, s) => {
    tallies.forEach((tally, i) => {
      mergeTally(tally, other.sides[s]![i]!)
    })
  })
}

export function writeMoments({ all, touchpoints }: MomentCounts): MomentState {
  const one = ({ posts, sides }: MomentCount): MomentCountState => ({
    posts: writeTally(posts),
    sides: sides.map((tallies) => tallies.map(writeTally)),
  })
  return { all: one(all), touchpoints: touchpoints.map(one) }
}

export function readMoments(value: unknown, at: string): MomentCounts {
  const state = record(value, at)
  const touchpoints = list(state.touchpoints, `${at}.touchpoints`)
  if (touchpoints.length !== TOUCHPOINTS.length) {
    fail(`${at}.touchpoints`, `${TOUCHPOINTS.length} touchpoints`)
  }
  return {
    all: readOne(state.all, `${at}.all`),
    touchpoints: touchpoints.map((one, t) => readOne(one, `${at}.touchpoints[${t}]`)),
  }
}

function readOne(value: unknown, at: string): MomentCount {
  const state = record(value, at)
  const sides = list(state.sides, `${at}.sides`)
  if (sides.length !== MOMENT_SIDES.length) fail(`${at}.sides`, `${MOMENT_SIDES.length} sides`)
  return {
    posts: readTally(state.posts, `${at}.posts`),
    sides: sides.map((side) => {
      const tallies = list(side, `${at}.sides`)
      if (tallies.length !== 1 + AFTERMATHS.length) {
        fail(`${at}.sides`, `${1 + AFTERMATHS.length} counts`)
      }
      return tallies.map((tally) => readTally(tally, `${at}.sides`))
    }),
  }
}
