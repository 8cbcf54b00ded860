import type { Classification } from '../classification'
import type { Explanation } from '../explainer'
import type { Post } from '../post'
import { showable } from '../report/escape'
import { count, day, signed } from '../report/figures'
import { stretches } from '../report/marks'
import { LABELS } from '../spectrum'
import { type Child, create } from './create'
import { scoreLine } from './score-line'

/** How much of a text is shown, in UTF-16 units: more is no post that anybody reads on a dashboard. */
const LONGEST_SHOWN = 10_000

const NOTHING_KNOWN =
  'The model knows nothing in this text, so it lies nowhere on the line and counts in no share.'

/** What is known of a text: where it lies, and perhaps why. */
export type Reading = Classification | Explanation

/** Whether a reading says why. */
export function isExplained(reading: Reading): reading is Explanation {
  return 'latent' in reading
}

/** Whether the model knew anything in the text. */
function isKnown({ evidence }: Reading): boolean {
  return typeof evidence === 'string' ? evidence === 'some' : evidence.length > 0
}

/** A post, where it lies on the line and why; without a reading, the post alone. */
export function postView(post: Post, reading: Reading | null, note: string | null): HTMLElement {
  const explanation = reading && isExplained(reading) ? reading : null
  return create(
    'article',
    { 'aria-busy': explanation || note ? null : 'true' },
    heading(post, reading),
    reading && isKnown(reading) ? where(reading) : null,
    text(post.text, explanation),
    reading && !isKnown(reading) ? create('p', { class: 'note' }, NOTHING_KNOWN) : null,
    reading && why(reading, explanation),
    note === null ? null : create('p', { class: 'note' }, showable(note)),
  )
}

/** What is known of a post beside its text, each as it may be shown. */
export function facts(post: Post): string[] {
  const reach = post.reach === undefined ? null : `reach ${count(post.reach)}`
  return [post.brand ?? null, post.channel ?? null, day(post.time ?? null), reach]
    .filter((fact) => fact !== null)
    .map(showable)
}

function heading(post: Post, reading: Reading | null): HTMLElement {
  const known = facts(post).map((fact) => create('bdi', {}, fact))
  return create(
    'header',
    {},
    reading && labelName(reading),
    reading && isKnown(reading) ? create('span', { class: 'score' }, signed(reading.score)) : null,
    known.length > 0 ? create('span', { class: 'meta' }, ...known) : null,
  )
}

/** The label of a reading with its colour beside it; where the model knew nothing, that. */
export function labelName(reading: Reading): HTMLElement {
  const dot = create('span', { class: 'dot', 'aria-hidden': 'true' })
  if (!isKnown(reading)) return create('span', { class: 'label unknown' }, dot, 'nothing known')
  return create('span', { class: 'label', 'data-label': reading.label }, dot, reading.label)
}

function where({ score, label }: Reading): HTMLElement {
  const ends = create('span', { class: 'ends', 'aria-hidden': 'true' })
  ends.append(create('span', {}, 'outraged'), create('span', {}, 'delighted'))
  return create('div', { class: 'where' }, scoreLine(score, label), ends)
}

function text(whole: string, explanation: Explanation | null): HTMLElement {
  const shown = whole.slice(0, LONGEST_SHOWN)
  const evidence = explanation?.evidence.filter(({ end }) => end <= shown.length) ?? []
  const pieces = stretches(shown, { evidence }).map(({ text: piece, contribution }) => {
    if (contribution === 0) return showable(piece)
    const side = contribution > 0 ? 'above' : 'below'
    return create('mark', { class: side, title: signed(contribution) }, showable(piece))
  })
  const left = whole.length - shown.length
  const cut =
    left > 0 ? create('span', { class: 'cut' }, ` … ${count(left)} more characters`) : null
  return create('p', { class: 'text', dir: 'auto' }, ...pieces, cut)
}

function why(reading: Reading, explanation: Explanation | null): HTMLElement {
  const parts: Child[] = []
  const add = (name: string, value: Node): void => {
    parts.push(create('dt', {}, name), create('dd', {}, value))
  }
  if (explanation && explanation.signals.length > 0) add('signals', chips(explanation.signals))
  if (explanation && explanation.touchpoints.length > 0) {
    add('touchpoints', chips(explanation.touchpoints))
  }
  if (isKnown(reading)) add('how likely', probabilities(reading))
  return create('dl', { class: 'why' }, ...parts)
}

function chips(found: Explanation['signals']): HTMLElement {
  const list = create('ul', { class: 'chips' })
  for (const { name, probability } of found) {
    const title = `${Math.round(100 * probability)} % likely`
    list.append(create('li', { class: 'chip', title }, showable(name).replaceAll('_', ' ')))
  }
  return list
}

function probabilities({ probabilities: likely }: Reading): HTMLElement {
  const list = create('ul', { class: 'probabilities' })
  for (const label of LABELS) {
    const bar = create('i')
    bar.style.width = `${100 * likely[label]}%`
    list.append(
      create(
        'li',
        { 'data-label': label },
        create('span', {}, label),
        create('span', { class: 'track' }, bar),
        create('span', {}, `${Math.round(100 * likely[label])} %`),
      ),
    )
  }
  return list
}
