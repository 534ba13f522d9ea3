// A page's own date against the date of its article. In: a document's publication date with its evidence, and the dates that stand
// in its furniture and datelines. Out: a conflict where the two differ by more than the days an account may lie.

import type { AnalysedDocument, Conflict, Moment, Place, Role, Span } from '../model/index.ts';
import { toConflict } from './drift-quotations.ts';
import type { StoryDocument, StoryInput } from './story-input.ts';

const HEADER: readonly Role[] = ['boilerplate', 'date-line', 'promo', 'byline'];
/** An evening's account may carry the next day's date. */
const SLACK_DAYS = 2;
const DAY_MS = 86_400_000;

/** Conflicts of kind date, one for each document whose page and article disagree. */
export function findDateConflicts(story: StoryInput): readonly Conflict[] {
  return story.documents.flatMap((document) => {
    const page = headerDates(document.analysed).filter(
      (moment) =>
        isFar(document.analysed, moment) &&
        !isEndOfSpan(document.analysed, moment) &&
        !isOfUpdate(document.analysed, moment),
    );
    const own = ownDates(document);
    if (page.length === 0 || own.length === 0) return [];
    const sides = [page.map((moment) => placeIn(document, moment)), own];
    return [toConflict(story, 'date', sides, "the page's date is not the article's")];
  });
}

function headerDates({ findings, passages }: AnalysedDocument): readonly Moment[] {
  const first = passages.find(({ role }) => role === 'body')?.from ?? 0;
  return findings.filter(
    (finding): finding is Moment =>
      finding.kind === 'date' &&
      finding.anchor === null &&
      finding.value !== null &&
      /^\d{4}-\d\d-\d\d/u.test(finding.value) &&
      finding.from < first &&
      passages.some(
        ({ from, to, role }) => from <= finding.from && finding.to <= to && HEADER.includes(role),
      ),
  );
}

// > | Posted: March 31, 2031 5:46 PM  Updated: April 14, 2031 5:46 PM        the page tells by itself that it was changed later
//   |                                 ^^^^^^^^
function isOfUpdate({ document: { text, published } }: AnalysedDocument, { from, value }: Moment): boolean {
  if (value!.slice(0, 10) < published!.slice(0, 10)) return false;
  return /(?:updated|modified|edited|revised|changed|corrected)(?: (?:on|at))?:?\s*(?:\p{L}{3,9},?\s)?$/iu.test(
    text.slice(Math.max(0, from - 40), from),
  );
}

// > | January 3, 1944 - November 13, 2031        how long somebody lived or something lasted, not when the page was made
//   |                 ^ ^^^^^^^^^^^^^^^^^
function isEndOfSpan({ document: { text } }: AnalysedDocument, { from, to }: Moment): boolean {
  return (
    /\d\s?[-–—]\s?$/u.test(text.slice(Math.max(0, from - 4), from)) ||
    /^\s?[-–—]\s?(?:\p{Lu}\p{Ll}{2,8}\.? )?\d/u.test(text.slice(to, to + 16))
  );
}

function isFar({ document }: AnalysedDocument, { value }: Moment): boolean {
  if (document.published === null) return false;
  const days =
    Math.abs(Date.parse(value!.slice(0, 10)) - Date.parse(document.published.slice(0, 10))) / DAY_MS;
  return days > SLACK_DAYS;
}

/** What the publication date rests on in the text; else the first date of the body that agrees with it. */
function ownDates(document: StoryDocument): readonly Place[] {
  const { document: page, findings } = document.analysed;
  if (page.publishedEvidence.length > 0) return page.publishedEvidence.map((span) => placeIn(document, span));
  const day = page.published?.slice(0, 10);
  const moment = findings.find(
    (finding) => finding.kind === 'date' && day !== undefined && finding.value?.slice(0, 10) === day,
  );
  return moment === undefined ? [] : [placeIn(document, moment)];
}

function placeIn({ siglum }: StoryDocument, { from, to }: Span): Place {
  return { document: siglum, from, to };
}
