// In: a view. Out: drafts of reported speech: a saying verb with its clause before, after or around it; "according to";
// fragments of quotation inside such a clause make it mixed later. Rules of thumb over tags: the trained models
// (attribution-model.ts) are better where they are loaded.

import type { Draft } from './draft.ts';
import { type Run, sourceAfter, sourceBefore, verbGroupStart } from './phrases.ts';
import { spanOf } from './quoted.ts';
import { type SayingVerb, sayingVerb } from './verbs.ts';
import type { View } from './view.ts';

interface Clause {
  readonly first: number;
  readonly end: number;
}

/** Reported speech of the whole text, in order of its cues. */
export function findReported(view: View): Draft[] {
  const drafts: Draft[] = [];
  for (const sentence of view.input.analysis.sentences) {
    const clause = { first: sentence.firstToken, end: sentence.endToken };
    for (let i = clause.first; i < clause.end; i++) {
      const draft = reportedAt(view, clause, i);
      if (draft) drafts.push(draft);
    }
  }
  return drafts;
}

/** The part of the sentence that stands on the cue's side of the quotation marks: inside them for a cue inside. */
function withinQuotation(view: View, clause: Clause, i: number): Clause {
  const quote = view.quoteOf[i]!;
  if (quote === -1) return clause;
  let { first, end } = clause;
  while (first < i && view.quoteOf[first] !== quote) first++;
  while (end > i + 1 && view.quoteOf[end - 1] !== quote) end--;
  while (end > i + 1 && view.tokens[end - 1]!.tag === 'PUNCT') end--;
  while (first < i && view.tokens[first]!.tag === 'PUNCT') first++;
  return { first, end };
}

function reportedAt(view: View, sentence: Clause, i: number): Draft | null {
  const according = accordingWords(view, i);
  if (according > 0) return accordingTo(view, withinQuotation(view, sentence, i), i, according);
  const { tag, lemma } = view.tokens[i]!;
  if (tag !== 'VERB' && tag !== 'AUX') return null;
  const verb = sayingVerb(lemma, view.lower[i]!);
  if (!verb || (view.lower[i - 1] === 'to' && view.lower[i - 2] !== 'used')) return null;
  const clause = withinQuotation(view, sentence, i);
  return parenthetical(view, clause, i, verb) ?? governing(view, clause, i, verb);
}

/** How many words "according to" or "in the words of" takes at a token; 0 for others. */
function accordingWords({ lower }: View, i: number): number {
  if (lower[i] === 'according' && lower[i + 1] === 'to') return 2;
  const isInWords = lower[i] === 'in' && lower[i + 1] === 'the' && /^words?$/.test(lower[i + 2] ?? '');
  return isInWords && lower[i + 3] === 'of' ? 4 : 0;
}

// > | Nine people were hurt, according to the crisis centre.
//   | ^^^^^^^^^^^^^^^^^^^^^^   ^^^^^^^^^^^^ ^^^^^^^^^^^^^^^^^
// > | In the words of Bram Sund, the boat was "an old horse".
//   | ^^^^^^^^^^^^^^^ ^^^^^^^^^   ^^^^^^^^^^^^^^^^^^^^^^^^^^^
function accordingTo(view: View, clause: Clause, i: number, length: number): Draft | null {
  let ceiling = length === 2 ? clause.end : i;
  while (ceiling < clause.end && view.lower[ceiling] !== ',') ceiling++;
  const source = sourceAfter(view, i + length, ceiling);
  if (!source) return null;
  const before = trimRun(view, { first: clauseStart(view, clause.first, i), end: i });
  const after = view.lower[source.end] === ',' ? { first: source.end + 1, end: clause.end } : null;
  const content = i <= clause.first + 1 ? after && trimRun(view, after) : before;
  if (!content) return null;
  return draft(
    view,
    { source, cue: { first: i, end: i + length }, verb: i },
    [content],
    length === 2 ? 'according-to' : 'in-the-words-of',
  );
}

