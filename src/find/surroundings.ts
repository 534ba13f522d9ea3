// Where a place of the text stands: its sentence, its passage, the attribution that holds it. For finders that read with
// patterns over the text. In: the finder's input. Out: look-ups by position. Sentences come from the analysis; where it has
// none (a text that was not analysed) a plain splitter stands in.

import { type Attribution, type Finding, innermostAround, type Passage, type Span } from '../model/index.ts';
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

/** The innermost passage around each of the sorted spans; null where none holds it. */
export function passagesAround(
  spans: readonly Span[],
  passages: readonly Passage[],
): readonly (Passage | null)[] {
  return innermostAround(passages, spans).map((passage) => passage ?? null);
}

/** The sorted spans that cross no border of a top-level passage. Where there are no passages, all. */
export function insideOnePassage<S extends Span>(
  spans: readonly S[],
  passages: readonly Passage[],
): readonly S[] {
  const tops = passages.filter((passage) => passage.parent === null);
  if (tops.length === 0) return spans;
  const around = innermostAround(tops, spans);
  return spans.filter((_, n) => around[n] !== undefined);
}

/** For each of the sorted spans the id of the innermost attribution whose content holds it, or null. */
export function attributionsAround(
  spans: readonly Span[],
  found: readonly Finding[],
): readonly (string | null)[] {
  const contents = found
    .filter((finding): finding is Attribution => finding.kind === 'attribution')
    .flatMap(({ id, content }) => content.map(([from, to]) => ({ id, from, to })));
  return innermostAround(contents, spans).map((content) => content?.id ?? null);
}
