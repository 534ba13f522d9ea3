// In: a story's labels. Out: whom or what several documents name in different words: the wordings of each, how often, whose word, where first.

import { oneLine, quote } from '../../formats/index.ts';
import type { Contrast, LabelEntry, Place } from '../../model/index.ts';
import { type Cited, cite } from './cited.ts';
import type { StoryView } from './story-view.ts';

export interface NameRow {
  readonly target: string;
  /** By document, in the order of the story's documents. */
  readonly cells: readonly (readonly Wording[])[];
  readonly wordings: number;
}

export interface Wording {
  readonly words: string;
  readonly count: number;
  /** Whose word it is at its first place. */
  readonly owner: string;
  /** Set in quotation marks to keep a distance. */
  readonly scare: boolean;
  readonly first: Cited;
}

/** Words for one actor or happening that part, side by side. */
export interface ContrastRow {
  readonly target: string;
  readonly kind: Contrast['kind'];
  readonly sides: readonly { readonly weight: number; readonly places: readonly Cited[] }[];
}

/** The contrasts of a story; of each side the first place in each document. */
export function contrastsOf({ story, evidence }: StoryView): readonly ContrastRow[] {
  // Stories that were settled before contrasts were found have none.
  return (story.contrasts ?? []).map(({ target, kind, sides, weight }) => ({
    target: oneLine(target),
    kind,
    sides: sides.map((side, n) => ({
      weight: weight[n] ?? 0,
      places: firstOfEach(side).map((place) => cite(evidence, place)),
    })),
  }));
}

function firstOfEach(places: readonly Place[]): readonly Place[] {
  const seen = new Set<string>();
  return places.filter(({ document }) => !seen.has(document) && seen.add(document));
}

/** The most varied first. `all` keeps those that every document calls the same. */
export function namesOf(view: StoryView, all = false): readonly NameRow[] {
  const byTarget = new Map<string, LabelEntry[]>();
  for (const label of view.story.labels) {
    const list = byTarget.get(label.target) ?? [];
    list.push(label);
    byTarget.set(label.target, list);
  }
  const rows = [...byTarget].map(([target, labels]) => rowOf(view, target, labels));
  const reach = ({ cells }: NameRow): number => cells.filter((cell) => cell.length > 0).length;
  return rows
    .filter((row) => reach(row) > 1 && (all || row.wordings > 1))
    .sort(
      (a, b) =>
        Number(isName(b.target)) - Number(isName(a.target)) ||
        reach(b) + b.wordings - reach(a) - a.wordings ||
        (a.target < b.target ? -1 : 1),
    );
}

/** Names before common nouns. */
function isName(target: string): boolean {
  return /^\p{Lu}/u.test(target);
}

function rowOf(view: StoryView, target: string, labels: readonly LabelEntry[]): NameRow {
  const cells = view.story.documents.map((document) =>
    wordingsOf(
      view,
      labels.filter((label) => label.document === document),
    ),
  );
  const wordings = new Set(labels.map((label) => keyOf(view, label))).size;
  return { target: oneLine(target), cells, wordings };
}

/** Words that differ in case or an article only are one wording. */
function keyOf({ evidence }: StoryView, label: LabelEntry): string {
  return quote(evidence, label)
    .toLowerCase()
    .replace(/^(?:the|a|an) /u, '');
}

function wordingsOf(view: StoryView, labels: readonly LabelEntry[]): readonly Wording[] {
  const byKey = new Map<string, LabelEntry[]>();
  for (const label of labels) {
    const key = keyOf(view, label);
    byKey.set(key, [...(byKey.get(key) ?? []), label]);
  }
  const wordings = [...byKey.values()].map((all) => {
    const first = all[0]!;
    return {
      words: quote(view.evidence, first).replace(/^["'“‘”’]+|["'“‘”’]+$/gu, ''),
      count: all.length,
      owner: oneLine(first.owner),
      scare: all.some(({ scare }) => scare),
      first: cite(view.evidence, first),
    };
  });
  return wordings.sort((a, b) => b.count - a.count || a.first.from - b.first.from);
}
