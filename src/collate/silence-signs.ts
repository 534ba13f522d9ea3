// A statement and the sentences of an account that has no reading of it → may the account tell the same in other words? Then it is not called
// silent. Signs: a number of it; the speaker, with a telling notion of it; two notions of it side by side; for a paraphrase that one text
// alone has, anything that its speaker says there, and anything alike that somebody says there who may be the speaker.

import { overlaps, type Place, type Role, type Span, type Statement } from '../model/index.ts';
import { layoutOf } from './layout.ts';
import { MEASURE, sharedTerms } from './likeness.ts';
import type { Quantity } from './quantities.ts';
import { compareSpeakers, type Speaker } from './speakers.ts';
import { documentOf, type StoryInput } from './story-input.ts';
import { notionOf } from './synonyms.ts';
import type { Term } from './terms.ts';
import type { Unit } from './units.ts';
import type { Weights } from './weights.ts';

/** What of a statement is looked for. */
export interface Sought {
  readonly kind: Statement['kind'];
  /** Content words, each stem once, heaviest first. */
  readonly looked: readonly Term[];
  /** Those of them that tell what the statement is about. */
  readonly telling: readonly Term[];
  /** All words, in order. */
  readonly inOrder: readonly Term[];
  readonly speaker: Speaker | null;
  /** Numbers in it. */
  readonly counted: readonly Quantity[];
  /** Where the figure stands that the statement gives. */
  readonly figure: Span | null;
  /** A paraphrase that no other text has: its words are the account's own. */
  readonly isLone: boolean;
  readonly weights: Weights;
}

/** The sentences of an article and where each notion stands in them; comments are left out. */
export interface SentenceIndex {
  readonly sentences: readonly Unit[];
  readonly notions: ReadonlyMap<string, readonly number[]>;
  /** Its numbers. */
  readonly quantities: readonly Quantity[];
  /** Sentences that are known to be readings of an utterance that other accounts have too: what they say is told. */
  readonly told: ReadonlySet<number>;
}

/** Builds the index of one document. */
export function indexSentences(
  all: readonly Unit[],
  { numbers, shared }: { readonly numbers: readonly Quantity[]; readonly shared: readonly Span[] },
): SentenceIndex {
  const quantities = numbers.filter(({ sentence }) => !sentence.inComment);
  const sentences = all.filter((sentence) => !sentence.inComment);
  const notions = new Map<string, number[]>();
  sentences.forEach(({ terms }, at) => {
    for (const notion of new Set(terms.map(({ stem }) => notionOf(stem)))) {
      const places = notions.get(notion);
      if (places === undefined) notions.set(notion, [at]);
      else places.push(at);
    }
  });
  const told = new Set(
    sentences.flatMap((sentence, at) => (shared.some((span) => overlaps(span, sentence)) ? [at] : [])),
  );
  return { sentences, notions, quantities, told };
}

/** By siglum, the readings of statements that several accounts have. */
export function sharedReadings(statements: readonly Statement[]): ReadonlyMap<string, readonly Place[]> {
  const shared = new Map<string, Place[]>();
  for (const { readings } of statements) {
    if (new Set(readings.map(({ document }) => document)).size < 2) continue;
    for (const reading of readings) {
      const places = shared.get(reading.document);
      if (places === undefined) shared.set(reading.document, [reading]);
      else places.push(reading);
    }
  }
  return shared;
}

/** Does the place stand in a passage of one of these roles, at any depth? */
export function isIn(story: StoryInput, { document, from, to }: Place, roles: readonly Role[]): boolean {
  const around = layoutOf(documentOf(story, document).analysed).passagesAround({ from, to });
  return around.some(({ role }) => roles.includes(role));
}

/** May the account tell of it in other words? */
export function mayTell(index: SentenceIndex | undefined, sought: Sought): boolean {
  if (index === undefined) return false;
  return (
    hasNumber(index, sought) ||
    countsTheSame(index, sought) ||
    speaksOfIt(index, sought) ||
    hasNotionsTogether(index, sought) ||
    (sought.kind === 'figure' && tellsOfThing(index, sought)) ||
    (sought.isLone && sought.kind === 'utterance' && mayBeSaid(index, sought))
  );
}

/** Words after a number in which what it counts is named. */
const COUNTED = 3;

// > | statement: Brill Power has posted: ‘Two gates. Forty minutes.’
//   |                                          ^^^^^ what is counted; an account that has it may count it in words
function tellsOfThing({ notions }: SentenceIndex, { inOrder, figure, telling, counted }: Sought): boolean {
  if (figure === null) return true;
  const at = inOrder.findIndex(({ from }) => from >= figure.from);
  const words = inOrder
    .slice(at)
    .filter(({ isContent, key }) => isContent && !/\p{N}/u.test(key) && !MEASURE.test(key));
  const near = words.filter(({ from }, place) => from < figure.to || place < COUNTED);
  const stems = new Set(telling.map(({ stem }) => stem));
  const isPeople = counted.some(({ figure: { unit } }) => unit === 'person');
  return near.some(({ stem }) => (!isPeople || stems.has(stem)) && notions.has(notionOf(stem)));
}

/** A number from this many figures on is seldom there by chance. */
const TELLING_FIGURES = 3;

