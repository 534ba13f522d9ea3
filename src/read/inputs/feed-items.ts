// In: an RSS, Atom, RDF or JSON feed as feedsmith gives it. Out: its items as sources: the longest text that each carries, with title, address,
// authors and date. An item that carries a summary only is read as that summary; nothing is fetched for it.

import { parseFeed } from 'feedsmith';
import type { Given, GivenDate, Source } from '../given.ts';
import { isObject, type JsonObject } from '../json-ld.ts';
import { encoded } from './context.ts';

/** The items of a feed, in its order. Throws where it is none. */
export function itemsOfFeed(feed: string | JsonObject, path: string): Source[] {
  const parsed: unknown = parseFeed(typeof feed === 'string' ? withoutDoctype(feed) : JSON.stringify(feed));
  if (!isObject(parsed) || !isObject(parsed['feed'])) return [];
  const whole = parsed['feed'];
  const format = String(parsed['format']);
  const items = listOf(whole['items'] ?? whole['entries']);
  return items.flatMap((item, index) =>
    sourceOf(item, whole, NAMES[format] ?? format, `${path}#${index + 1}`),
  );
}

const NAMES: Readonly<Record<string, string>> = { rss: 'RSS', atom: 'Atom', rdf: 'RSS', json: 'JSON Feed' };

/** A declaration of entities is how small files grow without end; no feed needs one. */
function withoutDoctype(xml: string): string {
  return xml.replace(/<!DOCTYPE[^<>[]{0,2000}(?:\[(?:[^\]<]|<(?!!DOCTYPE)){0,100000}\][^<>[]{0,200})?>/i, '');
}

function sourceOf(item: JsonObject, feed: JsonObject, format: string, path: string): Source[] {
  const { words, isText } = contentOf(item);
  if (words.trim() === '') return [];
  const form = isText ? 'text' : 'fragment';
  const given = givenOf(item, feed, format);
  return [{ path, ...encoded(words), form, given }];
}

interface Content {
  readonly words: string;
  readonly isText: boolean;
}

/** The longest of the places in which feeds carry an item's text. */
function contentOf(item: JsonObject): Content {
  const content = item['content'];
  const candidates: Content[] = [
    {
      words: text(isObject(content) ? (content['encoded'] ?? content['value']) : content),
      isText: isPlain(content),
    },
    { words: text(item['content_html']), isText: false },
    { words: text(item['content_text']), isText: true },
    { words: text(item['description']), isText: false },
    { words: text(innerOf(item['summary'])), isText: isPlain(item['summary']) },
  ];
  return candidates.reduce((best, each) => (each.words.length > best.words.length ? each : best));
}

const isPlain = (value: unknown): boolean => isObject(value) && value['type'] === 'text';

function givenOf(item: JsonObject, feed: JsonObject, format: string): Given {
  const url = addressOf(item);
  const title = text(innerOf(item['title']));
  const source = isObject(item['source']) ? text(innerOf(item['source']['title'])) : '';
  const outlet = source || text(innerOf(feed['title']));
  const language = text(item['language']) || text(feed['language']) || text(inside(feed, 'dc', 'languages'));
  return {
    ...(url === '' ? {} : { url }),
    ...(title === '' ? {} : { title: bare(title) }),
    ...(outlet === '' ? {} : { outlet: bare(outlet) }),
    ...(language === '' ? {} : { language }),
    bylines: authorsOf(item),
    dates: datesOf(item, format),
  };
}

function addressOf(item: JsonObject): string {
  const links = listOf(item['links']);
  const own = links.find((link) => (link['rel'] ?? 'alternate') === 'alternate') ?? links[0];
  const guid =
    isObject(item['guid']) && item['guid']['isPermaLink'] !== false ? text(item['guid']['value']) : '';
  const places = [text(item['url']), text(item['link']), own ? text(own['href']) : '', guid];
  return places.find((url) => /^https?:\/\//i.test(url)) ?? '';
}

function authorsOf(item: JsonObject): string[] {
  const people = listOf(item['authors']).map((person) => text(person['name']));
  const creators = inside(item, 'dc', 'creators');
  const named = Array.isArray(creators) ? creators.map(text) : [text(creators)];
  return [...new Set([...people, ...named].filter((name) => name !== '' && !name.includes('@')))];
}

function datesOf(item: JsonObject, format: string): GivenDate[] {
  const places: readonly (readonly [name: string, value: unknown])[] = [
    ['pubDate', item['pubDate']],
    ['published', item['published']],
    ['date_published', item['date_published']],
    ['dc:date', first(inside(item, 'dc', 'dates'))],
    ['dcterms:issued', first(inside(item, 'dcterms', 'issued'))],
    ['updated', item['updated']],
    ['date_modified', item['date_modified']],
  ];
  return places.flatMap(([name, value]) =>
    text(value) === '' ? [] : [{ source: `${format} ${name}`, value: text(value) }],
  );
}

const text = (value: unknown): string => (typeof value === 'string' ? value : '');
const first = (value: unknown): unknown => (Array.isArray(value) ? value[0] : value);
const innerOf = (value: unknown): unknown => (isObject(value) ? value['value'] : value);
const inside = (value: JsonObject, ...keys: readonly string[]): unknown =>
  keys.reduce<unknown>((inner, key) => (isObject(inner) ? inner[key] : undefined), value);
const listOf = (value: unknown): readonly JsonObject[] =>
  Array.isArray(value) ? value.filter(isObject) : [];
/** Titles may hold markup. */
const bare = (title: string): string =>
  title
    .replace(/<[^<>]{0,300}>/g, '')
    .replace(/\s+/g, ' ')
    .trim();
