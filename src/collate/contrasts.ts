// Labels of all accounts → where their words part: one happening "a raid" here and "a massacre" there, an office given or withheld, a
// name in marks that keep a distance, a name spelt otherwise. In: the story, its labels under shared targets. Out: contrasts with both
// sides' places. Idea: each naming has a tone, or an office, or marks, or a spelling; a contrast is that of documents, comments apart.

import type { Contrast, ContrastKind, Label, Place } from '../model/index.ts';
import { compareText } from './align.ts';
import { distinct, toConflict } from './drift-quotations.ts';
import { soundOf, targetNamesOf } from './label-targets.ts';
import { thingOf } from './one-thing.ts';
import type { StoryDocument, StoryInput } from './story-input.ts';
import { scanTerms } from './terms.ts';

interface Naming extends Place {
  readonly target: string;
  readonly label: Label;
  readonly words: string;
  readonly isPerson: boolean;
  /** Content words of the sentence around, without the naming's own; made when they are asked for. */
  readonly around: () => ReadonlySet<string>;
  /** An office stands in the naming or right beside it. */
  readonly office: string | null;
}

/** All contrasts of a story, by target and kind. */
export function findContrasts(story: StoryInput): readonly Contrast[] {
  const nameOf = targetNamesOf(story);
  const byTarget = new Map<string, Naming[]>();
  for (const document of story.documents)
    for (const naming of namingsIn(document, (id) => nameOf(document.analysed, id) ?? id)) {
      const same = byTarget.get(naming.target);
      if (same === undefined) byTarget.set(naming.target, [naming]);
      else same.push(naming);
    }
  return [...byTarget]
    .filter(([, namings]) => documentsOf(namings).size > 1)
    .sort(([a], [b]) => compareText(a, b))
    .flatMap(([target, namings]) =>
      KINDS.flatMap(([kind, sidesOf]) => {
        const sides = sidesOf(namings);
        return sides === null ? [] : [toContrast(story, { target, kind, sides })];
      }),
    );
}

type Sides = readonly (readonly Naming[])[];

function toContrast(
  story: StoryInput,
  { target, kind, sides }: { readonly target: string; readonly kind: ContrastKind; readonly sides: Sides },
): Contrast {
  const places = sides.map((side) =>
    distinct(side.map(({ document, from, to }) => ({ document, from, to }))),
  );
  const why = sides.map((side) => wordsOf(kind, side)).join(' / ');
  const { weight } = toConflict(story, 'characterisation', places, why);
  return { target, kind, sides: places, weight, why };
}

const MOST_WORDS = 4;
function wordsOf(kind: ContrastKind, side: readonly Naming[]): string {
  const words = side.map((naming) => (kind === 'title' ? (naming.office ?? 'no title') : naming.words));
  return [...new Set(words)].slice(0, MOST_WORDS).join(', ');
}

const documentsOf = (namings: readonly Naming[]): ReadonlySet<string> =>
  new Set(namings.map(({ document }) => document));

function namingsIn({ siglum, analysed }: StoryDocument, nameOf: (id: string) => string): readonly Naming[] {
  const { document, entities, findings, passages } = analysed;
  const comments = passages.filter(({ role }) => role === 'comment' || role === 'quoted-comment');
  const people = new Set(entities.filter(({ kind }) => kind === 'person').map(({ id }) => id));
  return findings
    .filter((finding): finding is Label => finding.kind === 'label')
    .filter(({ sort, from }) => sort !== 'act' && !comments.some((one) => one.from <= from && from < one.to))
    .map((label) => ({
      document: siglum,
      from: label.from,
      to: label.to,
      target: nameOf(label.target),
      label,
      words: document.text.slice(label.from, label.to).replace(/\s+/gu, ' '),
      isPerson: people.has(label.target),
      around: once(() => wordsAround(document.text, label)),
      office: officeAt(document.text, label),
    }));
}

function once<Value>(make: () => Value): () => Value {
  let made: Value | undefined;
  return () => {
    made ??= make();
    return made;
  };
}

const REACH = 160;
function wordsAround(text: string, { from, to }: Label): ReadonlySet<string> {
  const terms = scanTerms(text, { from: Math.max(0, from - REACH), to: Math.min(text.length, to + REACH) });
  return new Set(
    terms.filter((term) => term.isContent && (term.to <= from || term.from >= to)).map(({ stem }) => stem),
  );
}

// > | Prime Minister Mora Venn · Mora Venn, the defence minister, · the union's president, Mora Venn
//   | ^^^^^^^^^^^^^^                             ^^^^^^^^^^^^^^^^               ^^^^^^^^^
const OFFICE =
  /(?<!\p{L})(?:(?:vice[- ]|prime |deputy |acting |foreign |defen[cs]e |interior |finance )?(?:president|minister|premier|chancellor|secretary|senator|governor|mayor|ambassador|commissioner|chief executive|chairman|chairwoman|chair|director|king|queen|prince|princess|pope|bishop|archbishop|imam|rabbi|general|colonel|admiral|major|captain|judge|justice|sheriff|professor|dr|doctor|lawmaker|congressman|congresswoman|councillor))(?!\p{L})/iu;
