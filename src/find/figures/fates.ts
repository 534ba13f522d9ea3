// What became of those that a number counts, told right before or right behind it: "killing at least four crew members and
// injuring 11", "two of its citizens were among the dead". In: text and a figure. Out: the words of the fate, or null.
// Idea: such words stand close and are few; no tags needed, and a bare number behind them counts people.

import type { Span } from '../../model/index.ts';

interface Counting extends Span {
  /** The counted noun, where there is one. */
  readonly noun: Span | null;
}

const BEFORE = /(?<![\p{L}-])(kill(?:s|ed|ing)|injur(?:es|ed|ing)|wound(?:s|ed|ing))\s+$/iu;
/** A passive or a participle that the number does not go with. > | those killed two years ago · were killed 11 to 3 */
const SUFFERED = /(?<!\p{L})(?:was|were|is|are|be|been|being|those|people|who|got)\s+\p{L}+\s+$/iu;

// > | killing at least four crew members and injuring 11
//   | ^^^^^^^                                ^^^^^^^^
/** The words of harm whose object the figure is. */
export function harmBefore(text: string, figure: Counting): Span | null {
  const before = text.slice(Math.max(0, figure.from - 28), figure.from);
  const match = BEFORE.exec(before);
  if (!match || SUFFERED.test(before)) return null;
  const from = figure.from - match[0].length;
  return { from, to: from + match[1]!.length };
}

const AFTER =
  /^,?\s+(?:who\s+)?(?:(?:was|were|is|are)\s+(?:also\s+|said to be\s+|believed to be\s+|reported to be\s+)?among (?:the|those)\s+(dead|killed|injured|wounded|missing)|(?:(?:have|has|had)\s+)?(?:also\s+|since\s+)?(died|drowned|perished))(?!\p{L})/iu;

// > | two of its citizens were among the dead
//   |                                    ^^^^
/** The words behind the figure that say what became of those whom it counts. */
export function fateAfter(text: string, figure: Counting): Span | null {
  const start = Math.max(figure.to, figure.noun?.to ?? 0);
  const match = AFTER.exec(text.slice(start, start + 60)) ?? BEHIND_PART.exec(text.slice(start, start + 140));
  if (!match) return null;
  const to = start + match[0].length;
  const word = match[1] ?? match[2];
  return word === undefined ? null : { from: to - word.length, to };
}

const FATE = 'killed|dead|died|injured|wounded|hurt|missing|arrested|detained|rescued|displaced|evacuated';
// > | At least 14 people, including three police officers, were hurt on Monday
//   |                   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^     ^^^^ told behind a part of them
const BEHIND_PART = new RegExp(
  `^,\\s+(?:including|among them|(?:most|many|some|all|half|\\p{L}{2,12}|\\d{1,5}) of (?:them|whom))(?!\\p{L})[^.;:,\\n]{2,70},\\s+(?:was|were|(?:has|have|had) been|(died|drowned|perished)(?!\\p{L}))(?:\\s+(?:also\\s+)?(${FATE})(?!\\p{L}))?`,
  'iu',
);
const ASKED = new RegExp(
  `(?:^|\\n)(?:how many \\p{L}[^\\n?]{0,60}\\s(${FATE})(?!\\p{L})[^\\n?]{0,80}|(?:were|are|was|is) [^\\n?]{2,60} among the (${FATE}))\\?\\s{1,3}(?:yes[,:;–—-]?\\s+)?(?:at least |about |some |nearly |more than )?$`,
  'iu',
);

// > | How many people were killed?        Five, as of Sunday.
//   |                      ^^^^^^
/** The fate that the question above asks about, where the number is the first word of its answer. */
export function fateAsked(text: string, figure: Span): Span | null {
  const start = Math.max(0, figure.from - 240);
  const match = ASKED.exec(text.slice(start, figure.from));
  if (!match) return null;
  const word = (match[1] ?? match[2])!;
  const at = start + match.index + match[0].toLowerCase().lastIndexOf(word.toLowerCase());
  return { from: at, to: at + word.length };
}
