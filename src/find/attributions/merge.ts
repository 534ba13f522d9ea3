// In: drafts of direct speech and of reported speech. Out: one list without doubles. Direct speech wins over a reported
// clause that has the same cue or the same content; a reported clause inside a quotation stays, nested.

import type { Span } from '../../model/index.ts';
import type { Draft } from './draft.ts';
import { saysSomething } from './empty.ts';
import { tokenAt, type View } from './view.ts';

/** Joins the lists. */
export function mergeDrafts(quoted: readonly Draft[], reported: readonly Draft[]): Draft[] {
  const cues = new Set(quoted.filter((draft) => draft.cueToken >= 0).map((draft) => draft.cueToken));
  const near = byStretch(quoted);
  const free = reported.filter(
    (draft) => !cues.has(draft.cueToken) && !isTaken(draft, neighbours(near, draft)),
  );
  return [...quoted, ...free];
}

/** Direct speech by rule, then what the judge chose of the rest. What the models refuse of reported speech is right one time in ten: left out. */
export function combine(
  view: View,
  quoted: readonly Draft[],
  rules: readonly Draft[],
  learned: readonly Draft[],
): Draft[] {
  const around = new Map(
    rules.filter((draft) => draft.content.length > 1).map((draft) => [draft.cueToken, draft]),
  );
  const plain = rules.filter((draft) => isPlain(view, draft));
  const plainly = new Set(plain.map(({ cueToken }) => cueToken));
  const whole = learned
    .filter(
      (draft) => saysSomething(view, draft) && ((draft.right ?? 0) >= 0 || !plainly.has(draft.cueToken)),
    )
    .map((draft) => unquoted(view, withBothSides(draft, around.get(draft.cueToken))));
  return lent(view, mergeDrafts(mergeDrafts(quoted, whole), plain));
}

// > | In the words of Quill, the bridge is a ruin.      What happened on Friday, Quill told the families, was a crime.
//   | ^^^^^^^^^^^^^^^                                   ^^^^^^^^^^^^^^^^^^^^^^^                           ^^^^^^^^^^^
/** Two constructions that are too rare for the models and too plain to be missed. */
function isPlain(view: View, { rule, content, cueToken }: Draft): boolean {
  if (rule === 'in-the-words-of') return true;
  return rule === 'parenthetical' && content.length > 1 && view.quoteOf[cueToken] === -1;
}

// > | “And nobody came,” Tarn said.
//   |  ^^^^^^^^^^^^^^^^ marks are not words
function unquoted(view: View, draft: Draft): Draft {
  const content = draft.content.map((span) => {
    const quote = view.quoteOf[tokenAt(view, span.from)] ?? -1;
    const quotation = quote === -1 ? undefined : view.input.quotations[quote];
    const whole = quotation && quotation.from === span.from && quotation.to === span.to;
    return whole ? quotation.inner : span;
  });
  return { ...draft, content };
}

/** The same words of the same source, give or take their edges. */
export function isSame(draft: Draft, other: Draft | undefined): boolean {
  return (
    other !== undefined &&
    shareOf(draft.content, other.content) > AGREED &&
    shareOf(other.content, draft.content) > AGREED &&
    shareOf(draft.source, other.source) > 0
  );
}

const AGREED = 0.7;

/** Gives those that still have no source that of another cue of their sentence. */
function lent(view: View, drafts: readonly Draft[]): Draft[] {
  const lasts = sourcesBySentence(view, drafts);
  return drafts.map((draft) => {
    if (draft.source.length > 0 || draft.cueToken < 0) return draft;
    return { ...draft, source: borrowed(view, lasts, draft) ?? [] };
  });
}

/** "What happened, she said, was a crime": where the rules see content on both sides of the tag and the models one of them. */
function withBothSides(draft: Draft, rule: Draft | undefined): Draft {
  if (!rule) return draft;
  if (rule.content.length < 2 || draft.content.length > 1 || shareOf(draft.content, rule.content) < 0.9)
    return draft;
  return { ...draft, content: rule.content };
}

// > | Tarn tells us the gauge fell. "Three times as much."
//   |               ^^^^^^^^^^^^^^   ^^^^^^^^^^^^^^^^^^^^^ another attribution, which goes on with the first
/** Cuts off the quotations of later sentences from a content that begins outside quotation marks. */
function withoutLaterQuotations(view: View, draft: Draft): Draft {
  const start = tokenAt(view, draft.content[0]!.from);
  if (view.quoteOf[start] !== -1 || draft.content[0]!.from < view.tokens[draft.cueToken]!.from) return draft;
  const content: Span[] = [];
  for (const span of draft.content) {
    const first = tokenAt(view, span.from);
    let cut = first;
    while (cut < view.tokens.length && view.tokens[cut]!.from < span.to && !opensSentence(view, cut, start))
      cut++;
    const end = view.tokens[cut];
    if (cut > first)
      content.push(end && end.from < span.to ? { from: span.from, to: view.tokens[cut - 1]!.to } : span);
    if (end && end.from < span.to) break;
  }
  return content.length === 0 ? draft : { ...draft, content };
}

