import { LABELS, type Label } from '../spectrum'

/** What a key does in a queue. */
export type QueueAction =
  | { readonly kind: 'move'; readonly rows: number }
  | { readonly kind: 'page'; readonly pages: number }
  | { readonly kind: 'end'; readonly last: boolean }
  | { readonly kind: 'relabel'; readonly label: Label }
  | { readonly kind: 'agree' | 'undo' | 'search' | 'help' }

const ACTIONS: Readonly<Record<string, QueueAction>> = {
  j: { kind: 'move', rows: 1 },
  ArrowDown: { kind: 'move', rows: 1 },
  k: { kind: 'move', rows: -1 },
  ArrowUp: { kind: 'move', rows: -1 },
  PageDown: { kind: 'page', pages: 1 },
  PageUp: { kind: 'page', pages: -1 },
  Home: { kind: 'end', last: false },
  End: { kind: 'end', last: true },
  a: { kind: 'agree' },
  u: { kind: 'undo' },
  '/': { kind: 'search' },
  '?': { kind: 'help' },
  ...Object.fromEntries(
    LABELS.map((label, i) => [String(i + 1), { kind: 'relabel', label } as const]),
  ),
}

/** The keys as the help tells them. */
export const KEYS_IN_WORDS: readonly (readonly [keys: string, meaning: string])[] = [
  ['j k ↓ ↑', 'next and previous post'],
  ['a', 'agree with the label'],
  ['1 – 5', `${LABELS[0]} … ${LABELS[LABELS.length - 1]}`],
  ['u', 'take the last label back'],
  ['/', 'search; Esc returns to the list'],
  ['?', 'this help'],
]

/** The action of a key pressed in a queue, or null: keys with Ctrl, Alt or Meta are the browser's. */
export function actionOf(event: KeyboardEvent): QueueAction | null {
  if (event.ctrlKey || event.altKey || event.metaKey || event.isComposing) return null
  return Object.hasOwn(ACTIONS, event.key) ? ACTIONS[event.key]! : null
}
