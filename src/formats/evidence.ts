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

/** The characters of a place, on one line. '' when its document is not at hand. */
export function quote({ documents }: Evidence, place: Place): string {
  const text = documents.get(place.document)?.document.text ?? '';
  return oneLine(text.slice(place.from, place.to));
}

/** Runs of white space become one blank; control and direction marks are made visible, so that no page can drive a terminal. */
export function oneLine(text: string): string {
  return text
    .replace(/\s+/gu, ' ')
    .replace(/[\u0000-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/gu, '\ufffd')
    .trim();
}

/** A statement in one line: the speaker and the words, or what a figure counts, in the words of the first reading that says it. */
export function nameOf(statement: Statement, evidence: Evidence): string {
  const counted = statement.kind === 'figure' ? countedIn(statement, evidence) : null;
  if (counted !== null) return counted;
  const words = quote(evidence, firstPiece(statement, evidence));
  const isUtterance = statement.kind === 'utterance' && statement.speaker !== null;
  return isUtterance ? `${oneLine(statement.speaker)}: ${words}` : words;
}

const LEAST_PIECE = 20;

// > | We closed it," Quill said. "Nobody told us to.        a name ends before the tag; the readings show all of it
//   | ^^^^^^^^^^^^
function firstPiece({ gist, readings }: Statement, { documents }: Evidence): Place {
  const base = readings.find(({ document, from }) => document === gist.document && from === gist.from);
  const found = documents.get(gist.document)?.findings.find(({ id }) => id === base?.finding);
  const end =
    found?.kind === 'attribution' ? found.content.find(([from]) => from >= gist.from)?.[1] : undefined;
  return end !== undefined && end < gist.to && end - gist.from >= LEAST_PIECE ? { ...gist, to: end } : gist;
}

// > | villages every half hour · killed in the fire since Monday        what is counted ends where it says when
//   |         ^^^^^^^^^^^^^^^^                     ^^^^^^^^^^^^^
const WHEN_COUNTED = /\s(?:every|each|since|until|per)\s.{0,200}$/su;

/** One word ("people") would not tell one row from the next; what another account adds ("schools from the list") is not what all count. */
function countedIn({ gist, readings }: Statement, evidence: Evidence): string | null {
  for (const { document, from, to, finding } of readings) {
    if (document !== gist.document || from < gist.from || to > gist.to) continue;
    const found = evidence.documents.get(document)?.findings.find(({ id }) => id === finding);
    if (found?.kind !== 'figure' || found.of === null) continue;
    const counted = found.of.trim().replace(WHEN_COUNTED, '');
    if (counted.includes(' ')) return oneLine(counted);
  }
  return null;
}

/** The stories of an edition, those of most documents first. */
export function storiesBySize({ edition }: Evidence): readonly Story[] {
  return [...edition.stories].sort(
    (a, b) => b.documents.length - a.documents.length || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0),
  );
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

/**
 * Statements in the order of how much they tell: what more distinct texts have, what is disputed or revised, what was said in
 * several wordings. The weights order the page and decide nothing.
 */
export function rankStatements(story: Story): readonly Statement[] {
  const groups = new Map(story.lineage.texts.flatMap((group) => group.map((name) => [name, group[0]!])));
  const ranked = story.statements.map((statement) => ({ statement, score: scoreOf(statement, groups) }));
  ranked.sort((a, b) => b.score - a.score || (a.statement.id < b.statement.id ? -1 : 1));
  return ranked.map(({ statement }) => statement);
}

function scoreOf({ kind, readings, variants }: Statement, groups: ReadonlyMap<string, string>): number {
  const texts = new Set(readings.map(({ document }) => groups.get(document) ?? document)).size;
  const has = (relation: string): boolean => readings.some((reading) => reading.relation === relation);
  const worded = Math.min(5, variants.filter((variant) => variant.kind !== 'spelling').length);
  return (
    3 * texts +
    (has('conflicts') ? 6 : 0) +
    (has('revised') ? 4 : 0) +
    worded +
    (kind === 'utterance' ? 2 : 0)
  );
}
