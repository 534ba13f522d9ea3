// Every view of a story: as a page, as JSON and as CSV, over the same data; and every link of every page leads somewhere.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { toCsv } from '../../src/web/view/csv.ts';
import { differences, diffWords } from '../../src/web/view/word-diff.ts';
import { largestStory, withSite } from './site.ts';

const VIEWS = ['readings', 'apparatus', 'figures', 'voices', 'names', 'timeline', 'lineage', 'documents'];
const TABLES = ['readings', 'figures', 'voices', 'names', 'timeline', 'lineage'];

test('gives every view of a story as a page and as JSON', () =>
  withSite(async ({ text, json, library }) => {
    const id = await largestStory(library);
    for (const view of VIEWS) {
      const page = await text(`/stories/${id}/${view}`);
      assert.match(
        page,
        /aria-current="page">(?:Readings|Apparatus|Figures|Voices|Names|Timeline|Lineage|Documents)/,
        view,
      );
      assert.doesNotMatch(page, / style="|<script>|undefined|\[object/, view);
      assert.equal((await json(`/stories/${id}/${view}.json`)).view, view);
    }
  }));

test('gives every table as CSV with the words behind each row', () =>
  withSite(async ({ text, library }) => {
    const id = await largestStory(library);
    for (const view of TABLES)
      assert.match(await text(`/stories/${id}/${view}.csv`), /^[^\r]+,words(?:,[^\r]+)?\r\n/, view);
    assert.match(await text(`/stories/${id}.csv`), /The wind took it like a kite/);
    assert.match(await text('/stories.csv'), /^story,title,/);
  }));

test('keeps base, columns and kinds in the address, and takes odd ones for the usual', () =>
  withSite(async ({ json, status, library }) => {
    const id = await largestStory(library);
    const { query } = await json(`/stories/${id}/readings.json?base=B&show=A,B&kind=utterance`);
    assert.deepEqual(query, { base: 'B', show: ['B', 'A'], kind: 'utterance', only: 'all' });
    assert.equal(await status(`/stories/${id}/readings?base=Z&show=Q&kind=odd`), 200);
    assert.equal(await status(`/stories/${id}/constructor`), 404);
  }));

test('sets off what one reading adds and leaves out against another', () => {
  assert.deepEqual(diffWords('the wind took it', 'the storm took it away'), [
    { kind: 'same', text: 'the' },
    { kind: 'omitted', text: 'wind' },
    { kind: 'added', text: 'storm' },
    { kind: 'same', text: 'took it' },
    { kind: 'added', text: 'away' },
  ]);
  assert.deepEqual(differences('the wind took it', 'the storm took it away'), [
    { a: 'wind', b: 'storm' },
    { a: '', b: 'away' },
  ]);
  assert.deepEqual(differences('It ends.', '“It ends”'), []);
  assert.equal(diffWords('nothing in common here', 'other words stand there now'), null);
});

test('writes no cell that a spreadsheet would run', () => {
  assert.equal(toCsv([['=1+1', 'a "b", c', 3, null, '-x']]), `'=1+1,"a ""b"", c",3,,'-x\r\n`);
});
