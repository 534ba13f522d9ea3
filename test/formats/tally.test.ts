// The counts that the list of stories and the head of a story show: they come from one place, and agree with the rows they lead to.

import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { isLeftOut, isOnlyOnce, isShared, joinEvidence } from '../../src/formats/index.ts';
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

test('says of nobody that he leaves out what one text and its copy alone have', () => {
  const wire =
    'ORM, March 3, 2031 (Northern Press) - The mayor of Orm shut the northern quay on Monday after two pilots were hurt.\n' +
    '"We shall mend the crane before the grain ships come," the mayor, Ilse Tarn, told reporters.\n' +
    'The harbour office counted 14 ships in the roads. A pilot said that the crane had not been oiled since autumn.\n' +
    'The quay handles most of the grain of the island. It was shut for nine days in 2027.\n';
  const other =
    'March 4, 2031\nThe mayor of Orm has shut the northern quay. Grain ships wait in the roads.\n' +
    'Bakers fear for their flour. The quay handles most of the grain of the island.\nThe crane is being looked at by engineers from the mainland.\n';
  const page = (path: string, text: string): ReturnType<typeof analyse> =>
    analyse({ path, bytes: new TextEncoder().encode(text) });
  const documents = [page('a.txt', wire), page('b.txt', `Posted by Rook\n\n${wire}`), page('c.txt', other)];
  const stories = collateDocuments(documents).stories.filter((story) => story.documents.length > 1);
  const copied = stories.flatMap((story) =>
    story.distinctTexts > 1 ? story.statements.filter((one) => isOnlyOnce(one, story)) : [],
  );
  assert.ok(copied.some(isShared), 'a statement of a text and its copy');
  assert.ok(stories.every((story) => copied.every((one) => !isLeftOut(one, story))));
});
