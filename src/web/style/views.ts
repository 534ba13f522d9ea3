// What the views of a story and the document reader need beyond the frame.

export const VIEWS: string = `
.two { display: grid; grid-template-columns: minmax(0, 1.5fr) minmax(20rem, 1fr); gap: 0 2rem; align-items: start; } .two > section > h2:first-child { margin-top: 0; } .two > .wide { grid-column: 1 / -1; }
@media (max-width: 70rem) { .two { grid-template-columns: minmax(0, 1fr); } }
.matrix thead th:first-child { min-width: 13rem; width: 38%; } .matrix .cell { text-align: center; min-width: 4.3rem; } .matrix th.cell a { color: inherit; text-decoration: none; display: block; }
.matrix thead .cell { vertical-align: top; } .outlet { display: block; font-weight: 400; font-size: .74rem; line-height: 1.25; color: var(--soft); margin-top: .25rem; overflow-wrap: break-word; hyphens: auto; max-width: 7rem; margin-inline: auto; }
.matrix td.cell { padding: 0; font-size: .92rem; } .matrix td.cell > a, .matrix td.cell > span { display: block; padding: .42rem .3rem; text-decoration: none; color: inherit; }
.matrix td.cell > a:hover { background: var(--shade); text-decoration: underline; } .matrix td.conflicts, .matrix td.revised { font-weight: 600; }
.matrix .words { color: var(--ink); text-decoration-color: transparent; } .matrix .words:hover { text-decoration-color: currentColor; }
svg { max-width: 100%; height: auto; display: block; } svg text { font: 12px var(--sans); fill: var(--ink); } svg .soft { fill: var(--soft); } svg .strong { font-weight: 600; }
svg .grid { stroke: var(--line); } svg .dot { fill: currentColor; } svg .ring { fill: var(--paper); stroke: currentColor; stroke-width: 2; } svg .line, svg .rounded { fill: none; stroke: currentColor; stroke-width: 2; } svg .rounded { stroke-dasharray: 3 2.5; }
svg a { color: var(--ink); text-decoration: none; } svg a.conflicts { color: var(--conflicts); } svg a.revised { color: var(--revised); } svg a.says, svg a.claims, svg a.vaguer { color: var(--says); } svg a.copied { color: var(--soft); }
svg a .value { fill: currentColor; } svg .hit { fill: transparent; stroke: none; } svg path.hit { stroke: transparent; stroke-width: 14; fill: none; } svg a:hover rect.hit { fill: var(--shade); }
svg a:focus-visible { outline: none; } svg a:focus-visible .dot, svg a:focus-visible .ring, svg a:focus-visible .box, svg a:focus-visible .edge { stroke: var(--link); stroke-width: 3; } svg a:focus-visible rect.hit { stroke: var(--link); stroke-width: 2; }
svg .join { stroke: var(--line); } .timeline-chart .dot { fill: var(--says); }
.stemma .box { fill: var(--paper); stroke: var(--ink); stroke-width: 1.5; } .stemma .lost { stroke-dasharray: 4 3; stroke: var(--soft); } .stemma .edge { fill: none; stroke: var(--soft); } .stemma .few { stroke-dasharray: 4 3; } .stemma .tip { fill: var(--soft); } .stemma a:hover .edge { stroke: var(--ink); }
.stories > li { display: grid; grid-template-columns: minmax(0, 1fr) auto 7.5rem; gap: .2rem 1.5rem; align-items: center; padding: .9rem 0; border-bottom: 1px solid var(--line); } .stories h2 { font: 600 1.13rem/1.3 var(--serif); margin: 0; } .stories h2 a { color: var(--ink); text-decoration-color: transparent; } .stories h2 a:hover { text-decoration-color: currentColor; } .stories p { margin: .1rem 0; font-size: .88rem; }
.counts { display: flex; flex-wrap: wrap; gap: .15rem .9rem; justify-content: flex-end; max-width: 26rem; } .count { white-space: nowrap; } .spark { width: 7.5rem; height: 1.75rem; } .spark rect { fill: var(--soft); }
@media (max-width: 52rem) { .stories > li { grid-template-columns: minmax(0, 1fr); } .counts { justify-content: flex-start; } .stories .spark { display: none; } }
.reader { display: grid; grid-template-columns: 15rem minmax(0, 44rem) minmax(15rem, 22rem); gap: 0 2.4rem; justify-content: center; align-items: start; }
.page-side, .marks { font-size: .9rem; } .marks { position: sticky; top: .5rem; max-height: calc(100vh - 1rem); overflow-y: auto; } .marks h2, .page-side h2 { margin-top: .6rem; }
.marks li { border-left: 3px solid var(--line); padding: .25rem 0 .3rem .7rem; margin-bottom: .35rem; color: var(--ink); } .marks li.conflicts { border-color: var(--conflicts); } .marks li.revised { border-color: var(--revised); } .marks li.says, .marks li.claims, .marks li.vaguer { border-color: var(--says); }
@media (max-width: 84rem) { .reader { grid-template-columns: minmax(0, 44rem) minmax(14rem, 1fr); } .page-side { grid-column: 1 / -1; max-width: 44rem; margin-bottom: .8rem; } }
@media (max-width: 58rem) { .reader { grid-template-columns: minmax(0, 1fr); } .marks { position: static; max-height: none; margin-top: 2rem; border-top: 1px solid var(--line); } }
.text { font-size: 1.1rem; line-height: 1.62; overflow-wrap: anywhere; hyphens: manual; } .text p { margin: 0 0 .85em; }
.passage.title > p { font-size: 1.55rem; line-height: 1.22; font-weight: 600; } .passage.standfirst > p { font-size: 1.2rem; } .passage.byline > p, .passage.date-line > p, .passage.caption > p, .passage.credit > p { font: .9rem/1.45 var(--sans); color: var(--soft); }
.passage > .voice { font: 600 .72rem/1.3 var(--sans); letter-spacing: .05em; text-transform: uppercase; color: var(--soft); margin: 0 0 .25rem; }
.passage.comment, .passage.quoted-comment, .passage.embed, .passage.block-quote, .passage.quoted-article, .passage.nested { border-left: 2px solid var(--line); padding-left: 1rem; margin: 0 0 1rem; }
.passage.comment { font-size: .95em; } .passage.boilerplate, .passage.promo { opacity: 1; color: var(--soft); font-size: .88em; } .passage.editor-note, .passage.correction { background: var(--shade); padding: .5rem .8rem; border-radius: .3rem; font-size: .95em; margin-bottom: .9rem; }
mark { background: none; color: inherit; } mark.quotes { border-bottom: 1px solid color-mix(in srgb, var(--says) 45%, transparent); } mark.figures { border-bottom: 1px dotted var(--soft); background: var(--mark); } mark.dates { border-bottom: 1px dashed var(--soft); } mark.names { background: var(--mark); border-radius: 2px; } mark.labels { border-bottom: 2px dotted var(--conflicts); }
mark.statements { border-bottom: 1px solid var(--says); } mark.conflicts { border-bottom: 1px solid var(--conflicts); background: var(--wash-conflicts); } mark.revised { border-bottom: 3px double var(--revised); background: var(--wash-revised); } mark.vaguer { border-bottom: 1px dotted var(--says); } mark.copied { border-bottom: 1px solid var(--line); } mark.confirmed { border-bottom-width: 2.5px; }
mark.asked, mark:target { background: var(--target); color: var(--target-ink); box-shadow: 0 0 0 3px var(--target); border-radius: 1px; } .no-marks mark:not(.asked):not(:target) { background: none; border: 0; }
`;
