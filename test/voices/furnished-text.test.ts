// Texts pasted from a browser with the page's furniture, read for the lines that mislead when they pass for the article's.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Passage } from '../../src/model/index.ts';
import { findVoices, type Voiced } from '../../src/voices/index.ts';
import { plainPage } from './plain-page.ts';

const readText = (text: string): Voiced => findVoices(plainPage(text));

/** First words of the passages with a role. */
function wordsOf(text: string, role: string): string[] {
  return readText(text)
    .passages.filter((passage) => passage.role === role)
    .map(({ from, to }) => text.slice(from, to).slice(0, 24));
}

const passageWith = (text: string, words: string): Passage =>
  readText(text).passages.findLast(({ from, to }) => text.slice(from, to).includes(words))!;

const WITH_LINKS = `Orchard tax put off

By Nell Aske
3 March 2033

Growers in the Vale will not pay the orchard tax this year, the treasurer said on Thursday after a long night of talks.

Related stories
Frost takes half the plums
A cider house burns
12 February 2031

The treasurer, Odo Finch, said that the tax would come back "in a kinder form", and that the talks would go on.

Trending now
1. Ten lanes to walk in the rain
2. You won't believe what this goat did
Sign up for Vale Morning, our daily newsletter
Email address
11 June 2030
© 2033 Vale Media
`;

test('headlines under a head of links are no paragraphs, within the article and below it', () => {
  assert.deepEqual(wordsOf(WITH_LINKS, 'body'), ['Growers in the Vale will', 'The treasurer, Odo Finch']);
});

test('the date of a related link is no date of the page', () => {
  assert.deepEqual(wordsOf(WITH_LINKS, 'date-line'), ['3 March 2033']);
});

test('a byline that gives a date gives the day of publication', () => {
  const text = `The Quiet Press

Posted by Ada Wren on May 19, 2033

I have set type for forty years, and nobody has ever thanked me for a comma before this week.
`;
  const { document } = readText(text);
  assert.deepEqual([document.published, document.publishedBasis], ['2033-05-19', 'text']);
});

test('a headline and a date that ran into the first sentence are cut off', () => {
  const text = `Why was the weir closed, and who decided it?date 2033-05-20 The river board has closed the weir at Tolm for the first time in its history. Here is what is known.

The board met on Monday and gave no reasons for what it did, its clerk said.
`;
  const { document } = readText(text);
  assert.equal(document.title, 'Why was the weir closed, and who decided it?');
  assert.equal(document.published, '2033-05-20');
  assert.equal(passageWith(text, 'The river board').from, text.indexOf('The river board'));
});

test('a question of many words above the text is its headline', () => {
  const text = `Who decided to close the weir at Tolm, and why now?

The river board has closed the weir at Tolm for the first time in its history, its clerk said on Monday.
`;
  assert.equal(readText(text).document.title, 'Who decided to close the weir at Tolm, and why now?');
});

test('names between dots are a byline, and the agency among them is the agency', () => {
  const text = `Harbour Daily
Image Weir at Tolm closed
Vale Newswire · Ilse Aske, Odo Finch and Ben Marrow · 3 min read
Weir at Tolm closed, board gives no reasons
The river board closed the weir at Tolm on Monday and gave no reasons, the clerk of the board told the growers.
`;
  const { document } = readText(text);
  assert.equal(document.title, 'Weir at Tolm closed, board gives no reasons');
  assert.deepEqual(document.bylines, ['Ilse Aske', 'Odo Finch', 'Ben Marrow']);
  assert.equal(document.agency, 'Vale Newswire');
});

const REPOSTED = `The Towline
A blog about barges

Weir closed

[Editor's note: the whole report, since nobody else printed it. – Ed.]

TOLM, May 3 (Vale Newswire) – The river board closed the weir at Tolm on Monday and gave no reasons.

The clerk said that the board would meet again on Friday.

(Reporting by Ilse Aske; Editing by Odo Finch)

This entry was posted in Barges and tagged Tolm, weir. Bookmark the permalink.

2 thoughts on “Weir closed”

Hob says:
May 4, 2033 at 7:12 am

From the Vale Courier this morning:

Weir to open on Friday, clerk says
TOLM, May 4 – The weir at Tolm will open again on Friday, the clerk of the river board said on Tuesday.
The clerk asked the growers for patience, and the growers had none.

So much for “closed”.

Nan says:
May 4, 2033 at 8:02 am

The Courier, that old rag, said so last year as well.
`;

