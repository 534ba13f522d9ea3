// Is this quotation right? In: the words that a user asks for, and analysed documents. Out: every place where the documents print
// them, whole or in part, with the typed differences from the words asked for.
// Idea: a place is a stretch of a document that holds enough of the weight of the words, in order; it is widened to the sentences
// of the attribution around it, so that what was cut shows. Differences are those of `findVariants`.

import type { AnalysedDocument, Attribution, Passage, Span, Variant } from '../model/index.ts';
import { alignPair } from './align.ts';
import { scanTerms, type Term } from './terms.ts';
import { findVariants, type ReadingText } from './variants.ts';

/** The document name that places in the words asked for carry. */
export const ASKED = 'asked';

/**
 * How a place gives the words asked for, marks and capitals aside: as a whole sentence or quotation, as a part of one that goes on,
 * with other words, or in words of its own.
 */
export type QuotationMatch = 'whole' | 'part' | 'altered' | 'paraphrase';

export interface QuotationReading extends Span {
  /** Id of the document. */
  readonly document: string;
  /** The attribution that reports the words, if one does. */
  readonly attribution: string | null;
  readonly speaker: string | null;
  readonly type: 'direct' | 'indirect' | 'mixed' | null;
  /** The passage in which they stand. */
  readonly passage: string | null;
  /** Share of the weight of the words asked for that stands here in order, 0 to 1. */
  readonly share: number;
  readonly match: QuotationMatch;
  /** Where the words asked for begin and end, before the place was widened to sentences. */
  readonly core: Span;
  /** Differences from the words asked for: side `a` lies in them (document `asked`), side `b` in the document (by its id). */
  readonly variants: readonly Variant[];
}

/** Least share of the weight of the words asked for. Below it, a place shares words and no utterance. */
const LEAST_SHARE = 0.5;
/** Words that carry grammar weigh little. */
const FUNCTION_WEIGHT = 0.2;
/** Where most words carry grammar, one rare word is no reading: so many words must stand in a row, or all there are. */
const LEAST_RUN = 3;
/** A place may be this much longer than the words asked for, in words: insertions, brackets. */
const ROOM = { factor: 1.6, words: 8 };
/** Windows that are aligned in one document: those that hold most of the words. */
const MOST_WINDOWS = 200;
/** More places of one document are not looked at: a page that repeats a phrase a hundred times is no evidence of a hundred readings. */
const MOST_PLACES = 20;

/** The readings in one document, in order of position. Words without a letter or digit find nothing. */
export function readQuotation(asked: string, analysed: AnalysedDocument): QuotationReading[] {
  const wanted = scanTerms(asked);
  if (wanted.length === 0) return [];
  const { text } = analysed.document;
  const terms = scanTerms(text);
  return placesOf(wanted, terms).map(({ words }) =>
    toReading(asked, analysed, { from: terms[words.from]!.from, to: terms[words.to - 1]!.to }),
  );
}

/** Does a text print the words, whole or in part? */
export function holdsQuotation(asked: string, text: string): boolean {
  const wanted = scanTerms(asked);
  return wanted.length > 0 && placesOf(wanted, scanTerms(text)).length > 0;
}

interface Place {
  /** Half-open indexes into the terms of the document. */
  readonly words: Span;
  readonly share: number;
  /** Most words in a row on both sides. */
  readonly run: number;
}

function weightOf(term: Term): number {
  return term.isContent ? 1 : FUNCTION_WEIGHT;
}

/** Stretches that hold enough of the words, found from those that hold most; none overlaps another. By position. */
function placesOf(wanted: readonly Term[], terms: readonly Term[]): Place[] {
  const total = wanted.reduce((sum, term) => sum + weightOf(term), 0);
  const length = Math.min(terms.length, Math.ceil(wanted.length * ROOM.factor) + ROOM.words);
  const kept: Place[] = [];
  for (const { start } of startsOf(wanted, terms, length, total * LEAST_SHARE)) {
    if (kept.length >= MOST_PLACES) break;
    const window = freeWindow(kept, { from: start, to: Math.min(terms.length, start + length) });
    const place = placeAt(wanted, terms, window, total);
    const { share, run } = place;
    if (share >= LEAST_SHARE && run >= Math.min(LEAST_RUN, wanted.length)) kept.push(place);
  }
  return kept.sort((a, b) => a.words.from - b.words.from);
}

/** The window as far as the next place that was found already; empty when it begins in one. */
function freeWindow(kept: readonly Place[], { from, to }: Span): Span {
  const next = kept.filter(({ words }) => words.to > from).map(({ words }) => words.from);
  return { from, to: Math.max(from, Math.min(to, ...next)) };
}

/** Words of the text from which on a window holds enough of the wanted words, counted as a bag in one pass. */
function startsOf(
  wanted: readonly Term[],
  terms: readonly Term[],
  length: number,
  least: number,
): { start: number; held: number }[] {
  const left = new Map<string, number>();
  const weights = new Map<string, number>();
  for (const term of wanted) {
    left.set(term.stem, (left.get(term.stem) ?? 0) + 1);
    weights.set(term.stem, weightOf(term));
  }
  const starts: { start: number; held: number }[] = [];
  let held = 0;
  const move = (term: Term | undefined, step: 1 | -1): void => {
    if (term === undefined || !weights.has(term.stem)) return;
    const before = left.get(term.stem)!;
    left.set(term.stem, before - step);
    if (step === 1 ? before > 0 : before >= 0) held += step * weights.get(term.stem)!;
  };
  for (let end = 0; end < Math.min(length, terms.length); end++) move(terms[end], 1);
  for (let start = 0; start < terms.length; start++) {
    if (held >= least && weights.has(terms[start]!.stem)) starts.push({ start, held });
    move(terms[start], -1);
    move(terms[start + length], 1);
  }
  return starts.sort((a, b) => b.held - a.held || a.start - b.start).slice(0, MOST_WINDOWS);
}

