// In: an address that the user named, and leave to fetch it. Out: the page, or what it packs; or why it was not fetched. robots.txt is asked
// first and honoured (RFC 9309); each redirect is checked like the first address; nothing that a page links to is fetched.

import robotsModule, { type Robot } from 'robots-parser';
import { PUBLIC_NET } from './addresses.ts';
import { ByteReader, streamOf } from './byte-reader.ts';
import { type InputLimits, type Member, problemAt, reasonOf, tooLarge } from './context.ts';
import { readMembers } from './members.ts';
import { type Answer, type FetchRules, type Refusal, request, USER_AGENT } from './request.ts';

/** What a fetch may do unless its caller says otherwise. */
export const FETCH_RULES: FetchRules = { ...PUBLIC_NET, timeoutMs: 30_000, mostRedirects: 5 };

/** Is the name an address of the web? */
export const isUrl = (name: string): boolean => /^https?:\/\//i.test(name);

/** The package's types tell of a default export inside a CommonJS module; what it gives is the function itself. */
const robotsParser = robotsModule as unknown as (url: string, rules: string) => Robot;

type Fetched = Answer & { readonly url: URL };

/** Fetches one address and reads what comes. Nothing is thrown. */
export async function* readUrl(name: string, limits: InputLimits, rules: FetchRules): AsyncGenerator<Member> {
  try {
    const signal = AbortSignal.timeout(rules.timeoutMs);
    const fetched = await follow(new URL(name), limits.mostBytes, rules, signal);
    if (!('refused' in fetched)) noteVisit(name, fetched, rules);
    if ('refused' in fetched) yield problemAt(name, 'fetch/refused', fetched.refused);
    else if (fetched.bytes === null) yield tooLarge(name, limits.mostBytes);
    else if (fetched.status === 304) return;
    else if (fetched.status !== 200)
      yield problemAt(name, 'fetch/failed', `the server answers ${fetched.status}`);
    else yield* readAnswer(name, fetched, fetched.bytes, limits);
  } catch (error) {
    yield problemAt(name, 'fetch/failed', `cannot be fetched: ${reasonOf(error)}`);
  }
}

/** A page that did not change keeps what was known of it; an answer that is no page says nothing. */
function noteVisit(name: string, { status, header }: Fetched, { visits }: FetchRules): void {
  const known = visits?.before(new URL(name).href) ?? null;
  if (status === 200)
    visits?.note(new URL(name).href, { etag: header('etag'), modified: header('last-modified') });
  if (status === 304 && known !== null) visits?.note(new URL(name).href, known);
}

function readAnswer(
  path: string,
  fetched: Fetched,
  bytes: Uint8Array,
  limits: InputLimits,
): AsyncGenerator<Member> {
  const contentType = fetched.header('content-type');
  return readMembers({
    path,
    reader: new ByteReader(streamOf(bytes)),
    limits,
    depth: 0,
    url: fetched.url.href,
    ...(contentType === '' ? {} : { contentType }),
  });
}

async function follow(
  first: URL,
  mostBytes: number,
  rules: FetchRules,
  signal: AbortSignal,
): Promise<Fetched | Refusal> {
  let url = first;
  for (let redirects = 0; redirects <= rules.mostRedirects; redirects++) {
    const robots = await robotsOf(url, rules, signal);
    if ('refused' in robots) return robots;
    if (robots.isAllowed(url.href, USER_AGENT) === false)
      return { refused: `robots.txt of ${url.host} forbids it` };
    const answer = await request(url, mostBytes, rules, signal, rules.visits?.before(first.href) ?? null);
    if ('refused' in answer) return answer;
    const next = redirectOf(answer);
    if (next === null) return { ...answer, url };
    url = new URL(next, url);
  }
  return { refused: `more than ${rules.mostRedirects} redirects` };
}

function redirectOf({ status, header }: Answer): string | null {
  const isRedirect = [301, 302, 303, 307, 308].includes(status);
  return isRedirect && header('location') !== '' ? header('location') : null;
}

const MOST_ROBOTS = 512_000;

/** The rules of a site. A site without any allows all; one that cannot answer allows nothing. */
async function robotsOf(page: URL, rules: FetchRules, signal: AbortSignal): Promise<Robot | Refusal> {
  let url = new URL('/robots.txt', page);
  const { href } = url;
  for (let redirects = 0; redirects <= rules.mostRedirects; redirects++) {
    const answer = await request(url, MOST_ROBOTS, rules, signal);
    if ('refused' in answer) return answer;
    const next = redirectOf(answer);
    if (next === null) return robotsIn(href, answer);
    url = new URL(next, url);
  }
  return robotsParser(href, '');
}

function robotsIn(href: string, { status, bytes }: Answer): Robot {
  if (status >= 500 || status === 429) return robotsParser(href, 'User-agent: *\nDisallow: /');
  const isThere = status >= 200 && status < 300 && bytes !== null;
  return robotsParser(href, isThere ? new TextDecoder().decode(bytes) : '');
}
