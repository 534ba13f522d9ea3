// In: the first units of a text. Out: the same, with a headline and a date that ran into the first sentence cut off.
// Idea: pages that were stripped of their markup put "date 2031-04-02" between headline and text with nothing around it; a
// date that stands so, with a capital behind it and no sentence before it, is metadata.

import { readDates } from './dates.ts';
import { type Line, wordCount } from './lines.ts';

const FIRST_UNITS = 4;
const LONGEST_HEAD = 240;
// > | Why did the gates open?date 2031-04-02 The minister said …
//   |                        ^^^^
const LABEL =
  /(?:(?<=[?!.)"”’])\s?|\s)(?:[Dd]ate|[Pp]ublished(?: on)?|[Pp]osted(?: on)?|[Uu]pdated(?: on)?)\s?:?\s(?=\d|\p{Lu})/gu;

/** The units, the first ones cut where a headline and a date are fused to the words behind them. */
export function splitFusedHeads(units: readonly Line[]): Line[] {
  return units.flatMap((unit, i) => (i < FIRST_UNITS ? cutHead(unit) : [unit]));
}

function cutHead(unit: Line): Line[] {
  const text = unit.text.slice(0, LONGEST_HEAD + 60);
  for (const match of text.matchAll(LABEL)) {
    const label = match.index + match[0].length;
    const date = readDates(text.slice(label, label + 40))[0];
    const head = text.slice(0, match.index);
    if (!date || date.from > 0 || date.year === null || !isHeadline(head)) continue;
    const rest = label + date.to;
    if (!/^\s?["“'‘]?\p{Lu}/u.test(unit.text.slice(rest)) || wordCount(unit.text.slice(rest)) < 6) continue;
    const from = match.index + /^\s*/.exec(match[0])![0].length;
    const body = rest + /^\s*/.exec(unit.text.slice(rest))![0].length;
    return [part(unit, 0, match.index), part(unit, from, rest), part(unit, body, unit.text.length)];
  }
  return [unit];
}

/** Words of one headline: some of them, and no sentence ends within. */
const isHeadline = (text: string): boolean =>
  wordCount(text) >= 3 && text.length <= LONGEST_HEAD && !/[.!?]["”’]?\s+\p{Lu}/u.test(text);

function part(unit: Line, from: number, to: number): Line {
  return {
    ...unit,
    from: unit.from + from,
    to: unit.from + to,
    text: unit.text.slice(from, to),
    blanksBefore: from > 0 ? 0 : unit.blanksBefore,
  };
}
