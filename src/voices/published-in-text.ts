// In: a document's text and passages. Out: the day of publication as far as the text tells it, the basis and all that was weighed.
// Idea: a date line states the day, unless the page is somebody else's than the article: then it is the clock of that page. A
// dateline states day and month. Where nothing states it, a caption or an embedded post whose day agrees with a weekday of
// the text lets it be inferred; else it is not known.

import type { DateEvidence, Document, PublishedBasis, Span } from '../model/index.ts';
import { addDays, isoDay, type PlainDate, readDates, weekdayNamed, weekdayOf } from './dates.ts';
import { readDateLine, readDateline } from './line-kinds.ts';
import type { Part } from './self-description.ts';

type Published = Pick<Document, 'published' | 'publishedBasis' | 'publishedEvidence' | 'publishedSources'>;

interface Source {
  readonly kind: string;
  readonly date: PlainDate;
  /** The day with its year, as far as it can be known. */
  readonly day: string | null;
  /** The day after the one that the words give. */
  readonly isNext?: boolean;
}

/** The day of publication. `reprinted`: the page belongs to an aggregator, whose clock says nothing of the article. */
export function describePublished(document: Document, parts: readonly Part[], reprinted: boolean): Published {
  const { text } = document;
  const lines = dateLines(text, parts);
  const stamped = lines[0]?.day ?? null;
  const page = stamped ?? firstComment(parts);
  const datelines = datelineSources(text, parts, page);
  const days = dayHeadings(text, parts, page);
  const clock = reprinted || isBesideWeather(parts, lines[0]) || contradicts(lines[0], datelines[0]);
  const stated = clock ? datelines[0] : (lines[0] ?? datelines[0] ?? days);
  const hints = hintSources(text, parts, page);
  const basis = isoDay(stated?.date ?? NO_DATE) === null && stamped === null ? 'inferred' : 'text';
  if (stated?.day) return answer(basis, stated, [...lines, ...datelines, ...hints], clock);
  const inferred = hints.find((hint) => hint.day !== null && supported(text, parts, hint.day));
  const moved = inferred && speaksOfNextDay(text, parts, inferred.day!) ? nextDay(inferred) : inferred;
  const all = [...lines, ...datelines, ...hints.map((hint) => (hint === inferred ? moved! : hint))];
  return answer(inferred ? 'inferred' : 'none', moved ?? null, all, clock);
}

const nextDay = (source: Source): Source => ({ ...source, day: addDays(source.day!, 1), isNext: true });

// > | The premier on Tuesday accused … Radio stations yesterday broadcast …      beside a post of Tuesday 9 April: written on the 10th
//   |             ^^^^^^^^^^                          ^^^^^^^^^
/** A text that says "yesterday" calls its own day by no weekday: where it names that of the post, it was written after it. */
function speaksOfNextDay(text: string, parts: readonly Part[], day: string): boolean {
  const own = parts
    .filter(({ role }) => role === 'body')
    .map(({ from, to }) => unquoted(text.slice(from, to)));
  const [year, month, date] = day.split('-').map(Number);
  const weekday = weekdayOf(year!, month!, date!);
  const named = own.some((words) =>
    [...words.matchAll(ON_DAY)].some((match) => weekdayNamed(match[1]!) === weekday),
  );
  return (
    named &&
    own.some((words) => /\byesterday\b/i.test(words)) &&
    !own.some((words) => /\btoday\b/i.test(words))
  );
}

