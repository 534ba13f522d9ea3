// Events end to end: who did what to whom, as a PLOVER type, with the answer marked in the text.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { findAll } from '../../src/find/index.ts';
import type { Event } from '../../src/model/index.ts';
import { loadModels } from '../../src/models.ts';
import { defaultLanguage } from '../../src/variorum.ts';
import { marked } from '../marked.ts';
import { bareInput } from './finding.ts';

function eventsOf(
  text: string,
  published: string | null = null,
): { readonly text: string; readonly events: readonly Event[] } {
  const analysis = defaultLanguage().analyse(text, [{ from: 0, to: text.length }]);
  const input = { ...bareInput(text, published), analysis, models: loadModels() };
  return { text, events: findAll(input).filter((finding): finding is Event => finding.kind === 'event') };
}

/** The event that the marked deed names, with its sides as the text gives them. */
function told(source: string): Event {
  const { text, marks } = marked(source);
  const deed = marks.find(({ label }) => /^[A-Z]+$/.test(label))!;
  const { events } = eventsOf(text);
  const event: Event | undefined = events.find(
    ({ trigger }) => trigger[0] >= deed.from && trigger[1] <= deed.to,
  );
  const seen = events.map((each) => `${each.type} at "${text.slice(...each.trigger)}"`).join(', ');
  assert.ok(event, `no event at "${text.slice(deed.from, deed.to)}" but ${seen || 'none'}`);
  assert.equal(event.type, deed.label);
  for (const side of ['actor', 'recipient'] as const) {
    const mark = marks.find(({ label }) => label === side);
    const range: readonly [number, number] | null = side === 'actor' ? event.actorSpan : event.recipientSpan;
    assert.equal(range && text.slice(...range), mark ? text.slice(mark.from, mark.to) : null, side);
  }
  return event;
}

test('the subject of an active verb did it, its object had it done', () => {
  told('[[Police|actor]] [[arrested|COERCE]] [[Ilya Brandt|recipient]] in Selby on Monday.');
  told('[[Varlandish troops|actor]] [[attacked|ASSAULT]] [[the town of Selby|recipient]] at dawn.');
  told('[[Rosa Lind|actor]] [[praised|SUPPORT]] [[the mayor of Selby|recipient]].');
});

test('in the passive the sides change places', () => {
  told('[[Ilya Brandt|recipient]] was [[arrested|COERCE]] by [[the police|actor]] on Monday.');
  told('[[Ilya Brandt|recipient]] was [[arrested|COERCE]] on Monday.');
});

test('a noun with a verb that only carries it is one deed', () => {
  const { events } = eventsOf('Germany imposed sanctions on Russia.');
  assert.deepEqual(
    events.map(({ type }) => type),
    ['SANCTION'],
  );
});

test('a noun tells a deed by itself where both sides stand with it', () => {
  told("Nobody had foreseen [[Russia|actor]]'s [[attack|ASSAULT]] on [[Germany|recipient]].");
});

test('talks are told of those who talk', () => {
  told('[[President Rosa Lind|actor]] [[met|CONSULT]] [[Ilya Brandt|recipient]] in Paris on Friday.');
});

test('a deed that is still to come is planned', () => {
  const event = told('[[Germany|actor]] will [[release|YIELD]] [[two Russian sailors|recipient]] on Friday.');
  assert.equal(event.modality, 'planned');
});

test('a promise is an agreement, and what is promised is planned', () => {
  const { events, text } = eventsOf('Germany pledged to release two Russian sailors.');
  const modality = Object.fromEntries(events.map((event) => [text.slice(...event.trigger), event.modality]));
  assert.deepEqual(
    [events[0]?.type, modality['pledged'], modality['release'] ?? 'planned'],
    ['AGREE', 'happened', 'planned'],
  );
});

test('what somebody says another must do is a request', () => {
  told('[[Germany|actor]] said on Friday that [[Russia|recipient]] [[must|REQUEST]] return the ship.');
});

test('a deed asked for has not happened', () => {
  const { events } = eventsOf('Rosa Lind demanded that Germany release the Russian sailors.');
  assert.ok(events.length > 0);
  for (const event of events.filter(({ type }) => type === 'YIELD')) assert.equal(event.modality, 'demanded');
});

test('a refusal is negated', () => {
  const { events, text } = eventsOf('Germany refused to release the Russian sailors.');
  const release = events.find(({ trigger }) => text.slice(...trigger) === 'release');
  if (release) assert.equal(release.negated, true);
  assert.ok(events.some(({ type }) => type === 'REJECT'));
});

test('the day of the sentence goes with the deed, and none where it names two', () => {
  const one = eventsOf('Police arrested Ilya Brandt on 4 May 2031.');
  assert.deepEqual(
    one.events.map(({ date }) => date),
    ['2031-05-04'],
  );
  const two = eventsOf('Police arrested Ilya Brandt on 4 May 2031 and freed Rosa Lind on 9 May 2031.');
  assert.ok(two.events.length > 0);
  assert.ok(two.events.every(({ date }) => date === null));
});

test('a deed told by a speaker is that attribution’s', () => {
  const text = 'Rosa Lind said that police arrested Ilya Brandt on Monday.';
  const analysis = defaultLanguage().analyse(text, [{ from: 0, to: text.length }]);
  const found = findAll({ ...bareInput(text), analysis, models: loadModels() });
  const event = found.find(({ kind }) => kind === 'event') as Event;
  assert.equal(event.attribution, found.find(({ kind }) => kind === 'attribution')?.id);
});

test('words of deeds without anybody who acts are no events', () => {
  assert.deepEqual(
    eventsOf('The release of water was planned. The visit was long, the talks were old.').events,
    [],
  );
  assert.deepEqual(eventsOf('').events, []);
});

test('what is demanded with "that" is demanded of those who shall do it', () => {
  told(
    '[[The harbour union|actor]] [[demanded|REQUEST]] on Friday that [[the city government|recipient]] reopen the gate.',
  );
});
