// Which readings belong together beyond plain quotation against quotation: speakers without a name, headlines and leads that tell
// again what was said, numbers that are rounded, words quoted where nobody is named. The accounts are invented (see accounts.ts).

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { compareAccounts } from '../../src/collate/story.ts';
import type { StoryInput } from '../../src/collate/story-input.ts';
import { account, storyOf } from './accounts.ts';

/** Sigla of the readings of each utterance that several accounts have, `AB` for one reading in each of A and B. */
function shared(story: StoryInput): string[] {
  return compareAccounts(story)
    .statements.filter(({ kind }) => kind === 'utterance')
    .map(({ readings }) => readings.map(({ document }) => document).join(''))
    .filter((sigla) => new Set(sigla).size > 1);
}

test('takes a description for a speaker who may be anybody', () => {
  const story = storyOf(
    account('A', '"⟦the harbour master|direct|I will not have a pilot row a doctor across that bar.⟧"'),
    account('B', '"⟦Ilse Tarn|direct|I will not send a pilot to row a doctor across that bar.⟧"'),
  );
  assert.deepEqual(shared(story), ['AB']);
});

test('hangs a headline on the quotation of its own article that it retells', () => {
  const story = storyOf(
    account(
      'A',
      '# ⟦Harbour chief|mixed|Third unlit crossing would be \'murder\'⟧\n"⟦Ilse Tarn|direct|A boat sent out unlit is a boat sent out to sink, and at the third crossing the widows will call it murder.⟧"',
    ),
    account('B', '"⟦Ilse Tarn|direct|At the third crossing the widows will call it murder.⟧"'),
  );
  assert.deepEqual(shared(story), ['AAB']);
});

test('hangs nothing on what hangs itself: remarks of one speaker do not grow into a chain', () => {
  const story = storyOf(
    account('A', '"⟦Ilse Tarn|direct|The lighthouse lamp and the foghorn failed together.⟧"'),
    account(
      'B',
      'Tarn said ⟦Ilse Tarn|indirect|the foghorn failed and the ferry company ignored its own timetable⟧.',
    ),
    account(
      'C',
      'Tarn said ⟦Ilse Tarn|indirect|the timetable was ignored and the mayor sold the islanders a pamphlet⟧.',
    ),
    account(
      'D',
      'Tarn said ⟦Ilse Tarn|indirect|a pamphlet was no substitute for pilots who were paid in winter⟧.',
    ),
  );
  assert.ok(shared(story).every((sigla) => sigla.length < 4));
});

test('takes a rounded number for the number', () => {
  const story = storyOf(
    account(
      'A',
      '"⟦Coast Guard|direct|Residents of the eleven islets, some 8,600 persons, are advised to sail by Wednesday.⟧"',
    ),
    account(
      'B',
      'Coast Guard said ⟦Coast Guard|indirect|that nearly 9,000 people on a dozen islets should sail by Wednesday⟧.',
    ),
  );
  assert.deepEqual(shared(story), ['AB']);
});

test('takes words quoted in a sentence that names no speaker for a reading of the quotation', () => {
  const story = storyOf(
    account('A', '"⟦Ilse Tarn|direct|A boat sent out unlit is a boat sent out to sink.⟧"'),
    account('B', 'It is a small harbour, but “a boat sent out unlit” is a thing to hear in it.'),
  );
  assert.deepEqual(shared(story), ['AB']);
});

test('leaves two quotations of one speaker apart that share an everyday run', () => {
  const story = storyOf(
    account('A', '"⟦Ilse Tarn|direct|I am not going to let this thing decide what I talk about.⟧"'),
    account('B', '"⟦Ilse Tarn|direct|I am not going to talk about the ferry any more tonight, my friends.⟧"'),
  );
  assert.deepEqual(shared(story), []);
});

test('keeps a name that is given to people apart from another charge against them', () => {
  const story = storyOf(
    account(
      'A',
      "# Tarn calls ⟦Ilse Tarn|mixed|harbour pilots 'wreckers'⟧\nThe boat lay on the bar for a week.",
    ),
    account('B', 'Tarn accused ⟦Ilse Tarn|indirect|the pilots of the harbour of a second Ostry⟧.'),
  );
  assert.deepEqual(shared(story), []);
});

test('compares the things that somebody said "that … and that …" each for itself', () => {
  const both = account(
    'A',
    'Tarn said ⟦Ilse Tarn|indirect|that the accounts of the ferry company were frozen and that repair of the foghorn would take 40 days⟧.',
  );
  const first = account('B', '⟦Ilse Tarn|indirect|The ferry company had its accounts frozen⟧, Tarn said.');
  const second = account('C', 'Tarn said ⟦Ilse Tarn|indirect|repair of the foghorn would take 40 days⟧.');
  const groups = compareAccounts(storyOf(both, first, second)).statements.map(({ readings }) =>
    readings.map(({ document }) => document).join(''),
  );
  assert.deepEqual(groups, ['AB', 'AC']);
});
