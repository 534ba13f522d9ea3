// Comment threads: where they begin, where each comment begins, who answers whom.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { findVoices } from '../../src/voices/index.ts';
import { plainPage } from './plain-page.ts';

const ARTICLE =
  'The crane on the quay is sold\n\nThe harbour council has sold the crane that stood on the quay since 1911, by nine votes to four.\n\n' +
  'The museum had offered half the price for it, and would have kept it where it is, the director said.\n';

interface Seen {
  readonly voice: string;
  readonly number: string | null;
  readonly to: string | null;
  readonly text: string;
}

function commentsOf(thread: string): Seen[] {
  const { document, passages } = findVoices(plainPage(ARTICLE + thread));
  const comments = passages.filter((passage) => passage.role === 'comment');
  const place = new Map(comments.map((comment, i) => [comment.id, String(i + 1)]));
  return comments.map(({ voice, number, replyTo, from, to }) => ({
    voice,
    number,
    to: replyTo === null ? null : place.get(replyTo)!,
    text: document.text.slice(from, to),
  }));
}

/** `voice → target` of each comment. */
const links = (thread: string): string[] =>
  commentsOf(thread).map(({ voice, to }) => `${voice} → ${to ?? 'nobody'}`);

test('finds no comments where a head has none beneath it', () => {
  assert.deepEqual(commentsOf('\nComments\n\nComments are closed.\n'), []);
  assert.deepEqual(commentsOf('\nLeave a comment\n'), []);
});

test('takes no byline, date or count above an article for a thread', () => {
  const text = `3 Comments\nBy Ode Marrow posted May 3, 2031 10:05 am\n\n${ARTICLE}`;
  assert.deepEqual(
    findVoices(plainPage(text)).passages.filter((passage) => passage.role === 'comment'),
    [],
  );
});

test('cuts a thread without a head at lines with author and time', () => {
  const found = links(
    '\n\n\nOde says:\nMay 3, 2031 at 10:05 am\n\nA bar in a cab.\n\nIlse says:\nMay 3, 2031 at 11:40 am\n\nOde, you have not seen the cab.\n',
  );
  assert.deepEqual(found, ['Ode → nobody', 'Ilse → 1']);
});

test('cuts a thread whose authors stand below their words', () => {
  const found = commentsOf(
    '\n\n\nGreat news for the hotel.\n\nPosted by: Ode | May 3, 2031 at 10:05 AM\n\nAnd for nobody else.\n\nPosted by: Ilse | May 3, 2031 at 11:40 AM\n',
  );
  assert.deepEqual(
    found.map(({ voice, text }) => `${voice}: ${text.split('\n')[0]}`),
    ['Ode: Great news for the hotel.', 'Ilse: And for nobody else.'],
  );
});

test('reads the number of a comment behind the last stroke of the line that signs it', () => {
  const found = commentsOf(
    '\n\n\nGreat news for the hotel.\n\nPosted by: Ode | May 3, 2031 at 10:05 AM | 4\n\nAnd for nobody else.\n\nPosted by: Ilse | May 3, 2031 at 11:40 AM | 5\n',
  );
  assert.deepEqual(
    found.map(({ voice, number }) => `${number} ${voice}`),
    ['4 Ode', '5 Ilse'],
  );
});

test('counts down with a thread that stands newest first, and answers older comments', () => {
  const found = links(
    '\n3 comments\n\n3. @gull\n\nIt was ten to four in the end.\n\nI was in the room.\n\n2. It was nine to four, and the cab has no floor.\n\n1. It was ten to four in the end. I counted the hands.\n',
  );
  assert.deepEqual(found, ['comment 3 → 3', 'comment 2 → nobody', 'comment 1 → nobody']);
});

test('keeps a numbered list inside a comment', () => {
  const found = commentsOf(
    '\n2 comments\n\n  1. Three things:\n\n       1. the cab\n       2. the hook\n       3. the price\n\n  2. Four.\n',
  );
  assert.deepEqual(
    found.map(({ number }) => number),
    ['1', '2'],
  );
});

