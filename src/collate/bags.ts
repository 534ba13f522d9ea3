// Documents as bags of weighted stems, and how like two of them are.
// In: words of each document, sentence by sentence. Out: sparse vectors of length one; the cosine of two of them.
// Words near the beginning weigh more: news says first what happened, and pages fray towards their end.

import { rarityOf } from './rarity.ts';
import { stemWord } from './stem.ts';
import { isFunctionWord, type Word } from './words.ts';

/** Stems by number, ascending, with weights; the sum of the squares is 1, or 0 for a document without words. */
export interface Vector {
  readonly stems: Int32Array;
  readonly weights: Float64Array;
}

export interface Bags {
  readonly vectors: readonly Vector[];
  /** By number of stem: the first word that had it, and how many documents have it. */
  readonly names: readonly string[];
  readonly holders: readonly number[];
}

/** Full weight for this many words, then falling by half every HALF words towards FLOOR. */
const LEAD = 60;
const HALF = 200;
const FLOOR = 0.2;
/** The heaviest stems of a document are enough to know it by. */
const MOST_STEMS = 400;

/** Weighs the stems of all documents against each other and against English. */
export function weighDocuments(documents: readonly (readonly Word[])[]): Bags {
  const numbers = new Map<string, number>();
  const names: string[] = [];
  const counts = documents.map((words) => countStems(words, numbers, names));
  const holders = new Array<number>(names.length).fill(0);
  for (const count of counts) for (const stem of count.keys()) holders[stem]!++;
  const rarity = [...numbers].map(([stem, number]) => rarityOf(stem, holders[number]!, documents.length));
  return { vectors: counts.map((count) => vectorOf(count, rarity)), names, holders };
}

function countStems(
  words: readonly Word[],
  numbers: Map<string, number>,
  names: string[],
): Map<number, number> {
  const counts = new Map<number, number>();
  words.forEach(({ key }, place) => {
    if (isFunctionWord(key)) return;
    const stem = stemWord(key);
    let number = numbers.get(stem);
    if (number === undefined) {
      number = numbers.size;
      numbers.set(stem, number);
      names.push(key);
    }
    const weight = place < LEAD ? 1 : FLOOR + (1 - FLOOR) * 0.5 ** ((place - LEAD) / HALF);
    counts.set(number, (counts.get(number) ?? 0) + weight);
  });
  return counts;
}

function vectorOf(counts: ReadonlyMap<number, number>, rarity: readonly number[]): Vector {
  const entries = [...counts]
    .map(([stem, count]): [number, number] => [stem, Math.log2(1 + count) * rarity[stem]!])
    .filter(([, weight]) => weight > 0)
    .sort((a, b) => b[1] - a[1] || a[0] - b[0])
    .slice(0, MOST_STEMS)
    .sort((a, b) => a[0] - b[0]);
  const length = Math.sqrt(entries.reduce((sum, [, weight]) => sum + weight * weight, 0));
  return {
    stems: Int32Array.from(entries, ([stem]) => stem),
    weights: Float64Array.from(entries, ([, weight]) => weight / length),
  };
}

/** The cosine of two vectors, 0 to 1; 0 when one of them is empty. */
export function likenessOf(a: Vector, b: Vector): number {
  let sum = 0;
  for (let i = 0, j = 0; i < a.stems.length && j < b.stems.length; ) {
    const difference = a.stems[i]! - b.stems[j]!;
    if (difference === 0) sum += a.weights[i]! * b.weights[j]!;
    if (difference <= 0) i++;
    if (difference >= 0) j++;
  }
  return sum;
}

/** The words that make two documents alike, the most telling first. */
export function sharedWords(
  { vectors, names }: Bags,
  [x, y]: readonly [number, number],
  most: number,
): string[] {
  const [a, b] = [vectors[x]!, vectors[y]!];
  const shared: [string, number][] = [];
  for (let i = 0, j = 0; i < a.stems.length && j < b.stems.length; ) {
    const difference = a.stems[i]! - b.stems[j]!;
    if (difference === 0) shared.push([names[a.stems[i]!]!, a.weights[i]! * b.weights[j]!]);
    if (difference <= 0) i++;
    if (difference >= 0) j++;
  }
  return shared
    .sort((p, q) => q[1] - p[1] || (p[0] < q[0] ? -1 : 1))
    .slice(0, most)
    .map(([name]) => name);
}