// > | More than 40 were missing, Ruse Orvad told a briefing.
//   | ^^^^^^^^^^^^^^^^^^^^^^^^^
// > | What happened, she told families in the hall, was a crime.
//   | ^^^^^^^^^^^^^                                   ^^^^^^^^^^^
function parenthetical(view: View, clause: Clause, i: number, verb: SayingVerb): Draft | null {
  if (!/[qc]/.test(verb.frames)) return null;
  const group = verbGroupStart(view, i, clause.first);
  const before = view.lower[group - 1] === ',' ? null : sourceBefore(view, group, clause.first);
  const apposed = before ?? sourceBefore(view, group, clause.first);
  const source =
    apposed && view.lower[apposed.first - 1] === ','
      ? apposed
      : invertedSource(view, clause, { verb: i, group, frames: verb.frames });
  if (!source) return null;
  const start = Math.min(source.first, group);
  const end = Math.max(i + 1, source.end);
  const close = nextBoundary(view, end, clause.end);
  if (close < 0 || !isTagTail(view, end, close)) return null;
  const content = [trimRun(view, { first: clauseStart(view, clause.first, start - 1), end: start - 1 })];
  if (view.lower[close] === ',') content.push(trimRun(view, { first: close + 1, end: clause.end }));
  const runs = content.filter((run): run is Run => run !== null);
  if (runs.length === 0 || !hasVerbOrLength(view, runs[0]!)) return null;
  return draft(view, { source, cue: { first: i, end: i + 1 }, verb: i }, runs, 'parenthetical');
}

// > | The gate is shut, said Bram Sund.      Tarn, a keeper who sleeps little, told reporters in the capital, Varsk, that …
//   |                        ^^^^^^^^^                                              ^^^^^^^^^ told: an addressee follows, never the source
function invertedSource(
  view: View,
  clause: Clause,
  { verb, group, frames }: { readonly verb: number; readonly group: number; readonly frames: string },
): Run | null {
  if (group !== verb || view.lower[verb - 1] !== ',' || frames.includes('a')) return null;
  // > | Ada Quill, who keeps a page, posted the whole report.        what she posted
  if (
    /^(?:post|tweet|publish|release|share|send|report|read|call|detail|outline)$/.test(
      view.tokens[verb]!.lemma,
    )
  )
    return null;
  return sourceAfter(view, verb + 1, clause.end);
}

function hasVerbOrLength(view: View, run: Run): boolean {
  if (run.end - run.first >= 4) return true;
  for (let i = run.first; i < run.end; i++) if (/^(?:VERB|AUX)$/.test(view.tokens[i]!.tag)) return true;
  return false;
}

/** The tag's own end: a comma or the sentence's end. -1 where a clause follows before it. */
function nextBoundary(view: View, from: number, end: number): number {
  for (let i = from; i < end; i++) {
    if (/^[,.;?!:]$/.test(view.lower[i]!) && view.quoteOf[i] === -1) return i;
  }
  return end;
}

/** Between verb and boundary stand only an addressee, a place or a time. */
function isTagTail(view: View, from: number, end: number): boolean {
  for (let i = from; i < end; i++) {
    const { tag } = view.tokens[i]!;
    if (tag === 'VERB' || tag === 'AUX' || tag === 'SCONJ' || view.lower[i] === 'that') return false;
  }
  return end - from <= 14;
}

// > | Ilse Tarn said on Tuesday that the quay was closed.
//   | ^^^^^^^^^ ^^^^            ^^^^^^^^^^^^^^^^^^^^^^^^
function governing(view: View, clause: Clause, i: number, verb: SayingVerb): Draft | null {
  const group = verbGroupStart(view, i, clause.first);
  const source = sourceBefore(view, group, clause.first);
  if (!source) return null;
  const content = governed(view, clause, i, verb);
  if (!content) return null;
  const found = draft(view, { source, cue: { first: i, end: i + 1 }, verb: i }, [content], 'governing');
  const sure = isSure(view, i, verb, content);
  return { ...found, confidence: verb.frames.includes('b') ? 'possible' : 'likely', sure };
}

/** Constructions that are attributions whoever reads them: a saying verb with "that", "accused X of", "called it 'a crime'". */
function isSure(view: View, i: number, verb: SayingVerb, content: Run): boolean {
  const first = view.lower[content.first]!;
  if (/q.*c/.test(verb.frames) && first === 'that') return true;
  if (verb.frames.includes('b') || !verb.frames.includes('o')) return false;
  for (let k = content.first; k < content.end; k++) {
    if (verb.act === 'accuse' && /^(?:of|for)$/.test(view.lower[k]!) && view.tokens[k + 1]?.tag === 'VERB')
      return true;
    if (view.quoteOf[k] !== -1 && view.quoteOf[i] === -1) return true;
  }
  return false;
}