test('numbers nested answers by their path', () => {
  const found = commentsOf(
    '\n4 comments\n\n  1. It is sold.\n\n     • Good.\n\n       ◦ Good for whom?\n\n     • Bad.\n\n  2. It is gone.\n',
  );
  assert.deepEqual(
    found.map(({ number, to }) => `${number} → ${to}`),
    ['1 → null', '1.1 → 1', '1.1.1 → 2', '1.2 → 1', '2 → null'],
  );
});

test('does not take the head of a pasted post for the author of a comment', () => {
  const pasted =
    '  2. A. Writer, 6 hours ago\n\n     The council sold it twice, says the deed, and the second buyer has not been told of the first one, nor has anybody else in this town been told a thing.\n';
  const found = commentsOf(`\n3 comments\n\n  1. It is sold.\n\n${pasted}\n  3. Is that so?\n`);
  assert.deepEqual(
    found.map(({ voice }) => voice),
    ['comment 1', 'comment 2', 'comment 3'],
  );
});

test('leaves the head of a pasted comment with the one who pasted it, in another shape right below his own', () => {
  const thread =
    '\n3 Comments\nSort by Best\n\nAda\n2 hours ago\nAbout time.\nReply\n\nDov\n1 hour ago\nB. Writer, 6 hours ago:\n' +
    'Not the mayor, I was there when she signed.\nAnd I was there too.\n\nFinn\n5 minutes ago\nLike I said, walk.\nLike Reply\n';
  assert.deepEqual(
    commentsOf(thread).map(({ voice }) => voice),
    ['Ada', 'Dov', 'Finn'],
  );
  assert.match(
    commentsOf(thread)[1]!.text,
    /B\. Writer, 6 hours ago:\nNot the mayor.*\nAnd I was there too\.$/,
  );
});

test('gives bare paragraphs to as many comments as the head declares', () => {
  const found = commentsOf(
    '\n2 Responses to The crane on the quay is sold\n\nA bar in a cab.\n\nAnd who will sweep up the glass?\n\nI swept that quay for thirty years.\n',
  );
  assert.deepEqual(
    found.map(({ text }) => text),
    ['A bar in a cab.\n\nAnd who will sweep up the glass?', 'I swept that quay for thirty years.'],
  );
});

test('reads ten times the comments in little more than ten times the time', () => {
  const cost = (count: number): number => {
    const parts = Array.from(
      { length: count },
      (_, i) => `  ${i + 1}. @gull${i % 97} The crane ${i * 7} is older than I am.\n\n`,
    );
    const text = `${ARTICLE}\n${count} comments\n\n${parts.join('')}`;
    const start = process.cpuUsage();
    const { passages } = findVoices(plainPage(text));
    const { user } = process.cpuUsage(start);
    assert.equal(passages.filter((passage) => passage.role === 'comment').length, count);
    return user;
  };
  cost(300);
  const small = cost(300);
  assert.ok(cost(3000) < small * 40 + 200_000);
});

test('a list of answers opens below the button "Replies" and closes at its own "Reply", as a pasted thread shows it', () => {
  const comment = (name: string, at: string, words: string, buttons: string): string =>
    `${name}May 3, 2031 at ${at}\n\n${words}\n\n${buttons}\n`;
  const thread = [
    '\n4 comments:\n\n',
    comment('Old Docker', '8:01 AM', 'They sold it for the price of a bicycle.', 'ReplyDelete\nReplies\n'),
    comment('Ode Fenn', '8:15 AM', 'Two bicycles, and a bell.', 'ReplyDelete'),
    comment('Old Docker', '8:20 AM', 'The bell was broken.', 'ReplyDelete\nReply\n'),
    comment('Tove', '9:00 AM', 'Ode, has anybody seen the contract?', 'ReplyDelete'),
  ].join('');
  assert.deepEqual(links(thread), ['Old Docker → nobody', 'Ode Fenn → 1', 'Old Docker → 1', 'Tove → nobody']);
});
