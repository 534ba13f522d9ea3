// What the library holds, which problems its documents have, and which program reads it.

import type { VNode } from 'preact';
import type { Decision, LibraryStatus } from '../../model/index.ts';
import type { PageFrame } from '../part/layout.tsx';
import { grouped, showTime } from '../view/when.ts';

export interface StatusInput {
  readonly status: LibraryStatus;
  readonly version: string;
  readonly decisions: readonly Decision[];
}

export function statusPage({ status, version, decisions }: StatusInput): PageFrame {
  const rows: readonly (readonly [string, string | number])[] = [
    ['Program', version],
    ['Library', status.place],
    ['Engine', `${status.engine}, format ${status.format}`],
    ['Documents', status.documents],
    ['Versions of pages', status.versions],
    ['Removed', status.removed],
    ['Stories', status.stories],
    ['Quotations', status.quotations],
    ['Size', `${grouped(Math.round(status.sizeBytes / 1024))} KiB`],
    ['Waiting for their story', status.unsettled],
    ['Last change', status.updatedAt === null ? 'never' : showTime(status.updatedAt)],
  ];
  return {
    title: 'Status',
    section: 'status',
    forms: [['JSON', '/status.json']],
    main: (
      <>
        <dl class="facts wide-facts">
          {rows.map(([name, value]) => (
            <div key={name}>
              <dt>{name}</dt>
              <dd>{typeof value === 'number' ? grouped(value) : value}</dd>
            </div>
          ))}
        </dl>
        <Problems status={status} />
        <Decisions decisions={decisions} />
      </>
    ),
  };
}

function Problems({ status: { problems } }: { status: LibraryStatus }): VNode {
  return (
    <section aria-labelledby="problems">
      <h2 id="problems">Problems of documents</h2>
      {problems.length === 0 ? <p class="soft">None.</p> : null}
      <ul class="plain">
        {problems.map(([code, count]) => (
          <li key={code}>
            <code>{code}</code> {count}
          </li>
        ))}
      </ul>
    </section>
  );
}

function Decisions({ decisions }: { decisions: readonly Decision[] }): VNode {
  return (
    <section aria-labelledby="decisions">
      <h2 id="decisions">
        Decisions of users <small>they win over the program, last, and can be undone</small>
      </h2>
      {decisions.length === 0 ? <p class="soft">None yet.</p> : null}
      <ul class="plain">
        {decisions.map((each) => (
          <li key={each.id}>
            {each.kind} {each.target ?? each.documents.join(', ')}{' '}
            <span class="soft">{showTime(each.decidedAt)}</span>{' '}
            {each.undoneAt === null ? (
              <form class="inline" action={`/decisions/${each.id}/undo`} method="post">
                <button type="submit" class="plain-button">
                  undo
                </button>
              </form>
            ) : (
              <span class="soft">undone</span>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
