// In: the names of a document as the tagger and the spreading left them. Out: the same with faults mended that the words beside a name
// show up: a place taken into a person's name, and a country that nobody has heard of taken for a person or a body.
// Idea: "Ilse Tarn of Brell" is a person and a place; what has a people ("Veldanian"), a capital or a foreign minister is a country.

import { isSameCountry } from './english/demonyms.ts';
import { isTitleWord } from './english/titles.ts';
import type { Name } from './names.ts';
import { CAPITAL, type Words } from './words.ts';

/** The names, in order. */
export function mendNames(words: Words, names: readonly Name[]): Name[] {
  const parted = names
    .filter((name) => !isClock(words, name) && !isParty(words, name))
    .flatMap((name) => partOf(words, withoutOpener(words, withoutCount(words, name))))
    .flatMap((name) => withoutState(words, name));
  const countries = countriesAmong(words, parted);
  return parted.map((name) =>
    mayBeCountry(name) && countries.has(textOf(words, name)) ? { ...name, kind: 'place' } : name,
  );
}

const wordAt = (words: Words, i: number): string =>
  i >= 0 && i < words.count ? words.text.slice(words.from[i]!, words.to[i]!) : '';

const textOf = (words: Words, name: Name): string => wordAt(words, name.first).toLowerCase();

const ZONE =
  /^(?:[ECMPA][SD]?T|GMT|UTC|BST|CES?T|EES?T|MSK|IST|JST|AES?T|local|(?:Central|Eastern|Pacific|Mountain|Atlantic|Greenwich|Moscow|Universal)(?: (?:Standard|Daylight|Summer|Mean|European))* Time)$/;
const HOUR = /^(?:[ap]\.?m\.?|\d{1,2}[:.]\d\d|\d{4}|\d{1,2}|noon|midnight)$/i;

// > | at 10 a.m. Central Time      6:02 am ET
//   |            ^^^^^^^^^^^^              ^^ the zone of a clock is nobody's name
function isClock(words: Words, { first, end }: Name): boolean {
  let from = first;
  while (from < end && HOUR.test(wordAt(words, from))) from++;
  if (from === end || !HOUR.test(wordAt(words, from - 1))) return false;
  return ZONE.test(words.text.slice(words.from[from]!, words.to[end - 1]!));
}

// > | Sen. Lindy Quill, R-S.C.,        Rep. Ada Tarn (D-Ohio)
//   |                   ^^^^^^                         ^^^^^^ party and state of who is named before
function isParty(words: Words, { first, end }: Name): boolean {
  const text = words.text.slice(words.from[first]!, words.to[end - 1]!);
  return /^(?:[DRI]|DFL|Ind|GOP)-(?:\p{Lu}[\p{L}.]*[ -]?){1,3}$/u.test(text);
}

const OPENER =
  /^(?:Thanks|Thank|Ask|Support|Hello|Hi|Hey|Dear|Sorry|Meet|Visit|Follow|Shame|Bravo|Okay|Ok|Yes|Congratulations|Poor|Fine|Dearest|Oh|Well|Sure|Maybe|Remember|Imagine|Blame|Thank you|Tell|Call|Watch|Even|Only|But|And|So)$/;

// > | Thanks Tilda. I will wait.        Ask the Kurds.
//   |        ^^^^^                              ^^^^^ the word before only opens the sentence
function withoutOpener(words: Words, name: Name): Name {
  let first = name.first;
  if (!OPENER.test(wordAt(words, first)) || first + 1 >= name.end) return name;
  first++;
  if (/^(?:the|to|you|for)$/.test(wordAt(words, first))) first++;
  return first < name.end && (words.flags[first]! & CAPITAL) !== 0 ? { ...name, first } : name;
}

const COUNT =
  /^(?:\d[\d.,]*|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|twenty|dozens?|hundreds?|thousands?)$/i;
const BEFORE_COUNT = /^(?:some|about|around|nearly|almost|over|roughly)$/i;
const PEOPLE =
  /(?:men|women|marines|troops|soldiers|agents|officers|guards|fighters|police|people|personnel|members|workers|voters|deputies|[ai]ns|democrats|conservatives)$/i;

// > | 400 National Guardsmen · Some 200 Border Patrol agents
//   | ^^^                     ^^^^^^^^ counts them, and is no part of their name
function withoutCount(words: Words, name: Name): Name {
  let first = name.first;
  if (BEFORE_COUNT.test(wordAt(words, first))) first++;
  if (!COUNT.test(wordAt(words, first))) return name;
  while (first < name.end && COUNT.test(wordAt(words, first))) first++;
  const counted = PEOPLE.test(wordAt(words, name.end - 1)) || PEOPLE.test(wordAt(words, name.end));
  return counted && first < name.end ? { ...name, first } : name;
}

