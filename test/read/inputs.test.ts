// Every kind of input: what documents it holds, under which path, with which metadata; and what is said of those that cannot be had.

import assert from 'node:assert/strict';
import { join as joinPath } from 'node:path';
import { test } from 'node:test';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import fc from 'fast-check';
import type { Document } from '../../src/model/index.ts';
import { type Member, readInput, readSource, type Source } from '../../src/read/index.ts';
import { ByteReader } from '../../src/read/inputs/byte-reader.ts';
import { inflateMember } from '../../src/read/inputs/gzip-member.ts';
import { join, packedWarc, warcRecord, zipOf, zstdOf } from '../harness/archives.ts';
import { variorum, withFiles } from '../harness/command-line.ts';

const PAGE =
  '<html><head><title>Ferry aground</title></head><body><article><h1>Ferry aground</h1><p>The ferry Halcyon ran aground off Pell Sands on Monday, the coastguard said.</p><p>Nobody was hurt, said its master, Ivo Brandt.</p></article></body></html>';

/** Every member of one file, in order. */
async function membersOf(name: string, bytes: string | Uint8Array, mostBytes = 1_000_000): Promise<Member[]> {
  return withFiles({ [name]: bytes }, async (folder) => {
    const members: Member[] = [];
    for await (const member of readInput(joinPath(folder, name), { mostBytes })) members.push(member);
    return members.map(
      (member) => ({ ...member, path: member.path?.slice(folder.length + 1) ?? '' }) as Member,
    );
  });
}

/** `path` of a document, `code path` of a problem. */
const told = (members: readonly Member[]): string[] =>
  members.map((member) => ('code' in member ? `${member.code} ${member.path}` : member.path));
const documentsOf = (members: readonly Member[]): Document[] =>
  members
    .filter((member): member is Source => !('code' in member))
    .map((source) => readSource(source).document);

test('lines of JSON are documents; a broken line is a problem and the next is read', async () => {
  const members = await membersOf(
    'lines.jsonl',
    '{"text":"Nine people fell ill.","url":"https://a.example/1","date":"2034-03-14"}\n{"text": broken\n\n{"html":"<p>Ten people fell ill.</p>","author":"By Ann Quist","title":"Illness"}\r\n{"count":3}',
  );
  assert.deepEqual(told(members), [
    'lines.jsonl#1',
    'read/damaged lines.jsonl#2',
    'lines.jsonl#4',
    'read/no-document lines.jsonl#5',
  ]);
  const [first, second] = documentsOf(members);
  assert.deepEqual([first?.text, first?.url], ['Nine people fell ill.', 'https://a.example/1']);
  assert.deepEqual([first?.published, first?.publishedBasis], ['2034-03-14', 'metadata']);
  assert.deepEqual(
    [second?.text, second?.title, second?.bylines],
    ['Ten people fell ill.', 'Illness', ['Ann Quist']],
  );
});

test('the text of a line of JSON is the string, character for character, and its origin counts bytes of it', () =>
  fc.assert(
    fc.asyncProperty(fc.string({ unit: 'grapheme', minLength: 1 }), async (words) => {
      if (words.trim() === '' || /[\0-\x08\x0b-\x1f]/.test(words)) return;
      const [document] = documentsOf(await membersOf('one.jsonl', `${JSON.stringify({ text: words })}\n{}`));
      assert.equal(document?.text, words.replace(/^\uFEFF/, ''));
    }),
    { seed: 5, numRuns: 30 },
  ));

test('what a page in JSON once declared is not held against it; half a character is told as such', async () => {
  const page = `<html><head><meta charset=iso-8859-1></head><body>${'<p>Ölwehr hält die Kaimauer für sicher, sagte Jörn.</p>'.repeat(3)}</body></html>`;
  const half = '<p>The gull \ud83e flew off with the ribbon.</p>';
  const said = (
    await membersOf(
      'a.jsonl',
      `${JSON.stringify({ html: page })}\n${JSON.stringify({ html: `<meta charset="latin1">${half}` })}`,
    )
  )
    .filter((member): member is Source => !('code' in member))
    .map((source) =>
      readSource(source)
        .problems.map(({ code }) => code)
        .filter((code) => /encoding|declaration/.test(code)),
    );
  assert.deepEqual(said, [[], ['read/bad-encoding']]);
});

