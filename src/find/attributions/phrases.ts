// In: a view and a verb's token. Out: the noun phrase before or after it that says who speaks, as token ranges.
// Idea: without a parse, a source is the longest run of nominal tokens that touches the verb (auxiliaries and adverbs
// aside), with appositions and prepositional tails; clause openers, verbs and times stop it.

import type { View } from './view.ts';

/** Half-open range of tokens. */
export interface Run {
  readonly first: number;
  readonly end: number;
}

const NOMINAL = new Set(['NOUN', 'PROPN', 'NUM', 'ADJ', 'DET', 'PART', 'SYM', 'X']);
const HEADS = new Set(['NOUN', 'PROPN', 'PRON', 'NUM']);
const TIME =
  /^(?:mon|tues|wednes|thurs|fri|satur|sun)day$|^(?:yesterday|today|tonight|tomorrow|earlier|later|last|morning|afternoon|evening)$/;
const INNER = new Set([
  'of',
  'for',
  'at',
  'in',
  'from',
  'with',
  'on',
  'to',
  'and',
  '&',
  'by',
  '-',
  '–',
  "'",
  '’',
  '.',
  'near',
]);
const OPENERS = new Set([
  'but',
  'and',
  'or',
  'so',
  'yet',
  'then',
  'still',
  'also',
  'meanwhile',
  'instead',
  'however',
  'because',
  'while',
  'as',
  'although',
  'though',
  'if',
  'when',
  'that',
  'which',
  'after',
  'before',
  'since',
  'where',
]);
const WHO = new Set(['who', 'whose', 'which', 'whom']);
const LONGEST = 30;

/** Skips adverbs, auxiliaries and negation before the verb; gives the token after the source. */
export function verbGroupStart(view: View, verb: number, floor: number): number {
  let i = verb;
  while (i > floor && isVerbSide(view, i - 1)) i--;
  return i;
}

const SPAN_OF_TIME = /^(?:year|month|week|weekend|night|spring|summer|autumn|fall|winter|decade)$/;

function isVerbSide(view: View, i: number): boolean {
  const { tag } = view.tokens[i]!;
  const word = view.lower[i]!;
  // > | the minister, who last year called it a model
  //   |                   ^^^^^^^^^
  if (SPAN_OF_TIME.test(word) && /^(?:last|this|that)$/.test(view.lower[i - 1] ?? '')) return true;
  if (/^(?:last|this|that)$/.test(word) && SPAN_OF_TIME.test(view.lower[i + 1] ?? '')) return true;
  // > | My grandmother used to say that …
  //   |                ^^^^^^^
  if (word === 'to' && view.lower[i - 1] === 'used') return true;
  if (word === 'used' && view.lower[i + 1] === 'to') return true;
  if (tag === 'AUX' || word === 'not' || word === "n't" || word === 'n’t') return true;
  return tag === 'ADV' || word === 'has' || word === 'had' || word === 'have' || word === 'did';
}

/** The source that ends before token `end` (exclusive), not reaching below `floor`. Null when there is none. */
// > | On Tuesday Ilse Tarn, the harbour's chief engineer, said the …
//   |            ^^^^^^^^^  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^
export function sourceBefore(view: View, end: number, floor: number): Run | null {
  const i = end;
  const closing = i > floor && view.lower[i - 1] === ',';
  if (closing) {
    const comma = commaBefore(view, i - 1, floor);
    if (comma < 0 || comma === floor) return null;
    const inner = runBefore(view, comma, floor);
    return inner && { first: inner.first, end: i - 1 };
  }
  return runBefore(view, i, floor) ?? relativeBefore(view, i, floor);
}

// > | a deckhand whose name we will not print told the Lamp …
//   | ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
function relativeBefore(view: View, end: number, floor: number): Run | null {
  for (let i = end - 1; i > floor && end - i < LONGEST / 2 && view.tokens[i]!.tag !== 'PUNCT'; i--) {
    if (!/^(?:who|whose|whom)$/.test(view.lower[i]!)) continue;
    const head = runBefore(view, i, floor);
    return head && { first: head.first, end };
  }
  return null;
}

function commaBefore(view: View, from: number, floor: number): number {
  for (let i = from - 1; i > floor && from - i < LONGEST; i--) {
    if (view.lower[i] === ',' && !isListComma(view, i)) return i;
    if (isMark(view, i) && view.quoteOf[i] === -1) return -1;
  }
  return -1;
}

/** The comma inside "a, b and c" or "fat, old boats": another comma stands earlier with a name before it. */
function isListComma(view: View, i: number): boolean {
  const next = view.tokens[i + 1]?.tag;
  return next === 'ADJ' && view.tokens[i - 1]?.tag === 'ADJ';
}

function isMark(view: View, i: number): boolean {
  return /^[.:;!?—–]$/.test(view.lower[i]!);
}

