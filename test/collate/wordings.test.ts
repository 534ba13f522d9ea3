// What is remembered of pairs of wordings, and which units are judged as one.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { alignPair, alignWitnesses } from '../../src/collate/align.ts';
import { scanTerms, type Term } from '../../src/collate/terms.ts';
import { kindsOf } from '../../src/collate/unit-pairs.ts';
import { type Unit, unitsOf } from '../../src/collate/units.ts';
import { areSameWords, oncePerWordings, wordingOf } from '../../src/collate/wordings.ts';
import { account } from './accounts.ts';

const terms = (text: string): readonly Term[] => scanTerms(text);

test('gives words one number wherever they stand and however they are written', () => {
  assert.equal(wordingOf(terms('The bridge fell.')), wordingOf(terms('… “the Bridge FELL”')));
  assert.notEqual(wordingOf(terms('The bridge fell.')), wordingOf(terms('The bridges fell.')));
  assert.notEqual(wordingOf(terms('a dam')), wordingOf(terms('adam')));
  assert.ok(areSameWords(terms(''), terms('…')));
});

test('asks once of two wordings, and again of the two in the other order', () => {
  const asked: string[] = [];
  const count = oncePerWordings((a, b) => asked.push(`${a.length} ${b.length}`));
  for (const _ of [1, 2, 3]) count(terms('The bridge fell'), terms('It fell'));
  count(terms('It fell'), terms('The bridge fell'));
  assert.deepEqual(asked, ['3 2', '2 3']);
});

test('forgets all pairs when there are too many, and gives the same', () => {
  const asked: number[] = [];
  const sum = oncePerWordings((a, b) => asked.push(a.length) * 0 + a.length + b.length, { most: 2 });
  const texts = ['one', 'one two', 'one two three'].map(terms);
  for (const _ of [1, 2]) for (const text of texts) assert.equal(sum(text, text), 2 * text.length);
  assert.ok(asked.length > 3);
});

test('sets the same words side by side as the table of all readings does', () => {
  const word = fc.constantFrom('the', 'gate', 'gates', 'opened', 'of', 'no', 'river', 'rivers');
  fc.assert(
    fc.property(fc.array(word, { maxLength: 16 }), (list) => {
      const [a, b] = [terms(list.join(' ')), terms(`“${list.join(' ')}”`)];
      const { columns } = alignWitnesses([
        { id: 'A', words: a },
        { id: 'B', words: b },
      ]);
      assert.deepEqual(alignPair(a, b), columns);
    }),
    { seed: 11, numRuns: 100 },
  );
});

test('judges two units as one only where all that they are judged by is the same', () => {
  const said = '"⟦Ilse Tarn|direct|I will not send a pilot across that bar.⟧" she said.';
  const [unit] = unitsOf(account('A', said));
  const [again] = unitsOf(account('B', `Later.\n${said}`)).filter(({ type }) => type !== null);
  const others: readonly Partial<Unit>[] = [
    { terms: terms('I will not send two pilots across that bar') },
    { quotedTerms: terms('bar') },
    { speaker: { ...unit!.speaker!, described: new Set(['captain']) } },
    { speaker: null },
    { type: 'mixed' },
    { role: 'title' },
    { isMarked: true },
    { inComment: true },
    { attribution: null },
    { attribution: { ...unit!.attribution!, act: 'deny' } },
    { attribution: { ...unit!.attribution!, negated: true } },
  ];
  const kinds = kindsOf([unit!, again!, ...others.map((other) => ({ ...unit!, ...other }))]);
  assert.equal(kinds[0], kinds[1]);
  assert.equal(new Set(kinds).size, others.length + 1);
});
