/** Writes "an" for "a" where a vowel follows: what stands there was not known when "a" was written. */
export function withArticles(text: string): string {
  return text.replace(/\b([Aa]) (?=[aei]|o(?!ne)|u(?!ni|s[eu]))/g, '$1n ')
}
