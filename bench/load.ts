// Load for measuring growth: as many analysed documents as wanted. In: how many public texts to begin with. Out: documents by number.
// The texts (whole stories of public sets) are analysed once. Each further round writes all rare words in a cipher of its own, the same
// in all texts of the round (a town of other names), puts another word that is as common for each common one (else a hundred rounds would
// print each sentence a hundred times, which no news does), and does so in the findings of them; one word in forty is changed
// at random (seeded). Words like "the" and "was" stay. All edits keep the length of words, so that every finding still points at its words.

import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { rarityOf } from '../src/collate/rarity.ts';
import { stemWord } from '../src/collate/stem.ts';
import { isFunctionWord } from '../src/collate/words.ts';
import type { AnalysedDocument } from '../src/model/index.ts';
import { analyse, defaultLanguage } from '../src/variorum.ts';
import { dataFile } from '../train/data.ts';

const SETS = ['stories/ecb+.jsonl.gz', 'stories/g5w-newscluster.jsonl.gz', 'stories/gva.jsonl.gz'];
/** Characters of a text that are read: a typical article has three thousand. */
const MOST = 6000;
/** Words this rare are names and the like: a word of no list weighs 3.2. */
const RARE = 3.1;

export interface Load {
  /** The documents of the first round. */
  readonly base: readonly AnalysedDocument[];
  /** The document of a number, with its findings. */
  readonly documentAt: (number: number) => AnalysedDocument;
  /** The same without findings of its own: quicker where only the text is wanted. Another seed gives another version of it. */
  readonly textAt: (number: number, seed?: number) => AnalysedDocument;
  /** Any value out of the findings of the first round, in the words of a round. */
  inRound<Value>(value: Value, round: number): Value;
}

/** Analyses so many texts and makes the load of them. */
export function makeLoad(size: number): Load {
  const language = defaultLanguage();
  return loadOf(
    readTexts(size).map((text, at) =>
      withId(analyse({ path: `${at}.txt`, bytes: new TextEncoder().encode(text) }, language), idOf(at)),
    ),
  );
}

/** The load of documents that are analysed already. */
export function loadOf(base: readonly AnalysedDocument[]): Load {
  learnCommon(base.map(({ document }) => document.text));
  const textAt = (number: number, seed?: number): AnalysedDocument => {
    const { document, ...rest } = base[number % base.length]!;
    const round = Math.floor(number / base.length);
    const text = edit(inCipher(document.text, round), seed ?? (round === 0 ? null : number));
    const title = document.title === null ? null : inCipher(document.title, round);
    return { ...rest, document: { ...document, id: idOf(number), path: `${number}.txt`, title, text } };
  };
  return {
    base,
    textAt,
    documentAt: (number) => {
      const round = Math.floor(number / base.length);
      const { document, ...rest } = textAt(number);
      return { ...inRound(rest, round), document };
    },
    inRound,
  };
}

export function idOf(number: number): string {
  return `d${String(number).padStart(8, '0')}`.padEnd(16, '0');
}

/** The number in an id of a document of the load; null for any other. */
export function numberOf(id: string): number | null {
  const [, number] = /^d(\d{8})0{7}$/.exec(id) ?? [];
  return number === undefined ? null : Number(number);
}

function withId(analysed: AnalysedDocument, id: string): AnalysedDocument {
  return { ...analysed, document: { ...analysed.document, id } };
}

/** Whole stories of each set in turn, until there are enough texts. */
function readTexts(size: number): string[] {
  const sets = SETS.map((name) => {
    const stories = new Map<string, string[]>();
    for (const line of gunzipSync(readFileSync(dataFile(name)))
      .toString('utf8')
      .split('\n')) {
      if (line === '') continue;
      const { story, text } = JSON.parse(line) as { story: string; text: string };
      stories.set(story, [...(stories.get(story) ?? []), text.slice(0, MOST)]);
    }
    return [...stories.values()];
  });
  const texts: string[] = [];
  for (let at = 0; texts.length < size && sets.some((stories) => at < stories.length); at++)
    for (const stories of sets) texts.push(...(stories[at] ?? []));
  return texts.slice(0, size);
}

/** Strings that hold words of the text; the rest are ids, kinds and rules. */
const WORDED = new Set('title bylines speaker name descriptions of chain lookedFor short target'.split(' '));

