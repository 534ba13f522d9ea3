// In: a view. Out: drafts of direct speech: each quotation with its tag ("…," she said · X told Y: "…" · X: "…"),
// and quotations split around a tag joined into one. Scare quotes, titles and fragments are left to the reported clauses around them.

import type { Span } from '../../model/index.ts';
import type { Draft } from './draft.ts';
import { type Run, sourceAfter, sourceBefore, verbGroupStart } from './phrases.ts';
import { sayingVerb } from './verbs.ts';
import type { Outer, Paragraph, View } from './view.ts';

interface Tag {
  readonly source: Run | null;
  readonly cue: Run;
  readonly verb: number;
  /** Half-open range of tokens that the tag takes, with addressee and adverbs. */
  readonly first: number;
  readonly end: number;
  readonly rule: string;
}

type Growing = { -readonly [K in keyof Draft]: Draft[K] } & { content: Span[] };

/** Direct speech with a tag, in order. Quotations without one are for untagged.ts. */
export function findQuoted(view: View): Draft[] {
  return view.paragraphs.flatMap((paragraph) => quotedInParagraph(view, paragraph));
}

function quotedInParagraph(view: View, paragraph: Paragraph): Draft[] {
  const drafts: Growing[] = [];
  let currentEnd = -1;
  for (const outer of paragraph.quotations) {
    const current = drafts.at(-1);
    const open = current !== undefined && isAdjacent(view, currentEnd, outer);
    if (!isUtterance(view, outer, open)) continue;
    const tag = tagOf(view, paragraph, outer, open ? currentEnd : paragraph.first);
    if (tag) {
      const content = tag.rule === 'tag-after' ? withLeadIn(view, paragraph, outer, open) : contentOf(outer);
      drafts.push({ ...draftOf(view, tag), content: [content] });
      currentEnd = Math.max(tag.end, afterQuotation(view, outer));
    } else if (open) {
      current.content.push(contentOf(outer));
      currentEnd = afterQuotation(view, outer);
    }
  }
  return drafts;
}

// > | With so many gates, "there is no single point of failure," he said.
//   | ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
/** The quotation with the words of its sentence before it, where it begins in mid-sentence. */
function withLeadIn(view: View, paragraph: Paragraph, outer: Outer, open: boolean): Span {
  const content = contentOf(outer);
  const end = firstTokenOf(view, outer);
  if (open || !/^\p{Ll}/u.test(view.text.slice(content.from, content.from + 2))) return content;
  const start = sentenceStart(view, paragraph, end);
  if (end <= start || view.lower[end - 1] === ':') return content;
  for (let i = start; i < end; i++) {
    const isSaying = sayingVerb(view.tokens[i]!.lemma, view.lower[i]!)?.frames.includes('q') === true;
    // > | summoned the envoy over what it said was “a provocation,” the agency reported
    //   |                         ^^^^^^^^^^^
    const isNamed = /\bwhat (?:\S+ ){1,4}$/.test(
      view.text.slice(Math.max(0, view.tokens[i]!.from - 50), view.tokens[i]!.from),
    );
    if (view.quoteOf[i] !== -1 || (isSaying && !isNamed)) return content;
  }
  return { from: view.tokens[start]!.from, to: content.to };
}

/** What stands between the marks. */
export function contentOf(outer: Outer): Span {
  return { from: outer.quotation.inner.from, to: outer.quotation.inner.to };
}

/** The first token after the closing mark. */
function afterQuotation(view: View, outer: Outer): number {
  let i = outer.end;
  while (i < view.tokens.length && view.tokens[i]!.from < outer.quotation.to) i++;
  return i;
}

/** Nothing but punctuation stands between the end of the tag and the quotation, or the tag was its sentence's end. */
export function isAdjacent(view: View, end: number, outer: Outer): boolean {
  for (let i = end; i < outer.first; i++) {
    const { tag, from } = view.tokens[i]!;
    if (from >= outer.quotation.from) return true;
    if (tag !== 'PUNCT' && !/^[^\p{L}\p{N}]+$/u.test(view.lower[i]!)) return false;
  }
  return true;
}

// ------------------------------------------------------------------------------------------- what is an utterance

