// Drift inside one document: answers, headlines and standfirsts that repeat the body say it again in other words. Each is set
// against the body sentences that it repeats: a hedge lost, a stronger word, a number of something else, a name that the body lacks.

import type { Drift } from '../model/index.ts';
import { joinsAlternatives, placeOf } from './alterations.ts';
import { placeOfFigure, slips } from './conflicts-figures.ts';
import { hedgesIn } from './hedges.ts';
import { areCompatible, areElsewhere, type Quantity, shortOf } from './quantities.ts';
import { SCALES, stepOn } from './sense.ts';
import { familyOf, type Term } from './terms.ts';
import { isHeadline, type Unit } from './units.ts';
import type { Weights } from './weights.ts';

/** Least weight shared by an answer and a sentence that it repeats. */
const REPEATS = 1.2;
/** Body sentences that one answer is compared with. */
const MOST_SOURCES = 3;

/** Drift from the body to answers and headlines of the same document, in order of place. */
export function findAnswerDrift(
  sentences: ReadonlyMap<string, readonly Unit[]>,
  quantities: readonly Quantity[],
  weights: Weights,
): readonly Drift[] {
  const inside = [...sentences.values()].flatMap((units) => {
    const body = units.filter((unit) => !repeats(unit) && unit.role !== 'question' && !unit.inComment);
    return units.filter(repeats).flatMap((answer) => driftOf(answer, body, weights));
  });
  return [...inside, ...figureDrift(quantities)];
}

function repeats(unit: Unit): boolean {
  return unit.role === 'answer' || isHeadline(unit);
}

function driftOf(answer: Unit, body: readonly Unit[], weights: Weights): readonly Drift[] {
  const sources = body
    .map((unit) => ({ unit, score: sharedWeight(unit, answer, weights) }))
    .filter(({ score }) => score >= REPEATS)
    .sort((a, b) => b.score - a.score || a.unit.from - b.unit.from)
    .slice(0, MOST_SOURCES)
    .map(({ unit }) => unit);
  const changed = sources.flatMap((source) => compare(source, answer));
  const source = sources[0];
  const added = source === undefined || isHeadline(answer) ? [] : namesWithout(answer, body);
  if (source === undefined || added.length === 0) return changed;
  const span = { document: answer.siglum, from: added[0]!.from, to: added.at(-1)!.to };
  const why = `added: ${added.map(({ key }) => key).join(' ')}`;
  return [...changed, { kind: 'added', quotation: placeOf(source), paraphrase: span, why }];
}

function sharedWeight(a: Unit, b: Unit, weights: Weights): number {
  const families = new Set(a.terms.filter((term) => term.isContent).map(({ stem }) => familyOf(stem)));
  const shared = b.terms.filter((term) => term.isContent && families.has(familyOf(term.stem)));
  const once = new Map(shared.map((term) => [familyOf(term.stem), term] as const));
  return [...once.values()].reduce((sum, term) => sum + weights.of(term), 0);
}

function compare(source: Unit, answer: Unit): readonly Drift[] {
  const places = { quotation: placeOf(source), paraphrase: placeOf(answer) };
  const hedge = hedgesIn(answer.terms).length > 0 ? undefined : hedgeOfShared(source, answer);
  const drifts: Drift[] = [];
  if (hedge !== undefined) drifts.push({ kind: 'modality', ...places, why: `"${hedge.key}" dropped` });
  if (joinsAlternatives(source.terms, answer.terms))
    drifts.push({ kind: 'modality', ...places, why: '"or" becomes "and"' });
  for (const scale of SCALES) {
    const [before, after] = [strongest(source, scale), strongest(answer, scale)];
    if (before === null || after === null || after.step <= before.step) continue;
    if (isOfOneThing(source.terms, before.term, answer.terms, after.term))
      drifts.push({ kind: 'modality', ...places, why: `"${before.term.key}" becomes "${after.term.key}"` });
  }
  return drifts;
}

/** Words on each side of a hedge or a word of a scale that say what it is about. */
const NEAR = 8;
/** Telling words of the answer that must stand near a hedge for it to be theirs. */
const HEDGED = 2;

