// Who copied whom, on what evidence, and how many distinct texts there are. Documents are lettered in the order in which they are given
// by their days; every text here is invented.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { sharedFingerprints } from '../../src/collate/fingerprints.ts';
import { collate } from '../../src/collate/index.ts';
import { rewritingOf } from '../../src/collate/rewriting.ts';
import { wordsIn } from '../../src/collate/words.ts';
import type { AnalysedDocument, Story } from '../../src/model/index.ts';
import { documentOf, passageOver } from './documents.ts';

const WIRE = `PORT ANSEL, May 2 (Norland Press) - A container crane collapsed on the north quay of Port Ansel early on Friday, killing two dockers and blocking the only deep-water berth for at least a week, harbour officials said.
The crane, which stood 61 metres (200 foot) high, had passed its yearly inspection in March. "We are looking at the wind alarm first," harbour master Ines Quade told reporters. "It was switched off at midnight, and nobody can tell us by whom."
The dockers' union called for all nine cranes of the port to be stopped until each of them had been inspected again.`;

const REWRITE = `Two workers dead as port crane crashes down. The giant of the quays, 61 metres (200 foot) high, came down in a storm on Friday.
Bosses said the only deep-water berth for at least a week would be closed to ships, and blamed everyone but themselves for it.
Families gathered at the gates of Port Ansel through the morning. Nobody from the company came out to speak to them, they told us.`;

const OWN = `Eyewitness at Port Ansel: I saw the crane lean, said night watchman Peder Holt, and then there was dust over the whole north quay.
Our reporter counted four ambulances on Friday. A port official confirmed that two dockers had died when the crane fell.`;

function storyOf(...documents: readonly AnalysedDocument[]): Story {
  const edition = collate(documents);
  assert.equal(edition.stories.length, 1, 'the documents are one story');
  return edition.stories[0]!;
}

test('a repost and its source are one text, a report of its own is another', () => {
  const story = storyOf(
    documentOf({ name: 'a', text: WIRE, published: '2031-05-02' }),
    documentOf({ name: 'b', text: `From the agencies.\n${WIRE}`, published: '2031-05-03' }),
    documentOf({ name: 'c', text: OWN, published: '2031-05-03' }),
  );
  assert.deepEqual(story.lineage.texts, [['A', 'B'], ['C']]);
  assert.equal(story.distinctTexts, 2);
});

test('an uncredited rewrite that keeps narration and a slip of the source is no second witness', () => {
  const story = storyOf(
    documentOf({ name: 'a', text: WIRE, published: '2031-05-02' }),
    documentOf({ name: 'b', text: REWRITE, published: '2031-05-02' }),
  );
  assert.equal(story.distinctTexts, 1);
  assert.match(story.reuse.map(({ evidence }) => evidence).join(), /both have “\(200 foot\)”/);
});

test('same day, no credit: the direction is unknown', () => {
  const story = storyOf(
    documentOf({ name: 'a', text: WIRE, published: '2031-05-02' }),
    documentOf({ name: 'b', text: REWRITE, published: '2031-05-02' }),
  );
  assert.deepEqual(new Set(story.reuse.map(({ direction }) => direction)), new Set(['unknown']));
});

test('a page that names the outlet of the other took the passage from it, whatever the letters say', () => {
  const credited = `${WIRE.replace('(Norland Press)', '')}\nAs first reported by the Ansel Courier.`;
  const story = storyOf(
    documentOf({ name: 'a', text: credited, published: '2031-05-02', outlet: 'Dockside Blog' }),
    documentOf({ name: 'b', text: WIRE.replace('(Norland Press)', ''), outlet: 'Ansel Courier' }),
  );
  assert.deepEqual(new Set(story.reuse.map(({ direction }) => direction)), new Set(['b-to-a']));
  assert.deepEqual(
    story.lineage.edges.map(({ from, to }) => `${from} > ${to}`),
    ['B > A'],
  );
});

test('an aggregator that says whose article it shows took it from that outlet, whatever its clock says', () => {
  const own = WIRE.replace('(Norland Press)', '');
  const courier = documentOf({ name: 'a', text: own, published: '2031-05-03', outlet: 'Ansel Courier' });
  const shown = documentOf({
    name: 'b',
    text: `In brief.\n${own}`,
    published: null,
    outlet: 'Ansel Courier',
  });
  const story = storyOf(courier, { ...shown, document: { ...shown.document, aggregator: 'HeadBrief' } });
  const [link] = story.reuse;
  assert.deepEqual([link!.a.document, link!.b.document, link!.direction], ['A', 'B', 'a-to-b']);
  assert.match(link!.evidence, /shows it as an article of Ansel Courier/);
});

test('two papers with one agency report have a lost ancestor in common', () => {
  const story = storyOf(
    documentOf({ name: 'a', text: WIRE, outlet: 'Ansel Courier', agency: 'Norland Press' }),
    documentOf({ name: 'b', text: WIRE.slice(0, 600), outlet: 'Dockside Blog', agency: 'Norland Press' }),
  );
  assert.deepEqual(
    story.lineage.edges.map(({ from, to }) => `${from} > ${to}`),
    ['*Norland Press > A', '*Norland Press > B'],
  );
});

