// Search: words in the texts or inside quotations, each hit with the place around it.

import type { VNode } from 'preact';
import type { SearchHit, Span } from '../../model/index.ts';
import type { PageFrame } from '../part/layout.tsx';
import { type Mark, markedText } from '../part/marked-text.ts';
import { spanUrl } from '../view/cited.ts';
import { titleOf } from '../view/story-view.ts';
import { counted, showTime } from '../view/when.ts';

export interface SearchInput {
  readonly text: string;
  readonly quotations: boolean;
  /** Null before anything was asked. */
  readonly hits: readonly SearchHit[] | null;
  readonly next: string | null;
}

export function searchPage(input: SearchInput): PageFrame {
  const query = `q=${encodeURIComponent(input.text)}${input.quotations ? '&in=quotations' : ''}`;
  return {
    title: 'Search',
    section: 'search',
    forms: input.hits === null ? [] : [['JSON', `/search.json?${query}`]],
    main: (
      <>
        <Form input={input} />
        {input.hits === null ? <Hints /> : <Hits input={input} hits={input.hits} />}
        {input.next === null ? null : (
          <p>
            <a href={`/search?${query}&cursor=${encodeURIComponent(input.next)}`}>More</a>
          </p>
        )}
      </>
    ),
  };
}

function Form({ input }: { input: SearchInput }): VNode {
  return (
    <form class="ask" action="/search" method="get" role="search">
      <label for="q">Words</label>
      <div class="ask-line">
        <input id="q" name="q" type="search" value={input.text} size={40} data-focus />
        <button class="main" type="submit">
          Search
        </button>
      </div>
      <label class="check">
        <input type="checkbox" name="in" value="quotations" checked={input.quotations} /> only what somebody
        said
      </label>
    </form>
  );
}

function Hints(): VNode {
  return (
    <p class="soft">
      All words must stand in the text. <code>"words in a row"</code> · <code>-without</code> ·{' '}
      <code>begin*</code>. To check a quotation, use <a href="/quote">Quote check</a>.
    </p>
  );
}

function Hits({ input, hits }: { input: SearchInput; hits: readonly SearchHit[] }): VNode {
  if (hits.length === 0)
    return (
      <p class="empty">
        Nothing found for “{input.text}”.{' '}
        {input.quotations ? (
          <a href={`/search?q=${encodeURIComponent(input.text)}`}>Search the whole texts</a>
        ) : (
          <a href={`/quote?q=${encodeURIComponent(input.text)}`}>Look for it as a quotation in other words</a>
        )}
      </p>
    );
  return (
    <>
      <p class="soft">{counted(hits.length, 'place')}</p>
      <ol class="hits plain">
        {hits.map((hit) => (
          <Hit key={`${hit.document.id} ${hit.snippet.from}`} hit={hit} />
        ))}
      </ol>
    </>
  );
}

function Hit({ hit: { document, snippet, snippetText, marks } }: { hit: SearchHit }): VNode {
  const first: Span = marks[0] ?? snippet;
  const shown = marks.map(
    ({ from, to }): Mark => ({ from: from - snippet.from, to: to - snippet.from, id: null, class: 'found' }),
  );
  return (
    <li data-item>
      <h2>
        <a href={spanUrl(document.id, first)} dir="auto">
          {titleOf(document)}
        </a>
      </h2>
      <p class="soft small">
        {document.outlet ?? 'outlet unknown'} ·{' '}
        {document.published === null ? 'no date' : showTime(document.published)}
      </p>
      <p class="snippet" dir="auto">
        <span class="soft">… </span>
        {markedText(snippetText.replace(/\s/gu, ' '), { from: 0, to: snippetText.length }, shown)}
        <span class="soft"> …</span>
      </p>
    </li>
  );
}
