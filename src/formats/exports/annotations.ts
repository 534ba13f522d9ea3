// An edition → W3C Web Annotations (Recommendation of 23 February 2017), one a reading: the target is the exact place in the source, by
// position and by quotation with its context, so that it can be found again when the page was changed.

import type { DocumentEntry, Reading, Statement } from '../../model/index.ts';
import { type Evidence, nameOf } from '../evidence.ts';
import type { Exporter } from './export-file.ts';

/** How many characters before and after are kept to find a quotation again. */
const CONTEXT = 32;

/** One `annotations.jsonld`: an annotation page. */
export const exportAnnotations: Exporter = (evidence) => {
  const entries = new Map(evidence.edition.documents.map((entry) => [entry.siglum, entry]));
  const items = evidence.edition.stories.flatMap((story) =>
    story.statements.flatMap((statement) =>
      statement.readings.map((reading) => annotation(story.id, statement, reading, evidence, entries)),
    ),
  );
  const page = {
    '@context': 'http://www.w3.org/ns/anno.jsonld',
    id: 'urn:variorum:annotations',
    type: 'AnnotationPage',
    startIndex: 0,
    items,
  };
  return [{ name: 'annotations.jsonld', content: `${JSON.stringify(page, null, 1)}\n` }];
};

function annotation(
  story: string,
  statement: Statement,
  reading: Reading,
  evidence: Evidence,
  entries: ReadonlyMap<string, DocumentEntry>,
): object {
  const entry = entries.get(reading.document);
  const text = evidence.documents.get(reading.document)?.document.text ?? '';
  return {
    id: `urn:variorum:${story}:${statement.id}:${reading.document}:${reading.finding}`,
    type: 'Annotation',
    motivation: 'linking',
    body: [
      {
        type: 'TextualBody',
        purpose: 'identifying',
        value: nameOf(statement, evidence),
        format: 'text/plain',
      },
      { type: 'TextualBody', purpose: 'classifying', value: reading.relation, format: 'text/plain' },
    ],
    target: {
      source: entry?.url ?? `urn:variorum:document:${entry?.id ?? reading.document}`,
      selector: [
        { type: 'TextPositionSelector', start: reading.from, end: reading.to },
        {
          type: 'TextQuoteSelector',
          exact: text.slice(reading.from, reading.to),
          prefix: text.slice(Math.max(0, reading.from - CONTEXT), reading.from),
          suffix: text.slice(reading.to, reading.to + CONTEXT),
        },
      ],
    },
  };
}
