// Label findings of all documents → the table of who is called what by whom. Targets that are entities get their name; the owner is
// the speaker of the attribution that holds the words, else the voice of the passage.

import type { AnalysedDocument, Attribution, Label, LabelEntry } from '../model/index.ts';
import { compareText } from './align.ts';
import { nameTargets } from './label-targets.ts';
import type { StoryInput } from './story-input.ts';

/** Labels of a story by target, then document and position. */
export function listLabels({ documents }: StoryInput): readonly LabelEntry[] {
  const nameOf = nameTargets(documents.map(({ analysed }) => analysed));
  const entries = documents.flatMap(({ siglum, analysed }) =>
    analysed.findings
      .filter((finding): finding is Label => finding.kind === 'label')
      .map((label) => ({
        target: nameOf(analysed, label.target) ?? label.target,
        document: siglum,
        from: label.from,
        to: label.to,
        owner: ownerOf(analysed, label),
        scare: label.scare,
      })),
  );
  return entries.sort(
    (a, b) =>
      compareText(a.target, b.target) ||
      compareText(a.document, b.document) ||
      a.from - b.from ||
      a.to - b.to,
  );
}

function ownerOf({ findings, passages }: AnalysedDocument, { owner }: Label): string {
  const attribution = findings.find(
    (finding): finding is Attribution => finding.kind === 'attribution' && finding.id === owner,
  );
  if (attribution !== undefined) return attribution.speaker ?? 'unnamed';
  return passages.find(({ id }) => id === owner)?.voice ?? owner;
}
