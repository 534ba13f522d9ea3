// In: every date that a page gives of itself. Out: the publication date, its basis and evidence, and the list of what was weighed.
// Idea: each place has a belief; dates that agree strengthen one another; what is marked as a change, a clock or another article's
// never wins while anything else speaks.

import type { Block, DateEvidence, PublishedBasis, Span } from '../model/index.ts';
import { type ArticlePlace, type DateSource, findDateSources } from './date-sources.ts';
import { findWrittenDates } from './date-words.ts';
import type { Dom } from './dom.ts';
import type { ReadDate } from './given-metadata.ts';
import type { Head } from './metadata.ts';

export interface Published {
  readonly published: string | null;
  readonly publishedBasis: PublishedBasis;
  readonly publishedEvidence: readonly Span[];
  readonly publishedSources: readonly DateEvidence[];
}

/** Sources below this are listed and never taken. Measured on the date set: 26 → accuracy 87.7, 14 → 88.9, 8 → 89.0. */
export const LEAST_BELIEF = 10;
/** What a second source of another kind adds. */
const AGREEMENT = 6;

/** Weighs what the page says of its date. */
export function findPublished(
  head: Head,
  dom: Dom,
  place: ArticlePlace,
  given: readonly ReadDate[] = [],
): Published {
  const sources = [...fromGiven(given), ...findDateSources(head, dom, place)];
  const best = choose(sources);
  return {
    published: best?.value ?? null,
    publishedBasis: basisOf(best),
    publishedEvidence: [],
    publishedSources: listed(sources, best),
  };
}

/** What a feed, a news message or a line of JSON says: its first date stands between the page's JSON-LD and its address. */
const GIVEN_BELIEF = 90;
const GIVEN_CHANGE_BELIEF = 41;

function fromGiven(given: readonly ReadDate[]): DateSource[] {
  return given.map(({ source, value, isChange }, index) => ({
    source,
    value,
    belief: isChange ? GIVEN_CHANGE_BELIEF : GIVEN_BELIEF - 4 * Math.min(index, 5),
    node: null,
  }));
}

/** A date of a change says only that the page is no younger. */
const CHANGE = /modif|updat|revised|versioncreated/i;

function basisOf(best: DateSource | null): PublishedBasis {
  if (best === null) return 'none';
  if (CHANGE.test(best.source)) return 'inferred';
  return best.node?.tag === '#text' ? 'text' : 'metadata';
}

const dayOf = (source: DateSource): string => source.value.slice(0, 10);

/** The most believed source; where it is an instant in UTC (or in no zone) and the page itself shows the day before or after, that day. */
function choose(sources: readonly DateSource[]): DateSource | null {
  const best = mostBelieved(sources);
  if (!best || !/T\d\d:\d\d(?::\d\d)?(?:Z|\+00:00)?$/.test(best.value)) return best;
  const local = sources
    .filter((source) => LOCAL.has(source.source) && source.belief >= LEAST_LOCAL)
    .sort((a, b) => b.belief - a.belief);
  if (local.length === 0 || local.some((source) => dayOf(source) === dayOf(best))) return best;
  return local.find((source) => isNear(dayOf(source), dayOf(best))) ?? best;
}

/** Places that give the day as readers of the page count it. */
const LOCAL = new Set(['address', 'line of text', 'time', 'datepublished', 'meta date']);
const LEAST_LOCAL = 66;

function mostBelieved(sources: readonly DateSource[]): DateSource | null {
  const kinds = kindsByDay(sources);
  let best: DateSource | null = null;
  let bestScore = 0;
  for (const source of sources) {
    if (source.belief < LEAST_BELIEF) continue;
    const others = kinds.get(dayOf(source))?.size ?? 0;
    const agreeing = Math.min(2, others - (source.belief > LEAST_AGREEING ? 1 : 0));
    const score = source.belief + AGREEMENT * Math.max(0, agreeing);
    if (score > bestScore) {
      best = source;
      bestScore = score;
    }
  }
  return best;
}

/** Places less believed than this strengthen nothing. */
const LEAST_AGREEING = 20;

function kindsByDay(sources: readonly DateSource[]): Map<string, Set<string>> {
  const kinds = new Map<string, Set<string>>();
  for (const source of sources) {
    if (source.belief <= LEAST_AGREEING) continue;
    const day = dayOf(source);
    const known = kinds.get(day);
    if (known) known.add(source.source);
    else kinds.set(day, new Set([source.source]));
  }
  return kinds;
}

/** More rows than a reader needs. */
const MOST_LISTED = 20;

function listed(sources: readonly DateSource[], best: DateSource | null): DateEvidence[] {
  const seen = new Set<string>();
  const rows: DateEvidence[] = [];
  const sorted = [...sources].sort(
    (a, b) =>
      Number(b === best) - Number(a === best) ||
      b.belief - a.belief ||
      (a.value < b.value ? -1 : a.value > b.value ? 1 : 0),
  );
  for (const source of sorted) {
    const key = `${source.source} ${source.value}`;
    if (seen.has(key) || rows.length >= MOST_LISTED) continue;
    seen.add(key);
    rows.push({
      source: source.source,
      value: source.value,
      taken: source === best,
      why: reason(source, best),
    });
  }
  return rows;
}

function reason(source: DateSource, best: DateSource | null): string {
  if (source === best) return `most believed place (${source.belief})`;
  if (best && dayOf(source) === dayOf(best)) return 'agrees';
  if (source.belief < LEAST_BELIEF) return 'a place that is not the article’s own';
  return CHANGE.test(source.source)
    ? 'a change, not the publication'
    : `less believed place (${source.belief})`;
}

/** Where the text shows the publication day: in date lines first, else in the first lines. */
export function evidenceOf(text: string, blocks: readonly Block[], published: string | null): Span[] {
  if (published === null) return [];
  const day = published.slice(0, 10);
  const lines = blocks.filter((block) => block.role === 'date-line' || block.role === 'byline');
  for (const block of [...lines, ...blocks.slice(0, 6)]) {
    const line = text.slice(block.from, Math.min(block.to, block.from + 400));
    const dates = [...findWrittenDates(line), ...findWrittenDates(line, { monthFirst: true })];
    const date = dates.find((date) => isNear(date.day, day));
    if (date) return [{ from: block.from + date.from, to: block.from + date.to }];
  }
  return [];
}

/** The same day, or a neighbouring one: clocks differ by zone. */
function isNear(a: string, b: string): boolean {
  return Math.abs(Date.parse(a) - Date.parse(b)) <= 86_400_000;
}
