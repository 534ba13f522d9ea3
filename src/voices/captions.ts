// In: the text of a unit. Out: where a caption and its credit stand in it, also where both were fused to a paragraph.
// Idea: the credit tells ("Photo by A. Name / Agency", "AGENCY/A. Name", "Handout / Owner"); what stands before it in the
// same unit is the caption, what follows it the article again.

import type { Span } from '../model/index.ts';
import { wordCount } from './lines.ts';

export interface Captioned {
  readonly caption: Span | null;
  readonly credit: Span | null;
  /** The article, where it goes on in the same unit. */
  readonly rest: Span | null;
}

const CAP = "\\p{Lu}[\\p{L}\\d'’.&-]{0,24}";
const NAMES = `${CAP}(?:\\s${CAP}){0,4}`;
const AGENCIES =
  '(?:AP|AFP|EPA|PA|ANP|dpa|DPA|TASS|UPI|REX|MTI|NTB|Reuters|REUTERS|Xinhua|Getty|Shutterstock|Handout|HANDOUT|Pool|File|Archive)';
const LEAD =
  '(?:(?:[Ff]ile\\s)?[Pp]hoto(?:graph|s|graphs)?|PHOTO|[Ii]mages?|[Pp]ictures?|[Cc]redit|[Vv]ideo(?: still)?|[Ii]llustration|[Gg]raphic)(?:\\s?[Cc]redit|\\scourtesy)?(?:\\s(?:by|from|of|via|courtesy of)\\s|\\s?:\\s?(?:by\\s)?)';
