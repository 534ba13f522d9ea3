import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import {
  type Crf,
  decodeScores,
  emissions,
  evidence,
  FORBIDDEN,
  logOdds,
  SCALE,
} from '../../../src/find/attributions/learned/crf.ts';

const SIZE = 3;
const small = fc.integer({ min: -90, max: 90 });
const crfs = fc.array(small, { minLength: 12, maxLength: 12 }).map((values): Crf => {
  const moves = Int32Array.from(values);
  moves[0 * SIZE + 2] = FORBIDDEN;
  moves[SIZE * SIZE + 2] = FORBIDDEN;
  return { labels: SIZE, rows: 1, weights: new Int8Array(SIZE), moves };
});
const scores = fc
  .array(fc.tuple(small, small, small), { minLength: 1, maxLength: 5 })
  .map((tokens) => Int32Array.from(tokens.flat()));

/** Every sequence of labels with its score. */
function everySequence(crf: Crf, local: Int32Array): { labels: number[]; score: number }[] {
  let open: { labels: number[]; score: number }[] = [{ labels: [], score: 0 }];
  for (let i = 0; i < local.length / SIZE; i++) {
    open = open.flatMap(({ labels, score }) =>
      [0, 1, 2].map((label) => ({
        labels: [...labels, label],
        score: score + crf.moves[(labels.at(-1) ?? SIZE) * SIZE + label]! + local[i * SIZE + label]!,
      })),
    );
  }
  return open.filter(({ score }) => score > FORBIDDEN / 2);
}

const total = (scored: readonly { score: number }[]): number =>
  SCALE * Math.log(scored.reduce((sum, { score }) => sum + Math.exp(score / SCALE), 0));

test('decoding finds a sequence that none of all sequences beats', () => {
  fc.assert(
    fc.property(crfs, scores, (crf, local) => {
      const all = everySequence(crf, local);
      const found = decodeScores(crf, local).labels.join();
      const best = Math.max(...all.map(({ score }) => score));
      assert.equal(all.find(({ labels }) => labels.join() === found)?.score, best);
    }),
    { seed: 7, numRuns: 200 },
  );
});

test('the evidence is the logarithm of the summed weight of all sequences, to a unit or two', () => {
  fc.assert(
    fc.property(crfs, scores, (crf, local) => {
      const all = everySequence(crf, local);
      assert.ok(Math.abs(evidence(crf, local) - total(all)) <= 2);
      const plain = all.filter(({ labels }) => labels[0] === 0);
      assert.ok(Math.abs(evidence(crf, local, SIZE, { first: 0, end: 1 }) - total(plain)) <= 2);
      const low = all.filter(({ labels }) => labels.every((label) => label < 2));
      assert.ok(Math.abs(evidence(crf, local, 2) - total(low)) <= 2);
    }),
    { seed: 8, numRuns: 200 },
  );
});

test('even odds are 0, and log-odds grow with the evidence', () => {
  assert.equal(logOdds(Math.round(SCALE * Math.LN2), 0), 0);
  assert.ok(logOdds(300, 0) > logOdds(100, 0));
});

for (const [how, most] of [
  ['as bytes', 63],
  ['as they are', 127],
] as const)
  test(`scores added ${how} are those added one by one, up to a constant of each token`, () => {
    const bytes = fc.constantFrom(-most, 1 - most, -1, 0, 1, most - 1, most);
    for (const labels of [3, 5]) {
      const rows = 4;
      const shape = fc.record({
        weights: fc.array(bytes, { minLength: rows * labels, maxLength: rows * labels }),
        features: fc.array(fc.array(fc.nat(1000), { maxLength: 300 }), { minLength: 1, maxLength: 3 }),
      });
      fc.assert(
        fc.property(shape, ({ weights, features }) => {
          const crf = { labels, rows, weights: Int8Array.from(weights), moves: new Int32Array(0) };
          const starts = [0, ...features.map((_, i) => features.slice(0, i + 1).flat().length)];
          const hashes = Int32Array.from(features.flat());
          const found = emissions(
            crf,
            { hashes, starts: Int32Array.from(starts), length: features.length },
            [],
          );
          const added = features.flatMap((own) =>
            Array.from({ length: labels }, (_, label) =>
              own.reduce((sum, hash) => sum + weights[(hash % rows) * labels + label]!, 0),
            ),
          );
          const over = added.map((score, i) => score - added[i - (i % labels)]!);
          assert.deepEqual([...found], over);
        }),
        { seed: 11, numRuns: 50 },
      );
    }
  });
