// The application: guards, pages, API, assets, and the one way in which errors are answered. Knows nothing of sockets, so that tests
// and other servers can call it as a function of a request.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Context, Hono } from 'hono';
import { etag } from 'hono/etag';
import { packageRoot } from '../models.ts';
import { VariorumError } from '../problem.ts';
import { apiPage, errorPage, renderPage } from '../web/index.ts';
import { loadAssets } from './assets.ts';
import type { Site } from './context.ts';
import { errorBody, HTTP_ERRORS, HttpError } from './error-shape.ts';
import {
  checkHost,
  checkOrigin,
  checkToken,
  type GuardOptions,
  limitBody,
  limitTime,
  setHeaders,
} from './guard.ts';
import { API_NOTES, API_ROUTES, apiRoutes } from './routes/api.ts';
import { documentRoutes } from './routes/documents.ts';
import { libraryRoutes } from './routes/library.ts';
import { methodRoutes } from './routes/method.ts';
import { storyRoutes } from './routes/stories.ts';

export type AppOptions = Pick<Site, 'library'> & Partial<Pick<Site, 'canFetch'>> & Partial<GuardOptions>;

/** The application over a library. Without options it answers to loopback names only and needs no token. */
export function createApp({ hosts = [], token = null, library, canFetch = false }: AppOptions): Hono {
  const { files, assets } = loadAssets();
  const site: Site = { library, assets, canFetch, version: readVersion() };
  const app = new Hono();
  app.use(setHeaders, checkHost({ hosts, token }));
  app.get('/assets/*', (context) => {
    const file = files.get(context.req.path);
    if (file === undefined) throw new HttpError('not-found', `no such file: ${context.req.path}`);
    const cache = context.req.path.includes('-')
      ? 'public, max-age=31536000, immutable'
      : 'public, max-age=3600';
    return context.body(file.body, 200, { 'Content-Type': file.type, 'Cache-Control': cache });
  });
  app.use(checkToken({ token }), checkOrigin, limitBody(), limitTime);
  app.use(etag());
  storyRoutes(app, site);
  documentRoutes(app, site);
  libraryRoutes(app, site);
  methodRoutes(app, site);
  apiRoutes(app, site);
  describeApi(app, site);
  app.notFound((context) =>
    answerError(site, context, new HttpError('not-found', `no such page: ${context.req.path}`)),
  );
  app.onError((error, context) => answerError(site, context, error));
  return app;
}

/** The API as a page and as OpenAPI; both come from the table of routes. */
function describeApi(app: Hono, { assets }: Site): void {
  const routes = API_ROUTES.map(({ method, path, summary, parameters, answer, isStream, unstable }) => ({
    method: method.toUpperCase(),
    path,
    summary: unstable === true ? `${summary} (unstable)` : summary,
    parameters,
    answers: isStream === true ? `${answer}, one a line (NDJSON)` : answer,
  }));
  app.get('/api', (context) => context.html(renderPage(apiPage({ routes, notes: API_NOTES }), assets)));
  app.get('/api/v1/openapi.json', (context) =>
    context.body(readFileSync(join(packageRoot(), 'docs/reference/openapi.json'), 'utf8'), 200, {
      'Content-Type': 'application/json',
    }),
  );
}

function readVersion(): string {
  return (JSON.parse(readFileSync(join(packageRoot(), 'package.json'), 'utf8')) as { version: string })
    .version;
}

function answerError({ assets }: Site, context: Context, error: unknown): Response {
  const told = toHttpError(error);
  const status = HTTP_ERRORS[told.code];
  if (told.code === 'internal') console.error(error);
  if (wantsJson(context)) return context.json(errorBody(told), status);
  return context.html(
    renderPage(errorPage({ status, message: told.message, code: told.code }), assets),
    status,
  );
}

function toHttpError(error: unknown): HttpError {
  if (error instanceof HttpError) return error;
  if (error instanceof VariorumError && error.code === 'usage')
    return new HttpError('bad-request', error.message);
  return new HttpError('internal', 'a fault of ours; the server’s log says where');
}

/** Programs get JSON: below /api, at addresses that end in .json, or when they ask for it. */
function wantsJson(context: Context): boolean {
  const { path } = context.req;
  if (path.startsWith('/api/') || /\.(?:json|csv|txt)$/u.test(path)) return true;
  const accept = context.req.header('accept') ?? '';
  return accept.includes('application/json') && !accept.includes('text/html');
}
