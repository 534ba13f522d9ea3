// The line that lists show of a story. Every text here is invented.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { collate } from '../src/collate/index.ts';
import type { Edition, Statement } from '../src/model/index.ts';
import { summariseStory } from '../src/story-summary.ts';
import { documentOf } from './collate/documents.ts';

const FALL =
  'A crane fell on the north quay of Port Ansel on Friday and killed two dockers, the harbour master said.';

function withStatement(edition: Edition, documents: readonly string[]): Edition {
  const [first] = documents;
  const statement: Statement = {
    id: 's1',
    kind: 'utterance',
    speaker: null,
    date: null,
    gist: { document: first!, from: 0, to: 5 },
    readings: documents.map((document) => ({
      document,
      from: 0,
      to: 5,
      type: 'direct',
      finding: 'a1',
      relation: 'says',
      chain: [],
      short: null,
    })),
    variants: [],
    silent: [],
    partOf: null,
  };
  const [story] = edition.stories;
  const lineage = { edges: [], texts: [['A', 'B'], ['C']] };
  return { ...edition, stories: [{ ...story!, distinctTexts: 2, lineage, statements: [statement] }] };
}

test('a statement that stands in a text and in its copy stands in one text only', () => {
  const edition = collate(['a', 'b', 'c'].map((name) => documentOf({ name, text: FALL })));
  assert.equal(summariseStory(withStatement(edition, ['A', 'B'])).onlyOnce, 1);
  assert.equal(summariseStory(withStatement(edition, ['A', 'C'])).onlyOnce, 0);
});