/** Without what stands in quotation marks: a speaker has a day of their own. */
const unquoted = (words: string): string => words.replace(/["“][^"“”]{0,600}["”]/gu, ' ');

const NO_DATE = { year: null, month: 0, day: 0 };

/** The day of the earliest comment: the text was there by then. */
function firstComment(parts: readonly Part[]): string | null {
  const days = parts.flatMap((part) =>
    part.role === 'comment' && part.date && /^\d{4}-\d\d-\d\d/.test(part.date)
      ? [part.date.slice(0, 10)]
      : [],
  );
  return days.sort()[0] ?? null;
}

/** Date lines near the top, those of publication before those of an update. */
function dateLines(text: string, parts: readonly Part[]): Source[] {
  const found = parts
    .filter((part) => part.role === 'date-line' && part.why !== 'the heading of a day')
    .flatMap((part) => {
      const line = text.slice(part.from, part.to);
      const dates = readDates(line, part.from);
      const published = /\b(?:first )?published\b/i.exec(line);
      const date = (published && dates.find(({ from }) => from > part.from + published.index)) ?? dates[0];
      const updated = /^\W{0,3}(?:last )?(?:updated|modified|edited)/i.test(line);
      return date && readDateLine(line)
        ? [{ kind: updated ? 'update line' : 'date line', date, day: isoDay(date) }]
        : [];
    });
  return [
    ...found.filter(({ kind }) => kind === 'date line'),
    ...bylineDates(text, parts),
    ...labelledLeads(text, parts),
    ...found.filter(({ kind }) => kind === 'update line'),
  ];
}

// > | *Last updated: January 17, 2026. This guide was reviewed by an editor.*      near the top
//   |                ^^^^^^^^^^^^^^^^
const LABELLED =
  /^\W{0,3}(?:(?:first |originally )?published|posted|(?:last )?(?:updated|modified|edited|reviewed))(?: on)?:? /iu;
const LEADS = 8;

function labelledLeads(text: string, parts: readonly Part[]): Source[] {
  const leads = parts.slice(0, LEADS).filter(({ role }) => role === 'standfirst' || role === 'editor-note');
  return leads.flatMap((part) => {
    const words = text.slice(part.from, Math.min(part.to, part.from + 120));
    const label = LABELLED.exec(words)?.[0];
    const date = label === undefined ? undefined : readDates(words, part.from)[0];
    if (!label || !date || date.year === null || date.from > part.from + label.length + 12) return [];
    const kind = /published|posted/iu.test(label) ? 'date line' : 'update line';
    return [{ kind, date, day: isoDay(date) }];
  });
}

// > | Posted by Nella Corvay on April 8, 2025
//   |                           ^^^^^^^^^^^^^
function bylineDates(text: string, parts: readonly Part[]): Source[] {
  return parts
    .filter(({ role }) => role === 'byline')
    .flatMap((part) => {
      const date = readDates(text.slice(part.from, part.to), part.from)[0];
      return date && date.year !== null ? [{ kind: 'byline', date, day: isoDay(date) }] : [];
    });
}

function datelineSources(text: string, parts: readonly Part[], page: string | null): Source[] {
  return parts
    .filter(({ role }) => role === 'body')
    .slice(0, 4)
    .flatMap((part) => {
      const date = readDateline(text.slice(part.from, Math.min(part.to, part.from + 400)))?.date;
      return date ? [{ kind: 'dateline', date: moved(date, part.from), day: withYear(date, page) }] : [];
    });
}

function moved(date: PlainDate, by: number): PlainDate {
  return { ...date, from: date.from + by, to: date.to + by };
}

function dayHeadings(text: string, parts: readonly Part[], page: string | null): Source | undefined {
  const days = parts
    .filter((part) => part.why === 'the heading of a day')
    .flatMap((part) => readDates(text.slice(part.from, part.to), part.from))
    .map((date) => ({ kind: 'day heading', date, day: withYear(date, page) }));
  return days
    .filter(({ day }) => day !== null)
    .sort((a, b) => (a.day! < b.day! ? 1 : a.day! > b.day! ? -1 : 0))[0];
}

/** The year is the text's own, else the latest that agrees with the weekday and is not after the page. */
function withYear(date: PlainDate, page: string | null): string | null {
  const day = isoDay(date);
  if (day !== null || page === null) return day;
  const last = Number(page.slice(0, 4));
  for (let year = last; year > last - 7; year--) {
    const candidate = isoDay({ ...date, year })!;
    if (candidate > addDays(page, 1)) continue;
    if (date.weekday === null || weekdayOf(year, date.month, date.day) === date.weekday) return candidate;
  }
  return null;
}

// > | Sat, Nov 23, 2024
//   | Eastholm | 4°C        a date next to the weather is the day on which the page was looked at
function isBesideWeather(parts: readonly Part[], line: Source | undefined): boolean {
  const at = parts.findIndex(
    (part) => line !== undefined && part.from <= line.date.from && line.date.to <= part.to,
  );
  return at >= 0 && parts.slice(Math.max(0, at - NEAR), at + NEAR + 1).some(({ why }) => why === 'weather');
}

/** How many parts may stand between a page's clock and its weather. */
const NEAR = 2;

const FAR = 4;

/** A page's date and a dateline that lie days apart: the page was made later. */
function contradicts(line: Source | undefined, dateline: Source | undefined): boolean {
  if (!line?.day || !dateline?.day) return false;
  return dateline.day < addDays(line.day, -FAR);
}

/** Days that captions and embedded posts give. Pictures from a file say nothing. */
function hintSources(text: string, parts: readonly Part[], page: string | null): Source[] {
  const found = parts
    .filter(({ role }) => role === 'caption' || role === 'embed')
    .flatMap((part) => {
      const words = text.slice(part.from, part.to);
      if (/\b(?:file|archive|dated|undated|handout)\b/i.test(words)) return [];
      return readDates(words, part.from).map((date) => ({
        kind: part.role,
        date,
        day: withYear(date, page),
      }));
    });
  return found.sort((a, b) =>
    (a.day ?? '') < (b.day ?? '') ? 1 : (a.day ?? '') > (b.day ?? '') ? -1 : a.date.from - b.date.from,
  );
}

const ON_DAY =
  /\b(?:on|late on|by|since|early on|until|last)\s((?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)\b/g;

/** Does the article itself speak of the weekday of that day? */
function supported(text: string, parts: readonly Part[], day: string): boolean {
  const [year, month, date] = day.split('-').map(Number);
  const weekday = weekdayOf(year!, month!, date!);
  const bodies = parts.filter(({ role }) => role === 'body' || role === 'title' || role === 'standfirst');
  return bodies.some((part) => {
    const words = text.slice(part.from, part.to);
    return (
      [...words.matchAll(ON_DAY)].some((match) => weekdayNamed(match[1]!) === weekday) ||
      new RegExp(`\\b${NAMES[weekday]}\\b`).test(words)
    );
  });
}

const NAMES = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];

function answer(
  publishedBasis: PublishedBasis,
  taken: Source | null,
  all: readonly Source[],
  clock: boolean,
): Published {
  const agreeing = taken ? all.filter((source) => source.day !== null && source.day === taken.day) : [];
  const evidence: Span[] = (agreeing.length > 0 ? agreeing : taken ? [taken] : []).map(({ date }) => ({
    from: date.from,
    to: date.to,
  }));
  return {
    published: taken?.day ?? null,
    publishedBasis: taken ? publishedBasis : 'none',
    publishedEvidence: evidence,
    publishedSources: all.map((source) => evidenceOf(source, taken, clock)),
  };
}

function evidenceOf(source: Source, taken: Source | null, clock: boolean): DateEvidence {
  const isTaken = source === taken;
  const { month, day } = source.date;
  const value = source.day ?? `--${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
  return { source: source.kind, value, taken: isTaken, why: reason(source, isTaken, clock) };
}

function reason(source: Source, taken: boolean, clock: boolean): string {
  if (source.day === null) return 'the year is not given';
  if (taken && source.isNext) return 'the day before, by its weekday and "yesterday" in the text';
  if (taken)
    return source.kind === 'caption' || source.kind === 'embed'
      ? 'agrees with a weekday of the text'
      : 'states the day';
  if (clock && source.kind === 'date line') return 'the clock of the page that reprints the article';
  return 'less direct than the source taken';
}
