// Event findings of several accounts → statements of kind event: one deed, told by each. In: the story, its sentences. Out: statements
// with a reading for each account. Idea: deeds are compared only inside a block (type and a name of one side); two are one when no
// side contradicts the other, their days agree, and their sentences share telling words besides the names.

import type { Event, Place, Reading, Statement } from '../model/index.ts';
import { placeOf } from './alterations.ts';
import { growGroups, type Link } from './grow-groups.ts';
import { sharedTerms } from './likeness.ts';
import { mostFrequent } from './most-frequent.ts';
import { nameWords, sameName } from './speakers.ts';
import { documentOf, type StoryInput } from './story-input.ts';
import { familyOf, scanTerms } from './terms.ts';
import type { Unit } from './units.ts';
import { isCopied } from './utterances.ts';
import type { Weights } from './weights.ts';

/** A deed as one account tells it. */
export interface Deed {
  readonly siglum: string;
  readonly event: Event;
  /** Words of the names of the two sides; empty where the text names none. */
  readonly actor: readonly string[];
  readonly recipient: readonly string[];
  /** The day that the sentence gives, else null. */
  readonly day: string | null;
  /** Family of the word that names the deed. */
  readonly word: string;
  readonly sentence: Unit;
}

/** Deeds of one block beyond this many say nothing about which of them are one. */
const MOST_IN_BLOCK = 80;
/** Least weight of telling words that the sentences share besides the names: with both sides the same, one and the word, or one alone. */
const LEAST_SHARED = { both: 0.4, oneAndWord: 0.9, one: 1.8 } as const;
/** An evening's deed is of that day here and of the next there. */
const SLACK_DAYS = 1;
const DAY_MS = 86_400_000;

/** Deeds that at least two accounts tell, each group in order of sigla and position. */
export function groupDeeds(
  story: StoryInput,
  sentences: ReadonlyMap<string, readonly Unit[]>,
  weights: Weights,
): readonly (readonly Deed[])[] {
  const deeds = story.documents.flatMap(({ siglum }) => deedsOf(story, siglum, sentences.get(siglum) ?? []));
  const links = pairsOf(deeds).flatMap(([a, b]): Link[] => {
    const score = likeness(deeds[a]!, deeds[b]!, weights);
    return score === null ? [] : [{ a, b, score, kind: 'likely' }];
  });
  const isApart = (a: number, b: number): boolean => contradicts(deeds[a]!, deeds[b]!);
  return growGroups({ size: deeds.length, links, isApart })
    .map((group) => group.map((at) => deeds[at]!))
    .filter((group) => new Set(group.map(({ siglum }) => siglum)).size > 1);
}

/** Statements of kind event, in order of their first reading. */
export function findEventStatements(
  story: StoryInput,
  groups: readonly (readonly Deed[])[],
): readonly Statement[] {
  // What nobody tells but as somebody's words is an utterance, and told there.
  return groups
    .filter((group) => group.some(({ event }) => event.attribution === null))
    .map((group) => toStatement(story, group));
}

/** Deeds that are told as done, outside comments. */
function deedsOf(story: StoryInput, siglum: string, sentences: readonly Unit[]): readonly Deed[] {
  const { findings, entities } = documentOf(story, siglum).analysed;
  const names = new Map(entities.map(({ id, name }) => [id, nameWords(name)] as const));
  const cues = findings.flatMap((one) => (one.kind === 'attribution' ? one.cue : []));
  let at = 0;
  return findings.flatMap((event): Deed[] => {
    if (event.kind !== 'event' || event.negated || event.modality !== 'happened') return [];
    // > | Norholm warns of a war        the utterance tells it
    //   |         ^^^^^
    if (cues.some(([from, to]) => from < event.trigger[1] && event.trigger[0] < to)) return [];
    while (at < sentences.length && sentences[at]!.to < event.to) at++;
    const sentence = sentences[at];
    if (sentence === undefined || sentence.from > event.from || sentence.inComment) return [];
    const wordsOf = (id: string | null): readonly string[] => (id === null ? [] : (names.get(id) ?? []));
    const day = event.date !== null && /^\d{4}-\d\d-\d\d/u.test(event.date) ? event.date.slice(0, 10) : null;
    return [
      {
        siglum,
        event,
        actor: wordsOf(event.actor),
        recipient: wordsOf(event.recipient),
        day,
        word: wordOf(story, siglum, event),
        sentence,
      },
    ];
  });
}

