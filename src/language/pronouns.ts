// In: tokens, sentences and entities. Out: he, she, his, her … each given to the person it most likely stands for, or to none.
// Idea: of all mentions of people in this sentence and the few before it, a ranking perceptron takes the best, by distance,
// grammatical place, gender and how often the person was mentioned. People without a name ("a woman") compete too; a pronoun
// that goes to one of them goes to no entity. An entity without a known gender takes that of its first pronoun.

import type { Sentence, Token } from '../model/index.ts';
import { FEMALE_NOUNS, MALE_NOUNS, PERSON_NOUNS } from './english/titles.ts';
import { hashText, mix2, mix3 } from './hash.ts';
import type { Draft } from './link-names.ts';
import type { ModelFile } from './model-file.ts';
import { createScorer } from './sparse-scorer.ts';

const MALE: ReadonlySet<string> = new Set(['he', 'him', 'his', 'himself']);
const FEMALE: ReadonlySet<string> = new Set(['she', 'her', 'hers', 'herself']);
/** Sentences back in which a person is looked for. */
export const PRONOUN_REACH = 6;
export const PRONOUN_FEATURES = 48;
/** Candidates looked at for one pronoun: a bound on work in a sentence without end. */
const MOST_CANDIDATES = 60;

/** Sentences back within which a person introduced by name is taken up by a pronoun. */
const INTRODUCED_REACH = 2;

export type Gender = 'male' | 'female' | 'unknown';

/** A mention of a person that a pronoun could stand for. */
export interface Candidate {
  readonly first: number;
  readonly end: number;
  /** The token that carries the mention's relation. */
  readonly head: number;
  readonly sort: 'name' | 'description' | 'pronoun' | 'noun';
  /** Whom it means: mentions of one person share the number. */
  readonly person: number;
  readonly gender: Gender;
  /** Mentions of the same person up to this one. */
  readonly seen: number;
}

/** What a document gives for ranking. */
export interface PronounContext {
  readonly tokens: readonly Token[];
  readonly sentenceOf: Int32Array;
  /** One inside quotation marks. */
  readonly quoted: Uint8Array;
  readonly starts: readonly number[];
}

export interface PronounRanker {
  score(context: PronounContext, pronoun: number, candidate: Candidate, rank: number): number;
}

export function createPronounRanker(model: ModelFile): PronounRanker {
  const scorer = createScorer(model, 'pronouns', 1);
  const features = new Int32Array(PRONOUN_FEATURES);
  const scores = new Int32Array(1);
  return {
    score(context, pronoun, candidate, rank) {
      scorer.score(features, collectPronounFeatures(context, pronoun, candidate, rank, features), scores);
      return scores[0]!;
    },
  };
}

export function genderOfPronoun(text: string): 'male' | 'female' | null {
  const lower = text.toLowerCase();
  if (MALE.has(lower)) return 'male';
  return FEMALE.has(lower) ? 'female' : null;
}

export function describePronouns(tokens: readonly Token[], sentences: readonly Sentence[]): PronounContext {
  const sentenceOf = new Int32Array(tokens.length);
  for (const [s, { firstToken, endToken }] of sentences.entries()) sentenceOf.fill(s, firstToken, endToken);
  const quoted = new Uint8Array(tokens.length);
  let open = 0;
  for (let i = 0; i < tokens.length; i++) {
    const { text } = tokens[i]!;
    if (text === '“') open = 1;
    else if (text === '”') open = 0;
    else if (text === '"') open = 1 - open;
    quoted[i] = open;
  }
  return { tokens, sentenceOf, quoted, starts: sentences.map((sentence) => sentence.firstToken) };
}

const SORTS = ['name', 'description', 'pronoun', 'noun'] as const;
const scale = (n: number): number => (n < 4 ? n : n < 8 ? 4 : n < 16 ? 5 : n < 32 ? 6 : n < 64 ? 7 : 8);
const relationHash = (token: Token): number => hashText(token.relation);

