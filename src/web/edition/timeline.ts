// In: a story's timeline. Out: a list of days with what the documents say of each, the reports linked.

import type { Evidence } from '../../formats/index.ts';
import type { Story } from '../../model/index.ts';
import { link, siglum } from './evidence-links.ts';
import { element, type Node } from './markup.ts';

const MOST_SPANS = 6;

/** The days that documents speak of, earliest first. */
export function timelineSection(evidence: Evidence, story: Story): Node[] {
  if (story.timeline.length === 0) return [];
  const items = story.timeline.flatMap(({ happened, reported, spans }) => [
    element(
      'dt',
      {},
      happened,
      ' ',
      element('span', { class: 'note' }, reported.length > 0 ? `reported ${reported.join(', ')}` : ''),
    ),
    element(
      'dd',
      {},
      ...spans
        .slice(0, MOST_SPANS)
        .map((place) => element('p', {}, siglum(place.document), ' ', link(evidence, place))),
      ...(spans.length > MOST_SPANS
        ? [element('p', { class: 'note' }, `and ${spans.length - MOST_SPANS} more`)]
        : []),
    ),
  ]);
  return [element('dl', { class: 'timeline' }, ...items)];
}
