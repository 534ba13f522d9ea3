// Who speaks, so that speakers of two documents can be compared: the same, perhaps the same, or somebody else.

import type { AnalysedDocument, Attribution } from '../model/index.ts';
import { foldWord, scanTerms } from './terms.ts';

export interface Speaker {
  /** The fullest name; null where the text names nobody. */
  readonly name: string | null;
  /** Folded words of the name, titles left out. */
  readonly words: readonly string[];
  /** A description and no name: "the prime minister", "a spokesman". */
  readonly isUnnamed: boolean;
  /** Stems of what names or describes him. */
  readonly stems: readonly string[];
  /** A body, an office, a country: its people speak for it. */
  readonly isBody: boolean;
  /** Named through a pronoun or a description, so that the name may be wrong. */
  readonly isResolved: boolean;
  /** Folded content words of the source and of the descriptions of its entity. */
  readonly described: ReadonlySet<string>;
}

export type Sameness = 'same' | 'perhaps' | 'different';

const TITLES = new Set(
  'president prime minister premier chancellor king queen prince princess sir lord lady dame general colonel major captain sergeant lieutenant admiral judge justice senator governor mayor professor doctor chief head spokesman spokeswoman spokesperson secretary foreign the of and for'.split(
    ' ',
  ),
);

const speakers = new WeakMap<AnalysedDocument, Map<Attribution, Speaker>>();

/** The speaker of an attribution: made once, for each of its sentences. */
export function speakerOf(analysed: AnalysedDocument, attribution: Attribution): Speaker {
  const known = speakers.get(analysed) ?? new Map<Attribution, Speaker>();
  speakers.set(analysed, known);
  const speaker = known.get(attribution) ?? describeSpeaker(analysed, attribution);
  known.set(attribution, speaker);
  return speaker;
}

function describeSpeaker(analysed: AnalysedDocument, attribution: Attribution): Speaker {
  const entity = analysed.entities.find(({ id }) => id === attribution.speakerEntity);
  const name = attribution.speaker ?? entity?.name ?? null;
  const source = attribution.source.map(([from, to]) => analysed.document.text.slice(from, to)).join(' ');
  const described = [source, ...(entity?.descriptions ?? [])].flatMap((text) =>
    scanTerms(text).filter((term) => term.isContent),
  );
  const words = name === null ? [] : nameWords(name);
  const given = new Set(scanTerms(source).map((term) => term.key));
  return {
    name,
    words,
    isUnnamed: name !== null && !hasName(name),
    stems: contentStems(name ?? ''),
    isResolved: words.length > 0 && !given.has(words.at(-1)!),
    isBody: entity !== undefined ? entity.kind !== 'person' : isBodyName(name),
    described: new Set(described.map((term) => term.stem)),
  };
}

/** Folded words of a name without titles; all words where nothing else would be left. */
export function nameWords(name: string): readonly string[] {
  const plain = name.replace(/\s{0,4}\([^)]{0,200}\)/gu, '');
  const words = plain
    .split(/[\s,]+/u)
    .map(foldWord)
    .filter((word) => word !== '');
  const proper = words.filter((word) => !TITLES.has(word));
  return proper.length > 0 ? proper : words;
}

// > | the prime minister · Brellon official · a spokesman for the company        no name: the last word is small
//   | Prime Minister Tarn                                                 ^^^^ a name: a capital that is no title's
function hasName(full: string): boolean {
  // > | the memorandum, dated March 22        a description, whatever follows the comma
  //   | ^^^^^^^^^^^^^^
  const name = /^(?:[Aa]n?|[Tt]he)\s[\p{Ll}\s-]+,/u.exec(full)?.[0].slice(0, -1) ?? full;
  if (/\s\p{Ll}[\p{Ll}-]*$/u.test(name)) return false;
  return name
    .split(/[\s,]+/u)
    .some(
      (word) =>
        /^\W*\p{Lu}/u.test(word) && !TITLES.has(foldWord(word)) && !/^(?:A|An|The|One|Some)$/u.test(word),
    );
}

function contentStems(text: string): readonly string[] {
  return scanTerms(text)
    .filter((term) => term.isContent)
    .map(({ stem }) => stem);
}

// Without an entity: a name with a common noun of bodies in it, or one word alone, may be a body.
const BODY =
  /\b(?:agency|authority|army|bank|board|bureau|centre|center|commission|committee|company|council|court|defen[cs]e|department|foundation|government|group|institute|ministry|mission|newspaper|office|party|police|power|service|union|university)\b/iu;

function isBodyName(name: string | null): boolean {
  return name !== null && BODY.test(name);
}

/** Compares two speakers. An unnamed one may be anybody; a body and a person who is described by it may be one voice. */
export function compareSpeakers(a: Speaker | null, b: Speaker | null): Sameness {
  if (a === null || b === null || a.words.length === 0 || b.words.length === 0) return 'perhaps';
  if (a.isUnnamed || b.isUnnamed) return isDescribed(a, b) ? 'same' : 'perhaps';
  if (sameName(a.words, b.words)) return 'same';
  return a.isBody || b.isBody || a.isResolved || b.isResolved ? 'perhaps' : 'different';
}

// > | the prime minister … / Prime Minister Ilse Tarn …
//   | ^^^ of one story there is one; "a minister" may be any
function isDescribed(a: Speaker, b: Speaker): boolean {
  const [plain, other] = a.isUnnamed ? [a, b] : [b, a];
  if (plain.stems.length === 0) return false;
  if (plain.name!.toLowerCase() === other.name!.toLowerCase()) return true;
  return /^the\s/iu.test(plain.name!) && plain.stems.every((stem) => other.described.has(stem));
}

export function sameName(a: readonly string[], b: readonly string[]): boolean {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  if (short.every((word) => long.includes(word))) return true;
  const sameLast = short.at(-1) === long.at(-1);
  return sameLast && short.length > 1 && short[0]!.replace(/\.$/u, '') === long[0]!.slice(0, 1);
}
