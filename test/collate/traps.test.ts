// What naive readers of several accounts get wrong: one test a trap, where no other file of this folder has it. The accounts are invented.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { compareAccounts } from '../../src/collate/story.ts';
import { account, saidBy, storyOf } from './accounts.ts';

test('counts a page that says a thing twice once', () => {
  const { conflicts } = compareAccounts(
    storyOf(
      account(
        'A',
        'The ferry sank and ⟦#9 person|drowned|nine people⟧ drowned. ⟦#9 person|dead|Nine dead⟧, then.',
      ),
      account('B', '⟦#10 person|dead|Ten dead⟧. Not nine, whatever you read.'),
    ),
  );
  assert.deepEqual(
    conflicts.map(({ sides, weight }) => [sides.map((side) => side.length), weight]),
    [
      [
        [2, 1],
        [1, 1],
      ],
    ],
  );
});

test('never merges two remarks of one speaker that share a rare word', () => {
  const { statements } = compareAccounts(
    storyOf(
      account(
        'A',
        '"⟦Ilse Tarn|direct|Nobody in this valley has forgotten the Long Frost⟧," Tarn said.\n"⟦Ilse Tarn|direct|My mother taught children to read through the Long Frost, by the light of one lamp⟧," Tarn said.',
      ),
      account('B', 'On Monday ⟦Ilse Tarn|indirect|Tarn compared the closure to the Long Frost⟧.'),
    ),
  );
  const said = statements.filter(({ readings }) => readings.some(({ type }) => type === 'direct'));
  assert.equal(said.length, 2);
});

test('lines the readings of one remark up as it grows', () => {
  const { statements } = compareAccounts(
    storyOf(
      account(
        'A',
        '"⟦Ilse Tarn|direct|If the ferry stops again, the island will call it a siege⟧," Tarn said.',
      ),
      account(
        'B',
        '⟦Ilse Tarn|indirect|Tarn warned that the island would call another stop of the ferry a siege⟧.',
      ),
      account('C', '# Tarn: “⟦Ilse Tarn|direct|The island will call it a siege⟧”'),
    ),
  );
  assert.deepEqual(
    statements.map(({ readings }) => readings.map(({ document }) => document).join('')),
    ['ABC'],
  );
});

test('takes a first refusal and a later answer for a sequence', () => {
  const { conflicts } = compareAccounts(
    storyOf(
      account('A', 'The harbour company did not respond to requests for comment.', {
        published: '2031-05-05',
      }),
      account(
        'B',
        '⟦The harbour company|indirect|The crane had been inspected⟧, the harbour company said in a response.',
        {
          published: '2031-05-06',
        },
      ),
    ),
  );
  assert.deepEqual(conflicts, []);
});

test('sets the same words in the mouths of two people against each other', () => {
  const words = 'We shall keep every pilot at his post until the spring';
  const found = compareAccounts(
    storyOf(
      saidBy(account('A', `"⟦Ilse Tarn|direct|${words}⟧," Ilse Tarn said.`), 'Ilse Tarn'),
      saidBy(account('B', `"⟦Pawel Rook|direct|${words}⟧," Pawel Rook said.`), 'Pawel Rook'),
    ),
  );
  assert.deepEqual(
    found.conflicts.map(({ kind, why }) => `${kind}: ${why}`),
    ['attribution: the same words said by Ilse Tarn and by Pawel Rook'],
  );
});

test('sets "ten, not nine" against the account that counts nine', () => {
  const { conflicts } = compareAccounts(
    storyOf(
      account('A', 'The ferry sank and ⟦#9 person|drowned|nine people⟧ drowned.'),
      account('B', '⟦#10 person|dead|Ten dead⟧. Not nine, whatever you read.'),
    ),
  );
  assert.deepEqual(
    conflicts.map(({ kind }) => kind),
    ['figure'],
  );
});

test('checks a rise against its own numbers, wherever the accounts give them', () => {
  const rise = account(
    'B',
    'Engineers found that the flow of the Ister increased by ⟦#300 percent|flow|300 percent⟧.',
  );
  const conflicts = (to: string, value: number): number =>
    compareAccounts(
      storyOf(
        account(
          'A',
          `In all ⟦#12 person|rescued|12 people⟧ were rescued. The gauge showed a flow of ⟦#${value} m3/s|flow|${to} cubic metres⟧ per second, against ⟦#1400||1,400⟧ before.`,
        ),
        rise,
      ),
    ).conflicts.length;
  assert.equal(conflicts('4,200', 4200), 1);
  assert.equal(conflicts('5,600', 5600), 0);
});

test('takes the repetition of a quotation in an embedded post for a second reading of one utterance, and no second witness', () => {
  const words = 'Two gates were opened for forty minutes';
  const { statements, conflicts } = compareAccounts(
    storyOf(
      account(
        'A',
        `"⟦Pawel Rook|direct|${words}⟧," Rook said.\n“⟦Pawel Rook|direct|${words}⟧” – Pawel Rook, on his page`,
      ),
      account('B', '"⟦Ilse Tarn|direct|The price of grain will fall⟧," Tarn said.'),
    ),
  );
  const [said] = statements.filter(({ readings }) => readings.length > 1);
  assert.deepEqual(
    said?.readings.map(({ document }) => document),
    ['A', 'A'],
  );
  assert.deepEqual(conflicts, []);
});

test('keeps emoji, flags, soft hyphens and blanks that do not break where they are: every span is of the text', () => {
  const first = account(
    'A',
    '\u{1F30A}\u{1F1E9}\u{1F1F0} "⟦Ilse Tarn|direct|The\u00a0har\u00adbour \u{1F6A2} mourns its pilots tonight⟧," Tarn said.',
  );
  const second = account(
    'B',
    'Tarn: "⟦Ilse Tarn|direct|The harbour \u{1F6A2} grieves for its pilots tonight⟧".',
  );
  const texts = new Map([first, second].map(({ siglum, analysed }) => [siglum, analysed.document.text]));
  const { statements } = compareAccounts(storyOf(first, second));
  const [said] = statements.filter(({ readings }) => readings.length > 1);
  assert.deepEqual(
    said?.readings.map(({ document, from, to }) => texts.get(document)!.slice(from, to)),
    [
      'The\u00a0har\u00adbour \u{1F6A2} mourns its pilots tonight',
      'The harbour \u{1F6A2} grieves for its pilots tonight',
    ],
  );
  assert.deepEqual(
    said?.variants.map(({ a, b }) =>
      [a, b].map(({ document, from, to }) => texts.get(document)!.slice(from, to)).sort(),
    ),
    [['grieves for', 'mourns']],
  );
});

test('sets no first guess of one day against the count of the next', () => {
  const { conflicts, statements } = compareAccounts(
    storyOf(
      account('A', '⟦#9.. person|dead|At least nine people⟧ died.', { published: '2031-05-05' }),
      account('B', '⟦#11 person|dead|Eleven people⟧ died.', { published: '2031-05-06' }),
    ),
  );
  assert.deepEqual(conflicts, []);
  assert.equal(statements.filter(({ kind }) => kind === 'figure').length, 1);
});

test('reports a quotation of which the headline drops the half that qualifies it', () => {
  const { drift } = compareAccounts(
    storyOf(
      account(
        'A',
        '# Tarn: “⟦Ilse Tarn|direct|We will shut the northern harbour⟧”\n"⟦Ilse Tarn|direct|We will shut the northern harbour if the crane is not mended by the spring⟧," Tarn said.',
      ),
    ),
  );
  assert.deepEqual(
    drift.map(({ kind }) => kind),
    ['dropped'],
  );
});
