// In: the text of one unit. Out: what it says it is: byline, dateline, date line, credit, correction, question, clock time …
// Idea: one recogniser per kind, anchored at the start or the end of the unit, so that each can be read and tested alone.

import { type PlainDate, readDates } from './dates.ts';
import { wordCount } from './lines.ts';

const NAME_WORD = "[\\p{Lu}][\\p{L}'’.-]{0,30}";

// > | By Ilse Tarn and Ode Marrow in Port Lenn        by our staff
//   | ^^^^^^^^^^^^^^^^^^^^^^^^^^^                      ^^^^^^^^^^^^
const BYLINE = new RegExp(
  `^(?:(?:[Ww]ords|[Ww]ritten|[Rr]eported|[Pp]osted|[Ss]tory|[Tt]ext|[Aa]nalysis|[Oo]pinion|[Rr]eporting|[Pp]ublished|REPORTED|WRITTEN)?\\s?(?:by|By|BY)\\b[:\\s]\\s?(?:${NAME_WORD}|[\\p{Lu}]{2,}|our|staff|the|a|an|@)).{0,160}$`,
  'u',
);
const AUTHOR_LABEL = /^(?:author|authors|reporter|writer|correspondent|editor)\s?:\s?\p{Lu}.{1,120}$/iu;
// > | Dara Lohm (until 20.00) and Piet Ansel
//   | ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^   names only
const NAME_LIST = new RegExp(
  `^${NAME_WORD}(?:\\s(?:van|de|der|den|von|al|bin|la|le|du|${NAME_WORD})){1,3}(?:\\s?\\([^()]{1,40}\\))?(?:(?:,|\\sand|,\\sand|\\s&)\\s${NAME_WORD}(?:\\s${NAME_WORD}){1,3}(?:\\s?\\([^()]{1,40}\\))?){0,4}(?:,\\s[\\p{L}\\s]{3,50}(?:[Rr]eporter|[Cc]orrespondent|[Ee]ditor|[Ww]riter|[Cc]olumnist|[Ss]taff)[\\p{L}\\s]{0,30})?$`,
  'u',
);

/** A line that names who wrote the text, and nothing more. */
export function isByline(text: string): boolean {
  return (
    text.length <= 180 &&
    !/[.!?]$/.test(text.replace(/\b\p{Lu}\.$/u, '')) &&
    (BYLINE.test(text) || AUTHOR_LABEL.test(text))
  );
}

/** Names only: a byline where a byline may stand. */
export function isNameList(text: string): boolean {
  // > | Unafraid. Unbowed.        a motto
  if (/\p{Ll}{3}\.(?:\s|$)/u.test(text) || SECTION_HEAD.test(text)) return false;
  return text.length <= 160 && NAME_LIST.test(text) && !/\d{4}|^(?:The|A|An|In|On)\s/.test(text);
}

// > | Key Takeaways        Quick Facts        Breaking News        what a part of a page is called
export const isSectionHead = (text: string): boolean => text.length <= 40 && SECTION_HEAD.test(text);
const SECTION_HEAD =
  /(?:^|\s)(?:takeaways?|facts?|points?|summary|overview|contents|introduction|background|highlights|analysis|opinion|news|politics|updates?|stor(?:y|ies)|timeline|explained|explainer|conclusion|details|events?|findings|questions|answers|insights|developments|reactions?)$/iu;

// > | Omni Newswire · Ilse Tarn and Ode Marrow · 3 min read
//   |                 ^^^^^^^^^^^^^^^^^^^^^^^^
const SEPARATOR = /\s[·•|]\s/u;
const BESIDE_NAMES =
  /^(?:\d{1,3}[\s-]min(?:ute)?s?(?: read)?|.{0,40}\d{4}.{0,30}|\d{1,2}\s?(?:h|hours?|d|days?|w|weeks?)(?: ago)?|\p{Lu}[\p{L}\d'’&.-]*(?:\s(?:of|the|and|&|\p{Lu}[\p{L}\d'’&.-]*)){0,4})$/u;

/** Names beside outlet, date or reading time, with dots or bars between them; null where the line is none. */
function namedSegment(text: string): string | null {
  if (text.length > 180 || !SEPARATOR.test(text)) return null;
  const segments = text.split(SEPARATOR);
  const names = segments.findLast((segment) => isNameList(segment) && !ROLE_WORDS.test(segment));
  return names !== undefined && segments.every((segment) => segment === names || BESIDE_NAMES.test(segment))
    ? names
    : null;
}

