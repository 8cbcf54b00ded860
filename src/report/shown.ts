/** What a notebook shows of a value, in the forms that kernels ask for. */
export interface Shown {
  readonly html: string
  readonly markdown: string
  readonly text: string
  /** The plain form. */
  toString(): string
}

/**
 * Makes a value that shows itself. Deno's kernel asks for the forms by `Symbol.for('Jupyter.display')`; where
 * a value is printed (tslab, ts-node, plain Node) it is its plain text; `html` goes into
 * `tslab.display.html`.
 */
export function shown(html: string, markdown: string, text: string): Shown {
  const forms = { 'text/html': html, 'text/markdown': markdown, 'text/plain': text }
  return Object.freeze({
    html,
    markdown,
    text,
    toString: () => text,
    [Symbol.for('Jupyter.display')]: () => forms,
    [Symbol.for('nodejs.util.inspect.custom')]: () => text,
    [Symbol.for('Deno.customInspect')]: () => text,
  })
}
