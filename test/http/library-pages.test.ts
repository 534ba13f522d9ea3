// Search, quote check, sources, status and method as pages.

import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { packageRoot } from '../../src/models.ts';
import { withSite } from './site.ts';

test('finds words, and says what to do when there are none', () =>
  withSite(async ({ text }) => {
    assert.match(await text('/search?q=kite'), /<mark class="found">kite<\/mark>/);
    assert.match(await text('/search?q=zeppelin'), /Nothing found/);
    assert.match(await text('/search?q=brakes&in=quotations'), /brakes/);
    assert.match(await text('/search'), /All words must stand/);
  }));

test('checks a quotation: who has it, who first, what differs', () =>
  withSite(async ({ text, json }) => {
    const page = await text('/quote?q=The+wind+took+it+like+a+leaf');
    assert.match(page, /<ins>kite/);
    assert.match(await text('/quote?q=The+wind+took+it+like+a+kite'), /First in these words/);
    assert.equal((await json('/quote.json?q=nobody+ever+spoke+of+zeppelins')).printed, 'not found');
  }));

test('shows sources and status', () =>
  withSite(async ({ text, json }) => {
    assert.match(await text('/sources'), /<h1>Sources/);
    assert.match(await text('/status'), /<dt>Documents<\/dt><dd>3<\/dd>/);
    assert.equal((await json('/status.json')).documents, 3);
  }));

test('shows every method page, its links leading to pages that are there', () =>
  withSite(async ({ text, status }) => {
    const index = await text('/method');
    for (const file of readdirSync(join(packageRoot(), 'docs/method'))) {
      const path = `/method/${file.replace('.md', '')}`;
      assert.ok(index.includes(`href="${path}"`), path);
      const page = await text(path);
      for (const [, link] of page.matchAll(/href="(\/method\/[a-z-]+)/g))
        assert.equal(await status(link!), 200, `${path} to ${link}`);
      assert.doesNotMatch(page, /href="[^"]+\.md/);
    }
  }));

test('serves style, script and icon, and the script needs nothing from elsewhere', () =>
  withSite(async ({ app, text }) => {
    const page = await text('/');
    const addresses = [...page.matchAll(/(?:href|src)="(\/assets\/[^"]+)"/g)].map(([, address]) => address!);
    assert.equal(addresses.length, 3);
    for (const address of addresses) assert.equal((await app.request(address)).status, 200, address);
    const main = addresses.find((address) => address.endsWith('main.js'))!;
    const seen = new Set<string>();
    const follow = async (address: string): Promise<void> => {
      if (seen.has(address)) return;
      seen.add(address);
      const answer = await app.request(address);
      assert.equal(answer.status, 200, address);
      for (const [, name] of (await answer.text()).matchAll(/\bfrom ?['"]([./\w-]+)['"]/g)) {
        assert.match(name!, /^\.\//, `${address} imports ${name}`);
        await follow(address.replace(/[^/]+$/, name!.slice(2)));
      }
    };
    await follow(main);
    assert.ok(seen.size > 5);
  }));
