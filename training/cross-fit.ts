import { type Judged, judgeUnseen } from './judge.ts'
import { axesUnseen, readKnowledge, type Say } from './learn.ts'
import { unseenFrom } from './unseen-file.ts'

/**
 * Reads every gold text with weights and a head that were fitted on other families of data sets.
 *
 * @param data the folder of the corpora
 * @param gold the folder of the gold labels
 * @param kept a file that a training has kept them in, where there is one
 */
export function crossFit(data: string, gold: string, say: Say, kept?: string): Judged[] {
  const unseen = unseenFrom(kept, () => axesUnseen(readKnowledge(data, gold, say), say))
  return judgeUnseen(unseen.gold, unseen.written)
}
