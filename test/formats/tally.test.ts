// The counts that the list of stories and the head of a story show: they come from one place, and agree with the rows they lead to.

import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { joinEvidence } from '../../src/formats/index.ts';
import { packageRoot } from '../../src/models.ts';
import { summariseStory } from '../../src/story-summary.ts';
import { analyse, collateDocuments } from '../../src/variorum.ts';
import { STORY_VIEWS } from '../../src/web/index.ts';
import { headOf } from '../../src/web/view/story-view.ts';

const FOLDER = join(packageRoot(), 'examples/orra/story');
const STATE = { only: null, all: false, base: null, show: [], kind: null };

test('counts the same in the list, in the head, and in the rows that a count leads to', () => {
  const names = readdirSync(FOLDER).filter((name) => /^0[1-4].*\.txt$/u.test(name));
  const documents = names.map((name) => analyse({ path: name, bytes: readFileSync(join(FOLDER, name)) }));
  const edition = collateDocuments(documents);
  const [story] = edition.stories;
  const view = { evidence: joinEvidence(edition, documents), story: story! };
  const [head, summary] = [headOf(view), summariseStory(edition)];
  assert.deepEqual(
    [head.disputed, head.revised, head.onlyOnce],
    [summary.disputed, summary.revised, summary.onlyOnce],
  );
  assert.ok(head.onlyOnce > 0);
  const rows = (only: string): number => STORY_VIEWS['overview']!.rows!(view, { ...STATE, only }).length;
  const data = (only: string): { statements: readonly object[] } =>
    STORY_VIEWS['overview']!.data(view, { ...STATE, only }) as { statements: readonly object[] };
  assert.equal(data('revised').statements.length, head.revised);
  assert.equal(data('one').statements.length, head.onlyOnce);
  assert.equal(data('shared').statements.length, head.shared);
  assert.ok(rows('one') > head.onlyOnce, 'a table has a row for each cell');
});
