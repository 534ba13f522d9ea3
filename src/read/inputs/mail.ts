// In: a mail (EML) or a saved page (MHTML), through postal-mime. Out: one document: its HTML, else its text. A mail's date is a source of its
// date; a saved page's is the day of saving, and only its address is taken.

import PostalMime, { type Email } from 'postal-mime';
import type { Given, Source } from '../given.ts';
import { encoded, type Member, MOST_WHOLE, type Opened, problemAt, tooLarge } from './context.ts';

const LIMITS = { maxNestingDepth: 50, maxHeadersSize: 1024 * 1024 } as const;

/** Reads a mail or a saved page. */
export async function* readMail({ path, reader, limits }: Opened): AsyncGenerator<Member> {
  const bytes = await reader.takeAll(MOST_WHOLE);
  if (bytes === null) {
    yield tooLarge(path, MOST_WHOLE);
    return;
  }
  const mail = await PostalMime.parse(bytes, LIMITS);
  const source = sourceOf(mail, path);
  if (source === null) yield problemAt(path, 'read/no-document', 'a mail without text');
  else yield source.bytes.length > limits.mostBytes ? tooLarge(path, limits.mostBytes) : source;
}

function sourceOf(mail: Email, path: string): Source | null {
  const html = mail.html ?? '';
  const words = html.trim() === '' ? (mail.text ?? '') : html;
  if (words.trim() === '') return null;
  const form = words === html ? 'page' : 'text';
  return {
    path,
    ...encoded(words),
    form,
    given: givenOf(mail),
  };
}

function givenOf(mail: Email): Given {
  const header = (name: string): string => mail.headers.find(({ key }) => key === name)?.value.trim() ?? '';
  const saved = header('snapshot-content-location') || header('content-location');
  const isSaved = saved !== '' || /^<?saved by/i.test(header('from'));
  const title = mail.subject?.trim() ?? '';
  return {
    ...(title === '' ? {} : { title }),
    ...(/^https?:\/\//i.test(saved) ? { url: saved } : {}),
    ...(isSaved || mail.from?.name === undefined || mail.from.name === '' ? {} : { outlet: mail.from.name }),
    dates: isSaved || header('date') === '' ? [] : [{ source: 'mail Date', value: header('date') }],
  };
}
