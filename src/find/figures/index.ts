// Document → figures: quantities with unit, what they count, whose number they are and what they are part of.
// In: text, passages, and the dates and attributions found before (numbers of dates are no figures). Out: one finding each.
// Idea: read.ts reads the numbers; here bare ones take the unit of a neighbour or are dropped, and `of` is read.

import { type Figure, findingId, type Moment } from '../../model/index.ts';
import { isAroundComment } from '../../voices/index.ts';
import type { Finder, FindInput } from '../finder.ts';
import {
  attributionsAround,
  insideOnePassage,
  passagesAround,
  sentenceSpans,
  spanAt,
} from '../surroundings.ts';
import { baseOf } from './conversion.ts';
import { currencyOf } from './currencies.ts';
import { describe } from './describe.ts';
import { dimensionOf } from './dimension.ts';
import type { RawFigure } from './raw-figure.ts';
import { readFigures } from './read.ts';
import { asOfOf, changeOf, placeMentions, whereOf } from './setting.ts';
import { partsOf, settleUnits } from './settle.ts';

/** Figures of the document's own voices; numbers in promotion and page furniture are nobody's and are left out. */
export const figures: Finder<Figure> = {
  kind: 'figure',
  needs: ['attribution', 'date'],
  find(input, found) {
    const { text } = input.document;
    const sentences = sentenceSpans(input);
    const dates = found.filter((finding): finding is Moment => finding.kind === 'date');
    const kept = settleUnits(ownFigures(input, dates), sentences, text);
    const ids = idsOf(kept);
    const parts = partsOf(kept, text);
    const numbers = kept.map((figure) => figure.number);
    const attributions = attributionsAround(numbers, found);
    const passages = passagesAround(numbers, input.passages);
    const places = placeMentions(input.analysis.entities);
    const points = dates.filter(isPoint);
    return kept.map((figure, n) => {
      const sentence = spanAt(sentences, figure.from) ?? { from: 0, to: text.length };
      const clause = { from: sentence.from, to: Math.min(sentence.to, kept[n + 1]?.from ?? sentence.to) };
      const ofSpan =
        figure.fate ?? describe(figure, { text, analysis: input.analysis, sentence, dates: points });
      return {
        ...plainParts(figure, text),
        id: ids[n]!,
        of: ofSpan ? text.slice(ofSpan.from, ofSpan.to) : null,
        ofSpan: ofSpan ? [ofSpan.from, ofSpan.to] : null,
        where: whereOf(text, figure, clause, places),
        asOf: asOfOf(figure, clause, points),
        change: figure.fate ? null : changeOf(text, figure, sentence),
        owner: attributions[n] ?? passages[n]?.id ?? null,
        attribution: attributions[n]!,
        partOf: parts[n] == null ? null : ids[parts[n]!]!,
      };
    });
  },
};

/** What the figure says by itself. */
function plainParts(
  figure: RawFigure,
  text: string,
): Omit<Figure, 'id' | 'of' | 'ofSpan' | 'where' | 'asOf' | 'change' | 'owner' | 'attribution' | 'partOf'> {
  const { from, to, value, min, max, approximate, unit, pair, fate } = figure;
  const currency = currencyOf(unit, text.slice(from, to));
  const dimension = dimensionOf(unit);
  return {
    kind: 'figure',
    from,
    to,
    value,
    min,
    max,
    approximate,
    unit,
    dimension,
    base: baseOf(unit),
    currency,
    pair,
    implied: fate !== undefined,
  };
}

/** The figures of the document's own voices, each inside one passage. */
function ownFigures(input: FindInput, dates: readonly Moment[]): readonly RawFigure[] {
  const raw = insideOnePassage(readFigures(input.document.text, dates.filter(isPoint)), input.passages);
  const passages = passagesAround(raw, input.passages);
  const isOwn = ({ from }: RawFigure, role: string): boolean =>
    !FURNITURE.has(role) && !(role === 'comment' && isAroundComment(lineAt(input.document.text, from)));
  return raw.filter((figure, n) => !passages[n] || isOwn(figure, passages[n]!.role));
}

// > | Reply 3 Like 12        > | 2 hours ago
//   |       ^      ^^            ^              figures of the page, not of the comment
/** The line of a place, as far as such lines are long. */
function lineAt(text: string, at: number): string {
  const before = text.slice(Math.max(0, at - LONGEST_LINE), at);
  const after = text.slice(at, at + LONGEST_LINE);
  const end = after.indexOf('\n');
  return (before.slice(before.lastIndexOf('\n') + 1) + (end < 0 ? after : after.slice(0, end))).trim();
}
const LONGEST_LINE = 140;

function idsOf(figures: readonly RawFigure[]): readonly string[] {
  const taken = new Set<string>();
  return figures.map((figure) => {
    const id = findingId('figure', figure, taken);
    taken.add(id);
    return id;
  });
}

const FURNITURE: ReadonlySet<string> = new Set([
  'promo',
  'boilerplate',
  'byline',
  'dateline',
  'date-line',
  'credit',
]);

/** Durations count; points in time do not. */
function isPoint(moment: Moment): boolean {
  return moment.type === 'DATE' || moment.type === 'TIME';
}
