// In: a draft, or all of them. Out: the same with a source that is one speaker, and whole. Idea: a source that was borrowed from the
// verb before gives way to the subject that stands nearer; a day, a semicolon or another's verb ends it.

import type { Span } from '../../model/index.ts';
import type { Draft } from './draft.ts';
import { sayingVerb } from './verbs.ts';
import { tokenAt, type View } from './view.ts';

/** The draft with one of its sources where it has two that are two speakers, and without what is no part of a name. */
export function withOneSource(view: View, draft: Draft): Draft {
  const source = nearest(view, { ...draft, source: asSaying(view, draft) })
    .map((span) => wholeList(view, withoutLead(view, untilStop(view, span))))
    .filter(({ from, to }) => to > from);
  const isSame =
    source.length === draft.source.length &&
    source.every(({ from, to }, i) => from === draft.source[i]!.from && to === draft.source[i]!.to);
  return isSame ? draft : { ...draft, source };
}

// > | Speaker Sund told the Lamp that he would, while Sen. Quill, D-Lenn, called it folly.
//   | ^^^^^^^^^^^^                                   ^^^^^^^^^^^^^^^^^^^ stands at the verb: the other one told the Lamp
// > | I thought of it when Ilse Tarn stood up and said that …
//   | ^                    ^^^^^^^^^
function nearest(view: View, { source, cueToken }: Draft): readonly Span[] {
  const [first, last, more] = source;
  if (!first || !last || more || cueToken < 0 || /ing$/.test(view.lower[cueToken]!)) return source;
  const cue = view.tokens[cueToken]!.from;
  // > | … “We can do better,” agreed Rep. Tom Yarrow.
  //   |                             ^^^^^^^^^^^^^^^ behind the verb, and nobody else
  const behind = view.tokens[cueToken]!.to;
  if (first.to < cue && last.from > behind && /^\s$/.test(view.text.slice(behind, last.from))) return [last];
  if (first.from > last.from || last.to > cue) return source;
  const wordsOf = (span: Span): string => view.text.slice(span.from, span.to);
  if (/^(?:i|we)$/i.test(wordsOf(first))) return /^\p{Lu}/u.test(wordsOf(last)) ? [last] : source;
  const isBeside =
    /^[\s,]*$/.test(view.text.slice(last.to, cue)) && !/^(?:he|she|they|it)$/i.test(wordsOf(last));
  return isBeside && holdsSaying(view, first.to, last.from) ? [last] : source;
}

function holdsSaying(view: View, from: number, to: number): boolean {
  for (let i = tokenAt(view, from); i < view.tokens.length && view.tokens[i]!.from < to; i++)
    if (view.tokens[i]!.tag === 'VERB' && sayingVerb(view.tokens[i]!.lemma, view.lower[i]!)) return true;
  return false;
}

