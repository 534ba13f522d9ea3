// In: one line of a plain text. Out: whether it could stand around a comment: the head of a thread, the end of it, a line
// that names author and time, a control ("Reply"). Idea: such lines are made by templates, so a line is reduced to its
// shape (`N says:`, `N D`, `D`); comments.ts trusts a shape only where it comes back.

import { type PlainDate, readDates } from './dates.ts';
import { wordCount } from './lines.ts';

const COUNT = '(?:\\d{1,6}|no|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)';
const NOUN = '(?:comments?|thoughts?|responses?|replies|reply|reader comments?|reactions?|opinions?|remarks)';
// > | 14 thoughts on “A quiet harbour”      Comments (9)      Responses
//   | ^^^^^^^^^^^^^^                        ^^^^^^^^^^^^      ^^^^^^^^^
const HEADS: readonly RegExp[] = [
  new RegExp(
    `^\\W{0,4}${COUNT}\\s${NOUN}(?:\\s(?:on|to|for|about|so far|below|posted)(?![\\p{L}]).{0,240}|\\s.{0,60}\\s(?:log|sign) ?in(?:\\s\\d{1,3})?)?\\W{0,4}$`,
    'iu',
  ),
  /^\W{0,4}(?:all |view |show(?:ing)? |read |the |your |user |reader |readers['’] |latest |recent |top |join the )?(?:comments|responses|discussion|conversation|reactions|feedback|letters from readers|comment thread|comments section|discussion about this (?:post|episode|podcast|video))\s?(?:\(\s?\d{1,6}\s?\)|\[\s?\d{1,6}\s?\]|[:–—-]\s?\d{1,6}|\d{1,6}|:|\.\.\.)?\W{0,3}$/iu,
  /^\W{0,4}(?:comments?|responses?|replies|discussion|thoughts)\s(?:on|to|for|about)\s?:?\s["“‘«„].{1,240}$/iu,
  /^\W{0,4}(?:what (?:others|readers|people|you) (?:are saying|say|said|think)|have your say|readers (?:respond|write|react)|from the comments|below the line|showing \d{1,6}(?: of \d{1,6})? comments|(?:sort(?:ed)? by )?(?:newest|oldest|most recent|latest|earliest)(?: comments?)? first)\W{0,3}$/iu,
];
/** A reply form or a notice: comments end here. */
const CLOSERS =
  /^\W{0,4}(?:(?:comments?|commenting|discussion|this (?:thread|post|discussion)|the comments?) (?:are|is|have been|has been|were|was) (?:now )?(?:closed|disabled|off|locked|turned off)|leave (?:a|your) (?:reply|comment)|post a (?:comment|reply)|add (?:(?:a|your) )?(?:comment|reply)|subscribe to: post comments|(?:newer|older) posts?(?=\W*(?:older|home|newer|$))|view my complete profile|blog archive$|write a comment|submit (?:a )?comment|reply to this (?:post|topic)|your email address will not be published|you must (?:be logged in|log in|register)|log in to (?:reply|comment|post)|sign in to (?:reply|comment|post)|older comments|newer comments|proudly powered by|all rights reserved|©|(?:load|view|show|see) (?:more|all)(?: \d+)? (?:comments|replies|responses)|post navigation|be the first to comment|no comments yet|notify me (?:of|by|when)|this site uses akismet|comment navigation)(?![\p{L}])/iu;

export const isThreadHead = (text: string): boolean =>
  text.length <= 260 && HEADS.some((head) => head.test(text)) && !/^\W*no\s/i.test(text);
export const isThreadCloser = (text: string): boolean => text.length <= 240 && CLOSERS.test(text);

const CONTROL =
  /^\W{0,3}(?:reply|replies|permalink|permalien|report(?: (?:abuse|comment|this))?|like|likes?\s?\(?\d*\)?|flag|quote|share|recommend(?:ed)?|upvote|downvote|edit|link|parent|up|down|log in to reply|reply to \S{1,30}|reply\s?[|·•-].{0,40}|show replies|hide replies|collapse|expand|\d{1,4} (?:likes?|recs?|points?|replies|upvotes))\W{0,3}$|^[+-]?\d{1,4}$|^[▲▼↑↓]\s?\d{0,5}$/iu;

// > | 14 △ ▽ Reply Share ›        LIKE (34) REPLY SHARE        Liked by Ode Marrow
//   | ^^^^^^^^^^^^^^^^^^^^        ^^^^^^^^^^^^^^^^^^^^^        ^^^^^^^^^^^^^^^^^^^
const CONTROL_WORD =
  /^(?:likes?|liked|reply|replies|share|report|flag|quote|edit|permalink|link|recommend|collapse|expand|more|options|award|save|follow|upvote|downvote|[▲▼△▽↑↓♡♥❤›»•·|…+-]+|[([]?\d{1,5}[)\]]?)$/iu;
const BADGE =
  /^(?:liked by \S.{0,40}|(?:verified |top )?(?:author|moderator|mod|op|subscriber|pinned|edited|top fan))$/iu;

function isControlBar(text: string): boolean {
  const words = text.split(/\s+/);
  return words.length > 1 && /\p{L}/u.test(text) && words.every((word) => CONTROL_WORD.test(word));
}

/** Buttons that ran together: "ReplyShare". */
const GLUED = /^(?:reply|share|like|report|save|collapse|edit|flag|\(?\d{1,4}\)?){2,5}$/iu;

export const isControl = (text: string): boolean =>
  text.length <= 60 && (GLUED.test(text) || CONTROL.test(text) || BADGE.test(text) || isControlBar(text));

/** A line of a comment that is the page's and not its writer's: buttons with their counts, or how long ago it was written. */
export const isAroundComment = (text: string): boolean =>
  isControl(text) || (readMetaLine(text)?.relative ?? null) !== null;

export interface MetaLine {
  /** The template, with N for a name, D for a date, R for a relative time. */
  readonly shape: string;
  readonly author: string | null;
  /** ISO day, or null. */
  readonly date: PlainDate | null;
  readonly relative: string | null;
  /** How much one such line proves: 2 could hardly be anything else. */
  readonly strength: 0 | 1 | 2;
}

const SPEAKS =
  '(?:says|said|say|writes|wrote|commented|comments|replied|replies|responded|responds|posted|asks|asked|added|adds)';
const RELATIVE =
  /\b(?:(?:about |over |almost |nearly )?(?:\d{1,3}|an?|one|two|three|four|five|six|seven|eight|nine|ten) (?:seconds?|secs?|minutes?|mins?|hours?|hrs?|days?|weeks?|months?|years?),? ago|just now|yesterday,? at \d{1,2}:\d\d(?:\s?[ap]m)?|today,? at \d{1,2}:\d\d(?:\s?[ap]m)?|(?<=^|[·•|]\s?|\s)\d{1,3}\s?[hdwmy](?:rs?|in|o)?(?=$|\s[·•|]))/iu;
const PRONOUN =
  /^(?:[Hh]e|[Ss]he|[Tt]hey|[Ii]t|[Ww]e|I|[Yy]ou|[Tt]his|[Tt]hat|[Tt]here|[Ww]ho|[Ww]hich|[Aa]nd|[Bb]ut|[Aa]s|[Ww]hen|[Ww]hat|[Ss]o|[Ii]f)(?=\s|$)|^(?:[Tt]he|[Aa]n?|[Ii]n|[Oo]n|[Aa]t|[Ff]or)\s\p{Ll}/u;
const LEAD = /^(?:[#(]?\d{1,4}[.):]?\s+)?(?:[•◦*+–—▪‣>-]\s+)?/u;

/** Reads a line as the head or foot of a comment; null when it can be none. */
export function readMetaLine(text: string): MetaLine | null {
  if (text.length > 130 || text.length < 3) return null;
  const lead = LEAD.exec(text)?.[0].length ?? 0;
  return (lead > 0 ? readBare(text.slice(lead)) : null) ?? readBare(text);
}

// > | heimdall7712 March 2031 at 09:00        a name that ends in figures and runs into the day
//   | ^^^^^^^^^^
const GLUED_DAY = /^(\S{1,40}?\d)(?=(?:[12]\d|3[01]) \p{L}{3,9} \d{4},? (?:at |um )?\d{1,2}[:.]\d\d)/u;

function readBare(given: string): MetaLine | null {
  const line = given.replace(GLUED_DAY, '$1 ');
  return withWord(line) ?? withDate(line) ?? withRelative(line) ?? withBy(line);
}

// > | Ode Marrow says:       Ode Marrow wrote on 3 May 2021 at 10:05
//   | ^^^^^^^^^^^^^^^^       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
const WORD_FORM = new RegExp(`^(.{1,60}?)\\s${SPEAKS}(?=[\\s:.…,]|$)(.{0,70})$`, 'iu');
const REST = /^(?:[\s:.…,–—-]|\b(?:on|at|in reply to \S{1,30})\b)*$/iu;

function withWord(line: string): MetaLine | null {
  const match = WORD_FORM.exec(line);
  if (!match || /["“”]/.test(line)) return null;
  const head = match[1]!;
  const tail = match[2]!;
  const inHead = readDates(head)[0] ?? null;
  const inTail = readDates(tail)[0] ?? null;
  const date = inTail ?? inHead;
  const relative = RELATIVE.exec(tail)?.[0] ?? null;
  if (!REST.test(without(tail, inTail, relative))) return null;
  const name = without(head, inHead, null)
    .replace(/^(?:on|at)\b[\s,]*/iu, '')
    .replace(/^[\s,]+|[\s,]+$/g, '');
  if (!isName(name)) return null;
  if (date || relative)
    return { shape: inHead ? 'D N says' : 'N says D', author: name, date, relative, strength: 2 };
  if (!/[:…,]\s*$|\.\.\.\s*$/.test(line))
    return { shape: 'N says', author: name, date, relative, strength: 0 };
  return { shape: 'N says:', author: name, date, relative, strength: 1 };
}

function without(text: string, date: PlainDate | null, relative: string | null): string {
  const rest = date ? `${text.slice(0, date.from)} ${text.slice(date.to)}` : text;
  return relative ? rest.replace(relative, ' ') : rest;
}

/** A name or a handle as people sign comments with: short, no sentence. */
export function isName(text: string): boolean {
  if (text.length === 0 || text.length > 48 || wordCount(text) > 6 || !/[\p{L}\p{N}]/u.test(text))
    return false;
  return !/[!?;:"“”]|[.,]\s\p{Ll}|\.$/u.test(text.replace(/\b\p{Lu}\.$/u, '')) && !PRONOUN.test(text);
}

const AROUND =
  /^(?:posted|comment(?:ed)?|written|submitted|left|sent|published|date|permalink)?\s?(?:(?:by|from)\b:?)?\s?/iu;
const FILLER =
  /(?:^|(?<=[\s|·•,]))(?:on|at|by|from|permalink|reply|edit|link|quote|report(?: abuse)?|flag|like|pacific|eastern|central|standard|daylight|time|est|edt|pst|pdt|gmt|utc|bst|posted|comment|comments|commented|\d{1,4} (?:recs?|likes?|points?)|#\d{1,6}|#|\(?\d{1,2}:\d\d\s?(?:[ap]m)?\)?|\(\d{3,9}\)|said|says|wrote|permanent link|updated|edited)(?=$|[\s|·•,.:])/giu;

// > | by ode (579941)
//   | ^^^^^^^^^^^^^^^
function withBy(line: string): MetaLine | null {
  const name = /^(?:posted |comment |submitted )?by:? (\S.{0,40}?)(?:\s\(\d{2,9}\))?$/iu.exec(line)?.[1];
  if (!name || !isName(name)) return null;
  return { shape: 'by N', author: name, date: null, relative: null, strength: 0 };
}

// > | by ode on January 31, 2021 at 9:59 am.       Ode Marrow | 30 October 2021
//   | ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^
function withDate(line: string): MetaLine | null {
  const date = readDates(line)[0];
  if (!date || /\(@\w/.test(line)) return null;
  if (date.year === null && date.time === null) return bareDay(line, date);
  const explicit = /^(?:posted|comment(?:ed)?|submitted|left|sent)\b/iu.test(line) || /^by\b/iu.test(line);
  const relative = RELATIVE.exec(line)?.[0] ?? null;
  const around = without(line, date, relative);
  const head = around.slice(0, date.from).replace(AROUND, '');
  const name = cleanName(head) || cleanName(around.slice(date.from));
  const strength = date.time !== null ? 2 : explicit ? 1 : 0;
  if (name === '')
    return { shape: explicit ? 'posted D' : date.time ? 'D T' : 'D', author: null, date, relative, strength };
  if (!isName(name)) return null;
  const before = cleanName(head) !== '';
  const shape = `${explicit ? 'by ' : ''}${before ? 'N D' : 'D N'}${date.time ? ' T' : ''}`;
  return { shape, author: name, date, relative, strength };
}

// > | Mar 6        a day without a year says something only below a name, and where it comes back
//   | ^^^^^
function bareDay(line: string, date: PlainDate): MetaLine | null {
  // > | Ode Marrow Mar 6        Ode Marrow Author Mar 6
  const named = line
    .slice(0, date.from)
    .replace(/\s(?:author|op|mod|moderator|edited)\s*$/iu, '')
    .trim();
  if (named !== '' && /^\s*(?:edited)?$/iu.test(line.slice(date.to)) && NAMED.test(named))
    return { shape: 'N d', author: named, date, relative: null, strength: 0 };
  const alone = date.from === 0 && /^(?:\s?[·•]\s?|\s)?(?:edited|\(edited\))?$/iu.test(line.slice(date.to));
  return alone ? { shape: 'd', author: null, date, relative: null, strength: 0 } : null;
}

const NAMED = /^\p{Lu}[\p{L}.'’-]*(?: \p{Lu}[\p{L}.'’-]*){0,3}$/u;

function cleanName(text: string): string {
  return text
    .replace(FILLER, ' ')
    .replace(/\s{2,}/g, ' ')
    .replace(/^[\s|·•,:()@–—+*#-]+|[\s|·•,:(@–—+*#-]+$/gu, '')
    .replace(/\(\)/g, '')
    .replace(/(?<!\b\p{Lu})\.$/u, '')
    .trim();
}

// > | Ode Marrow · 3 hours ago
//   | ^^^^^^^^^^^^^^^^^^^^^^^^
function withRelative(line: string): MetaLine | null {
  const relative = RELATIVE.exec(line)?.[0];
  if (!relative) return null;
  const name = cleanName(line.replace(relative, ' ').replace(AROUND, ''));
  if (name === '') return { shape: 'R', author: null, date: null, relative, strength: 1 };
  return isName(name) && wordCount(name) <= 5
    ? { shape: 'N R', author: name, date: null, relative, strength: 1 }
    : null;
}
