// What a number counts: the noun that follows it ("8,600 people", "three open gates", "11 first-team players").
// In: text and the place after the number. Out: the noun's span and the unit, which is `person` for people of every kind.
// Idea: the first plural before a word that cannot stand inside a noun phrase; no tags needed, so that it also reads tickers.

import type { Span } from '../../model/index.ts';
import { NUMBER_WORD } from '../numbers.ts';

export interface Counted extends Span {
  readonly unit: string;
  /** The noun as the text has it. */
  readonly head: string;
}

const PEOPLE = new Set(
  `people person persons individual individuals human humans man men woman women child children kid kids boy boys girl girls
  baby babies infant infants toddler toddlers teen teens teenager teenagers adult adults youth youths pensioner pensioners
  civilian civilians resident residents villager villagers inhabitant inhabitants citizen citizens neighbour neighbours
  neighbor neighbors passenger passengers traveller travellers tourist tourists commuter commuters motorist motorists
  pedestrian pedestrians cyclist cyclists driver drivers pilot pilots sailor sailors crew crewman crewmen fisherman fishermen
  student students pupil pupils teacher teachers worker workers employee employees staff miner miners farmer farmers
  labourer labourers laborer laborers bargeman bargemen engineer engineers doctor doctors nurse nurses patient patients
  officer officers policeman policemen policewoman policewomen police deputy deputies soldier soldiers troop troops
  militant militants fighter fighters rebel rebels gunman gunmen attacker attackers suspect suspects prisoner prisoners
  detainee detainees inmate inmates hostage hostages migrant migrants refugee refugees asylum-seeker asylum-seekers
  demonstrator demonstrators protester protesters protestor protestors marcher marchers activist activists striker strikers
  supporter supporters fan fans spectator spectators voter voters member members lawmaker lawmakers legislator legislators
  senator senators mp mps minister ministers official officials leader leaders diplomat diplomats expert experts
  scientist scientists researcher researchers journalist journalists reporter reporters lawyer lawyers judge judges juror jurors
  victim victims survivor survivors casualty casualties fatality fatalities body bodies corpse corpses dead wounded injured missing
  brother brothers sister sisters son sons daughter daughters parent parents family-members relative relatives friend friends
  player players firefighter firefighters rescuer rescuers volunteer volunteers diver divers volunteers guest guests customer
  customers user users subscriber subscribers shareholder shareholders witness witnesses bystander bystanders believer believers
  worshipper worshippers other others shooter shooters robber robbers abstention abstentions deputy signatory signatories`
    .split(/\s+/)
    .filter(Boolean),
);

/** What only people do. > | nine died · six stayed at home */
const DEED =
  /\s+(died|survived|perished|abstained|fled|escaped|stayed|sat|voted|refused|surrendered|drowned)(?!\p{L})/iuy;

/** Adjectives and participles that make a bare number a number of people. > | nine dead · 22 missing · 23 were hurt */
const STATE =
  /\s+(?:(?:more|others|people)\s+)?(?:(?:were|are|was|have been|had been|has been|being|still|remain|remained|reported|confirmed)\s+){0,3}(dead|killed|missing|injured|wounded|hurt|drowned|arrested|detained|hospitali[sz]ed|homeless|displaced|evacuated|rescued|abstained|absent|aboard|trapped|stranded|unaccounted|shot)(?!\p{L})/iuy;

