/** What an element is made of: strings become attributes or text, never markup. */
export type Child = Node | string | null

/**
 * Makes an element. Texts go in as text nodes, so nothing in them can become markup; null is left out.
 *
 * @example create('li', { class: 'chip' }, name)
 */
export function create<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  attributes: Readonly<Record<string, string | null>> = {},
  ...children: readonly Child[]
): HTMLElementTagNameMap[Name] {
  const node = document.createElement(name)
  for (const [attribute, value] of Object.entries(attributes)) {
    if (value !== null) node.setAttribute(attribute, value)
  }
  node.append(...children.filter((child) => child !== null))
  return node
}

/** A style sheet for shadow roots; adopted, so that a strict content-security policy lets it be. */
export function styleSheet(css: string): CSSStyleSheet {
  const sheet = new CSSStyleSheet()
  sheet.replaceSync(css)
  return sheet
}

/** Where there is no DOM, as when a page is rendered on a server, the elements are empty classes. */
export const ElementBase = (globalThis.HTMLElement ?? class {}) as typeof HTMLElement

/**
 * Gives an element the property that was set before its class was known: such a property stands on the
 * element itself and hides the setter.
 */
export function takeEarly<Name extends string>(
  element: HTMLElement & { [K in Name]: unknown },
  name: Name,
): void {
  if (!Object.hasOwn(element, name)) return
  const value = element[name]
  delete (element as { [K in Name]?: unknown })[name]
  element[name] = value as (typeof element)[Name]
}
