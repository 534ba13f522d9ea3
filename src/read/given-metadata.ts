// In: a page as read, and what its envelope says of it. Out: the page with the envelope's words where the page itself says nothing.
// A date of the envelope was weighed already where the page has markup (date-sources.ts); of a text it is the only one that is no guess.

import type { DateEvidence, Document, Page } from '../model/index.ts';
import { readInstant } from './date-words.ts';
import type { Given, GivenDate } from './given.ts';
import { splitByline } from './metadata.ts';

/** Completes a page by its envelope. */
export function describeGiven(page: Page, given: Given): Page {
  const { document } = page;
  const bylines = (given.bylines ?? []).flatMap(splitByline);
  return {
    ...page,
    document: {
      ...document,
      url: document.url ?? given.url ?? null,
      title: given.title ?? document.title,
      bylines: document.bylines.length > 0 ? document.bylines : [...new Set(bylines)],
      outlet: document.outlet ?? given.outlet ?? null,
      agency: document.agency ?? given.agency ?? null,
      language: isTag(given.language) && document.language === 'und' ? given.language : document.language,
      ...(document.published === null ? publishedOf(given.dates ?? []) : {}),
    },
  };
}

const isTag = (language: string | undefined): language is string =>
  language !== undefined && /^[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8}){0,3}$/.test(language);

type Published = Pick<Document, 'published' | 'publishedBasis' | 'publishedSources'>;

/** The first date that can be read; a date of a change only where there is no other, and then as inferred. */
function publishedOf(dates: readonly GivenDate[]): Partial<Published> {
  const read = readGivenDates(dates);
  const best = read.find(({ isChange }) => !isChange) ?? read[0];
  if (!best) return {};
  const sources: DateEvidence[] = read.map((date) => ({
    source: date.source,
    value: date.value,
    taken: date === best,
    why:
      date === best
        ? 'the first of its envelope'
        : date.isChange
          ? 'a change, not the publication'
          : 'less believed place',
  }));
  return {
    published: best.value,
    publishedBasis: best.isChange ? 'inferred' : 'metadata',
    publishedSources: sources.sort((a, b) => Number(b.taken) - Number(a.taken)),
  };
}

export interface ReadDate {
  readonly source: string;
  readonly value: string;
  readonly isChange: boolean;
}

const CHANGE = /updated|modified|versioncreated/i;

/** The dates that can be read, as ISO days or instants, in their order. */
export function readGivenDates(dates: readonly GivenDate[]): ReadDate[] {
  return dates.flatMap(({ source, value }) => {
    const instant = readInstant(value);
    return instant === null ? [] : [{ source, value: instant, isChange: CHANGE.test(source) }];
  });
}
