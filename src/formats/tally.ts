// In: a story. Out: the counts that its head and the list of stories both show, so that they never differ.

import type { Statement, Story } from '../model/index.ts';

export interface Tally {
  /** Statements that more than one document has. */
  readonly shared: number;
  /** Pairs of sides that cannot both hold. */
  readonly disputed: number;
  /** Statements of which a later reading replaces an earlier one. */
  readonly revised: number;
  /** Statements that one distinct text alone has, in a story of several. */
  readonly onlyOnce: number;
}

export function tallyOf(story: Story): Tally {
  const count = (test: (statement: Statement) => boolean): number => story.statements.filter(test).length;
  return {
    shared: count(isShared),
    disputed: story.conflicts.length,
    revised: count(isRevised),
    onlyOnce: count((statement) => isOnlyOnce(statement, story)),
  };
}

/** Does more than one document have it? */
export function isShared({ readings }: Statement): boolean {
  return new Set(readings.map(({ document }) => document)).size > 1;
}

export function isRevised({ readings }: Statement): boolean {
  return readings.some(({ relation }) => relation === 'revised');
}

/** Copies are no second text. In a story that is one text, every statement is in that one: none is alone. */
export function isOnlyOnce({ readings }: Statement, { distinctTexts, lineage }: Story): boolean {
  if (distinctTexts < 2) return false;
  const textOf = (siglum: string): string =>
    lineage.texts.find((text) => text.includes(siglum))?.[0] ?? siglum;
  const own = readings.filter(({ relation }) => relation !== 'copied');
  return new Set(own.map(({ document }) => textOf(document))).size <= 1;
}

/** Do two distinct texts have it, so that others can be said to leave it out? A text and its copies are one. */
export function isLeftOut(statement: Statement, story: Story): boolean {
  return isShared(statement) && !isOnlyOnce(statement, story);
}
