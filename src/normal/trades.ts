import { A_TEXT, checkArgument } from '../arguments/options'

/** The trades that baselines ship for, each with other usual names of it. */
const NAMES: Readonly<Record<string, readonly string[]>> = {
  restaurant: ['food service', 'dining', 'eating out', 'cafe', 'café'],
  airline: ['air travel', 'aviation'],
  'airport lounge': [],
  telecom: [
    'telecommunication',
    'telco',
    'broadband',
    'internet provider',
    'isp',
    'mobile operator',
    'mobile network',
  ],
  app: ['mobile app', 'phone app', 'ride hailing'],
  bank: ['banking', 'retail bank', 'retail banking'],
  clothing: ['fashion', 'apparel', 'clothes'],
  electronics: ['electronic', 'consumer electronics'],
  beauty: ['cosmetics', 'cosmetic', 'personal care'],
  'online course': ['e learning', 'elearning', 'online learning', 'online education'],
  'theme park': ['amusement park'],
  medicine: ['medication', 'drug', 'pharmaceutical', 'pharmaceuticals'],
  technology: ['tech', 'consumer technology'],
}

const TRADES: ReadonlyMap<string, string> = new Map(
  Object.entries(NAMES).flatMap(([trade, others]) =>
    [trade, ...others].map((name): [string, string] => [name, trade]),
  ),
)

/**
 * The name under which the shipped baselines know an industry: whatever its case, its spaces and
 * hyphens, singular or plural, or one of some other usual names; as it is given for one that they do not
 * know.
 *
 * @example tradeOf('Airlines') // 'airline'
 * @example tradeOf('Telco') // 'telecom'
 * @example tradeOf('Streaming') // 'Streaming'
 */
export function tradeOf(industry: string): string {
  checkArgument('tradeOf', 'industry', industry, A_TEXT)
  const plain = industry
    .trim()
    .toLowerCase()
    .replace(/[\s_-]+/g, ' ')
  return TRADES.get(plain) ?? TRADES.get(plain.replace(/s$/, '')) ?? industry
}
