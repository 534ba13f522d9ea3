// Work in threads gives what work without them gives, in the same order, and takes no more inputs than it has room for.

import assert from 'node:assert/strict';
import { createRequire } from 'node:module';
import { test } from 'node:test';
import { analyseBatch, collateStoryTask, makeStoryTask } from '../src/worker.ts';
import { batchesOf, inOrder, jobsOf } from '../src/workers.ts';
import { variorum, withFiles } from './harness/command-line.ts';
import { ACCOUNTS } from './harness/story.ts';

async function* numbers(end: number, taken: number[] = []): AsyncIterable<number> {
  for (let n = 0; n < end; n++) {
    taken.push(n);
    yield n;
  }
}

async function all<Each>(stream: AsyncIterable<Each>): Promise<Each[]> {
  const found: Each[] = [];
  for await (const each of stream) found.push(each);
  return found;
}

test('results come in the order of the inputs, whichever was done first', async () => {
  const slowFirst = async (n: number): Promise<number> => {
    for (let turn = 0; turn < 20 - n; turn++) await Promise.resolve();
    return n * n;
  };
  assert.deepEqual(await all(inOrder(numbers(10), 3, slowFirst)), [0, 1, 4, 9, 16, 25, 36, 49, 64, 81]);
});

test('no more inputs are taken than two for each thread', async () => {
  const taken: number[] = [];
  for await (const n of inOrder(numbers(100, taken), 2, async (each) => each)) {
    assert.ok(taken.length - n <= 4, `${taken.length} taken when ${n} is given`);
  }
});

test('more inputs are taken while all that wait are small together, so that one that takes long stops nobody', async () => {
  const taken: number[] = [];
  let end: (n: number) => void = () => {};
  const long = new Promise<number>((resolve) => {
    end = resolve;
  });
  const work = async (n: number): Promise<number> => {
    if (n === 6) end(0); // the first one ends when six others were begun
    return n === 0 ? long : n;
  };
  const sizes = { room: 6, sizeOf: () => 1 };
  for await (const n of inOrder(numbers(20, taken), 2, work, sizes))
    assert.ok(taken.length - n <= 7, `${taken.length} taken when ${n} is given`);
  assert.equal(taken.length, 20);
});

test('a fault in one task ends the stream with that fault', async () => {
  const fail = async (n: number): Promise<number> => {
    if (n === 3) throw new Error('three');
    return n;
  };
  await assert.rejects(all(inOrder(numbers(10), 2, fail)), /three/);
});

test('batches hold so many, the last what is left', async () => {
  assert.deepEqual(await all(batchesOf(numbers(5), 2)), [[0, 1], [2, 3], [4]]);
});

test('a number of jobs that is none is wrong usage', () => {
  assert.equal(jobsOf('3'), 3);
  for (const text of ['0', 'many', '1.5', '-2', '9999'])
    assert.throws(() => jobsOf(text), /unknown number of jobs/);
});

// The pool requires what it starts a thread with. A thread that is ended while `require` links modules ends the process with it.
test('a thread is started with tasks that are promised: nothing is linked while it is required', async () => {
  const promised = createRequire(import.meta.url)('../src/worker-thread.cjs') as Record<string, unknown>;
  for (const [name, task] of Object.entries({ analyseBatch, collateStoryTask, makeStoryTask })) {
    assert.ok(promised[name] instanceof Promise, name);
    assert.equal(await promised[name], task);
  }
  assert.equal(Object.keys(promised).length, 3);
});

test('find prints the same bytes in one thread and in two', () =>
  withFiles({ ...ACCOUNTS, 'empty.txt': '' }, async (folder) => {
    const [one, two] = [
      await variorum(['find', '--jsonl', '--jobs', '1', folder]),
      await variorum(['find', '--jsonl', '--jobs', '2', folder]),
    ];
    assert.deepEqual(two, one);
    assert.equal(one.code, 3);
  }));
