// Tokens: each case shows the text with a bar where one token ends and the next begins without a space.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { tokenize } from '../../src/language/index.ts';
import { cpuMs } from '../harness/cpu-time.ts';

/** "did|n't go" → the text without bars, and the tokens expected. */
function check(marked: string): void {
  const text = marked.replaceAll('|', '');
  const tokens = tokenize(text).map(({ from, to }) => text.slice(from, to));
  assert.deepEqual(tokens, marked.split(/[|\s\u00a0]+/u), marked);
}

const CASES: readonly (readonly [claim: string, marked: string])[] = [
  ['cuts clitics off their words', "They do|n't think it|'s the mayor|'s|, and I can|not say|."],
  ['cuts clitics with curly apostrophes', 'We|’ve seen that she does|n’t|.'],
  ['cuts hyphenated words but keeps joined prefixes', 'a state|-|owned mill re-elected its co-founder|.'],
  [
    'keeps abbreviations with their stop',
    'Dr. Marn met J. Aster of Brell Corp. at 5 p.m. in the U.S. capital|.',
  ],
  ['parts a stop from an ordinary word', 'The valley flooded|. No one slept|.'],
  ['keeps numbers with their commas and points', 'about 1,250.50 of 3,000 homes|, or 41.6|%'],
  ['cuts units and currency off their number', 'The $|5.5|m bridge is 12|km long and opened at 6|am|.'],
  ['keeps clock times, dates and telephone numbers', 'Call 555-010-4477 by 5:30 on 11/28/2031|.'],
  [
    'keeps addresses and handles whole',
    'See https://news.example/a?b=1|, or write to desk@news.example or @desk_news|.',
  ],
  ['parts quotation marks and brackets', '“|Go|,|” she said (|twice|)|.'],
  ['keeps dots and dashes that belong together', "Well|... I do|n't --| know|…"],
  ['keeps one emoji with its joiners whole', 'Stay safe 👩‍🚒|!'],
  ['treats a no-break space as space', 'at least 9\u00a0people'],
  ['keeps names with apostrophes', "Ana O'Dell of L'Arn met us at nine o'clock|."],
];

for (const [claim, marked] of CASES) test(`tokenizer ${claim}`, () => check(marked));

test('tokens are in order, disjoint, and only white space lies between them', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 80 }), (text) => {
      let end = 0;
      for (const { from, to } of tokenize(text)) {
        assert.ok(from >= end && to > from);
        assert.match(text.slice(end, from), /^[\s\u00a0\u200b\u2060\ufeff\u00ad]*$/u);
        end = to;
      }
      assert.match(text.slice(end), /^[\s\u00a0\u200b\u2060\ufeff\u00ad]*$/u);
    }),
    { seed: 7, numRuns: 500 },
  );
});

test('tokens stay inside the span', () => {
  const text = 'one two-three four';
  assert.deepEqual(tokenize(text, { from: 5, to: 9 }), [
    { from: 5, to: 7 },
    { from: 7, to: 8 },
    { from: 8, to: 9 },
  ]);
});

test('a long run without spaces takes time in proportion to its length', () => {
  for (const unit of ['a.', 'a@', "a'", '-', '1,', '(', 'é', '#a', 'http://']) {
    const text = unit.repeat(200_000 / unit.length);
    const before = cpuMs();
    tokenize(text);
    assert.ok(cpuMs() - before < 3000, unit);
  }
});
