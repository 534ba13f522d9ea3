// The answer to "is this quotation right?", and what changed between two versions of a page → text for a terminal.

import type { Relation, Span, Variant } from '../model/index.ts';
import { fit, hang } from './columns.ts';
import type { TextOptions } from './edition-text.ts';
import { oneLine } from './evidence.ts';
import { SIGNS } from './signs.ts';

/** What is printed of one reading of the words asked for. */
export interface ReadingLine {
  readonly place: string;
  readonly day: string | null;
  readonly outlet: string | null;
  readonly speaker: string | null;
  readonly words: string;
  readonly match: string;
  readonly share: number;
  readonly relation: Relation | null;
  readonly chain: readonly string[];
  readonly variants: readonly Variant[];
  /** The text in which the readings' sides `b` lie. */
  readonly text: string;
}

export interface QuotationLines {
  readonly asked: string;
  readonly printed: string;
  readonly first: number | null;
  readonly readings: readonly ReadingLine[];
}

const ANSWERS: Readonly<Record<string, string>> = {
  yes: 'Printed as asked.',
  otherwise: 'Not printed in these words; these are the readings of it.',
  'not found': 'Cannot tell: no document has these words.',
};

/** The answer in one line, then every reading with its differences. */
export function formatQuotation(answer: QuotationLines, { width, paint }: TextOptions): string {
  const lines = answer.readings.flatMap((reading, at) => [
    '',
    ...hang('', headOf(reading, at === answer.first), width).map((line) => paint('heading', line)),
    ...hang('  ', oneLine(reading.words), width),
    ...differences(answer.asked, reading).flatMap((line) => hang('    ', line, width)),
    ...(reading.chain.length > 1
      ? hang('    ', `through: ${oneLine(reading.chain.join(' > '))}`, width)
      : []),
  ]);
  return `${[ANSWERS[answer.printed] ?? answer.printed, ...lines].join('\n')}\n`;
}

function headOf(
  { place, day, outlet, speaker, match, relation, share }: ReadingLine,
  isFirst: boolean,
): string {
  const how =
    match === 'altered' || match === 'paraphrase'
      ? `${match}, ${Math.round(100 * share)} % of the words`
      : match;
  const sign = relation === null ? '' : `${SIGNS[relation].sign} `;
  const parts = [outlet ?? 'outlet unknown', speaker ?? 'speaker unknown', how, place];
  return `${sign}${day ?? 'date unknown'}${isFirst ? ' (first)' : ''}  ${oneLine(parts.join(' · '))}`;
}

/** Each difference as a reader says it: what was cut, what was put in, what stands instead. */
function differences(asked: string, { variants, text }: ReadingLine): string[] {
  const cut = (from: string, { from: start, to }: Span): string => fit(oneLine(from.slice(start, to)), 160);
  return variants.map(({ kind, a, b }) => {
    const [mine, theirs] = [cut(asked, a), cut(text, b)];
    if (kind === 'paraphrase') return 'in words of its own';
    if (mine === '') return `it also has: ${theirs}`;
    if (theirs === '') return `${kind}: it lacks: ${mine}`;
    return `${kind}: ${mine} → ${theirs}`;
  });
}

/** What changed between two versions, each change with a few words around it. */
export interface ChangeLine {
  readonly before: Span;
  readonly after: Span;
}

const AROUND = 40;

/** One change a line, `…words around [before → after] words around…`; '' when only marks or blanks changed. */
export function formatChanges(
  before: string,
  after: string,
  changes: readonly ChangeLine[],
  { width, paint }: TextOptions,
): string {
  return changes
    .map((change) => {
      const [old, now] = [
        before.slice(change.before.from, change.before.to),
        after.slice(change.after.from, change.after.to),
      ];
      const head = oneLine(after.slice(Math.max(0, change.after.from - AROUND), change.after.from));
      const tail = oneLine(after.slice(change.after.to, change.after.to + AROUND));
      const what = [old === '' ? '' : `−${oneLine(old)}−`, now === '' ? '' : `+${oneLine(now)}+`].filter(
        (part) => part !== '',
      );
      return hang('  ', `…${head} ${paint('revised', what.join(' → '))} ${tail}…`, width).join('\n');
    })
    .map((block) => `${block}\n`)
    .join('');
}
