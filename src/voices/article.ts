// In: the units of a text above its comments. Out: one draft a unit, with its role; some units are cut in two or three (article-cuts.ts).
// Idea: a unit is first read alone (line-kinds, furniture, captions); then its place decides what the line alone left open:
// above the first paragraph a short line is title, masthead or standfirst, prose before a wire's dateline is the editor's.

import type { Role } from '../model/index.ts';
import { cut, type Reading } from './article-cuts.ts';
import { biographies } from './biography.ts';
import { findQuotedBlocks } from './block-quotes.ts';
import { readCaption } from './captions.ts';
import type { Draft } from './draft.ts';
import { furnitureOf, repeatedLines } from './furniture.ts';
import { splitFusedHeads } from './fused-head.ts';
import { chooseTitle, isDeckUnder, isMasthead, isShouted, isWindowTitle } from './head.ts';
import {
  bylineNames,
  initialsOf,
  isAnswer,
  isByline,
  isCorrection,
  isDottedByline,
  isEditorNote,
  isFaqHead,
  isNameList,
  isProse,
  isQuestion,
  isRemark,
  isSectionHead,
  isWireCredit,
  namesItself,
  readClock,
  readDateLine,
  readDateline,
  readSignature,
} from './line-kinds.ts';
import { type Line, wordCount } from './lines.ts';
import { siteBar } from './site-bar.ts';
import { linkedLines } from './tail.ts';

/** The drafts of an article's units. `quotedTitle`: its title as the head of its comments quotes it, if it does. */
export function articleDrafts(given: readonly Line[], quotedTitle: string | null): Draft[] {
  const readings = readAlone(splitFusedHeads(given));
  const start = firstParagraph(readings);
  nameHead(readings, start, quotedTitle);
  nameNotes(readings, start);
  nameEmbeds(readings);
  nameQuestions(readings);
  nameLinks(readings, start);
  nameWriters(readings);
  nameBody(readings, start);
  nameBlocks(readings, start);
  return readings.flatMap(cut);
}

function readAlone(units: readonly Line[]): Reading[] {
  const repeated = repeatedLines(units.map((unit) => unit.text));
  return units.map((unit, i) => {
    const isBar = i < TOP && siteBar(unit.text) !== null;
    const [role, why] = isBar ? (['boilerplate', 'navigation'] as const) : roleAlone(unit.text, repeated);
    return { unit, role, why, voice: null };
  });
}

/** Lines among which a site's bar stands. */
const TOP = 12;

function roleAlone(text: string, repeated: ReadonlySet<string>): readonly [Role | null, string] {
  const furniture = furnitureOf(text);
  if (furniture) return [furniture.kind, furniture.why];
  if (isWireCredit(text)) return ['credit', "an agency's credit"];
  if (isCorrection(text)) return ['correction', 'begins as a correction'];
  if (isEditorNote(text)) return ['editor-note', 'begins as a note'];
  const dated = readDateLine(text);
  if (dated && dated.fusedAt === null) return ['date-line', 'a date and no sentence'];
  if (readSignature(text)) return ['embed', 'the signature of a post'];
  const caption = readCaption(text);
  if (caption && !caption.rest)
    return [caption.caption ? 'caption' : 'credit', 'a credit or the words of a caption'];
  if (isByline(text) || isDottedByline(text)) return ['byline', 'names who wrote it'];
  if (repeated.has(text) && !isProse(text)) return ['promo', 'the line is repeated'];
  return [null, ''];
}

/** The first paragraph of the article: the dateline's, else the first prose. */
function firstParagraph(readings: readonly Reading[]): number {
  const early = readings.slice(0, 25);
  const dateline = early.findIndex(
    (reading) => reading.role === null && readDateline(reading.unit.text)?.agency,
  );
  if (dateline >= 0) return dateline;
  const prose = readings.findIndex((reading, i) => reading.role === null && isParagraph(readings, i));
  if (prose < 0) return readings.length;
  const next = readings.findIndex(
    (reading, i) => i > prose && reading.role === null && isProse(reading.unit.text),
  );
  const wire = readings.findIndex(
    (reading, i) => i > prose && i <= prose + 4 && readDateline(reading.unit.text) !== null,
  );
  if (wire > 0 && readings[wire]!.role === null) return wire;
  return next > 0 && isStandfirst(readings, prose, next) ? next : prose;
}

