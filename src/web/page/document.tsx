// The document reader: the text as it was read with its marks, the same marks as a list, what is known of the page and whence.

import type { VNode } from 'preact';
import type { AnalysedDocument, DocumentSummary, Span } from '../../model/index.ts';
import type { PageFrame } from '../part/layout.tsx';
import type { Mark } from '../part/marked-text.ts';
import { Passages } from '../part/passages.tsx';
import { Pills } from '../part/pills.tsx';
import { shorten } from '../part/signs.tsx';
import { Changes, Versions } from '../part/versions.tsx';
import {
  DENSITIES,
  type DocumentMark,
  FACETS,
  type Facet,
  marksOf,
  type ReaderState,
} from '../view/document.ts';
import { type StoryView, titleOf } from '../view/story-view.ts';
import type { VersionChanges } from '../view/versions.ts';
import { counted, showTime } from '../view/when.ts';

export interface ReaderInput {
  readonly analysed: AnalysedDocument;
  /** The story that holds the document, whose statements are marked; null when it stands in none. */
  readonly view: StoryView | null;
  /** Versions of the same address, newest first; empty when there is one. */
  readonly versions: readonly DocumentSummary[];
  /** What was changed since the version before; null for the first. */
  readonly since: VersionChanges | null;
  readonly state: ReaderState;
}

export function documentPage(input: ReaderInput): PageFrame {
  const { analysed, state, view } = input;
  const { document, problems } = analysed;
  const marks = marksOf(analysed, view, state);
  return {
    title: titleOf(document),
    section: '',
    forms: [
      ['JSON', `/documents/${document.id}.json`],
      ['Text', `/documents/${document.id}.txt`],
    ],
    main: (
      <div class="reader">
        <div class="page-side">
          <KnownFacts analysed={analysed} />
          <LinkNotice how={state.located.how} newest={newestOf(input)} />
          <StoryLink view={view} />
          <Versions versions={input.versions} id={document.id} />
          <Problems problems={problems} id={document.id} />
        </div>
        <article aria-label="The text as it was read">
          <Changes since={input.since} />
          <Facets id={document.id} state={state} hasStory={view !== null} />
          <Passages
            document={document}
            passages={analysed.passages}
            marks={toMarks(marks, state.located.span, document.text)}
          />
        </article>
        <MarkList marks={marks} document={document.id} dismissed={dismissedIn(state)} />
      </div>
    ),
  };
}

function toMarks(marks: readonly DocumentMark[], span: Span | null, text: string): readonly Mark[] {
  const taken = new Set<string>();
  const id = ({ from, to }: Span): string | null => {
    const name = `s=${from}-${to}`;
    if (taken.has(name)) return null;
    taken.add(name);
    return name;
  };
  const asked: Mark[] =
    span === null || span.from >= span.to || span.to > text.length
      ? []
      : [{ from: span.from, to: span.to, id: id(span), class: 'asked' }];
  const shown = marks.map(({ from, to, tone, facet, says, confirmed, id: name }) => ({
    from,
    to,
    id: id({ from, to }),
    class: `${tone === facet ? facet : `${facet} ${tone}`}${confirmed === true ? ' confirmed' : ''}`,
    title: says,
    data: { 'data-mark': name },
  }));
  return [...asked, ...shown];
}

