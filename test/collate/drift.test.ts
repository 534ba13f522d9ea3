// Drift between a quotation and what is made of it, in one document and between two, and what is no drift. The accounts are invented.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { compareAccounts } from '../../src/collate/story.ts';
import type { StoryDocument } from '../../src/collate/story-input.ts';
import { account, saidBy, storyOf } from './accounts.ts';

/** Drift, as `kind: why`. */
function drift(...documents: readonly StoryDocument[]): string[] {
  return compareAccounts(storyOf(...documents)).drift.map(({ kind, why }) => `${kind}: ${why}`);
}

test('reports a comparison that becomes an equation', () => {
  const a = account(
    'A',
    '"⟦Ilse Tarn|direct|To leave a kiln unrepaired beside a school is like a crime without a thief⟧," Tarn said.',
  );
  const b = account(
    'B',
    '"⟦Ilse Tarn|direct|To leave a kiln unrepaired beside a school is a crime⟧," Tarn said.',
  );
  assert.deepEqual(drift(a, b), ['modality: comparison dropped']);
});

test('takes no comparison for lost where the frame compares', () => {
  const a = account(
    'A',
    '"⟦Ilse Tarn|direct|It is like a crime without a thief, and the council knows it⟧," Tarn said.',
  );
  const b = account('B', 'Tarn compared the leak to "⟦Ilse Tarn|direct|a crime without a thief⟧".');
  assert.deepEqual(drift(a, b), []);
});

test('reports words of others that a cut makes the speaker’s own', () => {
  const a = account(
    'A',
    '"⟦Ilse Tarn|direct|What we are hearing from some is that the ferry could be stopped for good⟧," Tarn said.',
  );
  const b = account('B', '"⟦Ilse Tarn|direct|The ferry could be stopped for good⟧," Tarn said.');
  assert.deepEqual(drift(a, b), ['modality: somebody else’s words made his own']);
});

test('reports "or" that becomes "and"', () => {
  const a = account(
    'A',
    '"⟦Ilse Tarn|direct|The grain will come by rail or barge before the winter⟧," Tarn said.',
  );
  const b = account(
    'B',
    '"⟦Ilse Tarn|direct|The grain will come by rail and barge before the winter⟧," Tarn said.',
  );
  assert.deepEqual(drift(a, b), ['modality: "or" becomes "and"']);
});

const PAGE =
  'The northern kiln may have cracked after a night of frost.\nInspectors are considering charges against the potters.\n';

test('reports an answer that says what the body says may be', () => {
  const found = drift(
    account('A', `${PAGE}? Why did it fail?\n= The northern kiln cracked after a night of frost.`),
  );
  assert.deepEqual(found, ['modality: "may" dropped']);
});

test('reports a plan of the body that the answer takes for settled', () => {
  const found = drift(
    account('A', `${PAGE}? And now?\n= Inspectors will bring charges against the potters.`),
  );
  assert.deepEqual(found, ['modality: "considering" becomes "will"']);
});

test('reports an offer of the body that the answer takes for a deed', () => {
  const found = drift(
    account(
      'A',
      'The republic of Varn has offered to mediate between the herders.\n? Who helps?\n= Varn is mediating between the herders.',
    ),
  );
  assert.deepEqual(found, ['modality: "offered" dropped: an intent becomes a deed']);
});

test('reports a name and a reason that an answer adds', () => {
  const found = drift(
    account(
      'A',
      'Varn began to build a fence along the river in spring.\n? Why?\n= The fence along the river was built to punish poachers, with the help of the League of Eastern Ports.',
    ),
  );
  assert.deepEqual(found, [
    'added: added: League of Eastern Ports',
    'added: a reason is added: punish poachers',
  ]);
});

test('finds no hedge in words that only look like one', () => {
  const page =
    'Letters about the kiln were seen by the Gazette.\nInspectors reported a crack in the kiln that claimed four lives.\nMany potters at the kiln had no masks.\nThe council did not know what had cracked the kiln.\n';
  assert.deepEqual(
    drift(
      account(
        'A',
        `${page}? What?\n= Letters about the kiln.\n= Inspectors found a crack in the kiln.\n= The potters at the kiln had no masks.\n= The council had not cracked the kiln.`,
      ),
    ),
    [],
  );
});

