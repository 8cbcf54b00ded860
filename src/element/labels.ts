import type { Label } from '../spectrum'

/** A label that somebody gave a post. */
export interface GivenLabel {
  /** The post's number among those read, from 0. */
  readonly number: number
  readonly label: Label
  /** What the model said. */
  readonly predicted: Label
}

/** The labels given so far, each of which can be taken back. */
export class GivenLabels {
  private readonly labels = new Map<number, GivenLabel>()
  private readonly before: { readonly number: number; readonly label: GivenLabel | undefined }[] =
    []

  get size(): number {
    return this.labels.size
  }

  of(number: number): Label | null {
    return this.labels.get(number)?.label ?? null
  }

  give(label: GivenLabel): void {
    this.before.push({ number: label.number, label: this.labels.get(label.number) })
    this.labels.set(label.number, label)
  }

  /** Takes the last label back; gives the number of its post, or null where none is left. */
  undo(): number | null {
    const last = this.before.pop()
    if (!last) return null
    if (last.label) this.labels.set(last.number, last.label)
    else this.labels.delete(last.number)
    return last.number
  }

  /** All labels by the numbers of their posts. */
  all(): GivenLabel[] {
    return [...this.labels.values()].sort((a, b) => a.number - b.number)
  }
}
