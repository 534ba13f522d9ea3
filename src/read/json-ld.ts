// In: the page's JSON-LD scripts. Out: its objects, each once, in the order of the page. Broken JSON is mended where that is safe
// (raw line breaks, trailing commas, HTML comments around) and else left out.

import type { Script } from './dom.ts';

export type JsonObject = { readonly [key: string]: unknown };

/** More objects than any page needs. */
const MOST_OBJECTS = 3000;

/** All objects of all scripts, outer before inner. */
export function readJsonLd(scripts: readonly Script[]): JsonObject[] {
  const found: JsonObject[] = [];
  for (const { type, text } of scripts) {
    if (!type.includes('ld+json')) continue;
    const value = parseLoosely(text);
    if (value !== undefined) collect(value, found);
  }
  return found;
}

function parseLoosely(text: string): unknown {
  const bare = text
    .replace(/^\s*(?:<!--|\/\/<!\[CDATA\[|<!\[CDATA\[)|(?:-->|\/\/\]\]>|\]\]>)\s*$/g, '')
    .trim();
  for (const attempt of [bare, mend(bare)]) {
    try {
      return JSON.parse(attempt);
    } catch {
      // The next attempt mends more.
    }
  }
  return undefined;
}

const mend = (text: string): string =>
  text
    .replace(/[\u0000-\u001f]+/g, ' ')
    .replace(/,\s*([}\]])/g, '$1')
    .replace(/;\s*$/, '');

function collect(root: unknown, found: JsonObject[]): void {
  const queue: unknown[] = [root];
  for (let i = 0; i < queue.length && found.length < MOST_OBJECTS; i++) {
    const value = queue[i];
    if (Array.isArray(value)) for (const item of value) queue.push(item);
    else if (isObject(value)) {
      found.push(value);
      for (const inner of Object.values(value)) if (typeof inner === 'object') queue.push(inner);
    }
  }
}

export function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The types of an object, lower-case and without the vocabulary's address. */
export function typesOf(object: JsonObject): string[] {
  const type = object['@type'];
  const list = Array.isArray(type) ? type : [type];
  return list
    .filter((name) => typeof name === 'string')
    .map((name: string) => name.replace(/^.*[/#:]/, '').toLowerCase());
}

const ARTICLE_TYPE =
  /^(?:.*article|blogposting|liveblogposting|report|review|analysisnewsarticle|socialmediaposting|webpage|creativework)$/;

/** The objects that describe the page's article, the most telling types first. */
export function articlesOf(objects: readonly JsonObject[]): JsonObject[] {
  const isPage = (object: JsonObject): boolean =>
    typesOf(object).some((type) => type === 'webpage' || type === 'creativework');
  const articles = objects.filter((object) => typesOf(object).some((type) => ARTICLE_TYPE.test(type)));
  return [...articles.filter((object) => !isPage(object)), ...articles.filter(isPage)];
}

/** A string property, or the `name` or `@value` of an object; null else. */
export function stringOf(value: unknown): string | null {
  if (typeof value === 'string') return value.trim() === '' ? null : value.trim();
  if (Array.isArray(value)) return value.length > 0 ? stringOf(value[0]) : null;
  if (isObject(value)) return stringOf(value['name'] ?? value['@value'] ?? null);
  return null;
}
