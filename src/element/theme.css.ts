/**
 * What both elements share. Every colour, and the typeface, can be set from the page by the custom
 * property of the same name without the underscore: `--delight-outraged`, `--delight-font`, …
 */
export const THEME_CSS = `
:host{color-scheme:light dark;
--_ink:var(--delight-ink,light-dark(#1b2226,#e6eaed));
--_soft:var(--delight-soft,light-dark(#5a656d,#a5b0b8));
--_line:var(--delight-line,light-dark(#dfe4e8,#333d44));
--_paper:var(--delight-paper,light-dark(#fff,#14191d));
--_raised:var(--delight-raised,light-dark(#f5f7f9,#1c2328));
--_accent:var(--delight-accent,light-dark(#2456a6,#8fb8ff));
--_outraged:var(--delight-outraged,light-dark(#b3261e,#ff8a80));
--_dissatisfied:var(--delight-dissatisfied,light-dark(#a85400,#f0ad5e));
--_neutral:var(--delight-neutral,light-dark(#66727a,#a3aeb6));
--_satisfied:var(--delight-satisfied,light-dark(#3b7757,#86c3a3));
--_delighted:var(--delight-delighted,light-dark(#0e7440,#5fd69a));
--_below:var(--delight-mark-below,light-dark(#fbe1de,#57231f));
--_above:var(--delight-mark-above,light-dark(#d8f1e3,#1b4931));
--_radius:var(--delight-radius,.5rem);
font:var(--delight-font,400 1rem/1.5 system-ui,-apple-system,'Segoe UI',Roboto,'Helvetica Neue',sans-serif);
color:var(--_ink);background:var(--_paper)}
:host([hidden]){display:none!important}
*,*::before,*::after{box-sizing:border-box}
[hidden]{display:none!important}
.unknown{--_tone:var(--_soft)}
[data-label=outraged]{--_tone:var(--_outraged)}
[data-label=dissatisfied]{--_tone:var(--_dissatisfied)}
[data-label=neutral]{--_tone:var(--_neutral)}
[data-label=satisfied]{--_tone:var(--_satisfied)}
[data-label=delighted]{--_tone:var(--_delighted)}
.dot{display:inline-block;flex:none;width:.6em;height:.6em;border-radius:50%;background:var(--_tone)}
.line{position:relative;display:block;height:.3rem;border-radius:.15rem;background:var(--_line)}
.line .bar{position:absolute;top:0;bottom:0;border-radius:inherit;background:var(--_tone)}
.line .middle{position:absolute;left:calc(50% - .5px);top:-.2rem;bottom:-.2rem;width:1px;background:var(--_soft)}
.line .place{position:absolute;top:50%;width:.7rem;height:.7rem;border-radius:50%;background:var(--_tone);border:2px solid var(--_paper);transform:translate(-50%,-50%)}
:focus-visible{outline:2px solid var(--_accent);outline-offset:2px}
@media (prefers-reduced-motion:reduce){*,*::before,*::after{transition:none!important;scroll-behavior:auto!important}}
@media (forced-colors:active){.dot,.line .bar,.line .place,.track i{forced-color-adjust:none}}
`
