// In: a text's drafts. Out: what is odd about its voices, as problems: quotations that are announced and missing, a thread
// whose head counts other comments than stand beneath it.

import type { Span } from '../model/index.ts';
import type { Problem } from '../problem.ts';
import { isThreadHead } from './comment-lines.ts';
import type { Draft } from './draft.ts';

// > | As Marrow well says,          and nothing behind it
//   | ^^^^^^^^^^^^^^^^^^^^
const ANNOUNCES =
  /(?:^|[.!?…]["”’)]?\s|\n[^\S\n]*)((?:As|To quote|Quoting|In the words of|Like)\s(?:\p{L}[\p{L}.'’-]*\s){0,6}?(?:\p{L}[\p{L}.'’-]*)(?:\s(?:so|well|rightly|once|aptly|himself|herself|always|often|wisely|truly|famously|memorably))?(?:\s(?:says|said|put it|puts it|wrote|writes|notes|noted|observed|observes|remarked|told us|has it|had it))?\s?[,:])\s*$/u;
const SAYS =
  /\b(?:says|said|put it|puts it|wrote|writes|notes|noted|observed|observes|remarked|told us|has it|had it)\s?[,:]$/u;

/** What is odd about the voices of a text. */
export function findOddities(text: string, drafts: readonly Draft[]): Problem[] {
  const top = drafts.filter((draft) => draft.parent === null).sort((a, b) => a.from - b.from);
  return [...top.flatMap((draft, i) => lostQuotation(text, draft, top[i + 1])), ...miscount(text, top)];
}

const SPEAKS = new Set(['body', 'comment', 'answer', 'live-entry', 'editor-note', 'standfirst']);

function lostQuotation(text: string, draft: Draft, next: Draft | undefined): Problem[] {
  if (!SPEAKS.has(draft.role)) return [];
  const from = Math.max(draft.from, draft.to - 160);
  const match = ANNOUNCES.exec(text.slice(from, draft.to));
  if (!match || !(SAYS.test(match[1]!) || /^(?:To quote|Quoting|In the words of)/.test(match[1]!))) return [];
  if (draft.role !== 'comment' && next && followsUp(text, next)) return [];
  const at = from + match.index + match[0].indexOf(match[1]!);
  const place: Span = { from: at, to: at + match[1]!.length };
  return [
    {
      code: 'voices/lost-quotation',
      severity: 'info',
      message: `quotation missing: nothing follows “${match[1]!.trim()}”`,
      ...place,
    },
  ];
}

/** Does the next passage look like the words that were announced? */
function followsUp(text: string, next: Draft): boolean {
  return (
    ['block-quote', 'embed', 'quoted-article'].includes(next.role) ||
    /^["“‘'«„]/u.test(text.slice(next.from, next.from + 2))
  );
}

function miscount(text: string, top: readonly Draft[]): Problem[] {
  const head = top.find(
    (draft) => draft.why === 'heads the comments' && isThreadHead(text.slice(draft.from, draft.to)),
  );
  const declared = head
    ? /^\W{0,4}(\d{1,6})\s|[([]\s?(\d{1,6})\s?[)\]]/.exec(text.slice(head.from, head.to))
    : null;
  const found = top.filter((draft) => draft.role === 'comment').length;
  const count = Number(declared?.[1] ?? declared?.[2]);
  if (!head || !declared || count === found) return [];
  return [
    {
      code: 'voices/comment-count',
      severity: 'info',
      message: `comments differ from their head: it says ${count}, ${found} stand in the text`,
      from: head.from,
      to: head.to,
    },
  ];
}
