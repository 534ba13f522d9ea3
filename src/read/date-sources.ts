// In: the head and the flat tree. Out: every date that the page gives and that could be its publication, each with where it stands and
// how much such a place is to be believed. published.ts chooses.

import { findWrittenDates, instantOf, readInstant, type WrittenDate } from './date-words.ts';
import { attribute, type Dom, type DomNode, textOf } from './dom.ts';
import { type JsonObject, stringOf, typesOf } from './json-ld.ts';
import type { Head } from './metadata.ts';

export interface DateSource {
  /** `JSON-LD datePublished`, `meta date`, `time`, `address`, `line of text`. */
  readonly source: string;
  /** ISO day or instant. */
  readonly value: string;
  /** The place's belief, 0 to 100: see docs/method/reading.md. */
  readonly belief: number;
  /** What the page shows, where it does. */
  readonly node: DomNode | null;
}

/** Where the article stands: dates are looked for around its head. */
export interface ArticlePlace {
  readonly title: DomNode | null;
  readonly main: DomNode;
  readonly isComment: (index: number) => boolean;
  readonly isFurniture: (index: number) => boolean;
}

/** Names of meta elements that give the publication, by belief. */
const META_NAMES: readonly (readonly [belief: number, names: string])[] = [
  [
    92,
    'article:published_time og:article:published_time og:published_time og:pubdate datepublished article:published rnews:datepublished publishdate publish-date publish_date published_time publication_date publication-date publicationdate parsely-pub-date sailthru.date cxenseparse:recs:publishtime cxenseparse:publishtime article.published bt:pubdate pubdate dc.date.issued dcterms.issued dc.issued citation_publication_date citation_date date_published datepublish article_date_original originalpublicationdate shareaholic:article_published_time vr:published_time ptime pub_date published published_date dcterms.date.issued article:publicationdate article.origin_date article:publication_date search.pubdate mrc__date gentime doc_date created_date issued msvalidate.pubdate swt_date',
  ],
  [
    52,
    'dc.date dcterms.date date dc.date.created dcterms.created created og:regdate datecreated article:post_time timestamp displaydate analyticsattributes.articledate lastpubdate item-publish-date field-name-post-date weibo:article:create_at',
  ],
  [
    40,
    'article:modified_time og:updated_time article:updated_time lastmodified last-modified dcterms.modified dc.date.modified datemodified modified_time revised updated dateupdate',
  ],
];

/** Everything that gives a date, in the order of the page. */
export function findDateSources(head: Head, dom: Dom, place: ArticlePlace): DateSource[] {
  return [
    ...fromJsonLd(head),
    ...fromMeta(head),
    ...fromAddress(head),
    ...fromScripts(dom),
    ...fromElements(dom, place),
    ...fromLines(dom, place, isMonthFirst(head)),
  ];
}

function fromJsonLd(head: Head): DateSource[] {
  const sources: DateSource[] = [];
  head.articles.forEach((article, index) => {
    const isPage = typesOf(article).every((type) => type === 'webpage' || type === 'creativework');
    const worth = (isPage ? 88 : 95) - Math.min(index, 5) * 6;
    add(sources, 'JSON-LD datePublished', stringOf(article['datePublished']), worth);
    add(sources, 'JSON-LD dateCreated', stringOf(article['dateCreated']), worth - 15);
    add(sources, 'JSON-LD uploadDate', stringOf(article['uploadDate']), worth - 20);
    add(sources, 'JSON-LD dateModified', stringOf(article['dateModified']), 42);
  });
  const others = head.jsonLd.filter((object) => !head.articles.includes(object) && !isOther(object));
  for (const object of others.slice(0, 20)) {
    add(sources, 'JSON-LD datePublished', stringOf(object['datePublished']), 70);
    add(sources, 'JSON-LD uploadDate', stringOf(object['uploadDate']), 60);
  }
  return sources;
}

const isOther = (object: JsonObject): boolean =>
  typesOf(object).some((type) =>
    /comment|answer|question|event|person|organization|imageobject|rating|offer/.test(type),
  );

function add(sources: DateSource[], source: string, text: string | null, belief: number): void {
  const value = text && readInstant(text);
  if (value) sources.push({ source, value, belief, node: null });
}

/** Names that are in no list and say what they are. */
const OTHER_META =
  /^(?!.*(?:modif|updat|expir|unpub)).*(?:pub(?:lish(?:ed|ing)?|lication)?[._-]?(?:date|time|on|at)|(?:date|time)[._-]?(?:of[._-]?)?pub|publish|release[._-]?date|first[._-]?pub|post[._-]?date)/;

function fromMeta(head: Head): DateSource[] {
  const sources: DateSource[] = [];
  for (const [belief, names] of META_NAMES)
    for (const name of names.split(' ')) add(sources, `meta ${name}`, head.meta.get(name) ?? null, belief);
  for (const [name, content] of head.meta)
    if (OTHER_META.test(name) && !sources.some((source) => source.source === `meta ${name}`))
      add(sources, `meta ${name}`, content, 82);
  return sources;
}

