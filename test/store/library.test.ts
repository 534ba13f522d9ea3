// What every library promises. The sentences are those of model/library.ts.

import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { openLibrary, settle } from '../../src/library.ts';
import type { Library } from '../../src/model/index.ts';
import { analyse } from '../../src/variorum.ts';
import { ACCOUNTS } from '../harness/story.ts';
import { account, given, KINDS, type LibraryKind, withFile } from './kept.ts';

const [HARBOUR, POST, OTHER] = Object.entries(ACCOUNTS).map(([path, text]) => account(path, text));
const THREE = [HARBOUR!, POST!, OTHER!];

for (const kind of KINDS) describe(kind.name, () => promises(kind));

function promises({ withLibrary }: LibraryKind): void {
  test('keeps a document and gives it back as it was', async () => {
    await withLibrary(async (library) => {
      const [added] = await library.add([given(HARBOUR!)]);
      assert.deepEqual(added, { id: HARBOUR!.document.id, outcome: 'new', before: null });
      assert.deepEqual(await library.document(added!.id), HARBOUR);
      assert.equal(await library.document('0000000000000000'), null);
    });
  });

  test('takes the same bytes once', async () => {
    await withLibrary(async (library) => {
      await library.add([given(HARBOUR!)]);
      const again = await library.add([given(HARBOUR!), given(POST!)]);
      assert.deepEqual(
        again.map(({ outcome }) => outcome),
        ['same', 'new'],
      );
      assert.equal((await library.status()).documents, 2);
      const known = await library.known([HARBOUR!.document.id, OTHER!.document.id]);
      assert.deepEqual([...known], [HARBOUR!.document.id]);
    });
  });

  test('makes stories of what was added, and again of what is added later', async () => {
    await withLibrary(async (library) => {
      await library.add([given(HARBOUR!), given(OTHER!)]);
      await settle(library);
      const before = (await library.stories()).rows;
      assert.deepEqual(
        before.map(({ documents }) => documents),
        [1, 1],
      );
      await library.add([given(POST!)]);
      await settle(library);
      const after = (await library.stories()).rows;
      assert.deepEqual(after.map(({ documents }) => documents).sort(), [1, 2]);
      assert.deepEqual(await library.unsettled(), { documents: [], stories: [] });
      const story = await library.story(after.find(({ documents }) => documents === 2)!.id);
      assert.deepEqual(
        story!.edition.documents.map(({ siglum }) => siglum),
        ['A', 'B'],
      );
      assert.equal(await settle(library), 0);
    });
  });

  test('leads from the id that a story had to the story that took its place', async () => {
    await withLibrary(async (library) => {
      await library.add([given(POST!)]);
      await settle(library);
      const [young] = (await library.stories()).rows;
      await library.add([given(HARBOUR!)]);
      await settle(library);
      const story = await library.story(young!.id);
      assert.equal(story!.summary.documents, 2);
      assert.notEqual(story!.summary.id, young!.id);
    });
  });

  test('finds copies that are equally likely in the order of their ids, however many there are', async () => {
    await withLibrary(async (library) => {
      const copies = Array.from({ length: 60 }, (_, at) =>
        given(
          account(`copy-${at}.txt`, `The kiln at Drosk was lit again.\n\n${String.fromCharCode(0x3b1 + at)}`),
        ),
      );
      await library.add(copies);
      const found = (await library.search({ text: 'kiln', limit: 5 })).rows.map(
        ({ document }) => document.id,
      );
      assert.deepEqual(
        found,
        copies
          .map(({ analysed }) => analysed.document.id)
          .sort()
          .slice(0, 5),
      );
      const rest = await library.likeDocuments('the kiln at Drosk', 7);
      assert.deepEqual(
        rest,
        copies
          .map(({ analysed }) => analysed.document.id)
          .sort()
          .slice(0, 7),
      );
    });
  });

  test('keeps the older version of a page readable, out of stories and search', async () => {
    await withLibrary(async (library) => {
      await library.add([given(HARBOUR!)]);
      await settle(library);
      const corrected = account(
        'harbour.txt',
        ACCOUNTS['harbour.txt']!.replace('two dockers', 'three dockers'),
      );
      const [added] = await library.add([given(corrected)]);
      assert.deepEqual(added, { id: corrected.document.id, outcome: 'newer', before: HARBOUR!.document.id });
      await settle(library);
      const versions = (await library.documents({ address: 'harbour.txt' })).rows;
      assert.deepEqual(
        versions.map(({ version, current }) => [version, current]),
        [
          [2, true],
          [1, false],
        ],
      );
      assert.deepEqual((await library.search({ text: '"two dockers"' })).rows, []);
      assert.equal((await library.search({ text: '"three dockers"' })).rows.length, 1);
      const [story, ...none] = (await library.stories()).rows;
      assert.deepEqual(none, []);
      assert.equal((await library.story(story!.id))!.edition.documents[0]!.id, corrected.document.id);
    });
  });

  test('keeps a tombstone of what was removed, and does not take it in again', async () => {
    await withLibrary(async (library) => {
      await library.add(THREE.map(given));
      await settle(library);
      assert.equal(await library.remove(OTHER!.document.id, 'asked by its author'), true);
      assert.equal(await library.remove(OTHER!.document.id, 'again'), false);
      await settle(library);
      assert.equal(await library.document(OTHER!.document.id), null);
      assert.equal((await library.removed())[0]!.why, 'asked by its author');
      assert.deepEqual((await library.add([given(OTHER!)]))[0]!.outcome, 'removed');
      assert.equal((await library.stories()).rows.length, 1);
    });
  });

  test('finds words, words in a row, beginnings, and leaves out what must not stand there', async () => {
    await withLibrary(async (library) => {
      await library.add(THREE.map(given));
      const find = async (text: string): Promise<(string | null)[]> =>
        (await library.search({ text })).rows.map(({ document }) => document.path).sort();
      assert.deepEqual(await find('crane'), ['harbour.txt', 'post.txt']);
      assert.deepEqual(await find('"harbour master"'), ['harbour.txt', 'post.txt']);
      assert.deepEqual(await find('"master harbour"'), []);
      assert.deepEqual(await find('muse*'), ['other.txt']);
      assert.deepEqual(await find('crane -union'), ['harbour.txt']);
      assert.deepEqual(await find('NEAR( " AND ) -'), []);
      assert.deepEqual(await find(''), []);
    });
  });

  test('says where the words stand', async () => {
    await withLibrary(async (library) => {
      await library.add([given(HARBOUR!)]);
      const [hit] = (await library.search({ text: 'kite', quotations: true })).rows;
      const { text } = HARBOUR!.document;
      assert.deepEqual(
        hit!.marks.map(({ from, to }) => text.slice(from, to)),
        ['kite'],
      );
      assert.ok(hit!.finding !== null && hit!.snippetText.includes('The wind took it'));
    });
  });

  test('finds quotations like the words of a user, likeliest first', async () => {
    await withLibrary(async (library) => {
      await library.add(THREE.map(given));
      const [hit] = await library.quotations('the wind has taken it like a kite');
      assert.ok([HARBOUR!.document.id, POST!.document.id].includes(hit!.document));
    });
  });

  test('gives lists slice by slice, each row once', async () => {
    await withLibrary(async (library) => {
      await library.add(THREE.map(given));
      await settle(library);
      const seen: string[] = [];
      let cursor: string | null = null;
      do {
        const slice: Awaited<ReturnType<typeof library.documents>> = await library.documents({
          limit: 1,
          cursor,
        });
        seen.push(...slice.rows.map(({ id }) => id));
        cursor = slice.next;
      } while (cursor !== null);
      assert.deepEqual(seen, THREE.map(({ document }) => document.id).reverse());
      await assert.rejects(library.documents({ cursor: 'nonsense' }), /unknown cursor/);
      const stories = await library.stories({ limit: 1 });
      const rest = await library.stories({ limit: 1, cursor: stories.next });
      assert.notEqual(stories.rows[0]!.id, rest.rows[0]!.id);
      assert.equal(rest.next, null);
    });
  });

  test('lists stories by what is in them', async () => {
    await withLibrary(async (library) => {
      await library.add(THREE.map(given));
      await settle(library);
      assert.equal((await library.stories({ where: 'one-document' })).rows.length, 1);
      assert.equal((await library.stories({ since: '2031-06-01' })).rows.length, 1);
      assert.equal((await library.stories({ since: '2032-01-01' })).rows.length, 0);
    });
  });

  test('narrows stories by place and time, and says how many each value leaves', async () => {
    await withLibrary(async (library) => {
      const texts = [
        'Mill burns\n\n2031-05-04\n\nA paper mill burned in Norway, firemen said. The mill made paper in Norway since 1902.\n',
        'Choir wins prize\n\n2031-06-09\n\nA choir of teachers won a singing prize in Portugal. "We only hum," its leader said in Portugal.\n',
      ].map((text, at) => analyse({ path: `${at}.txt`, bytes: new TextEncoder().encode(text) }));
      await library.add(texts.map(given));
      await settle(library);
      const all = await library.storyFacets();
      assert.deepEqual(all.places, [
        ['Norway', 1],
        ['Portugal', 1],
      ]);
      assert.deepEqual(all.times, [
        ['2031-06', 1],
        ['2031-05', 1],
      ]);
      assert.equal((await library.stories({ place: 'Norway' })).rows.length, 1);
      assert.equal((await library.stories({ since: '2031-05', until: '2031-05' })).rows.length, 1);
      assert.equal((await library.stories({ until: '2031-05-04' })).rows.length, 1);
      assert.deepEqual((await library.storyFacets({ place: 'Portugal' })).times, [['2031-06', 1]]);
    });
  });

  test('keeps the log of decisions, undone ones included', async () => {
    await withLibrary(async (library) => {
      await library.add(THREE.map(given));
      await settle(library);
      const decided = await library.decide({
        kind: 'merge',
        documents: [POST!.document.id, OTHER!.document.id],
      });
      assert.equal((await library.unsettled()).stories.length, 2);
      assert.equal(await library.undo(decided.id), true);
      assert.equal(await library.undo(decided.id), false);
      assert.notEqual((await library.decisions())[0]!.undoneAt, null);
    });
  });

  test('finds nothing wrong with what it wrote', async () => {
    await withLibrary(async (library) => {
      await library.add(THREE.map(given));
      await settle(library);
      assert.deepEqual(await library.check(), []);
    });
  });

  test('gives and takes all that it holds, to the last instant', async () => {
    await withLibrary(async (library) => {
      await library.add(THREE.map(given));
      await settle(library);
      await library.add([given(account('harbour.txt', 'Crane falls again.\n'))]);
      await library.remove(OTHER!.document.id, 'a test');
      await library.decide({ kind: 'dismiss', target: 'u-1', note: 'not said' });
      const records = await all(library.records());
      for (const other of KINDS)
        await other.withLibrary(async (copy) => {
          assert.equal(await copy.restore(library.records()), records.length);
          assert.deepEqual(await all(copy.records()), records);
          assert.deepEqual(await copy.stories(), await library.stories());
          assert.deepEqual((await copy.search({ text: 'crane' })).rows.length, 2);
          await assert.rejects(copy.restore(library.records()), /not empty/);
        });
    });
  });
}

test('two who write to one file by turns make the stories that one makes of all documents', async () => {
  const texts = Array.from({ length: 3 }, (_, at) => [
    ...THREE,
    account(`kiln-${at}.txt`, KILNS[at]!),
  ]).flat();
  const shown = async (library: Library): Promise<readonly unknown[]> =>
    (await all(library.everyStory())).map(({ edition }) => edition);
  await withFile(async (mine, path) => {
    const other = await openLibrary(path);
    for (const [at, document] of texts.entries()) {
      const library = at % 2 === 0 ? mine : other;
      await library.add([given(document)]);
      await settle(library);
    }
    await other.close();
    await withFile(async (single) => {
      await single.add(texts.map(given));
      await settle(single);
      assert.deepEqual(await shown(mine), await shown(single));
    });
  });
});

const KILNS = [
  'The kiln at Drosk was lit again on Monday, the potters said.\n',
  'Potters lit the kiln at Drosk again on Monday after nine years.\n',
  'On Tuesday the kiln at Drosk went out: the potters of Drosk blamed wet beech.\n',
];

async function all<Each>(each: AsyncIterable<Each>): Promise<Each[]> {
  const found: Each[] = [];
  for await (const one of each) found.push(one);
  return found;
}
