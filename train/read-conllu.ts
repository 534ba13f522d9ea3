// In: a gzipped CoNLL-U treebank. Out: its documents: raw text, and sentences whose tokens carry exact offsets into it.
// Idea: sentences are joined by a space (or nothing, where the treebank says SpaceAfter=No), paragraphs by an empty line.

import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';

export interface GoldToken {
  readonly form: string;
  readonly lemma: string;
  readonly tag: string;
  readonly fine: string;
  readonly features: string;
  /** Index in the sentence; -1 for the root. */
  readonly head: number;
  readonly relation: string;
  readonly misc: string;
  readonly from: number;
  readonly to: number;
}

export interface GoldSentence {
  readonly tokens: readonly GoldToken[];
  readonly from: number;
  readonly to: number;
}

export interface GoldDocument {
  readonly id: string;
  readonly text: string;
  readonly sentences: readonly GoldSentence[];
}

/** Reads a treebank; throws when the file is missing. */
export function readTreebank(path: string): GoldDocument[] {
  const blocks = gunzipSync(readFileSync(path)).toString('utf8').split('\n\n');
  const documents: { id: string; text: string; sentences: GoldSentence[] }[] = [];
  for (const block of blocks) {
    const lines = block.split('\n').filter((line) => line !== '');
    const id = lines.find((line) => line.startsWith('# newdoc'))?.split('= ')[1];
    if (id !== undefined || documents.length === 0) documents.push({ id: id ?? '', text: '', sentences: [] });
    const document = documents[documents.length - 1]!;
    if (lines.some((line) => line.startsWith('# newpar'))) document.text = startParagraph(document.text);
    const rows = lines.filter((line) => !line.startsWith('#')).map((line) => line.split('\t'));
    if (rows.length > 0) readSentence(document, rows);
  }
  return documents;
}

function startParagraph(text: string): string {
  return text === '' ? '' : `${text.trimEnd()}\n\n`;
}

function readSentence(
  document: { text: string; sentences: GoldSentence[] },
  rows: readonly string[][],
): void {
  const tokens: GoldToken[] = [];
  let text = document.text;
  let wordsLeft = 0;
  let wordSpace = false;
  for (const row of rows) {
    const id = row[0]!;
    const space = !row[9]!.includes('SpaceAfter=No');
    if (id.includes('.')) continue;
    if (id.includes('-')) {
      const [first, last] = id.split('-').map(Number);
      wordsLeft = last! - first! + 1;
      wordSpace = space;
      continue;
    }
    const from = text.length;
    text += row[1]!;
    tokens.push(tokenOf(row, from, text.length));
    if (wordsLeft > 0) wordsLeft--;
    if (wordsLeft > 0 ? false : wordSpace || (space && !insideRange(rows, row))) text += ' ';
    if (wordsLeft === 0) wordSpace = false;
  }
  document.text = text;
  if (tokens.length > 0)
    document.sentences.push({ tokens, from: tokens[0]!.from, to: tokens[tokens.length - 1]!.to });
}

/** True for the last word of a multi-word token, whose own SpaceAfter says nothing. */
function insideRange(rows: readonly string[][], row: readonly string[]): boolean {
  const id = Number(row[0]);
  return rows.some((other) => {
    const [first, last] = other[0]!.split('-').map(Number);
    return last !== undefined && id >= first! && id <= last;
  });
}

function tokenOf(row: readonly string[], from: number, to: number): GoldToken {
  return {
    form: row[1]!,
    lemma: row[2]!,
    tag: row[3]!,
    fine: row[4]!,
    features: row[5] === '_' ? '' : row[5]!,
    head: Number(row[6]) - 1,
    relation: row[7]!,
    misc: row[9]!,
    from,
    to,
  };
}
