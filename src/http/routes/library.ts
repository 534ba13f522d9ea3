// Pages over the whole library: search, quote check, sources, status, adding, decisions.

import type { Context, Hono } from 'hono';
import { settle } from '../../library.ts';
import type { NewDecision } from '../../model/index.ts';
import { checkQuotation } from '../../quotation.ts';
import { type AddedInput, addPage, quotePage, searchPage, sourcesPage, statusPage } from '../../web/index.ts';
import { addUploads, type Upload, withStories } from '../adding.ts';
import { answerPage, type Form, type Site } from '../context.ts';
import { HttpError } from '../error-shape.ts';
import { readLimit } from '../query.ts';

export function libraryRoutes(app: Hono, site: Site): void {
  for (const form of ['html', 'json'] as const) {
    const ending = form === 'html' ? '' : '.json';
    app.get(`/search${ending}`, (context) => search(site, context, form));
    app.get(`/quote${ending}`, (context) => quote(site, context, form));
    app.get(`/sources${ending}`, (context) => sources(site, context, form));
    app.get(`/status${ending}`, (context) => status(site, context, form));
  }
  app.get('/add', (context) => answerPage(site, context, addPage({ added: null, canFetch: site.canFetch })));
  app.post('/add', (context) => addFromForm(site, context));
  app.post('/decisions', (context) => decide(site, context));
  app.post('/decisions/:id/undo', async (context) => {
    if (!(await site.library.undo(context.req.param('id'))))
      throw new HttpError('not-found', 'unknown decision');
    await settle(site.library);
    return context.redirect(backTo(context), 303);
  });
}

async function search(site: Site, context: Context, form: Form): Promise<Response> {
  const text = (context.req.query('q') ?? '').trim();
  const quotations = context.req.query('in') === 'quotations';
  const cursor = context.req.query('cursor') ?? null;
  const found =
    text === '' ? null : await site.library.search({ text, quotations, cursor, limit: readLimit(context) });
  if (form === 'json')
    return context.json({ schema: 'variorum/1', hits: found?.rows ?? [], next: found?.next ?? null });
  return answerPage(
    site,
    context,
    searchPage({ text, quotations, hits: found?.rows ?? null, next: found?.next ?? null }),
  );
}

/** Longer texts are no quotations, and comparing takes time. */
const MOST_QUOTE = 2000;

async function quote(site: Site, context: Context, form: Form): Promise<Response> {
  const asked = (context.req.query('q') ?? '').trim();
  if (asked.length > MOST_QUOTE)
    throw new HttpError('bad-request', `the quotation is longer than ${MOST_QUOTE} characters`);
  const answer = asked === '' ? null : await checkQuotation(site.library, asked);
  if (form === 'json')
    return context.json({
      schema: 'variorum/1',
      ...(answer ?? { asked, printed: 'not found', readings: [], first: null }),
    });
  return answerPage(site, context, quotePage({ asked, answer }));
}

async function sources(site: Site, context: Context, form: Form): Promise<Response> {
  const { outlets, documents } = await site.library.status();
  if (form === 'json')
    return context.json({
      schema: 'variorum/1',
      documents,
      outlets: outlets.map(([outlet, count]) => ({ outlet, documents: count })),
    });
  return answerPage(site, context, sourcesPage({ outlets, documents }));
}

async function status(site: Site, context: Context, form: Form): Promise<Response> {
  const [state, decisions] = [await site.library.status(), await site.library.decisions()];
  if (form === 'json')
    return context.json({ schema: 'variorum/1', version: site.version, ...state, decisions });
  return answerPage(site, context, statusPage({ status: state, version: site.version, decisions }));
}

async function addFromForm(site: Site, context: Context): Promise<Response> {
  const uploads = await uploadsOf(site, context);
  if (uploads.length === 0)
    throw new HttpError('bad-request', 'nothing was sent: choose a file or paste a text');
  const added: AddedInput[] = [];
  for await (const each of addUploads(site.library, uploads)) added.push(each);
  return answerPage(
    site,
    context,
    addPage({ added: await withStories(site.library, added), canFetch: site.canFetch }),
  );
}

/** The files, the text and the addresses of a form. Addresses count only where the server may fetch. */
export async function uploadsOf(site: Site, context: Context): Promise<readonly Upload[]> {
  const form = await context.req.formData().catch(() => {
    throw new HttpError('unsupported-media-type', 'send a form (multipart/form-data) with files or text');
  });
  const uploads: Upload[] = [];
  for (const file of form.getAll('files'))
    if (typeof file !== 'string' && file.size > 0)
      uploads.push({ name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) });
  const text = form.get('text');
  const name = form.get('name');
  if (typeof text === 'string' && text.trim() !== '')
    uploads.push({
      name: typeof name === 'string' && name.trim() !== '' ? `${name.trim()}.txt` : 'pasted.txt',
      bytes: new TextEncoder().encode(text.replaceAll('\r\n', '\n')),
    });
  const urls = form.get('urls');
  if (typeof urls === 'string' && site.canFetch)
    for (const url of urls.split(/\s+/u))
      if (/^https?:\/\//u.test(url)) uploads.push({ name: url, bytes: null });
  return uploads;
}

async function decide(site: Site, context: Context): Promise<Response> {
  const form = await context.req.formData();
  const kind = form.get('kind');
  const target = form.get('target');
  if (kind === 'confirm' || kind === 'dismiss') {
    if (typeof target !== 'string' || target === '') throw new HttpError('bad-request', 'missing target');
    await site.library.decide({ kind, target });
  } else if (kind === 'split' || kind === 'merge') {
    await site.library.decide(await regrouping(site, form, kind));
    await settle(site.library);
  } else throw new HttpError('bad-request', 'kind is confirm, dismiss, split or merge');
  return context.redirect(backTo(context), 303);
}

/** Documents to be set apart from others, or all documents of the stories that become one. */
async function regrouping(site: Site, form: FormData, kind: 'split' | 'merge'): Promise<NewDecision> {
  const texts = (name: string): string[] =>
    form.getAll(name).filter((each): each is string => typeof each === 'string' && each !== '');
  const documents = texts('documents');
  for (const id of texts('stories')) {
    const kept = await site.library.story(id);
    if (kept === null) throw new HttpError('not-found', `unknown story: ${id}`);
    documents.push(...kept.edition.documents.map((entry) => entry.id));
  }
  if (documents.length === 0) throw new HttpError('bad-request', 'choose at least one document');
  if (kind === 'merge') return { kind, documents };
  const from = texts('from').filter((id) => !documents.includes(id));
  if (from.length === 0)
    throw new HttpError('bad-request', 'choose some documents, not all: nothing would be left');
  return { kind, documents, from };
}

/** The page that sent the form; only an address of this server. */
function backTo(context: Context): string {
  const referrer = context.req.header('referer');
  if (referrer === undefined || !URL.canParse(referrer)) return '/';
  const { host, pathname, search } = new URL(referrer);
  return host === context.req.header('host') ? `${pathname}${search}` : '/';
}
