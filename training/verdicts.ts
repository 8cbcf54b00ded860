import { withArticles } from './articles.ts'
import { seeded } from './random.ts'

/** A short text and its label, 0 (outraged) to 4 (delighted). */
export interface Verdict {
  readonly label: number
  readonly text: string
}

/** What a verdict may be about; none of them may say anything itself, whatever the corpora hold of it. */
export const THINGS = listed(
  'hotel|flight|airline|bank|food|meal|dentist|course|app|ferry|sofa|podcast|campsite|band|office|restaurant',
  'room|service|waiter|driver|train|bus|doctor|clinic|hospital|school|teacher|lesson|film|movie|book|game|concert',
  'museum|tour|guide|beach|pool|gym|trainer|haircut|salon|barber|plumber|electrician|builder|garage|mechanic|car',
  'van|bike|phone|laptop|tablet|screen|battery|charger|camera|printer|headset|speaker|watch|website|checkout',
  'delivery|parcel|courier|packaging|shop|store|cashier|queue|menu|coffee|tea|breakfast|lunch|dinner|dessert|pizza',
  'burger|soup|steak|salad|wine|beer|bar|pub|cafe|bakery|bread|cake|broker|insurer|policy|claim|agent|lawyer',
  'solicitor|accountant|landlord|flat|apartment|house|kitchen|bathroom|shower|bed|mattress|pillow|carpet|heating',
  'boiler|window|door|roof|garden|fence|mower|plant|florist|bouquet|vet|kennel|groomer|pet shop|zoo|park',
  'playground|ride|theme park|cinema|theatre|play|show|exhibition|gallery|library|librarian|council|helpline',
  'call centre|support|chat|reply|email|letter|bill|invoice|refund|price|tariff|contract|broadband|router|signal',
  'network|update|version|subscription|streaming service|news site|magazine|newspaper|radio show|airport|terminal',
  'lounge|gate|seat|cabin|crew|pilot|taxi|cab|rental car|car park|petrol station|cruise|ship|harbour|hostel',
  'guest house|villa|spa|massage|facial|treatment|therapist|physio|pharmacy|pharmacist|nurse|surgeon|ward|optician',
  'jacket|dress|shirt|hat|bag|suitcase|toy|puzzle|doll|pram|nursery|childminder|tutor|university|lecture|webinar',
  'workshop|conference|venue|caterer|photographer|wedding|funeral director|festival|stall|market|supermarket|butcher',
  'fishmonger|grocer|recipe kit|blender|kettle|toaster|oven|fridge|freezer|vacuum|drill|ladder|paint|tool|desk',
  'chair|lamp',
)

interface Words {
  /** What stands behind "was". */
  readonly said: readonly string[]
  /** What stands before the thing. */
  readonly before: readonly string[]
  /** How many of the first, and of the second, each thing is given. */
  readonly each: readonly [said: number, before: number]
}

