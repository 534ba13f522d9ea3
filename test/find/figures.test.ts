// Notation: the figure is marked in the text, its reading is the label: `value`, `min..max`, `a:b` for a pair, then the unit.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Figure } from '../../src/model/index.ts';
import { marked } from '../marked.ts';
import { figuresOf } from './finding.ts';

function reading(figure: Figure): string {
  const range = `${figure.min ?? ''}..${figure.max ?? ''}`;
  const value = figure.pair ? figure.pair.join(':') : figure.value === null ? range : String(figure.value);
  return [figure.approximate ? `~${value}` : value, figure.unit].filter(Boolean).join(' ');
}

/** Every figure of the text must be marked, at its span, with its reading. */
function readsAs(source: string): void {
  const { text, marks } = marked(source);
  assert.deepEqual(
    figuresOf(text).map((figure) => [text.slice(figure.from, figure.to), reading(figure)]),
    marks.map((mark) => [text.slice(mark.from, mark.to), mark.label]),
  );
}

test('reads a bound with the people it counts', () => {
  readsAs('[[At least nine people|9.. person]] were killed in the fire.');
  readsAs('[[More than 40 sailors|40.. sailor]] were still at sea.');
  readsAs('[[Nearly 9,000 residents|..9000 resident]] left the coast.');
});

test('reads estimates, words and halves', () => {
  readsAs('[[About 300 people|~300 person]] gathered.');
  readsAs('They gave [[half a million euros|500000 euro]] to the port.');
  readsAs('It closed [[a dozen schools|12 school]] on the island.');
});

test('reads a range as its two ends', () => {
  readsAs('[[Between 27 and 30 people|27..30 person]] drowned.');
  readsAs('It will take [[two to three weeks|2..3 week]].');
});

test('reads measures and money by the name of their unit', () => {
  readsAs('The wall is [[11 metres|11 metre]] high and [[31 km|31 kilometre]] long.');
  readsAs('What the [[$500 Billion|500000000000 dollar]] plan brings [[3 Million people|3000000 person]]');
  readsAs(
    'A [[$7 Trillion|7000000000000 dollar]] debt, [[€5 MILLION|5000000 euro]] and [[$13BN|13000000000 dollar]].',
  );
  readsAs('Damage of [[$5.8 million|5800000 dollar]] was [[0.9 percent|0.9 percentage]] of output.');
});

test('reads the short scales of agencies, and takes no "over" of the verb before it for a bound', () => {
  readsAs('The row over [[$1.3 bln|1300000000 dollar]] and [[640 mln euros|640000000 euro]].');
  readsAs('Tarn must hand over [[$2 billion|2000000000 dollar]]; it took over [[14 firms|14 firm]].');
  readsAs('It cost [[over $2 billion|2000000000.. dollar]], or [[300m pounds|300000000 pound sterling]].');
});

test('reads a vote as a pair and leaves a score alone', () => {
  readsAs('Parliament voted [[61–44|61:44 vote]] to close the pass.');
  readsAs('The harbour team won 3-1 away.');
});

test('leaves article, bulletin and page numbers, times, years and telephone numbers alone', () => {
  readsAs('Article 4 of the treaty of 1998, bulletin No 7, page 88, paragraphs 1-2.');
  readsAs('The bells rang at 6:40 p.m. in 1931; call 555-0143.');
});

test('reads a share as a fraction and a ratio as both its numbers', () => {
  readsAs('[[Two thirds|0.66666666666667 share]] of the homes were empty.');
  readsAs('[[Sixty-one of 120 members|61:120 member]] voted for it.');
});

test('gives an elliptic number the unit of the one before', () => {
  readsAs('[[Twenty-six of the dead|26 person]] came from Harl and [[five|5 person]] from Dorn.');
  readsAs(
    'The flow went from [[1,400|1400 cubic metre per second]] to [[4,200 cubic metres per second|4200 cubic metre per second]].',
  );
});

test('reads two numbers of a change apart and the ends of a span together', () => {
  readsAs('Sales fell from [[$8 million|8000000 dollar]] to [[$5 million|5000000 dollar]].');
  readsAs('Prices range from [[$5 to $7|5..7 dollar]].');
});

