// Reports of what statesmen, ministries and outlets say, as news pages put them: speakers who share a sentence, speakers who share a
// report, remarks of the writer behind the words, labels in lists, turns of transcripts.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { said } from './english.ts';

function has(text: string, line: string): void {
  const lines = said(text);
  assert.ok(lines.includes(line), `${line}\nis not among\n${lines.join('\n')}`);
}

test('a senator with a party and a state speaks for herself, not with the speaker before', () => {
  const text =
    'Republicans were divided. House Speaker Mike Tarrant told Lamp News that he “trusts the president’s instincts,” while Sen. Lindy Grove, R-S.C., called the idea “a gift to the enemy” and said she hoped Hale would change his mind.';
  has(text, 'mixed: Mike Tarrant | told | that he “trusts the president’s instincts,”');
  has(text, 'mixed: Lindy Grove | called | the idea “a gift to the enemy”');
  has(text, 'indirect: Lindy Grove | said | she hoped Hale would change his mind');
});

test('several who speak together are all named', () => {
  has(
    'Russia and Ukraine accuse each other of shelling a power plant – we have a separate live blog for that.',
    'indirect: Russia and Ukraine | accuse | each other of shelling a power plant',
  );
  has(
    '"Allies stand with us," the secretary-general wrote in a post on X. Lithuania, Latvia and Estonia each said they would expel one envoy in solidarity.',
    'indirect: Lithuania, Latvia and Estonia | said | they would expel one envoy in solidarity',
  );
});

test('who was quoted as saying something said it', () => {
  has(
    'Russia and China said the troops should leave. "It is high time," Deputy Foreign Minister Sergei Malin was quoted as saying by the news agency.',
    'direct: Sergei Malin | quoted | It is high time,',
  );
});

test('a semicolon ends a source', () => {
  has(
    'Some 54% of Americans oppose keeping troops there, according to a Marist poll released Jan. 3; 38% support it.',
    'indirect: a Marist poll released Jan. 3 | according to | Some 54% of Americans oppose keeping troops there',
  );
});

test('a word for what was said, and a remark behind closing marks, are the writer’s', () => {
  const claim =
    'President Warren Hale said on Thursday he might withdraw all troops within weeks, telling a newspaper that the government there would collapse without them, a claim Brell swiftly denied.';
  assert.ok(
    said(claim).some((line) => line.endsWith('| that the government there would collapse without them')),
  );
  has(
    'Foreign minister Elin Stroud told a half-empty parliament that the nine were “not diplomats in any sense this house would recognise” — a strange phrase from a government that recognises so little.',
    'mixed: Elin Stroud | told | that the nine were “not diplomats in any sense this house would recognise”',
  );
  has(
    'In 2028, Warren Hale told a crowd in Dayton that “nobody ever thanks the fireman until the second fire,” and I remember thinking it was rather good.',
    'mixed: Warren Hale | told | that “nobody ever thanks the fireman until the second fire,”',
  );
});

test('a quotation with a tag of its own is no part of the report before it', () => {
  has(
    'Even Karl Brandt, no friend of the people, admitted that the ministers “knew in November.” “They did nothing in December,” he fumed, “and in February they read about it in the paper.”',
    'mixed: Karl Brandt | admitted | that the ministers “knew in November.”',
  );
});

test('the agency through which it came is no part of what was told', () => {
  const text =
    'The foreign ministry has summoned the envoy, Silje Moe, and told her that ten members of her staff must leave by Sunday, the state agency Sarinform reports.';
  assert.ok(
    said(text).some((line) => line.endsWith('| told | that ten members of her staff must leave by Sunday')),
  );
});

test('a relative clause speaks for the person, not for what the person is', () => {
  has(
    '"Markets hate a maybe," said Ada Lindqvist, an analyst at the Centre for Harbour Studies in Miami, who added that investors had pulled an estimated $700 million out since Monday.',
    'indirect: Ada Lindqvist | added | that investors had pulled an estimated $700 million out since Monday',
  );
  has(
    'There is a Dr. Anton Weiss in Graz, who told me by email that he is a dentist and has “never heard of these polls.”',
    'mixed: Anton Weiss | told | that he is a dentist and has “never heard of these polls.”',
  );
});

test('a second verb has the subject of the first', () => {
  const text =
    'The other side is worse. Free Meridian, in a piece that nobody has signed, calls the expulsions a “panic” and says the leak “proved what patriots had been saying for years.”';
  has(text, 'mixed: Free Meridian | calls | the expulsions a “panic”');
  has(text, 'mixed: Free Meridian | says | the leak “proved what patriots had been saying for years.”');
  has(
    'I thought of it on Tuesday, when Elin Stroud stood up in parliament and said that nine of the people in that villa were “not diplomats.”',
    'mixed: Elin Stroud | said | that nine of the people in that villa were “not diplomats.”',
  );
});

