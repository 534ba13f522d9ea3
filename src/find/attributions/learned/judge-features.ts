// In: drafts that compete, with what the models said of each. Out: for each, the integers by which the judge decides.
// Neighbours are looked at only as far as NEAR on either side, so the cost is linear in the drafts.

import type { Span } from '../../../model/index.ts';
import type { Draft } from '../draft.ts';
import { tokenAt, type View } from '../view.ts';
import { CLAUSE, hashText, type Words } from './words.ts';

export interface Case {
  readonly draft: Draft;
  readonly values: Int32Array;
}

/** Stands for log-odds that nobody gave. */
const NONE = -900;
const NEAR = 14;

interface Run {
  readonly first: number;
  readonly end: number;
}

/** A draft in tokens. */
interface Placed {
  readonly draft: Draft;
  readonly cue: Run;
  readonly source: readonly Run[];
  readonly content: readonly Run[];
  readonly odds: number;
  readonly lemma: number;
  readonly speaker: number;
}

interface Scene {
  readonly view: View;
  readonly words: Words;
  readonly byCue: ReadonlyMap<number, Draft>;
  readonly placed: readonly Placed[];
  readonly lemmas: ReadonlyMap<number, Sum>;
  readonly speakers: ReadonlyMap<number, Sum>;
  readonly density: number;
  readonly mean: number;
}

interface Sum {
  count: number;
  odds: number;
}

/** The drafts that have a cue, in order of their cues, with what describes each. `rules` are all drafts of the rules. */
export function casesOf(view: View, words: Words, rules: readonly Draft[], drafts: readonly Draft[]): Case[] {
  const placed = drafts.map((draft) => place(view, words, draft));
  const scene: Scene = {
    view,
    words,
    byCue: new Map(rules.map((draft) => [draft.cueToken, draft])),
    placed,
    lemmas: sums(placed, ({ lemma }) => lemma),
    speakers: sums(placed, ({ speaker }) => speaker),
    ...densityOf(placed, words.size),
  };
  return placed.map((one, index) => ({ draft: one.draft, values: valuesOf(scene, one, index) }));
}

function place(view: View, words: Words, draft: Draft): Placed {
  const run = ({ from, to }: Span): Run => {
    const first = tokenAt(view, from);
    let end = first;
    while (end < view.tokens.length && view.tokens[end]!.from < to) end++;
    return { first, end: Math.max(end, first + 1) };
  };
  const source = draft.source.map(run);
  const cue = draft.cue[0] ? run(draft.cue[0]) : { first: draft.cueToken, end: draft.cueToken + 1 };
  return {
    draft,
    cue,
    source,
    content: draft.content.map(run),
    odds: draft.odds ?? NONE,
    lemma: words.lemma[draft.cueToken]!,
    speaker: source.length === 0 ? 0 : hashText(view.lower[Math.min(source[0]!.end, words.size) - 1]!),
  };
}

function sums(placed: readonly Placed[], key: (one: Placed) => number): Map<number, Sum> {
  const found = new Map<number, Sum>();
  for (const one of placed) {
    const sum = found.get(key(one)) ?? { count: 0, odds: 0 };
    sum.count++;
    sum.odds += clipped(one.odds);
    found.set(key(one), sum);
  }
  return found;
}

function densityOf(placed: readonly Placed[], tokens: number): { density: number; mean: number } {
  const sure = placed.filter(({ odds }) => odds > 0).length;
  const all = placed.reduce((sum, { odds }) => sum + clipped(odds), 0);
  return {
    density: Math.round((1000 * sure) / Math.max(tokens, 100)),
    mean: Math.round(all / Math.max(placed.length, 1)),
  };
}

function clipped(odds: number): number {
  return Math.max(-160, Math.min(160, odds));
}

function valuesOf(scene: Scene, one: Placed, index: number): Int32Array {
  return Int32Array.from([
    ...ofModels(one),
    ...ofContent(scene, one),
    ...ofSource(scene, one),
    ...ofCue(scene, one),
    ...ofRules(scene, one),
    ...ofNeighbours(scene, one, index),
    ...ofDocument(scene, one),
  ]);
}

const RULES = ['learned', 'learned-wide', 'reported', 'tag-after', 'tag-before', 'colon'];

