// The places of a story: those that several of its articles name; comments and passing names do not count.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { collateDocuments } from '../../src/index.ts';
import { analyse } from '../../src/variorum.ts';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const FIRST = `Tanker aground off Norway

May 4, 2031

OSLO - A tanker ran aground off Norway on Sunday, the coast guard in Oslo said. "It was the wind," harbour master Ilya Brandt said in Oslo. The tanker had come from Portugal.`;
const SECOND = `Tanker runs aground off Norway

May 5, 2031

A tanker ran aground off Norway on Sunday, the coast guard said. "It was the wind," harbour master Ilya Brandt said in Oslo.`;

test('lists the places that several articles of a story name, those of most documents first', () => {
  const documents = [FIRST, SECOND].map((text, at) => analyse({ path: `${at}.txt`, bytes: bytes(text) }));
  const [story] = collateDocuments(documents).stories;
  assert.deepEqual(
    story!.places.map(({ name, documents: own }) => [name, own.length]),
    [
      ['Norway', 2],
      ['Oslo', 2],
    ],
  );
});

test('keeps of a document alone what it names more than once', () => {
  const [story] = collateDocuments([analyse({ path: 'a.txt', bytes: bytes(FIRST) })]).stories;
  assert.deepEqual(
    story!.places.map(({ name }) => name),
    ['Oslo', 'Norway'],
  );
});
