// In: the article's elements on a page that says it is live. Out: marks: its entries with their instants, their times and day headings.
// Idea: entries are three or more siblings of one name that each open with a time. A clock time gets its day from the heading above
// it, and the year from the page's publication; over midnight the heading, not the order, decides.

import { dayOf, findWrittenDates, monthOf, readInstant } from './date-words.ts';
import { attribute, type Dom, type DomNode, textOf } from './dom.ts';
import { isLivePageHint } from './hints.ts';
import { typesOf } from './json-ld.ts';
import type { Head } from './metadata.ts';
import { markOf, type Plan } from './plan.ts';

/** Fewer are no live page. */
const LEAST_ENTRIES = 3;
/** The time stands among the first nodes of an entry. */
const MOST_BEFORE_TIME = 14;
const ENTRY_TAGS = new Set(['div', 'article', 'li', 'section']);

/** Does the page say that it is a live blog? In its data, in a name of an element, or in its headline. */
export function isLivePage(head: Head, dom: Dom, title: string | null): boolean {
  if (head.articles.some((article) => typesOf(article).includes('liveblogposting'))) return true;
  if (title !== null && /\blive\b\s*(?:[:–—|-]|$|blog|updates|coverage)|^live\b/i.test(title)) return true;
  return dom.nodes.some(
    (node) => /^(?:main|article|section|div|body)$/.test(node.tag) && isLivePageHint(node.hint),
  );
}

/** Marks entries, their times and the day headings between `from` and `to`. `published` gives the year. */
export function markLiveEntries(
  dom: Dom,
  plan: Plan,
  range: readonly [from: number, to: number],
  published: string | null,
): void {
  const entries = findEntries(dom, plan, range);
  if (entries.size < LEAST_ENTRIES) return;
  let day: string | null = published?.slice(0, 10) ?? null;
  for (let i = range[0]; i < range[1]; i++) {
    const node = dom.nodes[i]!;
    const time = entries.get(i);
    if (time) {
      markEntry(dom, plan, node, time, day);
      i = node.end - 1;
    } else if (/^(?:h[2-5]|p|div|time)$/.test(node.tag) && node.end - i < 8) {
      const heading = dayHeading(textOf(dom, node, 60), published);
      if (!heading) continue;
      day = heading;
      plan.marks.set(i, markOf('date-line', { date: heading }));
      i = node.end - 1;
    }
  }
}

/** Entries by index, each with the element of its time. */
function findEntries(dom: Dom, plan: Plan, [from, to]: readonly [number, number]): Map<number, DomNode> {
  const groups = new Map<string, [DomNode, DomNode][]>();
  for (let i = from + 1; i < to; i++) {
    const node = dom.nodes[i]!;
    if (plan.dropped.has(i)) i = node.end - 1;
    else if (ENTRY_TAGS.has(node.tag)) {
      const time = timeOf(dom, node);
      const key = `${node.parent} ${node.tag} ${attribute(node, 'class').split(/\s+/)[0]}`;
      const group = groups.get(key);
      if (time && group) group.push([node, time]);
      else if (time) groups.set(key, [[node, time]]);
    }
  }
  const largest =
    [...groups.values()].sort((a, b) => b.length - a.length || a[0]![0].index - b[0]![0].index)[0] ?? [];
  return new Map(largest.map(([node, time]) => [node.index, time]));
}

// > <time datetime="12:05">12.05</time> · <span class="time">9:40pm</span>
const CLOCK = /^(?:at )?([01]?\d|2[0-3])[.:h]([0-5]\d)\s?(am|pm|a\.m\.|p\.m\.)?(?:\s?[A-Z]{2,5})?$/i;

function timeOf(dom: Dom, entry: DomNode): DomNode | null {
  const last = Math.min(entry.end, entry.index + MOST_BEFORE_TIME);
  for (let i = entry.index + 1; i < last; i++) {
    const node = dom.nodes[i]!;
    if (node.tag === 'time') return node;
    if (node.tag === '#text' && CLOCK.test(node.value.trim())) return dom.nodes[node.parent]!;
  }
  return null;
}

function markEntry(dom: Dom, plan: Plan, entry: DomNode, time: DomNode, day: string | null): void {
  const date = instantOf(dom, time, day);
  plan.marks.set(entry.index, markOf('live-entry', { date }));
  if (time.index !== entry.index) plan.marks.set(time.index, markOf('date-line', { date }));
  for (let i = entry.index + 1; i < entry.end; i++) {
    const mark = plan.marks.get(i);
    if (mark && mark.date === null) plan.marks.set(i, { ...mark, date });
  }
}

function instantOf(dom: Dom, time: DomNode, day: string | null): string | null {
  const given = readInstant(attribute(time, 'datetime')) ?? readInstant(textOf(dom, time, 80));
  if (given?.includes('T')) return given;
  const clock = CLOCK.exec(attribute(time, 'datetime').trim()) ?? CLOCK.exec(textOf(dom, time, 40));
  if (!clock || day === null) return given;
  const half = clock[3]?.[0]?.toLowerCase();
  const hour = (Number(clock[1]) % (half ? 12 : 24)) + (half === 'p' ? 12 : 0);
  return `${given ?? day}T${String(hour).padStart(2, '0')}:${clock[2]}`;
}

// > Wednesday 10 April · Tuesday, April 9 · 10 April 2024
const DAY_FIRST = /^(?:\p{L}{3,12},?\s+)?(\d{1,2})(?:st|nd|rd|th|\.)?\s+(\p{L}{3,12})\.?$/u;
const MONTH_FIRST = /^(?:\p{L}{3,12},?\s+)?(\p{L}{3,12})\.?\s+(\d{1,2})(?:st|nd|rd|th)?$/u;

/** The day that a heading names; its year is the publication's. */
function dayHeading(text: string, published: string | null): string | null {
  const whole = findWrittenDates(text)[0];
  if (whole && whole.to - whole.from > text.length - 14) return whole.day;
  const first = DAY_FIRST.exec(text);
  const second = first ? null : MONTH_FIRST.exec(text);
  const month = monthOf(first?.[2] ?? second?.[1] ?? '');
  const year = Number(published?.slice(0, 4) ?? Number.NaN);
  return month === 0 ? null : dayOf(year, month, Number(first?.[1] ?? second?.[2]));
}
