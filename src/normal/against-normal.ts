import type { TailReport } from '../tails/report'
import type { Alert } from './alert'
import type { ClaimReport } from './claim-report'
import type { JourneyReport } from './journey-report'
import type { NewsReport } from './news-report'

/** How posts stand against what is normal; each part is null where it was not asked for, or has nothing to say. */
export interface AgainstNormal {
  /** Tails that began to grow or to shrink, in the order of time; none in the list where all stayed as usual. */
  readonly alerts: readonly Alert[] | null
  readonly journeys: JourneyReport | null
  readonly claims: ClaimReport | null
  readonly news: NewsReport | null
}

/** What a corpus says, and how it stands against what is normal where that was asked for. */
export interface FullReport extends TailReport {
  readonly normal?: AgainstNormal
}