test('one JSON value may be an object or a list', async () => {
  assert.deepEqual(told(await membersOf('a.json', '[{"text":"One."},{"text":"Two."}]')), [
    'a.json#1',
    'a.json#2',
  ]);
  assert.deepEqual(told(await membersOf('a.json', '{\n "text": "One."\n}')), ['a.json']);
});

test('gzip, zip and zstd are opened, in one another too', async () => {
  const lines = '{"text":"One said."}\n{"text":"Two said."}\n';
  for (const [name, bytes] of [
    ['a.jsonl.gz', gzipSync(lines)],
    ['a.jsonl.zst', zstdOf(lines)],
    ['a.jsonl.gz.zst', zstdOf(gzipSync(lines))],
  ] as const)
    assert.deepEqual(told(await membersOf(name, bytes)), [`${name}#1`, `${name}#2`]);
  const zip = zipOf({
    'x/page.html': PAGE,
    'x/lines.jsonl.gz': gzipSync(lines),
    'x/logo.png': 'x',
    'x/': '',
  });
  assert.deepEqual(told(await membersOf('a.zip', zip)), [
    'a.zip#x/page.html',
    'a.zip#x/lines.jsonl.gz#1',
    'a.zip#x/lines.jsonl.gz#2',
  ]);
  assert.deepEqual(told(await membersOf('a.zip.gz', gzipSync(zip)))[0], 'a.zip.gz#x/page.html');
});

test('a long Zstandard stream comes out whole', async () => {
  const long = 'Rain fell. '.repeat(40_000);
  const [document] = documentsOf(await membersOf('a.txt.zst', zstdOf(long)));
  assert.equal(document?.text, long);
});

test('a name in a zip that points outside is left out, the other files are read', async () => {
  const members = await membersOf(
    'a.zip',
    zipOf({ '../../evil.txt': 'Evil.', '/root.txt': 'Root.', 'good.txt': 'Good.' }),
  );
  assert.deepEqual(told(members), ['read/damaged a.zip', 'read/damaged a.zip', 'a.zip#good.txt']);
});

test('an office document is no archive of pages', async () => {
  const members = await membersOf(
    'a.docx',
    zipOf({ '[Content_Types].xml': '<Types/>', 'word/document.xml': '<w/>' }),
  );
  assert.deepEqual(told(members), ['read/binary a.docx']);
});

test('a document past the limit is left out however small it is packed', async () => {
  const members = await membersOf('big.txt.gz', gzipSync('a'.repeat(2_000_000)));
  assert.deepEqual(told(members), ['read/too-large big.txt.gz']);
});

test('an archive that unpacks without end is let go', async () => {
  const bomb = gzipSync(Buffer.alloc(70_000_000, '{'), { level: 1 });
  assert.deepEqual(told(await membersOf('bomb.jsonl.gz', bomb, 1000)), ['read/bomb bomb.jsonl.gz']);
});

test('archives in an archive count together: many that stay below the limit are let go like one above it', async () => {
  const packed = gzipSync(Buffer.alloc(3_000_000, '{'));
  const names = Array.from({ length: 60 }, (_, index) => `${index}.jsonl.gz`);
  const bomb = zipOf(Object.fromEntries(names.map((name) => [name, packed])));
  const members = told(await membersOf('bomb.zip', bomb, 1000));
  assert.match(members.at(-1)!, /^read\/bomb /);
  assert.ok(members.length < 30, `${members.length} were opened`);
});

test('archives more than five deep are not opened', async () => {
  let bytes: Uint8Array = new TextEncoder().encode('Deep.');
  for (let level = 0; level < 7; level++) bytes = zipOf({ 'a.zip': bytes });
  assert.deepEqual(told(await membersOf('a.zip', bytes)), [
    'read/too-deep a.zip#a.zip#a.zip#a.zip#a.zip#a.zip',
  ]);
});

