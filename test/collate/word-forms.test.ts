// Words that are the same or near, at a glance and one by one; and the alignment's score against the plainest way to reckon it.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { alignPair } from '../../src/collate/align.ts';
import { scanTerms, type Term } from '../../src/collate/terms.ts';
import { areNear, heldIn } from '../../src/collate/word-forms.ts';

const word = fc.constantFrom(
  ...'the of no gate gates gated river rivers Kyrov Kirov Kyrow harbour harbours harbor opened open 8,600 12 bridge'.split(
    ' ',
  ),
);
const list = fc.array(word, { maxLength: 10 }).map((words) => scanTerms(words.join(' ')));

test('tells at a glance what is told by comparing every word with every word', () => {
  fc.assert(
    fc.property(list, list, (a, b) => {
      const isHeld = heldIn(a, b);
      const plain = a.map((term) => b.some((other) => other.key === term.key || areNear(term, other)));
      assert.deepEqual(
        a.map((_, at) => isHeld(at)),
        plain,
      );
    }),
    { seed: 12, numRuns: 300 },
  );
});

function gainOf(a: Term, b: Term): number {
  if (a.key === b.key) return a.isContent ? 6 : 1;
  return areNear(a, b) ? 3 : 0;
}

/** The best score from two places on, with a bonus for a match right after a match. */
function bestScore(a: readonly Term[], b: readonly Term[]): number {
  const known = new Map<string, number>();
  const from = (i: number, j: number, isAfter: boolean): number => {
    if (i === a.length || j === b.length) return 0;
    const key = `${i} ${j} ${isAfter}`;
    const held = known.get(key);
    if (held !== undefined) return held;
    const gain = gainOf(a[i]!, b[j]!);
    const match = gain > 0 ? gain + (isAfter ? 0.25 : 0) + from(i + 1, j + 1, true) : 0;
    const best = Math.max(match, from(i + 1, j, false), from(i, j + 1, false));
    known.set(key, best);
    return best;
  };
  return from(0, 0, false);
}

function scoreOf(a: readonly Term[], b: readonly Term[]): number {
  let [score, isAfter] = [0, false];
  for (const [i, j] of alignPair(a, b)) {
    const isMatch = i !== null && j !== null;
    if (isMatch) score += gainOf(a[i]!, b[j]!) + (isAfter ? 0.25 : 0);
    isAfter = isMatch;
  }
  return score;
}

test('aligns two readings with the best score that there is, long ones after short ones and short after long', () => {
  fc.assert(
    fc.property(list, list, (a, b) => assert.equal(scoreOf(a, b), bestScore(a, b))),
    { seed: 13, numRuns: 300 },
  );
});
