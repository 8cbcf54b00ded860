/** How the queue looks. */
export const QUEUE_CSS = `
:host{display:block;height:var(--delight-height,44rem);container-type:inline-size;border:1px solid var(--_line);border-radius:var(--_radius);overflow:hidden}
.queue{display:grid;grid-template:auto minmax(0,1fr)/minmax(0,1fr);height:100%}
.tools{display:flex;flex-wrap:wrap;align-items:center;gap:.6rem .75rem;padding:.75rem;border-bottom:1px solid var(--_line);background:var(--_raised)}
button,input,select{font:inherit;font-size:.875rem;line-height:1.25rem;color:inherit;background:var(--_paper);border:1px solid var(--_line);border-radius:calc(var(--_radius)*.75);padding:.35rem .65rem;min-height:2rem}
input,select{border-color:var(--_soft)}
button{cursor:pointer;transition:background-color .12s,border-color .12s}
button:hover:enabled{border-color:var(--_soft)}
button:disabled{cursor:default;opacity:1;color:var(--_soft);background:transparent}
::placeholder{color:var(--_soft);opacity:1}
.shows{flex:1 1 100%;display:flex;gap:.35rem;overflow-x:auto;padding:3px;margin:-3px;scrollbar-width:none}
.shows button{display:inline-flex;align-items:center;gap:.4rem;white-space:nowrap;border-radius:1rem}
.shows button[aria-pressed=true]{background:var(--_ink);border-color:var(--_ink);color:var(--_paper)}
.count{font-variant-numeric:tabular-nums;color:var(--_soft)}
[aria-pressed=true] .count{color:inherit}
.find{display:flex;gap:.5rem;flex:1 1 18rem;max-width:34rem;min-width:0}
.find input{flex:1 1 9rem;min-width:0}
.find select{flex:0 1 11rem;min-width:0}
.said{display:flex;align-items:center;gap:.5rem;margin-inline-start:auto}
.said p{margin:0;font-size:.875rem;color:var(--_soft);font-variant-numeric:tabular-nums;white-space:nowrap}
progress{width:6rem;height:.4rem;accent-color:var(--_accent)}
.audit{flex:1 1 100%;display:flex;flex-wrap:wrap;align-items:center;gap:.5rem 1rem;font-size:.9rem}
.audit p{margin:0}
.left{flex:1 1 100%;margin:0;font-size:.9rem;overflow-wrap:anywhere}
.panes{display:grid;grid-template-columns:minmax(16rem,5fr) minmax(0,7fr);min-height:0}
.list{position:relative;overflow-y:auto;border-inline-end:1px solid var(--_line);overscroll-behavior:contain}
.list:focus-visible{outline-offset:-2px}
.space{position:relative}
.row{position:absolute;inset-inline:0;height:5.75rem;padding:.55rem .85rem;display:grid;align-content:start;gap:.25rem;border-bottom:1px solid var(--_line);cursor:pointer;overflow:hidden}
.row:hover{background:var(--_raised)}
.row[aria-selected=true]{background:color-mix(in srgb,var(--_accent) 10%,var(--_paper));box-shadow:inset 3px 0 var(--_accent)}
.top{display:flex;align-items:center;gap:.6rem;font-size:.8rem;color:var(--_soft);white-space:nowrap;min-width:0}
.row[aria-selected=true] .top{color:var(--_ink)}
.top .label{display:inline-flex;align-items:center;gap:.4rem;font-weight:650;color:var(--_tone)}
.row[aria-selected=true] .label{color:var(--_ink)}
.top .fact{overflow:hidden;text-overflow:ellipsis;min-width:0}
.top .given{color:var(--_ink);font-weight:600}
.top .line{flex:0 0 4rem;margin-inline-start:auto}
.top .line .place{width:.55rem;height:.55rem}
.words{margin:0;font-size:.925rem;line-height:1.35rem;overflow:hidden;display:-webkit-box;-webkit-box-orient:vertical;-webkit-line-clamp:2;overflow-wrap:anywhere;unicode-bidi:plaintext}
.detail{display:grid;grid-template:minmax(0,1fr) auto/minmax(0,1fr);min-height:0;min-width:0}
.reading{overflow-y:auto;padding:1.1rem 1rem;min-height:0}
.reading:focus-visible{outline-offset:-2px}
.act{display:flex;flex-wrap:wrap;gap:.25rem;padding:.7rem 1rem;border-top:1px solid var(--_line);background:var(--_raised)}
.act button{display:inline-flex;align-items:center;gap:.4rem;white-space:nowrap;padding-inline:.4rem;font-size:.8125rem}
.act .undo{margin-inline-start:auto}
.act .agree{background:var(--_ink);border-color:var(--_ink);color:var(--_paper);font-weight:600}
.act .agree:disabled{background:transparent;color:var(--_soft);border-color:var(--_line)}
.act [aria-pressed=true]{border-color:var(--_ink);box-shadow:inset 0 0 0 1px var(--_ink);font-weight:600}
kbd{font:inherit;font-size:.7rem;line-height:1rem;min-width:1.05rem;text-align:center;border:1px solid currentColor;border-radius:.25rem;padding:0 .25rem}
.empty{display:grid;place-content:center;text-align:center;gap:.5rem;padding:2rem;color:var(--_soft);min-height:0;overflow:auto}
.hidden{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
dialog{color:inherit;background:var(--_paper);border:1px solid var(--_line);border-radius:var(--_radius);padding:1.25rem 1.5rem;max-width:26rem}
dialog::backdrop{background:rgb(0 0 0/.4)}
dialog h2{margin:0 0 .75rem;font-size:1.05rem}
dialog dl{display:grid;grid-template-columns:auto 1fr;gap:.4rem 1rem;margin:0 0 1rem}
dialog dd{margin:0}
@container (max-width:46rem){
.panes{grid-template-columns:minmax(0,1fr);grid-template-rows:minmax(0,2fr) minmax(0,3fr)}
.list{border-inline-end:0;border-bottom:1px solid var(--_line)}
.tools{gap:.5rem;padding:.6rem}
.find{flex-basis:100%;max-width:none}
.said{margin-inline-start:0;width:100%}
.said p{margin-inline-end:auto}
.shows{max-width:100%}
.reading{padding:.9rem}
.act{padding:.55rem .9rem}
.act kbd{display:none}
}
`
