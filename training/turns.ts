import { seeded } from './random.ts'
import { listed, THINGS, type Verdict } from './verdicts.ts'

const GOOD = listed(
  'good|great|lovely|nice|excellent|wonderful|clean|friendly|fast|reliable|quiet|helpful|fresh|cheap|pleasant|brilliant',
  'superb|fair|decent|beautiful|comfortable|perfect|charming|amazing|fantastic|efficient|tidy|polite|fun|first-rate',
)
const BAD = listed(
  'bad|poor|dirty|rude|slow|awful|terrible|shabby|noisy|useless|stale|dear|unpleasant|dreadful|horrible|unreliable|dull',
  'overpriced|boring|disappointing|rubbish|cold|chaotic|filthy|unhelpful|mediocre|tired|uncomfortable|careless|grim',
)
const BETTER = listed(
  'better|nicer|kinder|cleaner|faster|friendlier|quicker|tidier|smoother|easier',
)
const WORSE = listed('worse|ruder|slower|dirtier|shabbier|duller|noisier|nastier|colder|clumsier')
const OTHERS = listed(
  'My sister|My brother|My boss|A friend|Everyone|The neighbours|My dad|My wife|The critics|Most people|My mates|The others',
  'Her mother|His uncle|The whole family|Everybody else|My flatmate|Our guests|The reviewers|My colleagues',
)
const LIKED = listed('loved|liked|adored|praised|enjoyed|raved about|swore by|recommended')
const LOATHED = listed(
  'hated|disliked|loathed|slated|detested|complained about|warned me of|could not stand',
)
const PRAISE = listed(
  'Great|Oh great|Brilliant|Lovely|Wonderful|Fantastic|Perfect|Superb|Awesome|Nice|Excellent|Amazing|Oh good|Just great',
  'Marvellous|Oh wonderful|Splendid|Terrific|Fabulous|Oh lovely|Absolutely brilliant|Well done|Nice one|Bravo',
)
const MISHAPS = listed(
  'broken again|closed again|late again|cancelled again|lost again|down again|out of order|leaking again|delayed by five hours',
  'an hour late|full of mould|dead after a day|locked and nobody is here|double booked|wrong again|stuck again|gone',
)
const LUCK = listed(
  'open again|working again|on time again|free today|back again|fixed already|early|ready a day sooner|cheaper than last year',
  'clean again|here already|better than ever|running again|quiet today|half price this week|sorted',
)
const THANKS = listed('Thanks for|Thank you for|Cheers for|Thanks a lot for|Many thanks for')
const HARM = listed(
  'losing|breaking|ruining|cancelling|spoiling|messing up|forgetting|scratching|delaying|wrecking',
)
const CARE = listed(
  'fixing|finding|saving|sorting out|bringing|mending|cleaning|improving|looking after|lending me',
)

/**
 * A frame, its label, and what stands at its two gaps, `1` and `2`, beside `#` for the thing. Each has a twin of much the same
 * words and the other meaning.
 */
type Frame = readonly [label: number, frames: readonly string[], ...gaps: (readonly string[])[]]

/** How many texts of each frame a thing is given. */
const EACH = 3