/** Forms of a credit, wherever it stands, each with what every such credit holds: looking for that alone is far cheaper. */
const CREDITS: readonly (readonly [pattern: RegExp, holds: RegExp])[] = [
  // > | Photo by Piet Ansel / Lamp
  //   | ^^^^^^^^^^^^^^^^^^^^^^^^^^
  [
    new RegExp(`[([]?(?<![\\p{L}])${LEAD}${NAMES}(?:\\s?[/|,]\\s?${NAMES}){0,2}[)\\]]?`, 'u'),
    /photo|image|picture|credit|video|illustration|graphic/iu,
  ],
  // > | OMNI/Piet Ansel         AFP PHOTO / Piet Ansel
  //   | ^^^^^^^^^^^^^^^
  [
    new RegExp(`[([]?(?<![\\p{L}])\\p{Lu}{2,}(?:\\s(?:PHOTO|Photo|IMAGES))?\\s?/\\s?${NAMES}[)\\]]?`, 'u'),
    /\/(?<=(?:\p{Lu}|Photo)\s?\/)/u,
  ],
  // > | Handout / Lenn Power    Piet Ansel/Getty Images   (AP Photo/Piet Ansel)
  //   | ^^^^^^^^^^^^^^^^^^^^
  [
    new RegExp(
      `[([]?(?<![\\p{L}])(?:Handout|HANDOUT|${AGENCIES}(?:\\s(?:Photo|Images|Pictures))?|Courtesy(?: of)?)\\s?[/:|]\\s?${NAMES}(?:\\svia\\s${NAMES})?[)\\]]?`,
      'u',
    ),
    /[/:|]/u,
  ],
  [
    new RegExp(
      `[([]?(?<![\\p{L}])${NAMES}\\s?/\\s?(?:The\\s)?${AGENCIES}(?:\\s(?:Images|Photo|Pictures))?(?:\\svia\\s${NAMES})?[)\\]]?`,
      'u',
    ),
    /\//u,
  ],
  // > | (Pool photo via ANA)        (Handout photo by the harbour office)
  //   | ^^^^^^^^^^^^^^^^^^^^
  [
    /\((?:(?:[Pp]ool|[Hh]andout|[Ff]ile|[Ss]creen|[Aa]gency)\s)?(?:[Cc]ourtesy of|[Pp]hoto|[Pp]ictured?|[Ii]mage|[Gg]rab)[^()]{2,80}\)/u,
    /\(/u,
  ],
  // > | (Omni News/Piet Ansel)
  //   | ^^^^^^^^^^^^^^^^^^^^^^
  [new RegExp(`\\(${NAMES}\\s?/\\s?${NAMES}\\)`, 'u'), /\(.*\//su],
  // > | Piet Ansel/Harbour Lamp        between two sentences
  //   | ^^^^^^^^^^^^^^^^^^^^^^^
  [new RegExp(`(?<=[.!?]\\s)${CAP}(?:\\s${CAP}){1,2}\\s?/\\s?${NAMES}`, 'u'), /\/(?<=[.!?]\s.*\/)/su],
];
// > | … speaks to the press on Thursday. Piet Ansel / ANA
//   |                          ^^^^^^^^^^ ends the caption
const SENTENCE_END = /^\p{Lu}\p{Ll}{3,}\.\s+(?=\p{Lu})/u;
/** More than the word "Photo:" that leads a caption. */
const NAMED = /(?:\/|\bby|\bfrom|\bof|\bvia|:)\s?(?:\p{Lu}|[Tt]he\s)/u;
/** Words that begin a sentence rather than go on with a name. */
const OPENERS =
  /^(?:By|The|A|An|In|On|At|When|After|Before|He|She|It|They|We|I|But|And|As|For|With|From|Some|Many|Most|More|One|Two|This|That|These|Those|There|Then|While|Since|Though|Until|Its|His|Her|Their|To|No|Not|If|Earlier|Later|Meanwhile|Last|Now|What|Who|Where|Residents|Police|Officials|Parliament|Government)$/u;
// > | A view of the harbour, in a picture supplied by the operator
//   |                        ^^^^^^^^^^^^
const SHOWS =
  /(?:\bin (?:a|an|this|the) (?:[\p{L}]{1,14}\s){0,2}(?:picture|photo|photograph|image|handout)\b|^(?:file photo|photo|pictured?|image|caption|in pictures?)\s?[:–—-]|\((?:[Ff]ile )?[Pp]hoto(?:graph)?: [^()]{2,40}\)$|\((?:left|right|centre|center|file photo|file|above|below)\))/iu;

/** A part of all that SHOWS takes, quickly looked for. */
const MAY_SHOW = /pict|photo|image|handout|caption|\(/iu;

/** Reads a caption out of a unit; null when the unit holds none. Spans are relative to the unit's text. */
export function readCaption(text: string): Captioned | null {
  if (text.length > 4000) return null;
  const credit = creditIn(text);
  if (!credit) {
    return text.length < 400 &&
      MAY_SHOW.test(text) &&
      SHOWS.test(text) &&
      wordCount(text) < 60 &&
      !/\bsaid\b|["“]/u.test(text)
      ? { caption: { from: 0, to: text.length }, credit: null, rest: null }
      : null;
  }
  const captionTo = trimmedTo(text, credit.from);
  const restFrom = skipBlank(text, credit.to);
  const rest = wordCount(text.slice(restFrom)) >= 4 ? { from: restFrom, to: text.length } : null;
  if (rest === null && captionTo > 0 && wordCount(text.slice(0, captionTo)) > 90) return null;
  if (rest !== null && (captionTo > 420 || !endsSentence(text.slice(0, captionTo)))) return null;
  return {
    caption: captionTo > 0 ? { from: 0, to: captionTo } : null,
    credit: { from: credit.from, to: rest ? trimmedTo(text, restFrom) : text.length },
    rest,
  };
}

function creditIn(text: string): Span | null {
  const head = text.slice(0, 700);
  for (const [pattern, holds] of CREDITS) {
    const match = holds.test(head) ? pattern.exec(head) : null;
    if (!match) continue;
    const to = match.index + endOfNames(match[0], text.slice(match.index + match[0].length));
    const from = match.index + (SENTENCE_END.exec(match[0])?.[0].length ?? 0);
    if (to > from + 4 && NAMED.test(text.slice(from, to)) && standsApart(text, from, to)) return { from, to };
  }
  return null;
}

/** A credit stands at the start or the end of its unit, or between two sentences. */
function standsApart(text: string, from: number, to: number): boolean {
  const before = text.slice(0, from).trimEnd();
  const after = text.slice(to).trim();
  return (
    (before === '' || endsSentence(before) || after === '') &&
    (after === '' || /^["“‘']?[\p{Lu}\d]|^[.)]/u.test(after))
  );
}

const endsSentence = (text: string): boolean =>
  text === '' || /[.!?…:][)\]"”’']{0,2}$|[)\]]$/.test(text.trimEnd());

/** Where the names of a credit end when the next sentence begins with a capital as well. */
function endOfNames(match: string, after: string): number {
  const closed = /[)\]]$/.test(match);
  if (closed || after.trim() === '') return match.length;
  const words = [...match.matchAll(/\S+/g)];
  for (let i = 2; i < words.length; i++) {
    if (OPENERS.test(words[i]![0])) return words[i - 1]!.index + words[i - 1]![0].length;
  }
  const slash = words.findIndex((word) => /[/|]$|^[/|]$/.test(word[0]));
  // > | Photo by Piet Ansel / Lamp Boats lay on the quay
  //   |                            ^^^^^ a capital before a small letter begins the sentence
  const fused = /^\s\p{Ll}/u.test(after) && words.length - 1 > slash + 1;
  return fused ? words.at(-2)!.index + words.at(-2)![0].length : match.length;
}

function trimmedTo(text: string, to: number): number {
  let end = to;
  while (end > 0 && /\s/.test(text[end - 1]!)) end--;
  return end;
}

function skipBlank(text: string, from: number): number {
  let at = from;
  while (at < text.length && /[\s.]/.test(text[at]!)) at++;
  return at;
}
