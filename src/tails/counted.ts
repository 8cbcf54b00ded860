import type { Cell } from './cell'
import type { CopySketch } from './copies'
import type { DriverCounts } from './driver-counts'
import type { FrictionCounts } from './friction-counts'
import type { Furthest } from './furthest'
import type { MomentCounts } from './moment-counts'
import type { NearDuplicateSketch } from './near-duplicates'
import type { RatingCounts } from './ratings'
import type { ReachSketch } from './reach'
import type { ThemeTexts } from './theme-texts'
import type { TimeCounts } from './time-counts'
import type { VoiceSketch, VoicesBySet } from './voices'

/** The counts behind a meter. */
export interface Counted {
  readonly model: string
  readonly by: readonly (readonly string[])[]
  readonly keep: number
  /** How many texts of each set are kept for themes. */
  readonly themes: number
  /** The bound above which posts were read for their reasons, where one was stated. */
  readonly explainAbove: number | null
  /** Of the posts above it one in so many was read. */
  readonly explainEvery: number
  /** Of all others one in so many times {@link explainEvery}; 0: none. */
  readonly explainOthers: number
  unread: number
  /** Posts that were read for their reasons. */
  explained: number
  readonly all: Cell
  /** For each grouping, its groups by the JSON of their values. */
  readonly groups: readonly Map<string, Cell>[]
  readonly furthest: Furthest
  readonly reach: ReachSketch
  readonly voices: VoicesBySet<VoiceSketch>
  readonly copies: CopySketch
  readonly nearDuplicates: NearDuplicateSketch
  readonly texts: ThemeTexts
  readonly drivers: DriverCounts
  readonly friction: FrictionCounts
  readonly moments: MomentCounts
  readonly time: TimeCounts
  readonly ratings: RatingCounts
}
