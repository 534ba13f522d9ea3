// Entities of several accounts → who is the same: one name for each actor of a story, so that labels of all accounts stand together.
// In: analysed documents. Out: the shared name of each entity. Idea: a name is joined with the fullest name that has all its words, where
// only one such name is in the story; adjectives of countries and initials of organisations go with their names.

import type { AnalysedDocument } from '../model/index.ts';
import { compareText } from './align.ts';
import { thingOf } from './one-thing.ts';
import type { StoryInput } from './story-input.ts';

/** The shared name of an entity of a document, or of a noun that names what other nouns name as well. */
export type TargetName = (document: AnalysedDocument, entity: string) => string | undefined;

/** Names for the targets of labels, the same in all the documents. */
export function nameTargets(documents: readonly AnalysedDocument[]): TargetName {
  const counts = countNames(documents);
  const people = personNames(documents);
  const names = [...counts.keys()].sort((a, b) => wordsOf(b).length - wordsOf(a).length || compareText(a, b));
  const spelt = bySpelling(names, counts);
  const known = { ...indexNames(names, people), counts };
  const shared = new Map(
    names.map((name) => {
      const full = fullest(spelt(name), known);
      return [name, seatOf(full, counts) ?? full];
    }),
  );
  const byEntity = new Map(
    documents.map((document) => [
      document,
      new Map(document.entities.map(({ id, name }) => [id, shared.get(keyOf(name)) ?? name])),
    ]),
  );
  return (document, target) => byEntity.get(document)?.get(target) ?? thingOf(target)?.name;
}

const namesKnown = new WeakMap<StoryInput, TargetName>();

/** Names for the targets of labels in a story, found once. */
export function targetNamesOf(story: StoryInput): TargetName {
  const known = namesKnown.get(story) ?? nameTargets(story.documents.map(({ analysed }) => analysed));
  namesKnown.set(story, known);
  return known;
}

/** How often each name is meant, over all documents. */
function countNames(documents: readonly AnalysedDocument[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { entities } of documents)
    for (const { name, mentions, unnamed } of entities)
      if (unnamed !== true) counts.set(keyOf(name), (counts.get(keyOf(name)) ?? 0) + mentions.length);
  return counts;
}

function personNames(documents: readonly AnalysedDocument[]): ReadonlySet<string> {
  return new Set(
    documents.flatMap(({ entities }) =>
      entities.filter(({ kind }) => kind === 'person').map(({ name }) => keyOf(name)),
    ),
  );
}

const TITLES =
  /^(?:the|mr|mrs|ms|dr|sir|president|prime|minister|chancellor|senator|sen|rep|gov|governor|secretary|general|gen|king|queen|pope|judge|justice|attorney|chief|leader|former|ex-\p{L}+|vice|first|lady)\.?\s+(?=\p{Lu})/iu;

