// Stories that a library keeps between steps, of which each step reads only what it looks at.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { readBytes, writeBytes } from '../../src/collate/bytes.ts';
import type { Profile } from '../../src/collate/profile.ts';
import {
  addToStories,
  decideStories,
  type KeptStories,
  listStories,
  openStories,
  removeFromStories,
  startStories,
} from '../../src/collate/stories.ts';
import type { Shelves } from '../../src/model/index.ts';
import { anyProfiles } from './profiles.ts';

/** Shelves in a table: bytes are copied, so that nothing is shared with whoever wrote them. */
function shelvesInMemory(): Shelves & { readonly reads: () => number } {
  const things = new Map<string, Uint8Array>();
  const numbers = new Map<string, number>();
  let reads = 0;
  return {
    reads: () => reads,
    read: (shelf, key) => {
      reads++;
      return things.get(`${shelf} ${key}`)?.slice() ?? null;
    },
    write: (shelf, key, bytes) => {
      if (bytes === null) things.delete(`${shelf} ${key}`);
      else things.set(`${shelf} ${key}`, bytes.slice());
    },
    numberOf: (shelf, name) => numbers.get(`${shelf} ${name}`) ?? null,
    setNumber: (shelf, name, number) => {
      if (number === null) numbers.delete(`${shelf} ${name}`);
      else numbers.set(`${shelf} ${name}`, number);
    },
    othersWrote: () => 0,
  };
}

const profiles = anyProfiles(20);

/** Small enough that keys are dropped, lists overflow, and lists of holders are let go and looked for again. */
const limits = { mostHolders: 3, nearest: 5 };

function shown(stories: Parameters<typeof listStories>[0]): readonly string[] {
  return listStories(stories).map(({ id, documents }) => `${id}: ${documents.join(' ')}`);
}

test('steps that each open the kept grouping anew give the stories that the documents give all at once', () => {
  fc.assert(
    fc.property(profiles, fc.array(fc.nat(), { maxLength: 8 }), (list, leaving) => {
      const shelves = shelvesInMemory();
      const step = (work: (stories: KeptStories) => void): void => {
        const stories = openStories(shelves, limits);
        work(stories);
        stories.keep();
      };
      for (const profile of list) step((stories) => addToStories(stories, [profile]));
      const gone = new Set(leaving.map((chosen) => list[chosen % list.length]!.id));
      for (const id of gone) step((stories) => removeFromStories(stories, id));
      const rest = list.filter(({ id }) => !gone.has(id));
      assert.deepEqual(shown(openStories(shelves, limits)), shown(startStories(rest, { limits })));
    }),
    { seed: 11, numRuns: 120 },
  );
});

test('steps that go on with what the last one knew, or open the grouping anew, give the same stories', () => {
  fc.assert(
    fc.property(
      profiles,
      fc.array(fc.nat(), { maxLength: 8 }),
      fc.array(fc.boolean()),
      (list, leaving, fresh) => {
        const shelves = shelvesInMemory();
        let [known, steps] = [openStories(shelves, limits), 0];
        const step = (work: (stories: KeptStories) => void): void => {
          if (fresh[steps++ % fresh.length] === true) known = openStories(shelves, limits);
          assert.ok(known.attach(shelves));
          work(known);
          known.keep();
        };
        for (const profile of list) step((stories) => addToStories(stories, [profile]));
        const gone = new Set(leaving.map((chosen) => list[chosen % list.length]!.id));
        for (const id of gone) step((stories) => removeFromStories(stories, id));
        const rest = list.filter(({ id }) => !gone.has(id));
        assert.deepEqual(shown(openStories(shelves, limits)), shown(startStories(rest, { limits })));
        assert.deepEqual(shown(known), shown(openStories(shelves, limits)));
      },
    ),
    { seed: 12, numRuns: 120 },
  );
});

