// Denials, words of different force, misquotations, drift from body to answer. The accounts are invented.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { compareAccounts } from '../../src/collate/story.ts';
import type { StoryDocument } from '../../src/collate/story-input.ts';
import { account, storyOf } from './accounts.ts';

interface Spot {
  readonly document: string;
  readonly from: number;
  readonly to: number;
}

const wordsAt = (documents: readonly StoryDocument[], { document, from, to }: Spot): string =>
  `${document}: ${documents.find(({ siglum }) => siglum === document)!.analysed.document.text.slice(from, to)}`;

/** Conflicts of one kind, as `A: words, B: words / C: words`. */
function conflicts(kind: string, ...documents: readonly StoryDocument[]): string[] {
  return compareAccounts(storyOf(...documents))
    .conflicts.filter((conflict) => conflict.kind === kind)
    .map(({ sides }) =>
      sides.map((side) => side.map((spot) => wordsAt(documents, spot)).join(', ')).join(' / '),
    );
}

/** Drift, as `kind: words → words`. */
function drift(...documents: readonly StoryDocument[]): string[] {
  return compareAccounts(storyOf(...documents)).drift.map(
    ({ kind, quotation, paraphrase }) =>
      `${kind}: ${wordsAt(documents, quotation)} → ${wordsAt(documents, paraphrase)}`,
  );
}

test('sets a denial against the claim that it denies', () => {
  assert.deepEqual(
    conflicts(
      'denial',
      account('A', 'Tarn threatened to shut the northern harbour.'),
      account(
        'B',
        '"⟦Mira Dole|direct/deny|The mayor did not threaten to close the northern harbour⟧," Dole said.',
      ),
    ),
    ['B: not threaten to close the northern harbour / A: Tarn threatened to shut the northern harbour.'],
  );
});

test('takes no refusal to comment for a denial', () => {
  assert.deepEqual(
    conflicts(
      'denial',
      account('A', 'The harbour company did not answer questions about the ledger.'),
      account('B', 'The harbour company answered questions about the ledger on Monday.'),
    ),
    [],
  );
});

test('takes inability, purpose and number for no denial', () => {
  assert.deepEqual(
    conflicts(
      'denial',
      account(
        'A',
        'The ledger cannot be found. A pilot, who asked not to be named, saw the mast. It was not two.',
      ),
      account('B', 'The ledger was found. He named the mast and the pilot. Two it was.'),
    ),
    [],
  );
});

test('takes a length of time that is set against another for no denial', () => {
  assert.deepEqual(
    conflicts(
      'denial',
      account('A', 'Eight days are not 872. The blockade would last weeks, not days.'),
      account('B', 'The siege of Marn lasted 872 days.'),
    ),
    [],
  );
});

test('reports one deed that is advised here and ordered there, with both spans', () => {
  const a = account('A', 'Residents of the nine hamlets were advised to move to higher ground.');
  const b = account('B', 'The council ordered residents of nine hamlets to move to higher ground.');
  assert.deepEqual(conflicts('characterisation', a, b), [
    'A: advised to move to higher / B: ordered residents of nine hamlets',
  ]);
});

test('takes "told reporters" for no order', () => {
  assert.deepEqual(
    conflicts(
      'characterisation',
      account('A', 'Residents of the nine hamlets were advised to move to higher ground.'),
      account('B', 'Tarn told reporters that residents of nine hamlets were on higher ground.'),
    ),
    [],
  );
});

test('takes names, orders, contrasts, attitudes and what anybody may be for no denial', () => {
  const b =
    'Mayor Ilse Tarn closed the northern harbour of Marn. Pilots of Marn keep the harbour poor. The council of Marn closed the harbour school. Braley went to the law school of Marn.';
  for (const a of [
    'She named neither the pilots nor Mayor Ilse Tarn.',
    "It means don't keep the harbour of Marn poor.",
    'The parents of Marn should close the harbour school, not the council.',
    'The pilots did not believe that the council closed the northern harbour.',
    'Lond is a farmer from the valley of Marn who never went to law school.',
    'There should be no closed harbour in Marn.',
    'Pilots asked for steps to prove that the council had not closed the harbour school of Marn.',
    'The keepers denied service to the pilots of Marn.',
    'Tarn denied knowing that the council had closed the harbour school of Marn.',
    'The two pilots of Marn were not identified. They were not closed.',
  ])
    assert.deepEqual(denialsOf(a, b), [], a);
});

