// In: tokens, sentences and entities. Out: he, she, his, her … each given to the person it most likely stands for, or to none.
// Idea: of the people named or described in this sentence and the few before it, take the one with the best score by distance,
// grammatical place, how often it was mentioned, and gender; an entity without a known gender takes that of its pronouns.

import type { Sentence, Token } from '../model/index.ts';
import type { Draft, Mention } from './link-names.ts';

const MALE: ReadonlySet<string> = new Set(['he', 'him', 'his', 'himself']);
const FEMALE: ReadonlySet<string> = new Set(['she', 'her', 'hers', 'herself']);
/** Sentences back in which a person is looked for. */
const REACH = 4;

export function genderOfPronoun(text: string): 'male' | 'female' | null {
  const lower = text.toLowerCase();
  if (MALE.has(lower)) return 'male';
  return FEMALE.has(lower) ? 'female' : null;
}

/** Adds pronouns, in the order of the text, to the people they stand for. */
export function resolvePronouns(
  tokens: readonly Token[],
  sentences: readonly Sentence[],
  drafts: readonly Draft[],
): void {
  const people = drafts.filter((draft) => draft.kind === 'person');
  if (people.length === 0) return;
  const sentenceOf = new Int32Array(tokens.length);
  for (const [s, sentence] of sentences.entries()) sentenceOf.fill(s, sentence.firstToken, sentence.endToken);
  for (let i = 0; i < tokens.length; i++) {
    const gender = genderOfPronoun(tokens[i]!.text);
    if (gender === null) continue;
    const draft = choosePerson(tokens, i, gender, people, sentenceOf);
    if (draft === null) continue;
    draft.mentions.push({ first: i, end: i + 1, sort: 'pronoun' });
    if (draft.gender === 'unknown') draft.gender = gender;
  }
}

function choosePerson(
  tokens: readonly Token[],
  at: number,
  gender: 'male' | 'female',
  people: readonly Draft[],
  sentenceOf: Int32Array,
): Draft | null {
  let best: Draft | null = null;
  let bestScore = Number.NEGATIVE_INFINITY;
  for (const draft of people) {
    if (draft.gender !== 'unknown' && draft.gender !== gender) continue;
    const score = scorePerson(tokens, at, draft, sentenceOf) + (draft.gender === gender ? 12 : 0);
    if (score > bestScore) {
      best = draft;
      bestScore = score;
    }
  }
  return best;
}

function scorePerson(tokens: readonly Token[], at: number, draft: Draft, sentenceOf: Int32Array): number {
  let best = Number.NEGATIVE_INFINITY;
  let count = 0;
  for (const mention of draft.mentions) {
    if (mention.end > at) continue;
    count++;
    const back = sentenceOf[at]! - sentenceOf[mention.first]!;
    if (back > REACH) continue;
    best = Math.max(best, scoreMention(tokens, at, mention, back));
  }
  return best + Math.min(count, 6);
}

function scoreMention(tokens: readonly Token[], at: number, mention: Mention, back: number): number {
  const isSubject = looksLikeSubject(tokens, mention.end);
  const distance = Math.min(20, (at - mention.end) >> 2);
  return 30 - back * 10 - distance + (isSubject ? 8 : 0) + (mention.sort === 'pronoun' ? 4 : 0);
}

/** A verb follows the mention, perhaps after an adverb or an aside. */
function looksLikeSubject(tokens: readonly Token[], end: number): boolean {
  for (let k = end; k < Math.min(tokens.length, end + 2); k++) {
    const tag = tokens[k]!.tag;
    if (tag === 'VERB' || tag === 'AUX') return true;
    if (tag !== 'ADV') return false;
  }
  return false;
}
