// Words that turn the sense of a sentence: negation, condition, and how strong an act is. English lexicons, small on purpose:
// each word changes what is asserted wherever it stands. Used to tell a change of words from a change of sense.

import type { Term } from './terms.ts';

const NEGATORS = new Set(
  'not never no nobody none neither nor cannot without nothing nowhere hardly'.split(' '),
);
const CONDITIONS = new Set('if unless would could might may provided should'.split(' '));
/** Is it a word that negates? */
export function isNegator(term: Term): boolean {
  return NEGATORS.has(term.key) || term.key.endsWith("n't");
}

/** Is it a word that sets a condition or takes certainty away (if, would, may)? */
export function isCondition(term: Term): boolean {
  return CONDITIONS.has(term.key);
}

const CHARGES = new Set(
  'genocide genocidal massacre massacred massacres butchery butchered slaughter slaughtered atrocity atrocities terror terrorist terrorists terrorism murder murders murdered murderer murderers assassinated assassination execution executed torture tortured treason traitor traitors coup putsch holocaust apartheid pogrom extermination exterminated blackmail blackmails blackmailed extortion fraud bribery sabotage kidnapping enslaved fascist fascists nazi nazis'.split(
    ' ',
  ),
);

/** Does the word charge somebody with the gravest of deeds? */
export function isCharge(term: Term): boolean {
  return CHARGES.has(term.key);
}

/** A family of acts from weak to strong; the same deed is described by one of them. */
export interface Scale {
  readonly name: string;
  readonly steps: readonly ReadonlySet<string>[];
}

const step = (words: string): ReadonlySet<string> => new Set(words.split(' '));

/** Scales by stem. The first step is the weakest. */
export const SCALES: readonly Scale[] = [
  {
    name: 'request',
    steps: [
      step('advis advice recommend recommendation suggest urg invit encourag'),
      step('ask request appeal beg plead'),
      step('tell told instruct'),
      step('order command direct mandat mandatori requir compel decre'),
      step('forc evict expel impos coerc herd'),
    ],
  },
  {
    name: 'ending',
    steps: [
      step('suspend suspension paus freez postpon delai defer'),
      step('curtail reduc restrict weaken amend step'),
      step(
        'scrap tear withdraw withdrew abandon cancel quit abolish repeal annul revok terminat axe renounc ditch',
      ),
    ],
  },
  {
    name: 'intent',
    steps: [
      step('decline refus hesitat'),
      step('remark consider mull option comment hint'),
      step('warn caution'),
      step('threat threaten menac'),
      step('vow pledg swear promis announc decid'),
    ],
  },
  {
    name: 'resolve',
    steps: [
      step('consider mull weigh discuss contemplat studi examin'),
      step('plan propos intend expect prepar'),
      step('will'),
    ],
  },
  {
    name: 'likeness',
    steps: [step('compar liken likeness resembl similar'), step('call brand label declar denounc dub')],
  },
  {
    name: 'deed',
    steps: [
      step('accident mishap episod malfunction failur mistak'),
      step('tragedi disaster catastroph calamiti'),
      step('crim murder massacr atroc slaughter attack outrag assassinat deliberat'),
    ],
  },
];

const ON_SCALES: ReadonlySet<string> = new Set(
  SCALES.flatMap(({ steps }) => steps.flatMap((words) => [...words])),
);

/** Does a term stand on some scale? */
export function isOnScale({ stem, key }: Term): boolean {
  return ON_SCALES.has(stem) || ON_SCALES.has(key);
}

/** The step of a scale that a term stands on, or -1. */
export function stepOn(scale: Scale, term: Term): number {
  return scale.steps.findIndex((words) => words.has(term.stem) || words.has(term.key));
}
