// Statements beyond the match of quotations: deeds, days, parts of a remark, unlike numbers, and who may not be called silent.
// The accounts are invented (see accounts.ts).

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { compareAccounts } from '../../src/collate/story.ts';
import type { StoryDocument, StoryInput } from '../../src/collate/story-input.ts';
import type { Entity, Event, Moment } from '../../src/model/index.ts';
import { account, storyOf } from './accounts.ts';

const statementsOf = (story: StoryInput, kind: string): ReturnType<typeof compareAccounts>['statements'] =>
  compareAccounts(story).statements.filter((statement) => statement.kind === kind);

/** The account with an event `actor deed recipient` found in it, for the first place where each word stands. */
function withDeed(
  base: StoryDocument,
  type: string,
  [actor, deed, recipient]: readonly string[],
): StoryDocument {
  const { text } = base.analysed.document;
  const rangeOf = (words: string): readonly [number, number] => [
    text.indexOf(words),
    text.indexOf(words) + words.length,
  ];
  const entity = (id: string, name: string): Entity => ({
    id,
    name,
    kind: 'person',
    mentions: [rangeOf(name)],
    descriptions: [],
    gender: 'unknown',
  });
  const [from, to] = [rangeOf(actor!)[0], rangeOf(recipient!)[1]];
  const event: Event = {
    id: `e${from}-${to}`,
    kind: 'event',
    from,
    to,
    type,
    actor: 'x1',
    recipient: 'x2',
    trigger: rangeOf(deed!),
    actorSpan: rangeOf(actor!),
    recipientSpan: rangeOf(recipient!),
    place: null,
    date: null,
    modality: 'happened',
    negated: false,
    attribution: null,
  };
  const entities = [entity('x1', actor!), entity('x2', recipient!)];
  return { ...base, analysed: { ...base.analysed, findings: [...base.analysed.findings, event], entities } };
}

test('gathers one deed that two accounts tell, and shows the word of each', () => {
  const story = storyOf(
    withDeed(account('A', 'Ilse Tarn accused Pawel Rook of selling the foghorn.'), 'ACCUSE', [
      'Ilse Tarn',
      'accused',
      'Pawel Rook',
    ]),
    withDeed(account('B', 'Over the sold foghorn Tarn blamed Rook.'), 'ACCUSE', ['Tarn', 'blamed', 'Rook']),
  );
  const [deed, ...rest] = statementsOf(story, 'event');
  assert.deepEqual(
    deed?.readings.map(({ document, short }) => `${document}: ${short}`),
    ['A: accused', 'B: blamed'],
  );
  assert.deepEqual(rest, []);
});

test('leaves deeds of one kind by two people apart', () => {
  const story = storyOf(
    withDeed(account('A', 'Ilse Tarn accused Pawel Rook of selling the foghorn.'), 'ACCUSE', [
      'Ilse Tarn',
      'accused',
      'Pawel Rook',
    ]),
    withDeed(account('B', 'Over the sold foghorn Brack blamed Rook.'), 'ACCUSE', ['Brack', 'blamed', 'Rook']),
  );
  assert.deepEqual(statementsOf(story, 'event'), []);
});

test('leaves sixteen days of one thing and ten days of another apart', () => {
  const story = storyOf(
    account('A', 'The harbour was closed ⟦#16 day|closed|16 days⟧ before the vote.'),
    account('B', 'Rain fell on the islets for ⟦#10 day|closed|ten days⟧ that spring.'),
    account('C', 'The harbour was shut ⟦#16 day|closed|sixteen days⟧ ahead of the ballot.'),
  );
  const groups = statementsOf(story, 'figure').map(({ readings }) =>
    readings.map(({ document }) => document).join(''),
  );
  assert.deepEqual(groups, ['AC']);
});

test('takes the twelfth islet for no number of islets', () => {
  const story = storyOf(
    account('A', 'The order covers ⟦#11 islet|in the order|eleven islets⟧.'),
    account(
      'B',
      'The order covers ⟦#11 islet|in the order|eleven islets⟧, and a ⟦#12 islet|in the order|twelfth islet⟧ now.',
    ),
  );
  assert.deepEqual(
    statementsOf(story, 'figure').flatMap(({ readings }) => readings.map(({ short }) => short)),
    ['11', '11'],
  );
});

test('gives an utterance the day that its frame names, not the day it tells of', () => {
  const words = 'The foghorn of the northern lighthouse failed on Sunday, and nobody came.';
  const base = account('A', `On Tuesday Tarn said: "⟦Ilse Tarn|direct|${words}⟧"`);
  const { text } = base.analysed.document;
  const moment = (word: string, value: string): Moment => ({
    id: `d${text.indexOf(word)}`,
    kind: 'date',
    from: text.indexOf(word),
    to: text.indexOf(word) + word.length,
    type: 'DATE',
    value,
    anchor: null,
    why: '',
  });
  const findings = [
    ...base.analysed.findings,
    moment('Tuesday', '2031-04-08'),
    moment('Sunday', '2031-04-06'),
  ];
  const dated = { ...base, analysed: { ...base.analysed, findings } };
  const [utterance] = statementsOf(
    storyOf(dated, account('B', `"⟦Ilse Tarn|direct|${words}⟧"`)),
    'utterance',
  );
  assert.equal(utterance?.date, '2031-04-08');
});

const FILLER = 'Rain fell. The market was open. A dog barked at the quay. Nobody bought the late herring.';

test('calls an account silent that has no word of the utterance', () => {
  const story = storyOf(
    account('A', '"⟦Ilse Tarn|direct|We begged the council for a foghorn in January and got a pamphlet.⟧"'),
    account('B', FILLER),
  );
  assert.deepEqual(
    statementsOf(story, 'utterance').flatMap(({ silent }) => silent.map(({ document }) => document)),
    ['B'],
  );
});

test('calls no account silent in which the speaker is told of with a telling word of the utterance', () => {
  const story = storyOf(
    account('A', '"⟦Ilse Tarn|direct|We begged the council for a foghorn in January and got a pamphlet.⟧"'),
    account('B', `${FILLER} Tarn had a word to say about pamphlets.`),
  );
  assert.deepEqual(
    statementsOf(story, 'utterance').flatMap(({ silent }) => silent),
    [],
  );
});

test('calls nobody silent about an utterance too short to be looked for', () => {
  const story = storyOf(account('A', '"⟦Ilse Tarn|direct|Not at all.⟧"'), account('B', FILLER));
  assert.deepEqual(
    statementsOf(story, 'utterance').flatMap(({ silent }) => silent),
    [],
  );
});
