// One input of many megabytes, in each of the forms that pages have: what reading and telling voices apart take, and how that grows.
// Usage: npm run bench -- large [MEGABYTES [FORM]]: a tenth of that size and the whole; the exponent is 1 where time grows with the size.

import { readSource } from '../src/read/index.ts';
import { findVoices } from '../src/voices/index.ts';
import { articleAt } from './articles.ts';

const DEFAULT_MEGABYTES = 10;
const article = (number: number): string => articleAt(number, 1500);
const paragraphs = (number: number): string =>
  article(number)
    .split(/\n+/)
    .map((text) => `<p>${text}</p>`)
    .join('\n');

/** Form → file name and the piece of a number; pieces stand between what opens and closes the page. */
const FORMS: Readonly<
  Record<
    string,
    { readonly file: string; readonly around: readonly [string, string]; piece(n: number): string }
  >
> = {
  text: { file: 'a.txt', around: ['', ''], piece: (n) => `${article(n)}\n\n` },
  html: {
    file: 'a.html',
    around: ['<html><body><article><h1>A long account</h1>', '</article></body></html>'],
    piece: paragraphs,
  },
  'text thread': {
    file: 'b.txt',
    around: [`${article(0)}\n\nComments\n\n`, ''],
    piece: (n) =>
      `Reader ${n} says:\n${1 + (n % 28)} May 2031 at 10:${10 + (n % 50)} am\n\n${article(n)}\n\nReply\n\n`,
  },
  'html thread': {
    file: 'b.html',
    around: [
      `<html><body><article><h1>A long account</h1>${paragraphs(0)}</article><ol class="comments">`,
      '</ol></body></html>',
    ],
    piece: (n) =>
      `<li class="comment" id="comment-${n}"><cite class="author">Reader ${n}</cite> <time>May ${1 + (n % 28)}, 2031</time>${paragraphs(n)}<a class="reply">Reply</a></li>`,
  },
  'live blog': {
    file: 'c.txt',
    around: ['The storm, as it happens\n\n', ''],
    piece: (n) => `${10 + (n % 12)}:${10 + (n % 50)}\n\n${article(n)}\n\n`,
  },
};

export async function large([megabytes, only]: readonly string[]): Promise<void> {
  const size = 1e6 * Number(megabytes ?? DEFAULT_MEGABYTES);
  for (const [name, form] of Object.entries(FORMS)) {
    if (only !== undefined && only !== name) continue;
    timed(form, 30_000);
    const [small, whole] = [timed(form, size / 10), timed(form, size)];
    const told = (['read', 'voices'] as const).map(
      (stage) =>
        `${stage} ${small[stage].toFixed(2)} s and ${whole[stage].toFixed(2)} s, exponent ${Math.log10(whole[stage] / small[stage]).toFixed(2)}`,
    );
    console.log(
      `${name.padEnd(12)} ${size / 1e7} and ${size / 1e6} MB: ${told.join('; ')}; memory ${whole.memory} MB`,
    );
  }
}

function timed(
  { file, around, piece }: (typeof FORMS)[string],
  size: number,
): Record<'read' | 'voices' | 'memory', number> {
  const pieces = [around[0]];
  for (let length = 0, n = 1; length < size; n++) length += pieces[pieces.push(piece(n)) - 1]!.length;
  const bytes = new TextEncoder().encode(pieces.join('') + around[1]);
  const started = seconds();
  const page = readSource({ path: file, bytes });
  const read = seconds();
  findVoices(page);
  const memory = Math.round(process.memoryUsage().rss / 1e6);
  return { read: read - started, voices: seconds() - read, memory };
}

/** Processor time of this process. */
function seconds(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1e6;
}