test('takes no idiom, alternative, denial or part of a name for a figure', () => {
  readsAs('I ask you to count to ten. There were not three.');
  readsAs('The Big 12 met Flight 93 on Route 66.');
  readsAs('Two gates or three? Nobody knows.');
});

test('says of what a figure is a part', () => {
  const [whole, part] = figuresOf('The fire killed 19 people, including 3 children.');
  assert.equal(part?.partOf, whole?.id);
  assert.equal(whole?.partOf, null);
});

test('says what a figure counts in the words of the text', () => {
  assert.equal(figuresOf('At least nine people were killed in the fire.')[0]?.of, 'killed in the fire');
  assert.equal(figuresOf('The death toll rose to 23.')[0]?.of, 'death toll');
});

test('names the dimension and the base unit of a measure', () => {
  const [mile] = figuresOf('The pass is 19 miles away.');
  assert.deepEqual(
    [mile?.dimension, mile?.base],
    ['measure', { unit: 'metre', factor: 1609.344, offset: 0, rule: '1 mile = 1609.344 metre' }],
  );
  assert.equal(figuresOf('About 40 villagers stayed.')[0]?.dimension, 'person');
});

test('leaves the figures of promotion and page furniture to nobody', () => {
  const text = 'Win 5 tickets now.';
  const passage = {
    id: 'p1',
    from: 0,
    to: text.length,
    role: 'promo',
    voice: 'the page',
    parent: null,
    replyTo: null,
    number: null,
    date: null,
    quotedFrom: null,
    why: 'given',
  } as const;
  assert.deepEqual(figuresOf(text, [passage]), []);
});

test('a compound unit is converted part by part, and warmth with its offset', () => {
  const rules = figuresOf('Gusts of 90 km/h met 3 cubic feet per second at 50 degrees Fahrenheit.').map(
    ({ base }) => base?.rule,
  );
  assert.deepEqual(rules, [
    '1 kilometre per hour = 0.277777777778 metre per second',
    '1 cubic foot per second = 0.028316846592 cubic metre per second',
    'celsius = (fahrenheit − 32) × 5/9',
  ]);
});

test('knows currencies by their ISO codes, and says the code only where the text leaves no doubt', () => {
  const codes = figuresOf('They paid SEK 40m, 300 PLN, US$5 and $6.').map(({ unit, currency }) => [
    unit,
    currency,
  ]);
  assert.deepEqual(codes, [
    ['swedish krona', 'SEK'],
    ['zloty', 'PLN'],
    ['dollar', 'USD'],
    ['dollar', null],
  ]);
});

test('takes no capital word for a currency code', () => {
  readsAs('ALL [[30 delegates|30 delegate]] went to COP 26.');
});

test('an earlier amount is no yearly one, and a share gives an index no unit', () => {
  readsAs(
    'Revenue rose to [[$7 billion|7000000000 dollar]] from [[$6 billion|6000000000 dollar]] a year earlier.',
  );
  readsAs('The index ended at [[16,644|16644]], [[16 per cent|16 percentage]] above its low.');
});

test('reads multiples and counts at a rate', () => {
  readsAs(
    'Sales grew [[more than sixfold|6.. count]]. The lab made [[three thousand tests per day|3000 test per day]].',
  );
});

test('a list of hyphened numbers takes the unit at its end', () => {
  readsAs(
    'It comes with [[four|4 cylinder]]-, [[five|5 cylinder]]- and [[six-cylinder|6 cylinder]] engines.',
  );
});

test('a length of time that describes another thing, a stock index and a model name are no figures', () => {
  readsAs('The three-year forecast of the S&P 500 named [[two new 737 Max jets|2 jet]].');
});

test('pieces of text, sayings and somebody who says something are not counted', () => {
  readsAs('He wrote two articles in three parts. My aunt used to say the town had three clocks.');
  readsAs('One placard read "Shame". One visitor noted that nobody came.');
});

test('an amount that leaves out its currency, or its scale too, takes them from the one before', () => {
  readsAs('They spent [[$3m|3000000 dollar]] on pumps and another [[2m|2000000 dollar]] on pipes.');
  readsAs(
    'The town was offered [[40 million crowns|40000000 crown]]. It had asked for [[65|65000000 crown]].',
  );
  readsAs('The wall cost [[£3m|3000000 pound sterling]] and is [[2m|2 metre]] high.');
});

