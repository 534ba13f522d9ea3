// In: a draft. Out: the same with the sentence before its tag as content, where only words behind the tag were taken.
// Idea: a tag between two commas ("…, officials said, in a strike that …") is set into the sentence that began before it; what
// stands behind a preposition after such a tag is never all that was said.

import type { Span } from '../../model/index.ts';
import type { Draft } from './draft.ts';
import { sayingVerb } from './verbs.ts';
import { tokenAt, type View } from './view.ts';

const LEAST_WORDS = 4;

// > | Two boats were hit, killing four, port officials said, in a raid that both sides blamed on the other.
//   | ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^                              (found: that both sides blamed …)
/** The draft, its content the words before the tag where they were passed over. */
export function withSentenceBefore(view: View, draft: Draft): Draft {
  const { source, cue, cueToken, content } = draft;
  const verb = view.tokens[cueToken];
  const [only, more] = content;
  if (!verb || !only || more || source.length !== 1 || !sayingVerb(verb.lemma, view.lower[cueToken]!))
    return draft;
  if (source[0]!.to > verb.from || only.from < verb.to || view.quoteOf[cueToken] !== -1) return draft;
  const behind = view.tokens[cueToken + 2];
  if (view.lower[cueToken + 1] !== ',' || behind?.tag !== 'ADP' || only.from <= behind.from) return draft;
  if (view.quoteOf[tokenAt(view, only.from)] !== -1) return draft;
  const wide = withCoordinate(view, source[0]!);
  const comma = tokenAt(view, wide.from) - 1;
  const sentence = view.input.analysis.sentences[view.sentenceOf[cueToken]!]!;
  if (view.lower[comma] !== ',' || comma - sentence.firstToken < LEAST_WORDS) return draft;
  if (!isClause(view, sentence.firstToken, comma)) return draft;
  const before = { from: view.tokens[sentence.firstToken]!.from, to: view.tokens[comma - 1]!.to };
  return cue.length === 1 ? { ...draft, source: [wide], content: [before] } : draft;
}

/** Words without quotation marks and with a verb, which no conjunction or preposition opens. */
function isClause(view: View, first: number, end: number): boolean {
  if (/^(?:SCONJ|ADP|VERB|ADV)$/.test(view.tokens[first]!.tag)) return false;
  let verbs = 0;
  for (let i = first; i < end; i++) {
    if (view.quoteOf[i] !== -1) return false;
    if (/^(?:VERB|AUX)$/.test(view.tokens[i]!.tag)) verbs++;
  }
  return verbs > 0;
}

// > | Lennish and Brellan officials
//   | ^^^^^^^^^^^ a second people before the one that was taken
function withCoordinate(view: View, source: Span): Span {
  const first = tokenAt(view, source.from);
  const other = view.tokens[first - 2];
  const isJoined =
    view.lower[first - 1] === 'and' && other !== undefined && /^(?:ADJ|PROPN)$/.test(other.tag);
  return isJoined && view.lower[first - 3] === ',' ? { from: other.from, to: source.to } : source;
}
