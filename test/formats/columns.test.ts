// Columns that a text takes in a terminal: the short way and the package agree.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import stringWidth from 'string-width';
import { widthOf } from '../../src/formats/columns.ts';

test('letters and marks that are counted without looking take the columns that the package tells', () => {
  for (let code = 0x20; code < 0x3000; code++) {
    const text = `a${String.fromCharCode(code)}b`;
    assert.equal(widthOf(text), stringWidth(text), `U+${code.toString(16)}`);
  }
});

test('any text takes the columns that the package tells', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => widthOf(text) === stringWidth(text)),
    { seed: 4 },
  );
});
