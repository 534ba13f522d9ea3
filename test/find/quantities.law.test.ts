// Laws of the figure and date finders: whatever the text, findings lie in it, in order, none twice, and the same each time.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { cpuMs } from '../harness/cpu-time.ts';
import { datesOf, figuresOf } from './finding.ts';

const PIECES = [
  'nine',
  'two hundred and',
  'a dozen',
  'half a million',
  '1,100',
  '5.8m',
  '$',
  '61–44',
  'people',
  'km',
  'percent',
  'on Tuesday',
  'Feb. 3, 1931',
  'at 6:40 p.m.',
  'a year ago',
  'between',
  'to',
  'or',
  'and',
  'of',
  'the',
  '.',
  '\n',
  '’',
  '👷‍♀️',
  '\u00A0',
  '½',
  '-',
  'last',
  'May',
  '23.18',
];
const text = fc.array(fc.constantFrom(...PIECES), { maxLength: 40 }).map((pieces) => pieces.join(' '));

test('every figure and date lies in its text, in order, with an id of its own', () => {
  fc.assert(
    fc.property(text, (words) => {
      for (const findings of [figuresOf(words), datesOf(words, '2031-04-09')]) {
        let last = 0;
        for (const { from, to } of findings) {
          assert.ok(last <= from && from < to && to <= words.length);
          last = from;
        }
        assert.equal(new Set(findings.map(({ id }) => id)).size, findings.length);
      }
    }),
    { seed: 7, numRuns: 400 },
  );
});

test('reading twice gives the same figures and dates', () => {
  fc.assert(
    fc.property(text, (words) => {
      assert.deepEqual(figuresOf(words), figuresOf(words));
      assert.deepEqual(datesOf(words, null), datesOf(words, null));
    }),
    { seed: 8, numRuns: 100 },
  );
});

test('a long run of numbers is read in time that grows with its length only', () => {
  const timed = (count: number): number => {
    const words = 'twenty-one of 12,000 - 1 \n'.repeat(count);
    const start = cpuMs();
    datesOf(words, '2031-04-09');
    figuresOf(words);
    return cpuMs() - start;
  };
  timed(50);
  const [short, long] = [timed(300), timed(1200)];
  assert.ok(long < short * 16 + 100, `${short} ms grew to ${long} ms`);
});
