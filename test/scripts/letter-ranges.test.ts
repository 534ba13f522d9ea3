// Classes of letters are written as ranges in the compiled modules: the expressions match what they matched before.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { compactModule, RANGES, withRanges } from '../../scripts/letter-ranges.ts';

const CLASSES = ['L', 'Lu', 'Ll', 'N'] as const;
/** Where capitals and small letters are told apart: the alphabets in use. */
const CASED = /[\0-\u024f\u0370-\u03ce\u0400-\u045f\u0490\u0491\u0531-\u0587\u1e9e-\u1ef9]/;

test('writes ranges into expressions, strings and templates, in a class of them or in the class that is there', () => {
  const { plain, folded } = RANGES;
  assert.equal(withRanges('/\\p{N}[\\p{N}\\]-]/u', false), `/[${plain.N}][${plain.N}\\]-]/u`);
  const source =
    "const a = [/\\[\\p{N}/iu, '(?<![\\\\p{N}x])\\\\p{N}', String.raw`\\p{N}`, '\\\\p{M}']; // \\p{L}";
  const n = folded.N;
  const expected = `const a = [/\\[[${n}]/iu, '(?<![${n}x])[${n}]', String.raw\`[${n}]\`, '\\\\p{M}']; // \\p{L}`;
  assert.equal(compactModule(source), expected);
});

test('where case counts, the ranges are the class, but for marks and empty places between letters and for letters beyond the BMP', () => {
  for (const name of CLASSES) {
    const inClass = new RegExp(`^\\p{${name}}$`, 'u');
    const inRanges = new RegExp(withRanges(`^\\p{${name}}$`, false), 'u');
    const more = name === 'L' ? /[\p{M}\p{Cn}]/u : /[^\s\S]/u;
    for (let code = 0; code <= 0xffff; code++) {
      const character = String.fromCharCode(code);
      if (name.length > 1 && !CASED.test(character)) continue;
      if (inClass.test(character) !== inRanges.test(character))
        assert.ok(more.test(character) && inRanges.test(character), `${name} ${code.toString(16)}`);
    }
  }
  assert.ok(new RegExp(withRanges('^\\p{L}+$', false), 'u').test('𝐁𝗿𝒾𝕕𠀀'));
  assert.ok(!new RegExp(withRanges('\\p{L}', false), 'u').test('😀🏽🚀🇬🇧'));
});

test('where case does not count, the ranges are the class in every alphabet up to U+1EFF', () => {
  for (const name of CLASSES) {
    const inClass = new RegExp(`^\\p{${name}}$`, 'iu');
    const inRanges = new RegExp(withRanges(`^\\p{${name}}$`, true), 'iu');
    for (let code = 0; code <= 0x1eff; code++) {
      const character = String.fromCharCode(code);
      if (name.length > 1 && !CASED.test(character)) continue;
      // A few letters have their capital far away.
      const isFar = [...character.toUpperCase(), ...character.toLowerCase()].some((one) => !CASED.test(one));
      if (!(isFar && name.length > 1) && inClass.test(character) !== inRanges.test(character))
        assert.ok(/[\p{M}\p{Cn}]/u.test(character), `${name} ${code.toString(16)}`);
    }
  }
});

test('expressions with ranges match any text of our alphabets as those with classes do', () => {
  const sources = [
    '(?<![\\p{L}\\d])(\\p{Lu}\\p{Ll}+) (?:said|told)(?!\\p{L})',
    '[^\\p{L}\\p{N}]+',
    '\\p{L}{2,5}[\\p{L}’-]*',
  ];
  const letters = fc.constantFrom(
    ...'aZsſKéŁłŒőßΩωςДдјĞğıİễẾ½²7٣ “”’—-.,日本한😀'.match(/./gu)!,
    'Tarn said',
    ' told ',
  );
  for (const source of sources)
    for (const flags of ['gu', 'giu'])
      fc.assert(
        fc.property(fc.array(letters, { maxLength: 30 }), (signs) => {
          const text = signs.join('').replace(flags === 'giu' ? /[日本한]/gu : /\0/g, '');
          const made = withRanges(source, flags === 'giu');
          assert.deepEqual(
            [...text.matchAll(new RegExp(made, flags))].map(({ 0: found, index }) => [found, index]),
            [...text.matchAll(new RegExp(source, flags))].map(({ 0: found, index }) => [found, index]),
          );
        }),
        { seed: 7, numRuns: 200 },
      );
});
