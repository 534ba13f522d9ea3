// Laws of the whole program: order-independence, same bytes twice, every span in its text, no character of a plain text lost.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { analyseFile } from '../eval/analyse-file.ts';
import { samplePaths } from '../eval/samples.ts';
import type { AnalysedDocument, Edition, Place, Span } from '../src/model/index.ts';
import { readSource } from '../src/read/index.ts';
import { analyse, collateDocuments } from '../src/variorum.ts';
import { ACCOUNTS } from './harness/story.ts';

const samples: Promise<readonly AnalysedDocument[]> = samplePaths().then((paths) =>
  Promise.all(paths.map(analyseFile)),
);

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);
const accounts = (): AnalysedDocument[] =>
  Object.entries(ACCOUNTS).map(([path, text]) => analyse({ path, bytes: bytesOf(text) }));

/** Pieces that pages are made of, odd ones among them, to be put together at random. */
const PIECES = [
  'Nine people died on Monday, the mayor said.',
  '“We rang,” she said. “Nobody came.”',
  "'Not so', he wrote",
  '3 comments',
  '1. First!',
  '@anna you are wrong\u00a0🌊👷‍♀️',
  'e\u0301te\u0301 \u00adhyphen 🇳🇴',
  'By A. WRITER\nMay 3, 2031',
  '"An open mark that never closes',
  '\t• nested\n\t\t◦ deeper',
  'Q: Why?\nA: Because.',
  '« Bonjour », dit-il.',
  '\r\n\r\n',
  '(AP) — ',
];
const texts = fc
  .array(fc.oneof(fc.constantFrom(...PIECES), fc.string({ maxLength: 30 })), { maxLength: 14 })
  .map((pieces) => pieces.join('\n\n'));

/** Every span anywhere below `value`: objects with numbers `from` and `to`. */
function* spansBelow(value: unknown): Generator<Span & Partial<Place>> {
  if (typeof value !== 'object' || value === null) return;
  const { from, to } = value as Partial<Span>;
  if (typeof from === 'number' && typeof to === 'number') yield value as Span;
  for (const child of Object.values(value)) yield* spansBelow(child);
}

function checkSpans({ document, passages, findings, entities }: AnalysedDocument): void {
  const fits = (from: number, to: number): boolean => from >= 0 && from <= to && to <= document.text.length;
  for (const span of spansBelow([passages, findings, document.publishedEvidence]))
    assert.ok(fits(span.from, span.to), JSON.stringify(span));
  for (const { mentions } of entities)
    for (const [from, to] of mentions) assert.ok(fits(from, to) && from < to);
  for (const finding of findings) {
    if (finding.kind !== 'attribution') continue;
    for (const [from, to] of [...finding.source, ...finding.cue, ...finding.content])
      assert.ok(fits(from, to) && from < to);
  }
}

/** Passages of the top level are disjoint and cover every character that is not blank. */
function checkCover({ document, passages }: AnalysedDocument): void {
  const covered = new Uint8Array(document.text.length);
  for (const { from, to } of passages.filter(({ parent }) => parent === null)) {
    for (let at = from; at < to; at++) covered[at] = (covered[at] ?? 0) + 1;
  }
  for (let at = 0; at < document.text.length; at++) {
    const blank = /\s/u.test(document.text[at]!);
    assert.ok(
      blank ? covered[at]! <= 1 : covered[at] === 1,
      `${covered[at]} passages at ${at}: ${JSON.stringify(document.text.slice(at, at + 20))}`,
    );
  }
}

test('the edition of the sample story does not depend on the order of the inputs', async () => {
  const documents = await samples;
  const first = JSON.stringify(collateDocuments(documents));
  for (const shuffled of [[...documents].reverse(), [...documents.slice(5), ...documents.slice(0, 5)]]) {
    assert.equal(JSON.stringify(collateDocuments(shuffled)), first);
  }
});

test('any order of three accounts gives the same bytes', () => {
  const documents = accounts();
  const first = JSON.stringify(collateDocuments(documents));
  fc.assert(
    fc.property(fc.shuffledSubarray(documents, { minLength: documents.length }), (shuffled) => {
      assert.equal(JSON.stringify(collateDocuments(shuffled)), first);
    }),
    { seed: 1, numRuns: 6 },
  );
});

test('two runs over the same inputs give the same bytes', () => {
  assert.equal(JSON.stringify(accounts()), JSON.stringify(accounts()));
  assert.equal(JSON.stringify(collateDocuments(accounts())), JSON.stringify(collateDocuments(accounts())));
});

test('every span of the sample story lies in its text, and top passages cover it once', async () => {
  for (const document of await samples) {
    checkSpans(document);
    checkCover(document);
  }
});

test('every place of the edition lies in the text of its document', async () => {
  const documents = await samples;
  const edition: Edition = collateDocuments(documents);
  const byId = new Map(documents.map((each) => [each.document.id, each.document.text]));
  const textOf = new Map(edition.documents.map(({ siglum, id }) => [siglum, byId.get(id)!]));
  let places = 0;
  for (const span of spansBelow(edition.stories)) {
    if (span.document === undefined) continue;
    places += 1;
    assert.ok(
      span.from >= 0 && span.from <= span.to && span.to <= textOf.get(span.document)!.length,
      JSON.stringify(span),
    );
  }
  assert.ok(places > 100, `only ${places} places`);
});

test('ids are unique within a document', async () => {
  for (const { passages, findings, entities } of await samples) {
    for (const list of [passages, findings, entities])
      assert.equal(new Set(list.map(({ id }) => id)).size, list.length);
  }
});

test('the text of a plain-text input is the input, whatever it holds', () => {
  fc.assert(
    fc.property(texts, (text) => {
      assert.equal(
        readSource({ path: 'a.txt', bytes: bytesOf(`plain ${text}`) }).document.text,
        `plain ${text}`,
      );
    }),
    { seed: 2, numRuns: 100 },
  );
});

test('spans fit and passages cover the text of any odd page', () => {
  fc.assert(
    fc.property(texts, (text) => {
      const document = analyse({ path: 'a.txt', bytes: bytesOf(`Plain words first.\n\n${text}`) });
      checkSpans(document);
      checkCover(document);
    }),
    { seed: 3, numRuns: 60 },
  );
});

test('an edition of odd pages is the same in any order', () => {
  fc.assert(
    fc.property(fc.array(texts, { minLength: 2, maxLength: 4 }), (all) => {
      const documents = all.map((text, index) =>
        analyse({ path: `${index}.txt`, bytes: bytesOf(`Plain words first.\n\n${text}`) }),
      );
      assert.equal(
        JSON.stringify(collateDocuments([...documents].reverse())),
        JSON.stringify(collateDocuments(documents)),
      );
    }),
    { seed: 4, numRuns: 20 },
  );
});
