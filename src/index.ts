// The library's front door.

export * from './collate/index.ts';
export * from './find/index.ts';
export * from './formats/index.ts';
export * from './language/index.ts';
export * from './library.ts';
export * from './model/index.ts';
export * from './problem.ts';
export * from './quotation.ts';
export * from './read/index.ts';
export * from './story-summary.ts';
export * from './variorum.ts';
export * from './voices/index.ts';
export * from './watch.ts';
export { formatEditionHtml } from './web/index.ts';
