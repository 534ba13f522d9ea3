// In: drafts. Out: the same, where source and content end at the marks that part one report from the next: a semicolon, a label
// with a colon, "while". Idea: these marks are seen better than a parse sees them; each mend looks at one sentence only.

import type { Span } from '../../model/index.ts';
import type { Draft } from './draft.ts';
import { tokenAt, type View } from './view.ts';

/** The draft within its own clause; null where nothing of it is left. */
export function withinBounds(view: View, draft: Draft): Draft | null {
  if (isGesture(view, draft) || isOnlyAsked(view, draft)) return null;
  const source = ownSource(view, draft);
  return source === null ? null : ownContent(view, { ...draft, source });
}

// > | The union says 7,000 jobs; my neighbour, who is a sawyer, says it is two.
//   | ^^^^^^^^^                 ^  another clause: its own subject speaks
function ownSource(view: View, { source, cueToken }: Draft): readonly Span[] | null {
  const [first] = source;
  const cue = view.tokens[cueToken];
  if (!first || !cue || first.to > cue.from) return source.map((span) => withoutLabel(view, span));
  const mark = markBetween(view, tokenAt(view, first.to - 1) + 1, cueToken);
  if (mark < 0) return source.map((span) => withoutLabel(view, span));
  const subject = subjectOf(view, mark + 1, cueToken);
  return subject && [subject];
}

/** The last semicolon, or "while" behind a comma, between two tokens; -1 for none. */
function markBetween(view: View, first: number, end: number): number {
  for (let i = end - 1; i >= first; i--) {
    if (view.quoteOf[i] !== -1) continue;
    if (view.lower[i] === ';') return i;
    if (/^(?:while|whereas)$/.test(view.lower[i]!) && /^[,"”’]+$/.test(view.lower[i - 1] ?? '')) return i;
  }
  return -1;
}

/** From the clause's first word to the cue, where the clause's subject hangs on the cue. */
function subjectOf(view: View, first: number, cue: number): Span | null {
  let last = cue - 1;
  while (last >= first && /^(?:AUX|ADV|PUNCT|PART)$/.test(view.tokens[last]!.tag)) last--;
  if (last < first || /^(?:and|but|that)$/.test(view.lower[first]!)) return null;
  return { from: view.tokens[first]!.from, to: view.tokens[last]!.to };
}

// > | Economic impact: Analyst Mira Tosh notes …        > | A Larch poll published [on Friday] found …
//   | ^^^^^^^^^^^^^^^^                                                   ^^^^^^^^^
const LABEL = /^\p{Lu}[\p{L} ’'-]{2,40}: (?=\p{Lu})/u;
const BARE = / (?:published|released|conducted|taken|issued|carried out)$/u;

function withoutLabel(view: View, { from, to }: Span): Span {
  const words = view.text.slice(from, Math.min(to, from + 200));
  const label = LABEL.exec(words)?.[0].length ?? 0;
  const bare = to - from < 200 ? (BARE.exec(words)?.[0].length ?? 0) : 0;
  return { from: from + label, to: to - bare };
}

// > | They put it at 12 to 15; Varsk says six.        Remember what Tosh said: it is late.        What it does not say is that …
//   | ^^^^^^^^^^^^^^^^^^^^^^^^^                                   ^^^^                                                     ^^
function ownContent(view: View, draft: Draft): Draft | null {
  const { content, cueToken } = draft;
  const behind = content.some((span) => cueToken >= 0 && span.from > view.tokens[cueToken]!.from);
  const kept = content
    .filter((span) => !(behind && (isFarBefore(view, span, cueToken) || isPointer(view, span))))
    .map((span) => withoutCopula(view, span));
  return kept.length === 0 ? null : { ...draft, content: kept };
}

function isFarBefore(view: View, { to }: Span, cue: number): boolean {
  const end = tokenAt(view, to - 1);
  if (end >= cue || view.sentenceOf[end] !== view.sentenceOf[cue]) return false;
  for (let i = end; i < cue; i++) if (view.lower[i] === ';' && view.quoteOf[i] === -1) return true;
  return false;
}

const isPointer = (view: View, { from, to }: Span): boolean => /^what$/iu.test(view.text.slice(from, to));

function withoutCopula(view: View, { from, to }: Span): Span {
  const copula = /^(?:is|was) (?=that )/u.exec(view.text.slice(from, from + 10));
  return { from: from + (copula?.[0].length ?? 0), to };
}

// > | When I asked her office, an officer laughed, then apologised.        a gesture; no words of the officer's are told
//   |                                     ^^^^^^^
function isGesture(view: View, { cueToken, content }: Draft): boolean {
  if (!/^(?:laugh|sigh|smile|nod|shrug|grin)$/.test(view.tokens[cueToken]?.lemma ?? '')) return false;
  return content.every((span) => !holds(view, span, (i) => view.quoteOf[i] !== -1));
}

// > | When I asked her office, …        whom one asked, not what
//   |        ^^^^^ ^^^^^^^^^^
function isOnlyAsked(view: View, { cueToken, content }: Draft): boolean {
  const [only, more] = content;
  if (view.tokens[cueToken]?.lemma !== 'ask' || !only || more || only.from < view.tokens[cueToken]!.from)
    return false;
  if (!/^(?:the|her|his|their|its|my|our|your|an?) /iu.test(view.text.slice(only.from, only.from + 8)))
    return false;
  return !holds(
    view,
    only,
    (i) => view.quoteOf[i] !== -1 || /^(?:VERB|AUX|ADP|SCONJ)$/.test(view.tokens[i]!.tag),
  );
}

function holds(view: View, { from, to }: Span, is: (token: number) => boolean): boolean {
  for (let i = tokenAt(view, from); i < view.tokens.length && view.tokens[i]!.from < to; i++)
    if (is(i)) return true;
  return false;
}

// > | “We love them,” he said, before adding: “But they are badly led.”        the words belong to the nearer cue
//   |                 ^^^^           ^^^^^^^  ^^^^^^^^^^^^^^^^^^^^^^^
/** Of two reports of one part of a sentence, the one whose cue stands right before it keeps it. */
export function withNearerCue(view: View, drafts: readonly Draft[]): Draft[] {
  const owner = new Map<string, number>();
  for (const { content, cueToken } of drafts)
    if (content.length === 1 && cueToken >= 0 && content[0]!.from > view.tokens[cueToken]!.from)
      owner.set(`${content[0]!.from}-${content[0]!.to}`, cueToken);
  return drafts.map((draft) => {
    if (draft.content.length < 2 || draft.cueToken < 0) return draft;
    const content = draft.content.filter(({ from, to }) => {
      const cue = owner.get(`${from}-${to}`);
      return cue === undefined || cue <= draft.cueToken;
    });
    return content.length === 0 || content.length === draft.content.length ? draft : { ...draft, content };
  });
}
