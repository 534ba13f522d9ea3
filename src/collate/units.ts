// Documents → units: the pieces of text that are compared across accounts. A unit is a sentence of a direct quotation, the whole
// content of an indirect one, or a sentence, headline or comment sentence that no attribution touches ("bare").

import {
  type AnalysedDocument,
  type Attribution,
  type AttributionType,
  contains,
  innermostAround,
  overlaps,
  type Passage,
  type Role,
  type Span,
} from '../model/index.ts';
import { pairQuotationMarks } from '../voices/index.ts';
import { layoutOf } from './layout.ts';
import { isExclusive } from './occasions.ts';
import { oncePerWitness } from './once.ts';
import { SCALES, stepOn } from './sense.ts';
import { splitClauses, splitSeams, splitSentences } from './sentences.ts';
import { type Speaker, speakerOf } from './speakers.ts';
import type { StoryDocument } from './story-input.ts';
import { scanTerms, type Term } from './terms.ts';

export interface Unit extends Span {
  readonly siglum: string;
  /** The attribution whose content it is; null for a bare unit. */
  readonly attribution: Attribution | null;
  readonly type: AttributionType | null;
  readonly speaker: Speaker | null;
  readonly role: Role;
  /** Whose passage it is: the innermost that is not a mere paragraph of the article. */
  readonly voice: string;
  /** In a reader's comment, at any depth. */
  readonly inComment: boolean;
  readonly terms: readonly Term[];
  /** Words in quotation marks for which no attribution was found. */
  readonly isMarked: boolean;
  /** The telling words that stand in marks where a writer's own words stand around them. */
  readonly quotedTerms: readonly Term[];
  /** Half of a sentence that a semicolon or an ellipsis cuts, or one of the things that somebody said "that … and that …". */
  readonly isSeamed: boolean;
  /** What somebody was asked, not what he said: it tells what the answer is about. */
  readonly isAsked: boolean;
  /** Told to one outlet in particular. */
  readonly isExclusive: boolean;
  /** Number of the paragraph in its document, so that neighbours in one paragraph can be told. */
  readonly paragraph: number;
}

const SILENT_ROLES: readonly Role[] = ['promo', 'boilerplate', 'byline', 'credit', 'date-line', 'dateline'];
const HEADLINE_ROLES: readonly Role[] = ['title', 'standfirst'];
/** Content shorter than this says nothing that could be compared. */
const FEWEST_CHARACTERS = 4;
/** Words in quotation marks from which on they are compared without the sentence around them. */
const FEWEST_QUOTED = 4;
/** Characters in which the beginning of a sentence is looked for. */
const LONGEST_QUESTION = 600;

/** All units of a document in order of position. */
export const unitsOf: (document: StoryDocument) => readonly Unit[] = oncePerWitness((document) => {
  const attributed = attributions(document.analysed)
    .flatMap((attribution) => contentUnits(document, attribution))
    .filter(({ role }) => !SILENT_ROLES.includes(role));
  const units = [...attributed, ...bareUnits(document, attributed)];
  return units.sort(
    (a, b) => a.from - b.from || b.to - a.to || Number(a.type === null) - Number(b.type === null),
  );
});

/** Speech that is reported as said: no imagined words, no attitudes. */
export function attributions(analysed: AnalysedDocument): readonly Attribution[] {
  return analysed.findings.filter(
    (finding): finding is Attribution =>
      finding.kind === 'attribution' &&
      finding.speech &&
      !finding.hypothetical &&
      finding.content.length > 0 &&
      !isSelfReport(analysed, finding),
  );
}

// > | “I do not say that this is theft,” Tarn said.
//   |  ^^^^^^^^^^^^ within the quotation a speaker reports himself: the quotation has it
function isSelfReport({ document }: AnalysedDocument, { source }: Attribution): boolean {
  const words = source.map(([from, to]) => document.text.slice(from, to)).join(' ');
  return /^(?:i|we)$/iu.test(words.trim());
}

function contentUnits(document: StoryDocument, attribution: Attribution): readonly Unit[] {
  const { text } = document.analysed.document;
  const spans = attribution.content.map(([from, to]) => ({ from, to }));
  const pieces =
    attribution.type === 'indirect'
      ? clauses(text, { from: startOfDemand(text, attribution), to: spans.at(-1)!.to })
      : spans.flatMap((span) => splitSentences(text, span)).flatMap((sentence) => seams(text, sentence));
  return pieces
    .filter(({ span }) => span.to - span.from >= FEWEST_CHARACTERS)
    .map(({ span, isSeamed }) => toUnit(document, span, { attribution, isSeamed, isMarked: false }));
}

/** Characters of those who are told to do something, between the word by which it is told and what they are told. */
const LONGEST_ADDRESSEE = 120;

