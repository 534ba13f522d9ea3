import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { type Crf, emissions } from '../../../src/find/attributions/learned/crf.ts';
import { type SpanInput, spanRows } from '../../../src/find/attributions/learned/span-features.ts';
import { spanScores, startTokenSums } from '../../../src/find/attributions/learned/span-scores.ts';
import type { Words } from '../../../src/find/attributions/learned/words.ts';

const LABELS = 5;
const ROWS = 1 << 12;
const SIZE = 24;
const weights = Int8Array.from({ length: ROWS * LABELS }, (_, i) => (Math.imul(i, 2654435761) >> 20) % 60);
const crf: Crf = { labels: LABELS, rows: ROWS, weights, moves: new Int32Array((LABELS + 1) * LABELS) };
const upTo = (max: number): fc.Arbitrary<number[]> =>
  fc.array(fc.nat({ max }), { minLength: SIZE, maxLength: SIZE });

/** A paragraph of invented words, in which each hangs on the one before. */
const paragraphs = fc
  .record({ word: upTo(5), sort: upTo(7), quote: upTo(3), opener: upTo(4), part: upTo(2), stops: upTo(5) })
  .map(({ word, sort, quote, opener, part, stops }) => {
    const some = Int32Array.from(word);
    const few = Uint8Array.from(word);
    const words: Words = {
      ...{ size: SIZE, word: some, lemma: some, tag: some, form: some, shape: some, ending: some },
      ...{ quote: Uint8Array.from(quote), sort: Uint8Array.from(sort), saying: few, kids: few, named: few },
      ...{ opener: Uint8Array.from(opener), part: Uint8Array.from(part), relation: some },
      head: some.map((_, i) => i - 1),
      cluster: Uint16Array.from(word),
      subject: some.map((value, i) => Math.max(-1, i - value)),
      leftmost: some.map((value, i) => Math.max(0, i - value)),
      rightmost: some.map((value, i) => Math.min(SIZE - 1, i + value)),
    };
    let sentence = 0;
    return { words, sentenceOf: Int32Array.from(stops, (stop) => (stop === 0 ? ++sentence : sentence)) };
  });
const cues = fc.array(fc.tuple(fc.nat({ max: SIZE - 3 }), fc.nat({ max: 2 }), fc.nat({ max: 12 })), {
  minLength: 1,
  maxLength: 4,
});

test('the scores of a window are those of its features added up one by one, whatever cue was looked at before', () => {
  fc.assert(
    fc.property(paragraphs, cues, upTo(2), ({ words, sentenceOf }, places, hinted) => {
      const cueAt = new Uint8Array(SIZE);
      for (const [first, more] of places) cueAt.fill(1, first, first + more);
      const sums = startTokenSums({ first: 0, end: SIZE });
      for (const [first, more, reach] of places) {
        const cue = { first, end: first + more + 1, head: first };
        const window = { first: Math.max(0, first - reach), end: Math.min(SIZE, cue.end + reach) };
        const hints = Uint8Array.from(hinted.slice(window.first, window.end));
        const input: SpanInput = { words, sentenceOf, window, cue, cueAt, hints };
        assert.deepEqual(spanScores(crf, input, sums), emissions(crf, spanRows(input), []));
      }
    }),
    { seed: 11, numRuns: 40 },
  );
});
