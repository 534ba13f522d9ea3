// The base text with numbered notes and its apparatus below: made to be printed.

import type { VNode } from 'preact';
import { Entry } from '../part/apparatus.tsx';
import type { PageFrame } from '../part/layout.tsx';
import type { Mark } from '../part/marked-text.ts';
import { Passages } from '../part/passages.tsx';
import { current, Pills } from '../part/pills.tsx';
import { Siglum, shorten } from '../part/signs.tsx';
import { type ReadingsRow, readingsOf } from '../view/readings.ts';
import { headOf, type StoryHead, type StoryView } from '../view/story-view.ts';
import { showTime } from '../view/when.ts';
import { completeQuery } from './readings.tsx';

export function apparatusPage(view: StoryView, asked: { readonly base?: string }): PageFrame {
  const head = headOf(view);
  const { base } = completeQuery(view, asked);
  const rows = readingsOf(view, { base, show: [], kind: 'all', only: 'all' });
  const analysed = view.evidence.documents.get(base);
  const address = `/stories/${head.id}/apparatus`;
  return {
    title: `Apparatus · ${head.title}`,
    section: 'stories',
    story: { head, tab: 'apparatus' },
    forms: [['JSON', `${address}.json?base=${base}`]],
    main: (
      <div class="edition">
        <Bases head={head} base={base} />
        <Sigla head={head} />
        <article aria-label={`The text of ${base} with notes`}>
          {analysed === undefined ? null : (
            <Passages
              document={analysed.document}
              passages={analysed.passages}
              marks={rows.flatMap(noteMark)}
            />
          )}
        </article>
        <Notes rows={rows} base={base} />
      </div>
    ),
  };
}

function noteMark({ base, number, dispute, name }: ReadingsRow): Mark[] {
  if (base === null) return [];
  const id = `t${number}`;
  return [
    {
      from: base.from,
      to: base.to,
      id,
      class: `noted ${dispute ?? ''}`.trim(),
      title: name,
      note: { number, href: `#n${number}` },
    },
  ];
}

function Bases({ head, base }: { head: StoryHead; base: string }): VNode {
  return (
    <Pills label="Base text">
      <span class="soft">Base</span>
      {head.documents.map(({ siglum, title }) => (
        <a
          key={siglum}
          href={`/stories/${head.id}/apparatus?base=${siglum}`}
          title={title}
          {...current(siglum === base)}
        >
          {siglum}
        </a>
      ))}
    </Pills>
  );
}

function Sigla({ head }: { head: StoryHead }): VNode {
  return (
    <section class="sigla-list" aria-labelledby="sigla">
      <h2 id="sigla">Sigla</h2>
      <ul class="plain">
        {head.documents.map(({ siglum, id, title, outlet, published, text }) => (
          <li key={siglum}>
            <Siglum name={siglum} /> {outlet === null ? '' : `${outlet}, `}
            <a class="quoted" href={`/documents/${id}`}>
              {title}
            </a>
            <span class="soft">
              , {published === null ? 'no date' : showTime(published)}
              {text === siglum ? '' : `; one text with ${text}`}
            </span>
          </li>
        ))}
      </ul>
      <p class="key">
        lemma] who agrees · variant and who has it · <i>om.</i> who says nothing. ( ) a copy, not counted
        again.
      </p>
    </section>
  );
}

function Notes({ rows, base }: { rows: readonly ReadingsRow[]; base: string }): VNode {
  const own = rows.filter((row) => row.base !== null);
  const others = rows.filter((row) => row.base === null);
  return (
    <section class="notes" aria-labelledby="notes">
      <h2 id="notes">Apparatus</h2>
      <ol class="plain">
        {own.map((row) => (
          <Note key={row.id} row={row} />
        ))}
      </ol>
      {others.length === 0 ? null : (
        <>
          <h3>Not in {base}</h3>
          <ol class="plain">
            {others.map((row) => (
              <Note key={row.id} row={row} />
            ))}
          </ol>
        </>
      )}
    </section>
  );
}

function Note({ row }: { row: ReadingsRow }): VNode {
  return (
    <li id={`n${row.number}`} data-item>
      <span class="note-head">
        {row.base === null ? (
          <b>{row.number}</b>
        ) : (
          <a href={`#t${row.number}`} aria-label={`back to ${row.number} in the text`}>
            {row.number}
          </a>
        )}{' '}
        {row.dispute === null ? null : <b class={row.dispute}>{row.dispute}</b>}
        {row.kind === 'figure' ? <span class="soft"> {shorten(row.name, 80)}</span> : null}
      </span>
      {row.apparatus.map((entry) => (
        <Entry key={`${entry.lemma} ${entry.variants.length}`} entry={entry} />
      ))}
    </li>
  );
}