function inRound<Value>(value: Value, round: number): Value {
  if (round === 0) return value;
  const walk = (each: unknown, isWorded: boolean): unknown => {
    if (typeof each === 'string') return isWorded ? inCipher(each, round) : each;
    if (Array.isArray(each))
      return typeof each[0] === 'number' ? each : each.map((one) => walk(one, isWorded));
    if (each === null || typeof each !== 'object') return each;
    return Object.fromEntries(Object.entries(each).map(([key, one]) => [key, walk(one, WORDED.has(key))]));
  };
  return walk(value, false) as Value;
}

function inCipher(text: string, round: number): string {
  if (round === 0) return text;
  const cipher = cipherOf(round);
  const others = othersOf(round);
  return text.replace(/[A-Za-z]{3,}/g, (word) => {
    if (isFunctionWord(word.toLowerCase())) return word;
    if (isRare(word)) return write(word, cipher);
    const other = others.get(word.toLowerCase());
    return other === undefined ? word : inCaseOf(word, other);
  });
}

/** The common words of all texts, those that are as long and about as rare together. */
let common: readonly (readonly string[])[] = [];
const shuffled = new Map<number, ReadonlyMap<string, string>>();
/** Words whose weights are less apart than this are about as rare. */
const AS_RARE = 0.4;

function learnCommon(texts: readonly string[]): void {
  const classes = new Map<string, Set<string>>();
  for (const text of texts)
    for (const [word] of text.toLowerCase().matchAll(/[a-z]{3,}/g)) {
      const weight = rarityOf(stemWord(word));
      if (isFunctionWord(word) || weight > RARE) continue;
      const key = `${word.length} ${Math.floor(weight / AS_RARE)}`;
      classes.set(key, (classes.get(key) ?? new Set()).add(word));
    }
  common = [...classes.values()].map((words) => [...words].sort());
  shuffled.clear();
}

/** For each common word the one that stands for it in a round. */
function othersOf(round: number): ReadonlyMap<string, string> {
  const made = shuffled.get(round);
  if (made !== undefined) return made;
  const random = seeded(7919 * round);
  const others = new Map<string, string>();
  for (const words of common) {
    const order = shuffle(words, random);
    words.forEach((word, at) => {
      others.set(word, order[at]!);
    });
  }
  shuffled.clear(); // texts come round by round: one is enough
  shuffled.set(round, others);
  return others;
}

function shuffle<Item>(items: readonly Item[], random: () => number): Item[] {
  const order = [...items];
  for (let at = order.length - 1; at > 0; at--) {
    const other = Math.floor(random() * (at + 1));
    [order[at], order[other]] = [order[other]!, order[at]!];
  }
  return order;
}

function inCaseOf(word: string, other: string): string {
  if (word === word.toLowerCase()) return other;
  return other.replace(/[a-z]/g, (letter, at: number) =>
    word[at] === word[at]!.toLowerCase() ? letter : letter.toUpperCase(),
  );
}

/** One word in forty is another; without a seed the text stays as it is. */
function edit(text: string, seed: number | null): string {
  if (seed === null) return text;
  const random = seeded(seed);
  return text.replace(/[A-Za-z]{3,}/g, (word) =>
    random() < 1 / 40 && !isFunctionWord(word.toLowerCase())
      ? write(word, cipherOf(1 + Math.floor(random() * 1000)))
      : word,
  );
}

const known = new Map<string, boolean>();

function isRare(word: string): boolean {
  let rare = known.get(word);
  if (rare === undefined) {
    rare = rarityOf(stemWord(word.toLowerCase())) > RARE;
    known.set(word, rare);
  }
  return rare;
}

const ciphers = new Map<number, string>();

/** The letters in an order of the round's own. */
function cipherOf(round: number): string {
  const made = ciphers.get(round);
  if (made !== undefined) return made;
  const letters = shuffle([...'abcdefghijklmnopqrstuvwxyz'], seeded(round)).join('');
  ciphers.set(round, letters);
  return letters;
}

function write(word: string, cipher: string): string {
  return word.replace(/[A-Za-z]/g, (letter) => {
    const lower = letter.toLowerCase();
    const other = cipher[lower.charCodeAt(0) - 97]!;
    return letter === lower ? other : other.toUpperCase();
  });
}

/** A small generator of numbers: the same run after run. */
export function seeded(seed: number): () => number {
  let state = Math.imul(seed + 1, 0x9e3779b1) | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let value = Math.imul(state ^ (state >>> 15), state | 1);
    value ^= value + Math.imul(value ^ (value >>> 7), value | 61);
    return ((value ^ (value >>> 14)) >>> 0) / 2 ** 32;
  };
}