test('a change has a direction, and each of its numbers a part in it', () => {
  const parts = figuresOf(
    'The toll rose by 4 to 23. Sales fell 5 per cent. Fares are up from $2. It has 3 doors.',
  );
  assert.deepEqual(
    parts.map(({ change }) => change && `${change.direction} ${change.role}`),
    ['up by', 'up to', 'down by', 'up from', null],
  );
});

test('the numbers of items in a list are no figures', () => {
  readsAs('  1. The bakery stands.\n\n  2) It sold [[40 cakes|40 cake]].\n');
});

test('numbers of names, of points of an argument and of stress are no figures', () => {
  readsAs(
    'The siege of the War of the Three Crowns left two things that are both true, and five ways to tell them.',
  );
  readsAs('He said that he did not want one inch of it.');
  readsAs('Blast Kills [[Three Sailors|3 sailor]]');
});

test('reads vague and bounded numbers in words', () => {
  readsAs('[[Hundreds of thousands of people|~200000.. person]] fled.');
  readsAs('[[Nearly 200 villagers|..200 villager]] and [[up to 30 miners|..30 miner]] stayed.');
  readsAs('[[Fewer than 12 boats|..12 boat]] came back.');
});

test('ages are apart from counts', () => {
  const [age, count] = figuresOf('The mate, aged 66, saved 12 passengers.');
  assert.deepEqual([age?.dimension, count?.dimension], ['age', 'person']);
});

test('phone numbers, versions, scores, seasons and legal references are no figures', () => {
  readsAs('Call +44 20 7946 0958 about section 12(3) of the act, Regulation 2031/44 and version 2.1.');
  readsAs('United won 3-2 in season 4 of the league.');
});

/** Each figure of a bare text with what it counts. */
const countedIn = (text: string): readonly (readonly [string, string | null])[] =>
  figuresOf(text).map(({ from, to, of }) => [text.slice(from, to), of]);

test('a number behind a verb of harm counts people whom it befell, with a noun or without', () => {
  assert.deepEqual(
    countedIn('Two boats hit a ferry, killing at least four crew members and injuring 11, a port said.'),
    [
      ['Two boats', 'boats hit a ferry'],
      ['at least four crew members', 'killing'],
      ['11', 'injuring'],
    ],
  );
  readsAs('The death toll from a fire on a ferry in the lower harbour rose to [[five|5 person]] on Friday.');
});

test('people who are told of as among the dead are counted as dead', () => {
  assert.deepEqual(countedIn('The ministry said that two of its citizens were among the dead.'), [
    ['two of its citizens', 'dead'],
  ]);
});

test('the number that opens an answer counts what its question asks about', () => {
  assert.deepEqual(countedIn('How many people were killed?\n\nFive, as of Sunday.'), [['Five', 'killed']]);
  assert.deepEqual(countedIn('Were islanders among the dead?\n\nYes, two, the ministry said.'), [
    ['two', 'dead'],
  ]);
});

test('a count behind a year is no telephone number, and nobody’s two cents are counted', () => {
  readsAs('In October 2022 [[two sailors|2 sailor]] were killed. My own two cents are below.');
});

test('counts people of a force by its name, and no sections of a law', () => {
  readsAs('He sent [[400 National Guardsmen|400 guardsman]] to the port.');
  readsAs('The question is whether §12406 was triggered under 18 U.S.C. 1385.');
});

test('says what became of many behind the part of them that is told apart', () => {
  const text = 'At least 14 people, including three police officers, were hurt on Monday.';
  const [many] = figuresOf(text);
  assert.equal(text.slice(...many!.ofSpan!), 'hurt');
});

test('reads a part of a million as so many, not as a share', () => {
  readsAs('[[A quarter of a million homes|250000 home]] lost power.');
  readsAs('They paid [[three quarters of a million crowns|750000 crown]].');
});

test('a year without its century is no figure', () => {
  readsAs('I was there in ’27.');
});

test('those who were counted before are told of again', () => {
  readsAs(
    'They ordered [[nine envoys|9 envoy]] out, accused of taking [[4,300 files|4300 file]]. The minister told parliament that the [[nine|9 envoy]] were spies.',
  );
});
