// In: the short lines above an article. Out: which of them is the headline, and what of it is not part of the headline.
// Idea: a headline is longer than a masthead, is not shouted where others are not, ends without a full stop, and stands next
// to a byline, a date or the first paragraph; the head of a comment thread may quote it.

import type { Span } from '../model/index.ts';
import { isNameList } from './line-kinds.ts';
import { wordCount } from './lines.ts';

export interface HeadLine {
  readonly text: string;
  /** A byline or date line stands right before or after it. */
  readonly besideByline: boolean;
  /** It stands between the day that a blog prints over its posts and the first paragraph. */
  readonly underDay: boolean;
  readonly first: boolean;
  /** The page calls itself so elsewhere ("Thanks for reading The Long Furrow!"). */
  readonly isSite: boolean;
}

const MASTHEAD =
  /\b(?:daily|times|post|news|reporter|courier|herald|blog|online|tribune|gazette|journal|telegraph|chronicle|observer|mail|express|star|sun|standard|mirror|guardian|independent|weekly|review|press|wire|newswire|today|24|tv|radio|network|media|report|live|voice|dispatch|echo|argus|bulletin|monitor|inquirer|examiner|sentinel|register|ledger|beacon|advertiser|magazine|digest|reader|portal|hub|\.com|\.org|\.net)\b/iu;

/** A line of so many words is more of a headline than one or two words that stand first or beside a byline. */
const HEADLINE_WORDS = 5;

/** The index of the headline among the lines, or -1. `quoted`: the title that the thread's head quotes. */
export function chooseTitle(lines: readonly HeadLine[], quoted: string | null): number {
  const scores = lines.map((line) => titleScore(line, lines, quoted));
  let best = -1;
  scores.forEach((score, i) => {
    if (score > 0 && (best < 0 || score > scores[best]!)) best = i;
  });
  return best;
}

function titleScore(line: HeadLine, all: readonly HeadLine[], quoted: string | null): number {
  const words = wordCount(line.text);
  if (words === 0 || line.text.length > 260 || (line.isSite && all.length > 1)) return 0;
  if (quoted !== null && sameWords(line.text, quoted)) return 100;
  // > | Weir closed – The Towline        above | Weir closed: the title of the window, the site's name behind it
  if (all.some(({ text }) => text.length > 8 && isWindowTitle(line.text, text))) return 0;
  let score = Math.min(words, 6);
  const shouted = isShouted(line.text);
  if (
    shouted &&
    (words <= 4 || isMasthead(line.text)) &&
    all.some((other) => !isShouted(other.text) && wordCount(other.text) >= 3)
  )
    score -= 5;
  if (words <= 5 && isMasthead(line.text)) score -= 4;
  if (words === 1) score -= 2;
  // > | Dana Whitlock and Jo Prue        under a headline
  if (isNameList(line.text) && all.some(({ text }) => !isNameList(text) && wordCount(text) >= HEADLINE_WORDS))
    score -= 5;
  // > | roundup        above | Ferry line to close its oldest pier: a page's name, wherever it stands
  if (words <= 2 && all.some((other) => wordCount(other.text) >= HEADLINE_WORDS)) return score - 2;
  // > | Image Ferry line to close pier        the words of a picture, where the headline stands as well
  if (
    PLACEHOLDER.test(line.text) &&
    all.some((other) => other !== line && wordCount(other.text) >= HEADLINE_WORDS)
  )
    score -= 2;
  if (line.besideByline) score += 3;
  if (line.underDay) score += 5;
  if (line.first) score += 4;
  if (/[.;,]$/.test(line.text)) score -= 3;
  return score;
}

/** The headline with a site's name behind a dash or a bar. */
export const isWindowTitle = (line: string, headline: string): boolean =>
  line.startsWith(headline) && /^\s[|–—•·-]\s\S.{1,60}$/u.test(line.slice(headline.length));

// > | Weir closed after second crack
//   | Keepers had warned the town of it since the spring        longer, under a headline and above the names
export function isDeckUnder(above: string, line: string): boolean {
  const [words, more] = [wordCount(above), wordCount(line)];
  return words >= 6 && more > words && !/^(?:An?|Our|Your|Notes|All|News)\s/u.test(above);
}

/** All letters are capitals. */
export const isShouted = (text: string): boolean => /\p{Lu}/u.test(text) && !/\p{Ll}/u.test(text);

/** A few words of the kind that outlets call themselves. */
export const isMasthead = (text: string): boolean =>
  wordCount(text) <= (/^the\s/iu.test(text) ? 6 : 4) && MASTHEAD.test(text) && !/[.!?]$|:/.test(text);

function sameWords(a: string, b: string): boolean {
  const fold = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');
  return fold(a) === fold(b) && fold(a) !== '';
}

// > | 14 thoughts on “A quiet harbour”
//   |                ^^^^^^^^^^^^^^^^^
const QUOTED_TITLE = /\s(?:on|to)[\s:]+["“„«‘']?(.{2,240}?)["”“»’']?$/u;

/** The title that the head of a comment thread quotes, or null. */
export function titleInThreadHead(head: string): string | null {
  return QUOTED_TITLE.exec(head.trim())?.[1] ?? null;
}

// > | UPDATE 2-Harbour reopens after storm (4 min read)
//   | ^^^^^^^^^                            ^^^^^^^^^^^^
const PREFIX =
  /^(?:(?:UPDATE|CORRECTED|REFILE|RPT|WRAPUP|EXCLUSIVE|BREAKING|URGENT|FACTBOX|ANALYSIS|CORRECTION|ADVISORY)(?:\s\d{1,2})?(?:-|:\s)){1,3}\s?/u;
const SUFFIX = /(?<!\s)\s*[([]?\b\d{1,3}[\s-]min(?:ute)?s?(?:\s(?:read|reading time))\b[)\]]?\s*$/iu;
// > | # Ferry row explained        a heading in Markdown
//   | ^^
const HASHES = /^#{1,6}\s+(?=\S)/u;
const PLACEHOLDER =
  /^(?:(?:image|photo|picture|thumbnail|placeholder|img|logo|avatar)(?:\splaceholder)?[\s:–—-]+)(?=\p{Lu})|^(?:image|photo|thumbnail|placeholder|img)(?=\p{Lu}\p{Ll})/iu;

export interface TitleParts {
  /** The headline itself, relative to the line. */
  readonly title: Span;
  /** Reading time and the like behind it. */
  readonly after: Span | null;
}

/** Takes version tags, placeholder words and reading times off a headline. */
export function titleParts(text: string): TitleParts {
  const suffix = SUFFIX.exec(text);
  const to = suffix && suffix.index > 0 ? suffix.index : text.length;
  const lead = (PREFIX.exec(text) ?? PLACEHOLDER.exec(text) ?? HASHES.exec(text))?.[0].length ?? 0;
  const from = lead < to - 3 ? lead : 0;
  const cut = to + (/^\s*/.exec(text.slice(to))?.[0].length ?? 0);
  return { title: { from, to }, after: cut < text.length ? { from: cut, to: text.length } : null };
}
