/** How a post looks. */
export const POST_CSS = `
:host{display:block}
article{display:grid;gap:.9rem}
header{display:flex;flex-wrap:wrap;align-items:baseline;gap:.25rem .75rem}
.label{display:inline-flex;align-items:baseline;gap:.45rem;font-weight:650;color:var(--_tone)}
.label .dot{align-self:center}
.score{font-variant-numeric:tabular-nums;color:var(--_ink)}
.meta{margin-inline-start:auto;display:flex;flex-wrap:wrap;gap:0 .6rem;font-size:.85rem;color:var(--_soft);min-width:0;overflow-wrap:anywhere}
.where{display:grid;gap:.35rem}
.ends{display:flex;justify-content:space-between;font-size:.75rem;color:var(--_soft)}
.text{margin:0;max-width:68ch;font-size:1.0625rem;line-height:1.6;white-space:pre-line;overflow-wrap:anywhere;unicode-bidi:plaintext}
mark{color:inherit;border-radius:.2em;padding:.05em .12em;box-decoration-break:clone;-webkit-box-decoration-break:clone}
mark.below{background:var(--_below);box-shadow:inset 0 -2px var(--_outraged)}
mark.above{background:var(--_above);box-shadow:inset 0 -2px var(--_delighted)}
.cut{color:var(--_soft);font-size:.85rem}
.why{display:grid;grid-template-columns:auto 1fr;gap:.5rem .9rem;margin:0;align-items:baseline}
dt{font-size:.8rem;color:var(--_soft)}
dd{margin:0;min-width:0}
ul{list-style:none;margin:0;padding:0}
.chips{display:flex;flex-wrap:wrap;gap:.35rem}
.chip{border:1px solid var(--_line);background:var(--_raised);border-radius:1rem;padding:.05rem .6rem;font-size:.85rem;white-space:nowrap}
.probabilities{display:grid;gap:.2rem;max-width:26rem;font-size:.85rem}
.probabilities li{display:grid;grid-template-columns:6.2rem 1fr 3rem;gap:.6rem;align-items:center}
.probabilities span:last-child{text-align:end;font-variant-numeric:tabular-nums;color:var(--_soft)}
.track{height:.4rem;border-radius:.2rem;background:var(--_line);overflow:hidden}
.track i{display:block;height:100%;background:var(--_tone)}
.note{margin:0;color:var(--_soft);font-size:.85rem}
@media (max-width:30rem){.meta{margin-inline-start:0;width:100%}}
`
