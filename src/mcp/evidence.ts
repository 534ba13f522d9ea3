// In: the library and ids. Out: a story with its texts, and places with their characters.

import { type Evidence, joinEvidence } from '../formats/index.ts';
import type { AnalysedDocument, Library, Place, Story } from '../model/index.ts';
import { VariorumError } from '../problem.ts';
import type { Evidenced } from './tool.ts';

export interface StoryWithTexts {
  readonly story: Story;
  readonly evidence: Evidence;
}

/** The story of an id, or of one beginning like it. Throws `usage` when there is none. */
export async function storyOf(library: Library, id: string): Promise<StoryWithTexts> {
  const kept = (await library.story(id)) ?? (await onlyStory(library, id));
  const story = kept?.edition.stories[0];
  if (!kept || !story)
    throw new VariorumError('usage', `unknown story: ${id}`, { hint: 'the tool `stories` lists them' });
  const documents: AnalysedDocument[] = [];
  for (const entry of kept.edition.documents) {
    const analysed = await library.document(entry.id);
    if (analysed !== null) documents.push(analysed);
  }
  return { story, evidence: joinEvidence(kept.edition, documents) };
}

async function onlyStory(
  library: Library,
  beginning: string,
): Promise<Awaited<ReturnType<Library['story']>>> {
  const ids = beginning === '' ? [] : await library.idsFrom(beginning, 2);
  return ids.length === 1 ? library.story(ids[0]!) : null;
}

/** A place with its characters, exactly as they stand. */
export function evidenced({ edition, documents }: Evidence, place: Place): Evidenced {
  const { document: siglum, from, to } = place;
  const analysed = documents.get(siglum);
  const entry = edition.documents.find((each) => each.siglum === siglum);
  return {
    document: entry?.id ?? siglum,
    siglum,
    from,
    to,
    words: analysed?.document.text.slice(from, to) ?? '',
  };
}
