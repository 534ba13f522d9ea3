// Links with scores → groups. The surest link first; a link that would bring two items together that must stay apart is dropped.

export interface Link {
  readonly a: number;
  readonly b: number;
  readonly score: number;
  /**
   * `sure` joins by itself; `likely` needs company where two larger groups meet; `lonely` joins only an item without a group;
   * `weak` hangs a whole group on one that has a core, when all others are done, and nothing hangs on what hangs itself.
   */
  readonly kind: 'sure' | 'likely' | 'lonely' | 'weak';
}

/** Links per item of the smaller group that two groups need to become one: a single rare word joins no crowds. */
export const SUPPORT = 0.25;

/** The same for a group that hangs on another: what it has of its own need not be there. */
const HUNG_SUPPORT = 0.15;

export type Groups = readonly (readonly number[])[];

export interface Growth {
  readonly size: number;
  readonly links: readonly Link[];
  readonly isApart: (a: number, b: number) => boolean;
  /** What a weak link may hang something on; two groups with such items are never joined by one. */
  readonly isCore?: (item: number) => boolean;
}

/** Groups of the items 0 … size - 1, each sorted, in order of their first item; items without a link are groups of one. */
export function growGroups(growth: Growth): Groups {
  const { size, links, isApart } = growth;
  const groupOf = Array.from({ length: size }, (_, item) => [item]);
  const linked = linkTable(links, size);
  for (const { a, b, kind } of inOrder(links.filter((link) => link.kind !== 'weak'))) {
    const [left, right] = [groupOf[a]!, groupOf[b]!];
    if (left === right) continue;
    const smaller = Math.min(left.length, right.length);
    if (kind === 'lonely' && smaller > 1) continue;
    if (kind === 'likely' && countLinks(left, right, { linked, groupOf }) < SUPPORT * smaller) continue;
    if (left.some((x) => right.some((y) => isApart(x, y)))) continue;
    const joined = [...left, ...right];
    for (const item of joined) groupOf[item] = joined;
  }
  hangOn(groupOf, linked, growth);
  return [...new Set(groupOf)].map((group) => [...group].sort((x, y) => x - y));
}

/** Hangs groups without a core on the group with which their best weak link is. Changes `groupOf`. */
function hangOn(
  groupOf: number[][],
  linked: LinkTable,
  { links, isApart, isCore = () => false }: Growth,
): void {
  const grown = [...groupOf];
  const hung = new Set<readonly number[]>();
  for (const { a, b } of inOrder(links.filter(({ kind }) => kind === 'weak'))) {
    if (grown[a] === grown[b] || isCore(a) === isCore(b)) continue;
    const [core, leaf] = isCore(a) ? [grown[a]!, grown[b]!] : [grown[b]!, grown[a]!];
    if (leaf.some(isCore)) continue;
    const target = groupOf[core[0]!]!;
    if (hung.has(leaf) || countLinks(leaf, core, { linked, groupOf: grown }) < HUNG_SUPPORT * leaf.length)
      continue;
    if (leaf.some((x) => target.some((y) => isApart(x, y)))) continue;
    hung.add(leaf);
    const joined = [...target, ...leaf];
    for (const item of joined) groupOf[item] = joined;
  }
}

function inOrder(links: readonly Link[]): readonly Link[] {
  return [...links].sort((x, y) => y.score - x.score || x.a - y.a || x.b - y.b);
}

type LinkTable = readonly ReadonlySet<number>[];

function linkTable(links: readonly Link[], size: number): LinkTable {
  const table = Array.from({ length: size }, () => new Set<number>());
  for (const { a, b } of links) {
    table[a]!.add(b);
    table[b]!.add(a);
  }
  return table;
}

interface Grown {
  readonly linked: LinkTable;
  /** The group that each item is in. */
  readonly groupOf: readonly (readonly number[])[];
}

/** Links between the items of two groups: each item's links are walked, or the other group's items where those are fewer. */
function countLinks(left: readonly number[], right: readonly number[], { linked, groupOf }: Grown): number {
  let count = 0;
  for (const x of left) {
    const near = linked[x]!;
    if (near.size < right.length) {
      for (const y of near) if (groupOf[y] === right) count++;
    } else for (const y of right) if (near.has(y)) count++;
  }
  return count;
}
