// Passages out of common runs where a text says the same over and over: bounded work, and each passage once.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { chainRuns } from '../../src/collate/chains.ts';
import { commonRuns } from '../../src/collate/matches.ts';
import { nameWitnesses } from '../../src/collate/sigla.ts';
import { indexWords } from '../../src/collate/word-index.ts';
import { cpuMs } from '../harness/cpu-time.ts';
import { documentOf } from './documents.ts';

/** So many sentences, each said about eight times in all, in mixed order, and no other words. */
function repeated(sentences: number): string {
  const different = Math.ceil(sentences / 8);
  const sentence = (k: number): string => {
    const which = (k * k + 3 * k) % different;
    return Array.from({ length: 9 }, (_, word) => `w${which}x${word}`).join(' ');
  };
  return Array.from({ length: sentences }, (_, k) => `${sentence(k)}.`).join(' ');
}

/** A text against itself with its halves exchanged: how many runs, and the least time that chaining them takes for each. */
function chained(sentences: number, rounds: number): { runs: number; msPerRun: number } {
  const text = repeated(sentences);
  const middle = text.indexOf('. ', text.length / 2) + 2;
  const swapped = `${text.slice(middle)} ${text.slice(0, middle)}`;
  const [a, b] = indexWords(
    nameWitnesses([documentOf({ name: 'a', text }), documentOf({ name: 'b', text: swapped })]),
  );
  const runs = commonRuns(a!, b!);
  const times = Array.from({ length: rounds }, () => {
    const before = cpuMs();
    assert.ok(chainRuns(a!, b!, runs, 2.8).length > 0);
    return cpuMs() - before;
  });
  return { runs: runs.length, msPerRun: Math.min(...times) / runs.length };
}

test('a text that repeats itself is chained in time that grows with its common runs, not with their square', () => {
  const small = chained(150, 6);
  const large = chained(400, 2);
  const growth = large.msPerRun / small.msPerRun;
  assert.ok(large.runs > 3 * small.runs, `${small.runs} and ${large.runs} runs`);
  assert.ok(growth < 2.5, `${growth.toFixed(1)} times the time for each of ${large.runs} runs`);
});
