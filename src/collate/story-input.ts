// What the stages of collation get: the documents of one story with their sigla, the shared text between them, and which
// documents are one text. Documents stand in the order of their sigla, which does not depend on the order of the inputs.

import type { Lineage, Reuse, Span } from '../model/index.ts';
import type { Witness } from './material.ts';

export type StoryDocument = Witness;

export interface StoryInput {
  readonly documents: readonly StoryDocument[];
  readonly reuse: readonly Reuse[];
  readonly lineage: Lineage;
}

const bySiglum = new WeakMap<StoryInput, ReadonlyMap<string, StoryDocument>>();

/** The document of a siglum, looked up in a table that is made once for a story. */
export function documentOf(story: StoryInput, siglum: string): StoryDocument {
  let table = bySiglum.get(story);
  if (table === undefined) {
    table = new Map(story.documents.map((document) => [document.siglum, document] as const));
    bySiglum.set(story, table);
  }
  return table.get(siglum)!;
}

/** How many distinct texts stand behind these sigla: copies of one text count once. */
export function countTexts(sigla: Iterable<string>, lineage: Lineage): number {
  const textOf = new Map(
    lineage.texts.flatMap((text, index) => text.map((siglum) => [siglum, index] as const)),
  );
  return new Set([...sigla].map((siglum) => textOf.get(siglum) ?? siglum)).size;
}

/** The text at a span of a document. */
export function textAt(document: StoryDocument, span: Span): string {
  return document.analysed.document.text.slice(span.from, span.to);
}
