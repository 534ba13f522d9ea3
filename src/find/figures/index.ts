// Document → figures: quantities with unit, what they count, whose number they are and what they are part of.
// In: text, passages, and the dates and attributions found before (numbers of dates are no figures). Out: one finding each.
// Idea: read.ts reads the numbers; here bare ones take the unit of a neighbour or are dropped, and `of` is read.

import { type Figure, findingId, type Moment } from '../../model/index.ts';
import type { Finder } from '../finder.ts';
import { attributionAround, passageAt, sentenceSpans, spanAt } from '../surroundings.ts';
import { describe } from './describe.ts';
import { dimensionOf } from './dimension.ts';
import { type RawFigure, readFigures } from './read.ts';
import { partsOf, settleUnits } from './settle.ts';
import { baseUnit } from './units.ts';

/** Figures of the document's own voices; numbers in promotion and page furniture are nobody's and are left out. */
export const figures: Finder<Figure> = {
  kind: 'figure',
  find(input, found) {
    const { text } = input.document;
    const dates = found.filter((finding): finding is Moment => finding.kind === 'date');
    const raw = readFigures(text, dates.filter(isPoint));
    const sentences = sentenceSpans(input);
    const kept = settleUnits(raw.filter(isOwn), sentences, text);
    const taken = new Set<string>();
    const ids = kept.map((figure) => {
      const id = findingId('figure', figure, taken);
      taken.add(id);
      return id;
    });
    const parts = partsOf(kept, text);
    return kept.map((figure, n) => finish(figure, ids[n]!, parts[n] == null ? null : ids[parts[n]!]!));

    function isOwn(figure: RawFigure): boolean {
      const passage = passageAt(input.passages, figure.from);
      return !passage || !FURNITURE.has(passage.role);
    }
    function finish(figure: RawFigure, id: string, partOf: string | null): Figure {
      const sentence = spanAt(sentences, figure.from) ?? { from: 0, to: text.length };
      const ofSpan = describe(text, figure, sentence);
      return {
        id,
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
        of: ofSpan ? text.slice(ofSpan.from, ofSpan.to) : null,
        ofSpan: ofSpan ? [ofSpan.from, ofSpan.to] : null,
        attribution: attributionAround(figure.number, found),
        pair: figure.pair,
        partOf,
      };
    }
  },
};

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

function baseOf(unit: string | null): Figure['base'] {
  const base = unit === null ? null : baseUnit(unit);
  return base && base[0] !== unit ? { unit: base[0], factor: base[1] } : null;
}
