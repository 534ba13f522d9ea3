// The turns of a running story: each document stands on the day that it reports on. Every text here is invented.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { findEvents } from '../../src/collate/story-events.ts';
import type { AnalysedDocument, Lineage, Moment, StoryEvent } from '../../src/model/index.ts';
import { documentOf } from './documents.ts';

const FALL = 'A crane fell on the north quay of Port Ansel on Friday and killed two dockers.';
const INQUIRY =
  'Judge Ines Quade opened the inquiry into the crane at Port Ansel and heard its first witness.';

/** The document with a date found over the words. */
function dated(document: AnalysedDocument, words: string, value: string): AnalysedDocument {
  const from = document.document.text.indexOf(words);
  const moment: Moment = {
    id: `t${from}`,
    kind: 'date',
    from,
    to: from + words.length,
    type: 'DATE',
    value,
    anchor: null,
    why: 'test',
  };
  return { ...document, findings: [...document.findings, moment] };
}

function eventsOf(documents: readonly AnalysedDocument[], texts?: readonly string[][]): StoryEvent[] {
  const witnesses = documents.map((analysed, at) => ({ siglum: 'ABCDEF'[at]!, analysed }));
  const lineage: Lineage = { edges: [], texts: texts ?? witnesses.map(({ siglum }) => [siglum]) };
  return findEvents(witnesses, lineage);
}

const short = (events: readonly StoryEvent[]): string[] =>
  events.map(({ day, documents }) => `${day} ${documents.join('')}`);

test('a report stands on the day that its opening names, not on the day of publication', () => {
  const first = dated(documentOf({ name: 'a', text: FALL, published: '2031-05-03' }), 'Friday', '2031-05-02');
  const second = documentOf({ name: 'b', text: INQUIRY, published: '2031-05-12' });
  const events = eventsOf([first, second]);
  assert.deepEqual(short(events), ['2031-05-02 A', '2031-05-12 B']);
  assert.deepEqual(events[0]!.why, [
    { document: 'A', rule: 'its opening names the day', span: { from: 48, to: 54 } },
  ]);
  assert.equal(events[1]!.why[0]!.rule, 'it was published on the day');
});

test('a day that is still to come when the page is published is not what it reports on', () => {
  const text = `${INQUIRY} The next hearing is on 2 June.`;
  const events = eventsOf([
    dated(documentOf({ name: 'a', text, published: '2031-05-12' }), '2 June', '2031-06-02'),
  ]);
  assert.deepEqual(short(events), ['2031-05-12 A']);
});

test('a copy that is printed later stands with its text, and an event counts texts', () => {
  const events = eventsOf(
    [
      documentOf({ name: 'a', text: FALL, published: '2031-05-02' }),
      documentOf({ name: 'b', text: FALL, published: '2031-05-04' }),
    ],
    [['A', 'B']],
  );
  assert.deepEqual(short(events), ['2031-05-02 AB']);
  assert.equal(events[0]!.distinctTexts, 1);
  assert.equal(events[0]!.why[1]!.rule, 'it is one text with A');
});

test('a page without any day goes with the one that it is most like', () => {
  const events = eventsOf([
    documentOf({ name: 'a', text: FALL, published: '2031-05-02' }),
    documentOf({ name: 'b', text: INQUIRY, published: '2031-05-12' }),
    documentOf({ name: 'c', text: 'The judge heard the first witness of the inquiry. Quade adjourned it.' }),
  ]);
  assert.deepEqual(short(events), ['2031-05-02 A', '2031-05-12 BC']);
  assert.equal(events[1]!.why[1]!.rule, 'it names no day, and is most like B');
});

test('two things that happened on one day are two events', () => {
  const events = eventsOf([
    documentOf({ name: 'a', text: FALL, published: '2031-05-02' }),
    documentOf({
      name: 'b',
      text: 'Voters chose a mayor; turnout in the islands was low.',
      published: '2031-05-02',
    }),
  ]);
  assert.deepEqual(short(events), ['2031-05-02 A', '2031-05-02 B']);
  assert.notEqual(events[0]!.id, events[1]!.id);
});

test('where nobody gives a day, there is one event without one', () => {
  const events = eventsOf([documentOf({ name: 'a', text: FALL }), documentOf({ name: 'b', text: FALL })]);
  assert.deepEqual(short(events), ['null AB']);
});
