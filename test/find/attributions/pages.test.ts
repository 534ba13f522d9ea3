// Constructions of news pages that are easy to misread: tags in mid-sentence, remarks of the writer, words relayed by an agency,
// and who "he" is when nobody near has a name.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { attributionsOf, inputOf, said } from './english.ts';

test('a tag between commas reports the sentence before it, not the rest behind it', () => {
  const text =
    'Two boats struck a tanker off the port early on Thursday, killing at least four crew members, Lennish and Turkish officials said, in an attack that both governments blamed on the other.';
  const lead =
    'indirect: Lennish and Turkish officials | said | Two boats struck a tanker off the port early on Thursday, killing';
  assert.ok(said(text)[0]?.startsWith(lead), said(text)[0]);
});

test('what somebody called a deed is that person’s word', () => {
  const text =
    'Two boats struck a tanker on Thursday, in what the ministry called an act of state terrorism by its neighbour.';
  assert.ok(
    said(text).includes('indirect: the ministry | called | an act of state terrorism by its neighbour'),
    said(text).join('\n'),
  );
});

test('how strongly somebody condemned is no quotation', () => {
  const text =
    'Foreign policy chief Annika Lindq condemned “in the strongest terms” the attack on the ferry.';
  assert.ok(!said(text).some((line) => line.endsWith('| in the strongest terms')), said(text).join('\n'));
});

test('the paper in which it stood is no part of what was said, and the body named beside its office speaks on', () => {
  const text =
    'Three people are still missing, according to the ship’s manager, Athens-based Peloria Maritime. It said in an emailed statement that the crew were from Georgia and India.';
  assert.deepEqual(said(text), [
    'indirect: Peloria Maritime | according to | Three people are still missing',
    'indirect: Peloria Maritime | said | that the crew were from Georgia and India',
  ]);
});

test('a name with a sign of belonging does not end its sentence', () => {
  const text =
    'According to the Dock Workers’ Union, 61 sailors have been killed in the Black Sea since 2022.';
  assert.ok(
    said(text)[0]?.endsWith('| According to | 61 sailors have been killed in the Black Sea since 2022'),
    said(text)[0],
  );
});

test('that no proof was offered is the writer’s remark', () => {
  const text =
    'Presidential adviser Dmytro Hrysko claimed the attack was a “false flag” to disrupt the talks, offering no proof.';
  assert.ok(said(text)[0]?.endsWith('| the attack was a “false flag” to disrupt the talks'), said(text)[0]);
});

test('what nobody said is negated', () => {
  const text =
    'No one claimed responsibility for the attack. Nobody in the report says anyone was burned alive.';
  const found = attributionsOf(inputOf(text));
  assert.ok(found.length > 0);
  assert.ok(found.every(({ negated }) => negated));
});

test('an agency that quoted somebody relays the words', () => {
  const text =
    'Spokeswoman Irina Talova told reporters that the fragments “carry serial numbers”, TASS quoted her as saying.';
  const found = attributionsOf(inputOf(text));
  assert.deepEqual(
    found.map(({ via }) => via),
    ['TASS'],
  );
});

test('an agency that cites others got its report through them', () => {
  const text =
    'Turkey’s foreign minister spoke by telephone with his counterpart, state news agency Anadolu reported, citing diplomatic sources.';
  const [only, more] = attributionsOf(inputOf(text));
  assert.equal(more, undefined);
  assert.equal(only?.via, 'diplomatic sources');
});

test('he is the person without a name whom the sentence before brings in', () => {
  const text =
    'Radu Munt, the director, put it plainly. “There was no warning,” Munt said.\n\nBy evening it had become, in the mouth of a retired colonel, a certainty. “They guided them in. I have no doubt,” he told the Post.';
  assert.ok(said(text).at(-1)?.startsWith('direct: a retired colonel | told |'), said(text).at(-1));
});

test('two quotations side by side have two speakers', () => {
  const text =
    'Talova told reporters that the fragments “carry serial numbers”. “Serial numbers can be printed in any kitchen,” answered Admiral Zinko, and I confess that I laughed.';
  const lines = said(text);
  assert.ok(lines[0]?.endsWith('| that the fragments “carry serial numbers”'), lines[0]);
  assert.ok(lines[1]?.endsWith('| answered | Serial numbers can be printed in any kitchen,'), lines[1]);
});

test('a ministry is called by whose it is', () => {
  const text =
    'Russia’s Foreign Ministry repeated that it had proof of the attack. Georgia’s Foreign Ministry said that it had none.';
  const speakers = attributionsOf(inputOf(text)).map(({ speaker }) => speaker);
  assert.ok(speakers.includes('Russia’s Foreign Ministry'), speakers.join());
});

test('whoever asks somebody on a day has said nothing yet, and drones that attack a ship do not speak', () => {
  const text =
    'The Freight Lamp asked him on Saturday. An oil tanker was attacked by sea drones. The two sides accuse each other.';
  assert.deepEqual(said(text), []);
});
