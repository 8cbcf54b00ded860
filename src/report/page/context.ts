import type { Explanation } from '../../explainer'
import type { Figures } from '../figures'

/** What every part of the page is made with. */
export interface PageContext {
  readonly figures: Figures
  /** Finds the evidence to mark in the posts furthest out; without it they are shown unmarked. */
  readonly explain?: (text: string) => Explanation
}
