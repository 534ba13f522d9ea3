// In: a view. Out: what the models' features are made of: for each token small integers (hashes of word, lemma, tag,
// shape, ending) and its place among quotation marks. Computed once for a text.

import { clustersOf, hashText as hashWord } from '../../../language/index.ts';
import { sayingVerb } from '../verbs.ts';
import { tokenAt, type View } from '../view.ts';
import { fillTree } from './tree.ts';

export interface Words {
  readonly size: number;
  readonly word: Int32Array;
  readonly lemma: Int32Array;
  readonly tag: Int32Array;
  /** The tag with the verb form or the number. */
  readonly form: Int32Array;
  readonly shape: Int32Array;
  readonly ending: Int32Array;
  /** 0 outside, 1 inside a quotation, 2 its opening mark, 3 its closing mark. */
  readonly quote: Uint8Array;
  /** 1 verb or auxiliary, 2 noun or name, 3 pronoun, 4 comma, 5 stop, 6 colon or semicolon, 7 other mark, 0 the rest. */
  readonly sort: Uint8Array;
  /** 1 + the class of the saying verb in the table, 0 for other words. */
  readonly saying: Uint8Array;
  /** The parse: the head's token or -1, the relation, and which kinds of dependents the token has (a set of bits). */
  readonly head: Int32Array;
  readonly relation: Int32Array;
  readonly kids: Uint8Array;
  /** What the token is to its head, roughly: OBJECT, CLAUSE or 0. */
  readonly part: Uint8Array;
  /** Word that introduces a clause: 1 that, 2 to, 3 wh-word, 4 other subordinator, 0 none. */
  readonly opener: Uint8Array;
  /** Cluster of the lemma, 0 where unknown or where no clusters are loaded. */
  readonly cluster: Uint16Array;
  /** What is named here: 1 person, 2 organisation, 3 place, 4 group, 5 other, 0 nothing. */
  readonly named: Uint8Array;
  /** Of a verb: its subject, own or taken over from the clause above; -1 where there is none. */
  readonly subject: Int32Array;
  /** First and last token of what hangs on the token in the parse, itself included. */
  readonly leftmost: Int32Array;
  readonly rightmost: Int32Array;
}

const VERBAL = new Set(['VERB', 'AUX']);
const NAMING = new Set(['NOUN', 'PROPN']);
const WH = new Set(['who', 'whom', 'whose', 'which', 'what', 'when', 'where', 'why', 'how']);

export function wordsOf(view: View): Words {
  const size = view.tokens.length;
  const fresh = (): Int32Array => new Int32Array(size);
  const words: Words = {
    size,
    word: fresh(),
    lemma: fresh(),
    tag: fresh(),
    form: fresh(),
    shape: fresh(),
    ending: fresh(),
    quote: new Uint8Array(size),
    sort: new Uint8Array(size),
    saying: new Uint8Array(size),
    opener: new Uint8Array(size),
    head: fresh(),
    relation: fresh(),
    kids: new Uint8Array(size),
    part: new Uint8Array(size),
    cluster: new Uint16Array(size),
    named: new Uint8Array(size),
    subject: new Int32Array(size).fill(-1),
    leftmost: fresh(),
    rightmost: fresh(),
  };
  const known = memory(view);
  for (let i = 0; i < size; i++) fillWord(view, words, i, known);
  fillTree(view, words);
  fillNames(view, words);
  return words;
}

interface Memory {
  readonly id: (text: string) => number;
  readonly form: (tag: string, features: string) => number;
  readonly shape: (text: string) => number;
  readonly cluster: (lemma: string) => number;
  readonly mark: (lower: string) => number;
  readonly ending: (lower: string) => number;
  readonly part: (relation: string) => number;
  readonly kid: (relation: string) => number;
}

/** Hashes of the texts met so far in this document: most words come again. */
function memory(view: View): Memory {
  const clusters = clustersOf(view.input.models);
  const id = remembered(hashText);
  const forms = remembered((key) => hashText(formOf(key)));
  return {
    id,
    form: (tag, features) => forms(`${tag} ${features}`),
    shape: remembered((text) => hashText(shapeOf(text))),
    mark: remembered(sortOfMark),
    ending: remembered((lower) => id(lower.slice(-3))),
    part: remembered((relation) =>
      relation === 'obj' ? OBJECT : /^(?:ccomp|xcomp)/.test(relation) ? CLAUSE : 0,
    ),
    kid: remembered((relation) => KIDS.get(relation.split(':')[0]!) ?? 0),
    cluster: remembered((lemma) => clusters?.get(hashWord(lemma)) ?? 0),
  };
}

function remembered(compute: (text: string) => number): (text: string) => number {
  const known = new Map<string, number>();
  return (text) => {
    let value = known.get(text);
    if (value === undefined) {
      value = compute(text);
      known.set(text, value);
    }
    return value;
  };
}