test("an agency's copy is the agency's voice on whatever page it stands", () => {
  assert.equal(passageWith(REPOSTED, 'would meet again').voice, 'Vale Newswire');
  assert.equal(passageWith(REPOSTED, 'nobody else printed').voice, 'The Towline');
});

test('where a post was filed is furniture, not a note', () => {
  assert.equal(passageWith(REPOSTED, 'Bookmark the permalink').role, 'boilerplate');
});

test('a report pasted into a comment with headline and dateline is quoted as an article', () => {
  const pasted = passageWith(REPOSTED, 'will open again');
  assert.deepEqual([pasted.role, pasted.voice], ['quoted-article', 'Vale Courier']);
  assert.equal(REPOSTED.slice(pasted.from, pasted.from + 15), 'Weir to open on');
  assert.ok(REPOSTED.slice(pasted.from, pasted.to).endsWith('had none.'));
});

test('a block quote of two paragraphs without marks ends where the blank lines say so', () => {
  const text = `On weirs

Nobody loves a weir, and I have tried for years to find out why that is.

Lena Orme, who kept one, wrote in her diary:

The weir was not built for the boats. It was built for the mill, and the mill is gone.
Those who love it should be asked, each spring, to pay for it.

She was right, and she paid for it herself until the year that she died.
`;
  assert.deepEqual(wordsOf(text, 'block-quote'), ['The weir was not built f', 'Those who love it should']);
  assert.equal(passageWith(text, 'each spring').voice, 'Lena Orme');
});

const BROWSED = `We value your privacy
We and our 812 partners store and/or access information on a device, such as cookies and process personal data.
Accept all Reject all
The Weir Sentinel
Subscribe | Log in
News Sport Opinion Obituaries
Clerk quits over weir contract — ‘I should have read it’
The clerk of the river board resigned on Friday, hours after the leak of a letter
Dana Finch and Jo Aske
Fri 7 Jun 2030 18.04 BST Last modified on Sat 8 Jun 2030 09.15 BST
Share
The clerk of the river board resigned on Friday after it emerged that she had signed a contract without reading it.
“She was told in writing,” said Petra Holm, who leads the growers.
Sign up to First Tide
Free daily newsletter
after newsletter promotion
Three people who know the matter said that the board had asked questions in April, the Courier reported.
This article was amended on 8 June 2030. An earlier version said that the clerk had read half of it.
Explore more on these topics
Rivers
Comments (212)
Sort by Newest
hob7
7 Jun 2030 18.31
Half of it? HALF of it??
Reply
Report
Nan_88 → hob7
7 Jun 2030 18.40
The first half is the better one.
Reply
Report
OldWeir
7 Jun 2030 19.02
“She was told in writing,” said Petra Holm
Was she though? The letter came a day after she signed. Do keep up.
Reply
Report
View more comments
Most viewed
Swan closes pier
`;

test('a page pasted with its cookie banner, menus and newsletters keeps its headline, names and day', () => {
  const { document } = readText(BROWSED);
  assert.deepEqual(
    [document.title, document.bylines, document.outlet, document.published],
    [
      'Clerk quits over weir contract — ‘I should have read it’',
      ['Dana Finch', 'Jo Aske'],
      'The Weir Sentinel',
      '2030-06-07',
    ],
  );
  assert.deepEqual(wordsOf(BROWSED, 'body'), [
    'The clerk of the river b',
    '“She was told in writing',
    'Three people who know th',
  ]);
  assert.deepEqual(wordsOf(BROWSED, 'correction'), ['This article was amended']);
});

