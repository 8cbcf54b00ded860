import type { Post } from '../post'
import { showable } from '../report/escape'
import { count } from '../report/figures'
import { SIGNALS } from '../signals/names'
import { LABELS, type Label } from '../spectrum'
import { create } from './create'
import { facts, labelName } from './post-view'
import { KEYS_IN_WORDS } from './queue-keys'
import { scoreLine } from './score-line'
import type { PostStore, QueueFilter } from './store'

/** What the queue shows of a text in its row, in UTF-16 units; two lines hold no more. */
const ROW_LENGTH = 400

export type Show = QueueFilter['show']
const SHOWS: readonly Show[] = ['tails', 'all', ...LABELS]

/** Fills a row of the list with a post, and the label that somebody gave it. */
export function fillRow(row: HTMLElement, store: PostStore, number: number, given: Label | null) {
  const post = store.posts[number] as Post
  const reading = store.classificationOf(number)
  const { label, score } = reading
  const fact = facts(post).slice(0, 1)
  const top = create(
    'span',
    { class: 'top' },
    labelName(reading),
    given && create('span', { class: 'given' }, given === label ? '✓ agreed' : `→ ${given}`),
    fact[0] ? create('bdi', { class: 'fact' }, fact[0]) : null,
    store.isKnown(number) ? scoreLine(score, label) : null,
  )
  const words = showable(post.text.slice(0, ROW_LENGTH)).replace(/\s+/g, ' ')
  row.append(top, create('p', { class: 'words', dir: 'auto' }, words))
}

/** The buttons that say which posts are shown, each with how many there are. */
export class ShowButtons {
  readonly node = create('div', { class: 'shows', role: 'group', 'aria-label': 'Posts to show' })
  private readonly buttons = new Map<Show, { button: HTMLButtonElement; count: HTMLElement }>()

  constructor(onShow: (show: Show) => void) {
    for (const show of SHOWS) {
      const number = create('span', { class: 'count' })
      const isLabel = show !== 'tails' && show !== 'all'
      const dot = isLabel
        ? create('span', { class: 'dot', 'data-label': show, 'aria-hidden': 'true' })
        : null
      const button = create('button', { type: 'button' }, dot, show, number)
      button.addEventListener('click', () => onShow(show))
      this.buttons.set(show, { button, count: number })
      this.node.append(button)
    }
  }

  /** @param counts posts by label, and of all */
  draw(chosen: Show, counts: readonly number[], all: number): void {
    for (const [show, { button, count: number }] of this.buttons) {
      button.setAttribute('aria-pressed', String(show === chosen))
      const of = (label: Label): number => counts[LABELS.indexOf(label)]!
      if (show === 'all') number.textContent = count(all)
      else if (show === 'tails') number.textContent = count(of('outraged') + of('delighted'))
      else number.textContent = count(of(show))
    }
  }
}

/** A choice of one signal, or any. */
export function signalSelect(): HTMLSelectElement {
  const select = create(
    'select',
    { 'aria-label': 'Signal' },
    create('option', { value: '' }, 'any signal'),
  )
  SIGNALS.forEach((signal, i) => {
    select.append(create('option', { value: String(i) }, signal.replaceAll('_', ' ')))
  })
  return select
}

/** The keys of the queue, as a dialog. */
export function helpDialog(): HTMLDialogElement {
  const keys = create('dl')
  for (const [key, meaning] of KEYS_IN_WORDS) {
    const names = key.split(' – ').length > 1 ? [key] : key.split(' ')
    const term = create('dt', {}, ...names.flatMap((name) => [create('kbd', {}, name), ' ']))
    keys.append(term, create('dd', {}, meaning))
  }
  const close = create('button', { type: 'button' }, 'Close')
  const dialog = create(
    'dialog',
    { 'aria-labelledby': 'help' },
    create('h2', { id: 'help' }, 'Keys'),
    keys,
    close,
  )
  close.addEventListener('click', () => dialog.close())
  return dialog
}

/** What the buttons have to know. */
export interface LabelButtonsState {
  /** Whether a post is selected, and whether the model knew anything in it. */
  readonly selected: boolean
  readonly known: boolean
  /** The label given to the post, if any. */
  readonly given: Label | null
  readonly canUndo: boolean
}

/** The buttons that label the selected post. */
export class LabelButtons {
  readonly node = create('div', { class: 'act', role: 'group', 'aria-label': 'Label this post' })
  private readonly agree = button('agree', 'a', 'agree')
  private readonly undo = button('undo', 'u', 'undo')
  private readonly labels = LABELS.map((label, i) => button(label, String(i + 1)))

  constructor(onAgree: () => void, onLabel: (label: Label) => void, onUndo: () => void) {
    this.agree.addEventListener('click', onAgree)
    this.undo.addEventListener('click', onUndo)
    LABELS.forEach((label, i) => {
      this.labels[i]!.addEventListener('click', () => onLabel(label))
    })
    this.node.append(this.agree, ...this.labels, this.undo)
  }

  draw({ selected, known, given, canUndo }: LabelButtonsState): void {
    this.agree.disabled = !known
    this.undo.disabled = !canUndo
    LABELS.forEach((label, i) => {
      this.labels[i]!.disabled = !selected
      this.labels[i]!.setAttribute('aria-pressed', String(label === given))
    })
  }
}

function button(text: string, key: string, kind: string | null = null): HTMLButtonElement {
  const hint = create('kbd', { 'aria-hidden': 'true' }, key)
  return create('button', { type: 'button', class: kind, 'aria-keyshortcuts': key }, text, hint)
}
