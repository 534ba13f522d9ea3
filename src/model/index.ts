// The nouns. Depends on nothing.

export * from './analysed-document.ts';
export * from './analysis.ts';
export * from './attribution.ts';
export * from './document.ts';
export * from './edition.ts';
export * from './entity.ts';
export * from './event.ts';
export * from './figure.ts';
export * from './finding.ts';
export * from './label.ts';
export * from './library.ts';
export * from './lineage.ts';
export * from './moment.ts';
export * from './passage.ts';
export * from './span.ts';
export * from './statement.ts';
