// A running story → the events in it. In: the documents of one story and which of them are one text. Out: groups of documents by the
// day that they report on.
// Idea: news names the day of what happened in its opening; a page that names none reports on the day it was published; one without a
// day goes with the document that it is most like; a copy goes with its text. Documents of one day that have little in common
// are two events.

import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import type { AnalysedDocument, Lineage, Moment, StoryEvent } from '../model/index.ts';
import { linkByAverage, type ScoredPair } from './average-link.ts';
import { headlineOf } from './headline.ts';
import { articleOf, type Witness } from './material.ts';
import { oncePerDocument } from './once.ts';
import { profileOf, weighProfile } from './profile.ts';
import { compareStrings } from './sigla.ts';
import { countTexts } from './story-input.ts';
import { toldMoments } from './timeline.ts';
import { ONE } from './vectors.ts';

/** The opening: so many characters of the article. */
const OPENING = 600;
/** Mean likeness below which documents of one day are about two events. */
const LEAST_ALIKE = 0.06;
/** A day with more documents than this is one event, and so many are looked at to find the one most like another. */
const MOST_COMPARED = 100;

interface Dated {
  readonly witness: Witness;
  readonly day: string | null;
  readonly why: StoryEvent['why'][number];
}

type Likeness = (x: number, y: number) => number;

/** The events of a story, by day, those without a day last; every document stands in exactly one. */
export function findEvents(witnesses: readonly Witness[], lineage: Lineage): StoryEvent[] {
  const likeness = likenessIn(witnesses);
  const dated = withOneText(witnesses.map(dayOf), lineage);
  const placed = dated.map((one, at) => (one.day === null ? withMostLike(dated, at, likeness) : one));
  const byDay = new Map<string, number[]>();
  placed.forEach(({ day }, at) => {
    const members = byDay.get(day ?? UNKNOWN);
    if (members) members.push(at);
    else byDay.set(day ?? UNKNOWN, [at]);
  });
  return [...byDay]
    .sort(([a], [b]) => compareStrings(a, b))
    .flatMap(([, members]) => apart(members, likeness))
    .map((group) =>
      eventOf(
        group.map((at) => placed[at]!),
        lineage,
      ),
    );
}

const UNKNOWN = '\uffff';

function likenessIn(witnesses: readonly Witness[]): Likeness {
  return (x, y) => {
    const other = weightsIn(witnesses[y]!.analysed);
    let sum = 0;
    for (const [stem, weight] of weightsIn(witnesses[x]!.analysed)) sum += weight * (other.get(stem) ?? 0);
    return sum / ONE ** 2;
  };
}

const weightsIn: (analysed: AnalysedDocument) => ReadonlyMap<string, number> = oncePerDocument((analysed) =>
  weighProfile(profileOf(analysed)),
);

function eventOf(members: readonly Dated[], lineage: Lineage): StoryEvent {
  const witnesses = members.map(({ witness }) => witness);
  const { day } = members[0]!;
  const documents = witnesses.map(({ siglum }) => siglum);
  return {
    id: idOf(witnesses[0]!, day),
    day,
    title: headlineOf(witnesses),
    documents,
    distinctTexts: countTexts(documents, lineage),
    why: members.map(({ why }) => why),
  };
}

function idOf({ analysed }: Witness, day: string | null): string {
  return `v${bytesToHex(sha256(utf8ToBytes(`${analysed.document.id} ${day ?? ''}`))).slice(0, 16)}`;
}

function dayOf(witness: Witness): Dated {
  const { siglum, analysed } = witness;
  const published = analysed.document.published?.slice(0, 10) ?? null;
  const named = namedInOpening(witness, published);
  if (named) {
    const { from, to, value } = named;
    const why = { document: siglum, rule: 'its opening names the day', span: { from, to } };
    return { witness, day: value!.slice(0, 10), why };
  }
  const rule = published === null ? 'it names no day' : 'it was published on the day';
  return { witness, day: published, why: { document: siglum, rule, span: null } };
}

// > | A crane fell on Friday, killing two. An inquiry opens next week.
//   |                 ^^^^^^   the first day in the opening that is not still to come
function namedInOpening({ analysed }: Witness, published: string | null): Moment | undefined {
  const [article] = articleOf(analysed);
  if (!article) return undefined;
  return toldMoments(analysed)
    .filter(({ from }) => from >= article.from && from < article.from + OPENING)
    .filter(({ value }) => /^\d{4}-\d\d-\d\d/u.test(value!) && isBy(value!.slice(0, 10), published))
    .sort((a, b) => a.from - b.from)[0];
}

function isBy(day: string, published: string | null): boolean {
  return published === null || day <= published;
}

/** Copies of one text are about the day of the earliest of them that has one. */
function withOneText(dated: readonly Dated[], { texts }: Lineage): Dated[] {
  const first = new Map<string, Dated>();
  const place = new Map(dated.map((one) => [one.witness.siglum, one] as const));
  for (const text of texts) {
    const own = text.map((siglum) => place.get(siglum)!).find(({ day }) => day !== null);
    if (own) for (const siglum of text) first.set(siglum, own);
  }
  return dated.map((one) => {
    const leader = first.get(one.witness.siglum);
    if (!leader || leader.day === one.day) return one;
    const rule = `it is one text with ${leader.witness.siglum}`;
    return { ...one, day: leader.day, why: { ...one.why, rule, span: null } };
  });
}

function withMostLike(all: readonly Dated[], index: number, likeness: Likeness): Dated {
  let best: { readonly of: Dated | null; readonly score: number } = { of: null, score: 0 };
  let looked = 0;
  for (const [at, one] of all.entries()) {
    if (one.day === null || looked++ >= MOST_COMPARED) continue;
    const score = likeness(index, at);
    if (score > best.score) best = { of: one, score };
  }
  const own = all[index]!;
  if (best.of === null) return own;
  const rule = `it names no day, and is most like ${best.of.witness.siglum}`;
  return { ...own, day: best.of.day, why: { ...own.why, rule } };
}

/** The documents of one day, by what they are about. */
function apart(members: readonly number[], likeness: Likeness): number[][] {
  if (members.length === 1 || members.length > MOST_COMPARED) return [[...members]];
  const pairs = members.flatMap((x, i) =>
    members.slice(i + 1).map((y, k): ScoredPair => ({ x: i, y: i + 1 + k, score: likeness(x, y) })),
  );
  return linkByAverage(members.length, pairs, { least: LEAST_ALIKE }).map((group) =>
    group.map((at) => members[at]!),
  );
}
