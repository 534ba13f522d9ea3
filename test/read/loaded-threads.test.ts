// Threads that a script loads into pages, as they stand in a page that was saved with them: each comment's author, day, parent and words.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { shown, voicedPage } from '../harness/voiced-page.ts';

const ARTICLE = `<title>Bridge at Sel closed</title></head><body><article><h1>Bridge at Sel closed</h1><p>The bridge at Sel was closed
on Monday, the council said, after engineers found rust in two of its four bearings. The ferry will run every half hour.</p></article>`;

interface Post {
  readonly id: string;
  readonly name: string;
  readonly day: number;
  readonly words: string;
  readonly level: number;
  readonly replies: readonly Post[];
}

const post = (id: string, name: string, day: number, words: string, replies: readonly Post[] = []): Post => ({
  id,
  name,
  day,
  words,
  level: id === '7002' ? 1 : 0,
  replies,
});
const THREAD = [
  post('7001', 'Ada', 1, '<p>About time.</p><p>Like I said.</p>', [
    post('7002', 'Ben Orme', 2, '<p>Is it?</p>'),
  ]),
  post('7003', 'Cleo', 3, '<p>I walked.</p>'),
];
const EXPECTED = [
  'comment 2031-05-01 | Ada: About time.\n\nLike I said.',
  'comment 2031-05-02 | Ben Orme > Ada: Is it?',
  'comment 2031-05-03 | Cleo: I walked.',
];

type Markup = (post: Post, inside: string) => string;

const nested = (posts: readonly Post[], one: Markup): string =>
  posts.map((each) => one(each, nested(each.replies, one))).join('');
const flat = (posts: readonly Post[], one: Markup): string =>
  posts.map((each) => one(each, '') + flat(each.replies, one)).join('');

const commentsOf = (markup: string): string[] =>
  shown(voicedPage(ARTICLE + markup)).filter((line) => line.startsWith('comment'));

test('Disqus: the day stands in the title of "2 hours ago", the one who is answered in a link', () => {
  const one: Markup = (
    { id, name, day, words },
    inside,
  ) => `<li class="post" id="post-${id}"><div class="post-content"><div class="avatar hovercard"></div>
<div class="post-body"><header class="comment__header"><span class="post-byline"><span class="author publisher-anchor-color"><a data-username="x">${name}</a></span>${day === 2 ? '<a class="parent-link"><i></i> Ada</a>' : ''}</span>
<span class="post-meta"><a class="time-ago" title="Thursday, May ${day}, 2031 10:00 AM">2 hours ago</a></span></header>
<div class="post-body-inner"><div class="post-message-container"><div class="post-message" dir="auto"><div>${words}</div></div></div><a class="see-more">see more</a></div>
<footer class="comment__footer"><menu><li class="voting"><a><span class="count">12</span></a></li><li class="reply"><a>Reply</a></li></menu></footer></div></div><ul class="children">${inside}</ul></li>`;
  assert.deepEqual(
    commentsOf(
      `<div id="disqus_thread"><div id="posts"><ul id="post-list" class="post-list">${nested(THREAD, one)}</ul></div></div>`,
    ),
    EXPECTED,
  );
});

test('Substack: an empty place to jump to is no comment, and a short one is not its answer’s wrapper', () => {
  const one: Markup = (
    { id, name, day, words },
    inside,
  ) => `<div class="comment"><div id="comment-${id}" class="comment-anchor"></div><table class="comment-content"><tr><td class="comment-head"><div class="profile-img-wrap"></div></td>
<td class="comment-rest"><div class="comment-meta"><span class="commenter-name"><a class="account-name">${name}</a></span><a class="comment-timestamp" title="May ${day}, 2031, 10:00 AM">May ${day}</a><span class="likers">Liked by Nora Pell</span></div>
<div class="comment-body">${words}</div><div class="comment-actions"><a>Like (3)</a><a>Reply</a></div></td></tr></table>${inside && `<div class="comment-list"><div class="comment-list-items">${inside}</div></div>`}</div>`;
  assert.deepEqual(
    commentsOf(
      `<div class="comments-page"><div class="comment-list"><div class="comment-list-items">${nested(THREAD, one)}</div></div></div>`,
    ),
    EXPECTED,
  );
});

