// Exports are read by other people's programs: here each is read back by one of them, over an edition with hostile words in it.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { test } from 'node:test';
import { parse as parseCsv } from 'csv-parse/sync';
import fc from 'fast-check';
import graphology from 'graphology';
import { parse as parseGraphml } from 'graphology-graphml';
import { parquetReadObjects } from 'hyparquet';
import type { Claim, Graph, Quotation } from 'schema-dts';
import { validateXML } from 'xmllint-wasm';
import { formatCsv } from '../../src/formats/exports/csv.ts';
import { escapeMarkdown } from '../../src/formats/exports/markdown.ts';
import { element, escapeXml } from '../../src/formats/exports/xml.ts';
import { type Evidence, EXPORTS, joinEvidence } from '../../src/formats/index.ts';
import { packageRoot } from '../../src/models.ts';
import { analyse, collateDocuments } from '../../src/variorum.ts';
import { variorum, withFiles } from '../harness/command-line.ts';
import { ACCOUNTS } from '../harness/story.ts';

const HOSTILE = `=SUM(A1) </title><script>alert(1)</script> & "Crane"

May 6, 2031

SELBY (Coastwire) - A crane fell across Selby Quay on Sunday and hurt three dockers, the port authority said.

"The wind took it like a big kite," harbour master Ilya Brandt told reporters. "We had asked for new brakes in March."
`;

const documents = Object.entries({ ...ACCOUNTS, 'hostile.txt': HOSTILE }).map(([path, text]) =>
  analyse({ path, bytes: new TextEncoder().encode(text) }),
);
const evidence: Evidence = joinEvidence(collateDocuments(documents), documents);
const made = new Map(
  await Promise.all(
    Object.entries(EXPORTS).map(async ([format, { run }]) => [format, await run(evidence)] as const),
  ),
);
const filesOf = (format: string): ReadonlyMap<string, string | Uint8Array> =>
  new Map(made.get(format)!.map(({ name, content }) => [name, content]));
const fileOf = (format: string, name: string): string => String(filesOf(format).get(name));
const wellFormed = async (xml: string): Promise<void> => {
  const { valid, errors } = await validateXML({ xml, normalization: 'format' });
  assert.ok(valid, errors.map(({ message }) => message).join('; '));
};