function ofModels({ draft }: Placed): number[] {
  const origin = draft.guessed ? 1 : draft.source.length === 0 ? 2 : 0;
  const rule = RULES.indexOf(draft.variant ?? draft.rule);
  return [rule, draft.odds ?? NONE, draft.held ?? NONE, draft.margin ?? NONE, origin];
}

function ofContent({ view, words }: Scene, { content, cue, draft }: Placed): number[] {
  const first = content[0]!.first;
  const last = content.at(-1)!.end - 1;
  let tokens = 0;
  let verbs = 0;
  let quoted = 0;
  let commas = 0;
  for (const run of content) {
    tokens += run.end - run.first;
    for (let i = run.first; i < run.end; i++) {
      if (words.sort[i] === 1) verbs++;
      if (words.sort[i] === 4) commas++;
      if (words.quote[i] !== 0) quoted++;
    }
  }
  const after = first >= cue.end;
  return [
    tokens,
    content.length,
    words.sort[first]!,
    words.opener[first]!,
    words.sort[last]!,
    Math.min(verbs, 12),
    commas,
    Math.floor((16 * quoted) / tokens),
    after ? first - cue.end : -1 - Math.max(0, cue.first - last),
    view.sentenceOf[last]! - view.sentenceOf[first]!,
    view.sentenceOf[first] === view.sentenceOf[draft.cueToken] ? 1 : 0,
    words.sort[last + 1] ?? 9,
  ];
}

function ofSource({ view, words }: Scene, { source, cue, draft }: Placed): number[] {
  const run = source[0];
  if (!run) return [0, 0, 0, 0, 0, 0];
  const subject = words.subject[draft.cueToken]!;
  const fits = subject < 0 ? -1 : source.some(({ first, end }) => first <= subject && subject < end) ? 1 : 0;
  return [
    run.first >= cue.end ? run.first - cue.end + 1 : -1 - (cue.first - run.end),
    run.end - run.first,
    source.length,
    sourceSort(view, words, run),
    fits,
    words.quote[run.first]! === words.quote[draft.cueToken]! ? 1 : 0,
  ];
}

/** 1 I, we · 2 you · 3 he, she, they · 4 it · 5 who, that … · 6 another pronoun · 7 common noun · 8 name · 9 … by kind of name */
function sourceSort(view: View, words: Words, { first, end }: Run): number {
  const word = view.lower[first]!;
  if (end === first + 1 && words.sort[first] === 3) {
    if (/^(?:i|we)$/.test(word)) return 1;
    if (word === 'you') return 2;
    if (/^(?:he|she|they)$/.test(word)) return 3;
    return word === 'it' ? 4 : /^(?:who|which|that)$/.test(word) ? 5 : 6;
  }
  for (let i = first; i < end; i++) if (words.named[i]! > 0) return 8 + words.named[i]!;
  return view.tokens[end - 1]!.tag === 'PROPN' ? 8 : 7;
}

const RELATIONS = [
  'root',
  'conj',
  'xcomp',
  'ccomp',
  'advcl',
  'acl',
  'acl:relcl',
  'parataxis',
  'aux',
  'obj',
  'obl',
  'nmod',
  'nsubj',
  'cop',
  'case',
  'amod',
];
const FORMS = /VerbForm=(\w+)/;
const VERB_FORMS = ['Fin', 'Inf', 'Part', 'Ger'];

function ofCue({ view, words }: Scene, { cue, draft }: Placed): number[] {
  const head = draft.cueToken;
  const token = view.tokens[head]!;
  const kids = words.kids[head]!;
  const form = VERB_FORMS.indexOf(FORMS.exec(token.features)?.[1] ?? '');
  return [
    cue.end - cue.first,
    words.sort[head]!,
    words.saying[head]!,
    form * 2 + (token.features.includes('Tense=Past') ? 1 : 0),
    RELATIONS.indexOf(token.relation),
    kids & 1,
    kids & 2,
    kids & 4,
    kids & 8,
    kids & 32,
    words.quote[head]!,
    leadOf(view, cue.first),
    words.sort[cue.end] ?? 9,
    words.opener[cue.end] ?? 9,
    shareOfClause(words, head, draft, view),
  ];
}

