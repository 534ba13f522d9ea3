// What is worked out once for a document: the answers are those of working it out each time, and an edition does not depend on what
// was collated before.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { collateOne } from '../../src/collate/index.ts';
import { oncePerDocument } from '../../src/collate/once.ts';
import type { AnalysedDocument } from '../../src/model/index.ts';
import { startRecall } from '../../src/recall.ts';
import { analyse } from '../../src/variorum.ts';

const SEED = 2031;
const TEXTS = [
  'Two barges sank off Calder Point on Monday. “We heard the chain break,” said the pilot Ivo Mertens. Four men were hurt.',
  'Two barges sank off Calder Point. Pilot Ivo Mertens said they had heard the chain break. Five men were hurt, a nurse said.',
  'The owner denied that the chain of the barges had been old. “It was new in March,” said Petra Lund. Four men were hurt.',
  'The chain was old, the harbour office said. “We heard the chain break,” said the pilot. Nobody was hurt at Calder Point.',
  'Petra Lund, who owns the barges, said the chain was new. The union of pilots called her words “a fable for insurers”.',
];
const documents = TEXTS.map((text, at) =>
  analyse({ path: `account-${at}.txt`, bytes: new TextEncoder().encode(text) }),
);

function copyOf(document: AnalysedDocument): AnalysedDocument {
  return JSON.parse(JSON.stringify(document)) as AnalysedDocument;
}

test('a function that remembers gives what the function gives, and works out anew only what was let go', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(TEXTS.length - 1), { maxLength: 40 }), fc.nat(700), (asked, most) => {
      let made = 0;
      const lengthOf = oncePerDocument(({ document }) => {
        made += 1;
        return document.text.length;
      }, most);
      for (const at of asked) assert.equal(lengthOf(documents[at]!), TEXTS[at]!.length);
      const distinct = new Set(asked).size;
      const all = [...new Set(asked)].reduce((sum, at) => sum + TEXTS[at]!.length, 0);
      assert.ok(made >= distinct);
      if (all <= most) assert.equal(made, distinct);
      if (most < 90) assert.equal(made, asked.length);
    }),
    { seed: SEED, numRuns: 200 },
  );
});

test('an edition is the same whatever was collated before, in any order and with documents let go between', () => {
  const fresh = new Map<string, string>();
  const editionOf = (members: readonly AnalysedDocument[]): string => JSON.stringify(collateOne(members));
  const groups = fc.array(fc.subarray([0, 1, 2, 3, 4], { minLength: 1 }), { minLength: 2, maxLength: 5 });
  fc.assert(
    fc.property(groups, fc.constantFrom(0, 9000, 1e6), fc.boolean(), (list, most, turned) => {
      const recall = startRecall(most);
      for (const group of list) {
        const order = turned ? [...group].reverse() : group;
        const edition = editionOf(order.map((at) => recall(JSON.stringify(documents[at]))));
        const key = group.join();
        const anew = fresh.get(key) ?? editionOf(group.map((at) => copyOf(documents[at]!)));
        fresh.set(key, anew);
        assert.equal(edition, anew);
      }
    }),
    { seed: SEED, numRuns: 25 },
  );
});

test('a document that was read lately is the same object, one that was let go is read again', () => {
  const [a, b] = documents.map((document) => JSON.stringify(document)) as [string, string];
  const roomy = startRecall();
  assert.equal(roomy(a), roomy(a));
  assert.deepEqual(roomy(a), documents[0]);
  const tight = startRecall(Math.max(a.length, b.length));
  const first = tight(a);
  assert.equal(tight(a), first);
  tight(b);
  assert.notEqual(tight(a), first);
});
