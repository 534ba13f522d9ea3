// The versions of a page that was read more than once, and what was changed from one to the next.

import type { VNode } from 'preact';
import type { DocumentSummary } from '../../model/index.ts';
import type { ChangeShown, VersionChanges } from '../view/versions.ts';
import { counted, showTime } from '../view/when.ts';
import { shorten } from './signs.tsx';

const FIRST = 12;
const LONGEST = 300;

export function Versions({
  versions,
  id,
}: {
  versions: readonly DocumentSummary[];
  id: string;
}): VNode | null {
  if (versions.length < 2) return null;
  return (
    <section aria-labelledby="versions">
      <h2 id="versions">Versions of this page</h2>
      <ol class="plain small">
        {versions.map((each) => (
          <li key={each.id}>
            {each.id === id ? (
              <b>version {each.version}, shown here</b>
            ) : (
              <a href={`/documents/${each.id}`}>version {each.version}</a>
            )}{' '}
            <span class="soft">read {showTime(each.addedAt)}</span>
          </li>
        ))}
      </ol>
    </section>
  );
}

/** What was changed since the version before. */
export function Changes({ since }: { since: VersionChanges | null }): VNode | null {
  if (since === null) return null;
  const { changes, words } = since;
  return (
    <section class="changes" aria-labelledby="changes">
      <h2 id="changes">
        Changed since <a href={since.href}>version {since.version}</a>{' '}
        <small>
          {changes.length === 0
            ? 'no word'
            : `${counted(changes.length, 'change')}: ${counted(words[0], 'word')} became ${words[1]}`}
        </small>
      </h2>
      <ChangeList changes={changes.slice(0, FIRST)} />
      {changes.length <= FIRST ? null : (
        <details>
          <summary>{changes.length - FIRST} more</summary>
          <ChangeList changes={changes.slice(FIRST)} />
        </details>
      )}
    </section>
  );
}

function ChangeList({ changes }: { changes: readonly ChangeShown[] }): VNode {
  return (
    <ol class="plain">
      {changes.map(({ kind, was, is, around, href }, index) => (
        <li key={index} class="reading-line" dir="auto">
          <span class="context">{around.before}</span>
          {was === '' ? null : <del>{shorten(was, LONGEST)}</del>}
          {kind === 'replaced' ? ' → ' : null}
          {is === '' ? null : (
            <a class="quoted" href={href}>
              <ins>{shorten(is, LONGEST)}</ins>
            </a>
          )}
          <span class="context">{around.after}</span>
        </li>
      ))}
    </ol>
  );
}
