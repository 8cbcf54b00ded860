import { OVER_TIME_CSS } from './over-time.css'
import { SORT_CSS, SORT_PHONE_CSS } from './sort.css'

/** The page's style: light and dark, phone width, print. All of it lies under the class delight. */
export const PAGE_CSS = `
.delight-page{margin:0;background:#fff}
.delight{color-scheme:light dark;--ink:#1d2327;--soft:#56616a;--line:#d9dee2;--paper:#fff;--out:#b3261e;--dis:#b45d0a;--mid:#6b7780;--sat:#4c7f63;--del:#0f6f40;--above:#d3f0df;--below:#fadcd9;box-sizing:border-box;max-width:60rem;margin:0 auto;padding:1.5rem;background:var(--paper);color:var(--ink);font:16px/1.5 system-ui,sans-serif;text-align:left}
@media (prefers-color-scheme:dark){.delight-page{background:#161b1f}.delight{--ink:#e8ecef;--soft:#a9b4bc;--line:#3a444c;--paper:#161b1f;--out:#ff8a80;--dis:#f0ad5e;--mid:#93a0a9;--sat:#8cc4a4;--del:#5fd69a;--above:#164a31;--below:#5c221e}}
.delight *{box-sizing:border-box}
.delight h1{font-size:1.7rem;line-height:1.2;margin:0 0 .25rem;overflow-wrap:anywhere}
.delight h2{font-size:1.2rem;line-height:1.3;margin:2.6rem 0 .6rem;overflow-wrap:anywhere}
.delight h3{font-size:1rem;margin:1rem 0 .3rem}
.delight q{color:var(--soft);overflow-wrap:anywhere}
.delight p{margin:.5rem 0;max-width:44rem}
.delight ul{margin:.5rem 0;padding-left:1.2rem;max-width:44rem}
.delight .soft{color:var(--soft)}
.delight .legend{color:var(--soft);font-size:.85rem;list-style:none;padding:0}
.delight .headline{font-size:1.3rem;line-height:1.45;margin:1.2rem 0}
.delight b.outraged,.delight span.outraged{color:var(--out)}
.delight b.delighted,.delight span.delighted{color:var(--del)}
.delight figure{margin:1.4rem 0}
.delight figcaption{color:var(--soft);font-size:.85rem}
.delight svg{display:block;overflow:visible}
.delight .line svg{width:100%;height:12rem}
.delight .line path{vector-effect:non-scaling-stroke}
.delight g{fill:var(--mid);stroke:var(--mid)}
.delight g.outraged{fill:var(--out);stroke:var(--out)}
.delight g.dissatisfied{fill:var(--dis);stroke:var(--dis)}
.delight g.satisfied{fill:var(--sat);stroke:var(--sat)}
.delight g.delighted{fill:var(--del);stroke:var(--del)}
.delight .line rect{stroke:none}
.delight .line rect.outraged{fill:var(--out)}
.delight .line rect.delighted{fill:var(--del)}
.delight .line g path{stroke:var(--ink);stroke-width:1.2}
.delight .line g .within{stroke:var(--paper)}
.delight .base{stroke:var(--line);fill:none}
.delight .ends{display:flex;justify-content:space-between;font-weight:600;margin:.3rem 0}
.delight .whiskers{width:100%;min-width:9rem;max-width:22rem}
.delight .whiskers path{fill:none;stroke-width:1.6}
.delight .whiskers .grid{stroke:var(--line);stroke-width:1}
.delight .whiskers .ring{fill:var(--paper);stroke-width:1.4}
.delight .whiskers .gap{stroke-width:2.4;stroke-opacity:.35}
.delight g.claimed .ring{fill:var(--paper);stroke:var(--ink)}
.delight th .soft{display:block;font-weight:400;font-size:.85rem}
.delight .key{display:flex;gap:.8rem;font-size:.8rem}
.delight .whiskers text{fill:var(--soft);font:9px system-ui,sans-serif}
.delight table{border-collapse:collapse;width:100%;font-variant-numeric:tabular-nums;margin:.5rem 0}
.delight table+table{margin-top:1.6rem}
.delight caption{text-align:left;color:var(--soft);font-size:.85rem;padding:0 0 .3rem}
.delight th,.delight td{padding:.4rem .7rem .4rem 0;border:0;border-bottom:1px solid var(--line);text-align:left;vertical-align:middle;background:none;white-space:normal}
.delight tbody th{font-weight:600;overflow-wrap:anywhere;min-width:6rem}
.delight thead th{color:var(--soft);font-weight:600;font-size:.85rem;vertical-align:bottom}
.delight .figure{text-align:right}
.delight td.figure .soft{display:block;font-size:.85rem;white-space:nowrap}
.delight .picture{width:38%}
.delight .tiles{display:grid;grid-template-columns:repeat(auto-fit,minmax(12.5rem,1fr));gap:1rem;margin:.8rem 0;padding:0;max-width:none;list-style:none}
.delight .tile{border:1px solid var(--line);border-radius:.5rem;padding:.8rem 1rem}
.delight .tile b{display:block;font-size:1.8rem;line-height:1.2}
.delight .tile span{display:block}
.delight .tile.outraged b{color:var(--out)}
.delight .tile.delighted b{color:var(--del)}
.delight blockquote{margin:.8rem 0;padding:.1rem 0 .1rem 1rem;border-left:4px solid var(--mid);max-width:46rem;overflow-wrap:anywhere;color:inherit}
.delight blockquote p{white-space:pre-line}
.delight blockquote.outraged{border-color:var(--out)}
.delight blockquote.delighted{border-color:var(--del)}
.delight blockquote footer{color:var(--soft);font-size:.85rem}
.delight mark{color:inherit;background:var(--above);border-radius:.2rem;padding:0 .1em;box-decoration-break:clone;-webkit-box-decoration-break:clone}
.delight mark.below{background:var(--below);text-decoration:underline dotted;text-underline-offset:.2em}
${OVER_TIME_CSS}
${SORT_CSS}
@media (max-width:38rem){
.delight{padding:1rem}
.delight .headline{font-size:1.15rem}
.delight thead{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}
.delight table,.delight caption,.delight tbody,.delight tr,.delight tbody th,.delight td{display:block;width:auto;padding:0;border:0}
.delight tr{padding:.6rem 0;border-bottom:1px solid var(--line)}
.delight td.figure{display:flex;flex-wrap:wrap;gap:0 .6rem;text-align:left}
.delight td.figure::before{content:attr(data-head);color:var(--soft);min-width:7.5rem}
.delight td.picture{padding:.3rem 0;width:auto}
${SORT_PHONE_CSS}
}
@media print{
.delight-page{background:#fff}
.delight{color-scheme:light;--ink:#000;--soft:#444;--line:#bbb;--paper:#fff;--out:#b3261e;--dis:#b45d0a;--mid:#6b7780;--sat:#4c7f63;--del:#0f6f40;--above:#d3f0df;--below:#fadcd9;max-width:none;padding:0;print-color-adjust:exact;-webkit-print-color-adjust:exact}
.delight h2{break-after:avoid}
.delight .sorted{display:none}
.delight th button::after{content:none}
.delight blockquote,.delight .tile,.delight tr,.delight figure{break-inside:avoid}
}
`.trim()

/** The hash that lets this style, and no other, into the page (Content-Security-Policy). */
export const PAGE_CSS_HASH = 'sha256-Vb3iTZDoTMG+jHIivxGCNUPy4in3XlgBpeoFcYg26dE='
