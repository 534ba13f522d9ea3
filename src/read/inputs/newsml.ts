// In: IPTC NewsML-G2: a news message, or one news item. Out: the texts of its items. Parsed by saxes, which knows the five entities of XML and
// no others: nothing outside is looked up and nothing grows. An item's inline markup is read as it stands, as a fragment of a page.

import { SaxesParser } from 'saxes';
import { decodeBytes } from '../encoding.ts';
import type { Given, Source } from '../given.ts';
import { encoded, type Member, MOST_WHOLE, type Opened, problemAt, reasonOf, tooLarge } from './context.ts';

/** What was heard of the item that is being read. */
interface Item {
  readonly fields: Map<string, string>;
  readonly bylines: string[];
  language: string;
  content: string | null;
  isMarkup: boolean;
}

/** Reads the items of a news message. */
export async function* readNewsml({ path, reader, limits }: Opened): AsyncGenerator<Member> {
  const bytes = await reader.takeAll(MOST_WHOLE);
  if (bytes === null) {
    yield tooLarge(path, MOST_WHOLE);
    return;
  }
  const { items, fault } = parseItems(decodeBytes(bytes, limits).text);
  let count = 0;
  for (const [index, item] of items.entries()) {
    const source = sourceOf(item, `${path}#${index + 1}`);
    if (source === null) continue;
    count += 1;
    yield source.bytes.length > limits.mostBytes ? tooLarge(source.path, limits.mostBytes) : source;
  }
  if (fault !== null) yield problemAt(path, 'read/damaged', `not well-formed: ${fault}`);
  else if (count === 0)
    yield problemAt(path, 'read/no-document', 'a news message without an item that carries text');
}

const NO_ITEM: Item = { fields: new Map(), bylines: [], language: '', content: null, isMarkup: false };
/** Deeper than any news message. */
const MOST_DEPTH = 1000;

/** The items up to the first fault, which is told. */
function parseItems(xml: string): { readonly items: readonly Item[]; readonly fault: string | null } {
  const items: Item[] = [];
  const open: string[] = [];
  const parser = new SaxesParser({ position: true, xmlns: false });
  let item = NO_ITEM;
  let words = '';
  let markupFrom = -1;
  parser.on('opentag', ({ name, attributes }) => {
    const local = localName(name);
    if (open.length > MOST_DEPTH) throw new Error('nested too deep');
    open.push(local);
    if (markupFrom >= 0) return;
    if (local === 'newsItem') {
      item = { ...NO_ITEM, fields: new Map(), bylines: [] };
      items.push(item);
    }
    if (local === 'language' && item.language === '') item.language = String(attributes['tag'] ?? '');
    if (local === 'inlineXML') markupFrom = parser.position;
    words = '';
  });
  const hear = (text: string): void => {
    if (markupFrom < 0) words += text;
  };
  parser.on('text', hear);
  parser.on('cdata', hear);
  parser.on('closetag', () => {
    const local = open.pop() ?? '';
    if (local === 'inlineXML') {
      item.content ??= xml.slice(markupFrom, xml.lastIndexOf('</', parser.position - 1));
      item.isMarkup = true;
      markupFrom = -1;
    } else if (markupFrom < 0) keep(item, local, open.at(-1) ?? '', words.trim());
    words = '';
  });
  try {
    parser.write(xml.replace(/^\uFEFF/, '')).close();
    return { items, fault: null };
  } catch (error) {
    return { items: items.filter(({ content }) => content !== null), fault: reasonOf(error) };
  }
}

const localName = (name: string): string => name.slice(name.indexOf(':') + 1);

const FIELDS = new Set([
  'versionCreated',
  'firstCreated',
  'contentCreated',
  'headline',
  'creditline',
  'slugline',
]);

/** Keeps the words of an element that says something of the item; the first of a kind counts. */
function keep(item: Item, element: string, around: string, words: string): void {
  if (words === '' || item === NO_ITEM) return;
  if (element === 'inlineData') item.content ??= words;
  else if (element === 'by') item.bylines.push(words);
  else if (element === 'name' && /^(?:provider|infoSource|copyrightHolder)$/.test(around))
    keepField(item, around, words);
  else if (element === 'name' && around === 'creator') item.bylines.push(words);
  else if (FIELDS.has(element)) keepField(item, element, words);
}

function keepField(item: Item, name: string, words: string): void {
  if (!item.fields.has(name)) item.fields.set(name, words);
}

function sourceOf(item: Item, path: string): Source | null {
  if (item.content === null || item.content.trim() === '') return null;
  const isPage = item.isMarkup && /<(?:\w+:)?(?:html|body)\b/i.test(item.content.slice(0, 5000));
  const form = item.isMarkup ? (isPage ? 'page' : 'fragment') : 'text';
  return {
    path,
    ...encoded(item.content),
    form,
    given: givenOf(item),
  };
}

function givenOf({ fields, bylines, language }: Item): Given {
  const title = fields.get('headline');
  const outlet = fields.get('provider') ?? fields.get('infoSource') ?? fields.get('copyrightHolder');
  const dates = ['firstCreated', 'contentCreated', 'versionCreated'].flatMap((name) => {
    const value = fields.get(name);
    return value === undefined ? [] : [{ source: `NewsML ${name}`, value }];
  });
  return {
    ...(title === undefined ? {} : { title }),
    ...(outlet === undefined ? {} : { outlet }),
    ...(language === '' ? {} : { language }),
    bylines: [...new Set(bylines)],
    dates,
  };
}
