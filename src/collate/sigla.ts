// The order of documents in an edition, and their letters.
// In: analysed documents in any order. Out: witnesses sorted by day of publication (unknown last), then base name, id, path: A, B … Z, AA, AB …

import type { AnalysedDocument, Document } from '../model/index.ts';
import type { Witness } from './material.ts';
import { oncePerDocument } from './once.ts';

/** Sorts documents and gives each its siglum. The result does not depend on the order of the input. */
export function nameWitnesses(documents: readonly AnalysedDocument[]): Witness[] {
  return [...documents]
    .sort((a, b) => compareDocuments(a.document, b.document))
    .map((analysed, index) => {
      const last = lastWitness(analysed);
      if (last.witness?.siglum !== siglum(index)) last.witness = { siglum: siglum(index), analysed };
      return last.witness;
    });
}

/** The witness that a document was last: what is known of it holds where its story has grown and it has its letter still. */
const lastWitness: (analysed: AnalysedDocument) => { witness: Witness | null } = oncePerDocument(() => ({
  witness: null,
}));

/** The letter of the document at an index: 0 is A, 25 is Z, 26 is AA. */
export function siglum(index: number): string {
  const letter = String.fromCharCode(65 + (index % 26));
  return index < 26 ? letter : siglum(Math.floor(index / 26) - 1) + letter;
}

/** Puts the earlier published first, the undated last; ties by base name, id, path, URL. */
export function compareDocuments(a: Document, b: Document): number {
  return (
    compareStrings(dayOf(a), dayOf(b)) ||
    compareStrings(a.published ?? '', b.published ?? '') ||
    compareStrings(baseName(a), baseName(b)) ||
    compareStrings(a.id, b.id) ||
    compareStrings(a.path ?? '', b.path ?? '') ||
    compareStrings(a.url ?? '', b.url ?? '')
  );
}

/** By UTF-16 units: the same on every machine. */
export function compareStrings(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

const AFTER_EVERY_DAY = '\uffff';

function dayOf(document: Document): string {
  return document.published?.slice(0, 10) ?? AFTER_EVERY_DAY;
}

function baseName(document: Document): string {
  return (document.path ?? document.url ?? '').split(/[/\\]/).at(-1) ?? '';
}
