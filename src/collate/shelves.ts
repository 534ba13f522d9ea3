// Where the grouping keeps what it remembers, number by number: in memory, or as bytes in a library, of which
// only what a step looks at is read. In: `Shelves`, which a library provides. Out: shelves of objects, written back by `flush`.

import type { Shelves } from '../model/index.ts';

/** Things by number. What `get` gave may be changed in place, if it is put back with `set`. */
export interface Shelf<Thing> {
  get(key: number): Thing | undefined;
  set(key: number, thing: Thing): void;
  remove(key: number): void;
}

/** Numbers by name, and back. */
export interface Names {
  numberOf(name: string): number | undefined;
  nameOf(number: number): string;
  add(name: string, number: number): void;
  remove(name: string): void;
}

/** How a thing is written as bytes. */
export interface Codec<Thing> {
  readonly write: (thing: Thing) => Uint8Array;
  readonly read: (bytes: Uint8Array) => Thing;
}

/** A shelf in memory. */
export function memoryShelf<Thing>(): Shelf<Thing> {
  const things: (Thing | undefined)[] = [];
  return {
    get: (key) => things[key],
    set: (key, thing) => {
      things[key] = thing;
    },
    remove: (key) => {
      things[key] = undefined;
    },
  };
}

export function memoryNames(): Names {
  const numbers = new Map<string, number>();
  const names: string[] = [];
  return {
    numberOf: (name) => numbers.get(name),
    nameOf: (number) => names[number] ?? '',
    add: (name, number) => {
      numbers.set(name, number);
      names[number] = name;
    },
    remove: (name) => {
      numbers.delete(name);
    },
  };
}

/** Where things are read and written now: what was read in an earlier step need not be read again. */
export interface Step {
  shelves: Shelves;
}

/** A shelf that is kept elsewhere: read when it is asked for, written by `flush`. */
export interface KeptShelf<Thing> extends Shelf<Thing> {
  flush(): void;
  /** After `flush`: lets go of things that were not asked for lately. False where it holds too much all the same. */
  rest(): boolean;
}

/** Things of a shelf that are held in memory from one step to the next: those of the last steps, and as many from before. */
const MOST_KNOWN = 10_000;
/** Names that are held. */
const MOST_NAMES = 100_000;

export function keptShelf<Thing>(step: Step, name: string, codec: Codec<Thing>): KeptShelf<Thing> {
  let known = new Map<number, Thing | undefined>();
  let earlier: ReadonlyMap<number, Thing | undefined> = new Map();
  const changed = new Set<number>();
  const read = (key: number): Thing | undefined => {
    const bytes = step.shelves.read(name, key);
    return bytes === null ? undefined : codec.read(bytes);
  };
  return {
    get: (key) => {
      const found = known.get(key);
      if (found !== undefined || known.has(key)) return found;
      const thing = earlier.has(key) ? earlier.get(key) : read(key);
      known.set(key, thing);
      return thing;
    },
    set: (key, thing) => {
      known.set(key, thing);
      changed.add(key);
    },
    remove: (key) => {
      known.set(key, undefined);
      changed.add(key);
    },
    flush: () => {
      for (const key of [...changed].sort((a, b) => a - b)) {
        const thing = known.get(key);
        step.shelves.write(name, key, thing === undefined ? null : codec.write(thing));
      }
      changed.clear();
    },
    rest: () => {
      if (known.size > MOST_KNOWN) {
        earlier = known;
        known = new Map();
      }
      return earlier.size <= 2 * MOST_KNOWN;
    },
  };
}

/** Names that are kept elsewhere. */
export interface KeptNames extends Names {
  /** Lets go of names where too many are held. */
  rest(): void;
}

export function keptNames(step: Step, name: string): KeptNames {
  const known = new Map<string, number | undefined>();
  const decoder = new TextDecoder();
  return {
    numberOf: (text) => {
      if (known.has(text)) return known.get(text);
      const number = step.shelves.numberOf(name, text) ?? undefined;
      known.set(text, number);
      return number;
    },
    rest: () => {
      if (known.size > MOST_NAMES) known.clear();
    },
    nameOf: (number) => {
      const bytes = step.shelves.read(name, number);
      return bytes === null ? '' : decoder.decode(bytes);
    },
    add: (text, number) => {
      known.set(text, number);
      step.shelves.setNumber(name, text, number);
      step.shelves.write(name, number, new TextEncoder().encode(text));
    },
    remove: (text) => {
      const number = known.get(text) ?? step.shelves.numberOf(name, text);
      known.set(text, undefined);
      step.shelves.setNumber(name, text, null);
      if (typeof number === 'number') step.shelves.write(name, number, null);
    },
  };
}
