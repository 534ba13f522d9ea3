// What tells two turns of one running subject apart: the day, the numbers, and words that not everybody around repeats.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { likenessAt, slotAt } from '../../src/collate/near.ts';
import { numbersOf, profileOf } from '../../src/collate/profile.ts';
import { startStories } from '../../src/collate/stories.ts';
import { scoreAt } from '../../src/collate/story-score.ts';
import { ONE } from '../../src/collate/vectors.ts';
import { documentOf } from './documents.ts';

/** The scores of the first text with each of the others, and their likeness. */
function scoresOf(
  texts: readonly string[],
): readonly { readonly score: number; readonly likeness: number }[] {
  const profiles = texts.map((text, index) => profileOf(documentOf({ name: `d${index}`, text })));
  const { index } = startStories(profiles);
  const [first, ...others] = profiles.map(({ id }) => index.slots.numberOf(id)!);
  const { near } = index.entries.get(first!)!;
  const places = Array.from({ length: near.count }, (_, at) => at);
  return others.map((slot) => {
    const at = places.find((place) => slotAt(near, place) === slot)!;
    return { score: scoreAt(index, first!, at), likeness: likenessAt(near, at) / (ONE * ONE) };
  });
}

test('a number with its marks is one number, a year is none', () => {
  const text = 'Exports of amber rose 4.2 percent to 916,000 tonnes in 2031, from 12 in 1987.';
  assert.deepEqual(numbersOf(profileOf(documentOf({ name: 'd', text }))), ['4.2', '916000', '12']);
});

test('numbers and days of the week speak for one turn of a running subject, other ones against', () => {
  const report = (day: string, share: string, coins: string): string =>
    `The Veldt mint struck ${share} percent more coins, it said on ${day}. Director Ume Halloran named ${coins}.`;
  const [same, other, without] = scoresOf([
    report('Tuesday', '4.2', '61,300'),
    `${report('Tuesday', '4.2', '61,300')} More than ever.`,
    `${report('Friday', '1.7', '58,900')} More than ever.`,
    'The Veldt mint struck many more coins, it said. Director Ume Halloran named no number. More than ever.',
  ]);
  assert.ok(same!.score - same!.likeness > without!.score - without!.likeness + 0.1);
  assert.ok(other!.score - other!.likeness < without!.score - without!.likeness);
});

test('names that a crowd of pages repeats count less than words that only two of them have', () => {
  const about = 'in the trial of captain Ingrith Vossberg over the Marigold Queen';
  const hatch = `A diver told of a rusted hatch ${about}.`;
  const crowd = ['ledger', 'widows', 'insurer', 'onions', 'lantern', 'verdict'].map(
    (word) => `The jury heard of the ${word} ${about}.`,
  );
  const alone = scoresOf([hatch, `Rusted hatch: what the diver told ${about}.`, crowd[0]!]);
  const among = scoresOf([hatch, `Rusted hatch: what the diver told ${about}.`, ...crowd]);
  const lead = ([one, two]: typeof alone): number => one!.score - two!.score;
  assert.ok(lead(among) > lead(alone) + 0.05);
});