// > https://example.org/news/2024/04/09/bridge-closed · …-2024-04-09 · …/20240409/…
// |                          ^^^^^^^^^^
const ADDRESS =
  /(?<![\d])((?:19|20)\d{2})(?:([/_.-])(\d{1,2})\2(\d{1,2})|(0[1-9]|1[0-2])([0-2]\d|3[01]))(?=[/_.-]|\D|$)/;

function fromAddress(head: Head): DateSource[] {
  const sources: DateSource[] = [];
  const addresses = [head.canonical, head.meta.get('og:url') ?? null, head.meta.get('twitter:url') ?? null];
  for (const url of addresses) {
    const match = url && ADDRESS.exec(url.replace(/^https?:\/\/[^/]+/, ''));
    if (!match) continue;
    const [, year, , month, day, month2, day2] = match;
    add(sources, 'address', `${year}-${month ?? month2}-${day ?? day2}`, match[2] ? 86 : 76);
    break;
  }
  return sources;
}

// > "publishedAt":"2024-04-09T19:42:11Z" in the data that a page's own script works on
// |                ^^^^^^^^^^^^^^^^^^^^
function fromScripts(dom: Dom): DateSource[] {
  const sources: DateSource[] = [];
  for (const script of dom.scripts) if (script.date) add(sources, 'data of a script', script.date, 40);
  return sources.slice(0, 1);
}

const UPDATED =
  /\b(?:updated?|modified|edited|last change|aktualisiert|update|ge[aä]ndert|mis à jour|modifi[ée]|actualizad[oa]|atualizad[oa]|aggiornat[oa]|bijgewerkt|revised|güncelle(?:me|ndi)|oppdatert|uppdaterad|zaktualizowan)\b|обновлен|оновлен|изменен|ενημέρωση|更新/i;
const POSTED =
  /\b(?:published|posted|publi[ée]e?|ver[öo]ffentlicht|erschienen|publicad[oa]|pubblicat[oa]|geplaatst|gepubliceerd|released?|created|written|filed|issued|yay[ıi]n|opublikowan|publicerad|publisert|lastet|eklenme|giriş|date|datum|stand|vom|data)\b|опубликован|опублікован|δημοσίευση|发布|発表|نشر/i;
const UPDATED_HINT =
  / (?:updated|modified|date ?modified|last ?update[ds]?|update ?date|dt ?updated|edited) /;
const POSTED_HINT =
  / (?:published|date ?published|publish ?date|pub ?date|published ?at|publication|posted|posted on|entry ?date|post ?date|dt published|article ?date|date ?published|created|issued) /;

/** Elements that the markup says are dates. */
function fromElements(dom: Dom, place: ArticlePlace): DateSource[] {
  const sources: DateSource[] = [];
  for (const node of dom.nodes) {
    const isTime = node.tag === 'time' || (node.tag === 'abbr' && POSTED_HINT.test(node.hint));
    const property = attribute(node, 'itemprop').toLowerCase();
    if (!isTime && !/^date(?:published|created|modified)$/.test(property)) continue;
    if (node.tag === 'meta' && !isInBody(dom, node)) continue;
    if (place.isComment(node.index)) continue;
    const text =
      readInstant(attribute(node, 'datetime')) ??
      readInstant(attribute(node, 'content')) ??
      readInstant(attribute(node, 'title')) ??
      readInstant(textOf(dom, node, 120));
    if (!text) continue;
    sources.push({
      source: property || node.tag,
      value: text,
      belief: elementBelief(dom, node, property, place),
      node,
    });
  }
  return sources;
}

const isInBody = (dom: Dom, node: DomNode): boolean => dom.nodes[node.parent]?.tag !== 'head';

function elementBelief(dom: Dom, node: DomNode, property: string, place: ArticlePlace): number {
  const around = `${node.hint}${dom.nodes[node.parent]?.hint ?? ''}`;
  const isUpdate =
    property === 'datemodified' ||
    UPDATED_HINT.test(node.hint) ||
    UPDATED.test(textOf(dom, node, 60)) ||
    (UPDATED_HINT.test(around) && !POSTED_HINT.test(node.hint));
  if (isUpdate) return 38;
  let belief = property === 'datepublished' ? 74 : property === 'datecreated' ? 66 : 58;
  if (
    (property === '' && POSTED_HINT.test(node.hint)) ||
    node.attributes.some(({ name }) => name === 'pubdate')
  )
    belief += 10;
  return belief + placeBelief(node, place);
}

/** Near the title is where a page prints its date; lists of other articles are below it or beside it. */
function placeBelief(node: DomNode, { title, main, isFurniture }: ArticlePlace): number {
  if (isFurniture(node.index)) return -28;
  const inMain = node.index >= main.index && node.index < main.end;
  if (title && node.index >= title.index && node.index <= Math.max(title.end + 60, main.index)) return 10;
  if (inMain) return 0;
  if (title && node.index < title.index) return title.index - node.index < 60 ? 4 : -14;
  return -18;
}

