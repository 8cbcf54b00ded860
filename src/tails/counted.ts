import type { Cell } from './cell'
import type { Furthest } from './furthest'

/** The counts behind a meter. */
export interface Counted {
  readonly model: string
  readonly by: readonly (readonly string[])[]
  readonly keep: number
  unread: number
  readonly all: Cell
  /** For each grouping, its groups by the JSON of their values. */
  readonly groups: readonly Map<string, Cell>[]
  readonly furthest: Furthest
}
