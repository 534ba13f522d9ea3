// The options and words that commands which read inputs share.

import type { OptionSpec } from './command.ts';

export const INPUT_OPTIONS: readonly OptionSpec[] = [
  { name: 'encoding', value: 'NAME', summary: 'read the bytes as this encoding instead of finding it out' },
  { name: 'max-bytes', value: 'N', summary: 'leave out inputs larger than N bytes (default 12582912)' },
];

export const INPUT_DETAILS: readonly string[] = [
  'FILE is a page (.html), a text (.txt), a folder, a pattern such as "pages/*.html", or - for standard input. A folder gives all pages and texts below it.',
  'An input that cannot be used is named on stderr, the run goes on, and the exit code is 3.',
];
