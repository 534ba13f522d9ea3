// The words of a document's article, which several stages compare. In: an analysed document. Out: its words in order, without comments,
// promotion and boilerplate.

import type { AnalysedDocument } from '../model/index.ts';
import { articleOf } from './material.ts';
import { oncePerDocument } from './once.ts';
import { type Word, wordsIn } from './words.ts';

export const articleWords: (analysed: AnalysedDocument) => readonly Word[] = oncePerDocument((analysed) =>
  wordsIn(analysed.document.text, articleOf(analysed)),
);
