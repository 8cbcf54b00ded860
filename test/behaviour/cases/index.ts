import type { Capability } from '../case'
import { casesApart } from './apart'
import { authorAndOthers } from './author-others'
import { beyondDuty } from './beyond-duty'
import { blindSpots } from './blind-spots'
import { emoji } from './emoji'
import { fairness } from './fairness'
import { habit } from './habit'
import { idioms } from './idioms'
import { intensity } from './intensity'
import { length } from './length'
import { mixed } from './mixed'
import { negation } from './negation'
import { neutralFacts } from './neutral-facts'
import { questions } from './questions'
import { sarcasm } from './sarcasm'
import { thenNow } from './then-now'
import { typos } from './typos'
import { vocabulary } from './vocabulary'

const own: readonly Capability[] = [
  vocabulary,
  intensity,
  negation,
  idioms,
  thenNow,
  authorAndOthers,
  questions,
  sarcasm,
  emoji,
  typos,
  fairness,
  neutralFacts,
  habit,
  beyondDuty,
  mixed,
  length,
  blindSpots,
]

/** Every capability that the suite tries. */
export const capabilities: readonly Capability[] = own.map(({ name, cases }) => ({
  name,
  cases: [...cases, ...casesApart(name)],
}))