test('words that both only quote come from the speaker', () => {
  const quotation =
    '"We are looking at the wind alarm first, and at nothing else for the moment," Ines Quade said.';
  const story = storyOf(
    documentOf({ name: 'a', text: `${OWN}\n${quotation}`, published: '2031-05-02' }),
    documentOf({ name: 'b', text: `${REWRITE}\n${quotation}`, published: '2031-05-04' }),
  );
  assert.ok(story.reuse.some(({ direction }) => direction === 'common-source'));
  assert.equal(story.distinctTexts, 2);
});

test('a comment that pastes an article took it from the article, and makes the page no copy', () => {
  const pasted = WIRE.split('\n')[1]!;
  const text = `${OWN}\nReader 1\n${pasted}`;
  const passages = [passageOver(text, OWN, 'body'), passageOver(text, `Reader 1\n${pasted}`, 'comment')];
  const story = storyOf(
    documentOf({ name: 'a', text, passages, published: '2031-05-02' }),
    documentOf({ name: 'b', text: WIRE, published: '2031-05-03' }),
  );
  assert.deepEqual(
    story.reuse
      .filter(({ a, b }) => a.document !== b.document)
      .map(({ direction, evidence }) => [direction, evidence.slice(0, 21)]),
    [['b-to-a', 'pasted into a comment']],
  );
  assert.equal(story.distinctTexts, 2);
});

test('rewriting is graded from copied to none', () => {
  const words = (text: string): ReturnType<typeof wordsIn> => wordsIn(text, [{ from: 0, to: text.length }]);
  assert.equal(rewritingOf(words(WIRE), words(WIRE)).degree, 'copied');
  assert.equal(rewritingOf(words(WIRE), words('')).degree, 'none');
  assert.equal(
    rewritingOf(words(WIRE), words('Judges gave the first prize to a russet apple.')).degree,
    'none',
  );
});

const directionsOf = ({ reuse }: Story): readonly string[] => [
  ...new Set(
    reuse
      .filter(({ a, b }) => a.document !== b.document)
      .map(({ direction, evidence }) => `${direction}: ${evidence.split(';')[0]}`),
  ),
];

test('a page that sets the words apart as a quoted article took them from the page whose own text they are', () => {
  const intro = 'Here is what they wrote about the accident:';
  const text = `${intro}\n${WIRE}`;
  const passages = [passageOver(text, intro, 'body'), passageOver(text, WIRE, 'quoted-article')];
  const story = storyOf(documentOf({ name: 'a', text, passages }), documentOf({ name: 'b', text: WIRE }));
  assert.deepEqual(directionsOf(story), [
    'b-to-a: A sets it apart as a quoted article; it is B’s own text'.split(';')[0]!,
  ]);
});

test('an insertion of an editor that only one page has shows which of the two is nearer to the source', () => {
  const edited = WIRE.replace(
    'had passed its yearly inspection',
    '[the older of the nine] had passed its yearly inspection',
  );
  const story = storyOf(documentOf({ name: 'a', text: edited }), documentOf({ name: 'b', text: WIRE }));
  assert.ok(directionsOf(story).includes('b-to-a: the editor of A put in “[the older of the nine]”'));
});

test('an article that stands whole inside another, after words of its own, is the source', () => {
  const own =
    'We reprint this report because readers asked for it, and because nobody else in the islands did. ';
  const story = storyOf(
    documentOf({ name: 'a', text: WIRE }),
    documentOf({ name: 'b', text: `${own}\n${WIRE}` }),
  );
  assert.deepEqual(directionsOf(story), ['a-to-b: B holds the whole of A, after words of its own']);
});

test('on one day the hour decides, where both pages say in which zone it is', () => {
  const early = documentOf({ name: 'z', text: WIRE, published: '2031-05-02T09:00:00+02:00' });
  const late = documentOf({ name: 'y', text: WIRE, published: '2031-05-02T08:30:00Z' });
  assert.match(
    directionsOf(storyOf(early, late))[0]!,
    /^(?:a-to-b|b-to-a): published earlier: 2031-05-02T09:00/u,
  );
  const unknown = storyOf(
    { ...early, document: { ...early.document, published: '2031-05-02T09:00:00' } },
    late,
  );
  assert.match(directionsOf(unknown)[0]!, /^unknown/u);
});

test('another version of an article under a page goes back to a lost one, which the stemma draws', () => {
  const other = WIRE.replace('early on Friday, killing', 'before dawn on Friday, which killed').replace(
    '61 metres',
    'about 60 metres',
  );
  const text = `${OWN}\nReader 1\n${other}`;
  const passages = [passageOver(text, OWN, 'body'), passageOver(text, `Reader 1\n${other}`, 'comment')];
  const story = storyOf(documentOf({ name: 'a', text, passages }), documentOf({ name: 'b', text: WIRE }));
  assert.deepEqual(
    story.lineage.edges.map(({ from, to }) => `${from} > ${to}`),
    ['*lost source of A and B > A', '*lost source of A and B > B'],
  );
});

test('slips that both texts have are named: a blank missing, a blank too many, a letter set three times', () => {
  const slips = 'the quay was closed.The harbour board , which met in the commmittee room';
  assert.deepEqual(sharedFingerprints(slips, slips), ['closed.the', 'board ,', 'commmittee']);
  assert.deepEqual(
    sharedFingerprints(slips, 'the quay was closed. The board, which met in the committee'),
    [],
  );
});