function placeAt(wanted: readonly Term[], terms: readonly Term[], window: Span, total: number): Place {
  const slice = terms.slice(window.from, window.to);
  const pairs = alignPair(wanted, slice).filter(([a, b]) => a !== null && b !== null);
  const share = pairs.reduce((sum, [a]) => sum + weightOf(wanted[a!]!), 0) / total;
  const first = pairs[0]?.[1] ?? 0;
  const last = pairs.at(-1)?.[1] ?? -1;
  return { words: { from: window.from + first, to: window.from + last + 1 }, share, run: longestRun(pairs) };
}

function longestRun(pairs: readonly (readonly [number | null, number | null])[]): number {
  let longest = 0;
  let run = 0;
  pairs.forEach(([a, b], at) => {
    const [beforeA, beforeB] = pairs[at - 1] ?? [null, null];
    run = beforeA !== null && beforeB !== null && a === beforeA + 1 && b === beforeB + 1 ? run + 1 : 1;
    longest = Math.max(longest, run);
  });
  return longest;
}

/** The reading that a stretch of a document gives of the words asked for, whether or not it shares words with them. */
export function compareWithAsked(asked: string, analysed: AnalysedDocument, span: Span): QuotationReading {
  return toReading(asked, analysed, span, span);
}

function toReading(
  asked: string,
  analysed: AnalysedDocument,
  core: Span,
  given: Span | null = null,
): QuotationReading {
  const { text, id } = analysed.document;
  const attribution = attributionAround(analysed, core);
  const span = given ?? (attribution === null ? core : widen(text, core, attribution));
  const base: ReadingText = {
    document: ASKED,
    from: 0,
    to: asked.length,
    text: asked,
    terms: scanTerms(asked),
  };
  const other: ReadingText = { document: id, ...span, text, terms: scanTerms(text, span) };
  const variants = findVariants(base, [other]);
  return {
    from: span.from,
    to: span.to,
    document: id,
    attribution: attribution?.id ?? null,
    speaker: attribution?.speaker ?? null,
    type: attribution?.type ?? null,
    passage: passageAround(analysed.passages, core)?.id ?? null,
    share: shareOf(base.terms, other.terms),
    match: matchOf(base.terms, other.terms, variants),
    core,
    variants,
  };
}

function shareOf(wanted: readonly Term[], terms: readonly Term[]): number {
  const total = wanted.reduce((sum, term) => sum + weightOf(term), 0);
  const pairs = alignPair(wanted, terms).filter(([a, b]) => a !== null && b !== null);
  const share = pairs.reduce((sum, [a]) => sum + weightOf(wanted[a!]!), 0) / total;
  return Math.round(share * 1000) / 1000;
}

function matchOf(
  wanted: readonly Term[],
  terms: readonly Term[],
  variants: readonly Variant[],
): QuotationMatch {
  const [asked, found] = [wanted, terms].map((side) => ` ${side.map(({ key }) => key).join(' ')} `);
  if (asked === found) return 'whole';
  if (found!.includes(asked!)) return 'part';
  return variants.some(({ kind }) => kind === 'paraphrase') ? 'paraphrase' : 'altered';
}

/** The attribution whose content shares most characters with the place; the inner one where two share as many. */
function attributionAround({ findings }: AnalysedDocument, span: Span): Attribution | null {
  let best: { attribution: Attribution; shared: number; size: number } | null = null;
  for (const finding of findings) {
    if (finding.kind !== 'attribution' || finding.content.length === 0) continue;
    const content = contentOf(finding);
    const shared = Math.min(content.to, span.to) - Math.max(content.from, span.from);
    const size = content.to - content.from;
    if (shared <= 0) continue;
    if (best === null || shared > best.shared || (shared === best.shared && size < best.size))
      best = { attribution: finding, shared, size };
  }
  return best?.attribution ?? null;
}

function contentOf({ content }: Attribution): Span {
  return { from: content[0]![0], to: content.at(-1)![1] };
}

const SENTENCE_END = /[.!?…]["'”’)\]]*(?=\s)|\n/gu;

/** The place widened to the sentences of the content in which it lies; never beyond the pieces of content that it touches, or a line. */
function widen(text: string, core: Span, { content }: Attribution): Span {
  const touched = content.filter(([start, end]) => start < core.to && end > core.from);
  const from = Math.min(core.from, touched[0]?.[0] ?? core.from);
  const to = Math.max(core.to, touched.at(-1)?.[1] ?? core.to);
  const ends = [...text.slice(from, to).matchAll(SENTENCE_END)].map(
    (match) => from + match.index + match[0].length,
  );
  const before = ends.filter((end) => end <= core.from).at(-1) ?? from;
  const after = ends.find((end) => end >= core.to) ?? to;
  return trim(text, { from: Math.max(from, before), to: Math.min(to, after) });
}

/** Marks and commas belong to the page, not to the words. */
const EDGE = /[\s"“”'‘’,]/u;

function trim(text: string, { from, to }: Span): Span {
  let [start, end] = [from, to];
  while (start < end && EDGE.test(text[start]!)) start++;
  while (end > start && EDGE.test(text[end - 1]!)) end--;
  return { from: start, to: end };
}

function passageAround(passages: readonly Passage[], span: Span): Passage | null {
  let inner: Passage | null = null;
  for (const passage of passages)
    if (
      passage.from <= span.from &&
      passage.to >= span.to &&
      (inner === null || passage.to - passage.from <= inner.to - inner.from)
    )
      inner = passage;
  return inner;
}
