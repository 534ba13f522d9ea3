// Bytes → pages. Only source.ts touches the disk; the rest is pure.

export { type Decoded, decodeBytes } from './encoding.ts';
export { readSource } from './page.ts';
export { readPlainText } from './plain-text.ts';
export type { Source } from './source.ts';
export { openSources, readPath, STDIN_NAME } from './source.ts';
