// In: paragraphs in order. Out: which of them are quoted blocks without marks, and who is said to speak in them.
// Idea: a paragraph that ends with a colon (or breaks off) after a word of saying or of a document hands over to the next one,
// when that one does not open with a mark. It takes back the word at the latest with the next paragraph, unless it promised
// the whole text.

import { type Line, wordCount } from './lines.ts';

/** A paragraph, and how many blank lines stand above it. */
export type Paragraph = Pick<Line, 'text' | 'blanksBefore'>;

export interface QuotedBlock {
  /** Index of the paragraph that is quoted, and of the one that introduces it. */
  readonly index: number;
  readonly intro: number;
  readonly voice: string | null;
}

const SAYING =
  /\b(?:say|says|said|saying|write|writes|wrote|written|read|reads|put it|puts it|state[sd]?|told|tells|declare[sd]?|report(?:s|ed)?|note[sd]?|recall(?:s|ed)?|quote[sd]?|quoting|according|announce[sd]?|argue[sd]?|explain(?:s|ed)?|concede[sd]?|sent|posted|published|put out|released|issued|warn(?:s|ed)?|found|finds|concluded?|concludes|add(?:s|ed)?|asked|answer(?:s|ed)?|repl(?:y|ies|ied)|remember(?:s|ed)?|describe[sd]?|give it whole|respected)\b/iu;
const DOCUMENT =
  /\b(?:report|page|statement|letter|judgment|judgement|ruling|paragraph|passage|sentence|text|memo|memorandum|message|e-?mail|post|tweet|article|piece|translation|transcript|words|law|article \d+|section \d+|clause|section|constitution|charter|book|diary|note|notice|order|verdict|opinion|dispatch|release|press release|speech|remarks|review|column|editorial|encyclop(?:a|ae|æ)dia|dictionary|wikipedia|minutes|manual|leaflet|bulletin|poem|song|verse|testimony|affidavit|interview|version|summary|abstract)\b/iu;
