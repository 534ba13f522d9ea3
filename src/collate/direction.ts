// Which of two documents had a shared passage first.
// In: the two witnesses and the passage. Out: a direction and its evidence in words. Only evidence decides: a credit, a pasted comment,
// a later version's own mark, the speaker's words in both, days of publication; otherwise the answer is `unknown`.

import type { Direction, Document, Place } from '../model/index.ts';
import { insertionsIn, sharedFingerprints } from './fingerprints.ts';
import { layoutOf } from './layout.ts';
import { articleOf, type Witness } from './material.ts';
import type { SharedPassage } from './shared-text.ts';

/** The evidence for words that both documents only quote. */
export const QUOTED_BY_BOTH = 'the same words quoted by both';

/** The evidence for a text that a comment has in other words: both go back to one that is not here. */
export const OTHER_VERSION = 'pasted into a comment, in another version';

export interface Ancestry {
  readonly direction: Direction;
  readonly evidence: string;
}

/** Decides one passage. `a` and `b` are the documents of its two sides. */
export function directPassage(a: Witness, b: Witness, passage: SharedPassage): Ancestry {
  const marks = sharedFingerprints(textAt(a, passage.a), textAt(b, passage.b));
  const kept = marks.length > 0 ? `; both have ${marks.map((mark) => `“${mark}”`).join(', ')}` : '';
  const found = decide(a, b, passage);
  return { direction: found.direction, evidence: found.evidence + kept };
}

function decide(a: Witness, b: Witness, passage: SharedPassage): Ancestry {
  if (a === b) return within(passage);
  const [zoneA, zoneB] = passage.zones;
  if (zoneA !== zoneB) return fromComment(zoneA === 'comment', passage);
  return (
    fromCredit(a, b) ??
    fromSpeech(passage) ??
    fromQuoting(a, b, passage) ??
    fromInsertion(a, b, passage) ??
    fromContainment(a, b, passage) ??
    fromWire(a, b) ??
    fromCreditElsewhere(a, b) ??
    fromTimes(a.analysed.document, b.analysed.document) ?? {
      direction: 'unknown',
      evidence: 'no credit, no dates that tell',
    }
  );
}

function within({ a, b, zones }: SharedPassage): Ancestry {
  if (zones[0] !== zones[1]) return fromComment(zones[0] === 'comment', null);
  const order = a.from < b.from ? 'the first place of two' : 'the second place of two';
  return { direction: 'unknown', evidence: `the page repeats itself; ${order}` };
}

/** A comment quotes an article, unless the two differ: then both may come from versions of a third. */
function fromComment(isA: boolean, passage: SharedPassage | null): Ancestry {
  if (passage && passage.kind !== 'verbatim') return { direction: 'common-source', evidence: OTHER_VERSION };
  return { direction: isA ? 'b-to-a' : 'a-to-b', evidence: 'pasted into a comment' };
}

function fromCredit(a: Witness, b: Witness): Ancestry | null {
  const [first, second] = [a.analysed.document, b.analysed.document];
  const taken = fromTaking(a, b) ?? fromTaking(b, a);
  if (taken) return a === taken.by ? { ...taken.ancestry, direction: 'b-to-a' } : taken.ancestry;
  const agency = sharedAgency(first, second);
  if (agency) return fromAgency(first, second, agency);
  const creditsA = credits(second, first);
  const creditsB = credits(first, second);
  if (creditsA === creditsB) return null;
  return creditsA
    ? { direction: 'a-to-b', evidence: `${b.siglum} names ${first.outlet}` }
    : { direction: 'b-to-a', evidence: `${a.siglum} names ${second.outlet}` };
}

/** A page that says whose article it shows, and the outlet's own page of it. `by` shows it. */
function fromTaking(own: Witness, by: Witness): { readonly by: Witness; readonly ancestry: Ancestry } | null {
  const [first, second] = [own.analysed.document, by.analysed.document];
  const isTaken = second.aggregator !== null && first.aggregator === null && first.outlet !== null;
  if (!isTaken || first.outlet !== second.outlet) return null;
  return {
    by,
    ancestry: { direction: 'a-to-b', evidence: `${by.siglum} shows it as an article of ${first.outlet}` },
  };
}

