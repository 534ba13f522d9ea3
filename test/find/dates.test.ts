// Notation: the expression is marked in the text, its value is the label; the text is written on the day given.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { ABSOLUTE } from '../../src/find/dates/absolute.ts';
import { DURATIONS, OFFSETS, SETS } from '../../src/find/dates/durations.ts';
import { FINANCIAL, SEASONS } from '../../src/find/dates/periods.ts';
import { RELATIVE } from '../../src/find/dates/relative.ts';
import { matchesOf, mayMatch } from '../../src/find/dates/rule.ts';
import { marked } from '../marked.ts';
import { passage } from './attributions/english.ts';
import { datesOf } from './finding.ts';

/** Every date of the text must be marked, at its span, with its value. */
function resolvesTo(source: string, day: string | null = '2031-04-09'): void {
  const { text, marks } = marked(source);
  assert.deepEqual(
    datesOf(text, day).map((moment) => [text.slice(moment.from, moment.to), moment.value ?? 'unknown']),
    marks.map((mark) => [text.slice(mark.from, mark.to), mark.label]),
  );
}

test('resolves a weekday backwards, and forwards where the tense is future', () => {
  resolvesTo('The ferry sank on [[Sunday|2031-04-06]].');
  resolvesTo('The council will meet on [[Friday|2031-04-11]].');
});

test('resolves yesterday, last week and a month without a year against the day of writing', () => {
  resolvesTo('She asked for it in [[January|2031-01]] and again [[yesterday|2031-04-08]].');
  resolvesTo('Rain fell [[last week|2031-W14]].');
});

test('keeps a full date whatever the day of writing', () => {
  resolvesTo('The dam opened on [[Feb. 3, 1931|1931-02-03]].', null);
  resolvesTo('[[7 November 2022|2022-11-07]]', null);
});

test('says that a weekday is unknown where no day of writing is known', () => {
  resolvesTo('It broke on [[Tuesday|unknown]].', null);
});

test('counts from the date named before', () => {
  resolvesTo('They parted in [[1994|1994]] and signed [[four years later|1998]].');
});

test('joins a clock time with the day beside it', () => {
  resolvesTo('The gates opened at [[2:40 a.m. on Sunday|2031-04-06T02:40]].');
  resolvesTo('Published [[April 9, 2024 8:42 PM GMT+1|2024-04-09T20:42+01:00]].');
});

test('dates the entries of a live page by the day heading above them, past midnight too', () => {
  const text =
    'Thursday 10 April\n\n00.07\n\nYesterday it rained.\n\nWednesday 9 April\n\n23.18\n\nRain.\n\n22.05\n\nWind.\n';
  const values = datesOf(text, '2031-04-10').map((moment) => moment.value);
  assert.deepEqual(values, [
    '2031-04-10',
    '2031-04-10T00:07',
    '2031-04-09',
    '2031-04-09',
    '2031-04-09T23:18',
    '2031-04-09T22:05',
  ]);
});

test('reads a clock time without a day as of the day named with the clock time before', () => {
  resolvesTo(
    'The surge came [[shortly before 3 a.m. on Sunday|2031-04-06T03:00]]. The notice was sent at [[1:15 a.m.|2031-04-06T01:15]]',
  );
});

test('keeps the day of a comment apart from the day of the page', () => {
  const text = 'It rained yesterday.';
  const passage = {
    id: 'p1',
    from: 0,
    to: text.length,
    role: 'comment',
    voice: 'comment 1',
    parent: null,
  } as const;
  const comment = {
    ...passage,
    replyTo: null,
    number: '1',
    date: '2031-05-02T09:30',
    quotedFrom: null,
    why: 'given',
  };
  const [moment] = datesOf(text, '2031-04-09', [comment]);
  assert.deepEqual([moment?.value, moment?.anchor], ['2031-05-01', '2031-05-02']);
});

test('reads durations of days and more, sets and quarters', () => {
  resolvesTo('It will stay shut for [[90 days|P90D]].');
  resolvesTo('The boat sails [[every Thursday|XXXX-WXX-4]].');
  resolvesTo('Profit rose in [[the third quarter of 2030|2030-Q3]].');
});

test('reads no year out of a number that counts', () => {
  resolvesTo('The mill employs 1900 people and is worth $2000.');
});

test('a clock time without a day is of the day that was told with it before', () => {
  resolvesTo(
    'The call came at [[1:15 a.m. on Sunday|2031-04-06T01:15]]. Of the [[1:15 a.m.|2031-04-06T01:15]] call no tape exists.',
  );
});

