// One person whose fate is told without a number: "a man was killed", "leaves 12-year-old girl hurt", "killing a nurse and her son".
// In: text. Out: raw figures of value 1, each marked as implied, with the words of its fate. Idea: phrases that name one person, and the
// words of harm right after or before them; persons in a list share a fate. Only indefinite phrases, those of kin and of headlines count:
// "the man was killed" tells of somebody who was counted before.

import type { Span } from '../../model/index.ts';
import type { RawFigure } from './raw-figure.ts';

const KIN =
  'mother|father|son|daughter|wife|husband|brother|sister|girlfriend|boyfriend|grandmother|grandfather|grandson|granddaughter|uncle|aunt|nephew|niece|cousin|stepson|stepdaughter|stepfather|mom|dad|fianc[eé]e?|twin|baby|child|friend|roommate|neighbou?r|colleague|partner';
const WHO = `${KIN}|man|woman|boy|girl|teen|teenager|youth|toddler|infant|newborn|student|pupil|teacher|officer|policeman|policewoman|deputy|trooper|soldier|firefighter|driver|cyclist|motorcyclist|pedestrian|motorist|passenger|worker|farmer|fisherman|sailor|miner|villager|resident|civilian|protester|demonstrator|journalist|reporter|photographer|bystander|person|victim|gunman|hiker|climber|tourist|patient|prisoner|inmate|migrant|homeowner|employee|customer|clerk|nurse|doctor|pensioner|diver|pilot|guard|hunter|swimmer|shopkeeper|lorry driver`;
const AGE = '(?:\\d{1,3}|[a-z]{3,9}(?:-[a-z]{3,5})?)[- ](?:year|month|week|day)s?[- ]old';
/** Words that stand between phrases, not inside one. */
const BETWEEN =
  'and|but|his|her|their|its|the|who|whom|was|were|with|that|this|from|after|before|when|while|for|had|has|have|one|another|said|says|told|as|into|over|also|not|two|three|four|five|six|seven|eight|nine|ten|other|killing|killed|kills|injuring|injured|injures|leaving|dead|shot';
const MODIFIER = `(?!(?:${BETWEEN})(?!\\p{L}))(?:${AGE}|\\p{Ll}[\\p{L}-]{2,15}|\\p{Lu}[\\p{L}-]{2,15})`;
/** A person, told of in the singular. */
const PERSON = new RegExp(
  `(?<![\\p{L}\\d’'-])(?:(?<det>an?|another|one|his|her|their|its|the)\\s+)?(?<inner>(?:${MODIFIER},?\\s+){0,3}?)(?:(?<noun>${WHO})|(?<aged>${AGE})(?!\\s+(?:\\p{L}+\\s+){0,2}?(?:${WHO})(?!\\p{L})))(?![\\p{L}\\d-]|[’']s)`,
  'giu',
);

/** A part of every phrase of a person, which tells where phrases may be. */
const PERSON_PART = new RegExp(`(?<![\\p{L}\\d’'-])(?:${WHO})(?![\\p{L}\\d-]|[’']s)|[- ]old`, 'giu');
/** A phrase begins so many words before such a part at most: a determiner, three modifiers and the phrase's own words. */
const MOST_WORDS = 24;

/** A part of every word of harm. */
const HARM =
  /kill|dead|death|die[sd]|dying|drown|perish|murder|slain|slay|electrocut|fatal|injur|wound|hurt|hospitali|condition|missing|unaccounted|arrest|detain|jail|shot|shoot|stab|struck|claim/giu;

const LY = '(?:(?:\\p{L}+ly|also|later|since)\\s+)?';
const BE =
  '(?:(?<be>was|is|has been|had been|have been|were|are|being|be|lay|lies|was reported|is reported|was confirmed)\\s+)?';
