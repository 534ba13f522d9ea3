// In: the units of a text. Out: the entries of a live blog, or null. Each entry goes from its clock time to the next one.
// Idea: three or more clock times on lines of their own make a live blog. Entries stand newest first or oldest first; day
// headings give the day, and where one is missing the clock running past midnight does.

import { findQuotedBlocks } from './block-quotes.ts';
import { isoDay, readDates } from './dates.ts';
import { type Draft, draft } from './draft.ts';
import { readClock } from './line-kinds.ts';
import type { Line } from './lines.ts';

const FEWEST = 3;

/** Do clock times on lines of their own make the text a live blog? */
export function isLive(texts: readonly string[]): boolean {
  let times = 0;
  for (const text of texts) if (text.length <= 40 && readClock(text, true) !== null) times++;
  return times >= FEWEST && times >= texts.length / 30;
}

/** First unit of the first entry (or of the day heading above it), and the drafts from there on; null when it is no live blog. */
export function liveDrafts(
  units: readonly Line[],
): { readonly first: number; readonly drafts: Draft[] } | null {
  const alone = clocks(units, true);
  const times = alone.length >= FEWEST ? alone : clocks(units, false);
  if (times.length < FEWEST || times.length < (units.length - times[0]!.index) / 14) return null;
  const days = units.map((unit) => dayHeading(unit.text));
  const heads = new Set(days.flatMap((day, i) => (day ? [i] : [])));
  const first = heads.has(times[0]!.index - 1) ? times[0]!.index - 1 : times[0]!.index;
  const drafts: Draft[] = [];
  for (const i of heads)
    if (i >= first) drafts.push(draft(units[i]!, 'date-line', 'the heading of a day', { date: days[i]! }));
  times.forEach((time, i) => {
    let end = times[i + 1]?.index ?? units.length;
    while (end > time.index + 1 && heads.has(end - 1)) end--;
    const day = dayAbove(days, time.index);
    drafts.push(...entryDrafts(units.slice(time.index, end), day ? `${day}T${time.clock}` : time.clock));
  });
  return { first, drafts };
}

function clocks(units: readonly Line[], alone: boolean): { index: number; clock: string }[] {
  return units.flatMap((unit, index) => {
    const clock = readClock(unit.text, alone);
    return clock === null ? [] : [{ index, clock }];
  });
}

/** A line that is a day: `Wednesday 10 April`. Without a year the month and day alone: `--04-10`. */
function dayHeading(text: string): string | null {
  if (text.length > 40) return null;
  const date = readDates(text)[0];
  if (!date || date.from > 0 || date.to < text.length || date.time !== null) return null;
  return isoDay(date) ?? `--${String(date.month).padStart(2, '0')}-${String(date.day).padStart(2, '0')}`;
}

function dayAbove(days: readonly (string | null)[], index: number): string | null {
  for (let i = index; i >= 0; i--) if (days[i]) return days[i]!;
  return null;
}

function entryDrafts(units: readonly Line[], date: string): Draft[] {
  const last = units.at(-1)!;
  const entry = draft(
    { from: units[0]!.from, to: last.to },
    'live-entry',
    'from one clock time to the next',
    { date },
  );
  const blocks = findQuotedBlocks(units, (i) => i > 0);
  const quotes = blocks.map(({ index, voice }) =>
    draft(units[index]!, 'block-quote', 'follows words that introduce a quotation', { parent: entry, voice }),
  );
  return [entry, ...quotes];
}
