/** The heads of tables that the script has made sortable; a phone shows them as a row of buttons. */
export const SORT_CSS = `
.delight th button{all:unset;cursor:pointer;font:inherit;color:inherit}
.delight th button::after{content:' ↕';content:' ↕'/'';opacity:.6}
.delight th[aria-sort] button{color:var(--ink)}
.delight th[aria-sort] button::after{content:' ▼';content:' ▼'/'';opacity:1}
.delight th[aria-sort=ascending] button::after{content:' ▲';content:' ▲'/''}
.delight th button:hover{text-decoration:underline}
.delight th button:focus-visible{outline:2px solid var(--ink);outline-offset:2px;border-radius:2px}
.delight .sorted{color:var(--soft);font-size:.85rem;min-height:1.3rem;margin:0}
`.trim()

/** The same on a narrow page, after the rules that hide heads there. */
export const SORT_PHONE_CSS = `
.delight .sortable thead{position:static;width:auto;height:auto;clip-path:none}
.delight .sortable thead tr{display:flex;flex-wrap:wrap;gap:.3rem 1rem}
.delight .sortable thead .picture{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}
.delight .sortable thead th{border:0;padding:.3rem 0}
`.trim()
