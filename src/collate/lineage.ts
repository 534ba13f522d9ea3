// Shared passages → who copied whom, and how many distinct texts there are.
// In: the witnesses of a story and the passages they share. Out: reuse with direction, the stemma, groups of documents that are one text.
// A document is no second witness when much of it stands in another, or when it took narration from another, not only words
// that both quote, in several places.

import type { Direction, Lineage, LineageEdge, Reuse } from '../model/index.ts';
import { directPassage, OTHER_VERSION, QUOTED_BY_BOTH } from './direction.ts';
import { sharedFingerprints } from './fingerprints.ts';
import type { Witness } from './material.ts';
import { REWRITING, sharedRuns } from './rewriting.ts';
import type { SharedPassage } from './shared-text.ts';
import { compareStrings } from './sigla.ts';
import { wordsOfArticle } from './word-index.ts';

/** When two documents count as one text. Chosen on the sample story: see docs/method/lineage.md. */
export const ONE_TEXT = {
  /** This share of the shorter article stands in the other. */
  share: 0.3,
  /** Or this share, with narration (so many words outside quotations) in so many places; a fingerprint counts for one. */
  rewrittenShare: 0.08,
  narrationWords: 6,
  places: 2,
} as const;

/** Gives each shared passage its direction. */
export function directReuse(witnesses: readonly Witness[], passages: readonly SharedPassage[]): Reuse[] {
  const of = new Map(witnesses.map((witness) => [witness.siglum, witness]));
  return passages.map((passage) => {
    const { a, b, kind } = passage;
    return { a, b, kind, ...directPassage(of.get(a.document)!, of.get(b.document)!, passage) };
  });
}

/** Draws the stemma of a story. */
export function drawLineage(
  witnesses: readonly Witness[],
  passages: readonly SharedPassage[],
  reuse: readonly Reuse[],
): Lineage {
  const pairs = pairsOf(witnesses, passages, reuse);
  const edges = pairs
    .flatMap(edgesOf)
    .sort((x, y) => compareStrings(x.from, y.from) || compareStrings(x.to, y.to));
  const same = pairs.filter(isOneText).map(({ a, b }): [string, string] => [a.siglum, b.siglum]);
  return {
    edges: withoutTwins(edges),
    texts: joinPairs(
      witnesses.map(({ siglum }) => siglum),
      same,
    ),
  };
}

interface DocumentPair {
  readonly a: Witness;
  readonly b: Witness;
  readonly passages: readonly SharedPassage[];
  readonly reuse: readonly Reuse[];
}

/** Pairs of different documents with what they share, in the order of their sigla. */
function pairsOf(
  witnesses: readonly Witness[],
  passages: readonly SharedPassage[],
  reuse: readonly Reuse[],
): DocumentPair[] {
  const of = new Map(witnesses.map((witness) => [witness.siglum, witness]));
  const pairs = new Map<string, { a: Witness; b: Witness; passages: SharedPassage[]; reuse: Reuse[] }>();
  passages.forEach((passage, index) => {
    const { a, b } = passage;
    if (a.document === b.document) return;
    const key = `${a.document} ${b.document}`;
    const pair = pairs.get(key) ?? {
      a: of.get(a.document)!,
      b: of.get(b.document)!,
      passages: [],
      reuse: [],
    };
    pair.passages.push(passage);
    pair.reuse.push(reuse[index]!);
    pairs.set(key, pair);
  });
  return [...pairs.values()];
}

/** The edge between two documents, in the direction that most shared characters have; two edges from a lost ancestor. */
function edgesOf({ a, b, reuse }: DocumentPair): LineageEdge[] {
  const sharedCharacters = reuse.reduce((sum, one) => sum + Math.min(length(one.a), length(one.b)), 0);
  const found = heaviest(reuse);
  const { direction } = found;
  const evidence = found.evidence + rewritingEvidence(a, b);
  const lost = direction === 'common-source' ? lostAncestor(a, b, found.evidence) : null;
  if (lost !== null) {
    return [a, b].map(({ siglum }) => ({
      from: lost,
      to: siglum,
      sharedCharacters,
      direction: 'a-to-b',
      evidence,
    }));
  }
  const [from, to] = direction === 'b-to-a' ? [b.siglum, a.siglum] : [a.siglum, b.siglum];
  return [{ from, to, sharedCharacters, direction: direction === 'b-to-a' ? 'a-to-b' : direction, evidence }];
}

