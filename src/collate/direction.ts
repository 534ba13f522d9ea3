// Which of two documents had a shared passage first.
// In: the two witnesses and the passage. Out: a direction and its evidence in words. Only evidence decides: a credit, a pasted comment,
// a later version's own mark, the speaker's words in both, days of publication; otherwise the answer is `unknown`.

import type { Direction, Document, Place } from '../model/index.ts';
import { sharedFingerprints } from './fingerprints.ts';
import type { Witness } from './material.ts';
import type { SharedPassage } from './shared-text.ts';

/** The evidence for words that both documents only quote. */
export const QUOTED_BY_BOTH = 'the same words quoted by both';

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
    fromWire(a, b) ??
    fromDays(a.analysed.document, b.analysed.document) ?? {
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
  if (passage && passage.kind !== 'verbatim')
    return { direction: 'common-source', evidence: 'pasted into a comment, in another version' };
  return { direction: isA ? 'b-to-a' : 'a-to-b', evidence: 'pasted into a comment' };
}

function fromCredit(a: Witness, b: Witness): Ancestry | null {
  const [first, second] = [a.analysed.document, b.analysed.document];
  const agency = sharedAgency(first, second);
  if (agency) return fromAgency(first, second, agency);
  const creditsA = credits(second, first);
  const creditsB = credits(first, second);
  if (creditsA === creditsB) return null;
  return creditsA
    ? { direction: 'a-to-b', evidence: `${b.siglum} names ${first.outlet}` }
    : { direction: 'b-to-a', evidence: `${a.siglum} names ${second.outlet}` };
}

function sharedAgency(a: Document, b: Document): string | null {
  const [first, second] = [a.agency ?? a.outlet, b.agency ?? b.outlet];
  if (!a.agency && !b.agency) return null;
  return first !== null && first === second ? first : null;
}

/** Both bear the agency's name. The agency's own page is the source, unless it says that it is a later version. */
function fromAgency(a: Document, b: Document, agency: string): Ancestry {
  const ownA = a.outlet === agency;
  const ownB = b.outlet === agency;
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
  const uncredited = `${first.agency === null ? a.siglum : b.siglum} names no source`;
  return {
    direction: first.agency === null ? 'b-to-a' : 'a-to-b',
    evidence: `the copy of ${wire.agency}; ${uncredited}`,
  };
}

/** Days from the first to the second. */
function daysApart(first: string, second: string): number {
  return (Date.parse(second.slice(0, 10)) - Date.parse(first.slice(0, 10))) / 86_400_000;
}

function fromDays(a: Document, b: Document): Ancestry | null {
  const [dayA, dayB] = [a.published?.slice(0, 10), b.published?.slice(0, 10)];
  if (!dayA || !dayB || dayA === dayB) return null;
  return dayA < dayB
    ? { direction: 'a-to-b', evidence: `published earlier: ${dayA}, ${dayB}` }
    : { direction: 'b-to-a', evidence: `published earlier: ${dayB}, ${dayA}` };
}

function textAt({ analysed }: Witness, { from, to }: Place): string {
  return analysed.document.text.slice(from, to);
}
