// What the program tells V8 when it starts must not harm code that was compiled before.

import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { test } from 'node:test';

/** Expressions are compiled and used, the engine is tuned, and they are used again on texts that are put together of parts: V8 then takes its slow way. */
const PROGRAM = `
  const { tuneEngine } = await import(process.argv[1]);
  const patterns = Array.from({ length: 20 }, (_, i) => new RegExp('a(b|' + i + ')c', 'u'));
  for (const pattern of patterns) pattern.exec('abc');
  tuneEngine();
  const join = (n) => 'a long beginning of the text ' + String(n) + ' abc, and an end that is just as long';
  console.log(patterns.filter((pattern, i) => pattern.exec(join(i)) !== null).length);
`;

test('expressions that were compiled before the engine is tuned still match', () => {
  const engine = new URL('../../src/cli/engine.js', import.meta.url).href;
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['--input-type=module', '-e', PROGRAM, engine],
    { encoding: 'utf8' },
  );
  assert.deepEqual({ status, stdout, stderr }, { status: 0, stdout: '20\n', stderr: '' });
});
