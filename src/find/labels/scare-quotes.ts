// In: the paired quotation marks of a document. Out: those that keep a distance from a word instead of quoting somebody.
// Idea: a scare quote is short, sits inside the grammar of its sentence, and no word around it says that a word or a title is being cited.
// A term that a page puts in marks again and again is its house style: then every place counts, also one inside somebody's quotation.

import type { Passage, Quotation } from '../../model/index.ts';
import { innermostAround } from '../../model/index.ts';
import {
  BEFORE_CITED_WORD,
  BEFORE_WORK,
  CITING_BEFORE_AS,
  DISTANCING,
  FUNCTION_WORDS,
  isSayingWord,
  LIKENING,
} from './words.ts';

/** Longest scare quote in words: longer stretches in marks are quotations or titles. Chosen on the sample story: all have one or two. */
const MOST_WORDS = 3;
/** How often a term stands in marks before that is the page's habit. */
const HOUSE_STYLE_TIMES = 2;
/** How often a page must write a name without marks before the marks around it once are a distance. */
const OFTEN_PLAIN = 2;

interface Candidate {
  readonly quotation: Quotation;
  readonly term: string;
  readonly before: string;
  readonly after: string;
}

/** The quotations of `quotations` that are scare quotes, in their order. Comments and furniture are judged like the rest. */
export function findScareQuotes(
  text: string,
  quotations: readonly Quotation[],
  passages: readonly Passage[],
): readonly Quotation[] {
  const tops = passages.filter((passage) => passage.parent === null);
  const around = innermostAround(tops, quotations);
  const candidates = quotations.flatMap((quotation, index) => toCandidate(text, quotation, around[index]));
  const habits = houseStyle(text, candidates);
  const plain = plainCounter(text, candidates);
  return candidates
    .filter((each) => habits.has(each.term) || isDistanced(each) || isNameOnceMarked(text, each, plain))
    .map((each) => each.quotation);
}

/** The words of the passage on both sides, lower case, at most five of each. */
function toCandidate(text: string, quotation: Quotation, passage: Passage | undefined): Candidate[] {
  const inner = text.slice(quotation.inner.from, quotation.inner.to).trim();
  const words = inner.split(/\s+/u);
  if (!quotation.closed || inner === '' || words.length > MOST_WORDS || /[.!?…,;:]$/u.test(inner)) return [];
  const around = passage ?? { from: 0, to: text.length };
  const before = text.slice(Math.max(around.from, quotation.from - 80), quotation.from);
  const after = text.slice(quotation.to, Math.min(around.to, quotation.to + 80));
  return [{ quotation, term: termOf(inner), before, after }];
}

