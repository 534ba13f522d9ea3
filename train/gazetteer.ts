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

/** Word → number of its set of word classes, counted from one; only sets that at least `LEAST_WORDS` words share. */
const LEAST_WORDS = 5;

export function lexiconTables(): Tables {
  const lexicon = (nlp.model() as unknown as { one: { lexicon: Record<string, string | string[]> } }).one
    .lexicon;
  const rows = Object.entries(lexicon)
    .filter(([word]) => !word.includes(' '))
    .map(([word, tags]): [string, string] => [word, [tags].flat().sort().join('+')])
    .sort((a, b) => (a[0] < b[0] ? -1 : 1));
  const counts = new Map<string, number>();
  for (const [, tags] of rows) counts.set(tags, (counts.get(tags) ?? 0) + 1);
  const sets = [...counts]
    .filter(([, count]) => count >= LEAST_WORDS)
    .map(([tags]) => tags)
    .sort();
  console.log(`lexicon: ${rows.length} words, ${sets.length} sets of word classes`);
  return wordTable(
    'lexicon',
    rows.flatMap(([word, tags]) =>
      sets.includes(tags) ? [[hashText(word), sets.indexOf(tags) + 1] as const] : [],
    ),
  );
}