const isParagraph = (readings: readonly Reading[], at: number): boolean =>
  isProse(readings[at]!.unit.text) && !isAskedHeadline(readings, at);

/** A headline that asks: the first line that is no furniture, one question, with prose below it. */
function isAskedHeadline(readings: readonly Reading[], at: number): boolean {
  const { text } = readings[at]!.unit;
  if (!/^[^.!?]{10,220}\?["”’]?$/u.test(text) || wordCount(text) > 30 || isQuestion(text)) return false;
  const above = readings.slice(0, at).some(({ role, unit }) => role === null && wordCount(unit.text) > 4);
  const below = readings.slice(at + 1, at + 6).find(({ role, unit }) => role === null && isProse(unit.text));
  return !above && below !== undefined && !below.unit.text.endsWith('?');
}

/** One short sentence right under the headline, above a longer paragraph or a byline. */
function isStandfirst(readings: readonly Reading[], at: number, next: number): boolean {
  const text = readings[at]!.unit.text;
  const before = readings.slice(0, at).some((reading) => reading.role === null);
  if (!before || wordCount(text) > 32 || /[.!?]["”’)]?\s+\p{Lu}/u.test(text) || /["“]/.test(text))
    return false;
  const below = readings.slice(at + 1, next);
  const between = below.some((reading) => reading.role === 'byline' || reading.role === 'date-line');
  if (below.some((reading) => reading.role === 'promo')) return false;
  return between || (next === at + 1 && wordCount(readings[next]!.unit.text) > wordCount(text) * 1.4);
}

function nameHead(readings: readonly Reading[], start: number, quotedTitle: string | null): void {
  const head = readings.slice(0, start);
  const open = head.filter((reading, i) => reading.role === null && !isParagraph(readings, i));
  const bar = barAbove(head, open);
  const lines = open.map((reading) => {
    const i = readings.indexOf(reading);
    return {
      text: reading.unit.text,
      underDay: isUnderDay(readings, i, start),
      besideByline: isMeta(readings[i - 1]) || isMeta(readings[i + 1]) || isAboveDeck(readings, i),
      first: readings.slice(0, i).every(({ unit }) => callsItself(readings, unit.text)),
      isSite: i < bar || callsItself(readings, reading.unit.text),
    };
  });
  const title = open[chooseTitle(lines, quotedTitle)];
  const at = title ? readings.indexOf(title) : -1;
  if (title) {
    set(title, 'title', 'the line above the text that most looks like a headline');
    nameSite(title, open);
  }
  const below = readings.slice(Math.max(0, at), start);
  const isSigned = below.some(isMeta);
  const isNamed = below.some(({ role, unit }) => role === 'byline' && isByline(unit.text));
  head.forEach((reading, i) => {
    if (reading.role !== null) return;
    // > | White House        above the headline, below which it says who wrote it: a section or the site
    const isSite = (isNamed || (isSigned && at - i > 1)) && isNameList(reading.unit.text);
    if (i < at && (isSite || callsItself(readings, reading.unit.text)))
      set(reading, 'boilerplate', i === 0 || !isSite ? 'the name of an outlet' : 'above the headline');
    else nameHeadLine(reading, at < 0 || i < at, i - at, open.length);
  });
}

// > | Weir closes for repairs - NewsHeap
//   | NewsHeap        the same name on a line of its own: the site's
function nameSite(title: Reading, open: readonly Reading[]): void {
  for (const reading of open) {
    const name = reading.unit.text;
    const text = title.unit.text;
    if (reading === title || reading.role !== null || !text.endsWith(name)) continue;
    const headline = text.slice(0, text.length - name.length).replace(/(?<![\s|–—•·-])[\s|–—•·-]+$/u, '');
    if (wordCount(headline) < 3 || !isWindowTitle(text, headline)) continue;
    title.site = headline.length;
    set(reading, 'boilerplate', 'the name of an outlet');
  }
}

/** Does a line of the page's furniture name it so? */
function callsItself(readings: readonly Reading[], name: string): boolean {
  if (wordCount(name) > 6) return false;
  return readings.some(
    ({ role, unit }) =>
      (role === 'promo' || role === 'boilerplate') && namesItself(unit.text) && unit.text.includes(name),
  );
}

// > | The Towline
//   | Odds and ends from the quay
//   | Wednesday, 12 March 2031        the day that blogs print over the posts of a day
//   | Weir closed after second crack
/** The line between such a day and the first paragraph, where the page's name stands above. */
function isUnderDay(readings: readonly Reading[], at: number, start: number): boolean {
  const above = readings[at - 1];
  return (
    at >= 2 &&
    at + 1 === start &&
    above?.role === 'date-line' &&
    /^(?:mon|tues|wednes|thurs|fri|satur|sun)day,? [^:]{6,24}$/iu.test(above.unit.text) &&
    !isProse(readings[at]!.unit.text) &&
    !readings.slice(0, at).some(({ role }) => role === 'byline')
  );
}

const isAboveDeck = (readings: readonly Reading[], at: number): boolean =>
  readings[at + 1]?.role === null &&
  isMeta(readings[at + 2]) &&
  isDeckUnder(readings[at]!.unit.text, readings[at + 1]!.unit.text);

/** The place of the site's bar, where a line that may be the headline stands below it; what stands above is the site's. */
function barAbove(head: readonly Reading[], open: readonly Reading[]): number {
  const bar = head.findLastIndex(({ unit }) => siteBar(unit.text) !== null);
  return head.slice(bar + 1).some((line) => open.includes(line) && wordCount(line.unit.text) > 3) ? bar : -1;
}

const isMeta = (reading: Reading | undefined): boolean =>
  reading?.role === 'byline' || reading?.role === 'date-line';

function nameHeadLine(reading: Reading, beforeTitle: boolean, distance: number, count: number): void {
  const { text } = reading.unit;
  // > | The Tallow Mercury        under the names
  if (/^The(?:\s\p{Lu}[\p{L}'’&-]+){1,4}$/u.test(text) && !beforeTitle)
    set(reading, 'boilerplate', 'the name of an outlet');
  else if (isNameList(text) && !isMasthead(text) && distance <= 4 && !(beforeTitle && isShouted(text)))
    set(reading, 'byline', 'names under the headline');
  else if (isProse(text)) return;
  // > | Key Takeaways        14.05 Mayor: 'unjustified'        the head of a list, and a list of what stands below
  else if (!beforeTitle && isSectionHead(text)) set(reading, 'body', 'heads a part of the text');
  else if (!beforeTitle && readClock(text, false) !== null)
    set(reading, 'boilerplate', 'a list of what stands below');
  // > | in Port Lenn        under the names
  else if (!beforeTitle && /^(?:in|from) \p{Lu}[\p{L}\s,'’-]{2,40}$/u.test(text))
    set(reading, 'byline', 'a place under the names');
  else if (
    beforeTitle &&
    count > 1 &&
    (isMasthead(text) || (isShouted(text) && wordCount(text) <= 4) || wordCount(text) <= 4)
  ) {
    set(reading, 'boilerplate', 'above the headline');
  } else
    set(
      reading,
      'standfirst',
      beforeTitle ? 'a line above the first paragraph' : 'a line under the headline',
    );
}

function set(reading: Reading, role: Role, why: string, voice: string | null = null): void {
  reading.role = role;
  reading.why = why;
  reading.voice = voice;
}

/** Prose above a wire's dateline and below its credit belongs to whoever reprints it. */
function nameNotes(readings: readonly Reading[], start: number): void {
  const wired = start < readings.length && readDateline(readings[start]!.unit.text) !== null;
  for (const reading of readings.slice(0, start)) {
    if (reading.role !== null) continue;
    const initials = initialsOf(reading.unit.text);
    if (initials || (wired && isRemark(reading.unit.text)))
      set(reading, 'editor-note', 'prose above the dateline', initials);
    else set(reading, 'standfirst', 'one sentence above the first paragraph');
  }
  const credit = readings.findLastIndex(
    (reading, i) => i > start && reading.role === 'credit' && isWireCredit(reading.unit.text),
  );
  readings.forEach((reading, i) => {
    const initials = reading.role === null && i > 0 ? initialsOf(reading.unit.text) : null;
    if (reading.role !== null || (i < start && start < readings.length)) return;
    if (credit > 0 && i > credit && isProse(reading.unit.text))
      set(reading, 'editor-note', 'prose below the credit', initials);
    else if (credit > 0 && i > credit) set(reading, 'boilerplate', 'below the credit');
    else if (initials && readDateline(reading.unit.text) === null)
      set(reading, 'editor-note', 'initials and a dash', initials);
  });
}

/** A signature takes the unit above it with it. */
function nameEmbeds(readings: readonly Reading[]): void {
  readings.forEach((reading, i) => {
    const signature = reading.role === 'embed' ? readSignature(reading.unit.text) : null;
    const above = readings[i - 1];
    if (!signature || !above) return;
    const voice = `${signature.name} (${signature.handle})`;
    reading.voice = voice;
    if (above.role === null || above.role === 'standfirst')
      set(above, 'embed', 'above the signature of a post', voice);
  });
}

function nameQuestions(readings: readonly Reading[]): void {
  let inList = false;
  readings.forEach((reading, i) => {
    const { text } = reading.unit;
    if (reading.role !== null && reading.role !== 'standfirst') return;
    if (isFaqHead(text)) {
      inList = true;
      set(reading, 'body', 'heads questions and answers');
    } else if (isAnswer(text) && i > 0) set(reading, 'answer', 'begins with A:');
    else if (isQuestion(text) && nextIsAnswer(readings, i)) set(reading, 'question', 'begins with Q:');
    else if (inList && /\?["”’)]?$/.test(text) && wordCount(text) <= 40)
      set(reading, 'question', 'a question in a list of questions');
    else if (inList && isAnswering(readings, i)) set(reading, 'answer', 'under a question');
    // > | Approximately 2,500, according to the ministry.        short, and right under its question
    else if (inList && readings[i - 1]?.role === 'question' && /[.!]["”’)]?$/.test(text))
      set(reading, 'answer', 'under a question');
    else inList = inList && isProse(text);
  });
}

function nextIsAnswer(readings: readonly Reading[], i: number): boolean {
  const text = readings[i + 1]?.unit.text ?? '';
  return isAnswer(text) || /\?["”’)]?$/.test(readings[i]!.unit.text);
}

function isAnswering(readings: readonly Reading[], i: number): boolean {
  const before = readings[i - 1];
  return (before?.role === 'question' || before?.role === 'answer') && isProse(readings[i]!.unit.text);
}

/** Headlines of other texts, below a line that heads such a list and below the article's last paragraph. */
function nameLinks(readings: readonly Reading[], start: number): void {
  const lines = readings.map(({ unit, role }, i) => ({ text: unit.text, role, open: i > start }));
  for (const { index, role, why } of linkedLines(lines)) set(readings[index]!, role, why);
}

/** Who the writers are, below the last paragraph. */
function nameWriters(readings: readonly Reading[]): void {
  const bylines = readings.flatMap(({ role, unit }) => (role === 'byline' ? bylineNames(unit.text) : []));
  const lines = readings.map(({ unit, role }) => ({ text: unit.text, role }));
  for (const i of biographies(lines, bylines)) set(readings[i]!, 'boilerplate', 'who the writer is');
}

function nameBody(readings: readonly Reading[], start: number): void {
  readings.forEach((reading, i) => {
    if (
      reading.role === 'byline' &&
      i > start + 1 &&
      i < readings.length - 3 &&
      wordCount(reading.unit.text) > 12
    )
      reading.role = null;
    if (reading.role !== null) return;
    const dated = readDateLine(reading.unit.text);
    set(
      reading,
      'body',
      dated?.fusedAt
        ? 'a paragraph fused to a date'
        : isProse(reading.unit.text)
          ? 'a paragraph'
          : 'a line between paragraphs',
    );
  });
}

function nameBlocks(readings: readonly Reading[], start: number): void {
  const units = readings.map((reading) => reading.unit);
  const blocks = findQuotedBlocks(units, (i) => i >= start && readings[i]!.role === 'body');
  for (const { index, voice } of blocks)
    set(readings[index]!, 'block-quote', 'follows words that introduce a quotation', voice);
  // > | > The wall was old. The ministry knew.        quoted as in mail and Markdown
  for (const reading of readings.slice(start))
    if (reading.role === 'body' && /^>\s?\S/.test(reading.unit.text))
      set(reading, 'block-quote', 'every line is marked as quoted', null);
}
