// In: integers that describe one case. Out: the log-odds that it is right, in units of 1/SCALE, from boosted decision
// trees. Integers only: the same on every machine. Training is in train/boosted-trees.ts. Source: Friedman 2001.

/** Trees one after another in flat arrays: inner nodes ask `case[feature] <= limit` (left, the next node) else go to `right`. */
export interface Trees {
  /** The feature asked for, or -1 in a leaf. */
  readonly feature: Int16Array;
  /** The limit of an inner node, the value of a leaf. */
  readonly limit: Int32Array;
  readonly right: Int32Array;
  readonly roots: Int32Array;
  readonly base: number;
}

/** Leaf values are kept in these finer units. */
export const LEAF_UNIT = 64;

export function scoreTrees({ feature, limit, right, roots, base }: Trees, values: Int32Array): number {
  let sum = base;
  for (const root of roots) {
    let node = root;
    while (feature[node]! >= 0) node = values[feature[node]!]! <= limit[node]! ? node + 1 : right[node]!;
    sum += limit[node]!;
  }
  return Math.round(sum / LEAF_UNIT);
}

const MAGIC = 0x31454554;

/** The bytes of a model: magic, nodes, roots, base, then the arrays; little endian. */
export function writeTrees({ feature, limit, right, roots, base }: Trees): Uint8Array {
  const bytes = new Uint8Array(16 + feature.length * 10 + roots.length * 4);
  const view = new DataView(bytes.buffer);
  [MAGIC, feature.length, roots.length, base].forEach((value, i) => {
    view.setInt32(4 * i, value, true);
  });
  let at = 16;
  for (const values of [limit, right, roots]) {
    for (const value of values) {
      view.setInt32(at, value, true);
      at += 4;
    }
  }
  for (const value of feature) {
    view.setInt16(at, value, true);
    at += 2;
  }
  return bytes;
}

/** Reads the bytes that `writeTrees` wrote. */
export function readTrees(bytes: Uint8Array): Trees {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (view.getInt32(0, true) !== MAGIC) throw new Error('not a model of trees');
  const nodes = view.getInt32(4, true);
  const count = view.getInt32(8, true);
  let at = 16;
  const take = (n: number): Int32Array => {
    const values = Int32Array.from({ length: n }, (_, i) => view.getInt32(at + 4 * i, true));
    at += 4 * n;
    return values;
  };
  const limit = take(nodes);
  const right = take(nodes);
  const roots = take(count);
  const feature = Int16Array.from({ length: nodes }, (_, i) => view.getInt16(at + 2 * i, true));
  return { feature, limit, right, roots, base: view.getInt32(12, true) };
}
