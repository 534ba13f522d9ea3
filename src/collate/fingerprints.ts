// Marks in a shared passage that two writers would hardly make each for himself.
// In: the text of the passage on both sides. Out: the marks that both sides have, in the order of the first.
// A slip kept, an editor's insertion inside a quotation, a conversion in brackets with the same rounding.

/** The fingerprints that both texts carry; empty when there are none. */
export function sharedFingerprints(a: string, b: string): string[] {
  const other = new Set(fingerprintsOf(b));
  return [...new Set(fingerprintsOf(a))].filter((mark) => other.has(mark));
}

const MARKS: readonly RegExp[] = [
  // > | "They [the harbour board] sent a letter"
  //   |       ^^^^^^^^^^^^^^^^^^^   an editor's insertion
  /\[[^[\]\n]{2,60}\]/gu,
  // > | some 40 km (25 mile) inland
  //   |            ^^^^^^^^^   a number above one with its unit in the singular, or any conversion in brackets
  /\(\d[\d.,]{0,12} ?\p{L}{1,20}\)/gu,
  // > | the the harbour
  //   | ^^^^^^^   a word set twice
  /(?<![\p{L}\p{N}])(\p{L}{2,20}) \1(?![\p{L}\p{N}])/giu,
];

const NOT_INSERTIONS = /^\[(?:\.{3}|…|sic|\d+)\]$/i;

function fingerprintsOf(text: string): string[] {
  return MARKS.flatMap((mark) => [...text.matchAll(mark)])
    .filter(([found]) => !NOT_INSERTIONS.test(found))
    .sort((x, y) => x.index - y.index)
    .map(([found]) => found.toLowerCase());
}
