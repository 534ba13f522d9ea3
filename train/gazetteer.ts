// Known first names (with gender), surnames, countries, cities, regions, peoples, organisations: the word lists of the package
// compromise (MIT), read when the models are built. Bits as in src/language/gazetteer.ts.

import nlp from 'compromise';
import { KNOWN } from '../src/language/gazetteer.ts';
import { hashText } from '../src/language/hash.ts';
import { type Tables, wordTable } from './write-model.ts';

const BITS: Readonly<Record<string, number>> = {
  MaleName: KNOWN.male,
  FemaleName: KNOWN.female,
  FirstName: KNOWN.first,
  LastName: KNOWN.last,
  Country: KNOWN.country,
  Region: KNOWN.region,
  City: KNOWN.city,
  Place: KNOWN.place,
  Demonym: KNOWN.people,
  Organization: KNOWN.organization,
  SportsTeam: KNOWN.team,
  Honorific: KNOWN.title,
};

export function gazetteerTables(): Tables {
  const words = new Map<string, number>();
  const lexicon = (nlp.model() as unknown as { one: { lexicon: Record<string, string | string[]> } }).one
    .lexicon;
  for (const [word, tags] of Object.entries(lexicon))
    for (const tag of [tags].flat()) {
      const bit = BITS[tag] ?? 0;
      if (bit > 0) words.set(word, (words.get(word) ?? 0) | bit);
    }
  const pairs = [...words].sort((a, b) => (a[0] < b[0] ? -1 : 1));
  return wordTable(
    'gazetteer',
    pairs.map(([word, bits]) => [hashText(word), bits]),
  );
}
