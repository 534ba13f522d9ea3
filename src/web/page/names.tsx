// What each document calls the same person, place or thing, and whose word that is.

import type { VNode } from 'preact';
import type { PageFrame } from '../part/layout.tsx';
import { current, Pills, Scroll } from '../part/pills.tsx';
import { Siglum } from '../part/signs.tsx';
import { type ContrastRow, contrastsOf, type NameRow, namesOf, type Wording } from '../view/names.ts';
import { headOf, type StoryView } from '../view/story-view.ts';

/** Wordings of one document shown at once. */
const FIRST_WORDINGS = 5;

export function namesPage(view: StoryView, all: boolean): PageFrame {
  const head = headOf(view);
  const rows = namesOf(view, all);
  const base = `/stories/${head.id}/names`;
  return {
    title: `Names · ${head.title}`,
    section: 'stories',
    story: { head, tab: 'names' },
    forms: [
      ['JSON', `${base}.json`],
      ['CSV', `${base}.csv`],
    ],
    main: (
      <>
        <h2>
          What each calls whom{' '}
          <small>
            ×n times; ‘scare quotes’ are shown as such; <a href="/method/labels">how labels are found</a>
          </small>
        </h2>
        <Contrasts rows={contrastsOf(view)} />
        <Pills label="Which names">
          <a href={base} {...current(!all)}>
            called differently
          </a>
          <a href={`${base}?all=1`} {...current(all)}>
            all
          </a>
        </Pills>
        {rows.length === 0 ? (
          <p class="empty">
            These documents call everybody the same. <a href={`${base}?all=1`}>Show all names</a>
          </p>
        ) : (
          <Scroll label="Names by document">
            <table class="names">
              <thead>
                <tr>
                  <th scope="col">Whom or what</th>
                  {head.documents.map(({ siglum, outlet, title }) => (
                    <th key={siglum} scope="col" title={outlet ?? title}>
                      <Siglum name={siglum} />
                    </th>
                  ))}
                </tr>
              </thead>
              <tbody>
                {rows.map((row) => (
                  <Row key={row.target} row={row} />
                ))}
              </tbody>
            </table>
          </Scroll>
        )}
      </>
    ),
  };
}

const KINDS: Readonly<Record<ContrastRow['kind'], string>> = {
  tone: 'milder, plainer or harsher words',
  distance: 'in marks that keep a distance, or without',
  title: 'office given, or not',
  spelling: 'spelt in two ways',
};

/** Where the words of the documents part, each place a link to its sentence. */
function Contrasts({ rows }: { rows: readonly ContrastRow[] }): VNode | null {
  if (rows.length === 0) return null;
  return (
    <details open={rows.length < MOST_OPEN}>
      <summary>Where the words part: {rows.length}</summary>
      <ul>
        {rows.map(({ target, kind, sides }) => (
          <li key={`${target} ${kind}`}>
            <b>{target}</b> <small>{KINDS[kind]}</small>{' '}
            {sides.map(({ places }, n) => (
              <span key={places[0]?.href ?? n}>
                {n > 0 ? ' | ' : ''}
                {places.map(({ document, href, quote }) => (
                  <span key={href}>
                    <Siglum name={document} />{' '}
                    <a class="quoted" href={href}>
                      {quote}
                    </a>{' '}
                  </span>
                ))}
              </span>
            ))}
          </li>
        ))}
      </ul>
    </details>
  );
}
const MOST_OPEN = 9;

function Row({ row }: { row: NameRow }): VNode {
  return (
    <tr data-item>
      <th scope="row">{row.target}</th>
      {row.cells.map((wordings, index) => (
        <td key={index}>
          {wordings.slice(0, FIRST_WORDINGS).map((wording) => (
            <Word key={wording.first.href} wording={wording} />
          ))}
          {wordings.length > FIRST_WORDINGS ? (
            <details class="small">
              <summary>{wordings.length - FIRST_WORDINGS} more</summary>
              {wordings.slice(FIRST_WORDINGS).map((wording) => (
                <Word key={wording.first.href} wording={wording} />
              ))}
            </details>
          ) : null}
        </td>
      ))}
    </tr>
  );
}

function Word({ wording: { words, count, owner, scare, first } }: { wording: Wording }): VNode {
  return (
    <div>
      <a class="quoted" href={first.href} title={`the word of ${owner}`} dir="auto">
        {scare ? <i class="conflicts">‘{words}’</i> : words}
      </a>
      {count > 1 ? <span class="soft small"> ×{count}</span> : null}
    </div>
  );
}
