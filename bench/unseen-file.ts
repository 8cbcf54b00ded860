import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import type { Unseen } from '../training/judge.ts'
import type { AllUnseen } from '../training/learn.ts'

type Row = Omit<Unseen, 'axes'> & { readonly axes: readonly number[] }

/**
 * What models said that never saw the texts' data sets: from a file, if it is there; otherwise learned,
 * which takes minutes, and written to the file.
 *
 * @param file undefined to learn in any case
 */
export function unseenFrom(file: string | undefined, learn: () => AllUnseen): AllUnseen {
  if (file !== undefined && existsSync(file)) {
    const { gold, rated } = JSON.parse(readFileSync(file, 'utf8')) as Record<string, Row[]>
    return { gold: gold!.map(opened), rated: rated!.map(opened) }
  }
  const learned = learn()
  if (file !== undefined) {
    const { gold, rated } = learned
    writeFileSync(file, JSON.stringify({ gold: gold.map(closed), rated: rated.map(closed) }))
  }
  return learned
}

function opened(row: Row): Unseen {
  return { ...row, axes: Float64Array.from(row.axes) }
}

function closed(row: Unseen): Row {
  return { ...row, axes: [...row.axes] }
}