test('Reddit, as it was and as it is', () => {
  const old: Markup = (
    { id, name, day, words },
    inside,
  ) => `<div class=" thing id-t1_${id} noncollapsed comment " id="thing_t1_${id}" data-author="${name}"><p class="parent"><a name="${id}"></a></p>
<div class="entry unvoted"><p class="tagline"><a class="expand">[–]</a><a class="author may-blank">${name}</a> <span class="score">4 points</span> <time datetime="2031-05-0${day}T10:00:00+00:00">2 hours ago</time></p>
<form class="usertext"><input type="hidden"><div class="usertext-body"><div class="md">${words}</div></div></form><ul class="flat-list buttons"><li><a>permalink</a></li><li><a>reply</a></li></ul></div><div class="child">${inside}</div></div>`;
  assert.deepEqual(
    commentsOf(`<div class="commentarea"><div class="sitetable">${nested(THREAD, old)}</div></div>`),
    EXPECTED,
  );
  const now: Markup = (
    { id, name, day, words },
    inside,
  ) => `<shreddit-comment author="${name}" thingid="t1_${id}"><details open><summary><div slot="commentMeta"><a href="/user/x/">${name}</a> <time datetime="2031-05-0${day}T10:00:00.000Z">2h ago</time></div></summary>
<div slot="comment" class="md"><div>${words}</div></div><shreddit-comment-action-row score="4"><button>Reply</button></shreddit-comment-action-row>${inside}</details></shreddit-comment>`;
  assert.deepEqual(
    commentsOf(`<shreddit-comment-tree>${nested(THREAD, now)}</shreddit-comment-tree>`),
    EXPECTED,
  );
});

test('a cell, a class around the comment or a list beside it tells the level', () => {
  const cells: Markup = ({
    id,
    name,
    day,
    words,
    level,
  }) => `<tr class="athing comtr" id="${id}"><td><table><tr><td class="ind" indent="${level}"><img></td><td class="default"><div><span class="comhead"><a class="hnuser">${name}</a>
<span class="age" title="2031-05-0${day}T10:00:00 1935483600"><a>2 hours ago</a></span> <span class="navs">| <a>root</a></span></span></div><br><div class="comment"><div class="commtext c00">${words}</div><div class="reply"><p><u><a>reply</a></u></div></div></td></tr></table></td></tr>`;
  assert.deepEqual(commentsOf(`<table class="comment-tree">${flat(THREAD, cells)}</table>`), EXPECTED);
  const boxes: Markup = ({
    id,
    name,
    day,
    words,
    level,
  }) => `<div class="Indent-root-3x9 coral coral-indent-${level}"><article class="coral coral-comment" id="comment-0f${id}-44d1"><button class="coral coral-username"><span>${name}</span></button>
<time datetime="2031-05-0${day}T10:00:00.000Z">2 hours ago</time>${level > 0 ? '<span>In reply to <b>Ada</b></span>' : ''}<div class="coral coral-content coral-comment-content"><div>${words}</div></div><div class="coral coral-comment-actionBar"><button>Reply</button></div></article></div>`;
  assert.deepEqual(commentsOf(`<div id="coral_thread">${flat(THREAD, boxes)}</div>`), EXPECTED);
  const lists: Markup = (
    { id, name, day, words },
    inside,
  ) => `<li class="comments_subtree"><div id="c_${id}" class="comment"><div class="details"><div class="byline"><a class="u-author">${name}</a> <time datetime="2031-05-0${day} 10:00:00">2 hours ago</time> | <a>link</a></div>
<div class="comment_text">${words}</div></div></div><ol class="comments">${inside}</ol></li>`;
  assert.deepEqual(commentsOf(`<ol class="comments comments1">${nested(THREAD, lists)}</ol>`), EXPECTED);
});

