// What two accounts say alike of different things is no conflict and no drift: faults met on real pages, told again in invented ones.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { collateOne } from '../../src/collate/index.ts';
import { compareAccounts } from '../../src/collate/story.ts';
import { analyse, defaultLanguage } from '../../src/variorum.ts';
import { account, storyOf } from './accounts.ts';

/** Pairs of accounts that share the words of a denial, and deny nothing of one another; what stands in the way is named. */
const NO_DENIAL: readonly (readonly [why: string, a: string, b: string])[] = [
  [
    'who does not deny a thing grants it',
    'Tarn does not deny closing the northern harbour gate at night.',
    'Tarn closed the northern harbour gate at night, the pilots told a court.',
  ],
  [
    '"non" negates as "not" does',
    'Their injuries at the harbour were not life threatening.',
    'Four pilots at the harbour had non-life-threatening injuries.',
  ],
  [
    'a "not" without a verb does not say of whom',
    'A pilot was hit by a harbour crane, but not seriously injured.',
    'At the harbour crane Mira Dole was seriously injured.',
  ],
  [
    'no arrests so far is a state of that hour',
    'No arrests had been made in the harbour murder.',
    'Arrests in the harbour murder came on Friday, the police said.',
  ],
  [
    'one more is not the first',
    'The gunman did not injure any other pilots in the harbour.',
    'The gunman injured two pilots in the harbour.',
  ],
  [
    'until later is later',
    'Tarn did not realise he had opened the harbour gate that night until later.',
    'Tarn realised he had opened the harbour gate.',
  ],
  [
    'a place that is not far is near',
    'It happened not far from a memorial in the harbour park.',
    'It happened far off, at a memorial in the harbour park.',
  ],
  [
    'another charge is another charge',
    'The pilot is not facing a murder charge in the harbour case.',
    'The pilot is facing a weapons charge in the harbour case.',
  ],
  [
    'what children do not do, somebody else may',
    'The children did not live in the harbour house on Amber Road.',
    'Luke Tarn lived in the harbour house on Amber Road.',
  ],
  [
    'a disputed case is a case',
    'The minister resigned over the disputed harbour pilots case.',
    'The minister was dismissed over the harbour pilots case.',
  ],
  [
    'who blocks a measure does not vote for it',
    'No harbour members voted for the ferry measure.',
    'The harbour members, who had voted on it twice, blocked the ferry measure.',
  ],
  [
    'a request that is denied is turned down',
    'The ministry denied the embassies requests to fly the harbour flag.',
    'The embassies fly the harbour flag, the ministry said.',
  ],
];

for (const [why, a, b] of NO_DENIAL)
  test(`shows no denial where it is none: ${why}`, () => {
    const { conflicts } = compareAccounts(storyOf(account('A', a), account('B', b)));
    assert.deepEqual(
      conflicts.filter(({ kind }) => kind === 'denial'),
      [],
    );
  });

test('shows no words of different force where the weaker is one step from the stronger', () => {
  const { conflicts } = compareAccounts(
    storyOf(
      account('A', 'The harbour police advised residents of Amber Road to stay inside their houses.'),
      account('B', 'The harbour police asked residents of Amber Road to stay inside their houses.'),
    ),
  );
  assert.deepEqual(conflicts, []);
});

test('takes words that stand outside the marks for the writer’s own', () => {
  const { drift } = compareAccounts(
    storyOf(
      account(
        'A',
        '⟦Mira Dole|mixed|the tech industry is a "culture that has readily embraced smuggling"⟧, Mira Dole said.',
      ),
      account(
        'B',
        '⟦Mira Dole|mixed|the tech sector is a "culture that has readily embraced smuggling"⟧, Mira Dole said.',
      ),
    ),
  );
  assert.deepEqual(drift, []);
});

test('takes reports after which a thing was done for no hedge of it', () => {
  const { drift } = compareAccounts(
    storyOf(
      account(
        'A',
        '# Ferry line offers mocking apology to the harbour over its timetable\n\nThe ferry line offered a mocking apology to the harbour after media reports that its timetable offered no crossings to the harbour.',
      ),
    ),
  );
  assert.deepEqual(drift, []);
});

const conflictsWithin = (text: string): number =>
  collateOne([analyse({ path: 'a.txt', bytes: new TextEncoder().encode(text) }, defaultLanguage())])
    .stories[0]!.conflicts.length;

test('sets numbers that one voice gives against nobody, and those of two voices against each other', () => {
  const one =
    'Bloody weekend leaves 150 fatally shot\n\nA bloody weekend ended with at least 150 people killed in more than 400 shootings across the country. In Brell, 100 people were struck by gunfire resulting in 18 deaths since Friday night, according to Brell police.';
  assert.equal(conflictsWithin(one), 0);
  const two = 'Six people died in the fire, the mayor said. Nine people died in the fire, the hospital said.';
  assert.equal(conflictsWithin(two), 1);
});

test('tells two currencies from one that is named more and less fully', () => {
  const conflictsBetween = (...sums: readonly string[]): number => {
    const documents = sums.map((sum, at) => {
      const text = `The harbour gate of Marn will cost ${sum}, the port authority said on Friday.`;
      return analyse({ path: `${at}.txt`, bytes: new TextEncoder().encode(text) }, defaultLanguage());
    });
    return collateOne(documents).stories[0]!.conflicts.length;
  };
  assert.equal(conflictsBetween('40 million Canadian dollars', '40 million Australian dollars'), 1);
  assert.equal(conflictsBetween('40 million Canadian dollars', '40 million dollars'), 0);
});
