import type { Label } from '../../src/spectrum'

/**
 * What a case asks of the classifier, after CheckList (Ribeiro et al. 2020): `minimum` is
 * something it must simply get right, `invariance` is a change that must not matter, and
 * `direction` is a change that must move the score one way.
 */
export type Kind = 'minimum' | 'invariance' | 'direction'

/** Which side of the middle a text lies on: `minus` and `plus` hold two labels each. */
export type Side = 'minus' | 'middle' | 'plus'

/** What a fair reader of the labelling guide allows. */
export type Expectation =
  | { readonly labels: readonly Label[] }
  | { readonly side: Side }
  | { readonly above: string }
  | { readonly near: string }

/** One text and what is expected of it. */
export interface Case {
  readonly kind: Kind
  readonly text: string
  readonly expect: Expectation
}

/** Something a reader of experiences must be able to do, and the cases that try it. */
export interface Capability {
  readonly name: string
  readonly cases: readonly Case[]
}

/** Each text must get one of these labels. */
export function labelled(labels: readonly Label[], texts: readonly string[]): Case[] {
  return texts.map((text) => ({ kind: 'minimum', text, expect: { labels } }))
}

/** Each text must lie on this side. */
export function onSide(side: Side, texts: readonly string[]): Case[] {
  return texts.map((text) => ({ kind: 'minimum', text, expect: { side } }))
}

/** Each text is a harmless variant of a text on this side, and must stay there. */
export function staysOn(side: Side, texts: readonly string[]): Case[] {
  return texts.map((text) => ({ kind: 'invariance', text, expect: { side } }))
}

/** Each text must score as the first one does, to within a hair. */
export function unmoved(texts: readonly string[]): Case[] {
  const [first, ...rest] = texts
  if (first === undefined) return []
  return rest.map((text) => ({ kind: 'invariance', text, expect: { near: first } }))
}

/** In each pair, the second text must score above the first. */
export function rising(pairs: readonly (readonly [lower: string, higher: string])[]): Case[] {
  return pairs.map(([above, text]) => ({ kind: 'direction', text, expect: { above } }))
}
