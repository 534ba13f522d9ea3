// In: the comments of a thread, and which sentences they share. Out: whom each comment answers, with the evidence.
// Idea: nesting says it; else a name at the start, a number, or quoted words do. Where the authors' names are lost, the
// comment that shares most rare words with the answer is taken, among those that are older.

import type { CommentDraft } from './comments.ts';
import type { Draft } from './draft.ts';

export interface Reply {
  readonly target: Draft;
  readonly why: string;
}

/** Comment `quoting` gives words of comment `quoted`. */
export interface QuotingPair {
  readonly quoting: number;
  readonly quoted: number;
}

/** The replies among comments. Without `guess` nobody is linked for a name in passing or for shared words alone. */
export function findReplies(
  comments: readonly CommentDraft[],
  pairs: readonly QuotingPair[],
  options: { readonly guess?: boolean } = {},
): Map<Draft, Reply> {
  const replies = new Map<Draft, Reply>();
  const nested = comments.some((comment) => comment.depth > 0);
  const newestFirst = isNewestFirst(comments, pairs);
  const search = wordSearch(comments);
  const numbered = new Map(
    [...comments]
      .reverse()
      .flatMap((comment) =>
        comment.draft.number === null ? [] : [[comment.draft.number, comment] as const],
      ),
  );
  const quoted = new Map([...pairs].reverse().map((pair) => [pair.quoting, pair.quoted]));
  comments.forEach((comment, i) => {
    const found =
      beneath(comments, i) ??
      byNumber(comments, i, numbered) ??
      byName(comments, i, {
        newestFirst,
        authors: search.authors,
        onlySure: options.guess === false || nested,
      }) ??
      byQuotation(comments, quoted.get(i)) ??
      (nested || options.guess === false ? null : byWords(comments, i, newestFirst, search));
    if (found && found.target !== comment.draft) replies.set(comment.draft, found);
  });
  return replies;
}

function beneath(comments: readonly CommentDraft[], i: number): Reply | null {
  const { depth } = comments[i]!;
  if (depth === 0) return null;
  for (let j = i - 1; j >= 0; j--) {
    if (comments[j]!.depth < depth) return { target: comments[j]!.draft, why: 'nested beneath it' };
  }
  return null;
}

/** Do the newest comments stand first? By their dates, else by who quotes whom. */
export function isNewestFirst(comments: readonly CommentDraft[], pairs: readonly QuotingPair[]): boolean {
  const days = comments
    .map((comment) => comment.draft.date)
    .filter((date) => date !== null && /^\d{4}-/.test(date));
  let votes = 0;
  for (let i = 1; i < days.length; i++)
    votes += Math.sign(days[i - 1]! < days[i]! ? -1 : days[i - 1]! > days[i]! ? 1 : 0);
  if (votes !== 0) return votes > 0;
  for (const { quoting, quoted } of pairs) votes += Math.sign(quoted - quoting);
  return votes > 0;
}

// > | @tern Because it never is.        Marlow, that is not so.        Dear Ode,
//   | ^^^^^                             ^^^^^^^                        ^^^^^^^^^
const AT = /^@\s?([\p{L}\p{N}_.-]{2,40}(?:\s\p{Lu}[\p{L}]+)?)/u;
const GREETING =
  /^(?:(?:hi|hello|hey|dear|thanks|thank you|sorry|well said|agreed|ok|yes|no|to|re:?)[,\s]+)?@?(\p{Lu}[\p{L}\p{N}_'’-]{2,30}(?:\s\p{Lu}[\p{L}'’-]{1,30})?)\s?(?:[,:–—-]|\.{3})(?=\s|$)/iu;
const NO_NAMES =
  /^(?:so|well|yes|no|ok|okay|sorry|thanks|thank|hello|hey|again|also|anyway|actually|look|listen|please|oh|ah|and|but|still|then|now|true|right|wrong|exactly|indeed|honestly|frankly|personally|first|second|finally|however|sadly|luckily|always|never|today|yesterday|tomorrow|sir|madam|guys|everyone|everybody|folks|people|exclusive|breaking|update|correction|note|edit|maybe|perhaps|nonsense|rubbish|good|great|nice|wow|yeah|nope|agreed|interesting|amazing|beautiful|lovely|congratulations|monday|tuesday|wednesday|thursday|friday|saturday|sunday|question|answer|source|link|quote|here|there|what|who|why|how|when|where|which|let|see|read|remember|imagine|besides|meanwhile|otherwise|instead|seriously|evidently|clearly|surely|of|in|on|at|by|the|this|that|these|those|it|we|you|they|he|she|i|if|as|or)$/iu;

