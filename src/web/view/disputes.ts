// In: a story. Out: what cannot both hold, what was retold differently, and what each document leaves out, every side with its words.

import { isLeftOut, nameOf } from '../../formats/index.ts';
import type { Conflict, Drift } from '../../model/index.ts';
import { type Cited, cite } from './cited.ts';
import type { StoryView } from './story-view.ts';

export interface ConflictShown {
  readonly kind: Conflict['kind'];
  readonly why: string;
  readonly sides: readonly { readonly distinctTexts: number; readonly places: readonly Cited[] }[];
}

export interface DriftShown {
  readonly kind: Drift['kind'];
  readonly why: string;
  readonly quotation: Cited;
  readonly paraphrase: Cited;
}

export interface SilenceShown {
  readonly document: string;
  readonly leaves: readonly {
    readonly statement: string;
    readonly name: string;
    readonly saidBy: readonly string[];
    readonly gist: Cited;
    readonly lookedFor: readonly string[];
    readonly nearest: Cited | null;
  }[];
}

export function conflictsOf({ evidence, story }: StoryView): readonly ConflictShown[] {
  return story.conflicts.map(({ kind, why, sides, weight }) => ({
    kind,
    why,
    sides: sides.map((places, index) => ({
      distinctTexts: weight[index] ?? 0,
      places: places.map((place) => cite(evidence, place)),
    })),
  }));
}

export function driftOf({ evidence, story }: StoryView): readonly DriftShown[] {
  return story.drift.map(({ kind, why, quotation, paraphrase }) => ({
    kind,
    why,
    quotation: cite(evidence, quotation),
    paraphrase: cite(evidence, paraphrase),
  }));
}

/** What several others have and a document has not, with what was looked for. */
export function silencesOf({ evidence, story }: StoryView): readonly SilenceShown[] {
  const statements = new Map(story.statements.map((statement) => [statement.id, statement]));
  const all = story.documents.map((document) => ({
    document,
    leaves: story.omissions
      .filter(({ omittedBy }) => omittedBy.includes(document))
      .flatMap(({ statement: id, saidBy }) => {
        const statement = statements.get(id);
        if (statement === undefined || !isLeftOut(statement, story)) return [];
        const silence = statement.silent.find((each) => each.document === document);
        const nearest = silence?.nearest ?? null;
        return [
          {
            statement: id,
            name: nameOf(statement, evidence),
            saidBy,
            gist: cite(evidence, statement.gist),
            lookedFor: (silence?.lookedFor ?? []).filter((word) => word !== ''),
            nearest: nearest === null ? null : cite(evidence, { document, ...nearest }),
          },
        ];
      }),
  }));
  return all.filter(({ leaves }) => leaves.length > 0);
}