/** The node of a text that both go back to and that is not here. Words that both only quote come from a mouth, not from a text. */
function lostAncestor(a: Witness, b: Witness, evidence: string): string | null {
  const agency = a.analysed.document.agency ?? b.analysed.document.agency;
  if (agency && evidence.includes(agency)) return `*${agency}`;
  return evidence.startsWith(OTHER_VERSION) ? `*lost source of ${a.siglum} and ${b.siglum}` : null;
}

/** How much of the shorter article the longer one has, where it is more than two reports of one event share. */
function rewritingEvidence(a: Witness, b: Witness): string {
  const [longer, shorter] = [wordsOfArticle(a.analysed), wordsOfArticle(b.analysed)].sort(
    (x, y) => y.length - x.length,
  );
  const runs = sharedRuns(longer!, shorter!);
  if (runs < REWRITING.light) return '';
  return `; of the shorter text, ${Math.round(100 * runs)} in 100 runs of three words stand in the other`;
}

function length({ from, to }: { from: number; to: number }): number {
  return to - from;
}

/** What most of the shared characters say. Words that both quote say little about the documents where narration is shared too. */
function heaviest(reuse: readonly Reuse[]): { direction: Direction; evidence: string } {
  const narrated = reuse.filter(({ evidence }) => !evidence.startsWith(QUOTED_BY_BOTH));
  const totals = new Map<Direction, number>();
  const telling = narrated.length > 0 ? narrated : reuse;
  for (const { a, direction } of telling) totals.set(direction, (totals.get(direction) ?? 0) + length(a));
  const [direction] = [...totals].sort((x, y) => y[1] - x[1] || compareStrings(x[0], y[0]))[0]!;
  const { evidence } = telling.find((one) => one.direction === direction)!;
  return { direction, evidence };
}

/** A lost ancestor of three copies has one edge to each, with the most that it shares. */
function withoutTwins(edges: readonly LineageEdge[]): LineageEdge[] {
  const best = new Map<string, LineageEdge>();
  for (const edge of edges) {
    const key = `${edge.from} ${edge.to}`;
    const known = best.get(key);
    if (!known || edge.sharedCharacters > known.sharedCharacters) best.set(key, edge);
  }
  return [...best.values()];
}

function isOneText({ a, b, passages }: DocumentPair): boolean {
  const inArticles = passages.filter(({ zones }) => zones[0] === 'article' && zones[1] === 'article');
  const shared = inArticles.reduce((sum, { words }) => sum + words[2], 0);
  const shorter = Math.min(wordsOfArticle(a.analysed).length, wordsOfArticle(b.analysed).length);
  if (shared >= ONE_TEXT.share * shorter) return true;
  if (shared < ONE_TEXT.rewrittenShare * shorter) return false;
  const narrated = inArticles.filter(({ narration }) => narration >= ONE_TEXT.narrationWords).length;
  const marked = inArticles.filter(
    (passage) => passage.narration > 0 && hasFingerprint(a, b, passage),
  ).length;
  return narrated + marked >= ONE_TEXT.places;
}

function hasFingerprint(a: Witness, b: Witness, passage: SharedPassage): boolean {
  const textOf = ({ analysed }: Witness, { from, to }: { from: number; to: number }): string =>
    analysed.document.text.slice(from, to);
  return sharedFingerprints(textOf(a, passage.a), textOf(b, passage.b)).length > 0;
}

/** Groups names that pairs connect; groups and their members keep the order of the names. */
export function joinPairs(
  names: readonly string[],
  pairs: readonly (readonly [string, string])[],
): string[][] {
  const top = new Map(names.map((name) => [name, name]));
  const find = (name: string): string => {
    let at = name;
    while (top.get(at) !== at) at = top.get(at)!;
    return at;
  };
  for (const [a, b] of pairs) top.set(find(a), find(b));
  const groups = new Map<string, string[]>();
  for (const name of names) groups.set(find(name), [...(groups.get(find(name)) ?? []), name]);
  return [...groups.values()];
}
