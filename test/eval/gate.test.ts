// The gate holds floors: a value below one, a count above one and a metric that nobody measured are all named.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { measuredOf, missedFloors } from '../../eval/gate.ts';

test('a value at its floor holds and a value below it is named', () => {
  assert.deepEqual(missedFloors({ recall: 0.7 }, { recall: 0.7 }), []);
  assert.deepEqual(missedFloors({ recall: 0.7 }, { recall: 0.69 }), ['recall: 0.690, floor 0.7']);
});

test('a count above its ceiling is named', () => {
  assert.deepEqual(missedFloors({ '!merged': 0 }, { merged: 1 }), ['merged: 1.000, at most 0']);
});

test('a metric that was not measured does not hold', () => {
  assert.deepEqual(missedFloors({ gone: 0.1 }, {}), ['gone: not measured, floor 0.1']);
});

test('precision, recall and F1 of one metric are kept apart', () => {
  const measured = measuredOf([{ name: 'dates', type: 'prf', P: 0.5, R: 1, F1: 2 / 3 }]);
  assert.deepEqual(measured, { dates: 2 / 3, 'dates.P': 0.5, 'dates.R': 1 });
});
