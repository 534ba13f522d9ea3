// In: a story with its evidence. Out: its part of the page: what they say, readings, conflicts, drift, lineage, names, silences, documents.
// Every cell, side and reading links to the words it rests on, in the documents' texts at the end.

import {
  compact,
  type Evidence,
  entriesOf,
  isLeftOut,
  isShared,
  legend,
  nameOf,
  rankStatements,
  SIGNS,
  shortOf,
  signOf,
} from '../../formats/index.ts';
import type { Place, Statement, Story } from '../../model/index.ts';
import { textWithMarks } from './document-text.ts';
import { folded, link, siglum } from './evidence-links.ts';
import { type Children, element, type Node, placeId } from './markup.ts';
import { labelPlaces, namesSection } from './names.ts';
import { readingsSection } from './readings.ts';
import { timelineSection } from './timeline.ts';

/** One story as a section. `number` keeps the ids of several stories apart. */
export function storySection(evidence: Evidence, story: Story, number: number): Node {
  const parts = partsOf(evidence, story).filter(({ content }) => content.length > 0);
  const links = parts.map(({ id, title }) => element('a', { href: `#s${number}-${id}` }, title));
  const sections = parts.map(({ id, title, content }) =>
    element(
      'section',
      { 'aria-labelledby': `s${number}-${id}` },
      element('h3', { id: `s${number}-${id}` }, title),
      ...content,
    ),
  );
  return element(
    'article',
    { class: 'story' },
    element('h2', {}, story.title),
    element('div', { class: 'sub' }, summaryOf(evidence, story)),
    element('nav', { 'aria-label': `Parts of story ${number}` }, ...links),
    ...sections,
  );
}

interface Part {
  readonly id: string;
  readonly title: string;
  readonly content: readonly Node[];
}

function partsOf(evidence: Evidence, story: Story): readonly Part[] {
  return [
    { id: 'overview', title: 'What they say', content: matrix(evidence, story) },
    {
      id: 'readings',
      title: 'Readings',
      content: readingsSection(evidence, rankStatements(story).filter(isShared)),
    },
    { id: 'conflicts', title: 'Conflicts', content: conflicts(evidence, story) },
    { id: 'drift', title: 'Drift', content: drift(evidence, story) },
    { id: 'lineage', title: 'Who copied whom', content: lineage(evidence, story) },
    { id: 'silences', title: 'What each leaves out', content: silences(evidence, story) },
    { id: 'names', title: 'What each calls whom', content: namesSection(evidence, story) },
    { id: 'timeline', title: 'Timeline', content: timelineSection(evidence, story) },
    { id: 'documents', title: 'Documents', content: documents(evidence, story) },
  ];
}

function summaryOf(evidence: Evidence, story: Story): string {
  const disputed = story.conflicts.length;
  const copies = story.lineage.texts
    .filter((group) => group.length > 1)
    .map((group) => group.join(' = '))
    .join(', ');
  const days = entriesOf(evidence, story)
    .flatMap(({ published }) => (published === null ? [] : [published.slice(0, 10)]))
    .sort();
  const span = days.length === 0 ? 'no date known' : `${days[0]} to ${days.at(-1)}`;
  return `${counted(story.documents.length, 'document')}, ${counted(story.distinctTexts, 'distinct text')}${copies ? ` (${copies})` : ''} · ${span} · ${counted(story.statements.length, 'statement')}, ${counted(disputed, 'conflict')}`;
}

function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}

/** Rows that the table shows at once; the rest opens below it. */
const FIRST_ROWS = 18;

function matrix(evidence: Evidence, story: Story): Node[] {
  const shared = rankStatements(story).filter(isShared);
  if (shared.length === 0)
    return [element('p', {}, 'No statement stands in more than one of these documents.')];
  const rest = shared.slice(FIRST_ROWS);
  const more = [
    element(
      'details',
      {},
      element('summary', {}, `${rest.length} more statements that several documents have`),
      matrixTable(evidence, story, rest),
    ),
  ];
  return [
    element('p', { class: 'note' }, legend()),
    matrixTable(evidence, story, shared.slice(0, FIRST_ROWS)),
    ...(rest.length > 0 ? more : []),
  ];
}

