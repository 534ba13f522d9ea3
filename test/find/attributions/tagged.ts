// The notation of the attribution tests without a language stage: `Tarn_PROPN said_VERB that_SCONJ …`; a token may be
// joined to the one before it with a leading `~`; lines are paragraphs. Answers are compared as strings.

import { findEveryAttribution } from '../../../src/find/attributions/index.ts';
import type { Attribution, Document, Range, Sentence, Token } from '../../../src/model/index.ts';
import { pairQuotationMarks } from '../../../src/voices/index.ts';

/** Each attribution as `type: source | cue | content`, in order. */
export function attributionsIn(source: string): string[] {
  const { text, tokens, sentences } = readTagged(source);
  const quotations = pairQuotationMarks(text, [{ from: 0, to: text.length }]);
  const found = findEveryAttribution({
    document: { text } as Document,
    passages: [],
    quotations,
    analysis: { language: 'en', tokens, sentences, entities: [] },
  });
  return found.map((one) => show(text, one));
}

function show(text: string, one: Attribution): string {
  const words = (ranges: readonly Range[]): string =>
    ranges.map(([from, to]) => text.slice(from, to)).join(' … ');
  return `${one.type}: ${words(one.source)} | ${words(one.cue)} | ${words(one.content)}`;
}

function readTagged(source: string): { text: string; tokens: Token[]; sentences: Sentence[] } {
  let text = '';
  const tokens: Token[] = [];
  const sentences: Sentence[] = [];
  for (const line of source.trim().split('\n')) {
    const firstToken = tokens.length;
    for (const item of line.trim().split(/\s+/)) {
      const [word, tag] = item.replace(/^~/, '').split('_') as [string, string];
      if (text !== '' && !item.startsWith('~') && !text.endsWith('\n')) text += ' ';
      const from = text.length;
      text += word;
      const lemma = word.toLowerCase();
      tokens.push({ from, to: text.length, text: word, lemma, tag, features: '', head: -2, relation: '' });
    }
    const from = tokens[firstToken]!.from;
    sentences.push({ from, to: text.length, firstToken, endToken: tokens.length });
    text += '\n\n';
  }
  return { text, tokens, sentences };
}
