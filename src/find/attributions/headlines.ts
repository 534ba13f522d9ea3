// In: a view. Out: drafts from headlines and other lines in headline style, which the clauses of running text do not fit:
// "X: Y" · "Y – X" · "Y, says X as …" · "X warns of Y as …" · "X denies Y". No articles, present tense, no full stop.

import type { Draft } from './draft.ts';
import type { Run } from './phrases.ts';
import { spanOf } from './quoted.ts';
import { type SayingVerb, sayingVerb } from './verbs.ts';
import type { Paragraph, View } from './view.ts';

const ROLES = new Set(['title', 'standfirst', 'live-entry']);
const LONGEST_SOURCE = 7;

/** Headlines of the text, in order. A paragraph in running style gives nothing. */
export function findHeadlines(view: View): Draft[] {
  return view.paragraphs
    .filter((paragraph) => isHeadline(view, paragraph))
    .flatMap((paragraph) => inHeadline(view, paragraph));
}

function isHeadline(view: View, { first, end, passage }: Paragraph): boolean {
  if (end - first > 32 || /^[.!]$/.test(view.lower[end - 1]!)) return false;
  return passage !== null && ROLES.has(passage.role);
}

/** Headlines often hold two: they are cut at semicolons. */
function inHeadline(view: View, paragraph: Paragraph): Draft[] {
  const drafts: Draft[] = [];
  let first = paragraph.first;
  for (let i = first; i <= paragraph.end; i++) {
    if (i < paragraph.end && !(view.lower[i] === ';' && view.quoteOf[i] === -1)) continue;
    const draft = i > first + 2 ? oneHeadline(view, first, i) : null;
    if (draft) drafts.push(draft);
    first = i + 1;
  }
  return drafts;
}

function oneHeadline(view: View, first: number, end: number): Draft | null {
  const start = afterLabel(view, first, end);
  return (
    inverted(view, start, end) ??
    verbal(view, start, end) ??
    claimFirst(view, start, end) ??
    afterColon(view, start, end) ??
    quotedFirst(view, start, end) ??
    afterDash(view, start, end)
  );
}

// > | LIVE: Minister warns of "flood"        UPDATE 2-Bridge would hold, says builder
//   | ^^^^^                                  ^^^^^^^^^
function afterLabel(view: View, first: number, end: number): number {
  for (let i = first; i < Math.min(end, first + 4); i++) {
    const label = view.text.slice(view.tokens[first]!.from, view.tokens[i]!.from);
    if (/^[:-]$/.test(view.lower[i]!) && label === label.toUpperCase() && label.length > 2) return i + 1;
  }
  return first;
}

// > | Second release would be "a crime", says mayor as toll hits 23
//   | ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^  ^^^^ ^^^^^
function inverted(view: View, first: number, end: number): Draft | null {
  for (let i = first + 2; i < end - 1; i++) {
    if (view.lower[i] !== ',' || view.quoteOf[i] !== -1) continue;
    const near = sayingVerb(view.tokens[i + 1]!.lemma, view.lower[i + 1]!);
    if (near?.frames.includes('q') && i + 2 < end && startsName(view, i + 2)) {
      return draft(view, { first: i + 2, end: sourceEnd(view, i + 2, end) }, i + 1, { first, end: i });
    }
    const last = end - 1;
    const far = sayingVerb(view.tokens[last]!.lemma, view.lower[last]!);
    if (
      far?.frames.includes('q') &&
      last - i > 1 &&
      last - i <= LONGEST_SOURCE &&
      isNominalRun(view, i + 1, last)
    ) {
      return draft(view, { first: i + 1, end: last }, last, { first, end: i });
    }
  }
  return null;
}

function startsName(view: View, i: number): boolean {
  return /^(?:NOUN|PROPN|ADJ|DET|NUM|PRON)$/.test(view.tokens[i]!.tag);
}

function sourceEnd(view: View, first: number, end: number): number {
  for (let i = first; i < end; i++)
    if (/^(?:as|after|while|amid|and|,|\||–|—)$/.test(view.lower[i]!) && i > first) return i;
  return end;
}

// > | Mayor brands engineers "careless" as assembly meets      Office denies threat to shut canal
//   |       ^^^^^^ ^^^^^^^^^^^^^^^^^^^^                               ^^^^^^ ^^^^^^^^^^^^^^^^^^^^^^^
function verbal(view: View, first: number, end: number): Draft | null {
  for (let i = first + 1; i < Math.min(end - 1, first + LONGEST_SOURCE); i++) {
    const verb = headlineVerb(view, i);
    if (verb && isNominalRun(view, first, i) && !callsBack(view, i)) {
      const content = { first: i + 1, end: contentEnd(view, i + 2, end) };
      return content.end - content.first < 1 ? null : draft(view, { first, end: i }, i, content);
    }
    if (view.tokens[i]!.tag === 'VERB' && /s$|ed$/.test(view.lower[i]!)) return null;
  }
  return null;
}

