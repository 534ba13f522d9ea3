// The library over the Model Context Protocol, asked by the protocol's own client: every answer says yes, no or cannot tell, and every
// finding in it cuts its words out of the document.

import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { Client } from '@modelcontextprotocol/sdk/client/index.js';
import { InMemoryTransport } from '@modelcontextprotocol/sdk/inMemory.js';
import { keepFiles, openLibrary, settle } from '../../src/library.ts';
import { createMcpServer, TOOLS } from '../../src/mcp/index.ts';
import type { Library } from '../../src/model/index.ts';
import { analyse } from '../../src/variorum.ts';
import { ACCOUNTS } from '../harness/story.ts';

const folder = mkdtempSync(join(tmpdir(), 'variorum-mcp-'));
const client = new Client({ name: 'test', version: '0' });
let library: Library;

before(async () => {
  library = await openLibrary(join(folder, 'test.db'), { create: true });
  const encoder = new TextEncoder();
  await keepFiles(
    library,
    Object.entries(ACCOUNTS).map(([path, text]) => analyse({ path, bytes: encoder.encode(text) })),
  );
  await settle(library);
  const [ours, theirs] = InMemoryTransport.createLinkedPair();
  await createMcpServer(library, '0').connect(ours);
  await client.connect(theirs);
});
after(async () => {
  await client.close();
  await library.close();
  rmSync(folder, { recursive: true, force: true });
});

type Answer = Record<string, unknown> & { readonly answer: string };
async function ask(name: string, given: Record<string, unknown> = {}): Promise<Answer> {
  const result = await client.callTool({ name, arguments: given });
  assert.ok(!result.isError, JSON.stringify(result.content));
  assert.deepEqual(JSON.parse((result.content as { text: string }[])[0]!.text), result.structuredContent);
  return result.structuredContent as Answer;
}

async function craneStory(): Promise<string> {
  const { stories } = await ask('stories');
  return (stories as { id: string; documents: number }[]).find(({ documents }) => documents === 2)!.id;
}

/** Every object with `from`, `to` and `words`, wherever it stands in an answer. */
function places(value: unknown): { document: string; from: number; to: number; words: string }[] {
  if (typeof value !== 'object' || value === null) return [];
  const own = 'words' in value && 'from' in value && 'document' in value ? [value as never] : [];
  return [...own, ...Object.values(value).flatMap(places)];
}

async function assertEvidence(answer: Answer): Promise<number> {
  const found = places(answer);
  for (const { document, from, to, words } of found)
    assert.equal((await library.document(document))!.document.text.slice(from, to), words);
  return found.length;
}

test('the tools are listed, read-only, each with what it does', async () => {
  const { tools } = await client.listTools();
  assert.deepEqual(
    tools.map(({ name }) => name),
    TOOLS.map(({ name }) => name),
  );
  for (const { description, annotations } of tools) {
    assert.ok((description ?? '').length > 40);
    assert.equal(annotations?.readOnlyHint, true);
  }
});

test('a comparison gives each statement with its readings and their characters', async () => {
  const answer = await ask('compare_accounts', { story: await craneStory() });
  assert.equal(answer.answer, 'yes');
  assert.ok((await assertEvidence(answer)) >= 4);
});

test('a quotation as printed is right, a changed one is not, an unknown one cannot be told', async () => {
  assert.equal((await ask('quote_readings', { words: 'The wind took it like a kite' })).answer, 'yes');
  assert.equal(
    (await ask('quote_readings', { words: 'The wind took it up like a big paper kite' })).answer,
    'no',
  );
  assert.equal(
    (await ask('quote_readings', { words: 'Nobody has ever owned a yellow submarine' })).answer,
    'cannot tell',
  );
});

test('lineage, conflicts and what is missing carry their evidence or say that they cannot tell', async () => {
  const story = await craneStory();
  for (const name of ['lineage', 'conflicts', 'missing']) {
    const answer = await ask(name, { story });
    const found = await assertEvidence(answer);
    assert.equal(answer.answer === 'yes', found > 0, name);
  }
  assert.ok((await assertEvidence(await ask('lineage', { story }))) >= 2);
});

test('a span is the exact characters with their context', async () => {
  const hit = (
    (await ask('search', { text: 'kite' }))['hits'] as {
      document: { id: string };
      marks: { from: number; to: number }[];
    }[]
  )[0]!;
  const answer = await ask('span', { document: hit.document.id, ...hit.marks[0] });
  assert.equal(answer['words'], 'kite');
  assert.match(String(answer['before']), /took it like a $/);
});

test('what is unknown or out of range is an error that says what to do', async () => {
  for (const [name, given] of [
    ['conflicts', { story: 'none' }],
    ['span', { document: 'none', from: 0, to: 1 }],
  ] as const) {
    const { isError, content } = await client.callTool({ name, arguments: given });
    assert.equal(isError, true);
    assert.match((content as { text: string }[])[0]!.text, /^unknown (?:story|document): none/);
  }
});
