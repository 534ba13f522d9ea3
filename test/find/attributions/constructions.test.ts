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

test('a report of a report names both, and the inner one stands within the outer one', () => {
  const [paper, spokesman] = attributionsOf(
    inputOf(
      'According to the newspaper, a ministry spokesman said that President Aldous had called the strike “a gift”.',
    ),
  );
  assert.deepEqual([paper!.speaker, spokesman!.speaker], ['the newspaper', 'a ministry spokesman']);
  assert.equal(spokesman!.within, paper!.id);
});

test('whom a report cites is through whom the words came, not a report of its own', () => {
  const text = 'State radio, citing the harbour agency, reported that the strike was over.';
  const found = attributionsOf(inputOf(text));
  assert.deepEqual(
    found.map((one) => one.via),
    ['the harbour agency'],
  );
});

test('the tag in the last paragraph of a quotation is that of the paragraphs before it', () => {
  assert.deepEqual(said('“There were cracks.\n\n“There was rust.\n\n“And nobody came,” Tomas Keel said.'), [
    'direct: Tomas Keel | said | There were cracks. … There was rust. … And nobody came,',
  ]);
});

test('a dateline is no part of what the officials said', () => {
  assert.deepEqual(
    said('MORROW HILL, May 3 (Coastwire) - Nine people were hurt when a crane fell, officials said.'),
    ['indirect: officials | said | Nine people were hurt when a crane fell'],
  );
});

test('"in the words of" gives its clause to the source behind it', () => {
  assert.deepEqual(said('In the words of Tomas Keel, the kiln was “an old and tired horse”.'), [
    'mixed: Tomas Keel | In the words of | the kiln was “an old and tired horse”',
  ]);
});

test('a headline may open with the quotation, and an office may speak before a colon', () => {
  assert.deepEqual(said('‘We were lied to’: potters rage at closure', 'title'), [
    'direct: potters | : | ‘We were lied to’',
  ]);
  assert.deepEqual(said('Mayor: kiln will stay shut until spring', 'title'), [
    'indirect: Mayor | : | kiln will stay shut until spring',
  ]);
  assert.deepEqual(said('Kiln collapse: what we know so far', 'title'), []);
});

test('whoever is asked speaks behind the colon, not what was asked about', () => {
  const text =
    'Ada Quill left at noon. Asked at the gate if she would sell the Sarne Works: “It is not for sale.”';
  const found = attributionsOf(inputOf(text)).filter((one) => one.type === 'direct');
  assert.deepEqual(
    found.map((one) => one.speaker),
    ['Ada Quill'],
  );
});

test('what somebody is practically saying was not said', () => {
  const found = attributionsOf(
    inputOf('They are practically saying “we can talk later” while the town burns.'),
  );
  assert.deepEqual(
    found.map((one) => one.hypothetical),
    found.map(() => true),
  );
});

test('direct speech that rules and models both see is certain', () => {
  const [found] = attributionsOf(
    inputOf('“The kiln is cold and nobody has lit it,” Devika Marsh said on Monday.'),
  );
  assert.equal(found!.confidence, 'certain');
});
