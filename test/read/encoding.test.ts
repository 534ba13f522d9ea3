// Encodings: mark, declaration, statistics; and nothing is replaced silently.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { decodeBytes } from '../../src/read/index.ts';

const latin = (text: string): Uint8Array => Uint8Array.from(text, (char) => char.charCodeAt(0));
const codes = (bytes: Uint8Array): readonly string[] => decodeBytes(bytes).problems.map(({ code }) => code);

test('UTF-8 needs no declaration', () => {
  assert.deepEqual(decodeBytes(new TextEncoder().encode('naïve “quote” 🌊')), {
    text: 'naïve “quote” 🌊',
    encoding: 'utf-8',
    markBytes: 0,
    problems: [],
  });
});

test('a byte-order mark decides and is no part of the text', () => {
  const utf16 = Uint8Array.from([0xff, 0xfe, 0x61, 0, 0xe9, 0]);
  assert.deepEqual([decodeBytes(utf16).text, decodeBytes(utf16).encoding], ['aé', 'utf-16le']);
  assert.equal(decodeBytes(Uint8Array.from([0xef, 0xbb, 0xbf, 0x61])).text, 'a');
});

test('UTF-16 without a mark is seen by its zeros', () => {
  const bytes = Uint8Array.from(
    [...'A short line of plain text.'].flatMap((char) => [0, char.charCodeAt(0)]),
  );
  assert.equal(decodeBytes(bytes).encoding, 'utf-16be');
});

test('a declared encoding is believed where the bytes are no UTF-8', () => {
  const page = latin('<meta charset="iso-8859-2"><p>\xb1\xe6\xea</p>');
  assert.equal(decodeBytes(page).text, '<meta charset="iso-8859-2"><p>ąćę</p>');
});

test('a wrong declaration is found and named', () => {
  assert.deepEqual(codes(latin('<meta charset="utf-8"><p>It\x92s \x93here\x94</p>')), [
    'read/wrong-declaration',
  ]);
  assert.deepEqual(codes(new TextEncoder().encode('<meta charset="iso-8859-1"><p>“here”</p>')), [
    'read/wrong-declaration',
  ]);
});

test('one bad byte in much good UTF-8 stays UTF-8, with the place of the damage', () => {
  const good = new TextEncoder().encode('“é” “ü” “ö” “ß” ');
  const [problem] = decodeBytes(Uint8Array.from([...good, 0x92, 0x20])).problems;
  assert.equal(problem?.code, 'read/bad-encoding');
  assert.equal(problem?.from, 16);
});

test('the caller may insist on an encoding', () => {
  assert.equal(decodeBytes(latin('caf\xe9'), { encoding: 'latin1' }).text, 'café');
  assert.match(
    decodeBytes(latin('a'), { encoding: 'klingon' }).problems[0]!.message,
    /unknown encoding: klingon/,
  );
});

test('any text survives UTF-8 character for character', () => {
  const texts = fc
    .string({ unit: 'binary' })
    .filter((text) => !text.includes('\uFFFD') && !text.startsWith('\uFEFF'));
  fc.assert(
    fc.property(texts, (text) => {
      const decoded = decodeBytes(new TextEncoder().encode(`plain words first ${text}`));
      assert.equal(decoded.text, `plain words first ${text}`);
    }),
    { seed: 11 },
  );
});

test('any bytes decode without a throw', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
      assert.equal(typeof decodeBytes(bytes).text, 'string');
    }),
    { seed: 12 },
  );
});
