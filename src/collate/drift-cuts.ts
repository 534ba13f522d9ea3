// Quotations that were cut or sewn without a sign. In: the utterances of a story. Out: drift where sentences between two printed ones are gone, and
// where one pair of marks holds the halves of two utterances.

import type { Drift, Place, Reading } from '../model/index.ts';
import { placeOf } from './alterations.ts';
import { familiesAt, isBeside, RENDERING } from './drift-quotations.ts';
import { compareInOrder } from './likeness.ts';
import { compareUnits } from './match-utterances.ts';
import { documentOf, type StoryInput } from './story-input.ts';
import { familyOf, scanTerms, type Term } from './terms.ts';
import type { Unit } from './units.ts';
import type { UtteranceDraft } from './utterances.ts';
import type { Weights } from './weights.ts';

/** Sentences that stand between two that a quotation prints as if they followed one another. */
export function findSilentCuts(story: StoryInput, drafts: readonly UtteranceDraft[]): readonly Drift[] {
  return drafts.flatMap(({ statement: { gist, readings, variants } }) =>
    variants
      .filter(({ kind, a, b }) => {
        const reading = readings.find(
          (one) => one.document === b.document && one.from <= b.from && b.to <= one.to,
        );
        return (
          kind === 'omission' &&
          reading?.type === 'direct' &&
          a.to - a.from >= LONG_CUT &&
          isWhollyOf(
            story,
            b.document,
            reading,
            readings.find((one) => holdsPlace(one, a)),
          ) &&
          contentAt(story, { ...b, from: reading.from, to: b.from }).length > 0 &&
          contentAt(story, { ...b, from: b.to, to: reading.to }).length > 0 &&
          !/[([…]|\.\.\./u.test(
            documentOf(story, b.document).analysed.document.text.slice(reading.from, reading.to),
          ) &&
          !isBeside(story, b, contentAt(story, a))
        );
      })
      .map(({ a, b }): Drift => {
        const reading = readings.find(
          (one) => one.document === b.document && one.from <= b.from && b.to <= one.to,
        )!;
        return {
          kind: 'dropped',
          quotation: a,
          paraphrase: { document: reading.document, from: reading.from, to: reading.to },
          why: `words left out of a quotation without a mark; ${gist.document} has them`,
        };
      }),
  );
}

function holdsPlace(one: Reading, { document, from, to }: Place): boolean {
  return one.document === document && one.from <= from && to <= one.to;
}

/** Share of the words of a shortened quotation that the fuller one must have: else it is another sentence of the same speech, or a retelling. */
const WHOLLY = 0.6;

function isWhollyOf(
  story: StoryInput,
  document: string,
  { from, to }: Reading,
  fuller: Reading | undefined,
): boolean {
  if (fuller === undefined || fuller.type === 'indirect') return false;
  const has = familiesAt(documentOf(story, fuller.document).analysed.document.text, fuller);
  const words = contentAt(story, { document, from, to });
  return words.filter(({ stem }) => has.has(familyOf(stem))).length >= WHOLLY * words.length;
}

function contentAt(story: StoryInput, { document, from, to }: Place): readonly Term[] {
  const { text } = documentOf(story, document).analysed.document;
  return scanTerms(text, { from, to }).filter(({ isContent }) => isContent);
}

/** Characters of a cut that takes matter away. */
const LONG_CUT = 24;

/** Halves of one printed sentence that belong to two utterances. */
export function findSplices(drafts: readonly UtteranceDraft[], weights: Weights): readonly Drift[] {
  const halves = drafts.flatMap((draft, index) =>
    draft.units
      .filter((unit) => unit.isSeamed && unit.type !== 'indirect')
      .map((unit) => ({ unit, index, draft })),
  );
  return halves.flatMap(({ unit, index }) => {
    const next = halves.find(
      (other) =>
        other.index !== index &&
        other.unit.attribution === unit.attribution &&
        other.unit.from >= unit.to &&
        other.unit.from - unit.to <= 3,
    );
    if (next === undefined || next.draft.units.length < 2) return [];
    const second = next.draft.units;
    // > | “We grieve with them ... and thank the crews.”        who prints both halves in one as well is no source of them
    //   |                      ^^^
    const sources = drafts[index]!.units.filter((one) => !second.some((other) => followsOn(one, other)));
    const source = closest(unit, sources, weights);
    const isOne =
      source !== undefined && compareInOrder(source.terms, unit.terms, weights).share >= RENDERING;
    if (!isOne) return [];
    const paraphrase = { document: unit.siglum, from: unit.from, to: next.unit.to };
    return [
      {
        kind: 'quoted-paraphrase' as const,
        quotation: placeOf(source),
        paraphrase,
        why: 'two sentences under one pair of marks',
      },
    ];
  });
}

/** Characters between two halves under one pair of marks. */
const SEAM = 5;

function followsOn(a: Unit, b: Unit): boolean {
  return a.siglum === b.siglum && a.attribution === b.attribution && b.from >= a.to && b.from - a.to <= SEAM;
}

function closest(unit: Unit, units: readonly Unit[], weights: Weights): Unit | undefined {
  return units
    .filter((other) => other.siglum !== unit.siglum && other.type === 'direct' && !other.inComment)
    .map((other) => ({ other, share: compareInOrder(other.terms, unit.terms, weights).shareOfLonger }))
    .sort((a, b) => b.share - a.share || compareUnits(a.other, b.other))[0]?.other;
}
