// Resolved dates of all documents → what happened when, and on which days it was reported. One entry for each day or instant; only
// dates of the article and its notes count, not of furniture, and only points of time, not durations. Numbers that a later account
// changed are steps of the day on which it did.

import type { AnalysedDocument, Moment, Place, Revision, Role, TimelineEntry } from '../model/index.ts';
import { compareText } from './align.ts';
import type { ItemPair } from './copied-items.ts';
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
  copied: readonly ItemPair[] = [],
): readonly TimelineEntry[] {
  const entries = new Map<string, Draft>();
  const meant = daysMeant(documents, copied);
  for (const { siglum, analysed } of documents)
    for (const { value, from, to } of toldMoments(analysed)) {
      const entry = entryOf(entries, meant.get(`${siglum} ${from}`) ?? value!);
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

// > | voted on Friday        in the wire of September 14        > | voted on Friday        copied on a page of September 22
//   |          ^^^^^^ September 14                              |          ^^^^^^ September 14 as well
/** The day that a weekday of a copy means: the one of the earliest copy that has it. */
function daysMeant(
  documents: StoryInput['documents'],
  copied: readonly ItemPair[],
): ReadonlyMap<string, string> {
  const dayOf = new Map(
    documents.map(({ siglum, analysed }) => [siglum, analysed.document.published] as const),
  );
  const meant = new Map<string, { readonly value: string; readonly published: string }>();
  for (const { a, b, documents: pair } of copied) {
    if (a.kind !== 'weekday' || a.says !== b.says || a.value === null || b.value === null) continue;
    const sides = [a, b].map((item, at) => ({
      item,
      key: `${pair[at]} ${item.from}`,
      published: dayOf.get(pair[at]!) ?? null,
    }));
    const [first, second] = sides.sort((x, y) => compareText(x.published ?? '~', y.published ?? '~'));
    if (first!.published === null || second!.published === null) continue;
    const known = meant.get(second!.key);
    if (known === undefined || first!.published < known.published)
      meant.set(second!.key, { value: first!.item.value!, published: first!.published });
  }
  return new Map([...meant].map(([key, { value }]) => [key, value] as const));
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
