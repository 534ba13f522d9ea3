// In: a document and its passages. Out: the document with what the text says of itself: title, authors, outlet, agency,
// aggregator, day of publication. Only what the markup left open is filled in, and nothing is guessed: unknown stays null.
// Idea: the reprinting page, the outlet that wrote the text and the agency are three things; each has its own signs.

import type { Document, Role, Span } from '../model/index.ts';
import { isMasthead, isShouted, isWindowTitle, titleParts } from './head.ts';
import { bylineNames, nameBeforeDate, readDateline } from './line-kinds.ts';
import { describePublished } from './published-in-text.ts';
import { siteBar } from './site-bar.ts';

/** What self-description needs of a passage or a draft. */
export interface Part extends Span {
  readonly role: Role;
  readonly parent: unknown;
  readonly why: string;
  /** The part's own day: a comment's time. */
  readonly date: string | null;
}

/** Who wrote, who reprinted. */
interface Houses {
  readonly outlet: string | null;
  readonly agency: string | null;
  readonly aggregator: string | null;
}

/** Completes a document from its own text. */
export function describeDocument(document: Document, parts: readonly Part[]): Document {
  const top = parts.filter((part) => part.parent === null);
  const houses = findHouses(document.text, top);
  const bylines = document.bylines.length > 0 ? document.bylines : findBylines(document.text, top);
  const agency = document.agency ?? houses.agency;
  const reprinted = document.outlet === null ? null : originOf(document.text, top, document.outlet);
  const described = {
    ...document,
    title: document.title ?? findTitle(document.text, top),
    bylines: bylines.filter((name) => name !== agency),
    outlet: reprinted ?? document.outlet ?? houses.outlet,
    agency,
    aggregator: document.aggregator ?? (reprinted ? document.outlet : houses.aggregator),
  };
  // The day that a page of headlines prints above somebody else's article is the day of that page.
  const isClock = document.publishedBasis === 'text' && described.aggregator !== null;
  if (document.published !== null && !isClock) return described;
  return { ...described, ...describePublished(document, top, described.aggregator !== null) };
}

// > | Source: The Daily Lamp · Originally published by The Daily Lamp        at the top of another site's page
//   |         ^^^^^^^^^^^^^^
// > | Source: The Daily Lamp | 2 days ago | 3 min read
//   |                          ^^^^^^^^^^
const AGED =
  /^source\s?:[^.!?]{2,80}[|·•]\s?(?:about )?(?:\d{1,3}|an?) ?(?:h|hrs?|hours?|d|days?|w|weeks?)(?: ago)?(?=\s|$)/iu;

/** Whose article the page says that it shows, where that is not its own. */
function originOf(text: string, parts: readonly Part[], outlet: string): string | null {
  const lines = parts
    .slice(0, 8)
    .filter(({ why }) => why === 'source line')
    .map(({ from, to }) => text.slice(from, to))
    .filter(
      (line) => /\b(?:originally|first) (?:published|appeared|posted)\b/iu.test(line) || AGED.test(line),
    );
  const origin = firstMatch(lines, SOURCE);
  return origin !== null && origin.toLowerCase() !== outlet.toLowerCase() ? origin : null;
}

function findTitle(text: string, parts: readonly Part[]): string | null {
  const part = parts.find(({ role }) => role === 'title');
  if (!part) return null;
  const line = text.slice(part.from, part.to);
  const { title } = titleParts(line);
  return line.slice(title.from, title.to).replace(/\s+/g, ' ').trim();
}