const FATES =
  '(?<dead>killed|found dead|shot dead|shot and killed|stabbed to death|shot to death|beaten to death|murdered|slain|dead|die[sd]|dying|has died|had died|drown(?:s|ed)|perish(?:es|ed)|pronounced dead|struck and killed|hit and killed|electrocuted|fatally \\p{L}+)|injured|wounded|hurt|hospitali[sz]ed|in (?:critical|serious|grave) condition|missing|unaccounted for|arrested|detained|jailed|shot|stabbed';
const ASIDE =
  '(?:,? (?:and )?(?:\\d{1,2}|two|three|four|five|six) \\p{Ll}+)?(?:,? (?:aged )?\\d{1,3}(?=[, ]),?)?(?: (?:from|of|in|at|on) (?!the (?:case|incident))[^,.;:!?\\n]{1,30}?)?,?';
// > | a man of 40 was later found dead
//   |            ^^^^^^^^^^^^^^^^^^^^
const FATE_AFTER = new RegExp(
  `^${ASIDE}\\s+(?:who\\s+)?${BE}${LY}(?<fate>${FATES})(?![\\p{L}-]| (?:every|each) )`,
  'iu',
);
// > | killing a nurse and her son · the death of a pupil
//   | ^^^^^^^                             ^^^^^
const FATE_BEFORE =
  /(?<![\p{L}-])(?<fate>kill(?:s|ed|ing)|murder(?:s|ed|ing)|shot dead|shot and killed|fatally (?:shot|shoots|shooting|stabbed|struck)|injur(?:es|ed|ing)|wound(?:s|ed|ing)|hurt(?:s|ing)?|arrest(?:s|ed|ing)|detain(?:s|ed|ing)|shoots|shot|stabs|stabbed|(?:claim(?:s|ed|ing) the life|deaths?|murder|killing|slaying|drowning|shooting) of)\s+$/iu;
/** A person that a condition or a custom speaks of was not harmed. > | if a man is killed · whenever a child is hurt */
const SUPPOSED =
  /(?<!\p{L})(?:if|unless|whether|whenever|when|as if|though|every time|each time|in case|until|before|no|not|nor|like|than|without|never)\s+$/iu;
const REACH = 80;

interface Person extends Span {
  /** Named here for the first time, as far as its words tell. */
  readonly counts: boolean;
  readonly noun: Span;
}

/** The people told of one by one, in order. */
export function singleFigures(text: string): RawFigure[] {
  const people = [...harmedLines(text)].flatMap(({ from, to }) =>
    [...phrasesOf(text.slice(from, to))].map((match) => toPerson(text, from + match.index, match)),
  );
  const fates = people.map((person) => fateOf(text, person));
  for (let n = people.length - 2; n >= 0; n--)
    if (!fates[n] && areListed(text, people[n]!, people[n + 1]!)) fates[n] = fates[n + 1] ?? null;
  for (let n = 1; n < people.length; n++)
    if (!fates[n] && areListed(text, people[n - 1]!, people[n]!)) fates[n] = fates[n - 1] ?? null;
  return people.flatMap((person, n) => (person.counts && fates[n] ? [toFigure(person, fates[n]!)] : []));
}

/** The stretches of whole lines in which somebody may come to harm: such a line with its neighbours, since a fate may stand in the next. */
function* harmedLines(text: string): Generator<Span> {
  let to = 0;
  for (const { index } of text.matchAll(HARM)) {
    if (index < to) continue;
    const start = text.lastIndexOf('\n', Math.max(0, text.lastIndexOf('\n', index) - 1)) + 1;
    const end = endOfLine(text, endOfLine(text, index) + 1);
    yield { from: Math.max(start, to), to: end };
    to = end;
  }
}

/** The matches of PERSON in a text, one after another, each looked for only where a part of one stands ahead. */
function* phrasesOf(text: string): Generator<RegExpExecArray> {
  let from = 0;
  PERSON_PART.lastIndex = 0;
  for (let part = PERSON_PART.exec(text); part; part = PERSON_PART.exec(text)) {
    PERSON.lastIndex = startOfWords(text, part.index, from);
    const match = PERSON.exec(text);
    if (!match) return;
    yield match;
    from = PERSON.lastIndex;
    PERSON_PART.lastIndex = from;
  }
}

