// In: a group or body without a name, as tokens. Out: its entity: the fullest phrase as its name, its mentions as ranges.

import type { Entity, Token } from '../model/index.ts';
import { nounPhraseAt } from './link-nouns.ts';
import type { Unnamed } from './resolve-referents.ts';

const LONGEST_TAIL = 6;

/** The entity; `index` counts the unnamed ones of the document. */
export function toUnnamed(
  { kind, mentions }: Unnamed,
  index: number,
  text: string,
  tokens: readonly Token[],
): Entity {
  const names = mentions
    .filter(({ head }) => tokens[head]!.tag !== 'PRON')
    .map(({ head }) => nameAt(head, text, tokens));
  const name = names.reduce((best, one) => (one.length > best.length ? one : best), names[0]!);
  return {
    id: `g${index + 1}`,
    name,
    kind,
    mentions: mentions.map(({ first, end }) => [tokens[first]!.from, tokens[end - 1]!.to]),
    descriptions: [],
    gender: 'unknown',
    unnamed: true,
  };
}

// > | the striking workers of the north dock said
//   |     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
function nameAt(head: number, text: string, tokens: readonly Token[]): string {
  let { first } = nounPhraseAt(tokens, head);
  while (first < head && /^(?:DET|PRON)$/.test(tokens[first]!.tag)) first++;
  let end = head + 1;
  if (tokens[end]?.text === 'of') {
    let to = end + 1;
    while (
      to < tokens.length &&
      to - end < LONGEST_TAIL &&
      /^(?:DET|ADJ|NOUN|PROPN|NUM)$/.test(tokens[to]!.tag)
    )
      to++;
    if (to > end + 1 && /^(?:NOUN|PROPN)$/.test(tokens[to - 1]!.tag)) end = to;
  }
  return text.slice(tokens[first]!.from, tokens[end - 1]!.to).replace(/\s+/gu, ' ');
}