/** A region as libraries kept it before they kept how like its documents are. */
function ofEarlierDays(bytes: Uint8Array): Uint8Array {
  const reader = readBytes(bytes);
  const [members, count] = [reader.list(), reader.number()];
  const writer = writeBytes().list(members).number(count);
  for (let story = 0; story < count; story++) writer.list(reader.list());
  return writer.bytes();
}

test('a grouping whose regions do not say how like their documents are goes on to the same stories', () => {
  fc.assert(
    fc.property(profiles, fc.array(fc.boolean(), { minLength: 1 }), (list, earlier) => {
      const shelves = shelvesInMemory();
      list.forEach((profile, at) => {
        const isEarlier = earlier[at % earlier.length] === true;
        const write: Shelves['write'] = (shelf, key, bytes) =>
          shelves.write(
            shelf,
            key,
            bytes !== null && shelf === 'region' && isEarlier ? ofEarlierDays(bytes) : bytes,
          );
        const stories = openStories({ ...shelves, write }, limits);
        addToStories(stories, [profile]);
        stories.keep();
      });
      assert.deepEqual(shown(openStories(shelves, limits)), shown(startStories(list, { limits })));
    }),
    { seed: 13, numRuns: 80 },
  );
});

test('what was known is not gone on with when another has written since', () => {
  const shelves = shelvesInMemory();
  const profile = (id: string): Profile => ({ id, order: id, sentences: [['crane', 'quay', 'docker']] });
  const mine = openStories(shelves);
  addToStories(mine, [profile('a')]);
  mine.keep();
  assert.ok(mine.attach(shelves));
  const other = openStories(shelves);
  addToStories(other, [profile('b')]);
  other.keep();
  assert.equal(mine.attach(shelves), false);
  assert.equal(other.attach({ ...shelves, othersWrote: () => 1 }), false);
});

test('what users decided is kept with the grouping', () => {
  const shelves = shelvesInMemory();
  const profile = (id: string, words: string): Profile => ({ id, order: id, sentences: [words.split(' ')] });
  const first = openStories(shelves);
  addToStories(first, [profile('a', 'crane quay docker'), profile('b', 'russet orchard prize')]);
  decideStories(first, [{ kind: 'merge', documents: ['a', 'b'] }]);
  first.keep();
  const again = openStories(shelves);
  assert.deepEqual(again.decisions, [{ kind: 'merge', documents: ['a', 'b'] }]);
  assert.equal(listStories(again).length, 1);
});

test('a step reads what is around its documents, not the rest', () => {
  const shelves = shelvesInMemory();
  const words = (at: number): string[] =>
    Array.from({ length: 6 }, (_, k) => `wort${Math.floor(at / 4)}x${k}`);
  const first = openStories(shelves);
  addToStories(
    first,
    Array.from(
      { length: 400 },
      (_, at): Profile => ({ id: `d${at}`, order: `${at}`, sentences: [words(at)] }),
    ),
  );
  first.keep();
  const before = shelves.reads();
  const stories = openStories(shelves);
  addToStories(stories, [{ id: 'late', order: 'late', sentences: [words(40)] }]);
  stories.keep();
  assert.ok(shelves.reads() - before < 100, `${shelves.reads() - before} reads`);
});

test('numbers and texts come back from bytes as they were written', () => {
  const number = fc.integer({ min: 0, max: 2 ** 53 - 1 });
  fc.assert(
    fc.property(fc.array(number), fc.string(), fc.integer(), fc.double(), (numbers, text, signed, any) => {
      const rising = [...numbers].sort((a, b) => a - b);
      const bytes = writeBytes().double(any).list(numbers).text(text).rising(rising).signed(signed).bytes();
      const reader = readBytes(bytes);
      assert.ok(Object.is(reader.double(), any));
      assert.deepEqual(reader.list(), numbers);
      assert.equal(reader.text(), text);
      assert.deepEqual(reader.rising(), rising);
      assert.equal(reader.signed(), signed | 0);
    }),
    { seed: 12, numRuns: 200 },
  );
});
