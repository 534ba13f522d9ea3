// In: the lines of an article with the roles that each has alone. Out: lines that are headlines of other texts.
// Idea: a bare head ("Related", "Trending now") is followed by headlines until prose comes; and what stands below the last
// paragraph of prose and below a first line of furniture is the page's own, dates of related links included.

import type { Role } from '../model/index.ts';
import { isProse, readDateLine } from './line-kinds.ts';
import { wordCount } from './lines.ts';

export interface TailLine {
  readonly text: string;
  readonly role: Role | null;
  /** May it be renamed: it stands below the first paragraph. */
  readonly open: boolean;
}

export interface Linked {
  readonly index: number;
  readonly role: 'promo' | 'boilerplate';
  readonly why: string;
}

// > | More from The Daily Lamp        with nothing behind it
//   | ^^^^^^^^^^^^^^^^^^^^^^^^
const LIST_HEAD =
  /^\W{0,4}(?:also read|read (?:also|more|next)|see also|related(?: (?:stories|articles|coverage|news|topics|posts|content|links|reading))?|more (?:from|stories|news|coverage|headlines|on this story)(?: [^.!?:]{1,50})?|recommended(?: (?:for you|stories|reading))?|further reading|in other news|most (?:read|popular|viewed|shared)|trending(?: now| stories| topics)?|popular(?: posts| stories)?|top stories|latest(?: (?:news|stories|posts|headlines))?|recent (?:posts|stories|news)|editor['’]?s['’]? picks?|you (?:may|might) (?:also )?(?:like|be interested in)|don['’]?t miss|must[- ]reads?|keep reading|up next|what to read next)\W{0,3}$/iu;

const MOST_LINKS = 8;
/** Prose that no link is: longer than headlines, or of more than one sentence. */
const isParagraph = (text: string): boolean =>
  isProse(text) &&
  (!/\?["”’]?$/.test(text) || /[.!?]["”’]?\s+["“‘]?\p{Lu}/u.test(text) || wordCount(text) > 20);

/** The lines that are links to other texts, by their place. */
export function linkedLines(lines: readonly TailLine[]): Linked[] {
  const found = new Map<number, Linked>();
  const last = lines.findLastIndex(({ text, role }) => isText(role) && isParagraph(text));
  for (const linked of [...underHeads(lines), ...belowArticle(lines, last)]) {
    if (!found.has(linked.index)) found.set(linked.index, linked);
  }
  return [...found.values()].sort((a, b) => a.index - b.index);
}

const TEXT: ReadonlySet<Role | null> = new Set<Role | null>([
  null,
  'answer',
  'question',
  'credit',
  'correction',
  'editor-note',
  'embed',
]);
const isText = (role: Role | null): boolean => TEXT.has(role);

function underHeads(lines: readonly TailLine[]): Linked[] {
  const found: Linked[] = [];
  lines.forEach((line, at) => {
    if (line.role !== 'promo' || !LIST_HEAD.test(line.text)) return;
    for (let i = at + 1; i <= at + MOST_LINKS && i < lines.length; i++) {
      const { text, role, open } = lines[i]!;
      if (!open || (role !== null && role !== 'date-line') || isParagraph(text)) break;
      found.push({ index: i, role: 'promo', why: 'under the head of a list of links' });
    }
  });
  return found;
}

function belowArticle(lines: readonly TailLine[], last: number): Linked[] {
  const furniture = lines.findIndex(
    ({ role }, i) => i > last && (role === 'promo' || role === 'boilerplate'),
  );
  if (last < 0 || furniture < 0) return [];
  return lines.flatMap(({ text, role, open }, index): Linked[] => {
    if (index <= furniture || !open || (role !== null && !isLinksDate(text, role))) return [];
    return [{ index, role: 'boilerplate', why: 'below the article' }];
  });
}

/** A date without a label, where only links stand: theirs. */
const isLinksDate = (text: string, role: Role | null): boolean =>
  role === 'date-line' && readDateLine(text)?.date.from === 0;