// > | statement: some 8,600 people were told to leave the eleven villages
//   |                 ^^^^^
// > | silent?    It covers 9,150 people, up from 8,600.        the number stands there: cannot be told
//   |                                          ^^^^^
function hasNumber({ sentences, notions }: SentenceIndex, { telling, weights }: Sought): boolean {
  const numbers = telling.filter(({ key }) => /\p{N}{2}/u.test(key));
  if (numbers.length === 0) return false;
  const isLong = ({ key }: Term): boolean =>
    key.replace(/[^\p{N}]/gu, '').length >= TELLING_FIGURES && !/^(?:19|20)\d\d$/u.test(key);
  if (numbers.some((term) => isLong(term) && notions.has(notionOf(term.stem)))) return true;
  const nouns = telling.filter(({ key }) => !/\p{N}/u.test(key));
  const about = new Set(nouns.flatMap(({ stem }) => notions.get(notionOf(stem)) ?? []));
  return [...about].some((at) =>
    sharedTerms(numbers, sentences[at]!.terms).some((term) => weights.of(term) > 0),
  );
}

/** Numbers below this are too often there by chance. */
const LEAST_COUNTED = 10;

// > | statement: the hospital says 163 people had been killed
//   |                              ^^^^^^^^^^^^^^^^^^^^^^^^^^
// > | silent?    One hundred and sixty-three people are dead on the east bank.        it counts the dead as well: cannot be told
//   |            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
function countsTheSame({ quantities }: SentenceIndex, { counted }: Sought): boolean {
  return counted.some((number) =>
    quantities.some(
      (other) =>
        number.categories.some((name) => other.categories.includes(name)) ||
        (number.counts === other.counts &&
          number.low >= LEAST_COUNTED &&
          other.low <= number.high &&
          number.low <= other.high),
    ),
  );
}

/** Notions that a sentence must share which is known to be a reading of something else. */
const TWICE = 2;

// > | statement: Hollin told reporters that the island “was notified at a quarter past one”
//   |            ^^^^^^                         ^^^^^^     ^^^^^^^^
// > | silent?    Hollin had said of the notified island only that …         he speaks of it here: cannot be told
function speaksOfIt({ sentences, notions, told }: SentenceIndex, { telling, speaker }: Sought): boolean {
  const names = (speaker?.words ?? []).slice(-1);
  const about = telling.filter(({ key }) => !names.includes(key));
  return [...countShared(notions, about)].some(
    ([at, shared]) =>
      shared >= (told.has(at) ? TWICE : 1) && names.some((name) => isOf(sentences[at]!, name)),
  );
}

/** How many notions of the words each sentence has. */
function countShared(notions: SentenceIndex['notions'], words: readonly Term[]): ReadonlyMap<number, number> {
  const shared = new Map<number, number>();
  for (const notion of new Set(words.map(({ stem }) => notionOf(stem))))
    for (const at of notions.get(notion) ?? []) shared.set(at, (shared.get(at) ?? 0) + 1);
  return shared;
}

/** Is it the speaker's, or does it speak of him? */
function isOf({ terms, speaker }: Unit, name: string): boolean {
  return speaker?.words.at(-1) === name || terms.some(({ key }) => key === name);
}

/** Content words in which two notions stand side by side. */
const BESIDE = 2;

// > | statement: we take no lessons from those who built houses on a flood plain
//   |                                                              ^^^^^^^^^^^
// > | silent?    Forty million crowns, and a sentence about flood plains.       two words that tell, side by side: cannot be told
//   |                                                       ^^^^^^^^^^^^
function hasNotionsTogether({ sentences, notions }: SentenceIndex, sought: Sought): boolean {
  const tells = new Set(sought.telling.filter(({ isCapital }) => !isCapital).map(({ stem }) => stem));
  const words = sought.inOrder.filter(({ isContent }) => isContent);
  return words.some((term, at) => {
    if (!tells.has(term.stem)) return false;
    const first = notionOf(term.stem);
    const nexts = words.slice(at + 1, at + 1 + BESIDE).filter(({ stem }) => tells.has(stem));
    return nexts.some(({ stem }) => {
      const second = notionOf(stem);
      const places = first === second ? [] : (notions.get(first) ?? []);
      const others = places.length === 0 ? [] : (notions.get(second) ?? []);
      return places.some(
        (place) => others.includes(place) && standTogether(sentences[place]!.terms, first, second),
      );
    });
  });
}

function standTogether(terms: readonly Term[], first: string, second: string): boolean {
  const words = terms.filter(({ isContent }) => isContent);
  return words.some(
    ({ stem }, at) =>
      notionOf(stem) === first &&
      words.slice(at + 1, at + 1 + BESIDE).some((next) => notionOf(next.stem) === second),
  );
}

/** Of the telling words of a paraphrase, what somebody who may be its speaker says of the same. */
const ALIKE = 0.16;

// > | statement: Tarn said that her office had pressed for a warning system        one text's own words for what she said
// > | silent?    “We asked for the siren in January,” Tarn said.                   cannot be told
function mayBeSaid({ sentences, notions }: SentenceIndex, { telling, speaker }: Sought): boolean {
  if (speaker === null) return true;
  const shared = countShared(notions, telling);
  return sentences.some((sentence, at) => {
    if (sentence.attribution === null) return false;
    const sameness = compareSpeakers(speaker, sentence.speaker);
    const isAlike = (shared.get(at) ?? 0) >= Math.max(1, ALIKE * telling.length);
    return sameness === 'same' || (sameness === 'perhaps' && isAlike);
  });
}
