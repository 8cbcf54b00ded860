import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import type { Unseen } from './judge.ts'
import type { AllUnseen } from './learn.ts'
import { WRITTEN_SET } from './written.ts'

type Row = Omit<Unseen, 'axes'> & { readonly axes: readonly number[] }

/**
 * What models said that never saw the texts' data sets: from a file, if it is there; otherwise learned,
 * which takes minutes, and written to the file.
 *
 * @param file undefined to learn in any case
 */
export function unseenFrom(file: string | undefined, learn: () => AllUnseen): AllUnseen {
  if (file !== undefined && existsSync(file)) {
    const kept = JSON.parse(readFileSync(file, 'utf8')) as Record<keyof AllUnseen, Row[]>
    return eachPart((part) => kept[part].map(opened))
  }
  const learned = learn()
  if (file !== undefined) writeUnseen(file, learned)
  return learned
}

/** Writes what such models said, for the benches and the calibration to read. */
export function writeUnseen(file: string, unseen: AllUnseen): void {
  writeFileSync(file, JSON.stringify(eachPart((part) => unseen[part].map(closed))))
}

/**
 * The first text of which nothing was said, undefined where there is none. A file may be older than the posts
 * written for this project: these have numbers for names, and a number may have gone to another post since.
 */
export function firstUnjudged<T extends Pick<Unseen, 'id' | 'text'>>(
  texts: readonly T[],
  judged: readonly Pick<Unseen, 'id' | 'set' | 'text'>[],
): T | undefined {
  const known = new Map(judged.map((row) => [row.id, row]))
  return texts.find(({ id, text }) => {
    const row = known.get(id)
    return row === undefined || (row.set === WRITTEN_SET && row.text !== text)
  })
}

function eachPart<T>(of: (part: keyof AllUnseen) => T): Record<keyof AllUnseen, T> {
  return {
    gold: of('gold'),
    rated: of('rated'),
    written: of('written'),
    silver: of('silver'),
  }
}

function opened(row: Row): Unseen {
  return { ...row, axes: Float64Array.from(row.axes) }
}

function closed(row: Unseen): Row {
  return { ...row, axes: [...row.axes] }
}
