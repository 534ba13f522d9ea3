// Text → tokens, sentences, tags, parses, entities. `Language` is the interface that a second language would implement.

import type { Analysis, Span } from '../model/index.ts';
import { analyseEnglish, openEnglish } from './english.ts';
import { openModel } from './model-file.ts';
import { createWordTable, type WordTable } from './word-table.ts';

export { isPersonNoun, isTitleWord } from './english/titles.ts';
export { hashText } from './hash.ts';
export { openModel, type Table } from './model-file.ts';
export { genderOfNoun } from './pronouns.ts';
export { tokenize } from './tokenize.ts';
export type { WordTable } from './word-table.ts';

export interface Language {
  /** BCP 47 tag. */
  readonly code: string;
  /** Analyses the text. Sentences never cross the borders of `ranges`, which are sorted and disjoint; text outside them is not analysed. */
  analyse(text: string, ranges: readonly Span[]): Analysis;
}

/** The bytes of the trained models, by file name; read by models.ts, since this stage does no I/O. */
export type ModelFiles = ReadonlyMap<string, Uint8Array>;

/** English. Throws when a model is missing. */
export function createEnglish(models: ModelFiles): Language {
  const english = openEnglish(models);
  return { code: 'en', analyse: (text, ranges) => analyseEnglish(english, text, ranges) };
}

const clusters = new WeakMap<ModelFiles, WordTable>();

/** Hash of a word in lower case → its cluster, 0 where unknown; null where the table is missing. */
export function clustersOf(models: ModelFiles | undefined): WordTable | null {
  const bytes = models?.get('english-clusters.bin');
  if (!models || !bytes) return null;
  const table = clusters.get(models) ?? createWordTable(openModel(bytes), 'clusters');
  clusters.set(models, table);
  return table;
}
