// Figures across accounts: what is a conflict and what is not. `⟦#9 person|dead|nine people⟧` marks a figure (see accounts.ts).

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { compareAccounts } from '../../src/collate/story.ts';
import type { StoryDocument } from '../../src/collate/story-input.ts';
import { account, storyOf } from './accounts.ts';

/** Sides of each figure conflict, as `A: words / B: words`. */
function conflicts(...documents: readonly StoryDocument[]): string[] {
  const story = storyOf(...documents);
  const show = ({ document, from, to }: { document: string; from: number; to: number }): string =>
    `${document}: ${documents.find(({ siglum }) => siglum === document)!.analysed.document.text.slice(from, to)}`;
  return compareAccounts(story)
    .conflicts.filter(({ kind }) => kind === 'figure')
    .map(({ sides }) => sides.map((side) => side.map(show).join(', ')).join(' / '));
}

const monday = { published: '2031-05-05' };
const tuesday = { published: '2031-05-06' };

test('takes a toll that grows from day to day for a revision', () => {
  const documents = [
    account('A', 'At least ⟦#9.. person|dead|nine people⟧ drowned.', monday),
    account('B', 'The toll rose to ⟦#11 person|dead|11⟧ on Tuesday.', tuesday),
  ];
  assert.deepEqual(conflicts(...documents), []);
  const [statement] = compareAccounts(storyOf(...documents)).statements;
  assert.equal(statement?.kind, 'figure');
});

test('marks the earlier reading of a toll as revised', () => {
  const story = storyOf(
    account('A', 'In all ⟦#9 person|dead|nine people⟧ drowned.', monday),
    account('B', 'The toll rose to ⟦#11 person|dead|11⟧ on Tuesday.', tuesday),
  );
  const relations = compareAccounts(story).statements.flatMap(({ readings }) =>
    readings.map(({ relation }) => relation),
  );
  assert.deepEqual(relations, ['revised', 'says']);
});

test('takes a lower toll of a later day by another voice for a conflict', () => {
  assert.deepEqual(
    conflicts(
      account('A', 'The flood killed ⟦#23 person|dead|23 people⟧.', monday),
      account('B', '⟦The palace|indirect|Only ⟦#9 person|dead|nine people⟧ died⟧, the palace said.', tuesday),
    ).length,
    1,
  );
});

test('leaves bounds of a city and of its region compatible', () => {
  assert.deepEqual(
    conflicts(
      account(
        'A',
        'The city counts ⟦#1000000.. person|residents of the city|more than a million people⟧.',
        monday,
      ),
      account(
        'B',
        'There are ⟦#2000000.. person|residents of the region|more than two million people⟧ here.',
        monday,
      ),
    ),
    [],
  );
});

test('leaves a part out of the comparison with its whole', () => {
  assert.deepEqual(
    conflicts(
      account(
        'A',
        'In all ⟦#31 person|dead|31⟧ died. ⟦#26 person|dead|Twenty-six of the dead⟧ were miners.',
        monday,
      ),
      account('B', 'The fire killed ⟦#31 person|dead|31 people⟧.', monday),
    ),
    [],
  );
});

test('reports an old toll on which the accounts differ', () => {
  assert.deepEqual(
    conflicts(
      account('A', 'In the fire of 1911 at least ⟦#1100.. person|dead|1,100 people⟧ died.', monday),
      account('B', 'The accident of 1911 killed ⟦#~400 person|dead|some 400⟧.', monday),
    ),
    ['B: some 400 / A: 1,100 people'],
  );
});

test('reports one range that is missing people here and dead people there', () => {
  assert.deepEqual(
    conflicts(
      account('A', '⟦#40..60 person|missing|Between 40 and 60⟧ were missing.', monday),
      account('B', 'It left ⟦#40..60 person|dead or missing|40 to 60 people⟧ dead or missing.', monday),
    ).length,
    1,
  );
});

test('reports one amount in two currencies, but not where one sentence gives both', () => {
  const a = account('A', 'They offered ⟦#4000000 crowns|relief|four million crowns⟧ in relief.', monday);
  const b = account('B', 'They offered ⟦#4000000 USD|relief|$4 million⟧ in relief.', monday);
  assert.equal(conflicts(a, b).length, 1);
  assert.deepEqual(
    conflicts(
      account(
        'A',
        'The price is ⟦#4000000 crowns|price|4 million crowns⟧ (⟦#500000 USD|price|$500,000⟧).',
        monday,
      ),
      a,
    ),
    [],
  );
});

