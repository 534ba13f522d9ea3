// In: a thread's lines and comments. Out: drafts: its head and end as boilerplate, a comment each, and within them the words
// of others that their author quotes without marks or pastes whole.

import { findQuotedBlocks, RETURNS, voiceIn } from './block-quotes.ts';
import { readMetaLine } from './comment-lines.ts';
import { type Draft, draft } from './draft.ts';
import { readDateline } from './line-kinds.ts';
import { type Line, wordCount } from './lines.ts';
import type { Thread, ThreadComment } from './thread.ts';

export interface CommentDraft {
  readonly draft: Draft;
  /** The comment's own paragraphs, without number, author and time. */
  readonly paragraphs: readonly Line[];
  readonly author: string | null;
  /** Whom the line of the author names as answered. */
  readonly answers?: string | null;
  readonly depth: number;
}

export interface ThreadDrafts {
  readonly comments: readonly CommentDraft[];
  /** Everything, heads and nested drafts too. */
  readonly drafts: readonly Draft[];
}

/** The drafts of a thread. */
export function threadDrafts(lines: readonly Line[], thread: Thread): ThreadDrafts {
  const comments = answered(nestedByButtons(lines, thread.comments)).map((comment, i) =>
    commentDraft(lines, comment, i),
  );
  const nested = comments.flatMap(pastedDrafts);
  return { comments, drafts: [...comments.map((comment) => comment.draft), ...nested] };
}

// > | Old Docker May 3, 2031 at 8:01 AM⏎Who pays?⏎ReplyDelete⏎Replies       a list of answers opens below this comment …
//   |                                                           ^^^^^^^
// > | Ode Fenn May 3, 2031 at 8:20 AM⏎You do.⏎ReplyDelete⏎Reply             … and its own button closes it
//   |                                                     ^^^^^
/** Comments between the buttons that open and close a list of answers stand one deeper; where a list is left open, none does. */
function nestedByButtons(
  lines: readonly Line[],
  comments: readonly ThreadComment[],
): readonly ThreadComment[] {
  let open = false;
  let sound = true;
  const nested = comments.map((comment) => {
    const last = lines[comment.end - 1]!.text.trim();
    const opens = /^replies$/iu.test(last);
    const found = open ? { ...comment, depth: comment.depth + 1 } : comment;
    if (opens && open) sound = false;
    open = opens || (open && !/^reply$/iu.test(last));
    return found;
  });
  return sound && !open ? nested : comments;
}

// > | Pete Marlow • 2 hours ago
//   | kestgirl88 Pete Marlow • an hour ago        whom it answers stands behind the name, with nothing between
//   |            ^^^^^^^^^^^
function answered(comments: readonly ThreadComment[]): readonly ThreadComment[] {
  const known = new Set<string>();
  return comments.map((comment) => {
    const name = comment.author?.replace(BADGES, '') ?? null;
    const pair = name === null || ANSWERS.test(name) ? null : pairOf(name, known);
    if (name !== null) known.add(pair?.[0] ?? name);
    return pair ? { ...comment, author: `${pair[0]} → ${pair[1]}` } : { ...comment, author: name };
  });
}

/** The longest known name that ends the line, and what stands before it. */
function pairOf(name: string, known: ReadonlySet<string>): readonly [string, string] | null {
  const words = name.split(/\s+/);
  for (let i = 1; i < words.length; i++) {
    const last = words.slice(i).join(' ');
    const first = words.slice(0, i).join(' ').replace(BADGES, '');
    if (known.has(last) && first !== last && first !== '') return [first, last];
  }
  return null;
}

const BADGES = /\s(?:Mod|Moderator|Author|OP|Staff)$/u;

const ANSWERS = /\s*[→▸►➜⮞]\s*|\s(?:in reply|replying|replied) to\s/u;

function commentDraft(lines: readonly Line[], comment: ThreadComment, index: number): CommentDraft {
  const first = lines[comment.first]!;
  const last = lines[comment.end - 1]!;
  // > | Tommo_88 → fishwife7        > | Tommo_88 in reply to fishwife7
  //   |            ^^^^^^^^^
  const [author = null, answers = null] = comment.author?.split(ANSWERS) ?? [];
  const name = author ?? `comment ${comment.number ?? index + 1}`;
  const whole = draft({ from: first.from, to: last.to }, 'comment', comment.why, {
    voice: name,
    number: comment.number,
    date: comment.date,
  });
  return {
    draft: whole,
    paragraphs: ownParagraphs(lines, comment),
    author,
    answers,
    depth: comment.depth,
  };
}

function ownParagraphs(lines: readonly Line[], comment: ThreadComment): Line[] {
  const meta = new Set(comment.meta);
  const own: Line[] = [];
  for (let i = comment.first; i < comment.end; i++) {
    if (meta.has(i)) continue;
    own.push(i === comment.first ? withoutMarker(lines[i]!, comment.marker) : lines[i]!);
  }
  return own.filter((line) => line.from < line.to);
}

