// The disk is full or read-only: the exit code of the contract, a message that says what to do, and nothing lost. Run by `npm run faults`.

import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { withFiles } from '../harness/command-line.ts';
import { program, SIX } from './program.ts';

/** No file may grow beyond so many kilobytes; a program that ignores the signal is told by the system, as it is of a full disk. */
const atMost = (kilobytes: number): string => `trap '' XFSZ; ulimit -f ${kilobytes}`;

test('a library that cannot grow ends with 4, and the same command finishes the work once there is room', () =>
  withFiles(SIX, async (folder) => {
    assert.equal(program(folder, 'add --jobs 1 d1.txt d2.txt').code, 0);
    const full = program(folder, 'add --jobs 1 d*.txt', { before: atMost(60) });
    assert.equal(full.code, 4);
    assert.match(full.err, /^variorum: the library variorum\.db cannot .*\nhint: /);
    const kept = Number(
      /(\d) documents .*\n(?:.* wait for their stories.*\n)?nothing is wrong/.exec(
        program(folder, 'check').out,
      )?.[1],
    );
    assert.ok(kept >= 2 && kept <= 6, `${kept} documents kept`);
    const again = program(folder, 'add --jobs 1 d*.txt').out;
    assert.ok(
      again.startsWith(kept === 6 ? '6 there already' : `${6 - kept} new, ${kept} there already`),
      again,
    );
    assert.match(program(folder, 'check').out, /6 documents .*\nnothing is wrong/);
  }));

test('a page that cannot be written whole leaves the one that was there', () =>
  withFiles({ ...SIX, 'edition.html': 'as it was' }, async (folder) => {
    const full = program(folder, 'collate --html edition.html d1.txt d2.txt', { before: atMost(4) });
    assert.equal(full.code, 2);
    assert.match(full.err, /^variorum: cannot write edition\.html\nhint: /);
    assert.equal(readFileSync(join(folder, 'edition.html'), 'utf8'), 'as it was');
    assert.deepEqual(
      readdirSync(folder).filter((name) => name.includes('partial')),
      [],
    );
  }));

test('standard output on a full disk is told, and is no fault of ours', { skip: noFullDevice() }, () =>
  withFiles(SIX, async (folder) => {
    const full = program(folder, 'find --jsonl d1.txt > /dev/full');
    assert.equal(full.code, 2);
    assert.match(full.err, /^variorum: cannot write to standard output\nhint: the disk is full/);
  }),
);

function noFullDevice(): string | false {
  return readdirSync('/dev').includes('full') ? false : 'this system has no /dev/full';
}

/** A small disk of its own, for one test; null where this user may not make one. */
function withDisk(folder: string, size: string, use: (disk: string) => void): boolean {
  const disk = join(folder, 'disk');
  mkdirSync(disk);
  if (spawnSync('mount', ['-t', 'tmpfs', '-o', `size=${size}`, 'tmpfs', disk]).status !== 0) return false;
  try {
    use(disk);
  } finally {
    spawnSync('umount', ['-l', disk]);
  }
  return true;
}

test('a full and a read-only disk end with 4 and keep what was confirmed', (context) =>
  withFiles(SIX, async (folder) => {
    const could = withDisk(folder, '400k', (disk) => {
      assert.equal(program(folder, 'add --library disk/kept.db --jobs 1 d1.txt').code, 0);
      spawnSync('bash', ['-c', 'cat /dev/zero > filler'], { cwd: disk });
      const full = program(folder, 'add --library disk/kept.db --jobs 1 d2.txt d3.txt d4.txt');
      assert.equal(full.code, 4);
      assert.match(full.err, /cannot (?:grow|be)/);
      spawnSync('rm', ['filler'], { cwd: disk });
      assert.match(program(folder, 'check --library disk/kept.db').out, /1 documents .*\nnothing is wrong/);
      spawnSync('mount', ['-o', 'remount,ro', disk]);
      const readOnly = program(folder, 'add --library disk/kept.db --jobs 1 d2.txt');
      assert.equal(readOnly.code, 4);
      assert.match(
        readOnly.err,
        /^variorum: the library disk\/kept\.db cannot be (?:written to|opened)\nhint: /,
      );
      const page = program(folder, 'collate --html disk/a.html d1.txt d2.txt');
      assert.deepEqual([page.code, /hint: the disk is read-only/.test(page.err)], [2, true]);
    });
    if (!could) context.skip('this user may not mount a disk');
  }));
