// In: a story. Out: its lineage as data: nodes with their times and lost ancestors, edges with what is shared, and the shared passages side by side.

import type { Direction, LineageEdge, Reuse } from '../../model/index.ts';
import { type Cited, cite } from './cited.ts';
import { columnsOf, type StoryView } from './story-view.ts';

export interface Stemma {
  readonly nodes: readonly StemmaNode[];
  readonly edges: readonly StemmaEdge[];
  readonly texts: readonly (readonly string[])[];
  readonly distinctTexts: number;
}

export interface StemmaNode {
  readonly name: string;
  readonly title: string;
  readonly published: string | null;
  readonly href: string | null;
  /** An ancestor that is not among the documents; the copies prove it. */
  readonly isLost: boolean;
}

export interface StemmaEdge {
  readonly from: string;
  readonly to: string;
  readonly direction: Direction;
  readonly sharedCharacters: number;
  /** Of the shorter text, in hundredths; null where one text is lost. */
  readonly share: number | null;
  readonly evidence: string;
  readonly passages: readonly SharedPassage[];
}

export interface SharedPassage {
  readonly kind: Reuse['kind'];
  readonly evidence: string;
  readonly a: Cited;
  readonly b: Cited;
}

/** The stemma with the passages behind each edge, the longest first. */
export function stemmaOf(view: StoryView): Stemma {
  const { lineage, distinctTexts } = view.story;
  return {
    nodes: nodesOf(view),
    edges: [...lineage.edges]
      .sort((a, b) => b.sharedCharacters - a.sharedCharacters || compareEdges(a, b))
      .map((edge) => edgeOf(view, edge)),
    texts: lineage.texts,
    distinctTexts,
  };
}

function compareEdges(a: LineageEdge, b: LineageEdge): number {
  const [left, right] = [`${a.from} ${a.to}`, `${b.from} ${b.to}`];
  return left < right ? -1 : left > right ? 1 : 0;
}

function nodesOf(view: StoryView): readonly StemmaNode[] {
  const known = columnsOf(view).map(({ siglum, id, outlet, title, published }) => ({
    name: siglum,
    title: outlet ?? title,
    published,
    href: `/documents/${id}`,
    isLost: false,
  }));
  const names = new Set(known.map(({ name }) => name));
  const ends = view.story.lineage.edges.flatMap(({ from, to }) => [from, to]);
  const lost = [...new Set(ends)].filter((name) => !names.has(name)).sort();
  return [
    ...lost.map((name) => ({
      name,
      title: name.replace(/^\*/u, ''),
      published: null,
      href: null,
      isLost: true,
    })),
    ...known,
  ];
}

function edgeOf(view: StoryView, edge: LineageEdge): StemmaEdge {
  const lengths = [edge.from, edge.to].map(
    (name) => view.evidence.documents.get(name)?.document.text.length ?? null,
  );
  const shorter = lengths.includes(null) ? null : Math.min(...(lengths as number[]));
  const passages = view.story.reuse
    .filter((reuse) => joins(reuse, edge) || joinsSiblings(view, reuse, edge))
    .map(({ a, b, kind, evidence }) => ({
      kind,
      evidence,
      a: cite(view.evidence, a),
      b: cite(view.evidence, b),
    }));
  return {
    ...edge,
    share:
      shorter === null || shorter === 0
        ? null
        : Math.min(100, Math.round((100 * edge.sharedCharacters) / shorter)),
    passages: passages.sort((x, y) => y.a.to - y.a.from - (x.a.to - x.a.from) || x.a.from - y.a.from),
  };
}

/** Behind a lost ancestor stand the passages that its copies share. */
function joinsSiblings({ story }: StoryView, { a, b }: Reuse, { from, to }: LineageEdge): boolean {
  if (!from.startsWith('*')) return false;
  const copies = story.lineage.edges.filter((edge) => edge.from === from).map((edge) => edge.to);
  return (
    (a.document === to || b.document === to) &&
    copies.includes(a.document) &&
    copies.includes(b.document) &&
    a.document !== b.document
  );
}

function joins({ a, b }: Reuse, { from, to }: LineageEdge): boolean {
  return (a.document === from && b.document === to) || (a.document === to && b.document === from);
}
