// The other packages for Node that read English, on the same text: wink-nlp and compromise. Each gives tokens with offsets and
// universal tags, sentences, and (compromise) names, in the shapes that eval/language.ts counts.

import nlp from 'compromise';
import model from 'wink-eng-lite-web-model';
import winkNlp, { type ItemSentence, type ItemToken } from 'wink-nlp';

export interface PeerToken {
  readonly from: number;
  readonly to: number;
  readonly tag: string;
  readonly lemma: string;
}

export interface Reading {
  readonly tokens: readonly PeerToken[];
  /** `from-to` of each sentence. */
  readonly sentences: readonly string[];
}

const wink = winkNlp(model);

/** wink-nlp with its small English model. */
export function readWithWink(text: string): Reading {
  const document = wink.readDoc(text);
  const place = follow(text);
  const tokens: PeerToken[] = [];
  const sentences: string[] = [];
  document.sentences().each((sentence: ItemSentence) => {
    const first = tokens.length;
    sentence.tokens().each((token: ItemToken) => {
      const span = place(token.out());
      if (span !== null)
        tokens.push({
          ...span,
          tag: String(token.out(wink.its.pos)),
          lemma: String(token.out(wink.its.lemma as never)),
        });
    });
    if (tokens.length > first) sentences.push(`${tokens[first]!.from}-${tokens[tokens.length - 1]!.to}`);
  });
  return { tokens, sentences };
}

const TAG_OF: readonly (readonly [name: string, tag: string])[] = [
  ['ProperNoun', 'PROPN'],
  ['Pronoun', 'PRON'],
  ['Auxiliary', 'AUX'],
  ['Copula', 'AUX'],
  ['Modal', 'AUX'],
  ['Verb', 'VERB'],
  ['Adjective', 'ADJ'],
  ['Adverb', 'ADV'],
  ['Determiner', 'DET'],
  ['Preposition', 'ADP'],
  ['Conjunction', 'CCONJ'],
  ['Value', 'NUM'],
  ['Expression', 'INTJ'],
  ['Noun', 'NOUN'],
];

interface CompromiseTerm {
  readonly text: string;
  readonly tags: readonly string[];
}

/** compromise; its tags are put under the nearest universal ones, and its words lack punctuation. */
export function readWithCompromise(text: string): Reading {
  const place = follow(text);
  const tokens: PeerToken[] = [];
  const sentences: string[] = [];
  const rows = nlp(text).json({ offset: true }) as { text: string; terms: CompromiseTerm[] }[];
  let at = 0;
  for (const row of rows) {
    const plain = row.text.trim();
    const from = text.indexOf(plain, at);
    if (from >= 0) {
      sentences.push(`${from}-${from + plain.length}`);
      at = from + plain.length;
    }
    for (const term of row.terms) {
      const span = term.text === '' ? null : place(term.text);
      const tag = TAG_OF.find(([name]) => term.tags.includes(name))?.[1] ?? 'X';
      if (span !== null) tokens.push({ ...span, tag, lemma: '' });
    }
  }
  return { tokens, sentences };
}

/** People, organizations and places by compromise, as `kind text`. */
export function namesWithCompromise(text: string): readonly string[] {
  const document = nlp(text);
  const clean = (kind: string, found: readonly string[]): string[] =>
    found.map((one) => `${kind} ${one.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}.]+$|['’]s\W*$/gu, '')}`);
  return [
    ...clean('person', document.people().out('array') as string[]),
    ...clean('organization', document.organizations().out('array') as string[]),
    ...clean('place', document.places().out('array') as string[]),
  ];
}

/** Finds each next word in the text, from where the last one ended. */
function follow(text: string): (word: string) => { from: number; to: number } | null {
  let at = 0;
  return (word) => {
    const from = text.indexOf(word, at);
    if (from < 0 || from - at > 200) return null;
    at = from + word.length;
    return { from, to: at };
  };
}