test('takes what is said of another, named person for no contradiction', () => {
  const a = 'Ilse Tarn had not opened the northern gate at Marn.';
  assert.deepEqual(denialsOf(a, 'On Monday Piet Lond opened the northern gate at Marn.'), []);
  assert.deepEqual(denialsOf(a, 'On Monday Tarn opened the northern gate at Marn.'), [
    'A: not opened the northern gate at Marn / B: On Monday Tarn opened the northern gate at Marn.',
  ]);
});

test('takes the day of an update that the page tells of for no wrong date', () => {
  const updated = 'Posted: Monday, March 31, 2031 5:46 PM Updated: Monday, April 14, 2031 5:46 PM';
  assert.deepEqual(
    conflicts('date', account('A', `# Harbour shut\n${updated}\nThe harbour of Marn was shut on Monday.`)),
    [],
  );
});

test('takes a majority that is needed, and numbers of two things, for no share and no rise', () => {
  assert.deepEqual(
    conflicts(
      'figure',
      account('A', 'The council of Marn overrode the veto by 97 votes to 1.'),
      account('B', 'The council of Marn needed a two-thirds majority to override the veto.'),
    ),
    [],
  );
});

test('takes a task force, a court order and a plea of guilty for no order', () => {
  assert.deepEqual(
    conflicts(
      'characterisation',
      account(
        'A',
        'The harbour task force recommended that the nine hamlets train their wardens. A warden pleaded guilty to theft in the nine hamlets.',
      ),
      account('B', 'Wardens of the nine hamlets told the harbour board of a court order on theft.'),
    ),
    [],
  );
});

test('takes words of different force for different deeds where people are moved to different things', () => {
  assert.deepEqual(
    conflicts(
      'characterisation',
      account('A', 'Tarn urged the council of Marn to cancel the harbour tax.'),
      account('B', 'Tarn ordered the wardens to leave the harbour council of Marn.'),
    ),
    [],
  );
});

test('reports a headline that drops the negation of its own quotation', () => {
  const b = account(
    'B',
    '# Tarn: “⟦Ilse Tarn|direct|This is theft⟧”\n“⟦Ilse Tarn|direct|I am not saying this is theft⟧,” Tarn said.',
  );
  assert.deepEqual(drift(b), ['dropped: B: I am not saying this is theft → B: This is theft']);
  assert.deepEqual(conflicts('attribution', b), ['B: I am not saying this is theft / B: This is theft']);
});

test('reports a condition that a quotation loses', () => {
  const found = drift(
    account('A', '"⟦Ilse Tarn|direct|If the wall breaks again the valley will call it murder.⟧"'),
    account('B', '"⟦Ilse Tarn|direct|The valley will call it murder⟧," she said.'),
  );
  assert.deepEqual(found, [
    'modality: A: If the wall breaks again the valley will call it murder. → B: The valley will call it murder',
  ]);
});

test('reports half a sentence that leaves out the other half', () => {
  const found = drift(
    account('A', '"⟦Ilse Tarn|direct|Nothing is agreed but nothing is lost.⟧"'),
    account('B', '"⟦Ilse Tarn|direct|Nothing is lost⟧," she said.'),
  );
  assert.equal(found.length, 1);
});

test('reports a word exchanged inside a quotation that is equal otherwise', () => {
  const found = drift(
    account(
      'A',
      '"⟦Pawel Rook|direct|Two valves were opened at noon, by the book, and Merrow was told at once⟧"',
    ),
    account(
      'B',
      '"⟦Pawel Rook|direct|Two valves were opened at noon, by the book, and Sundmark was told at once⟧"',
    ),
  );
  assert.equal(found.filter((line) => line.startsWith('quoted-paraphrase')).length, 1);
});

test('leaves two translations of one sentence without drift', () => {
  assert.deepEqual(
    drift(
      account('A', '"⟦Ilse Tarn|direct|The harbour mourns its pilots tonight.⟧"'),
      account('B', '"⟦Ilse Tarn|direct|The harbour grieves for its pilots tonight⟧."'),
    ),
    [],
  );
});

test('reports an answer that loses the hedge of the body', () => {
  const found = drift(
    account(
      'A',
      'The northern wall of the reservoir reportedly had a crack of ten metres.\n? Why did the wall break?\n= The northern wall of the reservoir had a crack of ten metres.',
    ),
  );
  assert.equal(found.filter((line) => line.startsWith('modality')).length, 1);
});

