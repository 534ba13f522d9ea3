// One input with its bytes, and what the place that it came from says of it: a feed's item, a line of JSON, a news item, a mail.
// Such words are metadata of the source: the page's own stand beside them and both are weighed (docs/method/reading.md).

import type { Without } from './steps.ts';

/** What an envelope says of the text in it. Absent where it says nothing. */
export interface Given {
  readonly url?: string;
  readonly title?: string;
  readonly bylines?: readonly string[];
  readonly outlet?: string;
  readonly agency?: string;
  readonly language?: string;
  /** Dates by the name of their place: `RSS pubDate`, `JSON date`. Kept as written; the first that can be read counts most. */
  readonly dates?: readonly GivenDate[];
}

export interface GivenDate {
  readonly source: string;
  readonly value: string;
}

/** How the bytes are to be read: `page` = a whole HTML page, `fragment` = the article's own markup and nothing else, `text` = no markup. */
export type Form = 'page' | 'fragment' | 'text';

/** One input with its bytes. */
export interface Source {
  /** The file, and after `#` the place in an archive: `news.warc.gz#5120`, `a.zip#b.html`, `feed.xml#3`. */
  readonly path: string;
  readonly bytes: Uint8Array;
  /** The encoding that the caller insists on. */
  readonly encoding?: string;
  /** The `Content-Type` under which it was sent. */
  readonly contentType?: string;
  /** Found out from the bytes when absent. */
  readonly form?: Form;
  readonly given?: Given;
  /** Steps of reading that are left out. */
  readonly without?: Without;
  /** Not for reading: belief, attitude and what is merely possible are wanted among the attributions too. */
  readonly everyAttribution?: boolean;
}
