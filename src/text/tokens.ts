/** What a token is. */
export const WORD = 1
export const NUMBER = 2
export const HASHTAG = 3
export const MENTION = 4
export const URL_TOKEN = 5
export const EMOJI_TOKEN = 6
export const EMOTICON = 7
/** A run of exclamation or question marks, or an ellipsis. */
export const EMPHASIS = 8
/** A mark that ends a sentence: a full stop, or a line break. */
export const STOP = 9
/** A mark inside a sentence: comma, colon, bracket, dash, quotation mark. */
export const PAUSE = 10

/** The bits of {@link KIND} that say what a token is; those above say how a word is written. */
export const KIND_BITS = 15
/** The word is drawn out ("sooooo"). */
export const ELONGATED = 16
/** The word has two letters and more, all of them capitals. */
export const SHOUTED = 32
/** The word begins with a capital and is not shouted; known after `locate()`. */
export const CAPITALISED = 64

/** Integers of each token in the scanner's rows. */
export const TOKEN_FIELDS = 4
/** Where a token has its hash among them, its first and the end, and its kind. */
export const HASH = 0
export const START = 1
export const END = 2
export const KIND = 3

/** Tokens that are read at a time. */
export const TOKENS_AT_A_TIME = 1024
