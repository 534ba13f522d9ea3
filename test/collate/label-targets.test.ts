// Who is the same over the accounts of a story: names, fuller names, initials and adjectives of countries.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { nameTargets } from '../../src/collate/index.ts';
import { analyse } from '../../src/variorum.ts';

/** The shared names of what the entities of two accounts are called. */
function shared(...texts: readonly string[]): ReadonlyMap<string, string | undefined> {
  const documents = texts.map((text, n) =>
    analyse({ path: `${n}.txt`, bytes: new TextEncoder().encode(text) }),
  );
  const nameOf = nameTargets(documents);
  return new Map(
    documents.flatMap((document) => document.entities.map(({ id, name }) => [name, nameOf(document, id)])),
  );
}

test('a surname goes with the full name that the other account gives', () => {
  const names = shared(
    'Mr. Brandt said on Monday that he would stay.',
    'Robert Brandt, a senator, said he would stay.',
  );
  assert.deepEqual(
    [...new Set([...names].filter(([name]) => name.includes('Brandt')).map(([, to]) => to))],
    ['Robert Brandt'],
  );
});

test('a surname that two people bear about as often stays alone', () => {
  const names = shared(
    'Brandt left the room.',
    'Robert Brandt met Karen Brandt in London. Robert Brandt smiled. Karen Brandt left.',
  );
  assert.notEqual(names.get('Brandt'), 'Robert Brandt');
  assert.notEqual(names.get('Brandt'), 'Karen Brandt');
});

test('spellings of one name, and a seat of government with its country, are one', () => {
  const names = shared(
    'Karim Haddad spoke in Canada. Haddad smiled. Ottawa refused the offer of Haddad.',
    'Karim Hadad left London for Canada on Monday.',
  );
  assert.equal(names.get('Karim Hadad'), names.get('Karim Haddad'));
  assert.equal(names.get('Ottawa'), 'Canada');
});

test('a noun goes with the others that name the same, else it has no shared name', () => {
  const document = analyse({ path: 'a.txt', bytes: new TextEncoder().encode('The raid began.') });
  assert.equal(nameTargets([document])(document, 'raid'), 'attack');
  assert.equal(nameTargets([document])(document, 'ferry'), undefined);
});

test('names ten times as many people in about ten times the time', () => {
  const steps = (count: number): number => {
    const name = (n: number): string => `${n % 26} Ilse`.concat(` Tarn${n}`).slice(n < 10 ? 2 : 3);
    const entities = Array.from({ length: count }, (_, n) => ({
      id: `e${n}`,
      name: n % 2 === 0 ? name(n) : `Tarn${n - 1}`,
      kind: 'person' as const,
      mentions: [],
      descriptions: [],
      gender: 'unknown' as const,
    }));
    const document = { ...analyse({ path: 'a.txt', bytes: new Uint8Array() }), entities };
    const start = process.hrtime.bigint();
    nameTargets([document]);
    return Number(process.hrtime.bigint() - start);
  };
  steps(1000);
  const least = (count: number): number => Math.min(steps(count), steps(count), steps(count));
  const ratio = least(8000) / least(1000);
  assert.ok(ratio < 40, `${ratio}`);
});
