// Does a clause speak of what was or of what will be? In: the sentence and the place of an expression of time in it.
// Out: the tense that decides the direction of "Friday" and "in March". Idea: the nearest word of tense, those before count first.

const FUTURE =
  /\b(?:will|won['’]t|['’]ll|shall|would|going to|about to|is to|are to|be to|due|scheduled|expected|expects?|planned|planning|plans to|plan to|hopes?|intends?|set to|next|upcoming|coming|effective|takes? effect|begins?|starts?|opens?|ahead of|tomorrow|await(?:s|ing)?|prepar(?:es?|ing)|to (?:be|begin|start|meet|vote|decide|move|take|hold|appear|leave|return|resume|open|go))\b/gi;
// > | voted on Friday to walk out on Monday        what is decided is still to be done
//   | ^^^^^           ^^ ^^^^ ^^^
const DECIDED =
  /(?<=\b(?:voted?|agreed?|decided?|vow(?:ed|s)|threaten(?:ed|s)|promised?|pledged?|planned|arranged|resolved|pick(?:ed)?|chose|wants?|wanted|invited|summoned|ordered|called|urged|told|asked)\b[^.;:!?]{0,40}\s)to\s(?=\p{L})/giu;
const PAST =
  /\b(?:was|were|had|did|said|told|came|went|took|began|made|rose|fell|gave|saw|met|held|left|led|found|got|put|ran|won|lost|hit|killed|struck|broke|sent|shot|died|has|have|been|since|last|\p{L}{2,}ed)\b/giu;
/** Prepositions that look forward, right before the expression. */
const TOWARDS =
  /\b(?:by|until|till|effective|starting|beginning|no later than|as soon as|as early as)\s+(?:late\s+|early\s+)?(?:on\s+)?$/i;
/** Participles that are not past. > | will be held · to be paid · is expected */
const PASSIVE =
  /\b(?:will|shall|would|may|must|should|can|could|might|to)\s+(?:not\s+|also\s+|now\s+)?(?:be|have)\s+(?:been\s+)?(\p{L}+)/giu;
const WINDOW = 70;

/** The tense of the words around `at` inside one sentence. */
export function tenseAt(
  text: string,
  at: number,
  sentence: { readonly from: number; readonly to: number },
): 'past' | 'future' | 'unknown' {
  const before = text.slice(Math.max(sentence.from, at - WINDOW), at);
  if (/^\p{L}+['’]s\b/u.test(text.slice(at, at + 16))) return 'past';
  if (TOWARDS.test(before)) return /\bhad\b/.test(text.slice(sentence.from, sentence.to)) ? 'past' : 'future';
  const future = Math.max(lastMatch(FUTURE, before), lastMatch(DECIDED, before));
  const past = lastMatch(
    PAST,
    before.replace(PASSIVE, (words) => ' '.repeat(words.length)),
  );
  if (future >= 0 || past >= 0) return future >= past ? 'future' : 'past';
  const after = text.slice(at, Math.min(sentence.to, at + WINDOW));
  const next = firstMatch(FUTURE, after);
  const was = firstMatch(PAST, after);
  if (next < 0 && was < 0) return 'unknown';
  return next >= 0 && (was < 0 || next < was) ? 'future' : 'past';
}

function lastMatch(pattern: RegExp, text: string): number {
  let at = -1;
  for (const match of text.matchAll(pattern)) at = match.index;
  return at;
}

function firstMatch(pattern: RegExp, text: string): number {
  for (const match of text.matchAll(pattern)) return match.index;
  return -1;
}
