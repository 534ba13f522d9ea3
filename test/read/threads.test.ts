// Comment threads in the markup of common systems: who said what when in answer to whom.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Block } from '../../src/model/index.ts';
import { parseDom } from '../../src/read/dom.ts';
import { readHtml } from '../../src/read/html.ts';
import { findSplitComments } from '../../src/read/split-comments.ts';
import { growthOf } from '../harness/cpu-time.ts';

const ARTICLE = `<article><h1>Bridge at Sel closed</h1><p>The bridge at Sel was closed on Monday, the council said,
after engineers found rust in two of its four bearings.</p></article>`;

/** `author date > answered author: words` of each comment. */
function thread(comments: string): string[] {
  const { document, blocks } = readHtml(`<html><body>${ARTICLE}${comments}</body></html>`, {
    id: '0',
    path: null,
  });
  const name = (block: Block): string => `${block.author}`;
  return blocks
    .filter((block) => block.role === 'comment' && block.parent === null)
    .map((block) => {
      const above = block.replyTo === null ? '' : ` > ${name(blocks[block.replyTo]!)}`;
      return `${name(block)} ${block.date}${above}: ${document.text.slice(block.from, block.to)}`;
    });
}

test('WordPress: a reply lies inside the comment that it answers', () => {
  const found = thread(`<div id="comments"><h2>2 comments</h2><ol class="comment-list">
<li id="comment-11" class="comment depth-1"><article id="div-comment-11" class="comment-body"><footer class="comment-meta">
<b class="fn">Ada</b> <span class="says">says:</span> <time datetime="2023-05-01T10:00:00+00:00">May 1, 2023</time></footer>
<div class="comment-content"><p>About time.</p></div><div class="reply"><a href="#">Reply</a></div></article>
<ol class="children"><li id="comment-12" class="comment depth-2"><article id="div-comment-12" class="comment-body"><footer class="comment-meta">
<b class="fn">Ben</b> <time datetime="2023-05-01T11:00:00+00:00">May 1, 2023</time></footer>
<div class="comment-content"><p>Is it?</p></div></article></li></ol></li></ol>
<div id="respond" class="comment-respond"><h3>Leave a comment</h3><form class="comment-form"><textarea></textarea></form></div></div>`);
  assert.deepEqual(found, [
    'Ada 2023-05-01T10:00:00+00:00: About time.',
    'Ben 2023-05-01T11:00:00+00:00 > Ada: Is it?',
  ]);
});

test('Drupal, SPIP and schema.org: other names for the same parts', () => {
  const found = thread(`<section id="comments" class="comment-wrapper">
<article class="comment clearfix"><header><span class="username">Cleo</span> <span class="submitted">2 June 2022 - 9:15</span></header>
<div class="field-name-comment-body"><p>Take the ferry.</p></div></article>
<div itemscope itemtype="https://schema.org/Comment"><span itemprop="author">Dov</span>
<time datetime="2022-06-03">3 June</time><div itemprop="text">There is none.</div></div></section>`);
  assert.deepEqual(found, ['Cleo 2022-06-02T09:15: Take the ferry.', 'Dov 2022-06-03: There is none.']);
});

test('a form, a count and a notice are no comments', () => {
  assert.deepEqual(
    thread(`<div id="comments" class="comments-area"><h3 class="comments-title">0 comments</h3>
<p class="no-comments">No comments yet. Be the first.</p><form id="commentform" class="comment-form"><label>Comment</label></form></div>`),
    [],
  );
});

test('words of comments are not words of the article', () => {
  const { document, blocks } = readHtml(
    `${ARTICLE}<ul><li class="comment" id="comment-7"><cite class="fn">Eve</cite><p>${'No, no and no again, I say. '.repeat(20)}</p></li></ul>`,
    { id: '0', path: null },
  );
  const comment = blocks.find((block) => block.role === 'comment');
  assert.equal(comment?.author, 'Eve');
  assert.match(document.text.slice(0, comment?.from), /bearings\.\s*$/);
});

test('a list of author, words and date in rows of their own is a thread', () => {
  const found = thread(`<div id="comments"><h4>2 comments:</h4><dl id="comments-block">
<dt class="comment-author">Wee Ada said...</dt><dd class="comment-body"><p>Rust never sleeps.</p></dd>
<dd class="comment-footer"><span class="comment-timestamp"><a>6 February 2031 at 07:11</a></span></dd>
<dt class="comment-author blog-author">Ben said...</dt><dd class="comment-body"><p>Nor do I.</p></dd>
<dd class="comment-footer"><span class="comment-timestamp"><a>6 February 2031 at 07:40</a></span></dd></dl></div>`);
  assert.deepEqual(found, [
    'Wee Ada 2031-02-06T07:11: Rust never sleeps.',
    'Ben 2031-02-06T07:40: Nor do I.',
  ]);
});

test('a link in the head of a comment names its author, the title of the next one the instant', () => {
  const found = thread(`<div class="comments-section"><div class="comment"><div class="comment-content">
<div class="comment-meta"><a>Ada Orme</a><a title="Feb 7, 2031, 9:10 AM">2h</a></div>
<div class="comment-body"><p>Four bearings, four councils.</p></div></div></div></div>`);
  assert.deepEqual(found, ['Ada Orme 2031-02-07T09:10: Four bearings, four councils.']);
});

test('the weekday before a date in numbers says which of them is the month', () => {
  const found = thread(`<article id="comment-901" class="comment"><p class="comment__author">Ada</p>
<p class="comment__time">Tue, 02/04/2031 - 20:14</p><div class="comment__content"><p>Two bearings.</p></div></article>`);
  assert.deepEqual(found, ['Ada 2031-02-04T20:14: Two bearings.']);
});

test('very many rows of a thread beside one another take time in proportion to them', () => {
  const rows = new Map(
    [2000, 8000].map((count) => [
      count,
      parseDom('<p>x</p><div class="comment-body">It did not sink.</div>'.repeat(count)),
    ]),
  );
  const growth = growthOf((count) => findSplitComments(rows.get(count)!, []), 2000);
  assert.ok(growth < 8, `${growth.toFixed(1)} times the time for four times the rows`);
});
