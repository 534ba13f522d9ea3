// Comments that say their day without a year, or in words: what is made of it under an article of a known day.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { analyse } from '../../src/variorum.ts';

const comment = (author: string, date: string): string =>
  `<li class="comment"><cite class="author">${author}</cite> <span class="date">${date}</span><p>They knew of the crack, and nothing was done about it.</p></li>`;

/** The dates of comments under an article of the day. */
function datesUnder(published: string, ...dates: readonly string[]): (string | null)[] {
  const html = `<html><head><meta property="article:published_time" content="${published}"></head><body><article><h1>Bridge closed</h1>
<p>The old bridge over the Lenn was closed on Friday after a crack was found in its third pier, the council said.</p></article>
<ol class="comments">${dates.map((date, index) => comment(`Reader${index}`, date)).join('')}</ol></body></html>`;
  const { passages } = analyse({ path: 'a.html', bytes: new TextEncoder().encode(html) });
  return passages.filter(({ role }) => role === 'comment').map(({ date }) => date);
}

test('a comment that leaves out its year was written in the weeks after its article, or its day is not known', () => {
  assert.deepEqual(datesUnder('2031-12-20', 'Dec 21', '2 January at 10:05 pm', 'Mar 6'), [
    '2031-12-21',
    '2032-01-02T22:05',
    null,
  ]);
});

test('how long ago a comment was written stands as the page says it', () => {
  assert.deepEqual(datesUnder('2031-03-08', '2 hours ago', '· 3 days ago'), ['2 hours ago', '3 days ago']);
});

test('comments of a text without markup get their year in the same way', () => {
  const text =
    'Bridge closed\n\nMarch 8, 2031\n\nThe old bridge over the Lenn was closed on Friday after a crack was found.\n\n2 Comments\n\nPell says:\nMarch 9 at 10:05 am\nLong overdue, all of it.\n\nOde says:\nMarch 10 at 9:15 am\nThey knew about it all.\n';
  const { passages } = analyse({ path: 'a.txt', bytes: new TextEncoder().encode(text) });
  const comments = passages.filter(({ role }) => role === 'comment');
  assert.deepEqual(
    comments.map(({ date }) => date),
    ['2031-03-09T10:05', '2031-03-10T09:15'],
  );
});

test('counts in the buttons of a comment are no figures, those in its words are', () => {
  const text =
    'Bridge closed\n\nThe old bridge over the Lenn was closed on Friday after a crack was found.\n\nComments\n\nPell says:\n2 hours ago\nI saw 3 cracks.\nReply 3 Like 12\n\nOde says:\n3 hours ago\nThey knew.\nReply 1 Like 2 Share\n';
  const { findings } = analyse({ path: 'a.txt', bytes: new TextEncoder().encode(text) });
  const figures = findings.filter(({ kind }) => kind === 'figure');
  assert.deepEqual(
    figures.map(({ from, to }) => text.slice(from, to)),
    ['3 cracks'],
  );
});