interface Address {
  readonly name: string;
  /** An @-name, or a name alone on its line: an address whoever it names. */
  readonly sure: boolean;
}

/** Whom the first words of a comment speak to, or null. */
function addressee(comment: CommentDraft): Address | null {
  const first = comment.paragraphs[0]?.text ?? '';
  const at = AT.exec(first)?.[1];
  if (at) return { name: at, sure: true };
  const match = GREETING.exec(first);
  if (!match || NO_NAMES.test(match[1]!) || !/^\p{Lu}/u.test(match[1]!)) return null;
  const alone = match[0].length === first.length;
  const runsOn = /^\s\p{Ll}|^\sI\b/u.test(first.slice(match[0].length));
  return alone || runsOn ? { name: match[1]!, sure: alone } : null;
}

function byNumber(
  comments: readonly CommentDraft[],
  i: number,
  numbered: ReadonlyMap<string, CommentDraft>,
): Reply | null {
  const first = comments[i]!.paragraphs[0]?.text ?? '';
  // > | @12: not so.      Re #3      In reply to comment 4
  //   | ^^^               ^^^^^      ^^^^^^^^^^^^^^^^^^^^^
  const number =
    /^(?:@\s?#?|#|re:?\s#?|(?:in )?repl(?:y|ying) to (?:comment |no\.? |#)?|comment )(\d{1,5})(?=[\s:,.]|$)/iu.exec(
      first,
    )?.[1];
  const target = number ? numbered.get(number) : undefined;
  return target ? { target: target.draft, why: `names number ${number}` } : null;
}

interface NameSearch {
  readonly newestFirst: boolean;
  readonly authors: Authors;
  /** Only an @-name or a name alone on its line counts. */
  readonly onlySure: boolean;
}

