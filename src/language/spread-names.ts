// In: the names found in a document. Out: the same, with one kind for one form, and with the places added where a form that is
// a name elsewhere in the document was passed over. Idea: within one document the same capitalised words mean the same.

import { mix2 } from './hash.ts';
import type { Name, NameKind } from './names.ts';
import { CAPITAL, type Words } from './words.ts';

const LONGEST = 5;

export function spreadNames(words: Words, names: readonly Name[], starts: readonly number[]): Name[] {
  const votes = new Map<number, Map<NameKind, number>>();
  for (const { first, end, kind } of names) {
    if (end - first > LONGEST) continue;
    const key = formKey(words, first, end);
    const counts = votes.get(key) ?? new Map<NameKind, number>();
    votes.set(key, counts.set(kind, (counts.get(kind) ?? 0) + 1));
  }
  addSurnames(words, names, votes);
  const kinds = new Map([...votes].map(([key, counts]) => [key, winner(counts)]));
  const agreed = names.map((name) => agree(words, name, votes, kinds));
  return [...agreed, ...passedOver(words, agreed, { kinds, votes }, starts)].sort(
    (a, b) => a.first - b.first,
  );
}

/** "Dorrin" is known once "Peter Dorrin" is. */
function addSurnames(words: Words, names: readonly Name[], votes: Map<number, Map<NameKind, number>>): void {
  for (const { first, end, kind } of names) {
    if (kind !== 'person' || end - first < 2) continue;
    const key = formKey(words, end - 1, end);
    if (!votes.has(key)) votes.set(key, new Map([['person', SURNAME_VOTES]]));
  }
}

const SURNAME_VOTES = 2;

function formKey(words: Words, first: number, end: number): number {
  let key = end - first;
  for (let k = first; k < end; k++) key = mix2(key, words.form[k]!, k - first);
  return key;
}

function winner(counts: ReadonlyMap<NameKind, number>): NameKind {
  let best: NameKind | null = null;
  for (const [kind, count] of counts) if (best === null || count > counts.get(best)!) best = kind;
  return best!;
}

/** Takes the kind of the majority, where that is at least twice as large as the name's own. */
function agree(
  words: Words,
  name: Name,
  votes: ReadonlyMap<number, ReadonlyMap<NameKind, number>>,
  kinds: ReadonlyMap<number, NameKind>,
): Name {
  if (name.end - name.first > LONGEST) return name;
  const key = formKey(words, name.first, name.end);
  const kind = kinds.get(key)!;
  const counts = votes.get(key)!;
  return counts.get(kind)! >= 2 * (counts.get(name.kind) ?? 0) ? { ...name, kind } : name;
}

interface Known {
  readonly kinds: ReadonlyMap<number, NameKind>;
  readonly votes: ReadonlyMap<number, ReadonlyMap<NameKind, number>>;
}

/** Capitalised words outside all names that are a name elsewhere; a single word needs two votes. */
function passedOver(words: Words, names: readonly Name[], known: Known, starts: readonly number[]): Name[] {
  const taken = new Uint8Array(words.count);
  for (const { first, end } of names) taken.fill(1, first, end);
  const begins = new Set(starts);
  const found: Name[] = [];
  for (let i = 0; i < words.count; i++) {
    if (taken[i] === 1 || (words.flags[i]! & CAPITAL) === 0) continue;
    for (let length = LONGEST; length > 0; length--) {
      if (i + length > words.count || crosses(taken, begins, i, length)) continue;
      const key = formKey(words, i, i + length);
      const kind = known.kinds.get(key);
      if (kind === undefined || (length === 1 && sum(known.votes.get(key)!) < SURNAME_VOTES)) continue;
      found.push({ first: i, end: i + length, kind });
      i += length - 1;
      break;
    }
  }
  return found;
}

function crosses(taken: Uint8Array, begins: ReadonlySet<number>, first: number, length: number): boolean {
  for (let k = first; k < first + length; k++)
    if (taken[k] === 1 || (k > first && begins.has(k))) return true;
  return false;
}

function sum(counts: ReadonlyMap<NameKind, number>): number {
  let total = 0;
  for (const count of counts.values()) total += count;
  return total;
}
