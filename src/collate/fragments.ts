// A telling word and whose it is: the same rare quoted word given to a person here and to a banner, or to somebody else, there.
// Out: conflicts of kind attribution, and drift of kind actor where one document does both.

import type { Conflict, Drift, Place } from '../model/index.ts';
import { compareText } from './align.ts';
import { distinct, toConflict } from './drift-quotations.ts';
import { rarityOf } from './rarity.ts';
import { isNegator } from './sense.ts';
import { stemWord } from './stem.ts';
import { documentOf, type StoryInput } from './story-input.ts';
import type { Term } from './terms.ts';
import type { Unit } from './units.ts';
import type { Weights } from './weights.ts';

/** Content words that a fragment may have. */
const MOST_WORDS = 2;
/** A fragment's word must be rare in the story. */
const LEAST_WEIGHT = 0.55;
/** And in English: nobody disputes whose word "like" is. */
const LEAST_RARITY = 2.4;

// > | One banner read "DROWSY" … / a bedsheet bore the word … / "DROWSY", said a poster        an object speaks, not a person
//   |     ^^^^^^ ^^^^                ^^^^^^^^ ^^^^
const OBJECT_NAME =
  '(?:banner|placard|poster|sign|bedsheet|sheet|graffiti|graffito|wall|flag|sticker|leaflet|billboard|t-shirt|slogan|headline)s?';
const BEARS =
  '(?:read|reads|reading|bore|bears|bearing|said|says|saying|carried|carries|carrying|had|with|that)';
const OBJECT = new RegExp(
  `\\b${OBJECT_NAME}(?:\\s+\\S+){0,4}?\\s+${BEARS}\\b|\\b(?:on|from)\\s+(?:an?|the|one|two|several)\\s+(?:\\S+\\s+){0,2}${OBJECT_NAME}\\b`,
  'iu',
);
const QUOTED = /["“‘']([^"“”‘’'\n]{3,40})["”’']/gu;
// > | Tarn brands the pilots …  / called them …
const CALLS = /\b(?:brand|call|dub|label|describ|denounc|damn)(?:s|ed|es|ing|d)?\b/iu;

// > | she never called them drowsy · he did not use the word        (but not: there was no impropriety, which denies the deed and not the word)
//   |     ^^^^^ ^^^^^^                      ^^^ ^^^
const DENIES_WORD =
  /(?:\b(?:not|never|nobody|no one)|n[’']t)\s(?:\S+\s){0,3}?(?:(?:call|brand|dub|label|describ|(?:say|said)(?!\s(?:an?|one)\sword)|us(?:e|ed|ing)\b|utter)|the words?\b)/iu;

interface Use {
  readonly unit: Unit;
  readonly place: Place;
  readonly owner: 'person' | 'object' | 'denied';
}

export interface FragmentDisputes {
  readonly conflicts: readonly Conflict[];
  readonly drift: readonly Drift[];
}

/** Disputes over the owner of a word, in order of the words. */
export function findFragmentDisputes(
  story: StoryInput,
  sentences: readonly Unit[],
  weights: Weights,
): FragmentDisputes {
  const conflicts: Conflict[] = [];
  const drift: Drift[] = [];
  for (const [word, uses] of usesByWord(story, sentences, weights)) {
    const persons = uses.filter(({ owner }) => owner === 'person');
    const others = uses.filter(({ owner }) => owner !== 'person');
    if (persons.length === 0 || others.length === 0) continue;
    const sides = [persons, others].map((side) => distinct(side.map(({ place }) => place)));
    conflicts.push(toConflict(story, 'attribution', sides, `whose word is "${word}"`));
    drift.push(...driftBetween(persons, others));
  }
  return { conflicts, drift };
}

function driftBetween(persons: readonly Use[], others: readonly Use[]): readonly Drift[] {
  return persons.flatMap(({ unit, place }) => {
    const source = others.find((other) => other.owner === 'object' && other.unit.siglum === unit.siglum);
    if (source === undefined) return [];
    return [
      {
        kind: 'actor' as const,
        quotation: source.place,
        paraphrase: place,
        why: 'a word of a banner is given to a person',
      },
    ];
  });
}

function usesByWord(
  story: StoryInput,
  sentences: readonly Unit[],
  weights: Weights,
): readonly (readonly [string, readonly Use[]])[] {
  const words = quotedWords(story, sentences, weights);
  const uses = new Map<string, Use[]>();
  for (const unit of sentences)
    for (const term of unit.terms) {
      const word = words.get(term.stem);
      if (word === undefined) continue;
      const use = toUse(story, unit, term);
      if (use !== null) uses.set(word, [...(uses.get(word) ?? []), use]);
    }
  return [...uses].sort(([a], [b]) => compareText(a, b));
}

/** Stems of words that stand alone in quotation marks somewhere, with the word as first written. */
function quotedWords(
  story: StoryInput,
  sentences: readonly Unit[],
  weights: Weights,
): ReadonlyMap<string, string> {
  const words = new Map<string, string>();
  const texts = new Map(
    story.documents.map(({ siglum, analysed }) => [siglum, analysed.document.text] as const),
  );
  for (const unit of sentences) {
    const slice = texts.get(unit.siglum)!.slice(unit.from, unit.to);
    for (const match of slice.matchAll(QUOTED)) {
      const from = unit.from + match.index;
      const inside = unit.terms.filter((term) => term.from > from && term.to < from + match[0].length);
      const content = inside.filter((term) => term.isContent);
      const [only] = content;
      if (only === undefined || content.length > 1 || inside.length > MOST_WORDS || isName(only)) continue;
      const isTelling = weights.of(only) >= LEAST_WEIGHT && rarityOf(stemWord(only.key)) >= LEAST_RARITY;
      if (isTelling && !words.has(only.stem)) words.set(only.stem, only.key);
    }
  }
  return words;
}

/** A capital and then small letters: a name in scare quotes, which is house style and nobody's remark. */
function isName({ isCapital, isUpper }: Term): boolean {
  return isCapital && !isUpper;
}

function toUse(story: StoryInput, unit: Unit, term: Term): Use | null {
  const { text } = documentOf(story, unit.siglum).analysed.document;
  const sentence = text.slice(unit.from, unit.to);
  const place = { document: unit.siglum, from: unit.from, to: unit.to };
  if (OBJECT.test(sentence)) return { unit, place, owner: 'object' };
  const calls = CALLS.test(sentence);
  if (DENIES_WORD.test(sentence.slice(0, term.from - unit.from))) return { unit, place, owner: 'denied' };
  if (unit.terms.some(isNegator)) return null;
  const { attribution } = unit;
  const isSaid =
    attribution?.speaker != null &&
    attribution.content.some(([from, to]) => from <= term.from && term.to <= to);
  return isSaid || calls ? { unit, place, owner: 'person' } : null;
}
