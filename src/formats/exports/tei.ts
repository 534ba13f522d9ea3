// An edition → TEI P5 with a critical apparatus (guidelines, chapter 12, parallel segmentation): the documents are the witnesses, each
// statement is a paragraph in the words of its fullest reading; where others differ stands an <app> with its readings.

import type { DocumentEntry, Place, Statement, Story, Variant } from '../../model/index.ts';
import { type Evidence, entriesOf, nameOf, quote, storiesBySize } from '../evidence.ts';
import type { Exporter } from './export-file.ts';
import { element, escapeXml } from './xml.ts';

/** One `edition.tei.xml`. */
export const exportTei: Exporter = (evidence) => [{ name: 'edition.tei.xml', content: formatTei(evidence) }];

/** The edition as a TEI document. */
export function formatTei(evidence: Evidence): string {
  const stories = storiesBySize(evidence);
  const title = stories[0]?.title ?? 'Edition';
  const witnesses = evidence.edition.documents.map(witness).join('');
  const source = element('listWit', {}, witnesses || element('witness', {}, 'no document'));
  const header = element(
    'teiHeader',
    {},
    element(
      'fileDesc',
      {},
      element('titleStmt', {}, element('title', {}, escapeXml(title))) +
        element('publicationStmt', {}, element('p', {}, 'Made by Variorum from the witnesses named below.')) +
        element('sourceDesc', {}, source),
    ) +
      element(
        'encodingDesc',
        {},
        element('variantEncoding', { method: 'parallel-segmentation', location: 'internal' }, ''),
      ),
  );
  const body = stories.map((story) => storyDiv(story, evidence)).join('') || element('p', {}, 'No story.');
  const text = element('text', {}, element('body', {}, body));
  return `<?xml version="1.0" encoding="UTF-8"?>\n${element('TEI', { xmlns: 'http://www.tei-c.org/ns/1.0' }, header + text)}\n`;
}

function witness(entry: DocumentEntry): string {
  const name = [entry.outlet, entry.title, entry.published].filter((part) => part !== null).join(', ');
  const target = entry.url ?? entry.path;
  const pointer =
    target === null
      ? ''
      : ` ${element('idno', { type: entry.url === null ? 'path' : 'url' }, escapeXml(target))}`;
  return element('witness', { 'xml:id': witnessId(entry.siglum) }, escapeXml(name || entry.id) + pointer);
}

function storyDiv(story: Story, evidence: Evidence): string {
  const known = new Set(entriesOf(evidence, story).map(({ siglum }) => siglum));
  const statements = story.statements.map((statement) => statementPart(statement, evidence, known)).join('');
  return element(
    'div',
    { type: 'story', n: story.id },
    element('head', {}, escapeXml(story.title)) + statements,
  );
}

function statementPart(statement: Statement, evidence: Evidence, known: ReadonlySet<string>): string {
  const name = element('head', {}, escapeXml(nameOf(statement, evidence)));
  const base = statement.gist;
  const words = piecesOf(statement)
    .map((piece) => pieceXml(piece, base, evidence))
    .join('');
  const others = statement.readings.filter(
    (reading) =>
      reading.document !== base.document && known.has(reading.document) && !isAligned(statement, reading),
  );
  const whole = others.map((reading) => rdg(reading, evidence, reading.type ?? 'reading')).join('');
  const apart = whole === '' ? '' : element('app', { type: 'whole' }, lem(base, evidence) + whole);
  const silent = statement.silent
    .filter(({ document }) => !statement.readings.some((reading) => reading.document === document))
    .map(({ document }) => `#${witnessId(document)}`)
    .join(' ');
  const omitted = silent === '' ? '' : element('note', { type: 'om', corresp: silent }, 'om.');
  return element(
    'div',
    { type: statement.kind, n: statement.id },
    name + element('p', {}, words + apart + omitted),
  );
}

/** Whether a reading is lined up with the base word by word: its differences are then variants. */
function isAligned({ variants, gist }: Statement, reading: Place): boolean {
  return variants.some((variant) => {
    const [own, other] = sidesOf(variant, gist);
    return own !== null && other !== null && other.document === reading.document && within(other, reading);
  });
}

interface Piece {
  readonly from: number;
  readonly to: number;
  readonly readings: readonly { readonly place: Place; readonly kind: string }[];
}

/** The base text cut at its variants; overlapping ones are one piece. Nothing of it is lost. */
function piecesOf({ gist, variants }: Statement): readonly Piece[] {
  const pieces: Piece[] = [];
  let at = gist.from;
  for (const { own, other, kind } of differencesOf(variants, gist)) {
    const last = pieces.at(-1);
    if (last !== undefined && last.readings.length > 0 && own.from < last.to) {
      pieces[pieces.length - 1] = {
        from: last.from,
        to: Math.max(last.to, own.to),
        readings: [...last.readings, { place: other, kind }],
      };
    } else {
      if (own.from > at) pieces.push({ from: at, to: own.from, readings: [] });
      pieces.push({ from: own.from, to: own.to, readings: [{ place: other, kind }] });
    }
    at = Math.max(at, own.to);
  }
  if (at < gist.to) pieces.push({ from: at, to: gist.to, readings: [] });
  return pieces;
}

interface Difference {
  readonly own: Place;
  readonly other: Place;
  readonly kind: string;
}

function differencesOf(variants: readonly Variant[], gist: Place): readonly Difference[] {
  const found = variants.flatMap((variant): Difference[] => {
    const [own, other] = sidesOf(variant, gist);
    return own === null || other === null ? [] : [{ own, other, kind: variant.kind }];
  });
  return found.sort(
    (a, b) =>
      a.own.from - b.own.from ||
      b.own.to - a.own.to ||
      (a.other.document < b.other.document
        ? -1
        : a.other.document > b.other.document
          ? 1
          : a.other.from - b.other.from),
  );
}

function sidesOf({ a, b }: Variant, gist: Place): readonly [Place | null, Place | null] {
  if (within(a, gist) && b.document !== gist.document) return [a, b];
  if (within(b, gist) && a.document !== gist.document) return [b, a];
  return [null, null];
}

function within(inner: Place, outer: Place): boolean {
  return inner.document === outer.document && inner.from >= outer.from && inner.to <= outer.to;
}

function pieceXml(piece: Piece, base: Place, evidence: Evidence): string {
  const place = { document: base.document, from: piece.from, to: piece.to };
  if (piece.readings.length === 0) return escapeXml(textAt(evidence, place));
  const readings = piece.readings.map(({ place: at, kind }) => rdg(at, evidence, kind)).join('');
  return element('app', {}, lem(place, evidence) + readings);
}

function lem(place: Place, evidence: Evidence): string {
  return element('lem', { wit: `#${witnessId(place.document)}` }, escapeXml(textAt(evidence, place)));
}

function rdg(place: Place, evidence: Evidence, type: string): string {
  return element('rdg', { wit: `#${witnessId(place.document)}`, type }, escapeXml(quote(evidence, place)));
}

function textAt({ documents }: Evidence, { document, from, to }: Place): string {
  return documents.get(document)?.document.text.slice(from, to) ?? '';
}

function witnessId(siglum: string): string {
  return `w${siglum.replace(/[^A-Za-z0-9]/g, '_')}`;
}
