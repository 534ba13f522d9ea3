// In: a page with blocks. Out: its passages: who speaks each block, and what stands inside: datelines, insertions, quoted comments.
// Idea: the markup's roles decide; where it gives none, a few lines that news pages print in one form (signature, note, correction).

import { type Block, contains, type Page, type Passage, type Role, type Span } from '../model/index.ts';
import { furnitureOf, isAppeal } from './furniture.ts';
import { isContribution, readDateLine } from './line-kinds.ts';

/** A passage before ids are given: its parent and reply are drafts too. */
interface Draft extends Span {
  readonly role: Role;
  readonly voice: string;
  readonly parent: Draft | null;
  readonly why: string;
  readonly block: Block | null;
}

interface LineRule {
  readonly role: Role;
  readonly pattern: RegExp;
  readonly why: string;
}

/** Blocks that one form of words gives away. */
const LINES: readonly LineRule[] = [
  // > (Reporting by Ann Writer; Editing by B. Reader)
  {
    role: 'credit',
    why: 'signature line',
    pattern:
      /^[([]?(?:additional |further )?(?:reporting|writing|editing|compiled|edited|written|translated|translation|graphics?|photograph(?:y|s)?) (?:by|in)\b.{0,400}$/i,
  },
  // > By Ann Writer and B. Reader
  {
    role: 'byline',
    why: 'names who wrote it',
    pattern:
      /^By \p{Lu}[\p{L}'’.-]*(?: \p{Lu}[\p{L}'’.-]*){1,3}(?:(?:,| and|, and| &) \p{Lu}[\p{L}'’.-]*(?: \p{Lu}[\p{L}'’.-]*){1,3}){0,4}(?: in \p{Lu}[\p{L} '’.-]{2,30})?(?:, [\p{Lu}][\p{L} ]{2,30})?$/u,
  },
  // > CORRECTION: Versions of this story …
  {
    role: 'correction',
    why: 'begins as a correction',
    pattern: /^[([]?(?:corrections?|clarification|corrigendum|erratum)(?: \(.{1,40}?\))?\s*[:–—-]/i,
  },
  {
    role: 'correction',
    why: 'says that the article was corrected',
    pattern:
      /^[([]?(?:this|an earlier version of this|a previous version of this|the original version of this) (?:article|story|post|report|page|headline|piece|version)\b.{0,120}\b(?:corrected|amended|updated to (?:correct|reflect|clarify)|misstated|incorrectly|mistakenly|wrongly|erroneously|misidentified|misspelled)\b/i,
  },
  // > (Updates toll, adds comment; paragraphs 1-2)
  {
    role: 'editor-note',
    why: 'update note',
    pattern:
      /^\((?:updates?|adds?|recasts?|corrects?|refiles?|repeats?|removes?|changes?|fixes|clarifies|rewrites)\b[^()]{0,300}\)$/i,
  },
  {
    role: 'editor-note',
    why: "editor's note",
    pattern:
      /^[([]?(?:editor[’']?s[’']? note|ed\.? note|note from the editor|note to readers|publisher[’']?s note|disclaimer|disclosure)\b/i,
  },
  // > All times are … · All times local
  {
    role: 'editor-note',
    why: 'note on times',
    pattern: /^all times (?:are|in|local|shown|given)\b.{0,200}$/i,
  },
];

// > PORT LENN, Marrow, April 9 (Omni News) - The prime minister …
// | ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
const DATELINE =
  /^(?!(?:UPDATE|CORRECTION|EXCLUSIVE|BREAKING|NOTE|EDIT|WATCH|READ|LIVE|OPINION|ANALYSIS|P\.?S)\b)(?=.{3,90}?(?:\([^()]{2,40}\)|[A-Z]{3}))\p{Lu}[\p{L}'’.-]*(?:[ ,/]+[\p{Lu}\d][\p{L}\d'’.-]*){0,9}(?:\s*\([^()]{2,40}\))?\s*(?:--?|[–—]|:)\s(?=["“‘'(]?\p{L})/u;

/** The passages of a page with markup, sorted by position, outer before inner. */
export function passagesFromBlocks(page: Page): readonly Passage[] {
  const drafts: Draft[] = [];
  const byBlock = new Map<number, Draft>();
  const voice = page.document.outlet ?? 'the outlet';
  page.blocks.forEach((block, index) => {
    const around = block.parent === null ? null : (byBlock.get(block.parent) ?? null);
    if (block.parent !== null && !around) return;
    if (around && !speaksForItself(block, around)) return;
    const draft = draftOf(page, index, around, voice);
    byBlock.set(index, draft);
    drafts.push(draft);
    if (draft.role === 'body') drafts.push(...datelineOf(page.document.text, draft));
    if (draft.role === 'caption') drafts.push(...creditOf(page.document.text, draft));
  });
  return numbered(apart(page.document.text, drafts), byBlock);
}

// > <blockquote>They knew. <ol class="comments"><li>So what?</li></ol>        a quotation that nobody closed
// |             ^^^^^^^^^^                        ^^^^^^^^                    ends where a passage of its own begins
/** Passages that lie in none stand side by side: one that has others in it is cut into what stands around them. */
function apart(text: string, drafts: readonly Draft[]): readonly Draft[] {
  const held = heldIn(drafts);
  if (held.size === 0) return drafts;
  const pieces = new Map([...held].map(([outer, inner]) => [outer, piecesOf(text, outer, inner)]));
  const once = drafts.flatMap((draft): readonly Draft[] => {
    const own = pieces.get(draft);
    if (own !== undefined) return own;
    const around = draft.parent === null ? undefined : pieces.get(draft.parent);
    if (around === undefined) return [draft];
    const parent = around.find((piece) => contains(piece, draft));
    return parent === undefined ? [] : [{ ...draft, parent }];
  });
  return apart(text, once); // what was held may hold others: as often as markup is nested
}

/** Those that lie in none, each with others of them that begin before it ends. */
function heldIn(drafts: readonly Draft[]): ReadonlyMap<Draft, readonly Draft[]> {
  const top = drafts.filter(({ parent }) => parent === null).sort((a, b) => a.from - b.from || b.to - a.to);
  const held = new Map<Draft, Draft[]>();
  let outer: Draft | null = null;
  for (const draft of top) {
    if (outer === null || draft.from >= outer.to) outer = draft;
    else held.set(outer, [...(held.get(outer) ?? []), draft]);
  }
  return held;
}

/** What of a passage stands before, between and after others in it, where it has letters. */
function piecesOf(text: string, outer: Draft, held: readonly Draft[]): Draft[] {
  const pieces: Draft[] = [];
  let from = outer.from;
  for (const [next, end] of [
    ...held.map((each) => [each.from, each.to] as const),
    [outer.to, outer.to] as const,
  ]) {
    const found = /\S(?:.*\S)?/su.exec(text.slice(from, Math.max(from, next)));
    if (found && /[\p{L}\p{N}]/u.test(found[0]))
      pieces.push({ ...outer, from: from + found.index, to: from + found.index + found[0].length });
    from = Math.max(from, end);
  }
  return pieces;
}

/** Paragraphs of a container are part of its passage; a block quote in a comment has another voice. */
function speaksForItself(block: Block, around: Draft): boolean {
  return around.role === 'comment' && (block.role === 'block-quote' || block.role === 'quoted-comment');
}

function draftOf(page: Page, index: number, around: Draft | null, outlet: string): Draft {
  const block = page.blocks[index]!;
  const line = block.role === null ? lineRule(page.document.text.slice(block.from, block.to)) : null;
  const part = block.role === 'byline' ? bylinePart(page.document.text.slice(block.from, block.to)) : null;
  const head =
    block.role === null && !line && index < HEAD
      ? headLine(page.document.text.slice(block.from, block.to))
      : null;
  const role = around ? 'quoted-comment' : (line?.role ?? part ?? head?.role ?? block.role ?? 'body');
  const why = line?.why ?? head?.why ?? (block.role ? `markup: ${block.tag}` : 'article text');
  const voice =
    role === 'embed' && !block.author
      ? (posterOf(page.document.text.slice(block.from, block.to)) ?? 'unknown')
      : voiceOf(block, role, outlet);
  return { from: block.from, to: block.to, role, voice, parent: around, why, block };
}

/** Blocks at the top that may be lines about the article. */
const HEAD = 8;

// > | Source: The Daily Lamp · Updated 2 days ago        By the Lamp desk • Published 15 November 2031
function headLine(text: string): Pick<LineRule, 'role' | 'why'> | null {
  const line = text.trim();
  if (line.length > 160) return null;
  if (furnitureOf(line)?.why === 'source line') return { role: 'boilerplate', why: 'source line' };
  // > | By the Lamp desk • Published 15 November 2031
  // > / Updated Jan. 10, 2031, 7:02 AM EST        Last updated: January 12, 2031 · 6 min read
  if (readDateLine(line.replace(/^[/|·•]\s*/u, ''))?.fusedAt === null)
    return { role: 'date-line', why: 'a date and no sentence' };
  const isSigned = /^By \p{L}/u.test(line) && /\s[·•|]\s/u.test(line) && /\d{4}/.test(line);
  return isSigned && !/[.!?]$/.test(line) ? { role: 'byline', why: 'names and a date' } : null;
}

/** What stands beside the names in a byline's box: a date, a counter, a button. */
function bylinePart(text: string): Role | null {
  const line = text.trim();
  if (/^[\d.,\sk]+$/iu.test(line) || furnitureOf(line)) return 'boilerplate';
  return readDateLine(line)?.fusedAt === null ? 'date-line' : null;
}

// > — Lenn Power official (@lennpower) April 9, 2024        at the end of an embedded post
//   |   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
const POSTER =
  /(?:^|\s)[—–-]{1,2}\s?([^()\n—–]{1,60}?(?:\s?\([^()@\n]{1,20}\))?\s?\(@[\p{L}\p{N}_.]{1,40}\))[^()\n]{0,60}$/u;

const posterOf = (text: string): string | null => POSTER.exec(text.slice(-200))?.[1] ?? null;

// > This article was generated with the assistance of AI and reviewed by our editors.
const MADE_BY =
  /^[([]?this (?:article|story|post|report|content|summary|explainer) (?:was|has been|is) (?:\p{L}+ )?(?:generated|produced|created|written|drafted|compiled|translated) (?:with|by|using|through|automatically)\b.{0,160}$/iu;

function lineRule(text: string): Pick<LineRule, 'role' | 'why'> | null {
  if (isAppeal(text)) return { role: 'promo', why: 'appeal' };
  if (MADE_BY.test(text)) return { role: 'editor-note', why: 'how the text was made' };
  if (isContribution(text)) return { role: 'credit', why: 'names who helped' };
  return LINES.find((rule) => rule.pattern.test(text)) ?? null;
}

const OTHERS: ReadonlySet<Role> = new Set(['block-quote', 'quoted-comment', 'quoted-article', 'embed']);

function voiceOf(block: Block, role: Role, outlet: string): string {
  if (block.author) return block.author;
  if (role === 'comment') return block.number ? `comment ${block.number}` : 'unknown';
  return OTHERS.has(role) ? 'unknown' : outlet;
}

/** The dateline that opens a paragraph. */
function datelineOf(text: string, around: Draft): Draft[] {
  const start = text.slice(around.from, Math.min(around.to, around.from + 140));
  const found = DATELINE.exec(start)?.[0].trimEnd();
  if (!found || !/\p{Lu}{3}|\(/u.test(found)) return [];
  // > THE MAYOR: I did not.        Sen. Ada Quill (D-Lenn): …        who speaks, not where
  if (found.endsWith(':') && !/^\p{Lu}{3}[^()]*(?:\(\p{Lu}{2,}\)|\d)/u.test(found)) return [];
  return [inner(around, around.from, around.from + found.length, 'dateline', 'opens the paragraph')];
}

// > A man wades past the landing, April 8. REUTERS/Ann Writer
// |                                        ^^^^^^^^^^^^^^^^^^
const CREDIT_AT_END =
  /(?:(?:photo|photograph|picture|image|credit|source|photo credit|image credit|photo by|via)\s*(?:by|:)\s*[^.]{2,80}|\p{Lu}[\p{Lu}\s]{1,30}\/[^.]{2,60}|\((?:[^()]{0,40}(?:photo|image|via|getty|courtesy)[^()]{0,60}|\p{Lu}{2,}\/[^()]{2,60})\)|(?:©|\(c\))\s*[^.]{2,80})\.?\s*$/iu;

function creditOf(text: string, around: Draft): Draft[] {
  const tail = text.slice(Math.max(around.from, around.to - 160), around.to);
  const found = CREDIT_AT_END.exec(tail);
  if (!found) return [];
  const from = around.to - tail.length + found.index;
  return from > around.from ? [inner(around, from, around.to, 'credit', 'credit at the end')] : [];
}

function inner(around: Draft, from: number, to: number, role: Role, why: string): Draft {
  return { from, to, role, voice: around.voice, parent: around, why, block: null };
}

function numbered(drafts: readonly Draft[], byBlock: ReadonlyMap<number, Draft>): Passage[] {
  const depth = (draft: Draft): number => (draft.parent ? 1 : 0);
  const sorted = [...drafts].sort((a, b) => a.from - b.from || b.to - a.to || depth(a) - depth(b));
  const ids = new Map(sorted.map((draft, index) => [draft, `p${index + 1}`]));
  const idOf = (draft: Draft | null | undefined): string | null => (draft ? (ids.get(draft) ?? null) : null);
  return sorted.map((draft) => ({
    id: idOf(draft)!,
    from: draft.from,
    to: draft.to,
    role: draft.role,
    voice: draft.voice,
    parent: idOf(draft.parent),
    replyTo: draft.block?.replyTo == null ? null : idOf(byBlock.get(draft.block.replyTo)),
    number: draft.block?.number ?? null,
    date: draft.block?.date ?? null,
    quotedFrom: null,
    why: draft.why,
  }));
}
