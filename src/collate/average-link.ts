// Likenesses of pairs → groups, by average link: two groups join while the mean likeness of their members is high enough.
// In: the number of things, pairs with their score (pairs not given count 0), the least mean. Out: groups of indexes.
// Idea: a heap of possible joins; a join makes the older entries of its groups stale, and they are skipped when they come up.

export interface ScoredPair {
  /** The lower index. */
  readonly x: number;
  readonly y: number;
  readonly score: number;
}

interface Join extends ScoredPair {
  /** How often the groups had changed when the join was weighed. */
  readonly versionX: number;
  readonly versionY: number;
}

/** Must two things never stand in one group? */
export type Apart = (x: number, y: number) => boolean;

export interface LinkRules {
  /** Two groups join while the mean of the scores between them is at least this. */
  readonly least: number;
  /** And, where both have several members, at least this share of the mean score inside the looser of the two; 0 when absent. */
  readonly cohesion?: number;
  /** No inside counts as more than this. */
  readonly tightest?: number;
  readonly isApart?: Apart;
}

/** Groups sorted by first member, members ascending. The result does not depend on the order of the pairs. */
export function linkByAverage(
  size: number,
  pairs: readonly ScoredPair[],
  { least, cohesion = 0, tightest = Number.POSITIVE_INFINITY, isApart }: LinkRules,
): number[][] {
  const members: (number[] | null)[] = Array.from({ length: size }, (_, index) => [index]);
  const sums = Array.from({ length: size }, () => new Map<number, number>());
  const version = new Int32Array(size);
  const inside = new Float64Array(size);
  const heap: Join[] = [];
  const meanInside = (x: number): number =>
    (2 * inside[x]!) / (members[x]!.length * (members[x]!.length - 1));
  const needed = (x: number, y: number): number =>
    members[x]!.length > 1 && members[y]!.length > 1
      ? Math.max(least, cohesion * Math.min(tightest, meanInside(x), meanInside(y)))
      : least;
  const weigh = (x: number, y: number): void => {
    const score = sums[x]!.get(y)! / (members[x]!.length * members[y]!.length);
    if (score >= needed(x, y)) push(heap, { x, y, score, versionX: version[x]!, versionY: version[y]! });
  };
  for (const { x, y, score } of sorted(pairs)) {
    sums[x]!.set(y, score);
    sums[y]!.set(x, score);
    weigh(x, y);
  }
  for (let join = pop(heap); join; join = pop(heap)) {
    const { x, y } = join;
    if (!members[x] || !members[y] || version[x] !== join.versionX || version[y] !== join.versionY) continue;
    if (isApart && members[x].some((a) => members[y]!.some((b) => isApart(a, b)))) continue;
    inside[x]! += inside[y]! + (sums[x]!.get(y) ?? 0);
    members[x] = [...members[x], ...members[y]].sort((a, b) => a - b);
    members[y] = null;
    version[x]!++;
    moveSums(sums, x, y);
    for (const other of sums[x]!.keys()) weigh(Math.min(x, other), Math.max(x, other));
  }
  return members.filter((group) => group !== null);
}

function sorted(pairs: readonly ScoredPair[]): ScoredPair[] {
  return [...pairs].sort((p, q) => p.x - q.x || p.y - q.y);
}

/** Adds the sums of the group that is gone to the group that it joined. */
function moveSums(sums: readonly Map<number, number>[], to: number, gone: number): void {
  for (const [other, sum] of sums[gone]!) {
    sums[other]!.delete(gone);
    if (other === to) continue;
    const total = (sums[to]!.get(other) ?? 0) + sum;
    sums[to]!.set(other, total);
    sums[other]!.set(to, total);
  }
  sums[gone]!.clear();
}

/** Does the join come before the other? The higher score, then the lower indexes. */
function isBefore(a: Join, b: Join): boolean {
  return a.score > b.score || (a.score === b.score && (a.x < b.x || (a.x === b.x && a.y < b.y)));
}

function push(heap: Join[], join: Join): void {
  let at = heap.push(join) - 1;
  while (at > 0) {
    const parent = (at - 1) >> 1;
    if (!isBefore(heap[at]!, heap[parent]!)) break;
    [heap[at], heap[parent]] = [heap[parent]!, heap[at]!];
    at = parent;
  }
}

function pop(heap: Join[]): Join | null {
  const first = heap[0];
  const last = heap.pop();
  if (!first || !last) return null;
  if (heap.length === 0) return first;
  heap[0] = last;
  for (let at = 0; ; ) {
    let child = 2 * at + 1;
    if (child >= heap.length) return first;
    if (child + 1 < heap.length && isBefore(heap[child + 1]!, heap[child]!)) child++;
    if (!isBefore(heap[child]!, heap[at]!)) return first;
    [heap[at], heap[child]] = [heap[child]!, heap[at]!];
    at = child;
  }
}
