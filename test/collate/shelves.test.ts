// Shelves that are kept elsewhere: what was not asked for lately is let go, and read again as it was written.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type Codec, keptNames, keptShelf } from '../../src/collate/shelves.ts';
import type { Shelves } from '../../src/model/index.ts';

const NUMBER: Codec<{ value: number }> = {
  write: ({ value }) => new Uint8Array(new Float64Array([value]).buffer),
  read: (bytes) => ({ value: new Float64Array(bytes.slice().buffer)[0]! }),
};

function inMemory(): Shelves & { readonly reads: () => number } {
  const bytes = new Map<string, Uint8Array>();
  const numbers = new Map<string, number>();
  let reads = 0;
  return {
    read: (shelf, key) => {
      reads += 1;
      return bytes.get(`${shelf} ${key}`) ?? null;
    },
    write: (shelf, key, given) => {
      if (given === null) bytes.delete(`${shelf} ${key}`);
      else bytes.set(`${shelf} ${key}`, given);
    },
    numberOf: (shelf, name) => numbers.get(`${shelf} ${name}`) ?? null,
    setNumber: (shelf, name, number) => {
      if (number === null) numbers.delete(`${shelf} ${name}`);
      else numbers.set(`${shelf} ${name}`, number);
    },
    othersWrote: () => 0,
    reads: () => reads,
  };
}

test('a shelf holds the things of the last steps, and reads others again as they were', () => {
  const shelves = inMemory();
  const shelf = keptShelf({ shelves }, 'lamp', NUMBER);
  const fill = (from: number, to: number): void => {
    for (let key = from; key < to; key++) shelf.set(key, { value: key / 2 });
    shelf.flush();
  };
  fill(0, 10_001);
  assert.ok(shelf.rest());
  const warm = shelf.get(7);
  assert.equal(shelves.reads(), 0);
  fill(20_000, 30_001);
  shelf.remove(8);
  shelf.flush();
  assert.ok(shelf.rest());
  assert.equal(shelf.get(7), warm); // asked for since the first rest
  assert.equal(shelf.get(8), undefined);
  assert.equal(shelves.reads(), 0);
  assert.deepEqual(shelf.get(9), { value: 4.5 });
  assert.equal(shelves.reads(), 1);
});

test('a shelf that one step filled beyond all measure says so', () => {
  const shelf = keptShelf({ shelves: inMemory() }, 'lamp', NUMBER);
  for (let key = 0; key < 20_001; key++) shelf.set(key, { value: key });
  shelf.flush();
  assert.equal(shelf.rest(), false);
});

test('names that were let go are found again', () => {
  const names = keptNames({ shelves: inMemory() }, 'slot');
  for (let number = 0; number < 100_001; number++) names.add(`n${number}`, number);
  names.rest();
  assert.equal(names.numberOf('n99999'), 99_999);
  assert.equal(names.nameOf(3), 'n3');
  assert.equal(names.numberOf('none'), undefined);
});
