// Where a place of a document stands.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { layoutOf } from '../../src/collate/layout.ts';
import { unitsOf } from '../../src/collate/units.ts';
import { account } from './accounts.ts';
import { documentOf, passageOver } from './documents.ts';

test('gives the passages around a span, the innermost first', () => {
  const text = 'A comment that says [as the mayor said, no] and goes on.';
  const whole = passageOver(text, text, 'comment');
  const inner = { ...passageOver(text, '[as the mayor said, no]', 'quoted-comment'), parent: whole.id };
  const { passagesAround } = layoutOf(documentOf({ name: 'a', text, passages: [whole, inner] }));
  const from = text.indexOf('mayor');
  assert.deepEqual(
    passagesAround({ from, to: from + 5 }).map(({ role }) => role),
    ['quoted-comment', 'comment'],
  );
  assert.deepEqual(
    passagesAround({ from: 0, to: 9 }).map(({ role }) => role),
    ['comment'],
  );
});

test('finds the line of every position as a plain search does', () => {
  fc.assert(
    fc.property(fc.stringMatching(/^[a\n]{0,40}$/), (text) => {
      const { lineAt } = layoutOf(documentOf({ name: 'a', text }));
      for (let at = 1; at <= text.length; at++) assert.equal(lineAt(at), text.lastIndexOf('\n', at - 1));
    }),
    { seed: 7, numRuns: 100 },
  );
});

test('ten times as many comments take about ten times as long', () => {
  const page = (comments: number) =>
    account(
      'A',
      Array.from({ length: comments }, (_, n) => `> The ferry was late, says reader ${n}.`).join('\n'),
    );
  const timeOf = (comments: number): number => {
    const document = page(comments);
    const start = performance.now();
    unitsOf(document);
    return performance.now() - start;
  };
  timeOf(300);
  const [short, long] = [Math.max(timeOf(300), 1), timeOf(3000)];
  assert.ok(long < 60 * short, `${short} ms grew to ${long} ms`);
});
