// What two or three whole accounts give, read from their texts to the edition: conflicts and drift as words. The accounts are invented.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { AnalysedDocument, Edition, Place } from '../../src/model/index.ts';
import { analyse, collateDocuments } from '../../src/variorum.ts';

interface Told {
  readonly conflicts: readonly string[];
  readonly drift: readonly string[];
  readonly edition: Edition;
}

/** Conflicts as `kind: words / words`, drift as `kind: words → words`; each account is known by the letter that begins its name. */
function tell(texts: Readonly<Record<string, string>>): Told {
  const documents = Object.entries(texts).map(
    ([name, text]): AnalysedDocument =>
      analyse({ path: `${name}.txt`, bytes: new TextEncoder().encode(text) }),
  );
  const edition = collateDocuments(documents);
  const nameOf = new Map(edition.documents.map(({ siglum, path }) => [siglum, path?.[0] ?? ''] as const));
  const textOf = new Map(
    edition.documents.map(
      ({ siglum, id }) =>
        [siglum, documents.find(({ document }) => document.id === id)!.document.text] as const,
    ),
  );
  const words = ({ document, from, to }: Place): string =>
    `${nameOf.get(document)} ${textOf.get(document)!.slice(from, to).replace(/\s+/g, ' ')}`;
  return {
    conflicts: edition.stories.flatMap(({ conflicts }) =>
      conflicts.map(
        ({ kind, sides }) =>
          `${kind}: ${sides
            .map((side) => side.map(words).sort().join(' + '))
            .sort()
            .join(' / ')}`,
      ),
    ),
    drift: edition.stories.flatMap(({ drift }) =>
      drift.map(({ kind, quotation, paraphrase }) => `${kind}: ${words(quotation)} → ${words(paraphrase)}`),
    ),
    edition,
  };
}

const WIRE = `Teachers vote to walk out over school closures

By Ivo Stannard

TARBROOK, Sept 14, 2029 (Meridian) - Teachers in Tarbrook voted on Friday to walk out over a city budget that would close four schools, after the mayor said she would not reopen the plan.

The teachers' union said 1,874 members had voted for the strike. Some 600 parents marched to the gate of the town hall.

"Not one of the four was on any list of mine," Mayor Helena Brisco said. "They [the auditors] have counted the bridge twice, and I have told them so in plain words."

The council is to meet on Thursday to hear the parents of the four schools. Talks with the union are to resume at 10 a.m. in the Corn Hall.
`;
const changed = (...pairs: readonly (readonly [string, string])[]): string =>
  pairs.reduce(
    (text, [was, is]) => text.replace(was, is),
    WIRE.replace(' (Meridian)', '').replace('By Ivo Stannard\n\n', ''),
  );

test('sets the number, the day and the hour that a copy changed against those of the text that it took', () => {
  const { conflicts } = tell({
    a: WIRE,
    b: changed(
      ['1,874', '1,847'],
      ['Thursday', 'Friday'],
      ['10 a.m.', '11 a.m.'],
      ['Some 600', 'Thousands of'],
    ),
  });
  assert.deepEqual([...conflicts].sort(), [
    'date: a 10 a.m. / b 11 a.m.',
    'date: a Thursday / b Friday',
    'figure: a 1,874 members / b 1,847 members',
    'figure: a Some 600 parents / b Thousands of parents',
  ]);
});

test('takes no rounding in a copy for another number', () => {
  const { conflicts } = tell({ a: WIRE, b: changed(['1,874', 'about 1,900'], ['Some 600', 'About 600']) });
  assert.deepEqual(conflicts, []);
});

test('takes no bracket of an editor that a copy leaves away for words left out of a quotation', () => {
  assert.deepEqual(tell({ a: WIRE, b: changed([' [the auditors]', '']) }).drift, []);
});

test('sets one count of what somebody has against another, and no loss against it', () => {
  const fort = (said: string): string =>
    `The fort on the island\n\n${said}\n\nThe island lies an hour from the coast by boat.\n`;
  assert.deepEqual(
    tell({ a: fort('Norholm keeps 85 soldiers there.'), b: fort('Norholm has 850 soldiers there.') })
      .conflicts,
    ['figure: a 85 soldiers / b 850 soldiers'],
  );
  assert.deepEqual(
    tell({ a: fort('Norholm keeps 85 soldiers there.'), b: fort('Norholm lost 850 soldiers there.') })
      .conflicts,
    [],
  );
});

