// The HTTP API: one table of routes, from which come the handlers, docs/reference/openapi.json and the page /api.

import type { Context, Hono } from 'hono';
import { stream } from 'hono/streaming';
import { settle } from '../../library.ts';
import type { NewDecision, StoryFilter, StoryQuery } from '../../model/index.ts';
import { checkQuotation } from '../../quotation.ts';
import { STORY_VIEWS } from '../../web/index.ts';
import { addUploads, withStories } from '../adding.ts';
import { loadStory, type Site } from '../context.ts';
import { HttpError } from '../error-shape.ts';
import { oneOf, readLimit, readViewState, textOf } from '../query.ts';
import { uploadsOf } from './library.ts';

export interface ApiParameter {
  readonly name: string;
  readonly in: 'query' | 'path';
  readonly description: string;
}

export interface ApiRoute {
  readonly method: 'get' | 'post' | 'delete';
  /** As OpenAPI writes it: `/api/v1/stories/{id}`. */
  readonly path: string;
  readonly summary: string;
  readonly parameters: readonly ApiParameter[];
  /** Name of the schema of the answer, of each line where the answer is a stream. */
  readonly answer: string;
  readonly isStream?: boolean;
  readonly body?: 'form' | 'Decision';
  /** May still change. */
  readonly unstable?: boolean;
  run(site: Site, context: Context): Promise<Response> | Response;
}

const SCHEMA = 'variorum/1';
const FILTERS: readonly StoryFilter[] = ['disputed', 'revised', 'single-source', 'drifting', 'one-document'];

const id: ApiParameter = { name: 'id', in: 'path', description: 'the id' };
const cursor: ApiParameter = { name: 'cursor', in: 'query', description: 'the `next` of the answer before' };
const limit: ApiParameter = {
  name: 'limit',
  in: 'query',
  description: 'at most so many rows, 1 to 1000 (default 50)',
};
const since: ApiParameter = {
  name: 'since',
  in: 'query',
  description: 'published on this day or later (YYYY-MM-DD)',
};
const until: ApiParameter = {
  name: 'until',
  in: 'query',
  description: 'last published on this day or earlier (YYYY-MM-DD; a month or a year for its last day)',
};
const place: ApiParameter = { name: 'place', in: 'query', description: 'naming this place' };
const outlet: ApiParameter = { name: 'outlet', in: 'query', description: 'of this outlet only' };
/** What stories can be narrowed by. */
const NARROWING: readonly ApiParameter[] = [
  { name: 'where', in: 'query', description: FILTERS.join(', ') },
  since,
  until,
  outlet,
  place,
];