test('a web archive gives its pages under their offsets, with their addresses and not the day of the crawl', async () => {
  const records = [
    warcRecord('', 'software: x\r\n', { type: 'warcinfo' }),
    warcRecord('https://a.example/1', PAGE),
    warcRecord('https://a.example/gone', PAGE, { status: '404 Not Found' }),
    warcRecord('https://a.example/pic', 'x', { headers: 'Content-Type: image/png\r\n' }),
    warcRecord('https://a.example/2', PAGE),
  ];
  for (const [name, bytes] of [
    ['a.warc', join(...records)],
    ['a.warc.gz', packedWarc(records)],
  ] as const) {
    const members = await membersOf(name, bytes);
    const sizes = records.map((record) => (name === 'a.warc' ? record.length : gzipSync(record).length));
    const offsets = [sizes[0]!, sizes[0]! + sizes[1]! + sizes[2]! + sizes[3]!];
    assert.deepEqual(
      told(members),
      offsets.map((offset) => `${name}#${offset}`),
    );
    const documents = documentsOf(members);
    assert.deepEqual(
      documents.map(({ url }) => url),
      ['https://a.example/1', 'https://a.example/2'],
    );
    assert.ok(documents.every(({ published, title }) => published === null && title === 'Ferry aground'));
  }
  const whole = await membersOf('a.warc.gz', gzipSync(join(...records)));
  assert.equal(documentsOf(whole).length, 2);
});

test('bodies in a web archive are unpacked and put together from their chunks', async () => {
  const chunked = join(`${PAGE.length.toString(16)}\r\n${PAGE}\r\n0\r\n\r\n`);
  const html = 'Content-Type: text/html\r\n';
  const members = await membersOf(
    'a.warc',
    join(
      warcRecord('https://a.example/1', gzipSync(PAGE), { headers: `${html}Content-Encoding: gzip\r\n` }),
      warcRecord('https://a.example/2', brotliCompressSync(PAGE), {
        headers: `${html}Content-Encoding: br\r\n`,
      }),
      warcRecord('https://a.example/3', chunked, { headers: `${html}Transfer-Encoding: chunked\r\n` }),
      warcRecord('https://a.example/4', PAGE, { headers: `${html}Content-Encoding: gzip\r\n` }),
    ),
  );
  assert.deepEqual(
    documentsOf(members).map(({ text }) => text.slice(0, 13)),
    Array(4).fill('Ferry aground'),
  );
});

test('a lying length costs its own record and no other', async () => {
  for (const lie of [500, -50, 100_000, 999_999_999]) {
    const first = warcRecord('https://a.example/1', PAGE);
    const liar = warcRecord('https://a.example/2', PAGE, { lie });
    const members = await membersOf('a.warc', join(first, liar, first, first));
    assert.deepEqual(
      documentsOf(members).map(({ url }) => url),
      Array(3).fill('https://a.example/1'),
      String(lie),
    );
    assert.deepEqual(
      members.flatMap((member) => ('code' in member ? [member.path] : [])),
      [`a.warc#${first.length}`],
    );
  }
});

test('heads of gzip members whose names never end are passed over, and told once', async () => {
  const heads = Buffer.alloc(300_000, '\x1f\x8b\x08', 'latin1');
  assert.equal(inflateMember(heads, 1_000_000).kind, 'damaged');
  const packed = packedWarc([warcRecord('https://a.example/', PAGE)]);
  const members = await membersOf('a.warc.gz', join(packed, heads, packed));
  assert.deepEqual(told(members).slice(0, 2), ['a.warc.gz#0', `read/damaged a.warc.gz#${packed.length}`]);
});

