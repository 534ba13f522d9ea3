// Order and letters of documents.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { nameWitnesses, siglum } from '../../src/collate/sigla.ts';
import { documentOf } from './documents.ts';

test('letters go from A to Z, then AA, AB … and on to AAA', () => {
  assert.deepEqual([0, 25, 26, 27, 51, 52, 701, 702].map(siglum), [
    'A',
    'Z',
    'AA',
    'AB',
    'AZ',
    'BA',
    'ZZ',
    'AAA',
  ]);
});

test('the earlier published comes first, the undated last, ties go by base name', () => {
  const documents = [
    documentOf({ name: 'undated', text: '' }),
    documentOf({ name: 'b', text: '', published: '2031-05-02' }),
    documentOf({ name: 'a', text: '', published: '2031-05-02' }),
    documentOf({ name: 'z', text: '', published: '2031-05-01T23:10:00Z' }),
  ];
  const named = nameWitnesses(documents).map(({ siglum, analysed }) => siglum + analysed.document.id);
  assert.deepEqual(named, ['Az', 'Ba', 'Cb', 'Dundated']);
  assert.deepEqual(nameWitnesses([...documents].reverse()), nameWitnesses(documents));
});