test('a definite weekday and a following season count from the day last named, where that is long ago', () => {
  resolvesTo(
    'The ferry sank on [[5 November 2022|2022-11-05]]. On the [[Sunday|2022-11-06]] it was found, and [[the following spring|2023-SP]] raised.',
  );
  resolvesTo('The Senate met on the [[Friday|unknown]].');
});

test('counts days from a happening whose day the text gives, or takes the day it stands beside', () => {
  resolvesTo(
    'The collision of [[5 November 2029|2029-11-05]] closed the harbour. [[Two days|2029-11-03]] before the collision the bell had failed.',
  );
  resolvesTo(
    'The office answered on [[3 November 2029|2029-11-03]], [[two days|2029-11-03]] before the hearing.',
  );
  resolvesTo('It came [[two days|P2D]] before the hearing.');
});

test('"on the Sunday" is of a week told before, and unknown where none was', () => {
  resolvesTo(
    'The ferry sank on [[5 November 2029|2029-11-05]]. The mate died on the [[Sunday|2029-11-11]], in hospital.',
  );
  resolvesTo('The mate died on the [[Sunday|unknown]], in hospital.');
});

test('"the same day" is the day of the telling, not one told of in a clause', () => {
  resolvesTo(
    'The premier spoke on [[Tuesday|2031-04-08]]. What happened on [[Sunday|2031-04-06]], she said, was a crime. [[Late the same day|2031-04-08]] parliament voted.',
  );
});

test('a year before a day is the month a year before', () => {
  resolvesTo('The lake was full on [[Saturday|2031-04-05]], against a third [[a year earlier|2030-04]].');
});

test('a clock time with a known zone keeps its offset, one with a zone named by a place stays local', () => {
  resolvesTo('The call came at [[3:15 p.m. EDT on Monday|2031-04-07T15:15-04:00]].');
  resolvesTo('The gates opened at [[9 p.m. on Monday, Harl time|2031-04-07T21:00]].');
});

test('a time above the entries of a live page that is later than the newest is of the evening before', () => {
  const text =
    'Flood live\n\nIda Brook (until 20.00) and Tomas Hale\n\nWednesday 9 April 2031\n\n00.40\n\nRain stops.\n\n00.10\n\nRain.\n\nTuesday 8 April 2031\n\n19.30\n\nRain begins.\n';
  const [first] = datesOf(text, '2031-04-09');
  assert.deepEqual([text.slice(first!.from, first!.to), first!.value], ['20.00', '2031-04-08T20:00']);
});

test('every date that is not known says why', () => {
  const why = (text: string): string | undefined =>
    datesOf(text, null).find(({ value }) => !/^\d/.test(value ?? ''))?.why;
  const noDay = 'the day of this voice is not known, so the expression cannot be placed';
  assert.equal(why('It broke on Tuesday.'), noDay);
  assert.equal(why('It broke yesterday.'), noDay);
  assert.equal(why('It broke at 9 p.m.'), noDay);
  assert.equal(why('It broke last week.'), noDay);
  assert.equal(why('It broke on 9 April.'), 'the text gives no year');
  assert.equal(why('It broke in March.'), 'the text gives no year');
  assert.equal(why('It broke the same day.'), 'no day is named before');
  assert.equal(why('He died on the Sunday.'), 'a day of a week that is not named before');
});

test('a rule that is not tried for want of its letters would not have matched', () => {
  const texts = [
    'in the 1990s, the 1990’s, the ’60s and the early Seventies, the seventies, the 19th century, nineteen eighty-four',
    'on Mondays; SUNDAYS; the day before yesterday; Tonight; tomorrow morning; the weekend',
    'the third quarter of last year, the latest period, the year-ago quarter, the first half of 2031',
    "last Spring, autumn 2031, the following winter, Christmas Eve, New Year’s Day, New Year's Eve, Good Friday, May Day",
    'Valentine’s Day, Labor Day, Easter Monday, Thanksgiving, Halloween, Memorial Day, Boxing Day, Veterans Day',
    'a year ago this week, daily, Weekly, hourly, every morning, each Thursday, the past decade, recent weeks, coming days',
    'the current plan, recently, the near future, in the recent past, twenty thirty, eighteen ninety-one',
  ];
  const rules = [...ABSOLUTE, ...RELATIVE, ...FINANCIAL, ...SEASONS, ...OFFSETS, ...SETS, ...DURATIONS];
  for (const text of texts)
    for (const one of rules) {
      one.pattern.lastIndex = 0;
      if (one.pattern.test(text)) assert.ok(mayMatch(one, text.toLowerCase()), one.pattern.source);
    }
  const tried = rules.filter((one) => mayMatch(one, 'no such word in here'));
  assert.ok(tried.length < rules.length - 10);
});