/** Where the words before a place begin, at most MOST_WORDS of them and none before `least`. */
function startOfWords(text: string, at: number, least: number): number {
  let words = 0;
  let from = at;
  while (from > least && words < MOST_WORDS) {
    from--;
    if (/\s/.test(text[from]!) && !/\s/.test(text[from + 1] ?? '')) words++;
  }
  return from;
}

function endOfLine(text: string, from: number): number {
  const end = text.indexOf('\n', from);
  return end < 0 ? text.length : end;
}

function toPerson(text: string, from: number, match: RegExpExecArray): Person {
  const to = from + match[0].length;
  const { det, noun, aged } = match.groups!;
  const head = (noun ?? aged)!;
  return {
    from,
    to,
    noun: { from: to - head.length, to },
    counts: isNew(text, from, det?.toLowerCase(), head),
  };
}

const KIN_WORD = new RegExp(`^(?:${KIN})$`, 'iu');

function isNew(text: string, from: number, det: string | undefined, head: string): boolean {
  if (det === 'the' || det === 'its') return false;
  if (det === 'a' || det === 'an' || det === 'another' || det === 'one') return true;
  if (det !== undefined) return KIN_WORD.test(head);
  const before = text.slice(Math.max(0, from - 30), from);
  return (
    /(?:^|[\n:;–—|] ?|[“"‘'])$/u.test(before) || /(?:^|\n)[^\n.]*(?:,| and| \p{L}+s|ing) $/u.test(before)
  );
}

/** The words that tell what became of the person, right after the phrase or right before it. */
function fateOf(text: string, { from, to }: Person): Span | null {
  const before = text.slice(Math.max(0, from - 40), from);
  if (SUPPOSED.test(before)) return null;
  const told = FATE_BEFORE.exec(before);
  const after = FATE_AFTER.exec(text.slice(to, to + REACH));
  const follows =
    after !== null && !isActive(after, text.slice(to + after[0].length, to + after[0].length + 24));
  if (follows && (!told || /^(?:sh[ot]{2}|stab)/iu.test(told[0]))) {
    const end = to + after[0].length;
    return { from: end - after.groups!['fate']!.length, to: end };
  }
  if (!told) return null;
  const start = from - told[0].length;
  return { from: start, to: start + told.groups!['fate']!.length };
}

// > | A man shot his brother · a driver who injured two      but: Man shot Tuesday in the arm
//   |       ^^^^ did it himself
/** A past form without an auxiliary and with an object. */
function isActive(match: RegExpExecArray, after: string): boolean {
  const { be, fate } = match.groups!;
  if (be || /dead|dies|drown|perish|condition|missing|unaccounted|to death/iu.test(fate!)) return false;
  return OBJECT.test(after);
}
const OBJECT =
  /^\s+(?:(?:at )?(?:an?|the|his|her|their|its|my|our|him|them|himself|herself|another|several|some|more|one|two|three|four|five|six|\d+)(?![\p{L}\d])|(?!(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|January|February|March|April|May|June|July|August|Sept|Oct|Nov|Dec)\p{Lu}\p{Ll})/u;

// > | a nurse, a driver and her son were killed · Mother, 2 children found dead
//   |        ^^        ^^^^^
function areListed(text: string, a: Person, b: Person): boolean {
  return /^(?:, \d{1,3})?,?(?: and| or| as well as)? $/iu.test(text.slice(a.to, Math.min(b.from, a.to + 20)));
}

function toFigure({ from, to, noun }: Person, fate: Span): RawFigure {
  const plain = { value: 1, min: null, max: null, approximate: false, pair: null, bare: false };
  return { ...plain, from, to, unit: 'person', noun, number: { from, to: noun.from }, fate };
}
