// In: parse5's tree. Out: the same tree as one flat list in document order, with sums over subtrees.
// Idea: a node is an index, its subtree is the half-open range [index, end). Every later step is a loop over a list, so no page is
// too deep or too wide, and "is inside" is two comparisons.

import { type DefaultTreeAdapterTypes, defaultTreeAdapter, parse, type TreeAdapter } from 'parse5';
import { type CutPage, cutPage, wholePlace } from './cut.ts';
import { splitHint } from './hints.ts';

export interface Attribute {
  readonly name: string;
  readonly value: string;
}

export interface DomNode {
  readonly index: number;
  /** Lower-case element name, or `#text`. */
  readonly tag: string;
  /** -1 for the root. */
  readonly parent: number;
  /** First index after the subtree. */
  readonly end: number;
  /** Class names, id and the like as lower-case words between blanks: ` post content main `. */
  readonly hint: string;
  readonly attributes: readonly Attribute[];
  /** Characters of a text node, '' for elements. */
  readonly value: string;
  /** Where the node stands in the source, in UTF-16 units; -1 where the parser made it up. */
  readonly from: number;
  readonly to: number;
}

export interface Script {
  readonly type: string;
  /** Only where it is JSON. */
  readonly text: string;
  /** The first value of a field named like a publication date. */
  readonly date: string | null;
}

export interface Dom {
  readonly nodes: readonly DomNode[];
  readonly scripts: readonly Script[];
  /** Deepest nesting met. */
  readonly depth: number;
}

type Writable<T> = { -readonly [K in keyof T]: T[K] };
type TreeNode = DefaultTreeAdapterTypes.ChildNode | DefaultTreeAdapterTypes.Document;

/** Elements whose content is never text to read. */
const SILENT = new Set(
  'style template svg noscript iframe object embed canvas audio video math map select textarea button input dialog datalist progress meter'.split(
    ' ',
  ),
);
/** Longer class names and ids are data, not names. */
const MOST_HINT = 400;
const NO_ATTRIBUTES: readonly Attribute[] = [];

/** Parses a page. Never throws; anything is a page to the HTML standard. */
export function parseDom(html: string): Dom {
  const cut = cutPage(html);
  return flatten(parse(cut.html, { sourceCodeLocationInfo: true, treeAdapter }), cut);
}

/** The same without the short cut: what the test compares it with. */
export function parseDomWhole(html: string): Dom {
  const cut = { html, places: [], lengths: [], scripts: new Map<number, string>() };
  return flatten(parse(html, { sourceCodeLocationInfo: true }), cut);
}

/** parse5's own tree; of the locations only what is used is kept: they are half of the memory that a tree takes. */
const treeAdapter: TreeAdapter<DefaultTreeAdapterTypes.DefaultTreeAdapterMap> = {
  ...defaultTreeAdapter,
  // Room for the location from the start: a property that comes later takes a list of its own.
  createElement: (tagName, namespaceURI, attrs) => ({
    nodeName: tagName,
    tagName,
    attrs,
    namespaceURI,
    childNodes: [],
    parentNode: null,
    sourceCodeLocation: null,
  }),
  appendChild(parent, node) {
    // Most have one child: a list that begins as a literal has no room to spare, one that is pushed to has room for 17.
    if (parent.childNodes.length === 0) parent.childNodes = [node];
    else parent.childNodes.push(node);
    node.parentNode = parent;
  },
  insertText(parent, value) {
    const last = parent.childNodes.at(-1);
    if (last && defaultTreeAdapter.isTextNode(last)) last.value += value;
    else
      treeAdapter.appendChild(parent, {
        nodeName: '#text',
        value,
        parentNode: null,
        sourceCodeLocation: null,
      });
  },
  setNodeSourceCodeLocation(node, location) {
    if (!location) return;
    const { startOffset, endOffset } = location;
    const kept: Kept = { startOffset, endOffset };
    if (node.nodeName === 'script' && 'startTag' in location) kept.startTag = location.startTag;
    node.sourceCodeLocation = kept as Location;
  },
  updateNodeSourceCodeLocation(node, { endOffset }) {
    if (node.sourceCodeLocation && endOffset !== undefined) node.sourceCodeLocation.endOffset = endOffset;
  },
};

type Location = NonNullable<TreeNode['sourceCodeLocation']>;
/** No lines and no columns. */
type Kept = Pick<Location, 'startOffset' | 'endOffset'> & { startTag?: unknown };

/** An element whose children are being walked: those that still come, last first. What was walked is let go. */
interface Open {
  readonly children: TreeNode[];
  readonly index: number;
}

function flatten(root: TreeNode, cut: CutPage): Dom {
  const nodes: Writable<DomNode>[] = [];
  const scripts: Script[] = [];
  const hints: Hints = new Map();
  const open: Open[] = [{ children: [root], index: -1 }];
  let deepest = 0;
  for (let top = open.at(-1); top; top = open.at(-1)) {
    const node = top.children.pop();
    if (!node) {
      open.pop();
      continue;
    }
    deepest = Math.max(deepest, open.length - 1);
    if (node.nodeName === 'script') {
      scripts.push(readScript(node as DefaultTreeAdapterTypes.Element, cut));
      continue;
    }
    const made = makeNode(node, nodes.length, top.index, { hints, cut });
    if (!made) continue;
    nodes.push(made);
    if ('childNodes' in node && (!SILENT.has(made.tag) || isOpener(made, nodes)))
      open.push({ children: node.childNodes.reverse(), index: made.index });
  }
  closeSubtrees(nodes);
  return { nodes, scripts, depth: deepest };
}