test('what a comment says is of its own day, whatever headings of days stand above the thread', () => {
  const text = `Weir closed

11 May 2029

The Three Clocks

2 February 2027

10:00

11:00

12:00

Trucks went in on Tuesday.`;
  const from = text.indexOf('Trucks');
  const comment = {
    id: 'p9',
    from,
    to: text.length,
    role: 'comment',
    voice: 'Nan',
    parent: null,
    replyTo: null,
    number: null,
    date: '2029-05-17T08:02',
    quotedFrom: null,
    why: '',
  } as const;
  assert.equal(datesOf(text, '2029-05-17', [comment]).at(-1)?.value, '2029-05-15');
});

test('takes no number that names a thing for an hour', () => {
  resolvesTo('Passengers waited at Gate 4 on [[Tuesday night|2031-04-08TNI]] for bus 12.');
  resolvesTo(
    'Tram 9 [[this morning|2031-04-09TMO]] was late. At [[9 this morning|2031-04-09T09:00]] it ran.',
  );
});

test('cannot tell day from month in numbers unless the page shows its order', () => {
  resolvesTo('The dam opened on [[05/01/2031|unknown]].');
  resolvesTo('The dam opened on [[05/01/2031|2031-01-05]] and closed on [[13/01/2031|2031-01-13]].');
  resolvesTo('The dam opened on [[05-01-2031|2031-05-01]] and closed on [[01-25-2031|2031-01-25]].');
  resolvesTo('Printed [[09/04/2031|2031-04-09]]; the dam opened on [[05/01/2031|2031-01-05]].');
  resolvesTo(
    'It opened on [[05/01/2031|unknown]], not [[13/01/2031|2031-01-13]] or [[01/25/2031|2031-01-25]].',
  );
  resolvesTo('The dam opened on [[04/04/2031|2031-04-04]] and on [[5.1.2031|2031-01-05]].');
});

test('"last" behind a modal verb is a verb', () => {
  resolvesTo("They won't last [[two weeks|P2W]] without us, though they lasted [[the last two weeks|P2W]].");
});

test('the name of a Sunday paper and a day inside an address are no days', () => {
  resolvesTo(
    'That tallies with what the Sunday Ledger had [[last week|2031-W14]]: https://lamp.example/weir-closed-2031-03-11/',
  );
});

test('a weekday that has not come by the day of publication is that of the change that the page states', () => {
  const text =
    'Jan. 9, 2031, 9:14 PM / Updated Jan. 10, 2031, 7:02 AM\n\nNo such talk took place, the ministry said early Friday.';
  const head = text.indexOf('\n');
  const passages = [passage('p1', 0, head, 'date-line'), passage('p2', head + 2, text.length, 'body')];
  assert.equal(datesOf(text, '2031-01-09', passages).at(-1)?.value, '2031-01-10');
  assert.equal(datesOf(text.slice(head + 2), '2031-01-09').at(-1)?.value, '2031-01-03');
});

test('a rule that is tried only around its core finds what it finds in the whole text', () => {
  const words =
    'about|nearly|a|an|two|three|hundred|sixty|a couple of|half|1,200|3½|4|full|consecutive|and a half|days|day|years|-year-old|weeks|monday|hours|month|min|said|the|of|\n\n|,|.|-|’s|5|long';
  const texts = fc.array(fc.tuple(fc.constantFrom(...words.split('|')), fc.constantFrom(' ', ' ', '-', '')), {
    maxLength: 120,
  });
  const rules = DURATIONS.filter(({ core }) => core !== undefined);
  assert.equal(rules.length, 1);
  fc.assert(
    fc.property(texts, (pieces) => {
      const text = pieces.flat().join('');
      for (const one of rules)
        assert.deepEqual(
          [...matchesOf(one, text)].map(({ 0: all, index }) => [index, all]),
          [...text.matchAll(new RegExp(one.pattern))].map(({ 0: all, index }) => [index, all]),
        );
    }),
    { seed: 5, numRuns: 300 },
  );
});
