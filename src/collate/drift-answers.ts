// Drift inside one document: answers, headlines and standfirsts that repeat the body say it again in other words. Each is set
// against the body sentences that it repeats: a hedge lost, a stronger word, an intent told as a deed, a name or a reason that the body lacks.

import type { Drift } from '../model/index.ts';
import { joinsAlternatives, placeOf } from './alterations.ts';
import { additionsOf, type Body, bodyOf, chargeOf, isRepetition } from './drift-additions.ts';
import { isOther } from './force.ts';
import { hedgesIn } from './hedges.ts';
import { isQuestion } from './negations.ts';
import { SCALES, stepOn } from './sense.ts';
import { documentOf, type StoryInput } from './story-input.ts';
import { familyOf, type Term } from './terms.ts';
import { isHeadline, type Unit } from './units.ts';
import type { Weights } from './weights.ts';

/** Least weight shared by an answer and a sentence that it repeats. */
const REPEATS = 1.2;
/** The same for an answer to be about what a sentence tells. */
const ABOUT = 0.8;
/** The same for a headline to speak of what its text speaks of. */
const NAMED = 0.5;
/** Share of the best sentence's weight from which on another one is repeated as well. */
const NEXT_BEST = 0.5;
/** Body sentences that one answer is compared with. */
const MOST_SOURCES = 3;

/** Drift from the body to answers and headlines of the same document, in order of place. */
export function findAnswerDrift(
  story: StoryInput,
  sentences: ReadonlyMap<string, readonly Unit[]>,
  weights: Weights,
): readonly Drift[] {
  return [...sentences].flatMap(([siglum, units]) => {
    const { text } = documentOf(story, siglum).analysed.document;
    const answers = units.filter((unit) => isRepetition(unit) && !isQuestion(text, unit));
    if (answers.length === 0) return [];
    const body = bodyOf(
      text,
      units.filter((unit) => !isRepetition(unit) && unit.role !== 'question' && !unit.inComment),
    );
    return answers.flatMap((answer) => driftOf(answer, body, weights));
  });
}

function driftOf(answer: Unit, body: Body, weights: Weights): readonly Drift[] {
  const scored = body.units
    .map((unit) => ({ unit, score: sharedWeight(unit, answer, weights) }))
    .sort((a, b) => b.score - a.score || a.unit.from - b.unit.from);
  const sources = scored
    .slice(0, MOST_SOURCES)
    .flatMap(({ unit, score }) => (score >= REPEATS && score >= scored[0]!.score * NEXT_BEST ? [unit] : []));
  const changed = sources.flatMap((source) => compare(source, answer, body.text));
  const nearest = scored[0];
  if (nearest === undefined || nearest.score < (isHeadline(answer) ? NAMED : ABOUT)) return changed;
  const added = isHeadline(answer)
    ? chargeOf(answer, nearest.unit, body)
    : additionsOf(answer, nearest.unit, body);
  return [...changed, ...added];
}

function sharedWeight(a: Unit, b: Unit, weights: Weights): number {
  const families = new Set(a.terms.filter((term) => term.isContent).map(({ stem }) => familyOf(stem)));
  const shared = b.terms.filter((term) => term.isContent && families.has(familyOf(term.stem)));
  const once = new Map(shared.map((term) => [familyOf(term.stem), term] as const));
  return [...once.values()].reduce((sum, term) => sum + weights.of(term), 0);
}

function compare(source: Unit, answer: Unit, text: string): readonly Drift[] {
  const places = { quotation: placeOf(source), paraphrase: placeOf(answer) };
  // > | identified his alleged attacker as …   →   Tarn is wanted over the attack        the answer keeps the distance in another word
  //   |                                                    ^^^^^^
  const isDistant = answer.terms.some(({ key }) =>
    /^(?:wanted|accused|charged|suspects?|accuses?)$/u.test(key),
  );
  const hedge = isDistant || hedgesIn(answer.terms).length > 0 ? undefined : hedgeOfShared(source, answer);
  const drifts: Drift[] = [];
  if (hedge !== undefined) drifts.push({ kind: 'modality', ...places, why: `"${hedge.key}" dropped` });
  if (joinsAlternatives(source.terms, answer.terms))
    drifts.push({ kind: 'modality', ...places, why: '"or" becomes "and"' });
  const part = partForWhole(source.terms, answer.terms);
  if (part !== undefined)
    drifts.push({
      kind: 'actor',
      ...places,
      why: `"${part[0]!.key} … ${part[1]!.key}" becomes "${part[1]!.key}"`,
    });
  const intent = intentFulfilled(
    source.terms,
    answer.terms.filter(({ to }) => text[to] !== '-'),
  );
  if (intent !== undefined)
    drifts.push({ kind: 'modality', ...places, why: `"${intent.key}" dropped: an intent becomes a deed` });
  for (const scale of SCALES) {
    const [before, after] = [strongest(source, scale), strongest(answer, scale)];
    if (before === null || after === null || after.step <= before.step) continue;
    if (isOfOneThing(source.terms, before.term, answer.terms, after.term))
      drifts.push({ kind: 'modality', ...places, why: `"${before.term.key}" becomes "${after.term.key}"` });
  }
  return drifts;
}