function governed(view: View, clause: Clause, i: number, verb: SayingVerb): Run | null {
  const that = thatAfter(view, i, clause.end);
  const { frames } = verb;
  let first = -1;
  if (that >= 0 && /[cto]/.test(frames)) first = that;
  else if (frames.includes('i') && toAfter(view, i, clause.end) >= 0) first = i + 1;
  else if (frames.includes('a')) first = afterAddressee(view, i, clause.end);
  else if (frames.includes('c') && startsClause(view, i + 1, clause.end)) first = i + 1;
  else if (frames.includes('o') && startsObject(view, i + 1)) first = i + 1;
  if (first < 0) return null;
  const end = clauseEnd(view, first, clause.end);
  return trimRun(view, { first, end });
}

/** "that" within the verb's reach, over times, places and addressees; not over another verb. */
function thatAfter(view: View, verb: number, end: number): number {
  for (let i = verb + 1; i < Math.min(end, verb + 9); i++) {
    const { tag } = view.tokens[i]!;
    if (view.lower[i] === 'that' || view.lower[i] === 'whether') return i;
    if (tag === 'VERB' || tag === 'AUX' || /^[.;:"“]$/.test(view.lower[i]!)) return -1;
  }
  return -1;
}

function toAfter(view: View, verb: number, end: number): number {
  for (let i = verb + 1; i < Math.min(end, verb + 25); i++) {
    if (view.lower[i] === 'to' && /^(?:VERB|AUX)$/.test(view.tokens[i + 1]?.tag ?? '')) return i;
    if (/^(?:VERB|AUX)$/.test(view.tokens[i]!.tag) || /^[.;:]$/.test(view.lower[i]!)) return -1;
  }
  return -1;
}

/** "told us the gauge had …": the clause after the addressee. */
function afterAddressee(view: View, verb: number, end: number): number {
  const next = view.tokens[verb + 1];
  if (!next) return -1;
  const addressee = sourceAfter(view, verb + 1, Math.min(end, verb + 8));
  if (!addressee) return -1;
  const one = next.tag === 'PRON' || view.lower[verb + 1] === 'reporters' ? verb + 2 : addressee.end;
  return startsClause(view, one, end) ? one : -1;
}

function startsClause(view: View, first: number, end: number): boolean {
  const tag = view.tokens[first]?.tag;
  if (first >= end || tag === 'PUNCT' || tag === 'VERB') return false;
  for (let i = first + 1; i < Math.min(end, first + 30); i++) {
    const { tag: next } = view.tokens[i]!;
    if (next === 'AUX' || (next === 'VERB' && !/ing$/.test(view.lower[i]!))) return true;
    if (/^[.;:]$/.test(view.lower[i]!)) return false;
  }
  return false;
}

function startsObject(view: View, i: number): boolean {
  const tag = view.tokens[i]?.tag ?? '';
  return /^(?:DET|NOUN|PROPN|PRON|ADJ|NUM)$/.test(tag);
}

/** The reported clause's end: the sentence's, or where the reporter goes on in his own words. */
// > | … would be remembered, as the toll rose to 19.
//   |                      ^^^^^
function clauseEnd(view: View, first: number, end: number): number {
  for (let i = first + 3; i < end - 2; i++) {
    if (view.lower[i] !== ',' || view.quoteOf[i] !== -1) continue;
    if (/^(?:as|while|although|though|hours|days|weeks|minutes)$/.test(view.lower[i + 1]!)) return i;
  }
  return end;
}

/** Where the clause that ends before `end` begins: after the last semicolon or the sentence's start. */
function clauseStart(view: View, first: number, end: number): number {
  for (let i = end - 1; i > first; i--) {
    if (/^[;:]$/.test(view.lower[i]!) && view.quoteOf[i] === -1) return i + 1;
  }
  return first;
}

function trimRun(view: View, run: Run): Run | null {
  let { first, end } = run;
  while (first < end && /^(?:[,.;:—–-]|but|and)$/.test(view.lower[first]!)) first++;
  while (end > first && /^[,.;:—–]$/.test(view.lower[end - 1]!)) end--;
  return end > first ? { first, end } : null;
}

interface Frame {
  readonly source: Run;
  readonly cue: Run;
  readonly verb: number;
}

function draft(view: View, frame: Frame, content: readonly Run[], rule: string): Draft {
  return {
    source: [spanOf(view, frame.source)],
    cue: [spanOf(view, frame.cue)],
    cueToken: frame.verb,
    content: content.map((run) => spanOf(view, run)),
    rule,
    confidence: 'likely',
    sure: true,
  };
}