// > | Regulator recalls blood pressure drug        takes it back (but not: Survivor recalls how the hall fell)
//   |           ^^^^^^^
function callsBack(view: View, i: number): boolean {
  const isSaid = /^(?:how|that|when|what|why|his|her|their|the)$/.test(view.lower[i + 1] ?? '');
  return /^recall/.test(view.lower[i]!) && !isSaid && view.quoteOf[i + 1] === -1;
}

function headlineVerb(view: View, i: number): SayingVerb | null {
  const verb = sayingVerb(view.tokens[i]!.lemma, view.lower[i]!);
  if (!verb || verb.frames.includes('b') || view.quoteOf[i] !== -1 || view.lower[i + 1] === ':') return null;
  const { tag } = view.tokens[i]!;
  // > | Tariff demands may widen the deal · U.S. states where it is legal        a noun
  //   |        ^^^^^^^ ^^^                       ^^^^^^ ^^^^^
  if (
    /^(?:may|might|can|could|will|would|should|must|are|were|have|had|where|whose|which|who)$/.test(
      view.lower[i + 1] ?? '',
    )
  )
    return null;
  const finite =
    /s$|ed$|said|told/.test(view.lower[i]!) && (tag === 'VERB' || tag === 'NOUN' || tag === 'AUX');
  return finite && /[cotia]/.test(verb.frames) ? verb : null;
}

function contentEnd(view: View, first: number, end: number): number {
  for (let i = first; i < end; i++) {
    if (view.quoteOf[i] === -1 && /^(?:as|while|amid|after|\||–|—)$/.test(view.lower[i]!)) return i;
    if (view.quoteOf[i] === -1 && view.lower[i] === ',' && view.lower[i + 1] === 'as') return i;
  }
  return end;
}

