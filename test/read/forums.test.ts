// Topics of forums: who posted what and when, whose words a post quotes, and that nothing of the boxes around it is text.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Voiced } from '../../src/voices/index.ts';
import { shown, voicedPage } from '../harness/voiced-page.ts';

const OPENING =
  'So the bridge is shut from today. Two bearings are rusty, the council says, and nobody knows for how long.';
const QUOTED = 'Two bearings are rusty, the council says';
const ANSWER = 'Two? My brother works there and he counted three.';

/** What every topic below says. */
const EXPECTED = [
  'title | Ada: Bridge at Sel closed',
  `body 2031-05-01 | Ada: ${OPENING}`,
  `comment 2031-05-02 | Ben Orme: ${QUOTED}\n\n${ANSWER}`,
  `quoted-comment | Ada: ${QUOTED}`,
];

function check(voiced: Voiced): void {
  assert.deepEqual(shown(voiced), EXPECTED);
  assert.equal(voiced.document.title, 'Bridge at Sel closed');
  assert.equal(voiced.document.published?.slice(0, 10), '2031-05-01');
  assert.deepEqual(voiced.document.bylines, ['Ada']);
}

const posts = (one: (post: { id: number; author: string; day: number; first: boolean }) => string): string =>
  one({ id: 101, author: 'Ada', day: 1, first: true }) +
  one({ id: 102, author: 'Ben Orme', day: 2, first: false });

test('phpBB: profile, buttons and signature are no words of the post', () => {
  const page = posts(
    ({ id, author, day, first }) => `<div id="p${id}" class="post has-profile bg2"><div class="inner">
<dl class="postprofile" id="profile${id}"><dt><a href="./memberlist.php?u=1" class="username">${author}</a></dt>
<dd class="profile-rank">Site Admin</dd><dd class="profile-joined"><strong>Joined:</strong> Sun Mar 04, 2029 5:12 pm</dd></dl>
<div class="postbody"><div id="post_content${id}"><h3><a href="#p${id}">${first ? '' : 'Re: '}Bridge at Sel closed</a></h3>
<ul class="post-buttons"><li><a title="Reply with quote"><span>Quote</span></a></li></ul>
<p class="author">by <strong><a class="username">${author}</a></strong> &raquo; <time datetime="2031-05-0${day}T10:00:00+00:00">Thu</time></p>
<div class="content">${first ? OPENING : `<blockquote><div><cite><a>Ada</a> wrote: <a>&uarr;</a><span>Thu May 01, 2031 10:00 am</span></cite>${QUOTED}</div></blockquote>${ANSWER}`}</div>
<div id="sig${id}" class="signature">Row, row, row your boat.</div></div></div></div></div>`,
  );
  check(
    voicedPage(
      `<title>Sel Talk &bull; View topic - Bridge at Sel closed</title></head><body><h1>Sel Talk</h1><a>Board index</a><h2 class="topic-title"><a>Bridge at Sel closed</a></h2>${page}<p>Return to Town</p>`,
    ),
  );
});

test('XenForo: the head of a quotation and its link to open it are nobody’s words', () => {
  const page = posts(
    ({
      id,
      author,
      day,
      first,
    }) => `<article class="message message--post js-post" data-author="${author}" id="js-post-${id}">
<section class="message-user"><h4 class="message-name"><a class="username">${author}</a></h4><h5 class="userTitle">Member</h5><dl><dt>Joined</dt><dd>Mar 4, 2029</dd></dl></section>
<header class="message-attribution"><ul><li class="u-concealed"><a><time datetime="2031-05-0${day}T10:00:00+0000">May</time></a></li></ul><ul><li><a>#${first ? 1 : 2}</a></li></ul></header>
<div class="message-content js-messageContent"><div class="message-userContent"><article class="message-body js-selectToQuote"><div class="bbWrapper">${first ? OPENING : `<blockquote data-quote="Ada" class="bbCodeBlock bbCodeBlock--quote"><div class="bbCodeBlock-title"><a>Ada said:</a></div><div class="bbCodeBlock-content"><div>${QUOTED}</div><div class="js-expandLink"><a>Click to expand...</a></div></div></blockquote>${ANSWER}`}</div></article></div>
<footer class="message-footer"><a class="actionBar-action">Reply</a><a>Dov and 2 others</a></footer></div></article>`,
  );
  check(
    voicedPage(
      `<title>Bridge at Sel closed | Sel Talk</title></head><body><h1 class="p-title-value">Bridge at Sel closed</h1><div class="p-description">Thread starter Ada Start date May 1, 2031</div>${page}`,
    ),
  );
});

