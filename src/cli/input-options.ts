// The options and words that commands which read inputs share.

import { STEPS } from '../read/index.ts';
import type { OptionSpec } from './command.ts';

/** How many threads work. */
export const JOBS_OPTION: OptionSpec = {
  name: 'jobs',
  short: 'j',
  value: 'N',
  summary:
    'work in N threads (default: one for each core when there are many inputs); the output is the same for any N',
};

/** Steps of reading can be left out, to see what each does. */
export const WITHOUT_OPTION: OptionSpec = {
  name: 'without',
  value: 'STEPS',
  summary: `read pages without these steps, by comma: ${Object.keys(STEPS).join(', ')}`,
};

export const INPUT_OPTIONS: readonly OptionSpec[] = [
  { name: 'encoding', value: 'NAME', summary: 'read the bytes as this encoding instead of finding it out' },
  {
    name: 'max-bytes',
    value: 'N',
    summary: 'leave out documents larger than N bytes, unpacked (default 12582912)',
  },
  {
    name: 'fetch',
    summary: 'fetch the http and https addresses among FILE…; without it nothing is fetched, ever',
  },
  JOBS_OPTION,
  WITHOUT_OPTION,
];

export const INPUT_DETAILS: readonly string[] = [
  'FILE is a page (.html), a text (.txt), an archive or a feed, a folder, a pattern such as "pages/*.html", or - for standard input. A folder gives all pages, texts and archives below it; name .json and .xml files yourself.',
  'Archives and feeds are opened: WARC, JSON lines with text or html (and url, date, title, author, outlet), RSS, Atom, JSON Feed, ninjs, NewsML-G2, EML, MHTML; .gz, .zip and .zst of all of them. What they hold is named after them: news.warc.gz#5120 (offset), a.zip#page.html, feed.xml#3.',
  'With --fetch, FILE may be an address. robots.txt is honoured, private and local addresses are refused (after the name is resolved, and again after each of at most 5 redirects), an answer may take 30 seconds and hold --max-bytes. Nothing that a page links to is fetched.',
  'An input that cannot be used is named on stderr, the run goes on, and the exit code is 3.',
];
