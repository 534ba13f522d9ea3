// What a figure counts, read from the words alone: for texts without tags. In: text, the figure, its sentence. Out: a span or null.
// Idea: the words after the number up to the end of the phrase, without an empty noun ("people") and the verb "to be"; where nothing
// follows, the words of a toll before it.

import type { Span } from '../../model/index.ts';
import { isMeasured } from './dimension.ts';
import type { RawFigure } from './raw-figure.ts';

const EMPTY_NOUN = /^\s*(?:(?:other|more|further)\s+)?(?:people|persons|person|others|were|are)(?!\p{L})/iu;
const BE = /^\s*(?:(?:were|was|are|is|have been|has been|had been|being|been|be)(?!\p{L})\s*)+/iu;
const END =
  /[.,;:!?()“”"‘»«\n–—]|\s(?:and|but|when|while|after|before|as|because|although|though|if|who|which|that|said|says|according)(?!\p{L})/iu;
const TOLL =
  /(?<!\p{L})((?:death |overall |official )?toll|the (?:dead|missing|injured|wounded|living)|(?:the )?number of (?:(?!rose|rise|fell|fall|stood|stand|is |was |has |had |grew|climb|reach|drop|at |to )\p{L}+[ ]?){1,4}|deaths|casualties|fatalities)[^.;:\n]{0,40}$/iu;
/** > | The death toll from a fire on a ferry in the lower harbour rose to 23 */
const TOLL_ROSE =
  /(?<!\p{L})((?:death |overall |official )?toll)(?!\p{L})[^;:\n]{0,150}\s(?:r[oi]se[ns]?|rising|risen|climb(?:s|ed)|reach(?:es|ed)|increas(?:es|ed)|jump(?:s|ed)|went up|stands?|stood|put|revised|grew|grown)(?: \p{L}+)? (?:to|at|by)?\s?$/iu;
const MOST = 60;

/** The span of what the figure counts; null when the text says nothing. */
export function describePlain(text: string, figure: RawFigure, sentence: Span): Span | null {
  const counts = figure.noun && figure.noun.from >= figure.number.to && !isMeasured(figure.unit);
  const start = counts ? figure.noun.from : figure.to;
  const end = Math.max(figure.to, Math.min(sentence.to, start + MOST));
  const after = phrase(text, start, end);
  if (after && after.to > after.from) return after;
  return tollBefore(text, figure, sentence) ?? (isMeasured(figure.unit) ? null : figure.noun);
}

/** The words of a toll before the figure. > | The death toll rose to 23 */
export function tollBefore(text: string, figure: RawFigure, sentence: Span): Span | null {
  const start = Math.max(sentence.from, figure.from - 200);
  const before = text.slice(start, figure.from);
  const toll = TOLL.exec(before.slice(-120)) ?? null;
  const rose = toll ? null : TOLL_ROSE.exec(before);
  if (rose) return { from: start + rose.index, to: start + rose.index + rose[1]!.length };
  if (!toll) return null;
  const from = figure.from - Math.min(120, before.length) + toll.index;
  return { from, to: from + toll[1]!.trimEnd().length };
}

function phrase(text: string, start: number, end: number): Span | null {
  let from = start;
  const noun = EMPTY_NOUN.exec(text.slice(from, end));
  if (noun) from += noun[0].length;
  const be = BE.exec(text.slice(from, end));
  if (be) from += be[0].length;
  while (from < end && /\s/.test(text[from]!)) from++;
  const stop = END.exec(text.slice(from, end));
  let to = stop ? from + stop.index : wordEnd(text, from, end);
  while (to > from && /\s/.test(text[to - 1]!)) to--;
  return to > from ? { from, to } : null;
}

/** Never cuts a word in two. */
function wordEnd(text: string, from: number, end: number): number {
  if (end >= text.length || /[^\p{L}\d]/u.test(text[end]!)) return end;
  const cut = text.lastIndexOf(' ', end);
  return cut > from ? cut : end;
}