/** Features of a pronoun with one candidate; `rank` counts candidates back from the pronoun. Returns how many. */
export function collectPronounFeatures(
  context: PronounContext,
  pronoun: number,
  candidate: Candidate,
  rank: number,
  features: Int32Array,
): number {
  const { tokens, sentenceOf, quoted, starts } = context;
  const it = tokens[pronoun]!;
  const head = tokens[candidate.head]!;
  const back = Math.min(7, sentenceOf[pronoun]! - sentenceOf[candidate.first]!);
  const gender = genderOfPronoun(it.text);
  const agrees = candidate.gender === 'unknown' ? 1 : candidate.gender === gender ? 2 : 0;
  const sort = SORTS.indexOf(candidate.sort);
  const same = sort === 2 && head.text.toLowerCase() === it.text.toLowerCase() ? 1 : 0;
  const ours = relationHash(it);
  const theirs = relationHash(head);
  const far = scale(pronoun - candidate.end);
  const quotes = quoted[pronoun]! * 2 + quoted[candidate.head]!;
  const opens = candidate.first === starts[sentenceOf[candidate.first]!] ? 1 : 0;
  const governs = head.head === it.head ? 1 : it.head === candidate.head ? 2 : head.head === pronoun ? 3 : 0;
  const seen = Math.min(4, candidate.seen);
  const place = Math.min(6, rank);
  let n = 0;
  features[n++] = mix2(1, back, sort);
  features[n++] = mix2(2, agrees, sort);
  features[n++] = mix2(3, back, agrees);
  features[n++] = mix2(4, ours, theirs);
  features[n++] = mix3(5, ours, theirs, back);
  features[n++] = mix2(6, far, back);
  features[n++] = mix2(7, place, sort);
  features[n++] = mix2(8, place, agrees);
  features[n++] = mix3(9, place, back, theirs);
  features[n++] = mix2(10, quotes, back);
  features[n++] = mix2(11, quotes, sort);
  features[n++] = mix2(12, opens, theirs);
  features[n++] = mix3(13, opens, back, sort);
  features[n++] = mix3(14, governs, ours, theirs);
  features[n++] = mix2(15, seen, sort);
  features[n++] = mix2(16, seen, back);
  features[n++] = mix3(17, same, back, ours);
  features[n++] = mix3(18, sort, theirs, back);
  features[n++] = mix2(19, theirs, 0);
  features[n++] = mix3(20, quotes, ours, theirs);
  features[n++] = mix3(21, agrees, seen, back);
  features[n++] = mix3(22, sort, agrees, back);
  features[n++] = mix2(23, quotes, quotes === 2 ? back : 9);
  features[n++] = mix2(24, hashText(it.text.toLowerCase()), theirs);
  features[n++] = mix2(25, sort === 3 ? hashText(head.lemma) : 0, agrees);
  features[n++] = mix2(26, hashText(head.tag), sort);
  features[n++] = mix3(27, place, theirs, agrees);
  return n;
}

/** A candidate that cannot be meant: the other gender, or the same clause's subject for its object ("Ana saw her"). */
export function isRuledOut(context: PronounContext, pronoun: number, candidate: Candidate): boolean {
  const gender = genderOfPronoun(context.tokens[pronoun]!.text);
  return candidate.gender !== 'unknown' && candidate.gender !== gender;
}

export function genderOfNoun(lemma: string): Gender {
  if (MALE_NOUNS.has(lemma)) return 'male';
  return FEMALE_NOUNS.has(lemma) ? 'female' : 'unknown';
}

export interface PronounInput {
  readonly tokens: readonly Token[];
  readonly sentences: readonly Sentence[];
  /** One where a token stands in a name or in a description of somebody named. */
  readonly taken: Uint8Array;
}

/** The token of a mention whose head lies outside it; the last one when the parse does not say. */
export function headOfMention(tokens: readonly Token[], first: number, end: number): number {
  for (let k = first; k < end; k++) {
    const { head } = tokens[k]!;
    if (head < first || head >= end) return k;
  }
  return end - 1;
}

/** Adds pronouns, in the order of the text, to the people they stand for. */
export function resolvePronouns(ranker: PronounRanker, input: PronounInput, drafts: readonly Draft[]): void {
  const people = drafts.filter((draft) => draft.kind === 'person');
  if (people.length === 0) return;
  const context = describePronouns(input.tokens, input.sentences);
  const waiting = firstCandidates(input, people);
  const genders = people.map((draft) => draft.gender);
  const seen: Candidate[] = [];
  const counts = new Map<number, number>();
  let next = 0;
  const add = (candidate: Candidate): void => {
    counts.set(candidate.person, (counts.get(candidate.person) ?? 0) + 1);
    seen.push({ ...candidate, seen: counts.get(candidate.person)! });
  };
  for (let i = 0; i < input.tokens.length; i++) {
    const gender = genderOfPronoun(input.tokens[i]!.text);
    if (gender === null) continue;
    while (next < waiting.length && waiting[next]!.end <= i) add(waiting[next++]!);
    const best = chooseCandidate(ranker, context, i, { seen, genders });
    if (best === null) continue;
    add({ first: i, end: i + 1, head: i, sort: 'pronoun', person: best.person, gender, seen: 0 });
    const draft = people[best.person];
    if (draft === undefined) continue;
    draft.mentions.push({ first: i, end: i + 1, sort: 'pronoun' });
    if (draft.gender === 'unknown') draft.gender = gender;
    genders[best.person] = draft.gender;
  }
}

