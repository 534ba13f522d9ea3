import assert from 'node:assert/strict';
import { test } from 'node:test';
import { attributionsIn } from './tagged.ts';

test('a quotation with its tag after it is direct speech', () => {
  assert.deepEqual(
    attributionsIn(
      '“_PUNCT ~Nobody_PRON rang_VERB a_DET bell_NOUN ~,_PUNCT ~”_PUNCT said_VERB Ilse_PROPN Tarn_PROPN ~._PUNCT',
    ),
    ['direct: Ilse Tarn | said | Nobody rang a bell,'],
  );
});

test('a quotation split around its tag is one attribution with two contents', () => {
  assert.deepEqual(
    attributionsIn(
      '“_PUNCT ~We_PRON waited_VERB ~,_PUNCT ~”_PUNCT Tarn_PROPN said_VERB ~._PUNCT “_PUNCT ~Nobody_PRON came_VERB ~._PUNCT ~”_PUNCT',
    ),
    ['direct: Tarn | said | We waited, … Nobody came.'],
  );
});

test('a quotation of one word in passing is nobody speaking', () => {
  assert.deepEqual(
    attributionsIn(
      'The_DET so-called_ADJ “_PUNCT ~Republic_NOUN ~”_PUNCT drove_VERB villagers_NOUN away_ADV ~._PUNCT',
    ),
    [],
  );
});

test('"according to" gives its clause to the source behind it', () => {
  assert.deepEqual(
    attributionsIn(
      'Nine_NUM people_NOUN died_VERB ~,_PUNCT according_VERB to_ADP the_DET crisis_NOUN centre_NOUN ~._PUNCT',
    ),
    ['indirect: the crisis centre | according to | Nine people died'],
  );
});

test('a saying verb rules the clause that follows it', () => {
  assert.deepEqual(
    attributionsIn(
      'Tarn_PROPN said_VERB on_ADP Monday_PROPN that_SCONJ the_DET quay_NOUN was_AUX closed_VERB ~._PUNCT',
    ),
    ['indirect: Tarn | said | that the quay was closed'],
  );
});
