// Document → findings: the list of finders, in the order in which they build on one another.

import type { Finding } from '../model/index.ts';
import { attributions } from './attributions/index.ts';
import { dates } from './dates/index.ts';
import { figures } from './figures/index.ts';
import type { Finder, FindInput } from './finder.ts';
import { labels } from './labels/index.ts';

export { findEveryAttribution } from './attributions/index.ts';
export type { Finder, FindInput } from './finder.ts';

const FINDERS: readonly Finder[] = [attributions, dates, figures, labels];

/** All findings of one document, sorted by position, then kind, then id. */
export function findAll(input: FindInput): readonly Finding[] {
  const found: Finding[] = [];
  for (const finder of FINDERS) found.push(...finder.find(input, found));
  return found.sort((a, b) => a.from - b.from || b.to - a.to || (a.id < b.id ? -1 : 1));
}
