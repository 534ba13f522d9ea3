// Countries and what their people and things are called, where the one is not the other with an ending: France, French.

/** Each line is one country: all its words mean the same country. */
const IRREGULAR: readonly string[] = [
  'france french',
  'spain spanish',
  'netherlands dutch holland',
  'denmark danish danes',
  'poland polish poles',
  'switzerland swiss',
  'wales welsh',
  'finland finnish finns',
  'ireland irish',
  'scotland scottish scots',
  'england english',
  'philippines filipino philippine',
  'thailand thai',
  'uk british britain',
  'u.s. us american america',
  'czechia czech',
  'cyprus cypriot',
  'iceland icelandic',
  'peru peruvian',
  'chile chilean',
];

const COUNTRY: ReadonlyMap<string, string> = new Map(
  IRREGULAR.flatMap((line) => line.split(' ').map((word): [string, string] => [word, line.split(' ')[0]!])),
);

const ENDING = /(?:ians?|eans?|ans?|ns?|ese|ish|is?|ic)$/;
const LEAST_STEM = 4;

// > | Veldania Veldanian    Turkey Turkish    France French
//   | ^^^^^^^^ ^^^^^^^^^    ^^^^   ^^^^       by the list
/** Do two words, in lower case, name one country: by the list, or because one is the other with an ending of peoples? */
export function isSameCountry(a: string, b: string): boolean {
  if (a === b) return true;
  const known = COUNTRY.get(a);
  if (known !== undefined && known === COUNTRY.get(b)) return true;
  return isDemonymOf(a, b) || isDemonymOf(b, a);
}

function isDemonymOf(people: string, country: string): boolean {
  const ending = ENDING.exec(people);
  if (ending === null) return false;
  const stem = people.slice(0, ending.index);
  return stem.length >= LEAST_STEM && country.startsWith(stem) && country.length - stem.length <= 3;
}
