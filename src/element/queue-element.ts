import type { Post, PostInput } from '../post'
import { count } from '../report/figures'
import type { Label } from '../spectrum'
import type { AuditReport } from '../tails/audit'
import type { Audit } from '../tails/audit-draw'
import type { TailReport } from '../tails/report'
import { create, ElementBase, styleSheet, takeEarly } from './create'
import { auditToCsv, labelsToCsv } from './label-csv'
import { type GivenLabel, GivenLabels } from './labels'
import { leftOut } from './left-out'
import { DelightPost } from './post-element'
import type { PostSource, ReadSummary } from './protocol'
import { QUEUE_CSS } from './queue.css'
import { actionOf, type QueueAction } from './queue-keys'
import {
  fillRow,
  helpDialog,
  LabelButtons,
  type Show,
  ShowButtons,
  signalSelect,
} from './queue-view'
import { ownReader, type PostReader } from './reader'
import { RowList } from './row-list'
import { PostStore } from './store'
import { THEME_CSS } from './theme.css'

/** What `delight-label` tells: a label that was given, or taken back. */
export interface LabelDetail {
  readonly post: Post
  /** The post's number among those read, from 0. */
  readonly number: number
  /** The label of the post from now on; null where it was taken back. */
  readonly label: Label | null
  /** What the model said. */
  readonly predicted: Label
  readonly how: 'agree' | 'relabel' | 'undo'
}

/** What `delight-progress` tells. */
export interface ProgressDetail {
  /** Posts read so far. */
  readonly posts: number
  /** The part of the source that has been read, 0 … 1. */
  readonly done: number
}

/** How posts are drawn for an audit. */
export interface AuditDraw {
  /** How many posts to draw, ≥ 14. */
  readonly labels: number
  /** A 32-bit integer, 1 by default; the same posts and seed give the same draw. */
  readonly seed?: number
}

/** How often the list is drawn anew while posts come in, in milliseconds. */
const REDRAW = 150
let sheet: CSSStyleSheet | undefined

/**
 * `<delight-queue>`: posts to look through, the likeliest tails first, and to label: with `a` one agrees
 * with the model, with `1` to `5` one says otherwise. Reading and classifying runs in a worker, and only
 * what can be seen is in the page, so that ten thousand posts stay fluid.
 *
 * It tells of each label (`delight-label`, {@link LabelDetail}) and of each batch read
 * (`delight-progress`, {@link ProgressDetail}); both events bubble and leave the shadow tree. Taken out of
 * the page it ends its worker and forgets its posts; put back, it starts empty. What stands in its slot
 * is shown while there are no posts.
 *
 * @example
 * const queue = document.querySelector('delight-queue')
 * await queue.load(file)                          // a CSV or JSON Lines file that somebody dropped
 * queue.addEventListener('delight-label', ({ detail }) => console.log(detail.post.id, detail.label))
 */
export class DelightQueue extends ElementBase {
  #reader: PostReader | null = null
  #store = new PostStore()
  #given = new GivenLabels()
  #drawn: Audit | null = null
  #auditing = false
  #numbers: Uint32Array = new Uint32Array()
  #position = -1
  #show: Show = 'tails'
  #seeking: PostStore | null = null
  #reading = 0
  #redraw: ReturnType<typeof setTimeout> | undefined
  #list!: RowList
  #shows!: ShowButtons
  #labels!: LabelButtons
  #post!: DelightPost
  #search!: HTMLInputElement
  #signal!: HTMLSelectElement
  #find!: HTMLElement
  #audit!: HTMLElement
  #auditCount!: HTMLElement
  #panes!: HTMLElement
  #detail!: HTMLElement
  #empty!: HTMLElement
  #none!: HTMLElement
  #count!: HTMLElement
  #left!: HTMLElement
  #progress!: HTMLProgressElement
  #download!: HTMLButtonElement
  #help!: HTMLDialogElement
  #status!: HTMLElement

  constructor() {
    super()
    sheet ??= styleSheet(THEME_CSS + QUEUE_CSS)
    this.#build(this.attachShadow({ mode: 'open' }))
    this.#draw()
  }

  /** The posts read so far, in the order of their source. */
  get posts(): readonly Post[] {
    return this.#store.posts
  }

