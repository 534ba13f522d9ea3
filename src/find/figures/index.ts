// Document → figures: quantities with unit, what they count, whose number they are and what they are part of.
// In: text, passages, and the dates and attributions found before (numbers of dates are no figures). Out: one finding each.
// Idea: read.ts reads the numbers; here bare ones take the unit of a neighbour or are dropped, and `of` is read.

import { type Figure, type Finding, findingId, type Moment } from '../../model/index.ts';
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
import { partsOf, settleUnits } from './settle.ts';

/** Figures of the document's own voices; numbers in promotion and page furniture are nobody's and are left out. */
export const figures: Finder<Figure> = {
  kind: 'figure',
  needs: ['attribution', 'date'],
  find(input, found) {
    const { text } = input.document;
    const sentences = sentenceSpans(input);
    const kept = settleUnits(ownFigures(input, found), sentences, text);
    const ids = idsOf(kept);
    const parts = partsOf(kept, text);
    const owners = attributionsAround(
      kept.map((figure) => figure.number),
      found,
    );
    return kept.map((figure, n) => {
      const sentence = spanAt(sentences, figure.from) ?? { from: 0, to: text.length };
      const ofSpan = describe(text, figure, sentence);
      return {
        id: ids[n]!,
        kind: 'figure',
        from: figure.from,
        to: figure.to,
        value: figure.value,
        min: figure.min,
        max: figure.max,
        approximate: figure.approximate,
        unit: figure.unit,
        dimension: dimensionOf(figure.unit),
        base: baseOf(figure.unit),
        currency: currencyOf(figure.unit, text.slice(figure.from, figure.to)),
        of: ofSpan ? text.slice(ofSpan.from, ofSpan.to) : null,
        ofSpan: ofSpan ? [ofSpan.from, ofSpan.to] : null,
        attribution: owners[n]!,
        pair: figure.pair,
        partOf: parts[n] == null ? null : ids[parts[n]!]!,
      };
    });
  },
};

/** The figures of the document's own voices, each inside one passage. */
function ownFigures(input: FindInput, found: readonly Finding[]): readonly RawFigure[] {
  const dates = found.filter((finding): finding is Moment => finding.kind === 'date');
  const raw = insideOnePassage(readFigures(input.document.text, dates.filter(isPoint)), input.passages);
  const passages = passagesAround(raw, input.passages);
  return raw.filter((_, n) => !passages[n] || !FURNITURE.has(passages[n]!.role));
}

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
