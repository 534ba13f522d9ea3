// A page given as its markup, with the voices found in it, and those as lines to compare.

import { readSource } from '../../src/read/index.ts';
import { findVoices, type Voiced } from '../../src/voices/index.ts';

/** The voices of a page: everything behind `<html><head>`. */
export function voicedPage(markup: string): Voiced {
  const bytes = new TextEncoder().encode(`<!doctype html><html><head>${markup}</body></html>`);
  return findVoices(readSource({ path: 'page.html', bytes }));
}

/** `role day | voice > answered voice: words` of each passage. */
export function shown({ document, passages }: Voiced): string[] {
  const voices = new Map(passages.map(({ id, voice }) => [id, voice]));
  return passages.map(({ role, date, voice, replyTo, from, to }) => {
    const answered = replyTo === null ? '' : ` > ${voices.get(replyTo)}`;
    return `${role}${date ? ` ${date.slice(0, 10)}` : ''} | ${voice}${answered}: ${document.text.slice(from, to)}`;
  });
}
