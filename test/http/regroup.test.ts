// Split and merge by the forms of a story's page, and what was changed between two readings of one page.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { keepFiles, settle } from '../../src/library.ts';
import { analyse } from '../../src/variorum.ts';
import { ACCOUNTS } from '../harness/story.ts';
import { largestStory, withSite } from './site.ts';

function form(fields: readonly (readonly [string, string])[]): RequestInit {
  const body = new FormData();
  for (const [name, value] of fields) body.append(name, value);
  return { method: 'POST', body };
}

test('a document that is chosen on the page of its story is set apart, until it is undone', () =>
  withSite(async ({ app, text, library }) => {
    const story = await largestStory(library);
    const page = await text(`/stories/${story}/documents`);
    const ids = [...page.matchAll(/name="from" value="([^"]+)"/g)].map(([, id]) => id!);
    assert.equal(ids.length, 2);
    const before = (await library.stories()).rows.length;
    const answer = await app.request(
      '/decisions',
      form([['kind', 'split'], ...ids.map((id) => ['from', id] as const), ['documents', ids[0]!]]),
    );
    assert.equal(answer.status, 303);
    assert.equal((await library.stories()).rows.length, before + 1);
    const [decision] = await library.decisions();
    await app.request(`/decisions/${decision!.id}/undo`, { method: 'POST' });
    assert.equal((await library.stories()).rows.length, before);
  }));

test('two stories become one by the form of either', () =>
  withSite(async ({ app, text, library }) => {
    const story = await largestStory(library);
    const page = await text(`/stories/${story}/documents`);
    const other = /<option value="([^"]+)">Museum buys lost map/.exec(page)![1]!;
    const sent = form([
      ['kind', 'merge'],
      ['stories', story],
      ['stories', other],
    ]);
    assert.equal((await app.request('/decisions', sent)).status, 303);
    const { rows } = await library.stories();
    assert.deepEqual(
      rows.map(({ documents }) => documents),
      [3],
    );
  }));

test('a split of nothing, or of everything, is refused', () =>
  withSite(async ({ status, library }) => {
    const [first] = (await library.documents()).rows;
    assert.equal(await status('/decisions', form([['kind', 'split']])), 400);
    const all = [['kind', 'split'] as const, ['from', first!.id] as const, ['documents', first!.id] as const];
    assert.equal(await status('/decisions', form(all)), 400);
    assert.equal(
      await status(
        '/decisions',
        form([
          ['kind', 'merge'],
          ['stories', 'none'],
        ]),
      ),
      404,
    );
  }));

test('a page that was read again shows what was changed', () =>
  withSite(async ({ text, library }) => {
    const corrected = ACCOUNTS['post.txt']!.replace('Three people were hurt', 'Four people were hurt');
    await keepFiles(library, [analyse({ path: 'post.txt', bytes: new TextEncoder().encode(corrected) })]);
    await settle(library);
    const { id } = (await library.documents()).rows.find(({ path }) => path === 'post.txt')!;
    const page = await text(`/documents/${id}`);
    assert.match(page, /Changed since <a [^>]*>version 1<\/a>/);
    assert.match(page, /<del>Three<\/del> → <a [^>]*><ins>Four<\/ins>/);
    assert.doesNotMatch(
      await text(`/documents/${(await library.documents()).rows.at(-1)!.id}`),
      /Changed since/,
    );
  }));

test('the list of stories and the head of a story count the same disputes', () =>
  withSite(
    async ({ text, library }) => {
      const [story] = (await library.stories()).rows;
      assert.equal(story!.disputed, 1);
      assert.match(await text('/'), /1 disputed/);
      assert.match(await text(`/stories/${story!.id}`), /#conflicts"><b>1 disputed<\/b>/);
    },
    {
      'a.txt': `${ACCOUNTS['harbour.txt']}\nResidents of the nine hamlets were advised to move to higher ground.\n`,
      'b.txt': `${ACCOUNTS['harbour.txt']}\nThe council ordered residents of nine hamlets to move to higher ground.\n`,
    },
  ));