/** The first hedge beside words that the answer repeats. */
function hedgeOfShared(source: Unit, answer: Unit): Term | undefined {
  const families = familiesIn(answer.terms);
  return hedgesIn(source.terms).find((hedge) => {
    const shared = familiesIn(around(source.terms, hedge));
    return [...shared].filter((family) => families.has(family)).length >= HEDGED;
  });
}

function isOfOneThing(a: readonly Term[], termA: Term, b: readonly Term[], termB: Term): boolean {
  const families = familiesIn(around(b, termB));
  return [...familiesIn(around(a, termA))].some((family) => families.has(family));
}

function around(terms: readonly Term[], term: Term): readonly Term[] {
  const at = terms.indexOf(term);
  return [...terms.slice(Math.max(0, at - NEAR), at), ...terms.slice(at + 1, at + 1 + NEAR)];
}

function familiesIn(terms: readonly Term[]): ReadonlySet<string> {
  return new Set(terms.filter((term) => term.isContent).map(({ stem }) => familyOf(stem)));
}

function strongest(
  { terms }: Unit,
  scale: (typeof SCALES)[number],
): { readonly term: Term; readonly step: number } | null {
  const steps = terms.map((term) => ({ term, step: stepOn(scale, term) })).filter(({ step }) => step >= 0);
  return steps.sort((a, b) => b.step - a.step || a.term.from - b.term.from)[0] ?? null;
}

/** Names of two words or more in an answer of which the body has no word. */
function namesWithout(answer: Unit, body: readonly Unit[]): readonly Term[] {
  const known = new Set(body.flatMap(({ terms }) => terms.map(({ stem }) => stem)));
  const unknown = answer.terms.filter((term) => term.isContent && term.isCapital && !known.has(term.stem));
  const run = unknown.filter((term, at) => {
    const [before, after] = [unknown[at - 1], unknown[at + 1]];
    return (
      (after !== undefined && after.from - term.to <= 1) ||
      (before !== undefined && term.from - before.to <= 1)
    );
  });
  return run.length >= 2 ? run : [];
}

/** A number of something else in the same document: the missing of the body are the dead of the answer. */
function figureDrift(quantities: readonly Quantity[]): readonly Drift[] {
  const slipped = slips(quantities).filter(
    ([range, other]) => range.siglum === other.siglum && range.figure.from < other.figure.from,
  );
  const known = new Set(slipped.map(([, other]) => other));
  const others = quantities
    .filter((one) => repeats(one.sentence) && !known.has(one))
    .flatMap((answer) => {
      const body = quantities.filter(
        ({ siglum, sentence }) =>
          siglum === answer.siglum &&
          !repeats(sentence) &&
          !sentence.inComment &&
          sentence.role !== 'question',
      );
      return changeOf(answer, body);
    });
  return [...slipped.map(([body, answer]) => toFigureDrift('scope', body, answer)), ...others];
}

/** Numbers below this are in every text for something else. */
const LEAST_MEANT = 10;

// > | more than 200 were hurt …  /  A: more than 200 were killed or hurt        another thing counted
//   |           ^^^                             ^^^
// > | eighteen people died …  /  A: eighty-one people died                      another number
function changeOf(answer: Quantity, body: readonly Quantity[]): readonly Drift[] {
  if (answer.categories.length === 0 || answer.isPart || answer.past !== null || answer.high < LEAST_MEANT)
    return [];
  const own = body.filter(
    (one) => one.past === null && one.categories.length > 0 && !areElsewhere(one, answer),
  );
  const alike = own.filter(({ counts }) => counts === answer.counts);
  if (alike.some((one) => areCompatible(one, answer))) return [];
  const same = own.find((one) => one.low === answer.low && one.high === answer.high);
  if (same !== undefined) return [toFigureDrift('scope', same, answer)];
  const other = alike.find(({ isPart }) => !isPart);
  return other === undefined ? [] : [toFigureDrift('number', other, answer)];
}

function toFigureDrift(kind: 'scope' | 'number', body: Quantity, answer: Quantity): Drift {
  const [was, is] =
    kind === 'scope'
      ? [body, answer].map(({ categories }) => categories.join(' or '))
      : [body, answer].map(shortOf);
  return {
    kind,
    quotation: placeOfFigure(body),
    paraphrase: placeOfFigure(answer),
    why: `${was} becomes ${is}`,
  };
}
