// Parses. Notation: each line is `word relation head`, the head as a word of the sentence, ROOT for the root.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { createEnglish } from '../../src/language/index.ts';
import type { Analysis } from '../../src/model/index.ts';
import { loadModels } from '../../src/models.ts';

const english = createEnglish(loadModels());
const analyse = (text: string): Analysis => english.analyse(text, [{ from: 0, to: text.length }]);

function check(text: string, arcs: readonly string[]): void {
  const { tokens } = analyse(text);
  for (const arc of arcs) {
    const [word, relation, head] = arc.split(' ');
    const token = tokens.find((one) => one.text === word)!;
    assert.equal(`${word} ${token.relation} ${tokens[token.head]?.text ?? 'ROOT'}`, arc, text);
    assert.ok(relation !== undefined && head !== undefined);
  }
}

test('finds subject, object and root', () =>
  check('The minister denied the report.', [
    'minister nsubj denied',
    'report obj denied',
    'denied root ROOT',
  ]));

test('finds the clause that a verb of saying brings', () =>
  check('Dorrin said that the council had closed the road.', [
    'Dorrin nsubj said',
    'closed ccomp said',
    'council nsubj closed',
  ]));

test('finds a modifier behind its noun', () =>
  check('The head of the union resigned on Friday.', [
    'union nmod head',
    'head nsubj resigned',
    'Friday obl resigned',
  ]));

test('gives every sentence one root, and every other word a head in its own sentence, without circles', () => {
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom('the', 'Ana', 'said', '“', ',', 'that', 'mill', '.', 'and', 'of', 'closed'), {
        maxLength: 40,
      }),
      (words) => {
        const { tokens, sentences } = analyse(words.join(' '));
        for (const { firstToken, endToken } of sentences) {
          const inside = tokens.slice(firstToken, endToken);
          assert.equal(inside.filter((token) => token.head === -1).length, 1);
          for (const token of inside) {
            let at = token;
            for (let steps = 0; at.head !== -1; steps++) {
              assert.ok(at.head >= firstToken && at.head < endToken);
              assert.ok(steps <= inside.length, 'a circle');
              at = tokens[at.head]!;
            }
          }
        }
      },
    ),
    { seed: 5, numRuns: 100 },
  );
});

test('a sentence of ten times as many words is parsed in about ten times the time', () => {
  const spent = (times: number): number => {
    const text = 'the old mill near the road and '.repeat(times);
    const before = process.cpuUsage().user;
    assert.equal(analyse(text).tokens.length, 7 * times);
    return process.cpuUsage().user - before;
  };
  spent(300);
  assert.ok(spent(3000) < 40 * spent(300));
});
