// Bytes → pages. Only the folder `inputs` touches the disk and the net; the rest is pure.

export { type Decoded, decodeBytes } from './encoding.ts';
export type { Explained, ExplainedPart } from './explain.ts';
export type { Form, Given, GivenDate, Source } from './given.ts';
export type { ByteStream } from './inputs/byte-reader.ts';
export type { InputLimits, Member } from './inputs/context.ts';
export { FETCH_RULES } from './inputs/fetch.ts';
export { type OpenedSources, openSources, readInput, STDIN_NAME } from './inputs/open.ts';
export type { FetchRules, Visit, Visits } from './inputs/request.ts';
export { documentId, explainSource, readSource } from './page.ts';
export { readPlainText } from './plain-text.ts';
export { readSteps, STEPS, type Step, type Without } from './steps.ts';
