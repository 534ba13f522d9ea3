// Any bytes are read without a throw, and what comes out is whole: spans inside the text, origin that rises and holds the same characters.

import assert from 'node:assert/strict';
import { readSource, type Source } from '../../src/read/index.ts';
import { ByteReader, streamOf } from '../../src/read/inputs/byte-reader.ts';
import { readMembers } from '../../src/read/inputs/members.ts';

/** Every document in the bytes. */
export async function sourcesIn(bytes: Uint8Array, name: string): Promise<Source[]> {
  const sources: Source[] = [];
  const reader = new ByteReader(streamOf(bytes));
  for await (const member of readMembers({ path: name, reader, limits: { mostBytes: 1_000_000 }, depth: 0 }))
    if (!('code' in member)) sources.push(member);
  return sources;
}

export async function checkRead(bytes: Uint8Array, name: string): Promise<void> {
  for (const source of await sourcesIn(bytes, name)) {
    const { document, blocks } = readSource(source);
    const { text, origin } = document;
    for (const { from, to, parent } of blocks) {
      assert.ok(0 <= from && from < to && to <= text.length, `block ${from}..${to}`);
      if (parent !== null)
        assert.ok(
          blocks[parent]!.from <= from && to <= blocks[parent]!.to,
          `block outside its parent: ${from}`,
        );
    }
    let last = 0;
    for (const [from, to, byteFrom, byteTo] of origin) {
      assert.ok(last <= from && from < to && to <= text.length, `run ${from}..${to}`);
      assert.ok(
        0 <= byteFrom && byteFrom <= byteTo && byteTo <= source.bytes.length,
        `bytes ${byteFrom}..${byteTo}`,
      );
      last = to;
    }
    assert.equal(
      JSON.stringify(readSource(source)),
      JSON.stringify({ document, blocks, problems: readSource(source).problems }),
    );
  }
}
