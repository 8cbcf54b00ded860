import { matches, type Redaction } from './redaction'

/** "12a Harbour Street", "Flat 3, 7 St Mary's Road". */
const STREET =
  /(?<![\p{L}\p{N}])(?:(?:flat|apt|apartment|unit|suite) \d{1,4}[a-z]?,? )?\d{1,5}[a-z]?,? (?:\p{Lu}[\p{L}'’.-]{0,30} ){1,4}(?:street|st|road|rd|avenue|ave|lane|ln|drive|dr|close|court|ct|way|place|pl|square|sq|terrace|crescent|boulevard|blvd|gardens|grove|row|hill|park|mews|quay|highway|parkway)(?![\p{L}\p{N}])\.?/giu
/** "Mannerheimintie 12 A 4", "Hauptstraße 5": the kind of street ends its name. */
const JOINED =
  /(?<![\p{L}\p{N}])\p{Lu}[\p{L}-]{2,30}(?:katu|tie|kuja|polku|straße|strasse|str\.|weg|gasse|gatan|vägen|veien|straat|laan)\s\d{1,4}(?:\s?[a-zA-Z](?:\s?\d{1,3})?)?(?![\p{L}\p{N}])/gu
const BOX = /(?<![\p{L}\p{N}])p\.?\s?o\.?\s?box\s\d{1,7}/giu

/** Streets with a number, and boxes. */
export function findAddresses(text: string): Redaction[] {
  // Without a capital it is a sentence: "waited 2 hours on the road".
  const streets = matches(text, STREET, 'address').filter(({ start, end }) =>
    /\d[a-z]?,? \p{Lu}/u.test(text.slice(start, end)),
  )
  return [...streets, ...matches(text, JOINED, 'address'), ...matches(text, BOX, 'address')]
}