test('takes nobody’s knowledge for no denial', () => {
  const b = account('B', 'The keeper knew on the eighth day where the mail boat had run aground.');
  for (const words of ['Nobody knew', 'No one knew', 'Nobody could say', 'No one has known'])
    assert.deepEqual(
      conflicts('denial', account('A', `${words} on the eighth day where the mail boat had run aground.`), b),
      [],
      words,
    );
});

test('takes what some have not got, ignorance and silence for no denial', () => {
  assert.deepEqual(
    conflicts(
      'denial',
      account(
        'A',
        'Half of the crew had no masks. The potter did not know what had cracked the kiln. Tarn did not say a word about the ledger.',
      ),
      account(
        'B',
        'The crew had masks. The kiln was cracked by frost, the potter knew. Tarn spoke a word about the ledger.',
      ),
    ),
    [],
  );
});

test('takes an offer that is turned down for no denial, and a claim that is taken back for one', () => {
  const a = account(
    'A',
    'Dole offered to mediate in the harbour. The cable of the harbour crane was cut by thieves.',
  );
  assert.deepEqual(
    conflicts('denial', a, account('B', 'The crew rejected the offer to mediate in the harbour.')),
    [],
  );
  assert.deepEqual(
    conflicts(
      'denial',
      a,
      account('B', 'The council withdrew its statement that thieves cut the cable of the harbour crane.'),
    ),
    [
      'B: withdrew its statement that thieves cut the cable of the harbour crane / A: The cable of the harbour crane was cut by thieves.',
    ],
  );
});

test('takes what a thing is compared with, or what somebody asks for, for no assertion', () => {
  assert.deepEqual(
    conflicts(
      'denial',
      account(
        'A',
        'The spill at Rhone quay was no war crime, Dole said of the tanker. There were no boats at the quay of Rhone.',
      ),
      account(
        'B',
        'Tarn likened the spill at Rhone quay to a war crime by the tanker. She asked the quay of Rhone for boats.',
      ),
    ),
    [],
  );
});

test('sets a telling quoted word of a banner against the person it is given to, and no common word', () => {
  const person = account('A', 'Tarn calls the pilots "sluggards".');
  assert.deepEqual(
    conflicts('attribution', person, account('B', 'Outside, a banner on the quay read "sluggards".')),
    ['A: Tarn calls the pilots "sluggards". / B: Outside, a banner on the quay read "sluggards".'],
  );
  assert.deepEqual(
    conflicts(
      'attribution',
      person,
      account('B', 'Note how he writes "sluggards", and the wall of the quay.'),
    ),
    [],
  );
  assert.deepEqual(
    conflicts(
      'attribution',
      account('A', 'Tarn described the pilots "like" sluggards.'),
      account('B', 'A banner said "like" father like son.'),
    ),
    [],
  );
});

/** Denial conflicts between two accounts of one sentence or two each. */
const denialsOf = (a: string, b: string): string[] => conflicts('denial', account('A', a), account('B', b));

test('what is said of one thing denies nothing of another: where somebody was, what something is', () => {
  assert.deepEqual(
    denialsOf(
      'The company said that its watchmen were not at the northern gate on Tuesday night.',
      'A picket was struck by a van at the northern gate on Tuesday night.',
    ),
    [],
  );
  assert.equal(
    denialsOf(
      'The company said that its watchmen were not at the northern gate on Tuesday night.',
      'Three watchmen were at the northern gate on Tuesday night.',
    ).length,
    1,
  );
  assert.deepEqual(
    denialsOf('"The fleet is not a ferry captain," she said.', 'What a Ferry Captain Knows'),
    [],
  );
  assert.deepEqual(
    denialsOf(
      'In May, when there was no storm and no sunken barge, the owners refused to sit down with a mediator.',
      'Every pilot who has passed a sunken barge knew what the court has said.',
    ),
    [],
  );
});

test('takes no question, no plan for tomorrow and nothing far apart for what a denial is set against', () => {
  assert.deepEqual(
    denialsOf('The engineers do not break strikes.', 'Did the engineers break the strikes?'),
    [],
  );
  assert.deepEqual(
    denialsOf(
      'The pilots were not called back to the harbour.',
      'The pilots will be called back to the harbour.',
    ),
    [],
  );
  assert.deepEqual(
    denialsOf(
      'The engineers do not break strikes.',
      'The strikes began on Monday after talks between the union of engineers and the owner of the port, a bank, broke down.',
    ),
    [],
  );
});

