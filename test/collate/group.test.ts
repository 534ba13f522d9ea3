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

const NOTICE =
  'Subscribe to the Valley Mail for unlimited reading. Already a member? Log in to your account here.';

test('a notice that a site prints on every page joins nothing', () => {
  const texts = [
    `Boy finds roman coin in potato field near Dell. ${NOTICE}`,
    `Council rejects new bridge over the Ansel canal. ${NOTICE}`,
    `Swimming pool closes for repairs until August. ${NOTICE}`,
    `Choir wins medal at festival in the capital. ${NOTICE}`,
  ];
  const witnesses = nameWitnesses(texts.map((text, index) => documentOf({ name: `d${index}`, text })));
  assert.deepEqual(
    groupDocuments(witnesses).map(({ members }) => members),
    [[0], [1], [2], [3]],
  );
});

test('a notice that a site prints under the name of each writer joins nothing', () => {
  const notice = (writer: string): string =>
    `Receive a message whenever ${writer} publishes new columns. Your choice has been stored. There was trouble storing your choice.
Messages are sent once each morning, and only where matching items were found.`;
  const texts = [
    `Boy finds roman coin in potato field near Dell. ${notice('Ada Quill')}`,
    `Council rejects new bridge over the Ansel canal. ${notice('Benno Marsh')}`,
    `Swimming pool closes for repairs until August. ${notice('Cleo Vantongeren')}`,
    `Choir wins medal at festival in the capital. ${notice('Dirk Oyelaran')}`,
  ];
  const witnesses = nameWitnesses(texts.map((text, index) => documentOf({ name: `d${index}`, text })));
  assert.deepEqual(
    groupDocuments(witnesses).map(({ members }) => members),
    [[0], [1], [2], [3]],
  );
});

test('five pages about one event, given alone, are one story', () => {
  const texts = [
    ...crane,
    'Port Ansel: crane accident kills two. The dockers were working on the north quay when the crane fell on Friday.',
    'Dockers at Port Ansel stopped work after two colleagues were killed by a falling crane on the north quay.',
    'An inquiry into the crane that fell at Port Ansel on Friday and killed two dockers will look at the wind alarm.',
  ];
  const witnesses = nameWitnesses(texts.map((text, index) => documentOf({ name: `d${index}`, text })));
  assert.deepEqual(
    groupDocuments(witnesses).map(({ members }) => members),
    [[0, 1, 2, 3, 4]],
  );
});

test('every reason for a story names words that stand in both documents', () => {
  const witnesses = nameWitnesses(crane.map((text, index) => documentOf({ name: `d${index}`, text })));
  const [story] = groupDocuments(witnesses);
  assert.deepEqual(
    story!.why.map(({ pair }) => pair),
    [[0, 1]],
  );
  assert.ok(story!.why[0]!.rule.includes('crane'));
});