test('Invision and Discourse: other names for the same parts', () => {
  const invision = posts(
    ({
      id,
      author,
      day,
      first,
    }) => `<article id="elComment_${id}" class="cPost ipsBox ipsComment"><aside class="ipsComment_author cAuthorPane"><h3><strong><a>${author}</a></strong></h3><ul><li>Members</li><li>1,${id} posts</li></ul></aside>
<div id="comment-${id}_wrap" class="ipsComment_content"><div class="ipsComment_meta"><a>Posted <time datetime="2031-05-0${day}T10:00:00Z">May</time></a></div>
<div data-role="commentContent" class="ipsType_richText">${first ? `<p>${OPENING}</p>` : `<blockquote class="ipsQuote" data-ipsquote-username="Ada"><div class="ipsQuote_citation">On 5/1/2031 at 10:00 AM, Ada said:</div><div class="ipsQuote_contents"><p>${QUOTED}</p></div></blockquote><p>${ANSWER}</p>`}</div><div class="ipsItemControls"><a>Quote</a></div></div></article>`,
  );
  check(
    voicedPage(
      `<title>Bridge at Sel closed - Sel Talk</title></head><body><h1>Bridge at Sel closed</h1>${invision}`,
    ),
  );
  const discourse = posts(
    ({
      id,
      author,
      day,
      first,
    }) => `<div id="post_${id}" ${first ? '' : 'itemprop="comment" itemscope itemtype="http://schema.org/Comment" '}class="topic-body crawler-post"><div class="crawler-post-meta">
<span class="creator" itemprop="author"><a rel="nofollow" href="/u/x"><span itemprop="name">${author}</span></a></span><time datetime="2031-05-0${day}T10:00:00Z">May</time></div>
<div class="post" itemprop="text">${first ? `<p>${OPENING}</p>` : `<aside class="quote no-group" data-username="Ada"><div class="title"> Ada:</div><blockquote><p>${QUOTED}</p></blockquote></aside><p>${ANSWER}</p>`}</div></div>`,
  );
  check(
    voicedPage(
      `<title>Bridge at Sel closed - Town - Sel Talk</title></head><body><h1>Bridge at Sel closed</h1>${discourse}`,
    ),
  );
});

test('vBulletin: a post whose tag says quotation is no quotation', () => {
  const page = posts(
    ({
      id,
      author,
      day,
      first,
    }) => `<li class="postbitlegacy postcontainer old" id="post_${id}"><div class="posthead"><span class="postdate"><time datetime="2031-05-0${day}T10:00">then</time></span><a class="postcounter">#${first ? 1 : 2}</a></div>
<div class="userinfo"><a class="username"><strong>${author}</strong></a><span class="usertitle">Senior Member</span></div>
<div class="postbody"><h2 class="title">Bridge at Sel closed</h2><div class="content"><div id="post_message_${id}"><blockquote class="postcontent restore">${first ? OPENING : `<div class="bbcode_container"><div class="bbcode_quote"><div class="bbcode_postedby">Originally Posted by <strong>Ada</strong></div><div class="message">${QUOTED}</div></div></div>${ANSWER}`}</blockquote></div></div></div><a class="newreply">Reply With Quote</a></li>`,
  );
  check(
    voicedPage(
      `<title>Bridge at Sel closed</title></head><body><h1>Thread: <span class="threadtitle"><a>Bridge at Sel closed</a></span></h1><ol id="posts">${page}</ol>`,
    ),
  );
});

test('a later page of a topic has comments only; who quotes an earlier poster answers him', () => {
  const post = (id: number, author: string, words: string): string => `<div id="p${id}" class="post bg1">
<dl class="postprofile"><dt><a class="username">${author}</a></dt></dl><h3><a>Re: Bridge at Sel closed</a></h3>
<p class="author"><time datetime="2031-05-03T10:00:00Z">Sat</time></p><div class="content">${words}</div></div>`;
  const answer = '<blockquote><div><cite>Dov wrote:</cite>Still shut.</div></blockquote>And rusty.';
  const page = post(131, 'Dov', 'Still shut.') + post(132, 'Eve', 'Is it?') + post(133, 'Finn', answer);
  assert.deepEqual(
    shown(voicedPage(`<title>Sel Talk</title></head><body><h1>Sel Talk</h1>${page}`)).slice(-4),
    [
      'comment 2031-05-03 | Dov: Still shut.',
      'comment 2031-05-03 | Eve: Is it?',
      'comment 2031-05-03 | Finn > Dov: Still shut.\n\nAnd rusty.',
      'quoted-comment | Dov: Still shut.',
    ],
  );
});
