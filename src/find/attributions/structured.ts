// In: a view and the drafts so far. Out: direct speech that the page's structure gives: embedded posts and block quotes, which
// carry no quotation marks. The speaker is who the paragraph before leads in ("what the minister said:"), else the voice.

import type { Passage, Span } from '../../model/index.ts';
import type { Draft } from './draft.ts';
import { type Run, sourceAfter, sourceBefore, verbGroupStart } from './phrases.ts';
import { sentenceStart, spanOf } from './quoted.ts';
import { sayingVerb } from './verbs.ts';
import { type Paragraph, tokenAt, type View } from './view.ts';

const ROLES = new Set(['embed', 'block-quote']);
/** Voices that name nobody. */
const NAMELESS =
  /^(?:unknown|unnamed|anonymous|quoted|comment\b.*|the (?:outlet|article|author|page)|reporter|editor)?$/i;

/** One draft for each post or block quote; block quotes that follow one another are one. */
export function findStructured(view: View): Draft[] {
  const groups: Passage[][] = [];
  const { passages } = view.input;
  for (const passage of passages) {
    if (!ROLES.has(passage.role) || hasQuotedParent(passages, passage)) continue;
    const last = groups.at(-1)?.at(-1);
    if (last && last.role === passage.role && isBlank(view.text.slice(last.to, passage.from)))
      groups.at(-1)!.push(passage);
    else groups.push([passage]);
  }
  return groups.flatMap((group) => structuredDraft(view, group));
}

// > | The paper has shrunk for years.        a block that pulls words out of the article
//   | “The paper has shrunk for years,” says analyst Ada Quill.        says nothing of its own: who spoke stands beside the words
/** The drafts whose words the article does not quote, with their speaker, in its own text. */
export function withoutPulled(view: View, drafts: readonly Draft[], quoted: readonly Draft[]): Draft[] {
  if (drafts.length === 0) return [];
  const told = quoted.filter(({ source }) => source.length > 0).map((draft) => wordsOf(view, draft));
  return drafts.filter((draft) => {
    const words = wordsOf(view, draft);
    return (
      draft.source.length > 0 || words.length < LEAST_PULLED || !told.some((other) => other.includes(words))
    );
  });
}

/** Fewer letters may be the same by chance. */
const LEAST_PULLED = 24;

