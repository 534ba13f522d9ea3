// A document, and the same with its second half cut off or its halves exchanged, are collated without a throw and to the same bytes in any order.

import assert from 'node:assert/strict';
import { collateDocuments } from '../../src/variorum.ts';
import { analysedIn } from './find.ts';

export async function checkCollate(bytes: Uint8Array, name: string): Promise<void> {
  const middle = bytes.length >> 1;
  const variants = [
    bytes,
    bytes.subarray(0, middle),
    Buffer.concat([bytes.subarray(middle), bytes.subarray(0, middle)]),
  ];
  const documents = (
    await Promise.all(
      variants.map((variant, index) => analysedIn(variant, `${index}-${name.replace('/', '-')}`)),
    )
  )
    .flat()
    .filter(({ document }) => document.text.trim() !== '');
  const edition = JSON.stringify(collateDocuments(documents));
  assert.equal(JSON.stringify(collateDocuments([...documents].reverse())), edition);
}
