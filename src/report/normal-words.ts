import type { AgainstNormal } from '../normal/against-normal'
import type { Alert } from '../normal/alert'
import { alertFindings } from './alert-words'
import { claimFindings } from './claim-words'
import type { Figures } from './figures'
import type { Finding } from './friction-words'
import { journeyFindings } from './journey-words'
import type { Later } from './later-words'
import { newsFindings } from './news-words'

const MOST_ALERTS = 3
const MOST_CLAIMS = 3

/** How posts stand against what is normal in short, each part under its heading; parts with nothing are absent. */
export function normalFindings(
  { alerts, journeys, claims, news }: AgainstNormal,
  figures: Figures,
  later: Later,
): { readonly heading: string; readonly found: readonly Finding[] }[] {
  return [
    {
      heading: alertHeading(alerts ?? []),
      found: alertFindings(alerts ?? [], figures, MOST_ALERTS, later),
    },
    { heading: 'journeys', found: journeys ? journeyFindings(journeys, figures) : [] },
    {
      heading: 'claims against experience',
      found: claims ? claimFindings(claims, figures, MOST_CLAIMS) : [],
    },
    { heading: 'news', found: news ? newsFindings(news, figures) : [] },
  ].filter(({ found }) => found.length > 0)
}

/** Alerts go by plain counts of what the model reads, other than the shares that are measured. */
function alertHeading(alerts: readonly Alert[]): string {
  return alerts.some(({ measure }) => measure === 'count')
    ? 'alerts (plain counts)'
    : 'alerts (plain shares)'
}
