// Document → figures: quantities with unit, what they count, whose number they are and what they are part of.
// In: text, passages, and the dates and attributions found before (numbers of dates are no figures). Out: one finding each.
// Idea: read.ts reads the numbers; here bare ones take the unit of a neighbour or are dropped, and `of` is read.

import { type Figure, findingId, type Moment, overlaps, type Span } from '../../model/index.ts';
import type { Finder } from '../finder.ts';
import { attributionAround, passageAt, sentenceSpans, spanAt } from '../surroundings.ts';
import { describe } from './describe.ts';
import { type RawFigure, readFigures } from './read.ts';

/** Figures of the document's own voices; numbers in promotion and page furniture are nobody's and are left out. */
export const figures: Finder<Figure> = {
  kind: 'figure',
  find(input, found) {
    const { text } = input.document;
    const dates = found.filter((finding): finding is Moment => finding.kind === 'date');
    const raw = readFigures(text, dates.filter(isPoint));
    const sentences = sentenceSpans(input);
    const kept = settleUnits(
      raw.filter((figure) => isOwn(figure)),
      sentences,
      text,
    );
    const taken = new Set<string>();
    return kept.map((figure) => {
      const id = findingId('figure', figure, taken);
      taken.add(id);
      return finish(figure, id);
    });

    function isOwn(figure: RawFigure): boolean {
      const passage = passageAt(input.passages, figure.from);
      return !passage || !FURNITURE.has(passage.role);
    }
    function finish(figure: RawFigure, id: string): Figure {
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
        of: ofSpan ? text.slice(ofSpan.from, ofSpan.to) : null,
        ofSpan: ofSpan ? [ofSpan.from, ofSpan.to] : null,
        attribution: attributionAround(figure.number, found),
        pair: figure.pair,
        partOf: null,
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

/** A bare number takes the unit of the last figure of its sentence ("26 of the dead … and five from"), or is dropped. */
function settleUnits(raw: readonly RawFigure[], sentences: readonly Span[], text: string): RawFigure[] {
  const kept: RawFigure[] = [];
  for (const figure of raw) {
    if (!figure.bare) {
      kept.push(figure);
      continue;
    }
    const sentence = spanAt(sentences, figure.from);
    const before = kept.filter((other) => sentence && overlaps(other, sentence)).at(-1);
    const unit = before?.unit && /person|vote|gate/.test(before.unit) ? before.unit : null;
    if (unit || /\d/.test(text[figure.number.from] ?? '')) kept.push({ ...figure, unit });
  }
  return kept;
}
