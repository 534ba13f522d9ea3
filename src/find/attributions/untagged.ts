// In: the drafts so far. Out: the same and those quotations that have no tag of their own: what goes on with the quotation
// or the report before it, and what a colon leads in without a verb of saying. Titles, slogans and scare quotes stay out:
// only what has the shape of an utterance is looked at.

import type { Span } from '../../model/index.ts';
import type { Draft } from './draft.ts';
import { type Run, sourceBefore, verbGroupStart } from './phrases.ts';
import { contentOf, firstTokenOf, isUtterance, sentenceStart, spanOf } from './quoted.ts';
import { sayingVerb } from './verbs.ts';
import { type Outer, type Paragraph, tokenAt, type View } from './view.ts';

type Growing = { -readonly [K in keyof Draft]: Draft[K] };

/** All drafts in their order, with the untagged ones at the end. */
export function joinUntagged(view: View, drafts: readonly Draft[]): Draft[] {
  const all: Growing[] = drafts.map((draft) => ({ ...draft }));
  const covered = coverage(view, drafts);
  joinEarlier(view, all, covered);
  const leads = leadsByToken(view, all);
  let before = -1;
  for (const paragraph of view.paragraphs) {
    let last = -1;
    let at = paragraph.first;
    for (const outer of paragraph.quotations) {
      for (; at < outer.first; at++) last = leads.get(at) ?? last;
      if (covered[outer.first] === 1 || !isUtterance(view, outer, false) || isHeading(paragraph)) continue;
      if (isPulled(view, paragraph, outer)) continue;
      const joined = joinOne(view, paragraph, outer, all, last, before);
      if (joined >= 0) last = joined;
    }
    for (; at < paragraph.end; at++) last = leads.get(at) ?? last;
    before = last;
  }
  return all;
}

// > | “There were cracks.
// > | “And nobody came,” Tarn said.
//   |  ^^^^^^^^^^^^^^^^^ the tag in the last paragraph of a quotation is that of the paragraphs before it
function joinEarlier(view: View, all: Growing[], covered: Uint8Array): void {
  const { quotations } = view.input;
  for (let index = quotations.length - 1; index > 0; index--) {
    const before = quotations[index]!.continues;
    if (before === null || quotations[before]!.parent !== null) continue;
    const { from, to } = quotations[before]!.inner;
    const first = tokenAt(view, from);
    if (first >= covered.length || covered[first] === 1) continue;
    const holder = holderOf(view, all, index);
    if (holder < 0 || !isQuoted(view, all[holder]!)) continue;
    all[holder] = { ...all[holder]!, content: [{ from, to }, ...all[holder]!.content] };
    for (let i = first; i < covered.length && view.tokens[i]!.from < to; i++) covered[i] = 1;
  }
}

/** A quotation in a headline or a subhead without a tag is a pull quote: the body has it with its speaker. */
function isHeading({ passage }: Paragraph): boolean {
  return passage !== null && /^(?:title|standfirst|caption|promo|boilerplate)$/.test(passage.role);
}

// > | “He drew a line.”        alone in its paragraph, and the body has the same words with their speaker
//   |  ^^^^^^^^^^^^^^^
/** Is the whole paragraph a quotation whose words stand near it once more? */
function isPulled(view: View, paragraph: Paragraph, { quotation }: Outer): boolean {
  const { from, to, inner } = quotation;
  if (paragraph.from < from - 2 || paragraph.to > to + 2 || to - from < SHORTEST || to - from > LONGEST)
    return false;
  const words = view.text
    .slice(inner.from, inner.to)
    .trimEnd()
    .replace(/[.,!?…]$/u, '');
  return (
    view.text.slice(Math.max(0, from - PULLED_FROM), from).includes(words) ||
    view.text.slice(to, to + PULLED_FROM).includes(words)
  );
}
const SHORTEST = 20;
const LONGEST = 400;
/** How far from its own place a pull quote stands, in characters. */
const PULLED_FROM = 6000;

/** Handles one quotation; gives the index of the draft that holds it, or -1. */
function joinOne(
  view: View,
  paragraph: Paragraph,
  outer: Outer,
  all: Growing[],
  last: number,
  before: number,
): number {
  const content = contentOf(outer);
  const held = outer.quotation.continues === null ? -1 : holderOf(view, all, outer.quotation.continues);
  if (held >= 0) {
    all[held] = { ...all[held]!, content: [...all[held]!.content, content] };
    return held;
  }
  const led = ledByColon(view, paragraph, outer);
  if (led) return all.push({ ...led, content: [content] }) - 1;
  const known =
    last >= 0 && isNear(view, all[last]!, outer)
      ? last
      : opensParagraph(view, paragraph, outer)
        ? before
        : -1;
  if (known < 0 || !opensSentence(view, paragraph, outer) || !(last >= 0 || isQuoted(view, all[known]!)))
    return -1;
  return all.push(continuation(known, content)) - 1;
}

/** A quotation in mid-sentence is a part of what the reporter says, not a turn of its own. */
function opensSentence(view: View, paragraph: Paragraph, outer: Outer): boolean {
  const end = firstTokenOf(view, outer);
  return end <= paragraph.first || view.quoteOf[end - 1] !== -1 || /^[.!?…:]$/.test(view.lower[end - 1]!);
}

function continuation(known: number, content: Span): Growing {
  return {
    source: [],
    cue: [],
    cueToken: -1,
    content: [content],
    rule: 'continues',
    confidence: 'likely',
    continues: known,
  };
}

