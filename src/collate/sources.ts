// One utterance and who is said to have said it. In: utterances with their units. Out: conflicts of kind attribution, where two accounts
// give the same words to two people, and drift of kind actor, where one unnamed source becomes several.

import type { Conflict, Drift } from '../model/index.ts';
import { placeOf } from './alterations.ts';
import { distinct, toConflict } from './drift-quotations.ts';
import { compareInOrder } from './likeness.ts';
import { compareSpeakers, type Speaker } from './speakers.ts';
import { documentOf, type StoryInput } from './story-input.ts';
import type { Unit } from './units.ts';
import type { UtteranceDraft } from './utterances.ts';
import type { Weights } from './weights.ts';

/** Words that two quotations have in one run, and the share of the shorter, for them to be the same words. */
const SAME_WORDS = { run: 6, share: 0.85 } as const;
/** Quotations of one utterance that are compared with one another. */
const MOST_UNITS = 30;

/** The same words in the mouths of two people. */
export function findSpeakerConflicts(
  story: StoryInput,
  drafts: readonly UtteranceDraft[],
  weights: Weights,
): readonly Conflict[] {
  return drafts.flatMap(({ units }) => {
    const quoted = units
      .filter((unit) => isNamedQuotation(unit) && !isSomebodyOf(sourceWords(story, unit)))
      .slice(0, MOST_UNITS);
    const areSame = (a: Unit, b: Unit): boolean => {
      const { run, share } = compareInOrder(a.terms, b.terms, weights);
      return run >= SAME_WORDS.run && share >= SAME_WORDS.share;
    };
    const pair = firstPair(
      quoted,
      (a, b) => a.siglum !== b.siglum && areTwoPeople(a.speaker!, b.speaker!) && areSame(a, b),
    );
    if (pair === null) return [];
    const sides = pair.map((one) =>
      distinct(
        quoted
          .filter((unit) => compareSpeakers(unit.speaker, one.speaker) === 'same' && areSame(unit, one))
          .map(placeOf),
      ),
    );
    const [a, b] = pair.map(({ speaker }) => speaker!.name);
    return [toConflict(story, 'attribution', sides, `the same words said by ${a} and by ${b}`)];
  });
}

// > | a rep for Tarn · an aide to Venn · Tarn's lawyer        who it is, the words do not say
//   | ^^^^^     ^^^^
function isSomebodyOf(words: string): boolean {
  return (
    /^(?:an?|one|the|his|her|their)\s+(?:\p{L}+\s+){0,3}?(?:for|of|to|from|with|at)\s/iu.test(words) ||
    /['’]s?\s\p{Ll}+(?:\s\p{Ll}+){0,2}\s?$/u.test(words)
  );
}

/** Two names without a surname in common: Liz and Elizabeth Tarn may be one. */
function areTwoPeople(a: Speaker, b: Speaker): boolean {
  return compareSpeakers(a, b) === 'different' && a.words.at(-1) !== b.words.at(-1);
}

/**
 * Named where the words stand, so that no pronoun can have been read wrongly; readers' comments apart, and who says what another said
 * ("He said the wall would hold," his spokesman said).
 */
function isNamedQuotation({ type, speaker, inComment, terms }: Unit): boolean {
  if (type !== 'direct' || inComment || speaker === null || !isPerson(speaker)) return false;
  return !terms.some(({ key }) => /^(?:said|says|told|asked|wrote)$/u.test(key));
}

function isPerson({ name, isUnnamed, isBody, isResolved }: Speaker): boolean {
  return name !== null && !isUnnamed && !isBody && !isResolved;
}

function firstPair(
  units: readonly Unit[],
  isTold: (a: Unit, b: Unit) => boolean,
): readonly [Unit, Unit] | null {
  for (const [at, a] of units.entries()) for (const b of units.slice(at + 1)) if (isTold(a, b)) return [a, b];
  return null;
}

// > | an official said … / one diplomat said …   →   officials say … / diplomats said …
//   | ^^^^^^^^^^^          ^^^^^^^^^^^^                 ^^^^^^^^^
const ONE =
  /^(?:an?|one|the)\s+(?:\p{L}+\s+){0,3}?(official|diplomat|minister|aide|adviser|source|witness|resident|expert|engineer|scientist|doctor|officer|lawmaker|spokesman|spokeswoman|soldier|worker)\b/iu;
const SEVERAL =
  /^(?!(?:one|two)\b)(?:the\s+|some\s+|many\s+|several\s+)?(?:\p{L}+\s+){0,3}?(official|diplomat|minister|aide|adviser|source|witness|resident|expert|engineer|scientist|doctor|officer|lawmaker|soldier|worker)e?s\b/iu;

/** Least share of the shorter telling by which the other retells it: two reporters who asked for themselves may have asked two officials. */
const RETOLD = 0.6;

/** One unnamed source of an account is several in another. */
export function findSourceDrift(
  story: StoryInput,
  drafts: readonly UtteranceDraft[],
  weights: Weights,
): readonly Drift[] {
  return drafts.flatMap(({ units }) => {
    const sources = units.slice(0, MOST_UNITS).map((unit) => ({ unit, words: sourceWords(story, unit) }));
    const single = sources.find(({ words }) => ONE.test(words));
    const kind = single === undefined ? undefined : ONE.exec(single.words)?.[1]?.toLowerCase();
    return sources
      .filter(
        ({ unit, words }) =>
          single !== undefined &&
          unit.siglum !== single.unit.siglum &&
          isRetelling(story, single.unit, unit, weights) &&
          SEVERAL.exec(words)?.[1]?.toLowerCase() === kind &&
          kind !== undefined,
      )
      .slice(0, 1)
      .map(
        ({ unit, words }): Drift => ({
          kind: 'actor',
          quotation: placeOf(single!.unit),
          paraphrase: placeOf(unit),
          why: `"${single!.words}" becomes "${words}"`,
        }),
      );
  });
}

function isRetelling({ reuse }: StoryInput, single: Unit, unit: Unit, weights: Weights): boolean {
  const isCopy = reuse.some(
    ({ a, b }) =>
      (a.document === single.siglum && b.document === unit.siglum) ||
      (b.document === single.siglum && a.document === unit.siglum),
  );
  return isCopy || compareInOrder(unit.terms, single.terms, weights).shareOfLonger >= RETOLD;
}

function sourceWords(story: StoryInput, { siglum, attribution }: Unit): string {
  const [first] = attribution?.source ?? [];
  if (first === undefined) return '';
  return documentOf(story, siglum).analysed.document.text.slice(...first);
}
