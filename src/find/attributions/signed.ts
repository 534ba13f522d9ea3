// In: a view. Out: drafts of direct speech that bears its speaker's name like a label: the turns of a transcript
// ("QUILL: We close at noon.") and quotations that are signed ("We close at noon." — Ada Quill).

import type { Span } from '../../model/index.ts';
import type { Draft } from './draft.ts';
import { contentOf } from './quoted.ts';
import { type Outer, type Paragraph, tokenAt, type View } from './view.ts';

/** Turns and signed quotations, in order of their kinds. */
export function findSigned(view: View): Draft[] {
  const signed = view.paragraphs.flatMap(({ quotations }) =>
    quotations.flatMap((outer) => signedQuotation(view, outer)),
  );
  return [...signed, ...turnsOf(view)];
}

// > | “Nobody warned us in time.” ― Ada Quill
//   |  ^^^^^^^^^^^^^^^^^^^^^^^^^  ^ ^^^^^^^^^ to the end of the line
const SIGNATURE =
  /^[^\S\n]{0,2}([—–―-]{1,2})[^\S\n]{0,2}((?:\p{Lu}[\p{L}.'’-]{0,24}[^\S\n]){1,4}\p{Lu}[\p{L}'’-]{0,24})\.?[^\S\n]{0,4}(?:\n|$)/u;

function signedQuotation(view: View, outer: Outer): Draft[] {
  const { to } = outer.quotation;
  const found = SIGNATURE.exec(view.text.slice(to, to + 120));
  if (!found || outer.end - outer.first < 3) return [];
  const dash = to + found[0].indexOf(found[1]!);
  const name = to + found[0].indexOf(found[2]!, found[1]!.length);
  return [
    {
      source: [{ from: name, to: name + found[2]!.length }],
      cue: [{ from: dash, to: dash + found[1]!.length }],
      cueToken: -1,
      content: [contentOf(outer)],
      rule: 'signed',
      confidence: 'likely',
      direct: true,
    },
  ];
}

interface Turn {
  readonly label: Span;
  readonly name: string;
  readonly content: Span;
  /** Index of its paragraph. */
  readonly place: number;
}

/** Labels of the page, not of a speaker. */
const FURNITURE =
  /^(?:UPDATED?|READ|MORE|ALSO|WATCH|RELATED|PHOTOS?|VIDEO|NOTE|BREAKING|LIVE|CORRECTION|EDITOR|LISTEN|SOURCE|MYTH|FACT|CLAIM|RATING|Q|A|Note|Source|Update|Read|Photo|Video|Editor|Fact|Claim|Myth|Question|Answer)\b/;
const ELSEWHERE = /^(?:promo|boilerplate|embed|block-quote|question|answer|title|caption|credit|byline)$/;

/** The turns of a transcript: at least two labels, of which one comes again. */
function turnsOf(view: View): Draft[] {
  const turns = view.paragraphs.flatMap((paragraph, place) => turnOf(view, paragraph, place));
  const counts = new Map<string, number>();
  for (const { name } of turns) counts.set(name, (counts.get(name) ?? 0) + 1);
  if (counts.size < 2 || turns.length === counts.size) return [];
  return turns.map(({ label, content }, i) => ({
    source: [label],
    cue: [{ from: label.to, to: label.to + 1 }],
    cueToken: -1,
    content: [content, ...goneOn(view, turns, i)],
    rule: 'turn',
    confidence: 'likely',
    direct: true,
  }));
}

const MOST_BETWEEN = 6;

// > | QUILL: We close at noon.
// > | And we open at six, as we always did.        the same turn, up to the next label
// > | SUND: And the ferry?
function goneOn(view: View, turns: readonly Turn[], i: number): Span[] {
  const [here, next] = [turns[i]!, turns[i + 1]];
  if (!next) return [];
  const found: Span[] = [];
  for (const { first, end, from, passage } of view.paragraphs.slice(
    here.place + 1,
    here.place + 1 + MOST_BETWEEN,
  )) {
    if (from >= next.label.from - 2) return found;
    if (passage && ELSEWHERE.test(passage.role)) return found;
    // > | Q: Will you meet him?
    if (/^["“”'‘[]?\p{Lu}[^:\n.!?]{0,40}:\s/u.test(view.text.slice(from, from + 60))) return found;
    found.push({ from: view.tokens[first]!.from, to: view.tokens[end - 1]!.to });
  }
  return [];
}

// > | "QUILL: We close at noon.      Bram Sund: And the ferry?
//   |  ^^^^^                         ^^^^^^^^^
const LABEL =
  /^["“”'‘[]?(\p{Lu}[\p{L}.'’-]{1,24}(?: \p{Lu}[\p{L}.'’-]{0,24}){0,3})(?: \([^)\n]{1,30}\))?:\s/u;

function turnOf(view: View, paragraph: Paragraph, place: number): Turn[] {
  if (paragraph.passage && ELSEWHERE.test(paragraph.passage.role)) return [];
  const found = LABEL.exec(view.text.slice(paragraph.from, paragraph.from + 140));
  if (!found || FURNITURE.test(found[1]!)) return [];
  const from = paragraph.from + found[0].length;
  if (!isSpoken(view, paragraph, tokenAt(view, from))) return [];
  const start = paragraph.from + found[0].indexOf(found[1]!);
  const to = view.tokens[paragraph.end - 1]!.to;
  return from < to
    ? [
        {
          label: { from: start, to: start + found[1]!.length },
          name: found[1]!,
          content: { from, to },
          place,
        },
      ]
    : [];
}

/** Sentences, not a list of particulars ("Where: the town hall"). */
function isSpoken(view: View, { end }: Paragraph, first: number): boolean {
  const last = view.text.slice(view.tokens[end - 1]!.from, view.tokens[end - 1]!.to);
  if (/[?!]$/.test(last)) return true;
  if (!/[.…"”’—–\])-]$/.test(last)) return false;
  for (let i = first; i < end; i++) if (/^(?:VERB|AUX|INTJ|PRON)$/.test(view.tokens[i]!.tag)) return true;
  return false;
}
