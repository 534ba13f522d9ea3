// The command line: what it prints where, and its exit codes.

import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import type { AnalysedDocument, Edition } from '../../src/model/index.ts';
import { packageRoot } from '../../src/models.ts';
import { variorum, withFiles } from '../harness/command-line.ts';
import { ACCOUNTS } from '../harness/story.ts';

test('without words it prints the short help and exits with 2', async () => {
  const { code, out } = await variorum([]);
  assert.equal(code, 2);
  assert.match(out, /usage: variorum COMMAND/);
});

test('-h and --help exit with 0, and --help of a command begins with its usage and examples', async () => {
  assert.equal((await variorum(['-h'])).code, 0);
  const { code, out } = await variorum(['collate', '--help']);
  assert.equal(code, 0);
  assert.match(out, /^usage: variorum collate FILE…[^\n]*\n\nExamples\n {2}variorum collate /);
});

test('--version prints the version', async () => {
  assert.equal((await variorum(['--version'])).out, 'variorum 0.0.0-test\n');
});

test('an unknown command and an unknown option exit with 2 and name the nearest', async () => {
  const command = await variorum(['colate', 'a.txt']);
  assert.deepEqual([command.code, command.out], [2, '']);
  assert.match(command.err, /unknown command 'colate'[\s\S]*collate/);
  const option = await variorum(['collate', '--jsn', 'a.txt']);
  assert.equal(option.code, 2);
  assert.match(option.err, /--json/);
});

test('a choice outside the list exits with 2 and prints the list', async () => {
  const { code, err } = await variorum(['find', '--color', 'pink', 'a.txt']);
  assert.equal(code, 2);
  assert.match(err, /auto, always, never/);
});

test('find --jsonl prints one line a document in the shape of the contract', () =>
  withFiles(ACCOUNTS, async (folder) => {
    const { code, out } = await variorum(['find', '--jsonl', folder]);
    const lines = out
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line) as AnalysedDocument);
    assert.equal(code, 0);
    assert.deepEqual(
      lines.map(({ document }) => document.path?.split('/').at(-1)),
      ['harbour.txt', 'other.txt', 'post.txt'],
    );
    for (const { schema, document } of lines) {
      assert.equal(schema, 'variorum/1');
      assert.equal(document.text, readFileSync(document.path!, 'utf8'));
    }
  }));

test('find prints path, line and column of each finding as grep does', () =>
  withFiles(ACCOUNTS, async (folder) => {
    const path = join(folder, 'harbour.txt');
    const { out } = await variorum(['find', path]);
    assert.ok(out.includes(`${path}:5:`), out);
    assert.match(out, /figure {2}two dockers/);
  }));

test('find reads standard input under the name -', async () => {
  const { code, out } = await variorum(['find', '-'], 'Nine people died, the mayor said.\n');
  assert.equal(code, 0);
  assert.match(out, /^-:1:1: /m);
});

test('find --every tells belief and attitude too, and changes nothing of what is shown without it', async () => {
  const text = 'Ada Quill said that the bridge was closed. Quill believes that it will fall.\n';
  const ids = async (...options: string[]): Promise<string[]> => {
    const { out } = await variorum(['find', '--jsonl', ...options, '-'], text);
    const { findings } = JSON.parse(out) as { findings: { id: string; kind: string; speech: boolean }[] };
    return findings.filter(({ kind }) => kind === 'attribution').map(({ id, speech }) => `${id} ${speech}`);
  };
  const [shown, every] = [await ids(), await ids('--every')];
  assert.ok(shown.every((one) => one.endsWith('true') && every.includes(one)));
  assert.ok(every.some((one) => one.endsWith('false')));
});

test('find of a text without findings exits with 1', async () => {
  assert.equal((await variorum(['find', '-'], 'Hm.\n')).code, 1);
});

test('collate prints sigla, distinct texts and the words themselves, and keeps another story apart', () =>
  withFiles(ACCOUNTS, async (folder) => {
    const { code, out } = await variorum(['collate', folder]);
    assert.equal(code, 0);
    assert.match(out, /2 documents, \d distinct text/);
    assert.match(out, /The wind took it like a kite/);
    assert.match(out, /Museum buys lost map\n1 document, 1 distinct text/);
  }));

test('collate never prints a line wider than the terminal but for a word that is', () =>
  withFiles(ACCOUNTS, async (folder) => {
    const { out } = await variorum(['collate', folder]);
    const wide = out.split('\n').filter((line) => [...line].length > 80 && line.trim().includes(' '));
    assert.deepEqual(wide, []);
  }));

