// Document → dates: expressions of time resolved to the calendar as TIMEX3 values, each against the day of its own voice.
// In: text, passages with their own days, the document's day. Out: one finding each; value null, with the reason, where the
// day cannot be known. Idea: grammar.ts and clock.ts read, resolve.ts places; here the anchor and the context are chosen.

import { findingId, type Moment, type Passage, type Span } from '../../model/index.ts';
import type { Finder, FindInput } from '../finder.ts';
import { insideOnePassage, passagesAround, sentenceSpans, spanAt } from '../surroundings.ts';
import { countFromEvents } from './around-event.ts';
import { formatDay, parseDay } from './calendar.ts';
import { findClocks, joinDays } from './clock.ts';
import { findExpressions } from './grammar.ts';
import { dayUnder, headingDays } from './headings.ts';
import { withOrder } from './number-order.ts';
import { type Context, resolve } from './resolve.ts';
import type { Expression } from './shapes.ts';
import { tenseAt } from './tense.ts';

/** Every date, time, duration and set of the document. */
export const dates: Finder<Moment> = {
  kind: 'date',
  needs: [],
  find(input) {
    const { text } = input.document;
    const all = joinDays(text, findExpressions(text, findClocks(text)));
    const found = all.filter(({ from }) => !isInAddress(text, from));
    const expressions = withOrder(text, found, parseDay(input.document.published));
    return place(input, insideOnePassage(expressions, input.passages));
  },
};

// > | https://lamp.example/world/weir-closed-2031-03-11/
//   |                                        ^^^^^^^^^^ part of an address
const isInAddress = (text: string, at: number): boolean =>
  /(?:https?:\/\/|www\.)\S*$/i.test(text.slice(Math.max(0, at - LONGEST_ADDRESS), at));
const LONGEST_ADDRESS = 240;

interface Memory {
  mention: string | null;
  clockDay: string | null;
  day: string | null;
}

function place(input: FindInput, expressions: readonly Expression[]): Moment[] {
  const { text } = input.document;
  const sentences = sentenceSpans(input);
  const year = yearOfText(text, expressions);
  const headings = headingDays(text, expressions, parseDay(input.document.published), year);
  const memories = new Map<string, Memory>();
  const told = new Map<string, string>();
  const taken = new Set<string>();
  const passages = passagesAround(expressions, input.passages);
  const anchorOf = anchorsIn(input);
  const published = parseDay(input.document.published);
  let updated: number | null = null;
  const moments = expressions.map((expression, n) => {
    const passage = passages[n]!;
    const heading = spanAt(headings, expression.from);
    const under = heading ? dayUnder(heading, expression) : null;
    const anchor = voiceDay(passage) ?? under ?? anchorOf(passage);
    const memory = memoryOf(memories, voiceKey(passage));
    const sentence = around(expression, spanAt(sentences, expression.from) ?? { from: 0, to: text.length });
    const context = {
      ...contextOf(text, expression, sentence),
      anchor,
      updated: anchor === published ? updated : null,
      year,
      mention: expression.shape.kind === 'same-day' ? memory.day : memory.mention,
      clockDay: heading ? null : (told.get(clockKey(expression)) ?? memory.clockDay),
    };
    const moment = finish(expression, context, taken);
    updated ??= changedOn(moment, passage, published);
    remember(memory, moment, expression, isBackground(text, expression, sentence));
    if (hasOwnDay(expression) && moment.value) told.set(clockKey(expression), moment.value.slice(0, 10));
    return moment;
  });
  return [...countFromEvents(text, moments)];
}

const SOON = 3;

/** The day after the day of publication that a date line gives. */
function changedOn({ value }: Moment, passage: Passage | null, published: number | null): number | null {
  const day = passage?.role === 'date-line' && published !== null ? parseDay(value) : null;
  return day !== null && day > published! && day - published! <= SOON ? day : null;
}

/** The part of the sentence that says how the expression is meant; a page without sentences is not read again for each. */
function around(expression: Span, sentence: Span): Span {
  const from = Math.max(sentence.from, expression.from - REACH);
  return { from, to: Math.max(expression.to, Math.min(sentence.to, expression.to + REACH)) };
}
const REACH = 600;

/** A clock time to the minute names its day wherever it comes again. > | at 1:15 a.m. on Sunday … The 1:15 a.m. call */
function clockKey({ shape }: Expression): string {
  return shape.kind === 'clock' && shape.minute !== 0 ? `${shape.hour}:${shape.minute}` : '';
}

