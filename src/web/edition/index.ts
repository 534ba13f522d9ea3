// In: an edition with its evidence. Out: one HTML page that opens without a server: no script, no request, everything escaped.

import { renderToString } from 'preact-render-to-string';
import { type Evidence, storiesBySize } from '../../formats/index.ts';
import { element } from './markup.ts';
import { storySection } from './story.ts';
import { STYLE } from './style.ts';

const POLICY = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'";

/** The whole page. An edition without stories gives a page that says so. */
export function formatEditionHtml(evidence: Evidence): string {
  const { stories, documents } = evidence.edition;
  const title = `${counted(stories.length, 'story', 'stories')} from ${counted(documents.length, 'document', 'documents')}`;
  const head = element(
    'head',
    {},
    element('meta', { charset: 'utf-8' }),
    element('meta', { 'http-equiv': 'Content-Security-Policy', content: POLICY }),
    element('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
    element('title', {}, `${title} · Variorum`),
    element('style', { dangerouslySetInnerHTML: { __html: STYLE } }),
  );
  const body = element(
    'body',
    {},
    element('a', { class: 'skip', href: '#main' }, 'Skip to the edition'),
    element(
      'header',
      { class: 'top' },
      element('b', {}, 'Variorum'),
      ' · one edition of every account',
      element('h1', {}, title),
    ),
    element(
      'main',
      { id: 'main' },
      ...(stories.length === 0
        ? [element('p', {}, 'No document could be read.')]
        : storiesBySize(evidence).map((story, index) => storySection(evidence, story, index + 1))),
    ),
    element(
      'footer',
      {},
      'Every word above stands in one of the documents. Nothing is rated, and nothing was summarised.',
    ),
  );
  return `<!doctype html>\n${renderToString(element('html', { lang: 'en' }, head, body))}\n`;
}

function counted(count: number, one: string, many: string): string {
  return `${count} ${count === 1 ? one : many}`;
}