export const API_ROUTES: readonly ApiRoute[] = [
  {
    method: 'get',
    path: '/api/v1/status',
    summary: 'What the library holds.',
    parameters: [],
    answer: 'Status',
    run: async ({ library, version }, context) =>
      context.json({ schema: SCHEMA, version, ...(await library.status()) }),
  },
  {
    method: 'get',
    path: '/api/v1/stories',
    summary: 'Stories, the latest first.',
    parameters: [...NARROWING, cursor, limit],
    answer: 'StorySlice',
    run: async ({ library }, context) => {
      const { rows, next } = await library.stories({ ...sliceOf(context), ...narrowingOf(context) });
      return context.json({ schema: SCHEMA, stories: rows, next });
    },
  },
  {
    method: 'get',
    path: '/api/v1/facets',
    summary: 'What the stories of a query can be narrowed by, with how many each value would leave.',
    parameters: NARROWING,
    answer: 'StoryFacets',
    run: async ({ library }, context) =>
      context.json({ schema: SCHEMA, ...(await library.storyFacets(narrowingOf(context))) }),
  },
  {
    method: 'get',
    path: '/api/v1/stories/{id}',
    summary: 'A story as the edition that `variorum collate --json` prints.',
    parameters: [id],
    answer: 'Edition',
    run: async ({ library }, context) => {
      const kept = await library.story(param(context, 'id'));
      if (kept === null) throw new HttpError('not-found', `unknown story: ${param(context, 'id')}`);
      return context.json(kept.edition);
    },
  },
  {
    method: 'get',
    path: '/api/v1/stories/{id}/{view}',
    summary: `A view of a story, as its page has it: ${Object.keys(STORY_VIEWS).join(', ')}.`,
    parameters: [
      id,
      { name: 'view', in: 'path', description: 'the view' },
      { name: 'base', in: 'query', description: 'siglum of the base text (readings, apparatus)' },
      { name: 'show', in: 'query', description: 'sigla of the columns, with commas (readings)' },
      { name: 'only', in: 'query', description: 'shared, disputed, revised, one' },
      { name: 'kind', in: 'query', description: 'utterance, figure, event (readings)' },
      { name: 'all', in: 'query', description: '1 for every row (names)' },
    ],
    answer: 'StoryView',
    unstable: true,
    run: async (site, context) => {
      const name = param(context, 'view');
      const view = Object.hasOwn(STORY_VIEWS, name) ? STORY_VIEWS[name] : undefined;
      if (view === undefined) throw new HttpError('not-found', `no such view: ${name}`);
      const story = await loadStory(site, param(context, 'id'));
      return context.json({
        schema: SCHEMA,
        unstable: true,
        view: name,
        ...view.data(story, readViewState(context)),
      });
    },
  },
  {
    method: 'get',
    path: '/api/v1/documents',
    summary: 'Documents, the newest first.',
    parameters: [
      { name: 'story', in: 'query', description: 'of this story only' },
      outlet,
      { name: 'address', in: 'query', description: 'every version of this address' },
      since,
      { name: 'problems', in: 'query', description: '1 for those with problems only' },
      cursor,
      limit,
    ],
    answer: 'DocumentSlice',
    run: async ({ library }, context) => {
      const problems = context.req.query('problems') === '1' ? { problems: true } : {};
      const query = {
        ...sliceOf(context),
        ...given(context, ['story', 'outlet', 'address', 'since']),
        ...problems,
      };
      const { rows, next } = await library.documents(query);
      return context.json({ schema: SCHEMA, documents: rows, next });
    },
  },
  {
    method: 'get',
    path: '/api/v1/documents.jsonl',
    summary: 'Every current document with its findings, one a line, as a stream.',
    parameters: [],
    answer: 'AnalysedDocument',
    isStream: true,
    run: ({ library }, context) => streamLines(context, library.everyDocument()),
  },
  {
    method: 'get',
    path: '/api/v1/documents/{id}',
    summary: 'A document as `variorum find --jsonl` prints it.',
    parameters: [id],
    answer: 'AnalysedDocument',
    run: async ({ library }, context) => {
      const found = await library.document(param(context, 'id'));
      if (found === null) throw new HttpError('not-found', `unknown document: ${param(context, 'id')}`);
      return context.json(found);
    },
  },
  {
    method: 'post',
    path: '/api/v1/documents',
    summary:
      'Adds files (`files`) and a text (`text`, `name`) of a form; one line for each document as soon as it is read, then each again with its stories.',
    parameters: [],
    body: 'form',
    answer: 'AddedInput',
    isStream: true,
    run: async (site, context) => {
      const uploads = await uploadsOf(site, context);
      if (uploads.length === 0) throw new HttpError('bad-request', 'nothing was sent: files or text');
      return streamLines(context, addedLines(site, uploads));
    },
  },
  {
    method: 'delete',
    path: '/api/v1/documents/{id}',
    summary: 'Takes a document out of the library; its id stays in the list of what was removed.',
    parameters: [id, { name: 'why', in: 'query', description: 'kept with it' }],
    answer: 'Removed',
    run: async ({ library }, context) => {
      const removed = await library.remove(param(context, 'id'), textOf(context, 'why') ?? '');
      if (!removed) throw new HttpError('not-found', `unknown document: ${param(context, 'id')}`);
      await settle(library);
      return context.json({ schema: SCHEMA, removed });
    },
  },
  {
    method: 'get',
    path: '/api/v1/search',
    summary: 'Places with these words.',
    parameters: [
      {
        name: 'q',
        in: 'query',
        description: 'words that must all stand in the text; "in a row", -without, begin*',
      },
      { name: 'in', in: 'query', description: 'quotations: only what somebody said' },
      cursor,
      limit,
    ],
    answer: 'SearchSlice',
    run: async ({ library }, context) => {
      const text = needed(context, 'q');
      const quotations = context.req.query('in') === 'quotations';
      const { rows, next } = await library.search({ text, quotations, ...sliceOf(context) });
      return context.json({ schema: SCHEMA, hits: rows, next });
    },
  },
  {
    method: 'get',
    path: '/api/v1/quote',
    summary: 'Every reading of a quotation, the earliest first.',
    parameters: [{ name: 'q', in: 'query', description: 'the words' }],
    answer: 'QuotationAnswer',
    run: async ({ library }, context) =>
      context.json({ schema: SCHEMA, ...(await checkQuotation(library, needed(context, 'q'))) }),
  },
  {
    method: 'get',
    path: '/api/v1/decisions',
    summary: 'What users decided, the oldest first, undone ones included.',
    parameters: [],
    answer: 'Decisions',
    run: async ({ library }, context) =>
      context.json({ schema: SCHEMA, decisions: await library.decisions() }),
  },
  {
    method: 'post',
    path: '/api/v1/decisions',
    summary: 'Decides: merge or split documents, confirm or dismiss a mark.',
    parameters: [],
    body: 'Decision',
    answer: 'Decision',
    run: async ({ library }, context) => {
      const decided = await library.decide(await readDecision(context));
      if (decided.kind === 'merge' || decided.kind === 'split') await settle(library);
      return context.json(decided);
    },
  },
  {
    method: 'delete',
    path: '/api/v1/decisions/{id}',
    summary: 'Undoes a decision; it stays in the log.',
    parameters: [id],
    answer: 'Removed',
    run: async ({ library }, context) => {
      if (!(await library.undo(param(context, 'id')))) throw new HttpError('not-found', 'unknown decision');
      await settle(library);
      return context.json({ schema: SCHEMA, removed: true });
    },
  },
];