  /** Reads other posts in place of those there are; a post that is none is left out, and the queue says why. */
  set posts(posts: readonly PostInput[]) {
    const mine = this.#reading + 1
    this.load(posts).catch((error: Error) => {
      if (mine !== this.#reading) return
      this.#note(error.message)
      this.#say(error.message)
    })
  }

  /** The labels given so far, by the numbers of their posts. */
  get labels(): readonly GivenLabel[] {
    return this.#given.all()
  }

  /** The draw that is being labelled, or was; null before the first. */
  get audit(): Audit | null {
    return this.#drawn
  }

  /**
   * Reads posts from a file (CSV or JSON Lines, gzipped or not) or a list, in place of those there are.
   * The columns of a file are found by their usual names.
   *
   * @returns how many posts were read, and which rows were not posts, as the queue says too
   * @throws Error saying where and what was expected, for a file that cannot be read at all
   */
  async load(source: PostSource): Promise<ReadSummary> {
    const mine = ++this.#reading
    this.#clear()
    const store = this.#store
    const name = source instanceof File ? source.name : source instanceof Blob ? 'file' : 'posts'
    this.#progress.hidden = false
    this.#progress.value = 0
    try {
      const summary = await this.#ownReader().read(source, name, (batch) => {
        if (mine !== this.#reading) return
        store.add(batch)
        this.#progress.value = batch.done
        this.#drawSoon()
        const detail: ProgressDetail = { posts: store.posts.length, done: batch.done }
        this.#tell('delight-progress', detail)
      })
      if (mine === this.#reading) {
        const left = leftOut(summary)
        this.#note(left)
        this.#say(`${count(summary.posts)} posts read. ${left}`.trim())
      }
      return summary
    } finally {
      if (mine === this.#reading) {
        this.#progress.hidden = true
        this.#draw()
      }
    }
  }

  /** What the posts say together: the measured tails, with their intervals. */
  report(): Promise<TailReport> {
    return this.#ownReader().report()
  }

  /**
   * Draws posts by chance and shows them in place of the queue. Labels of a queue sorted by tails say
   * nothing of the corpus; labels of such a draw do, through {@link auditReport} or `measureAudit`.
   *
   * @throws Error for fewer than 14 labels
   */
  async startAudit({ labels, seed = 1 }: AuditDraw): Promise<Audit> {
    this.#drawn = await this.#ownReader().drawAudit(labels, seed)
    this.#auditing = true
    this.#position = 0
    this.#draw()
    this.#say(`${count(this.#drawn.items.length)} posts drawn.`)
    return this.#drawn
  }

  /** Shows the queue again; the draw and all labels stay. */
  endAudit(): void {
    this.#auditing = false
    this.#draw()
  }

  /**
   * What the labels of the draw say of all posts.
   *
   * @throws Error without a draw, or where too few of its posts are labelled
   */
  auditReport(): Promise<AuditReport> {
    const items = this.#drawn?.items ?? []
    return this.#ownReader().measureAudit(items.map(({ post }) => this.#given.of(post - 1)))
  }

  /**
   * Labels as CSV: while a draw is shown, its posts with their labels, as `delight audit read` and
   * `labelsFromCsv` take them; else the labels given so far.
   */
  labelsCsv(): string {
    return this.#auditing && this.#drawn
      ? auditToCsv(this.#drawn, (number) => this.#given.of(number))
      : labelsToCsv(this.#given.all(), this.#store.posts)
  }

  /** Saves {@link labelsCsv} as a file. */
  downloadLabels(name = this.#auditing ? 'delight-audit.csv' : 'delight-labels.csv'): void {
    const url = URL.createObjectURL(new Blob([this.labelsCsv()], { type: 'text/csv' }))
    create('a', { href: url, download: name }).click()
    setTimeout(() => URL.revokeObjectURL(url), 1000)
  }

  connectedCallback(): void {
    takeEarly(this, 'posts')
  }

  disconnectedCallback(): void {
    // An element that is only moved comes back before the microtask.
    queueMicrotask(() => {
      if (this.isConnected) return
      this.#reading++
      this.#reader?.close()
      this.#reader = null
      this.#clear()
      this.#draw()
    })
  }

  #ownReader(): PostReader {
    this.#reader ??= ownReader()
    return this.#reader
  }

  #clear(): void {
    this.#store = new PostStore()
    this.#given = new GivenLabels()
    this.#drawn = null
    this.#auditing = false
    this.#seeking = null
    this.#position = -1
    this.#numbers = new Uint32Array()
    this.#note('')
    this.#post.show(null)
  }

