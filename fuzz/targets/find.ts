// Any document is analysed without a throw, twice to the same bytes; every span of every finding lies in its text, and passages stand side by side.

import assert from 'node:assert/strict';
import type { AnalysedDocument, Passage } from '../../src/model/index.ts';
import { analyse } from '../../src/variorum.ts';
import { sourcesIn } from './read.ts';

/** The analysed documents in the bytes, their spans checked. */
export async function analysedIn(bytes: Uint8Array, name: string): Promise<AnalysedDocument[]> {
  const documents = (await sourcesIn(bytes, name)).slice(0, 4).map((source) => analyse(source));
  for (const { document, passages, findings } of documents)
    for (const { from, to } of [...passages, ...findings])
      assert.ok(
        0 <= from && from <= to && to <= document.text.length,
        `span ${from}..${to} of ${document.text.length}`,
      );
  for (const { passages } of documents) checkApart(passages);
  return documents;
}

/** Passages that lie in none stand side by side, in order. */
function checkApart(passages: readonly Passage[]): void {
  let end = 0;
  for (const { from, to } of passages.filter(({ parent }) => parent === null)) {
    assert.ok(from >= end, `passage ${from}..${to} begins before ${end}`);
    end = to;
  }
}

export async function checkFind(bytes: Uint8Array, name: string): Promise<void> {
  const once = await analysedIn(bytes, name);
  assert.equal(JSON.stringify(await analysedIn(bytes, name)), JSON.stringify(once));
}
