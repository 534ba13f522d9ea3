// In: all drafts. Out: the same, where a reported clause ends before the next report or the writer's next clause begins. Idea: behind
// a semicolon, and behind "and", "but" or "while" with a source and a verb of saying of its own, the speaker before is no longer heard.

import type { Span } from '../../model/index.ts';
import type { Draft } from './draft.ts';
import { sayingVerb } from './verbs.ts';
import { tokenAt, type View } from './view.ts';

/** The drafts, each content without quotation marks cut where it ends. */
export function withoutNextReports(view: View, drafts: readonly Draft[]): Draft[] {
  const begins = new Map<number, Draft>();
  for (const draft of drafts) {
    const verb = view.tokens[draft.cueToken];
    const from = draft.source[0]?.from ?? -1;
    if (verb && from >= 0 && from < verb.from && sayingVerb(verb.lemma, view.lower[draft.cueToken]!)) {
      const known = begins.get(tokenAt(view, from));
      if (known === undefined || draft.cueToken < known.cueToken) begins.set(tokenAt(view, from), draft);
    }
  }
  const again = new Map(drafts.map((draft) => [draft.cueToken, draft]));
  return drafts.map((draft) =>
    cutAgain(view, cut(view, withFirstSubject(view, draft, begins), begins), again),
  );
}

// > | Regulators on Monday ordered the recall of a drug after tests, and said that they …        one subject, two verbs
//   | ^^^^^^^^^^           ^^^^^^^                                       ^^^^
/** A source in which the verb of another report stands is the source of that report. */
function withFirstSubject(view: View, draft: Draft, begins: ReadonlyMap<number, Draft>): Draft {
  const [source] = draft.source;
  const first = source === undefined ? undefined : begins.get(tokenAt(view, source.from));
  const [own] = first?.source ?? [];
  if (source === undefined || first === undefined || own === undefined || first.cueToken === draft.cueToken)
    return draft;
  const verb = view.tokens[first.cueToken];
  const isInside = verb !== undefined && own.to <= verb.from && verb.to <= source.to;
  return isInside ? { ...draft, source: first.source } : draft;
}

const LEAST_KEPT = 3;

function cut(view: View, draft: Draft, begins: ReadonlyMap<number, Draft>): Draft {
  const last = draft.content.at(-1);
  if (
    !last ||
    draft.cueToken < 0 ||
    view.tokens[draft.cueToken]!.from > last.from ||
    draft.rule === 'headline'
  )
    return draft;
  const first = tokenAt(view, last.from);
  for (let i = first; i < view.tokens.length && view.tokens[i]!.from < last.to; i++) {
    if (view.sentenceOf[i] !== view.sentenceOf[draft.cueToken]) return draft;
    if (view.quoteOf[i] !== -1) continue;
    if (
      i === first + 1 &&
      draft.content.length > 1 &&
      isNextReport(view, draft, begins.get(i)) &&
      joinBefore(view, i) >= 0
    )
      return { ...draft, content: draft.content.slice(0, -1) };
    if (i - first < LEAST_KEPT && (view.lower[i] !== ';' || i === first)) continue;
    const ends =
      view.lower[i] === ';' ? i : isNextReport(view, draft, begins.get(i)) ? joinBefore(view, i) : -1;
    if (ends > first) return { ...draft, content: [...draft.content.slice(0, -1), until(view, last, ends)] };
  }
  return draft;
}

// > | Brandeis said he will appeal and called the ruling a sad day.       the same speaker's next report, in the same tense
//   |                              ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
function cutAgain(view: View, draft: Draft, cues: ReadonlyMap<number, Draft>): Draft {
  const last = draft.content.at(-1);
  if (
    !last ||
    draft.cueToken < 0 ||
    draft.rule === 'headline' ||
    last.from < view.tokens[draft.cueToken]!.from
  )
    return draft;
  const first = tokenAt(view, last.from);
  for (let i = first + LEAST_KEPT; i < view.tokens.length && view.tokens[i]!.from < last.to; i++) {
    if (view.sentenceOf[i] !== view.sentenceOf[draft.cueToken]) return draft;
    if (view.quoteOf[i] !== -1) continue;
    const other = cues.get(i);
    const isSameSource = other?.source[0]?.from === draft.source[0]?.from && other?.source[0] !== undefined;
    if (
      !isSameSource ||
      !/^(?:and|but)$/.test(view.lower[i - 1]!) ||
      !(isNextReport(view, draft, other) || areParticiples(view, draft, other))
    )
      continue;
    const ends = /^[,—–-]+$/.test(view.lower[i - 2] ?? '') ? i - 2 : i - 1;
    return { ...draft, content: [...draft.content.slice(0, -1), until(view, last, ends)] };
  }
  return draft;
}

// > | Tarn likened it to a siege, saying it was folly and warning that …
//   |                             ^^^^^^              ^^^^^^^
const areParticiples = (view: View, a: Draft, b: Draft): boolean =>
  /ing$/.test(view.lower[a.cueToken]!) && /ing$/.test(view.lower[b.cueToken]!);

const until = (view: View, { from }: Span, end: number): Span => ({ from, to: view.tokens[end - 1]!.to });

// > | The toll rose to 31, the service said, while the office denied it.       behind an inserted tag the whole rest goes
//   |                                        ^^^^^ ^^^^^^^^^^ ^^^^^^
// > | They said it was late, and the council accused them of delay. · … rose to 31, while the office denied it.
//   |                            ^^^^^^^^^^^ ^^^^^^^                                       ^^^^^^^^^^ ^^^^^^
/** Does the other report stand beside this one: a plain past or present form, not "had said", with a source of its own? */
function isNextReport(view: View, draft: Draft, other: Draft | undefined): boolean {
  if (other === undefined || other.cueToken <= draft.cueToken) return false;
  const { features } = view.tokens[other.cueToken]!;
  const joined = view.lower[tokenAt(view, other.source[0]!.from) - 1] ?? '';
  const stands = features.includes('VerbForm=Fin') || /^(?:while|whereas)$/.test(joined);
  if (!stands) return false;
  const tense = (at: number): string => /Tense=\w+/.exec(view.tokens[at]!.features)?.[0] ?? '';
  return tense(draft.cueToken) === tense(other.cueToken);
}

/** Where the conjunction, and the mark before it, stand before a source; -1 where none does. */
function joinBefore(view: View, source: number): number {
  const word = view.lower[source - 1] ?? '';
  const joins = word === 'as' ? view.lower[source - 2] === ',' : /^(?:and|but|while|whereas)$/.test(word);
  if (!joins) return -1;
  return /^[,—–-]+$/.test(view.lower[source - 2] ?? '') ? source - 2 : source - 1;
}
