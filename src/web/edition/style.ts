// The page's style sheet: one serif for the texts, one sans for what is said of them; colour repeats what sign and line already say.

export const STYLE: string = `
:root { color-scheme: light dark; --ink: #1b1d21; --soft: #5d636e; --line: #dfe2e7; --paper: #fff; --shade: #f6f7f9;
  --says: #1d5a8c; --conflicts: #a33c00; --revised: #5c3286; --mark: #fdf3e3; --target: #ffe9a8; }
@media (prefers-color-scheme: dark) { :root { --ink: #e8e9ec; --soft: #a4abb8; --line: #3a3f48; --paper: #16181c; --shade: #1e2126;
  --says: #8fc1ec; --conflicts: #ff9d66; --revised: #cda9f2; --mark: #33291a; --target: #5a4a12; } }
* { box-sizing: border-box; }
html { scroll-behavior: smooth; scroll-padding-top: 4rem; }
@media (prefers-reduced-motion: reduce) { html { scroll-behavior: auto; } }
body { margin: 0; background: var(--paper); color: var(--ink); font: 15px/1.5 system-ui, "Segoe UI", sans-serif; }
a { color: inherit; text-decoration-color: var(--line); text-underline-offset: .2em; }
a:hover { text-decoration-color: currentColor; }
a:focus-visible, summary:focus-visible, .scroll:focus-visible { outline: 2px solid var(--says); outline-offset: 2px; }
.skip { position: absolute; left: -99rem; } .skip:focus { left: 1rem; top: 1rem; }
header.top, main, footer { max-width: 78rem; margin: 0 auto; padding: 0 1.5rem; }
header.top { padding-top: 1.25rem; color: var(--soft); } h1 { color: var(--ink); } header.top b { color: var(--ink); }
h1, .story > h2 { font: 600 1.7rem/1.2 Georgia, "Iowan Old Style", serif; margin: .4rem 0 .3rem; text-wrap: balance; }
.story { border-top: 1px solid var(--line); margin-top: 2.5rem; padding-top: 1.25rem; }
.sub, .note { color: var(--soft); } .note { font-size: .85rem; }
nav { position: sticky; top: 0; z-index: 1; display: flex; gap: 1.25rem; overflow-x: auto; padding: .6rem 0; margin: .6rem 0 1rem;
  background: var(--paper); border-bottom: 1px solid var(--line); }
nav a { text-decoration: none; color: var(--soft); white-space: nowrap; } nav a:hover { color: var(--ink); }
h3 { font-size: 1rem; margin: 2rem 0 .5rem; }
.scroll { overflow-x: auto; }
table { border-collapse: collapse; width: 100%; font-variant-numeric: tabular-nums; }
th { text-align: left; font-weight: 600; font-size: .85rem; vertical-align: bottom; }
th, td { padding: .45rem .5rem; border-bottom: 1px solid var(--line); } td { vertical-align: top; }
thead th { border-bottom: 2px solid var(--ink); }
table.matrix { table-layout: fixed; } .matrix thead th:first-child { width: 36%; }
td.cell, th.cell { text-align: center; } td.cell a { text-decoration: none; display: block; margin: -.45rem -.5rem; padding: .45rem .5rem; }
td.cell a:hover { background: var(--shade); } th.cell { vertical-align: top; }
.outlet { display: block; font-weight: 400; font-size: .75rem; line-height: 1.25; color: var(--soft); margin-top: .25rem; overflow-wrap: break-word; hyphens: auto; }
tbody th { font-weight: 400; font-size: .95rem; vertical-align: top; }
.words b { font-size: .8rem; }
.names td { font-size: .88rem; min-width: 8rem; } .names tbody th { font-weight: 600; min-width: 9rem; vertical-align: top; }
.timeline { display: grid; grid-template-columns: 12rem 1fr; gap: .3rem 1rem; margin: 0; } .timeline dt { font-variant-numeric: tabular-nums; font-weight: 600; }
.timeline dt .note { display: block; font-weight: 400; } .timeline dd { margin: 0; font-family: Georgia, "Iowan Old Style", serif; }
.timeline p { margin: 0 0 .25rem; }
.words { display: -webkit-box; -webkit-line-clamp: 2; -webkit-box-orient: vertical; overflow: hidden; }
.siglum { display: inline-block; justify-self: start; align-self: start; min-width: 1.35em; padding: 0 .25em; border: 1.5px solid currentColor; border-radius: .25em;
  text-align: center; font: 600 .75rem/1.5 ui-monospace, monospace; }
.says, .claims, .vaguer { color: var(--says); } .revised { color: var(--revised); } .conflicts { color: var(--conflicts); }
.copied, .silent { color: var(--soft); } .conflicts, .revised { font-weight: 600; }
.statement { border-top: 1px solid var(--line); padding: .8rem 0; } .statement h4 { margin: 0 0 .4rem; font-size: .95rem; }
.reading { display: grid; grid-template-columns: 2.2rem 1.4rem 1fr; gap: .2rem; max-width: 62rem; margin: .25rem 0; }
.reading q b { color: var(--ink); } .reading q:has(b) { color: var(--soft); }
.reading q, .text, .side { font-family: Georgia, "Iowan Old Style", serif; } q { quotes: none; }
.chain { color: var(--soft); font-size: .8rem; }
.apparatus { border: 0; margin: .2rem 0 0 3.9rem; padding: 0; color: var(--soft); font-size: .85rem; }
.apparatus ul { margin: .4rem 0 0; padding: 0; list-style: none; columns: 2 22rem; }
ins { text-decoration: none; border-bottom: 2px solid var(--conflicts); background: var(--mark); }
del { text-decoration: none; color: var(--conflicts); font-weight: 600; padding: 0 .1em; }
.apparatus b { font-weight: 600; color: var(--ink); }
.sides { display: grid; grid-template-columns: repeat(auto-fit, minmax(15rem, 1fr)); gap: .6rem; margin: .4rem 0 1rem; }
.side { border: 1px solid var(--line); border-radius: .4rem; padding: .6rem .8rem; margin: 0; }
.side p { margin: 0 0 .3rem; }
details { border-top: 1px solid var(--line); padding: .6rem 0; } summary { cursor: pointer; }
html { scroll-padding-top: 40vh; } .document > summary { position: sticky; top: 2.7rem; background: var(--paper); padding: .3rem 0; }
.text { white-space: pre-wrap; overflow-wrap: anywhere; max-width: 44rem; line-height: 1.6; font-size: 1.02rem; padding: .5rem 0 1.5rem; unicode-bidi: isolate; }
mark { background: none; color: inherit; border-bottom: 1px solid var(--line); } mark mark { border-bottom-color: var(--soft); }
:target { background: var(--target); box-shadow: 0 0 0 2px var(--target); border-radius: 2px; }
footer { color: var(--soft); padding-top: 2rem; padding-bottom: 3rem; font-size: .85rem; }
@media (max-width: 40rem) { tbody th { min-width: 11rem; } .apparatus { margin-left: 0; } main, header.top, footer { padding: 0 1rem; } }
@media print { nav, .skip { display: none; } details > * { display: block; } .story, .statement { break-inside: avoid-page; } body { font-size: 10pt; } }
`;
