// In: text and small numbers. Out: 32-bit hashes, which name the features of every model here.
// Idea: words and features are never kept as strings; a model knows a feature by its hash alone (Weinberger et al. 2009).
// The mixing step is MurmurHash3's finaliser: integer arithmetic only, the same on every machine.

/** The hash of a stretch of text, letter for letter. */
export function hashText(text: string, from = 0, to: number = text.length): number {
  let h = 0x811c9dc5 ^ (to - from);
  for (let i = from; i < to; i++) h = Math.imul(h ^ text.charCodeAt(i), 0x01000193);
  return finish(h);
}

/** The hash of feature number `template` with one value. */
export function mix(template: number, value: number): number {
  return finish(value ^ Math.imul(template, 0x9e3779b1));
}

/** The hash of feature number `template` with two values, in order. */
export function mix2(template: number, a: number, b: number): number {
  return finish(Math.imul(a ^ Math.imul(template, 0x9e3779b1), 0x27d4eb2f) ^ (b + 0x165667b1));
}

/** The hash of feature number `template` with three values, in order. */
export function mix3(template: number, a: number, b: number, c: number): number {
  return mix2(template, mix2(template + 101, a, b), c);
}

function finish(value: number): number {
  let h = value;
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return h ^ (h >>> 16);
}