/** Label by label, from outraged to delighted. */
const WORDS: readonly Words[] = [
  {
    said: listed(
      'disgraceful|appalling|atrocious|disgusting|abysmal|revolting|vile|an utter disgrace|beyond awful',
      'the worst ever|a total scam|a complete joke|absolutely horrendous|shameful|despicable|a nightmare',
    ),
    before: listed(
      'disgraceful|appalling|atrocious|disgusting|vile|horrendous|despicable|shameful',
    ),
    each: [3, 1],
  },
  {
    said: listed(
      'bad|poor|dull|slow|disappointing|mediocre|shabby|below par|weak|unpleasant|not good|lousy|a let-down',
      'worse than expected|pretty bad|rather poor|not up to standard|a bit grim|dismal|subpar|never good',
      'not great|not worth it|terrible|awful|horrible|dreadful|rubbish|nasty|annoying|pathetic|useless|very bad',
      'unreliable|a disappointment|not very good|inadequate|dreary|tedious|boring|unsatisfactory|horrid|ghastly',
      'crap|lame|shoddy|frustrating|rotten|substandard|worthless|a mess|a shambles|sloppy|woeful|miserable|grim',
    ),
    before: listed(
      'bad|poor|dull|disappointing|mediocre|shabby|lousy|dismal|subpar|terrible|awful|horrible|dreadful|nasty',
      'annoying|useless|unpleasant|pathetic|boring|ghastly|unreliable|rubbish|crap|lame|shoddy|frustrating|rotten',
      'worthless|sloppy|woeful|miserable|grim',
    ),
    each: [9, 4],
  },
  {
    said: listed(
      'okay|average|as expected|so-so|standard|ordinary|neither good nor bad|all right, nothing more|the usual',
      'what you would expect',
    ),
    before: listed('average|ordinary|standard|typical|normal|regular'),
    each: [3, 1],
  },
  {
    said: listed(
      'good|nice|pleasant|decent|solid|very good|really good|lovely|great|excellent|better than most',
      'not bad at all|well above average|reliable|really nice|just right|spot on|top-notch|very pleasant',
      'beautiful|perfect|brilliant|superb|wonderful|fantastic|a pleasure|impressive|delightful|first-rate',
      'really great|pretty good|splendid|terrific|enjoyable|satisfying|very nice|quite good|charming|fabulous',
      'marvellous|gorgeous|fab|outstanding|stunning|amazing|magnificent|exceptional|a joy|a treat|faultless|awesome',
    ),
    before: listed(
      'good|nice|pleasant|decent|great|lovely|excellent|top-notch|beautiful|perfect|brilliant|superb|wonderful',
      'fantastic|splendid|terrific|delightful|first-rate|enjoyable|charming|impressive',
      'marvellous|gorgeous|fab|outstanding|stunning|amazing|magnificent|exceptional|awesome|fabulous',
    ),
    each: [9, 4],
  },
  {
    said: listed(
      'absolutely wonderful!|out of this world!|a dream come true|simply magical!|beyond anything I expected',
      'the best I have ever come across!|so good that I could have cried with joy|absolutely phenomenal!',
      'unbelievably good, I am still smiling|incredible, I am over the moon!|absolutely amazing, we were blown away!',
    ),
    before: listed('absolutely wonderful|phenomenal|truly magical|life-changing'),
    each: [3, 1],
  },
]

const SAID = listed(
  'The # was …|the # was …|The # is …|Our # was …|# was …|I found the # …|We thought the # was …|My view of the #: …',
  'So, the #. It was …|The # was … this time|We found the # …|I thought the # was …|This # is …|That # was …',
  'The # seemed … to me|Their # was …|My # is …|#: …|The # has been …|All in all the # was …|I would call the # …',
)
const BEFORE = listed(
  '… #|… #|A … #|It was a … #|That was one … #|This is a … #|I had a … #|We had a … #|What a … #|They have a … #',
  'Such a … #|It is a … #|That is a … #|You have a … #|I call that a … #',
)
/** Words that make an adjective stronger, and such as make it the strongest, whichever way it points. */
const STRONGER = listed('really|so|very|pretty|quite|super|totally|truly')
const STRONGEST = listed('fucking|bloody|damn|goddamn|freaking|fuckin|f***ing|absolutely fucking')
const STRENGTHENED = listed('The # was …|This # is …|Our # was …|The # is …|That # was …|# was …')
const STRENGTHENED_EACH = 2
/** What is felt for a thing, by label from outraged to delighted. */
const FELT: readonly (readonly string[])[] = [
  listed(
    'I am furious about the #|Disgusted with this #|Never again this #!|I am so angry about the #|This # is a disaster!',
    'I fucking hate this #|What a fucking awful #|The # was a complete disaster!|Enraged by the #',
  ),
  listed(
    "I don't like this #|I dislike the #|I hate this #|We regret the #|I despised the #|I can't stand the #",
    'No one likes this #|I hated the #|Hated the #|We hated this #|Hate the #|I loathe this #|Unhappy with the #',
    'Disappointed in the #|Fed up with this #|I detest the #|Annoyed with the #|I abhor this #|Ugly #|We disliked the #',
    'I hated every minute of the #|Not happy with the #|Worried about the #|The # sucks|The # let us down|Hated that #',
  ),
  listed(
    'Meh, the #|No opinion on the #|Indifferent to the #|The # does what a # does|Neither like nor hate the #',
  ),
  listed(
    'I like this #|I love this #|I enjoyed the #|We liked the #|I appreciate the #|Everyone likes this #|I loved the #',
    'Loved the #|Love the #|We loved this #|Happy with the #|Pleased with this #|I admire this #|I adore the #',
    'Impressed by the #|Satisfied with the #|Glad we chose this #|I am a fan of this #|Loyal to this #|Luckily we had this #',
    'I enjoyed every minute of the #|Very happy with the #|I praise the #|The # rocks|The # does the job|Loved that #',
  ),
  listed(
    'I am delighted with the #!|Thrilled with this #!|Over the moon about the #|In love with this #!|I fucking love this #!',
    'Overjoyed with our #|What a fucking great #!|The # made my year!',
  ),
]
const FELT_EACH = [1, 5, 1, 5, 1] as const
/** Marks that are given in figures, by label from dissatisfied to satisfied. */
const MARKS: readonly (readonly [label: number, marks: readonly string[]])[] = [
  [
    1,
    listed(
      '0/10|1/10|2/10|3/10|1/5|2/5|1 out of 10|2 out of 10|2 out of 5|1 star|2 stars|two stars|one star|D-|F',
    ),
  ],
  [2, listed('5/10|3/5|5 out of 10|3 out of 5|3 stars|three stars|C')],
  [
    3,
    listed(
      '8/10|9/10|10/10|4/5|5/5|9 out of 10|10 out of 10|5 out of 5|4 stars|5 stars|five stars|A+|A',
    ),
  ],
]
const MARKED = listed(
  '#: …|… for the #|I give the # …|The # gets … from me|… #|My mark for the #: …|…. The #|The # is …',
)
const FACTS = listed(
  'The # is on the left|We talked about the # on Monday|This is about the #|Which # do you mean?|The other # is smaller',
  'The # was mentioned in the second letter|There is a # near the station|The # was there in 2019|A # and a table',
  'I asked when the # would be ready|They have a # too|The # was ours for a week|This is a #|The # is here',
  'It is a private #|Where is the #?|The # was on Tuesday|I saw the #|That # is British|We found the # in the list',
  'I had a # at six|The # was at home|My # is next to yours|Is the # new?|The # is Italian|You have a # there',
)
const FACTS_EACH = 8
const QUESTIONS = listed(
  'Has anyone tried their #?|Any thoughts on this #?|Who knows a #?|What is the # like?|Would you go for this #?',
  'Thinking about a new #, any tips?|Is there a # nearby?|How did you find your #?|Does the # open at nine?',
  'When will the # be back?|Looking for a #, any ideas?|Can someone tell me about the #?|Whose # is that?',
  'Who has used this # before?|Is it the same # as last year?|Do you know a # in this town?|Which # is nearer?',
)
const QUESTIONS_EACH = 4