function KnownFacts({ analysed: { document } }: { analysed: AnalysedDocument }): VNode {
  const first: Facts = [
    ['Outlet', document.outlet ?? 'unknown'],
    ['By', document.bylines.length === 0 ? 'unknown' : document.bylines.join(', ')],
    ['Published', <Published document={document} />],
  ];
  const rest: Facts = [
    ['Language', LANGUAGES[document.language] ?? document.language],
    ...(document.agency === null ? [] : [['Agency', document.agency] as const]),
    ...(document.aggregator === null ? [] : [['Shown by', document.aggregator] as const]),
    ['Read from', document.path ?? document.url ?? 'standard input'],
    ...(document.url === null || !/^https?:\/\//u.test(document.url)
      ? []
      : [
          [
            'Original',
            <a href={document.url} rel="noreferrer noopener external">
              {shorten(document.url.replace(/^https?:\/\//u, ''), 40)}
            </a>,
          ] as const,
        ]),
    ['Length', counted(document.text.length, 'character')],
  ];
  return (
    <>
      <FactList facts={first} />
      <details class="small">
        <summary class="soft">More of this page</summary>
        <FactList facts={rest} />
        <p class="soft">
          How it was read: <a href="/method/reading">the steps</a>, or in a terminal{' '}
          <code>variorum explain FILE</code>
        </p>
      </details>
    </>
  );
}

type Facts = readonly (readonly [name: string, value: VNode | string])[];

function FactList({ facts }: { facts: Facts }): VNode {
  return (
    <dl class="facts">
      {facts.map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd dir="auto">{value}</dd>
        </div>
      ))}
    </dl>
  );
}

const LANGUAGES: Readonly<Record<string, string>> = { en: 'English' };

const BASES = {
  metadata: 'from the page’s metadata',
  text: 'from the text',
  inferred: 'reasoned',
  none: '',
} as const;

function Published({ document }: { document: AnalysedDocument['document'] }): VNode {
  if (document.published === null) return <span>unknown</span>;
  return (
    <details>
      <summary>
        {showTime(document.published)} <span class="soft">{BASES[document.publishedBasis]}</span>
      </summary>
      <ul class="plain small">
        {document.publishedSources.map(({ source, value, taken, why }) => (
          <li key={`${source} ${value}`}>
            {taken ? '● ' : '– '}
            {source} {value} <span class="soft">{why}</span>
          </li>
        ))}
      </ul>
    </details>
  );
}

/** The newest version of the page, where this is an older one. */
function newestOf({ versions, analysed }: ReaderInput): string | null {
  const [newest] = versions;
  return newest === undefined || newest.id === analysed.document.id ? null : newest.id;
}

/** A link that carries its words says so when they moved or are gone. */
function LinkNotice({
  how,
  newest,
}: {
  how: ReaderState['located']['how'];
  newest: string | null;
}): VNode | null {
  const said =
    how === 'moved'
      ? 'The words of your link moved; they are marked where they stand now.'
      : how === 'gone'
        ? 'The words of your link stand in this text no longer.'
        : null;
  if (said === null && newest === null) return null;
  return (
    <p class="notice">
      {said}{' '}
      {newest === null ? null : <a href={`/documents/${newest}`}>There is a newer version of this page.</a>}
    </p>
  );
}

function StoryLink({ view }: { view: StoryView | null }): VNode {
  if (view === null) return <p class="soft">Stands in no story with other documents.</p>;
  return (
    <p>
      Story: <a href={`/stories/${view.story.id}`}>{shorten(view.story.title, 90)}</a>
    </p>
  );
}

function Problems({ problems, id }: { problems: AnalysedDocument['problems']; id: string }): VNode | null {
  if (problems.length === 0) return null;
  return (
    <section aria-labelledby="problems">
      <h2 id="problems">{counted(problems.length, 'problem')}</h2>
      <ul class="plain small">
        {problems.map(({ code, message, from, to }, index) => (
          <li key={index}>
            {from === undefined || to === undefined ? (
              message
            ) : (
              <a href={`/documents/${id}?s=${from}-${to}#s=${from}-${to}`}>{message}</a>
            )}{' '}
            <code>{code}</code>
          </li>
        ))}
      </ul>
    </section>
  );
}

const FACET_NAMES: Readonly<Record<Facet, string>> = {
  statements: 'Statements',
  quotes: 'Who said',
  figures: 'Figures',
  dates: 'Dates',
  names: 'Names',
  labels: 'Scare quotes',
};

function Facets({ id, state, hasStory }: { id: string; state: ReaderState; hasStory: boolean }): VNode {
  const url = (facets: readonly Facet[], density: string): string =>
    `/documents/${id}?marks=${facets.join(',') || 'none'}&density=${density}`;
  const toggled = (facet: Facet): readonly Facet[] =>
    FACETS.filter((each) => (each === facet) !== state.facets.includes(each));
  return (
    <Pills label="Marks shown">
      {FACETS.filter((facet) => hasStory || facet !== 'statements').map((facet) => (
        <a
          key={facet}
          class={`facet-${facet}`}
          href={url(toggled(facet), state.density)}
          {...(state.facets.includes(facet) ? { 'aria-current': 'true' } : {})}
        >
          {FACET_NAMES[facet]}
        </a>
      ))}
      {hasStory ? (
        <span class="density">
          <span class="soft">statements: </span>
          {DENSITIES.map((density) => (
            <a
              key={density}
              href={url(state.facets, density)}
              {...(density === state.density ? { 'aria-current': 'true' } : {})}
            >
              {DENSITY_NAMES[density]}
            </a>
          ))}
        </span>
      ) : null}
    </Pills>
  );
}

const DENSITY_NAMES = { few: 'disputed', some: 'shared', all: 'all' } as const;

/** Confirm or dismiss a mark; what was decided lasts and can be undone on the status page. */
function Decide({ mark, document }: { mark: DocumentMark; document: string }): VNode {
  if (mark.confirmed === true) return <b>confirmed</b>;
  return (
    <form class="decide" action="/decisions" method="post">
      <input type="hidden" name="target" value={`${document}/${mark.id}`} />
      <button
        type="submit"
        class="plain-button"
        name="kind"
        value="confirm"
        aria-label={`confirm: ${shorten(mark.quote, 40)}`}
      >
        confirm
      </button>{' '}
      <button
        type="submit"
        class="plain-button"
        name="kind"
        value="dismiss"
        aria-label={`dismiss: ${shorten(mark.quote, 40)}`}
      >
        dismiss
      </button>
    </form>
  );
}

/** Marks of one span stand together. */
function bySpan(marks: readonly DocumentMark[]): readonly (readonly [DocumentMark, ...DocumentMark[]])[] {
  const groups = new Map<string, [DocumentMark, ...DocumentMark[]]>();
  for (const mark of marks) {
    const known = groups.get(mark.href);
    if (known === undefined) groups.set(mark.href, [mark]);
    else known.push(mark);
  }
  return [...groups.values()];
}

function dismissedIn({ decided }: ReaderState): number {
  return [...decided.values()].filter((each) => each === 'dismiss').length;
}

interface MarkListInput {
  readonly marks: readonly DocumentMark[];
  readonly document: string;
  readonly dismissed: number;
}

function MarkList({ marks, document, dismissed }: MarkListInput): VNode {
  return (
    <aside class="marks" aria-label="Marks in this text">
      <h2>
        {counted(marks.length, 'mark')}
        {dismissed === 0 ? null : (
          <small>
            {dismissed} <a href="/status#decisions">dismissed</a>
          </small>
        )}
      </h2>
      <ol class="plain">
        {bySpan(marks).map(([first, ...more]) => (
          <li
            key={first.href}
            class={[first, ...more].map(({ tone }) => tone).join(' ')}
            data-item
            data-for={first.id}
          >
            <a class="quoted" href={first.href}>
              <q dir="auto">{shorten(first.quote, 90)}</q>
            </a>
            {[first, ...more].map((mark) => (
              <div key={`${mark.facet} ${mark.id}`} class="small soft">
                {mark.says} {mark.compare === null ? null : <a href={mark.compare}>compare</a>}{' '}
                <a href={mark.why}>Why?</a> <Decide mark={mark} document={document} />
              </div>
            ))}
          </li>
        ))}
      </ol>
    </aside>
  );
}
