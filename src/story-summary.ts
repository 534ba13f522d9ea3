// In: the edition of one story. Out: the line that lists show of it. Pure.

import { tallyOf } from './formats/index.ts';
import type { Edition, NewStory } from './model/index.ts';

/** The summary of an edition's one story. */
export function summariseStory(edition: Edition): NewStory['summary'] {
  const story = edition.stories[0]!;
  const tally = tallyOf(story);
  const days = edition.documents
    .flatMap(({ published }) => (published === null ? [] : [published.slice(0, 10)]))
    .sort();
  return {
    id: story.id,
    title: story.title,
    documents: edition.documents.length,
    distinctTexts: story.distinctTexts,
    outlets: [
      ...new Set(edition.documents.flatMap(({ outlet }) => (outlet === null ? [] : [outlet]))),
    ].sort(),
    places: story.places.map(({ name }) => name),
    from: days[0] ?? null,
    to: days.at(-1) ?? null,
    statements: story.statements.length,
    disputed: tally.disputed,
    revised: tally.revised,
    onlyOnce: tally.onlyOnce,
    drifts: story.drift.length,
    days: [...new Set(days)].map((day) => [day, days.filter((each) => each === day).length] as const),
  };
}