const STOPS = new Set(
  `a an the this that these those of in on at to for from by with without into onto over under about after before since until
  till during between among against as than and or but nor so if when while where who whom whose which what why how because
  is are was were be been being am has have had do does did will would shall should can could may might must not no
  he she it they we you i him her them us me his its their our your my said says told it's there here then now today
  yesterday tomorrow also only just even still already too very per via up down out off back again ago later earlier each
  every both either neither all any such plus minus`
    .split(/\s+/)
    .filter(Boolean),
);
const IRREGULAR: ReadonlyMap<string, string> = new Map([
  ['men', 'man'],
  ['women', 'woman'],
  ['children', 'child'],
  ['feet', 'foot'],
  ['teeth', 'tooth'],
  ['lives', 'life'],
  ['knives', 'knife'],
  ['wives', 'wife'],
  ['leaves', 'leaf'],
  ['shelves', 'shelf'],
  ['halves', 'half'],
  ['mice', 'mouse'],
  ['cattle', 'cattle'],
  ['sheep', 'sheep'],
  ['aircraft', 'aircraft'],
  ['series', 'series'],
  ['species', 'species'],
  ['criteria', 'criterion'],
  ['crises', 'crisis'],
  ['staff', 'staff'],
]);
const NOT_PLURAL = /(?:ss|us|is|ous|’s|'s)$/i;
const VERBS = new Set(
  'says tells gives takes makes gets goes does has was is wants means shows leaves needs lies'.split(' '),
);
/** A word, with the number of a model before it. > | two new 737 Max jets */
const WORD = /[ \u00A0]+((?:\d{2,4}[ -](?=\p{Lu}))?[\p{L}][\p{L}’'-]*)/uy;
const MOST_WORDS = 6;
const NUMBERS = new RegExp(`^(?:${NUMBER_WORD})$`);

/** The noun that the number ending at `at` counts, or null. `one` asks for a singular. */
export function countedAt(text: string, at: number, one = false): Counted | null {
  let next = at;
  let last = '';
  let single: Counted | null = null;
  for (let n = 0; n < MOST_WORDS; n++) {
    WORD.lastIndex = next;
    const match = WORD.exec(text);
    if (!match) return one ? single : null;
    const word = match[1]!;
    const lower = word.toLowerCase();
    next += match[0].length;
    if (lower === 'and' && n > 0 && !/ed$|^(?:dead|missing|hurt)$/.test(last)) {
      last = lower;
      continue;
    }
    if (
      one &&
      /^(?:most|least|biggest|\p{L}{3,}est|such|word|thing|day|way|side|point|time|another|reason|more|less|exception|person)$/u.test(
        lower,
      )
    )
      return null;
    if (STOPS.has(lower) || (last === 'and' && NUMBERS.test(lower))) return one ? single : null;
    last = lower;
    const span = { from: next - word.length, to: next };
    if ((PEOPLE.has(lower) || MEN.test(lower)) && !isModifier(text, next, lower))
      return { ...span, unit: personUnit(lower), head: word };
    if (one && single && (isPlural(lower) || /ed$/.test(lower))) return single;
    if (one) {
      single = { ...span, unit: isPlural(lower) ? singular(lower, word) : lower, head: word };
      continue;
    }
    if (isPlural(lower)) return { ...span, unit: singular(lower, word), head: word };
  }
  return one ? single : null;
}

// > | 400 National Guardsmen
//   |              ^^^^^^^^^
const MEN = /^(?!(?:speci|regi|abdo|acu|sta|ye|albu|cy|ra)men$)\p{L}{3,}(?:men|women)$/u;

/** People in general are `person`; a kind of people keeps its name. > | 13,000 workers · 40 people · nine dead */
function personUnit(lower: string): string {
  return GENERAL.has(lower) ? 'person' : singularPerson(lower);
}

const GENERAL = new Set(
  'people person persons individual individuals human humans other others dead killed wounded injured missing body bodies corpse corpses casualty casualties fatality fatalities victim victims soul souls life lives'.split(
    ' ',
  ),
);

function singularPerson(lower: string): string {
  return IRREGULAR.get(lower) ?? (/men$/.test(lower) ? lower.replace(/men$/, 'man') : singular(lower));
}

/** Does the unit name a kind of people? */
export function isPeople(unit: string): boolean {
  return PEOPLE.has(unit.toLowerCase());
}

/** "police" in "three police cars" and "student" in "two student leaders" are no heads. */
function isModifier(text: string, at: number, lower: string): boolean {
  if (isPlural(lower) && lower !== 'police') return false;
  const next = /[ ]+([\p{L}-]+)/uy;
  next.lastIndex = at;
  const word = next.exec(text)?.[1]?.toLowerCase();
  return word !== undefined && !STOPS.has(word) && (isPlural(word) || PEOPLE.has(word)) && !VERBS.has(word);
}

/** Do the words after the number say that it counts people, with no noun? */
export function stateAt(text: string, at: number): Span | null {
  STATE.lastIndex = at;
  DEED.lastIndex = at;
  const match = STATE.exec(text) ?? DEED.exec(text);
  if (!match) return null;
  const to = at + match[0].length;
  return { from: to - match[1]!.length, to };
}

function isPlural(lower: string): boolean {
  if (IRREGULAR.has(lower)) return true;
  return lower.length > 3 && lower.endsWith('s') && !NOT_PLURAL.test(lower) && !VERBS.has(lower);
}

/** "villages" → "village", "bodies" → "body"; a name keeps its capital. */
export function singular(lower: string, word: string = lower): string {
  if (lower === 'times') return 'count';
  const irregular = IRREGULAR.get(lower);
  if (irregular) return irregular;
  if (/ies$/.test(lower) && lower.length > 4) return `${word.slice(0, -3)}y`;
  if (/(?:ches|shes|sses|xes|zes)$/.test(lower)) return word.slice(0, -2);
  return word.replace(/s$/, '');
}
