/** What would move the cursor of a terminal, or turn the order of what it shows. */
const UNSHOWN = /[\p{Cc}\u202a-\u202e\u2066-\u2069]+/gu

/** Tells the user something, in one line; what it quotes may come from hostile files. */
export function say(message: string): void {
  process.stderr.write(`delight: ${message.replace(UNSHOWN, ' ')}\n`)
}
