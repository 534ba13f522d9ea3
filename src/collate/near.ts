// The list of the others nearest a document, as whole numbers in one array: slots, the weight by which they met, and likeness: three
// numbers for each of `count` others, nearest first.

export interface Near {
  readonly count: number;
  readonly values: Int32Array;
}

export function noneNear(): Near {
  return { count: 0, values: new Int32Array(0) };
}

export function slotAt({ values }: Near, at: number): number {
  return values[3 * at]!;
}

export function likenessAt({ values }: Near, at: number): number {
  return values[3 * at + 2]!;
}

/** The weight by which a document and one of its list met. */
export function metAt({ values }: Near, at: number): number {
  return values[3 * at + 1]!;
}

/** The same as `holds` for another that is met by so much: a list takes whom it meets, and a full one those that it meets by more than its last. */
export function holdsMet(near: Near, [slot, met]: readonly [number, number], nearest: number): boolean {
  if (near.count < nearest) return true;
  const last = metAt(near, near.count - 1);
  return met === last ? holds(near, slot) : met > last;
}

/** Is the slot among the nearest? */
export function holds(near: Near, slot: number): boolean {
  for (let at = 0; at < near.count; at++) if (near.values[3 * at] === slot) return true;
  return false;
}
