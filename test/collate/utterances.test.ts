// Utterances across accounts. The accounts are invented; `⟦…⟧` marks what each attributes (see accounts.ts).

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { compareAccounts } from '../../src/collate/story.ts';
import type { StoryDocument, StoryInput } from '../../src/collate/story-input.ts';
import { account, storyOf } from './accounts.ts';

const textOf = (
  documents: readonly StoryDocument[],
  place: { document: string; from: number; to: number },
): string =>
  documents
    .find(({ siglum }) => siglum === place.document)!
    .analysed.document.text.slice(place.from, place.to);

/** Readings of each utterance as `A: words`, for utterances with more than one. */
function gathered(story: StoryInput): string[][] {
  return compareAccounts(story)
    .statements.filter(({ kind, readings }) => kind === 'utterance' && readings.length > 1)
    .map(({ readings }) =>
      readings.map((reading) => `${reading.document}: ${textOf(story.documents, reading)}`),
    );
}

/** Typed differences as `kind: words ~ words`. */
function differences(story: StoryInput): string[] {
  return compareAccounts(story).statements.flatMap(({ variants }) =>
    variants.map(
      ({ kind, a, b }) => `${kind}: ${textOf(story.documents, a)} ~ ${textOf(story.documents, b)}`,
    ),
  );
}

test('gathers two translations of one quotation', () => {
  const story = storyOf(
    account('A', '"⟦Ilse Tarn|direct|The harbour mourns its pilots tonight.⟧" Tarn said.'),
    account('B', 'Tarn: "⟦Ilse Tarn|direct|The harbour grieves for its pilots tonight⟧."'),
    account('C', '"⟦Pawel Rook|direct|The price of grain will fall.⟧" Rook said.'),
  );
  assert.deepEqual(gathered(story), [
    ['A: The harbour mourns its pilots tonight.', 'B: The harbour grieves for its pilots tonight'],
  ]);
});

test('gathers a paraphrase with the quotation of the same speaker', () => {
  const story = storyOf(
    account('A', '"⟦Ilse Tarn|direct|We will reopen the northern lighthouse before the winter storms.⟧"'),
    account('B', 'Tarn promised ⟦Ilse Tarn|indirect|to reopen the northern lighthouse by winter⟧.'),
  );
  assert.equal(gathered(story)[0]?.length, 2);
});

test('lets the account stand for an utterance of which a reader quotes a few words', () => {
  const story = storyOf(
    account('A', 'Tarn promised ⟦Ilse Tarn|indirect|to reopen the northern lighthouse before the winter⟧.'),
    account('B', '> Tarn said "⟦Ilse Tarn|direct|reopen the northern lighthouse⟧". I doubt it.'),
  );
  const [statement] = compareAccounts(story).statements.filter(({ readings }) => readings.length > 1);
  assert.equal(statement?.gist.document, 'A');
});

test('leaves the words of two speakers apart though they share a rare word', () => {
  const story = storyOf(
    account('A', 'Tarn said ⟦Ilse Tarn|indirect|the lighthouse would be sold⟧.'),
    account('B', 'Rook said ⟦Pawel Rook|indirect|nobody had paid for the lighthouse⟧.'),
  );
  assert.deepEqual(gathered(story), []);
});

test('takes half a quotation for a reading of the whole, also where a heading has it without marks', () => {
  const story = storyOf(
    account(
      'A',
      '"⟦Ilse Tarn|direct|Nobody is above this and nobody is beneath it. The office is open today.⟧"',
    ),
    account('B', '# Nobody is beneath it\n"⟦Ilse Tarn|direct|Nobody is beneath it⟧," Tarn warned.'),
  );
  assert.deepEqual(gathered(story), [
    [
      'A: Nobody is above this and nobody is beneath it. The office is open today.',
      'B: Nobody is beneath it',
      'B: Nobody is beneath it',
    ],
  ]);
});

test('resolves two sentences spliced under one pair of marks into the two utterances', () => {
  const story = storyOf(
    account(
      'A',
      '"⟦Ilse Tarn|direct|I do not call this theft.⟧"\nLater: "⟦Ilse Tarn|direct|We asked for the ledger in March.⟧"',
    ),
    account('B', '"⟦Ilse Tarn|direct|I do not call this theft; we asked for the ledger in March⟧"'),
  );
  assert.deepEqual(gathered(story), [
    ['A: I do not call this theft.', 'B: I do not call this theft;'],
    ['A: We asked for the ledger in March.', 'B: we asked for the ledger in March'],
  ]);
});

test('keeps what a witness told two reporters apart', () => {
  const story = storyOf(
    account('A', '"⟦Wim Osk|direct|I saw the mast go. Then I saw the boat go under⟧," he said.'),
    account('B', '"⟦Wim Osk|direct|I saw the mast go, and then the boat⟧," he told our reporter.'),
  );
  assert.deepEqual(gathered(story), []);
});

test('takes no denial for a reading of what it denies', () => {
  const story = storyOf(
    account('A', 'Tarn threatened ⟦Ilse Tarn|indirect/threaten|to close the northern harbour⟧.'),
    account(
      'B',
      'Her office denied ⟦the office of Ilse Hage|indirect/deny|that she would close the northern harbour⟧.',
    ),
  );
  assert.deepEqual(gathered(story), []);
});

