// Where a place of a document stands: in which passages, on which line. In: an analysed document. Out: two lookups, made once for a
// document and answered in logarithmic time, so that a page with ten thousand comments takes no longer for each sentence.

import type { AnalysedDocument, Passage, Span } from '../model/index.ts';

export interface Layout {
  /** The passages that hold a span whole, innermost first. */
  readonly passagesAround: (span: Span) => readonly Passage[];
  /** Where the line break before a position stands; -1 on the first line. A number that only the places of one line share. */
  readonly lineAt: (position: number) => number;
}

const layouts = new WeakMap<AnalysedDocument, Layout>();

/** The layout of a document. */
export function layoutOf(analysed: AnalysedDocument): Layout {
  let layout = layouts.get(analysed);
  if (layout === undefined) {
    layout = {
      passagesAround: passageLookup(analysed.passages),
      lineAt: lineLookup(analysed.document.text),
    };
    layouts.set(analysed, layout);
  }
  return layout;
}

/** Passages nest: the last one that begins before a place, and those around it. */
function passageLookup(passages: readonly Passage[]): Layout['passagesAround'] {
  const sorted = [...passages].sort((a, b) => a.from - b.from || b.to - a.to);
  const outer: number[] = [];
  const open: number[] = [];
  sorted.forEach(({ from }, at) => {
    while (open.length > 0 && sorted[open.at(-1)!]!.to <= from) open.pop();
    outer.push(open.at(-1) ?? -1);
    open.push(at);
  });
  const starts = sorted.map(({ from }) => from);
  return ({ from, to }) => {
    const around: Passage[] = [];
    for (let at = lastUpTo(starts, from); at >= 0; at = outer[at]!)
      if (sorted[at]!.to >= to) around.push(sorted[at]!);
    return around;
  };
}

function lineLookup(text: string): Layout['lineAt'] {
  const breaks: number[] = [];
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) breaks.push(at);
  return (position) => {
    const at = lastUpTo(breaks, position - 1);
    return at < 0 ? -1 : breaks[at]!;
  };
}

/** Index of the last of the sorted values that is not above a limit, -1 for none. */
function lastUpTo(values: readonly number[], limit: number): number {
  let [low, high] = [0, values.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (values[middle]! <= limit) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}