/** What holds for all routes, for the page and for OpenAPI. */
export const API_NOTES: readonly string[] = [
  'Within v1 keys are added, never renamed or removed. Routes marked unstable may change.',
  'Every page has its data at the same address with .json, tables with .csv.',
  'Errors have one shape: {"error": {"code", "message", "status"}}. Lists give `next`, to be sent back as `cursor`; it is null at the end. Answers carry an ETag.',
  'A body may have 24 MiB, an answer that is no stream 30 seconds. A server that listens beyond this machine needs its token: Authorization: Bearer …',
];

export function apiRoutes(app: Hono, site: Site): void {
  for (const route of API_ROUTES) {
    const path = route.path.replace(/\{(\w+)\}/gu, ':$1');
    app.on(route.method.toUpperCase(), path, (context) => route.run(site, context));
  }
}

/** One JSON document a line, written as it comes. A fault in the middle becomes a last line in the error shape. */
function streamLines(context: Context, lines: AsyncIterable<unknown>): Response {
  context.header('Content-Type', 'application/x-ndjson; charset=utf-8');
  return stream(
    context,
    async (out) => {
      for await (const line of lines) {
        if (out.aborted) return;
        await out.write(`${JSON.stringify(line)}\n`);
      }
    },
    async (error, out) => {
      console.error(error);
      await out.write(
        `${JSON.stringify({ error: { code: 'internal', message: 'the stream broke off', status: 500 } })}\n`,
      );
    },
  );
}

async function* addedLines(site: Site, uploads: Parameters<typeof addUploads>[1]): AsyncGenerator<unknown> {
  const added = [];
  for await (const each of addUploads(site.library, uploads)) {
    added.push(each);
    yield each;
  }
  yield* await withStories(site.library, added);
}

async function readDecision(context: Context): Promise<NewDecision> {
  const body: unknown = await context.req.json().catch(() => null);
  if (typeof body !== 'object' || body === null) throw new HttpError('bad-request', 'send a JSON object');
  const { kind, documents, from, target, note } = body as Record<string, unknown>;
  if (kind !== 'merge' && kind !== 'split' && kind !== 'confirm' && kind !== 'dismiss')
    throw new HttpError('bad-request', 'kind is merge, split, confirm or dismiss');
  return {
    kind,
    ...(isTexts(documents) ? { documents } : {}),
    ...(isTexts(from) ? { from } : {}),
    ...(typeof target === 'string' ? { target } : {}),
    ...(typeof note === 'string' ? { note } : {}),
  };
}

function isTexts(value: unknown): value is string[] {
  return Array.isArray(value) && value.every((each) => typeof each === 'string');
}

function param(context: Context, name: string): string {
  return context.req.param(name) ?? '';
}

function needed(context: Context, name: string): string {
  const value = textOf(context, name)?.trim() ?? '';
  if (value === '') throw new HttpError('bad-request', `missing ${name}`);
  return value;
}

function sliceOf(context: Context): { readonly cursor: string | null; readonly limit: number } {
  return { cursor: textOf(context, 'cursor'), limit: readLimit(context) };
}

function narrowingOf(context: Context): StoryQuery {
  const where = oneOf(context, 'where', FILTERS);
  return {
    ...given(context, ['since', 'until', 'outlet', 'place']),
    ...(where === null ? {} : { where }),
  };
}

function given<Name extends string>(context: Context, names: readonly Name[]): Partial<Record<Name, string>> {
  const found = names.flatMap((name) => {
    const value = textOf(context, name);
    return value === null ? [] : [[name, value]];
  });
  return Object.fromEntries(found) as Partial<Record<Name, string>>;
}
