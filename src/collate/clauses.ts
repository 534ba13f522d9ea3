// Words of a sentence → where a clause of it begins and ends. In: terms, and the text for the marks between them. A title's full stop, a
// genitive's mark and an opening quotation mark end nothing.

import type { Term } from './terms.ts';

export const AUXILIARY: RegExp =
  /^(?:be|am|is|are|was|were|been|do|does|did|has|have|had|can|could|will|would|shall|should|may|might|must)$/u;

const OPENS_CLAUSE =
  /^(?:that|which|who|whom|whose|because|but|while|when|although|though|as|if|unless|whether|until|where|why|how|what)$/u;

export function clauseStart(text: string, terms: readonly Term[], at: number): number {
  let from = at;
  while (
    from > 0 &&
    !OPENS_CLAUSE.test(terms[from - 1]!.key) &&
    !endsClause(text, terms[from - 1]!, terms[from]!)
  )
    from--;
  return from;
}

const TITLE = /^(?:mr|mrs|ms|dr|sen|gov|rep|gen|lt|col|sgt|capt|prof|rev|st)$/u;

// > | never agreed to pay the families' legal costs        whose costs: the clause goes on
//   |                                 ^
export function endsClause(text: string, before: Term, { from }: Term): boolean {
  const between = text.slice(before.to, from);
  if (before.key.endsWith('s') && /^['’] $/u.test(between)) return false;
  if (between === '. ' && TITLE.test(before.key)) return false;
  // > | did not represent “all the bishops”        the clause goes on
  //   |                   ^
  if (/^ ["“‘']$/u.test(between)) return false;
  return /[,;:.!?–—"“”()[\]]|['‘’](?=\s|$)/u.test(between);
}
