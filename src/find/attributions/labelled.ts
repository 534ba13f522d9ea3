// In: a view. Out: drafts of reports whose speaker stands before a colon and whose verb comes right behind it, as lists of reactions
// give them ("Sen. Ada Quill (D-Lenn): Called it “a tantrum.”"); and numbers that somebody puts a thing at.
// Idea: the name is the subject of the verb behind the colon.

import type { Draft } from './draft.ts';
import { sourceBefore, verbGroupStart } from './phrases.ts';
import { spanOf } from './quoted.ts';
import { sayingVerb } from './verbs.ts';
import { type Paragraph, tokenAt, type View } from './view.ts';

/** Both kinds; `taken` holds the cues that are others' already. */
export function findLabelled(view: View, taken: ReadonlySet<number>): Draft[] {
  const labelled = view.paragraphs.flatMap((paragraph) => labelledReport(view, paragraph));
  return [...labelled, ...findPut(view)].filter(({ cueToken }) => !taken.has(cueToken));
}

// > | Sen. Ada Quill (D-Lenn): Warned that the quay could be lost.        • The Harbour Office: Denied the claim.
//   | ^^^^^^^^^^^^^^           ^^^^^^                                         ^^^^^^^^^^^^^^^^^^
const LABEL =
  /^[•*–-]?\s?((?:The\s)?\p{Lu}[\p{L}.'’-]{0,24}(?: (?:of|for|the|and|[\p{Lu}][\p{L}.'’-]{0,24})){0,7})(?: \([^()\n]{1,40}\))?:\s+(?=\p{Lu}\p{Ll})/u;

function labelledReport(view: View, paragraph: Paragraph): Draft[] {
  if (paragraph.passage && /^(?:title|promo|boilerplate|caption|credit)$/.test(paragraph.passage.role))
    return [];
  const found = LABEL.exec(view.text.slice(paragraph.from, paragraph.from + 160));
  if (!found) return [];
  const verb = tokenAt(view, paragraph.from + found[0].length);
  const token = view.tokens[verb];
  const saying = token && sayingVerb(token.lemma.toLowerCase(), view.lower[verb]!);
  if (!saying || verb >= paragraph.end || !/ed$|^(?:said|told|wrote|swore)$/.test(view.lower[verb]!))
    return [];
  const start = paragraph.from + found[0].indexOf(found[1]!);
  const end = endOfSentence(view, verb, paragraph.end);
  if (end - verb < 3) return [];
  return [
    {
      source: [{ from: start, to: start + found[1]!.length }],
      cue: [spanOf(view, { first: verb, end: verb + 1 })],
      cueToken: verb,
      content: [spanOf(view, { first: verb + 1, end })],
      rule: 'labelled',
      confidence: 'likely',
    },
  ];
}

/** Behind the last word of the sentence; closing marks go with it. */
function endOfSentence(view: View, at: number, most: number): number {
  let end = at + 1;
  while (
    end < most &&
    (view.sentenceOf[end] === view.sentenceOf[at] ||
      (view.quoteOf[end] === view.quoteOf[end - 1] && view.quoteOf[end] !== -1))
  )
    end++;
  while (end > at + 1 && view.lower[end - 1] === '.' && view.quoteOf[end - 1] === -1) end--;
  return end;
}

const COUNTS =
  /^(?:toll|tolls|figure|number|count|total|cost|costs|price|value|damage|losses|loss|crowd|turnout|chance|chances|odds|size)$/;
const LONGEST_PUT = 12;

// > | Rights groups put the death toll at nearly 2,000.
//   | ^^^^^^^^^^^^^ ^^^ ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
function findPut(view: View): Draft[] {
  const found: Draft[] = [];
  for (let i = 1; i < view.tokens.length; i++) {
    if (view.tokens[i]!.lemma !== 'put' || !/^(?:puts?|putting)$/.test(view.lower[i]!)) continue;
    const end = numberBehind(view, i);
    const sentence = view.input.analysis.sentences[view.sentenceOf[i]!]!;
    const source =
      end < 0 ? null : sourceBefore(view, verbGroupStart(view, i, sentence.firstToken), sentence.firstToken);
    if (!source) continue;
    found.push({
      source: [spanOf(view, source)],
      cue: [spanOf(view, { first: i, end: i + 1 })],
      cueToken: i,
      content: [spanOf(view, { first: i + 1, end })],
      rule: 'put',
      confidence: 'likely',
    });
  }
  return found;
}

/** The end of "the toll at nearly 2,000" behind the verb; -1 where no such words stand there. */
function numberBehind(view: View, verb: number): number {
  let counts = false;
  let at = verb + 1;
  for (; at - verb < LONGEST_PUT && view.lower[at] !== 'at'; at++) {
    if (!/^(?:DET|ADJ|NOUN|PROPN|ADP|PART|PRON)$/.test(view.tokens[at]?.tag ?? '')) return -1;
    counts ||= COUNTS.test(view.lower[at]!);
  }
  if (!counts || view.lower[at] !== 'at') return -1;
  const sentence = view.sentenceOf[verb];
  let end = at + 1;
  let number = false;
  for (; view.sentenceOf[end] === sentence && end < view.tokens.length; end++) {
    number ||= /\p{N}/u.test(view.lower[end]!) || view.tokens[end]!.tag === 'NUM';
    if (/^[.,;]$/.test(view.lower[end]!) && view.quoteOf[end] === -1) break;
  }
  return number ? end : -1;
}