// > | The harbour office ordered all boats to stay in port.
//   |                    ^^^^^^^ who is told to do something is told it by this word, and those who are told are a part of the reading
function startOfDemand(text: string, { cue, content, addressee }: Attribution): number {
  const [from, to] = content[0]!;
  const last = cue.at(-1);
  if (last === undefined || from < last[1]) return from;
  const between = text.slice(last[1], from);
  const isNext = between.length <= 1;
  const isTold = addressee.some(([start]) => last[1] <= start && start < from);
  if (!isNext && !(isTold && between.length <= LONGEST_ADDRESSEE && !/[.;:\n“”"]/u.test(between)))
    return from;
  const [verb] = scanTerms(text, { from: last[0], to: last[1] }).filter(
    ({ key }) => !/^(?:has|have|had)$/u.test(key),
  );
  const isDemand = verb !== undefined && stepOn(SCALES[0]!, verb) >= 0;
  return isDemand && /(?:^|\s)to\s/u.test(text.slice(from, to)) ? last[0] : from;
}

/** Content words of each of two clauses that are compared apart. */
const FEWEST_IN_CLAUSE = 3;

function clauses(text: string, content: Span): readonly { span: Span; isSeamed: boolean }[] {
  const parts = splitClauses(text, content);
  const isApart = parts.every(
    (part) => scanTerms(text, part).filter((term) => term.isContent).length >= FEWEST_IN_CLAUSE,
  );
  if (parts.length < 2 || !isApart) return [{ span: content, isSeamed: false }];
  return parts.map((span) => ({ span, isSeamed: true }));
}

function seams(text: string, sentence: Span): readonly { span: Span; isSeamed: boolean }[] {
  const halves = splitSeams(text, sentence);
  const isCut = halves.length > 1 && halves.every((half) => half.to - half.from >= FEWEST_CHARACTERS);
  return isCut ? halves.map((span) => ({ span, isSeamed: true })) : [{ span: sentence, isSeamed: false }];
}

function bareUnits(document: StoryDocument, attributed: readonly Unit[]): readonly Unit[] {
  const { text } = document.analysed.document;
  const sentences = sentenceSpans(document);
  const marked = pairQuotationMarks(text, stretchesOf(document)).map(({ inner }) => inner);
  const taken = overlapping(attributed);
  const inside = overlapping(marked);
  return sentences
    .filter((sentence) => taken(sentence).length === 0)
    .flatMap((sentence) => quotedParts(text, sentence, inside(sentence)))
    .map(({ span, isMarked }) => toUnit(document, span, { attribution: null, isSeamed: false, isMarked }))
    .filter((unit) => unit.terms.some((term) => term.isContent));
}

// > | Then the mayor said the bridge was “a door left open on a sleeping town”.
//   |                                    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ words quoted where no attribution was found
function quotedParts(
  text: string,
  sentence: Span,
  marked: readonly Span[],
): readonly { readonly span: Span; readonly isMarked: boolean }[] {
  const parts = marked
    .map(({ from, to }) => ({ from: Math.max(from, sentence.from), to: Math.min(to, sentence.to) }))
    .filter((part) => scanTerms(text, part).length >= FEWEST_QUOTED)
    .filter((part, at, all) => !all.some((other, i) => i !== at && contains(other, part)));
  return parts.length > 0
    ? parts.map((span) => ({ span, isMarked: true }))
    : [{ span: sentence, isMarked: false }];
}

/** A lookup of the spans that overlap a sentence. Asked for sentences in order, it walks the spans once. */
function overlapping<Item extends Span>(items: readonly Item[]): (span: Span) => readonly Item[] {
  const sorted = [...items].sort((a, b) => a.from - b.from || a.to - b.to);
  let open: Item[] = [];
  let next = 0;
  return (span) => {
    while (next < sorted.length && sorted[next]!.from < span.to) open.push(sorted[next++]!);
    open = open.filter((item) => item.to > span.from);
    return open.filter((item) => overlaps(item, span));
  };
}

/** Every sentence that an account speaks, with the first attribution that it overlaps. */
export const sentencesOf: (document: StoryDocument) => readonly Unit[] = oncePerWitness((document) => {
  const saidIn = overlapping(attributions(document.analysed));
  return sentenceSpans(document)
    .map((span) => {
      const attribution = saidIn(span)[0] ?? null;
      return toUnit(document, span, { attribution, isSeamed: false, isMarked: false });
    })
    .filter((unit) => unit.terms.length > 0);
});

/** What every stage asks of a document, worked out once. */
interface Parts {
  readonly stretches: readonly Span[];
  readonly sentences: readonly Span[];
  /** Sentences that no attribution touches, by where they begin: units and sentences at once. */
  readonly plain: Map<number, Unit>;
}

const partsKnown = new WeakMap<StoryDocument, Parts>();

function partsOf(document: StoryDocument): Parts {
  const known = partsKnown.get(document);
  if (known !== undefined) return known;
  const { document: page, passages } = document.analysed;
  const stretches = passages.length === 0 ? [{ from: 0, to: page.text.length }] : leaves(page.text, passages);
  const sentences = stretches.flatMap((stretch) => splitSentences(page.text, stretch));
  const parts = { stretches, sentences, plain: new Map() };
  partsKnown.set(document, parts);
  return parts;
}

function sentenceSpans(document: StoryDocument): readonly Span[] {
  return partsOf(document).sentences;
}

function stretchesOf(document: StoryDocument): readonly Span[] {
  return partsOf(document).stretches;
}

/** Stretches of one passage each, the innermost where passages nest in paragraphs; furniture left out. A bracket in a line cuts nothing. */
function leaves(text: string, passages: readonly Passage[]): readonly Span[] {
  const blocks = passages.filter(({ parent, from }) => parent === null || startsLine(text, from));
  const borders = [...new Set(blocks.flatMap(({ from, to }) => [from, to]))].sort((a, b) => a - b);
  const stretches = borders.slice(1).map((to, at) => ({ from: borders[at]!, to }));
  const around = innermostAround([...blocks].reverse(), stretches);
  return stretches.filter((_, at) => {
    const passage = around[at];
    return passage !== undefined && !SILENT_ROLES.includes(passage.role);
  });
}

function startsLine(text: string, position: number): boolean {
  return /^\s*$/u.test(text.slice(text.lastIndexOf('\n', position - 1) + 1, position));
}

interface Given {
  readonly attribution: Attribution | null;
  readonly isSeamed: boolean;
  readonly isMarked: boolean;
}

function toUnit(document: StoryDocument, span: Span, given: Given): Unit {
  const isPlain = given.attribution === null && !given.isSeamed && !given.isMarked;
  if (!isPlain) return makeUnit(document, span, given);
  const { plain } = partsOf(document);
  const known = plain.get(span.from);
  if (known !== undefined && known.to === span.to) return known;
  const unit = makeUnit(document, span, given);
  plain.set(span.from, unit);
  return unit;
}

function makeUnit(document: StoryDocument, span: Span, given: Given): Unit {
  const { document: page } = document.analysed;
  const layout = layoutOf(document.analysed);
  const around = layout.passagesAround(span);
  const { attribution, isSeamed, isMarked } = given;
  return {
    from: span.from,
    to: span.to,
    siglum: document.siglum,
    attribution,
    type: attribution?.type ?? null,
    speaker: attribution === null ? null : speakerOf(document.analysed, attribution),
    role: around[0]?.role ?? 'body',
    voice: around[0]?.voice ?? '',
    inComment: around.some(({ role }) => role === 'comment'),
    terms: scanTerms(page.text, span),
    isMarked,
    quotedTerms: attribution?.type === 'mixed' ? quotedTerms(page.text, span) : [],
    isSeamed,
    isAsked: attribution?.type === 'indirect' && isAsked(page.text, span),
    isExclusive: attribution !== null && isExclusive(document.analysed, attribution, span),
    paragraph: layout.lineAt(span.from),
  };
}

// > | called the harbour pilots ‘wreckers’
//   |                            ^^^^^^^^ what was said; the rest tells of whom
function quotedTerms(text: string, span: Span): readonly Term[] {
  return pairQuotationMarks(text, [span])
    .flatMap(({ inner }) => scanTerms(text, inner))
    .filter((term) => term.isContent);
}

// > | Asked whether the town might close the bridge, Tarn said: “…”
//   |       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ a question
function isAsked(text: string, { from, to }: Span): boolean {
  const before = text.slice(Math.max(0, from - LONGEST_QUESTION), from + 1);
  const start =
    from +
    1 -
    before.length +
    Math.max(before.lastIndexOf('\n', before.length - 2), before.lastIndexOf('. ')) +
    1;
  return (
    /^\W*(?:when )?asked\b/iu.test(text.slice(start, from)) &&
    /\b(?:whether|if)\b/iu.test(text.slice(start, Math.min(to, from + 60)))
  );
}

/** Headlines, subheads and standfirsts leave out words and subjects. */
export function isHeadline(unit: Pick<Unit, 'role'>): boolean {
  return HEADLINE_ROLES.includes(unit.role);
}

/** The act of an attribution. */
export type Act = Pick<Attribution, 'act' | 'negated'>;

// > | The governor did not say that she would close the plant.
//   |              ^^^^^^^^^^^ what follows is nobody's words
/** What somebody is told not to have said: a reading of nothing. A denial is a speech act of its own. */
export function isUnsaid({ attribution }: { readonly attribution: Act | null }): boolean {
  return attribution?.negated === true && attribution.act !== 'deny';
}
