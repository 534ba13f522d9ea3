// Who shares text with whom: the stemma, the distinct texts, and behind each line the shared passages side by side.

import type { VNode } from 'preact';
import { edgeId, StemmaChart } from '../chart/stemma.tsx';
import type { PageFrame } from '../part/layout.tsx';
import { Quoted, Siglum } from '../part/signs.tsx';
import { type Stemma, type StemmaEdge, stemmaOf } from '../view/lineage.ts';
import { headOf, type StoryHead, type StoryView } from '../view/story-view.ts';
import { counted } from '../view/when.ts';

const FIRST_PASSAGES = 4;

export function lineagePage(view: StoryView): PageFrame {
  const head = headOf(view);
  const stemma = stemmaOf(view);
  const base = `/stories/${head.id}/lineage`;
  return {
    title: `Lineage · ${head.title}`,
    section: 'stories',
    story: { head, tab: 'lineage' },
    forms: [
      ['JSON', `${base}.json`],
      ['CSV', `${base}.csv`],
    ],
    main: (
      <>
        <h2>
          {counted(head.distinctTexts, 'distinct text')}{' '}
          <small>
            in {counted(head.documents.length, 'document')};{' '}
            <a href="/method/lineage">how copying is proved</a>
          </small>
        </h2>
        <Texts stemma={stemma} head={head} />
        <div class="wide-chart">
          {stemma.edges.length === 0 ? (
            <p class="empty">No two of these documents share text.</p>
          ) : (
            <StemmaChart stemma={stemma} />
          )}
        </div>
        <p class="key">
          Copies stand below what they copy; line width is shared text; dashed: a few words or a quotation; an
          arrow only where the direction is known; a dashed box is a text that is not here, proved by its
          copies.
        </p>
        {stemma.edges.map((edge) => (
          <Edge key={edgeId(edge)} edge={edge} />
        ))}
      </>
    ),
  };
}

function Texts({ stemma, head }: { stemma: Stemma; head: StoryHead }): VNode {
  const name = (siglum: string): string => {
    const column = head.documents.find((each) => each.siglum === siglum);
    return column?.outlet ?? column?.title ?? '';
  };
  return (
    <ul class="texts plain">
      {stemma.texts.map((group) => (
        <li key={group.join(' ')}>
          {group.map((siglum, index) => (
            <span key={siglum}>
              {index === 0 ? '' : ' = '}
              <Siglum name={siglum} /> <span class="soft">{name(siglum)}</span>
            </span>
          ))}
        </li>
      ))}
    </ul>
  );
}

const WAYS = {
  'a-to-b': '→',
  'b-to-a': '←',
  'common-source': '↔ one source',
  unknown: '– direction unknown –',
} as const;

function Edge({ edge }: { edge: StemmaEdge }): VNode {
  const rest = edge.passages.slice(FIRST_PASSAGES);
  return (
    <section class="edge-entry" id={edgeId(edge)} aria-label={`${edge.from} and ${edge.to}`} data-item>
      <h3>
        <Siglum name={edge.from} /> {WAYS[edge.direction]} <Siglum name={edge.to} />{' '}
        <span class="soft">
          {counted(edge.sharedCharacters, 'character')}
          {edge.share === null || edge.share === 0 ? '' : `, ${edge.share} % of the shorter text`}
        </span>
      </h3>
      <p class="small soft">{edge.evidence}</p>
      <Passages edge={{ ...edge, passages: edge.passages.slice(0, FIRST_PASSAGES) }} />
      {rest.length === 0 ? null : (
        <details>
          <summary>{counted(rest.length, 'more passage')}</summary>
          <Passages edge={{ ...edge, passages: rest }} />
        </details>
      )}
    </section>
  );
}

function Passages({ edge }: { edge: StemmaEdge }): VNode {
  return (
    <>
      {edge.passages.map(({ a, b, kind }) => (
        <div class="pair" key={`${a.href} ${b.href}`}>
          <p>
            <Siglum name={a.document} /> <Quoted place={a} most={420} />
          </p>
          <p>
            <Siglum name={b.document} /> <Quoted place={b} most={420} />{' '}
            <span class="soft small">{kind}</span>
          </p>
        </div>
      ))}
    </>
  );
}
