// What is packed comes back to the character: ids that say again where a finding stands are left out and put back.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import type { AnalysedDocument } from '../../src/model/index.ts';
import { pack, packJson, unpack, unpackDocumentText, unpackJson } from '../../src/store/pack.ts';

const finding = fc
  .record({
    letter: fc.constantFrom('a', 'l', 'x'),
    kind: fc.constantFrom('attribution', 'label', 'date', 'Label', ''),
    from: fc.nat(500),
    to: fc.nat(500),
    own: fc.boolean(),
    text: fc.oneof(fc.string(), fc.constant('{"id":"","kind":"label","from":3,"to":14,')),
  })
  .map(({ letter, kind, from, to, own, text }) => ({
    id: own ? `${kind[0] ?? ''}${from}-${to}` : `${letter}${to}-${from}`,
    kind,
    from,
    to,
    text,
  }));

test('any findings come back as they were, value and JSON', () => {
  fc.assert(
    fc.property(fc.array(finding), (findings) => {
      const json = JSON.stringify({ findings });
      assert.equal(unpackJson(packJson(json)), json);
      assert.deepEqual(unpack(pack({ findings })), { findings });
    }),
    { seed: 7, numRuns: 300 },
  );
});

test('the text alone is that of the document, whatever marks stand in it and before it', () => {
  const odd = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.constantFrom('","text":"', '\\', '"language":"en","text":"x', '\\"'),
  );
  fc.assert(
    fc.property(odd, odd, (title, text) => {
      const given = {
        document: { id: 'a', title, language: 'en', text, origin: [] },
        findings: [{ text: title }],
      };
      const kept = pack(given as unknown as AnalysedDocument);
      assert.equal(unpackDocumentText(kept), text);
    }),
    { seed: 8, numRuns: 300 },
  );
});

test('findings whose ids say where they stand take fewer bytes than others', () => {
  const of = (shift: number): Uint8Array =>
    pack(
      Array.from({ length: 200 }, (_, at) => {
        const [from, to] = [at * at, at * at + 7];
        return { id: `l${from + shift}-${to}`, kind: 'label', from, to, target: 'e1' };
      }),
    );
  assert.ok(of(0).length < 0.8 * of(1).length, `${of(0).length} and ${of(1).length} bytes`);
});
