// Where the words of a speaker end and the writer's begin, and whom a pronoun after a quotation means.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { findAll } from '../../../src/find/index.ts';
import { inputOf, passage, said, shown } from './english.ts';

test('what the writer adds after the closing mark is the writer’s', () => {
  const text = 'When Quill says that his “hands were tied”, he borrows the grammar of the accused.';
  assert.deepEqual(said(text), ['mixed: Quill | says | that his “hands were tied”']);
});

test('a remark behind a colon on the words just quoted is the writer’s', () => {
  const text = 'Mara Quill said it “may be necessary to close the lock or the weir”: two hedges and an or.';
  assert.ok(said(text)[0]?.endsWith('it “may be necessary to close the lock or the weir”'));
});

test('what else the speaker did is no part of what was admitted', () => {
  const text = 'The mayor admitted that the lock was left open — but offered nothing except sympathy.';
  assert.ok(said(text).includes('indirect: The mayor | admitted | that the lock was left open'));
});

test('and I quote is not quoted', () => {
  const text = 'She said, and I quote, “they told us to stay indoors”.';
  assert.ok(said(text)[0]?.endsWith('| said | they told us to stay indoors'), said(text)[0]);
});

test('how a source wants to be named is not what the source said', () => {
  const text =
    'Some 400 households rely on the lock, according to the Sund Boat Forum. Reserves would last 19 to 23 days, two officials familiar with the matter said on condition of anonymity because they were not authorised to speak publicly.';
  assert.equal(
    said(text).at(-1),
    'indirect: two officials familiar with the matter | said | Reserves would last 19 to 23 days',
  );
});

test('it was reported names nobody', () => {
  const text =
    'The company would sell the yard, sources said. It was reported that three bidders had come forward.';
  assert.ok(
    said(text).some((line) => line.startsWith('indirect: null | was reported |')),
    said(text).join('\n'),
  );
});

test('whoever laughed when asked is the one who replied', () => {
  const text =
    '“It is not yet a crisis,” Luc Fabre said. “It could become one by Monday.”\n\n' +
    'Asked whether he would send boats to guard the weir, Marek Sund laughed. “I never said that. Ask those who write it,” he replied.';
  const last = said(text).at(-1);
  assert.ok(last?.startsWith('direct: Marek Sund | replied |'), last);
});

test('a pronoun means the woman told of just before, not the story’s last name', () => {
  const story =
    'Ilya Sund said on Monday that the lock would close. “There is no other way,” Sund told reporters.';
  const text = `${story}\n\nMy sister works at the lock. She says there are boats at the weir already.`;
  assert.ok(said(text).at(-1)?.startsWith('indirect: My sister | says |'), said(text).at(-1));
});

test('a pronoun in a comment that names nobody is not guessed from the article', () => {
  const story = 'Ilya Sund said on Monday that the lock would close.';
  const text = `${story}\n\nShe says the boats are at the weir already.`;
  const input = inputOf(text);
  const at = story.length + 2;
  const passages = [passage('p1', 0, story.length, 'body'), passage('p2', at, text.length, 'comment', 'Tam')];
  assert.ok(
    shown({ ...input, passages })
      .at(-1)
      ?.startsWith('indirect: null | says |'),
  );
});

test('a headline that something is explained gives nobody a word', () => {
  assert.deepEqual(said('Port strike explained: what we know so far', 'title'), []);
});

test('a clause that its tag cuts in two is said whole', () => {
  const text = 'The company, Ada Quill wrote, had “known for months what it was told”.';
  assert.deepEqual(said(text), [
    'mixed: Ada Quill | wrote | The company … had “known for months what it was told”',
  ]);
});

test('who is announced before a quotation said it, not who is told of behind it', () => {
  const text =
    'The engineer Ada Quill has a line for this: “A company is a machine for not having been told.” Tom Sund agrees.';
  assert.ok(!said(text).some((line) => line.includes('Tom Sund')), said(text).join('\n'));
});

test('one of several sources who speaks is one of them, and no place', () => {
  const text = 'Sources close to the ministry in Brell say Sund was furious. “He feels betrayed,” one said.';
  assert.ok(said(text).at(-1)?.startsWith('direct: Sources close to the ministry'), said(text).at(-1));
});

test('what somebody does behind a quoted headline is no answer to its words', () => {
  assert.deepEqual(said('‘A sad day for 1,200 families’: judge shuts pit', 'title'), []);
  assert.equal(said('‘We were lied to’: potters rage at closure', 'title').length, 1);
});

test('a source ends before the day on which it spoke', () => {
  assert.ok(
    said('An old judge on Tuesday ordered the port to stop work.')[0]?.startsWith('indirect: An old judge |'),
  );
});

test('neither something that is said, nor a reader, nor a question reports words', () => {
  assert.deepEqual(
    said('On Tuesday a judge said something that judges seldom say. I have read the ruling twice.'),
    [],
  );
});

test('a figure counts what happened to people, not how it is known', () => {
  const [figure] = findAll(inputOf('Three children were found to have fallen ill.')).filter(
    ({ kind }) => kind === 'figure',
  );
  assert.ok(figure?.kind === 'figure' && figure.of?.startsWith('fallen'), JSON.stringify(figure));
});
