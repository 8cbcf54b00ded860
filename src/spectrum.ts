/** The five labels of the line, in order, from furthest below expectation to furthest above. */
export const LABELS = ['outraged', 'dissatisfied', 'neutral', 'satisfied', 'delighted'] as const

/** Where a text lies on the line. */
export type Label = (typeof LABELS)[number]

/** The line in three: what fell below, the comfortable middle, what rose above. */
export const SPECTRA = ['negative', 'neutral', 'delighted'] as const

/** The line in three. `satisfied` belongs to the neutral middle: nobody retells "good, as always". */
export type Spectrum = (typeof SPECTRA)[number]

/** The two ends of the line, the ones that get told. */
export const TAILS = ['outraged', 'delighted'] as const

/** One of the two ends of the line. */
export type Tail = (typeof TAILS)[number]

const SPECTRUM_OF = {
  outraged: 'negative',
  dissatisfied: 'negative',
  neutral: 'neutral',
  satisfied: 'neutral',
  delighted: 'delighted',
} as const satisfies Record<Label, Spectrum>

/**
 * The value of a label on the line, −2 (outraged) to 2 (delighted).
 *
 * @example labelValue('dissatisfied') // -1
 */
export function labelValue(label: Label): number {
  return LABELS.indexOf(label) - 2
}

/**
 * The third of the line that a label belongs to.
 *
 * @example spectrumOf('satisfied') // 'neutral'
 */
export function spectrumOf(label: Label): Spectrum {
  return SPECTRUM_OF[label]
}

/**
 * The tail that a label is, or null for the three labels between the tails.
 *
 * @example tailOf('satisfied') // null
 */
export function tailOf(label: Label): Tail | null {
  return label === 'outraged' || label === 'delighted' ? label : null
}
