// In: an edition with its evidence. Out: the edition for people, as plain text for a terminal or a pipe.

import type { Place, Statement, Story, Variant } from '../model/index.ts';
import { fit, hang, pad, widthOf, wrap } from './columns.ts';
import {
  type Evidence,
  entriesOf,
  nameOf,
  oneLine,
  quote,
  rankStatements,
  storiesBySize,
} from './evidence.ts';
import { compact, legend, SIGNS, type Sign, shortOf, signOf } from './signs.ts';
import { isShared } from './tally.ts';

/** How a stretch of the output may be shown; the caller turns it into colour or leaves it plain. */
export type Style = 'heading' | 'siglum' | 'dim' | Sign;

export interface TextOptions {
  /** Columns. */
  readonly width: number;
  /** Show everything; else the most telling and how many more there are. */
  readonly all: boolean;
  readonly paint: (style: Style, text: string) => string;
}

/** Columns that a row's label is left at least, and the widest cell. */
const LABEL = 32;
const CELL = 12;
/** Lines that a row's label may take; the readings say the rest. */
const LABEL_LINES = 2;

/** How many statements, readings, conflicts … are shown without `all`. */
const SHOWN = { table: 16, readings: 6, perStatement: 10, variants: 6, list: 8 } as const;

/** The whole edition, story by story, ended by a line break. An edition without stories says so. */
export function formatEdition(evidence: Evidence, options: TextOptions): string {
  const stories = storiesBySize(evidence).map((story) => formatStory(evidence, story, options));
  return stories.length === 0 ? 'No stories: no document could be read.\n' : `${stories.join('\n\n')}\n`;
}

function formatStory(evidence: Evidence, story: Story, options: TextOptions): string {
  const parts = [
    header(evidence, story, options),
    table(story, evidence, options),
    readings(story, evidence, options),
    lineage(story, options),
    conflicts(story, evidence, options),
    drift(story, evidence, options),
    omissions(story, evidence, options),
  ];
  return parts
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join('\n'))
    .join('\n\n');
}

function header(evidence: Evidence, story: Story, { width, paint }: TextOptions): string[] {
  const entries = entriesOf(evidence, story);
  const days = entries
    .flatMap(({ published }) => (published === null ? [] : [published.slice(0, 10)]))
    .sort();
  const span =
    days.length === 0 ? 'no date known' : days[0] === days.at(-1) ? days[0]! : `${days[0]} to ${days.at(-1)}`;
  const counts = `${plural(story.documents.length, 'document')}, ${plural(story.distinctTexts, 'distinct text')} · ${span}`;
  const lines = entries.map((entry) => {
    const day = entry.published?.slice(0, 10) ?? 'date unknown';
    const basis = entry.publishedBasis === 'inferred' ? '~' : ' ';
    const rest = oneLine(
      [entry.outlet ?? 'outlet unknown', entry.title ?? entry.path ?? entry.id].join(': '),
    );
    return `  ${paint('siglum', pad(entry.siglum, 3))}${pad(day, 12)}${basis} ${fit(rest, width - 19)}`;
  });
  return [...wrap(oneLine(story.title), width).map((line) => paint('heading', line)), counts, '', ...lines];
}

function table(story: Story, evidence: Evidence, { width, all, paint }: TextOptions): string[] {
  const ranked = rankStatements(story);
  const shown = all ? ranked : ranked.filter(isShared).slice(0, SHOWN.table);
  if (shown.length === 0) return [];
  const column = Math.max(3, Math.min(CELL, Math.floor((width - 4 - LABEL) / story.documents.length)));
  const label = Math.max(20, width - 4 - column * story.documents.length);
  const sigla = story.documents.map((siglum) => paint('siglum', pad(siglum, column)));
  const rows = shown.flatMap((statement) => {
    const cells = story.documents.map((document) => cellOf(statement, document, column, paint));
    const [first, ...rest] = labelLines(nameOf(statement, evidence), label - 2);
    return [`  ${pad(first!, label)}${cells.join('')}`.trimEnd(), ...rest.map((line) => `  ${line}`)];
  });
  const more = ranked.length - shown.length;
  const note = more > 0 ? [paint('dim', `  ${plural(more, 'more statement')}: --all`)] : [];
  return [
    paint('heading', 'What they say'),
    `  ${pad('', label)}${sigla.join('')}`.trimEnd(),
    ...rows,
    ...note,
    ...wrap(legend(), width - 2).map((line) => paint('dim', `  ${line}`)),
  ];
}

/** The sign and, where it fits whole, the value. */
function cellOf(statement: Statement, document: string, width: number, paint: TextOptions['paint']): string {
  const sign = signOf(statement, document);
  if (sign === null) return ' '.repeat(width);
  const full = `${SIGNS[sign].sign} ${compact(shortOf(statement, document))}`.trim();
  const text = widthOf(full) < width ? full : SIGNS[sign].sign;
  return paint(sign, text) + ' '.repeat(width - widthOf(text));
}

function labelLines(name: string, width: number): readonly string[] {
  const lines = wrap(name, width);
  if (lines.length <= LABEL_LINES) return lines.map((line) => fit(line, width));
  const kept = lines.slice(0, LABEL_LINES - 1);
  return [...kept, fit(lines.slice(LABEL_LINES - 1).join(' '), width)].map((line) => fit(line, width));
}

function readings(story: Story, evidence: Evidence, options: TextOptions): string[] {
  const ranked = rankStatements(story).filter(isShared);
  const shown = options.all ? ranked : ranked.slice(0, SHOWN.readings);
  if (shown.length === 0) return [];
  const blocks = shown.flatMap((statement) => ['', ...readingsOf(statement, evidence, options)]);
  return [options.paint('heading', 'Readings'), ...blocks.slice(1)];
}