test('reports a majority that the votes do not make', () => {
  assert.equal(
    conflicts(
      account('A', 'The house voted ⟦#55-45 vote|votes|55 to 45⟧.', monday),
      account('B', 'It passed with a ⟦#0.667 share||two-thirds⟧ majority.', monday),
    ).length,
    1,
  );
});

test('keeps the dead of two happenings apart where an account counts both, and counts each with its own', () => {
  const a = account(
    'A',
    'Raiders killed ⟦#31.. person|dead|at least 31 people⟧ at the covered market.\n⟦The hospital|indirect|⟦#120.. person|dead|At least 120 people⟧ have died under shelling on the far bank⟧, the hospital said.',
    monday,
  );
  const b = account(
    'B',
    'The raid on the market killed ⟦#31 person|dead|31 people⟧. ⟦The hospital|indirect|⟦#163 person|dead|163 people⟧ had died under shelling⟧, the hospital said.',
    tuesday,
  );
  const { statements, timeline } = compareAccounts(storyOf(a, b));
  const numbers = statements
    .filter(({ kind }) => kind === 'figure')
    .map(({ readings }) => readings.map(({ short }) => short).join(', '));
  assert.deepEqual(numbers, ['at least 31, 31', 'at least 120, 163']);
  assert.deepEqual(
    timeline.flatMap(({ steps }) => steps.map(({ was, is }) => `${was} → ${is}`)),
    [],
  );
});

test('takes two counts of one thing by two voices for a dispute, in one paragraph too', () => {
  assert.equal(
    conflicts(
      account(
        'A',
        '⟦The army|indirect|The army puts the captives at ⟦#46 person|captives|46⟧⟧. ⟦Sandor Ill|indirect|The front was holding ⟦#29 person||29 people⟧, all of them soldiers⟧. ⟦#6 person|captives|Six captives⟧ were released on Saturday.',
        tuesday,
      ),
    ).join(),
    'A: 29 people / A: 46',
  );
});

test('leaves captives who were freed out of the number of those who are held', () => {
  const a = account(
    'A',
    'The raiders hold ⟦The army|indirect|⟦#46 hostage|taken|46 hostages⟧⟧, the army said. ⟦#6 hostage|released|Six hostages⟧ were released on Monday.',
    monday,
  );
  assert.deepEqual(
    conflicts(a, account('B', 'The raiders hold ⟦#46 person|holding|46 people⟧.', monday)),
    [],
  );
});

test('counts the dead or missing apart from the dead, and no hospital for the hurt', () => {
  const found = compareAccounts(
    storyOf(
      account('A', 'The flood left ⟦#40..60 person|people dead|40 to 60 people dead⟧ or missing.', monday),
      account('B', 'So far ⟦#23 person|dead|23⟧ have died, according to the hospital at Rhone.', monday),
    ),
  );
  assert.deepEqual(found.conflicts, []);
  assert.equal(found.statements.filter(({ kind }) => kind === 'figure').length, 2);
});

test('a share of the number behind a comma makes the number no part, and an old number is old wherever it is repeated', () => {
  const a = account(
    'A',
    'Raiders killed ⟦#340.. person|dead|at least 340 people⟧ at the naval base.\n⟦Doctors|indirect|⟦#900.. person|dead|More than 900 people⟧, a third of them children, have died⟧ behind the blockade, doctors said.',
    monday,
  );
  const b = account(
    'B',
    'Raiders killed ⟦#352 person|dead|352 people⟧ at the naval base.\nIn the siege of 1741 ⟦#400000 person|dead|400,000 people⟧ died.\nThose ⟦#400000 person|dead|400,000 people⟧ died, most of them of hunger.',
    tuesday,
  );
  const numbers = compareAccounts(storyOf(a, b))
    .statements.filter(({ kind }) => kind === 'figure')
    .map(({ readings }) => readings.map(({ short }) => short).join(', '));
  assert.ok(numbers.includes('at least 340, 352'), numbers.join(' | '));
  assert.ok(numbers.includes('400000, 400000'), numbers.join(' | '));
});

