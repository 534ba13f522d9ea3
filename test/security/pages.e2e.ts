// Whatever the accounts say, no page gets an element, an attribute or an address of a script out of their text. Run by `npm run faults`.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { type DefaultTreeAdapterMap, parse } from 'parse5';
import { STORY_VIEWS } from '../../src/web/index.ts';
import { ACCOUNTS } from '../harness/story.ts';
import { largestStory, withSite } from '../http/site.ts';

type Node = DefaultTreeAdapterMap['node'];

/** Pieces that would become markup where something is not escaped; all names in them begin with zq. */
const PIECES = [
  '<zq>',
  '"zq="',
  "'zq='",
  '</script><zq>',
  '-->',
  '<!--',
  ']]>',
  '&lt;zq&gt;',
  '\u202e',
  '</title><zq>',
];
const VIEWS = ['', ...Object.keys(STORY_VIEWS).map((view) => `/${view}`)];

/** Elements, attributes and addresses of a page that no page of ours has. */
function foreign(html: string): string[] {
  const found: string[] = [];
  const open: Node[] = [parse(html)];
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    if ('childNodes' in node) open.push(...node.childNodes);
    if (!('tagName' in node)) continue;
    if (node.tagName.startsWith('zq')) found.push(node.tagName);
    for (const { name, value } of node.attrs)
      if (/^zq|["'<]/.test(name) || /^on/.test(name) || /^\s*javascript:/i.test(value))
        found.push(`${name}=${value}`);
  }
  return found;
}

test('no page takes markup out of the text of an account', () =>
  fc.assert(
    fc.asyncProperty(fc.array(fc.constantFrom(...PIECES), { minLength: 3, maxLength: 5 }), async (pieces) => {
      const poison = pieces.join('');
      const accounts = Object.entries(ACCOUNTS).map(([path, text]) => [
        path,
        text.replace(/Brandt|Quay, two|like a kite|Coastwire/g, (word) => `${word} ${poison}`),
      ]);
      await withSite(async ({ text, library }) => {
        const id = await largestStory(library);
        const documents = (await library.documents()).rows.map((row) => `/documents/${row.id}`);
        const asked = encodeURIComponent(poison);
        const paths = [
          '/',
          `/search?q=${asked}`,
          `/quote?q=${asked}`,
          '/sources',
          '/status',
          '/add',
          `/${asked}`,
        ];
        for (const path of [...paths, ...documents, ...VIEWS.map((view) => `/stories/${id}${view}`)])
          assert.deepEqual(foreign(await text(path, { headers: { accept: 'text/html' } })), [], path);
      }, Object.fromEntries(accounts));
    }),
    { seed: 9, numRuns: 3 },
  ));