test('a damaged member of a packed web archive costs its own record and no other', async () => {
  const packed = gzipSync(warcRecord('https://a.example/1', PAGE));
  for (const place of [3, 30, packed.length - 6]) {
    const damaged = Uint8Array.from(packed);
    damaged[place] = damaged[place]! ^ 0xff;
    const members = await membersOf('a.warc.gz', join(packed, damaged, packed, packed));
    assert.equal(documentsOf(members).length, 3, String(place));
    assert.ok(told(members).includes(`read/damaged a.warc.gz#${packed.length}`), told(members).join());
  }
  const cut = await membersOf('a.warc.gz', join(packed, packed).subarray(0, -20));
  assert.deepEqual(told(cut), ['a.warc.gz#0', `read/damaged a.warc.gz#${packed.length}`]);
});

const RSS = `<?xml version="1.0"?>
<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel>
<title>The Pell Gazette</title><language>en-gb</language>
<item><title>Ferry &amp; tug aground</title><link>https://a.example/ferry</link><dc:creator>Ann Quist</dc:creator>
<pubDate>Tue, 14 Mar 2034 10:00:00 GMT</pubDate><description>Short.</description>
<content:encoded><![CDATA[<p>The ferry ran aground.</p><p>Nobody was hurt, said Ivo Brandt.</p>]]></content:encoded></item>
<item><title>Rain</title><description>Rain fell on Pell.</description></item></channel></rss>`;

test('items of an RSS feed are documents with their date as metadata', async () => {
  const members = await membersOf('feed.xml', RSS);
  assert.deepEqual(told(members), ['feed.xml#1', 'feed.xml#2']);
  const [ferry, rain] = documentsOf(members);
  assert.equal(ferry?.text, 'The ferry ran aground.\n\nNobody was hurt, said Ivo Brandt.');
  assert.deepEqual(
    [ferry?.title, ferry?.url, ferry?.outlet, ferry?.bylines, ferry?.language],
    ['Ferry & tug aground', 'https://a.example/ferry', 'The Pell Gazette', ['Ann Quist'], 'en-gb'],
  );
  assert.match(ferry?.published ?? '', /^2034-03-14T10:00/);
  assert.equal(ferry?.publishedBasis, 'metadata');
  assert.equal(ferry?.publishedSources[0]?.source, 'RSS pubDate');
  assert.deepEqual([rain?.text, rain?.published], ['Rain fell on Pell.', null]);
});

test('items of Atom and JSON feeds are documents; an update is no publication', async () => {
  const atom = await membersOf(
    'a.atom',
    '<feed xmlns="http://www.w3.org/2005/Atom"><title>Gazette</title><entry><title>Ferry</title><link href="https://a.example/f"/><published>2034-03-14T10:00:00Z</published><updated>2034-03-16T10:00:00Z</updated><content type="html">&lt;p&gt;Aground.&lt;/p&gt;</content></entry><entry><title>Tug</title><updated>2034-03-16T10:00:00Z</updated><summary>Afloat.</summary></entry></feed>',
  );
  const [ferry, tug] = documentsOf(atom);
  assert.deepEqual([ferry?.text, ferry?.published?.slice(0, 10)], ['Aground.', '2034-03-14']);
  assert.deepEqual([tug?.published?.slice(0, 10), tug?.publishedBasis], ['2034-03-16', 'inferred']);
  const json = await membersOf(
    'feed.json',
    JSON.stringify({
      version: 'https://jsonfeed.org/version/1.1',
      title: 'Gazette',
      items: [
        {
          id: '1',
          url: 'https://a.example/j',
          content_text: 'Afloat again.',
          date_published: '2034-03-15T08:00:00+01:00',
        },
      ],
    }),
  );
  const [again] = documentsOf(json);
  assert.deepEqual(
    [again?.text, again?.published?.slice(0, 10), again?.outlet],
    ['Afloat again.', '2034-03-15', 'Gazette'],
  );
});

test('a feed that declares entities of its own does not grow', async () => {
  const bomb = `<?xml version="1.0"?><!DOCTYPE rss [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;"><!ENTITY c SYSTEM "file:///etc/passwd">]>${RSS.replace(/<\?xml[^>]*\?>/, '').replace('Rain fell', 'Rain &b; &c; fell')}`;
  const [, rain] = documentsOf(await membersOf('feed.xml', bomb));
  assert.doesNotMatch(rain?.text ?? '', /aaaaaaaaaa|root:/);
});

