// Templates: features as data. Atoms are named by letters here, with `-` for the empty one.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { hashFeatures, NOTHING, readTemplates } from '../../src/language/templates.ts';

const ATOMS = [NOTHING, 'a', 'b', 'c'];

function hashes(templates: string, atoms: readonly number[]): number[] {
  const read = readTemplates(templates, ATOMS);
  const features = new Int32Array(read.count);
  assert.equal(hashFeatures(read, Int32Array.of(0, ...atoms), features), read.count);
  return [...features];
}

test('gives one feature for each template, and the same one every time', () => {
  assert.equal(hashes('a b a+b a+b+c', [1, 2, 3]).length, 4);
  assert.deepEqual(hashes('a a+b', [7, 8, 9]), hashes('a a+b', [7, 8, 1]));
});

test('tells features apart by their template, by their atoms and by the order of these', () => {
  const all = [
    ...hashes('a b c a+b b+a a+b+c c+b+a', [5, 5, 5]),
    ...hashes('a b c a+b b+a a+b+c c+b+a', [6, 7, 8]),
  ];
  assert.equal(new Set(all).size, 14);
});

test('a template of unknown or too many atoms is refused', () => {
  assert.throws(() => readTemplates('a+d', ATOMS), /not a template: a\+d/);
  assert.throws(() => readTemplates('a+b+c+a', ATOMS), /not a template/);
  assert.throws(() => readTemplates('-', ATOMS), /not a template/);
});

test('small numbers, labels and distances hardly ever share a feature', () => {
  const small = fc.array(fc.tuple(fc.nat(300), fc.nat(300), fc.nat(300)), { minLength: 2, maxLength: 50 });
  fc.assert(
    fc.property(small, (places) => {
      const distinct = new Set(places.map((place) => place.join(' ')));
      const found = new Set(places.map((place) => hashes('a+b+c', place)[0]));
      assert.equal(found.size, distinct.size);
    }),
    { seed: 3, numRuns: 100 },
  );
});