test('takes two counts of one crowd for a dispute, though one account is of the next day', () => {
  const found = conflicts(
    account(
      'A',
      'Outside the consulate in Rhone ⟦#~300 person|people gathered|about 300 people⟧ gathered.',
      monday,
    ),
    account(
      'B',
      '⟦#30 person|demonstrators|Thirty demonstrators⟧ stood outside the consulate in Rhone.',
      tuesday,
    ),
  );
  assert.equal(found.length, 1);
});

test('reports the sum that a ministry denies and the one that it gives instead, and calls neither revised', () => {
  const documents = [
    account(
      'A',
      'Tarn demanded ⟦#1300000000 dollar|arrears|$1.3 billion⟧ in arrears for gas. ' +
        '⟦The ministry|indirect/deny|that the gas arrears came to ⟦#1300000000 dollar|arrears|$1.3 billion⟧⟧, it denied, ' +
        'putting the gas arrears at ⟦#640000000 dollar|arrears|$640 million⟧.',
      monday,
    ),
    account('B', 'Tarn wants ⟦#1300000000 dollar|arrears|$1.3 billion⟧ in gas arrears.', tuesday),
  ];
  assert.deepEqual(conflicts(...documents), ['A: $640 million / A: $1.3 billion, B: $1.3 billion']);
  const relations = compareAccounts(storyOf(...documents)).statements.flatMap(({ kind, readings }) =>
    kind === 'figure' ? readings.map(({ relation }) => relation) : [],
  );
  assert.ok(!relations.includes('revised'));
});

test('a number that is denied is nobody’s reading', () => {
  const documents = [
    account('A', 'It is not ⟦#37 person|dead|37⟧ who died.', monday),
    account('B', 'In all ⟦#37 person|dead|37 people⟧ died.', monday),
  ];
  const readings = compareAccounts(storyOf(...documents)).statements.flatMap((one) => one.readings);
  assert.deepEqual(
    readings.map(({ document }) => document),
    ['B'],
  );
});

const countsOf = (...documents: readonly StoryDocument[]): string[] =>
  compareAccounts(storyOf(...documents))
    .statements.filter(({ kind }) => kind === 'figure')
    .map(({ readings }) =>
      readings.map(({ document, short, relation }) => `${document} ${short} ${relation}`).join(', '),
    );

test('takes an age between commas for no count', () => {
  const a = account('A', 'The driver, ⟦#29||29⟧, was charged with theft.', monday);
  assert.deepEqual(countsOf(a), []);
});

test('keeps things apart that one account counts twice, and revises no number by a copy or by a reader', () => {
  const words =
    'Some ⟦#38000 container|containers|38,000 containers⟧ stand on the quays. ⟦#112 container|containers|112 cold containers⟧ hold insulin.';
  const later = account('B', words, tuesday);
  assert.deepEqual(countsOf(account('A', words, monday), later), [
    'A 38000 says, B 38000 says',
    'A 112 says, B 112 says',
  ]);
  const reader = account('C', '> No, ⟦#40000 container|containers|40,000 containers⟧.', tuesday);
  assert.ok(countsOf(account('A', words, monday), reader).some((line) => line.includes('A 38000 says')));
});

test('takes one amount a day for one thing, whatever it is said to be for', () => {
  assert.deepEqual(
    countsOf(
      account('A', 'The firm had lost ⟦#3100000 crown per day|firm|3.1 million crowns a day⟧.'),
      account('B', 'It has put its losses at ⟦#3100000 crown per day||3.1 million crowns a day⟧.'),
    ),
    ['A 3100000 says, B 3100000 says'],
  );
});

test('an answer counts in the time of which its question asks', () => {
  const documents = [
    account('A', 'In the cold of 2019 ⟦#37.. person|dead|at least 37 people⟧ died.', monday),
    account(
      'B',
      '? How many died in the cold of 2019?\n= At least ⟦#37.. person|dead|37 people⟧ died.',
      tuesday,
    ),
  ];
  const [statement] = compareAccounts(storyOf(...documents)).statements.filter(
    ({ kind }) => kind === 'figure',
  );
  assert.deepEqual(
    statement?.readings.map(({ document }) => document),
    ['A', 'B'],
  );
});