/** `Varland's` and `Varland` are one term. */
function termOf(inner: string): string {
  return inner.replace(/['’]s$/u, '').toLowerCase();
}

/** Terms that stand in marks often enough, inside the grammar of a sentence, and never as the name of a work or a ship. */
function houseStyle(text: string, candidates: readonly Candidate[]): ReadonlySet<string> {
  const embedded = new Map<string, number>();
  const cited = new Set<string>();
  for (const each of candidates) {
    if (isCited(each)) cited.add(each.term);
    else if (isEmbedded(each) && isName(text, each))
      embedded.set(each.term, (embedded.get(each.term) ?? 0) + 1);
  }
  const often = [...embedded].filter(([term, times]) => times >= HOUSE_STYLE_TIMES && !cited.has(term));
  return new Set(often.map(([term]) => term));
}

/** A term that is a name: its first letter is a capital, so the marks are not there to quote somebody's common word. */
function isName(text: string, { quotation }: Candidate): boolean {
  return /^\p{Lu}[\p{L} ]*\p{Ll}/u.test(text.slice(quotation.inner.from, quotation.inner.to));
}

// > | the self-styled government of "Varland", on Tuesday
//   |     ^^^^^^^^^^^ a word that keeps its distance, close before
function isDistanced(candidate: Candidate): boolean {
  const words = lastWords(candidate.before, 3);
  return isEmbedded(candidate) && !isCited(candidate) && words.some((word) => DISTANCING.has(word));
}

/** Does the sentence run on through the marks, without a pause and a saying word before them? */
function isEmbedded({ before, after }: Candidate): boolean {
  const [last] = lastWords(before, 1);
  const startsSentence = before.trim() === '' || /[.!?]\s*$/u.test(before);
  if (startsSentence) return /^(?:['’]s)?\s+\p{Ll}/u.test(after);
  return !/[:,—–-]\s*$/u.test(before) && !(last !== undefined && isSayingWord(last));
}

// > | the word "cowards"         > | the barge "Aurora"             > | known as "the Admiral"
//   |     ^^^^ a word is cited     |     ^^^^^ a ship's, work's name     |  ^^^^^^^^
function isCited({ before, after }: Candidate): boolean {
  if (/^,?\s(?:says?|said)\b/u.test(after) || LIKENING.has(wordBefore(before))) return true;
  const [last, second] = lastWords(before, 2);
  if (last === 'as') return second !== undefined && CITING_BEFORE_AS.has(second);
  return [last, second].some(
    (word) => word !== undefined && (BEFORE_CITED_WORD.has(word) || BEFORE_WORK.has(word)),
  );
}

// > | the 'Varland' assembly met … a minister from Varland
//   |     ^^^^^^^^^ a name in marks before a noun, which the same page also writes without marks
function isNameOnceMarked(
  text: string,
  candidate: Candidate,
  isOftenPlain: (each: Candidate) => boolean,
): boolean {
  if (!isName(text, candidate) || !isEmbedded(candidate) || isCited(candidate)) return false;
  const { after } = candidate;
  if (!/^\s\p{Ll}/u.test(after)) return false;
  return isOftenPlain(candidate);
}

/** Tells whether the page also writes a name without marks; all names are looked for at once. */
function plainCounter(text: string, candidates: readonly Candidate[]): (each: Candidate) => boolean {
  const marked = new Map<string, number>();
  for (const { term } of candidates) marked.set(term, (marked.get(term) ?? 0) + 1);
  const innerOf = ({ quotation: { inner } }: Candidate): string => text.slice(inner.from, inner.to);
  let counts: ReadonlyMap<string, number> | null = null;
  return (each) => {
    counts ??= countNames(text, new Set(candidates.filter((one) => isName(text, one)).map(innerOf)));
    return (counts.get(innerOf(each)) ?? 0) >= marked.get(each.term)! + OFTEN_PLAIN;
  };
}

/** A name of three words has at most so many runs of letters: "O'Dane-Marsh's Ford Inn". */
const MOST_RUNS = 6;

/** How often each of the names stands in the text as whole words. */
function countNames(text: string, names: ReadonlySet<string>): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  const starts: number[] = [];
  for (const { 0: letters, index } of text.matchAll(/\p{L}+/gu)) {
    starts.push(index);
    for (const start of starts.slice(-MOST_RUNS)) {
      const name = text.slice(start, index + letters.length);
      if (names.has(name)) counts.set(name, (counts.get(name) ?? 0) + 1);
    }
  }
  return counts;
}

/** The word that ends right before a place, lower case, or ''. */
function wordBefore(before: string): string {
  return /(?<!\p{L})(\p{L}+)\s*$/u.exec(before)?.[1]?.toLowerCase() ?? '';
}

/** The last `count` words of the clause before a place, nearest first, function words apart. */
function lastWords(before: string, count: number): readonly string[] {
  const clause = /[^.!?:;—–]*$/u.exec(before)![0];
  const words = clause.toLowerCase().match(/[\p{L}\p{N}'’-]+/gu) ?? [];
  return words
    .filter((word) => !FUNCTION_WORDS.has(word))
    .slice(-count)
    .reverse();
}
