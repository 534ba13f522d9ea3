// In: an address of the web. Out: status, headers and the bytes of one answer, within limits of time and size. No redirect is followed here.

import { type ClientRequest, type IncomingMessage, request as requestHttp } from 'node:http';
import { request as requestHttps } from 'node:https';
import { isIPv6, type LookupFunction } from 'node:net';
import { type AddressRules, checkedAddress } from './addresses.ts';
import { collect } from './byte-reader.ts';
import { undoCodings } from './unpack.ts';

/** Limits of one fetch. */
export interface FetchRules extends AddressRules {
  readonly timeoutMs: number;
  readonly mostRedirects: number;
  /** What servers said of addresses before: pages that did not change since are not sent again. */
  readonly visits?: Visits;
}

/** What a server said of a page, by which it can be asked whether the page changed. */
export interface Visit {
  readonly etag: string;
  readonly modified: string;
}

export interface Visits {
  before(url: string): Visit | null;
  /** Is told of each answer; of a page that did not change, what was known before. */
  note(url: string, visit: Visit): void;
}

export interface Answer {
  readonly status: number;
  readonly header: (name: string) => string;
  /** Null when the answer is larger than the limit. */
  readonly bytes: Uint8Array | null;
}

/** Why an address is not asked. */
export type Refusal = { readonly refused: string };

/** How we name ourselves to servers; robots.txt may address us by the first word. */
export const USER_AGENT = 'variorum/0.1 (reads pages that its user names)';

/** Asks once. Throws where the net fails or time is up. */
export async function request(
  url: URL,
  mostBytes: number,
  rules: FetchRules,
  signal: AbortSignal,
  since: Visit | null = null,
): Promise<Answer | Refusal> {
  if (url.protocol !== 'http:' && url.protocol !== 'https:')
    return { refused: `not an address of the web: ${url.protocol}` };
  if (url.username !== '' || url.password !== '') return { refused: 'the address holds a password' };
  const address = await checkedAddress(url.hostname, rules);
  if (address === null) return { refused: `${url.hostname} is not on the public net` };
  const response = await send(url, address, signal, since);
  const peer = response.socket.remoteAddress ?? '';
  if (!rules.isAllowed(peer)) {
    response.destroy();
    return { refused: `${url.hostname} is not on the public net` };
  }
  return answerOf(response, mostBytes);
}

function send(url: URL, address: string, signal: AbortSignal, since: Visit | null): Promise<IncomingMessage> {
  const headers = {
    'user-agent': USER_AGENT,
    accept: 'text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.5',
    'accept-encoding': 'gzip, br, deflate',
    ...(since?.etag ? { 'if-none-match': since.etag } : {}),
    ...(since?.modified ? { 'if-modified-since': since.modified } : {}),
  };
  const options = { headers, signal, lookup: pinnedTo(address), agent: false as const };
  return new Promise((resolve, reject) => {
    const send = url.protocol === 'https:' ? requestHttps : requestHttp;
    const sent: ClientRequest = send(url, options, resolve);
    sent.on('error', reject);
    sent.end();
  });
}

/** A resolver that knows one address: the one that was checked. */
function pinnedTo(address: string): LookupFunction {
  const family = isIPv6(address) ? 6 : 4;
  return (_host, options, callback) => {
    if (options.all) callback(null, [{ address, family }]);
    else callback(null, address, family);
  };
}

async function answerOf(response: IncomingMessage, mostBytes: number): Promise<Answer> {
  const header = (name: string): string => String(response.headers[name] ?? '');
  const raw = await collect(response, mostBytes);
  response.destroy();
  const bytes = raw === null ? null : undone(raw, header('content-encoding'), mostBytes);
  return { status: response.statusCode ?? 0, header, bytes };
}

function undone(raw: Uint8Array, coding: string, most: number): Uint8Array | null {
  try {
    return coding === '' || raw.length === 0 ? raw : undoCodings(raw, coding, most);
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ERR_BUFFER_TOO_LARGE') return null;
    throw error;
  }
}
