// Parts of the pages: marks in a text, axes, dates as people read them.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { h } from 'preact';
import { renderToString } from 'preact-render-to-string';
import { axisOf } from '../../src/web/chart/axis.ts';
import { type Mark, markedText } from '../../src/web/part/marked-text.ts';
import { showNumbers, showTick } from '../../src/web/view/numbers.ts';
import { dayNumber, grouped, showSpan, showTime } from '../../src/web/view/when.ts';

const mark = (from: number, to: number, id: string): Mark => ({ from, to, id });
const html = (text: string, marks: readonly Mark[], from = 0, to = text.length): string =>
  renderToString(h('p', {}, ...markedText(text, { from, to }, marks)));

test('cuts a mark that crosses another, and keeps its id on the first piece', () => {
  assert.equal(
    html('abcdef', [mark(0, 3, 'x'), mark(2, 5, 'y')]),
    '<p><mark id="x">ab<mark id="y">c</mark></mark><mark>de</mark>f</p>',
  );
});

test('cuts marks at the ends of the stretch', () => {
  assert.equal(html('abcdef', [mark(0, 9, 'x')], 1, 3), '<p><mark id="x">bc</mark></p>');
});

test('puts round numbers on an axis, and powers of ten where values lie far apart', () => {
  assert.deepEqual(axisOf([9, 31], 100).ticks, [5, 10, 15, 20, 25, 30, 35]);
  assert.deepEqual(axisOf([11, 8500], 300).ticks, [10, 100, 1000, 10000]);
  assert.deepEqual(axisOf([2, 3], 100).ticks, [2, 3]);
  assert.deepEqual(axisOf([4, 4], 100).ticks, [4]);
  assert.equal(axisOf([4, 4], 100).place(4), 50);
});

test('writes times as people read them', () => {
  assert.equal(showTime('2031-05-04T19:42:11Z'), '4 May 2031, 19:42 UTC');
  assert.equal(showTime('2031-05'), 'May 2031');
  assert.equal(showSpan('2031-05-04T06:40', '2031-05-04'), '4 May 2031');
  assert.equal(showSpan('2031-04-28', '2031-05-04'), '28 Apr to 4 May 2031');
  assert.equal(showSpan('2031-05-02', '2031-05-04'), '2 to 4 May 2031');
  assert.equal(showSpan('2030-05-04', '2031-05-04'), '4 May 2030 to 4 May 2031');
  assert.equal(showTime('2031-05-04T02:05/2031-05-04T02:50'), '4 May 2031, 02:05 to 02:50');
  assert.equal(showSpan(null, null), 'no date known');
  assert.equal(dayNumber('1970-01-02T12:00Z'), 1.5);
  assert.equal(grouped(40_000_000), '40\u2009000\u2009000');
});

test('writes millions in words where no digit is lost', () => {
  assert.equal(showNumbers('about 5800000'), 'about 5.8 million');
  assert.equal(showNumbers('1234567'), '1\u2009234\u2009567');
  assert.equal(showNumbers('20000 to 30000'), '20\u2009000 to 30\u2009000');
  assert.equal(showNumbers('at least 9'), 'at least 9');
  assert.equal(showTick(2_500_000_000), '2.5bn');
});
