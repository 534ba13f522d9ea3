// Drift inside one document: answers, headlines and standfirsts that repeat the body say it again in other words. Each is set
// against the body sentences that it repeats: a hedge lost, a stronger word, a number of something else, a name that the body lacks.

import type { Drift } from '../model/index.ts';
import { placeOf } from './alterations.ts';
import { placeOfFigure, slips } from './conflicts-figures.ts';
import type { Quantity } from './quantities.ts';
import { isHedge, SCALES, stepOn } from './sense.ts';
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
  const hedge = source.terms.find(isHedge);
  const drifts: Drift[] = [];
  if (hedge !== undefined && !answer.terms.some(isHedge))
    drifts.push({ kind: 'modality', ...places, why: `"${hedge.key}" dropped` });
  for (const scale of SCALES) {
    const [before, after] = [strongest(source, scale), strongest(answer, scale)];
    if (before !== null && after !== null && after.step > before.step)
      drifts.push({ kind: 'modality', ...places, why: `"${before.term.key}" becomes "${after.term.key}"` });
  }
  return drifts;
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
  return slips(quantities)
    .filter(([range, other]) => range.siglum === other.siglum && range.figure.from < other.figure.from)
    .map(([range, other]) => ({
      kind: 'scope' as const,
      quotation: placeOfFigure(range),
      paraphrase: placeOfFigure(other),
      why: `${range.categories.join(' or ')} becomes ${other.categories.join(' or ')}`,
    }));
}
