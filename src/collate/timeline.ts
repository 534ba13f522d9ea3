// Resolved dates of all documents → what happened when, and on which days it was reported. One entry for each day or instant; only
// dates of the article and its notes count, not of furniture, and only points of time, not durations.

import type { AnalysedDocument, Moment, Place, Role, TimelineEntry } from '../model/index.ts';
import { compareText } from './align.ts';
import type { StoryInput } from './story-input.ts';

const NOT_TOLD: readonly Role[] = [
  'promo',
  'boilerplate',
  'byline',
  'credit',
  'date-line',
  'dateline',
  'comment',
];
// > | 2031-05-05   2031-05-05T02:40   2031-05
const POINT = /^\d{4}-\d\d(?:-\d\d(?:T\d\d:\d\d.*)?)?$/u;

/** Entries in order of time; a day before the hours of that day. */
export function drawTimeline({ documents }: StoryInput): readonly TimelineEntry[] {
  const entries = new Map<string, { reported: Set<string>; spans: Place[] }>();
  for (const { siglum, analysed } of documents)
    for (const moment of momentsOf(analysed)) {
      const entry = entries.get(moment.value!) ?? { reported: new Set<string>(), spans: [] };
      const published = analysed.document.published?.slice(0, 10);
      if (published !== undefined) entry.reported.add(published);
      entry.spans.push({ document: siglum, from: moment.from, to: moment.to });
      entries.set(moment.value!, entry);
    }
  return [...entries]
    .sort(([a], [b]) => compareText(a, b))
    .map(([happened, { reported, spans }]) => ({ happened, reported: [...reported].sort(), spans }));
}

function momentsOf(analysed: AnalysedDocument): readonly Moment[] {
  return analysed.findings.filter(
    (finding): finding is Moment =>
      finding.kind === 'date' &&
      (finding.type === 'DATE' || finding.type === 'TIME') &&
      finding.value !== null &&
      POINT.test(finding.value) &&
      isTold(analysed, finding),
  );
}

function isTold({ passages }: AnalysedDocument, { from, to }: Moment): boolean {
  return !passages.some(
    (passage) => passage.from <= from && to <= passage.to && NOT_TOLD.includes(passage.role),
  );
}
