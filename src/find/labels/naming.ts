// In: the tagged text and its entities. Out: every phrase that names an actor or a happening, with how it names it.
// Idea: an entity's mention is widened to its noun phrase, so that titles, epithets and descriptions are kept with the name; a phrase headed by
// an event noun names a happening; a judging word marks the phrase, and a judging verb is a label of the act itself.

import type { Analysis, Entity, Sentence, Span } from '../../model/index.ts';
import { nounPhraseAround, type TokenRange } from './noun-phrases.ts';
import {
  ACTOR_NOUNS,
  EUPHEMISMS,
  EVENT_NOUNS,
  HARMING_VERBS,
  LOADED,
  LOADED_VERBS,
  PRESSING_VERBS,
} from './words.ts';

/** How far behind a verb of pressing its `to` may stand, in tokens: objects of two phrases fit. */
const PRESSING_REACH = 24;

export interface Naming extends Span {
  /** Entity id, or the lemma of the event noun or verb. */
  readonly target: string;
  readonly sort: 'name' | 'title' | 'description' | 'event' | 'act' | 'loaded' | 'euphemism';
}

/** All namings of a document, in no particular order. */
export function findNamings(analysis: Analysis): readonly Naming[] {
  const owners = ownersByToken(analysis);
  return analysis.sentences.flatMap((sentence) => [
    ...entityNamings(analysis, sentence, owners),
    ...nounNamings(analysis, sentence),
    ...actNamings(analysis, sentence),
  ]);
}

/** The entity mention that each token begins, if any. */
function ownersByToken(analysis: Analysis): ReadonlyMap<number, { entity: Entity; to: number }> {
  const byStart = new Map<number, { entity: Entity; to: number }>();
  for (const entity of analysis.entities) {
    for (const [from, to] of entity.mentions)
      if ((byStart.get(from)?.to ?? 0) < to) byStart.set(from, { entity, to });
  }
  return byStart;
}

function entityNamings(
  analysis: Analysis,
  sentence: Sentence,
  owners: ReadonlyMap<number, { entity: Entity; to: number }>,
): Naming[] {
  const out: Naming[] = [];
  for (let index = sentence.firstToken; index < sentence.endToken; index++) {
    const owner = owners.get(analysis.tokens[index]!.from);
    if (owner === undefined || analysis.tokens[index]!.tag === 'PRON') continue;
    let end = index + 1;
    while (end < sentence.endToken && analysis.tokens[end]!.to <= owner.to) end++;
    const phrase = nounPhraseAround(analysis, sentence, { first: index, end });
    out.push(
      toNaming(analysis, phrase, owner.entity.id, sortOfMention(analysis, phrase, { first: index, end })),
    );
    index = end - 1;
  }
  return out;
}

/** A bare name (an article or a count before it is no title), a name with a title or epithet before it, or a description without the name. */
function sortOfMention(analysis: Analysis, phrase: TokenRange, mention: TokenRange): Naming['sort'] {
  const hasName = analysis.tokens.slice(mention.first, mention.end).some((token) => token.tag === 'PROPN');
  if (isLoaded(analysis, phrase)) return 'loaded';
  if (!hasName) return 'description';
  const before = analysis.tokens.slice(phrase.first, mention.first);
  return before.some((token) => !/^(?:DET|NUM|PUNCT)$/.test(token.tag)) ? 'title' : 'name';
}

/** Phrases headed by an event noun, or by a noun for people, bodies and papers. */
function nounNamings(analysis: Analysis, sentence: Sentence): Naming[] {
  const out: Naming[] = [];
  for (let index = sentence.firstToken; index < sentence.endToken; index++) {
    const token = analysis.tokens[index]!;
    const next = analysis.tokens[index + 1];
    const isHead = token.tag === 'NOUN' && !(index + 1 < sentence.endToken && next?.tag === 'NOUN');
    const isEvent = EVENT_NOUNS.has(token.text.toLowerCase());
    if (!isHead || !(isEvent || ACTOR_NOUNS.has(token.lemma))) continue;
    const phrase = nounPhraseAround(analysis, sentence, { first: index, end: index + 1 });
    out.push(
      toNaming(
        analysis,
        phrase,
        token.lemma,
        isEvent ? sortOfEvent(analysis, phrase) : sortOfActor(analysis, phrase),
      ),
    );
  }
  return out;
}

function sortOfActor(analysis: Analysis, phrase: TokenRange): Naming['sort'] {
  return isLoaded(analysis, phrase) ? 'loaded' : 'description';
}

function sortOfEvent(analysis: Analysis, phrase: TokenRange): Naming['sort'] {
  if (isLoaded(analysis, phrase)) return 'loaded';
  const mild = analysis.tokens
    .slice(phrase.first, phrase.end - 1)
    .some((token) => EUPHEMISMS.has(token.text.toLowerCase()));
  return mild ? 'euphemism' : 'event';
}

/** Verbs that press, harm or judge, and judging words outside any phrase found above. */
function actNamings(analysis: Analysis, sentence: Sentence): Naming[] {
  const out: Naming[] = [];
  for (let index = sentence.firstToken; index < sentence.endToken; index++) {
    const sort = sortOfWord(analysis, sentence, index);
    if (sort !== null)
      out.push(toNaming(analysis, { first: index, end: index + 1 }, analysis.tokens[index]!.lemma, sort));
  }
  return out;
}

function sortOfWord(analysis: Analysis, sentence: Sentence, index: number): Naming['sort'] | null {
  const token = analysis.tokens[index]!;
  if (token.tag !== 'VERB') return LOADED.has(token.text.toLowerCase()) ? 'loaded' : null;
  if (LOADED_VERBS.has(token.lemma)) return 'loaded';
  return HARMING_VERBS.has(token.lemma) || isPressing(analysis, sentence, index) ? 'act' : null;
}

// > | Wardens told the residents of both streets to leave
//   |         ^^^^                               ^^ `to` and a verb, close behind
function isPressing(analysis: Analysis, sentence: Sentence, index: number): boolean {
  if (!PRESSING_VERBS.has(analysis.tokens[index]!.lemma)) return false;
  const end = Math.min(sentence.endToken, index + PRESSING_REACH);
  for (let at = index + 1; at + 1 < end; at++) {
    const isTo = analysis.tokens[at]!.text.toLowerCase() === 'to';
    if (isTo && analysis.tokens[at + 1]!.tag === 'VERB') return true;
  }
  return false;
}

function isLoaded(analysis: Analysis, phrase: TokenRange): boolean {
  return analysis.tokens
    .slice(phrase.first, phrase.end)
    .some((token) => LOADED.has(token.text.toLowerCase()));
}

function toNaming(analysis: Analysis, phrase: TokenRange, target: string, sort: Naming['sort']): Naming {
  return { from: analysis.tokens[phrase.first]!.from, to: analysis.tokens[phrase.end - 1]!.to, target, sort };
}