function wordsOf(view: View, { content }: Draft): string {
  return content
    .map(({ from, to }) => view.text.slice(from, to))
    .join(' ')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

function hasQuotedParent(passages: readonly Passage[], passage: Passage): boolean {
  return (
    passage.parent !== null && passages.some((other) => other.id === passage.parent && ROLES.has(other.role))
  );
}

function isBlank(text: string): boolean {
  return !/[\p{L}\p{N}]/u.test(text);
}

function structuredDraft(view: View, group: readonly Passage[]): Draft[] {
  const content = group.flatMap((passage) => wordsOfPost(view, passage));
  if (content.length === 0) return [];
  const first = group[0]!;
  const intro = first.role === 'block-quote' ? introduction(view, first) : null;
  const signed = group.map((passage) => signatureOf(view, passage)).find((name) => name !== null) ?? null;
  const voice = signed ?? (NAMELESS.test(first.voice) ? null : first.voice);
  if (!intro && voice === null) return [];
  return [
    {
      source: intro ? [intro.source] : [],
      cue: intro?.cue ? [intro.cue] : [],
      cueToken: intro?.verb ?? -1,
      content,
      rule: 'structure',
      confidence: 'likely',
      direct: true,
      ...(intro ? {} : { voice: voice! }),
    },
  ];
}

// > | Two gates. Forty minutes. pic.example/8f
//   | ^^^^^^^^^^^^^^^^^^^^^^^^^
// > | — Harbour Office (@harbour) 9 April 2031
//   |   ^^^^^^^^^^^^^^ signature: not part of the words
const SIGNATURE =
  /(?:^|\n)[^\S\n]*[—–-]\s*([^\s(@][^\n(@]{1,59}?)(?:\s\([^()@\n]{1,20}\))?\s{0,20}\((@\w{1,30})\)/;
const LINKS = /(?<!\s)(?:\s+(?:#\w+|https?:\/\/\S+|pic\.\S+)){1,40}\s*$/;

function wordsOfPost(view: View, passage: Passage): Span[] {
  const text = view.text.slice(passage.from, passage.to);
  const signature = SIGNATURE.exec(text);
  const body = signature ? text.slice(0, signature.index) : text;
  const words = body.slice(0, Math.max(0, body.length - (LINKS.exec(body.slice(-200))?.[0].length ?? 0)));
  const from = passage.from + (/^\s*/.exec(words)?.[0].length ?? 0);
  const to = passage.from + words.trimEnd().length;
  return to > from ? [{ from, to }] : [];
}

function signatureOf(view: View, passage: Passage): string | null {
  const name = SIGNATURE.exec(view.text.slice(passage.from, passage.to))?.[1];
  return name === undefined
    ? null
    : name
        .replace(/[^\p{L}\p{N}.'’&\s-]+/gu, ' ')
        .replace(/\s+/g, ' ')
        .replace(/ official$/i, '')
        .trim();
}

interface Introduction {
  readonly source: Span;
  readonly cue: Span | null;
  readonly verb: number;
}

/** Who the sentence before a block quote says is speaking. */
// > | The office has put out a translation of what the minister said on Monday:
//   |                                               ^^^^^^^^^^^^ ^^^^
function introduction(view: View, passage: Passage): Introduction | null {
  const end = tokenAt(view, passage.from);
  const paragraph = paragraphBefore(view, end);
  if (!paragraph || passage.from - paragraph.to > 80) return null;
  const start = sentenceStart(view, paragraph, paragraph.end);
  const leads = /[:,]$|\bsaid (?:was|is)$/.test(
    view.text
      .slice(start < paragraph.end ? view.tokens[start]!.from : paragraph.from, paragraph.to)
      .trimEnd(),
  );
  for (let i = paragraph.end - 1; i >= start; i--) {
    const verb = sayingVerb(view.tokens[i]!.lemma, view.lower[i]!);
    if (!/^(?:VERB|AUX)$/.test(view.tokens[i]!.tag) || !verb?.frames.includes('q')) continue;
    // > | Then it quotes a Dr. Anton Sund:
    //   |                ^^^^^^^^^^^^^^^^^
    const quoted = /^(?:quote|cite)$/.test(lemmaAt(view, i)) ? sourceAfter(view, i + 1, paragraph.end) : null;
    if (quoted && leads && holdsName(view, quoted)) return introduced(view, quoted, i);
    const source = sourceBefore(view, verbGroupStart(view, i, start), start);
    if (source && (leads || view.lower[source.first - 1] === 'what')) return introduced(view, source, i);
  }
  return leads ? fromSource(view, start, paragraph.end) : null;
}

const lemmaAt = (view: View, i: number): string => view.tokens[i]!.lemma;

const holdsName = (view: View, { first, end }: Run): boolean =>
  view.tokens.slice(first, end).some(({ tag }) => tag === 'PROPN');

function introduced(view: View, source: Run, verb: number): Introduction {
  return { source: spanOf(view, source), cue: spanOf(view, { first: verb, end: verb + 1 }), verb };
}

// > | Always the old figure. From the Lakes Encyclopaedia:
//   |                             ^^^^^^^^^^^^^^^^^^^^^^
// > | Now listen to the president himself:
//   |               ^^^^^^^^^^^^^
function fromSource(view: View, start: number, end: number): Introduction | null {
  const colon = view.lower[end - 1] === ':' ? end - 1 : end;
  const last = /^(?:him|her|it|them)sel(?:f|ves)$/.test(view.lower[colon - 1] ?? '') ? colon - 1 : colon;
  for (let i = end - 1; i >= start; i--) {
    const heard = view.lower[i] === 'to' && /^(?:listen|hear)$/.test(view.lower[i - 1] ?? '');
    if (!heard && !/^(?:from|in|by)$/.test(view.lower[i]!)) continue;
    const source = sourceBefore(view, last, i + 1);
    return source
      ? { source: spanOf(view, source), cue: spanOf(view, { first: i, end: i + 1 }), verb: -1 }
      : null;
  }
  return null;
}

function paragraphBefore(view: View, token: number): Paragraph | null {
  let low = 0;
  let high = view.paragraphs.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (view.paragraphs[middle]!.end <= token) low = middle + 1;
    else high = middle;
  }
  return view.paragraphs[low - 1] ?? null;
}