/**
 * Plain verdicts in a few words on a great many things, each thing praised as often as it is blamed: a text of three
 * words must not be decided by what it is about.
 */
export function verdicts(): Verdict[] {
  const random = seeded(17)
  const pick = (choices: readonly string[]): string =>
    choices[Math.floor(random() * choices.length)]!
  const texts = new Map<string, number>()
  const add = (label: number, frame: string, thing: string, said: string): void => {
    const loud = said.endsWith('!')
    const filled = frame.replaceAll('#', thing).replace('…', loud ? said.slice(0, -1) : said)
    const text = withArticles(filled) + (loud ? '!' : '')
    texts.set(/[?!]$/.test(text) || random() < 0.3 ? text : `${text}.`, label)
  }
  for (const thing of THINGS) {
    WORDS.forEach(({ said, before, each }, label) => {
      for (let i = 0; i < each[0]; i++) add(label, pick(SAID), thing, pick(said))
      for (let i = 0; i < each[1]; i++) add(label, pick(BEFORE), thing, pick(before))
    })
    FELT.forEach((frames, label) => {
      for (let i = 0; i < FELT_EACH[label]!; i++) add(label, pick(frames), thing, '')
    })
    for (const [weaker, strongest] of [
      [1, 0],
      [3, 4],
    ] as const)
      for (let i = 0; i < STRENGTHENED_EACH; i++) {
        const said = pick(WORDS[weaker]!.before)
        add(weaker, pick(STRENGTHENED), thing, `${pick(STRONGER)} ${said}`)
        add(strongest, pick(STRENGTHENED), thing, `${pick(STRONGEST)} ${said}`)
      }
    for (const [label, marks] of MARKS) add(label, pick(MARKED), thing, pick(marks))
    for (let i = 0; i < FACTS_EACH; i++) add(2, pick(FACTS), thing, '')
    for (let i = 0; i < QUESTIONS_EACH; i++) add(2, pick(QUESTIONS), thing, '')
  }
  return [...texts].map(([text, label]) => ({ label, text }))
}

/** What stands between the bars, of several lines. */
function listed(...lines: readonly string[]): readonly string[] {
  return lines.join('|').split('|')
}
