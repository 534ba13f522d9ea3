// Add accounts: files, pasted text or addresses. Works as a form; with the script, files can be dropped and each one's progress is shown.

import type { VNode } from 'preact';
import type { Problem } from '../../problem.ts';
import type { PageFrame } from '../part/layout.tsx';
import { counted } from '../view/when.ts';

/** What became of one input. */
export interface AddedInput {
  readonly name: string;
  readonly outcome: 'new' | 'newer' | 'same' | 'again' | 'removed' | 'failed';
  readonly id: string | null;
  readonly title: string | null;
  readonly stories: readonly string[];
  readonly problems: readonly Problem[];
}

/** `added` is null before anything was sent; `canFetch` says whether addresses can be read here. */
export function addPage({
  added,
  canFetch,
}: {
  added: readonly AddedInput[] | null;
  canFetch: boolean;
}): PageFrame {
  return {
    title: 'Add accounts',
    section: 'add',
    main: (
      <>
        {added === null ? (
          <p class="ask">
            Saved pages, plain texts, feeds, mails and archives (HTML, TXT, RSS, EML, WARC, ZIP …). They are
            read on this machine and sent nowhere. Give every account of a story that you have: what they
            share and where they part is found by itself.
          </p>
        ) : (
          <Results added={added} />
        )}
        <form id="add" class="add" action="/add" method="post" enctype="multipart/form-data">
          <fieldset>
            <legend>Files</legend>
            <label for="files">Pages, texts, archives, feeds</label>
            <p>
              <input id="files" name="files" type="file" multiple />
            </p>
            <p class="soft small" data-drop-hint hidden>
              or drop them anywhere on this page
            </p>
          </fieldset>
          <fieldset>
            <legend>Text</legend>
            <label for="title">Name</label>
            <p>
              <input id="title" name="name" size={40} placeholder="where it is from" />
            </p>
            <label for="text">Paste the account</label>
            <p>
              <textarea id="text" name="text" />
            </p>
          </fieldset>
          {canFetch ? (
            <fieldset>
              <legend>Addresses</legend>
              <label for="urls">One address a line</label>
              <p>
                <textarea id="urls" name="urls" rows={3} />
              </p>
            </fieldset>
          ) : null}
          <p>
            <button class="main" type="submit">
              Add
            </button>
          </p>
        </form>
        <section id="progress" aria-label="Progress" />
      </>
    ),
  };
}

export const OUTCOMES: Readonly<Record<AddedInput['outcome'], string>> = {
  new: 'added',
  newer: 'added as a newer version of its page',
  same: 'there already',
  again: 'analysed again',
  removed: 'was removed before; not added',
  failed: 'could not be read',
};

function Results({ added }: { added: readonly AddedInput[] }): VNode {
  const kept = added.filter(({ outcome }) => outcome !== 'failed');
  return (
    <section aria-labelledby="results" class="box">
      <h2 id="results">
        {counted(kept.length, 'document')} of {added.length} read
      </h2>
      <ul class="plain">
        {added.map((each, index) => (
          <Result key={index} each={each} />
        ))}
      </ul>
      <p>
        <a class="button" href="/">
          See the stories
        </a>
      </p>
    </section>
  );
}

function Result({ each: { name, outcome, id, title, stories, problems } }: { each: AddedInput }): VNode {
  return (
    <li>
      {id === null ? (
        <b dir="auto">{name}</b>
      ) : (
        <a href={`/documents/${id}`} dir="auto">
          {title ?? name}
        </a>
      )}{' '}
      <span class={outcome === 'failed' ? 'conflicts' : 'soft'}>{OUTCOMES[outcome]}</span>
      {stories.map((story) => (
        <span key={story}>
          {' '}
          · <a href={`/stories/${story}`}>its story</a>
        </span>
      ))}
      {problems.map(({ code, message }) => (
        <div key={`${code} ${message}`} class="small soft">
          {message} <code>{code}</code>
        </div>
      ))}
    </li>
  );
}