const ASIDE = 48;

function officeAt(text: string, { from, to }: Label): string | null {
  const own = OFFICE.exec(text.slice(from, to));
  if (own) return own[0];
  const after = /^, (?:the |a |an |who is |her |his |their )?[^,.;:\n]{0,40}/u.exec(
    text.slice(to, to + ASIDE),
  );
  return (
    OFFICE.exec(after?.[0] ?? '')?.[0] ??
    OFFICE.exec(asideBefore(text.slice(Math.max(0, from - 32), from)))?.[0] ??
    null
  );
}

const LONGEST_ASIDE = 30;

/** The end of a text, from the last mark on that cuts a clause; a comma that ends it does not count. */
function asideBefore(text: string): string {
  let start = text.endsWith(', ') ? text.length - 2 : text.length;
  for (let length = 0; length < LONGEST_ASIDE && start > 0; length++) {
    const last = text.charAt(start - 1);
    if (',.;:\n'.includes(last)) break;
    start -= (text.codePointAt(start - 2) ?? 0) > 0xffff ? 2 : 1;
  }
  return text.slice(start);
}

type Tone = 'mild' | 'plain' | 'harsh';

function toneOf({ label }: Naming): Tone {
  if (label.sort === 'loaded') return 'harsh';
  if (label.sort === 'euphemism') return 'mild';
  return thingOf(label.target)?.tone ?? 'plain';
}

/** Words of one tone against words of another, where the sentences speak of one thing. */
function byTone(namings: readonly Naming[]): Sides | null {
  if (namings.every(({ label }) => thingOf(label.target) === undefined && label.sort !== 'loaded'))
    return null;
  const tones = (['plain', 'mild', 'harsh'] as const)
    .map((tone) => namings.filter((naming) => toneOf(naming) === tone).slice(0, MOST_COMPARED))
    .filter((side) => side.length > 0);
  const opposed = tones.filter((side) => tones.some((other) => other !== side && areOfOneThing(side, other)));
  return opposed.length > 1 ? opposed : null;
}

const MOST_COMPARED = 40;
const SHARED_WORDS = 3;
function areOfOneThing(a: readonly Naming[], b: readonly Naming[]): boolean {
  return a.some((x) =>
    b.some(
      (y) =>
        x.document !== y.document &&
        [...x.around()].filter((stem) => y.around().has(stem)).length >= SHARED_WORDS,
    ),
  );
}

/** A name in marks that keep a distance, and the same without them elsewhere. */
function byDistance(namings: readonly Naming[]): Sides | null {
  const marked = namings.filter(({ label }) => label.scare);
  const inMarks = documentsOf(marked);
  const plain = namings.filter(({ label, document }) => !label.scare && !inMarks.has(document));
  return marked.length > 0 && plain.length > 0 ? [marked, plain] : null;
}

/** A person's office is said by one account and by another nowhere, though it names the person more than once. */
function byTitle(all: readonly Naming[]): Sides | null {
  const namings = all.filter(({ isPerson }) => isPerson);
  if (namings.length * 2 < all.length) return null;
  const given = namings.filter(({ office }) => office !== null);
  const titled = documentsOf(given);
  const withheld = [...documentsOf(namings)]
    .filter((document) => !titled.has(document))
    .map((document) => namings.filter((naming) => naming.document === document))
    .filter((bare) => bare.length > 1)
    .map((bare) => bare[0]!);
  return given.length > 0 && withheld.length > 0 ? [given, withheld] : null;
}

/** One name that accounts spell in two ways, each in its way only. */
function bySpelling(namings: readonly Naming[]): Sides | null {
  const spellings = new Map<string, Map<string, Naming[]>>();
  for (const naming of namings)
    for (const word of naming.words.match(NAME_WORD) ?? []) {
      const same = spellings.get(soundOf(word)) ?? new Map<string, Naming[]>();
      same.set(word, [...(same.get(word) ?? []), naming]);
      spellings.set(soundOf(word), same);
    }
  for (const same of spellings.values()) {
    const sides = [...same].sort(([a], [b]) => compareText(a, b)).map(([, side]) => side);
    const [first, second] = sides;
    if (first && second && areApart(first, second)) return sides;
  }
  return null;
}
const NAME_WORD = /\p{Lu}[\p{Ll}\p{M}]+(?:[-’']\p{L}[\p{Ll}\p{M}]+)*/gu;

/** Some document of each side is not on the other. */
function areApart(a: readonly Naming[], b: readonly Naming[]): boolean {
  const [left, right] = [documentsOf(a), documentsOf(b)];
  return [...left].some((one) => !right.has(one)) && [...right].some((one) => !left.has(one));
}

const KINDS: readonly (readonly [ContrastKind, (namings: readonly Naming[]) => Sides | null])[] = [
  ['tone', byTone],
  ['distance', byDistance],
  ['title', byTitle],
  ['spelling', bySpelling],
];
