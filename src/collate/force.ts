// The same deed with a weaker and a stronger word: advised or ordered, suspended or scrapped, accident or crime. Sentences of the
// story that set words of one scale on the same things are grouped; steps apart are sides of a conflict of characterisation, and
// a stronger word after a weaker quotation is drift.

import type { Conflict, Drift, Place } from '../model/index.ts';
import { distinct, toConflict } from './drift-quotations.ts';
import { type Groups, growGroups, type Link } from './grow-groups.ts';
import { isNegator, isOnScale, SCALES, type Scale, stepOn } from './sense.ts';
import type { StoryInput } from './story-input.ts';
import { notionOf } from './synonyms.ts';
import { familyOf, type Term } from './terms.ts';
import type { Unit } from './units.ts';
import type { Weights } from './weights.ts';

export interface Use {
  readonly unit: Unit;
  readonly scale: Scale;
  readonly step: number;
  readonly term: Term;
  /** Content words around the word, its object above all. */
  readonly around: readonly Term[];
  /** Families of the content words that it governs: those next after it, and before it where it is passive. */
  readonly governed: ReadonlySet<string>;
  /** The notion of what somebody is moved to do: "ordered to *leave*"; null where no infinitive follows. */
  readonly aim: string | null;
}

/** Content words before and after that are looked at. */
const BEFORE = 5;
const AFTER = 8;
/** Least weight of shared words around two uses for them to speak of one deed. */
const SAME_DEED = 1.3;
/** The words of a side that are shown: the word and a few after it. */
const SHOWN = 4;
/** "told", "asked" and "warned" report speech unless they move somebody to do something. */
const BE = /^(?:be|am|is|are|was|were|been|being)$/u;
const MOVES = new Set('tell told ask'.split(' '));
/** Content words after a word of a scale that it governs, and before one that is passive. */
const GOVERNED = 4;
const GOVERNED_BEFORE = 3;
/** So many governed words in common: "residents of eleven villages". */
const SAME_PEOPLE = 3;
/** Words within which the infinitive follows: "told residents of eleven villages between the dam and the ford … to move". */
const AIM_WITHIN = 24;
/** As nouns and adjectives these are other things (task force, court order, direct message, pleaded guilty): they must move somebody to something. */
const MUST_MOVE =
  /^(?:forces?|commands?|direct|directs|orders?|requests?|appeals?|pleads?|pleaded|mandates?|drives?|requires?|required|requiring|recommendations?|suggestions?)$/u;
const SCALES_OF_CONFLICT = new Set(['request', 'ending', 'deed']);

/** Uses of one deed's words, in order of place. */
export function findUses(sentences: readonly Unit[]): readonly Use[] {
  return sentences.flatMap((unit) =>
    unit.terms.flatMap((term, at) => (isOnScale(term) ? usesOf(unit, term, at) : [])),
  );
}

// > | declining the prosecution's request to hold him        what was asked for, and not done
//   | ^^^^^^^^^
const TURNED_DOWN = /^(?:declin|reject|refus|dismiss)(?:e|es|ed|ing|s)?$|^den(?:y|ies|ied|ying)$/u;

function usesOf(unit: Unit, term: Term, at: number): readonly Use[] {
  const isDenied = unit.terms
    .slice(Math.max(0, at - 3), at)
    .some((word) => isNegator(word) || TURNED_DOWN.test(word.key));
  if (isDenied || (MOVES.has(term.stem) && !movesSomebody(unit.terms, at))) return [];
  if (isOther(unit.terms, at)) return [];
  const aim = aimOf(unit.terms, at);
  const use = { unit, term, around: aroundOf(unit.terms, at), governed: governedBy(unit.terms, at), aim };
  return SCALES.flatMap((scale) => {
    const step = stepOn(scale, term);
    return step < 0 ? [] : [{ ...use, scale, step }];
  });
}

