// What a figure counts, as a stretch of the text: "killed in the fire", "villages", "budget".
// In: the document's tagged tokens, the figure, its sentence, the dates. Out: a span or null. Idea: the phrase after the number, without
// an empty noun ("people") and the verb "to be"; for measures and money what "of", "in" or "for" adds; else the subject before it.
// Where the text has no tags, describe-plain.ts reads words alone.

import type { Analysis, Span, Token } from '../../model/index.ts';
import { spanAt } from '../surroundings.ts';
import { baseOf } from './conversion.ts';
import { describePlain, tollBefore } from './describe-plain.ts';
import { dimensionOf, isMeasured } from './dimension.ts';
import { fateAfter, fateAsked, harmBefore } from './fates.ts';
import type { RawFigure } from './raw-figure.ts';

/** Longest description in tokens: longer ones ran into the next clause. */
const MOST_TOKENS = 12;
const EMPTY = new Set([
  'people',
  'person',
  'persons',
  'others',
  'other',
  'more',
  'further',
  'additional',
  'still',
]);
const INSIDE = new Set(['NOUN', 'PROPN', 'ADJ', 'DET', 'ADP', 'NUM', 'PART', 'ADV', 'X', 'SYM']);
const NO_END = new Set(['ADP', 'DET', 'ADV', 'PART', 'CCONJ', 'AUX', 'PRON', 'SCONJ', 'PUNCT']);
const ENDS =
  /^(?:says?|said|according|because|when|where|while|after|before|since|as|who|which|what|that|than|then|rather|so|if|until|till)$/i;
const NAMES = new Set(['NOUN', 'PROPN', 'ADJ', 'NUM']);

export interface Surroundings {
  readonly text: string;
  readonly analysis: Analysis;
  readonly sentence: Span & { readonly firstToken?: number; readonly endToken?: number };
  /** Points in time: a description ends before one. */
  readonly dates: readonly Span[];
}

/** The span of what the figure counts; null when the text says nothing. */
export function describe(figure: RawFigure, around: Surroundings): Span | null {
  const { text, sentence } = around;
  const harm =
    dimensionOf(figure.unit) === 'person'
      ? (harmBefore(text, figure) ??
        fateAfter(text, figure) ??
        (figure.noun ? null : fateAsked(text, figure)))
      : null;
  if (harm) return harm;
  if (sentence.firstToken === undefined) return describePlain(text, figure, sentence);
  const measured = isMeasured(figure.unit) || figure.unit === null;
  const after = measured ? addedAfter(figure, around) : countedAfter(figure, around);
  const toll = tollBefore(text, figure, sentence);
  const told = figure.noun === null ? (toll ?? after) : (after ?? toll);
  return told ?? namedBefore(figure, around) ?? (measured ? null : figure.noun);
}

// > | 40 people were killed in the fire on Sunday · nine villages along the river
//   |                ^^^^^^^^^^^^^^^^^^                  ^^^^^^^^^^^^^^^^^^^^^^^^
function countedAfter(figure: RawFigure, around: Surroundings): Span | null {
  const { analysis } = around;
  const start = figure.noun && figure.noun.from >= figure.number.to ? figure.noun.from : figure.to;
  const first = tokenAt(around, start);
  let next = first;
  while (next < end(around) && isEmpty(analysis.tokens[next]!)) next++;
  next = pastReport(around, next);
  const verb = analysis.tokens[next];
  // A verb that acts keeps its subject: "people fled the town".
  if (verb && next < end(around) && isActing(verb)) return phrase(around, first, true);
  const found = verb?.tag === 'ADP' ? null : phrase(around, next, false);
  const told = found && figure.noun && found.to <= figure.noun.to ? sufferedAfter(figure, around) : null;
  return told ?? found ?? deedOf(figure, around) ?? (first < next ? null : figure.noun);
}