test('Blogger with replies: short words are not outdone by the date', () => {
  const one: Markup = (
    { id, name, day, words },
    inside,
  ) => `<li class="comment" id="c${id}"><div class="avatar-image-container"></div><div class="comment-block"><div class="comment-header"><cite class="user"><a>${name}</a></cite><span class="icon user"></span>
<span class="datetime secondary-text"><a>${day} May 2031 at 10:00</a></span></div><div class="comment-content">${words}</div><span class="comment-actions secondary-text"><a class="comment-reply">Reply</a></span></div>
<div class="comment-replies">${inside && `<div class="comment-thread inline-thread"><span class="thread-toggle"><a>Replies</a></span><ol class="thread-chrome"><div>${inside}</div></ol></div>`}</div></li>`;
  assert.deepEqual(
    commentsOf(
      `<section class="comments threaded" id="comments"><h3>3 comments:</h3><div class="comment-thread toplevel-thread"><ol>${nested(THREAD, one)}</ol></div></section>`,
    ),
    EXPECTED,
  );
});

test('class names with the builder’s hash, and a time that tells no day', () => {
  const hashed: Markup = (
    { name, words },
    inside,
  ) => `<li class="Comment_comment__Zz1 css-1x2y"><div class="Comment_header__Q1"><img class="Comment_avatar__p"><span class="Comment_author__T4">${name}</span><span class="Comment_time__w">2h ago</span></div>
<div class="Comment_text__k8">${words}</div><div class="Comment_actions__u"><button>Like</button><span>3</span></div>${inside && `<ul class="Comment_replies__m">${inside}</ul>`}</li>`;
  const undated = EXPECTED.map((line) => line.replace(/ 2031-05-\d\d/, ''));
  assert.deepEqual(
    commentsOf(
      `<div class="CommentsSection_root__a1"><ul class="CommentList_list__9xY">${nested(THREAD, hashed)}</ul></div>`,
    ),
    undated,
  );
  const named: Markup = (
    { name, words },
    inside,
  ) => `<li class="spcv_list-item"><article data-spot-im-class="message"><button data-spot-im-class="message-username"><span>${name}</span></button><time data-spot-im-class="message-timestamp">2 hours ago</time>
<div data-spot-im-class="message-text">${words}</div><div><button>Reply</button></div>${inside && `<ul class="spcv_children-list">${inside}</ul>`}</article></li>`;
  assert.deepEqual(
    commentsOf(`<div data-spot-im-class="conversation-root"><ul>${nested(THREAD, named)}</ul></div>`),
    EXPECTED.map((line) => line.replace(/2031-05-\d\d/, '2 hours ago'.slice(0, 10))),
  );
});

test('an answer that quotes the comment above it gives its words back to it', () => {
  const markup = `<ol class="comment-list"><li class="comment" id="comment-11"><cite class="fn">Ada</cite> <time datetime="2031-05-01">May 1</time><div class="comment-content"><p>About time.</p></div>
<ol class="children"><li class="comment" id="comment-12"><cite class="fn">Ben</cite> <time datetime="2031-05-02">May 2</time><div class="comment-content"><blockquote><p>About time.</p></blockquote><p>Is it?</p></div></li></ol></li>
<li class="comment" id="comment-13"><cite class="fn">Cleo</cite> <time datetime="2031-05-03">May 3</time><blockquote><p>Ben says:<br>May 2, 2031 at 10:00 am</p><p>Is it?</p></blockquote><p>It is.</p></li></ol>`;
  assert.deepEqual(shown(voicedPage(ARTICLE + markup)).slice(-5), [
    'comment 2031-05-01 | Ada: About time.',
    'comment 2031-05-02 | Ben > Ada: About time.\n\nIs it?',
    'quoted-comment | Ada: About time.',
    'comment 2031-05-03 | Cleo: Is it?\n\nIt is.',
    'quoted-comment | Ben: Is it?',
  ]);
});

test('short words that begin like a button are words', () => {
  const words = ['Like I said, no.', 'Report it then.', 'Share the road, people.', 'Edit: I was wrong.'];
  const one = (
    each: string,
    i: number,
  ): string => `<li class="comment" id="comment-${i + 11}"><cite class="fn">Ada</cite><time datetime="2031-05-0${i + 1}">then</time>
<div class="comment-content"><p>${each}</p></div><div class="comment-tools"><a>Like</a> · <a>Reply</a> · <span>Report</span></div></li>`;
  assert.deepEqual(
    commentsOf(`<ol class="comment-list">${words.map(one).join('')}</ol>`).map((line) =>
      line.split(': ').slice(1).join(': '),
    ),
    words,
  );
});
