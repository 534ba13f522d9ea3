// In: the names of one document. Out: drafts of entities: names that name the same, gathered under the fullest form.
// Idea: full names found their entities first, wherever they stand; then each shorter name goes to the entity that it can be
// short for and that was named last before it (or, when there is none, first after it). Kinds are put to the vote by form.

import type { EntityKind } from '../model/index.ts';
import { FEMALE_TITLES, MALE_TITLES } from './english/titles.ts';
import { isShortBody, isShortPerson, type NameForm } from './name-forms.ts';
import type { NameKind } from './names.ts';

export type MentionSort = 'name' | 'description' | 'pronoun';

export interface Mention {
  readonly first: number;
  readonly end: number;
  readonly sort: MentionSort;
}

export interface Draft {
  readonly kind: NameKind;
  readonly form: NameForm;
  readonly forms: NameForm[];
  readonly mentions: Mention[];
  readonly descriptions: string[];
  /** By titles; while names are still gathered, by those that came so far. */
  gender: 'male' | 'female' | 'unknown';
}

export const ENTITY_KIND: Readonly<Record<NameKind, EntityKind>> = {
  person: 'person',
  organization: 'organization',
  place: 'place',
  group: 'group',
  facility: 'place',
  other: 'other',
};

/** Gathers names; `forms` are in the order of the text. */
export function linkNames(forms: readonly NameForm[]): Draft[] {
  const voted = voteKinds(forms);
  const order = voted
    .map((_, i) => i)
    .sort((a, b) => voted[b]!.words.length - voted[a]!.words.length || a - b);
  const drafts: Draft[] = [];
  const index = createIndex();
  for (const i of order) {
    const form = voted[i]!;
    const draft = chooseDraft(index, form) ?? startDraft(drafts, index, form);
    draft.forms.push(form);
    if (draft.gender === 'unknown') draft.gender = genderOfTitles([form]);
    draft.mentions.push({ first: form.first, end: form.end, sort: 'name' });
  }
  for (const draft of drafts) {
    draft.mentions.sort((a, b) => a.first - b.first || a.end - b.end);
    draft.forms.sort((a, b) => a.first - b.first || a.end - b.end);
    draft.gender = genderOfTitles(draft.forms);
  }
  return drafts;
}

/** Where a form's entity can be found without looking at all: by its key and kind, by each of its words, by its initials. */
interface Index {
  readonly byKey: Map<string, Draft>;
  readonly byWord: Map<string, Draft[]>;
}

/** Drafts looked at for one word, and mentions for one draft: a bound on work in very long texts. */
const MOST_LOOKED_AT = 200;

const createIndex = (): Index => ({ byKey: new Map(), byWord: new Map() });
const exactKey = (form: NameForm): string => `${ENTITY_KIND[form.kind]} ${form.key}`;
const SMALL_WORD = /^(?:of|the|and|for|in|on|&|-|de|la|al|el|bin|van|von)$/;

function addToIndex(index: Index, draft: Draft): void {
  const { words } = draft.form;
  index.byKey.set(exactKey(draft.form), draft);
  const large = words.filter((word) => !SMALL_WORD.test(word));
  const initials = [words, large].map((list) => list.map((word) => word[0]!).join(''));
  for (const word of new Set(words.length > 1 ? [...large, ...initials] : large)) {
    const list = index.byWord.get(word) ?? [];
    if (list.length < MOST_LOOKED_AT) list.push(draft);
    index.byWord.set(word, list);
  }
}

function startDraft(drafts: Draft[], index: Index, form: NameForm): Draft {
  const draft: Draft = {
    kind: form.kind,
    form,
    forms: [],
    mentions: [],
    descriptions: [],
    gender: 'unknown',
  };
  drafts.push(draft);
  addToIndex(index, draft);
  return draft;
}

/** One form has one kind in a document: that of most of its places; the earlier kind when two are even. */
function voteKinds(forms: readonly NameForm[]): NameForm[] {
  const votes = new Map<string, Map<NameKind, number>>();
  for (const form of forms) {
    const counts = votes.get(form.key) ?? new Map<NameKind, number>();
    votes.set(form.key, counts.set(form.kind, (counts.get(form.kind) ?? 0) + 1));
  }
  const surnames = new Set<string>();
  for (const form of forms)
    if (form.kind === 'person' && form.words.length > 1) surnames.add(form.words[form.words.length - 1]!);
  return forms.map((form) => {
    const counts = votes.get(form.key)!;
    let best: NameKind = 'other';
    for (const [kind, count] of counts) if (count > (counts.get(best) ?? 0)) best = kind;
    const isSurname =
      form.words.length === 1 && surnames.has(form.words[0]!) && counts.size > 1 && counts.has('person');
    return { ...form, kind: isSurname ? 'person' : best };
  });
}

function chooseDraft(index: Index, form: NameForm): Draft | null {
  const exact = index.byKey.get(exactKey(form));
  if (exact !== undefined && (exact.kind !== 'person' || gendersAgree(form, exact))) return exact;
  const near = new Set(form.words.flatMap((word) => index.byWord.get(word) ?? []));
  let best: Draft | null = null;
  let bestDistance = Number.POSITIVE_INFINITY;
  for (const draft of near) {
    const distance = fits(form, draft) ? distanceTo(draft, form.first) : Number.POSITIVE_INFINITY;
    if (distance < bestDistance) {
      best = draft;
      bestDistance = distance;
    }
  }
  return best;
}

function fits(form: NameForm, draft: Draft): boolean {
  // "Brell" after "Brell Corp." is the company, whatever it looked like by itself; a place keeps its own name.
  if (draft.kind === 'organization' && (form.kind === 'person' || form.kind === 'other'))
    return isShortBody(form, draft.form);
  if (ENTITY_KIND[form.kind] !== ENTITY_KIND[draft.kind]) return false;
  if (form.key === draft.form.key) return true;
  if (form.kind === 'person') return isShortPerson(form, draft.form) && gendersAgree(form, draft);
  return isShortBody(form, draft.form);
}

function gendersAgree(form: NameForm, draft: Draft): boolean {
  if (draft.gender === 'unknown') return true;
  const gender = genderOfTitles([form]);
  return gender === 'unknown' || gender === draft.gender;
}

/** Tokens back to the nearest full name of the draft; names further on count as far away. */
function distanceTo(draft: Draft, at: number): number {
  let best = Number.POSITIVE_INFINITY;
  for (const { first } of draft.mentions.slice(-MOST_LOOKED_AT))
    best = Math.min(best, first <= at ? at - first : 1_000_000 + first - at);
  return best;
}

export function genderOfTitles(forms: readonly NameForm[]): 'male' | 'female' | 'unknown' {
  for (const { titles } of forms)
    for (const title of titles) {
      if (MALE_TITLES.has(title)) return 'male';
      if (FEMALE_TITLES.has(title)) return 'female';
    }
  return 'unknown';
}