test('counts nobody who was taken out of a crowd, and nobody who goes to school, as the crowd', () => {
  const { conflicts } = tell({
    a: 'The march on the town hall\n\nSome 900 people marched to the town hall on Sunday, September 16, 2029.\n',
    b: 'The march on the town hall\n\nPolice dragged two teenagers from the crowd at the town hall on Sunday, September 16, 2029. Rosa Quennell has two daughters who attend the school at the town hall.\n',
  });
  assert.deepEqual(conflicts, []);
});

const MAYOR = '"We will keep the schools shut until the council is gone," Desmond Achter told a rally.';

test('sets "he never said that" against all who give the words as said', () => {
  const { conflicts } = tell({
    a: `The rally in the hall\n\n${MAYOR}\n\nThe rally lasted an hour. Rain fell on those who had come late.\n`,
    b: `What was said in the hall\n\nThe other paper says that Desmond Achter told the rally: "We will keep the schools shut until the council is gone." He never said that. I was there, and the rally lasted an hour.\n`,
  });
  assert.deepEqual(conflicts, [
    'attribution: a We will keep the schools shut until the council is gone, / b He never said that.',
  ]);
});

test('takes nothing that somebody did not say about something else for a quotation denied', () => {
  const { conflicts } = tell({
    a: `The rally in the hall\n\n${MAYOR}\n\nThe rally lasted an hour. Rain fell on those who had come late.\n`,
    b: `What was said in the hall\n\n${MAYOR} He did not say that lightly. He did not say when the rally would end.\n`,
  });
  assert.deepEqual(conflicts, []);
});

test('does not tell a hope for a certainty that the account itself sets in front of the words', () => {
  const { drift } = tell({
    a: 'The talks\n\n"I think it will be settled at a table, and I hope it will be settled before the summer," President Carl Dunmore said on Monday.\n',
    b: 'A note on the talks\n\nPresident Carl Dunmore hopes, he says, that it will be settled at a table before the summer. So do I.\n',
  });
  assert.deepEqual(drift, []);
});

const PRESS =
  '"We have nine deaths and a drug. We do not have a line that joins the two," the director of the Medicines Authority, Miriam Oyelaran, told a news conference.';

test('sets one sum in two currencies, pounds among them, against each other', () => {
  const { conflicts } = tell({
    a: 'The recall\n\nThe company had stopped production at Stell on 12 May 2030, it said. It had sales of 640 million crowns last year.\n',
    b: 'The recall explained\n\nLindqvist stopped production at its Stell plant on 21 May 2030 after the recall. The company made 640 million pounds last year.\n',
  });
  assert.deepEqual([...conflicts].sort(), ['figure: a 640 million crowns / b 640 million pounds']);
});

test('takes no title that only names a thing, and nothing under a condition, for a denial or its contrary', () => {
  const { conflicts, drift } = tell({
    a: `The recall\n\n${PRESS}\n\nThe authority looked into the deaths of nine patients who had taken the drug.\n`,
    b: 'A line that joins the two\n\nThat is what one would say of the deaths of the nine patients if one had not looked into them. It was said of the drug before.\n',
  });
  assert.deepEqual([conflicts, drift], [[], []]);
});

test('tells a doubt that a short quotation lost', () => {
  const { drift } = tell({
    a: 'The minister\n\n"I was told there might be a problem," the health minister, Corin Vale, said on Monday.\n',
    b: 'The minister\n\n"I was told there was a problem," the health minister, Corin Vale, said on Monday.\n',
  });
  assert.deepEqual(drift, [
    'modality: a I was told there might be a problem, → b I was told there was a problem,',
  ]);
});

test('keeps two quotations of one page apart that one paraphrase tells together', () => {
  const { edition } = tell({
    a: 'The plane\n\n"I do not want to use force over the island," President Carl Dunmore said on Monday.\n\nAsked about troops, Dunmore said: "I never rule anything out, and I will be asked again."\n',
    b: 'The plane\n\nPresident Carl Dunmore said on Monday that he did not want to use force over the island but would never rule anything out.\n',
  });
  const told = edition.stories[0]!.statements.filter(({ kind }) => kind === 'utterance');
  assert.deepEqual(
    told.map(({ readings }) => readings.filter(({ type }) => type === 'direct').length),
    [1, 1],
  );
});

test('takes the line under the bar of a site for the headline, and not the motto above it', () => {
  const body = changed();
  const { edition } = tell({
    a: WIRE,
    b: `Morning Digest\nYour news in one place\nFriday, 28 September 2029\n\nHome | News | Wellness | Recipes | Sign in\n\n${body.replace('TARBROOK, Sept 14, 2029 -', 'TARBROOK (Meridian) -')}\nSource: Meridian\n`,
  });
  assert.deepEqual(
    edition.documents.map(({ title }) => title),
    ['Teachers vote to walk out over school closures', 'Teachers vote to walk out over school closures'],
  );
});
