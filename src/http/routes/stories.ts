// The list of stories and the views of one story: as pages, as `.json`, and as `.csv` where a view is a table.

import type { Context, Hono } from 'hono';
import type { StoryFilter, StoryQuery } from '../../model/index.ts';
import { STORY_VIEWS, storiesPage, storyRows, toCsv } from '../../web/index.ts';
import { answerPage, type Form, loadStory, type Site, splitForm } from '../context.ts';
import { HttpError } from '../error-shape.ts';
import { oneOf, readLimit, readViewState, textOf } from '../query.ts';

const FILTERS: readonly StoryFilter[] = ['disputed', 'revised', 'single-source', 'drifting', 'one-document'];

/** Most stories that one is offered to be joined with. */
const OTHERS = 200;

export function storyRoutes(app: Hono, site: Site): void {
  app.get('/', (context) => listStories(site, context));
  app.get('/stories', (context) => context.redirect('/'));
  app.get('/stories.json', (context) => listStories(site, context, 'json'));
  app.get('/stories.csv', (context) => listStories(site, context, 'csv'));
  app.get('/stories/:id', (context) => {
    const { name, form } = splitForm(context.req.param('id'));
    return showStory(site, context, { id: name, view: 'overview', form });
  });
  app.get('/stories/:id/:view', (context) => {
    const { name, form } = splitForm(context.req.param('view'));
    return showStory(site, context, { id: context.req.param('id'), view: name, form });
  });
}

async function listStories(site: Site, context: Context, form: Form = 'html'): Promise<Response> {
  const asked = {
    where: oneOf(context, 'where', FILTERS),
    outlet: textOf(context, 'outlet'),
    place: textOf(context, 'place'),
    since: textOf(context, 'since'),
    until: textOf(context, 'until'),
  };
  const query: StoryQuery = Object.fromEntries(Object.entries(asked).filter(([, value]) => value !== null));
  const cursor = textOf(context, 'cursor');
  const { rows, next } = await site.library.stories({ ...query, cursor, limit: readLimit(context) });
  if (form === 'csv') return answerCsv(context, toCsv(storyRows(rows)), 'stories');
  const facets = await site.library.storyFacets(query);
  if (form === 'json') return context.json({ schema: 'variorum/1', stories: rows, next, facets });
  const { documents } = await site.library.status();
  const following = next === null ? null : `/?${withCursor(context, next)}`;
  return answerPage(site, context, storiesPage({ rows, next: following, asked, facets, documents }));
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
  readonly form: Form;
}

async function showStory(site: Site, context: Context, { id, view: name, form }: Asked): Promise<Response> {
  const shown = Object.hasOwn(STORY_VIEWS, name) ? STORY_VIEWS[name] : undefined;
  if (shown === undefined) throw new HttpError('not-found', `no such view: ${name}`);
  const story = await loadStory(site, id);
  const state = readViewState(context);
  if (form === 'json') return context.json({ schema: 'variorum/1', view: name, ...shown.data(story, state) });
  if (form === 'csv' && shown.rows !== undefined)
    return answerCsv(context, toCsv(shown.rows(story, state)), `${id}-${name}`);
  if (form !== 'html') throw new HttpError('not-found', `${name} has no ${form} form`);
  const others = name === 'documents' ? await otherStories(site, story.story.id) : [];
  return answerPage(site, context, shown.page(story, { ...state, others }));
}

/** The latest stories but this one, to be joined with it. */
async function otherStories(
  { library }: Site,
  id: string,
): Promise<readonly { readonly id: string; readonly title: string }[]> {
  const { rows } = await library.stories({ limit: OTHERS });
  return rows.filter((row) => row.id !== id).map((row) => ({ id: row.id, title: row.title }));
}

function answerCsv(context: Context, body: string, name: string): Response {
  return context.body(body, 200, {
    'Content-Type': 'text/csv; charset=utf-8',
    'Content-Disposition': `inline; filename="${name}.csv"`,
  });
}
