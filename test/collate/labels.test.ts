// The table of who is called what by whom: whose words a label stands in, and bounded work.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { listLabels } from '../../src/collate/labels.ts';
import type { StoryInput } from '../../src/collate/story-input.ts';
import { cpuMs } from '../harness/cpu-time.ts';
import { documentOf } from './documents.ts';

/** One account in which so many speakers use one label each. */
function accountOf(speakers: number): StoryInput {
  const findings = Array.from({ length: speakers }, (_, k) => [
    { kind: 'attribution', id: `s${k}`, from: k, to: k + 1, speaker: `Speaker ${k}` },
    { kind: 'label', id: `l${k}`, from: k, to: k + 1, target: 'the crew', owner: `s${k}`, scare: false },
  ]).flat();
  const analysed = { ...documentOf({ name: 'a', text: 'x'.repeat(speakers + 1) }), findings };
  return { documents: [{ siglum: 'a', analysed }] } as unknown as StoryInput;
}

test('a label belongs to the speaker of the attribution that holds it', () => {
  assert.deepEqual(
    listLabels(accountOf(3)).map(({ owner }) => owner),
    ['Speaker 0', 'Speaker 1', 'Speaker 2'],
  );
});

test('the owners of many labels are found in time that grows with the labels', () => {
  const msFor = (speakers: number): number => {
    const story = accountOf(speakers);
    const before = cpuMs();
    assert.equal(listLabels(story).length, speakers);
    return (cpuMs() - before) / speakers;
  };
  msFor(1000);
  const small = Math.min(msFor(1000), msFor(1000), msFor(1000));
  const growth = Math.min(msFor(8000), msFor(8000)) / small;
  assert.ok(growth < 4, `${growth.toFixed(1)} times the time for each of eight times the labels`);
});
