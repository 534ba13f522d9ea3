// In: a view. Out: what the models' features are made of: for each token small integers (hashes of word, lemma, tag,
// shape, ending) and its place among quotation marks. Computed once for a text.

import { clustersOf, hashText as hashWord, type WordTable } from '../../../language/index.ts';
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
  fillWords(view, words);
  fillTree(view, words);
  fillNames(view, words);
  return words;
}

/** What follows from one form, lemma, tag, relation or list of features alone: most come again, in this text and in the next. */
interface Memory {
  readonly texts: Map<string, TextFacts>;
  readonly lemmas: Map<string, LemmaFacts>;
  readonly tags: Map<string, TagFacts>;
  readonly relations: Map<string, RelationFacts>;
}

interface TextFacts {
  readonly word: number;
  readonly shape: number;
  readonly ending: number;
  readonly mark: number;
  readonly opener: number;
  readonly saying: number;
}

interface LemmaFacts {
  readonly id: number;
  readonly cluster: number;
  readonly saying: number;
}

interface TagFacts {
  readonly id: number;
  readonly sort: number;
  readonly opener: number;
  /** Features → the hash of tag, verb form, tense and number. */
  readonly forms: Map<string, number>;
}

interface RelationFacts {
  readonly id: number;
  readonly part: number;
  readonly kid: number;
}

/** When so many forms or lemmas are remembered, all are forgotten: bounds memory, changes no answer. */
const MOST_REMEMBERED = 1 << 15;
const memories = new WeakMap<object, Memory>();
const NO_MODELS = {};

function memoryOf({ input: { models } }: View): Memory {
  const key = models ?? NO_MODELS;
  let memory = memories.get(key);
  if (!memory || memory.texts.size > MOST_REMEMBERED || memory.lemmas.size > MOST_REMEMBERED) {
    memory = { texts: new Map(), lemmas: new Map(), tags: new Map(), relations: new Map() };
    memories.set(key, memory);
  }
  return memory;
}

function remembered<Fact>(known: Map<string, Fact>, key: string, compute: (key: string) => Fact): Fact {
  let fact = known.get(key);
  if (fact === undefined) {
    fact = compute(key);
    known.set(key, fact);
  }
  return fact;
}

function factsOfText(text: string): TextFacts {
  const lower = text.toLowerCase();
  return {
    word: hashText(lower),
    shape: hashText(shapeOf(text)),
    ending: hashText(lower.slice(-3)),
    mark: sortOfMark(lower),
    opener: openerOf(lower),
    saying: sayingClass('', lower),
  };
}

function factsOfLemma(given: string, clusters: WordTable | null): LemmaFacts {
  const lemma = given.toLowerCase();
  return {
    id: hashText(lemma),
    cluster: clusters?.get(hashWord(lemma)) ?? 0,
    saying: sayingClass(given, ''),
  };
}

function factsOfTag(tag: string): TagFacts {
  return {
    id: hashText(tag),
    sort: sortOfTag(tag),
    opener: /^[SC]CONJ$/.test(tag) ? 4 : 0,
    forms: new Map(),
  };
}

function factsOfRelation(relation: string): RelationFacts {
  const part = relation === 'obj' ? OBJECT : /^(?:ccomp|xcomp)/.test(relation) ? CLAUSE : 0;
  return { id: hashText(relation), part, kid: KIDS.get(relation.split(':')[0]!) ?? 0 };
}

function fillWords(view: View, words: Words): void {
  const memory = memoryOf(view);
  const clusters = clustersOf(view.input.models);
  const ofLemma = (lemma: string): LemmaFacts => factsOfLemma(lemma, clusters);
  for (let i = 0; i < words.size; i++) {
    const token = view.tokens[i]!;
    const text = remembered(memory.texts, token.text, factsOfText);
    const lemma = remembered(memory.lemmas, token.lemma, ofLemma);
    const tag = remembered(memory.tags, token.tag, factsOfTag);
    const relation = remembered(memory.relations, token.relation, factsOfRelation);
    let form = tag.forms.get(token.features);
    if (form === undefined) {
      form = hashText(formOf(token.tag, token.features));
      tag.forms.set(token.features, form);
    }
    words.word[i] = text.word;
    words.lemma[i] = lemma.id;
    words.cluster[i] = lemma.cluster;
    words.tag[i] = tag.id;
    words.form[i] = form;
    words.shape[i] = text.shape;
    words.ending[i] = text.ending;
    words.quote[i] = quoteState(view, i);
    words.sort[i] = tag.sort || text.mark;
    words.saying[i] = lemma.saying || text.saying;
    words.opener[i] = text.opener || tag.opener;
    words.head[i] = token.head;
    words.relation[i] = relation.id;
    words.part[i] = relation.part;
    if (token.head >= 0) words.kids[token.head]! |= relation.kid;
  }
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

/** `VERB`, `Mood=Ind|Tense=Past|VerbForm=Fin` → `VERB|VerbForm=FinTense=Past`. */
function formOf(tag: string, features: string): string {
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

function sayingClass(lemma: string, lower: string): number {
  const verb = sayingVerb(lemma, lower);
  if (!verb) return 0;
  return (
    1 +
    (verb.frames.includes('q') ? 1 : 0) +
    (verb.frames.includes('c') ? 2 : 0) +
    (verb.frames.includes('b') ? 4 : 0)
  );
}

function openerOf(lower: string): number {
  if (lower === 'that') return 1;
  if (lower === 'to') return 2;
  return WH.has(lower) ? 3 : 0;
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

/** The hash of a feature from its last step. */
export function spread(hash: number): number {
  let h = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return (h ^ (h >>> 16)) >>> 1;
}
