import { create } from './create'

/** Rows kept above and below what is visible, so that scrolling shows no gap. */
const SPARE = 4
/** Browsers draw nothing that lies further down than some 17 million pixels. */
const MOST_ROWS = 150_000

/** What fills the rows of a list. */
export interface RowFiller {
  /** Fills an empty row with what it shows of the item with this number. */
  fill(row: HTMLElement, number: number): void
  /** Told when somebody clicks a row. */
  onClick(position: number): void
}

/**
 * A listbox that holds only the rows that can be seen, however many there are. One row is selected; the
 * focus stays on the list, which names the selected row as its active descendant.
 */
export class RowList {
  readonly node: HTMLElement
  private readonly space: HTMLElement
  private readonly rows = new Map<number, HTMLElement>()
  private numbers: Uint32Array = new Uint32Array()
  private position = -1
  /** The height of a row, of the view, and how far it is scrolled: kept, for asking costs a layout. */
  private height = 1
  private viewHeight = 0
  private top = 0
  private frame = 0

  constructor(
    label: string,
    private readonly filler: RowFiller,
  ) {
    this.space = create('div', { class: 'space', role: 'presentation' })
    this.node = create(
      'div',
      { class: 'list', role: 'listbox', tabindex: '0', 'aria-label': label },
      this.space,
    )
    this.node.addEventListener('scroll', () => this.drawSoon(), { passive: true })
    this.node.addEventListener('click', (event) => {
      const row = (event.target as HTMLElement).closest<HTMLElement>('[role=option]')
      if (row) filler.onClick(Number(row.dataset.position))
    })
    new ResizeObserver(() => this.measure()).observe(this.node)
  }

  /** How many rows fit on a page. */
  get page(): number {
    return Math.max(1, Math.floor(this.viewHeight / this.height) - 1)
  }

  /** Shows other items, or the same ones anew. */
  show(numbers: Uint32Array, position: number): void {
    this.numbers = numbers.subarray(0, MOST_ROWS)
    this.position = position
    for (const row of this.rows.values()) row.remove()
    this.rows.clear()
    this.space.style.height = `${this.numbers.length * this.height}px`
    this.draw()
  }

  /** Selects the item at a position and brings it into view. */
  select(position: number): void {
    this.rows.get(this.position)?.setAttribute('aria-selected', 'false')
    this.position = position
    const top = position * this.height
    const least = top + this.height - this.viewHeight
    if (top < this.top || least > this.top) {
      this.top = Math.max(0, top < this.top ? top : least)
      this.node.scrollTop = this.top
    }
    this.draw()
  }

  /** Draws one row anew, because what is known of its item has changed. */
  refresh(position: number): void {
    this.rows.get(position)?.remove()
    this.rows.delete(position)
    this.draw()
  }

  private measure(): void {
    const probe = create('div', { class: 'row' })
    this.space.append(probe)
    this.height = probe.offsetHeight || this.height
    this.viewHeight = this.node.clientHeight
    this.top = this.node.scrollTop
    probe.remove()
    this.space.style.height = `${this.numbers.length * this.height}px`
    for (const [position, row] of this.rows) row.style.top = `${position * this.height}px`
    this.draw()
  }

  private drawSoon(): void {
    this.frame ||= requestAnimationFrame(() => {
      this.frame = 0
      this.top = this.node.scrollTop
      this.draw()
    })
  }

  private draw(): void {
    const first = Math.max(0, Math.floor(this.top / this.height) - SPARE)
    const last = Math.min(
      this.numbers.length,
      Math.ceil((this.top + this.viewHeight) / this.height) + SPARE,
    )
    // The selected row stays, for assistive technology reads it wherever the view has been scrolled.
    const keeps = (position: number): boolean =>
      (position >= first && position < last) || position === this.position
    for (const [position, row] of this.rows) {
      if (keeps(position)) continue
      row.remove()
      this.rows.delete(position)
    }
    for (let position = first; position < last; position++) this.place(position)
    const selected = this.place(this.position)
    selected?.setAttribute('aria-selected', 'true')
    if (selected) this.node.setAttribute('aria-activedescendant', selected.id)
    else this.node.removeAttribute('aria-activedescendant')
  }

  private place(position: number): HTMLElement | null {
    const number = this.numbers[position]
    if (number === undefined) return null
    const known = this.rows.get(position)
    if (known) return known
    const row = create('div', {
      class: 'row',
      role: 'option',
      id: `row-${position}`,
      'aria-selected': 'false',
      'aria-setsize': String(this.numbers.length),
      'aria-posinset': String(position + 1),
      'data-position': String(position),
    })
    row.style.top = `${position * this.height}px`
    this.filler.fill(row, number)
    this.rows.set(position, row)
    this.space.append(row)
    return row
  }
}
