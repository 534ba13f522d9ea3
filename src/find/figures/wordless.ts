// Counts told without a number word of their own: ordinals ("a tenth passenger has died" says that ten have) and multiples
// ("sixfold"). In: text. Out: raw figures.

import { readNumber, readOrdinal } from '../numbers.ts';
import { boundBefore } from './bounds.ts';
import type { RawFigure } from './raw-figure.ts';

const ORDINAL_COUNT =
  /(?=[atoi])(?<!\p{L})(?:an?|the|one|its|their)\s+(?:further\s+)?(?=(?:fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth|thirteenth|fourteenth|fifteenth|sixteenth|seventeenth|eighteenth|nineteenth|twentieth|\d+(?:st|nd|rd|th))\s+(\p{L}+))/giu;
const COUNTED_ORDINALS =
  /^(?:victim|person|passenger|body|man|woman|child|death|patient|village|house|suspect|worker|resident|student|soldier|officer|case|survivor|fatality)$/i;

/** The last of a count: "a tenth passenger has died" says that ten have. */
export function ordinalFigures(text: string): RawFigure[] {
  const figures: RawFigure[] = [];
  for (const match of text.matchAll(ORDINAL_COUNT)) {
    const at = match.index + match[0].length;
    const ordinal = readOrdinal(text, at);
    const noun = match[1]!;
    if (!ordinal || ordinal.value < 3 || !COUNTED_ORDINALS.test(noun)) continue;
    const from = text.indexOf(noun, ordinal.to);
    const span = { from, to: from + noun.length };
    const unit = /^(?:village|house|case)$/i.test(noun) ? noun.toLowerCase() : 'person';
    figures.push({
      from: at,
      to: span.to,
      value: ordinal.value,
      min: null,
      max: null,
      approximate: false,
      unit,
      pair: null,
      noun: span,
      number: { from: at, to: ordinal.to },
      bare: false,
    });
  }
  return figures;
}

const FOLD =
  /(?=[tfsenh\d])(?<![\p{L}\d-])((?:two|three|four|five|six|seven|eight|nine|ten|twenty|hundred|\d+)-?)fold(?!\p{L})/giu;

/** > | grew more than sixfold */
export function foldFigures(text: string): RawFigure[] {
  return [...text.matchAll(FOLD)].map((match) => {
    const number = { from: match.index, to: match.index + match[1]!.replace(/-$/, '').length };
    const times =
      readNumber(text.slice(number.from, number.to).replace(/^hundred/i, '100'), 0)?.value ?? null;
    const bound = boundBefore(text, number.from);
    const value = bound?.bound === 'min' || bound?.bound === 'max' ? null : times;
    return {
      from: value === null ? bound!.from : number.from,
      to: match.index + match[0].length,
      value,
      min: bound?.bound === 'min' ? times : null,
      max: bound?.bound === 'max' ? times : null,
      approximate: bound?.bound === 'about',
      unit: 'count',
      pair: null,
      noun: null,
      number,
      bare: false,
    };
  });
}