const DATE_PLACE =
  / (?:pubdate|news ?date|datum|date|dates|time|timestamp|datetime|dateline|byline|by line|meta|metadata|published|posted|pub|info|author|datum|fecha|data|tarih|created|article ?info|post ?info|entry ?meta|submitted|source|details?|credit|kicker|when) /;
const CLOCK_PLACE =
  / (?:current|today|clock|now|weather|copyright|footer|ticker|calendar|event|events|archive|archives|sidebar|widget|related|comment|comments) /;
const LONGEST_LINE = 220;

/** Short lines of text with a whole date. */
function fromLines(dom: Dom, place: ArticlePlace, monthFirst: boolean): DateSource[] {
  const sources: DateSource[] = [];
  for (const node of dom.nodes) {
    if (node.tag !== '#text' || node.value.length > 2000 || !/\d{2}/.test(node.value)) continue;
    const parent = dom.nodes[node.parent]!;
    if (parent.tag === 'time' || parent.tag === 'title' || place.isComment(node.index)) continue;
    const text = node.value.replace(/\s+/g, ' ').trim();
    for (const date of findWrittenDates(text, { monthFirst }).slice(0, 3)) {
      const belief = lineBelief(dom, node, text, date) + placeBelief(node, place);
      if (belief > 0) sources.push({ source: 'line of text', value: instantOf(date), belief, node });
    }
  }
  return sources;
}

function lineBelief(dom: Dom, node: DomNode, text: string, date: WrittenDate): number {
  const hints = hintsAround(dom, node);
  const before = text.slice(Math.max(0, date.from - 40), date.from);
  const rest = text.length - (date.to - date.from);
  let belief = rest > LONGEST_LINE ? 12 : rest > 60 ? 36 : 50;
  if (/©|\(c\)|copyright/i.test(text) || / clock /.test(dom.nodes[node.parent]!.hint)) return 0;
  if (UPDATED.test(before) && !POSTED.test(before)) return 30;
  if (isInSentence(text, date) || isInListOrQuote(dom, node, hints)) return 12;
  if (POSTED.test(before)) belief += 12;
  if (DATE_PLACE.test(hints)) belief += 10;
  if (CLOCK_PLACE.test(hints)) belief -= 16;
  if (date.time) belief += 4;
  return belief - (date.ambiguous ? 3 : 0);
}

// > In a talk published on January 9, 2031, the mayor said that …        a line of the article, not about it
function isInSentence(text: string, { from, to }: WrittenDate): boolean {
  const before = text.slice(0, from);
  const words = (part: string): number => part.match(/(?<![\p{L}'’])\p{Ll}{2,}(?!\p{L})/gu)?.length ?? 0;
  if (/^\W{0,3}(?:th(?:is|e)|first|originally|last|posted|published|updated)\b/i.test(before)) return false;
  return words(before) >= 3 && words(text.slice(to)) >= 2;
}

// > <ul><li><b>The deadline:</b> March 15, 2031.</li></ul> · <blockquote>… — A. Tarn (@tarn) March 2, 2031</blockquote>
// |                              ^^^^^^^^^^^^^^                                                ^^^^^^^^^^^^^
/** A date in a list or table without a name that says so, or in a quotation, is what the article tells, not its own. */
function isInListOrQuote(dom: Dom, node: DomNode, hints: string): boolean {
  let up = dom.nodes[node.parent];
  for (let i = 0; up && i < 4; i++, up = dom.nodes[up.parent]) {
    if (up.tag === 'blockquote') return true;
    if (/^(?:li|td|dd)$/.test(up.tag)) return !DATE_PLACE.test(hints) && isTold(dom, node, up);
  }
  return false;
}

/** A label that is no word for publication leads in the date. */
function isTold(dom: Dom, node: DomNode, entry: DomNode): boolean {
  const words = textOf(dom, entry, 60);
  const lead = words.split(node.value.trim().slice(0, 20))[0]!.trimEnd();
  return lead.endsWith(':') && /\p{L}{3}/u.test(lead) && !POSTED.test(words) && !UPDATED.test(words);
}

function hintsAround(dom: Dom, node: DomNode): string {
  let hints = '';
  let up = dom.nodes[node.parent];
  for (let i = 0; up && i < 3; i++, up = dom.nodes[up.parent]) hints += up.hint;
  return hints;
}

/** Does the page write the month first (4/9/2024)? So does American English. */
function isMonthFirst(head: Head): boolean {
  const language = (head.language ?? head.meta.get('og:locale') ?? '').replace('_', '-');
  if (/^en-(?:us|ph)/i.test(language)) return true;
  if (!/^en\b/i.test(language) && language !== '') return false;
  const host = /^https?:\/\/([^/]+)/.exec(head.canonical ?? head.meta.get('og:url') ?? '')?.[1] ?? '';
  return /\.(?:com|org|net|gov|edu|us)$/.test(host) && /^en$/i.test(language);
}
