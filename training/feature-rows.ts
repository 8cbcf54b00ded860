/** Sparse rows of features: row `i` has the places `starts[i]` to `starts[i + 1]` of the two lists. */
export interface FeatureRows {
  readonly starts: Uint32Array
  readonly columns: Uint32Array
  readonly values: Float32Array
  /** The hash of each column, in order. */
  readonly hashes: Int32Array
  /** How many rows have each column. */
  readonly counts: Uint32Array
  /** What each column is: 'word', 'shape', 'verdict', 'set', or what it says of which family. */
  readonly owners: readonly string[]
}

/** A feature in fewer rows than this is left out. */
const LEAST_ROWS = 3

/** Collects features row by row; each counts once in a row. */
export class RowsBuilder {
  /** Rows that are complete. */
  rows = 0
  private readonly numbers = new Map<number, number>()
  private readonly hashes: number[] = []
  private readonly counts: number[] = []
  /** For each feature, the row that it was last seen in, counted from 1. */
  private readonly seen: number[] = []
  private readonly starts = [0]
  private readonly columns: number[] = []
  private readonly values: number[] = []

  /** Adds a feature to the row that is being filled. */
  add(hash: number, value: number): void {
    let number = this.numbers.get(hash)
    if (number === undefined) {
      number = this.hashes.push(hash) - 1
      this.numbers.set(hash, number)
      this.counts.push(0)
      this.seen.push(0)
    }
    if (this.seen[number] === this.rows + 1) return
    this.seen[number] = this.rows + 1
    this.counts[number]!++
    this.columns.push(number)
    this.values.push(value)
  }

  /** Completes a row. */
  endRow(): void {
    this.rows++
    this.starts.push(this.columns.length)
  }

  /** All rows, without the features that are too rare. */
  finish(owners: ReadonlyMap<number, string>): FeatureRows {
    const kept = this.hashes
      .map((_, number) => number)
      .filter((number) => this.counts[number]! >= LEAST_ROWS)
      .sort((a, b) => this.hashes[a]! - this.hashes[b]!)
    const columnOf = new Int32Array(this.hashes.length).fill(-1)
    kept.forEach((number, column) => {
      columnOf[number] = column
    })
    const starts = new Uint32Array(this.rows + 1)
    const columns: number[] = []
    const values: number[] = []
    for (let row = 0; row < this.rows; row++) {
      for (let i = this.starts[row]!; i < this.starts[row + 1]!; i++) {
        const column = columnOf[this.columns[i]!]!
        if (column < 0) continue
        columns.push(column)
        values.push(this.values[i]!)
      }
      starts[row + 1] = columns.length
    }
    return {
      starts,
      columns: Uint32Array.from(columns),
      values: Float32Array.from(values),
      hashes: Int32Array.from(kept, (number) => this.hashes[number]!),
      counts: Uint32Array.from(kept, (number) => this.counts[number]!),
      owners: kept.map((number) => owners.get(this.hashes[number]!) ?? 'word'),
    }
  }
}
