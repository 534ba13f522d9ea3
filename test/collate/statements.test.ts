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

/** The same account where the deed is said to have been done at a place that its text names. */
function at(place: string, base: StoryDocument): StoryDocument {
  const { text } = base.analysed.document;
  const from = text.indexOf(place);
  const town: Entity = {
    id: 'x3',
    name: place,
    kind: 'place',
    mentions: [[from, from + place.length]],
    descriptions: [],
    gender: 'unknown',
  };
  const findings = base.analysed.findings.map((finding) =>
    finding.kind === 'event' ? { ...finding, place: 'x3' } : finding,
  );
  return { ...base, analysed: { ...base.analysed, findings, entities: [...base.analysed.entities, town] } };
}

const blamed = (siglum: string, text: string): StoryDocument =>
  withDeed(account(siglum, text), 'ACCUSE', ['Tarn', 'blamed', 'Rook']);

test('sets two places of one deed against each other', () => {
  const story = storyOf(
    at('Vellin', blamed('A', 'Tarn blamed Rook for the sold foghorn at Vellin.')),
    at('Ostry', blamed('B', 'Tarn blamed Rook for the sold foghorn at Ostry.')),
  );
  assert.deepEqual(
    compareAccounts(story).conflicts.map(({ kind, why }) => `${kind}: ${why}`),
    ['place: one deed at Vellin and at Ostry'],
  );
});

test('takes a town and its land for no conflict of place', () => {
  const story = storyOf(
    at('Vellin', blamed('A', 'Tarn blamed Rook for the sold foghorn at Vellin.')),
    at('Ostry', blamed('B', 'Tarn blamed Rook for the sold foghorn at Ostry.')),
    account('C', 'The ferry leaves from Vellin, Ostry, at noon.'),
  );
  assert.deepEqual(compareAccounts(story).conflicts, []);
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

/** The accounts that are called silent about an utterance of account A. */
const silentAbout = (a: string, b: string): readonly string[] =>
  statementsOf(storyOf(account('A', a), account('B', b)), 'utterance').flatMap(({ silent }) =>
    silent.map(({ document }) => document),
  );

const WARNED =
  '⟦Ilse Tarn|indirect|that inspectors had warned the operator of corrosion on the outlet valve⟧';

test('calls no account silent that tells a thing in other words', () => {
  assert.deepEqual(silentAbout(`Tarn said ${WARNED}.`, `${FILLER} A crack was found.`), ['B']);
  const told = 'The firm knew that a valve showed signs of corrosion.';
  assert.deepEqual(silentAbout(`Tarn said ${WARNED}.`, `${FILLER} ${told}`), []);
});

test('calls no account silent about a paraphrase when its speaker speaks there', () => {
  const other = '"⟦Ilse Tarn|direct|The inspectors wrote to them twice,⟧" Tarn said.';
  assert.deepEqual(silentAbout(`Tarn said ${WARNED}.`, `${FILLER} ${other}`), []);
});

test('calls no account silent about the dead that counts the dead itself', () => {
  const said =
    'Tarn said ⟦Ilse Tarn|indirect|that ⟦#163 person|dead|163 people⟧ had been killed in the shelling of the harbour⟧.';
  const told = '⟦#31 person|dead|Thirty-one people⟧ are dead at the market.';
  assert.deepEqual(silentAbout(said, FILLER), ['B']);
  assert.deepEqual(silentAbout(said, `${FILLER} ${told}`), []);
});

test('calls an account silent where only a reader of it has the words', () => {
  const words = '"⟦Ilse Tarn|direct|We begged the council for a foghorn in January and got a pamphlet.⟧"';
  assert.deepEqual(silentAbout(words, `${FILLER}\n> ${words}`), ['B']);
});

test('says nothing of who is silent about what only headlines say', () => {
  const title =
    '# ⟦Ilse Tarn|indirect|Harbour council sends divers to repair foghorn cable⟧\nThe quay was calm.';
  assert.deepEqual(silentAbout(title, FILLER), []);
});

test('takes a long quotation of nobody in particular for a statement', () => {
  const rule =
    '“Boats longer than nine metres shall be announced to the harbour office six hours before they sail.”';
  const [statement] = statementsOf(
    storyOf(account('A', `I have the harbour rules here: ${rule}`), account('B', FILLER)),
    'utterance',
  );
  assert.deepEqual(
    statement?.silent.map(({ document }) => document),
    ['B'],
  );
});

test('calls nobody silent about an utterance too short to be looked for', () => {
  const story = storyOf(account('A', '"⟦Ilse Tarn|direct|Not at all.⟧"'), account('B', FILLER));
  assert.deepEqual(
    statementsOf(story, 'utterance').flatMap(({ silent }) => silent),
    [],
  );
});

test('shows a toll that grows from day to day as steps of the timeline', () => {
  const toll = (siglum: string, number: number, published: string): StoryDocument =>
    account(siglum, `The storm killed ⟦#${number} person|killed in the storm|${number} people⟧.`, {
      published,
    });
  const story = storyOf(toll('A', 9, '2031-04-08'), toll('B', 11, '2031-04-09'), toll('C', 11, '2031-04-10'));
  const steps = compareAccounts(story).timeline.flatMap(({ happened, steps: list }) =>
    list.map(
      ({ was, is, before, after }) => `${happened}: ${was} (${before.document}) → ${is} (${after.document})`,
    ),
  );
  assert.deepEqual(steps, ['2031-04-09: 9 (A) → 11 (B)']);
});

test('takes two counts of things, each by another account, for no step', () => {
  const gates = (siglum: string, number: number, published: string): StoryDocument =>
    account(siglum, `They opened ⟦#${number} gate|opened|${number} gates⟧ of the weir.`, { published });
  const story = storyOf(gates('A', 2, '2031-04-08'), gates('B', 3, '2031-04-09'));
  assert.deepEqual(
    compareAccounts(story).timeline.flatMap(({ steps }) => steps),
    [],
  );
});