function readingsOf(statement: Statement, evidence: Evidence, options: TextOptions): string[] {
  const { width, all, paint } = options;
  const isUtterance = statement.kind === 'utterance';
  const who = isUtterance ? (statement.speaker ?? 'speaker unknown') : nameOf(statement, evidence);
  const head = [who, statement.date].filter((part) => part !== null).join(', ');
  const readings = all ? statement.readings : statement.readings.slice(0, SHOWN.perStatement);
  const lines = readings.flatMap((reading) => {
    const mark = `  ${paint('siglum', pad(reading.document, 3))}${paint(reading.relation, SIGNS[reading.relation].sign)} `;
    const value = reading.short === null ? '' : `${reading.short}: `;
    const via = reading.chain.length > 2 ? ` [${oneLine(reading.chain.join(' > '))}]` : '';
    return hangPlain(mark, 7, `${value}${quote(evidence, reading)}${via}`, width);
  });
  const variants = all ? statement.variants : statement.variants.slice(0, SHOWN.variants);
  const more = statement.variants.length - variants.length;
  return [
    ...hang('  ', fit(oneLine(head), 2 * width - 6), width),
    ...lines,
    ...moreOf(statement.readings.length - readings.length, paint),
    ...variants.flatMap((variant) => hang('       ', formatVariant(variant, evidence), width)),
    ...(more > 0 ? [paint('dim', `       ${plural(more, 'more variant')}: --all`)] : []),
  ];
}

/** Like hang, for a head whose printed width is known although it may hold colour codes. */
function hangPlain(head: string, indent: number, text: string, width: number): string[] {
  return wrap(text, Math.max(20, width - indent)).map(
    (line, index) => (index === 0 ? head : ' '.repeat(indent)) + line,
  );
}

/** In the scholars' form: `nine A ] eleven B`, `om. C`. */
export function formatVariant({ kind, a, b }: Variant, evidence: Evidence): string {
  const side = (place: Place): string =>
    place.from === place.to ? `om. ${place.document}` : `${quote(evidence, place)} ${place.document}`;
  return `${kind}: ${side(a)} ] ${side(b)}`;
}

function lineage(story: Story, { width, paint }: TextOptions): string[] {
  const arrows = {
    'a-to-b': '→',
    'b-to-a': '←',
    'common-source': '↔ common source',
    unknown: '– direction unknown –',
  } as const;
  const edges = [...story.lineage.edges].sort((a, b) => b.sharedCharacters - a.sharedCharacters);
  const lines = edges.flatMap((edge) =>
    hang(
      '  ',
      `${edge.from} ${arrows[edge.direction]} ${edge.to}: ${edge.sharedCharacters} characters shared (${edge.evidence})`,
      width,
    ),
  );
  const texts = story.lineage.texts.map((group) => group.join(' = ')).join(', ');
  return [paint('heading', 'Who copied whom'), ...hang('  ', `Distinct texts: ${texts}`, width), ...lines];
}

function conflicts(story: Story, evidence: Evidence, { width, paint }: TextOptions): string[] {
  if (story.conflicts.length === 0) return [];
  const lines = story.conflicts.flatMap((conflict) => [
    ...hangPlain(
      `  ${paint('conflicts', SIGNS.conflicts.sign)} `,
      4,
      oneLine(`${conflict.kind}: ${conflict.why}`),
      width,
    ),
    ...conflict.sides.flatMap((side, index) => {
      const weight = plural(conflict.weight[index] ?? 0, 'distinct text');
      const sigla = [...new Set(side.map(({ document }) => document))].join(' ');
      return hang(
        '      ',
        `${sigla} (${weight}): ${side[0] === undefined ? '' : quote(evidence, side[0])}`,
        width,
      );
    }),
  ]);
  return [paint('heading', 'Conflicts'), ...lines];
}

function drift(story: Story, evidence: Evidence, { width, all, paint }: TextOptions): string[] {
  if (story.drift.length === 0) return [];
  const shown = all ? story.drift : story.drift.slice(0, SHOWN.list);
  const lines = shown.flatMap(({ quotation, paraphrase, why }) => [
    ...hang('  ', oneLine(why), width),
    ...hang('      ', `${quotation.document}: ${quote(evidence, quotation)}`, width),
    ...hang('      ', `${paraphrase.document}: ${quote(evidence, paraphrase)}`, width),
  ]);
  return [
    paint('heading', 'Drift between words and their retelling'),
    ...lines,
    ...moreOf(story.drift.length - shown.length, paint),
  ];
}

function omissions(story: Story, evidence: Evidence, { width, all, paint }: TextOptions): string[] {
  const statements = new Map(story.statements.map((statement) => [statement.id, statement]));
  const lines = story.documents.flatMap((siglum) => {
    const left = story.omissions.filter(({ omittedBy }) => omittedBy.includes(siglum));
    const telling = left.flatMap((each) => statements.get(each.statement) ?? []).filter(isShared);
    const shown = all ? telling : telling.slice(0, 3);
    if (shown.length === 0) return [];
    return [
      `  ${paint('siglum', siglum)}`,
      ...shown.flatMap((each) =>
        hang(`      ${SIGNS.silent.sign} `, fit(nameOf(each, evidence), 2 * width), width),
      ),
      ...moreOf(telling.length - shown.length, paint),
    ];
  });
  return lines.length === 0 ? [] : [paint('heading', 'What each leaves out'), ...lines];
}

function moreOf(count: number, paint: TextOptions['paint']): string[] {
  return count > 0 ? [paint('dim', `      ${count} more: --all`)] : [];
}

function plural(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}