function byName(
  comments: readonly CommentDraft[],
  i: number,
  { newestFirst, authors, onlySure }: NameSearch,
): Reply | null {
  const spoken = addressee(comments[i]!);
  const called = onlySure && spoken?.sure === false ? null : spoken;
  const label = /^(?:in )?repl(?:y|ying) to @?([\p{L}\p{N}_.'’ -]{2,40})/iu.exec(
    comments[i]!.paragraphs[0]?.text ?? '',
  )?.[1];
  const name = comments[i]!.answers ?? called?.name ?? label;
  if (!name || !isCalled(authors.all, name)) return null;
  for (const j of older(comments.length, i, newestFirst)) {
    const forms = authors.forms[j];
    if (forms && isCalled(forms, name)) return { target: comments[j]!.draft, why: `speaks to ${name}` };
  }
  return null;
}

/** Indexes of the comments that came before, the latest first. */
function older(count: number, i: number, newestFirst: boolean): number[] {
  const result: number[] = [];
  const step = newestFirst ? 1 : -1;
  for (let j = i + step; j >= 0 && j < count && result.length < FURTHEST; j += step) result.push(j);
  return result;
}

/** Answers further away than this are not looked for, so that long threads cost no more a comment. */
const FURTHEST = 120;

/** The authors of a thread, folded once, so that a name costs a look-up and not a walk over the thread. */
interface Authors {
  /** Each comment's author in all forms in which others call him; null where the name is lost. */
  readonly forms: readonly (readonly string[] | null)[];
  readonly all: ReadonlySet<string>;
}

function authorsOf(comments: readonly CommentDraft[]): Authors {
  const forms = comments.map(({ author }) => (author === null || author === '' ? null : formsOf(author)));
  return { forms, all: new Set(forms.flatMap((each) => each ?? [])) };
}

// > | Grey Heron is called  grey heron · greyheron · grey
function formsOf(author: string): string[] {
  const folded = fold(author);
  return [folded, folded.replaceAll(' ', ''), folded.split(' ')[0]!];
}

/** The forms in which a name that somebody wrote may match an author's. */
function isCalled(forms: readonly string[] | ReadonlySet<string>, name: string): boolean {
  const folded = fold(name);
  const has = (form: string): boolean => ('has' in forms ? forms.has(form) : forms.includes(form));
  return has(folded) || has(folded.replaceAll(' ', ''));
}

function fold(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

function byQuotation(comments: readonly CommentDraft[], quoted: number | undefined): Reply | null {
  return quoted === undefined ? null : { target: comments[quoted]!.draft, why: 'quotes its words' };
}

interface Search {
  readonly authors: Authors;
  /** The rarer words of each comment. */
  readonly words: readonly (readonly string[])[];
  /** The comments that hold a word, in order. */
  readonly holders: ReadonlyMap<string, readonly number[]>;
}

const STOP =
  /^(?:that|this|with|have|from|they|them|their|there|what|when|which|would|could|should|about|your|were|been|will|just|like|than|then|some|more|only|also|very|into|over|after|before|because|where|here|these|those|does|dont|didnt|cant|even|much|such|every|said|says|people|know|think|make|made|want|well|good|back|still|being|other|same)$/;

function wordSearch(comments: readonly CommentDraft[]): Search {
  const holders = new Map<string, number[]>();
  const words = comments.map((comment, i) => {
    const text = comment.paragraphs.map((paragraph) => paragraph.text).join(' ');
    const stems = stemsOf(text.slice(0, 4000).toLowerCase());
    for (const stem of stems) {
      const list = holders.get(stem);
      if (list) list.push(i);
      else holders.set(stem, [i]);
    }
    return stems;
  });
  return { authors: authorsOf(comments), words, holders };
}

function stemsOf(text: string): string[] {
  const words = (text.match(/[\p{L}\p{N}]{4,}/gu) ?? []).filter((word) => !STOP.test(word));
  return [...new Set(words.map((word) => word.slice(0, 5)))];
}

const ENOUGH = 1.2;

/** A comment that speaks to somebody whose name is lost: the older one that shares most rare words. */
function byWords(
  comments: readonly CommentDraft[],
  i: number,
  newestFirst: boolean,
  search: Search,
): Reply | null {
  const called = addressee(comments[i]!);
  if (!called || isCalled(search.authors.all, called.name)) return null;
  const best = mostAlike(i, newestFirst, search);
  if (!best || best.score < (called.sure ? ENOUGH * 0.4 : ENOUGH)) return null;
  return {
    target: comments[best.j]!.draft,
    why: `speaks to ${called.name}, whose name is lost, and shares its words`,
  };
}

const FURTHEST_BY_WORDS = 50;

interface Likeness {
  readonly j: number;
  readonly score: number;
}

/** The older comment that shares most words, the rarer the better; nearer ones win ties. */
function mostAlike(i: number, newestFirst: boolean, search: Search): Likeness | null {
  const last = search.words.length - 1;
  const [from, to] = newestFirst
    ? [i + 1, Math.min(last, i + FURTHEST_BY_WORDS)]
    : [Math.max(0, i - FURTHEST_BY_WORDS), i - 1];
  if (from > to) return null;
  const scores = new Float64Array(to - from + 1);
  for (const word of search.words[i]!) {
    const near = within(search.holders.get(word)!, from, to);
    const weight = Math.log2(1 + scores.length / Math.max(1, near.length)) / 2;
    for (const j of near) scores[j - from]! += weight;
  }
  let best: Likeness | null = null;
  scores.forEach((words, k) => {
    const score = words - Math.abs(from + k - i) * 0.04;
    if (!best || score > best.score || (score === best.score && newestFirst === false))
      best = { j: from + k, score };
  });
  return best;
}

/** The numbers of a sorted list that lie between two bounds, both included. */
function within(list: readonly number[], from: number, to: number): readonly number[] {
  let [low, high] = [0, list.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (list[middle]! < from) low = middle + 1;
    else high = middle;
  }
  let end = low;
  while (end < list.length && list[end]! <= to) end++;
  return list.slice(low, end);
}
