// Stories that grow one document at a time, and what users decide about them.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { ruleOn, type StoryDecision } from '../../src/collate/decisions.ts';
import { postingsOf, profileOf } from '../../src/collate/profile.ts';
import {
  addToStories,
  decideStories,
  explainStory,
  listStories,
  removeFromStories,
  type Stories,
  startStories,
  storyOf,
} from '../../src/collate/stories.ts';
import { documentOf } from './documents.ts';
import { anyProfiles } from './profiles.ts';

const profiles = anyProfiles(24);

/** Small enough that keys are dropped and lists overflow. */
const limits = { mostHolders: 4, nearest: 5 };

function shown(stories: Stories): readonly string[] {
  return listStories(stories).map(({ id, documents }) => `${id}: ${documents.join(' ')}`);
}

test('documents added one by one, in any order, give the stories that they give all at once', () => {
  const scenario = profiles.chain((list) =>
    fc.record({
      list: fc.constant(list),
      order: fc.shuffledSubarray([...list.keys()], { minLength: list.length }),
    }),
  );
  fc.assert(
    fc.property(scenario, ({ list, order }) => {
      const grown = startStories([], { limits });
      for (const index of order) addToStories(grown, [list[index]!]);
      assert.deepEqual(shown(grown), shown(startStories(list, { limits })));
    }),
    { seed: 7, numRuns: 150 },
  );
});

test('a document taken out leaves the stories as if it had never been there', () => {
  fc.assert(
    fc.property(profiles, fc.nat(), (list, chosen) => {
      const out = list[chosen % list.length]!;
      const grown = startStories(list, { limits });
      removeFromStories(grown, out.id);
      const rest = list.filter((profile) => profile !== out);
      assert.deepEqual(shown(grown), shown(startStories(rest, { limits })));
      addToStories(grown, [out]);
      assert.deepEqual(shown(grown), shown(startStories(list, { limits })));
    }),
    { seed: 8, numRuns: 150 },
  );
});

test('a step names the stories that it changed, and no others', () => {
  fc.assert(
    fc.property(profiles, (list) => {
      const grown = startStories(list.slice(1), { limits });
      const before = new Map(listStories(grown).map((story) => [story.id, story.documents.join(' ')]));
      const { gone, changed } = addToStories(grown, [list[0]!]);
      for (const id of gone) before.delete(id);
      for (const { id, documents } of changed) before.set(id, documents.join(' '));
      const after = listStories(grown).map((story) => [story.id, story.documents.join(' ')]);
      assert.deepEqual([...before].sort(), after.sort());
    }),
    { seed: 9, numRuns: 150 },
  );
});

const QUAY =
  'A crane fell on the north quay of Port Ansel on Friday, killing two dockers and trapping a driver.';
const AGAIN =
  'Two dockers died when a crane came down at Port Ansel on Friday. The driver was trapped for an hour.';
const RUSSET = 'Judges at the orchard show in Dell gave the first prize to a russet that nobody could name.';
const PRIZE = 'A russet without a name took the first prize of the orchard show in Dell, the judges said.';

function four(decisions: readonly StoryDecision[] = []): Stories {
  const texts = [QUAY, AGAIN, RUSSET, PRIZE];
  const documents = texts.map((text, index) => documentOf({ name: `d${index}`, text }));
  return startStories(documents.map(profileOf), { decisions });
}

function members(stories: Stories): readonly string[] {
  return listStories(stories).map(({ documents }) => documents.join(' '));
}

/** Three accounts of one event, each in words of its own. */
const FERRY = [
  'The ferry Halcyon ran aground off Cape Merrow on Tuesday night with 212 people on board, and all of them were taken off by lifeboats before dawn, the coastguard said. The captain had steered outside the marked channel to avoid a trawler, according to the harbour office.',
  'Passengers of the Halcyon spent six hours in the dark after the ferry struck the rocks below Cape Merrow. "We sang to the children," said Oda Wren, who was carried to a lifeboat. The coastguard brought 212 people ashore; nobody was hurt, and the line has cancelled its sailings until the hull is inspected.',
  'Why was the Halcyon outside the channel? The pilots of Cape Merrow have warned for years that trawlers crowd the ferry lane, and their union asked the ministry in spring for a second buoy. On Tuesday the ferry struck the rocks, and only calm water spared the 212 people on board.',
];
const FOOTS = [
  'Reporting by our harbour desk.',
  'Copyright of the agency, printed by leave.',
  'Sent in by a reader of these pages.',
];

