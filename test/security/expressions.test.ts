// No regular expression of src/ takes n² steps on a text made to slow it down.

import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { test } from 'node:test';
import { packageRoot } from '../../src/models.ts';

test('every regular expression stays quick on the strings that make such expressions slow', () => {
  const program = join(packageRoot(), 'build/test/security/expressions.js');
  const { stdout, stderr, status } = spawnSync(process.execPath, [program], { encoding: 'utf8' });
  assert.equal(status, 0, stderr);
  const { expressions, slow } = JSON.parse(stdout) as { expressions: number; slow: readonly unknown[] };
  assert.ok(expressions > 800, `only ${expressions} expressions were found`);
  assert.deepEqual(slow, []);
});
