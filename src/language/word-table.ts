// In: the hash of a word. Out: a small number kept for it (a cluster, a usual tag), or 0.
// Idea: open addressing with linear probing; a slot holds the full 32-bit hash, so a false answer needs two words of one hash.

import type { ModelFile } from './model-file.ts';

export interface WordTable {
  /** The number kept for a hash; 0 when there is none. */
  get(hash: number): number;
}

/** The table `<name>.keys` / `<name>.values` of a model; its size is a power of two. */
export function createWordTable(model: ModelFile, name: string): WordTable {
  const keys = model.u32(`${name}.keys`);
  const values = model.u16(`${name}.values`);
  const mask = keys.length - 1;
  return {
    get(hash) {
      const key = hash >>> 0 || 1;
      for (let slot = key & mask; ; slot = (slot + 1) & mask) {
        if (keys[slot] === key) return values[slot]!;
        if (keys[slot] === 0) return 0;
      }
    },
  };
}