function keyOf(name: string): string {
  let plain = name.replace(/['’]s?$/u, '').trim();
  for (let next = plain.replace(TITLES, ''); next !== plain; next = plain.replace(TITLES, '')) plain = next;
  plain = plain.replace(/(?<=\p{Ll} )(?:\p{Lu}\.? )+(?=\p{Lu}\p{Ll})/gu, '').replace(/,? I{2,3}$/, '');
  return COUNTRY_FORMS.get(plain.replace(/\./g, '').toLowerCase()) ?? plain;
}

const wordsOf = (name: string): readonly string[] =>
  name
    .toLowerCase()
    .split(/[\s-]+/u)
    .filter(Boolean);

interface Known {
  /** Names of two words and more by their last word, the widest first. */
  readonly byLast: ReadonlyMap<string, readonly string[]>;
  /** Names of people by their first word. */
  readonly byFirst: ReadonlyMap<string, readonly string[]>;
  /** The first name by the initials of its words. */
  readonly byInitials: ReadonlyMap<string, string>;
  readonly counts: ReadonlyMap<string, number>;
}

function indexNames(names: readonly string[], people: ReadonlySet<string>): Omit<Known, 'counts'> {
  const byLast = new Map<string, string[]>();
  const byFirst = new Map<string, string[]>();
  const byInitials = new Map<string, string>();
  for (const name of names) {
    const words = wordsOf(name);
    if (words.length < 2) continue;
    append(byLast, words.at(-1)!, name);
    if (people.has(name)) append(byFirst, words[0]!, name);
    const initials = words.filter((word) => !/^(?:of|the|and|for)$/.test(word)).map((word) => word[0]);
    if (!byInitials.has(initials.join(''))) byInitials.set(initials.join(''), name);
  }
  return { byLast, byFirst, byInitials };
}

function append(table: Map<string, string[]>, key: string, name: string): void {
  const list = table.get(key);
  if (list === undefined) table.set(key, [name]);
  else list.push(name);
}

/** A word that more names share than this names nobody; without the limit, a list of namesakes would be compared all with all. */
const MOST_NAMESAKES = 200;

// > | Venn · Mora Venn · President Mora Venn → Mora Venn
/** The name met most of those that hold all the words of this one; itself where two unlike ones are met about as often. */
function fullest(name: string, { byLast, byFirst, byInitials, counts }: Known): string {
  const words = wordsOf(name);
  const sharing = byLast.get(words.at(-1) ?? '') ?? [];
  const named = byFirst.get(words[0] ?? '') ?? [];
  if (sharing.length > MOST_NAMESAKES || named.length > MOST_NAMESAKES) return name;
  const byHead = sharing.filter((other) => holds(wordsOf(other), words));
  const wider = byHead.length > 0 ? byHead : named.filter((other) => begins(wordsOf(other), words));
  const often = [...wider].sort((a, b) => counts.get(b)! - counts.get(a)! || compareText(a, b));
  const [best, rival] = often;
  if (best === undefined) return initialsOf(name, byInitials) ?? name;
  return rival !== undefined && counts.get(rival)! * 1.5 > counts.get(best)! && !isLike(rival, best)
    ? name
    : best;
}

/** Spellings of one name, the one met most for all. > | Al-Haddad · al Hadad      > | Dvorák · Dvorak */
function bySpelling(names: readonly string[], counts: ReadonlyMap<string, number>): (name: string) => string {
  const groups = new Map<string, string>();
  for (const name of names) {
    const key = soundOf(name);
    const best = groups.get(key);
    if (best === undefined || counts.get(name)! > counts.get(best)!) groups.set(key, name);
  }
  return (name) => groups.get(soundOf(name)) ?? name;
}

const SOUNDS: readonly (readonly [RegExp, string])[] = [
  [/\p{M}/gu, ''],
  [/[-'’.\s]/gu, ''],
  [/ph/g, 'f'],
  [/(?:ck|q|c(?=[aoukrlt]))/g, 'k'],
  [/([kgdts])h/g, '$1'],
  [/(?:ou|oo)/g, 'u'],
  [/(?:ee|y|iy|ij)/g, 'i'],
  [/w/g, 'v'],
  [/(\p{L})\1/gu, '$1'],
];
/** What two transliterations of a name share; short names only with themselves. */
export function soundOf(name: string): string {
  const known = soundsKnown.get(name);
  if (known !== undefined) return known;
  if (soundsKnown.size >= MOST_KNOWN) soundsKnown.clear();
  const sound = findSound(name);
  soundsKnown.set(name, sound);
  return sound;
}

/** Names that were heard lately: accounts of one story name the same people. */
const soundsKnown = new Map<string, string>();
const MOST_KNOWN = 20_000;

function findSound(name: string): string {
  if (name.length < 5 || /\d/.test(name) || name === name.toUpperCase()) return name;
  return SOUNDS.reduce(
    (word, [sound, letter]) => word.replace(sound, letter),
    name.normalize('NFD').toLowerCase(),
  );
}

/** A capital or a seat of government stands for its country where a story names both. > | Ottawa refused → Canada */
function seatOf(name: string, counts: ReadonlyMap<string, number>): string | null {
  const country = SEATS.get(name);
  return country !== undefined && counts.has(country) ? country : null;
}

const SEATS: ReadonlyMap<string, string> = new Map(
  `Washington, White House, Capitol Hill, State Department, Pentagon=United States|London, Downing Street, Whitehall=United Kingdom
  |Moscow, Kremlin=Russia|Beijing=China|Paris, Élysée, Elysee=France|Berlin=Germany|Tehran=Iran|Jerusalem, Tel Aviv=Israel|Damascus=Syria
  |Baghdad=Iraq|Ankara=Turkey|Kyiv, Kiev=Ukraine|Riyadh=Saudi Arabia|New Delhi, Delhi=India|Islamabad=Pakistan|Tokyo=Japan|Seoul=South Korea
  |Pyongyang=North Korea|Mexico City=Mexico|Ottawa=Canada|Havana=Cuba|Caracas=Venezuela|Madrid=Spain|Rome=Italy|Warsaw=Poland|Athens=Greece
  |Cairo=Egypt|Kabul=Afghanistan|Beirut=Lebanon|Sanaa=Yemen|Canberra=Australia|Brussels, Europe, EU=European Union|Stockholm=Sweden|Oslo=Norway
  |Copenhagen=Denmark|The Hague=Netherlands|Budapest=Hungary|Vienna=Austria|Lisbon=Portugal|Dublin=Ireland|Minsk=Belarus|Taipei=Taiwan
  |Jakarta=Indonesia|Manila=Philippines|Hanoi=Vietnam|Bangkok=Thailand|Nairobi=Kenya|Abuja=Nigeria|Pretoria=South Africa|Brasilia=Brazil`
    .split('|')
    .flatMap((row) => {
      const [seats, country] = row.trim().split('=') as [string, string];
      return seats.split(', ').map((seat) => [seat, country] as const);
    }),
);

const isLike = (a: string, b: string): boolean =>
  holds(wordsOf(a), wordsOf(b)) || holds(wordsOf(b), wordsOf(a));

/** All words, the last the same: the surname of a person, the head of a body's name. */
function holds(wide: readonly string[], narrow: readonly string[]): boolean {
  return (
    wide.length > narrow.length &&
    wide.at(-1) === narrow.at(-1) &&
    narrow.every((word) => wide.includes(word))
  );
}

/** A first name, or a family name that comes first. > | Sun · Sun Mei Ling */
function begins(wide: readonly string[], narrow: readonly string[]): boolean {
  return narrow.length < wide.length && narrow.every((word, n) => wide[n] === word);
}

/** > | UNC → Union of Northern Crews */
function initialsOf(name: string, byInitials: ReadonlyMap<string, string>): string | null {
  if (!/^(?:\p{Lu}\.?){2,6}$/u.test(name)) return null;
  return byInitials.get(name.replace(/\./g, '').toLowerCase()) ?? null;
}

/** What inhabitants and capitals' governments are called for, by the name of the country. */
const COUNTRY_FORMS: ReadonlyMap<string, string> = new Map(
  `us usa america american americans=United States|uk britain british briton britons=United Kingdom|russian russians=Russia|chinese=China
  |french=France|german germans=Germany|iranian iranians=Iran|israeli israelis=Israel|syrian syrians=Syria|iraqi iraqis=Iraq|turkish turks=Turkey
  |ukrainian ukrainians=Ukraine|palestinian palestinians=Palestine|saudi saudis=Saudi Arabia|indian indians=India|pakistani pakistanis=Pakistan
  |japanese=Japan|korean koreans=Korea|north korean=North Korea|north koreans=North Korea|south korean=South Korea|south koreans=South Korea
  |mexican mexicans=Mexico|canadian canadians=Canada|cuban cubans=Cuba|venezuelan venezuelans=Venezuela|spanish=Spain|italian italians=Italy
  |polish=Poland|greek greeks=Greece|egyptian egyptians=Egypt|afghan afghans=Afghanistan|lebanese=Lebanon|yemeni yemenis=Yemen|libyan=Libya
  |australian australians=Australia|european europeans=Europe|swedish=Sweden|norwegian=Norway|danish=Denmark|dutch=Netherlands`
    .split('|')
    .flatMap((row) => {
      const [forms, name] = row.trim().split('=') as [string, string];
      const list = /^(?:north|south) /.test(forms) ? [forms] : forms.split(' ');
      return list.map((form) => [form, name] as const);
    }),
);