function findBylines(text: string, parts: readonly Part[]): string[] {
  const lines = parts.filter(({ role }) => role === 'byline');
  const stamped = parts
    .filter(({ role }) => role === 'date-line')
    .flatMap((part) => {
      // > | Posted on March 4, 2032 by okettle
      //   |                            ^^^^^^^
      // > | by Lamp Staff | Mar 12, 2031 | World
      //   |    ^^^^^^^^^^
      const line = text.slice(part.from, part.to);
      const name = (/^by\s([\p{L}\p{N}_.'’ -]{2,40})\s[|·•]\s/iu.exec(line) ??
        /\bby\s([\p{L}\p{N}_.'’ -]{2,40})$/iu.exec(line))?.[1];
      return name ? [name] : [];
    });
  return [...new Set([...lines.flatMap((part) => bylineNames(text.slice(part.from, part.to))), ...stamped])];
}

// > | Story from The Daily Lamp. OMNIREAD is not responsible for the content of external sources.
//   |            ^^^^^^^^^^^^^^
const SOURCE =
  /^\W{0,3}(?:[Ss]tory|[Aa]rticle|[Tt]ext|[Cc]ontent|[Ss]ource|[Rr]eport|[Nn]ews|[Oo]riginally published|[Ff]irst published|[Pp]ublished|[Pp]rovided|[Ss]yndicated|This (?:story|article|post|report) (?:was )?(?:originally |first )?(?:published|appeared))\s?(?:from|(?<!^\W{0,3}(?:[Ss]tory|[Aa]rticle|[Tt]ext|[Rr]eport)\s)by|in|on|via|courtesy of|:)\s(?:by\s)?((?:[Tt]he\s)?\p{Lu}[\p{L}\d'’&.-]*(?:\s(?:of|the|and|&|\p{Lu}[\p{L}\d'’&-]*)){0,5})/u;
// > | OMNIREAD is not responsible for        roundup may earn a commission
//   | ^^^^^^^^                               ^^^^^^^
const HOST =
  /(?:^|[.!?]\s)((?:\p{L}[\p{L}\d'’&.-]*\s){1,4})(?:(?:is|are|does|takes|accepts)\s(?:not|no)\s(?:responsib|endorse)|may (?:earn|receive|get) (?:a|some)\s(?:\p{L}+\s)?(?:commission|share))/u;
// > | Follow The Daily Lamp on all platforms
//   |        ^^^^^^^^^^^^^^
const FOLLOW =
  /^\W{0,3}(?:[Ff]ollow|[Ll]ike|[Jj]oin|[Ss]upport|[Ss]ubscribe to|[Rr]ead|[Dd]ownload|[Vv]isit)\s(?:the\s)?((?:[Tt]he\s)?\p{Lu}[\p{L}\d'’&.-]*(?:\s(?:of|the|and|&|\p{Lu}[\p{L}\d'’&.-]*)){0,4})\s(?:on|app|at|via|newsletter)(?![\p{L}])/u;
// > | Support The Daily Lamp. We take no government money.
//   |         ^^^^^^^^^^^^^^
const SUPPORT =
  /^\W{0,3}(?:[Ss]upport|[Dd]onate to)\s((?:[Tt]he\s)?\p{Lu}[\p{L}\d'’&-]*(?:\s\p{Lu}[\p{L}\d'’&-]*){0,4})[.!]/u;
// > | © 2031 The Daily Lamp. All rights reserved.
//   |        ^^^^^^^^^^^^^^
const RIGHTS =
  /(?:©|\([cC]\)|[Cc]opyright)\s?(?:©\s?)?(?:\d{4}(?:\s?[–-]\s?\d{4})?)?,?\s(?:by\s)?((?:[Tt]he\s)?\p{Lu}[\p{L}\d'’&-]*(?:\s(?:of|the|and|&|\p{Lu}[\p{L}\d'’&-]*)){0,4})/u;

// > | Read full story at The Daily Lamp
//   |                    ^^^^^^^^^^^^^^
const FULL_STORY =
  /^(?:[Rr]ead|[Vv]iew|[Ss]ee) (?:the )?(?:full|whole|entire|original|rest of the) (?:story|article|report|post|text) (?:at|on|in|from|via) ((?:[Tt]he\s)?\p{Lu}[\p{L}\d'’&.-]*(?:\s(?:of|the|and|&|\p{Lu}[\p{L}\d'’&-]*)){0,5})/u;

// > | 6 March 2031 | 20 sec read | Source: The Daily Lamp
//   |                              ^^^^^^^^^^^^^^^^^^^^^^
function besideDates(text: string, parts: readonly Part[]): string[] {
  return parts
    .filter(({ role }) => role === 'date-line')
    .flatMap(({ from, to }) => text.slice(from, to).split(/\s[|·•]\s/u))
    .filter((segment) => /^(?:source|via)\b/iu.test(segment));
}

function findHouses(text: string, parts: readonly Part[]): Houses {
  const furniture = parts.filter(({ role }) => role === 'boilerplate' || role === 'promo');
  const texts = furniture.map((part) => text.slice(part.from, part.to));
  const masthead = findMasthead(text, parts);
  const source = firstMatch([...texts, ...besideDates(text, parts)], SOURCE) ?? firstMatch(texts, FULL_STORY);
  const host =
    firstMatch(texts, HOST)?.trim() ?? (source !== null && masthead === null ? firstLine(text, parts) : null);
  const agency = findAgency(text, parts);
  const reprinted = parts.some((part) => part.role === 'editor-note' && isReprinters(text, part));
  const aggregator = source !== null || host !== null ? (host ?? masthead) : null;
  const own =
    source ??
    (aggregator === null || aggregator !== masthead ? masthead : null) ??
    firstMatch(texts, FOLLOW) ??
    firstMatch(texts, SUPPORT) ??
    firstMatch(texts, RIGHTS);
  return { outlet: own ?? (reprinted ? null : agency), agency, aggregator };
}

