import assert from 'node:assert/strict';
import { test } from 'node:test';
import { attributionsOf, inputOf, passage, said, shown } from './english.ts';

test('a tag after a full stop belongs to the quotation before it', () => {
  assert.deepEqual(said('“We ask for more time.” Mara Quill told reporters.'), [
    'direct: Mara Quill | told | We ask for more time.',
  ]);
});

test('a quotation that follows in the next paragraph goes on with its speaker', () => {
  const text = '“The bridge is closed,” Mara Quill said on Monday.\n\n“Nobody will cross it this week.”';
  const found = attributionsOf(inputOf(text));
  assert.deepEqual(
    found.map((one) => one.speaker),
    ['Mara Quill', 'Mara Quill'],
  );
  assert.equal(found[1]!.continues, found[0]!.id);
});

test('a quotation behind a colon belongs to who was asked', () => {
  assert.deepEqual(
    said(
      'Mara Quill came out at noon.\n\nAsked at the gate if she would resign: “Not this year. Ask me in spring.”',
    ).map((line) => line.slice(line.indexOf('|'))),
    ['| Asked | Not this year. Ask me in spring.'],
  );
});

test('an inserted tag leaves content on both sides', () => {
  assert.deepEqual(said('What happened on Friday, Mara Quill told the families, was a crime.'), [
    'indirect: Mara Quill | told | What happened on Friday … was a crime',
  ]);
});

test('headlines name their speaker behind a comma, before a colon and behind a dash', () => {
  assert.deepEqual(said("Bridge would be 'a grave', says mayor as toll hits 9", 'title'), [
    "mixed: mayor | says | Bridge would be 'a grave'",
  ]);
  assert.deepEqual(said('Quill: “We were never told”', 'title'), [
    'direct: Quill | : | “We were never told”',
  ]);
  assert.deepEqual(said('Bridge will stay shut until spring – mayor', 'title'), [
    'indirect: mayor | – | Bridge will stay shut until spring',
  ]);
});

test('words in passing, titles and slogans between quotation marks are nobody speaking', () => {
  assert.deepEqual(said('The so-called “Republic” drove a “peace column” over the border on Friday.'), []);
  assert.deepEqual(said('They read “The Long Winter” aloud in the school hall.'), []);
});

test('a pronoun goes on with the speaker of the sentence before', () => {
  assert.deepEqual(
    said('Mara Quill said that the bridge was closed. “I am sorry,” she said.').map(
      (line) => line.split(' | ')[0],
    ),
    ['indirect: Mara Quill', 'direct: Mara Quill'],
  );
});

test('who did not say it is flagged, and so is what anybody would say', () => {
  const [never] = attributionsOf(inputOf('Mara Quill did not say that the bridge was safe.'));
  assert.equal(never!.negated, true);
  const [would] = attributionsOf(inputOf('Any engineer would say that the bridge was unsafe.'));
  assert.equal(would!.hypothetical, true);
});

test('a block quote without marks is direct speech of whom the sentence before leads in', () => {
  const lead = 'This is what Mara Quill said in the hall on Friday:';
  const quote = 'I do not know who opened the gate. I know who did not.';
  const text = `${lead}\n\n${quote}`;
  const from = lead.length + 2;
  const input = inputOf(text);
  const passages = [
    passage('p1', 0, lead.length, 'body'),
    passage('p2', from, text.length, 'block-quote', 'unknown'),
  ];
  assert.deepEqual(shown({ ...input, passages }), [`direct: Mara Quill | said | ${quote}`]);
});

test('a post speaks with the voice that signs it', () => {
  const text = 'The gate was shut at nine. #bridge\n— Harbour Office (@harbour) May 3, 2031';
  const input = { ...inputOf(text), passages: [passage('p1', 0, text.length, 'embed', 'unknown')] };
  assert.deepEqual(shown(input), ['direct: Harbour Office |  | The gate was shut at nine.']);
});

test('the paper through which the words came is named', () => {
  const [found] = attributionsOf(
    inputOf('The gate had rusted through, according to a memorandum seen by the Valley Courier.'),
  );
  assert.equal(found!.via, 'the Valley Courier');
});
