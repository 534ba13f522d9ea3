// The number of a comment is no figure, its own or the one it answers; a number beside it is.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { analyse } from '../../src/variorum.ts';

test('numbers of comments are left alone', () => {
  const text = `Crane falls at Selby Quay

A crane fell across Selby Quay on Sunday and hurt two dockers, the port authority said.

Comments

@Grey Heron 2

There were 40 people on the quay.

Posted by: oakum | Oct 13 2028 14:40 utc | 7

I saw it.

Posted by: Grey Heron | Oct 13 2028 14:47 utc | 8
`;
  const { findings } = analyse({ path: 'a.txt', bytes: new TextEncoder().encode(text) });
  const figures = findings
    .filter(({ kind }) => kind === 'figure')
    .map(({ from, to }) => text.slice(from, to));
  assert.deepEqual(figures, ['two dockers', '40 people']);
});