/** Names with an outlet, a date or a reading time beside them. */
export const isDottedByline = (text: string): boolean =>
  namedSegment(text) !== null && /\d|\sand\s|,\s/u.test(text);

/** The names that a byline gives, as written. */
export function bylineNames(text: string): string[] {
  const names = (isDottedByline(text) ? namedSegment(text)! : text)
    .replace(/^(?:.{0,20}?\b)?(?:by|author|authors|reporter|writer|correspondent)\b[:\s]\s?/iu, '')
    .replace(/\s?\([^()]*\)/g, '')
    .replace(/\s(?:in|at|for|on|with|from)\s.{1,80}$/u, '')
    .replace(/\s[|–—•·-]\s.*$/u, '')
    .split(/,?\s(?:and|und|et|&)\s|,\s?|;\s?/iu)
    .map((name) => name.trim());
  return names.filter((name) => /^\p{Lu}/u.test(name) && !/\d/.test(name) && !ROLE_WORDS.test(name));
}

const ROLE_WORDS =
  /\b(?:reporter|correspondent|editor|writer|staff|columnist|desk|bureau|agency|agencies|team|press)\b/iu;

const PLACE = "[\\p{Lu}][\\p{Lu}\\d'’.\\-]*(?:[\\s/-][\\p{Lu}][\\p{Lu}'’.\\-]*){0,4}";
// > | PORT LENN, Marrow, April 9 (Omni News) - The
//   | ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
const DATELINE = new RegExp(
  `^(${PLACE}(?:\\s?[,/]\\s?${PLACE})?)((?:,\\s[\\p{L}\\s.'’-]{2,40}){0,2})(?:,?\\s?(?:on\\s)?[\\p{L}.]{3,9}\\s\\d{1,2}(?:,\\s\\d{4})?|,?\\s\\d{1,2}\\s[\\p{L}.]{3,9}(?:\\s\\d{4})?)?(?:,?\\s?\\(([\\p{L}\\d\\s.'’/&-]{2,40})\\))?\\s?(?:[-–—:]{1,2})\\s`,
  'u',
);
// > | Brill (dpa) – The
//   | ^^^^^^^^^^^
const SOFT_DATELINE =
  /^(\p{Lu}[\p{L}'’.-]{1,24}(?:[\s/-]\p{Lu}[\p{L}'’.-]{1,24}){0,3})((?:,\s[\p{L}\d\s.'’-]{2,40}){0,2})\s?\(([\p{L}][\p{L}\d\s.'’/&-]{1,30})\)\s?[-–—]{1,2}\s/u;

export interface DatelineMatch {
  /** Characters up to and with the dash. */
  readonly length: number;
  readonly agency: string | null;
  readonly date: PlainDate | null;
}

/** The dateline a paragraph begins with, or null. */
export function readDateline(text: string): DatelineMatch | null {
  const head = text.slice(0, 160);
  const match = DATELINE.exec(head) ?? SOFT_DATELINE.exec(head);
  if (!match || text.length < match[0].length + 20) return null;
  const place = match[1]!;
  if (place.length < 3 || LABELS.test(place)) return null;
  const date = readDates(match[0])[0] ?? null;
  const shouted = (place.match(/\p{Lu}/gu)?.length ?? 0) >= 3;
  if (!match[3] && !date && (!shouted || /:\s$/.test(match[0]))) return null;
  return { length: match[0].trimEnd().length, agency: match[3]?.trim() ?? null, date };
}

const LABELS =
  /^(?:CORRECTION|UPDATE|NOTE|EXCLUSIVE|BREAKING|WATCH|READ|PHOTO|CAPTION|EDITOR|Q|A|OPINION|ANALYSIS|LIVE|FAQ|MORE|ALSO|RELATED|TL;DR|PS|P\.S)\b/u;

