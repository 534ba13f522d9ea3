// Fetching, against servers of this machine: what is fetched, what is refused, and that a name cannot change its answer in between.

import assert from 'node:assert/strict';
import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { test } from 'node:test';
import { gzipSync } from 'node:zlib';
import { FETCH_RULES, type FetchRules, type Member, readInput } from '../../src/read/index.ts';
import { isPublicAddress } from '../../src/read/inputs/addresses.ts';
import { variorum } from '../harness/command-line.ts';

const PAGE =
  '<html><title>Ferry</title><body><p>The ferry ran aground, the coastguard said.</p></body></html>';

/** Runs a server on loopback while `use` asks it. */
async function served(listener: RequestListener, use: (port: number) => Promise<void>): Promise<void> {
  const server = createServer(listener).listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  try {
    await use((server.address() as AddressInfo).port);
  } finally {
    server.closeAllConnections();
    server.close();
  }
}

/** Rules under which this machine, and only it, stands for the public net. */
const HERE: FetchRules = {
  ...FETCH_RULES,
  resolve: async (host) => [host === 'inner.test' ? '10.0.0.7' : '127.0.0.1'],
  isAllowed: (address) => address === '127.0.0.1',
};

async function fetched(url: string, rules: FetchRules = HERE, mostBytes = 100_000): Promise<Member[]> {
  const members: Member[] = [];
  for await (const member of readInput(url, { mostBytes, fetch: rules })) members.push(member);
  return members;
}
const codeOf = ([member]: readonly Member[]): string =>
  member && 'code' in member ? `${member.code}: ${member.message}` : 'document';

/** A server's pages by path; the rest is 404. */
const pages =
  (answers: Readonly<Record<string, RequestListener>>): RequestListener =>
  (request, response) => {
    const answer = answers[request.url ?? ''];
    if (answer) answer(request, response);
    else response.writeHead(404).end();
  };
const page: RequestListener = (_, response) => response.setHeader('content-type', 'text/html').end(PAGE);
const redirect =
  (location: string): RequestListener =>
  (_, response) =>
    response.writeHead(302, { location }).end();

test('a page is fetched under its name, with the address that it came from', () =>
  served(pages({ '/a': redirect('/b'), '/b': page }), async (port) => {
    const [member] = await fetched(`http://paper.test:${port}/a`);
    assert.ok(member && 'bytes' in member);
    assert.deepEqual(
      [member.path, member.given?.url, member.contentType, new TextDecoder().decode(member.bytes)],
      [`http://paper.test:${port}/a`, `http://paper.test:${port}/b`, 'text/html', PAGE],
    );
  }));

test('an answer that is packed is unpacked, within the limit', () =>
  served(
    pages({
      '/gz': (_, response) => response.setHeader('content-encoding', 'gzip').end(gzipSync(PAGE)),
      '/bomb': (_, response) =>
        response.setHeader('content-encoding', 'gzip').end(gzipSync(Buffer.alloc(5_000_000))),
      '/long': (_, response) => response.end('a'.repeat(200_000)),
    }),
    async (port) => {
      const [member] = await fetched(`http://paper.test:${port}/gz`);
      assert.ok(member && 'bytes' in member && new TextDecoder().decode(member.bytes) === PAGE);
      assert.match(codeOf(await fetched(`http://paper.test:${port}/bomb`)), /^read\/too-large/);
      assert.match(codeOf(await fetched(`http://paper.test:${port}/long`)), /^read\/too-large/);
    },
  ));

test('robots.txt is honoured, and a site that cannot show it is left alone', () =>
  served(
    pages({
      '/robots.txt': (_, response) => response.end('User-agent: *\nDisallow: /private\n'),
      '/private/a': page,
      '/open': page,
    }),
    async (port) => {
      assert.match(
        codeOf(await fetched(`http://paper.test:${port}/private/a`)),
        /^fetch\/refused: robots\.txt/,
      );
      assert.equal(codeOf(await fetched(`http://paper.test:${port}/open`)), 'document');
    },
  ).then(() =>
    served(
      pages({ '/robots.txt': (_, response) => response.writeHead(503).end(), '/a': page }),
      async (port) => {
        assert.match(codeOf(await fetched(`http://paper.test:${port}/a`)), /^fetch\/refused: robots\.txt/);
      },
    ),
  ));

