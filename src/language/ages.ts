// In: tokens and entities. Out: whom "the 54-year-old" means. Idea: the one person whose age the text tells so beside the name; else the
// only person told of close before, if no other age of theirs is told; else nobody can tell.

import type { Token } from '../model/index.ts';
import type { Draft } from './link-names.ts';

/** the · 54 · - · year · - · old */
export const AGE_TOKENS = 6;
/** Tokens back within which somebody of unknown age may be meant. */
const REACH = 60;

/** To be asked for every token in turn, with the entity that begins there or -1: whom a bare age at that token means, -1 for nobody. */
export function createAges(
  tokens: readonly Token[],
  drafts: readonly Draft[],
): (i: number, begins: number) => number {
  const told = new Map<string, Set<number>>();
  const aged = new Set<number>();
  for (const [d, { kind, mentions }] of drafts.entries())
    for (const { end, sort } of kind === 'person' ? mentions : []) {
      const age = sort === 'name' ? ageAfter(tokens, end) : null;
      if (age === null) continue;
      told.set(age, (told.get(age) ?? new Set()).add(d));
      aged.add(d);
    }
  const recent: { readonly at: number; readonly draft: number }[] = [];
  return (i, begins) => {
    if (begins >= 0 && drafts[begins]!.kind === 'person') recent.push({ at: i, draft: begins });
    const age = bareAge(tokens, i);
    if (age === null) return -1;
    const same = told.get(age);
    if (same !== undefined) return same.size === 1 ? [...same][0]! : -1;
    const near = new Set<number>();
    for (let k = recent.length - 1; k >= 0 && i - recent[k]!.at <= REACH; k--) near.add(recent[k]!.draft);
    const [only] = near;
    return near.size === 1 && !aged.has(only!) ? only! : -1;
  };
}

// > | Dana Kerrow, 54, was there.
//   |              ^^
function ageAfter(tokens: readonly Token[], end: number): string | null {
  const age = tokens[end]?.text === ',' ? tokens[end + 1]?.text : undefined;
  return age !== undefined && /^\d{1,3}$/.test(age) ? age : null;
}

// > | The 54-year-old denied it.
//   | ^^^^^^^^^^^^^^^             no noun follows
function bareAge(tokens: readonly Token[], i: number): string | null {
  if (!/^the$/i.test(tokens[i]!.text) || !/^\d{1,3}$/.test(tokens[i + 1]?.text ?? '')) return null;
  const shape = tokens.slice(i + 2, i + AGE_TOKENS).map(({ text }) => text.toLowerCase());
  if (shape.join('') !== '-year-old') return null;
  return /^(?:NOUN|PROPN|ADJ)$/.test(tokens[i + AGE_TOKENS]?.tag ?? '') ? null : tokens[i + 1]!.text;
}
