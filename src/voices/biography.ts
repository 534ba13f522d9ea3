// In: the lines or blocks of an article in order, and who wrote it. Out: which of the last ones tell who the writer is.
// Idea: such a line opens with a whole name and says what that person does for a living; it stands at the end, below the last
// paragraph. Where the name is the byline's a trade is enough, else it must be one of those that write.

import type { Role } from '../model/index.ts';
import { wordCount } from './lines.ts';

export interface EndLine {
  readonly text: string;
  readonly role: Role | null;
}

// > | Ode Marrow is a harbour correspondent for the Lamp. She previously covered the courts.
//   | ^^^^^^^^^^ ^^        ^^^^^^^^^^^^^
const OPENS =
  /^(?:About the author:?\s*)?(\p{Lu}[\p{L}.'’-]*(?:\s(?:(?:van|de|der|den|von|al|bin|la|le|du)\s)?\p{Lu}[\p{L}.'’-]*){1,3})(?:, [^,.]{2,60},)? (?:is|was|has been|covers|writes|reports|teaches|lives|edits|hosts)\s/u;
const TRADE =
  /\b(?:correspondent|reporter|editor|columnist|writer|author|journalist|professor|fellow|lecturer|novelist|contributor|producer|blogger|critic|photographer|historian|researcher|analyst|freelance|covers|covering|writes|reports|teaches|lives in|based in)\b/u;
const WRITES =
  /^.{4,60}? (?:is|covers|writes|reports)\b.{0,40}?\b(?:correspondent|reporter|editor|columnist|(?:staff|senior|freelance) writer|freelance|author of|journalist|contributor)\b.{0,20}?(?:\b(?:for|at|of|with|based|in|covering|who|and)\b|[.(]|$)/u;
const LONGEST = 70;

/** Does the line tell who a writer is? */
export function isBiography(text: string, bylines: readonly string[]): boolean {
  const name = OPENS.exec(text.slice(0, 160))?.[1];
  if (name === undefined || wordCount(text) > LONGEST || /["“”]|\bsaid\b/u.test(text)) return false;
  return bylines.includes(name) ? TRADE.test(text) : WRITES.test(text);
}

const BESIDE: ReadonlySet<Role | null> = new Set<Role | null>([
  'promo',
  'boilerplate',
  'credit',
  'comment',
  'byline',
  'date-line',
]);

/** The places of such lines below the last paragraph. */
export function biographies(lines: readonly EndLine[], bylines: readonly string[]): number[] {
  const found: number[] = [];
  for (let i = lines.length - 1; i > 0; i--) {
    const { text, role } = lines[i]!;
    const isOpen = role === null || role === 'body' || role === 'editor-note';
    if (isOpen && isBiography(text, bylines)) found.push(i);
    else if (!BESIDE.has(role)) break;
  }
  return found.reverse();
}
