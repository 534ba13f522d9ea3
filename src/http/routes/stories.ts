// The list of stories and the views of one story: as pages, as `.json`, and as `.csv` where a view is a table.

import type { Context, Hono } from 'hono';
import type { StoryFilter } from '../../model/index.ts';
import { type Only, overviewOf, overviewPage, storiesPage } from '../../web/index.ts';
import { answerPage, loadStory, type Site, splitForm } from '../context.ts';
import { HttpError } from '../error-shape.ts';
import { oneOf, readLimit } from '../query.ts';

const FILTERS: readonly StoryFilter[] = ['disputed', 'revised', 'single-source', 'drifting', 'one-document'];
const ONLY: readonly Only[] = ['shared', 'disputed', 'revised', 'one'];

export function storyRoutes(app: Hono, site: Site): void {
  app.get('/', (context) => listStories(site, context));
  app.get('/stories', (context) => context.redirect('/'));
  app.get('/stories.json', (context) => listStories(site, context, 'json'));
  app.get('/stories/:id', (context) => {
    const { name, form } = splitForm(context.req.param('id'));
    return showStory(site, context, { id: name, view: 'overview', form });
  });
}

async function listStories(site: Site, context: Context, form: 'html' | 'json' = 'html'): Promise<Response> {
  const where = oneOf(context, 'where', FILTERS);
  const outlet = context.req.query('outlet') ?? null;
  const since = context.req.query('since') ?? null;
  const cursor = context.req.query('cursor') ?? null;
  const query = {
    cursor,
    limit: readLimit(context),
    ...(where === null ? {} : { where }),
    ...(outlet === null ? {} : { outlet }),
    ...(since === null ? {} : { since }),
  };
  const { rows, next } = await site.library.stories(query);
  if (form === 'json') return context.json({ schema: 'variorum/1', stories: rows, next });
  const { documents } = await site.library.status();
  const following = next === null ? null : `/?${withCursor(context, next)}`;
  return answerPage(site, context, storiesPage({ rows, next: following, where, outlet, since, documents }));
}

/** The query of this address with another cursor. */
function withCursor(context: Context, cursor: string): string {
  const query = new URLSearchParams(context.req.query());
  query.set('cursor', cursor);
  return query.toString();
}

interface Asked {
  readonly id: string;
  readonly view: string;
  readonly form: string;
}

async function showStory(site: Site, context: Context, { id, view, form }: Asked): Promise<Response> {
  const story = await loadStory(site, id);
  const only = oneOf(context, 'only', ONLY) ?? 'shared';
  if (view !== 'overview') throw new HttpError('not-found', `no such view: ${view}`);
  if (form === 'json') return context.json({ schema: 'variorum/1', view, ...overviewOf(story, only) });
  return answerPage(site, context, overviewPage(story, { only, all: context.req.query('all') === '1' }));
}