/** Is the word one of those that are something else where nobody is moved to anything? */
export function isOther(terms: readonly Term[], at: number): boolean {
  const { key } = terms[at]!;
  // > | step back from the accord        (but not: steps to prove it · step aside)
  //   | ^^^^ ^^^^
  if (/^step(?:s|ped|ping)?$/u.test(key)) return !/^(?:back|away|down)$/u.test(terms[at + 1]?.key ?? '');
  // > | pleaded guilty to
  //   | ^^^^^^^ ^^^^^^
  if (/^plead/u.test(key) && /^(?:guilty|not|no|innocent)$/u.test(terms[at + 1]?.key ?? '')) return true;
  // > | were forced to recall it        by what came about, not by whom (but not: were forced by the army to leave)
  //   | ^^^^ ^^^^^^ ^^
  if (key === 'forced' && BE.test(terms[at - 1]?.key ?? '') && terms[at + 1]?.key === 'to') return true;
  // > | a chant directed at the minister
  //   |         ^^^^^^^^ ^^
  if (/^direct/u.test(key) && /^(?:at|by|towards?)$/u.test(terms[at + 1]?.key ?? '')) return true;
  return MUST_MOVE.test(key) && aimOf(terms, at) === null;
}

// > | told residents of eleven villages to move · an order to leave        (but not: pleaded guilty on Friday to lying)
//   | ^^^^                                ^^^^             ^^^^^
function aimOf(terms: readonly Term[], at: number): string | null {
  const to = terms.slice(at + 1, at + AIM_WITHIN).findIndex(({ key }) => key === 'to');
  const verb = to < 0 ? undefined : terms[at + to + 2];
  if (verb === undefined || !verb.isContent || verb.isCapital || /ing$/u.test(verb.key)) return null;
  return notionOf(verb.stem);
}

// > | suspended part of the accord · the accord was suspended
//   |           ^^^^        ^^^^^^       ^^^^^^
function governedBy(terms: readonly Term[], at: number): ReadonlySet<string> {
  const content = (list: readonly Term[]): readonly Term[] => list.filter((term) => term.isContent);
  const isPassive = terms.slice(Math.max(0, at - 2), at).some(({ key }) => BE.test(key));
  const before = isPassive ? content(terms.slice(0, at)).slice(-GOVERNED_BEFORE) : [];
  const after = content(terms.slice(at + 1)).slice(0, GOVERNED);
  return new Set([...before, ...after].map(({ stem }) => familyOf(stem)));
}

// > | told residents of eleven villages to move     (but not: told reporters that …)
//   | ^^^^                              ^^
function movesSomebody(terms: readonly Term[], at: number): boolean {
  const next = terms
    .slice(at + 1, at + 24)
    .findIndex(({ key }) => key === 'to' || key === 'that' || key === 'about');
  return next > 0 && terms[at + 1 + next]!.key === 'to' && terms[at + 1]!.isContent;
}

function aroundOf(terms: readonly Term[], at: number): readonly Term[] {
  const content = (list: readonly Term[]): readonly Term[] => list.filter((term) => term.isContent);
  return [...content(terms.slice(0, at)).slice(-BEFORE), ...content(terms.slice(at + 1)).slice(0, AFTER)];
}

/** A word around which more uses of one scale stand is what the story is about: by itself it makes no pair. */
const MOST_POSTINGS = 60;

/** Groups of uses that speak of one deed on one scale. Only uses with a word in common are compared. */
export function groupUses(uses: readonly Use[], weights: Weights): Groups {
  const links = pairsOf(uses).flatMap(([at, to]): Link[] => {
    const [a, b] = [uses[at]!, uses[to]!];
    const score = a.unit === b.unit || !governTheSame(a, b) ? 0 : sharedWeight(a, b, weights);
    return score >= SAME_DEED ? [{ a: at, b: to, score, kind: 'likely' }] : [];
  });
  return growGroups({ size: uses.length, links, isApart: () => false });
}

/** Do both move the same people, or somebody to the same? Words of the other scales must govern a word in common. */
function governTheSame(a: Use, b: Use): boolean {
  const shared = [...a.governed].filter((family) => b.governed.has(family)).length;
  if (a.aim === null || b.aim === null || a.scale.name !== 'request') return shared > 0;
  return a.aim === b.aim || shared >= SAME_PEOPLE;
}

function pairsOf(uses: readonly Use[]): readonly (readonly [number, number])[] {
  const postings = new Map<string, number[]>();
  uses.forEach(({ scale, around }, at) => {
    for (const family of new Set(around.map(({ stem }) => familyOf(stem)))) {
      const places = postings.get(`${scale.name} ${family}`);
      if (places === undefined) postings.set(`${scale.name} ${family}`, [at]);
      else places.push(at);
    }
  });
  const codes = new Set<number>();
  for (const places of postings.values())
    if (places.length <= MOST_POSTINGS)
      places.forEach((a, i) => {
        for (const b of places.slice(i + 1)) codes.add(a * uses.length + b);
      });
  return [...codes].sort((a, b) => a - b).map((code) => [Math.floor(code / uses.length), code % uses.length]);
}

