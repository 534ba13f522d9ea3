// Watching a feed, against a server of this machine: what is asked, what is not asked again, and what a correction becomes.

import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { FETCH_RULES } from '../src/read/index.ts';
import { createLibrary } from '../src/store/index.ts';
import { feedsOf, type WatchOptions, watchOnce } from '../src/watch.ts';

const page = (count: string): string =>
  `<html><head><title>Mill burns in Orvath</title></head><body><article><h1>Mill burns in Orvath</h1>
  <p>${count} people were hurt when a mill burned in Orvath on Sunday night, the police said on Monday.</p>
  <p>The owner of the mill said that the fire began in the roof and that nobody had slept there for years.</p></article></body></html>`;
const feed = (port: number): string =>
  `<?xml version="1.0"?><rss version="2.0"><channel><title>News</title><item><title>Mill burns</title>
  <link>http://paper.test:${port}/mill</link><description>A mill burned in Orvath.</description></item></channel></rss>`;

function optionsAt(hour: number): WatchOptions {
  return {
    rules: {
      ...FETCH_RULES,
      resolve: async () => ['127.0.0.1'],
      isAllowed: (address) => address === '127.0.0.1',
    },
    mostBytes: 100_000,
    againHours: 48,
    pauseMs: 0,
    now: () => new Date(Date.UTC(2031, 5, 3, hour)),
  };
}

test('watch keeps the pages of a feed, asks whether they changed, and keeps a correction as a new version', async () => {
  let count = 'Nine';
  const asked: string[] = [];
  const server = createServer((request, response) => {
    const { url, headers } = request;
    const body = url === '/feed' ? feed((server.address() as AddressInfo).port) : page(count);
    const etag = `"${url === '/feed' ? 'feed' : count}"`;
    if (url === '/robots.txt') return void response.writeHead(404).end();
    const isSame = headers['if-none-match'] === etag;
    asked.push(`${url} ${isSame ? 304 : 200}`);
    if (isSame) response.writeHead(304).end();
    else
      response
        .writeHead(200, { etag, 'content-type': url === '/feed' ? 'application/rss+xml' : 'text/html' })
        .end(body);
  }).listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  const feeds = [`http://paper.test:${(server.address() as AddressInfo).port}/feed`];
  const library = createLibrary();
  try {
    const first = await watchOnce(library, feeds, optionsAt(1));
    assert.deepEqual([first.added.map(({ outcome }) => outcome), first.problems], [['new'], []]);
    const second = await watchOnce(library, feeds, optionsAt(2));
    assert.deepEqual([second.added, second.unchanged, second.asked], [[], 1, 1]);
    count = 'Eleven';
    const third = await watchOnce(library, feeds, optionsAt(3));
    assert.deepEqual(
      third.added.map(({ outcome }) => outcome),
      ['newer'],
    );
    const later = await watchOnce(library, feeds, optionsAt(100));
    assert.equal(later.asked, 0);
    assert.deepEqual(asked, [
      '/feed 200',
      '/mill 200',
      '/feed 304',
      '/mill 304',
      '/feed 304',
      '/mill 200',
      '/feed 304',
    ]);
    const [kept] = (await library.documents()).rows;
    assert.equal(kept!.version, 2);
    assert.ok((await library.original(kept!.id))!.bytes !== null);
  } finally {
    server.closeAllConnections();
    server.close();
  }
});

test('feeds are named by their addresses or by an OPML file', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'variorum-opml-'));
  try {
    const path = join(folder, 'feeds.opml');
    writeFileSync(
      path,
      '<opml version="2.0"><head/><body><outline text="north"><outline text="a" type="rss" xmlUrl="https://a.example/f"/></outline><outline text="b" type="rss" xmlUrl="https://b.example/f"/></body></opml>',
    );
    assert.deepEqual(await feedsOf(['https://c.example/f', path]), [
      'https://c.example/f',
      'https://a.example/f',
      'https://b.example/f',
    ]);
    writeFileSync(path, '<opml version="2.0"><head/><body></body></opml>');
    await assert.rejects(feedsOf([path]), /feed/);
    await assert.rejects(feedsOf([join(folder, 'none')]), /cannot read feeds/);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});