// > | Three women were killed in the fire.
//   |                  ^^^^^^^^^^^^^^^^^^ what was done to those that a noun names
function sufferedAfter(figure: RawFigure, around: Surroundings): Span | null {
  const { tokens } = around.analysis;
  let at = tokenAt(around, figure.noun!.to);
  if (dimensionOf(figure.unit) !== 'person' || tokens[at]?.lemma !== 'be' || at >= end(around)) return null;
  while (at < end(around) && (isEmpty(tokens[at]!) || tokens[at]!.tag === 'ADV')) at++;
  at = pastReport(around, at);
  const is = tokens[at]?.tag;
  return at < end(around) && (is === 'VERB' || is === 'ADJ') ? phrase(around, at, false) : null;
}

// > | The fire killed at least nine people.
//   |          ^^^^^^ the verb of which people are the object
function deedOf(figure: RawFigure, around: Surroundings): Span | null {
  const { tokens } = around.analysis;
  const noun = figure.noun ? tokenAt(around, figure.noun.from) : tokenAt(around, figure.number.from);
  const token = noun < end(around) ? tokens[noun] : undefined;
  const verb = token && token.relation === 'obj' ? tokens[token.head] : undefined;
  return verb?.tag === 'VERB' && verb.to <= figure.from ? { from: verb.from, to: verb.to } : null;
}

const REPORTED =
  /^(?:found|said|believed|thought|reported|known|understood|feared|presumed|alleged|shown|estimated)$/i;

// > | three children were found to have fallen ill
//   |                     ^^^^^^^^^^^^^ how it is known, not what happened to them
function pastReport(around: Surroundings, at: number): number {
  const { tokens } = around.analysis;
  if (at + 3 >= end(around) || !REPORTED.test(tokens[at]!.text)) return at;
  const isHow = tokens[at + 1]!.text === 'to' && /^(?:have|be)$/.test(tokens[at + 2]!.text);
  if (!isHow) return at;
  return tokens[at + 3]!.text === 'been' ? at + 4 : at + 3;
}

function isEmpty(token: Token): boolean {
  return EMPTY.has(token.text.toLowerCase()) || (token.tag === 'AUX' && /^(?:be|have)$/.test(token.lemma));
}

function isActing(token: Token): boolean {
  return token.tag === 'VERB' && !token.features.includes('VerbForm=Part');
}

// > | £3m in emergency aid · 40 litres of fuel · 31 km downstream of the dam
//   |        ^^^^^^^^^^^^^                ^^^^         ^^^^^^^^^^^^^^^^^^^^^
function addedAfter(figure: RawFigure, around: Surroundings): Span | null {
  const at = tokenAt(around, figure.to);
  const link = around.analysis.tokens[at];
  const links =
    dimensionOf(figure.unit) === 'money' || figure.unit === null ? /^(?:of|in|for|worth)$/i : /^of$/i;
  if (!link || at >= end(around)) return null;
  if (isLength(figure.unit) && WAY.test(link.text)) return phrase(around, at, false);
  if (!links.test(link.text)) return null;
  const from = /^worth$/i.test(link.text) ? at + 2 : at + 1;
  return around.analysis.tokens[from]?.tag === 'VERB' ? null : phrase(around, from, false);
}

const WAY =
  /^(?:from|off|away|upstream|downstream|upriver|downriver|inland|offshore|(?:north|south)?-?(?:north|south|east|west)(?:ern)?|outside|beyond)$/i;

function isLength(unit: string | null): boolean {
  return unit === 'metre' || baseOf(unit)?.unit === 'metre';
}

/** The longest phrase from a token on, ended by a mark, a date, a conjunction, a second verb. `acting` lets its verb be finite. */
function phrase(around: Surroundings, first: number, acting: boolean): Span | null {
  const { tokens } = around.analysis;
  let last = first;
  let verbs = 0;
  while (last < end(around) && last - first < MOST_TOKENS && !endsAt(around, last, acting && verbs === 0)) {
    if (tokens[last]!.tag === 'VERB') verbs++;
    if (verbs > 1 && !isInfinitive(around, last)) break;
    last++;
  }
  while (last > first && NO_END.has(tokens[last - 1]!.tag)) last--;
  while (last > first && tokens[first]!.tag === 'DET') first++;
  return last > first ? { from: tokens[first]!.from, to: tokens[last - 1]!.to } : null;
}