test('ninjs gives its item and those that it packs', async () => {
  const item = {
    uri: 'https://a.example/n1',
    pubstatus: 'usable',
    firstcreated: '2034-03-14T10:00:00Z',
    versioncreated: '2034-03-16T10:00:00Z',
    headline: 'Ferry aground',
    byline: 'By Ann Quist',
    body_xhtml: '<p>The ferry ran aground.</p>',
    associations: { side: { uri: 'urn:side', body_text: 'How tides work.' } },
  };
  const members = await membersOf('a.json', JSON.stringify(item));
  assert.deepEqual(told(members), ['a.json', 'a.json#side']);
  const [main, side] = documentsOf(members);
  assert.deepEqual(
    [main?.title, main?.published?.slice(0, 10), main?.bylines],
    ['Ferry aground', '2034-03-14', ['Ann Quist']],
  );
  assert.equal(side?.text, 'How tides work.');
});

const NEWS = `<?xml version="1.0"?><newsMessage xmlns="http://iptc.org/std/nar/2006-10-01/"><itemSet>
<newsItem guid="urn:1"><itemMeta><provider><name>Omni Wire</name></provider><versionCreated>2034-03-16T10:00:00Z</versionCreated><firstCreated>2034-03-14T10:00:00Z</firstCreated></itemMeta>
<contentMeta><language tag="en"/><headline>Ferry &amp; tug aground</headline><by>Ann Quist</by></contentMeta>
<contentSet><inlineXML contenttype="application/xhtml+xml"><html xmlns="http://www.w3.org/1999/xhtml"><body><p>The ferry ran aground off Pell Sands.</p><p>Nobody was hurt.</p></body></html></inlineXML></contentSet></newsItem>
<newsItem><contentSet><inlineData>Plain &lt;words&gt; here.</inlineData></contentSet></newsItem></itemSet></newsMessage>`;

test('a NewsML-G2 message gives its items', async () => {
  const members = await membersOf('a.xml', NEWS);
  assert.deepEqual(told(members), ['a.xml#1', 'a.xml#2']);
  const [ferry, plain] = documentsOf(members);
  assert.equal(ferry?.text, 'The ferry ran aground off Pell Sands.\n\nNobody was hurt.');
  assert.deepEqual(
    [ferry?.title, ferry?.outlet, ferry?.published?.slice(0, 10), ferry?.publishedBasis],
    ['Ferry & tug aground', 'Omni Wire', '2034-03-14', 'metadata'],
  );
  assert.equal(plain?.text, 'Plain <words> here.');
});

test('entities of a NewsML-G2 message are neither looked up nor repeated', async () => {
  const bomb = NEWS.replace(
    '<newsMessage',
    '<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY f SYSTEM "file:///etc/passwd">]><newsMessage',
  ).replace('Plain', '&a;&f; Plain');
  const members = await membersOf('a.xml', bomb);
  assert.deepEqual(told(members), ['a.xml#1', 'read/damaged a.xml']);
});

test('a mail and a saved page are one document each; only the mail has a date', async () => {
  const mail =
    'From: Press Office <press@a.example>\r\nSubject: Strike ends\r\nDate: Tue, 14 Mar 2034 10:00:00 +0000\r\nMIME-Version: 1.0\r\nContent-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\nThe strike is over =E2=80=93 at last.\r\n';
  const [strike] = documentsOf(await membersOf('a.eml', mail));
  assert.match(strike?.text ?? '', /^The strike is over – at last\./);
  assert.deepEqual(
    [strike?.title, strike?.published?.slice(0, 10), strike?.outlet],
    ['Strike ends', '2034-03-14', 'Press Office'],
  );
  const saved = `From: <Saved by Blink>\r\nSnapshot-Content-Location: https://a.example/saved\r\nSubject: Ferry aground\r\nDate: Tue, 14 Mar 2034 10:00:00 +0000\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related; type="text/html"; boundary="b"\r\n\r\n--b\r\nContent-Type: text/html\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n${PAGE.replaceAll('=', '=3D')}\r\n--b--\r\n`;
  const [page] = documentsOf(await membersOf('a.mhtml', saved));
  assert.deepEqual(
    [page?.title, page?.url, page?.published],
    ['Ferry aground', 'https://a.example/saved', null],
  );
});

