import { hashWord } from '../text/hash.ts'
import {
  EMOJI_TOKEN,
  EMOTICON,
  EMPHASIS,
  HASHTAG,
  MENTION,
  PAUSE,
  STOP,
  URL_TOKEN,
  WORD,
} from '../text/scanner.ts'
import type { Reading } from './reading.ts'

const PRONOUNS = new Set(
  [
    'i',
    'me',
    'my',
    "i'm",
    "i've",
    "i'd",
    "i'll",
    'im',
    'ive',
    'mine',
    'myself',
    'we',
    'our',
    'us',
  ].map(hashWord),
)

const SHAPES = {
  url: hashWord('<shape url>'),
  mention: hashWord('<shape mention>'),
  mentionFirst: hashWord('<shape mention first>'),
  hashtag: hashWord('<shape hashtag>'),
  hashtags: hashWord('<shape hashtags>'),
  nobody: hashWord('<shape no first person>'),
  titled: hashWord('<shape titled>'),
  shouted: hashWord('<shape shouted>'),
  exclaimed: hashWord('<shape exclaimed>'),
  nobodyLinks: hashWord('<shape no first person, url>'),
  titledLinks: hashWord('<shape titled, url>'),
  nobodyTags: hashWord('<shape no first person, hashtag>'),
  nobodyCalm: hashWord('<shape no first person, not exclaimed>'),
  emoji: hashWord('<shape emoji>'),
  colon: hashWord('<shape colon after a word>'),
  openEnd: hashWord('<shape no mark at the end>'),
  cutToLink: hashWord('<shape cut short before a url>'),
  asksLast: hashWord('<shape question at the end>'),
} as const
const LENGTHS = [3, 8, 15, 25, 45, 80, 140, 250]
const LENGTH_HASHES = LENGTHS.map((limit) => hashWord(`<shape longer than ${limit}>`))

/** From which share of the words inside sentences on capitals tell a headline or a string of names, in percent. */
const NAMED_SHARES = [10, 20, 35, 50, 70]
const NAMED_HASHES = NAMED_SHARES.map((share) => hashWord(`<shape named ${share}>`))
/** So many words inside sentences are too few to have a share. */
const FEW_WORDS = 3
const COLON = 58
const QUESTION = 63
const LINE_BREAK = 10

/** How many tokens there are before the line breaks that end a text: a last line that is closed says no more than one that is not. */
function endOf(text: string, reading: Reading): number {
  let end = reading.count
  while (end > 0 && text.charCodeAt(reading.starts[end - 1]!) === LINE_BREAK) end--
  return end
}

/** The features of how a text is written, whatever it says: addresses, hashtags, who speaks, capitals, length. */
export function shapeFeatures(text: string, reading: Reading, tell: (hash: number) => void): void {
  let mentions = 0
  let hashtags = 0
  let urls = 0
  let titled = 0
  let shouted = 0
  let words = 0
  let exclaimed = 0
  let speaks = false
  let emoji = false
  let inner = 0
  let named = 0
  let isInside = false
  let colon = false
  let cutToLink = false
  let asksLast = false
  const end = endOf(text, reading)
  for (let token = 0; token < reading.count; token++) {
    const kind = reading.kinds[token]!
    if (kind === WORD) {
      words++
      titled += reading.capitalised[token]!
      shouted += reading.shouted[token]!
      if (!speaks && PRONOUNS.has(reading.hashes[token]!)) speaks = true
      // "I" has a capital wherever it stands.
      if (isInside && reading.ends[token]! - reading.starts[token]! > 1) {
        inner++
        named += reading.capitalised[token]! | reading.shouted[token]!
      }
      isInside = true
    } else if (kind === MENTION) mentions++
    else if (kind === HASHTAG) hashtags++
    else if (kind === URL_TOKEN) urls++
    else if (kind === EMPHASIS) {
      exclaimed++
      isInside = false
      const isLast = token + 1 === end
      const beforeLink = !isLast && reading.kinds[token + 1] === URL_TOKEN
      if (text.charCodeAt(reading.starts[token]!) === QUESTION) asksLast ||= isLast || beforeLink
      // An ellipsis or an exclamation: both lead on to what is behind the link.
      else cutToLink ||= beforeLink
    } else if (kind === EMOJI_TOKEN || kind === EMOTICON) emoji = true
    else if (kind === STOP) isInside = false
    else if (kind === PAUSE && token > 0 && reading.kinds[token - 1] === WORD)
      colon ||= text.charCodeAt(reading.starts[token]!) === COLON
  }
  if (urls > 0) tell(SHAPES.url)
  if (mentions > 0) tell(SHAPES.mention)
  if (reading.count > 0 && reading.isMention(0)) tell(SHAPES.mentionFirst)
  if (hashtags > 0) tell(SHAPES.hashtag)
  if (hashtags > 2) tell(SHAPES.hashtags)
  if (!speaks) tell(SHAPES.nobody)
  if (words > 4 && titled * 2 > words) tell(SHAPES.titled)
  if (words > 4 && shouted * 3 > words) tell(SHAPES.shouted)
  if (exclaimed > 0) tell(SHAPES.exclaimed)
  if (emoji) tell(SHAPES.emoji)
  if (colon) tell(SHAPES.colon)
  const last = reading.kinds[end - 1]
  if (end > 0 && last !== EMPHASIS && last !== STOP) tell(SHAPES.openEnd)
  if (cutToLink) tell(SHAPES.cutToLink)
  if (asksLast) tell(SHAPES.asksLast)
  for (let i = 0; i < NAMED_SHARES.length; i++)
    if (inner > FEW_WORDS && named * 100 > NAMED_SHARES[i]! * inner) tell(NAMED_HASHES[i]!)
  if (!speaks && urls > 0) tell(SHAPES.nobodyLinks)
  if (titled * 5 > words * 2 && urls > 0) tell(SHAPES.titledLinks)
  if (!speaks && hashtags > 0) tell(SHAPES.nobodyTags)
  if (!speaks && exclaimed === 0) tell(SHAPES.nobodyCalm)
  for (let i = 0; i < LENGTHS.length; i++) if (words > LENGTHS[i]!) tell(LENGTH_HASHES[i]!)
}