// > | according to a Lamp poll released on Monday; 38 percent are for it
//   |              ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
function untilStop(view: View, { from, to }: Span): Span {
  // > | said Sen. Ada Quill, D-N.M. “We can do better,” agreed …
  //   |      ^^^^^^^^^^^^^^^^^^^^^^ a quotation of its own is no part of who speaks
  const stop = /;\s|\s(?=["“]\p{Lu}[^"“”]{8,200}[,.!?]["”])/u.exec(view.text.slice(from, to));
  return stop && stop.index > 2 ? { from, to: from + stop.index } : { from, to };
}

// > | by Thursday three newspapers were writing of …
//   | ^^^^^^^^^^^
const LEAD =
  /^(?:(?:and |but |yet )*(?:by|on|since|until|from|late on|early on) (?:mon|tues|wednes|thurs|fri|satur|sun)day,? (?:(?:morning|afternoon|evening|night),? )?)(?=\S)/iu;

function withoutLead(view: View, { from, to }: Span): Span {
  const lead = LEAD.exec(view.text.slice(from, Math.min(to, from + 60)));
  return { from: from + (lead?.[0].length ?? 0), to };
}

// > | Lennia, Brellia and Estria each said …
//   | ^^^^^^^^ the list begins with its first name
function wholeList(view: View, { from, to }: Span): Span {
  if (!/^\p{Lu}[\p{L}’'-]+ and \p{Lu}/u.test(view.text.slice(from, Math.min(to, from + 80))))
    return { from, to };
  const sentence = view.input.analysis.sentences[view.sentenceOf[tokenAt(view, from)]!]!;
  let first = tokenAt(view, from);
  while (
    first - 2 >= sentence.firstToken &&
    view.lower[first - 1] === ',' &&
    view.tokens[first - 2]!.tag === 'PROPN'
  )
    first -= 2;
  return first === sentence.firstToken ? { from: view.tokens[first]!.from, to } : { from, to };
}

// > | Local media quoted the governor as saying that …
//   |                    ^^^^^^^^^^^^ ^^ ^^^^^^
/** Whom others quote "as saying" so, and not those others. */
function asSaying(view: View, draft: Draft): readonly Span[] {
  const { cueToken, source } = draft;
  if (view.lower[cueToken] !== 'saying' || view.lower[cueToken - 1] !== 'as') return source;
  for (let i = cueToken - 2; i >= 0 && cueToken - i < FURTHEST_QUOTED; i--) {
    if (/^[.;:]$/.test(view.lower[i]!)) return source;
    if (!/^(?:quoted|quoting|quotes|quote|cited|citing|cites)$/.test(view.lower[i]!)) continue;
    if (i + 1 >= cueToken - 1 || view.tokens[i - 1]?.lemma === 'be') return source;
    return [{ from: view.tokens[i + 1]!.from, to: view.tokens[cueToken - 2]!.to }];
  }
  return source;
}
const FURTHEST_QUOTED = 16;

/** The drafts, where a second verb of one clause has the source of the first. */
export function withSharedSources(view: View, drafts: readonly Draft[]): Draft[] {
  const byCue = new Map(drafts.map((draft) => [draft.cueToken, draft]));
  return drafts.map((draft) => shared(view, draft, byCue));
}

const FURTHEST = 60;
const FURTHEST_JOINED = 4;

// > | The Lamp, in a piece that nobody has signed, calls it a “panic” and says that …
//   |                                              ^^^^^               ^^^^
// > | …, while Sen. Quill called the idea folly and said she hoped that …
//   |          ^^^^^^^^^^                           ^^^^
function shared(view: View, draft: Draft, byCue: ReadonlyMap<number, Draft>): Draft {
  const [only, more] = draft.source;
  const { cueToken } = draft;
  if (!only || more || cueToken < 1 || view.quoteOf[cueToken] !== -1) return draft;
  const isSecond = /^(?:and|but)$/.test(view.lower[cueToken - 1]!);
  const floor = tokenAt(view, only.from);
  for (let i = cueToken - 1; i >= floor && cueToken - i < FURTHEST; i--) {
    const other = byCue.get(i);
    const [source] = other?.source ?? [];
    if (!source || !other || other.source.length > 1 || view.sentenceOf[i] !== view.sentenceOf[cueToken])
      continue;
    if (source.to > view.tokens[i]!.from) continue;
    const isWithin = view.tokens[i]!.from < only.to && source.from === only.from;
    if (isWithin) return view.tokens[i]!.tag === 'VERB' ? { ...draft, source: [source] } : draft;
    const isNext = tokenAt(view, other.content.at(-1)!.to - 1) >= cueToken - FURTHEST_JOINED;
    return isSecond && isNext && source.from > only.to && !isHeld(view, byCue, other)
      ? { ...draft, source: [source] }
      : draft;
  }
  return draft;
}

/** Is the report itself told by somebody else in its sentence? */
function isHeld(view: View, byCue: ReadonlyMap<number, Draft>, { source, cueToken }: Draft): boolean {
  const at = source[0]!.from;
  const sentence = view.input.analysis.sentences[view.sentenceOf[cueToken]!]!;
  for (let i = sentence.firstToken; i < cueToken; i++)
    if (byCue.get(i)?.content.some(({ from, to }) => from <= at && at < to)) return true;
  return false;
}
