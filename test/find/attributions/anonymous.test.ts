// Who stands for a report: sources without a name, groups, and "they" and "it" as speakers. All names are invented.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { attributionsOf, inputOf, said } from './english.ts';

const flags = (text: string): string[] =>
  attributionsOf(inputOf(text)).map((one) => `${one.speaker}: ${one.anonymous ? 'anonymous' : 'known'}`);

test('people in general and people without a name are anonymous sources', () => {
  assert.deepEqual(flags('Experts say the price was low. One observer noted that nobody had asked.'), [
    'Experts: anonymous',
    'One observer: anonymous',
  ]);
  assert.deepEqual(flags('Officials familiar with the plan said it was old.'), [
    'Officials familiar with the plan: anonymous',
  ]);
  assert.deepEqual(flags('“It is over,” said a senior official who asked not to be named.'), [
    'a senior official: anonymous',
  ]);
});

test('a report that nobody makes has an anonymous source', () =>
  assert.deepEqual(flags('It was reported that the gate had been sold.'), ['null: anonymous']));

test('a name, an office, a body and who speaks for one can be asked', () =>
  assert.deepEqual(
    flags(
      'The mayor said she had not been told. Police said nobody was hurt. A spokesman for the Ministry of Water said the gate was safe. A teacher, Lena Holt, said the school was closed.',
    ),
    ['The mayor: known', 'Police: known', 'A spokesman for the Ministry of Water: known', 'Lena Holt: known'],
  ));

test('who says so may stand between a relative and its verb', () => {
  assert.deepEqual(said('The town had a siren that engineers say would have made no difference.'), [
    'indirect: engineers | say | would have made no difference',
  ]);
  assert.deepEqual(said('It was a surge that many believe points to three open gates.'), [
    'indirect: many | believe | points to three open gates',
  ]);
});

test('a noun that looks like a verb of saying is no insertion', () => {
  const found = said('They suggested that those claims could be tested.');
  assert.ok(
    found.every((line) => !line.includes('| claims |')),
    found.join('\n'),
  );
});

test('who is said to have done something does not say so', () => {
  const [only] = attributionsOf(inputOf('Ada Quill is said to have sold the boat to a neighbour.'));
  assert.ok(only === undefined || only.speaker === null);
});

test('they and it speak for whom the text licenses, and else for nobody', () => {
  assert.deepEqual(
    flags('Police said the road was shut. They added that it would open at noon.').map(
      (line) => line.split(':')[0],
    ),
    ['Police', 'Police'],
  );
  const found = attributionsOf(
    inputOf(
      'Rebels shot at a convoy near Ostrel. The rebels said they had taken the bridge. The army denied it. It said the convoy was safe.',
    ),
  );
  assert.equal(found.at(-1)!.speaker, 'army');
  assert.match(found.at(-1)!.speakerEntity ?? '', /^g\d$/);
});

test('a reported clause ends at a semicolon', () => {
  const [only] = said('Mara Quill said that the bridge was shut; the figure is for the whole valley.');
  assert.equal(only, 'indirect: Mara Quill | said | that the bridge was shut');
});
