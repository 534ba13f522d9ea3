// Gold sentences as `Words`, so that training sees exactly what the running program sees.

import { openModel } from '../src/language/model-file.ts';
import { createWordTable } from '../src/language/word-table.ts';
import { createWordTypes, describeWords, type Words, type WordTypes } from '../src/language/words.ts';
import { clusterTables } from './clusters.ts';
import type { GoldDocument, GoldSentence } from './read-conllu.ts';
import { encodeModel } from './write-model.ts';

let known: WordTypes | null = null;

function types(): WordTypes {
  known ??= createWordTypes(createWordTable(openModel(encodeModel([clusterTables()])), 'clusters'));
  return known;
}

/** The words of one gold sentence; offsets are those of the document. */
export function wordsOfSentence(document: GoldDocument, sentence: GoldSentence): Words {
  return wordsOf(document.text, sentence.tokens);
}

export function wordsOf(
  text: string,
  spans: readonly { readonly from: number; readonly to: number }[],
): Words {
  const borders = {
    from: Int32Array.from(spans, (span) => span.from),
    to: Int32Array.from(spans, (span) => span.to),
  };
  return describeWords(text, borders, types());
}

/** Words that come without a text: joined by single spaces. */
export function wordsOfForms(forms: readonly string[]): Words {
  const spans: { from: number; to: number }[] = [];
  let at = 0;
  for (const form of forms) {
    spans.push({ from: at, to: at + form.length });
    at += form.length + 1;
  }
  return wordsOf(forms.join(' '), spans);
}
