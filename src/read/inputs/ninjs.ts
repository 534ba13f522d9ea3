// In: an object of IPTC ninjs (1.x, 2.x, 3.x) and the items that it packs. Out: its texts as sources.

import type { Given, GivenDate, Source } from '../given.ts';
import { isObject, type JsonObject } from '../json-ld.ts';
import { encoded } from './context.ts';

const BODY_KEYS = ['body_xhtml', 'body_html', 'body_text', 'bodies'];

/** Is the object a news item of this format? */
export function isNinjs(value: JsonObject): boolean {
  if (typeof value['uri'] !== 'string') return false;
  if (BODY_KEYS.some((key) => value[key] !== undefined)) return true;
  return (
    isObject(value['associations']) ||
    Array.isArray(value['associations']) ||
    value['pubstatus'] !== undefined
  );
}

/** Items in items in items: more than any package has. */
const MOST_LEVELS = 4;

/** The item's text and those of the items that it packs, each once, in the order of the object. */
export function readNinjs(value: JsonObject, path: string, level = 0): Source[] {
  const own = bodyOf(value);
  const sources: Source[] = own ? [{ path, ...own, given: givenOf(value) }] : [];
  if (level >= MOST_LEVELS) return sources;
  for (const [name, item] of associationsOf(value))
    if (isObject(item)) sources.push(...readNinjs(item, `${path}#${name}`, level + 1));
  return sources;
}

function associationsOf(value: JsonObject): readonly (readonly [string, unknown])[] {
  const packed = value['associations'];
  if (Array.isArray(packed)) return packed.map((item, index) => [String(index + 1), item] as const);
  return isObject(packed) ? Object.entries(packed) : [];
}

function bodyOf(value: JsonObject): Pick<Source, 'bytes' | 'form'> | null {
  const bodies = listOf(value['bodies']);
  const body = bodies.find((each) => /html/i.test(text(each['contenttype']))) ?? bodies[0];
  const html =
    text(value['body_xhtml']) ||
    text(value['body_html']) ||
    (body && /html/i.test(text(body['contenttype'])) ? text(body['value']) : '');
  const plain = text(value['body_text']) || (body ? text(body['value']) : '');
  const words = html || plain;
  if (words.trim() === '') return null;
  return {
    ...encoded(words),
    form: html === '' ? 'text' : /<(?:html|body)\b/i.test(html.slice(0, 2000)) ? 'page' : 'fragment',
  };
}

function givenOf(value: JsonObject): Given {
  const title =
    text(value['headline']) || text(listOf(value['headlines'])[0]?.['value']) || text(value['title']);
  const url = [value['canonical'], value['uri']].map(text).find((address) => /^https?:\/\//i.test(address));
  const outlet =
    nameOf(value['provider']) ||
    nameOf(value['infosource'] ?? value['infosources']) ||
    text(value['copyrightholder']);
  const language = text(value['language']);
  const dates: GivenDate[] = ['firstcreated', 'contentcreated', 'versioncreated'].flatMap((key) =>
    text(value[key]) === '' ? [] : [{ source: `ninjs ${key}`, value: text(value[key]) }],
  );
  return {
    ...(title === '' ? {} : { title }),
    ...(url === undefined ? {} : { url }),
    ...(outlet === '' ? {} : { outlet }),
    ...(language === '' ? {} : { language }),
    bylines: bylinesOf(value),
    dates,
  };
}

function bylinesOf(value: JsonObject): string[] {
  const lines = [
    text(value['byline']),
    text(value['by']),
    ...listOf(value['bylines']).map((each) => text(each['value']) || text(each['byline'])),
  ];
  return [...new Set(lines.filter((line) => line !== ''))];
}

const text = (value: unknown): string => (typeof value === 'string' ? value : '');
const listOf = (value: unknown): readonly JsonObject[] =>
  Array.isArray(value) ? value.filter(isObject) : [];

function nameOf(value: unknown): string {
  const one = Array.isArray(value) ? value[0] : value;
  return isObject(one) ? text(one['name']) : text(one);
}
