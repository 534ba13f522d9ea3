// Readings side by side: documents in columns, lined up by statement, what differs from the base marked in the words, the apparatus beside them.

import type { VNode } from 'preact';
import { Entry } from '../part/apparatus.tsx';
import type { PageFrame } from '../part/layout.tsx';
import { current, Pills } from '../part/pills.tsx';
import { ReadingLine } from '../part/reading-line.tsx';
import { Siglum, shorten } from '../part/signs.tsx';
import { type ReadingsCell, type ReadingsQuery, type ReadingsRow, readingsOf } from '../view/readings.ts';
import { type Column, headOf, type StoryHead, type StoryView } from '../view/story-view.ts';
import { counted, showTime } from '../view/when.ts';

/** More columns than these share the width of these. */
const MOST_COLUMNS = 8;

/** Columns shown when the address names none. */
const USUAL_COLUMNS = 3;

/** The query with what the address leaves out: the base is the document with most shared statements, beside it the next distinct texts. */
export function completeQuery(view: StoryView, asked: Partial<ReadingsQuery>): ReadingsQuery {
  const ranked = rankedDocuments(view);
  const names = view.story.documents;
  const base = asked.base !== undefined && names.includes(asked.base) ? asked.base : (ranked[0] ?? names[0]!);
  const shown = (asked.show ?? []).filter((name) => names.includes(name));
  const usual = [base, ...ranked.filter((name) => name !== base)].slice(0, USUAL_COLUMNS);
  const show = shown.length === 0 ? usual : [base, ...shown.filter((name) => name !== base)];
  return { base, show, kind: asked.kind ?? 'all', only: asked.only ?? 'all' };
}

/** First documents of distinct texts, those with most shared statements first; copies last. */
function rankedDocuments({ story }: StoryView): readonly string[] {
  const firsts = new Set(story.lineage.texts.map((group) => group[0]!));
  const count = (name: string): number =>
    story.statements.filter(
      ({ readings }) => readings.length > 1 && readings.some(({ document }) => document === name),
    ).length;
  const rank = (name: string): number => count(name) + (firsts.has(name) ? 10_000 : 0);
  return [...story.documents].sort((a, b) => rank(b) - rank(a) || (a < b ? -1 : 1));
}

export function readingsPage(view: StoryView, asked: Partial<ReadingsQuery>): PageFrame {
  const head = headOf(view);
  const query = completeQuery(view, asked);
  const rows = readingsOf(view, query);
  const base = `/stories/${head.id}/readings`;
  return {
    title: `Readings · ${head.title}`,
    section: 'stories',
    story: { head, tab: 'readings' },
    forms: [
      ['JSON', `${base}.json?${writeQuery(query)}`],
      ['CSV', `${base}.csv?${writeQuery(query)}`],
    ],
    main: (
      <>
        <Choices head={head} query={query} />
        <Minibar rows={rows} />
        {rows.length === 0 ? (
          <p class="empty">
            No statement of this kind stands in more than one document. <a href={base}>Show all</a>
          </p>
        ) : (
          <Columns head={head} query={query} rows={rows} />
        )}
        <p class="key">
          Rows line up statements, not positions. Underline: solid, cannot both hold; double, revised later;
          dotted, vaguer. <ins>Words</ins> the base does not have; <del>‸</del> words of the base left out.{' '}
          <a href="/method/variants">Why?</a>
        </p>
      </>
    ),
  };
}

/** The state of the page as its address. */
export function writeQuery({ base, show, kind, only }: ReadingsQuery): string {
  const parts = [`base=${base}`, `show=${show.join(',')}`];
  if (kind !== 'all') parts.push(`kind=${kind}`);
  if (only !== 'all') parts.push(`only=${only}`);
  return parts.join('&');
}

const KINDS = [
  ['all', 'all'],
  ['utterance', 'who said what'],
  ['figure', 'figures'],
  ['event', 'events'],
] as const;
const ONLY = [
  ['all', 'all'],
  ['disputed', 'disputed'],
  ['revised', 'revised'],
] as const;

function Choices({ head, query }: { head: StoryHead; query: ReadingsQuery }): VNode {
  const url = (change: Partial<ReadingsQuery>): string =>
    `/stories/${head.id}/readings?${writeQuery({ ...query, ...change })}`;
  const toggled = (name: string): readonly string[] =>
    head.documents
      .map(({ siglum }) => siglum)
      .filter((each) => (each === name) !== query.show.includes(each) || each === query.base);
  return (
    <div class="choices">
      <Pills label="Documents shown">
        <span class="soft">Show</span>
        {head.documents.map(({ siglum, title }, index) => (
          <a
            key={siglum}
            href={url({ show: toggled(siglum) })}
            title={title}
            data-column={index + 1}
            {...current(query.show.includes(siglum))}
          >
            {siglum}
          </a>
        ))}
      </Pills>
      <Pills label="Base text">
        <span class="soft">Base</span>
        {query.show.map((name) => (
          <a
            key={name}
            href={url({ base: name })}
            {...(name === query.base ? { 'data-base': '' } : {})}
            {...current(name === query.base)}
          >
            {name}
          </a>
        ))}
      </Pills>
      <Pills label="Kind of statement">
        {KINDS.map(([name, title]) => (
          <a key={name} href={url({ kind: name })} {...current(name === query.kind)}>
            {title}
          </a>
        ))}
      </Pills>
      <Pills label="Disputes">
        {ONLY.map(([name, title]) => (
          <a key={name} href={url({ only: name })} {...current(name === query.only)}>
            {title}
          </a>
        ))}
      </Pills>
    </div>
  );
}

