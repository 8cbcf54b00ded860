import {
  AT,
  FIRST,
  FORMER,
  LIFTED_NEGATOR,
  MEASURE,
  NEGATOR,
  ONCE,
  OTHERS_SAY,
  PRAISE,
  SOMEBODY,
  TURN,
  UNREAL,
  VERDICT,
  VIEW,
  WOULD,
  WOULD_BE,
} from './roles.ts'
import { WordRoles } from './word-roles.ts'

/** Words after which the meaning turns until the clause ends. */
const NEGATORS =
  'not no never none nobody nothing neither nor nowhere without cannot cant dont doesnt ' +
  'didnt wont wouldnt shouldnt couldnt isnt arent wasnt werent hasnt havent hadnt aint ' +
  'mustnt neednt hardly barely scarcely lack lacks lacked lacking nt unable'

/** Words that end the scope of a negation: what follows is said anew. */
const TURNS = 'although though except because until only doubt hesitation question wonder'

/** Negators that a measure turns into praise or blame of the highest degree: "never been so happy". */
const LIFTED = 'never couldnt cannot cant'

/** Words that so end the scope of a lifted negator. */
const MEASURES = 'so such better happier easier nicer kinder faster worse enough more'

/** Begins a negation when "to" follows. */
const FORMER_WORD = 'used'

/** After these the writer says what counts, until the sentence ends. */
const VERDICTS = 'but however now overall yet'

const SAYING =
  'said says say told promised promise promises claim claims claimed swore swears assured ' +
  'advertised advertise supposedly allegedly according unlike ignore hype hyped'
const FORMERLY = 'once initially originally formerly previously ago past'
const WISHES =
  'wish wished wishing hope hoped hoping hopefully expected expecting expect wanted ' +
  'supposed should if unless please imagine ought instead'
/** Relatives and others who read as another word are not listed, see below. */
const PERSONS =
  'brother husband mother son grandmother uncle cousin kids children family friend friends ' +
  'boss colleague colleagues neighbour neighbor people folks everyone everybody someone ' +
  'somebody others they he guests customers reviews reviewer reviewers critic critics ' +
  'haters fans'
const VIEWS =
  'love loves loved like likes liked hate hates hated think thinks thought rave raves raved ' +
  'raving praise praises praised slate complain complains complained recommend recommends ' +
  'recommended warn warned adore adores adored enjoy enjoys enjoyed dislike dislikes ' +
  'disliked believe believes believed'

/** Praise and thanks that may stand alone, and words that may stand before them. */
const PRAISES =
  'great lovely brilliant fantastic wonderful perfect nice awesome excellent superb amazing good cool impressive charming ' +
  'marvellous splendid beautiful delightful terrific outstanding incredible fabulous genius classy smooth joy thanks thank ' +
  'thx ta cheers congratulations congrats bravo yay oh ah wow yeah just simply absolutely truly really'

/** Words that must weigh the same, whoever the person is; each group reads as its first word. */
const SAME: readonly string[] = [
  'he she',
  'him her his hers',
  'himself herself',
  'man woman lady gentleman boy girl',
  'men women ladies gentlemen boys girls',
  'husband wife partner spouse boyfriend girlfriend fiance fiancee',
  'mother father mom mum dad parent',
  'son daughter child kid',
  'brother sister sibling',
  'grandmother grandfather grandma grandpa granny',
  'waiter waitress',
  'actor actress',
  'grandson granddaughter grandchild',
  'uncle aunt',
  'nephew niece',
  'priest monk nun rabbi imam pastor',
  // Which of them stands before a word hangs on how it begins.
  'a an',
]

/** What is known of words. The kernel has an empty one, and gets what is learned here. */
export const ROLES = new WordRoles()
ROLES.learn(NEGATORS, NEGATOR)
ROLES.learn(TURNS, TURN)
ROLES.learn(LIFTED, LIFTED_NEGATOR)
ROLES.learn(MEASURES, MEASURE)
ROLES.learn(FORMER_WORD, FORMER)
ROLES.learn(VERDICTS, VERDICT)
ROLES.learn(SAYING, OTHERS_SAY)
ROLES.learn(FORMERLY, ONCE)
ROLES.learn(WISHES, UNREAL)
ROLES.learn(PERSONS, SOMEBODY)
ROLES.learn(VIEWS, VIEW)
ROLES.learn('would id wed', WOULD)
ROLES.learn('be appreciate prefer', WOULD_BE)
ROLES.learn('at', AT)
ROLES.learn('first', FIRST)
ROLES.learn(PRAISES, PRAISE)
for (const words of SAME) ROLES.equate(words)
