import type { Label } from '../../src/spectrum'
import { labelValue } from '../../src/spectrum'
import type { Case, Expectation, Side } from './case'

/** What the suite needs to know of a classification. */
export interface Reading {
  readonly label: Label
  readonly score: number
}

/** How far a score may move under a change that must not matter. */
export const HAIR = 0.02

/** A case that was tried, and what came out if it failed. */
export interface Outcome {
  readonly tried: Case
  readonly complaint: string | null
}

function sideOf(label: Label): Side {
  const value = labelValue(label)
  return value < 0 ? 'minus' : value > 0 ? 'plus' : 'middle'
}

function complaint(
  text: string,
  expected: Expectation,
  read: (text: string) => Reading,
): string | null {
  const { label, score } = read(text)
  if ('labels' in expected) {
    if (expected.labels.includes(label)) return null
    return `${label}, expected ${expected.labels.join(' or ')}`
  }
  if ('side' in expected) {
    return sideOf(label) === expected.side ? null : `${label}, expected side ${expected.side}`
  }
  if ('above' in expected) {
    const other = read(expected.above).score
    if (score > other) return null
    return `${score.toFixed(3)}, expected above ${other.toFixed(3)} of "${expected.above}"`
  }
  const other = read(expected.near).score
  if (Math.abs(score - other) < HAIR) return null
  return `${score.toFixed(3)}, expected within ${HAIR} of ${other.toFixed(3)} of "${expected.near}"`
}

/** Tries one case on a classifier. */
export function outcome(tried: Case, read: (text: string) => Reading): Outcome {
  return { tried, complaint: complaint(tried.text, tried.expect, read) }
}
