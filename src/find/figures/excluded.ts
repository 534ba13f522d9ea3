// Numbers that are no figures: parts of names, article and page numbers, telephone numbers, addresses, scores, versions,
// idioms, alternatives and denials. In: text and a number. Out: the reason, or null for a number that may be a figure.

import { NUMBER_WORD, type NumberFound } from '../numbers.ts';
import { currencyBefore } from './units.ts';

/** Words before a number that make it a label, not a count. > | Article 4 · Bulletin No 7 · paragraphs 1-2 */
const LABELS =
  /(?<![\p{L}])(?:no|nos|nr|number|article|section|chapter|page|pages|pp|p|paragraph|paragraphs|para|line|lines|verse|rule|clause|amendment|title|part|volume|vol|figure|table|phase|route|highway|interstate|flight|room|apt|suite|unit|update|version|v|level|stage|group|class|type|model|channel|district|ward|precinct|grade|season|episode|round|game|week|day|chapter|resolution|protocol|annex|appendix|directive|regulation|act|bill|proposition|prop|measure|terminal|platform|pier|lane|exit|track|zone|sector|block|formula|category|tier|division|psalm|bulletin|issue|edition|step|question|item|option|plan|lot|bus|line|train|no)\.?\s*(?:#\s*)?(?:\d+\s*[-–,&]\s*|\d+ and )*$/iu;
const PLURAL_LABELS =
  /(?<![\p{L}])(?:articles|sections|chapters|rules|clauses|lines|figures|tables|routes|questions|items)\s+[\d,–\s-]{0,30}(?:(?:and|to)\s+)?$/iu;
/** Stock indexes and lists of companies. > | the S&P 500 · Fortune 500 */
const LISTS =
  /(?<![\p{L}])(?:s&?p|nasdaq|ftse|dax|cac|stoxx|nikkei|russell|topix|dow|fortune|forbes|csi|hang seng)[ -]$/iu;
const GLUED_BEFORE = /(?:\p{Lu}{2,} ?-|[\p{L}]-|[#@/_=&]|\d[:/.]|[\p{L}\d]\.)$/u;
const GLUED_BEFORE_FINE = /(?:\b(?:minus|to|mid|about|of|by|and|or|sub|now|then|nearly|over)-)$/iu;
const GLUED_AFTER = /^(?:[@/_=](?=[\p{L}\d])|:\d\d|['’]s\b|st\b|nd\b|rd\b|th\b|s\b|D\b|G\b|[ap]\.?m\b)/u;
const PHONE_AFTER = /^[-. ]\d{3}[-. ]\d{4}|^-\d{4}(?!\d)/;
// > | +44 20 7946 0958
//   |     ^^ ^^^^ ^^^^
const PHONE_BEFORE = /(?:\(\d{3}\) ?|\d{3}[-. ])$|\+(?:\d{1,5}[ .-]){0,4}$/;
// > | section 12(3) of the act
//   |            ^
// > | whether §12406 was triggered · under 18 U.S.C. 1385
//   |          ^^^^^                                ^^^^
const LAW_BEFORE =
  /(?:§{1,2}|¶{1,2}|(?<!\p{L})(?:U\.? ?S\.? ?C|C\.? ?F\.? ?R|Stat|Fed|Cal|Rev)\.?)\s?(?:§{1,2}\s?)?$/u;
const LAW_AFTER = /^ (?:U\.? ?S\.? ?C|C\.? ?F\.? ?R)\.? /;
const SUBSECTION_BEFORE = /\d\($/;
const STREET =
  /^(?:[-–]\d+)? (?:[NSEW]\.? )?(?:\p{Lu}[\p{L}]+ ){1,2}(?:Street|St|Avenue|Ave|Road|Rd|Lane|Boulevard|Blvd|Drive|Dr|Square|Court|Place)(?!\p{L})|^ block of/u;
const DENIED = /(?<![\p{L}])(?:not|rather than|instead of|never)\s+$/iu;
const IDIOM = /(?<![\p{L}])(?:count(?:ed|ing)? to|one to|on all|at sixes and|back to square|catch)\s+$/iu;
// > | My own two cents are below.
//   |        ^^^
const CENTS = /(?<!\p{L})(?:my|his|her|your|our|their)(?: own)? (?:2|two) cents$/iu;
// > | My aunt used to say the town had three clocks and no time.
//   |         ^^^^^^^^^^^
const SAYING =
  /(?<![\p{L}])(?:(?:used|likes?|liked|loves?|loved) to (?:say|joke)|(?:saying|proverb|joke|old rule) (?:goes|went|has it|is|was)|as (?:they|people) (?:used to )?say)(?!\p{L})[^.!?\n“”"]*$/iu;
const PRONOUN = /(?<![\p{L}])(?:the|these|those|which of the|of the|all|us|you|them|any|every|each)\s+$/iu;

// > | Posted by: oakum | Oct 13 2031 14:40 utc | 1        > | @Grey Heron 2
//   |                                            ^           |             ^ a comment's number, its own or the one answered
const COMMENT_NUMBER = /(?:\d[:.]\d\d[^\n]{0,20}[|•·#]\s*|(?:^|\n)@[^\n]{0,30}\s)$/u;

// > | 3. The bakery has stood there for years.
//   | ^
const LINE_START = /(?:^|\n)\s*\(?$/u;

// > | the War of the Three Crowns
//   |                ^^^^^
const NAMED_BY_NUMBER = /^\p{Lu}\p{Ll}+ \p{Lu}\p{Ll}/u;

/** Why the number is no figure; null when it may be one. */
export function whyExcluded(text: string, number: NumberFound): string | null {
  if (text.slice(number.from, number.to) === 'ONE') return 'stressed, not counted';
  const before = text.slice(Math.max(0, number.from - 40), number.from);
  const after = text.slice(number.to, number.to + 40);
  if (number.form === 'digits' && LINE_START.test(before) && /^[.)]\s/.test(after))
    return 'the number of an item';
  if (COMMENT_NUMBER.test(before) && /^[^\S\n]*(?:\n|$)/u.test(after)) return 'the number of a comment';
  // > | I was there in ’27.
  //   |                 ^^
  if (/(?:^|[\s(“"])['’]$/u.test(before) && /^\d\d$/.test(text.slice(number.from, number.to)))
    return 'a year';
  if (LABELS.test(before) || PLURAL_LABELS.test(before) || LISTS.test(before))
    return 'numbers a part, a page or a name';
  if (GLUED_BEFORE.test(before) && !GLUED_BEFORE_FINE.test(before) && !currencyBefore(text, number.from))
    return 'part of a name or code';
  if (number.form === 'digits' && !number.scaled && GLUED_AFTER.test(after))
    return 'part of a name, an ordinal or a time';
  if (number.form === 'digits' && (PHONE_AFTER.test(after) || PHONE_BEFORE.test(before)))
    return 'a telephone number';
  if (LAW_BEFORE.test(before) || LAW_AFTER.test(after)) return 'numbers a part, a page or a name';
  if (SUBSECTION_BEFORE.test(before) && after.startsWith(')')) return 'a part of a section';
  if (number.form === 'digits' && STREET.test(after)) return 'an address';
  if (DENIED.test(before) && (number.form === 'fraction' || /^\s*(?:[,.;:!?"”’)]|\n|$)/.test(after)))
    return 'denied';
  if (
    IDIOM.test(before) ||
    (number.value === 2 && CENTS.test(before.slice(-14) + text.slice(number.from, number.to + 6)))
  )
    return 'an idiom';
  if (SAYING.test(text.slice(Math.max(0, number.from - 90), number.from))) return 'a saying';
  if (/(?:\bA\.?D\.?|\bB\.?C\.?) (?:\d+ and )?$/.test(before) || /^ (?:A\.?D|B\.?C)\b/.test(after))
    return 'a year';
  if (/(?<!\p{L})the $/u.test(before) && NAMED_BY_NUMBER.test(text.slice(number.from, number.to + 24)))
    return 'part of a name';
  if (isAlternative(text, number)) return 'an alternative, not a claim';
  return wordsExcluded(before, after, number);
}

/** Small counts of articles, lists, sentences and the like belong to the telling. > | in three parts · wrote two articles */
const TEXT_PIECES =
  /^(?: \p{L}+)? (?:articles?|parts?|lists?|paragraphs?|sentences?|words?|lines?|pages?|chapters?|sections?|comments?|posts?|entry|entries|versions?|items?|links?|questions?|answers?|replies|headlines?)(?!\p{L}|\s+of (?:the|this|a|an) )/iu;
// > | two things are true · three reasons why · five ways to help
//   |     ^^^^^^               ^^^^^^^
const POINTS =
  /^(?: \p{Ll}+)? (?:things?|reasons?|ways?|lessons?|facts?|truths?|takeaways?|thoughts|sides of)(?!\p{L})/iu;
// > | I do not want one inch of it · without one word of thanks
//   |      ^^^
const NOT_ONE = /(?<!\p{L})(?:not|never|nor|without|n['’]t)(?: \p{Ll}+){0,2} $/iu;
/** > | One banner read "Shame" · one observer noted that */
const SOMEBODY_SAYS =
  /^(?: \p{Ll}+){1,2} (?:said|says|read|reads|noted|wrote|writes|told|tells|added|asked|recalled|remarked|observed|commented|claimed|put it|called|declared|explained|joked|shouted)(?!\p{L})/u;
const ONE_PRONOUN =
  /(?<![\p{L}])(?:the|this|that|no|any|every|each|which|first|second|third|fourth|last|next|only|new|old|other|another|right|wrong|good|bad|\p{L}+er)\s+$/iu;

/** Small number words stand for pronouns as often as for counts. > | the two of them · one of those */
function wordsExcluded(before: string, after: string, number: NumberFound): string | null {
  if (number.form !== 'words' || number.scaled) return null;
  if (
    number.value === 2 &&
    PRONOUN.test(before) &&
    !/^\s+(?!sides\b|of\b)(?:\p{L}+\s+){0,2}\p{L}+s\b/u.test(after)
  )
    return 'a pronoun';
  if (number.value === 1 && ONE_PRONOUN.test(before)) return 'a pronoun';
  if (/^ of (?:us|you|these|which)\b/.test(after)) return 'a pronoun';
  if (TEXT_PIECES.test(after)) return 'counts pieces of text';
  if (POINTS.test(after)) return 'counts points of an argument';
  if (number.value === 1 && NOT_ONE.test(before)) return 'stresses that there is none';
  if (number.value === 1 && SOMEBODY_SAYS.test(after)) return 'an article: somebody who says something';
  return null;
}

const OR_NUMBER_AFTER = new RegExp(`^\\s+\\p{L}+s\\s+or\\s+(?:${NUMBER_WORD})\\b(?!\\s+\\p{L}+s\\b)`, 'iu');
const OR_BEFORE = new RegExp(`(?:${NUMBER_WORD})\\s+\\p{L}+s\\s+or\\s+$`, 'iu');

/** > | Two gates or three? · three gates open, or two gates and a miracle */
function isAlternative(text: string, number: NumberFound): boolean {
  if (number.form !== 'words' || number.scaled) return false;
  const before = text.slice(Math.max(0, number.from - 40), number.from);
  const after = text.slice(number.to, number.to + 40);
  const noun = /^\s+(\p{L}+)/u.exec(after)?.[1];
  const offered = /(\p{L}+)[^.;:?!]*\bor\s+$/u.exec(before)?.[0];
  if (noun && offered && new RegExp(`\\b${noun}\\b`, 'u').test(offered)) return true;
  if (OR_NUMBER_AFTER.test(after)) return true;
  return OR_BEFORE.test(before) && !/^\s+\p{L}/u.test(after);
}

/** A plain four-digit number that is most likely a year: no unit follows it. */
export function looksLikeYear(text: string, number: NumberFound): boolean {
  return /^(?:1[5-9]|2[01])\d\d$/.test(text.slice(number.from, number.to));
}

/** Is the number set in a name, right behind or before a capitalised word? > | the Big 12 · the 787 Dreamliner · iPhone 12 */
export function isInName(text: string, number: NumberFound): boolean {
  const before = text.slice(Math.max(0, number.from - 30), number.from);
  const behind = /(?:^|[\s("“])([^\s]*\p{Lu}[^\s.:;!?,]*) $/u.exec(before);
  if (behind && !SENTENCE_WORDS.test(behind[1]!) && !startsSentence(before, behind[1]!)) return true;
  if (number.value === null || number.value >= 1000 || number.form !== 'digits') return false;
  if (/^(?: \p{Lu}\p{L}+){1,3}(?<=men|women|ans|crats)(?!\p{L})/u.test(text.slice(number.to, number.to + 40)))
    return false;
  return /^ \p{Lu}\p{L}+/u.test(text.slice(number.to, number.to + 20)) && !/[.!?:\n]\s*$|^$/.test(before);
}

// > | two new 737 Max jets
//   |         ^^^
/** Is the number a name between a count and its noun? */
export function isModelName(text: string, number: NumberFound): boolean {
  if (number.form !== 'digits' || number.scaled) return false;
  const before = text.slice(Math.max(0, number.from - 30), number.from);
  return MODEL_NAME.test(text.slice(number.to, number.to + 24)) && COUNT_BEFORE.test(before);
}

const MODEL_NAME = /^[ -]?(?:\p{Lu}[\p{L}\d-]* ){1,2}\p{Ll}+s(?!\p{L})/u;
const COUNT_BEFORE = new RegExp(`(?<!\\p{L})(?:${NUMBER_WORD}|\\d+) (?:\\p{Ll}+ )?$`, 'iu');

const SENTENCE_WORDS =
  /^(?:In|At|By|But|And|The|Of|To|For|About|Some|Over|Only|All|Nearly|Almost|From|With|Since|Until|After|Before|Between|More|Another|These|Those|His|Her|Its|Their|Our|What|When|While|If|As|Then|Now|Today|Yesterday|Mr|Mrs|Ms|\p{Lu}{2,}(?=\p{Lu}{4}).*)$/u;

function startsSentence(before: string, word: string): boolean {
  const rest = before.slice(0, before.length - word.length - 1);
  return /(?:^|[.!?:\n“"])\s*$/.test(rest) && before.length < 30;
}