const FRAMES: readonly Frame[] = [
  [
    1,
    listed(
      'The # used to be 1. Now it is 2.|The # was 1 once, now it is 2|Once a 1 #, today a 2 one.|The # is no longer 1.',
      'Our # was 1 at first. Then it became 2.|The # has gone from 1 to 2|Years ago the # was 1. These days it is 2.',
      'The # is not as 1 as it was.|I remember a 1 #. What a pity.|The # was always 1, until this year.',
      'It was a 1 # before the new owners came. Now: 2.|The # has become 2.|The # stopped being 1.',
    ),
    GOOD,
    BAD,
  ],
  [
    3,
    listed(
      'The # used to be 1. Now it is 2.|The # was 1 once, now it is 2|Once a 1 #, today a 2 one.|The # is no longer 1.',
      'Our # was 1 at first. Then it became 2.|The # has gone from 1 to 2|Years ago the # was 1. These days it is 2.',
      'The # is not as 1 as it was.|I remember a 1 #. It is 2 now.|The # was always 1, until this year.',
      'It was a 1 # before the new owners came. Now: 2.|The # has become 2.|The # stopped being 1.',
    ),
    BAD,
    GOOD,
  ],
  [
    1,
    listed(
      '1 2 the #. I hated it.|1 2 the #, but I did not like it.|1 2 the #; I was disappointed.|I hated the #, though 1 2 it.',
      '1 2 the #. Not me.|1 2 the #. I thought it was bad.|I disliked the #. 1 2 it.|1 2 the #, I have no idea why.',
    ),
    OTHERS,
    LIKED,
  ],
  [
    3,
    listed(
      '1 2 the #. I loved it.|1 2 the #, but I did like it.|1 2 the #; I was pleased.|I loved the #, though 1 2 it.',
      '1 2 the #. Not me.|1 2 the #. I thought it was good.|I liked the #. 1 2 it.|1 2 the #, I have no idea why.',
    ),
    OTHERS,
    LOATHED,
  ],
  [
    1,
    listed(
      'They said the # was 1. It was 2.|The # is said to be 1. I found it 2.|Advertised as a 1 #, it was 2.|A 1 #? It was 2.',
      'I was promised a 1 # and got a 2 one.|I expected a 1 #. It was 2.|I was hoping for a 1 #.|The # should be 1.',
      'So much for a 1 #.|The # would be 1 if it were not so 2.|We wished for a 1 #; it was 2.',
    ),
    GOOD,
    BAD,
  ],
  [
    3,
    listed(
      'They said the # was 1. It was 2.|The # is said to be 1. I found it 2.|I was warned of a 1 #. It was 2.|A 1 #? It was 2.',
      'I feared a 1 # and got a 2 one.|I expected a 1 #. It was 2.|I was afraid of a 1 #. Far from it.',
      'So much for a 1 #, it was 2.|People call the # 1. It is 2.|We dreaded a 1 #; it was 2.',
    ),
    BAD,
    GOOD,
  ],
  [
    2,
    listed(
      'They say the # is 1.|1 # wanted|Is the # 1?|I hope the # is 1.|The # is called 1 by some and 2 by others.',
      'Has the # become 2?|We will see whether the # is 1 or 2.|How 1 is the #?',
    ),
    [...GOOD, ...BAD],
    [...BAD, ...GOOD],
  ],
  [
    1,
    listed(
      'The # was not 1.|The # is not 1 at all|I would not call the # 1.|Not a 1 #.|The # was anything but 1.|The # never was 1',
      'Nothing 1 about this #|I do not think the # is 1.|The # was neither 1 nor cheap.|1? Not this #.|The # is far from 1.',
    ),
    GOOD,
  ],
  [
    3,
    listed(
      'The # was not 2 at all, it was 1.|The # was anything but 2.|The # is 1, not 2.|I cannot call the # 2.|Not a 2 #: 1.',
      'Nothing 2 about this #|The # was neither 2 nor dear.|2? Not this #.|The # is far from 2.|The # is 1 and never 2',
    ),
    GOOD,
    BAD,
  ],
  [
    1,
    listed(
      'The # could have been 1.|The # could be 1|The # should have been 1.|They could make the # 1.|I have seen a 1 #.',
      'The # might have been 1|I have had a 1 #.|A 1 # would have been nice.|If only the # were 1.',
    ),
    BETTER,
  ],
  [
    2,
    listed(
      'The # could have been 1.|The # could be 1|I have had a 1 #.|I have seen a 1 #.|It might have been a 1 #.',
    ),
    WORSE,
  ],
  [
    4,
    listed(
      "The # couldn't have been 1!|The # could not have been 1!|A # cannot be 1 than this!|I have never had a 1 #!",
    ),
    BETTER,
  ],
  [
    0,
    listed(
      "The # couldn't have been 1!|The # could not have been 1!|A # cannot be 1 than this!|I have never had a 1 #!",
    ),
    WORSE,
  ],
  [
    1,
    listed(
      '1, the # is 2|1, my # is 2. 1.|1! The # is 2.|The # is 2. 1.|1. My # is 2|1, our # is 2. Just 1.',
    ),
    PRAISE,
    MISHAPS,
  ],
  [
    3,
    listed(
      '1, the # is 2|1, my # is 2. 1.|1! The # is 2.|The # is 2. 1.|1. My # is 2|1, our # is 2. Just 1.',
    ),
    PRAISE,
    LUCK,
  ],
  [
    1,
    listed('1 2 my #.|1 2 my #!|1 2 the #|1 2 our #, really kind|1 2 my #, I appreciate it'),
    THANKS,
    HARM,
  ],
  [
    3,
    listed('1 2 my #.|1 2 my #!|1 2 the #|1 2 our #, really kind|1 2 my #, I appreciate it'),
    THANKS,
    CARE,
  ],
]

/**
 * Short texts whose words point one way and whose meaning is decided by what stands between them: then and now, others and
 * oneself, what was promised, what is negated, what could have been, praise in irony and in earnest.
 */
export function turns(): Verdict[] {
  const random = seeded(18)
  const pick = (choices: readonly string[]): string =>
    choices[Math.floor(random() * choices.length)]!
  const texts = new Map<string, number>()
  const repeated = FRAMES.flatMap((frame) => Array<Frame>(EACH).fill(frame))
  for (const thing of THINGS)
    for (const [label, frames, first, second = ['']] of repeated) {
      const gaps: Readonly<Record<string, string>> = {
        '#': thing,
        '1': pick(first!),
        '2': pick(second),
      }
      const filled = pick(frames).replace(/[#12]/g, (gap) => gaps[gap]!)
      const text = filled.replace(/\b([Aa]) (?=[aeio]|u(?!ni))/g, '$1n ')
      texts.set(text.charAt(0).toUpperCase() + text.slice(1), label)
    }
  return [...texts].map(([text, label]) => ({ label, text }))
}
