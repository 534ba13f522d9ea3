// The document reader, its data and its bare text.

import type { Context, Hono } from 'hono';
import { findChanges } from '../../history.ts';
import type { AnalysedDocument, DocumentSummary, Span } from '../../model/index.ts';
import {
  DENSITIES,
  documentPage,
  FACETS,
  locate,
  type ReaderState,
  type StoryView,
  showChanges,
  type VersionChanges,
} from '../../web/index.ts';
import { answerPage, loadStory, type Site, splitForm } from '../context.ts';
import { HttpError } from '../error-shape.ts';
import { oneOf, textOf } from '../query.ts';

export function documentRoutes(app: Hono, site: Site): void {
  app.get('/documents/:id', async (context) => {
    const { name, form } = splitForm(context.req.param('id'));
    const analysed = await site.library.document(name);
    if (analysed === null) throw new HttpError('not-found', `unknown document: ${name}`);
    if (form === 'json') return context.json(analysed);
    if (form === 'txt') return context.text(analysed.document.text);
    return showDocument(site, context, analysed);
  });
}

async function showDocument(site: Site, context: Context, analysed: AnalysedDocument): Promise<Response> {
  const summary = await site.library.documentSummary(analysed.document.id);
  const view = await storyOf(site, summary);
  const versions = await versionsOf(site, summary);
  const since = await changesSince(site, analysed, versions);
  const { id, text } = analysed.document;
  const state = readState(context, { hasStory: view !== null, text, decided: await decidedOn(site, id) });
  return answerPage(site, context, documentPage({ analysed, view, versions, since, state }));
}

async function storyOf(site: Site, summary: DocumentSummary | null): Promise<StoryView | null> {
  const id = summary?.stories[0];
  return id === undefined ? null : loadStory(site, id);
}

async function versionsOf(
  { library }: Site,
  summary: DocumentSummary | null,
): Promise<readonly DocumentSummary[]> {
  if (summary === null) return [];
  return (await library.documents({ address: summary.address })).rows;
}

/** What was changed since the version before this one; null for the first. `versions` stand newest first. */
async function changesSince(
  { library }: Site,
  analysed: AnalysedDocument,
  versions: readonly DocumentSummary[],
): Promise<VersionChanges | null> {
  const earlier = versions[versions.findIndex(({ id }) => id === analysed.document.id) + 1];
  if (earlier === undefined || versions.every(({ id }) => id !== analysed.document.id)) return null;
  const before = await library.document(earlier.id);
  if (before === null) return null;
  const changes = findChanges(before.document.text, analysed.document.text);
  return showChanges({ number: earlier.version, analysed: before }, analysed, changes);
}

interface Asked {
  readonly hasStory: boolean;
  readonly text: string;
  readonly decided: ReaderState['decided'];
}

/** Which marks are shown, how many, and where the words stand that the address asks for. */
function readState(context: Context, { hasStory, text, decided }: Asked): ReaderState {
  const asked = context.req.query('marks')?.split(',');
  const usual = hasStory ? ['statements', 'quotes', 'figures'] : ['quotes', 'figures'];
  const link = {
    span: readSpan(context),
    quote: textOf(context, 'q'),
    before: textOf(context, 'before') ?? '',
    after: textOf(context, 'after') ?? '',
  };
  return {
    facets: FACETS.filter((facet) => (asked ?? usual).includes(facet)),
    density: oneOf(context, 'density', DENSITIES) ?? 'some',
    located: locate(text, link),
    decided,
  };
}

function readSpan(context: Context): Span | null {
  const parts = /^(\d{1,10})-(\d{1,10})$/u.exec(context.req.query('s') ?? '');
  return parts === null ? null : { from: Number(parts[1]), to: Number(parts[2]) };
}

/** What users decided on the marks of a document; the last word counts. */
async function decidedOn({ library }: Site, id: string): Promise<ReaderState['decided']> {
  const decided = new Map<string, 'confirm' | 'dismiss'>();
  for (const { kind, target, undoneAt } of await library.decisions()) {
    if (undoneAt !== null || target === null || !target.startsWith(`${id}/`)) continue;
    if (kind === 'confirm' || kind === 'dismiss') decided.set(target.slice(id.length + 1), kind);
  }
  return decided;
}
