// The pages over a real library: what they show, where their links lead, and the same data as JSON.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { largestStory, withSite } from './site.ts';

test('lists the stories with what they consist of', () =>
  withSite(async ({ text, json }) => {
    assert.match(await text('/'), /<h2><a href="\/stories\/s[0-9a-f]+" dir="auto">Crane falls at Selby Quay/);
    assert.equal((await json('/stories.json')).stories.length, 2);
  }));

test('shows how to begin when the library is empty', () =>
  withSite(async ({ text }) => assert.match(await text('/'), /href="\/add"/), {}));

test('opens the sentence of every cell of the overview, without script', () =>
  withSite(async ({ text, library }) => {
    const page = await text(`/stories/${await largestStory(library)}`);
    const links = [...page.matchAll(/href="(\/documents\/[0-9a-f]+\?s=(\d+-\d+)#s=\d+-\d+)"/g)];
    assert.ok(links.length > 3);
    for (const [, href, span] of links) assert.ok((await text(href!)).includes(`id="s=${span}"`), href);
  }));

test('gives the overview as JSON with the words behind each cell', () =>
  withSite(async ({ json, library }) => {
    const id = await largestStory(library);
    const { schema, story, statements } = await json(`/stories/${id}.json`);
    assert.equal(schema, 'variorum/1');
    assert.equal(story.documents.length, 2);
    assert.ok(statements[0].cells.every((cell: { document: string }) => /^[AB]$/.test(cell.document)));
    assert.ok(statements[0].gist.quote.length > 0);
  }));

test('gives a document as page, as JSON and as the text it was read as', () =>
  withSite(async ({ text, json, library }) => {
    const { rows } = await library.documents();
    const id = rows.find(({ path }) => path === 'harbour.txt')!.id;
    const analysed = await json(`/documents/${id}.json`);
    assert.equal(await text(`/documents/${id}.txt`), analysed.document.text);
    assert.match(await text(`/documents/${id}`), /The wind took it like a kite/);
  }));

test('shows a hostile page as letters only', () =>
  withSite(
    async ({ text, library }) => {
      const { rows } = await library.documents();
      const page = await text(`/documents/${rows[0]!.id}`);
      assert.doesNotMatch(page, /<script>|<img|onerror="/);
      assert.match(page, /&lt;script>alert\(1\)/);
    },
    {
      'hostile.txt':
        'A <script>alert(1)</script> title\n\nSELBY - "I saw <img src=x onerror="alert(2)">," Ilya Brandt said on Monday.\n',
    },
  ));
