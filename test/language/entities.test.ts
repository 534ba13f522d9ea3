// Entities. Notation: [[words|k]] marks a mention of the entity k; the same letter means the same entity. All names are invented.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createEnglish } from '../../src/language/index.ts';
import type { Entity } from '../../src/model/index.ts';
import { loadModels } from '../../src/models.ts';

const english = createEnglish(loadModels());

interface Marked {
  readonly text: string;
  readonly mentions: readonly { readonly key: string; readonly from: number; readonly to: number }[];
}

function readMarked(marked: string): Marked {
  let text = '';
  let last = 0;
  const mentions: { key: string; from: number; to: number }[] = [];
  for (const match of marked.matchAll(/\[\[([^|\]]+)\|(\w)\]\]/g)) {
    text += marked.slice(last, match.index);
    mentions.push({ key: match[2]!, from: text.length, to: text.length + match[1]!.length });
    text += match[1]!;
    last = match.index + match[0].length;
  }
  return { text: text + marked.slice(last), mentions };
}

const entitiesOf = (text: string): readonly Entity[] =>
  english.analyse(text, [{ from: 0, to: text.length }]).entities;

/** Every marked mention lies in one entity, and mentions share an entity just when they share a letter. */
function check(marked: string): void {
  const { text, mentions } = readMarked(marked);
  const entities = entitiesOf(text);
  const idOf = new Map<string, string>();
  for (const { key, from, to } of mentions) {
    const entity = entities.find((one) => one.mentions.some(([a, b]) => a === from && b === to));
    assert.ok(entity, `no entity at "${text.slice(from, to)}" (${from}) in: ${text}`);
    const known = idOf.get(key) ?? entity.id;
    assert.equal(entity.id, known, `"${text.slice(from, to)}" is ${entity.name}`);
    idOf.set(key, known);
  }
  assert.equal(new Set(idOf.values()).size, idOf.size, 'two letters share an entity');
}

test('a surname goes to the full name before it', () =>
  check(
    '[[Ilse Marn|a]] met [[Peter Dorrin|b]] in the capital on Friday. [[Marn|a]] said that [[Dorrin|b]] was late.',
  ));

test('a surname before the full name finds it too', () =>
  check('[[Dorrin|b]] will resign, the newspaper said. [[Peter Dorrin|b]] has led the council since March.'));

test('a title is no part of the name, and tells the gender of a person', () => {
  check('Mrs. [[Kessel|a]] and Mr. [[Brandt|b]] spoke on Monday. [[She|a]] was calm, and [[he|b]] was not.');
  const [first] = entitiesOf('Mrs. Kessel spoke on Monday.');
  assert.deepEqual([first?.name, first?.gender], ['Kessel', 'female']);
});

test('an acronym goes to the name that it abbreviates', () =>
  check(
    'The [[National Water Council|a]] denied the report on Sunday. The [[NWC|a]] said it would sue the [[Brell Corporation|b]], and [[Brell|b]] did not reply.',
  ));

test('a nickname goes to the full first name', () =>
  check(
    '[[Robert Kessel|a]] won the vote on Sunday. “[[Bob Kessel|a]] is a friend,” said [[Anna Dorrin|b]].',
  ));

test('he and she go to the person of that gender', () =>
  check('[[Anna Dorrin|a]] told [[David Kessel|b]] to leave. [[She|a]] said that [[he|b]] had lied.'));

test('a description goes to the person whom the text describes so', () =>
  check(
    'Prime Minister [[Anna Dorrin|a]] met [[David Kessel|b]], the mayor of Brellton, on Friday. [[The prime minister|a]] thanked [[the mayor|b]].',
  ));

test('a body is found again by the head of its name', () =>
  check('The [[Ministry of Health|a]] closed the clinic on Friday. [[The ministry|a]] gave no reason.'));

test('descriptions and offices are kept beside the name', () => {
  const find = (text: string, name: string): Entity | undefined =>
    entitiesOf(text).find((one) => one.name === name);
  assert.deepEqual(find('Finance minister Anna Dorrin resigned.', 'Anna Dorrin')?.descriptions, [
    'Finance minister',
  ]);
  assert.deepEqual(find('David Kessel, a spokesman for the union, said no.', 'David Kessel')?.descriptions, [
    'spokesman for the union',
  ]);
});

test('a text without names has no entities', () =>
  assert.deepEqual(entitiesOf('It rained, and nobody came.'), []));

test('mentions slice to text, are in order, and ids count up from the first mention', () => {
  const text = 'Anna Dorrin of the Brell Corporation met David Kessel in Paris. She thanked him.';
  const entities = entitiesOf(text);
  assert.deepEqual(
    entities.map((one) => one.id),
    entities.map((_, i) => `e${i + 1}`),
  );
  let before = -1;
  for (const entity of entities) {
    const starts = entity.mentions.map(([from]) => from);
    assert.deepEqual(
      starts,
      [...starts].sort((a, b) => a - b),
    );
    assert.ok(starts[0]! >= before);
    before = starts[0]!;
  }
});

test('a description with the name of a country goes to the person and not to the country', () => {
  check(
    '[[Veldania|v]]’s president, [[Ilse Tarn|a]], met [[Oskar Brandt|b]] on Monday. [[Veldania’s leader|a]] said the talks went well. [[The Veldanian president|a]] thanked [[Brandt|b]].',
  );
  check(
    'The Turkish foreign minister, [[Hakan Demir|a]], will wait. [[Turkey’s foreign minister|a]] flew out on Tuesday.',
  );
  check(
    '[[Marik Holt|a]], the prime minister of [[Karsk|k]], spoke in Dunmore. [[The Karsk premier|a]] then flew home.',
  );
});

test('a place after "of" is no part of the name of a person', () =>
  check(
    'President [[Ilse Tarn|a]] of [[Veldania|v]] arrived on Friday. [[Veldania’s president|a]] was tired. [[The president|a]] left.',
  ));

test('a country that nobody has heard of is known by its people, its ministers or the line of place and day', () => {
  const kindOf = (text: string): string | undefined =>
    entitiesOf(text).find((one) => one.name === 'Veldania')?.kind;
  assert.equal(kindOf('Veldania voted on Sunday. The Veldanian president lost.'), 'place');
  assert.equal(kindOf('The talks with Veldania’s foreign minister failed.'), 'place');
  assert.equal(kindOf('BRELLTON, Veldania (Tern News) – Police arrested a man on Sunday.'), 'place');
});

test('a count before a force and the zone of a clock are no part of a name', () => {
  const text = 'A judge stopped 400 National Guardsmen on Monday. The hearing is at 10 a.m. Central Time.';
  const names = entitiesOf(text).map(({ name }) => name);
  assert.deepEqual(
    names.filter((name) => /400|Time/.test(name)),
    [],
  );
});
