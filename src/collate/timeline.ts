// Resolved dates of all documents → what happened when, and on which days it was reported. One entry for each day or instant; only
// dates of the article and its notes count, not of furniture, and only points of time, not durations. Numbers that a later account
// changed are steps of the day on which it did.

import type { AnalysedDocument, Moment, Place, Revision, Role, TimelineEntry } from '../model/index.ts';
import { compareText } from './align.ts';
import type { DatedRevision } from './revisions.ts';
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

/** Entries in order of time; a day before the hours of that day. Days on which a number changed are entries too. */
export function drawTimeline(
  { documents }: StoryInput,
  revisions: readonly DatedRevision[],
): readonly TimelineEntry[] {
  const entries = new Map<string, Draft>();
  for (const { siglum, analysed } of documents)
    for (const { value, from, to } of toldMoments(analysed)) {
      const entry = entryOf(entries, value!);
      const published = analysed.document.published?.slice(0, 10);
      if (published !== undefined) entry.reported.add(published);
      entry.spans.push({ document: siglum, from, to });
    }
  for (const { day, ...revision } of revisions) {
    const entry = entryOf(entries, day);
    entry.steps.push(revision);
    if (entry.spans.length > 0) continue;
    entry.reported.add(day);
    entry.spans.push(revision.after);
  }
  return [...entries]
    .sort(([a], [b]) => compareText(a, b))
    .map(([happened, { reported, spans, steps }]) => ({
      happened,
      reported: [...reported].sort(),
      spans,
      steps,
    }));
}

interface Draft {
  readonly reported: Set<string>;
  readonly spans: Place[];
  readonly steps: Revision[];
}

function entryOf(entries: Map<string, Draft>, happened: string): Draft {
  const known = entries.get(happened);
  if (known !== undefined) return known;
  const entry: Draft = { reported: new Set(), spans: [], steps: [] };
  entries.set(happened, entry);
  return entry;
}

/** The points of time that the article and its notes tell of, by position. */
export function toldMoments(analysed: AnalysedDocument): readonly Moment[] {
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
