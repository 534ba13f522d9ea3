// Marks in a shared passage that two writers would hardly make each for himself.
// In: the text of the passage on both sides. Out: the marks that both sides have, in the order of the first.
// A slip kept, an editor's insertion inside a quotation, a conversion in brackets with the same rounding.

/** The fingerprints that both texts carry; empty when there are none. */
export function sharedFingerprints(a: string, b: string): string[] {
  const other = new Set(fingerprintsOf(b));
  return [...new Set(fingerprintsOf(a))].filter((mark) => other.has(mark));
}

// > | "They [the harbour board] sent a letter"
//   |       ^^^^^^^^^^^^^^^^^^^   an editor's insertion
const INSERTION = /\[[^[\]\n]{2,60}\]/gu;

const MARKS: readonly RegExp[] = [
  INSERTION,
  // > | some 40 km (25 mile) inland
  //   |            ^^^^^^^^^   a number above one with its unit in the singular, or any conversion in brackets
  /\(\d[\d.,]{0,12} ?\p{L}{1,20}\)/gu,
  // > | the the harbour
  //   | ^^^^^^^   a word set twice
  /(?<![\p{L}\p{N}])(\p{L}{2,20}) \1(?![\p{L}\p{N}])/giu,
  // > | the quay was closed.The harbour master
  //   |              ^^^^^^^^^^   no blank after the full stop
  /(?<![\p{L}\p{N}])\p{Ll}{2,20}[.,;]\p{Lu}\p{Ll}{1,20}(?![\p{L}\p{N}.])/gu,
  // > | the quay , which
  //   |     ^^^^^^   a blank before the comma
  /(?<![\p{L}\p{N}])\p{L}{2,20} ,(?= )/gu,
  // > | the commmittee
  //   |     ^^^^^^^^^^   a letter set three times
  /(?<![\p{L}\p{N}])\p{L}{0,20}(\p{Ll})\1\1\p{L}{1,20}(?![\p{L}\p{N}])/gu,
];

const NOT_INSERTIONS = /^\[(?:\.{3}|…|sic|\d+)\]$/i;

/** The insertions of editors, in order. */
export function insertionsIn(text: string): string[] {
  return [...text.matchAll(INSERTION)].map(([found]) => found).filter((found) => !NOT_INSERTIONS.test(found));
}

/** Characters of the texts whose marks are remembered: one passage is shared with many documents. */
const MOST_KEPT = 400_000;
const marksKnown = new Map<string, readonly string[]>();
let kept = 0;

function fingerprintsOf(text: string): readonly string[] {
  const known = marksKnown.get(text);
  if (known !== undefined) return known;
  if (kept + text.length > MOST_KEPT) {
    marksKnown.clear();
    kept = 0;
  }
  const marks = findFingerprints(text);
  marksKnown.set(text, marks);
  kept += text.length;
  return marks;
}

function findFingerprints(text: string): readonly string[] {
  return MARKS.flatMap((mark) => [...text.matchAll(mark)])
    .filter(([found]) => !NOT_INSERTIONS.test(found))
    .sort((x, y) => x.index - y.index)
    .map(([found]) => found.toLowerCase());
}
