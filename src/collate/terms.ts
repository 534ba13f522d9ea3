// Text → words to compare (terms): a folded key (case, marks and contracted endings gone) and a stem (endings gone), each at its span.
// Own scanner and light stemmer: documents are compared word by word, and the same word must give the same stem everywhere.

import type { Span } from '../model/index.ts';

export interface Term extends Span {
  readonly key: string;
  readonly stem: string;
  /** False for the words that carry grammar rather than matter. */
  readonly isContent: boolean;
  /** Written with a capital. */
  readonly isCapital: boolean;
  /** Written in capitals throughout. */
  readonly isUpper: boolean;
}

// > | Nothing’s on the table at 1.55am: 8,600 people
//   | ^^^^^^^^^ ^^ ^^^ ^^^^^ ^^ ^^^^^^  ^^^^^ ^^^^^^   words
const WORD = /[\p{L}\p{M}\p{N}]+(?:\u{AD}[\p{L}\p{M}]+|['’][\p{L}\p{M}]+|[.,:]\p{N}[\p{L}\p{N}]*)*/gu;

const FUNCTION_WORDS = new Set(
  `a an the this that these those such some any also both each every all both either neither no not nor n't
  i me my mine myself we us our ours ourselves you your yours he him his himself she her hers herself it its itself
  they them their theirs themselves who whom whose which what when where why how one
  be am is are was were been being have has had having do does did doing done will would shall should can could may might must
  to of in on at by for from with without about against between into through during before after above below under over up
  down out off again further then once here there as if or and but than so because while until although though since
  also too very just only own same more most other another now even yet still per via upon within toward towards
  said say says saying told tell tells asked mr mrs ms dr`.split(/\s+/u),
);

const IRREGULAR: Readonly<Record<string, string>> = Object.fromEntries(
  `built:build sent:send gave:give given:give took:take taken:take went:go gone:go came:come made:make knew:know known:know
  saw:see seen:see found:find left:leave kept:keep held:hold heard:hear lost:lose loss:lose losses:lose met:meet paid:pay put:put ran:run rose:rise
  risen:rise fell:fall fallen:fall broke:break broken:break spoke:speak spoken:speak wrote:write written:write tore:tear torn:tear
  drove:drive driven:drive chose:choose chosen:choose brought:bring bought:buy thought:think caught:catch taught:teach
  fought:fight felt:feel slept:sleep led:lead fed:feed shot:shoot stood:stand understood:understand won:win began:begin
  begun:begin drew:draw drawn:draw threw:throw thrown:throw grew:grow grown:grow showed:show shown:show drank:drink
  died:die dead:die death:die deaths:die dying:die killed:kill men:man women:woman children:child people:person persons:person
  lives:life wives:wife feet:foot hidden:hide hid:hide struck:strike stolen:steal stole:steal sank:sink sunk:sink
  rang:ring rung:ring sang:sing sung:sing sworn:swear swore:swear withdrew:withdraw withdrawn:withdraw bore:bear borne:bear laid:lay lain:lie meant:mean spent:spend lent:lend sold:sell
  metre:meter metres:meter centre:center centres:center litre:liter litres:liter asleep:sleep`
    .split(/\s+/u)
    .map((pair) => pair.split(':') as [string, string]),
);

/** The words of a stretch of text, in order. */
export function scanTerms(text: string, span: Span = { from: 0, to: text.length }): readonly Term[] {
  const { from, to } = span;
  if (text.length < LEAST_KEPT) return scan(text, from, to);
  const terms = termsOf(text);
  const first = firstEndingAfter(terms, from);
  let end = first;
  while (end < terms.length && terms[end]!.from < to) end++;
  // A stretch that begins or ends within a word has other words there than the text.
  const isCut = first < end && (terms[first]!.from < from || terms[end - 1]!.to > to);
  return isCut ? scan(text, from, to) : terms.slice(first, end);
}

/** Texts from this length on are scanned whole, once: their sentences are asked for again and again. */
const LEAST_KEPT = 200;
/** Characters of texts whose words are kept. */
const MOST_KEPT = 4_000_000;
const scanned = new Map<string, readonly Term[]>();
let kept = 0;

function termsOf(text: string): readonly Term[] {
  const known = scanned.get(text);
  if (known !== undefined) return known;
  if (kept + text.length > MOST_KEPT) {
    scanned.clear();
    kept = 0;
  }
  const terms = scan(text, 0, text.length);
  scanned.set(text, terms);
  kept += text.length;
  return terms;
}

function firstEndingAfter(terms: readonly Term[], position: number): number {
  let [low, high] = [0, terms.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (terms[middle]!.to <= position) low = middle + 1;
    else high = middle;
  }
  return low;
}

function scan(text: string, from: number, to: number): Term[] {
  const slice = text.slice(from, to);
  const terms: Term[] = [];
  WORD.lastIndex = 0;
  for (let match = WORD.exec(slice); match !== null; match = WORD.exec(slice))
    terms.push(toTerm(match[0], from + match.index));
  return terms;
}

type Form = Omit<Term, 'from' | 'to'>;

/** Forms of words that were read lately: a story has each of its words many times. */
const forms = new Map<string, Form>();
const MOST_FORMS = 50_000;

function toTerm(text: string, from: number): Term {
  const { key, stem, isContent, isCapital, isUpper } = forms.get(text) ?? learnForm(text);
  return { from, to: from + text.length, key, stem, isContent, isCapital, isUpper };
}

function learnForm(text: string): Form {
  const key = foldWord(text);
  const form = {
    key,
    stem: stemWord(key),
    isContent: !isFunctionWord(key),
    isCapital: /^\p{Lu}/u.test(text),
    isUpper: text.length > 1 && text === text.toUpperCase() && text !== text.toLowerCase(),
  };
  if (forms.size >= MOST_FORMS) forms.clear();
  forms.set(text, form);
  return form;
}

/** Lower case without accents, soft hyphens, typographic apostrophes and the endings `'s`, `'re`, `'ll`, `'ve`, `'d`, `'m`. */
export function foldWord(text: string): string {
  const plain = text
    .normalize('NFKD')
    .replace(/[\p{M}\u{AD}]/gu, '')
    .replace(/’/gu, "'")
    .toLowerCase();
  return plain.replace(/'(?:s|re|ll|ve|d|m)$/u, '');
}

function isFunctionWord(key: string): boolean {
  return FUNCTION_WORDS.has(key) || key.endsWith("n't") || (key.length === 1 && !/\p{N}/u.test(key));
}

/** A word's stem: irregular forms by list, then plural, past and progressive endings. */
export function stemWord(key: string): string {
  const irregular = Object.hasOwn(IRREGULAR, key) ? IRREGULAR[key] : undefined;
  if (irregular !== undefined) return trimStem(irregular);
  if (key.length <= 3 || /\p{N}/u.test(key)) return key;
  return trimStem(dropEnding(key));
}

const VOWEL = /[aeiouy]/u;

function dropEnding(key: string): string {
  if (/(?:ies|ied)$/u.test(key) && key.length > 4) return `${key.slice(0, -3)}y`;
  if (/(?:ches|shes|sses|xes|zes)$/u.test(key)) return key.slice(0, -2);
  if (/[^su]s$/u.test(key) && !key.endsWith('is')) return key.slice(0, -1);
  if (/ing$/u.test(key) && VOWEL.test(key.slice(0, -3)) && key.length > 5) return undouble(key.slice(0, -3));
  if (/[^e]ed$/u.test(key) && VOWEL.test(key.slice(0, -3)) && key.length > 4)
    return undouble(key.slice(0, -2));
  return key;
}

function undouble(stem: string): string {
  return /([bdgkmnprt])\1$/u.test(stem) ? stem.slice(0, -1) : stem;
}

function trimStem(stem: string): string {
  if (stem.length > 4 && stem.endsWith('ly')) return trimStem(stem.slice(0, -2));
  if (stem.length > 3 && stem.endsWith('e')) return stem.slice(0, -1);
  return stem.endsWith('y') && stem.length > 3 ? `${stem.slice(0, -1)}i` : stem;
}

/** What forms of one root share across parts of speech: mediator, mediation, mediate → mediat. */
export function familyOf(stem: string): string {
  const known = families.get(stem);
  if (known !== undefined) return known;
  if (families.size >= MOST_FORMS) families.clear();
  const family = findFamily(stem);
  families.set(stem, family);
  return family;
}

const families = new Map<string, string>();

function findFamily(stem: string): string {
  const root = stem.replace(/(?:ation|ator|ition|ement|ment|ance|ence|ion|or|er|al|iv|ist|ism)$/u, '');
  return root.length >= 4 ? root.replace(/(?:at|i)$/u, '') : stem;
}
