// The laws of passages, on texts put together from the parts that pages are made of.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { contains, type Page, type Passage } from '../../src/model/index.ts';
import { findVoices } from '../../src/voices/index.ts';
import { plainPage } from './plain-page.ts';

const PARTS = [
  'Harbour wall to be rebuilt by spring\n\n',
  'By Ilse Tarn\n\n',
  'May 3, 2031\n\n',
  'Sponsored: OAKBEAN. Coffee for long nights.\n',
  'PORT LENN (Omni) - The harbour wall of Port Lenn will be rebuilt by next spring, the mayor said on Monday.\n\n',
  '“We have waited long enough,” she said. [Four years. – E.D.]\n\n',
  'A crane on the quay. Photo by Piet Ansel / Lamp The work begins in June, according to the council of the town.\n\n',
  'The report puts it like this:\n\nNobody had looked at the wall since the war and nobody wished to.\n\n',
  '(Reporting by Ilse Tarn; Editing by Ode Marrow)\n\n',
  '3 thoughts on “Harbour wall to be rebuilt by spring”\n\n',
  '  1. It will not be ready by then, mark my words.\n\n     • Why not?\n\n',
  '  2. @tern Because it never is.\n\n',
  'Ode Marrow says:\nMay 4, 2031 at 10:05 am\n\nI shall believe it when I see it.\n\n',
  '10.05\n\nFirst word\n\nThe mayor is speaking.\n\n',
  'Q: When will it be ready?\n\nA: In the spring, says the mayor of the town.\n\n',
  '\n\n \t\n',
];

const page = (text: string): Page => plainPage(text);
const texts = fc.array(fc.constantFrom(...PARTS), { maxLength: 14 }).map((parts) => parts.join(''));

test('top-level passages cover every character that is not blank, once', () => {
  fc.assert(
    fc.property(texts, (text) => {
      const seen = new Uint8Array(text.length);
      for (const passage of findVoices(page(text)).passages) {
        if (passage.parent !== null) continue;
        for (let i = passage.from; i < passage.to; i++) seen[i]!++;
      }
      for (let i = 0; i < text.length; i++) {
        if (/\S/.test(text[i]!)) assert.equal(seen[i], 1, `${i}: ${text.slice(i, i + 30)}`);
      }
    }),
    { seed: 11, numRuns: 400 },
  );
});

test('passages nest in their parents, have ids in order, and name a voice', () => {
  fc.assert(
    fc.property(texts, (text) => {
      const { passages } = findVoices(page(text));
      const byId = new Map(passages.map((passage): [string, Passage] => [passage.id, passage]));
      passages.forEach((passage, i) => {
        assert.equal(passage.id, `p${i + 1}`);
        assert.notEqual(passage.voice, '');
        assert.ok(passage.from < passage.to);
        if (passage.parent !== null) assert.ok(contains(byId.get(passage.parent)!, passage));
        if (passage.replyTo !== null) assert.equal(byId.get(passage.replyTo)!.role, 'comment');
      });
    }),
    { seed: 12, numRuns: 300 },
  );
});
