import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import type { Unseen } from './judge.ts'
import type { AllUnseen } from './learn.ts'

type Row = Omit<Unseen, 'axes'> & { readonly axes: readonly number[] }

/**
 * What models said that never saw the texts' data sets: from a file, if it is there; otherwise learned,
 * which takes minutes, and written to the file.
 *
 * @param file undefined to learn in any case
 */
export function unseenFrom(file: string | undefined, learn: () => AllUnseen): AllUnseen {
  if (file !== undefined && existsSync(file)) {
    const { gold, rated, written } = JSON.parse(readFileSync(file, 'utf8')) as Record<string, Row[]>
    return { gold: gold!.map(opened), rated: rated!.map(opened), written: written!.map(opened) }
  }
  const learned = learn()
  if (file !== undefined) writeUnseen(file, learned)
  return learned
}

/** Writes what such models said, for the benches and the calibration to read. */
export function writeUnseen(file: string, { gold, rated, written }: AllUnseen): void {
  writeFileSync(
    file,
    JSON.stringify({
      gold: gold.map(closed),
      rated: rated.map(closed),
      written: written.map(closed),
    }),
  )
}

function opened(row: Row): Unseen {
  return { ...row, axes: Float64Array.from(row.axes) }
}

function closed(row: Unseen): Row {
  return { ...row, axes: [...row.axes] }
}