function wordOf(story: StoryInput, siglum: string, { trigger: [from, to] }: Event): string {
  return familyOf(scanTerms(documentOf(story, siglum).analysed.document.text, { from, to })[0]?.stem ?? '');
}

function pairsOf(deeds: readonly Deed[]): readonly (readonly [number, number])[] {
  const blocks = new Map<string, number[]>();
  deeds.forEach(({ event, actor, recipient }, at) => {
    for (const name of new Set([actor.at(-1), recipient.at(-1)]))
      if (name !== undefined) {
        const key = `${event.type} ${name}`;
        const block = blocks.get(key);
        if (block === undefined) blocks.set(key, [at]);
        else block.push(at);
      }
  });
  const codes = new Set<number>();
  for (const block of blocks.values())
    if (block.length <= MOST_IN_BLOCK)
      block.forEach((a, i) => {
        for (const b of block.slice(i + 1)) codes.add(a * deeds.length + b);
      });
  return [...codes]
    .sort((a, b) => a - b)
    .map((code) => [Math.floor(code / deeds.length), code % deeds.length]);
}

/** How sure it is that two deeds are one; null where they are not. */
function likeness(a: Deed, b: Deed, weights: Weights): number | null {
  if (a.siglum === b.siglum || contradicts(a, b)) return null;
  const names = new Set([...a.actor, ...a.recipient, ...b.actor, ...b.recipient]);
  const telling = sharedTerms(a.sentence.terms, b.sentence.terms).filter(({ key }) => !names.has(key));
  const mass = telling.reduce((sum, term) => sum + weights.of(term), 0);
  return mass < leastShared(a, b) ? null : Math.min(1, mass / 4);
}

function leastShared(a: Deed, b: Deed): number {
  const sides = Number(isSame(a.actor, b.actor)) + Number(isSame(a.recipient, b.recipient));
  if (sides === 2) return LEAST_SHARED.both;
  return a.word === b.word ? LEAST_SHARED.oneAndWord : LEAST_SHARED.one;
}

function isSame(a: readonly string[], b: readonly string[]): boolean {
  return a.length > 0 && b.length > 0 && sameName(a, b);
}

/** Another actor, another recipient, or another day. */
function contradicts(a: Deed, b: Deed): boolean {
  const differ = (x: readonly string[], y: readonly string[]): boolean =>
    x.length > 0 && y.length > 0 && !sameName(x, y);
  return differ(a.actor, b.actor) || differ(a.recipient, b.recipient) || areFar(a.day, b.day);
}

function areFar(a: string | null, b: string | null): boolean {
  return a !== null && b !== null && Math.abs(Date.parse(a) - Date.parse(b)) > SLACK_DAYS * DAY_MS;
}

function toStatement(story: StoryInput, group: readonly Deed[]): Statement {
  const base = chooseBase(group);
  const { document } = documentOf(story, base.siglum).analysed;
  return {
    id: `e-${document.id.slice(0, 8)}-${base.event.from}-${base.event.to}`,
    kind: 'event',
    speaker: null,
    date: mostFrequent(group.map(({ day }) => day)),
    gist: placeOf(base.sentence),
    readings: group.map((deed) => toReading(story, deed)),
    variants: [],
    silent: [],
    partOf: null,
  };
}

/** The fullest: both sides named, a day, then the first. */
function chooseBase(group: readonly Deed[]): Deed {
  const rank = ({ actor, recipient, day }: Deed): number =>
    Number(actor.length > 0) + Number(recipient.length > 0) + Number(day !== null);
  return group.reduce((best, deed) => (rank(deed) > rank(best) ? deed : best));
}

function toReading(story: StoryInput, { siglum, event }: Deed): Reading {
  const place: Place = { document: siglum, from: event.from, to: event.to };
  const { document, findings } = documentOf(story, siglum).analysed;
  const said = event.attribution === null ? undefined : findings.find(({ id }) => id === event.attribution);
  const speaker = said?.kind === 'attribution' ? said.speaker : null;
  return {
    ...place,
    type: null,
    finding: event.id,
    relation: isCopied(story, place) ? 'copied' : event.attribution === null ? 'says' : 'claims',
    chain: [document.outlet, speaker].filter(
      (link): link is string => typeof link === 'string' && link !== '',
    ),
    short: document.text.slice(...event.trigger),
  };
}