const PART = /^(?:some|several|few|part|parts|elements|certain)$/u;
/** Words between the part and the whole that it is of. */
const OF_WHOLE = 5;

// > | Some in the assembly of Varn want to leave …   →   A: Varn wants to leave …
//   | ^^^^                    ^^^^                          ^^^^ the whole for the part
function partForWhole(source: readonly Term[], answer: readonly Term[]): readonly Term[] | undefined {
  if (answer.some(({ key }) => PART.test(key))) return undefined;
  const subject = answer.slice(0, OF_WHOLE).filter((term) => term.isCapital && term.isContent);
  const at = source.findIndex(
    ({ key }, i) => PART.test(key) && /^(?:of|in|within|from|among|inside)$/u.test(source[i + 1]?.key ?? ''),
  );
  const whole = source
    .slice(at + 1, at + 1 + OF_WHOLE)
    .find((term) => term.isCapital && subject.some(({ stem }) => stem === term.stem));
  if (at < 0 || whole === undefined) return undefined;
  const rest = familiesIn(source.slice(source.indexOf(whole) + 1));
  const shared = [...familiesIn(answer)].filter((family) => rest.has(family));
  return shared.length >= HEDGED ? [source[at]!, whole] : undefined;
}

const INTENT =
  /^(?:offer|plan|propos|want|seek|sought|threaten|vow|hop|hope|tri|try|attempt|intend|consider|ask|urg|call)$/u;
const MODAL = /^(?:to|will|would|could|may|might|should|can|must|shall)$/u;

// > | she offered to mediate   →   A: she is mediating        (but not: tried to drive away → a drive-by shooting)
//   |     ^^^^^^^                         ^^^^^^^^^
function intentFulfilled(source: readonly Term[], answer: readonly Term[]): Term | undefined {
  if (answer.some(({ stem, key }) => INTENT.test(stem) || MODAL.test(key))) return undefined;
  const done = new Set(answer.filter((term) => term.isContent).map(({ stem }) => familyOf(stem)));
  const at = source.findIndex(
    ({ stem }, i) =>
      INTENT.test(stem) &&
      source.slice(i + 1, i + 3).some(
        ({ key }, j) =>
          key === 'to' &&
          done.has(familyOf(source[i + j + 2]?.stem ?? '')) &&
          isDoneTo(
            source
              .slice(i + j + 3)
              .filter(({ isContent }) => isContent)
              .slice(0, OF_WHOLE),
            done,
          ),
      ),
  );
  return at < 0 ? undefined : source[at];
}

// > | urged him to release tax returns   →   releases messages        another deed
//   |                      ^^^ ^^^^^^^              ^^^^^^^^
function isDoneTo(rest: readonly Term[], done: ReadonlySet<string>): boolean {
  const things = [...familiesIn(rest)];
  return things.length === 0 || things.some((family) => done.has(family));
}

/** Words on each side of a hedge or a word of a scale that say what it is about. */
const NEAR = 8;
/** Telling words of the answer that must stand near a hedge for it to be theirs. */
const HEDGED = 2;

/** The first hedge beside words that the answer repeats. */
function hedgeOfShared(source: Unit, answer: Unit): Term | undefined {
  const families = familiesIn(answer.terms);
  return hedgesIn(source.terms).find((hedge) => {
    if (isHeadline(answer) && !isOfHeadline(source.terms, hedge, answer)) return false;
    if (/^(?:may|might|could)$/u.test(hedge.key) && !families.has(verbAfter(source.terms, hedge)))
      return false;
    const shared = familiesIn(around(source.terms, hedge));
    return [...shared].filter((family) => families.has(family)).length >= HEDGED;
  });
}

// > | As the tension seemed to ease, …   →   Tension Eases        (but not: a law that seems to favour rents … → Mayor Signs Law on Rents)
//   |        ^^^^^^^ ^^^^^^    ^^^^              ^^^^^^^ ^^^^^
/** A headline says for certain what is hedged: the very word under the hedge, and one beside it. Where it gives a source, it says no such thing. */
function isOfHeadline(terms: readonly Term[], hedge: Term, answer: Unit): boolean {
  const families = familiesIn(answer.terms);
  const at = terms.indexOf(hedge);
  const after = terms.slice(at + 1, at + 1 + NEAR).filter(({ isContent }) => isContent);
  const before = terms.slice(Math.max(0, at - 4), at);
  const verb = after[0];
  if (answer.attribution !== null) return false;
  if (verb === undefined || !families.has(familyOf(verb.stem))) return false;
  return [...familiesIn([...before, ...after.slice(1, 4)])].some((family) => families.has(family));
}

// > | the wall may have moved
//   |              ^^^^^ what may be so, and must be what the answer says is so
function verbAfter(terms: readonly Term[], modal: Term): string {
  const at = terms.indexOf(modal);
  return familyOf(terms.slice(at + 1, at + 4).find((term) => term.isContent)?.stem ?? '');
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
  const steps = terms
    .map((term, at) => ({ term, step: isOther(terms, at) ? -1 : stepOn(scale, term) }))
    .filter(({ step }) => step >= 0);
  return steps.sort((a, b) => b.step - a.step || a.term.from - b.term.from)[0] ?? null;
}
