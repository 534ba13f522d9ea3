// The document reader, its data and its bare text.

import type { Context, Hono } from 'hono';
import type { AnalysedDocument, DocumentSummary, Span } from '../../model/index.ts';
import { DENSITIES, documentPage, FACETS, type ReaderState, type StoryView } from '../../web/index.ts';
import { answerPage, loadStory, type Site, splitForm } from '../context.ts';
import { HttpError } from '../error-shape.ts';
import { oneOf } from '../query.ts';

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
  const state = readState(context, view !== null, analysed.document.text.length);
  return answerPage(site, context, documentPage({ analysed, view, versions, state }));
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

/** Which marks are shown, how many, and the span that the address asks for. */
function readState(context: Context, hasStory: boolean, length: number): ReaderState {
  const asked = context.req.query('marks')?.split(',');
  const usual = hasStory ? ['statements', 'quotes', 'figures'] : ['quotes', 'figures'];
  const facets = FACETS.filter((facet) => (asked ?? usual).includes(facet));
  return { facets, density: oneOf(context, 'density', DENSITIES) ?? 'some', span: readSpan(context, length) };
}

function readSpan(context: Context, length: number): Span | null {
  const parts = /^(\d{1,10})-(\d{1,10})$/u.exec(context.req.query('s') ?? '');
  if (parts === null) return null;
  const [from, to] = [Number(parts[1]), Number(parts[2])];
  return from < to && to <= length ? { from, to } : null;
}
