// A story's headline is the headline that the other accounts bear out, without somebody's words in marks where there is another.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { analyse, collateDocuments } from '../../src/variorum.ts';

const BODY = `A crane fell across Selby Quay on Sunday and hurt two dockers, the port authority said.

"The wind took it like a kite," harbour master Ilya Brandt told reporters after the crane fell at the quay.`;

function titleOf(...headlines: readonly string[]): string {
  const documents = headlines.map((headline, index) =>
    analyse({
      path: `${index}.txt`,
      bytes: new TextEncoder().encode(`${headline}\n\nMay ${index + 4}, 2031\n\n${BODY}\n`),
    }),
  );
  return collateDocuments(documents).stories[0]!.title;
}

test('the headline whose words the others use is taken', () => {
  assert.equal(
    titleOf('Steel monster slays innocents', 'Crane falls across Selby Quay'),
    'Crane falls across Selby Quay',
  );
});

test('a headline without quotation marks goes before one with them', () => {
  assert.equal(
    titleOf('Crane at Selby Quay fell ‘like a kite’', 'Dockers hurt at quay'),
    'Dockers hurt at quay',
  );
});