test('how somebody wants to be named is no part of who it is', () => {
  has(
    "A government source, who asked not to be named because of the sensitivity of the matter, said the man's body had been found in a lake near the border in late January.",
    "indirect: A government source | said | the man's body had been found in a lake near the border in late January",
  );
});

test('a list of reactions names who speaks before a colon', () => {
  const text =
    'Sen. Paul Redding (D-Ohio): Described the idea as “a tantrum.”\n\nSen. Lindy Grove (R-S.C.): Called it “a gift to the enemy.”\n\nRear Adm. James Oduya (Ret.): Warned that equipment worth $300 million could be lost.';
  assert.deepEqual(said(text), [
    'mixed: Paul Redding | Described | the idea as “a tantrum.”',
    'mixed: Lindy Grove | Called | it “a gift to the enemy.”',
    'indirect: James Oduya | Warned | that equipment worth $300 million could be lost',
  ]);
});

test('a number that somebody puts a toll at is theirs', () => {
  has(
    'The uprising killed more than 1,100; rights groups put the toll at nearly 2,000.',
    'indirect: rights groups | put | the toll at nearly 2,000',
  );
});

test('what is only rung, only named or only pointed at says nothing', () => {
  for (const text of [
    'When I called her on Saturday she was less epigrammatic.',
    'With respect to Mr. Rask, fourteen people is plenty. I wrote to him to say so.',
    'Then it quotes a Dr. Anton Weiss:',
    'Stroud did not say it; the government source did not say it; even Brandt did not say it.',
  ])
    assert.deepEqual(said(text), []);
});

test('words without marks behind a colon are one sentence', () => {
  assert.ok(
    said('Asanov told: we answer at time of our choosing. So wait. Torvia is vassal.').every(
      (line) => !line.includes('So wait'),
    ),
  );
});

test('a turn of a transcript goes on until the next label', () => {
  const text =
    'THE MAYOR: I did not threaten anybody.\n\nQ: Will you meet him?\n\nSECRETARY BOWEN: I was in the room.\n\nTHE MAYOR: He was in the room.\n\nWe spent four million. I said to them, I said, “For what?” Nobody could tell me.\n\nQ: Thank you.\n\nTHE MAYOR: Thank you very much, everybody.';
  const turn = said(text).find((line) => line.includes('He was in the room.'));
  assert.ok(turn?.endsWith('Nobody could tell me.'), said(text).join('\n'));
  assert.ok(!said(text).some((line) => line.endsWith('| For what?')));
});

test('a fragment in the report behind a tag is no part of the quotation before the tag', () => {
  has(
    '“I think he’s making a mistake, but that’s up to him,” the president told reporters on Sunday, adding that he had not spoken to the prime minister “in weeks, maybe longer.”',
    'direct: the president | told | I think he’s making a mistake, but that’s up to him,',
  );
  has(
    '“There is no alternative to diplomacy,” Commission President Ursula Leyd wrote on X, while Prime Minister Viktor Orb said sanctions had “failed spectacularly.”',
    'direct: Ursula Leyd | wrote | There is no alternative to diplomacy,',
  );
});

test('a clause about the source and the report of the next sentence are no part of what was said', () => {
  has(
    'Warren Hale, who has called the alliance “obsolete,” said in an interview with Lamp News that he would “look very strongly” at leaving it. He later told supporters in Ohio that “they rip us off like crazy.”',
    'mixed: Warren Hale | said | that he would “look very strongly” at leaving it',
  );
});

test('of two participles each has its own words', () => {
  has(
    'The president likened the siege to an older one, saying such an approach was “unacceptable” and warning that more than 2 million people could suffer.',
    'mixed: The president | saying | such an approach was “unacceptable”',
  );
});

test('whom others quote as saying something said it', () => {
  assert.deepEqual(
    said(
      'Local media quoted the governor as saying that seven people had been hospitalized, three of them in critical condition.',
    ),
    [
      'indirect: the governor | saying | that seven people had been hospitalized, three of them in critical condition',
    ],
  );
});

test('who agrees behind a quotation says it', () => {
  has(
    '“This is not who we are,” said Sen. Maria Cantu, D-N.M. “We can do better,” agreed Rep. Tom Yarrow, a Republican.',
    'direct: Tom Yarrow | agreed | We can do better,',
  );
});
