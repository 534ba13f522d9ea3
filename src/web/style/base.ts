// Tokens and the frame of every page. One serif for the words of the accounts, one sans for what is said of them.
// Colour only repeats what sign and line already say; every pair of colours holds 4.5:1 in both themes (axe checks it).

export const BASE: string = `
:root { color-scheme: light dark; --ink: #1b1d21; --soft: #5b616c; --line: #dcdfe5; --paper: #fff; --shade: #f5f6f8;
  --says: #17537f; --conflicts: #9c3900; --revised: #5c3286; --link: #17537f; --wash-conflicts: #fbeee4; --wash-revised: #f1eaf8;
  --wash-says: #eaf2f9; --mark: #e9edf2; --target: #ffe9a8; --target-ink: #1b1d21;
  --serif: Charter, "Bitstream Charter", "Iowan Old Style", "Source Serif 4", Palatino, Georgia, "DejaVu Serif", serif;
  --sans: system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", "DejaVu Sans", sans-serif; --mono: ui-monospace, "SF Mono", Menlo, "DejaVu Sans Mono", monospace; }
@media (prefers-color-scheme: dark) { :root { --ink: #e6e7ea; --soft: #a3abb9; --line: #363b45; --paper: #15171b; --shade: #1d2025;
  --says: #8fc1ec; --conflicts: #ff9d66; --revised: #cda9f2; --link: #9cc9ef; --wash-conflicts: #33210f; --wash-revised: #2a2036;
  --wash-says: #172737; --mark: #262b33; --target: #574810; --target-ink: #fff; } }
* { box-sizing: border-box; }
html { scroll-padding-top: 28vh; -webkit-text-size-adjust: 100%; }
@media (prefers-reduced-motion: no-preference) { html { scroll-behavior: smooth; } }
body { margin: 0; background: var(--paper); color: var(--ink); font: 15px/1.5 var(--sans); }
main:focus { outline: none; }
a { color: var(--link); text-decoration-thickness: 1px; text-underline-offset: .2em; }
a:hover { text-decoration-thickness: 2px; }
:focus-visible { outline: 2px solid var(--link); outline-offset: 2px; border-radius: 2px; }
.skip { position: absolute; left: -99rem; } .skip:focus { left: 1rem; top: .5rem; z-index: 9; background: var(--paper); padding: .4rem .8rem; }
.toast { position: fixed; bottom: 1rem; left: 50%; transform: translateX(-50%); background: var(--ink); color: var(--paper); padding: .4rem 1rem; border-radius: .4rem; z-index: 9; } .hidden { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
[hidden] { display: none !important; }
h1 { font: 600 1.75rem/1.2 var(--serif); margin: .7rem 0 .35rem; text-wrap: balance; overflow-wrap: anywhere; }
.content:has(> .reader) > h1 { font: 600 1rem/1.4 var(--sans); color: var(--soft); margin-bottom: .6rem; }
h2 { font: 600 1rem/1.35 var(--sans); margin: 1.6rem 0 .5rem; } h2 small { font-weight: 400; color: var(--soft); font-size: .85em; margin-left: .3em; }
h3 { font: 600 .95rem/1.35 var(--sans); margin: 1.1rem 0 .4rem; }
p { margin: .4rem 0; } .soft { color: var(--soft); } .small { font-size: .86rem; }
ul.plain, ol.plain { list-style: none; margin: 0; padding: 0; }
code { font: .88em var(--mono); overflow-wrap: anywhere; } kbd { font: .8rem/1.3 var(--mono); border: 1px solid var(--line); border-bottom-width: 2px; border-radius: .25rem; padding: 0 .35em; }
q { quotes: none; } .quoted { color: inherit; text-decoration-color: var(--line); } .quoted:hover { text-decoration-color: currentColor; }
.cited { font-family: var(--serif); unicode-bidi: isolate; } .quoted, .text, .cellwords { font-family: var(--serif); unicode-bidi: isolate; }
.top, .story-top, .content, footer { padding: 0 clamp(1rem, 2.4vw, 2.25rem); max-width: 110rem; margin: 0 auto; }
.top { display: flex; flex-wrap: wrap; gap: .3rem 1.5rem; align-items: baseline; justify-content: space-between; padding-top: .8rem; font-size: .87rem; }
.top nav { display: flex; flex-wrap: wrap; gap: .2rem 1.15rem; } .top nav a { color: var(--soft); text-decoration: none; padding: .2rem 0; }
.top nav a:hover, .top nav a[aria-current] { color: var(--ink); } .top nav a[aria-current] { text-decoration: underline; }
.top .brand { font-weight: 700; color: var(--ink) !important; letter-spacing: .01em; }
.forms { display: flex; flex-wrap: wrap; gap: .2rem .8rem; align-items: baseline; color: var(--soft); } .forms a, .forms button { color: var(--soft); }
button { font: inherit; color: var(--ink); background: var(--shade); border: 1px solid var(--line); border-radius: .3rem; padding: .15rem .6rem; cursor: pointer; } .forms button { background: none; border: 0; padding: .2rem 0; text-decoration: underline; text-underline-offset: .2em; cursor: pointer; }
.story-top { border-bottom: 1px solid var(--line); padding-top: .3rem; margin-bottom: 1.2rem; max-width: none; }
.story-top > * { max-width: 105.5rem; margin-left: auto; margin-right: auto; }
.sub { color: var(--soft); margin-bottom: .2rem; } .sub a { color: inherit; text-decoration-color: var(--line); } .sub b { color: var(--ink); }
.tabs { display: flex; gap: 1.3rem; overflow-x: auto; scrollbar-width: thin; }
.tabs a { color: var(--soft); text-decoration: none; padding: .7rem 0 .6rem; border-bottom: 3px solid transparent; white-space: nowrap; }
.tabs a:hover { color: var(--ink); } .tabs a[aria-current] { color: var(--ink); font-weight: 600; border-color: var(--ink); }
footer { color: var(--soft); font-size: .84rem; padding-top: 2.5rem; padding-bottom: 2.5rem; } footer a { color: inherit; }
.pills { display: flex; flex-wrap: wrap; gap: .4rem; align-items: center; margin: .3rem 0 .8rem; font-size: .86rem; }
.pills a { color: var(--soft); border: 1px solid var(--line); border-radius: 2rem; padding: .12rem .75rem; text-decoration: none; }
.pills a:hover { color: var(--ink); border-color: var(--soft); } .pills a[aria-current] { color: var(--ink); border-color: var(--ink); }
.density { margin-left: .6rem; display: inline-flex; gap: .4rem; align-items: center; }
.siglum { display: inline-block; justify-self: start; min-width: 1.5em; padding: 0 .3em; border: 1.5px solid currentColor; border-radius: .25em; text-align: center; font: 600 .76rem/1.5 var(--mono); }
.says, .claims, .vaguer { color: var(--says); } .revised { color: var(--revised); } .conflicts, .disputed { color: var(--conflicts); }
.copied, .silent { color: var(--soft); } b.disputed, b.revised { font-weight: 600; font-size: .86em; }
.key { color: var(--soft); font-size: .84rem; margin: .6rem 0; } .key .entry { display: inline-block; margin-right: .8em; } .key a { color: inherit; }
.box { min-width: 0; border: 1px solid var(--line); border-radius: .4rem; padding: .2rem 1rem .5rem; margin: 0 0 1rem; } .box h2 { margin-top: .7rem; }
.empty { padding: 1.2rem 0; color: var(--soft); }
.button, button.main { display: inline-block; background: var(--ink); color: var(--paper); border: 1px solid var(--ink); border-radius: .35rem; padding: .38rem .95rem; text-decoration: none; cursor: pointer; }
.scroll { overflow-x: auto; }
table { border-collapse: collapse; width: 100%; font-variant-numeric: tabular-nums; }
th, td { text-align: left; vertical-align: top; padding: .42rem .55rem; border-bottom: 1px solid var(--line); } thead th { vertical-align: bottom; font-size: .84rem; border-bottom: 1.5px solid var(--soft); }
tbody th { font-weight: 400; }
input, textarea, select { font: inherit; color: inherit; background: var(--paper); border: 1px solid var(--soft); border-radius: .35rem; padding: .4rem .6rem; max-width: 100%; }
textarea { width: 100%; min-height: 8rem; font-family: var(--serif); } label { font-weight: 600; } fieldset { min-width: 0; border: 1px solid var(--line); border-radius: .4rem; margin: 0 0 1rem; padding: .4rem 1rem 1rem; } legend { font-weight: 600; padding: 0 .4rem; }
details > summary { cursor: pointer; }
.facts { margin: 0; font-size: .88rem; } .facts > div { display: grid; grid-template-columns: 5.6rem 1fr; gap: .6rem; padding: .22rem 0; border-bottom: 1px solid var(--line); } .facts dt { color: var(--soft); } .facts dd { margin: 0; overflow-wrap: anywhere; }
[data-item].here { outline: 2px solid var(--link); outline-offset: 3px; border-radius: 3px; }
@media (max-width: 44rem) { .only-wide { display: none; } h1 { font-size: 1.4rem; } .top nav { gap: .2rem .9rem; } }
`;