/** What stands right before the cue: 1 to · 2 would, could … · 3 will · 4 have · 5 be · 6 not · 0 anything else. */
function leadOf(view: View, first: number): number {
  let lead = 0;
  for (let i = first; i > Math.max(0, first - 3); i--) {
    const word = view.lower[i - 1]!;
    if (/^(?:not|never|n't|n’t)$/.test(word)) return 6;
    if (lead !== 0) continue;
    if (word === 'to') lead = 1;
    else if (/^(?:would|could|may|might|should|can|must)$/.test(word)) lead = 2;
    else if (word === 'will') lead = 3;
    else if (/^(?:have|has|had)$/.test(word)) lead = 4;
    else if (/^(?:is|are|was|were|be|been|being)$/.test(word)) lead = 5;
  }
  return lead;
}

/** How much of the clause that the parse gives the cue the content covers, in sixteenths; -1 where it gives none. */
function shareOfClause(words: Words, head: number, { content }: Draft, view: View): number {
  let best = -1;
  for (let i = words.leftmost[head]!; i <= words.rightmost[head]!; i++) {
    if (words.head[i] !== head || words.part[i] !== CLAUSE) continue;
    const from = view.tokens[words.leftmost[i]!]!.from;
    const to = view.tokens[words.rightmost[i]!]!.to;
    const shared = content.reduce(
      (sum, span) => sum + Math.max(0, Math.min(span.to, to) - Math.max(span.from, from)),
      0,
    );
    best = Math.max(best, Math.floor((16 * shared) / (to - from)));
  }
  return best;
}

function ofRules({ byCue }: Scene, { draft }: Placed): number[] {
  const rule = byCue.get(draft.cueToken);
  if (!rule) return [-1, -1];
  const agree = Math.min(shareOf(draft.content, rule.content), shareOf(rule.content, draft.content));
  return [Math.floor(16 * agree), shareOf(draft.source, rule.source) > 0 ? 1 : 0];
}

function shareOf(a: readonly Span[], b: readonly Span[]): number {
  let shared = 0;
  let all = 0;
  for (const x of a) {
    all += x.to - x.from;
    for (const y of b) shared += Math.max(0, Math.min(x.to, y.to) - Math.max(x.from, y.from));
  }
  return all === 0 ? 0 : shared / all;
}

const holds = (runs: readonly Run[], token: number): boolean =>
  runs.some(({ first, end }) => first <= token && token < end);

function ofNeighbours({ view, placed }: Scene, one: Placed, index: number): number[] {
  const sentence = view.sentenceOf[one.draft.cueToken];
  let inSentence = 0;
  let bestInSentence = NONE;
  let holder = NONE;
  let held = NONE;
  let twin = NONE;
  let nearest = 99;
  for (let i = Math.max(0, index - NEAR); i < Math.min(placed.length, index + NEAR + 1); i++) {
    const other = placed[i]!;
    const at = other.draft.cueToken;
    if (at === one.draft.cueToken) continue;
    nearest = Math.min(nearest, Math.abs(at - one.draft.cueToken));
    if (view.sentenceOf[at] === sentence) {
      inSentence++;
      bestInSentence = Math.max(bestInSentence, other.odds);
    }
    if (holds(other.content, one.draft.cueToken)) holder = Math.max(holder, other.odds);
    else if (overlapping(one.content, other.content)) twin = Math.max(twin, other.odds);
    if (holds(one.content, at)) held = Math.max(held, other.odds);
  }
  return [inSentence, bestInSentence, holder, held, twin, nearest];
}

/** Do the two contents begin or end alike? */
function overlapping(a: readonly Run[], b: readonly Run[]): boolean {
  return a[0]!.first === b[0]!.first || a.at(-1)!.end === b.at(-1)!.end;
}

function ofDocument({ words, lemmas, speakers, density, mean }: Scene, one: Placed): number[] {
  const lemma = lemmas.get(one.lemma)!;
  const speaker = speakers.get(one.speaker)!;
  return [
    density,
    mean,
    Math.floor((64 * one.draft.cueToken) / words.size),
    lemma.count,
    Math.round(lemma.odds / lemma.count),
    speaker.count,
    Math.round(speaker.odds / speaker.count),
  ];
}
