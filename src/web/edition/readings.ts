// In: statements that several documents have. Out: each with its readings one under the other, the differences marked inside the words.
// Idea: a variant is read best where it stands; the apparatus in the scholars' form opens below.

import { type Evidence, formatVariant, nameOf, oneLine, quote, SIGNS } from '../../formats/index.ts';
import type { Place, Reading, Statement, Variant } from '../../model/index.ts';
import { folded, siglum } from './evidence-links.ts';
import { type Children, element, type Node, placeId } from './markup.ts';

/** Statements and readings shown at once; the others open below. */
const FIRST_STATEMENTS = 10;
const FIRST_READINGS = 8;

/** The readings of the statements, the most telling first. */
export function readingsSection(evidence: Evidence, statements: readonly Statement[]): Node[] {
  const nodes = statements.map((statement) => statementOf(evidence, statement));
  return [
    ...nodes.slice(0, FIRST_STATEMENTS),
    ...folded(nodes.slice(FIRST_STATEMENTS), 'more statement', 'with several readings'),
  ];
}

function statementOf(evidence: Evidence, statement: Statement): Node {
  const isUtterance = statement.kind === 'utterance';
  const who = isUtterance ? (statement.speaker ?? 'Speaker unknown') : nameOf(statement, evidence);
  const lines = statement.readings.map((reading) => readingLine(evidence, reading, statement));
  return element(
    'div',
    { class: 'statement' },
    element('h4', {}, [oneLine(who), statement.date].filter((part) => part !== null).join(', ')),
    ...lines.slice(0, FIRST_READINGS),
    ...folded(lines.slice(FIRST_READINGS), 'more reading'),
    ...apparatus(evidence, statement),
  );
}

function apparatus(evidence: Evidence, { variants }: Statement): Node[] {
  if (variants.length === 0) return [];
  const items = variants.map((variant) => {
    const [kind, ...rest] = formatVariant(variant, evidence).split(': ');
    return element('li', {}, element('b', {}, kind!), ' ', rest.join(': '));
  });
  return [
    element(
      'details',
      { class: 'apparatus' },
      element('summary', {}, `apparatus: ${items.length} variant${items.length === 1 ? '' : 's'}`),
      element('ul', {}, ...items),
    ),
  ];
}

function readingLine(evidence: Evidence, reading: Reading, { variants, kind }: Statement): Node {
  const { sign, meaning } = SIGNS[reading.relation];
  const own = kind === 'utterance' ? variantsIn(reading, variants) : [];
  const marked = own.length === 0 ? [quote(evidence, reading)] : wordsWithVariants(evidence, reading, own);
  const words = kind === 'figure' ? wordsInContext(evidence, reading) : marked;
  const chain =
    reading.chain.length > 1
      ? [
          ' ',
          element(
            'span',
            { class: 'chain' },
            `through ${reading.chain.slice(0, -1).map(oneLine).join(' › ')}`,
          ),
        ]
      : [];
  return element(
    'div',
    { class: 'reading' },
    siglum(reading.document),
    element('span', { class: reading.relation, title: meaning }, sign),
    element('div', {}, element('a', { href: `#${placeId(reading)}` }, element('q', {}, ...words)), ...chain),
  );
}

/** Characters of its line that are shown to each side of a figure, cut between words. */
const REACH = 70;

/** A bare number says little: its line around it, the number strong. */
function wordsInContext({ documents }: Evidence, { document, from, to }: Place): Children[] {
  const text = documents.get(document)?.document.text ?? '';
  const before = text
    .slice(Math.max(0, from - REACH), from)
    .split('\n')
    .at(-1)!;
  const after = text.slice(to, to + REACH).split('\n')[0]!;
  const start = before.length < REACH ? before : `…${before.slice(before.indexOf(' ') + 1)}`;
  const end = after.length < REACH ? after : `${after.slice(0, Math.max(0, after.lastIndexOf(' ')))}…`;
  const blank = (side: string, edge: RegExp): string => (edge.test(side) ? ' ' : '');
  return [
    oneLine(start) + blank(start, /\s$/u),
    element('b', {}, oneLine(text.slice(from, to))),
    blank(end, /^\s/u) + oneLine(end),
  ];
}

/** The variants whose second side lies in the reading, in order, none over another; a paraphrase of everything marks nothing. */
function variantsIn(reading: Reading, variants: readonly Variant[]): readonly Variant[] {
  const inside = variants
    .filter(({ kind, b }) => kind !== 'paraphrase' && b.document === reading.document)
    .filter(({ b }) => reading.from <= b.from && b.to <= reading.to)
    .sort((a, b) => a.b.from - b.b.from || a.b.to - b.b.to || a.a.from - b.a.from);
  const kept: Variant[] = [];
  for (const variant of inside) if (variant.b.from >= (kept.at(-1)?.b.to ?? 0)) kept.push(variant);
  return kept;
}

function wordsWithVariants(evidence: Evidence, reading: Reading, variants: readonly Variant[]): Children[] {
  const parts: Children[] = [];
  let at = reading.from;
  const plain = (to: number): string => spaced(evidence, { document: reading.document, from: at, to });
  for (const { kind, a, b } of variants) {
    parts.push(plain(b.from));
    const there = quote(evidence, a);
    const title = there === '' ? `${kind}: not in ${a.document}` : `${kind}: ${a.document} has “${there}”`;
    if (b.from === b.to) parts.push(element('del', { title }, '‸'));
    else parts.push(element('ins', { title }, spaced(evidence, b)));
    at = b.to;
  }
  return [...parts, plain(reading.to)];
}

/** The words of a place with the blanks at its ends kept, as one each. */
function spaced({ documents }: Evidence, place: Place): string {
  const text = documents.get(place.document)?.document.text.slice(place.from, place.to) ?? '';
  const words = oneLine(text);
  if (words === '') return text === '' ? '' : ' ';
  return `${/^\s/u.test(text) ? ' ' : ''}${words}${/\s$/u.test(text) ? ' ' : ''}`;
}
