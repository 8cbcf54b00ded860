import { matches, type Redaction } from './redaction'

// Every repetition is bounded or begins with characters that are rare, so no text takes long.
const EMAIL =
  /[\p{L}\p{N}.!#$%&'*+/=?^_`{|}~-]{1,64}@[\p{L}\p{N}-]{1,63}(?:\.[\p{L}\p{N}-]{1,63}){1,5}/gu
const LINK = /(?:\b[a-z]{2,10}:\/\/|\bwww\.)[^\s<>"']+/giu
const BARE =
  /(?<![\p{L}\p{N}.@-])(?:[a-z0-9-]{1,63}\.){1,4}(?:com|net|org|info|io|me|co|uk|eu|us|ca|au|nz|ie|in|de|fr|es|it|nl|be|se|no|dk|fi|pl|ly)(?![\p{L}\p{N}])(?:\/[^\s<>"']*)?/giu
const HANDLE = /(?<![\p{L}\p{N}_@.])@[\p{L}\p{N}_][\p{L}\p{N}_.]{0,63}/gu
const REDDIT = /(?<![p{L}p{N}])\/?u\/[\w-]{3,20}/g

/** E-mail addresses, links and handles. */
export function findInternet(text: string): Redaction[] {
  return [
    ...matches(text, EMAIL, 'e-mail'),
    ...matches(text, LINK, 'link'),
    ...matches(text, BARE, 'link'),
    ...matches(text, HANDLE, 'handle'),
    ...matches(text, REDDIT, 'handle'),
  ]
}
