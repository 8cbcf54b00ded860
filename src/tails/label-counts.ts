import { LABELS } from '../spectrum'
import { count, fail } from './state-reader'

/** Posts by label as they are saved: labels with their posts in turn, without those that have none. */
export function writeLabelCounts(byLabel: readonly number[]): number[] {
  return byLabel.flatMap((posts, label) => (posts === 0 ? [] : [label, posts]))
}

/** Posts by label as they were saved. */
export function readLabelCounts(saved: readonly unknown[], at: string): number[] {
  const byLabel = LABELS.map(() => 0)
  for (let i = 0; i < saved.length; i += 2) {
    const label = count(saved[i], at)
    const posts = saved[i + 1]
    if (label >= LABELS.length || posts === undefined) fail(at, 'labels with posts')
    byLabel[label] = count(posts, at)
  }
  return byLabel
}

/** No post of any label. */
export function noLabels(): number[] {
  return LABELS.map(() => 0)
}

/** Adds posts by label to others. */
export function addLabels(into: number[], from: readonly number[]): void {
  for (let i = 0; i < into.length; i++) into[i]! += from[i]!
}

/** The posts of all labels. */
export function allLabels(byLabel: readonly number[]): number {
  return byLabel.reduce((a, b) => a + b, 0)
}
