// Entities of several accounts → who is the same: one name for each actor of a story, so that labels of all accounts stand together.
// In: analysed documents. Out: the shared name of each entity. Idea: a name is joined with the fullest name that has all its words, where
// only one such name is in the story; adjectives of countries and initials of organisations go with their names.

import type { AnalysedDocument } from '../model/index.ts';
import { compareText } from './align.ts';

/** The shared name of an entity of a document. */
export type TargetName = (document: AnalysedDocument, entity: string) => string | undefined;

/** Names for the targets of labels, the same in all the documents. */
export function nameTargets(documents: readonly AnalysedDocument[]): TargetName {
  const counts = countNames(documents);
  const people = personNames(documents);
  const names = [...counts.keys()].sort((a, b) => wordsOf(b).length - wordsOf(a).length || compareText(a, b));
  const shared = new Map(names.map((name) => [name, fullest(name, { names, counts, people })]));
  const byEntity = new Map(
    documents.map((document) => [
      document,
      new Map(document.entities.map(({ id, name }) => [id, shared.get(keyOf(name)) ?? name])),
    ]),
  );
  return (document, entity) => byEntity.get(document)?.get(entity);
}

/** How often each name is meant, over all documents. */
function countNames(documents: readonly AnalysedDocument[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { entities } of documents)
    for (const { name, mentions } of entities)
      counts.set(keyOf(name), (counts.get(keyOf(name)) ?? 0) + mentions.length);
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
  readonly names: readonly string[];
  readonly counts: ReadonlyMap<string, number>;
  readonly people: ReadonlySet<string>;
}

// > | Venn · Mora Venn · President Mora Venn → Mora Venn
/** The name met most of those that hold all the words of this one; itself where two unlike ones are met about as often. */
function fullest(name: string, { names, counts, people }: Known): string {
  const words = wordsOf(name);
  const byHead = names.filter((other) => holds(wordsOf(other), words));
  const wider =
    byHead.length > 0 ? byHead : names.filter((other) => people.has(other) && begins(wordsOf(other), words));
  const often = [...wider].sort((a, b) => counts.get(b)! - counts.get(a)! || compareText(a, b));
  const [best, rival] = often;
  if (best === undefined) return initialsOf(name, names) ?? name;
  return rival !== undefined && counts.get(rival)! * 1.5 > counts.get(best)! && !isLike(rival, best)
    ? name
    : best;
}

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
function initialsOf(name: string, names: readonly string[]): string | null {
  if (!/^(?:\p{Lu}\.?){2,6}$/u.test(name)) return null;
  const letters = name.replace(/\./g, '').toLowerCase();
  const full = names.find(
    (other) =>
      wordsOf(other).length > 1 &&
      wordsOf(other)
        .filter((word) => !/^(?:of|the|and|for)$/.test(word))
        .map((word) => word[0])
        .join('') === letters,
  );
  return full ?? null;
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
