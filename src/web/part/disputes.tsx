// Sections of the overview: what cannot both hold, what was retold differently, what each leaves out.

import type { VNode } from 'preact';
import { SIGNS } from '../../formats/index.ts';
import type { Cited } from '../view/cited.ts';
import {
  type ConflictShown,
  conflictsOf,
  type DriftShown,
  driftOf,
  type SilenceShown,
  silencesOf,
} from '../view/disputes.ts';
import type { StoryView } from '../view/story-view.ts';
import { counted } from '../view/when.ts';
import { Quoted, Siglum, shorten } from './signs.tsx';

const FIRST = 5;
const FIRST_PLACES = 4;

export function Disputes({ view }: { view: StoryView }): VNode {
  return (
    <>
      <Section
        id="conflicts"
        title="Cannot both hold"
        method="conflicts"
        empty="No two documents contradict each other here."
        nodes={conflictsOf(view).map((each, index) => <Conflict key={index} conflict={each} />)}
      />
      <Section
        id="drift"
        title="Retold differently"
        method="drift"
        empty="No paraphrase says what its quotation does not."
        nodes={driftOf(view).map((each, index) => <Drift key={index} drift={each} />)}
      />
      {view.story.documents.length < 2 ? null : (
        <Section
          id="silences"
          title="What each leaves out"
          method="silence"
          empty="No document is silent on what the others share."
          nodes={silencesOf(view).map((each) => <Silence key={each.document} silence={each} />)}
          all
        />
      )}
    </>
  );
}

interface SectionInput {
  readonly id: string;
  readonly title: string;
  readonly method: string;
  readonly empty: string;
  readonly nodes: readonly VNode[];
  readonly all?: boolean;
}

function Section({ id, title, method, empty, nodes, all = false }: SectionInput): VNode {
  const first = all ? nodes : nodes.slice(0, FIRST);
  const rest = all ? [] : nodes.slice(FIRST);
  return (
    <section class="wide" aria-labelledby={id}>
      <h2 id={id}>
        {title}{' '}
        <small>
          {nodes.length === 0 ? '' : `${nodes.length} · `}
          <a href={`/method/${method}`}>Why?</a>
        </small>
      </h2>
      {nodes.length === 0 ? <p class="soft">{empty}</p> : first}
      {rest.length === 0 ? null : (
        <details>
          <summary>{rest.length} more</summary>
          {rest}
        </details>
      )}
    </section>
  );
}

function Conflict({ conflict: { kind, why, sides } }: { conflict: ConflictShown }): VNode {
  return (
    <div data-item>
      <p>
        <span class="conflicts">
          {SIGNS.conflicts.sign} {kind}
        </span>{' '}
        <span class="soft">{why}</span>
      </p>
      <div class="sides">
        {sides.map(({ distinctTexts, places }, index) => (
          <Side key={index} title={counted(distinctTexts, 'distinct text')} places={places} />
        ))}
      </div>
    </div>
  );
}

function Drift({ drift: { kind, why, quotation, paraphrase } }: { drift: DriftShown }): VNode {
  return (
    <div data-item>
      <p>
        <b>{kind}</b> <span class="soft">{why}</span>
      </p>
      <div class="sides">
        <Side title="the words" places={[quotation]} />
        <Side title="as retold" places={[paraphrase]} />
      </div>
    </div>
  );
}

function Side({ title, places }: { title: string; places: readonly Cited[] }): VNode {
  const rest = places.slice(FIRST_PLACES);
  const line = (place: Cited): VNode => (
    <p key={place.href}>
      <Siglum name={place.document} /> <Quoted place={place} />
    </p>
  );
  return (
    <div class="side">
      <p class="soft small">{title}</p>
      {places.slice(0, FIRST_PLACES).map(line)}
      {rest.length === 0 ? null : (
        <details>
          <summary class="small">{rest.length} more</summary>
          {rest.map(line)}
        </details>
      )}
    </div>
  );
}

function Silence({ silence: { document, leaves } }: { silence: SilenceShown }): VNode {
  return (
    <details class="silence">
      <summary>
        <Siglum name={document} /> says nothing of {counted(leaves.length, 'statement')} that others have
      </summary>
      <ul class="plain">
        {leaves.map(({ statement, name, gist, saidBy, lookedFor, nearest }) => (
          <li key={statement}>
            <a class="quoted" href={gist.href} dir="auto">
              {shorten(name, 140)}
            </a>{' '}
            <span class="soft small">
              in {saidBy.join(', ')}; looked for {lookedFor.join(', ')}
              {nearest === null ? (
                '; nothing near it'
              ) : (
                <>
                  ; nearest: <Quoted place={nearest} most={110} />
                </>
              )}
            </span>
          </li>
        ))}
      </ul>
    </details>
  );
}