function matrixTable(evidence: Evidence, story: Story, statements: readonly Statement[]): Node {
  const head = entriesOf(evidence, story).map((entry) =>
    element(
      'th',
      { class: 'cell', scope: 'col', title: entry.title ?? entry.path ?? '' },
      siglum(entry.siglum),
      element('span', { class: 'outlet' }, entry.outlet ?? ''),
    ),
  );
  const table = element(
    'table',
    { class: 'matrix', style: `min-width: ${15 + 5 * story.documents.length}rem` },
    element('thead', {}, element('tr', {}, element('th', { scope: 'col' }, 'Statement'), ...head)),
    element('tbody', {}, ...statements.map((statement) => matrixRow(evidence, story, statement))),
  );
  return element(
    'div',
    { class: 'scroll', tabIndex: 0, role: 'region', 'aria-label': 'Statements by document' },
    table,
  );
}

function matrixRow(evidence: Evidence, story: Story, statement: Statement): Node {
  const has = (relation: string): boolean => statement.readings.some((each) => each.relation === relation);
  const tag = has('conflicts') ? 'disputed' : has('revised') ? 'revised' : '';
  const badge =
    tag === '' ? [] : [' ', element('b', { class: has('conflicts') ? 'conflicts' : 'revised' }, tag)];
  const name = nameOf(statement, evidence);
  return element(
    'tr',
    {},
    element(
      'th',
      { scope: 'row' },
      element('a', { class: 'words', href: `#${placeId(statement.gist)}` }, name, ...badge),
    ),
    ...story.documents.map((document) => cell(statement, document)),
  );
}

function cell(statement: Statement, document: string): Node {
  const sign = signOf(statement, document);
  if (sign === null) return element('td', { class: 'cell' });
  const text = `${SIGNS[sign].sign} ${compact(shortOf(statement, document))}`.trim();
  const target = targetOf(statement, document);
  const label = `${document}: ${SIGNS[sign].meaning}`;
  const shown =
    target === null
      ? element('span', { title: label }, text)
      : element('a', { href: `#${placeId(target)}`, title: label }, text);
  return element('td', { class: `cell ${sign}` }, shown);
}

/** What a cell opens: the first reading, or for a silence the nearest thing that was found. */
function targetOf(statement: Statement, document: string): Place | null {
  const reading = statement.readings.find((each) => each.document === document);
  if (reading !== undefined) return reading;
  const nearest = statement.silent.find((each) => each.document === document)?.nearest ?? null;
  return nearest === null ? null : { document, ...nearest };
}

function side(evidence: Evidence, head: Children, places: readonly Place[]): Node {
  const lines = places.map((place) => element('p', {}, siglum(place.document), ' ', link(evidence, place)));
  return element('div', { class: 'side' }, element('p', { class: 'note' }, head), ...lines);
}

/** Conflicts and drifts that are shown at once; the others open below them. */
const FIRST_PAIRS = 8;

function conflicts(evidence: Evidence, story: Story): Node[] {
  const nodes = story.conflicts.map((conflict) =>
    element(
      'div',
      {},
      element('p', { class: 'conflicts' }, `${SIGNS.conflicts.sign} ${conflict.kind}: ${conflict.why}`),
      element(
        'div',
        { class: 'sides' },
        ...conflict.sides.map((places, index) =>
          side(evidence, counted(conflict.weight[index] ?? 0, 'distinct text'), places),
        ),
      ),
    ),
  );
  return [...nodes.slice(0, FIRST_PAIRS), ...folded(nodes.slice(FIRST_PAIRS), 'more conflict')];
}

function drift(evidence: Evidence, story: Story): Node[] {
  const nodes = story.drift.map(({ quotation, paraphrase, why, kind }) =>
    element(
      'div',
      {},
      element('p', {}, element('b', {}, kind), `: ${why}`),
      element(
        'div',
        { class: 'sides' },
        side(evidence, 'the words', [quotation]),
        side(evidence, 'as retold', [paraphrase]),
      ),
    ),
  );
  return [...nodes.slice(0, FIRST_PAIRS), ...folded(nodes.slice(FIRST_PAIRS), 'more drift')];
}

