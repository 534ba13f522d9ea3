// The edition as text: fits the width, cuts between words, and lets no page drive the terminal.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import stringWidth from 'string-width';
import { fit, formatEdition, formatFindings, joinEvidence } from '../../src/formats/index.ts';
import { analyse, collateDocuments } from '../../src/variorum.ts';
import { ACCOUNTS } from '../harness/story.ts';

const ESCAPES = `Crane falls at Selby Quay \u001b[2J

May 7, 2031

A crane fell across Selby Quay on Sunday and hurt nine dockers, the port authority said.

"The wind took it \u001b]0;owned\u0007 like a \u202ekite," harbour master Ilya Brandt told reporters.
`;

const documents = Object.entries({ ...ACCOUNTS, 'escapes.txt': ESCAPES }).map(([path, text]) =>
  analyse({ path, bytes: new TextEncoder().encode(text) }),
);
const evidence = joinEvidence(collateDocuments(documents), documents);
const plain = (_style: string, text: string): string => text;

test('control and direction marks of a page never reach the terminal', () => {
  const all = formatEdition(evidence, { width: 80, all: true, paint: plain });
  const found = documents.map((document) => formatFindings(document)).join('');
  assert.match(all + found, /like a/u);
  assert.doesNotMatch(all + found, /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e]/u);
});

test('no line is wider than the terminal', () => {
  for (const width of [60, 80, 120])
    for (const line of formatEdition(evidence, { width, all: true, paint: plain }).split('\n'))
      assert.ok(stringWidth(line) <= width, `${width}: ${line}`);
});

test('what does not fit is cut between words', () => {
  assert.equal(fit('the harbour master spoke', 16), 'the harbour…');
  assert.equal(fit('the harbour master spoke', 24), 'the harbour master spoke');
  assert.equal(fit('東京の港で火事', 9), '東京の港…');
});

test('a row is named by the words before the tag, not by the tag', () => {
  const page = (day: number): string =>
    `Crane falls at Selby Quay\n\nMay ${day}, 2031\n\nA crane fell across Selby Quay on Sunday and hurt nine dockers.\n\n"The wind took that crane like a paper kite," Ilya Brandt said. "Nobody could have held it there."\n`;
  const two = [7, 8].map((day) =>
    analyse({ path: `${day}.txt`, bytes: new TextEncoder().encode(page(day)) }),
  );
  const text = formatEdition(joinEvidence(collateDocuments(two), two), {
    width: 80,
    all: true,
    paint: plain,
  });
  const table = text.slice(text.indexOf('What they say'), text.indexOf('Readings')).replace(/\s+/gu, ' ');
  assert.match(table, /Ilya Brandt: The wind took/u);
  assert.doesNotMatch(table, /Brandt said/u);
});
