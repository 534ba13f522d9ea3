// The list of traps in docs/method/traps.md: every test that it names exists, under the name that it gives.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { packageRoot } from '../../src/models.ts';

const read = (path: string): string => readFileSync(join(packageRoot(), path), 'utf8');

// > | | a motive added | `drift`: reports a name and a reason that an answer adds |
//   |                     ^^^^^   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
const ROW = /^\| .{1,200} \| `([a-z/-]+)`: (.{5,200}) \|$/gmu;

test('every trap of the list has a test of the name that it gives', () => {
  const rows = [...read('docs/method/traps.md').matchAll(ROW)];
  assert.ok(rows.length >= 30);
  const path = (name: string): string => `test/${name.includes('/') ? name : `collate/${name}`}.test.ts`;
  const missing = rows
    .filter(([, name, sentence]) => !read(path(name!)).replace(/\s+/g, ' ').includes(`'${sentence}'`))
    .map(([row]) => row);
  assert.deepEqual(missing, []);
});