test('a redirect to a private address, another protocol or without end is refused', () =>
  served(
    pages({
      '/inner': redirect('http://inner.test/secret'),
      '/metadata': redirect('http://169.254.169.254/latest/'),
      '/file': redirect('file:///etc/passwd'),
      '/loop': redirect('/loop'),
    }),
    async (port) => {
      const at = (path: string) => fetched(`http://paper.test:${port}${path}`);
      assert.match(codeOf(await at('/inner')), /^fetch\/refused: inner\.test is not on the public net/);
      assert.match(codeOf(await at('/metadata')), /^fetch\/refused: 169\.254\.169\.254 is not/);
      assert.match(codeOf(await at('/file')), /^fetch\/refused: not an address of the web/);
      assert.match(codeOf(await at('/loop')), /^fetch\/refused: more than 5 redirects/);
    },
  ));

test('a name that answers differently the second time is connected to the address that was checked', () =>
  served(pages({ '/a': page }), async (port) => {
    const answers = ['127.0.0.1', '127.0.0.1'];
    const asked: string[] = [];
    const rules: FetchRules = {
      ...HERE,
      resolve: async (host) => {
        asked.push(host);
        return [answers.shift() ?? '10.0.0.7'];
      },
    };
    assert.equal(codeOf(await fetched(`http://changing.test:${port}/a`, rules)), 'document');
    assert.deepEqual(asked, ['changing.test', 'changing.test']); // robots.txt and the page: no look-up besides ours
  }));

test('a name with one private address among public ones is refused', async () => {
  const rules: FetchRules = { ...HERE, resolve: async () => ['127.0.0.1', '192.168.0.1'] };
  assert.match(codeOf(await fetched('http://mixed.test/a', rules)), /^fetch\/refused/);
});

test('a server that fails, hangs or is not there is a problem', () =>
  served(
    pages({ '/gone': (_, response) => response.writeHead(410).end(), '/slow': () => {} }),
    async (port) => {
      assert.match(
        codeOf(await fetched(`http://paper.test:${port}/gone`)),
        /^fetch\/failed: the server answers 410/,
      );
      const hasty = { ...HERE, timeoutMs: 80 };
      assert.match(
        codeOf(await fetched(`http://paper.test:${port}/slow`, hasty)),
        /^fetch\/failed: cannot be fetched/,
      );
      assert.match(codeOf(await fetched('http://paper.test:1/a')), /^fetch\/failed: cannot be fetched/);
      assert.match(
        codeOf(await fetched(`http://me:secret@paper.test:${port}/a`)),
        /^fetch\/refused: .*password/,
      );
    },
  ));

test('only addresses of the public net are let through, however they are written', () => {
  for (const address of '93.184.215.14 8.8.8.8 2606:4700::1111'.split(' '))
    assert.ok(isPublicAddress(address), address);
  for (const address of '127.0.0.1 10.1.2.3 172.16.0.1 192.168.1.1 169.254.169.254 100.64.0.1 0.0.0.0 224.0.0.1 255.255.255.255 192.0.2.1 198.18.0.1 240.0.0.1 :: ::1 ::127.0.0.1 ::ffff:10.0.0.1 ::ffff:8.8.8.8.9 fe80::1 fec0::1 fd00:ec2::254 64:ff9b::7f00:1 2002:7f00:1:: 2001:db8::1 ff02::1'.split(
    ' ',
  ))
    assert.ok(!isPublicAddress(address), address);
});

test('nothing is fetched without --fetch, and loopback not even with it', async () => {
  const off = await variorum(['find', 'http://127.0.0.1/a']);
  assert.equal(off.code, 3);
  assert.match(off.err, /\[fetch\/off\]/);
  for (const host of ['127.0.0.1', '[::1]', '0x7f.1', '2130706433', '[::ffff:127.0.0.1]', 'localhost']) {
    const on = await variorum(['find', '--fetch', `http://${host}/a`]);
    assert.match(on.err, /\[fetch\/refused\]/, host);
  }
});