test('collate is plain when piped and coloured when asked', () =>
  withFiles(ACCOUNTS, async (folder) => {
    assert.doesNotMatch((await variorum(['collate', folder])).out, /\u001b/);
    assert.match((await variorum(['collate', '--color', 'always', folder])).out, /\u001b\[/);
  }));

test('collate --json prints one object with the documents of each story', () =>
  withFiles(ACCOUNTS, async (folder) => {
    const edition = JSON.parse((await variorum(['collate', '--json', folder])).out) as Edition;
    assert.deepEqual(edition.stories.map(({ documents }) => documents.length).sort(), [1, 2]);
  }));

test('collate --html writes one page without a script or a request, and page text is escaped', () =>
  withFiles(
    { ...ACCOUNTS, 'evil.txt': '<script>alert(1)</script> "Fire <img src=x onerror=alert(2)>," he said.\n' },
    async (folder) => {
      const page = join(folder, 'edition.html');
      assert.equal((await variorum(['collate', '--html', page, folder])).code, 0);
      const html = readFileSync(page, 'utf8');
      assert.doesNotMatch(html, /<script|<img|https?:\/\/(?!www\.w3\.org)/);
      assert.match(html, /&lt;script>alert\(1\)/);
      assert.match(html, /The wind took it like a kite/);
    },
  ));

test('a page that cannot be written is wrong usage, with a hint', () =>
  withFiles(ACCOUNTS, async (folder) => {
    const { code, err } = await variorum(['collate', '--html', join(folder, 'no/such/folder.html'), folder]);
    assert.equal(code, 2);
    assert.match(err, /cannot write[\s\S]*hint:/);
  }));

test('explain says what a code means and refuses an unknown one', async () => {
  assert.match((await variorum(['explain', 'read/empty'])).out, /^read\/empty: /);
  assert.equal((await variorum(['explain', 'read/none'])).code, 2);
});

test('help, man and completions are made from the table of commands', async () => {
  for (const name of ['collate', 'find', 'explain', 'help', 'man', 'completion']) {
    assert.match((await variorum(['help'])).out, new RegExp(`^ {2}${name}`, 'm'));
    assert.match((await variorum(['man'])).out, new RegExp(`^\\.SS "${name}`, 'm'));
    assert.match((await variorum(['completion', 'fish'])).out, new RegExp(`-a ${name} `));
  }
  assert.match((await variorum(['completion', 'bash'])).out, /--jsonl/);
  assert.equal((await variorum(['completion', 'tcsh'])).code, 2);
});

test('the bash completion is a script that bash accepts', async () => {
  const { out } = await variorum(['completion', 'bash']);
  assert.equal(spawnSync('bash', ['-n'], { input: out }).status, 0);
});

test('a reader that closes the pipe ends the command quietly with 0', () => {
  const main = join(packageRoot(), 'build/src/cli/main.js');
  const files = join(packageRoot(), 'examples/orra/other');
  const command = `"${process.execPath}" "${main}" find --jsonl "${files}" | head -c 10 >/dev/null; echo "\${PIPESTATUS[0]}"`;
  const { stdout, stderr } = spawnSync('bash', ['-c', command], { encoding: 'utf8' });
  assert.deepEqual([stdout.trim(), stderr], ['0', '']);
});

test('what a file decides about stories wins over the grouping, with documents named by path', () =>
  withFiles(ACCOUNTS, async (folder) => {
    const paths = Object.keys(ACCOUNTS).map((name) => join(folder, name));
    const [harbour, post, other] = ['harbour.txt', 'post.txt', 'other.txt'].map((name) => join(folder, name));
    const decided = join(folder, 'decisions.json');
    const stories = async (decisions: unknown): Promise<number[]> => {
      writeFileSync(decided, JSON.stringify(decisions));
      const { out } = await variorum(['collate', '--json', '--decisions', decided, ...paths]);
      return (JSON.parse(out) as Edition).stories.map(({ documents }) => documents.length).sort();
    };
    assert.deepEqual(await stories([]), [1, 2]);
    assert.deepEqual(await stories({ decisions: [{ kind: 'merge', documents: [harbour, other] }] }), [3]);
    assert.deepEqual(await stories([{ kind: 'split', documents: [post], from: [harbour] }]), [1, 1, 1]);
    writeFileSync(decided, '{"merge": true}');
    const { code, err } = await variorum(['collate', '--decisions', decided, ...paths]);
    assert.equal(code, 2);
    assert.match(err, /invalid decisions: .*\nhint: write/);
  }));

test('numbers and days that are none are wrong usage, and the hint says what is right', async () => {
  for (const words of [
    ['find', '--max-bytes', 'abc', 'a.txt'],
    ['find', '--max-bytes', '-5', 'a.txt'],
    ['find', '--max-bytes', '0', 'a.txt'],
    ['find', '--max-bytes', '1e99', 'a.txt'],
  ])
    await withFiles({ 'a.txt': 'It rained.' }, async (folder) => {
      const { code, err } = await variorum([...words.slice(0, -1), join(folder, 'a.txt')]);
      assert.equal(code, 2, err);
      assert.match(err, /invalid --max-bytes: .*\nhint: give a whole number above 0/);
    });
  await withFiles(ACCOUNTS, async (folder) => {
    const library = ['--library', join(folder, 'a.db')];
    assert.equal((await variorum(['add', '-q', '--jobs', '1', folder, ...library])).code, 0);
    const limit = await variorum(['stories', '--limit', 'x', ...library]);
    assert.deepEqual([limit.code, /invalid --limit: x\nhint/.test(limit.err)], [2, true]);
    const since = await variorum(['stories', '--since', 'yesterday', ...library]);
    assert.deepEqual([since.code, /hint: give a day as YYYY-MM-DD/.test(since.err)], [2, true]);
  });
  assert.match(
    (await variorum(['find'])).err,
    /missing required argument 'file'\nhint: `variorum find --help`/,
  );
});
