// Who may ask: what the guards let through and what they refuse, with the one shape of an error.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { withSite } from './site.ts';

test('answers under loopback names only, so that a name bent to this address reads nothing', () =>
  withSite(async ({ app, status }) => {
    for (const host of ['localhost:8484', '127.0.0.1', '[::1]:8484'])
      assert.equal(await status('/', { headers: { host } }), 200, host);
    const answer = await app.request('/stories.json', { headers: { host: 'rebound.example:8484' } });
    assert.equal(answer.status, 403);
    assert.equal((await answer.json()).error.code, 'forbidden-host');
  }));

test('refuses a change that another page sends, and takes one from a program', () =>
  withSite(async ({ status }) => {
    const post = (headers: Record<string, string>): Promise<number> =>
      status('/nowhere', { method: 'POST', headers: { host: 'localhost', ...headers } });
    assert.equal(await post({ origin: 'http://elsewhere.example' }), 403);
    assert.equal(await post({ origin: 'null' }), 403);
    assert.equal(await post({ 'sec-fetch-site': 'cross-site' }), 403);
    assert.equal(await post({ origin: 'http://localhost' }), 404);
    assert.equal(await post({}), 404);
  }));

test('wants the token everywhere but at the style sheet when it has one', () =>
  withSite(
    async ({ app, status }) => {
      assert.equal(await status('/stories.json'), 401);
      assert.equal(await status('/stories.json', { headers: { authorization: 'Bearer wrong' } }), 401);
      assert.equal(await status('/stories.json', { headers: { authorization: 'Bearer right-one' } }), 200);
      const first = await app.request('/?token=right-one');
      const cookie = first.headers.get('set-cookie')!;
      assert.match(cookie, /HttpOnly/);
      assert.match(cookie, /SameSite=Strict/);
      assert.equal(await status('/', { headers: { cookie: cookie.split(';')[0]! } }), 200);
    },
    undefined,
    { token: 'right-one' },
  ));

test('sends every answer with a policy that lets no foreign or inline script run', () =>
  withSite(async ({ app }) => {
    for (const path of ['/', '/nowhere', '/stories.json']) {
      const { headers } = await app.request(path);
      const policy = headers.get('content-security-policy')!;
      assert.match(policy, /default-src 'none'; script-src 'self'; style-src 'self'/);
      assert.doesNotMatch(policy, /unsafe/);
      assert.equal(headers.get('x-content-type-options'), 'nosniff');
    }
  }));

test('gives every error one shape, as a page or as JSON', () =>
  withSite(async ({ app, json, text }) => {
    const shape = await json('/stories/nothing.json');
    assert.deepEqual(shape, { error: { code: 'not-found', message: 'unknown story: nothing', status: 404 } });
    assert.equal((await json('/stories.json?limit=0')).error.code, 'bad-request');
    assert.equal((await json('/api/v1/nothing')).error.status, 404);
    assert.match(await text('/documents/nothing'), /<h1>Not here<\/h1>/);
    const asked = await app.request('/nowhere', { headers: { accept: 'application/json' } });
    assert.equal((await asked.json()).error.status, 404);
  }));

test('answers 304 to one who has the same content already', () =>
  withSite(async ({ app }) => {
    const first = await app.request('/stories.json');
    const tag = first.headers.get('etag')!;
    const again = await app.request('/stories.json', { headers: { 'if-none-match': tag } });
    assert.equal(again.status, 304);
  }));

test('refuses a body that is too large', () =>
  withSite(async ({ status }) => {
    const body = new Uint8Array(25 * 1024 * 1024);
    assert.equal(await status('/nowhere', { method: 'POST', body }), 413);
  }));
