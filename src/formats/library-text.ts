// Stories, search hits and documents of a library → text for a terminal.

import type { AnalysedDocument, Passage, SearchHit, StorySummary } from '../model/index.ts';
import { fit, hang, pad } from './columns.ts';
import { lineAndColumn, oneLine } from './evidence.ts';
import { describe } from './findings-text.ts';
import { SIGNS } from './signs.ts';

/** One line a story; '' for none. */
export function formatStoryList(stories: readonly StorySummary[], width: number): string {
  const lines = stories.map((story) => {
    const counts = `${story.documents} doc${story.documents === 1 ? '' : 's'}, ${story.distinctTexts} distinct`;
    const signs = [
      story.disputed > 0 ? `${SIGNS.conflicts.sign}${story.disputed}` : '',
      story.revised > 0 ? `${SIGNS.revised.sign}${story.revised}` : '',
    ].filter((sign) => sign !== '');
    const head = `${story.id}  ${story.to ?? 'date unknown'}  ${pad(counts, 22)} ${pad(signs.join(' '), 8)} `;
    return `${head}${fit(oneLine(story.title), Math.max(20, width - head.length))}\n`;
  });
  return lines.join('');
}

/** One line a hit, as grep prints matches; '' for none. */
export function formatSearchHits(
  hits: readonly SearchHit[],
  documents: ReadonlyMap<string, AnalysedDocument>,
): string {
  const lines = hits.map(({ document, snippet, snippetText, marks }) => {
    const text = documents.get(document.id)?.document.text ?? '';
    const { line, column } = lineAndColumn(text, marks[0]?.from ?? snippet.from);
    return `${document.path ?? document.url ?? document.id}:${line}:${column}: ${oneLine(snippetText)}\n`;
  });
  return lines.join('');
}

/** A document passage by passage, each with its findings below it. */
export function formatDocumentText(analysed: AnalysedDocument, width: number): string {
  const { document, passages } = analysed;
  const published =
    document.published === null ? 'date unknown' : `${document.published} (${document.publishedBasis})`;
  const head = [
    oneLine(document.title ?? document.path ?? document.id),
    oneLine([document.outlet ?? 'outlet unknown', published, ...document.bylines].join(' · ')),
    `${document.id}  ${document.url ?? document.path ?? ''}`,
  ];
  const top = passages.filter(({ parent }) => parent === null);
  const blocks = top.map((passage) => passageBlock(analysed, passage, width));
  return `${[head.join('\n'), ...blocks].join('\n\n')}\n`;
}

function passageBlock({ document, findings }: AnalysedDocument, passage: Passage, width: number): string {
  const head = `[${passage.role} · ${oneLine(passage.voice)} · ${passage.from}-${passage.to}]`;
  const paragraphs = document.text
    .slice(passage.from, passage.to)
    .split(/\n+/u)
    .map(oneLine)
    .filter((text) => text !== '')
    .flatMap((text) => hang('', text, width));
  const found = findings
    .filter(({ from, to }) => from >= passage.from && to <= passage.to)
    .flatMap((finding) => {
      const words = fit(oneLine(document.text.slice(finding.from, finding.to)), 2 * width);
      return hang(
        `    ${finding.from}-${finding.to} ${finding.kind}  `,
        `${words}  [${describe(finding)}]`,
        width,
      );
    });
  return [head, ...paragraphs, ...found].join('\n');
}
