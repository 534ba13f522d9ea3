// Writers that die and readers that look on. `npm run kill-rounds -- 200` does the same for longer.

import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { runKillRounds, start } from './kill-rounds.ts';

test('a writer that is killed at any moment loses nothing that was acknowledged and tears nothing', async () => {
  const { acknowledged } = await runKillRounds(3, 42);
  assert.ok(acknowledged >= 15);
});

test('two processes read while one writes', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'variorum-readers-'));
  try {
    const path = join(folder, 'shared.db');
    const writer = start('write', path, 'w');
    await writer.lines.first;
    const readers = [start('read', path, '1'), start('read', path, '2')];
    await Promise.all(readers.map(({ lines }) => lines.first));
    const [before, looks] = [writer.lines.read().length, readers.map(({ lines }) => lines.read().length)];
    const deadline = performance.now() + 5000;
    const goOn = (): boolean =>
      writer.lines.read().length < before + 3 ||
      readers.some(({ lines }, at) => lines.read().length < looks[at]! + 3);
    while (goOn() && performance.now() < deadline) await new Promise((resolve) => setTimeout(resolve, 5));
    assert.equal(goOn(), false, 'readers and writer all went on');
    for (const { child } of [writer, ...readers]) child.kill('SIGKILL');
    await Promise.all([writer, ...readers].map(({ lines }) => lines.ended));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});