test('accounts of one event are one story, alone and when each of them was printed again and again', () => {
  const alone = FERRY.map((text, index) => documentOf({ name: `d${index}`, text }));
  const again = FERRY.flatMap((text, index) =>
    FOOTS.map((foot, copy) => documentOf({ name: `d${index}-${copy}`, text: `${text} ${foot}` })),
  );
  assert.equal(members(startStories(alone.map(profileOf))).length, 1);
  assert.equal(members(startStories(again.map(profileOf))).length, 1);
});

test('a user may put a copy apart from its text', () => {
  const documents = FOOTS.map((foot, copy) => documentOf({ name: `d${copy}`, text: `${FERRY[0]} ${foot}` }));
  const split: StoryDecision = { kind: 'split', documents: ['d1'], from: ['d0', 'd2'] };
  assert.deepEqual(members(startStories(documents.map(profileOf), { decisions: [split] })), ['d0 d2', 'd1']);
});

test("users' merges and splits win over likeness", () => {
  assert.deepEqual(members(four()), ['d0 d1', 'd2 d3']);
  assert.deepEqual(members(four([{ kind: 'merge', documents: ['d1', 'd2'] }])), ['d0 d1 d2 d3']);
  assert.deepEqual(members(four([{ kind: 'split', documents: ['d1'], from: ['d0'] }])), [
    'd0',
    'd1',
    'd2 d3',
  ]);
});

test('of two decisions that cannot both hold, the later one does', () => {
  const merge: StoryDecision = { kind: 'merge', documents: ['d0', 'd2'] };
  const split: StoryDecision = { kind: 'split', documents: ['d0'], from: ['d2'] };
  assert.deepEqual(members(four([merge, split])), ['d0 d1', 'd2 d3']);
  assert.deepEqual(members(four([split, merge])), ['d0 d1 d2 d3']);
});

test('where a story must stay apart from another, a merge takes only the documents that it names', () => {
  const split: StoryDecision = { kind: 'split', documents: ['d1'], from: ['d3'] };
  const merge: StoryDecision = { kind: 'merge', documents: ['d0', 'd2'] };
  assert.deepEqual(members(four([split, merge])), ['d0 d2', 'd1', 'd3']);
});

test('a decision waits for its documents, and is lifted when it is undone', () => {
  const merge: StoryDecision = { kind: 'merge', documents: ['d1', 'late'] };
  const stories = four([merge]);
  addToStories(stories, [profileOf(documentOf({ name: 'late', text: 'The weather will be fine.' }))]);
  assert.deepEqual(storyOf(stories, 'late')?.documents, ['d0', 'd1', 'late']);
  decideStories(stories, [{ ...merge, undoneAt: '2031-04-02' }]);
  assert.deepEqual(storyOf(stories, 'late')?.documents, ['late']);
});

test('decisions work off to pairs without contradiction, the last first', () => {
  const ruling = ruleOn([
    { kind: 'merge', documents: ['a', 'b'] },
    { kind: 'merge', documents: ['b', 'c'] },
    { kind: 'split', documents: ['a'], from: ['c'] },
  ]);
  assert.deepEqual(ruling, { together: [['b', 'c']], apart: [['a', 'c']] });
});

test('every reason says by what a document stands in its story', () => {
  const stories = four([{ kind: 'merge', documents: ['d1', 'd2'] }]);
  const reasons = explainStory(stories, listStories(stories)[0]!);
  assert.deepEqual(
    reasons.map(({ pair, by }) => `${pair.join(' ')} ${by}`),
    ['d0 d1 likeness', 'd1 d2 decision', 'd2 d3 likeness'],
  );
  assert.ok(reasons[0]!.stems.includes('dock'));
});

test('postings are the heaviest stems of one document, made from it alone', () => {
  const postings = postingsOf(profileOf(documentOf({ name: 'a', text: QUAY })));
  assert.ok(postings.every(({ document, weight }) => document === 'a' && weight > 0));
  assert.ok(postings.some(({ key }) => key === 'cran'));
});
