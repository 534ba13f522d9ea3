// Links with scores → groups. The surest link first; a link that would bring two items together that must stay apart is dropped.

export interface Link {
  readonly a: number;
  readonly b: number;
  readonly score: number;
  /** `sure` joins by itself; `likely` needs company where two larger groups meet; `lonely` joins only an item without a group. */
  readonly kind: 'sure' | 'likely' | 'lonely';
}

/** Links per item of the smaller group that two groups need to become one: a single rare word joins no crowds. */
export const SUPPORT = 0.25;

export type Groups = readonly (readonly number[])[];

export interface Growth {
  readonly size: number;
  readonly links: readonly Link[];
  readonly isApart: (a: number, b: number) => boolean;
}

/** Groups of the items 0 … size - 1, each sorted, in order of their first item; items without a link are groups of one. */
export function growGroups({ size, links, isApart }: Growth): Groups {
  const groupOf = Array.from({ length: size }, (_, item) => [item]);
  const linked = linkTable(links, size);
  const sorted = [...links].sort((x, y) => y.score - x.score || x.a - y.a || x.b - y.b);
  for (const { a, b, kind } of sorted) {
    const [left, right] = [groupOf[a]!, groupOf[b]!];
    if (left === right || left.some((x) => right.some((y) => isApart(x, y)))) continue;
    const smaller = Math.min(left.length, right.length);
    if (kind === 'lonely' && smaller > 1) continue;
    if (kind === 'likely' && countLinks(left, right, linked) < SUPPORT * smaller) continue;
    const joined = [...left, ...right];
    for (const item of joined) groupOf[item] = joined;
  }
  return [...new Set(groupOf)].map((group) => [...group].sort((x, y) => x - y));
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

function countLinks(left: readonly number[], right: readonly number[], linked: LinkTable): number {
  return left.reduce((sum, x) => sum + right.filter((y) => linked[x]!.has(y)).length, 0);
}
