// Lines of furniture are known by their patterns, and sentences of an article are none of them.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { furnitureOf } from '../../src/voices/furniture.ts';

const LINES: readonly (readonly [line: string, why: string])[] = [
  ['Brought to you by Oakbean', 'sponsor line'],
  ['This newsletter is supported by Oakbean', 'sponsor line'],
  ['Visit The Long Furrow on all platforms', 'call to action'],
  ['The Long Furrow is a reader-funded paper.', 'call to action'],
  ['The Long Furrow is supported by our readers.', 'call to action'],
  ['Wake to the Furrow in your inbox', 'call to action'],
  ['212 Likes ∙ 31 Restacks', 'page counter'],
  ['♡ 212 💬 19 Share', 'page counter'],
  ['💬 19', 'page counter'],
  ['X03,', 'share bar'],
  ['Thursday, March 13, 2031 Port Lenn 4°C', 'page clock'],
  ['roundupFriday, 14 March 2031 6:20 PMPort LennLog in', 'page clock'],
  ['Budget vote 3h ago Ferry aground off the pier 5h ago', 'ticker'],
  ['Upper Lenn | 4°C', 'weather'],
  ['"4 min read"', 'reading time'],
  ['(c) 2031 The Long Furrow', 'rights'],
  ['“Follow us on Telegram', 'call to action'],
  ['The views expressed in comments are those of readers.', 'rights'],
  [
    'Disclaimer: The views and tips expressed by analysts on Lampmarket are their own and not those of the website.',
    'rights',
  ],
  ['All views and tips expressed by our guests are their own.', 'rights'],
  ['(With inputs from Coastwire)', 'source line'],
  ['The site uses cookies', 'cookie notice'],
  ['By continuing you agree to the terms', 'cookie notice'],
  ['OMNIREAD is not responsible for the content', 'source line'],
  ['« previous', 'navigation'],
  ['— — —', 'rule'],
];

for (const [line, why] of LINES)
  test(`“${line}” is furniture: ${why}`, () => {
    assert.equal(furnitureOf(line)?.why, why);
  });

test('an article’s sentences are none', () => {
  for (const line of [
    'The harbour office closed two gates on Friday.',
    '“Nobody asked us,” said Bram Sund, who has fished there for years.',
    'Readers of the Furrow had asked about it long ago.',
  ])
    assert.equal(furnitureOf(line), null);
});
