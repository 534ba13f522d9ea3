// Which documents tell one story.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { groupDocuments } from '../../src/collate/group.ts';
import { nameWitnesses } from '../../src/collate/sigla.ts';
import { documentOf } from './documents.ts';

const crane = [
  'A crane fell on the north quay of Port Ansel on Friday, killing two dockers and trapping a driver.',
  'Two dockers died when a crane came down at Port Ansel on Friday. The driver was trapped for an hour.',
];
const orchard = 'Judges at the orchard show in Dell gave the first prize to a russet that nobody could name.';

test('two reports of one accident are one story, a report of something else is another', () => {
  const texts = [crane[0]!, orchard, crane[1]!];
  const witnesses = nameWitnesses(texts.map((text, index) => documentOf({ name: `d${index}`, text })));
  assert.deepEqual(
    groupDocuments(witnesses).map(({ members }) => members),
    [[0, 2], [1]],
  );
});