function sharedWeight(a: Use, b: Use, weights: Weights): number {
  const families = new Set(b.around.map(({ stem }) => familyOf(stem)));
  const shared = a.around.filter(({ stem }) => families.has(familyOf(stem)));
  const once = new Map(shared.map((term) => [familyOf(term.stem), term] as const));
  return [...once.values()].reduce((sum, term) => sum + weights.of(term), 0);
}

function placeOfUse({ unit, term }: Use): Place {
  const at = unit.terms.indexOf(term);
  return {
    document: unit.siglum,
    from: term.from,
    to: unit.terms[Math.min(at + SHOWN, unit.terms.length - 1)]!.to,
  };
}

/** Steps between two words that cannot both be the right one: who advises may also ask, and who is told is ordered. */
const LEAST_STEPS = 2;

/** Conflicts of characterisation: one deed, words of different force, in more than one account. */
export function findForceConflicts(
  story: StoryInput,
  uses: readonly Use[],
  groups: Groups,
): readonly Conflict[] {
  return groups.flatMap((group) => {
    const members = group.map((at) => uses[at]!);
    const steps = [...new Set(members.map(({ step }) => step))].sort((a, b) => a - b);
    const sigla = new Set(members.map(({ unit }) => unit.siglum));
    const isFar = steps.at(-1)! - steps[0]! >= LEAST_STEPS;
    // > | cancelled 1,800 flights and delayed another 1,500        who says both in one sentence speaks of two things
    //   | ^^^^^^^^^                   ^^^^^^^
    const isBoth = members.some((a) => members.some((b) => a.unit === b.unit && a.step !== b.step));
    if (isBoth || !isFar || sigla.size < 2 || !SCALES_OF_CONFLICT.has(members[0]!.scale.name)) return [];
    const sides = steps.map((step) => distinct(members.filter((use) => use.step === step).map(placeOfUse)));
    const words = steps.map((step) => members.find((use) => use.step === step)!.term.key);
    return [
      toConflict(story, 'characterisation', sides, `one deed, words of different force: ${words.join(', ')}`),
    ];
  });
}

/** Does the word itself stand in a direct quotation? */
function isQuoted({ unit, term }: Use): boolean {
  const { attribution, inComment } = unit;
  if (attribution?.type !== 'direct' || inComment) return false;
  return attribution.content.some(([from, to]) => from <= term.from && term.to <= to);
}

// > | examine the implications of the bill   →   intend to closely examine the implications        no stronger: the word itself is kept
//   | ^^^^^^^                                                     ^^^^^^^
function isSurelyOne(weak: Use, strong: Use): boolean {
  const kept = strong.unit.terms.some(({ stem }) => familyOf(stem) === familyOf(weak.term.stem));
  if (kept) return false;
  if (SCALES_OF_CONFLICT.has(weak.scale.name)) return true;
  return [...weak.governed].filter((family) => strong.governed.has(family)).length >= LEAST_GOVERNED;
}

/** Governed words that two uses in other accounts must share for the one to be a stronger telling of the other. */
const LEAST_GOVERNED = 2;

/** Drift: the weakest word stands in a quotation or an earlier account, a stronger one in another. */
export function findForceDrift(uses: readonly Use[], groups: Groups): readonly Drift[] {
  return groups.flatMap((group) => {
    const members = group.map((at) => uses[at]!);
    const quoted = members.filter(isQuoted);
    const weakest = [...quoted].sort((a, b) => a.step - b.step)[0];
    if (weakest === undefined) return [];
    return members
      .filter(
        (use) =>
          use.step > weakest.step &&
          use.unit.siglum !== weakest.unit.siglum &&
          !use.unit.inComment &&
          isSurelyOne(weakest, use),
      )
      .map((use) => ({
        kind: 'modality' as const,
        quotation: placeOfUse(weakest),
        paraphrase: placeOfUse(use),
        why: `"${weakest.term.key}" becomes "${use.term.key}"`,
      }));
  });
}
