// The head of a story's pages: its title, what it consists of in one line, and the tabs.

import type { VNode } from 'preact';
import type { StoryHead } from '../view/story-view.ts';
import { counted, showSpan } from '../view/when.ts';
import { shorten } from './signs.tsx';

/** The tabs with their addresses below the story's. */
export const TABS = [
  ['overview', 'Overview', ''],
  ['readings', 'Readings', '/readings'],
  ['apparatus', 'Apparatus', '/apparatus'],
  ['figures', 'Figures', '/figures'],
  ['voices', 'Voices', '/voices'],
  ['names', 'Names', '/names'],
  ['timeline', 'Timeline', '/timeline'],
  ['lineage', 'Lineage', '/lineage'],
  ['documents', 'Documents', '/documents'],
] as const;

/** Longer headlines are whole headlines of pages run together; the whole stands under the pointer. */
const MOST_TITLE = 150;

export function StoryTop({ head, tab }: { head: StoryHead; tab: string }): VNode {
  return (
    <div class="story-top">
      <h1 title={head.title}>{shorten(head.title, MOST_TITLE)}</h1>
      <Summary head={head} />
      <nav class="tabs" aria-label="Views of this story">
        {TABS.map(([name, title, path]) => (
          <a
            key={name}
            href={`/stories/${head.id}${path}`}
            {...(name === tab ? { 'aria-current': 'page' } : {})}
          >
            {title}
          </a>
        ))}
      </nav>
    </div>
  );
}

function Summary({ head }: { head: StoryHead }): VNode {
  const base = `/stories/${head.id}`;
  const copies = head.copies.map((group) => group.join(' = ')).join(', ');
  return (
    <p class="sub">
      <a href={`${base}/documents`}>{counted(head.documents.length, 'document')}</a>,{' '}
      <a href={`${base}/lineage`}>{counted(head.distinctTexts, 'distinct text')}</a>
      {copies === '' ? '' : ` (${copies})`} · {showSpan(head.from, head.to)} ·{' '}
      {head.documents.length < 2 ? (
        'an account without others so far'
      ) : (
        <>{counted(head.shared, 'statement')} shared</>
      )}
      {head.disputed === 0 ? null : (
        <>
          ,{' '}
          <a href={`${base}#conflicts`}>
            <b>{head.disputed} disputed</b>
          </a>
        </>
      )}
      {head.revised === 0 ? null : (
        <>
          , <a href={`${base}?only=revised`}>{head.revised} revised</a>
        </>
      )}
      {head.onlyOnce === 0 ? null : (
        <>
          , <a href={`${base}?only=one`}>{head.onlyOnce} in one text only</a>
        </>
      )}
      {head.documents.length < 2 ? null : (
        <>
          {' '}
          · <a href={`${base}#why`}>Why are these together?</a>
        </>
      )}
    </p>
  );
}