function runBefore(view: View, end: number, floor: number): Run | null {
  let first = end;
  while (first > floor && end - first < LONGEST && joins(view, first - 1, end)) first--;
  while (first < end && isLoose(view, first)) first++;
  for (let i = first; i < end; i++)
    if (HEADS.has(view.tokens[i]!.tag) && !isTime(view, i)) return { first, end };
  return null;
}

/** May token `i` belong to a phrase whose tokens from `i + 1` to `end` do already? */
function joins(view: View, i: number, end: number): boolean {
  const { tag } = view.tokens[i]!;
  const word = view.lower[i]!;
  if (tag === 'PRON') return i + 1 === end || /^(?:his|her|their|its|our|my|your)$/.test(word);
  if (view.lower[i + 1] !== undefined && view.tokens[i + 1]!.tag === 'PRON' && i + 2 === end) return false;
  if (isTime(view, i) && i + 1 < end && view.tokens[i + 1]!.tag !== 'PART') return false;
  if (NOMINAL.has(tag)) return word !== 'that' && word !== 'to';
  if (isReducedRelative(view, i)) return i + 1 < end && i > 0 && view.tokens[i - 1]!.tag === 'NOUN';
  if (/^["'“”‘’«»]$/.test(word)) return view.tokens[i]!.from > 0 && i + 1 < end;
  return INNER.has(word) && i + 1 < end && i > 0 && isNominal(view, i - 1);
}

// > | Lawyers representing Bram Sund argued that …
//   |         ^^^^^^^^^^^^
function isReducedRelative({ tokens, lower }: View, i: number): boolean {
  return (
    /^(?:representing|advising|investigating|backing|supporting|opposing|leading|overseeing|monitoring)$/.test(
      lower[i]!,
    ) && /^(?:VERB|ADP|SCONJ)$/.test(tokens[i]!.tag)
  );
}

function isNominal(view: View, i: number): boolean {
  const tag = view.tokens[i]!.tag;
  return tag === 'NOUN' || tag === 'PROPN' || tag === 'NUM' || tag === 'PRON';
}

function isLoose(view: View, i: number): boolean {
  const word = view.lower[i]!;
  return (
    OPENERS.has(word) ||
    INNER.has(word) ||
    /^["'”’»]$/.test(word) ||
    view.tokens[i]!.tag === 'PUNCT' ||
    isTime(view, i)
  );
}

function isTime(view: View, i: number): boolean {
  return TIME.test(view.lower[i]!);
}

/** The source that begins at token `first`: a noun phrase with its apposition or relative clause; null when there is none. */
// > | said a resident of the quay, who asked not to be named.
//   |      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
export function sourceAfter(view: View, first: number, ceiling: number): Run | null {
  let end = first;
  while (end < ceiling && end - first < LONGEST && extends_(view, end, first)) end++;
  while (end > first && !HEADS.has(view.tokens[end - 1]!.tag)) end--;
  if (end === first || !hasHead(view, first, end)) return null;
  return { first, end: appositionEnd(view, end, ceiling) };
}

function hasHead(view: View, first: number, end: number): boolean {
  for (let i = first; i < end; i++) if (HEADS.has(view.tokens[i]!.tag)) return true;
  return false;
}

function extends_(view: View, i: number, first: number): boolean {
  const { tag } = view.tokens[i]!;
  const word = view.lower[i]!;
  if (tag === 'PRON') return i === first || /^(?:his|her|their|its|our|my|your)$/.test(word);
  if (
    i > first &&
    view.tokens[i - 1]!.tag === 'PRON' &&
    i - 1 === first &&
    !/^(?:his|her|their|its|our|my|your)$/.test(view.lower[i - 1]!)
  )
    return false;
  if (isTime(view, i)) return false;
  if (NOMINAL.has(tag)) return word !== 'that' && word !== 'to';
  return INNER.has(word) && word !== 'to' && i > first && i + 1 < view.tokens.length && !isTime(view, i + 1);
}

function appositionEnd(view: View, end: number, ceiling: number): number {
  if (end >= ceiling || view.lower[end] !== ',') return end;
  const next = view.lower[end + 1] ?? '';
  const opens = WHO.has(next) || /^(?:a|an|the|his|her|its|their)$/.test(next) || /^\d+$/.test(next);
  if (!opens || view.lower[end - 1] === undefined) return end;
  let i = end + 1;
  while (i < ceiling && i - end < LONGEST && !/^[,.;:!?—"“]$/.test(view.lower[i]!)) i++;
  return i;
}

// > | It has been reported · The gate is said to be shut
//   |             ^^^^^^^^               ^^^^
/** A participle after a form of "be". */
export function isPassiveVerb({ tokens }: View, i: number): boolean {
  const { tag, features } = tokens[i]!;
  if (tag !== 'VERB' || !features.includes('VerbForm=Part')) return false;
  if (features.includes('Voice=Pass')) return true;
  for (let k = i - 1; k >= 0 && i - k <= 3; k--) {
    if (tokens[k]!.lemma === 'be') return !/ing$/i.test(tokens[i]!.text);
    if (!/^(?:ADV|AUX|PART)$/.test(tokens[k]!.tag)) return false;
  }
  return false;
}