/** Tokens that some draft's content holds. */
function coverage(view: View, drafts: readonly Draft[]): Uint8Array {
  const covered = new Uint8Array(view.tokens.length);
  for (const draft of drafts) {
    const named = draft.rule === 'turn' ? draft.source : [];
    for (const span of [...named, ...draft.content]) {
      for (let i = tokenAt(view, span.from); i < covered.length && view.tokens[i]!.from < span.to; i++)
        covered[i] = 1;
    }
  }
  return covered;
}

/** Drafts that a later quotation may go on with, by the token of their cue: those outside quotation marks. */
function leadsByToken(view: View, drafts: readonly Draft[]): Map<number, number> {
  const leads = new Map<number, number>();
  drafts.forEach((draft, i) => {
    const token = draft.cueToken;
    if (token < 0 || view.quoteOf[token] !== -1 || draft.source.length === 0) return;
    leads.set(token, i);
  });
  return leads;
}

/** The draft whose content holds the quotation of this index. */
function holderOf(view: View, drafts: readonly Draft[], index: number): number {
  const { from, to } = view.input.quotations[index]!.inner;
  for (let i = drafts.length - 1; i >= 0; i--) {
    if (drafts[i]!.content.some((span) => span.from < to && span.to > from)) return i;
  }
  return -1;
}

/** The draft stands in the same sentence as the quotation or in the one before it. */
function isNear(view: View, draft: Draft, outer: Outer): boolean {
  const sentence = view.sentenceOf[outer.first]!;
  const ends = Math.max(draft.cueToken, ...draft.content.map((span) => tokenAt(view, span.to - 1)));
  return sentence - view.sentenceOf[Math.min(ends, view.tokens.length - 1)]! <= 2;
}

function opensParagraph(view: View, paragraph: Paragraph, outer: Outer): boolean {
  return firstTokenOf(view, outer) <= paragraph.first;
}

function isQuoted(view: View, draft: Draft): boolean {
  const last = draft.content.at(-1)!;
  return view.quoteOf[Math.min(tokenAt(view, last.to - 1), view.tokens.length - 1)] !== -1;
}

// > | She is speaking now at the school. We translate as we go: "If it comes a second time …"
//   | ^^^ ^^^^^^^^^^^
// > | Asked at the gate if she would shut the canal: "Nothing is off the table."
//   | ^^^^^                ^^^
function ledByColon(view: View, paragraph: Paragraph, outer: Outer): Omit<Draft, 'content'> | null {
  const end = firstTokenOf(view, outer);
  if (end <= paragraph.first) return ledFromAbove(view, paragraph);
  if (view.lower[end - 1] !== ':') return null;
  const start = sentenceStart(view, paragraph, end);
  const asked = askedSpeaker(view, start, end);
  if (asked) return asked;
  const own = subjectVerb(view, start, end);
  const first =
    own && !/^(?:we|i)$/.test(view.lower[own.source.end - 1]!)
      ? own
      : subjectVerb(view, paragraph.first, start);
  if (!first || /^(?:we|i|it|this|that|there)$/.test(view.lower[first.source.end - 1]!)) return null;
  return led(view, first.source, first.cue, first.verb);
}

// > | I think of what Ada Tosh said in these pages on the third day:⏎⏎"You will be told …
//   |                 ^^^^^^^^ ^^^^
function ledFromAbove(view: View, paragraph: Paragraph): Omit<Draft, 'content'> | null {
  const above = view.paragraphs[view.paragraphs.indexOf(paragraph) - 1];
  if (!above || above.end !== paragraph.first || view.lower[above.end - 1] !== ':') return null;
  const start = sentenceStart(view, above, above.end);
  for (let i = above.end - 1; i >= start; i--) {
    const { tag, lemma } = view.tokens[i]!;
    if (tag !== 'VERB' || view.quoteOf[i] !== -1 || !sayingVerb(lemma, view.lower[i]!)) continue;
    const source = sourceBefore(view, verbGroupStart(view, i, start), start);
    if (source && !/^(?:we|i|it|this|that|there|which|what)$/.test(view.lower[source.end - 1]!))
      return led(view, source, { first: i, end: i + 1 }, i);
  }
  return null;
}

function led(view: View, source: Run, cue: Run, verb: number): Omit<Draft, 'content'> {
  return {
    source: [spanOf(view, source)],
    cue: [spanOf(view, cue)],
    cueToken: verb,
    rule: 'colon',
    confidence: 'likely',
  };
}

function askedSpeaker(view: View, start: number, end: number): Omit<Draft, 'content'> | null {
  if (!/^(?:asked|pressed|questioned|challenged)$/.test(view.lower[start]!)) return null;
  for (let i = start + 1; i < end; i++) {
    if (!/^(?:he|she|they)$/.test(view.lower[i]!)) continue;
    return led(view, { first: i, end: i + 1 }, { first: start, end: start + 1 }, start);
  }
  return null;
}

/** The first finite verb of the stretch and the subject before it. */
function subjectVerb(view: View, start: number, end: number): { source: Run; cue: Run; verb: number } | null {
  for (let i = start; i < end; i++) {
    const { tag } = view.tokens[i]!;
    if (tag !== 'VERB' && tag !== 'AUX') continue;
    let verb = i;
    while (verb + 1 < end && /^(?:VERB|AUX|ADV|PART)$/.test(view.tokens[verb + 1]!.tag)) verb++;
    while (verb > i && !/^(?:VERB|AUX)$/.test(view.tokens[verb]!.tag)) verb--;
    const source = sourceBefore(view, verbGroupStart(view, i, start), start);
    return source && { source, cue: { first: i, end: verb + 1 }, verb };
  }
  return null;
}
