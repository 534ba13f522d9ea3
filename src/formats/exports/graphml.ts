// An edition → GraphML of its lineage: documents as nodes (a lost ancestor's id begins with `*`), an edge for each pair that shares text.

import type { Story } from '../../model/index.ts';
import { type Evidence, entriesOf } from '../evidence.ts';
import type { Exporter } from './export-file.ts';
import { element, escapeXml } from './xml.ts';

const KEYS: readonly (readonly [id: string, target: 'node' | 'edge', type: string])[] = [
  ['title', 'node', 'string'],
  ['outlet', 'node', 'string'],
  ['published', 'node', 'string'],
  ['story', 'node', 'string'],
  ['text', 'node', 'int'],
  ['lost', 'node', 'boolean'],
  ['characters', 'edge', 'int'],
  ['direction', 'edge', 'string'],
  ['evidence', 'edge', 'string'],
];

/** One `lineage.graphml`: all stories in one graph. */
export const exportGraphml: Exporter = (evidence) => {
  const keys = KEYS.map(([id, target, type]) =>
    element('key', { id, for: target, 'attr.name': id, 'attr.type': type }, ''),
  ).join('');
  const parts = evidence.edition.stories.map((story) => storyPart(story, evidence)).join('');
  const graph = element('graph', { id: 'lineage', edgedefault: 'directed' }, parts || ' ');
  const root = element('graphml', { xmlns: 'http://graphml.graphdrawing.org/xmlns' }, keys + graph);
  return [{ name: 'lineage.graphml', content: `<?xml version="1.0" encoding="UTF-8"?>\n${root}\n` }];
};

function storyPart(story: Story, evidence: Evidence): string {
  const entries = new Map(entriesOf(evidence, story).map((entry) => [entry.siglum, entry]));
  const lost = story.lineage.edges
    .flatMap(({ from, to }) => [from, to])
    .filter((name) => name.startsWith('*'));
  const names = [...new Set([...story.documents, ...lost])];
  const nodes = names.map((name) => {
    const entry = entries.get(name);
    const text = story.lineage.texts.findIndex((group) => group.includes(name));
    const cells =
      data('title', entry?.title) +
      data('outlet', entry?.outlet) +
      data('published', entry?.published) +
      data('story', story.id) +
      data('text', text < 0 ? null : text + 1) +
      data('lost', String(name.startsWith('*')));
    return element('node', { id: nodeId(story, name) }, cells);
  });
  const edges = story.lineage.edges.map((edge, index) =>
    element(
      'edge',
      {
        id: `${story.id}-e${index + 1}`,
        source: nodeId(story, edge.from),
        target: nodeId(story, edge.to),
        directed: edge.direction === 'a-to-b' || edge.direction === 'b-to-a' ? 'true' : 'false',
      },
      data('characters', edge.sharedCharacters) +
        data('direction', edge.direction) +
        data('evidence', edge.evidence),
    ),
  );
  return [...nodes, ...edges].join('');
}

/** A document may stand in several stories: each has a node of it. */
function nodeId({ id }: Story, name: string): string {
  return `${id}-${name}`;
}

function data(key: string, value: string | number | null | undefined): string {
  return value === null || value === undefined ? '' : element('data', { key }, escapeXml(String(value)));
}
