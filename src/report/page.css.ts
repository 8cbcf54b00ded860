/** The page's style: light and dark, phone width, print. */
export const PAGE_CSS = `
:root{color-scheme:light dark;--ink:#1d2327;--soft:#5c676f;--line:#d9dee2;--paper:#fff;--out:#b3261e;--dis:#d9822b;--mid:#aab4bc;--sat:#8fb8a0;--del:#14804a}
@media (prefers-color-scheme:dark){:root{--ink:#e8ecef;--soft:#a3aeb6;--line:#3a444c;--paper:#161b1f;--out:#ff8a80;--dis:#f0ad5e;--mid:#6c7881;--sat:#6fa688;--del:#5fd69a}}
*{box-sizing:border-box}
body{margin:0 auto;max-width:60rem;padding:1.5rem;background:var(--paper);color:var(--ink);font:16px/1.5 system-ui,sans-serif}
h1{font-size:1.6rem;line-height:1.2;margin:0 0 .25rem}
h2{font-size:1.15rem;margin:2.2rem 0 .6rem}
p{margin:.4rem 0;max-width:42rem}
.soft{color:var(--soft)}
svg{display:block;width:100%;height:auto}
.scroll{overflow-x:auto}
table{border-collapse:collapse;width:100%;font-variant-numeric:tabular-nums}
th,td{padding:.35rem .6rem;border-bottom:1px solid var(--line);text-align:right;white-space:nowrap}
th:first-child,td:first-child{text-align:left;white-space:normal;overflow-wrap:break-word;min-width:7.5rem}
thead th{color:var(--soft);font-weight:600;font-size:.85rem}
.tiles{display:grid;grid-template-columns:repeat(auto-fit,minmax(13rem,1fr));gap:1rem;margin:1.2rem 0}
.tile{border:1px solid var(--line);border-radius:.5rem;padding:.8rem 1rem}
.tile b{display:block;font-size:1.7rem;line-height:1.2}
.tile.outraged b{color:var(--out)}.tile.delighted b{color:var(--del)}
blockquote{margin:.6rem 0;padding:.1rem 0 .1rem 1rem;border-left:4px solid var(--mid);overflow-wrap:anywhere;white-space:pre-line}
blockquote.outraged{border-color:var(--out)}blockquote.delighted{border-color:var(--del)}
blockquote footer{color:var(--soft);font-size:.85rem}
@media print{body{max-width:none;padding:0}blockquote,.tile,tr{break-inside:avoid}}
`.trim()
