// Paper: no navigation, everything folded opened, nothing torn between pages.

export const PRINT: string = `
@media print { :root { color-scheme: light; --ink: #000; --soft: #444; --paper: #fff; --line: #bbb; --shade: #fff; }
.top, .tabs, .pills, .minibar, .marks, footer, .skip, .forms, form { display: none !important; } body { font-size: 10pt; } .text { font-size: 11pt; line-height: 1.5; }
.content, .story-top { padding: 0; max-width: none; } .reader, .two { display: block; } details > * { display: revert; } .scroll { overflow: visible; }
.row, .note, .series, .pair, tr, .box, .utterance { break-inside: avoid; } a { color: inherit; text-decoration: none; } mark { background: none !important; } .notes { columns: 2; } @page { margin: 18mm 16mm; } }
`;