test('every place of the CSV tables cuts out the words that stand beside it', () => {
  let checked = 0;
  for (const row of parseCsv(fileOf('csv', 'readings.csv'), { columns: true }) as Record<string, string>[]) {
    const text = evidence.documents.get(row['document']!)!.document.text;
    const words = text.slice(Number(row['from']), Number(row['to'])).replace(/\s+/gu, ' ').trim();
    assert.equal(row['words']!.replace(/^'(?=[=+\-@\t\r])/, ''), words);
    checked++;
  }
  assert.ok(checked > 5);
});

test('no format takes the name of a file from the accounts: nothing is written outside the folder that was named', async () => {
  const documents = Object.entries({
    '../../up.txt': HOSTILE,
    '/etc/c:\\con.txt': Object.values(ACCOUNTS)[0]!,
  }).map(([path, text]) => analyse({ path, bytes: new TextEncoder().encode(text) }));
  const evidence = joinEvidence(collateDocuments(documents), documents);
  for (const { run } of Object.values(EXPORTS))
    for (const { name } of await run(evidence)) assert.match(name, /^[a-z][a-z-]*(?:\.[a-z]+)+$/);
});

test('no cell of a CSV file is a formula', () => {
  for (const [name, content] of filesOf('csv'))
    for (const row of parseCsv(String(content)) as string[][])
      for (const cell of row) assert.doesNotMatch(cell, /^[=+\-@\t\r]/, name);
});

test('CSV keeps any text, formulas behind an apostrophe', () => {
  fc.assert(
    fc.property(fc.array(fc.string({ unit: 'binary' }), { minLength: 1, maxLength: 5 }), (cells) => {
      const table = {
        name: 't',
        columns: [{ name: 'a', type: 'text' as const }],
        rows: cells.map((cell) => [cell]),
      };
      const [, ...rows] = parseCsv(formatCsv(table), { skip_empty_lines: false }) as string[][];
      const plain = cells.map((cell) =>
        /^[=+\-@\t\r\uFF1D\uFF0B\uFF0D\uFF20]/u.test(cell) ? `'${cell}` : cell,
      );
      assert.deepEqual(
        rows.map(([cell]) => cell),
        plain,
      );
    }),
    { seed: 8, numRuns: 300 },
  );
});

test('Parquet holds the same rows as CSV', async () => {
  for (const [name, content] of filesOf('parquet')) {
    const rows = parseCsv(fileOf('csv', name.replace('.parquet', '.csv')), { columns: true }) as object[];
    const bytes = content as Uint8Array;
    const file = bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength) as ArrayBuffer;
    const read = rows.length === 0 ? [] : await parquetReadObjects({ file });
    assert.equal(read.length, rows.length, name);
    if (rows.length > 0) assert.deepEqual(Object.keys(read[0]!), Object.keys(rows[0]!), name);
  }
});

test('TEI is well-formed, names every witness it cites, and keeps the words of every gist', async () => {
  const xml = fileOf('tei', 'edition.tei.xml');
  await wellFormed(xml);
  const witnesses = new Set([...xml.matchAll(/<witness xml:id="([^"]+)"/g)].map((match) => match[1]));
  const cited = [...xml.matchAll(/(?:wit|corresp)="([^"]+)"/g)].flatMap((match) => match[1]!.split(' '));
  assert.ok(cited.length > 0);
  for (const each of cited) assert.ok(witnesses.has(each.slice(1)), each);
  assert.match(xml, /<app><lem wit="#w\w+">[^<]*<\/lem><rdg wit="#w\w+" type="[a-z]+">/);
  for (const story of evidence.edition.stories)
    for (const { id, gist } of story.statements) {
      const part = new RegExp(`<div type="\\w+" n="${id}"><head>[^<]*</head><p>(.*?)</p></div>`, 's').exec(
        xml,
      )?.[1];
      const base = part
        ?.replace(/<app type="whole">.*?<\/app>/gs, '')
        .replace(/<(?:rdg|note)[^>]*\/>/g, '')
        .replace(/<(rdg|note)\b[^>]*>.*?<\/\1>/gs, '')
        .replace(/<[^>]+>/g, '');
      assert.equal(
        base,
        escapeXml(evidence.documents.get(gist.document)!.document.text.slice(gist.from, gist.to)),
      );
    }
});

test('TEI is valid: libxml2 holds it against the content models of the guidelines, and sees a fault', async () => {
  const xml = fileOf('tei', 'edition.tei.xml');
  const schema = readFileSync(join(packageRoot(), 'test/formats/tei-subset.rng'), 'utf8');
  const check = async (contents: string): Promise<readonly string[]> => {
    const { valid, errors } = await validateXML({
      xml: [{ fileName: 'edition.tei.xml', contents }],
      schema: [{ fileName: 'tei-subset.rng', contents: schema }],
      extension: 'relaxng',
    });
    return valid ? [] : errors.map(({ message }) => message);
  };
  assert.deepEqual(await check(xml), []);
  const none = await EXPORTS['tei']!.run(joinEvidence(collateDocuments([]), []));
  assert.deepEqual(await check(String(none[0]!.content)), []);
  assert.notDeepEqual(await check(xml.replace('<lem wit=', '<lemma wit=').replace('</lem>', '</lemma>')), []);
});

test('any text becomes well-formed XML', async () => {
  const texts = fc.sample(fc.string({ unit: 'binary', maxLength: 60 }), { seed: 3, numRuns: 60 });
  const all = [...texts, ']]> <![CDATA[ &#0; \u0000 \uD800 \uFFFF <!-- -->'];
  await wellFormed(
    element('all', {}, all.map((text) => element('one', { said: text }, escapeXml(text))).join('')),
  );
});

test('GraphML is read as a graph with a node for every document and an edge for every kinship', async () => {
  const xml = fileOf('graphml', 'lineage.graphml');
  await wellFormed(xml);
  const graph = parseGraphml(graphology.MultiGraph, xml);
  const { stories } = evidence.edition;
  assert.equal(
    graph.size,
    stories.reduce((sum, story) => sum + story.lineage.edges.length, 0),
  );
  assert.ok(graph.order >= stories.reduce((sum, story) => sum + story.documents.length, 0));
  assert.ok(graph.size > 0);
});

test('RIS is read as one newspaper article a document', () => {
  const require = createRequire(import.meta.url);
  const { Cite } = require('@citation-js/core') as {
    Cite: new (ris: string) => { readonly data: readonly Record<string, unknown>[] };
  };
  require('@citation-js/plugin-ris');
  const { data } = new Cite(fileOf('ris', 'documents.ris'));
  assert.deepEqual(
    data.map(({ type, title }) => [type, title]),
    evidence.edition.documents.map(({ title }) => ['article-newspaper', title]),
  );
});

test('JSON-LD has the shape of schema.org: a quotation or a claim for every statement', () => {
  const graph = JSON.parse(fileOf('json-ld', 'statements.jsonld')) as Graph;
  const nodes = graph['@graph'] as readonly Exclude<Quotation | Claim, string>[];
  assert.equal(
    nodes.length,
    evidence.edition.stories.reduce((sum, story) => sum + story.statements.length, 0),
  );
  for (const node of nodes) assert.match(String(node['@type']), /^(?:Quotation|Claim)$/);
});

test('a web annotation finds its words by position and by quotation', () => {
  const page = JSON.parse(fileOf('annotations', 'annotations.jsonld')) as {
    items: {
      target: {
        source: string;
        selector: [{ start: number; end: number }, { exact: string; prefix: string; suffix: string }];
      };
    }[];
  };
  const texts = new Map(
    evidence.edition.documents.map(({ siglum, id }) => [
      `urn:variorum:document:${id}`,
      evidence.documents.get(siglum)!.document.text,
    ]),
  );
  assert.ok(page.items.length > 5);
  for (const { target } of page.items) {
    const [{ start, end }, { exact, prefix, suffix }] = target.selector;
    const text = texts.get(target.source)!;
    assert.equal(text.slice(start, end), exact);
    assert.ok(text.includes(prefix + exact + suffix));
  }
});

test('Markdown shows a page’s markup as words', () => {
  const markdown = fileOf('md', 'edition.md');
  assert.doesNotMatch(markdown, /(?<!\\)<script/);
  assert.equal(escapeMarkdown('<b>*a* | [x](y)\n# z'), '\\<b\\>\\*a\\* \\| \\[x\\]\\(y\\) \\# z');
});

test('a format of several files goes into a folder, and says so when none is named', async () => {
  await withFiles(ACCOUNTS, async (folder) => {
    const paths = Object.keys(ACCOUNTS).map((name) => `${folder}/${name}`);
    const refused = await variorum(['collate', '--format', 'csv', ...paths]);
    assert.equal(refused.code, 2);
    assert.match(refused.err, /name a folder with --output/);
    const wrote = await variorum(['collate', '--format', 'tei', '--quiet', ...paths]);
    assert.equal(wrote.code, 0);
    await wellFormed(wrote.out);
  });
});

test('the same edition gives the same bytes in every format', async () => {
  const again = joinEvidence(collateDocuments([...documents].reverse()), documents);
  for (const [format, { run }] of Object.entries(EXPORTS))
    assert.deepEqual(await run(again), made.get(format));
});
