/** The pictures of the course of time. */
export const OVER_TIME_CSS = `
.delight .over svg{width:100%;height:auto}
.delight .panel{margin:.6rem 0}
.delight .panel span{font-weight:600}
.delight .over text{fill:var(--soft);stroke:none;font:12px system-ui,sans-serif}
.delight .over .grid{stroke:var(--line);fill:none}
.delight .over .pale{stroke:none;fill-opacity:.12}
.delight .over .dark{stroke:none;fill-opacity:.28}
.delight .over .course{fill:none;stroke-width:2}
.delight .over .ring{fill:var(--paper);stroke-width:1.6}
.delight .over .since{fill:none;stroke:var(--ink);stroke-width:1;stroke-dasharray:3 4}
.delight .over .arrow{stroke:var(--paper);stroke-width:1}
.delight .over .number{fill:var(--ink);font-weight:700}
.delight ol{margin:.5rem 0;padding-left:1.4rem;max-width:46rem}
.delight ol li{margin:.7rem 0}
.delight li p{margin:.2rem 0}
.delight summary{cursor:pointer;color:var(--soft)}
.delight summary:focus-visible{outline:2px solid var(--ink);outline-offset:2px}
.delight .contrast text{paint-order:stroke;stroke:var(--paper);stroke-width:4}
.delight .contrast .zero{stroke:var(--ink);fill:none}
.delight .contrast .name{fill:var(--ink);font-weight:600}
.delight .contrast rect{stroke:none;fill-opacity:.7}
.delight .contrast g path{stroke:var(--ink);stroke-width:1.3;fill:none}
.delight .contrast .faint rect{fill-opacity:.25}
@media (max-width:38rem){
.delight .over text{font-size:22px}
.delight .over .names text{font-size:18px}
}
`.trim()
