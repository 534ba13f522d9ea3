// Who may ask, and how much: host and origin checks (a foreign page must not read or write the library, also not by DNS rebinding),
// a token when the server listens beyond this machine, limits of body and time, and the headers that keep a page's script and style out.

import { timingSafeEqual } from 'node:crypto';
import type { Context, MiddlewareHandler, Next } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { getCookie, setCookie } from 'hono/cookie';
import { HttpError } from './error-shape.ts';

export interface GuardOptions {
  /** Names under which the server may be addressed, without port; loopback names always. Null allows every name, with a token only. */
  readonly hosts: readonly string[] | null;
  /** Needed by every request when set. */
  readonly token: string | null;
}

/** Largest body of a request, in bytes. */
export const MOST_BODY_BYTES: number = 24 * 1024 * 1024;
/** Longest time of an answer that is no stream, in milliseconds. */
export const MOST_MS = 30_000;

const LOOPBACK = ['localhost', '127.0.0.1', '[::1]'];
const SAFE = ['GET', 'HEAD'];
const TOKEN_COOKIE = 'variorum-token';

/** No script, style, frame, object or form target but our own. */
export const CONTENT_POLICY: string = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self'",
  "connect-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join('; ');

export async function setHeaders(context: Context, next: Next): Promise<void> {
  await next();
  const { headers } = context.res;
  headers.set('Content-Security-Policy', CONTENT_POLICY);
  headers.set('X-Content-Type-Options', 'nosniff');
  headers.set('Referrer-Policy', 'same-origin');
  headers.set('X-Frame-Options', 'DENY');
  headers.set('Cross-Origin-Opener-Policy', 'same-origin');
  headers.set('Cross-Origin-Resource-Policy', 'same-origin');
  headers.set('Vary', 'Accept, Cookie');
  if (!headers.has('Cache-Control')) headers.set('Cache-Control', 'private, no-cache');
}

/** Refuses a request that names another host: a page elsewhere whose name was bent to this address. */
export function checkHost({ hosts, token }: GuardOptions): MiddlewareHandler {
  return async (context, next) => {
    const host = hostName(context.req.header('host') ?? new URL(context.req.url).host);
    const known = hosts === null ? token !== null : [...LOOPBACK, ...hosts].includes(host);
    if (!known)
      throw new HttpError(
        'forbidden-host',
        `unknown host: ${host} (this server answers to its own names only)`,
      );
    await next();
  };
}

/** A change must come from a page of ours, or from a program that sends neither Origin nor Sec-Fetch-Site. */
export async function checkOrigin(context: Context, next: Next): Promise<void> {
  if (!SAFE.includes(context.req.method)) {
    const origin = context.req.header('origin');
    const site = context.req.header('sec-fetch-site');
    const host = context.req.header('host') ?? new URL(context.req.url).host;
    const isOwn =
      origin === undefined
        ? site === undefined || site === 'same-origin' || site === 'none'
        : originHost(origin) === host;
    if (!isOwn)
      throw new HttpError('forbidden-origin', 'changes are accepted from pages of this server only');
  }
  await next();
}

/** The token as `Authorization: Bearer …`, once as `?token=…` for a browser (then kept in a cookie). */
export function checkToken({ token }: Pick<GuardOptions, 'token'>): MiddlewareHandler {
  return async (context, next) => {
    if (token === null) return next();
    const asked = context.req.query('token');
    const given =
      context.req.header('authorization')?.replace(/^Bearer /u, '') ??
      asked ??
      getCookie(context, TOKEN_COOKIE);
    if (given === undefined || !isSame(given, token))
      throw new HttpError(
        'token-required',
        'this server needs its token: open the address it printed, or send Authorization: Bearer …',
      );
    if (asked !== undefined)
      setCookie(context, TOKEN_COOKIE, token, { httpOnly: true, sameSite: 'Strict', path: '/' });
    await next();
  };
}

export function limitBody(): MiddlewareHandler {
  return bodyLimit({
    maxSize: MOST_BODY_BYTES,
    onError: () => {
      throw new HttpError(
        'too-large',
        `the body is larger than ${MOST_BODY_BYTES} bytes; send fewer files at once`,
      );
    },
  });
}

/** Ends an answer that takes too long. Streams go on, their time is their client's; so does reading what a form sent. */
export async function limitTime(context: Context, next: Next): Promise<void> {
  if (context.req.path === '/add') return next();
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(
      () => reject(new HttpError('timed-out', `no answer within ${MOST_MS / 1000} seconds`)),
      MOST_MS,
    );
  });
  try {
    await Promise.race([next(), late]);
  } finally {
    clearTimeout(timer);
  }
}

function hostName(host: string): string {
  return host.replace(/:\d+$/u, '').toLowerCase();
}

function originHost(origin: string): string | null {
  return URL.canParse(origin) ? new URL(origin).host : null;
}

/** Takes the same time wherever the first difference lies. */
function isSame(a: string, b: string): boolean {
  const [left, right] = [Buffer.from(a), Buffer.from(b)];
  return left.length === right.length && timingSafeEqual(left, right);
}
