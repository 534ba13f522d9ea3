// One deed told by several accounts → conflicts of place and of clock: what was done here cannot have been done there, and not at two
// hours. In: groups of deeds. Out: conflicts. Nothing is said where the one place may hold the other, where a sentence names both, or
// where a clock may be of another zone.

import type { Conflict, Moment, Place } from '../model/index.ts';
import { placeOf } from './alterations.ts';
import { distinct, toConflict } from './drift-quotations.ts';
import type { Deed } from './event-statements.ts';
import { nameWords } from './speakers.ts';
import { documentOf, type StoryInput } from './story-input.ts';

/** Minutes from which on two clocks are two. */
const LEAST_MINUTES = 20;
/** Characters within which two place names stand together, as a town and its land do ("Selby, Varland"). */
const TOGETHER = 12;

/** Conflicts of place and date between accounts of one deed, in order of the deeds. */
export function findDeedConflicts(
  story: StoryInput,
  groups: readonly (readonly Deed[])[],
): readonly Conflict[] {
  return groups.flatMap((group) => [...placeConflict(story, group), ...clockConflict(story, group)]);
}

function placeConflict(story: StoryInput, group: readonly Deed[]): readonly Conflict[] {
  const named = group.flatMap((deed) => {
    const name = placeName(story, deed);
    return name === null ? [] : [{ deed, name }];
  });
  const first = named[0];
  const other = named.find(
    ({ deed, name }) => first !== undefined && isElsewhere(story, [first.deed, first.name], [deed, name]),
  );
  if (first === undefined || other === undefined) return [];
  const sides = [first.name, other.name].map((name) =>
    distinct(named.filter((one) => one.name === name).map(({ deed }) => placeOf(deed.sentence))),
  );
  return [toConflict(story, 'place', sides, `one deed at ${first.name} and at ${other.name}`)];
}

function placeName(story: StoryInput, { siglum, event }: Deed): string | null {
  if (event.place === null) return null;
  return documentOf(story, siglum).analysed.entities.find(({ id }) => id === event.place)?.name ?? null;
}

// > | in the Oval Office · at the White House        rooms and houses, one of which may hold the other
//   |             ^^^^^^                ^^^^^
const WITHIN =
  /\b(?:Office|House|Room|Hall|Palace|Building|Tower|Cent(?:re|er)|Court|Castle|Hotel|Church|School|University|Stadium|Airport|Station|Park|Square|Street|Avenue|Road|Bridge|Gate|Chamber)s?$/u;

// > | in western Varland        a land that may hold the other place
//   |    ^^^^^^^
function isRegion(story: StoryInput, { siglum, sentence }: Deed, name: string): boolean {
  const { text } = documentOf(story, siglum).analysed.document;
  const at = text.indexOf(name, sentence.from);
  return /(?:north|south|east|west)(?:ern)? $|(?:central|upstate|upper|lower|rural) $/iu.test(
    text.slice(Math.max(0, at - 14), at),
  );
}

type Located = readonly [deed: Deed, name: string];

function isElsewhere(story: StoryInput, [a, nameA]: Located, [b, nameB]: Located): boolean {
  const [wordsA, wordsB] = [nameWords(nameA), nameWords(nameB)];
  if (a.siglum === b.siglum || wordsA.some((word) => wordsB.includes(word))) return false;
  if (WITHIN.test(nameA) || WITHIN.test(nameB)) return false;
  if (isRegion(story, a, nameA) || isRegion(story, b, nameB)) return false;
  const has = ({ sentence }: Deed, words: readonly string[]): boolean =>
    sentence.terms.some(({ key }) => words.includes(key));
  return !has(a, wordsB) && !has(b, wordsA) && !standTogether(story, nameA, nameB);
}

// > | … in Selby, Varland, on Sunday        the one holds the other
//   |      ^^^^^  ^^^^^^^
function standTogether(story: StoryInput, a: string, b: string): boolean {
  return story.documents.some(
    ({
      analysed: {
        document: { text },
      },
    }) => {
      for (let at = text.indexOf(a); at >= 0; at = text.indexOf(a, at + 1)) {
        const around = text.slice(Math.max(0, at - b.length - TOGETHER), at + a.length + TOGETHER + b.length);
        if (around.includes(b)) return true;
      }
      return false;
    },
  );
}

// > | shortly before 3 a.m. local time / at 0300 GMT
//   |                       ^^^^^^^^^^           ^^^   a clock that may be another's
const ZONE = /\b(?:[A-Z][a-z]+ time|local time|GMT|UTC|[ECMP][SD]T|zone)\b/u;

function clockConflict(story: StoryInput, group: readonly Deed[]): readonly Conflict[] {
  const timed = group.flatMap((deed) => clockOf(story, deed));
  const first = timed[0];
  const other = timed.find(
    ({ siglum, minutes, day }) =>
      siglum !== first!.siglum && day === first!.day && Math.abs(minutes - first!.minutes) >= LEAST_MINUTES,
  );
  if (first === undefined || other === undefined) return [];
  const sides = [first, other].map(({ minutes }) =>
    distinct(timed.filter((one) => one.minutes === minutes).map(({ place }) => place)),
  );
  return [toConflict(story, 'date', sides, 'one deed at two hours')];
}

interface Clock {
  readonly siglum: string;
  readonly day: string;
  readonly minutes: number;
  readonly place: Place;
}

/** The only clock time of the deed's sentence. */
function clockOf(story: StoryInput, { siglum, sentence }: Deed): readonly Clock[] {
  const { document, findings } = documentOf(story, siglum).analysed;
  if (ZONE.test(document.text.slice(sentence.from, sentence.to))) return [];
  const times = findings.filter(
    (finding): finding is Moment =>
      finding.kind === 'date' &&
      sentence.from <= finding.from &&
      finding.to <= sentence.to &&
      /^\d{4}-\d\d-\d\dT\d\d:\d\d$/u.test(finding.value ?? ''),
  );
  const [only] = times;
  if (only === undefined || times.length > 1) return [];
  const [day, clock] = only.value!.split('T') as [string, string];
  const [hours, minutes] = clock.split(':').map(Number) as [number, number];
  return [
    { siglum, day, minutes: 60 * hours + minutes, place: { document: siglum, from: only.from, to: only.to } },
  ];
}
