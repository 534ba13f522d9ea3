// The frame of every page: head, navigation, a story's title and tabs, the page itself. Works without script; what needs one is hidden until it runs.

import type { ComponentChildren, VNode } from 'preact';
import { renderToString } from 'preact-render-to-string';
import type { StoryHead } from '../view/story-view.ts';
import { StoryTop } from './story-top.tsx';

/** Addresses of the files that every page needs. */
export interface Assets {
  readonly style: string;
  readonly script: string;
}

export interface PageFrame {
  readonly title: string;
  /** The entry of the main navigation that is marked; '' for none. */
  readonly section: Section | '';
  /** Set on a story's pages: its head and tabs. */
  readonly story?: { readonly head: StoryHead; readonly tab: string };
  /** The same data in other forms. */
  readonly forms?: readonly (readonly [name: string, href: string])[];
  readonly main: ComponentChildren;
}

const SECTIONS = [
  ['stories', 'Stories', '/'],
  ['search', 'Search', '/search'],
  ['quote', 'Quote check', '/quote'],
  ['add', 'Add', '/add'],
  ['sources', 'Sources', '/sources'],
  ['method', 'Method', '/method'],
] as const;

export type Section = (typeof SECTIONS)[number][0] | 'status' | 'api';

/** The page as HTML, with its doctype. Every text is escaped where it is shown. */
export function renderPage(frame: PageFrame, assets: Assets): string {
  return `<!doctype html>\n${renderToString(<Page frame={frame} assets={assets} />)}\n`;
}

function Page({ frame, assets }: { frame: PageFrame; assets: Assets }): VNode {
  return (
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <meta name="referrer" content="same-origin" />
        <title>{`${frame.title} · Variorum`}</title>
        <link rel="icon" href="/assets/icon.svg" type="image/svg+xml" />
        <link rel="stylesheet" href={assets.style} />
        <script type="module" src={assets.script} />
      </head>
      <body>
        <a class="skip" href="#main">
          Skip to the content
        </a>
        <Top frame={frame} />
        <main id="main" tabIndex={-1}>
          {frame.story === undefined ? null : <StoryTop {...frame.story} />}
          <div class="content">
            {frame.story === undefined ? <h1>{frame.title}</h1> : null}
            {frame.main}
          </div>
        </main>
        <Foot />
      </body>
    </html>
  );
}

function Top({ frame: { section, forms = [] } }: { frame: PageFrame }): VNode {
  return (
    <header class="top">
      <nav aria-label="Variorum">
        <a class="brand" href="/">
          Variorum
        </a>
        {SECTIONS.map(([name, title, href]) => (
          <a key={name} href={href} {...(name === section ? { 'aria-current': 'page' } : {})}>
            {title}
          </a>
        ))}
      </nav>
      <div class="forms">
        {forms.length === 0 ? null : <span class="only-wide">This page as </span>}
        {forms.map(([name, href]) => (
          <a key={name} href={href}>
            {name}
          </a>
        ))}
        <button type="button" data-action="print" hidden>
          Print
        </button>
        <button type="button" data-action="link" hidden>
          Link
        </button>
        <button type="button" data-action="keys" aria-keyshortcuts="?" hidden>
          <kbd>?</kbd> keys
        </button>
      </div>
    </header>
  );
}

function Foot(): VNode {
  return (
    <footer>
      <p>
        Every word shown from an account stands in that account. Nothing is rated and nothing was summarised.
      </p>
      <p>
        <a href="/method">How findings are made</a> · <a href="/status">Status</a> · <a href="/api">API</a>
      </p>
      <div id="live" class="hidden" role="status" aria-live="polite" />
    </footer>
  );
}