/** A quotation opens here and with it a later sentence than that of `start`. */
function opensSentence(view: View, i: number, start: number): boolean {
  if (i === 0 || view.quoteOf[i] === -1 || view.quoteOf[i - 1] === view.quoteOf[i]) return false;
  return view.sentenceOf[i] !== view.sentenceOf[start] && /^[.!?…]$/.test(view.lower[i - 1]!);
}

/** Gives what the models found without a source the one that the rules see for its cue, or that of its sentence. */
export function completed(view: View, rules: readonly Draft[], learned: readonly Draft[]): Draft[] {
  const byCue = new Map(rules.map((draft) => [draft.cueToken, draft]));
  const lasts = sourcesBySentence(view, learned);
  const drafts: Draft[] = [];
  for (const found of learned) {
    const draft = withoutLaterQuotations(view, found);
    if (draft.source.length > 0) {
      const weak = opensAsked(view, draft) || draft.guessed === true || isOwn(view, draft);
      if (!weak || !isLedByColon(view, draft)) drafts.push(draft);
      continue;
    }
    const adds = /ing$/.test(view.lower[draft.cueToken] ?? '') ? borrowed(view, lasts, draft) : null;
    const source = byCue.get(draft.cueToken)?.source ?? adds ?? [];
    if (source.length > 0 || !isLedByColon(view, draft)) drafts.push({ ...draft, source });
  }
  return drafts;
}

function sourcesBySentence(view: View, learned: readonly Draft[]): Map<number, Draft[]> {
  const found = new Map<number, Draft[]>();
  for (const draft of learned) {
    if (draft.source.length === 0 || draft.cueToken < 0) continue;
    const sentence = view.sentenceOf[draft.cueToken]!;
    const here = found.get(sentence);
    if (here) here.push(draft);
    else found.set(sentence, [draft]);
  }
  return found;
}

/** "X said A, adding B": the source of the cue before it in the sentence, else of the one after. */
function borrowed(
  view: View,
  lasts: ReadonlyMap<number, readonly Draft[]>,
  draft: Draft,
): Draft['source'] | null {
  const here = lasts.get(view.sentenceOf[draft.cueToken]!) ?? [];
  const before = here.findLast((other) => other.cueToken < draft.cueToken);
  return (before ?? here[0])?.source ?? null;
}

// > | Asked at the gate if she would shut the canal: "Nothing is off the table."
//   | ^^^^^ whoever was asked speaks, not the canal
function opensAsked(view: View, { cueToken }: Draft): boolean {
  const sentence = view.input.analysis.sentences[view.sentenceOf[cueToken] ?? -1];
  const first = sentence ? view.lower[sentence.firstToken] : undefined;
  return first !== undefined && /^(?:asked|pressed|questioned|challenged)$/.test(first);
}

function isOwn(view: View, { source }: Draft): boolean {
  return /^(?:i|we)$/i.test(view.text.slice(source[0]!.from, source[0]!.to));
}

/** A quotation behind a colon without a known speaker is for untagged.ts. */
function isLedByColon(view: View, draft: Draft): boolean {
  return draft.content.some(({ from, to }) => /:\s*["'“‘]/.test(view.text.slice(Math.max(0, from - 3), to)));
}

const STRETCH = 2048;

/** The drafts by the stretches of text that their content touches, so that only neighbours are compared. */
function byStretch(drafts: readonly Draft[]): Map<number, Draft[]> {
  const near = new Map<number, Draft[]>();
  for (const draft of drafts) {
    for (const stretch of stretchesOf(draft)) {
      const here = near.get(stretch);
      if (here) here.push(draft);
      else near.set(stretch, [draft]);
    }
  }
  return near;
}

function stretchesOf(draft: Draft): Set<number> {
  const stretches = new Set<number>();
  for (const { from, to } of draft.content) {
    for (let i = Math.floor(from / STRETCH); i <= Math.floor(to / STRETCH); i++) stretches.add(i);
  }
  return stretches;
}

function neighbours(near: ReadonlyMap<number, readonly Draft[]>, draft: Draft): Draft[] {
  return [...stretchesOf(draft)].flatMap((stretch) => near.get(stretch) ?? []);
}

// > | According to the Courier, a spokesman said that …
//   |                           ^^^^^^^^^^^^^^^^^^^^^^^^^ holds the other's cue: a report of a report, not the same again
/** Two contents that cover this share of one another are the same; a clause and its half are not. */
const SAME = 0.75;

function isTaken(draft: Draft, quoted: readonly Draft[]): boolean {
  return quoted.some(
    (other) =>
      shareOf(draft.content, other.content) > SAME &&
      shareOf(other.content, draft.content) > SAME &&
      !(draft.cueToken >= 0 && shareOf(other.cue, draft.content) === 1),
  );
}

/** The share of `a`'s characters that `b` covers. */
function shareOf(a: readonly Span[], b: readonly Span[]): number {
  let shared = 0;
  let all = 0;
  for (const x of a) {
    all += x.to - x.from;
    for (const y of b) shared += Math.max(0, Math.min(x.to, y.to) - Math.max(x.from, y.from));
  }
  return all === 0 ? 0 : shared / all;
}