test('takes a dispute, what is withheld, what should not be and what almost nobody does for no denial', () => {
  const b =
    'The quarrel brought the largest port of the island to a standstill. They got bail. The fence was painted green.';
  for (const a of [
    'It was a dispute that brought the largest port of the island to a standstill.',
    'They were denied bail.',
    'The fence should not be painted green.',
    'She asked that the fence not be painted green.',
    'Almost nobody painted the fence green.',
  ])
    assert.deepEqual(denialsOf(a, b), [], a);
});

test('sets a plan that is denied against a threat of it', () => {
  assert.equal(
    denialsOf(
      'The minister said the government did not plan to send soldiers to the quarry.',
      'The minister threatened to send soldiers to the quarry.',
    ).length,
    1,
  );
});

test('tells a quotation that lost its first half as cut, and not as a denial of every other rendering', () => {
  const full =
    '⟦Ilse Tarn|direct|We are not against the law, we are against a law that is read only when a ship is late⟧';
  const cut = '⟦Ilse Tarn|direct|We are against a law that is read only when a ship is late⟧';
  const documents = [
    account('A', `"${full}," Tarn said.`),
    account('B', `"${cut}," Tarn said.`),
    account('C', `Tarn stood on the steps and said: "${full}."`),
  ];
  assert.deepEqual(conflicts('denial', ...documents), []);
  assert.deepEqual([...new Set(drift(...documents).map((line) => line.split(':')[0]))], ['dropped']);
});

test('takes a quotation that goes on behind its tag, filler words and an opinion of the speaker’s own for no loss', () => {
  const whole = account(
    'A',
    '"⟦Ilse Tarn|direct|Nothing is agreed in Marn but the harbour is not lost to us⟧," she said.',
  );
  const split = account(
    'B',
    '"⟦Ilse Tarn|direct|Nothing is agreed in Marn⟧," Tarn said. "⟦Ilse Tarn|direct|But the harbour is not lost to us.⟧"',
  );
  assert.deepEqual(drift(whole, split), []);
  const filler = account(
    'A',
    '"⟦Ilse Tarn|direct|They closed the harbour, and it\u2019s like, it ruined the whole town of Marn⟧," she said.',
  );
  const plain = account(
    'B',
    '"⟦Ilse Tarn|direct|They closed the harbour and it ruined the whole town of Marn⟧," she said.',
  );
  assert.deepEqual(
    drift(filler, plain).filter((line) => line.startsWith('modality')),
    [],
  );
});

test('takes a headline for surer than its text only where it says the very thing that is hedged', () => {
  const seems = (title: string): string[] =>
    drift(
      account(
        'A',
        `# ${title}\nThe mayor of Marn signed a harbour law on Monday that seems to favour the owners of the northern quay over its dockers.`,
      ),
    );
  assert.deepEqual(seems('Mayor of Marn Signs Harbour Law'), []);
  assert.equal(seems('Harbour Law Favours Owners of Northern Quay').length, 1);
});

test('reports words left out inside a quotation without a mark, and none outside its marks', () => {
  const fuller = account(
    'A',
    '"⟦Ines Calder|direct|The yard had known for eleven months what its own engineers told it⟧," Calder said.',
  );
  const cut = account(
    'B',
    '"⟦Ines Calder|direct|The yard had known for months what its engineers told it⟧," Calder said.',
  );
  assert.deepEqual(
    drift(fuller, cut).filter((line) => line.startsWith('dropped')),
    [
      'dropped: A: The yard had known for eleven months what its own engineers told it → B: The yard had known for months what its engineers told it',
    ],
  );
});

test('reports a retelling that is surer than the words it retells', () => {
  const said = account(
    'A',
    '"⟦Luc Fabre|direct|The port may be preparing to use fog or hunger as a weapon⟧," Fabre said.',
  );
  const retold = account(
    'B',
    'Fabre admitted ⟦Luc Fabre|indirect|that the port will use fog and hunger as a weapon⟧.',
  );
  const reasons = compareAccounts(storyOf(said, retold)).drift.map(({ why }) => why);
  assert.ok(reasons.includes('hedge dropped') && reasons.includes('"or" becomes "and"'), reasons.join());
});

const HEADLINE = account('A', '# Varn: ⟦Ilse Varn|indirect|We will close northern quay⟧');
const UNSAID = account(
  'B',
  'Varn did not say ⟦Ilse Varn|indirect/unsaid|that she would close the northern quay⟧.',
);

