// In: a story. Out: two lanes as data: when its documents were published, and the days they speak of, each with its sentences.

import type { StoryEvent } from '../../model/index.ts';
import { type Cited, cite } from './cited.ts';
import { type Column, columnsOf, type StoryView } from './story-view.ts';

export interface TimelineView {
  readonly reported: readonly Column[];
  readonly happened: readonly TimelineDay[];
  /** The turns of the story, in order. */
  readonly events: readonly TimelineEvent[];
}

export interface TimelineEvent {
  readonly id: string;
  /** Null where no document gives a day. */
  readonly day: string | null;
  readonly title: string;
  readonly distinctTexts: number;
  /** Why each document stands here, and the words that name the day where it names it. */
  readonly documents: readonly {
    readonly document: string;
    readonly rule: string;
    readonly opens: Cited | null;
  }[];
}

export interface TimelineDay {
  readonly day: string;
  /** Documents that speak of it. */
  readonly documents: readonly string[];
  readonly reported: readonly string[];
  readonly spans: readonly Cited[];
}

/** Days in order; documents by time of publication, those of unknown time last. */
export function timelineOf(view: StoryView): TimelineView {
  const columns = [...columnsOf(view)].sort((a, b) => {
    const [left, right] = [a.published ?? '9999', b.published ?? '9999'];
    return left < right ? -1 : left > right ? 1 : a.siglum < b.siglum ? -1 : 1;
  });
  const happened = view.story.timeline.map(({ happened, reported, spans }) => ({
    day: happened,
    documents: [...new Set(spans.map(({ document }) => document))].sort(),
    reported,
    spans: spans.map((place) => cite(view.evidence, place)),
  }));
  return { reported: columns, happened, events: view.story.events.map((event) => eventOf(view, event)) };
}

function eventOf(view: StoryView, { id, day, title, distinctTexts, why }: StoryEvent): TimelineEvent {
  const documents = why.map(({ document, rule, span }) => ({
    document,
    rule,
    opens: span === null ? null : cite(view.evidence, { document, ...span }),
  }));
  return { id, day, title, distinctTexts, documents };
}