function endsAt(around: Surroundings, index: number, acting: boolean): boolean {
  const token = around.analysis.tokens[index]!;
  if (spanAt(around.dates, token.from)) return true;
  if (token.tag === 'VERB') return isActing(token) && !acting && !isInfinitive(around, index);
  if (token.tag === 'PRON') return !/^(?:his|her|its|their|our|my|your)$/i.test(token.text);
  if (token.tag === 'AUX') return !isInfinitive(around, index);
  // > | Nobody asked those 1,200 families, Pete        somebody spoken to, with or without the comma
  const before = around.analysis.tokens[index - 1];
  if (token.tag === 'PROPN' && before?.tag === 'NOUN' && before.features.includes('Number=Plur')) return true;
  return !INSIDE.has(token.tag) || ENDS.test(token.text) || !/[\p{L}\d-]/u.test(token.text);
}

// > | confirmed to have died in the flood
//   |              ^^^^ ^^^^
function isInfinitive(around: Surroundings, index: number): boolean {
  const before = around.analysis.tokens[index - 1];
  return /^to$/i.test(before?.text ?? '') || before?.tag === 'AUX';
}

// > | a budget of 40 million marks · The wall is 11 metres high
//   |   ^^^^^^                       ^^^^^^^^
function namedBefore(figure: RawFigure, around: Surroundings): Span | null {
  const at = tokenAt(around, figure.from);
  const { tokens } = around.analysis;
  const first = around.sentence.firstToken!;
  if (at > first && /^of$/i.test(tokens[at - 1]!.text)) return nounsBefore(around, at - 1);
  return isMeasured(figure.unit) ? subjectOf(around, tokenAt(around, figure.number.from)) : null;
}

function nounsBefore(around: Surroundings, at: number): Span | null {
  const { tokens } = around.analysis;
  let from = at;
  while (from > around.sentence.firstToken! && at - from < 6 && NAMES.has(tokens[from - 1]!.tag)) from--;
  return from < at && tokens[at - 1]!.tag === 'NOUN'
    ? { from: tokens[from]!.from, to: tokens[at - 1]!.to }
    : null;
}

/** Verbs whose subject is what is measured. */
const TELLS =
  /^(?:be|rise|fall|reach|hit|cost|total|stand|climb|grow|drop|measure|weigh|last|number|average|amount|jump|surge|decline|increase|decrease|slip|slide|gain|lose|exceed|top|swell|shrink|sink|soar|plunge|edge|tumble|double|come)$/;

function subjectOf(around: Surroundings, number: number): Span | null {
  const { tokens } = around.analysis;
  let verb = number;
  for (let n = 0; n < 5 && tokens[verb] && tokens[verb]!.tag !== 'VERB' && tokens[verb]!.head >= 0; n++)
    verb = tokens[verb]!.head;
  const head = tokens[verb];
  if (!head || (head.tag === 'VERB' && !TELLS.test(head.lemma))) return null;
  for (let n = around.sentence.firstToken!; n < Math.min(number, end(around)); n++) {
    const token = tokens[n]!;
    if (token.head === verb && token.relation.startsWith('nsubj') && token.tag === 'NOUN')
      return nounsBefore(around, n + 1);
  }
  return null;
}

const end = (around: Surroundings): number => around.sentence.endToken!;

/** The first token of the sentence that begins at or after a place. */
function tokenAt({ analysis, sentence }: Surroundings, place: number): number {
  let low = sentence.firstToken!;
  let high = sentence.endToken!;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (analysis.tokens[middle]!.from < place) low = middle + 1;
    else high = middle;
  }
  return low;
}
