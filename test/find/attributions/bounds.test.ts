// Where one report ends and the next begins: semicolons, "while", labels, a second cue; what is no report at all.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { said } from './english.ts';

function has(text: string, line: string): void {
  const lines = said(text);
  assert.ok(lines.includes(line), `${line}\nis not among\n${lines.join('\n')}`);
}

test('behind a semicolon the next clause’s own subject speaks', () => {
  has(
    "The finance ministry puts the loss at 0.4 percent of output. The sawyers' union says 7,000 jobs; my neighbour, who is a sawyer, says it is two jobs, his and his son's.",
    "indirect: my neighbour, who is a sawyer | says | it is two jobs, his and his son's",
  );
  const boats = said(
    'The Tosh Institute estimates that 12 to 15 patrol boats are near the islands; Lennia says six.',
  );
  assert.ok(!boats.some((line) => /^indirect: Lennia .*12/.test(line)), boats.join('\n'));
});

test('a clause with "while" behind closing marks has its own speaker', () => {
  const text =
    'President Tarn later described Quill as "nasty," while a person who listened in told the Lenn Courier that the premier "did not raise her voice at any point."';
  has(text, 'mixed: Tarn | later described | Quill as "nasty,"');
  has(
    text,
    'mixed: a person who listened in | told | that the premier "did not raise her voice at any point."',
  );
});

test('each of two cues has the quotation that stands beside it', () => {
  const text =
    'President Dell Tarn spoke on Sunday. "We love the people of Lennia," he said, before adding: "But the people are being very badly led."';
  has(text, 'direct: Dell Tarn | he said | We love the people of Lennia,'.replace('he said', 'said'));
  has(text, 'direct: Dell Tarn | adding: | But the people are being very badly led.');
});

test('a label before a colon, and a poll’s bare participle, are no part of who speaks', () => {
  const lines = said(
    'Economic impact: Analyst Mira Tosh notes that the previous levy cost importers $1.2 billion and "moved nobody."',
  );
  assert.deepEqual(lines, [
    'mixed: Mira Tosh | notes | that the previous levy cost importers $1.2 billion and "moved nobody."',
  ]);
  has(
    'The levy would be the third this year. A Larch University poll published on Friday found 58% of respondents opposed it.',
    'indirect: A Larch University poll | found | 58% of respondents opposed it',
  );
});

test('a laugh without words and a person who is asked are no reports', () => {
  assert.deepEqual(
    said('When I asked her office, a press officer laughed, then apologised for laughing.'),
    [],
  );
});

test('a pull quote alone in its paragraph does not go on with the speaker above it', () => {
  const lines = said(
    '"Forty years of this. The captain drew a line, and it is about time," Hal Boone told the Lamp.\n\nAccording to Ansa Quill, her government will "not negotiate by telephone and not by post."\n\n"The captain drew a line, and it is about time."\n\nThe vote is on Friday.',
  );
  assert.ok(!lines.some((line) => /^direct: Ansa/.test(line)), lines.join('\n'));
});

test('a person without a name who was just told of is whom "he" means', () => {
  has(
    'President Dell Tarn said no.\n\nI have met Ansa Quill twice. When I asked her office, a press officer laughed. "The premier addresses heads of state by their office," he wrote to me the next morning.',
    'direct: a press officer | wrote | The premier addresses heads of state by their office,',
  );
});

test('a verb whose lemma was guessed still tells who speaks', () => {
  has(
    '"It is a bluff with a date on it," whined Mira Tosh of the Larch Institute.',
    'direct: Mira Tosh | whined | It is a bluff with a date on it,',
  );
});