function sharedAgency(a: Document, b: Document): string | null {
  const [first, second] = [a.agency ?? a.outlet, b.agency ?? b.outlet];
  if (!a.agency && !b.agency) return null;
  return first !== null && first === second ? first : null;
}

/** Both bear the agency's name. The agency's own page is the source, unless it says that it is a later version. */
function fromAgency(a: Document, b: Document, agency: string): Ancestry {
  // A page that shows an agency's article among others is not the agency's.
  const ownA = a.outlet === agency && a.aggregator === null;
  const ownB = b.outlet === agency && b.aggregator === null;
  const updated = (ownA && isUpdate(a)) || (ownB && isUpdate(b));
  if (ownA === ownB || updated) {
    const version = updated ? '; one of them is a later version' : '';
    return { direction: 'common-source', evidence: `both bear the name of ${agency}${version}` };
  }
  return ownA
    ? { direction: 'a-to-b', evidence: `credited to ${agency}, whose page the other is` }
    : { direction: 'b-to-a', evidence: `credited to ${agency}, whose page the other is` };
}

// > | UPDATE 2-Bridge closed after …      (Adds comment by minister, paragraphs 3-5)
//   | ^^^^^^^^                            ^^^^^
const UPDATE = /^[^\S\n]*(?:UPDATE \d|WRAPUP \d|REFILE|\((?:Updates?|Adds|Recasts|Corrects|Refiles)\b)/mu;

function isUpdate({ text }: Document): boolean {
  return UPDATE.test(text);
}

/** Does the text name the outlet of the other? Names of one short word are too easily met by chance. */
function credits(document: Document, other: Document): boolean {
  const name = other.outlet;
  if (!name || name === document.outlet || name.length < 5) return false;
  return document.text.includes(name.replace(/^the /i, ''));
}

function fromSpeech({ narration, words }: SharedPassage): Ancestry | null {
  if (narration > 0.2 * words[2]) return null;
  return { direction: 'common-source', evidence: QUOTED_BY_BOTH };
}

/** An agency's copy and a text that names no agency: the words are the agency's, unless the other was there days before. */
function fromWire(a: Witness, b: Witness): Ancestry | null {
  const [first, second] = [a.analysed.document, b.analysed.document];
  if ((first.agency === null) === (second.agency === null)) return null;
  const [wire, other] = first.agency === null ? [second, first] : [first, second];
  if (other.published && wire.published && daysApart(other.published, wire.published) > 1) return null;
  const copier = first.agency === null ? a.siglum : b.siglum;
  const uncredited = other.text.includes(wire.agency!)
    ? `${copier} names ${wire.agency}`
    : `${copier} names no source`;
  return {
    direction: first.agency === null ? 'b-to-a' : 'a-to-b',
    evidence: `the copy of ${wire.agency}; ${uncredited}`,
  };
}

/** A page that credits an agency took it from there, whatever day the page bears: a page that names nobody and was there before is no source of it. */
function fromCreditElsewhere(a: Witness, b: Witness): Ancestry | null {
  const [first, second] = [a.analysed.document, b.analysed.document];
  if ((first.agency === null) === (second.agency === null)) return null;
  const [wire, name] = first.agency === null ? [second, b.siglum] : [first, a.siglum];
  return { direction: 'unknown', evidence: `${name} is credited to ${wire.agency}; the days tell nothing` };
}

/** Days from the first to the second. */
function daysApart(first: string, second: string): number {
  return (Date.parse(second.slice(0, 10)) - Date.parse(first.slice(0, 10))) / 86_400_000;
}

/** Does a page set the words apart as another's, and the other have them as its own? */
function fromQuoting(a: Witness, b: Witness, passage: SharedPassage): Ancestry | null {
  const [isA, isB] = [isSetApart(a, passage.a), isSetApart(b, passage.b)];
  if (isA === isB) return null;
  const [from, to] = isA ? [b, a] : [a, b];
  const evidence = `${to.siglum} sets it apart as a quoted article; it is ${from.siglum}’s own text`;
  return { direction: isA ? 'b-to-a' : 'a-to-b', evidence };
}

function isSetApart({ analysed }: Witness, { from, to }: Place): boolean {
  return layoutOf(analysed)
    .passagesAround({ from, to })
    .some(({ role }) => role === 'quoted-article');
}

// > | They [the harbour board] sent a letter        They sent a letter
//   |      ^^^^^^^^^^^^^^^^^^^ an editor put it in   ^^^^ so this is nearer to the source
function fromInsertion(a: Witness, b: Witness, passage: SharedPassage): Ancestry | null {
  const [inA, inB] = [insertionsIn(textAt(a, passage.a)), insertionsIn(textAt(b, passage.b))];
  if (inA.length > 0 === inB.length > 0) return null;
  const [mark, name] = inA.length > 0 ? [inA[0]!, a.siglum] : [inB[0]!, b.siglum];
  return {
    direction: inA.length > 0 ? 'b-to-a' : 'a-to-b',
    evidence: `the editor of ${name} put in “${mark}”`,
  };
}

/** This share of an article is the whole of it, and so many characters of the other stand before it: an introduction. */
const CONTAINED = { whole: 0.95, least: 400, before: 80 } as const;

/** One article stands whole inside the other, after words that are not its own. */
function fromContainment(a: Witness, b: Witness, passage: SharedPassage): Ancestry | null {
  if (passage.kind === 'rewritten') return null;
  const intoB = isWhole(a, passage.a) && isIntroduced(b, passage.b);
  const intoA = isWhole(b, passage.b) && isIntroduced(a, passage.a);
  if (intoA === intoB) return null;
  const [whole, outer] = intoB ? [a, b] : [b, a];
  const evidence = `${outer.siglum} holds the whole of ${whole.siglum}, after words of its own`;
  return { direction: intoB ? 'a-to-b' : 'b-to-a', evidence };
}

function isWhole({ analysed }: Witness, place: Place): boolean {
  const length = articleOf(analysed).reduce((sum, { from, to }) => sum + to - from, 0);
  return length >= CONTAINED.least && place.to - place.from >= CONTAINED.whole * length;
}

function isIntroduced({ analysed }: Witness, place: Place): boolean {
  const before = articleOf(analysed).map(({ from, to }) => Math.max(0, Math.min(to, place.from) - from));
  return before.reduce((sum, length) => sum + length, 0) >= CONTAINED.before;
}

/** The time is compared where both say in which zone it is, else the day. */
function fromTimes(a: Document, b: Document): Ancestry | null {
  const [timeA, timeB] = [instantOf(a), instantOf(b)];
  if (timeA !== null && timeB !== null && timeA !== timeB)
    return {
      direction: timeA < timeB ? 'a-to-b' : 'b-to-a',
      evidence: `published earlier: ${timeA < timeB ? a.published : b.published}`,
    };
  const [dayA, dayB] = [a.published?.slice(0, 10), b.published?.slice(0, 10)];
  if (!dayA || !dayB || dayA === dayB) return null;
  return dayA < dayB
    ? { direction: 'a-to-b', evidence: `published earlier: ${dayA}, ${dayB}` }
    : { direction: 'b-to-a', evidence: `published earlier: ${dayB}, ${dayA}` };
}

// > | 2031-05-02T10:40:00+02:00
function instantOf({ published }: Document): number | null {
  return /T\d\d:\d\d[\d:.]{0,12}(?:Z|[+-]\d\d:?\d\d)$/u.test(published ?? '') ? Date.parse(published!) : null;
}

function textAt({ analysed }: Witness, { from, to }: Place): string {
  return analysed.document.text.slice(from, to);
}
