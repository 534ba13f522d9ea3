// A figure of people and the sentence around it → what has become of them: dead, missing, hurt, moved, a crowd, captives, held. Words of
// the figure itself decide first, then those after it, then those ahead of it. Lexicons by stem, small on purpose.

import type { Figure } from '../model/index.ts';
import { compareText } from './align.ts';
import { scanTerms, type Term } from './terms.ts';
import type { Unit } from './units.ts';

/** Of people: what has become of them. By stem. */
const CATEGORIES: Readonly<Record<string, ReadonlySet<string>>> = {
  dead: words(
    'die dead death lif kill drown perish bodi victim toll fatal fataliti slain murder massacr slaughter butcher execut behead lynch corps',
  ),
  missing: words('miss unaccount vanish untrac'),
  hurt: words('injur hurt wound injuri casualti hospital'),
  moved: words('evacu evacuat evacue displac homeless resident villager leav fle flee rehous'),
  crowd: words(
    'gather demonstrat demonstrator protest protester ralli march marcher crowd attend mourner turnout spectator',
  ),
  captive: words('hostag captiv abduct kidnap'),
  shot: words('shot'),
  held: words('arrest detain detaine jail custodi charg prison prisoner'),
};
const FREED = words('releas freed free rescu');
/** Categories whose count only grows while a story runs. */
export const CUMULATIVE: ReadonlySet<string> = new Set(['dead', 'hurt', 'held']);

/** Units that say by themselves what has become of people. */
const LIVES = /^(?:life|lives|death|body|bodies|fatality|fatalities)$/iu;
/** Units that are people. */
export const PERSON: RegExp =
  /^(?:person|people|persons|man|woman|child|member|resident|passenger|worker|soldier|civilian|demonstrator|villager|deput(?:y|ies)|stud(?:ent|ents))s?$/iu;

function words(list: string): ReadonlySet<string> {
  return new Set(list.split(' '));
}

/** What has become of the people that the figure counts, sorted; empty where they are no people or nothing is said. */
export function categoriesOf(figure: Figure, sentence: Unit, before: Unit | undefined): readonly string[] {
  const own = namedFor(figure, sentence, before);
  const at = sentence.terms.findIndex((term) => term.from >= figure.from);
  // > | six hostages were released · freed six hostages        no more captives
  //   |     ^^^^^^^^      ^^^^^^^^   ^^^^^
  const around = sentence.terms.slice(Math.max(0, at - 1), at + 8);
  const isFreed =
    own.some((name) => name === 'captive' || name === 'held') && around.some(({ stem }) => FREED.has(stem));
  return isFreed ? [...own, 'freed'].sort(compareText) : own;
}

function namedFor(figure: Figure, sentence: Unit, before: Unit | undefined): readonly string[] {
  if (figure.unit !== null && LIVES.test(figure.unit)) return ['dead'];
  if (figure.unit !== null && figure.dimension !== 'person' && !PERSON.test(figure.unit)) return [];
  if (figure.dimension === 'time' || figure.dimension === 'age' || figure.dimension === 'money') return [];
  const own = categoriesIn(scanTerms(figure.of ?? ''));
  const at = sentence.terms.findIndex((term) => term.from >= figure.from);
  if (own.length > 0) return withAlternatives(own, sentence.terms.slice(Math.max(0, at), at + 10));
  // > | the front was holding 29 people
  //   |               ^^^^^^^
  if (/^(?:hold|holds|holding|held)$/u.test(sentence.terms[at - 1]?.key ?? '')) return ['captive'];
  const after = categoriesIn(sentence.terms.slice(Math.max(0, at), at + 10));
  if (after.length > 0) return after;
  const ahead = categoriesIn(sentence.terms.slice(Math.max(0, at - 8), Math.max(0, at)).reverse());
  if (ahead.length > 0) return ahead;
  const said = sentence.terms.slice(Math.max(0, at - 3), Math.max(0, at) + 1);
  return before !== undefined && said.some(({ stem }) => COUNTING.has(stem))
    ? categoriesIn(before.terms)
    : [];
}

// > | 40 to 60 people dead or missing        what counts "people dead" counts the missing as well
//   |                 ^^^^^^^^^^^^^^^
function withAlternatives(own: readonly string[], terms: readonly Term[]): readonly string[] {
  const ors = terms.flatMap(({ key }, at) => (key === 'or' ? [at] : []));
  const beside = ors.flatMap((at) => {
    const [before, after] = [
      categoriesIn(terms.slice(at - 1, at)),
      categoriesIn(terms.slice(at + 1, at + 2)),
    ];
    return before.some((name) => own.includes(name)) ? after : [];
  });
  return [...new Set([...own, ...beside])].sort(compareText);
}

/** Words by which a number takes up what the sentence before counted: "put about a figure of 23". */
const COUNTING = words('put figur number count total toll tally estimat');

/** Does the word say what has become of people, or that they are people? */
export function namesCategory({ stem, key }: Term): boolean {
  return PERSON.test(key) || Object.values(CATEGORIES).some((list) => list.has(stem) || list.has(key));
}

/** Categories that the words name; "dead or missing" names two. The first counts where they do not stand side by side. */
function categoriesIn(terms: readonly Term[]): readonly string[] {
  const hits = terms.flatMap((term, at) =>
    Object.keys(CATEGORIES)
      .filter((name) => CATEGORIES[name]!.has(term.stem) || CATEGORIES[name]!.has(term.key))
      .filter(() => !isHouse(terms, at) && !isOrigin(terms, at) && !isSchooling(terms, at))
      .map((name) => ({ name, at })),
  );
  const first = hits[0];
  if (first === undefined) return [];
  const beside = hits.filter(({ at, name }) => name !== first.name && at - first.at <= 2);
  return [first.name, ...beside.map(({ name }) => name)].sort(compareText);
}

// > | dragged two teenagers from the crowd        whom they left, not how many they were
//   |                       ^^^^^^^^^^^^^^
function isOrigin(terms: readonly Term[], at: number): boolean {
  return terms[at - 2]?.key === 'from' && /^(?:the|a|this|that)$/u.test(terms[at - 1]?.key ?? '');
}

// > | whose two daughters attend the school        (but not: 600 attended the rally)
//   |                     ^^^^^^
function isSchooling(terms: readonly Term[], at: number): boolean {
  const isSchool = ({ stem }: Term): boolean =>
    /^(?:school|colleg|univers|class|academ|kindergarten)/u.test(stem);
  return terms[at]!.stem === 'attend' && terms.slice(at + 1, at + 5).some(isSchool);
}

// > | were taken to hospital        (but not: according to the hospital at Rhone)
//   |                  ^^^^^^^^
function isHouse(terms: readonly Term[], at: number): boolean {
  return terms[at]!.key === 'hospital' && !/^(?:to|in)$/u.test(terms[at - 1]?.key ?? '');
}