// > | Brellshire Gov. Ada Quill        Brell Mayor Ada Quill
//   | ^^^^^^^^^^                       ^^^^^ whom they govern stands before their title
const GOVERNS =
  /^(?:Gov|Sen|Rep|Governor|Senator|Mayor|Congressman|Congresswoman|Assemblyman|Assemblywoman)\.?$/;

function withoutState(words: Words, name: Name): Name[] {
  if (name.kind !== 'person') return [name];
  for (let i = name.first + 1; i + 1 < name.end; i++) {
    if (!GOVERNS.test(wordAt(words, i))) continue;
    const before = wordAt(words, i - 1)
      .replace('.', '')
      .toLowerCase();
    if (i - name.first > 2 || isTitleWord(before)) return [name];
    return [
      { ...name, end: i, kind: 'place' as const },
      { ...name, first: i },
    ];
  }
  return [name];
}

// > | Ilse Tarn of Brell      but | Sam of Brell, the Duke of Brell
//   | ^^^^^^^^^    ^^^^^
function partOf(words: Words, name: Name): Name[] {
  if (isDateline(words, name)) {
    const place = { ...name, kind: 'place' as const };
    return [
      { ...place, end: name.first + 1 },
      { ...place, first: name.first + 2 },
    ];
  }
  if (name.kind !== 'person') return [name];
  for (let i = name.first + 2; i + 1 < name.end; i++) {
    if (wordAt(words, i) !== 'of' || (words.flags[i + 1]! & CAPITAL) === 0) continue;
    if ((words.flags[i - 2]! & CAPITAL) === 0 || NOBLE.test(wordAt(words, i - 1))) return [name];
    return [
      { ...name, end: i },
      { first: i + 1, end: name.end, kind: 'place' },
    ];
  }
  return [name];
}

// > | BRELLTON, Veldania (Agency) –      taken for one name
//   | ^^^^^^^^  ^^^^^^^^
function isDateline(words: Words, { first, end }: Name): boolean {
  return end - first === 3 && isInDateline(words, { first: first + 2, end, kind: 'other' });
}

const NOBLE =
  /^(?:Duke|Duchess|Earl|Count|Countess|Prince|Princess|King|Queen|Lord|Lady|Baron|Bishop|Archbishop)$/;

/** Names of one word that could be a country's; acronyms are bodies more often. */
function mayBeCountry(name: Name): boolean {
  return name.end - name.first === 1 && (name.kind === 'organization' || name.kind === 'other');
}

/** Names of one word that the text treats as a country, in lower case. */
function countriesAmong(words: Words, names: readonly Name[]): Set<string> {
  const candidates = names.filter(
    (name) => mayBeCountry(name) && /^\p{Lu}\p{Ll}{3,}$/u.test(wordAt(words, name.first)),
  );
  if (candidates.length === 0) return new Set();
  const peoples = new Set(
    names
      .filter((name) => name.kind === 'group' && name.end - name.first === 1)
      .map((name) => textOf(words, name)),
  );
  const found = new Set<string>();
  for (const name of candidates) {
    const text = textOf(words, name);
    if (found.has(text)) continue;
    if (isOfState(words, name.end) || isInDateline(words, name)) found.add(text);
    else for (const people of peoples) if (people !== text && isSameCountry(people, text)) found.add(text);
  }
  return found;
}

const STATE_NOUN =
  /^(?:capital|government|parliament|army|airspace|territory|border|borders|coast|population|premier|ambassador|constitution|economy|currency|independence)$/;

// > | Veldania's capital      Veldania's foreign minister      Veldania's interior ministry
//   |            ^^^^^^^                 ^^^^^^^^^^^^^^^^                 ^^^^^^^^^^^^^^^^^
function isOfState(words: Words, i: number): boolean {
  if (!/^['’]s$/.test(wordAt(words, i))) return false;
  const next = wordAt(words, i + 1).toLowerCase();
  if (STATE_NOUN.test(next)) return true;
  if (next === 'prime') return wordAt(words, i + 2).toLowerCase() === 'minister';
  const after = wordAt(words, i + 2).toLowerCase();
  return (
    /^(?:foreign|interior|defence|defense|finance|justice)$/.test(next) && /^minist(?:er|ry)$/.test(after)
  );
}

// > | BRELLTON, Veldania (Agency) –
//   |           ^^^^^^^^
function isInDateline(words: Words, name: Name): boolean {
  const city = wordAt(words, name.first - 2);
  return (
    wordAt(words, name.first - 1) === ',' &&
    city.length > 2 &&
    city === city.toUpperCase() &&
    city !== city.toLowerCase() &&
    /^[(–—-]+$/.test(wordAt(words, name.end))
  );
}