// > | NewsHeap        first on a page that says whose the article is: the page's own name
//   | ^^^^^^^^
function firstLine(text: string, [first]: readonly Part[]): string | null {
  // > | roundupFriday, March 14, 2031 6:20 PM        the page's name before its clock
  //   | ^^^^^^^
  const named =
    first?.why === 'page clock'
      ? /^(\p{L}[\p{L}\d'’&.-]*(?: \p{Lu}[\p{L}\d'’&.-]*){0,3}?)\s?(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day/u.exec(
          text.slice(first.from, first.to),
        )?.[1]
      : undefined;
  if (named !== undefined) return named;
  const line = first?.why === 'above the headline' ? text.slice(first.from, first.to) : '';
  return /^\p{Lu}[\p{L}\d'’&.-]*(?: \p{Lu}[\p{L}\d'’&.-]*){0,2}$/u.test(line) && !SECTION.test(line)
    ? line
    : null;
}

const SECTION =
  /^(?:home|menu|news|world|politics|opinion|business|sports?|tech(?:nology)?|science|health|culture|live|breaking|video|latest|local|national|international|search|sign in|log in|subscribe|top stories)\b/iu;

/** A note that an agency does not write over its own copy. */
function isReprinters(text: string, part: Part): boolean {
  return (
    /dateline|credit|initials/.test(part.why) ||
    /^\W{0,3}(?:editor|blogger|admin|n\.?b\.?|note)/iu.test(text.slice(part.from, part.from + 12))
  );
}

// > | The Daily Lamp LLC
//   |                ^^^
const COMPANY = /,? (?:LLC|L\.L\.C|Inc|Incorporated|Ltd|Limited|GmbH|plc|PLC|Corp|S\.?A|Pty)$/u;

function firstMatch(texts: readonly string[], pattern: RegExp): string | null {
  for (const text of texts) {
    const match = pattern.exec(text)?.[1];
    // > | Subscribe to Blog via Email        no name
    if (match && !/^(?:the |this |our )?(?:blog|site|website|page|channel|newsletter)$/iu.test(match))
      return match
        .replace(/(?<![.\s])[.\s]+$/, '')
        .replace(/['’]s$/u, '')
        .replace(COMPANY, '');
  }
  return null;
}

/** A name above the headline. */
function findMasthead(text: string, parts: readonly Part[]): string | null {
  const title = parts.find(({ role }) => role === 'title');
  const headline = title ? text.slice(title.from, title.to) : '';
  for (const part of parts.slice(0, 8)) {
    if (part.role === 'body') return null;
    const line = text.slice(part.from, part.to);
    // > | The Quarterly Lamp, March 11, 2031
    //   | ^^^^^^^^^^^^^^^^^^
    const named = part.role === 'date-line' ? nameBeforeDate(line) : null;
    if (named !== null && (isMasthead(named) || isNamed(named))) return named;
    // > | Weir closed – The Towline
    //   |               ^^^^^^^^^^^
    if (headline.length > 8 && isWindowTitle(line, headline))
      return line.slice(headline.length).replace(/^[\s|–—•·-]+/u, '');
    const site = part.why === 'navigation' ? siteBar(line)?.name : null;
    if (site) return site;
    if (part.why === 'the name of an outlet') return line.replace(/^[\s|–—•·-]+/u, '');
    // > | A blog about barges        under the name of the blog
    if (/^(?:An?|Our|Your|Notes|All)\s/iu.test(line)) continue;
    if (part.why === 'above the headline' && (isMasthead(line) || isShouted(line) || isNamed(line)))
      return line;
  }
  return null;
}

// > | The Towline        the first words of a page
//   | ^^^^^^^^^^^
const isNamed = (line: string): boolean => /^The(?:\s\p{Lu}[\p{L}'’&-]+){1,4}$/u.test(line);

function findAgency(text: string, parts: readonly Part[]): string | null {
  const bodies = parts.filter(({ role }) => role === 'body').slice(0, 4);
  for (const part of bodies) {
    const dateline = readDateline(text.slice(part.from, Math.min(part.to, part.from + 400)));
    if (dateline?.agency) return dateline.agency;
  }
  const lines = parts.filter(({ role }) => role === 'byline');
  return firstMatch(
    lines.map((part) => text.slice(part.from, part.to)),
    AGENCY,
  );
}

// > | Omni Newswire · Ilse Tarn        By Omni News Agency
//   | ^^^^^^^^^^^^^                       ^^^^^^^^^^^^^^^^
const AGENCY =
  /(?:^|[\s|·•])((?:(?!By\b|Via\b)\p{Lu}[\p{L}\d'’&-]*\s){0,3}(?:Newswire|News (?:Agency|Service)|Press (?:Agency|Association|Trust)|Wire Service|Associated Press|Reuters|AFP|UPI))(?![\p{L}])/u;
