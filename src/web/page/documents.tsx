// The documents of a story: what each is, when and where it was published, with whom it shares its text; and the forms by which a
// user sets documents apart or joins two stories.

import type { VNode } from 'preact';
import type { PageFrame } from '../part/layout.tsx';
import { Scroll } from '../part/pills.tsx';
import { Siglum, shorten } from '../part/signs.tsx';
import { headOf, type StoryHead, type StoryView } from '../view/story-view.ts';
import { grouped, showTime } from '../view/when.ts';

const BASES: Readonly<Record<string, string>> = {
  metadata: 'metadata',
  text: 'text',
  inferred: 'reasoned',
  none: '',
};

/** Another story that this one may be joined with. */
export interface StoryChoice {
  readonly id: string;
  readonly title: string;
}

export function documentsPage(view: StoryView, others: readonly StoryChoice[]): PageFrame {
  const head = headOf(view);
  return {
    title: `Documents · ${head.title}`,
    section: 'stories',
    story: { head, tab: 'documents' },
    forms: [['JSON', `/stories/${head.id}/documents.json`]],
    main: (
      <>
        <form action="/decisions" method="post">
          <input type="hidden" name="kind" value="split" />
          {head.documents.map(({ id }) => (
            <input key={id} type="hidden" name="from" value={id} />
          ))}
          <Table view={view} head={head} />
          {head.documents.length < 2 ? null : <Split />}
        </form>
        {others.length === 0 ? null : <Merge head={head} others={others} />}
      </>
    ),
  };
}

/** Lasts over every later grouping; the status page undoes it. */
function Split(): VNode {
  return (
    <div class="regroup">
      <h2 id="split">Set documents apart</h2>
      <p>
        <button type="submit">Split</button> The documents chosen above leave this story and stay together.{' '}
        <span class="soft">
          Undo it under <a href="/status#decisions">Status</a>.
        </span>
      </p>
    </div>
  );
}

function Merge({ head, others }: { head: StoryHead; others: readonly StoryChoice[] }): VNode {
  return (
    <form class="regroup" action="/decisions" method="post">
      <h2 id="merge">Join with another story</h2>
      <input type="hidden" name="kind" value="merge" />
      <input type="hidden" name="stories" value={head.id} />
      <p>
        <label for="other">The other story</label>
        <select id="other" name="stories" required>
          <option value="">choose one</option>
          {others.map(({ id, title }) => (
            <option key={id} value={id}>
              {shorten(title, 90)}
            </option>
          ))}
        </select>
      </p>
      <p>
        <button type="submit">Merge</button> Both become one story.
      </p>
    </form>
  );
}

function Table({ view, head }: { view: StoryView; head: StoryHead }): VNode {
  const analysed = (siglum: string) => view.evidence.documents.get(siglum);
  const canSplit = head.documents.length > 1;
  return (
    <Scroll label="Documents">
      <table>
        <thead>
          <tr>
            {canSplit ? <th scope="col">Choose</th> : null}
            <th scope="col">Siglum</th>
            <th scope="col">Title</th>
            <th scope="col">Outlet</th>
            <th scope="col">Published</th>
            <th scope="col">Text</th>
            <th scope="col">Characters</th>
            <th scope="col">Findings</th>
            <th scope="col">Problems</th>
          </tr>
        </thead>
        <tbody>
          {head.documents.map(({ siglum, id, title, outlet, published, publishedBasis, text }) => (
            <tr key={siglum} data-item>
              {canSplit ? (
                <td class="choose">
                  <input
                    type="checkbox"
                    name="documents"
                    value={id}
                    aria-label={`choose ${siglum}: ${title}`}
                  />
                </td>
              ) : null}
              <td>
                <Siglum name={siglum} />
              </td>
              <th scope="row">
                <a href={`/documents/${id}`} dir="auto">
                  {title}
                </a>
              </th>
              <td>{outlet ?? <span class="soft">unknown</span>}</td>
              <td>
                {published === null ? <span class="soft">unknown</span> : showTime(published)}{' '}
                <span class="soft small">{BASES[publishedBasis]}</span>
              </td>
              <td>{text === siglum ? 'its own' : `one with ${text}`}</td>
              <td>{grouped(analysed(siglum)?.document.text.length ?? 0)}</td>
              <td>{analysed(siglum)?.findings.length ?? 0}</td>
              <td>{analysed(siglum)?.problems.length ?? 0}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Scroll>
  );
}