function chooseCandidate(
  ranker: PronounRanker,
  context: PronounContext,
  pronoun: number,
  known: { readonly seen: readonly Candidate[]; readonly genders: readonly Gender[] },
): Candidate | null {
  const plain =
    gendered(context, pronoun, known.seen) ?? justIntroduced(context, pronoun, known.seen, known.genders);
  if (plain !== null) return plain;
  let best: Candidate | null = null;
  let bestScore = Number.NEGATIVE_INFINITY;
  let rank = 0;
  for (let k = known.seen.length - 1; k >= 0; k--) {
    const one = known.seen[k]!;
    if (
      rank > MOST_CANDIDATES ||
      context.sentenceOf[pronoun]! - context.sentenceOf[one.first]! > PRONOUN_REACH
    )
      break;
    const candidate = { ...one, gender: known.genders[one.person] ?? one.gender };
    if (isRuledOut(context, pronoun, candidate)) continue;
    const score = ranker.score(context, pronoun, candidate, rank++);
    if (score > bestScore) {
      best = candidate;
      bestScore = score;
    }
  }
  return best;
}

// > | My sister lives by the quay. She says …
//   |    ^^^^^^ a subject whose noun tells the gender, in this sentence or the one before, with nobody mentioned since
function gendered(context: PronounContext, pronoun: number, seen: readonly Candidate[]): Candidate | null {
  const last = seen.at(-1);
  if (last === undefined || last.sort !== 'noun') return null;
  const { tokens, sentenceOf } = context;
  const isNear = sentenceOf[pronoun]! - sentenceOf[last.first]! <= 1;
  const isSubject = tokens[last.head]!.relation.startsWith('nsubj');
  return isNear && isSubject && last.gender === genderOfPronoun(tokens[pronoun]!.text) ? last : null;
}

// > | Ada Quill, 58, runs the bakery. Her brother …
//   | ^^^^^^^^^ a person whose first mention opens a sentence close before, with nobody named since, is the one meant
function justIntroduced(
  context: PronounContext,
  pronoun: number,
  seen: readonly Candidate[],
  genders: readonly Gender[],
): Candidate | null {
  const last = seen.findLast(({ sort }) => sort === 'name');
  if (last === undefined || last.seen !== 1) return null;
  const candidate = { ...last, gender: genders[last.person] ?? last.gender };
  const sentence = context.sentenceOf[last.first]!;
  const opens = last.first === context.starts[sentence];
  const isNear =
    context.sentenceOf[pronoun]! - sentence <= INTRODUCED_REACH && context.sentenceOf[pronoun] !== sentence;
  return opens && isNear && !isRuledOut(context, pronoun, candidate) ? candidate : null;
}

/** Names and descriptions of people, and nouns for people that are no entity, in order. Their persons count on from `people`. */
function firstCandidates(input: PronounInput, people: readonly Draft[]): Candidate[] {
  const { tokens, taken } = input;
  const list: Candidate[] = [];
  const described = new Set<number>();
  for (const [person, draft] of people.entries())
    for (const { first, end, sort } of draft.mentions) {
      const head = headOfMention(tokens, first, end);
      described.add(head);
      list.push({ first, end, head, sort, person, gender: draft.gender, seen: 0 });
    }
  let person = people.length;
  for (let i = 0; i < tokens.length; i++) {
    const { tag, lemma, features } = tokens[i]!;
    if (tag !== 'NOUN' || taken[i] === 1 || described.has(i) || features.includes('Number=Plur')) continue;
    if (!PERSON_NOUNS.has(lemma) || isBesideName(tokens, taken, i)) continue;
    list.push({
      first: i,
      end: i + 1,
      head: i,
      sort: 'noun',
      person: person++,
      gender: genderOfNoun(lemma),
      seen: 0,
    });
  }
  return list.sort((a, b) => a.end - b.end || a.first - b.first);
}

/** A title or an apposition, which means the person named beside it. */
function isBesideName(tokens: readonly Token[], taken: Uint8Array, i: number): boolean {
  if (taken[i + 1] === 1) return true;
  const { head, relation } = tokens[i]!;
  return (relation === 'appos' && head >= 0 && taken[head] === 1) || relation === 'compound';
}
