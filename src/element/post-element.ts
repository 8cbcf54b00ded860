import { checkPost, type Post, type PostInput } from '../post'
import { ElementBase, styleSheet, takeEarly } from './create'
import { POST_CSS } from './post.css'
import { isExplained, postView, type Reading } from './post-view'
import { type PostReader, sharedReader } from './reader'
import { THEME_CSS } from './theme.css'

let sheet: CSSStyleSheet | undefined

/**
 * `<delight-post>`: one post, where it lies on the line and why: label, score, the five probabilities,
 * the text with what carries the score marked, signals and touchpoints. The text comes from the property
 * `post` or the attribute `text`, is read in a worker, and stays text whatever it holds.
 *
 * @example
 * <delight-post text="They drove 40 km to return my phone!"></delight-post>
 */
export class DelightPost extends ElementBase {
  static readonly observedAttributes = ['text']

  /** Reads the text; by default one reader that all posts of a page share. */
  reader: PostReader | null = null
  #post: Post | null = null
  #asked = 0

  constructor() {
    super()
    sheet ??= styleSheet(THEME_CSS + POST_CSS)
    this.attachShadow({ mode: 'open' }).adoptedStyleSheets = [sheet]
  }

  /** The post that is shown, or null. */
  get post(): Post | null {
    return this.#post
  }

  /** @throws PostError for what is not a post */
  set post(post: PostInput | null) {
    this.show(post)
  }

  /**
   * Shows a post whose reading is known, in full or only where it lies; what is missing is read.
   *
   * @throws PostError for what is not a post
   * @example element.show(post, detector.classify(post.text))
   */
  show(post: PostInput | null, reading: Reading | null = null): void {
    this.#post = post === null ? null : checkPost(post, 'post')
    this.#asked++
    this.#draw(reading, null)
    if (this.isConnected && !(reading && isExplained(reading))) this.#explain(reading)
  }

  attributeChangedCallback(_: string, before: string | null, text: string | null): void {
    if (before !== text) this.show(text)
  }

  connectedCallback(): void {
    takeEarly(this, 'post')
    if (this.shadowRoot!.querySelector('[aria-busy]')) this.#explain(null)
  }

  #explain(reading: Reading | null): void {
    const post = this.#post
    if (post === null) return
    const asked = ++this.#asked
    const reader = this.reader ?? sharedReader()
    reader.explain(post.text).then(
      (explanation) => {
        if (asked === this.#asked) this.#draw(explanation, null)
      },
      (error: Error) => {
        if (asked === this.#asked) this.#draw(reading, `Could not be read: ${error.message}`)
      },
    )
  }

  #draw(reading: Reading | null, note: string | null): void {
    const post = this.#post
    this.shadowRoot!.replaceChildren(...(post ? [postView(post, reading, note)] : []))
  }
}
