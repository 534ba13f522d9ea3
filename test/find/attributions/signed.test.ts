import assert from 'node:assert/strict';
import { test } from 'node:test';
import { said } from './english.ts';

test('the turns of a transcript are direct speech of whom their label names', () => {
  const turns = said(
    'Partial transcript as follows:\n\nQUILL: Will the ferry run on Monday?\n\nSUND: We are ready to sail, and we have told the crews so.\n\nQUILL: And the gate?',
  );
  assert.deepEqual(turns, [
    'direct: QUILL | : | Will the ferry run on Monday?',
    'direct: SUND | : | We are ready to sail, and we have told the crews so.',
    'direct: QUILL | : | And the gate?',
  ]);
});

test('a transcript whose every paragraph opens with a mark is read the same, and labels of surnames name the person', () => {
  const turns = said(
    'Harbour master Bram Sund spoke to Ada Quill on Sunday.\n\n"QUILL: Will the ferry run?\n\n"SUND: We are ready.\n\n"QUILL: Are you sure?',
  );
  assert.deepEqual(turns.slice(-3), [
    'direct: Ada Quill | : | Will the ferry run?',
    'direct: Bram Sund | : | We are ready.',
    'direct: Ada Quill | : | Are you sure?',
  ]);
});

test('a list of particulars is no transcript', () => {
  assert.deepEqual(said('Where: the town hall.\n\nWhen: at noon.\n\nTickets: at the door.'), []);
});

test('a quotation signed behind a dash is spoken by who signs it', () => {
  assert.deepEqual(
    said(
      'From our letters page.\n\n“Nobody warned us in time.” ― Ada Quill\n“They did what they could.”― Bram Sund.',
    ),
    [
      'direct: Ada Quill | ― | Nobody warned us in time.',
      'direct: Bram Sund | ― | They did what they could.',
    ],
  );
});