test('reports a number that the answer gives of something else, of another place, and another number', () => {
  const body =
    'The quake in Rhone killed ⟦#31 person|dead|31 people⟧ at the covered market.\nIn the villages ⟦#160 person|dead|160 people⟧ died by Sunday, and ⟦#200 person|injured|200 people⟧ were injured.\n';
  const answer = (text: string): string[] => drift(account('A', `${body}? How many?\n= ${text}`));
  assert.deepEqual(answer('⟦#200 person|dead|200 people⟧ died.'), ['scope: hurt becomes dead']);
  assert.deepEqual(answer('The quake killed ⟦#160 person|dead|160 people⟧ at the covered market in Rhone.'), [
    'scope: 160 of something else',
  ]);
  assert.deepEqual(answer('⟦#310 person|dead|310 people⟧ died.'), ['number: 31 becomes 310']);
  assert.deepEqual(answer('⟦#160 person|dead|160 people⟧ died.'), []);
});

test('reports some of a whole that become the whole', () => {
  const found = drift(
    account(
      'A',
      'Some in the assembly of Varn want to leave the treaty on grain.\n? What does Varn want?\n= Varn wants to leave the treaty on grain.',
    ),
  );
  assert.deepEqual(found, ['actor: "some … varn" becomes "varn"']);
});

test('reports one official who becomes officials, and not the other way round', () => {
  const one = saidBy(
    account(
      'A',
      '⟦an official|indirect|The envoy was called home from the northern port⟧, an official said.',
    ),
    'an official',
  );
  const several = saidBy(
    account('B', '⟦officials|indirect|The envoy was called home from the northern port⟧, officials said.'),
    'officials',
  );
  assert.deepEqual(drift(one, several), ['actor: "an official" becomes "officials"']);
  assert.deepEqual(
    drift(
      one,
      saidBy(
        account('B', '⟦an official|indirect|The envoy was called home from the port⟧, an official said.'),
        'an official',
      ),
    ),
    [],
  );
});

const driftsIn = (marked: string): string[] =>
  compareAccounts(storyOf(account('A', marked))).drift.map(({ kind, why }) => `${kind}: ${why}`);

test('reports a charge in a headline of which the text beneath has no word', () => {
  const text = 'The mayor of Orm shut the northern quay on Monday. Two pilots of the quay were hurt.';
  assert.deepEqual(driftsIn(`# Genocide on the northern quay of Orm\n${text}`), [
    'added: a charge is added: Genocide',
  ]);
  assert.deepEqual(
    driftsIn(`# Genocide on the northern quay of Orm\n${text} A pilot called it genocide.`),
    [],
  );
  assert.deepEqual(driftsIn(`# Two pilots hurt on the northern quay of Orm\n${text}`), []);
});

test('takes a reason that the body gives in other words for no new one', () => {
  assert.deepEqual(
    driftsIn(
      'A labour court ordered the pilots back to work within two days, citing the risk to medical supplies.\n? Why did the court order the pilots back to work?\n= The court ordered the pilots back to work because their walkout endangered the pharmacies of the island.',
    ),
    [],
  );
});

test('reports a headline that gives the speaker the deed of another', () => {
  const text = account(
    'A',
    'Varn said ⟦Ilse Varn|indirect|the operator would close the northern quay within a year⟧.',
  );
  const headline = account('B', '# Varn: ⟦Ilse Varn|indirect|We will close northern quay⟧');
  assert.deepEqual(drift(text, headline), ['actor: "the operator" becomes "we"']);
  const own = account(
    'A',
    'Varn said ⟦Ilse Varn|indirect|the government would close the northern quay within a year⟧.',
  );
  assert.deepEqual(drift(own, headline), []);
});

test('reports a hedge and an "or" that a second paraphrase loses', () => {
  const plain = account(
    'A',
    'Varn said ⟦Ilse Varn|indirect|the town might ask for help from abroad or call up pilots⟧.',
  );
  const sure = account(
    'B',
    'Varn said ⟦Ilse Varn|indirect|the town would ask for help from abroad and call up pilots⟧.',
  );
  assert.deepEqual(drift(plain, sure), ['modality: hedge dropped', 'modality: "or" becomes "and"']);
});

test('takes claims that are settled for no hedge', () => {
  assert.deepEqual(
    driftsIn(
      '# Glassmaker agrees to pay pilots over the northern quay\nThe glassmaker agreed to pay pilots to settle claims by families over the northern quay.',
    ),
    [],
  );
});