function hasOwnDay({ shape }: Expression): boolean {
  return shape.kind === 'clock' && shape.minute !== 0 && shape.day !== null;
}

function memoryOf(memories: Map<string, Memory>, key: string): Memory {
  const memory = memories.get(key) ?? { mention: null, clockDay: null, day: null };
  memories.set(key, memory);
  return memory;
}

/** Comments and pasted texts remember for themselves; the parts of one article share a memory. */
function voiceKey(passage: Passage | null): string {
  return passage && /comment|quoted/.test(passage.role) ? passage.id : 'article';
}

function contextOf(
  text: string,
  expression: Expression,
  sentence: Span,
): Pick<Context, 'tense' | 'quarters'> {
  const words = text.slice(Math.max(0, sentence.from - 200), sentence.to);
  return { tense: tenseAt(text, expression.from, sentence), quarters: /\bquarter(?:ly)?\b/i.test(words) };
}

/** The day of a comment: it stands whatever heading is above the thread. */
function voiceDay(passage: Passage | null): number | null {
  return passage?.role === 'comment' ? parseDay(passage.date) : null;
}

/** For each passage its voice's own day, else that of the passage around it, else the document's. */
function anchorsIn({ passages, document }: FindInput): (passage: Passage | null) => number | null {
  const published = parseDay(document.published);
  const days = new Map<string, number | null>();
  // Outer passages come before those inside them.
  for (const { id, parent, date } of passages)
    if (!days.has(id))
      days.set(id, parseDay(date) ?? (parent === null ? published : (days.get(parent) ?? published)));
  return (passage) => (passage === null ? published : (days.get(passage.id) ?? published));
}

/**
 * The year of the last full date that dates the page rather than tells history: in a line of its own, a caption, a head.
 * For dates that give no year where the document's day is not known; null when there is none.
 */
function yearOfText(text: string, expressions: readonly Expression[]): number | null {
  let latest: number | null = null;
  for (const expression of expressions) {
    const { shape } = expression;
    const day = shape.kind === 'clock' && shape.day ? shape.day : shape;
    if (day.kind !== 'day' || day.year === null || !datesThePage(text, expression)) continue;
    if (latest === null || day.year > latest) latest = day.year;
  }
  return latest;
}

function datesThePage(text: string, span: Span): boolean {
  if (span.to < 300) return true;
  const before = text.slice(Math.max(0, span.from - SHORT_LINE), span.from);
  const after = text.slice(span.to, span.to + SHORT_LINE);
  const from = before.lastIndexOf('\n');
  const to = after.indexOf('\n');
  const length = before.length - from - 1 + span.to - span.from + (to < 0 ? after.length : to);
  return length < SHORT_LINE;
}
const SHORT_LINE = 160;

function finish(expression: Expression, context: Context, taken: Set<string>): Moment {
  const { value, why, anchored } = resolve(expression.shape, context);
  const id = findingId('date', expression, taken);
  taken.add(id);
  const anchor = anchored && context.anchor !== null ? formatDay(context.anchor) : null;
  return {
    id,
    kind: 'date',
    from: expression.from,
    to: expression.to,
    type: expression.type,
    value,
    anchor,
    why,
  };
}

// > | What happened on Sunday, she said, was … Late the same day parliament voted
//   |                  ^^^^^^ told of in a clause: "the same day" is not it
/** Does the day stand in a clause that begins with a question word? Then it is not the day of the telling. */
function isBackground(text: string, expression: Span, sentence: Span): boolean {
  const before = text.slice(Math.max(sentence.from, expression.from - CLAUSE), expression.from);
  return /(?<!\p{L})(?:what|who|whom|whose|which|where|when|that)\s[^,;:.–—]{0,60}$/iu.test(before);
}
const CLAUSE = 80;

function remember(memory: Memory, moment: Moment, expression: Expression, isBackground: boolean): void {
  if (!moment.value || !/^\d{4}/.test(moment.value) || moment.value.includes('/')) return;
  if (moment.type === 'TIME' && /T\d/.test(moment.value)) memory.clockDay = moment.value.slice(0, 10);
  if (/^\d{4}-\d\d-\d\d/.test(moment.value) && !(isBackground && memory.day !== null))
    memory.day = moment.value.slice(0, 10);
  if (expression.shape.kind !== 'offset') memory.mention = moment.value.replace(/T.*$/, '');
}