test('an arrow behind the name says whom a comment answers, and quoted words of the article stay the article’s', () => {
  const { passages } = readText(BROWSED);
  const [first, second, third] = passages.filter(({ role }) => role === 'comment');
  assert.deepEqual([second?.voice, second?.replyTo], ['Nan_88', first?.id]);
  assert.ok(BROWSED.slice(third!.from, third!.to).trimEnd().endsWith('Report'));
  assert.equal(passages.find(({ role }) => role === 'quoted-comment')?.voice, 'The Weir Sentinel');
});

test('the title of the window names the site behind the headline', () => {
  const text = `Clerk Forced Out In Weir Scandal – Vale Today
Vale Today
Clerk Forced Out In Weir Scandal
Facebook Twitter Pinterest WhatsApp
15 1204
The clerk of the river board was forced out on Friday, reports say, after she signed what she had not read.
[ad_1]
She has not been seen in the Vale since then, and nobody has asked for her, her neighbours told the growers.
`;
  const { document } = readText(text);
  assert.deepEqual([document.title, document.outlet], ['Clerk Forced Out In Weir Scandal', 'Vale Today']);
  assert.deepEqual(wordsOf(text, 'body'), ['The clerk of the river b', 'She has not been seen in']);
});

test('a headline with a colon is no name of an outlet, and page numbers are none of the text', () => {
  const text = `Page 1 of 3
Weir contract: live updates

The clerk of the river board was forced out on Friday, reports say, after she signed what she had not read.

12

She has not been seen in the Vale since then, and nobody has asked for her, her neighbours told the growers.
`;
  assert.equal(readText(text).document.title, 'Weir contract: live updates');
  assert.equal(readText(text).document.outlet, null);
  assert.equal(wordsOf(text, 'body').length, 2);
});

const WITH_BAR = `The Vale Post

World Economy Opinion Donate

Home » World

Vale’s Plum Terror Hits Growers, Leaves Orchards Bare

The treasurer shrugs as the frost regime’s friends let the plums of honest people rot

By Staff | Nov 14, 2033 10:10 PM EST | 3 min read

Growers in the Vale lost at least four orchards on Thursday, the treasurer said after a long night of talks with the union.

Don’t let the frost silence us

Get The Vale Post in your inbox every morning. Join 212,000 readers.

Sign me up

The treasurer, Odo Finch, said that the tax would come back "in a kinder form", and that the talks would go on.

The views expressed in comments are not those of The Vale Post.
`;

test('a bar of sections is nobody’s name, and a deck under a headline is not the headline', () => {
  const { document } = readText(WITH_BAR);
  assert.equal(document.title, 'Vale’s Plum Terror Hits Growers, Leaves Orchards Bare');
  assert.equal(document.outlet, 'The Vale Post');
  assert.ok(!document.bylines.includes('World Economy Opinion Donate'));
});

test('a newsletter’s box and a disclaimer are no words of the article', () => {
  assert.equal(passageWith(WITH_BAR, 'in your inbox').role, 'promo');
  assert.equal(passageWith(WITH_BAR, 'Sign me up').role, 'promo');
  assert.equal(passageWith(WITH_BAR, 'The views expressed').role, 'boilerplate');
});

const ESSAY = `Sunday LampSubscribeSign in

The frost, the talks and the shrug

Four orchards died, then five. What we were told about them, and by whom

Juda Arkle

Nov 17, 2033

I have spent three days reading about plums. I am no grower, and I get cold in a cellar. But I wanted to know how it came about.

Discussion about this post

Comments

Pit Voss Nov 17

“I get cold in a cellar.” I will steal that.

ReplyShare

Juda Arkle Author Nov 17

Please do. I stole it from a bosun.

ReplyShare
`;

test('the bar of a newsletter gives its name, and a name with a day heads a comment below the head of a thread', () => {
  const { document, passages } = readText(ESSAY);
  assert.equal(document.title, 'The frost, the talks and the shrug');
  assert.equal(document.outlet, 'Sunday Lamp');
  const comments = passages.filter(({ role }) => role === 'comment');
  assert.deepEqual(
    comments.map(({ voice }) => voice),
    ['Pit Voss', 'Juda Arkle'],
  );
});