// > | (Reporting by Ilse Tarn; Editing by Ode Marrow)
//   | ^^^^^^^^^^^^^
const WIRE_CREDIT =
  /^[([]?\s?(?:(?:additional |further )?(?:reporting|writing|editing|compiled|edited|written|graphics|translated|translation|research|photos?|interview)\s(?:and (?:writing|editing|reporting)\s)?by\s\p{Lu}|(?:with\s)?(?:additional\s)?reporting (?:by|from)|writing by|edited by)/iu;

/** The credit of an agency at the end of its copy. */
export function isWireCredit(text: string): boolean {
  if (isContribution(text)) return true;
  return text.length <= 500 && WIRE_CREDIT.test(text) && (/^[([]/.test(text) || wordCount(text) <= 25);
}

// > | Ode Marrow and Ilse Tarn in Port Lenn contributed reporting.        Ode Marrow contributed to this report.
//   |                                       ^^^^^^^^^^^^^^^^^^^^^                   ^^^^^^^^^^^^^^^^^^^^^^^^^^
const CONTRIBUTION =
  /^[([]?\p{Lu}[^.!?"“”]{2,200}? (?:also )?(?:contributed|assisted)(?: (?:additional|further))?(?: (?:reporting|research)(?: (?:from|in) [^.!?]{2,60})?| (?:to|with) (?:this|the) (?:report|story|article|piece|reporting)(?: from [^.!?]{2,60})?)[.)\]]{0,2}$/u;

/** A line that names who helped to report. */
export const isContribution = (text: string): boolean => text.length <= 300 && CONTRIBUTION.test(text);

const CORRECTION =
  /^[([*_]{0,3}(?:correction|corrections|clarification|corrected|erratum|retraction)\b[^a-z]{0,3}(?:[:–—-]|\(|appended|\d|[A-Z])/iu;

/** A note that changes what stands elsewhere. */
export function isCorrection(text: string): boolean {
  return (
    CORRECTION.test(text) ||
    /^(?:an earlier|a previous|an older) version of this (?:story|article|report|post|page)/iu.test(text) ||
    // > | This article was amended on 8 June 2030. An earlier version gave …
    //   | ^^^^^^^^^^^^^^^^^^^^^^^^
    /^[([*_•\s]{0,4}this (?:article|story|post|report|page|headline|piece|column|live blog)(?:['’]s headline)? (?:was|has been) (?:amended|corrected|updated (?:on \S+ \S+ \S{0,5}\s?)?to (?:correct|reflect|clarify|remove|add|include))\b/iu.test(
      text,
    )
  );
}

// > | (Updates toll, adds comment; paragraphs 1-2)        Editor's note: The following
//   | ^^^^^^^^                                            ^^^^^^^^^^^^^^
const NOTE =
  /^[([*_]{0,3}(?:(?:editor(?:['’]?s)?(?:['’]s)?|author['’]?s|publisher['’]?s|translator['’]?s|moderator['’]?s|blogger['’]?s|admin(?:['’]s)?)(?:['’]s)?\s(?:note|comment|remark)|n\.?b\.?[:.]|ed(?:itor)?\.?\s?:|note(?: to readers)?\s?:|update(?:\s\d{1,2})?\s?(?::|[(–—]|-\s)|p\.?s\.?\s?:|disclaimer\s?:|disclosure\s?:|trigger warning|content warning|(?:adds|updates|recasts|recaps|refiles|corrects|removes|rewrites|clarifies)\s[^.]{3,200}\)?$|(?:all )?times (?:are )?(?:in )?\p{L}+|all times (?:are|in)\b)/iu;

/** A remark of whoever puts the text before the reader, about the text. */
export function isEditorNote(text: string): boolean {
  return (
    NOTE.test(text) &&
    !(/^[([]?(?:adds|updates|recasts|corrects|removes|clarifies)\b/iu.test(text) && !text.startsWith('('))
  );
}

// > | R.H. – Two gates or three
//   | ^^^^^^  initials and a dash: somebody speaks in person
const INITIALS =
  /^(\p{Lu}\.\s?\p{Lu}\.(?:\s?\p{Lu}\.)?|Ed\.|Editor|Admin)(?:\s?[–—:-]\s|(?:\s[^.]{1,40})?\.\s)/u;

/** Initials that open a remark in person, or null. */
export function initialsOf(text: string): string | null {
  return INITIALS.exec(text.slice(0, 80))?.[1] ?? null;
}

export interface DateLineMatch {
  readonly date: PlainDate;
  /** Where the date ends, when words of a sentence are fused to it; else null. */
  readonly fusedAt: number | null;
}

const DATE_LABEL =
  /^\W{0,3}(?:(?:date|published|updated|posted|last (?:updated|modified|edited)|first published|filed|issued|created|modified|on|as of)\b\s?(?:on|at|:)?\s?)?(?:\d{1,2}[:.]\d\d\s?(?:[ap]\.?m\.?)?(?:\s[A-Z]{2,4})?,?\s)?/iu;

const SEGMENT =
  /^(?:\d{1,3}[\s-]min(?:ute)?s?(?: (?:read|listen))?|(?:source|via|by|from|in|credit):? .{2,50}|[\d.,]+k? (?:comments?|views?|shares?|reads?)|(?:share|save|listen|print)|\d{1,2}[:.]\d\d ?(?:[ap]\.?m\.?)?(?: [A-Z]{2,4})?|\p{Lu}[\p{L}&’'-]*(?: (?:\p{Lu}[\p{L}&’'-]*|and|of|the|&)){0,4})$/iu;

// > | Published March 9, 2031, 6:02 am ET · 2 min read · Source: The Daily Lamp
//   | one part is a date and no more; the others are a reading time, a source, a section, a name
function isDatedRow(text: string): boolean {
  const segments = text.split(/\s[·•|]\s/u);
  if (segments.length < 2 || segments.length > 6 || text.length > 180) return false;
  const dated = segments.filter((segment) => readDateLine(segment)?.fusedAt === null);
  return dated.length > 0 && segments.every((segment) => dated.includes(segment) || SEGMENT.test(segment));
}

// > | The Quarterly Lamp, March 11, 2031
//   | ^^^^^^^^^^^^^^^^^^ a name of a few words before the date, and nothing behind it
const NAME_BEFORE =
  /^((?:[Tt]he\s)?\p{Lu}[\p{L}\d'’&.-]*(?:\s(?:of|the|and|&|\p{Lu}[\p{L}\d'’&.-]*)){0,5})(?:,|\s[|·•–—-])\s(?=.)/u;

/** The name before the date of such a line; null where the line is none. */
export function nameBeforeDate(text: string): string | null {
  const match = text.length <= 100 ? NAME_BEFORE.exec(text) : null;
  if (!match) return null;
  const rest = text.slice(match[0].length);
  const date = readDates(rest)[0];
  const closes =
    date &&
    date.from === 0 &&
    date.year !== null &&
    /^(?:,?\s\d{1,2}[:.]\d\d.{0,12})?$/u.test(rest.slice(date.to));
  return closes && readDates(match[1]!).length === 0 ? match[1]! : null;
}

/** A line that is a date with labels, time and perhaps a section; or a paragraph with a date run into its first word. */
export function readDateLine(text: string): DateLineMatch | null {
  const date = readDates(text.slice(0, 120))[0];
  if (!date) return null;
  const label = DATE_LABEL.exec(text)?.[0].length ?? 0;
  if (isDatedRow(text) || (date.from > label && nameBeforeDate(text) !== null))
    return { date, fusedAt: null };
  if (date.from > label) return null;
  const rest = text.slice(date.to);
  const after = rest.replace(/^\s?(?:[|·•,–—-]\s?)?(?:at|updated|edited|last updated)?/iu, '');
  // > | Fri 7 Jun 2030 18.04 BST Last modified on Sat 8 Jun 2030 09.15 BST
  //   |                          ^^^^^^^^^^^^^^^^
  const others = /^[\s|·•,()A-Z\d:.–—-]{0,20}(?:last )?(?:updated|modified|edited|published)\b/iu.test(rest);
  if (text.length <= 110 && others && readDates(rest).length > 0) return { date, fusedAt: null };
  if (text.length <= 110 && wordCount(after) <= 9 && !/[.!?]$/.test(after)) {
    return wordCount(rest) <= 2 ||
      /^\s?(?:under|in|by|[|·•,/–—-]|at|updated|\()/iu.test(rest) ||
      readDates(rest).length > 0
      ? { date, fusedAt: null }
      : null;
  }
  const labelled = label > 0 && /^\W{0,3}(?:date|published|updated|posted)/iu.test(text);
  const fused = (/^\p{L}/u.test(rest) || labelled) && date.year !== null && /^\s?["“'‘]?\p{Lu}/u.test(rest);
  return fused ? { date, fusedAt: date.to } : null;
}

// > | 12.05        11:20 GMT        7.30am
//   | ^^^^^
const CLOCK =
  /^\W{0,2}(\d{1,2})[.:h](\d\d)\s?(a\.?m\.?|p\.?m\.?)?(?:\s?(?:GMT|UTC|BST|EST|EDT|ET|CET|CEST|local(?: time)?|[A-Z]{3,4}|[+-]\d\d?(?::?\d\d)?))?\W{0,2}$/iu;
const CLOCK_LEAD =
  /^(\d{1,2})[.:h](\d\d)\s?(a\.?m\.?|p\.?m\.?)?(?:\s(?:GMT|UTC|BST|EST|EDT|ET|CET|CEST))?\s?(?:[–—:|-]\s|\s(?=\p{Lu}))/iu;

/** `HH:MM` when the unit is a clock time, alone or leading a line; null otherwise. */
export function readClock(text: string, alone: boolean): string | null {
  const match = (alone ? CLOCK : CLOCK_LEAD).exec(text.slice(0, 40));
  if (!match) return null;
  const [hour, minute] = [Number(match[1]), Number(match[2])];
  if (hour > 24 || minute > 59) return null;
  const half = match[3]?.[0]?.toLowerCase();
  const hours = half ? (hour % 12) + (half === 'p' ? 12 : 0) : hour;
  return `${String(hours).padStart(2, '0')}:${String(minute).padStart(2, '0')}`;
}

const QUESTION =
  /^(?:\*{0,2}(?:Q|Question|FAQ)\s?(?:\d{1,2})?\s?[.:)–—-]\*{0,2}\s|\d{1,2}[.)]\s(?=[^.!]{5,200}\?$))/u;
const ANSWER = /^\*{0,2}(?:A|Answer|Ans)\s?(?:\d{1,2})?\s?[.:)–—-]\*{0,2}\s/u;
const FAQ_HEAD =
  /^\W{0,3}(?:frequently asked questions|faqs?|questions and answers|q\s?(?:&|and)\s?a|common questions|people also ask|your questions,? answered)\b.{0,60}$/iu;

export const isQuestion = (text: string): boolean => QUESTION.test(text) && text.length <= 400;
export const isAnswer = (text: string): boolean => ANSWER.test(text);
export const isFaqHead = (text: string): boolean => FAQ_HEAD.test(text) && !/[.]$/.test(text);

// > | — Lenn Power official (@lennpower) April 9, 2024
//   | ^                      ^
const SIGNATURE = /^[—–-]{1,2}\s?(.{1,60}?)(?:\s\([^()@]{1,20}\))?\s?\((@[\p{L}\p{N}_.]{1,40})\)(.{0,60})$/u;

/** The signature under an embedded post: who posted it, and when. */
export function readSignature(
  text: string,
): { readonly name: string; readonly handle: string; readonly date: PlainDate | null } | null {
  const match = SIGNATURE.exec(text);
  return match ? { name: match[1]!, handle: match[2]!, date: readDates(match[3]!)[0] ?? null } : null;
}

/** Prose: a sentence or more, not a heading or a label. */
export function isProse(text: string): boolean {
  const words = wordCount(text);
  // > | It is the clearest account so far, so I post it whole. – mg        signed by whoever writes
  if (words >= 12 && /[.!?]["”’)]?\s[–—-]\s?\p{L}{1,12}\.?$/u.test(text)) return true;
  if (words >= 40) return true;
  return words >= 8 && /[.!?…:]["”’'»)\]]{0,3}$/.test(text);
}

/** Longer than a standfirst, or in the first person. */
export const isRemark = (text: string): boolean =>
  wordCount(text) > 32 || /[.!?]\s+\p{Lu}.*[.!?]/u.test(text) || /\b(?:I|my|we|our)\b/u.test(text);

// > | Thanks for reading The Long Furrow! Subscribe for free
//   |                    ^^^^^^^^^^^^^^^
const CALLS =
  /^(?:thanks for reading|subscribe to|support|welcome to|about|follow)\s|\sis (?:a )?reader[- ]/iu;

/** Does a line of furniture speak of the page by its name? */
export const namesItself = (text: string): boolean => CALLS.test(text);
