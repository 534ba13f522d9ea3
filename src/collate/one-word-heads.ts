// Short lines that name a speaker, an act of speech and one quoted word ("Tarn warns of ‘siege’") → the utterance that they tell of.
// In: units, their groups so far. Out: the same groups, such a line hung on the one utterance of that speaker that has the word; where
// two utterances of hers have it, nobody can tell which is meant, and the line stays alone.

import { pairQuotationMarks } from '../voices/index.ts';
import type { Groups } from './grow-groups.ts';
import { compareSpeakers } from './speakers.ts';
import { tellsOf } from './speech-acts.ts';
import { documentOf, type StoryInput } from './story-input.ts';
import type { Term } from './terms.ts';
import { isHeadline, type Unit } from './units.ts';
import type { Weights } from './weights.ts';

/** Words of a line that only names a remark. */
const LONGEST_LINE = 8;
/** Quoted words in it. */
const MOST_QUOTED = 3;
/** A quoted word must tell. */
const TELLING = 0.5;

/** The groups with the lines hung on; groups and their members stay in order. */
export function hangHeads(
  story: StoryInput,
  groups: Groups,
  { units, weights }: { readonly units: readonly Unit[]; readonly weights: Weights },
): Groups {
  const lines = groups
    .flatMap((group) => (group.length === 1 ? group : []))
    .filter((at) => isLine(units[at]!));
  if (lines.length === 0) return groups;
  const said = groupsByWord(groups, units);
  const target = new Map<number, number>();
  for (const at of lines) {
    const unit = units[at]!;
    const quoted = quotedIn(story, unit).filter((term) => weights.of(term) >= TELLING);
    const found = new Set(
      quoted
        .flatMap(({ stem }) => said.get(stem) ?? [])
        .filter(({ saidBy }) => isOf(unit, saidBy))
        .map(({ group }) => group),
    );
    if (found.size === 1) target.set(at, [...found][0]!);
  }
  return join(groups, target);
}

function isLine(unit: Unit): boolean {
  const { attribution, terms, inComment } = unit;
  return (
    !inComment &&
    terms.length <= LONGEST_LINE &&
    (attribution === null || (isHeadline(unit) && unit.type === 'mixed'))
  );
}

function isOf(line: Unit, { speaker }: Unit): boolean {
  return line.attribution === null
    ? tellsOf(line, speaker)
    : compareSpeakers(line.speaker, speaker) === 'same';
}

// > | Tarn warns of ‘siege’
//   |                ^^^^^
function quotedIn(story: StoryInput, unit: Unit): readonly Term[] {
  const { text } = documentOf(story, unit.siglum).analysed.document;
  const spans = pairQuotationMarks(text, [unit]).map(({ inner }) => inner);
  const quoted = unit.terms.filter(
    (term) => term.isContent && spans.some(({ from, to }) => from <= term.from && term.to <= to),
  );
  return quoted.length <= MOST_QUOTED ? quoted : [];
}

interface Said {
  readonly group: number;
  readonly saidBy: Unit;
}

/** For each content stem of what is quoted in full, the groups that have it and one who says it there. */
function groupsByWord(groups: Groups, units: readonly Unit[]): ReadonlyMap<string, readonly Said[]> {
  const table = new Map<string, Said[]>();
  groups.forEach((group, number) => {
    for (const at of group) {
      const unit = units[at]!;
      if (unit.type !== 'direct' || isHeadline(unit) || unit.inComment) continue;
      for (const { stem, isContent } of unit.terms) {
        const list = table.get(stem);
        if (!isContent) continue;
        if (list === undefined) table.set(stem, [{ group: number, saidBy: unit }]);
        else list.push({ group: number, saidBy: unit });
      }
    }
  });
  return table;
}

function join(groups: Groups, target: ReadonlyMap<number, number>): Groups {
  if (target.size === 0) return groups;
  const added = new Map<number, number[]>();
  for (const [at, number] of target) added.set(number, [...(added.get(number) ?? []), at]);
  return groups
    .map((group, number) => [...group, ...(added.get(number) ?? [])].sort((a, b) => a - b))
    .filter((group) => !(group.length === 1 && target.has(group[0]!)))
    .sort((a, b) => a[0]! - b[0]!);
}
