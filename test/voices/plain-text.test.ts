// Whole pages as plain text, in other layouts than the example story has. `[[words|role]]` marks every top-level passage.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { findVoices } from '../../src/voices/index.ts';
import { marked } from '../marked.ts';
import { plainPage } from './plain-page.ts';

/** Roles and first words of the top-level passages. */
function check(name: string, source: string): void {
  test(name, () => {
    const { text, marks } = marked(source);
    const found = findVoices(plainPage(text))
      .passages.filter((passage) => passage.parent === null)
      .map(({ role, from, to }) => `${role}: ${text.slice(from, to)}`);
    assert.deepEqual(
      found,
      marks.map(({ label, from, to }) => `${label}: ${text.slice(from, to)}`),
    );
  });
}

check(
  'reads a wire story reposted on a blog, with notes, a caption and numbered comments',
  `[[Minister: "Salt Pans Are Lost"|title]]

[[Editor's note: the following is the Corvane Press report as we received it.|editor-note]]

[[VELMONT, Oct 3 (Corvane Press) - Storms have broken the sea wall at Velmont and flooded the salt pans, the Ministry of Works said on Thursday.|body]]

[["The salt pans are lost for this year," said Minister Jorun Aldane. "I will not pretend otherwise."|body]]

[[Photo: Waves break over the wall at Velmont on Thursday.|caption]] [[(Corvane Press/Dita Holm)|credit]]

[[Opposition leader Sanna Reik called the response "late, and proud of it".|body]]

[[(Reporting by Dita Holm; Editing by Arno Fell)|credit]]

[[Share this:|boilerplate]]
[[Twitter|boilerplate]]

[[2 Comments to "Minister: “Salt Pans Are Lost”"|boilerplate]]

[[#1 Comment By Harbour Rat On October 3, 2031 @ 4:12 pm

About time someone said it. My father laid bricks on that wall.|comment]]

[[#2 Comment By Onno On October 3, 2031 @ 4:30 pm

@Harbour Rat: your father laid them without mortar, then.|comment]]

[[Comments are closed.|boilerplate]]
`,
);

check(
  'reads an aggregator page with its own clock, weather, sponsors and a photo credit fused to the words',
  `[[The Lantern Post|boilerplate]]
[[Home > World > Coast|boilerplate]]
[[Fri 14 Nov 2031  09:41|date-line]]
[[Brackwater 7°C|boilerplate]]
[[Advertisement|promo]]
[[Velmont families still in schools six weeks after wall broke|title]]
[[3 min read|boilerplate]]
[[Dita Holm|byline]]
[[in Velmont|byline]]

[[VELMONT — Six weeks after the sea broke the wall at Velmont, 212 families are still sleeping in two schools, the Coastal Ledger has found.|body]]

[[ALSO READ: TEN BEST WINTER WALKS ON THE COAST|promo]]

[[Marit Oon folds blankets in the gymnasium at Velmont on Tuesday, October 7.|caption]] [[Dita Holm/Coastal Ledger|credit]] [[Three of the four classrooms have no heating, and the fourth has a stove that nobody may light.|body]]

[[The Ministry of Works said on Tuesday that the last families would leave "before the first frost".|body]]

[[This article originally appeared in the Coastal Ledger. The Lantern Post accepts no responsibility for its content.|boilerplate]]
[[© 2031 Lantern Media|boilerplate]]
`,
);

check(
  'reads an essay with unmarked block quotes and comments that are signed above and dated below',
  `[[A wall, and who wept for it|title]]

[[I grew up four streets from the wall at Velmont, and I have never been able to say what I felt when it went.|body]]

[[Sanna Reik managed it. In the chamber on Friday she put it like this:|body]]

[[We did not lose a wall. We lost the habit of looking at it. For sixty years a man walked along it every Sunday with a hammer.|block-quote]]

[[That is the best thing she has ever said, and I have voted against her four times.|body]]

[[Posted by Wenna at 11:20 PM|byline]]
[[Labels: coast, walls|boilerplate]]

[[2 responses|boilerplate]]

[[Anonymous said...

My uncle was the man with the hammer. His name was Tobben and he did it for nothing.

October 5, 2031 at 8:02 AM|comment]]

[[Wenna said...

Thank you for that. I have put his name in.

October 5, 2031 at 9:15 AM|comment]]

[[Post a Comment|boilerplate]]
`,
);

