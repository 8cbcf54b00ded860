import type { Case, Expectation, Kind } from '../case'
import cases from './apart.json' with { type: 'json' }

type Apart = Readonly<
  Record<string, readonly { readonly text: string; readonly expect: Expectation }[]>
>

function kindOf(expected: Expectation): Kind {
  if ('above' in expected) return 'direction'
  return 'near' in expected ? 'invariance' : 'minimum'
}

/**
 * Further cases of a capability, by somebody who knew neither the other cases nor what the model learns from.
 */
export function casesApart(capability: string): Case[] {
  const found = (cases as Apart)[capability] ?? []
  return found.map(({ text, expect }) => ({ kind: kindOf(expect), text, expect }))
}
