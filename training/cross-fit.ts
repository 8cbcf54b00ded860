import { type Judged, judgeUnseen } from './judge.ts'
import { axesUnseen, readKnowledge, type Say } from './learn.ts'

/**
 * Reads every gold text with weights and a head that were fitted on other families of data sets.
 *
 * @param data the folder of the corpora
 * @param gold the folder of the gold labels
 */
export function crossFit(data: string, gold: string, say: Say): Judged[] {
  return judgeUnseen(axesUnseen(readKnowledge(data, gold, say), say).gold)
}