/** `<h3><button>Was anybody hurt?</button></h3>`: a button that opens what stands below has the heading's words. */
const isOpener = ({ tag, parent, hint }: DomNode, nodes: readonly DomNode[]): boolean =>
  tag === 'button' && (/^h[2-6]$/.test(nodes[parent]?.tag ?? '') || / user ?name /.test(hint));

function closeSubtrees(nodes: Writable<DomNode>[]): void {
  for (let i = nodes.length - 1; i > 0; i--) {
    const node = nodes[i]!;
    const parent = nodes[node.parent]!;
    if (node.end > parent.end) parent.end = node.end;
  }
}

interface Making {
  readonly hints: Hints;
  readonly cut: CutPage;
}

function makeNode(
  node: TreeNode,
  index: number,
  parent: number,
  { hints, cut }: Making,
): Writable<DomNode> | null {
  const location = node.sourceCodeLocation;
  const made = {
    index,
    tag: node.nodeName,
    parent,
    end: index + 1,
    hint: '',
    attributes: NO_ATTRIBUTES,
    value: '',
    from: location ? wholePlace(cut, location.startOffset, false) : -1,
    to: location ? wholePlace(cut, location.endOffset, true) : -1,
  };
  if (node.nodeName === '#text') made.value = (node as DefaultTreeAdapterTypes.TextNode).value;
  else if ('tagName' in node) {
    made.attributes = node.attrs;
    if (node.attrs.length > 0) made.hint = hintOf(node.attrs, hints);
  } else if (node.nodeName !== '#document') return null;
  return made;
}

/** Class names as written → their words: pages repeat them by the hundred. */
type Hints = Map<string, string>;

const HINT_ATTRIBUTES = new Set([
  'class',
  'id',
  'itemprop',
  'data-component',
  'data-testid',
  'data-test',
  'data-type',
  'data-spot-im-class',
]);

function hintOf(attributes: readonly Attribute[], hints: Hints): string {
  let joined = '';
  for (const { name, value } of attributes)
    if (HINT_ATTRIBUTES.has(name))
      joined += ` ${value.length > MOST_HINT ? value.slice(0, MOST_HINT) : value}`;
  if (joined === '') return '';
  const known = hints.get(joined);
  if (known !== undefined) return known;
  const hint = splitHint(joined);
  hints.set(joined, hint);
  return hint;
}

const SCRIPT_DATE =
  /["']?\b(?:date_?[pP]ublished|[pP]ublished_?(?:[aA]t|[dD]ate|[oO]n|[tT]ime)|[pP]ublish_?[dD]ate|[pP]ublication_?[dD]ate|first_?[pP]ublished(?:_?[aA]t|_?[dD]ate)?|[pP]ub_?[dD]ate|created_?[aA]t)\\?["']?\s*[:=]\s*\\?["']((?:19|20)\d{2}[^"'\\]{4,30})/;
/** Scripts are searched no farther. */
const MOST_SCRIPT = 400_000;

function readScript(element: DefaultTreeAdapterTypes.Element, cut: CutPage): Script {
  const type = element.attrs.find((attribute) => attribute.name === 'type')?.value.toLowerCase() ?? '';
  const inside = element.childNodes.map((child) => ('value' in child ? child.value : '')).join('');
  const text = cut.scripts.get(element.sourceCodeLocation?.startTag?.endOffset ?? -1) ?? inside;
  const date = SCRIPT_DATE.exec(text.slice(0, MOST_SCRIPT))?.[1] ?? null;
  return { type, text: type.includes('json') ? text : '', date };
}

/** Text of a subtree with white space collapsed, at most `limit` characters of it. */
export function textOf(dom: Dom, node: DomNode, limit = 5000): string {
  let text = '';
  for (let i = node.index; i < node.end && text.length < limit; i++) {
    const { tag, value } = dom.nodes[i]!;
    if (tag === '#text') text += value;
    else if (tag !== 'a' && !INLINE.has(tag)) text += ' ';
  }
  return text.replace(/\s+/g, ' ').trim().slice(0, limit);
}

/** Elements that do not break a line; all others do. */
export const INLINE: ReadonlySet<string> = new Set(
  '#text a abbr acronym b bdi bdo big cite code data del dfn em font i img ins kbd label mark nobr q rb rp rt ruby s samp small span strike strong sub sup time tt u var wbr picture source amp-img meta link'.split(
    ' ',
  ),
);

/** The attribute's value, '' where it is missing. */
export function attribute(node: DomNode, name: string): string {
  for (const attribute of node.attributes) if (attribute.name === name) return attribute.value;
  return '';
}

/** Is `inner` the same node as `outer` or below it? */
export function isInside(inner: DomNode, outer: DomNode): boolean {
  return inner.index >= outer.index && inner.index < outer.end;
}

/** The nodes below `node` that the test accepts, in document order. */
export function findBelow(dom: Dom, node: DomNode, test: (node: DomNode) => boolean): DomNode[] {
  const found: DomNode[] = [];
  for (let i = node.index + 1; i < node.end; i++) if (test(dom.nodes[i]!)) found.push(dom.nodes[i]!);
  return found;
}

/** The first node below `node` that the test accepts. */
export function firstBelow(dom: Dom, node: DomNode, test: (node: DomNode) => boolean): DomNode | null {
  for (let i = node.index + 1; i < node.end; i++) if (test(dom.nodes[i]!)) return dom.nodes[i]!;
  return null;
}

/** Children of a node, in order. */
export function* childrenOf(dom: Dom, node: DomNode): Generator<DomNode> {
  for (let i = node.index + 1; i < node.end; i = dom.nodes[i]!.end) yield dom.nodes[i]!;
}

export function hasAttribute(node: DomNode, name: string): boolean {
  return node.attributes.some((attribute) => attribute.name === name);
}