check(
  'reads questions and answers without letters, and a date fused to the first sentence',
  `[[date 2031-10-20|date-line]] [[The collapse of the Velmont sea wall has highlighted growing concerns about coastal infrastructure.|body]]

[[Officials have responded with a range of measures, although some residents say that they do not go far enough.|body]]

[[FAQs|body]]

[[What happened at Velmont?|question]]

[[The sea wall collapsed during a storm, flooding the salt pans and displacing around 500 households.|answer]]

[[Who is responsible?|question]]

[[The Ministry of Works oversees the wall, and its minister has resigned over the disaster.|answer]]
`,
);

check(
  'reads a live blog whose clock times lead a line, over two days',
  `[[LIVE: Velmont sea wall – latest updates|title]]

[[By Arno Fell and Dita Holm|byline]]

[[Friday 3 October 2031|date-line]]

[[13:05 GMT - Minister ends statement
Jorun Aldane has left without taking questions. "I will be back tomorrow," he said.|live-entry]]

[[09:30 GMT - Schools open as shelters
Two schools have been opened. Bring blankets, says the council.|live-entry]]

[[Thursday 2 October 2031|date-line]]

[[23:50 GMT - Wall overtopped
Water is coming over the wall at the upper sluice.|live-entry]]
`,
);

check(
  'reads a partisan page of one line a paragraph, with a post, promotion and tags',
  `[[REGIME MEDIA SILENT AS VELMONT DROWNS|title]]
[[Aldane's men hide the true toll, locals say|standfirst]]
[[October 4, 2031 | Coast Truth staff|date-line]]
[[The so-called "Ministry of Works" admitted on Thursday that its wall had failed, but its tame press will not tell you why.|body]]
[["They knew," said a fisherman who gave his name only as Bo. "They all knew."|body]]
[[We did not lose a wall. We lost the habit of looking at it.|embed]]
[[— Sanna Reik (@sreik) October 3, 2031|embed]]
[[Not one state channel carried her words.|body]]
[[>> Watch: Aldane runs from our camera|promo]]
[[Support Coast Truth. We take no government money. Donate today!|promo]]
[[Tags: Velmont, wall, Aldane|boilerplate]]
`,
);

check(
  'reads a wrapped text with rules, and comments nested by indentation',
  `[[Harbour council votes to sell the old crane|title]]
[[===========================================|boilerplate]]

[[The harbour council voted nine to four last night to sell the crane that has
stood on Tallow Quay since 1911. The buyer, a hotel, says that it will keep the
crane where it is and put a bar in the cab.|body]]

[[The museum had offered half the price. Its director, Hanno Quill, said by
telephone that he would not offer more.|body]]

[[----------------------------------------------------------------------|boilerplate]]

[[COMMENTS (3)|boilerplate]]

[[Lotte K.  |  2 hours ago
A bar! My grandfather lost a hand to that crane.|comment]]

    [[Quayside Tom  |  1 hour ago
    He would have liked the bar, Lotte.|comment]]

[[anon  |  5 hours ago
A fine crane and a fine bar. Vote them out.|comment]]

[[You must be logged in to post a comment.|boilerplate]]
`
    .replaceAll('|  ', '\u0001  ')
    .replaceAll('\u0001', '|'),
);

test('gives pasted articles, their brackets and unmarked quotations their own voices, four deep', () => {
  const text = `Harbour council votes to sell the old crane

The harbour council voted nine to four last night to sell the crane that has stood on Tallow Quay since 1911.

2 comments

Museum Friend, 3 hours ago
For those who missed it, here is what the director wrote in the spring:

By Hanno Quill
A crane is a sentence in iron. [It weighs 90 tonnes. - Ed.] You do not sell a sentence because a hotel likes the look of one of its words. The museum has asked for six months.

I think he is right, and so do you.

anon, 2 hours ago
I think he is right, and so do you.

Speak for yourself, friend.
`;
  const { passages } = findVoices(plainPage(text));
  const show = passages
    .filter((passage) => passage.parent !== null || passage.role === 'comment')
    .map(({ role, voice, from, to }) => `${role} | ${voice} | ${text.slice(from, to).slice(0, 24)}`);
  assert.deepEqual(show, [
    'comment | Museum Friend | Museum Friend, 3 hours a',
    'quoted-article | Hanno Quill | By Hanno Quill\nA crane i',
    'editor-note | the editor | [It weighs 90 tonnes. - ',
    'comment | anon | anon, 2 hours ago\nI thin',
    'quoted-comment | Museum Friend | I think he is right, and',
  ]);
  const [first, second] = passages.filter((passage) => passage.role === 'comment');
  assert.equal(second!.replyTo, first!.id);
  assert.equal(passages.find((passage) => passage.role === 'quoted-comment')!.quotedFrom, first!.id);
});
