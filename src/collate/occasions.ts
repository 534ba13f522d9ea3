// Two interviews are two utterances. When a source told one outlet in particular and another outlet has other words of the same
// source, the words were said twice: differences between them are no misquotation. Words that one outlet copied are one utterance.

import type { AnalysedDocument, Attribution, Span } from '../model/index.ts';
import { documentOf, type StoryInput } from './story-input.ts';
import { scanTerms, type Term } from './terms.ts';
import type { Unit } from './units.ts';

/** Words in a run that is copied, not said again by chance. */
const COPIED_RUN = 4;
/** Share of the shorter quotation that must stand in such runs. */
const COPIED_SHARE = 0.8;

/** Characters before and after that are looked at: a paragraph, where it is not longer. */
const PARAGRAPH = 800;

// > | she told our reporter … / she told the Courier … / … tells us
//   |          ^^^                     ^^^                     ^^   one outlet in particular
const TO_US =
  /\b(?:told|tells|telling|spoke to|said to)\s+(?:us\b|our\b|this (?:news\S*|website|paper|programme|program|reporter)\b)/iu;

/** Must the two stay apart, because they are quotations of two talks? */
export function areApart(story: StoryInput, a: Unit, b: Unit): boolean {
  if (a.siglum === b.siglum) return areTwoRemarks(a, b);
  if (a.type === null || b.type === null) return false;
  if (a.type === 'indirect' || b.type === 'indirect') return false;
  if (!a.isExclusive && !b.isExclusive) return false;
  return shareOf(story, wholeOf(story, a), wholeOf(story, b)) < COPIED_SHARE;
}

/** Words of a quotation from which on it is a remark of its own. */
const LEAST_REMARK = 4;
/** Content words that two quotations of one page share for them to be one remark, printed twice. */
const LEAST_COMMON = 2;

// > | “I do not want to use force,” he said.⏎Asked about troops, he said: “I never rule anything out.”      > | He said that he did not want to use force but ruled nothing out.
//   |  ^^^^^^^^^^^^^^^^^^^^^^^^^^                                                ^^^^^^^^^^^^^^^^^^^^^^^^^ two, although a paraphrase tells both at once
/** Two quotations of one page, paragraphs apart, without words in common. */
function areTwoRemarks(a: Unit, b: Unit): boolean {
  const isRemark = ({ type, inComment, role, terms, isSeamed }: Unit): boolean =>
    type === 'direct' && !inComment && role === 'body' && !isSeamed && terms.length >= LEAST_REMARK;
  if (!isRemark(a) || !isRemark(b) || a.paragraph === b.paragraph) return false;
  if (a.attribution?.id === b.attribution?.id) return false;
  const stems = contentStems(a.terms);
  return b.terms.filter(({ isContent, stem }) => isContent && stems.has(stem)).length < LEAST_COMMON;
}

const stemsKnown = new WeakMap<readonly Term[], ReadonlySet<string>>();

/** A unit is one of many pairs. */
function contentStems(terms: readonly Term[]): ReadonlySet<string> {
  const known = stemsKnown.get(terms);
  if (known !== undefined) return known;
  const stems = new Set(terms.flatMap(({ isContent, stem }) => (isContent ? [stem] : [])));
  stemsKnown.set(terms, stems);
  return stems;
}

/** Was it told to one outlet in particular? `span` is what was said. */
export function isExclusive({ document }: AnalysedDocument, attribution: Attribution, span: Span): boolean {
  const { text, outlet } = document;
  const addressee = attribution.addressee.map(([from, to]) => text.slice(from, to)).join(' ');
  const isAddressed = outlet !== null && outlet !== '' && addressee.includes(outlet);
  return isAddressed || (mayBeToUs(document) && isToUs(text, span));
}

function isToUs(text: string, span: Span): boolean {
  const before = text.slice(Math.max(0, span.from - PARAGRAPH), span.from + 1);
  const after = text.slice(span.to, span.to + PARAGRAPH);
  const [first, last] = [before.slice(before.lastIndexOf('\n') + 1), after.split('\n', 1)[0]!];
  return TO_US.test(`${first.slice(0, -1)}${text.slice(span.from, span.to)}${last}`);
}

const ANY_US = /(?:told|tells|telling|spoke to|said to)\s+(?:us|our|this )/iu;
const toUs = new WeakMap<AnalysedDocument['document'], boolean>();

/** Does the text have such words at all? Most have not, and then no paragraph needs a look. */
function mayBeToUs(document: AnalysedDocument['document']): boolean {
  const may = toUs.get(document) ?? ANY_US.test(document.text);
  toUs.set(document, may);
  return may;
}

/** What quotations say as wholes, in one story: pairs of their sentences ask for the same pair of quotations again and again. */
interface Wholes {
  readonly terms: Map<Attribution, readonly Term[]>;
  readonly shares: Map<readonly Term[], Map<readonly Term[], number>>;
}

const wholesKnown = new WeakMap<StoryInput, Wholes>();

function wholesOf(story: StoryInput): Wholes {
  const known = wholesKnown.get(story) ?? { terms: new Map(), shares: new Map() };
  wholesKnown.set(story, known);
  return known;
}

function wholeOf(story: StoryInput, { siglum, attribution }: Unit): readonly Term[] {
  const { terms } = wholesOf(story);
  const known = terms.get(attribution!);
  if (known !== undefined) return known;
  const { text } = documentOf(story, siglum).analysed.document;
  const whole = attribution!.content.flatMap(([from, to]) => scanTerms(text, { from, to }));
  terms.set(attribution!, whole);
  return whole;
}

function shareOf(story: StoryInput, a: readonly Term[], b: readonly Term[]): number {
  const { shares } = wholesOf(story);
  const row = shares.get(a) ?? new Map<readonly Term[], number>();
  shares.set(a, row);
  const share = row.get(b) ?? copiedShare(a, b);
  row.set(b, share);
  return share;
}

/** Share of the shorter text's words that stand in runs of the other's. */
function copiedShare(a: readonly Term[], b: readonly Term[]): number {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  const size = Math.min(COPIED_RUN, short.length);
  const runs = new Set(runsOf(long, size));
  const hit = new Set<number>();
  runsOf(short, size).forEach((run, at) => {
    if (runs.has(run)) for (let i = 0; i < size; i++) hit.add(at + i);
  });
  return short.length === 0 ? 0 : hit.size / short.length;
}

function runsOf(terms: readonly Term[], size: number): readonly string[] {
  const runs: string[] = [];
  for (let at = 0; at + size <= terms.length; at++) {
    let run = '';
    for (let i = at; i < at + size; i++) run += ` ${terms[i]!.key}`;
    runs.push(run);
  }
  return runs;
}