  #build(root: ShadowRoot): void {
    root.adoptedStyleSheets = [sheet!]
    this.#list = new RowList('Posts', {
      fill: (row, number) => fillRow(row, this.#store, number, this.#given.of(number)),
      onClick: (position) => this.#select(position),
    })
    this.#shows = new ShowButtons((show) => {
      this.#show = show
      this.#filter()
    })
    this.#labels = new LabelButtons(
      () => this.#agree(),
      (label) => this.#give(label, 'relabel'),
      () => this.#undo(),
    )
    this.#post = new DelightPost()
    this.#search = create('input', {
      type: 'search',
      placeholder: 'Search the texts',
      'aria-label': 'Search the texts',
    })
    this.#search.addEventListener('input', () => this.#filter())
    this.#signal = signalSelect()
    this.#signal.addEventListener('change', () => this.#filter())
    this.#find = create('div', { class: 'find' }, this.#search, this.#signal)
    this.#auditCount = create('p')
    const back = create('button', { type: 'button' }, 'Back to all posts')
    back.addEventListener('click', () => this.endAudit())
    this.#audit = create('div', { class: 'audit' }, this.#auditCount, back)
    this.#count = create('p')
    this.#left = create('p', { class: 'left', hidden: '' })
    this.#progress = create('progress', { max: '1', 'aria-label': 'Reading posts', hidden: '' })
    this.#download = create('button', { type: 'button' }, 'Export labels')
    this.#download.addEventListener('click', () => this.downloadLabels())
    this.#help = helpDialog()
    const help = create('button', { type: 'button', 'aria-label': 'Keys', title: 'Keys (?)' }, '?')
    help.addEventListener('click', () => this.#help.showModal())
    const said = create('div', { class: 'said' }, this.#progress, this.#count, this.#download, help)
    this.#none = create('p', { class: 'empty' }, 'No post is like that.')
    const reading = create(
      'div',
      { class: 'reading', tabindex: '0', role: 'region', 'aria-label': 'Selected post' },
      this.#post,
    )
    this.#detail = create('div', { class: 'detail' }, reading, this.#labels.node)
    this.#panes = create('div', { class: 'panes' }, this.#list.node, this.#none, this.#detail)
    this.#empty = create('div', { class: 'empty' }, create('slot', {}, 'No posts yet.'))
    this.#status = create('p', { class: 'hidden', role: 'status' })
    const tools = create(
      'div',
      { class: 'tools' },
      this.#shows.node,
      this.#find,
      this.#audit,
      said,
      this.#left,
    )
    const queue = create(
      'section',
      { class: 'queue', 'aria-label': 'Queue of posts' },
      tools,
      this.#panes,
      this.#empty,
    )
    queue.addEventListener('keydown', (event) => this.#onKey(event))
    root.append(queue, this.#help, this.#status)
  }

  #onKey(event: KeyboardEvent): void {
    const target = event.target as HTMLElement
    if (target.matches('input, select')) {
      if (event.key !== 'Escape' || this.#list.node.hidden) return
      event.preventDefault()
      this.#list.node.focus()
      return
    }
    const action = actionOf(event)
    const scrolls = target.matches('.reading') && /^(Arrow|Page|Home|End)/.test(event.key)
    if (action === null || scrolls) return
    event.preventDefault()
    this.#act(action)
  }

  #act(action: QueueAction): void {
    if (action.kind === 'move') this.#select(this.#position + action.rows)
    else if (action.kind === 'page') this.#select(this.#position + action.pages * this.#list.page)
    else if (action.kind === 'end') this.#select(action.last ? this.#numbers.length - 1 : 0)
    else if (action.kind === 'relabel') this.#give(action.label, 'relabel')
    else if (action.kind === 'agree') this.#agree()
    else if (action.kind === 'undo') this.#undo()
    else if (action.kind === 'search') this.#search.focus()
    else this.#help.showModal()
  }

  #agree(): void {
    const number = this.#numbers[this.#position]
    if (number === undefined) return
    if (this.#store.isKnown(number)) this.#give(this.#store.labelOf(number), 'agree')
    else this.#say('The model knew nothing in this post. Label it with 1 to 5.')
  }

  #give(label: Label, how: 'agree' | 'relabel'): void {
    const number = this.#numbers[this.#position]
    if (number === undefined) return
    this.#given.give({ number, label, predicted: this.#store.labelOf(number) })
    this.#list.refresh(this.#position)
    this.#tellLabel(number, label, how)
    this.#select(this.#nextWithoutLabel())
    const done = how === 'agree' ? 'Agreed' : 'Labelled'
    this.#say(`${done}: ${label}. ${count(this.#given.size)} labelled.`)
  }

  #undo(): void {
    const number = this.#given.undo()
    if (number === null) {
      this.#say('No label to take back.')
      return
    }
    const position = this.#numbers.indexOf(number)
    this.#tellLabel(number, this.#given.of(number), 'undo')
    if (position >= 0) this.#list.refresh(position)
    this.#select(position >= 0 ? position : this.#position)
    this.#say(`Taken back. ${count(this.#given.size)} labelled.`)
  }

  #nextWithoutLabel(): number {
    for (let next = this.#position + 1; next < this.#numbers.length; next++) {
      if (this.#given.of(this.#numbers[next]!) === null) return next
    }
    return this.#position
  }

  #tellLabel(number: number, label: Label | null, how: LabelDetail['how']): void {
    const predicted = this.#store.labelOf(number)
    const detail: LabelDetail = {
      post: this.#store.posts[number]!,
      number,
      label,
      predicted,
      how,
    }
    this.#tell('delight-label', detail)
  }

  #tell(name: string, detail: unknown): void {
    this.dispatchEvent(new CustomEvent(name, { detail, bubbles: true, composed: true }))
  }

  #say(words: string): void {
    this.#status.textContent = words
  }

  /** What everybody should see, until other posts are read. */
  #note(words: string): void {
    this.#left.textContent = words
    this.#left.hidden = words === ''
  }

  #filter(): void {
    const signal = this.#signal.value
    if (signal !== '' && this.#seeking !== this.#store) this.#findSignals()
    this.#position = -1
    this.#draw()
    this.#say(`${count(this.#numbers.length)} posts.`)
  }

  /** Only a filter needs the signals of all posts, so they are found when it is first used. */
  #findSignals(): void {
    const store = this.#store
    this.#seeking = store
    this.#ownReader()
      .findSignals((batch) => {
        store.addSignals(batch)
        if (store === this.#store) this.#drawSoon()
      })
      .catch((error: Error) => this.#say(error.message))
  }

  #drawSoon(): void {
    if (this.#redraw !== undefined) return
    const wait = this.#numbers.length === 0 ? 0 : REDRAW
    this.#redraw = setTimeout(() => this.#draw(), wait)
  }

  /** Draws everything anew; the selected post stays selected as long as it is shown. */
  #draw(): void {
    clearTimeout(this.#redraw)
    this.#redraw = undefined
    const selected = this.#numbers[this.#position]
    const moved = this.#position > 0
    const drawn = this.#auditing ? this.#drawn : null
    this.#numbers = drawn
      ? Uint32Array.from(drawn.items, ({ post }) => post - 1)
      : this.#store.select({
          show: this.#show,
          search: this.#search.value,
          signal: this.#signal.value === '' ? null : Number(this.#signal.value),
        })
    // While posts come in, whoever has not moved yet stays at the top.
    const kept = moved && selected !== undefined ? this.#numbers.indexOf(selected) : -1
    const position = kept >= 0 ? kept : this.#numbers.length > 0 ? 0 : -1
    this.#find.hidden = drawn !== null
    this.#shows.node.hidden = drawn !== null
    this.#audit.hidden = drawn === null
    this.#empty.hidden = this.#store.posts.length > 0
    this.#panes.hidden = !this.#empty.hidden
    this.#none.hidden = this.#numbers.length > 0
    this.#list.node.hidden = this.#detail.hidden = this.#numbers.length === 0
    this.#shows.draw(this.#show, this.#store.counts, this.#store.posts.length)
    this.#list.show(this.#numbers, position)
    this.#select(position)
  }

  #select(position: number): void {
    const last = this.#numbers.length - 1
    const before = this.#numbers[this.#position]
    this.#position = Math.min(last, Math.max(last < 0 ? -1 : 0, position))
    const number = this.#numbers[this.#position]
    this.#list.select(this.#position)
    this.#drawCounts()
    const post = number === undefined ? null : this.#store.posts[number]!
    this.#labels.draw({
      selected: number !== undefined,
      known: number !== undefined && this.#store.isKnown(number),
      given: number === undefined ? null : this.#given.of(number),
      canUndo: this.#given.size > 0,
    })
    if (post !== null && this.#post.post === post && before === number) return
    if (post !== null) this.#post.reader = this.#ownReader()
    this.#post.show(post, number === undefined ? null : this.#store.classificationOf(number))
  }

  #drawCounts(): void {
    const labelled = this.#given.size
    const place =
      this.#numbers.length === 0
        ? '0'
        : `${count(this.#position + 1)} of ${count(this.#numbers.length)}`
    this.#count.textContent = `${place} · ${count(labelled)} labelled`
    this.#download.disabled = labelled === 0
    if (!this.#drawn) return
    const drawn = this.#drawn.items
    const done = drawn.filter(({ post }) => this.#given.of(post - 1) !== null).length
    this.#auditCount.textContent = `Audit: ${count(done)} of ${count(drawn.length)} posts labelled. They were drawn by chance, so that their labels hold for all posts.`
  }
}
