// The API over a real library: every answer holds to the published description, lists go on where they ended, streams are lines.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { API_ROUTES } from '../../src/http/routes/api.ts';
import { packageRoot } from '../../src/models.ts';
import { largestStory, type TestSite, withSite } from './site.ts';

const description = JSON.parse(readFileSync(join(packageRoot(), 'docs/reference/openapi.json'), 'utf8'));
const ajv = new Ajv2020({ strict: false });
ajv.addSchema(description, 'openapi');

function assertIs(schema: string, value: unknown): void {
  const check = ajv.compile({ $ref: `openapi#/components/schemas/${schema}` });
  assert.ok(check(value), `${schema}: ${ajv.errorsText(check.errors)}`);
}

/** An address for each GET route. */
async function addressOf({ library }: TestSite, path: string): Promise<string> {
  const story = await largestStory(library);
  const document = (await library.documents()).rows[0]!.id;
  const filled = path
    .replace('{id}', path.includes('/stories/') ? story : document)
    .replace('{view}', 'readings');
  return filled.endsWith('/search')
    ? `${filled}?q=crane`
    : filled.endsWith('/quote')
      ? `${filled}?q=the+wind+took+it`
      : filled;
}

test('answers every GET route as the description says', () =>
  withSite(async (site) => {
    await site.library.decide({ kind: 'confirm', target: 'x/y' });
    for (const { path, answer, isStream } of API_ROUTES.filter(({ method }) => method === 'get')) {
      const given = await site.app.request(await addressOf(site, path));
      assert.equal(given.status, 200, path);
      const body = await given.text();
      for (const line of isStream === true ? body.trimEnd().split('\n') : [body])
        assertIs(answer, JSON.parse(line));
    }
  }));

test('describes every route and no other, and errors as they are', () =>
  withSite(async ({ json }) => {
    const described = Object.entries(description.paths as Record<string, object>).flatMap(
      ([path, operations]) => Object.keys(operations).map((method) => `${method} ${path}`),
    );
    assert.deepEqual(described.sort(), API_ROUTES.map(({ method, path }) => `${method} ${path}`).sort());
    for (const path of [
      '/api/v1/stories/none',
      '/api/v1/search',
      '/api/v1/stories?where=odd',
      '/api/v1/documents?limit=x',
    ])
      assertIs('Error', await json(path));
    assert.equal((await json('/api/v1/openapi.json')).openapi, '3.1.0');
  }));

test('goes on with a list where it ended', () =>
  withSite(async ({ json }) => {
    const first = await json('/api/v1/documents?limit=2');
    const second = await json(`/api/v1/documents?limit=2&cursor=${encodeURIComponent(first.next)}`);
    const ids = [...first.documents, ...second.documents].map(({ id }: { id: string }) => id);
    assert.equal(new Set(ids).size, 3);
    assert.equal(second.next, null);
  }));

const form = (fields: Readonly<Record<string, string | File>>): RequestInit => {
  const body = new FormData();
  for (const [name, value] of Object.entries(fields)) body.append(name, value);
  return { method: 'POST', body };
};
const ACCOUNT =
  'Bridge closed at Ketter\n\nMay 9, 2031\n\n"It moved under my feet," engineer Ola Brink said on Friday.\n';

test('adds files and text, one line as soon as each is read, then their stories', () =>
  withSite(async ({ app, json }) => {
    const file = new File([ACCOUNT], '../../bridge.txt');
    const answer = await app.request(
      '/api/v1/documents',
      form({ files: file, text: ACCOUNT.replace('Ola', 'Ole'), name: 'pasted' }),
    );
    assert.match(answer.headers.get('content-type')!, /ndjson/);
    const lines = (await answer.text())
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line));
    assert.equal(lines.length, 4);
    for (const line of lines) assertIs('AddedInput', line);
    assert.deepEqual(
      lines.slice(0, 2).map(({ outcome }) => outcome),
      ['new', 'new'],
    );
    assert.equal(lines[3].stories.length, 1);
    assert.equal((await json('/api/v1/search?q=feet')).hits.length, 2);
  }, {}));

test('adds by a form without script, says what failed, and takes the same bytes once', () =>
  withSite(async ({ app, text }) => {
    const binary = new File([new Uint8Array([0, 1, 2, 0, 255, 0, 3])], 'photo.txt');
    assert.match(await (await app.request('/add', form({ files: binary }))).text(), /could not be read/);
    assert.match(await (await app.request('/add', form({ text: ACCOUNT }))).text(), /added/);
    assert.match(await (await app.request('/add', form({ text: ACCOUNT }))).text(), /there already/);
    assert.match(await text('/'), /Bridge closed at Ketter/);
  }, {}));

test('keeps what a user decides of a mark, and undoes it', () =>
  withSite(async ({ app, text, library }) => {
    const { id } = (await library.documents()).rows.find(({ path }) => path === 'post.txt')!;
    const mark = (await library.document(id))!.findings.find(({ kind }) => kind === 'figure')!.id;
    const before = await text(`/documents/${id}`);
    assert.match(before, new RegExp(`data-mark="${mark}"`));
    const answer = await app.request('/decisions', form({ kind: 'dismiss', target: `${id}/${mark}` }));
    assert.equal(answer.status, 303);
    assert.doesNotMatch(await text(`/documents/${id}`), new RegExp(`data-mark="${mark}"`));
    const [decision] = await library.decisions();
    await app.request(`/decisions/${decision!.id}/undo`, { method: 'POST' });
    assert.equal(await text(`/documents/${id}`), before);
  }));

test('removes a document', () =>
  withSite(async ({ status, library }) => {
    const { id } = (await library.documents()).rows[0]!;
    assert.equal(await status(`/api/v1/documents/${id}`, { method: 'DELETE' }), 200);
    assert.equal(await status(`/api/v1/documents/${id}`), 404);
  }));