function withoutMarker(line: Line, marker: number): Line {
  return { ...line, from: line.from + marker, text: line.text.slice(marker), indent: line.indent + marker };
}

/** An article or post pasted with its own head, and blocks introduced by words that lead to a quotation. */
function pastedDrafts(comment: CommentDraft): Draft[] {
  const { paragraphs } = comment;
  const article = pastedArticle(paragraphs, comment.author !== null);
  if (article) {
    const span = { from: paragraphs[article.first]!.from, to: paragraphs[article.end - 1]!.to };
    return [draft(span, 'quoted-article', article.why, { parent: comment.draft, voice: article.voice })];
  }
  return findQuotedBlocks(paragraphs, () => true).map(({ index, voice }) =>
    draft(paragraphs[index]!, 'block-quote', 'follows words that introduce a quotation', {
      parent: comment.draft,
      voice: voice ?? 'unknown',
    }),
  );
}

interface Pasted {
  readonly first: number;
  readonly end: number;
  readonly voice: string;
  readonly why: string;
}

// > | EXCLUSIVE: Harbour master knew of the leak, letters show
//   | ^^^^^^^^^
const NEWS_LABEL =
  /^(?:EXCLUSIVE|BREAKING|UPDATE|UPDATE \d|ANALYSIS|OPINION|WATCH|LIVE|REVEALED|REPORT)\s?[:|–—-]\s?\p{Lu}/u;
// > | an internal letter seen by the Lenn Lamp
//   |                               ^^^^^^^^^
const SEEN_BY =
  /\b(?:seen by|obtained by|told|reviewed by|shared with|according to)\s(?:the\s)?(\p{Lu}[\p{L}'’-]+(?:\s\p{Lu}[\p{L}'’-]+){0,3})/u;

function pastedArticle(paragraphs: readonly Line[], signed: boolean): Pasted | null {
  for (let i = 0; i < paragraphs.length; i++) {
    const head = paragraphs[i]!.text;
    const rest = paragraphs.slice(i + 1);
    const agency = readDateline(head);
    if (agency && (agency.agency ?? agency.date)) return datelined(paragraphs, i, agency.agency);
    if (!isPastedHead(head, i > 0 || !signed, rest)) continue;
    const meta = readMetaLine(head);
    const voice =
      meta?.author ??
      SEEN_BY.exec(
        rest
          .map((unit) => unit.text)
          .join('\n')
          .slice(0, 2000),
      )?.[1] ??
      'unknown';
    return { first: i, end: endOfPasted(paragraphs, i), voice, why: 'a text pasted with its own head' };
  }
  return null;
}

// > | From the Varden Times:⏎Ferry line closes pier⏎VARDEN, May 3 – The ferry line …
//   |                         ^^^^^^^^^^^^^^^^^^^^^^ a headline above the dateline belongs to it
function datelined(paragraphs: readonly Line[], at: number, agency: string | null): Pasted {
  const above = paragraphs[at - 1]?.text ?? '';
  const headed = wordCount(above) >= 4 && wordCount(above) <= 25 && !/[.!?:…]["”’)]?$/.test(above);
  const first = headed ? at - 1 : at;
  const voice = agency ?? (first > 0 ? voiceIn(paragraphs[first - 1]!.text) : null) ?? 'unknown';
  return { first, end: endOfPasted(paragraphs, at), voice, why: 'a text pasted with its own dateline' };
}

/** Short words in the first person behind the text are the commenter's again. */
function endOfPasted(paragraphs: readonly Line[], first: number): number {
  let end = paragraphs.length;
  while (end - 1 > first + 1) {
    const { text } = paragraphs[end - 1]!;
    const own = /\b(?:I|my|me|you|your)\b/u.test(text) && !/["“”]/.test(text);
    // > | So much for “safe as houses”.
    //   | ^^^^^^^^^^^
    const short = wordCount(text) <= 12 && RETURNS.test(text) && !SAID.test(text);
    if (wordCount(text) > 25 || !(own || short)) break;
    end--;
  }
  return end;
}

const SAID = /\b(?:said|says|told|added|according)\b/iu;

function isPastedHead(head: string, inside: boolean, rest: readonly Line[]): boolean {
  if (head.length > 300 || !looksLikeHead(head, inside)) return false;
  return rest.reduce((sum, unit) => sum + wordCount(unit.text), 0) >= 25;
}

function looksLikeHead(head: string, inside: boolean): boolean {
  if (NEWS_LABEL.test(head) && !/[.]$/.test(head)) return true;
  const meta = readMetaLine(head);
  // > | A. Writer, 6 hours ago        inside a comment that has its own author already
  if (meta && inside && meta.author && (meta.relative ?? meta.date) && meta.strength > 0) return true;
  return (
    /^(?:By|From) \p{Lu}[\p{L}.'’-]+\s\p{Lu}/u.test(head) && wordCount(head) <= 10 && !/[.!?]$/.test(head)
  );
}
