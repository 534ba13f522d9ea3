// Elements of the page: preact's `h`, which escapes every string and attribute it is given, under the name of what it makes.

import { type ComponentChildren, h, type VNode } from 'preact';

export type Node = VNode;
export type Children = ComponentChildren;

/** An element with attributes and children. Strings among the children are escaped when the page is written. */
export function element(
  name: string,
  attributes: Readonly<Record<string, unknown>>,
  ...children: Children[]
): Node {
  return h(name, attributes, ...children);
}

/** The id of a place in the page: siglum and span. */
export function placeId({ document, from, to }: { document: string; from: number; to: number }): string {
  return `${document}-${from}-${to}`;
}
