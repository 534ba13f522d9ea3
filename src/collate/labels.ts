// Label findings of all documents → the table of who is called what by whom. Targets that are entities get their name; the owner is
// the speaker of the attribution that holds the words, else the voice of the passage.

import type { AnalysedDocument, Label, LabelEntry } from '../model/index.ts';
import { compareText } from './align.ts';
import { targetNamesOf } from './label-targets.ts';
import type { StoryInput } from './story-input.ts';

/** Labels of a story by target, then document and position. */
export function listLabels(story: StoryInput): readonly LabelEntry[] {
  const nameOf = targetNamesOf(story);
  const entries = story.documents.flatMap(({ siglum, analysed }) => {
    const owners = ownersIn(analysed);
    return analysed.findings
      .filter((finding): finding is Label => finding.kind === 'label')
      .map((label) => ({
        target: nameOf(analysed, label.target) ?? label.target,
        document: siglum,
        from: label.from,
        to: label.to,
        owner: owners.get(label.owner) ?? label.owner,
        scare: label.scare,
        sort: label.sort,
      }));
  });
  return entries.sort(
    (a, b) =>
      compareText(a.target, b.target) ||
      compareText(a.document, b.document) ||
      a.from - b.from ||
      a.to - b.to,
  );
}

/** By the id of an attribution or a passage: whose words it holds. An attribution comes before a passage of the same id, the first before others. */
function ownersIn({ findings, passages }: AnalysedDocument): ReadonlyMap<string, string> {
  const owners = new Map<string, string>();
  for (const finding of findings)
    if (finding.kind === 'attribution' && !owners.has(finding.id))
      owners.set(finding.id, finding.speaker ?? 'unnamed');
  for (const { id, voice } of passages) if (!owners.has(id)) owners.set(id, voice);
  return owners;
}
