// In: nodes and edges of a lineage. Out: the stemma as SVG: ancestors above, copies below, line width by shared text, dashed where only a few
// words are shared, an arrow only where the direction of copying is known.
// Layers: a node stands below everything it copies; inside a layer, by the place of what it copies.

import type { VNode } from 'preact';
import { shorten } from '../part/signs.tsx';
import type { Stemma, StemmaEdge, StemmaNode } from '../view/lineage.ts';

const BOX = { width: 168, height: 34, gapX: 26, gapY: 58 };
/** How far the bow of an edge inside a row hangs below its boxes, and the letters that a box has room for. */
const BOW = 24;
const LETTERS = 20;
const MARGIN = 10;
/** Edges that share less than this many characters share quotations or phrases, not text. */
const FEW_CHARACTERS = 200;

interface Placed extends StemmaNode {
  readonly x: number;
  readonly y: number;
}

/** The drawing; documents that share nothing stand in a row of their own at the foot. */
export function StemmaChart({ stemma, base = '' }: { stemma: Stemma; base?: string }): VNode {
  const placed = placeNodes(stemma);
  const width = Math.max(...placed.map(({ x }) => x), 0) + BOX.width + MARGIN;
  const height = Math.max(...placed.map(({ y }) => y), 0) + BOX.height + MARGIN + bowBelow(stemma, placed);
  const byName = new Map(placed.map((node) => [node.name, node]));
  return (
    <svg
      class="stemma"
      viewBox={`0 0 ${width} ${height}`}
      width={width}
      height={height}
      role="group"
      aria-label={labelOf(stemma)}
    >
      <defs>
        <marker
          id="arrow"
          viewBox="0 0 8 8"
          refX="7"
          refY="4"
          markerWidth="8"
          markerHeight="8"
          markerUnits="userSpaceOnUse"
          orient="auto-start-reverse"
        >
          <path class="tip" d="M0 0L8 4L0 8z" />
        </marker>
      </defs>
      {stemma.edges.map((edge) => (
        <Edge
          key={`${edge.from} ${edge.to}`}
          base={base}
          edge={edge}
          from={byName.get(edge.from)}
          to={byName.get(edge.to)}
        />
      ))}
      {placed.map((node) => (
        <Box key={node.name} node={node} />
      ))}
    </svg>
  );
}

/** Room for the bows of the lowest row. */
function bowBelow({ edges }: Stemma, placed: readonly Placed[]): number {
  const lowest = Math.max(...placed.map(({ y }) => y), 0);
  const foot = new Set(placed.filter(({ y }) => y === lowest).map(({ name }) => name));
  return edges.some(({ from, to }) => foot.has(from) && foot.has(to)) ? BOW : 0;
}

function labelOf({ edges }: Stemma): string {
  if (edges.length === 0) return 'No text is shared';
  return edges.map((edge) => describe(edge)).join('. ');
}

function describe({ from, to, direction, sharedCharacters, share, evidence }: StemmaEdge): string {
  const way = {
    'a-to-b': 'was copied by',
    'b-to-a': 'copied',
    'common-source': 'has one source with',
    unknown: 'shares text with',
  }[direction];
  const part = share === null || share === 0 ? '' : `, ${share} % of the shorter text`;
  return `${from} ${way} ${to}: ${sharedCharacters} characters${part} (${evidence})`;
}

function Edge({
  edge,
  base,
  from,
  to,
}: {
  edge: StemmaEdge;
  base: string;
  from: Placed | undefined;
  to: Placed | undefined;
}): VNode | null {
  if (from === undefined || to === undefined) return null;
  const width = Math.min(7, Math.max(1.25, Math.sqrt(edge.sharedCharacters) / 7));
  const few = edge.sharedCharacters < FEW_CHARACTERS ? ' few' : '';
  const arrows = {
    ...(edge.direction === 'a-to-b' ? { 'marker-end': 'url(#arrow)' } : {}),
    ...(edge.direction === 'b-to-a' ? { 'marker-start': 'url(#arrow)' } : {}),
  };
  return (
    <a href={`${base}#${edgeId(edge)}`} aria-label={describe(edge)}>
      <title>{describe(edge)}</title>
      <path class="hit" d={pathBetween(from, to)} />
      <path class={`edge${few}`} d={pathBetween(from, to)} stroke-width={width} {...arrows} />
    </a>
  );
}

/** The id of an edge's entry in the list below the drawing. */
export function edgeId({ from, to }: Pick<StemmaEdge, 'from' | 'to'>): string {
  return `edge-${from}-${to}`.replace(/[^\w-]/gu, '_');
}

