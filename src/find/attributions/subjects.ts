// In: a draft. Out: the same with a source that is who speaks, not the clause before the cue. Idea: in "A judge blocked the order,
// ruling that …" the subject of the verb that governs the cue speaks; the parse says which verb that is.

import type { Span } from '../../model/index.ts';
import type { Draft } from './draft.ts';
import { tokenAt, type View } from './view.ts';

// > | A judge on Thursday blocked Governor Tarn from sending troops, ruling that …
//   | ^^^^^^^
/** The draft with the subject for its source where the source holds the whole clause. */
export function withSubjectOnly(view: View, draft: Draft): Draft {
  const [only] = draft.source;
  if (draft.source.length !== 1 || draft.cueToken < 0 || only!.to > view.tokens[draft.cueToken]!.from)
    return draft;
  const verb = clauseVerb(view, only!, draft.cueToken);
  const subject = verb < 0 ? null : subjectOf(view, only!, verb);
  return subject ? { ...draft, source: [subject] } : draft;
}

/** The finite verb inside the span on which a participle hangs; -1 for none. */
function clauseVerb(view: View, span: Span, cue: number): number {
  const { head, relation } = view.tokens[cue]!;
  if (!/ing$/.test(view.lower[cue]!) || !/^(?:conj|advcl|parataxis|xcomp)/.test(relation)) return -1;
  const governor = view.tokens[head];
  const isInside = governor && head < cue && governor.from >= span.from && governor.from < span.to;
  return isInside &&
    isVerb(view, head) &&
    !/^acl|VerbForm=(?:Part|Ger)/.test(governor.relation + governor.features)
    ? head
    : -1;
}

function isVerb(view: View, i: number): boolean {
  return /^(?:VERB|AUX)$/.test(view.tokens[i]!.tag);
}

/** The subject of the verb with all that hangs on it, inside the span and before the verb. */
function subjectOf(view: View, span: Span, verb: number): Span | null {
  const first = tokenAt(view, span.from);
  let subject = -1;
  for (let i = first; i < verb; i++)
    if (view.tokens[i]!.head === verb && view.tokens[i]!.relation.startsWith('nsubj')) subject = i;
  if (subject < 0 || view.tokens[subject]!.tag === 'PRON') return null;
  let from = subject;
  let to = subject;
  for (let i = first; i < verb; i++)
    if (hangsOn(view, i, subject)) {
      from = Math.min(from, i);
      to = Math.max(to, i);
    }
  while (to > subject && view.tokens[to]!.tag === 'PUNCT') to--;
  return { from: view.tokens[from]!.from, to: view.tokens[to]!.to };
}

const DEEPEST = 30;

function hangsOn(view: View, i: number, head: number): boolean {
  for (let k = i, steps = 0; k >= 0 && steps < DEEPEST; k = view.tokens[k]!.head, steps++)
    if (k === head) return true;
  return false;
}

// > | She told a news conference on Friday she would sue.
//   |                            ^^^^^^^^^ when it was said; so too | officials said Monday the victim had …
const LEADING_DAY =
  /^(?:(?:late|early) )?(?:on )?(?:mon|tues|wednes|thurs|fri|satur|sun)day (?=(?:that|he|she|it|they|we|i|the|his|her|its|their|there|no|all)\b)/iu;

/** The draft whose content begins behind the day on which it was said. */
export function withoutLeadingDay(view: View, draft: Draft): Draft {
  const [first, ...rest] = draft.content;
  if (!first || draft.cueToken < 0 || view.tokens[draft.cueToken]!.from > first.from) return draft;
  const day = LEADING_DAY.exec(view.text.slice(first.from, Math.min(first.to, first.from + 40)));
  if (!day) return draft;
  return { ...draft, content: [{ from: first.from + day[0].length, to: first.to }, ...rest] };
}

// > | Sawyer told lawmakers no evidence supports it.        Tarn told visiting officials they would need to pay.
//   |             ^^^^^^^^^ who is told, before the subject of what is said      ^^^^^^^^^^^^^^^^^^
/** The draft whose content begins behind those who are told. */
export function withoutTold(view: View, draft: Draft): Draft {
  const [first, ...rest] = draft.content;
  if (!first || view.tokens[draft.cueToken]?.lemma !== 'tell') return draft;
  const start = tokenAt(view, first.from);
  if (start !== draft.cueToken + 1 || view.quoteOf[start] !== -1) return draft;
  const end = endOfTold(view, start);
  const next = view.tokens[end];
  if (end === start || !next || next.from >= first.to || !OPENS.test(view.lower[end]!)) return draft;
  return { ...draft, content: [{ from: next.from, to: first.to }, ...rest] };
}

/** Behind several people ("visiting officials"), those who are always told ("police") or a name ("Reuters"); the start where there are none. */
function endOfTold(view: View, start: number): number {
  let end = start;
  while (view.tokens[end]?.tag === 'PROPN' && end - start < 4) end++;
  if (end > start) return end;
  while (end - start < 3 && !isSeveral(view, end) && /^(?:ADJ|NOUN|VERB)$/.test(view.tokens[end]?.tag ?? ''))
    end++;
  return isSeveral(view, end) ? end + 1 : start;
}

/** Words that open what is said behind those who are told. */
const OPENS =
  /^(?:i|we|he|she|it|they|there|no|the|his|her|its|their|this|these|those|nobody|nothing|some|all|both)$/;

function isSeveral(view: View, i: number): boolean {
  const token = view.tokens[i];
  if (token === undefined) return false;
  const isCrowd = /^(?:police|media|press|parliament|congress|court)$/.test(view.lower[i]!);
  return isCrowd || (token.tag === 'NOUN' && token.features.includes('Number=Plur'));
}