function lineage(evidence: Evidence, story: Story): Node[] {
  const groups = story.lineage.texts.map((group) =>
    element(
      'li',
      {},
      ...group.flatMap((name, index) => (index === 0 ? [siglum(name)] : [' = ', siglum(name)])),
    ),
  );
  const rows = [...story.lineage.edges]
    .sort((a, b) => b.sharedCharacters - a.sharedCharacters)
    .map((edge) => {
      const first = story.reuse.find(
        ({ a, b }) =>
          [a.document, b.document].includes(edge.from) && [a.document, b.document].includes(edge.to),
      );
      const sample = first === undefined ? '' : link(evidence, first.a);
      return element(
        'tr',
        {},
        element('td', {}, siglum(edge.from), ' ', ARROWS[edge.direction], ' ', siglum(edge.to)),
        element('td', {}, String(edge.sharedCharacters)),
        element('td', {}, edge.evidence),
        element('td', {}, sample),
      );
    });
  const head = ['From and to', 'Characters shared', 'Evidence', 'For example'].map((title) =>
    element('th', { scope: 'col' }, title),
  );
  const table = element(
    'div',
    { class: 'scroll', tabIndex: 0, role: 'region', 'aria-label': 'Shared text' },
    element('table', {}, element('thead', {}, element('tr', {}, ...head)), element('tbody', {}, ...rows)),
  );
  return [
    element('p', {}, 'Distinct texts, copies joined by =:'),
    element('ul', {}, ...groups),
    ...(rows.length > 0 ? [table] : []),
  ];
}

const ARROWS = { 'a-to-b': '→', 'b-to-a': '←', 'common-source': '↔', unknown: '–' } as const;

function silences(evidence: Evidence, story: Story): Node[] {
  const statements = new Map(story.statements.map((statement) => [statement.id, statement]));
  return story.documents.flatMap((document) => {
    const left = story.omissions.filter(({ omittedBy }) => omittedBy.includes(document));
    const telling = left
      .flatMap((each) => statements.get(each.statement) ?? [])
      .filter((statement) => isLeftOut(statement, story));
    if (telling.length === 0) return [];
    const items = telling.map((statement) =>
      element('li', {}, ...silenceLine(evidence, statement, document)),
    );
    return [
      element(
        'details',
        {},
        element('summary', {}, siglum(document), ` leaves out ${telling.length}`),
        element('ul', {}, ...items),
      ),
    ];
  });
}

/** The statement, what was looked for, and the nearest thing found. */
function silenceLine(evidence: Evidence, statement: Statement, document: string): Children[] {
  const silence = statement.silent.find((each) => each.document === document);
  const looked = silence === undefined ? '' : ` Looked for: ${silence.lookedFor.join(', ')}.`;
  const nearest = silence?.nearest ?? null;
  const found = nearest === null ? [] : [' Nearest: ', link(evidence, { document, ...nearest })];
  return [link(evidence, statement.gist), element('span', { class: 'note' }, looked, ...found)];
}

function documents(evidence: Evidence, story: Story): Node[] {
  const places = placesOf(story);
  return entriesOf(evidence, story).map((entry) => {
    const text = evidence.documents.get(entry.siglum)?.document.text ?? '';
    const about = [
      entry.outlet ?? 'outlet unknown',
      entry.published?.slice(0, 10) ?? 'date unknown',
      entry.path ?? entry.url ?? '',
    ].join(' · ');
    return element(
      'details',
      { open: true, class: 'document' },
      element(
        'summary',
        {},
        siglum(entry.siglum),
        ' ',
        element('b', {}, entry.title ?? entry.path ?? entry.id),
        ' ',
        element('span', { class: 'note' }, about),
      ),
      textWithMarks(
        text,
        places.filter(({ document }) => document === entry.siglum),
      ),
    );
  });
}

/** Every place that the story's parts link to. */
function placesOf(story: Story): readonly Place[] {
  const silent = story.statements.flatMap(({ silent }) =>
    silent.flatMap(({ document, nearest }) => (nearest === null ? [] : [{ document, ...nearest }])),
  );
  return [
    ...story.statements.flatMap(({ gist, readings }) => [gist, ...readings]),
    ...story.conflicts.flatMap(({ sides }) => sides.flat()),
    ...story.drift.flatMap(({ quotation, paraphrase }) => [quotation, paraphrase]),
    ...story.reuse.map(({ a }) => a),
    ...story.timeline.flatMap(({ spans }) => spans),
    ...labelPlaces(story),
    ...silent,
  ];
}
