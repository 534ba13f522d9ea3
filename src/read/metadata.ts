// In: the flat tree, its JSON-LD, the elements of title and bylines. Out: title, bylines, outlet, language and address of the page.
// What the page does not say is null.

import { attribute, type Dom, type DomNode, textOf } from './dom.ts';
import { articlesOf, isObject, type JsonObject, stringOf, typesOf } from './json-ld.ts';
import { likeness } from './main-text.ts';

/** What the head of a page says. */
export interface Head {
  /** Lower-case names and properties of meta elements → their first content. */
  readonly meta: ReadonlyMap<string, string>;
  readonly titleElement: string | null;
  readonly canonical: string | null;
  readonly language: string | null;
  readonly jsonLd: readonly JsonObject[];
  readonly articles: readonly JsonObject[];
}

export function readHead(dom: Dom, jsonLd: readonly JsonObject[]): Head {
  const meta = new Map<string, string>();
  let titleElement: string | null = null;
  let canonical: string | null = null;
  let language: string | null = null;
  for (const node of dom.nodes) {
    if (node.tag === 'meta') addMeta(meta, node, dom.nodes[node.parent]?.tag === 'head');
    else if (node.tag === 'title') titleElement ??= textOf(dom, node, 500) || null;
    else if (node.tag === 'html') language = attribute(node, 'lang') || attribute(node, 'xml:lang') || null;
    else if (node.tag === 'link' && attribute(node, 'rel').toLowerCase() === 'canonical')
      canonical ??= attribute(node, 'href').trim() || null;
  }
  return { meta, titleElement, canonical, language, jsonLd, articles: articlesOf(jsonLd) };
}

/** Below the head, `<meta itemprop>` describes an item of the page, not the page. */
function addMeta(meta: Map<string, string>, node: DomNode, isHead: boolean): void {
  const content = attribute(node, 'content').trim();
  if (content === '' || content.length > 5000) return;
  for (const name of isHead ? ['property', 'name', 'itemprop', 'http-equiv'] : ['property', 'name']) {
    const key = attribute(node, name).trim().toLowerCase();
    if (key !== '' && !meta.has(key)) meta.set(key, content);
  }
}

/** A page that describes more articles than this is a list: its own title is not sought among all of theirs. */
const MOST_ARTICLES = 30;

/** Every title that the head gives, the most telling first. */
export function headTitles(head: Head): string[] {
  const titles = [
    ...head.articles.slice(0, MOST_ARTICLES).map((article) => stringOf(article['headline'])),
    head.meta.get('og:title'),
    head.meta.get('twitter:title'),
    head.meta.get('dc.title'),
    head.titleElement && withoutSite(head.titleElement, outletNames(head)),
  ];
  return titles.filter((title): title is string => Boolean(title)).map(unescapeHtml);
}

