// What misleads a reader most: words of the writer, or of a page, given to somebody who never said them; and quotations left without a speaker.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { said } from './english.ts';

test('a paragraph that ends with a colon leads in the quotation of the paragraphs below it', () => {
  const text =
    'I think of what Mara Quill said in these pages on the third day after the fire:\n\n“You will be told that nothing justifies it.\n\n“I would ask you to keep a record.”';
  assert.deepEqual(said(text), [
    'direct: Mara Quill | said | You will be told that nothing justifies it. … I would ask you to keep a record.',
  ]);
});

test('the time in the head of a comment was said by nobody', () => {
  assert.deepEqual(said('Old Docker says:\nMay 19, 2029 at 8:00 pm', 'comment'), []);
});

test('a verb and its colon lead one quotation once', () => {
  assert.equal(
    said('Senator Mara Quill (R-Ostmark) told the Lamp: “He let the bridge fall. He should be quiet.”')
      .length,
    1,
  );
});

test('a later sentence that only holds quoted words is the writer’s own', () => {
  const [first] = said('Quill says he did not steer. Of course he did!! “I know the way in” is steering.');
  assert.ok(first?.endsWith('he did not steer'));
});

test('what objects to a quotation behind its closing mark is no part of it', () => {
  assert.deepEqual(
    said('The notice says “closed for repairs and for good” but two boats went through on Monday.'),
    ['direct: The notice | says | closed for repairs and for good'],
  );
});

test('what used to be said is said', () => {
  assert.deepEqual(said('My grandmother used to say that the whole town had been under siege.'), [
    'indirect: My grandmother | used to say | that the whole town had been under siege',
  ]);
});

test('a minister who said it is not the president who was told', () => {
  const text =
    'President Mara Quill had been told of the plan by her own minister, who said that it would “cost nothing at all”.';
  assert.ok(said(text).some((line) => line.startsWith('mixed: her own minister | said |')));
});

test('whoever spoke in the paragraph before goes on when nobody else was named since', () => {
  const text =
    '“We are not at war with boats,” Defence Minister Pieter Aldous told state radio.\n\nThe convoy would be searched at sea, he said.';
  assert.ok(said(text)[1]?.startsWith('indirect: Pieter Aldous | said |'));
});
