// Groups and bodies without a name, and "they" and "it". Notation: [[words|k]] marks a mention of the entity k, [[words|?]] what means
// nobody that the text licenses. All names are invented.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createEnglish } from '../../src/language/index.ts';
import type { Entity } from '../../src/model/index.ts';
import { loadModels } from '../../src/models.ts';

const english = createEnglish(loadModels());

function entitiesOf(text: string): readonly Entity[] {
  const { entities, unnamed = [] } = english.analyse(text, [{ from: 0, to: text.length }]);
  return [...entities, ...unnamed];
}

/** Every marked mention lies in the entity of its letter, and in none where the mark is a question mark. */
function check(marked: string): void {
  const text = marked.replace(/\[\[([^|\]]+)\|.\]\]/g, '$1');
  const entities = entitiesOf(text);
  const ids = new Map<string, string>();
  let removed = 0;
  for (const { 1: words, 2: key, index, 0: all } of marked.matchAll(/\[\[([^|\]]+)\|(.)\]\]/g)) {
    const from = index - removed;
    removed += all.length - words!.length;
    const entity = entities.find((one) =>
      one.mentions.some(([a, b]) => a === from && b === from + words!.length),
    );
    if (key === '?') assert.equal(entity, undefined, `"${words}" is given to ${entity?.name} in: ${text}`);
    else {
      assert.ok(entity, `no entity at "${words}" (${from}) in: ${text}`);
      assert.equal(entity.id, ids.get(key!) ?? entity.id, `"${words}" is ${entity.name}`);
      ids.set(key!, entity.id);
    }
  }
  assert.equal(new Set(ids.values()).size, ids.size, 'two letters share an entity');
}

test('people who are told of again with the article are one group, and "they" may mean it', () => {
  check('[[Residents|a]] of the old town said [[they|a]] had not been told.');
  check('[[Police|a]] said [[they|a]] had found a knife. [[They|a]] added that the search would go on.');
  check('[[Rebels|a]] took the bridge near [[Ostrel|b]]. [[The rebels|a]] said [[they|a]] would hold it.');
});

test('who speaks is people, whatever the word', () =>
  check(
    'Mayor [[Lena Ashdown|a]] met [[dockers|b]] on Friday. [[The dockers|b]] said [[they|b]] were tired.',
  ));

test('officials who are told of twice without an article may be others', () =>
  check('[[Officials|a]] said the road was open. Later [[officials|b]] said it was closed.'));

test('it goes to the body that says what it is the subject of', () => {
  check(
    'The [[Ministry of Health|a]] closed a clinic. [[The ministry|a]] said [[it|a]] would open again in May.',
  );
  check('Rebels shot at a convoy. [[The army|a]] denied it. [[It|a]] said the convoy had reached Ostrel.');
});

test('it that means nothing is given to nobody', () => {
  check('The [[Varna Institute|a]] said [[it|?]] was raining in the hills.');
  check('The [[Varna Institute|a]] closed on Friday. [[It|?]] was clear that nobody had been paid.');
});

test('them is no single body', () =>
  check('The [[Ministry of Health|a]] closed four clinics and said it would sell [[them|?]].'));

test('a bare age means the person of that age, or the only person close before', () => {
  check('[[Dana Kerrow|a]], 54, met [[Ivo Brandt|b]], 61. [[The 54-year-old|a]] was calm.');
  check('[[Dana Kerrow|a]] was arrested. [[The 54-year-old|a]] denied it.');
  check('[[Dana Kerrow|a]] met [[Ivo Brandt|b]]. [[The 54-year-old|?]] was calm.');
  check('[[Dana Kerrow|a]], 31, was arrested. [[The 54-year-old|?]] denied it.');
});

test('a description with his or her before a name is found again', () =>
  check('[[Lena Ashdown|a]] sent her deputy, [[Tom Crewe|b]]. [[The deputy|b]] said the council would pay.'));

test('a title before another name is no description of somebody else', () =>
  check('President [[Odile Marsh|a]] left. The day [[President|?]] [[Jan Veld|b]] arrived was calm.'));

test('an unnamed group keeps its fullest phrase as its name, and says that it has none', () => {
  const found = entitiesOf('Striking workers of the north dock said they were cold. The workers went home.');
  assert.deepEqual(
    found
      .filter((one) => one.unnamed)
      .map(({ id, name, kind, mentions }) => [id, name, kind, mentions.length]),
    [['g1', 'Striking workers of the north dock', 'group', 3]],
  );
});
