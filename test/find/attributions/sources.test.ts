// Who the source is: the one who speaks, not whom they speak for, not who is spoken to, not the clause before.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { attributionsOf, inputOf, said } from './english.ts';

const KNOWN = 'Bram Sund is the governor. Mara Quill is the mayor of Lenn.\n\n';

function speakersIn(text: string): (string | null)[] {
  return attributionsOf(inputOf(`${KNOWN}${text}`)).map((one) => one.speaker);
}

test('who speaks for somebody, or stands near, is not that somebody', () => {
  for (const [text, speaker] of [
    ['A spokesman for Bram Sund said that the order was wrong.', 'A spokesman for Bram Sund'],
    ['A friend of Mara Quill said the mayor was tired.', 'A friend of Mara Quill'],
    ['Two people close to Sund said he had not slept.', 'Two people close to Sund'],
    ['Lawyers representing Bram Sund argued that the court had no power.', 'Lawyers representing Bram Sund'],
    [
      'Critics, including Mayor Mara Quill, say the move is political.',
      'Critics, including Mayor Mara Quill',
    ],
  ])
    assert.deepEqual(speakersIn(text!), [speaker], text);
});

test('a name behind an office or a comma is the speaker', () => {
  assert.deepEqual(speakersIn('Governor Bram Sund said that the gate was shut.'), ['Bram Sund']);
  assert.deepEqual(speakersIn("The mayor's envoy in Varsk, Bram Sund, said that the gate was shut."), [
    'Bram Sund',
  ]);
});

test('who is told something is never its source', () => {
  const text =
    'Sund, a keeper who is seeking a third term, told reporters in the capital, Varsk, that he would appeal.';
  const [found] = attributionsOf(inputOf(`${KNOWN}${text}`));
  assert.equal(found!.speaker, 'Sund');
  assert.deepEqual(
    found!.addressee.map(([from, to]) => `${KNOWN}${text}`.slice(from, to)),
    ['reporters'],
  );
});

test('a participle has the subject of its clause for a source, not who else is named there', () => {
  const text =
    'A federal judge on Thursday blocked Governor Bram Sund from sending troops, ruling that there was no danger.';
  const [found] = attributionsOf(inputOf(`${KNOWN}${text}`));
  assert.match(found!.speaker!, /^A federal judge/);
});

test('what nobody said is flagged as not said', () => {
  const [found] = attributionsOf(inputOf('Nobody in the office said that the troops were ready.'));
  assert.equal(found!.negated, true);
});

test('words that only stand for other words are nothing said', () => {
  for (const text of [
    'Mara Quill said the opposite.',
    'Mara Quill promised no such thing.',
    'What did Mara Quill say?',
    'The office referred questions to Mara Quill.',
  ])
    assert.deepEqual(said(text), [], text);
});

test('a sentence that announces a quotation in the next one gives no words of its own', () => {
  assert.deepEqual(said('Consider what Mara Quill actually said. “The gate is open. It will stay open.”'), [
    'direct: Mara Quill | actually said | The gate is open. It will stay open.',
  ]);
});

test('the day on which something was told belongs to the telling', () => {
  assert.deepEqual(said('Mara Quill told a news conference on Friday she would sue the port.'), [
    'indirect: Mara Quill | told | she would sue the port',
  ]);
});

test("behind an inserted tag, what another source says next is not the first one's", () => {
  assert.deepEqual(
    said(
      'The toll rose to 31 on Monday, the port said, while the office of the mayor denied that she had closed the gate.',
    ),
    [
      'indirect: the port | said | The toll rose to 31 on Monday',
      'indirect: the office of the mayor | denied | that she had closed the gate',
    ],
  );
});

test('a speaker’s next report in the same sentence is not part of the first', () => {
  assert.deepEqual(said('Mara Quill said she will appeal and called the ruling a sad day.'), [
    'indirect: Mara Quill | called | the ruling a sad day',
    'indirect: Mara Quill | said | she will appeal',
  ]);
});

test('a time between a subject and its verb is not who speaks', () => {
  const text =
    'Minister Bram Sund, who last year called the pit "a model for the whole industry", declined to comment.';
  assert.ok(attributionsOf(inputOf(text)).every(({ speaker }) => speaker === 'Bram Sund'));
});
