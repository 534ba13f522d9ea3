// Do two passages say the same? Original sentences; the answer stands in the name of the test.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { comparePair } from '../../src/collate/pair-features.ts';
import { judgeQuotations } from '../../src/collate/same-sense.ts';
import { scanTerms } from '../../src/collate/terms.ts';

const quoted = (a: string, b: string): boolean => judgeQuotations(scanTerms(a), scanTerms(b)) > 0;

test('a quotation cut short is the same utterance', () => {
  assert.ok(
    quoted(
      'We will keep the ferry running as long as a single islander needs it, whatever it costs.',
      'keep the ferry running as long as a single islander needs it',
    ),
  );
});

test('a quotation with a word changed is the same utterance', () => {
  assert.ok(
    quoted('Nobody on this council was told about the leak.', 'Nobody on the council was told of the leak.'),
  );
});

test('two quotations that share an everyday run are two utterances', () => {
  assert.ok(
    !quoted(
      'I am not going to let this thing decide what I talk about.',
      "I'm not going to talk about the ferry now.",
    ),
  );
});

test('the answer for a pair does not depend on which comes first', () => {
  const words = fc.array(
    fc.constantFrom('the', 'ferry', 'not', 'Brellon', '12', 'closed', 'was', 'harbour'),
    {
      maxLength: 12,
    },
  );
  fc.assert(
    fc.property(words, words, (a, b) => {
      if (a.length === b.length) return;
      const [x, y] = [scanTerms(a.join(' ')), scanTerms(b.join(' '))];
      assert.deepEqual(comparePair(x, y), comparePair(y, x));
    }),
    { seed: 7, numRuns: 200 },
  );
});

test('nothing compared with something has no share that is not a number', () => {
  for (const value of Object.values(comparePair([], scanTerms('The ferry sailed.'))))
    assert.ok(Number.isFinite(value));
});
