// In: the drafts of all rules and models together. Out: the same without what no report holds: the time in a comment's head, the
// colon's twin of a verb, words that are the writer's again. Idea: each mend looks at one draft and its place only.

import { contains, type Span } from '../../model/index.ts';
import type { Draft } from './draft.ts';
import { isPassiveVerb } from './phrases.ts';
import { tokenAt, type View } from './view.ts';

/** The drafts, mended; none is added. */
export function withoutStrays(view: View, drafts: readonly Draft[]): Draft[] {
  const twins = twinKeys(drafts);
  return drafts
    .filter((draft) => !isHeadOfComment(view, draft) && !isTwin(draft, twins, view))
    .map((draft) => untilWriter(view, lowered(view, putSo(view, withinReport(view, draft)))));
}

// > | Old Docker says:⏎May 19, 2029 at 8:00 pm
//   |                  ^^^^^^^^^^^^^^^^^^^^^^^ nobody's words
const ONLY_A_TIME =
  /^\W{0,3}(?:\p{L}{3,9},? )?(?:\p{L}{3,9}\.? \d{1,2}(?:st|nd|rd|th)?,? \d{4}|\d{1,2} \p{L}{3,9}\.? \d{4}|\d{4}-\d\d-\d\d|\d{1,2}[/.]\d{1,2}[/.]\d{2,4})(?:,? (?:at |@ ?)?\d{1,2}[:.]\d\d(?: ?[ap]\.?m\.?)?)?\W{0,3}$/iu;

function isHeadOfComment(view: View, { content }: Draft): boolean {
  const [only] = content;
  return (
    content.length === 1 && ONLY_A_TIME.test(view.text.slice(only!.from, Math.min(only!.to, only!.from + 60)))
  );
}

const keyOf = (spans: readonly Span[]): string => spans.map(({ from, to }) => `${from}-${to}`).join(' ');

/** Cue and content of the drafts that have a verb. */
function twinKeys(drafts: readonly Draft[]): ReadonlySet<string> {
  return new Set(
    drafts
      .filter(({ cueToken, rule }) => cueToken >= 0 && rule !== 'continues')
      .map((draft) => `${draft.cueToken} ${keyOf(draft.content)}`),
  );
}

// > | Tarn told the Lamp: "We closed it."        `told` and `:` lead the same words
//   |      ^^^^         ^
function isTwin(draft: Draft, keys: ReadonlySet<string>, view: View): boolean {
  if (view.lower[draft.cueToken] !== ':') return false;
  const rest = ` ${keyOf(draft.content)}`;
  for (let i = draft.cueToken - 1; i >= 0 && i > draft.cueToken - MOST_BETWEEN; i--)
    if (keys.has(`${i}${rest}`)) return true;
  return false;
}
const MOST_BETWEEN = 40;

// > | The gate is said to have cost three million.
//   | ^^^^^^^^ ^^^^^^^ nobody says so; the gate is what is told of
const RAISING =
  /^(?:say|report|believe|think|allege|rumour|rumor|understand|know|estimate|consider|suspect)$/;

function lowered(view: View, draft: Draft): Draft {
  const { cueToken, source, content } = draft;
  const verb = view.tokens[cueToken];
  const [first, ...others] = content;
  if (!verb || source.length !== 1 || !RAISING.test(verb.lemma)) return draft;
  if (!isPassiveVerb(view, cueToken)) return draft;
  const isSubject = source[0]!.to < verb.from && first !== undefined && first.from > verb.from;
  if (!isSubject || !/^to\b/i.test(view.text.slice(first.from, first.from + 3))) return draft;
  if (/^it$/i.test(view.text.slice(source[0]!.from, source[0]!.to))) return { ...draft, source: [] };
  return { ...draft, source: [], content: [source[0]!, first, ...others] };
}

// > | Nel says he did not steer. Of course he did! "I know the way" is steering.
//   |          ^^^^^^^^^^^^^^^^                    a later sentence that is not all quotation is the writer's
function withinReport(view: View, draft: Draft): Draft {
  const { content, cueToken } = draft;
  if (content.length < 2 || cueToken < 0 || view.quoteOf[cueToken] !== -1) return draft;
  const cue = view.sentenceOf[cueToken]!;
  const sentenceAt = (at: number): number =>
    view.sentenceOf[Math.min(tokenAt(view, at), view.tokens.length - 1)]!;
  if (!content.some(({ from }) => sentenceAt(from) === cue)) return draft;
  const kept = content.filter(
    (span) =>
      Math.abs(sentenceAt(span.from) - cue) < 2 || isAllQuoted(view, span) || sentenceAt(span.from) < cue,
  );
  return kept.length === content.length ? draft : { ...draft, content: kept };
}

function isAllQuoted(view: View, span: Span): boolean {
  const quote = view.quoteOf[tokenAt(view, span.from)]!;
  return quote !== -1 && contains(view.input.quotations[quote]!, span);
}

// > | As a friend put it to me, "We do not cut; we trim."
//   |             ^^^            ^^^^^^^^^^^^^^^^^^^^^^
function putSo(view: View, draft: Draft): Draft {
  const [only] = draft.content;
  if (draft.content.length !== 1 || view.tokens[draft.cueToken]?.lemma !== 'put') return draft;
  const first = tokenAt(view, only!.from);
  if (view.lower[first] !== 'it') return draft;
  for (let i = first; i < first + 6 && i < view.tokens.length; i++) {
    const quote = view.quoteOf[i]!;
    if (quote === -1) continue;
    const { inner, to } = view.input.quotations[quote]!;
    return to >= only!.to - 1 ? { ...draft, content: [{ from: inner.from, to: inner.to }] } : draft;
  }
  return draft;
}

// > | The notice says "closed for repairs" but two boats went through on Monday.
//   |                                      ^^^ what follows the closed mark is the writer's again
const OBJECTS = /^,?\s(?:but|though|although|yet|and yet|whereas)\s(?!that\b|not\b|to\b|also\b|only\b)/iu;

function untilWriter(view: View, draft: Draft): Draft {
  const [only] = draft.content;
  const first = only ? tokenAt(view, only.from) : 0;
  const quote = draft.content.length === 1 ? (view.quoteOf[first] ?? -1) : -1;
  if (quote === -1 || draft.cueToken < 0 || draft.cueToken > first) return draft;
  const { from, to, inner } = view.input.quotations[quote]!;
  if (from > only!.from || inner.from < only!.from || to >= only!.to) return draft;
  return OBJECTS.test(view.text.slice(to, only!.to))
    ? { ...draft, content: [{ from: inner.from, to: inner.to }] }
    : draft;
}
