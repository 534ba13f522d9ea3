// Places in a document that give the words asked for, with their differences. `[[…]]` marks the reading that must be found.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { type QuotationReading, readQuotation } from '../../src/collate/index.ts';
import type { AnalysedDocument } from '../../src/model/index.ts';
import { analyse } from '../../src/variorum.ts';

function readings(asked: string, text: string): { found: readonly QuotationReading[]; text: string } {
  const analysed = analyse({ path: 'a.txt', bytes: new TextEncoder().encode(text) });
  return { found: readQuotation(asked, analysed), text };
}

/** The text without its marks, and the spans that were marked. */
function expectReadings(asked: string, marked: string): readonly QuotationReading[] {
  const wanted = [...marked.matchAll(/\[\[(.*?)\]\]/gsu)].map((match) => match[1]);
  const { found, text } = readings(asked, marked.replace(/\[\[|\]\]/gu, ''));
  assert.deepEqual(
    found.map(({ from, to }) => text.slice(from, to)),
    wanted,
  );
  return found;
}

test('finds words as asked, whatever the marks and capitals', () => {
  const [reading] = expectReadings(
    'the wind took it like a KITE',
    'A crane fell.\n\n“[[The wind took it like a kite]],” harbour master Ilya Brandt said.\n',
  );
  assert.deepEqual([reading!.match, reading!.variants, reading!.share], ['whole', [], 1]);
  assert.equal(reading!.speaker, 'Ilya Brandt');
});

test('shows how a quotation goes on that was asked for in part', () => {
  const [reading] = expectReadings(
    'The wind took it',
    'A crane fell.\n\n“[[The wind took it like a kite]],” harbour master Ilya Brandt said.\n',
  );
  assert.equal(reading!.match, 'part');
  assert.deepEqual(
    reading!.variants.map(({ a }) => a.to - a.from),
    [0],
  );
});

test('types what was changed and what was cut', () => {
  const [reading] = expectReadings(
    'We asked for new brakes in March, as all of you know',
    'A crane fell.\n\n“[[We had asked for new brakes in May]],” harbour master Ilya Brandt said.\n',
  );
  assert.equal(reading!.match, 'altered');
  assert.ok(reading!.variants.length >= 2);
});

test('takes one rare word among small words for no reading', () => {
  expectReadings(
    'I do not say that this is treason',
    'The word treason stood on a wall, and that is all there is to it.\n',
  );
});

test('finds nothing for words that are not there, for no words, and in no text', () => {
  expectReadings('purple lanterns danced', 'A crane fell across the quay on Sunday.\n');
  expectReadings('…', 'A crane fell.\n');
  expectReadings('a crane', '');
});

test('finds each place of a text that repeats the words', () => {
  const text =
    'A crane fell.\n\n"[[The wind took it]]," Ilya Brandt said.\n\n"[[The wind took it]]," Ilya Brandt said again.\n';
  assert.equal(expectReadings('The wind took it', text).length, 2);
});

test('every reading lies in the text, and none overlaps another where it was found', () => {
  const words = fc.constantFrom('crane', 'quay', 'the', 'wind', 'fell', 'it', 'and', '.', '\n', '“', '”');
  const analysed = (text: string): AnalysedDocument => ({
    ...analyse({ path: 'a.txt', bytes: new TextEncoder().encode('x') }),
    findings: [],
    passages: [],
    document: { ...analyse({ path: 'a.txt', bytes: new TextEncoder().encode('x') }).document, text },
  });
  const base = analysed('');
  fc.assert(
    fc.property(fc.array(words, { maxLength: 60 }), fc.array(words, { maxLength: 8 }), (text, asked) => {
      const document = { ...base, document: { ...base.document, text: text.join(' ') } };
      const found = readQuotation(asked.join(' '), document);
      found.forEach(({ from, to, share }, at) => {
        assert.ok(from < to && to <= document.document.text.length && share > 0 && share <= 1);
        if (at > 0) assert.ok(from >= found[at - 1]!.to);
      });
    }),
    { seed: 7, numRuns: 100 },
  );
});
