import type { Classification } from '../../src/classification'
import { LABELS, type Label, labelValue, spectrumOf, tailOf } from '../../src/spectrum'

/** A classification of this label, sure by so much. */
export function classified(
  label: Label,
  sure = 0.8,
  score = labelValue(label) / 2,
): Classification {
  const rest = (1 - sure) / (LABELS.length - 1)
  const probability = (other: Label): number => (other === label ? sure : rest)
  return {
    label,
    spectrum: spectrumOf(label),
    tail: tailOf(label),
    score,
    probabilities: {
      outraged: probability('outraged'),
      dissatisfied: probability('dissatisfied'),
      neutral: probability('neutral'),
      satisfied: probability('satisfied'),
      delighted: probability('delighted'),
    },
    evidence: 'some',
    language: 'en',
  }
}
