// Scare quotes: marks that keep a distance from a name, told from marks that quote, cite a word or name a ship.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { findScareQuotes } from '../../src/find/labels/scare-quotes.ts';
import { pairQuotationMarks } from '../../src/voices/index.ts';
import { marked } from '../marked.ts';

function finds(source: string): void {
  const text = marked(source);
  const found = findScareQuotes(
    text.text,
    pairQuotationMarks(text.text, [{ from: 0, to: text.text.length }]),
    [],
  ).map(({ from, to }) => text.text.slice(from, to));
  const wanted = text.marks.map(({ from, to }) => text.text.slice(from, to));
  assert.deepEqual(found, wanted);
}

test('a name that a page keeps putting in marks is its house style, each time', () => {
  finds(
    'The army of [["Varland"]] withdrew. [["Varland\'s"]] envoy left, and the [["Varland"]] press was silent.',
  );
});

test('house style is found inside a quotation that the same page prints', () => {
  finds('Aid for [[“Dalmark”]] stopped. The [[“Dalmark”]] banks closed.');
});

test("one term at arm's length is found where the sentence says so", () => {
  finds('He met the so-called [["council"]] and its self-styled [["generals"]] on Monday.');
});

test('a quotation with its verb of saying is none', () => {
  finds('"No comment," she said. He called it "theatre" and said "never".');
});

test('a word on a banner, a nickname and a cited term are none', () => {
  finds('A banner read "COWARDS". The word "coward" was painted twice. They dubbed him "Admiral".');
});

test('a ship that is always named in marks is none', () => {
  finds(
    'The ferry "Constance" sank. Divers reached "Constance" at noon, and the "Constance" crew was saved.',
  );
});

test("a common word in marks twice is nobody's house style", () => {
  finds('It was a "hoax" to some, and the "hoax" was on the radio.');
});

test('a name that the page also writes plainly keeps a distance where it stands in marks before a noun', () => {
  finds(
    'Dalmark voted today. The press in Dalmark was calm. One paper wrote of protests as [[‘Dalmark’]] assembly meets.',
  );
});

test('a likening and a reported word in marks are none, though the name is written plainly too', () => {
  finds(
    'Verdun fell silent. He was at Verdun. It would be ‘Verdun’, says the mayor, or a new "Verdun" on the river.',
  );
});
