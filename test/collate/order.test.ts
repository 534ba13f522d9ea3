// The laws of the edition: the order of the inputs makes no difference, and two runs give the same bytes.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { collate } from '../../src/collate/index.ts';
import { documentOf } from './documents.ts';

const sentences = [
  'A crane fell on the north quay of Port Ansel on Friday morning, killing two dockers.',
  'The harbour office said that the crane had been inspected in March.',
  'Union leaders asked why the wind alarm had been switched off.',
  'The orchard show at Dell drew a record crowd in spite of the rain.',
  'Judges gave the first prize to a russet that nobody could name.',
  'Two dockers died when a crane came down on the north quay of Port Ansel.',
];
const textOf = fc.array(fc.constantFrom(...sentences), { minLength: 1, maxLength: 5 });

test('the edition does not depend on the order of the inputs, and twice is the same bytes', () => {
  fc.assert(
    fc.property(fc.array(textOf, { minLength: 1, maxLength: 6 }), fc.nat(), (texts, turn) => {
      const documents = texts.map((text, index) =>
        documentOf({
          name: `d${index}`,
          text: text.join(' '),
          published: index % 3 ? `2031-05-0${index}` : null,
        }),
      );
      const at = turn % documents.length;
      const turned = [...documents.slice(at), ...documents.slice(0, at)].reverse();
      const bytes = JSON.stringify(collate(documents));
      assert.equal(JSON.stringify(collate(turned)), bytes);
      assert.equal(JSON.stringify(collate(documents)), bytes);
    }),
    { seed: 7, numRuns: 60 },
  );
});
