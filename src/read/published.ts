// In: the head, the flat tree, the text. Out: the publication date, its basis, and every date that was weighed.

import type { DateEvidence, PublishedBasis, Span } from '../model/index.ts';
import { stringOf } from './json-ld.ts';
import type { Head } from './metadata.ts';

export interface Published {
  readonly published: string | null;
  readonly publishedBasis: PublishedBasis;
  readonly publishedEvidence: readonly Span[];
  readonly publishedSources: readonly DateEvidence[];
}

const META = [
  'article:published_time',
  'og:published_time',
  'datepublished',
  'date',
  'dc.date.issued',
  'pubdate',
];

/** Weighs what the page says of its date. */
export function findPublished(head: Head): Published {
  const given: [string, string][] = [];
  for (const article of head.articles) {
    const value = stringOf(article['datePublished']);
    if (value) given.push(['JSON-LD datePublished', value]);
  }
  for (const name of META) {
    const value = head.meta.get(name);
    if (value) given.push([`meta ${name}`, value]);
  }
  const found = given.find(([, value]) => /^\d{4}-\d\d-\d\d/.test(value));
  return {
    published: found?.[1] ?? null,
    publishedBasis: found ? 'metadata' : 'none',
    publishedEvidence: [],
    publishedSources: given.map(([source, value]) => ({
      source,
      value,
      taken: source === found?.[0],
      why: 'first in order',
    })),
  };
}
