// The views of one story, as data: each gives a page, the same data for `.json`, and its rows for `.csv` where it is a table.

import { apparatusPage } from './page/apparatus.tsx';
import { documentsPage, type StoryChoice } from './page/documents.tsx';
import { figuresPage } from './page/figures.tsx';
import { lineagePage } from './page/lineage.tsx';
import { namesPage } from './page/names.tsx';
import { overviewPage } from './page/overview.tsx';
import { completeQuery, readingsPage } from './page/readings.tsx';
import { timelinePage } from './page/timeline.tsx';
import { voicesPage } from './page/voices.tsx';
import type { PageFrame } from './part/layout.tsx';
import type { CsvRow } from './view/csv.ts';
import { conflictsOf, driftOf, silencesOf } from './view/disputes.ts';
import { figuresOf } from './view/figures.ts';
import { stemmaOf } from './view/lineage.ts';
import { namesOf } from './view/names.ts';
import { type Only, overviewOf } from './view/overview.ts';
import { type ReadingsQuery, readingsOf } from './view/readings.ts';
import { headOf, type StoryView } from './view/story-view.ts';
import {
  figureRows,
  lineageRows,
  nameRows,
  overviewRows,
  readingsRows,
  timelineRows,
  voiceRows,
} from './view/tables.ts';
import { timelineOf } from './view/timeline.ts';
import { voicesOf } from './view/voices.ts';

/** What the address asks of a view; each view takes what it knows. */
export interface ViewState {
  readonly only: string | null;
  readonly all: boolean;
  readonly base: string | null;
  readonly show: readonly string[];
  readonly kind: string | null;
  /** The stories that this one may be joined with, where the view asks for them. */
  readonly others?: readonly StoryChoice[];
}

export interface StoryPageView {
  page(view: StoryView, state: ViewState): PageFrame;
  data(view: StoryView, state: ViewState): object;
  rows?(view: StoryView, state: ViewState): readonly CsvRow[];
}

const ONLY: readonly Only[] = ['shared', 'disputed', 'revised', 'one'];

function onlyOf({ only }: ViewState): Only {
  return ONLY.find((each) => each === only) ?? 'shared';
}

/** Values that nobody knows are taken for the usual ones: a link that was shortened by hand still opens. */
function readingsQuery({ base, show, kind, only }: ViewState): Partial<ReadingsQuery> {
  const kinds = ['utterance', 'figure', 'event'] as const;
  const disputes = ['disputed', 'revised'] as const;
  return {
    ...(base === null ? {} : { base }),
    show,
    kind: kinds.find((each) => each === kind) ?? 'all',
    only: disputes.find((each) => each === only) ?? 'all',
  };
}

/** By the last part of the address; the overview has none. */
export const STORY_VIEWS: Readonly<Record<string, StoryPageView>> = {
  overview: {
    page: (view, state) => overviewPage(view, { only: onlyOf(state), all: state.all }),
    data: (view, state) => ({
      ...overviewOf(view, onlyOf(state)),
      conflicts: conflictsOf(view),
      drift: driftOf(view),
      silences: silencesOf(view),
    }),
    rows: (view, state) => overviewRows(view, onlyOf(state)),
  },
  readings: {
    page: (view, state) => readingsPage(view, readingsQuery(state)),
    data: (view, state) => {
      const query = completeQuery(view, readingsQuery(state));
      return { query, readings: readingsOf(view, query) };
    },
    rows: (view, state) => readingsRows(view, completeQuery(view, readingsQuery(state))),
  },
  apparatus: {
    page: (view, { base }) => apparatusPage(view, base === null ? {} : { base }),
    data: (view, { base }) => {
      const query = completeQuery(view, base === null ? {} : { base });
      const rows = readingsOf(view, { ...query, show: [] });
      return { base: query.base, notes: rows.map(({ cells: _, ...row }) => row) };
    },
  },
  figures: { page: figuresPage, data: (view) => ({ figures: figuresOf(view) }), rows: figureRows },
  voices: { page: voicesPage, data: (view) => ({ speakers: voicesOf(view) }), rows: voiceRows },
  names: {
    page: (view, { all }) => namesPage(view, all),
    data: (view, { all }) => ({ names: namesOf(view, all) }),
    rows: (view, { all }) => nameRows(view, all),
  },
  timeline: { page: timelinePage, data: timelineOf, rows: timelineRows },
  lineage: { page: lineagePage, data: stemmaOf, rows: lineageRows },
  documents: {
    page: (view, { others }) => documentsPage(view, others ?? []),
    data: (view) => ({ documents: headOf(view).documents }),
  },
};
