// The words of a sentence → those by which the writer keeps a distance from what it says. In: terms. Out: the hedges among them.
// Many such words keep no distance elsewhere ("many houses", "letters seen by us", "claimed five lives", "a report was published"), so
// that each of those counts only beside the words that make it one.

import type { Term } from './terms.ts';

const ALWAYS = new Set(
  'reportedly alleged allegedly apparently perhaps maybe probably possibly likely supposedly presumably purportedly unconfirmed suspected potential potentially believe believes believed suggest suggests suggested estimate estimates estimated might'.split(
    ' ',
  ),
);

type IsHedge = (around: { readonly before: readonly string[]; readonly after: readonly string[] }) => boolean;

const OPINION =
  /^(?:believe|believes|believed|say|said|think|thought|fear|feared|see|saw|suspect|suspected|claim|claimed|argue|argued)$/u;

/** Words that keep a distance only in some company. `before` is the nearest word first. */
const SOMETIMES: readonly (readonly [RegExp, IsHedge])[] = [
  // > | many believe …                (but not: many houses)
  //   | ^^^^
  [/^(?:many|some|most)$/u, ({ after }) => after.slice(0, 2).some((word) => OPINION.test(word))],
  // > | widely seen as a threat       (but not: letters seen by the paper)
  //   |        ^^^^
  [/^(?:seen|regarded|viewed|known)$/u, ({ before, after }) => after[0] === 'as' && before[0] !== 'also'],
  // > | so far as I know · as far as is known
  //   |             ^^^^               ^^^^^
  [/^(?:know|known)$/u, ({ before }) => before.slice(0, 4).includes('far')],
  // > | was reported to have · reports of a crack · reports that        (but not: inspectors reported a crack)
  //   |     ^^^^^^^^            ^^^^^^^             ^^^^^^^
  [/^reported$/u, ({ before }) => /^(?:is|was|were|are|been|be|has|had)$/u.test(before[0] ?? '')],
  // > | apologised after media reports that it was gone        when it was, not how sure it is
  //   |            ^^^^^       ^^^^^^^
  [
    /^reports?$/u,
    ({ before, after }) =>
      !before.slice(0, 3).includes('after') &&
      /^(?:of|that|suggest|suggests|suggested|say|said)$/u.test(after[0] ?? ''),
  ],
  // > | claims that · claimed to have        (but not: claimed five lives, claimed responsibility, settle claims by 200 families)
  [
    /^(?:claim|claims|claimed)$/u,
    ({ before, after }) =>
      !after.slice(0, 6).some((word) => TAKEN.test(word)) &&
      !/^(?:by|for|against|of|from|worth|over)$/u.test(after[0] ?? '') &&
      !/^(?:settle|settled|settling|pay|paid|all|any|such|insurance)$/u.test(before[0] ?? ''),
  ],
  [
    /^(?:seem|seems|seemed|appear|appears|appeared)$/u,
    ({ after }) => !/^(?:in|before|on|at)$/u.test(after[0] ?? ''),
  ],
  [/^think$/u, ({ before }) => before[0] !== 'not'],
  // > | may fall · could have known        (but not: May 3)
  [/^(?:may|could)$/u, ({ after }) => !/^\p{N}/u.test(after[0] ?? '')],
];

/** What is claimed when nothing is doubted: lives, victory, a prize. */
const TAKEN = /^(?:life|lives|victims?|responsibility|credit|victory|asylum|people|casualties|title|prize)$/u;
const AROUND = 6;

/** The hedges of a sentence, in order. */
export function hedgesIn(terms: readonly Term[]): readonly Term[] {
  return terms.filter((term, at) => {
    if (ALWAYS.has(term.key)) return true;
    const isMonth = term.key === 'may' && term.isCapital && at > 0;
    const rules = rulesFor(term.key);
    if (rules.length === 0 || isMonth) return false;
    const keys = (list: readonly Term[]): readonly string[] => list.map(({ key }) => key);
    const before = [...keys(terms.slice(Math.max(0, at - AROUND), at))].reverse();
    const after = keys(terms.slice(at + 1, at + 1 + AROUND));
    return rules.some((isHedge) => isHedge({ before, after }));
  });
}

/** The rules for a word: for most there are none, and every word of a story is asked for. */
function rulesFor(key: string): readonly IsHedge[] {
  const known = rulesKnown.get(key);
  if (known !== undefined) return known;
  if (rulesKnown.size >= MOST_KNOWN) rulesKnown.clear();
  const rules = SOMETIMES.flatMap(([word, isHedge]) => (word.test(key) ? [isHedge] : []));
  rulesKnown.set(key, rules);
  return rules;
}

const rulesKnown = new Map<string, readonly IsHedge[]>();
const MOST_KNOWN = 50_000;