/** Is this quotation something said, by its shape and its place? Fragments, titles and scare quotes are not. */
export function isUtterance(view: View, outer: Outer, open: boolean): boolean {
  const { from, to } = outer.quotation.inner;
  const inner = view.text.slice(from, to);
  const words = wordCount(view, outer);
  const opensUpper = /^[\s[(…."'“‘]*[\p{Lu}\p{N}]/u.test(inner);
  const punctuated = /[.,!?…—–-]["'”’]?\s*$/.test(inner);
  const after = view.text.slice(outer.quotation.to, outer.quotation.to + 2);
  const commaOutside = /^,/.test(after) && words >= 2;
  const colonBefore = /:\s*$/.test(
    view.text.slice(Math.max(0, outer.quotation.from - 3), outer.quotation.from),
  );
  if (colonBefore && words >= 2) return true;
  if (isNameOfWork(view, outer)) return false;
  if (punctuated && opensUpper && words >= 1) return true;
  if (words >= 2 && /[,?!—]["'”’]?\s*$/.test(inner)) return true;
  if (open && punctuated) return true;
  if (commaOutside && opensUpper) return true;
  return opensUpper && words >= 4 && (/^[.!?]/.test(after) || !outer.quotation.closed);
}

// > | On "The Morning Hour," the minister said …
//   |    ^^^^^^^^^^^^^^^^^^ no verb, and every word of weight is capitalised
function isNameOfWork(view: View, outer: Outer): boolean {
  let weighty = 0;
  for (let i = outer.first; i < outer.end; i++) {
    const { tag, text } = view.tokens[i]!;
    if (/^(?:VERB|AUX|PRON|INTJ)$/.test(tag)) return false;
    if (text.length < 4 || !/^\p{L}/u.test(text)) continue;
    if (!/^\p{Lu}/u.test(text)) return false;
    weighty++;
  }
  return weighty >= 2;
}

function wordCount(view: View, outer: Outer): number {
  let count = 0;
  for (let i = outer.first; i < outer.end; i++) if (/[\p{L}\p{N}]/u.test(view.lower[i]!)) count++;
  return count;
}

// ------------------------------------------------------------------------------------------- tags

function draftOf(view: View, tag: Tag): Omit<Growing, 'content'> {
  return {
    source: tag.source ? [spanOf(view, tag.source)] : [],
    cue: [spanOf(view, tag.cue)],
    cueToken: tag.verb,
    rule: tag.rule,
    confidence: 'certain',
  };
}

export function spanOf(view: View, run: Run): Span {
  return { from: view.tokens[run.first]!.from, to: view.tokens[run.end - 1]!.to };
}

function tagOf(view: View, paragraph: Paragraph, outer: Outer, floor: number): Tag | null {
  // > | Weil has a line for it: "A company is a machine." Tarn agrees.
  //   |                       ^ who is announced speaks, where the quotation ends its sentence
  const isAnnounced =
    isStop(view, outer, afterQuotation(view, outer)) && view.lower[firstTokenOf(view, outer) - 1] === ':';
  if (isAnnounced) return tagBefore(view, paragraph, outer, floor);
  return tagAfter(view, paragraph, outer) ?? tagBefore(view, paragraph, outer, floor);
}

const FURTHEST = 32;

// > | "Nobody rang," said a resident of the quay, who asked not to be named.
//   |               ^^^^ cue
// > | "We ask for time." Tarn told reporters.
//   |                    ^^^^ ^^^^ source, cue
function tagAfter(view: View, paragraph: Paragraph, outer: Outer): Tag | null {
  let first = afterQuotation(view, outer);
  const stop = isStop(view, outer, first);
  while (first < paragraph.end && isSkipped(view, first)) first++;
  // > | told the Lamp that he “trusts it,” while Sen. Quill called it folly        another clause, no tag
  //   |                                    ^^^^^
  if (/^(?:while|whereas|although|though|but|because|if|when)$/.test(view.lower[first] ?? '')) return null;
  const ceiling = tagCeiling(view, paragraph, outer, first);
  const verb = firstSayingVerb(view, first, ceiling);
  if (verb < 0) return null;
  const source = sourceOfTag(view, first, verb, ceiling);
  if (!source) return null;
  const end = Math.max(verb + 1, source.end);
  if (stop && holdsClause(view, end, ceiling)) return null;
  return {
    source,
    cue: { first: verb, end: verb + 1 },
    verb,
    first,
    end: restOfTag(view, end, ceiling),
    rule: 'tag-after',
  };
}

function sourceOfTag(view: View, first: number, verb: number, ceiling: number): Run | null {
  const group = verbGroupStart(view, verb, first);
  if (group === first) return sourceAfter(view, verb + 1, ceiling);
  const source = sourceBefore(view, group, first);
  return source && startsTag(view, first, source.first) ? source : null;
}

/** Between the quotation and the source stands nothing but adverbs and openers. */
function startsTag(view: View, first: number, source: number): boolean {
  for (let i = first; i < source; i++) {
    const { tag } = view.tokens[i]!;
    if (tag === 'VERB' || tag === 'NOUN' || tag === 'PROPN' || tag === 'PRON') return false;
  }
  return true;
}

/** A quotation that ends its sentence: a tag may follow only if it says nothing else. */
function isStop(view: View, outer: Outer, after: number): boolean {
  const inner = view.text.slice(outer.quotation.inner.from, outer.quotation.inner.to).trimEnd();
  return /[.…]["'”’]?$/.test(inner) || /^[.;]$/.test(view.lower[after] ?? '');
}

function isSkipped(view: View, i: number): boolean {
  return /^[,—–-]$/.test(view.lower[i]!);
}

function tagCeiling(view: View, paragraph: Paragraph, outer: Outer, first: number): number {
  if (first >= paragraph.end) return first;
  const sentence = view.sentenceOf[first]!;
  let end = first;
  const most = Math.min(paragraph.end, first + FURTHEST * 2);
  while (end < most && view.sentenceOf[end] === sentence) {
    if (/^[.;:!?]$/.test(view.lower[end]!) && view.quoteOf[end] === -1) break;
    const quote = view.quoteOf[end]!;
    if (quote > outer.index && isLongQuotation(view, quote)) break;
    end++;
  }
  return end;
}

function isLongQuotation(view: View, index: number): boolean {
  const { from, to } = view.input.quotations[index]!;
  return to - from > 24;
}

function firstSayingVerb(view: View, first: number, ceiling: number): number {
  for (let i = first; i < Math.min(ceiling, first + FURTHEST); i++) {
    const { tag, lemma } = view.tokens[i]!;
    if (tag !== 'VERB' && tag !== 'AUX' && !(i === first && tag === 'NOUN')) continue;
    if (/ing$/.test(view.lower[i]!) && i > first) continue;
    const verb = sayingVerb(lemma, view.lower[i]!);
    // > | "It is time," Bram Sund was quoted as saying by the agency.
    //   |                             ^^^^^^
    if (lemma === 'quote' && view.lower[i + 1] === 'as' && view.lower[i + 2] === 'saying') return i;
    if (verb?.frames.includes('q') && view.quoteOf[i] === -1 && !isParticiple(view, i)) return i;
    if (tag === 'VERB' && !insideRelative(view, first, i)) return -1;
  }
  return -1;
}

function isParticiple(view: View, i: number): boolean {
  return (
    view.lower[i - 1] === 'to' ||
    (view.tokens[i - 1]?.tag === 'AUX' && /^(?:is|are|was|were|be|been)$/.test(view.lower[i - 1]!))
  );
}

function insideRelative(view: View, first: number, i: number): boolean {
  for (let k = i - 1; k >= first; k--) {
    if (/^(?:who|which|whose|where)$/.test(view.lower[k]!)) return true;
  }
  return /ing$|ed$/.test(view.lower[i]!) && i > first;
}

/** After the tag proper: does a clause of its own follow ("said the vote was lost")? */
function holdsClause(view: View, from: number, ceiling: number): boolean {
  for (let i = from; i < ceiling; i++) {
    const { tag } = view.tokens[i]!;
    if (tag === 'VERB' && /ing$/.test(view.lower[i]!)) continue;
    if (tag === 'VERB' || tag === 'AUX' || view.lower[i] === 'that') return true;
  }
  return false;
}

// > | “It is his mistake,” Tarn told reporters, adding that she had not seen him “in weeks.”
//   |                                           ^^^^^^ another report, which the fragment belongs to
function isNextCue(view: View, i: number, from: number): boolean {
  if (/^(?:while|whereas)$/.test(view.lower[i]!)) return true;
  const { tag, lemma } = view.tokens[i]!;
  if (i === from || tag !== 'VERB') return false;
  const isThat = /^(?:that|it|he|she|they|there|the)$/.test(view.lower[i + 1] ?? '');
  return isThat && /[qc]/.test(sayingVerb(lemma, view.lower[i]!)?.frames ?? '');
}

function restOfTag(view: View, from: number, ceiling: number): number {
  let end = from;
  while (end < ceiling && view.quoteOf[end] === -1 && !isNextCue(view, end, from)) end++;
  while (end < view.tokens.length && /^[.,:;]$/.test(view.lower[end]!) && view.quoteOf[end] === -1) end++;
  return end;
}

// > | The harbour master, Greta Lund, told the families: "I should have liked to try."
//   | ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ ^^^^
function tagBefore(view: View, paragraph: Paragraph, outer: Outer, floor: number): Tag | null {
  const end = firstTokenOf(view, outer);
  const start = Math.max(floor, sentenceStart(view, paragraph, end));
  if (start >= end) return null;
  const lead = view.lower[end - 1]!;
  for (let i = end - 1; i >= start; i--) {
    const { tag, lemma } = view.tokens[i]!;
    if (view.quoteOf[i] !== -1 && view.quoteOf[i] !== outer.index && isLongQuotation(view, view.quoteOf[i]!))
      return null;
    if (tag !== 'VERB' && tag !== 'AUX' && !(tag === 'NOUN' && i === end - 1)) continue;
    const verb = sayingVerb(lemma, view.lower[i]!);
    if (!verb?.frames.includes('q')) continue;
    if (lead !== ':' && lead !== ',' && i < end - 1 && !/^(?:that)$/.test(lead)) return null;
    return tagWithVerb(view, i, start, end);
  }
  return lead === ':' ? tagByColon(view, start, end) : null;
}

function tagWithVerb(view: View, verb: number, start: number, end: number): Tag | null {
  const group = verbGroupStart(view, verb, start);
  const source = sourceBefore(view, group, start) ?? subjectOfSentence(view, verb, start);
  if (!source) return null;
  return { source, cue: { first: verb, end: verb + 1 }, verb, first: start, end, rule: 'tag-before' };
}

/** "X stood up and said:", "X, speaking at the gate, said:": the sentence's own subject. */
function subjectOfSentence(view: View, verb: number, start: number): Run | null {
  for (let i = start; i < verb; i++) {
    const { tag } = view.tokens[i]!;
    if (tag !== 'VERB' && tag !== 'AUX') continue;
    return sourceBefore(view, verbGroupStart(view, i, start), start);
  }
  return null;
}

// > | Harbour office: "The landing is closed until noon."
//   | ^^^^^^^^^^^^^^
function tagByColon(view: View, start: number, end: number): Tag | null {
  const colon = end - 1;
  if (colon - start > 12) return null;
  const first = /^(?:from|by)$/.test(view.lower[start]!) ? start + 1 : start;
  const source = sourceBefore(view, colon, first);
  if (!source || source.first > first + 1) return null;
  const cue = first > start ? { first: start, end: first } : { first: colon, end };
  return { source, cue, verb: -1, first: start, end, rule: 'colon' };
}

export function firstTokenOf(view: View, outer: Outer): number {
  let i = outer.first;
  while (i > 0 && view.tokens[i - 1]!.from >= outer.quotation.from) i--;
  return i;
}

export function sentenceStart(view: View, paragraph: Paragraph, end: number): number {
  if (end <= paragraph.first) return end;
  const sentence = view.sentenceOf[end - 1]!;
  const first = view.input.analysis.sentences[sentence]!.firstToken;
  return Math.max(paragraph.first, first);
}
