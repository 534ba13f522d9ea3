// In: the documents of a story. Out: the places that its articles name, those of most documents first: what a list of stories can be
// filtered by. Comments and furniture name places that the story is not about, so only articles count.

import type { AnalysedDocument, StoryPlace } from '../model/index.ts';
import { compareText } from './align.ts';
import { articleOf, type Witness } from './material.ts';

/** More places than these tell no story from another. */
const MOST_PLACES = 8;

/** A place of one document of several is told in passing; where a document stands alone, so is one that it names once. */
export function listPlaces(witnesses: readonly Witness[]): readonly StoryPlace[] {
  const places = new Map<string, { name: string; documents: string[]; mentions: number }>();
  for (const { siglum, analysed } of witnesses)
    for (const [key, { name, mentions }] of namedIn(analysed)) {
      const place = places.get(key) ?? { name, documents: [], mentions: 0 };
      places.set(key, {
        name: calmer(place.name, name),
        documents: [...place.documents, siglum],
        mentions: place.mentions + mentions,
      });
    }
  return [...places.values()]
    .filter(({ documents, mentions }) => (witnesses.length > 1 ? documents.length : mentions) > 1)
    .sort(
      (a, b) =>
        b.documents.length - a.documents.length || b.mentions - a.mentions || compareText(a.name, b.name),
    )
    .slice(0, MOST_PLACES)
    .map(({ name, documents }) => ({ name, documents }));
}

interface Named {
  readonly name: string;
  readonly mentions: number;
}

/** Places in the article with how often each is named; capitals make no other place. */
function namedIn(analysed: AnalysedDocument): ReadonlyMap<string, Named> {
  const { text } = analysed.document;
  const zones = articleOf(analysed);
  const named = new Map<string, Named>();
  for (const { name, kind, mentions } of analysed.entities) {
    if (kind !== 'place') continue;
    const own = mentions.filter(([from, to]) => zones.some((zone) => from >= zone.from && to <= zone.to));
    if (own.length === 0) continue;
    const key = name.toLowerCase();
    const spellings = own.map(([from, to]) => text.slice(from, to));
    const same = spellings.filter((each) => each.toLowerCase() === key);
    const known = named.get(key) ?? { name, mentions: 0 };
    named.set(key, {
      name: same.reduce(calmer, known.name),
      mentions: known.mentions + own.length,
    });
  }
  return named;
}

/** Of two spellings the one with fewer capitals: datelines and headlines shout. */
function calmer(a: string, b: string): string {
  const capitals = (text: string): number => text.match(/\p{Lu}/gu)?.length ?? 0;
  return (capitals(a) - capitals(b) || compareText(a, b)) <= 0 ? a : b;
}
