// In: JSON, as one value or as one object a line. Out: its documents. Four forms are told apart by their keys: JSON Feed, IPTC ninjs, an object
// with `text` or `html` (and `url`, `date`, `title`, `author`, `outlet`, `language`), and a list of these.

import type { Given, GivenDate, Source } from '../given.ts';
import { isObject, type JsonObject } from '../json-ld.ts';
import { encoded, type Member, MOST_WHOLE, type Opened, problemAt, reasonOf, tooLarge } from './context.ts';
import { isNinjs, readNinjs } from './ninjs.ts';

/** Reads one JSON value. */
export async function* readJson(opened: Opened): AsyncGenerator<Member> {
  const bytes = await opened.reader.takeAll(MOST_WHOLE);
  if (bytes === null) yield tooLarge(opened.path, MOST_WHOLE);
  else yield* readValue(new TextDecoder().decode(bytes), opened.path, opened);
}

/** Reads one object a line. A line that is none is a problem, and the next is read. */
export async function* readJsonLines(opened: Opened): AsyncGenerator<Member> {
  const { reader, path, limits } = opened;
  const decoder = new TextDecoder();
  for (let line = 1; ; line++) {
    const bytes = await takeLine(opened);
    if (bytes === null) return;
    const place = `${path}#${line}`;
    if (bytes === 'too-large') yield tooLarge(place, limits.mostBytes);
    else if (bytes.some((byte) => byte > 32)) yield* readValue(decoder.decode(bytes), place, opened);
    if ((await reader.peek(1)).length === 0) return;
  }
}

const LOOK = 65_536;
/** A document's escapes and its metadata may take several times its bytes. */
const LINE_FACTOR = 4;

/** The bytes up to the line's end, which is taken too; null at the end of the input. */
async function takeLine({ reader, limits }: Opened): Promise<Uint8Array | 'too-large' | null> {
  const most = limits.mostBytes * LINE_FACTOR;
  let seen = 0;
  for (let look = LOOK; ; look *= 2) {
    const ahead = await reader.peek(look);
    if (ahead.length === 0) return null;
    const end = ahead.indexOf(10, seen);
    if (end >= 0) return reader.take(end + 1);
    if (ahead.length < look) return reader.take(ahead.length);
    seen = ahead.length;
    if (seen > most) return skipLine(reader);
  }
}

async function skipLine(reader: Opened['reader']): Promise<'too-large'> {
  for (;;) {
    const ahead = await reader.peek(LOOK);
    const end = ahead.indexOf(10);
    await reader.skip(end < 0 ? ahead.length : end + 1);
    if (end >= 0 || ahead.length === 0) return 'too-large';
  }
}

async function* readValue(text: string, path: string, opened: Opened): AsyncGenerator<Member> {
  let value: unknown;
  try {
    value = JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch (error) {
    yield problemAt(path, 'read/damaged', `not valid JSON: ${reasonOf(error)}`);
    return;
  }
  if (!Array.isArray(value)) yield* readObject(value, path, opened);
  else for (const [index, item] of value.entries()) yield* readObject(item, `${path}#${index + 1}`, opened);
}

async function* readObject(value: unknown, path: string, { limits }: Opened): AsyncGenerator<Member> {
  const items = isObject(value) ? await itemsOfObject(value, path) : [];
  if (items.length === 0)
    yield problemAt(
      path,
      'read/no-document',
      'no text in it: an object with `text` or `html`, a JSON Feed or ninjs is read',
    );
  for (const item of items)
    yield item.bytes.length > limits.mostBytes ? tooLarge(item.path, limits.mostBytes) : item;
}

async function itemsOfObject(value: JsonObject, path: string): Promise<readonly Source[]> {
  if (/jsonfeed\.org/i.test(textIn(value, 'version') ?? ''))
    return (await import('./feed-items.ts')).itemsOfFeed(value, path);
  if (isNinjs(value)) return readNinjs(value, path);
  const item = plainItem(value, path);
  return item ? [item] : [];
}

const HTML_KEYS = ['html', 'content_html', 'body_html'];
const TEXT_KEYS = ['text', 'content_text', 'body', 'content', 'article', 'fulltext', 'maintext'];
const DATE_KEYS = [
  'date',
  'published',
  'date_published',
  'datePublished',
  'published_at',
  'publishedAt',
  'pubDate',
  'publish_date',
  'date_publish',
];

/** An object with the text and a few words about it. */
function plainItem(value: JsonObject, path: string): Source | null {
  const html = firstText(value, HTML_KEYS);
  const text = html ?? firstText(value, TEXT_KEYS);
  if (text === null) return null;
  const form =
    html === null ? (isFragment(text) ? 'fragment' : 'text') : isWholePage(html) ? 'page' : 'fragment';
  return {
    path,
    ...encoded(text),
    form,
    given: givenOf(value),
  };
}

const isWholePage = (html: string): boolean => /<(?:!doctype|html|head|body)\b/i.test(html.slice(0, 5000));
const isFragment = (text: string): boolean =>
  /^\s*<(?:p|div|h[1-6]|article|section|figure|ul)\b[^<>]*>/i.test(text);

function givenOf(value: JsonObject): Given {
  const url = firstText(value, ['url', 'link', 'source_url', 'canonical_url']);
  const title = firstText(value, ['title', 'headline']);
  const outlet = firstText(value, ['outlet', 'publisher', 'source', 'site_name', 'source_domain']);
  const language = firstText(value, ['language', 'lang']);
  const dates: GivenDate[] = DATE_KEYS.flatMap((key) => {
    const date = textIn(value, key);
    return date === null ? [] : [{ source: `JSON ${key}`, value: date }];
  });
  return {
    ...(url && /^https?:\/\//i.test(url) ? { url } : {}),
    ...(title ? { title } : {}),
    ...(outlet ? { outlet } : {}),
    ...(language ? { language } : {}),
    bylines: bylinesOf(value['authors'] ?? value['author'] ?? value['byline'] ?? value['bylines']),
    dates,
  };
}

function bylinesOf(value: unknown): string[] {
  const list = Array.isArray(value) ? value : [value];
  return list.flatMap((each) => {
    const name = typeof each === 'string' ? each : isObject(each) ? textIn(each, 'name') : null;
    return name === null || name.trim() === '' ? [] : [name.trim()];
  });
}

function firstText(value: JsonObject, keys: readonly string[]): string | null {
  for (const key of keys) {
    const text = textIn(value, key);
    if (text !== null) return text;
  }
  return null;
}

/** A property that is words; null for everything else. Numbers of a `date` are seconds or thousandths of them. */
function textIn(value: JsonObject, key: string): string | null {
  const found = value[key];
  if (typeof found === 'string') return found.trim() === '' ? null : found;
  if (typeof found === 'number' && DATE_KEYS.includes(key)) return isoOf(found);
  return null;
}

function isoOf(number: number): string | null {
  const milliseconds = number > 1e11 ? number : number * 1000;
  return milliseconds > 0 && milliseconds < 8e15 ? new Date(milliseconds).toISOString() : null;
}
