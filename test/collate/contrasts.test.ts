// Where the words of accounts part. Each line of an expectation is `kind: words of one side / words of the other`.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { analyse, collateDocuments } from '../../src/variorum.ts';

const LEAD =
  'Border guards entered the mining town of Vellin before dawn on Monday and took away the tools of the miners, witnesses said.';

/** The contrasts of two accounts that share their lead. */
function contrasts(first: string, second: string): readonly string[] {
  const documents = [first, second].map((body, n) => {
    const text = `Guards enter Vellin\n\nMay ${5 + n}, 2031\n\n${LEAD}\n\n${body}\n`;
    return analyse({ path: `${'ab'[n]}.txt`, bytes: new TextEncoder().encode(text) });
  });
  return collateDocuments(documents)
    .stories.flatMap((story) => story.contrasts)
    .map(({ kind, why }) => `${kind}: ${why}`);
}

test('one happening is a raid to one account, an operation to another and a massacre to a third voice', () => {
  assert.deepEqual(
    contrasts(
      'The raid on the mining town of Vellin lasted an hour before the guards left.',
      'The operation in the mining town of Vellin lasted an hour before the guards left.',
    ),
    ['tone: The raid / The operation'],
  );
});

test('people are fighters here and terrorists there', () => {
  assert.deepEqual(
    contrasts(
      'Two fighters hid in the shaft of the old mine, the guards said after the search.',
      'Two terrorists hid in the shaft of the old mine, the guards said after the search.',
    ),
    ['tone: Two fighters / Two terrorists'],
  );
});

test('an account that never gives the office withholds it', () => {
  assert.deepEqual(
    contrasts(
      'President Ilse Brandt visited the town. President Brandt promised new tools.',
      'Ilse Brandt visited the town. Brandt promised new tools. Critics said Brandt came late.',
    ),
    ['title: President / no title'],
  );
});

test('an account that gives the office beside the name withholds nothing', () => {
  assert.deepEqual(
    contrasts(
      'President Ilse Brandt visited the town. President Brandt promised new tools.',
      'Ilse Brandt, the president, visited the town. Brandt promised new tools.',
    ),
    [],
  );
  assert.deepEqual(
    contrasts(
      'President Ilse Brandt visited the town. President Brandt promised new tools.',
      "The union's president, Ilse Brandt, visited the town. Brandt promised new tools. Brandt came late.",
    ),
    [],
  );
});

test('two spellings of one town are one target and a contrast', () => {
  const found = contrasts(
    'The guards came from Karrath in the north. In Karrath nobody slept.',
    'The guards came from Carrath in the north. In Carrath nobody slept.',
  );
  assert.deepEqual(
    found.filter((line) => line.startsWith('spelling')),
    ['spelling: Carrath / Karrath'],
  );
});

test('a word that both accounts use is no contrast', () => {
  assert.deepEqual(
    contrasts(
      'The raid on the mining town of Vellin lasted an hour.',
      'The raid on the mining town of Vellin lasted an hour.',
    ),
    [],
  );
});
