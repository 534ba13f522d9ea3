// Bytes → pages. The only pure stage's neighbour that touches files: source.ts finds and reads inputs, the rest is pure.

export { readSource } from './page.ts';
export type { Source } from './source.ts';
export { openSources, readPath } from './source.ts';