const OPENS_WITH_MARK = /^["“‘'«„‹「]/u;
const WHOLE =
  /\b(?:in full|full text|full statement|whole|verbatim|entire|translation|transcript|statement|text|letter|speech|release|message|email|e-mail|post|respected|as follows|sent us)\b/iu;
/** How a writer takes back the word. */
export const RETURNS: RegExp =
  /^(?:so|and yet|but|yet|that|this|note|notice|which|in other words|now|what|of course|well|indeed|clearly|again|here|there you|these|those|you|we|i|my|our|as|it|he|she|they|let|is|are|was|do|does|read|see|the (?:second|first|last|third) (?:sentence|line|paragraph)|(?:known|strange|odd|note|so much|true|false|fair|wrong|right|nonsense|rubbish|exactly)\b)/iu;

/** The quoted blocks among paragraphs. `open` says which paragraphs may be one at all. */
export function findQuotedBlocks(
  given: readonly Paragraph[],
  open: (index: number) => boolean,
): QuotedBlock[] {
  const paragraphs = given.map(({ text }) => text);
  const found: QuotedBlock[] = [];
  for (let i = 0; i + 1 < paragraphs.length; i++) {
    const intro = paragraphs[i]!;
    if (!open(i) || !handsOver(intro)) continue;
    const voice = voiceIn(intro);
    let next = i + 1;
    while (
      next < paragraphs.length &&
      open(next) &&
      (goesOn(paragraphs, i, next) || isSetTogether(given, i, next))
    ) {
      found.push({ index: next, intro: i, voice });
      next++;
    }
    if (next > i + 1) i = next - 2;
  }
  return found;
}

function goesOn(paragraphs: readonly string[], intro: number, next: number): boolean {
  const text = paragraphs[next]!;
  if (OPENS_WITH_MARK.test(text)) return false;
  if (next === intro + 1) return wordCount(text) >= 4;
  const before = paragraphs[next - 1]!;
  // > | EMBARGOED UNTIL 12.00          a line of the quoted text's own head
  const headLine = next === intro + 2 && wordCount(before) <= 8 && !/[.!?]$/.test(before);
  if (headLine) return true;
  return (
    (WHOLE.test(lastSentence(paragraphs[intro]!)) && !RETURNS.test(text) && !OPENS_WITH_MARK.test(text)) ||
    sameSpeaker(before, text, paragraphs[intro]!)
  );
}

/**
 * The block is set as one, without blank lines, where blank lines part the paragraphs around it.
 * > | She wrote:⏎⏎The wall was old.⏎The ministry knew.⏎⏎I believe her.
 */
function isSetTogether(paragraphs: readonly Paragraph[], intro: number, next: number): boolean {
  const { text, blanksBefore } = paragraphs[next]!;
  if (next === intro + 1 || blanksBefore > 0 || OPENS_WITH_MARK.test(text)) return false;
  const after = paragraphs.slice(intro + 2).find((one) => one.blanksBefore > 0);
  return paragraphs[intro + 1]!.blanksBefore > 0 && after !== undefined && wordCount(text) >= 4;
}

/** Both paragraphs say "I" or "we" in present speech, and the paragraph that introduced them does not. */
function sameSpeaker(before: string, text: string, intro: string): boolean {
  return FIRST.test(before) && FIRST.test(text) && !FIRST.test(intro) && WHOLE.test(intro);
}

const FIRST = /\b(?:I|we|We|my|My|our|Our)\b/u;

function handsOver(intro: string): boolean {
  if (intro.length > 3000) return false;
  const last = lastSentence(intro);
  if (/:$/.test(intro)) return SAYING.test(last) || DOCUMENT.test(last);
  // > | What she said was            (and no full stop: the sentence goes on in the block)
  //   |              ^^^
  if (/[.!?…,;"”’')\]]$/.test(intro)) return false;
  return (
    wordCount(intro) >= 5 &&
    /\b(?:is|was|were|said|says|wrote|writes|read|reads)$/iu.test(intro) &&
    /[.!?]\s/.test(`${intro} `)
  );
}

function lastSentence(text: string): string {
  const tail = text.slice(-400);
  const cut = [...tail.slice(0, -1).matchAll(/[.!?]["”’)]?\s+(?=\p{Lu})/gu)].at(-1);
  return cut ? tail.slice(cut.index + cut[0].length) : tail;
}

const NAME = /\p{Lu}[\p{L}'’-]+(?:\s(?:of|for|de|von|and|the)(?=\s\p{Lu})|\s\p{Lu}[\p{L}'’-]+){0,5}/gu;
const NO_NAME =
  /^(?:(?:I|You|We|They|He|She|It|That|What|Who|There|Don|Isn|Won|Can)['’].*|With|Without|After|Before|Because|Since|While|Once|How|Why|Well|Just|Even|Only|All|Some|Many|Most|One|Two|(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)(?: .*)?|(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)|The|A|An|I|In|On|At|From|What|When|Where|Who|Here|This|That|These|Those|It|He|She|They|We|You|And|But|So|As|For|Of|To|By|Then|There|Now|Not|No|Yes|If|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|January|February|March|April|May|June|July|August|September|October|November|December)$/u;

// > | The mayor has issued a statement:       A spokesman for the port said:
//   | ^^^^^^^^^                               ^^^^^^^^^^^^^^^^^^^^^^^^
const OFFICE =
  /^((?:The|A|An)(?:\s\p{Ll}[\p{L}'’-]{0,30}){1,5}?)\s(?:(?:has|have|had|just|now|also|then|later|earlier)\s){0,3}(?:said|says|wrote|writes|told|tells|issued|issues|released|releases|posted|posts|sent|sends|published|announced|announces|added|adds|replied|replies|answered|answers|put out)(?!\p{L})/u;

/** Whom the last sentence has speak where it gives no name: an office, not a document. */
function officeIn(intro: string): string | null {
  const office = OFFICE.exec(lastSentence(intro))?.[1];
  return office === undefined || DOCUMENT.test(office) ? null : office;
}

// > | Let me quote the rest, as the Lamp gave it:        Consider what Tarn wrote:
//   | ^^^                    ^^ through whom it came   ^^^^^^^^ a word that only begins the sentence
const RELAYS = /\bas (?:the )?$/iu;
const SPEAKS_NEXT =
  /^(?:['’]s\b|,|:| (?:\p{L}+ly )?(?:said|says|wrote|writes|told|put|puts|has|had|is|was|replied|added|posted)\b)/u;

/** One capitalised word that opens a sentence, and that does not look like who speaks. */
function isOpener(part: string, match: RegExpExecArray): boolean {
  const opens =
    match.index === 0 || /[.!?:]["”’)]?\s+$/u.test(part.slice(Math.max(0, match.index - 4), match.index));
  return opens && !match[0].includes(' ') && !SPEAKS_NEXT.test(part.slice(match.index + match[0].length));
}

/** The name that the introduction gives for the speaker: the longest of its last sentences, else the office, else null. */
export function voiceIn(intro: string): string | null {
  for (const part of [lastSentence(intro), intro.slice(-600)]) {
    const names = [...part.matchAll(NAME)]
      .filter(
        (match) =>
          !isOpener(part, match) && !RELAYS.test(part.slice(Math.max(0, match.index - 8), match.index)),
      )
      .map((match) =>
        match[0]
          .replace(/^(?:The|A|An|From|In|As|And|But|What|When|Here) (?:the )?(?=\p{Lu})/u, '')
          .replace(/['’]s?$/u, ''),
      )
      .filter((name) => !NO_NAME.test(name));
    const best = [...names].sort((a, b) => wordCount(b) - wordCount(a))[0];
    if (best) return best;
  }
  return officeIn(intro);
}