test('prose that begins with a word and a colon is no mail', async () => {
  const text = 'Date: a history\n\nThe word is old. Subject: people.\n';
  const [document] = documentsOf(await membersOf('a.txt', text));
  assert.equal(document?.text, text);
});

test('an envelope of a mail that cannot be opened is a problem', async () => {
  assert.deepEqual(told(await membersOf('a.eml', 'MIME-Version: 1.0\r\nDate: x\r\n\r\n')), [
    'read/no-document a.eml',
  ]);
});

test('the header under which a page was sent decides its encoding where the bytes do not', async () => {
  const body = Buffer.from(PAGE.replace('Brandt', 'Br\xe4ndt'), 'latin1');
  const members = await membersOf(
    'a.warc',
    warcRecord('https://a.example/1', body, { headers: 'Content-Type: text/html; charset=iso-8859-1\r\n' }),
  );
  assert.match(documentsOf(members)[0]?.text ?? '', /Ivo Brändt/);
});

test('a folder gives what is packed in it, and standard input is opened like a file', async () => {
  await withFiles(
    {
      'a.warc': warcRecord('https://a.example/1', PAGE),
      'b.txt.gz': gzipSync('Nine people fell ill, the mayor said.'),
    },
    async (folder) => {
      const { code, out } = await variorum(['find', '--jsonl', folder]);
      assert.equal(code, 0);
      assert.deepEqual(
        out
          .trim()
          .split('\n')
          .map((line) => JSON.parse(line).document.path.slice(folder.length)),
        ['/a.warc#0', '/b.txt.gz'],
      );
    },
  );
  const { out } = await variorum(
    ['find', '--jsonl', '-'],
    gzipSync('{"text":"Nine people fell ill, the mayor said."}\n{"text":"Ten did."}'),
  );
  assert.deepEqual(
    out
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line).document.path),
    ['-#1', '-#2'],
  );
});

test('one bad member leaves the others and the exit code 3', () =>
  withFiles({ 'a.jsonl': '{"text":"Nine people fell ill, the mayor said."}\nbroken\n' }, async (folder) => {
    const { code, out, err } = await variorum(['find', '--jsonl', folder]);
    assert.equal(code, 3);
    assert.equal(out.trim().split('\n').length, 1);
    assert.match(err, /a\.jsonl#2: not valid JSON.*\[read\/damaged\]/);
  }));

test('a reader of bytes gives the same bytes however they come', () =>
  fc.assert(
    fc.asyncProperty(
      fc.array(fc.uint8Array({ maxLength: 40 })),
      fc.array(fc.nat(60)),
      async (pieces, steps) => {
        const whole = Buffer.concat(pieces);
        const reader = new ByteReader(
          (async function* () {
            yield* pieces;
          })(),
        );
        let at = 0;
        for (const [index, step] of steps.entries()) {
          const expected = whole.subarray(at, at + step);
          assert.deepEqual(Buffer.from(await reader.peek(step)), expected);
          if (index % 3 === 0) assert.equal(await reader.skip(step), expected.length);
          else if (index % 3 === 1) assert.deepEqual(Buffer.from(await reader.take(step)), expected);
          if (index % 3 < 2) at += expected.length;
          assert.equal(reader.offset, at);
        }
        const rest: Uint8Array[] = [];
        for await (const piece of reader.rest()) rest.push(piece);
        assert.deepEqual(Buffer.concat(rest), whole.subarray(at));
      },
    ),
    { seed: 7, numRuns: 200 },
  ));
