// In: a view and the cues that are taken. Out: reports whose "X says" stands between a relative and its verb. The models hardly ever
// saw one, and taggers stumble there ("engineers say would"), so the words themselves decide: a relative word, a short phrase, a form
// of saying or thinking, and a verb right after it.

import type { Draft } from './draft.ts';
import { spanOf } from './quoted.ts';
import type { View } from './view.ts';

const RELATIVE = /^(?:that|which|who)$/;
const SAYS =
  /^(?:sa(?:y|ys|id)|believe[sd]?|think|thinks|thought|claim(?:s|ed)?|insist(?:s|ed)?|argue[sd]?|allege[sd]?|fear(?:s|ed)?|suspect(?:s|ed)?|contend(?:s|ed)?|maintain(?:s|ed)?|admit(?:s|ted)?)$/;
const AUXILIARY =
  /^(?:would|was|were|is|are|has|have|had|will|could|may|might|can|cannot|should|did|does|do|must)$/;
const NO_SOURCE = /^(?:to|of|for|not|and|or|but|the|a|an|is|was|were|are|has|have|had|be|been)$/;
const LONGEST_SOURCE = 5;
const LONGEST_CLAUSE = 40;

// > | a siren that engineers say would have made no difference, and
//   |              ^^^^^^^^^ ^^^ ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
export function findInserted(view: View, taken: ReadonlySet<number>): Draft[] {
  const drafts: Draft[] = [];
  for (let i = 2; i + 1 < view.tokens.length; i++) {
    if (!SAYS.test(view.lower[i]!) || taken.has(i) || !isVerbNext(view, i + 1)) continue;
    const first = sourceStart(view, i);
    if (first < 0) continue;
    const end = clauseEnd(view, i + 1);
    if (end - i < 3) continue;
    drafts.push({
      source: [spanOf(view, { first, end: i })],
      cue: [spanOf(view, { first: i, end: i + 1 })],
      cueToken: i,
      content: [spanOf(view, { first: i + 1, end })],
      rule: 'inserted',
      confidence: 'likely',
    });
  }
  return drafts;
}

/** The first word after the relative, when few words and no mark stand between it and the cue; else -1. */
function sourceStart(view: View, cue: number): number {
  if (NO_SOURCE.test(view.lower[cue - 1]!)) return -1;
  for (let k = cue - 1; k > 0 && cue - k <= LONGEST_SOURCE; k--) {
    const { tag } = view.tokens[k]!;
    if (tag === 'PUNCT' || tag === 'AUX' || tag === 'SCONJ' || AUXILIARY.test(view.lower[k]!)) return -1;
    if (RELATIVE.test(view.lower[k - 1]!) && isSame(view, k - 1, cue)) return isNominal(view, k - 2) ? k : -1;
  }
  return -1;
}

/** A relative stands after what it tells of; after a verb "that" opens a clause. */
function isNominal(view: View, i: number): boolean {
  const at = i >= 0 && view.lower[i] === ',' ? i - 1 : i;
  return at >= 0 && /^(?:NOUN|PROPN|PRON|NUM)$/.test(view.tokens[at]!.tag);
}

const isSame = (view: View, a: number, b: number): boolean =>
  view.sentenceOf[a] === view.sentenceOf[b] && view.quoteOf[a] === view.quoteOf[b];

// > | that many believe points to three open gates
//   |                   ^^^^^^ or a form of "be", "have", "will"
function isVerbNext(view: View, i: number): boolean {
  if (!isSame(view, i - 1, i)) return false;
  if (AUXILIARY.test(view.lower[i]!)) return true;
  return (
    /^\p{Ll}{2,}(?:s|ed)$/u.test(view.lower[i]!) && /^(?:ADP|DET|ADV)$/.test(view.tokens[i + 1]?.tag ?? '')
  );
}

/** The end of the clause that begins at a token: a mark that closes it, or the sentence's end. */
function clauseEnd(view: View, first: number): number {
  let i = first;
  while (i < view.tokens.length && i - first < LONGEST_CLAUSE && isSame(view, first, i)) {
    if (/^[.,;:!?—–)]$/.test(view.lower[i]!)) break;
    i++;
  }
  return i;
}

const NAMES =
  /^(?:call(?:s|ed)|describe[sd]|term(?:s|ed)|label(?:s|ed|led)|dub(?:s|bed)|brand(?:s|ed)|characteri[sz]e[sd])$/;
/** Characters. */
const SHORT_NAME = 24;
const WITH_AS = /^(?:describe[sd]|characteri[sz]e[sd])$/;

// > | They arrested four men in what the ministry called an act of terror.
//   |                                ^^^^^^^^^^^^ ^^^^^^ ^^^^^^^^^^^^^^^^
export function findNamings(view: View): Draft[] {
  const drafts: Draft[] = [];
  for (let i = 2; i + 2 < view.tokens.length; i++) {
    if (!NAMES.test(view.lower[i]!) || view.quoteOf[i] !== -1) continue;
    const first = namerStart(view, i);
    const begin = view.lower[i + 1] === 'as' ? i + 2 : i + 1;
    if (first < 0 || (WITH_AS.test(view.lower[i]!) && begin === i + 1)) continue;
    const content = nameGiven(view, begin);
    if (content === null) continue;
    drafts.push({
      source: [spanOf(view, { first, end: i })],
      cue: [spanOf(view, { first: i, end: begin })],
      cueToken: i,
      content: [content],
      rule: 'inserted',
      confidence: 'likely',
    });
  }
  return drafts;
}

/** The first word of a short subject behind "what", or -1. */
function namerStart(view: View, cue: number): number {
  for (let k = cue - 1; k > 0 && cue - k <= LONGEST_SOURCE + 1; k--) {
    if (/^(?:VERB|AUX|PUNCT|SCONJ)$/.test(view.tokens[k]!.tag)) return -1;
    if (view.lower[k - 1] === 'what' && isSame(view, k - 1, cue))
      return /^(?:DET|NOUN|PROPN|ADJ|PRON)$/.test(view.tokens[k]!.tag) ? k : -1;
  }
  return -1;
}

/** The name up to the end of its clause; where it opens with a quotation mark, what stands between the marks. */
function nameGiven(view: View, begin: number): { readonly from: number; readonly to: number } | null {
  const first = view.tokens[begin]!;
  if (!/^(?:DET|NOUN|PROPN|ADJ|NUM|PUNCT)$/.test(first.tag)) return null;
  const quote = quoteAhead(view, begin);
  const quotation = quote === -1 ? null : view.input.quotations[quote]!;
  // A word or two in marks are a name that the writer keeps away from, and labels tell whose it is.
  if (quotation && quotation.inner.to - quotation.inner.from < SHORT_NAME) return null;
  if (quotation && first.from >= quotation.from) return quotation.inner;
  if (quotation) return { from: first.from, to: quotation.to };
  const end = clauseEnd(view, begin);
  return end > begin ? spanOf(view, { first: begin, end }) : null;
}

/** The quotation that begins within a few words of the same clause, or -1. */
function quoteAhead(view: View, begin: number): number {
  for (let i = begin; i < begin + 5 && i < view.tokens.length; i++) {
    if (view.sentenceOf[i] !== view.sentenceOf[begin]) return -1;
    if (view.quoteOf[i] !== -1) return view.quoteOf[i]!;
    if (/^[,.;:!?—–]$/.test(view.lower[i]!)) return -1;
  }
  return -1;
}