test('sets what a speaker did not say against the account that has it from her', () => {
  assert.deepEqual(conflicts('attribution', HEADLINE, UNSAID), [
    'B: that she would close the northern quay / A: We will close northern quay',
  ]);
  const other = account(
    'A',
    'Varn said ⟦Ilse Varn|indirect|the operator would close the northern quay within a year⟧.',
  );
  assert.deepEqual(conflicts('attribution', other, UNSAID), []);
  assert.deepEqual(conflicts('denial', other, UNSAID), []);
});

test('takes what somebody did not say for no reading of what he said', () => {
  const { statements } = compareAccounts(storyOf(HEADLINE, UNSAID));
  assert.deepEqual(
    statements.flatMap(({ readings }) => readings.map(({ document }) => document)),
    ['A'],
  );
});

test('takes a denial of one cost for no denial of another', () => {
  assert.deepEqual(
    conflicts(
      'denial',
      account('A', 'The company had never agreed to pay the families’ legal costs.'),
      account('B', 'The company agreed on Monday to pay a billion crowns to settle claims by the families.'),
    ),
    [],
  );
});

const amounts = (a: string, b: string): string[] => [
  ...conflicts('figure', account('A', a), account('B', b)),
  ...conflicts('date', account('A', a), account('B', b)),
];

test('sets two sums of one settlement against each other, and not two sums of two things', () => {
  const paid =
    'The glassmaker agreed to pay ⟦#1300000000 crown||1.3 billion crowns⟧ to settle the claims of 2,300 families.';
  const bought =
    'The so-called settlement of ⟦#640000000 crown||640 million crowns⟧ buys silence from 2,300 families.';
  const lost = 'The glassmaker lost ⟦#640000000 crown||640 million crowns⟧ on the exchange in a week.';
  assert.deepEqual(amounts(paid, bought), ['B: 640 million crowns / A: 1.3 billion crowns']);
  assert.deepEqual(amounts(paid, lost), []);
  assert.deepEqual(amounts(paid, `${bought} The whole sum is ⟦#1300000000 crown||1.3 billion crowns⟧.`), []);
});

test('sets no number of a question, a condition or a reader against another', () => {
  const paid =
    'The glassmaker agreed to pay ⟦#1300000000 crown||1.3 billion crowns⟧ to settle the claims of 2,300 families.';
  const other =
    'The glassmaker would pay ⟦#640000000 crown||640 million crowns⟧ to settle the claims of 2,300 families if the judge agreed.';
  assert.deepEqual(amounts(paid, other), []);
  assert.deepEqual(
    amounts(paid, `Calm.\n> ${other.replace('would pay', 'paid').replace(' if the judge agreed', '')}`),
    [],
  );
});

test('takes a denied deed for no dispute over a word', () => {
  const said = account('A', 'The report spoke of "⟦Ilse Tarn|direct|skulduggery⟧" in the pilots’ office.');
  const denied = account(
    'B',
    '"⟦Osk Brandt|direct|There was no skulduggery in the pilots’ office⟧," Brandt said.',
  );
  assert.deepEqual(conflicts('attribution', said, denied), []);
});
test('takes a verb that says little by itself for no denial', () => {
  const documents = [
    account('A', 'His affection for the phrase “war zone” does not make it one.'),
    account('B', 'It is a good sentence, and they have been trying to make us forget the phrase ever since.'),
  ];
  assert.deepEqual(conflicts('denial', ...documents), []);
});

test('a negation inside the speaker’s words does not disown a telling word of theirs', () => {
  const said = '⟦Mira Dole|direct/say|This is a drowsy judge who has never set foot on that dock⟧';
  assert.deepEqual(
    conflicts(
      'attribution',
      account('A', `"${said}," Dole said.`),
      account('B', '⟦Mira Dole|mixed/characterise|Dole called the judge "drowsy"⟧ on the dock.'),
    ),
    [],
  );
});

test('reports what was said of a part and is retold of the whole', () => {
  assert.deepEqual(
    drift(
      account(
        'A',
        '⟦Mira Dole|indirect/say|most of those arrested at the gate were not members⟧, Dole said.',
      ),
      account('B', '⟦Mira Dole|indirect/say|those arrested at the gate were not members⟧, Dole said.'),
    ),
    [
      'scope: A: most of those arrested at the gate were not members → B: those arrested at the gate were not members',
    ],
  );
  assert.deepEqual(
    drift(
      account('A', '⟦Mira Dole|indirect/say|some of the men at the gate were not members⟧, Dole said.'),
      account('B', '⟦Mira Dole|indirect/say|several men at the gate were not members⟧, Dole said.'),
    ),
    [],
  );
});