/** Where the disputes are, at one look; each part leads to its row. */
function Minibar({ rows }: { rows: readonly ReadingsRow[] }): VNode | null {
  if (rows.length < 2) return null;
  return (
    <nav class="minibar" aria-label="Differences">
      {rows.map(({ number, id, dispute, name }) => (
        <a key={id} href={`#${id}`} class={dispute ?? 'agree'} title={`${number} ${shorten(name, 80)}`}>
          <span class="hidden">{`row ${number} ${dispute ?? ''}`}</span>
        </a>
      ))}
    </nav>
  );
}

function Columns({
  head,
  query,
  rows,
}: {
  head: StoryHead;
  query: ReadingsQuery;
  rows: readonly ReadingsRow[];
}): VNode {
  const columns = query.show.flatMap((name) => head.documents.find(({ siglum }) => siglum === name) ?? []);
  return (
    <div class={`columns n${Math.min(MOST_COLUMNS, columns.length)}`}>
      {columns.length > 1 ? <Pager columns={columns} /> : null}
      <div class="row heads">
        {columns.map((column) => (
          <ColumnTop key={column.siglum} column={column} head={head} isBase={column.siglum === query.base} />
        ))}
        <div class="head">Apparatus</div>
      </div>
      {rows.map((row) => (
        <Row key={row.id} row={row} base={query.base} />
      ))}
    </div>
  );
}

/** Where the window is too narrow for columns: one account at a time, chosen here; the rows keep their places. */
function Pager({ columns }: { columns: readonly Column[] }): VNode {
  const name = ({ outlet, title }: Column): string => shorten(outlet ?? title, 24);
  return (
    <fieldset class="pager">
      <legend class="hidden">Account shown</legend>
      {columns.map((column, index) => (
        <label key={column.siglum} title={column.title}>
          <input type="radio" name="account" class={`pick${index + 1}`} defaultChecked={index === 0} />
          <Siglum name={column.siglum} /> <span class="name">{name(column)}</span>
        </label>
      ))}
      <label>
        <input type="radio" name="account" class="pick-all" /> <span>all</span>
      </label>
    </fieldset>
  );
}

function ColumnTop({ column, head, isBase }: { column: Column; head: StoryHead; isBase: boolean }): VNode {
  const copies = head.documents.filter(
    ({ text, siglum }) => text === column.text && siglum !== column.siglum,
  );
  return (
    <div class="head">
      <a href={`/documents/${column.id}`} title={column.title}>
        <Siglum name={column.siglum} /> {column.outlet ?? shorten(column.title, 28)}
      </a>{' '}
      <span class="soft">
        {column.published === null ? 'no date' : showTime(column.published)}
        {isBase ? ' · base' : ''}
        {copies.length === 0 ? '' : ` · one text with ${copies.map(({ siglum }) => siglum).join(', ')}`}
      </span>
    </div>
  );
}

function Row({ row, base }: { row: ReadingsRow; base: string }): VNode {
  return (
    <section class="row" id={row.id} aria-label={`${row.number}: ${shorten(row.name, 80)}`} data-item>
      {row.cells.map((cell) => (
        <div
          key={cell.document}
          class={cell.document === base ? 'words base' : 'words'}
          data-document={cell.document}
        >
          <CellReadings cell={cell} row={row} />
        </div>
      ))}
      <div class="apparatus">
        <p class="note-head">
          <a href={`#${row.id}`} class="number">
            {row.number}
          </a>{' '}
          {row.dispute === null ? null : <b class={row.dispute}>{row.dispute}</b>}{' '}
          <span class="soft">{shorten(row.name, 60)}</span>
        </p>
        {row.apparatus.map((entry) => (
          <Entry key={`${entry.lemma} ${entry.variants.length}`} entry={entry} />
        ))}
      </div>
    </section>
  );
}

/** Readings of one document shown at once; the others open below. */
const FIRST_READINGS = 2;

function CellReadings({ cell, row }: { cell: ReadingsCell; row: ReadingsRow }): VNode {
  if (cell.readings.length === 0) return <Silent cell={cell} />;
  const longestFirst = [...cell.readings].sort(
    (a, b) => b.opens.to - b.opens.from - (a.opens.to - a.opens.from) || a.opens.from - b.opens.from,
  );
  const rest = longestFirst.slice(FIRST_READINGS);
  return (
    <>
      <span class="only-narrow">
        <Siglum name={cell.document} />{' '}
      </span>
      {longestFirst.slice(0, FIRST_READINGS).map((reading) => (
        <ReadingLine key={reading.opens.href} reading={reading} number={row.number} />
      ))}
      {rest.length === 0 ? null : (
        <details class="more">
          <summary>
            {counted(rest.length, 'more place')} in {cell.document}
          </summary>
          {rest.map((reading) => (
            <ReadingLine key={reading.opens.href} reading={reading} number={row.number} />
          ))}
        </details>
      )}
    </>
  );
}

function Silent({ cell }: { cell: ReadingsCell }): VNode {
  const nearest = cell.silence?.nearest ?? null;
  return (
    <p class="gap">
      <span class="only-narrow">
        <Siglum name={cell.document} />{' '}
      </span>
      — says nothing here
      {cell.silence === null ? null : (
        <details>
          <summary>what was looked for</summary>
          <span class="small">
            {cell.silence.lookedFor.join(', ')}
            {nearest === null ? (
              ''
            ) : (
              <>
                ; nearest:{' '}
                <a class="quoted" href={nearest.href}>
                  <q dir="auto">{shorten(nearest.quote, 120)}</q>
                </a>
              </>
            )}
          </span>
        </details>
      )}
    </p>
  );
}
