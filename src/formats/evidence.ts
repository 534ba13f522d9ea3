// In: an edition and the analysed documents it was made of. Out: the text behind each siglum, so that every format prints the evidence itself.

import type { AnalysedDocument, DocumentEntry, Edition, Place, Statement, Story } from '../model/index.ts';

/** An edition with the documents that its places point into. */
export interface Evidence {
  readonly edition: Edition;
  /** The analysed document of each siglum. */
  readonly documents: ReadonlyMap<string, AnalysedDocument>;
}

/** Joins an edition with its documents, by id and path. Documents that the edition does not know are left out. */
export function joinEvidence(edition: Edition, documents: readonly AnalysedDocument[]): Evidence {
  const byKey = new Map(documents.map((each) => [keyOf(each.document), each]));
  const pairs = edition.documents.flatMap((entry): [string, AnalysedDocument][] => {
    const document = byKey.get(keyOf(entry));
    return document === undefined ? [] : [[entry.siglum, document]];
  });
  return { edition, documents: new Map(pairs) };
}

function keyOf({ id, path }: { readonly id: string; readonly path: string | null }): string {
  return `${id} ${path ?? ''}`;
}

/** The characters of a place, with runs of white space shown as one blank. '' when its document is not at hand. */
export function quote({ documents }: Evidence, place: Place): string {
  const text = documents.get(place.document)?.document.text ?? '';
  return text.slice(place.from, place.to).replace(/\s+/gu, ' ').trim();
}

/** The line and column of a place, from 1, as editors count them. */
export function lineAndColumn(text: string, at: number): { readonly line: number; readonly column: number } {
  let line = 1;
  let start = 0;
  for (let next = text.indexOf('\n'); next >= 0 && next < at; next = text.indexOf('\n', next + 1)) {
    line += 1;
    start = next + 1;
  }
  return { line, column: at - start + 1 };
}

/** The entries of a story's documents, in the order of their sigla in the story. */
export function entriesOf({ edition }: Evidence, story: Story): readonly DocumentEntry[] {
  const bySiglum = new Map(edition.documents.map((entry) => [entry.siglum, entry]));
  return story.documents.flatMap((siglum) => bySiglum.get(siglum) ?? []);
}

/** Statements in the order of how much they tell: disputed or revised ones, then those in most documents, then those with most variants. */
export function rankStatements(story: Story): readonly Statement[] {
  const rank = (statement: Statement): readonly number[] => [
    statement.readings.some(({ relation }) => relation === 'conflicts' || relation === 'revised') ? 1 : 0,
    new Set(statement.readings.map(({ document }) => document)).size,
    statement.variants.length,
  ];
  const ranked = story.statements.map((statement, index) => ({ statement, index, rank: rank(statement) }));
  ranked.sort((a, b) => compareRanks(b.rank, a.rank) || a.index - b.index);
  return ranked.map(({ statement }) => statement);
}

function compareRanks(a: readonly number[], b: readonly number[]): number {
  const at = a.findIndex((value, index) => value !== b[index]);
  return at < 0 ? 0 : a[at]! - b[at]!;
}