/** JSON-LD often holds escaped HTML. */
const unescapeHtml = (text: string): string =>
  text
    .replace(/&(?:amp|#0?38);/g, '&')
    .replace(/&(?:quot|#0?34);/g, '"')
    .replace(/&(?:apos|#0?39|#x27);/g, "'")
    .replace(/&#8217;|&rsquo;/g, '’')
    .replace(/&#8216;|&lsquo;/g, '‘')
    .replace(/&#8220;|&ldquo;/g, '“')
    .replace(/&#8221;|&rdquo;/g, '”')
    .replace(/&(?:nbsp|#160);/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();

const SEPARATOR = /(?<!\s)\s+[|–—·•»›::-]\s+|(?<!\s)\s+\|\s*|\|\s*|(?<!\s)\s+::\s+/;

/** `Toll rises to 31 | The Evening Wire` → `Toll rises to 31`. */
export function withoutSite(title: string, outlets: readonly string[]): string {
  const parts = title.split(SEPARATOR).filter((part) => part.trim() !== '');
  if (parts.length < 2) return title.trim();
  const isSite = (part: string): boolean => outlets.some((name) => likeness(part, name) > 0.6);
  const first = parts[0]!;
  const last = parts.at(-1)!;
  if (isSite(last))
    return title.slice(0, title.lastIndexOf(last)).replace(/(?<![\s|–—·•»›:-])[\s|–—·•»›:-]+$/, '');
  if (isSite(first)) return title.slice(title.indexOf(first) + first.length).replace(/^[\s|–—·•»›:-]+/, '');
  const short = last.split(/\s+/).length <= 4 && title.length - last.length > 20;
  return short && (/[|–—·•»›]/.test(title) || isSiteName(first, last))
    ? title.slice(0, title.lastIndexOf(last)).replace(/(?<![\s|–—·•»›:-])[\s|–—·•»›:-]+$/, '')
    : title;
}

// > Ferry line to close oldest pier - NewsHeap
// |                                   ^^^^^^^^
/** Behind a hyphen only what is written as sites write their names, where the headline is written as a sentence. */
function isSiteName(headline: string, tail: string): boolean {
  const words = tail.trim().split(/\s+/);
  const named =
    words.every((word) => /^\p{Lu}/u.test(word)) &&
    (words.length > 1 || /\p{Ll}\p{Lu}|\.\p{L}{2,3}$/u.test(tail));
  return named && (headline.match(/(?<!\p{L})\p{Ll}{4,}/gu)?.length ?? 0) >= 2;
}

// > UPDATE 2-Second release · CORRECTED-… · WRAPUP 1- · REFILE-
// | ^^^^^^^^^
const VERSION =
  /^(?:(?:UPDATE|WRAPUP|WRAP|CORRECTED|CORRECTION|REFILE|REPEAT|RPT|EXCLUSIVE|ADVISORY|PIX|TIMELINE|LEAD|\d+(?:ST|ND|RD|TH) LEAD|URGENT|BREAKING|FLASH)(?: ?\d+)?(?:\s*[-–—:]\s*|\s{2,})|(?:UPDATED?|CORRECTED|BREAKING)\s*:\s+)/;
// > Flood toll rises (4 min read)
// |                 ^^^^^^^^^^^^^
const READING_TIME = /(?<!\s)\s*\(?\b\d+[ -]?min(?:ute)?s?[ -]read\)?\s*$/i;

/** A headline without version prefixes and reading times. */
export function cleanTitle(title: string): string {
  let clean = unescapeHtml(title).replace(READING_TIME, '');
  for (let i = 0; i < 3; i++) clean = clean.replace(VERSION, '');
  return clean.trim();
}

/** The title: as the page prints it, else as its head gives it. */
export function titleOf(head: Head, printed: string | null): string | null {
  const given = headTitles(head);
  const title = printed ?? given[0] ?? null;
  return title === null ? null : cleanTitle(title) || null;
}

function outletNames(head: Head): string[] {
  const names = [
    head.meta.get('og:site_name'),
    head.meta.get('application-name'),
    head.meta.get('al:ios:app_name'),
    ...head.articles.map((article) => stringOf(article['publisher'])),
    ...head.jsonLd.filter(isWebsite).map((site) => stringOf(site['name'])),
    head.meta.get('apple-mobile-web-app-title'),
    head.meta.get('dc.publisher'),
  ];
  return names.filter((name): name is string => Boolean(name)).map(unescapeHtml);
}

const isWebsite = (object: JsonObject): boolean =>
  typesOf(object).some((type) => type === 'website' || type.endsWith('organization'));

/** Who publishes the page: as its head names it, else what follows the headline in its title element. */
export function outletOf(head: Head, title: string | null): string | null {
  const named = outletNames(head).find((name) => name.length < 80 && !/^https?:|^www\./.test(name));
  if (named) return named.replace(/^@/, '');
  if (!head.titleElement || !title) return null;
  // > The Towline: Weir closed        where the headline is printed as "Weir closed"
  const site = head.titleElement.endsWith(`: ${title}`) ? head.titleElement.slice(0, -title.length - 2) : '';
  if (site.length > 2 && site.split(/\s+/).length <= 6) return site.trim();
  const parts = head.titleElement.split(SEPARATOR).filter((part) => part.trim() !== '');
  const last = parts.at(-1)?.trim() ?? '';
  return parts.length > 1 && likeness(last, title) < 0.3 && last.split(/\s+/).length <= 6 ? last : null;
}

/** The persons who wrote it, as the head says; [] where it says nothing. */
export function headBylines(head: Head): string[] {
  for (const article of head.articles) {
    const names = personsOf(article['author']);
    if (names.length > 0) return names;
  }
  const meta =
    head.meta.get('author') ??
    head.meta.get('article:author') ??
    head.meta.get('parsely-author') ??
    head.meta.get('sailthru.author') ??
    head.meta.get('dc.creator') ??
    head.meta.get('byl') ??
    '';
  return splitByline(meta).filter((name) => !/https?:|[@/]/.test(name));
}

function personsOf(value: unknown): string[] {
  const list = Array.isArray(value) ? value : [value];
  const people = list.filter(
    (item) =>
      typeof item === 'string' ||
      (isObject(item) && !typesOf(item).some((type) => /organi[sz]ation/.test(type))),
  );
  return [...new Set(people.flatMap((item) => splitByline(stringOf(item) ?? '')))];
}

const ROLE_WORDS =
  /\b(?:by|staff writers?|senior|chief|contributors?|reporters?|correspondents?|editors?|writers?|special to.*|for the .*|updated?|published|posted|on|in)\b.*$/i;

// > By Kester Noll and Anje Wick, Staff Writers   → Kester Noll · Anje Wick
// |    ^^^^^^^^^^^     ^^^^^^^^^
/** The names of a byline, without "By", roles and dates. */
export function splitByline(text: string): string[] {
  const bare = unescapeHtml(text)
    .slice(0, 400)
    .replace(
      /^\W*(?:(?:written|posted|reported|story|words|article|text|published)\s+)?(?:by|von|par|por)\b:?\s*/i,
      '',
    )
    .replace(/\(.{0,60}?\)/g, ' ')
    // > by Lamp Staff | Mar 12, 2031 | World |        behind the day stands where it is filed
    .replace(/\s\|\s[^|]{0,30}\d{4}\s\|.*$/s, '');
  return [
    ...new Set(
      bare
        .split(/\s*(?:,|;|\||·|•|&|\band\b|\bund\b|\bet\b|\by\b|\n|\s[–—-]\s)\s*/)
        .map((name) => name.replace(ROLE_WORDS, '').trim())
        .filter(isName),
    ),
  ];
}

const isName = (name: string): boolean =>
  name.length >= 2 &&
  name.length <= 60 &&
  !/\d/.test(name) &&
  /\p{L}/u.test(name) &&
  name.split(/\s+/).length <= 6;

/** `en-GB` and the like; `und` where the page does not say. */
export function languageOf(head: Head): string {
  const raw = head.language ?? head.meta.get('content-language') ?? head.meta.get('og:locale') ?? '';
  const tag = raw
    .trim()
    .split(/[,;\s]/)[0]!
    .replace(/_/g, '-');
  return /^[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8}){0,3}$/.test(tag) ? tag : 'und';
}

/** The page's own address. */
export function addressOf(head: Head): string | null {
  const url = head.canonical ?? head.meta.get('og:url') ?? head.meta.get('twitter:url') ?? null;
  return url && /^https?:\/\/\S+$/.test(url) ? url : null;
}