/** From the foot of the upper box to the head of the lower; between boxes of one row, a bow below them. */
function pathBetween(a: Placed, b: Placed): string {
  const [top, low] = a.y <= b.y ? [a, b] : [b, a];
  const [x1, x2] = [top.x + BOX.width / 2, low.x + BOX.width / 2];
  if (top.y === low.y) {
    const y = top.y + BOX.height;
    const bow = `M${x1} ${y}C${x1} ${y + 30} ${x2} ${y + 30} ${x2} ${y}`;
    return a === top ? bow : `M${x2} ${y}C${x2} ${y + 30} ${x1} ${y + 30} ${x1} ${y}`;
  }
  const [y1, y2] = [top.y + BOX.height, low.y];
  const middle = (y1 + y2) / 2;
  return a === top
    ? `M${x1} ${y1}C${x1} ${middle} ${x2} ${middle} ${x2} ${y2}`
    : `M${x2} ${y2}C${x2} ${middle} ${x1} ${middle} ${x1} ${y1}`;
}

function Box({ node }: { node: Placed }): VNode {
  const { x, y, name, title, isLost, href } = node;
  const short = shorten(title, LETTERS);
  const box = (
    <>
      <title>{isLost ? `${title}: not among the documents; the copies prove it` : `${name}: ${title}`}</title>
      <rect class={isLost ? 'box lost' : 'box'} x={x} y={y} width={BOX.width} height={BOX.height} rx={4} />
      <text x={x + 10} y={y + 22}>
        <tspan class="strong">{isLost ? '*' : name}</tspan>
        <tspan dx={6}>{short}</tspan>
      </text>
    </>
  );
  return href === null ? <g>{box}</g> : <a href={href}>{box}</a>;
}

function placeNodes({ nodes, edges }: Stemma): readonly Placed[] {
  const layers = layersOf(nodes, edges);
  const placed = new Map<string, Placed>();
  layers.forEach((layer, depth) => {
    const ordered = depth === 0 ? layer : byParents(layer, edges, placed);
    ordered.forEach((node, index) => {
      const x = MARGIN + index * (BOX.width + BOX.gapX);
      placed.set(node.name, { ...node, x, y: MARGIN + depth * (BOX.height + BOX.gapY) });
    });
  });
  return nodes.map(({ name }) => placed.get(name)!);
}

/** Longest path from a source: nodes that nobody is known to have been copied from stand on top. Cycles are cut where they close. */
function layersOf(nodes: readonly StemmaNode[], edges: readonly StemmaEdge[]): readonly StemmaNode[][] {
  const parents = new Map<string, string[]>();
  for (const { from, to, direction } of edges) {
    if (direction === 'a-to-b') parents.set(to, [...(parents.get(to) ?? []), from]);
    if (direction === 'b-to-a') parents.set(from, [...(parents.get(from) ?? []), to]);
  }
  const depths = new Map<string, number>();
  const depthOf = (name: string, path: ReadonlySet<string>): number => {
    const known = depths.get(name);
    if (known !== undefined) return known;
    const above = (parents.get(name) ?? []).filter((parent) => !path.has(parent));
    const inner = new Set([...path, name]);
    const depth = above.length === 0 ? 0 : 1 + Math.max(...above.map((parent) => depthOf(parent, inner)));
    depths.set(name, depth);
    return depth;
  };
  const joined = new Set(edges.flatMap(({ from, to }) => [from, to]));
  const linked = nodes.filter(({ name }) => joined.has(name));
  const layers: StemmaNode[][] = [];
  for (const node of linked) {
    const depth = depthOf(node.name, new Set());
    while (layers.length <= depth) layers.push([]);
    layers[depth]!.push(node);
  }
  const alone = nodes.filter(({ name }) => !joined.has(name));
  return alone.length > 0 ? [...layers, alone] : layers;
}

function byParents(
  layer: readonly StemmaNode[],
  edges: readonly StemmaEdge[],
  placed: ReadonlyMap<string, Placed>,
): readonly StemmaNode[] {
  const middle = ({ name }: StemmaNode): number => {
    const xs = edges.flatMap(({ from, to }) => {
      const other = from === name ? to : to === name ? from : null;
      return other === null ? [] : (placed.get(other)?.x ?? []);
    });
    return xs.length === 0 ? Number.MAX_SAFE_INTEGER : xs.reduce((sum, x) => sum + x, 0) / xs.length;
  };
  return [...layer].sort((a, b) => middle(a) - middle(b) || (a.name < b.name ? -1 : 1));
}
