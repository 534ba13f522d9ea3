// What depends on one document alone, worked out once. In: a function of a document. Out: the same function, which remembers the last
// documents that it was asked about: several stages ask, and they ask again when a story has grown by another document.
// What is kept is bounded by the characters of the texts: a collection of any size takes no more room.

import type { AnalysedDocument } from '../model/index.ts';
import type { Witness } from './material.ts';

/** Characters of the texts that each function remembers: some two hundred articles. */
export const MOST_CHARACTERS = 600_000;

/** The function must depend on nothing but the document, and nobody may change what it gives. */
export function oncePerDocument<Made>(
  make: (analysed: AnalysedDocument) => Made,
  most: number = MOST_CHARACTERS,
): (analysed: AnalysedDocument) => Made {
  return remember(make, ({ document }) => document.text.length, most);
}

/** The same for what names the document by its letter. */
export function oncePerWitness<Made>(
  make: (witness: Witness) => Made,
  most: number = MOST_CHARACTERS,
): (witness: Witness) => Made {
  return remember(make, ({ analysed }) => analysed.document.text.length, most);
}

function remember<Thing extends object, Made>(
  make: (thing: Thing) => Made,
  lengthOf: (thing: Thing) => number,
  most: number,
): (thing: Thing) => Made {
  const kept = new Map<Thing, { readonly made: Made; readonly length: number }>();
  let length = 0;
  return (thing) => {
    const known = kept.get(thing);
    const it = known ?? { made: make(thing), length: lengthOf(thing) };
    if (known === undefined) length += it.length;
    kept.delete(thing);
    kept.set(thing, it); // the last one asked about stands last
    for (const [oldest, { length: own }] of kept) {
      if (length <= most) break;
      kept.delete(oldest);
      length -= own;
    }
    return it.made;
  };
}