function isNominalRun(view: View, first: number, end: number): boolean {
  let heads = 0;
  for (let i = first; i < end; i++) {
    const { tag } = view.tokens[i]!;
    if (/^(?:NOUN|PROPN|PRON)$/.test(tag)) heads++;
    else if (!/^(?:ADJ|DET|NUM|PART|ADP|CCONJ|X|SYM)$/.test(tag) && !/^["'‘’“”]$/.test(view.lower[i]!))
      return false;
  }
  return heads > 0;
}

// > | Mayor: "We were not told"          Ada Quill: bridge will hold
//   | ^^^^^   ^^^^^^^^^^^^^^^            ^^^^^^^^^  ^^^^^^^^^^^^^^^^
function afterColon(view: View, first: number, end: number): Draft | null {
  for (let i = first + 1; i < Math.min(end - 1, first + LONGEST_SOURCE); i++) {
    if (view.lower[i] !== ':') continue;
    const quoted = view.quoteOf[i + 1] !== -1;
    if (!quoted && TEACHES.test(view.lower[i + 1]!)) return null;
    const named =
      isNominalRun(view, first, i) && (quoted || (maySpeak(view, i - 1) && hasVerb(view, i + 1, end)));
    return named ? draft(view, { first, end: i }, i, { first: i + 1, end }) : null;
  }
  return null;
}

// > | Ostmark and Skerra: What You Need to Know        what the page will teach, and nobody's words
//   |                     ^^^^
const TEACHES = /^(?:what|why|how|who|when|where|which|everything|all|your|our|here|a|an|the)$/;

const SPEAKERS = new Set(
  'mayor minister president premier chancellor governor senator king queen pope police officials official spokesman spokeswoman spokesperson ministry government army union court judge lawyer lawyers prosecutors expert experts scientists report study poll survey source sources witness witnesses agency regulator chief'.split(
    ' ',
  ),
);

/** May the headline's word before a colon speak? A name does, but a place or a subject ("Bridge collapse: …") does not. */
function maySpeak(view: View, i: number): boolean {
  if (SPEAKERS.has(view.lower[i]!)) return true;
  return view.tokens[i]!.tag === 'PROPN' && !placeEnds(view).has(view.tokens[i]!.to);
}

const known = new WeakMap<View, ReadonlySet<number>>();

/** Where the mentions of places end. */
function placeEnds(view: View): ReadonlySet<number> {
  let ends = known.get(view);
  if (!ends) {
    const places = view.input.analysis.entities.filter(({ kind }) => kind === 'place');
    ends = new Set(places.flatMap(({ mentions }) => mentions.map(([, to]) => to)));
    known.set(view, ends);
  }
  return ends;
}

// > | Hearing was a sham: White House        Ferry was overloaded: report
//   | ^^^^^^^^^^^^^^^^^^  ^^^^^^^^^^^         ^^^^^^^^^^^^^^^^^^^^  ^^^^^^
function claimFirst(view: View, first: number, end: number): Draft | null {
  for (let i = end - 2; i > Math.max(first + 2, end - 6); i--) {
    if (view.lower[i] !== ':') continue;
    const speaks = isNominalRun(view, i + 1, end) && (maySpeak(view, end - 1) || isOffice(view, i + 1, end));
    return speaks && saysSomething(view, first, i)
      ? draft(view, { first: i + 1, end }, i, { first, end: i })
      : null;
  }
  return null;
}

/** A clause: a verb, or a participle that a headline leaves without one ("sham completely debunked"). */
function saysSomething(view: View, first: number, end: number): boolean {
  if (end - first < 3 || TEACHES.test(view.lower[first]!)) return false;
  return hasVerb(view, first, end) || /^(?:no|not|all)$/.test(view.lower[first]!);
}

// > | … : White House        … : Danish PM
//   |     ^^^^^^^^^^^            ^^^^^^^^^ a seat that speaks, whatever kind of name the language stage takes it for
const SEATS =
  /^(?:(?:the )?(?:white house|kremlin|pentagon|downing street|no \d+|vatican|capitol|élysée|elysee|palace|\p{L}+ (?:pm|fm|mp|mps|ceo|cfo|mayor|minister|president|chancellor|army|police|council|court|union|watchdog|regulator)|pm|fm|mps?|ceo|analysts?|researchers?|economists?|critics|insiders?|locals|campaigners|organisers|organizers|rights groups?|documents?|filing|memo|data|research|reports|review|inquiry|probe|paper|official|officials))$/iu;

function isOffice(view: View, first: number, end: number): boolean {
  return SEATS.test(view.text.slice(view.tokens[first]!.from, view.tokens[end - 1]!.to));
}

// > | ‘We were lied to’: potters rage at closure
//   |  ^^^^^^^^^^^^^^^  ^ ^^^^^^^
function quotedFirst(view: View, first: number, end: number): Draft | null {
  const quote = view.quoteOf[first]!;
  if (quote === -1) return null;
  let colon = first;
  while (colon < end && view.quoteOf[colon] === quote) colon++;
  if (view.lower[colon] !== ':' || colon - first < 4) return null;
  let last = colon + 1;
  while (last < end && /^(?:NOUN|PROPN|ADJ|DET|NUM)$/.test(view.tokens[last]!.tag)) last++;
  if (last >= end || !isNominalRun(view, colon + 1, last) || !isReaction(view, last)) return null;
  return draft(view, { first: colon + 1, end: last }, colon, { first, end: colon });
}

const REACTIONS =
  /^(?:rage|fume|react|respond|plead|beg|hit|lash|slam|blast|vow|fear|mourn|weep|cry|rail|boast|mock|protest|brace|hail|welcome|speak|open|reveal|tell|demand|despair|grieve|thank|appeal|jibe|recall|remember)$/;

// > | ‘A sad day’: judge shuts pit        what the judge does is no answer to the words: who said them is not told
//   |                    ^^^^^
function isReaction(view: View, at: number): boolean {
  const { lemma, tag } = view.tokens[at]!;
  if (tag !== 'VERB' && tag !== 'NOUN') return false;
  return sayingVerb(lemma, view.lower[at]!) !== undefined || REACTIONS.test(lemma.replace(/s$/, ''));
}

// > | Bridge will hold – builder         "We were not told" — mayor
//   | ^^^^^^^^^^^^^^^^   ^^^^^^^
function afterDash(view: View, first: number, end: number): Draft | null {
  for (let i = end - 2; i > Math.max(first + 2, end - 5); i--) {
    if (!/^[-–—]$/.test(view.lower[i]!) || !/\s/.test(view.text[view.tokens[i]!.from - 1] ?? '')) continue;
    const ok = isNominalRun(view, i + 1, end) && (view.quoteOf[i - 1] !== -1 || hasVerb(view, first, i));
    return ok ? draft(view, { first: i + 1, end }, i, { first, end: i }) : null;
  }
  return null;
}

function hasVerb(view: View, first: number, end: number): boolean {
  for (let i = first; i < end; i++) if (/^(?:VERB|AUX)$/.test(view.tokens[i]!.tag)) return true;
  return false;
}

function draft(view: View, source: Run, cue: number, content: Run): Draft {
  return {
    source: [spanOf(view, source)],
    cue: [spanOf(view, { first: cue, end: cue + 1 })],
    cueToken: cue,
    content: [spanOf(view, content)],
    rule: 'headline',
    confidence: 'likely',
    sure: true,
  };
}
