// Texts that provoke each problem of the voices; the place is marked.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { findVoices } from '../../src/voices/index.ts';
import { marked } from '../marked.ts';
import { plainPage } from './plain-page.ts';

const HEAD =
  'The harbour wall of Port Lenn will be rebuilt by next spring, the mayor said on Monday, if the money comes.\n\n';

function problemsOf(source: string): { readonly found: string[]; readonly wanted: string[] } {
  const { text, marks } = marked(source);
  const found = findVoices(plainPage(text)).problems.map(
    ({ code, from, to }) => `${code} ${text.slice(from, to)}`,
  );
  return { found, wanted: marks.map(({ label, from, to }) => `${label} ${text.slice(from, to)}`) };
}

function check(name: string, source: string): void {
  test(name, () => {
    const { found, wanted } = problemsOf(HEAD + source);
    assert.deepEqual(found, wanted);
  });
}

check(
  'reports a quotation that a comment announces and does not give',
  '2 comments\n\n  1. I was there. [[As Marrow well says,|voices/lost-quotation]]\n\n  2. It will fall again before long, mark my words.\n',
);
check(
  'reports nothing where the quotation follows',
  '2 comments\n\n  1. As Marrow well says, “nobody rang”.\n\n  2. As Marrow says, it will fall again before long.\n',
);
check(
  'reports a thread head that counts other comments than there are',
  '[[5 comments|voices/comment-count]]\n\n  1. It will fall again before long, mark my words.\n\n  2. It never stood.\n',
);
check(
  'reports nothing where the head of the thread is right',
  '2 comments\n\n  1. It will fall again.\n\n  2. It never stood.\n',
);
