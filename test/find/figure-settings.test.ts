// What a figure counts, where and as of when, whose it is: read over tags and entities, as the whole pipeline does.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Figure } from '../../src/model/index.ts';
import { analyse } from '../../src/variorum.ts';

interface Found {
  readonly text: string;
  readonly figures: readonly Figure[];
  readonly passages: readonly string[];
}

function analysed(sentence: string): Found {
  const text = `Fire at the depot\n\nMay 4, 2031\n\n${sentence}\n`;
  const { findings, passages } = analyse({ path: 'a.txt', bytes: new TextEncoder().encode(text) });
  const figures = findings.filter((finding): finding is Figure => finding.kind === 'figure');
  return { text, figures, passages: passages.map(({ id }) => id) };
}

/** What the figures of a sentence count. */
function counts(sentence: string): readonly (string | null)[] {
  return analysed(sentence).figures.map(({ of }) => of);
}

test('counts the phrase after the number, up to the day', () => {
  assert.deepEqual(counts('At least nine people were killed in the fire on Sunday.'), ['killed in the fire']);
  assert.deepEqual(counts('The storm cut off twelve villages along the river on Sunday.'), [
    'villages along the river',
  ]);
});

test('those whom a noun names are told by what was done to them', () => {
  assert.deepEqual(counts('Three women were killed in the fire.'), ['killed in the fire']);
});

test('a length is of the place that it leads from', () => {
  assert.deepEqual(counts('The depot lies 31 kilometres from Paris.'), ['from Paris']);
});

test('a verb that acts keeps its subject', () => {
  assert.deepEqual(counts('About 40 people fled the town when the depot burned.'), ['people fled the town']);
});

test('a number of people with nothing after it is told by the verb before it', () => {
  assert.deepEqual(counts('The fire killed nine people.'), ['killed']);
});

test('measures and money are of what is added to them or of their subject', () => {
  assert.deepEqual(counts('The council gave £3m in emergency aid.'), ['emergency aid']);
  assert.deepEqual(counts('The town has a budget of $40 million.'), ['budget']);
  assert.deepEqual(counts('The flow reached 400 cubic metres per second.'), ['flow']);
});

test('says the place and the day that the sentence states', () => {
  const { text, figures } = analysed('As of Saturday 31 workers were missing in Paris.');
  const [figure] = figures;
  assert.equal(figure?.asOf?.value, '2031-05-03');
  assert.equal(text.slice(figure!.where!.from, figure!.where!.to), 'Paris');
});

test('a figure is of the attribution that holds it, else of its passage', () => {
  const { figures, passages } = analysed(
    '"We lost 40 cows," farmer Ilya Brandt said.\n\nThe barn had 60 stalls.',
  );
  assert.equal(figures[0]?.owner, figures[0]?.attribution);
  assert.ok(figures[0]?.attribution);
  assert.ok(passages.includes(figures[1]?.owner ?? ''));
});
