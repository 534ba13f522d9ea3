// Inputs made to hurt: deep, wide, unclosed, huge, lying. Each is read in a process of its own; printed are time, memory and what was said.
// Usage: npm run bench -- hostile [NAME]

import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { readInput, readSource } from '../src/read/index.ts';
import { packedWarc, warcRecord, zipOf } from '../test/harness/archives.ts';
import { mostMegabytes } from './memory.ts';

const repeat = (text: string, times: number): string => text.repeat(times);
const P = '<p>The ferry ran aground off the sands on Monday morning, the coastguard said.</p>';

/** File name → its content, made when asked. */
const INPUTS: Readonly<Record<string, () => string | Uint8Array>> = {
  'deep.html': () => `<html><body>${repeat('<div>', 100_000)}${P}`,
  'deep-inline.html': () => `<html><body>${repeat('<b><i>', 50_000)}${P}`,
  'deep-formatting.html': () => `<html><body>${repeat('<a href=x><p>', 5_000)}${P}`,
  'attribute-50mb.html': () => `<html><body><div title="${repeat('a', 50_000_000)}">${P}`,
  'attributes.html': () =>
    `<html><body><div ${Array.from({ length: 200_000 }, (_, i) => `a${i}=1`).join(' ')}>${P}`,
  'siblings.html': () => `<html><body>${repeat('<i>a</i>', 1_000_000)}${P}`,
  'unclosed.html': () => `<html><body>${repeat('<table><tr><td><ul><li><p>word', 20_000)}`,
  'comments.html': () =>
    `<html><body>${P}${repeat('<li class=comment id=comment-12><p>word word word', 30_000)}`,
  'nuls.html': () => `<html><body>${repeat('<p>\0a\0\0</p>', 200_000)}${P}`,
  'nuls.txt': () => repeat('\0', 5_000_000),
  'surrogates.jsonl': () => `{"text":"${repeat('\\ud800\\udc00\\ud800', 300_000)}"}\n{"text":"fine"}\n`,
  'entities.html': () => `<html><body><p>${repeat('&lt;&#x1F600;&amp;', 700_000)}</p>`,
  'no-end-of-tag.html': () => `<html><body>${P}${repeat('<p <', 1_000_000)}`,
  'cdata.html': () => `<html><body><svg>${repeat('<![CDATA[', 500_000)}`,
  'long-line.txt': () => repeat('word ', 2_000_000),
  'many-lines.txt': () => repeat('a\n', 3_000_000),
  'quotes.txt': () => repeat('"', 2_000_000),
  'bomb.html.gz': () => gzipSync(Buffer.alloc(1_000_000_000, 'a'), { level: 1 }),
  'bomb.jsonl.gz': () => gzipSync(gzipSync(Buffer.alloc(1_000_000_000, '{'), { level: 1 })),
  'bomb.zip': () =>
    zipOf(Object.fromEntries(Array.from({ length: 200 }, (_, i) => [`${i}.jsonl.gz`, BOMB_LINE]))),
  'entities.xml': () =>
    `<?xml version="1.0"?><!DOCTYPE n [<!ENTITY a0 "ha">${Array.from({ length: 30 }, (_, i) => `<!ENTITY a${i + 1} "${`&a${i};`.repeat(10)}">`).join('')}]><newsMessage><itemSet><newsItem><contentSet><inlineData>&a30;</inlineData></contentSet></newsItem></itemSet></newsMessage>`,
  'entities.rss': () =>
    `<?xml version="1.0"?><!DOCTYPE rss [<!ENTITY a0 "ha">${Array.from({ length: 30 }, (_, i) => `<!ENTITY a${i + 1} "${`&a${i};`.repeat(10)}">`).join('')}]><rss version="2.0"><channel><title>x</title><item><title>t</title><description>Rain fell. &a30;</description></item></channel></rss>`,
  'deep.xml': () => `<?xml version="1.0"?><newsMessage>${repeat('<a>', 300_000)}`,
  'deep.rss': () => `<?xml version="1.0"?><rss><channel>${repeat('<a>', 300_000)}`,
  'deep.json': () => `{"text":${repeat('[', 3_000_000)}`,
  'lying.warc': () =>
    Buffer.concat(
      [-50, 500, 1e9, 1e14].map((lie) => warcRecord('https://a.example/', `<html>${P}`, { lie })),
    ),
  'garbage.warc': () =>
    Buffer.concat([warcRecord('https://a.example/', `<html>${P}`), Buffer.alloc(30_000_000, 'WARC/1.0\r\n')]),
  'garbage.warc.gz': () =>
    Buffer.concat([
      packedWarc([warcRecord('https://a.example/', `<html>${P}`)]),
      Buffer.alloc(20_000_000, '\x1f\x8b\x08', 'latin1'),
    ]),
  'parts.eml': () =>
    `MIME-Version: 1.0\r\nDate: x\r\nContent-Type: multipart/mixed; boundary=b\r\n\r\n${repeat('--b\r\nContent-Type: text/plain\r\n\r\nx\r\n', 300_000)}`,
};
const BOMB_LINE = gzipSync(Buffer.alloc(5_000_000, '{'));

/** Reads each input in a process of its own. With `--child FILE`, reads that file here and prints one line. */
export async function hostile(words: readonly string[]): Promise<void> {
  if (words[0] === '--child') return readHere(words[1]!);
  const folder = mkdtempSync(join(tmpdir(), 'variorum-hostile-'));
  try {
    for (const [name, make] of Object.entries(INPUTS))
      if (words.length === 0 || words.includes(name)) measure(folder, name, make);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Longest that one input may take, in processor time: the machine may be shared. */
const MOST_CPU_SECONDS = 120;

function measure(folder: string, name: string, make: () => string | Uint8Array): void {
  const path = join(folder, name);
  writeFileSync(path, make());
  const script = fileURLToPath(new URL('./run.js', import.meta.url));
  const limited = `ulimit -t ${MOST_CPU_SECONDS}; exec "$0" "$@"`;
  const words = ['-c', limited, process.execPath, script, 'hostile', '--child', path];
  const ran = spawnSync('sh', words, { encoding: 'utf8' });
  const line =
    ran.status === 0 ? ran.stdout.trim() : `FAILED: ${ran.signal ?? ran.stderr.trim().split('\n').at(-1)}`;
  process.stdout.write(`${name.padEnd(22)} ${line}\n`);
  rmSync(path);
}

async function readHere(path: string): Promise<void> {
  const start = process.cpuUsage();
  let documents = 0;
  const codes = new Map<string, number>();
  const count = (code: string): void => void codes.set(code, (codes.get(code) ?? 0) + 1);
  for await (const member of readInput(path, { mostBytes: 64 * 1024 * 1024 })) {
    if ('code' in member) count(member.code);
    else {
      documents += 1;
      for (const { code } of readSource(member).problems) count(code);
    }
  }
  const { user, system } = process.cpuUsage(start);
  const told = [...codes].map(([code, times]) => (times > 1 ? `${code} × ${times}` : code)).join(', ');
  const megabytes = Math.round(mostMegabytes());
  process.stdout.write(
    `${((user + system) / 1e6).toFixed(1).padStart(6)} CPU-s ${String(megabytes).padStart(5)} MB  ${documents} documents  ${told}\n`,
  );
}