function fillWord(view: View, words: Words, i: number, known: Memory): void {
  const { id } = known;
  const token = view.tokens[i]!;
  const lower = view.lower[i]!;
  words.word[i] = id(lower);
  const lemma = token.lemma.toLowerCase();
  words.lemma[i] = id(lemma);
  words.cluster[i] = known.cluster(lemma);
  words.tag[i] = id(token.tag);
  words.form[i] = known.form(token.tag, token.features);
  words.shape[i] = known.shape(token.text);
  words.ending[i] = known.ending(lower);
  words.quote[i] = quoteState(view, i);
  words.sort[i] = sortOfTag(token.tag) || known.mark(lower);
  words.saying[i] = sayingClass(view, i);
  words.opener[i] = openerOf(lower, token.tag);
  words.head[i] = token.head;
  words.relation[i] = id(token.relation);
  words.part[i] = known.part(token.relation);
  if (token.head >= 0) words.kids[token.head]! |= known.kid(token.relation);
}

export const OBJECT = 1;
export const CLAUSE = 2;

const KIDS = new Map([
  ['nsubj', 1],
  ['ccomp', 2],
  ['xcomp', 4],
  ['obj', 8],
  ['parataxis', 16],
  ['mark', 32],
  ['obl', 64],
  ['advcl', 128],
]);

/** `VERB Mood=Ind|Tense=Past|VerbForm=Fin` → `VERB|VerbForm=FinTense=Past`. */
function formOf(key: string): string {
  const tag = key.slice(0, key.indexOf(' '));
  const features = key.slice(tag.length + 1);
  const form = /VerbForm=\w+/.exec(features)?.[0] ?? '';
  const tense = /Tense=\w+/.exec(features)?.[0] ?? '';
  return `${tag}|${form}${tense}${/Number=\w+/.exec(features)?.[0] ?? ''}`;
}

/** `Xx`, `xx`, `X.`, `d`, `X-x` …: runs of one class are cut to two. */
function shapeOf(text: string): string {
  let shape = '';
  for (const c of text.slice(0, 12)) {
    const kind = /\p{Lu}/u.test(c) ? 'X' : /\p{L}/u.test(c) ? 'x' : /\p{N}/u.test(c) ? 'd' : c;
    if (!shape.endsWith(kind + kind)) shape += kind;
  }
  return shape;
}

const KINDS = ['person', 'organization', 'place', 'group', 'other'];

function fillNames(view: View, { named, size }: Words): void {
  for (const { kind, mentions } of view.input.analysis.entities) {
    for (const [from, to] of mentions) {
      for (let i = tokenAt(view, from); i < size && view.tokens[i]!.from < to; i++)
        named[i] = KINDS.indexOf(kind) + 1;
    }
  }
}

function quoteState(view: View, i: number): number {
  const index = view.quoteOf[i]!;
  if (index === -1) return 0;
  const { inner } = view.input.quotations[index]!;
  const { from } = view.tokens[i]!;
  if (from < inner.from) return 2;
  return from >= inner.to ? 3 : 1;
}

function sortOfTag(tag: string): number {
  if (VERBAL.has(tag)) return 1;
  if (NAMING.has(tag)) return 2;
  return tag === 'PRON' ? 3 : 0;
}

function sortOfMark(lower: string): number {
  if (lower === ',') return 4;
  if (/^[.!?…]+$/.test(lower)) return 5;
  if (lower === ':' || lower === ';') return 6;
  return /^[^\p{L}\p{N}]+$/u.test(lower) ? 7 : 0;
}

function sayingClass(view: View, i: number): number {
  const token = view.tokens[i]!;
  const verb = sayingVerb(token.lemma, view.lower[i]!);
  if (!verb) return 0;
  return (
    1 +
    (verb.frames.includes('q') ? 1 : 0) +
    (verb.frames.includes('c') ? 2 : 0) +
    (verb.frames.includes('b') ? 4 : 0)
  );
}

function openerOf(lower: string, tag: string): number {
  if (lower === 'that') return 1;
  if (lower === 'to') return 2;
  if (WH.has(lower)) return 3;
  return tag === 'SCONJ' || tag === 'CCONJ' ? 4 : 0;
}

/** FNV-1a over UTF-16 units. */
export function hashText(text: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return hash;
}

/** One step of a hash over integers; the last value is spread by `spread`. */
export function mix(hash: number, value: number): number {
  const mixed = Math.imul(hash ^ value, 0x9e3779b1);
  return mixed ^ (mixed >>> 15);
}

export function spread(hash: number): number {
  let h = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return (h ^ (h >>> 16)) >>> 1;
}

// A feature's hash: its template and up to five values. Written out by number, since this is where the time goes.

export function join1(template: number, a: number): number {
  return spread(mix(template, a));
}
export function join2(template: number, a: number, b: number): number {
  return spread(mix(mix(template, a), b));
}
export function join3(template: number, a: number, b: number, c: number): number {
  return spread(mix(mix(mix(template, a), b), c));
}
export function join4(template: number, a: number, b: number, c: number, d: number): number {
  return spread(mix(mix(mix(mix(template, a), b), c), d));
}
export function join5(template: number, a: number, b: number, c: number, d: number, e: number): number {
  return spread(mix(mix(mix(mix(mix(template, a), b), c), d), e));
}
