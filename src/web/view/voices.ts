// In: a story. Out: who is given a voice by which document, how they are named, by which verbs, and each of their utterances with its readings.

import { oneLine, rankStatements } from '../../formats/index.ts';
import type { Attribution, Reading, Statement } from '../../model/index.ts';
import { type ReadingsCell, readingsOf } from './readings.ts';
import { columnsOf, type StoryView } from './story-view.ts';

export interface SpeakerRow {
  readonly name: string;
  /** `named`; `described` ("an official"); `unknown`. */
  readonly naming: 'named' | 'described' | 'unknown';
  /** Readings by document, in the order of the story's documents. */
  readonly counts: readonly number[];
  /** What the words were said to be: say, claim, deny …, the most frequent first. */
  readonly acts: readonly (readonly [act: string, count: number])[];
  readonly utterances: readonly Utterance[];
}

export interface Utterance {
  readonly id: string;
  readonly date: string | null;
  readonly readings: ReadingsCell['readings'];
}

/** Speakers, those in most documents first. */
export function voicesOf(view: StoryView): readonly SpeakerRow[] {
  const groups = new Map<string, Statement[]>();
  for (const statement of rankStatements(view.story)) {
    if (statement.kind !== 'utterance') continue;
    const name = statement.speaker === null ? '' : oneLine(statement.speaker);
    groups.set(name, [...(groups.get(name) ?? []), statement]);
  }
  const rows = [...groups].map(([name, statements]) => rowOf(view, name, statements));
  const reach = ({ counts }: SpeakerRow): number => counts.filter((count) => count > 0).length;
  const total = ({ counts }: SpeakerRow): number => counts.reduce((sum, count) => sum + count, 0);
  return rows.sort((a, b) => reach(b) - reach(a) || total(b) - total(a) || (a.name < b.name ? -1 : 1));
}

function rowOf(view: StoryView, name: string, statements: readonly Statement[]): SpeakerRow {
  const readings = statements.flatMap((each) => each.readings);
  const acts = new Map<string, number>();
  for (const reading of readings) {
    const act = actOf(view, reading);
    if (act !== null) acts.set(act, (acts.get(act) ?? 0) + 1);
  }
  return {
    name: name === '' ? 'speaker unknown' : name,
    naming: namingOf(name),
    counts: view.story.documents.map(
      (document) => readings.filter((each) => each.document === document).length,
    ),
    acts: [...acts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)),
    utterances: statements.map((statement) => utteranceOf(view, statement)),
  };
}

/** "Ilya Brandt" is a name; "an official", "residents" and "the ministry's lawyers" are descriptions. */
function namingOf(name: string): SpeakerRow['naming'] {
  if (name === '') return 'unknown';
  return /^(?!(?:The|A|An|Some|One|Several|Two|Three)\s)\p{Lu}/u.test(name) ? 'named' : 'described';
}

function actOf({ evidence }: StoryView, { document, finding }: Reading): string | null {
  const found = evidence.documents.get(document)?.findings.find(({ id }) => id === finding);
  return found?.kind === 'attribution' ? (found as Attribution).act : null;
}

function utteranceOf(view: StoryView, statement: Statement): Utterance {
  const one = { ...view, story: { ...view.story, statements: [statement] } };
  const base = statement.gist.document;
  const names = columnsOf(view).map(({ siglum }) => siglum);
  const [row] = readingsOf(one, { base, show: names, kind: 'utterance', only: 'all', alone: true });
  return {
    id: statement.id,
    date: statement.date,
    readings: row?.cells.flatMap(({ readings }) => readings) ?? [],
  };
}
