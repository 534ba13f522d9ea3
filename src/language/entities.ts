// In: tokens, sentences and names of one document. Out: its entities: names, descriptions and pronouns that mean the same.
// Idea: names are linked first (link-names.ts), then described (descriptions.ts); phrases and pronouns are resolved to them last.

import type { Entity, Sentence, Token } from '../model/index.ts';
import { describeEntities } from './descriptions.ts';
import { KNOWN } from './gazetteer.ts';
import { hashText } from './hash.ts';
import { type Draft, ENTITY_KIND, linkNames, type Mention } from './link-names.ts';
import { type NameForm, readNameForm } from './name-forms.ts';
import type { Name } from './names.ts';
import { type PronounRanker, resolvePronouns } from './pronouns.ts';
import type { ReferentRanker } from './referent-ranker.ts';
import { resolveDescriptions } from './resolve-descriptions.ts';
import { resolveReferents } from './resolve-referents.ts';
import { toUnnamed } from './unnamed.ts';
import type { WordTable } from './word-table.ts';

export interface EntityInput {
  readonly text: string;
  readonly tokens: readonly Token[];
  readonly sentences: readonly Sentence[];
  readonly names: readonly Name[];
  readonly gazetteer: WordTable;
  readonly pronouns: PronounRanker;
  readonly referents: ReferentRanker;
}

/** Names linked, described and found again by their descriptions; pronouns not yet. */
export interface Drafted {
  readonly drafts: Draft[];
  /** One where a token stands in a name. */
  readonly inName: Uint8Array;
  /** One where a token stands in a name or in a description beside one. */
  readonly taken: Uint8Array;
}

export function draftEntities({
  text,
  tokens,
  names,
  gazetteer,
}: Omit<EntityInput, 'pronouns' | 'referents' | 'sentences'>): Drafted {
  const forms = names
    .map((name) => readNameForm(tokens, name))
    .filter((form): form is NameForm => form !== null);
  const drafts = linkNames(forms);
  const described = describeEntities(tokens, text, drafts);
  for (const draft of drafts) if (draft.kind === 'person') draft.gender = genderOf(draft, gazetteer);
  const inName = new Uint8Array(tokens.length);
  for (const form of forms) inName.fill(1, form.first, form.end);
  resolveDescriptions(tokens, drafts, inName);
  return { drafts, inName, taken: inName.map((one, i) => one | described[i]!) };
}

/** The entities of a document in the order of their first mention: those with a name, and groups and bodies without. */
export function findEntities(input: EntityInput): {
  readonly entities: Entity[];
  readonly unnamed: Entity[];
} {
  const { text, tokens, sentences } = input;
  const { drafts, taken } = draftEntities(input);
  resolvePronouns(input.pronouns, { tokens, sentences, taken }, drafts);
  const unnamed = resolveReferents(input.referents, { tokens, sentences, taken }, drafts);
  return {
    entities: drafts.sort(byFirstMention).map((draft, i) => toEntity(draft, i, text, tokens)),
    unnamed: unnamed.map((one, i) => toUnnamed(one, i, text, tokens)),
  };
}

/** By title or description, else by a first name that only men or only women have. */
function genderOf(draft: Draft, gazetteer: WordTable): Draft['gender'] {
  if (draft.gender !== 'unknown') return draft.gender;
  const form = fullest(draft.forms);
  if (form.words.length < 2) return 'unknown';
  const known = gazetteer.get(hashText(form.words[0]!));
  const male = (known & KNOWN.male) !== 0;
  const female = (known & KNOWN.female) !== 0;
  if (male === female) return 'unknown';
  return male ? 'male' : 'female';
}

const firstOf = (mentions: readonly Mention[]): number =>
  mentions.reduce((least, one) => Math.min(least, one.first), Number.POSITIVE_INFINITY);

function byFirstMention(a: Draft, b: Draft): number {
  return firstOf(a.mentions) - firstOf(b.mentions) || (a.form.key < b.form.key ? -1 : 1);
}

/** The form with most words; of several, the longest; of those, the first. */
function fullest(forms: readonly NameForm[]): NameForm {
  return forms.reduce((best, form) => {
    const more = form.words.length - best.words.length || form.key.length - best.key.length;
    return more > 0 ? form : best;
  });
}

function toEntity(draft: Draft, index: number, text: string, tokens: readonly Token[]): Entity {
  const name = fullest(draft.forms);
  const mentions = [...draft.mentions].sort((a, b) => a.first - b.first || b.end - a.end);
  return {
    id: `e${index + 1}`,
    name: text.slice(tokens[name.first]!.from, tokens[name.end - 1]!.to).replace(/\s+/gu, ' '),
    kind: ENTITY_KIND[draft.kind],
    mentions: mentions.map(({ first, end }) => [tokens[first]!.from, tokens[end - 1]!.to]),
    descriptions: [...draft.descriptions],
    gender: draft.gender,
  };
}
