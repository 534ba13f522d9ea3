// What two documents share. `[[…]]` marks the stretch that must be found.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { findSharedText } from '../../src/collate/shared-text.ts';
import { nameWitnesses } from '../../src/collate/sigla.ts';
import type { Place } from '../../src/model/index.ts';
import { documentOf, passageOver } from './documents.ts';

/** The shared stretches of texts named a, b, c …, as they stand in the texts, with marks taken out. */
function sharedIn(...marked: string[]): { kind: string; a: string; b: string }[] {
  const texts = marked.map((text) => text.replaceAll(/\[\[|\]\]/g, ''));
  const names = texts.map((_, index) => String.fromCharCode(97 + index));
  const witnesses = nameWitnesses(texts.map((text, index) => documentOf({ name: names[index]!, text })));
  const slice = (place: Place): string => {
    const text = witnesses.find(({ siglum }) => siglum === place.document)!.analysed.document.text;
    return text.slice(place.from, place.to);
  };
  return findSharedText(witnesses).map(({ a, b, kind }) => ({ kind, a: slice(a), b: slice(b) }));
}

const inside = (text: string): string => /\[\[(.*)\]\]/s.exec(text)?.[1] ?? '';

test('finds a copied sentence with its exact borders, curly or straight marks', () => {
  const a =
    'Morning rain fell. [[“The crane had not been inspected since the autumn,” the foreman said.]] Work stops.';
  const b =
    'A blog. [["The crane had not been inspected since the autumn," the foreman said.]] Shame on them!';
  assert.deepEqual(sharedIn(a, b), [{ kind: 'verbatim', a: inside(a), b: inside(b) }]);
});

test('finds a copied sentence with words changed, dropped and put in as one passage', () => {
  const a =
    'Intro here. [[Harbour pilots refused on Friday to bring the damaged tanker through the narrow strait before daylight, citing the strong current.]] End.';
  const b =
    'Other words. [[Harbour pilots refused to bring the leaking tanker through the narrow and busy strait before daylight, citing the strong current.]] Stop.';
  assert.deepEqual(sharedIn(a, b), [{ kind: 'near-verbatim', a: inside(a), b: inside(b) }]);
});

test('names, offices and stock phrases that everybody uses are no shared text', () => {
  const a = 'The prime minister of Westmark, Ada Quill, said on Monday that she would not resign.';
  const b = 'A visit by the prime minister of Westmark, Ada Quill, was cancelled on Monday.';
  assert.deepEqual(sharedIn(a, b), []);
});

test('an answer that says the body again is the same voice, linked to its sentence', () => {
  const body =
    'Engineers blamed a cracked bolt for the fall of the crane. The ministry has offered to mediate between the union and the port.';
  const answer = 'The ministry is now mediating between both sides.';
  const text = `${body}\nWho mediates?\n${answer}`;
  const passages = [passageOver(text, body, 'body'), passageOver(text, answer, 'answer')];
  const witnesses = nameWitnesses([documentOf({ name: 'a', text, passages })]);
  const found = findSharedText(witnesses).map(({ a, b, kind }) => [
    kind,
    text.slice(a.from, a.to),
    text.slice(b.from, b.to),
  ]);
  assert.deepEqual(found, [
    ['rewritten', 'The ministry has offered to mediate between the union and the port.', answer],
  ]);
});