test('types the differences between readings', () => {
  const story = storyOf(
    account(
      'A',
      '"⟦Ilse Tarn|direct|Nobody at Korvath wished the pilots harm, as far as I know, and I told them so.⟧"',
    ),
    account(
      'B',
      '"⟦Ilse Tarn|direct|Nobody at Corvath wished the pilots harm ... and I [Tarn] told them so⟧"',
    ),
    account('C', '"⟦Ilse Tarn|direct|Nobody in Korvath wished the pilots ill⟧"'),
  );
  assert.deepEqual(differences(story), [
    'spelling: Korvath ~ Corvath',
    'ellipsis: as far as I know ~ ',
    'bracket: I ~ I [Tarn]',
    'substitution: at ~ in',
    'substitution: harm ~ ill',
    'truncation: as far as I know, and I told them so ~ ',
  ]);
});

test('gives the same statements whatever other stories hold and twice the same', () => {
  const story = storyOf(
    account('A', '"⟦Ilse Tarn|direct|The harbour mourns its pilots tonight.⟧"'),
    account('B', '"⟦Ilse Tarn|direct|The harbour grieves for its pilots tonight⟧."'),
  );
  assert.deepEqual(compareAccounts(story), compareAccounts(story));
});

test('takes the question for what the answer is about, not for a reading', () => {
  const story = storyOf(
    account(
      'A',
      'Asked ⟦Ilse Tarn|indirect/ask|whether she might shut the northern lighthouse⟧, Tarn said: "⟦Ilse Tarn|direct|Nothing is settled yet.⟧"',
    ),
    account('B', 'Tarn would not rule out ⟦Ilse Tarn|indirect|shutting the northern lighthouse⟧.'),
  );
  assert.deepEqual(gathered(story), [['A: Nothing is settled yet.', 'B: shutting the northern lighthouse']]);
});

test('takes no heading of one common word for a reading', () => {
  const story = storyOf(
    account('A', '# Sunday\n"⟦Ilse Tarn|direct|The office is open on Sunday as on every day.⟧"'),
    account('B', 'Tarn said ⟦Ilse Tarn|indirect|the office would be open every day⟧.'),
  );
  assert.equal(gathered(story)[0]?.some((reading) => reading.endsWith(': Sunday')) ?? false, false);
});

const SOLD = '"⟦Pawel Rook|direct|The price of grain will fall.⟧" Rook said.';

test('takes no rise of another number and no hour of one night for one statement', () => {
  const story = storyOf(
    account('A', 'The union asks for ⟦The union|indirect|a rise of 12 percent over two years⟧.'),
    account(
      'B',
      'Rook told a paper that ⟦Pawel Rook|indirect|the members would vote on an offer of 7 percent over two years⟧.',
    ),
    account('C', 'The firm said ⟦The firm|indirect|its watchmen were not at Gate 4 on Tuesday night⟧.'),
    account(
      'D',
      'Police said ⟦the police|indirect|the lorry that struck a picket at Gate 4 on Tuesday night had been too fast⟧.',
    ),
    account('E', SOLD),
  );
  assert.deepEqual(gathered(story), []);
});

test('gathers what somebody called a thing, whatever each account calls the thing', () => {
  const story = storyOf(
    account('A', 'Tarn called ⟦Ilse Tarn|mixed|the death "murder by timetable"⟧.'),
    account('B', 'Tarn called ⟦Ilse Tarn|mixed|the killing "murder by timetable"⟧.'),
    account('C', 'She called ⟦Ilse Tarn|mixed|it "murder by timetable"⟧.'),
    account('D', SOLD),
  );
  assert.deepEqual(
    gathered(story).map((readings) => readings.length),
    [3],
  );
});

test('a sentence that tells the numbers of what was said is a reading of it', () => {
  const story = storyOf(
    account(
      'A',
      'The wardens ⟦the wardens|indirect|ordered residents of eleven villages, some 8,600 people, to move to higher ground⟧.',
    ),
    account('B', 'The island imposed an evacuation on nearly 9,000 residents in a dozen villages.'),
    account('C', SOLD),
    account('D', 'The island had bought 9,000 tons of coal for the winter of the year before.'),
  );
  assert.deepEqual(
    gathered(story).map((readings) => readings.map((line) => line[0]).join('')),
    ['AB'],
  );
});

test('hangs a headline with one quoted word on the one remark that has it, and on none where there are two', () => {
  const remark = account(
    'A',
    '"⟦Ilse Tarn|direct|If the ferry stops again, the island will call it a siege⟧," Tarn said.',
  );
  const head = account('B', '# Tarn warns of ‘siege’');
  const readingsOf = (...documents: readonly StoryDocument[]): string[] =>
    gathered(storyOf(...documents)).map((readings) => readings.map((line) => line[0]).join(''));
  assert.deepEqual(readingsOf(remark, head, account('C', SOLD)), ['AB']);
  const other = account(
    'C',
    '"⟦Ilse Tarn|direct|My mother read novels by lamplight through every month of the siege of Marn⟧," Tarn said.',
  );
  assert.deepEqual(readingsOf(remark, head, other), []);
});
