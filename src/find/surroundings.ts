// Where a place of the text stands: its sentence, its passage, the attribution that holds it. For finders that read with
// patterns over the text. In: the finder's input. Out: look-ups by position. Sentences come from the analysis; where it has
// none (a text that was not analysed) a plain splitter stands in.

import type { Attribution, Finding, Passage, Span } from '../model/index.ts';
import type { FindInput } from './finder.ts';

const BREAK =
  /(?<!\b(?:\p{Lu}|[ap]\.m|[Mm]rs?|Dr|St|No|vs|Col|Gen|Sen|Rep|Gov|Lt|Sgt|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec|Inc|Corp|Co|Ltd|Jr|Sr|U\.S))[.!?]["”’»)\]]*\s+(?=["“‘«([]?[\p{Lu}\d])|[!?.]["”’»)\]]*\s*\n|\n\s*/gu;

/** The sentences of a text as spans, in order, covering it. */
export function sentenceSpans(input: FindInput): readonly Span[] {
  if (input.analysis.sentences.length > 0) return input.analysis.sentences;
  return splitSentences(input.document.text);
}

/** A plain splitter: marks that end a sentence before a capital, and line breaks. */
export function splitSentences(text: string): Span[] {
  const spans: Span[] = [];
  let from = 0;
  for (const match of text.matchAll(BREAK)) {
    const to = match.index + match[0].length;
    if (to > from) spans.push({ from, to });
    from = to;
  }
  if (from < text.length) spans.push({ from, to: text.length });
  return spans;
}

/** The last of the sorted spans that begins at or before `at` and reaches beyond it, or null. */
export function spanAt<S extends Span>(spans: readonly S[], at: number): S | null {
  let low = 0;
  let high = spans.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (spans[middle]!.from <= at) low = middle + 1;
    else high = middle;
  }
  const span = spans[low - 1];
  return span && span.to > at ? span : null;
}

/** The innermost passage around a place; null where the document has no passages or none covers the place. */
export function passageAt(passages: readonly Passage[], at: number): Passage | null {
  let best: Passage | null = null;
  for (const passage of passages) {
    if (passage.from > at) break;
    if (passage.to > at && (!best || passage.to - passage.from <= best.to - best.from)) best = passage;
  }
  return best;
}

/** The id of the innermost attribution whose content holds the span, or null. */
export function attributionAround(span: Span, found: readonly Finding[]): string | null {
  let best: Attribution | null = null;
  for (const finding of found) {
    if (finding.kind !== 'attribution') continue;
    if (!finding.content.some(([from, to]) => from <= span.from && span.to <= to)) continue;
    if (!best || lengthOf(finding) < lengthOf(best)) best = finding;
  }
  return best?.id ?? null;
}

function lengthOf(attribution: Attribution): number {
  return attribution.content.reduce((sum, [from, to]) => sum + to - from, 0);
}
