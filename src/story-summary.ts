// In: the edition of one story. Out: the line that lists show of it. Pure.

import type { Edition, NewStory, Statement, Story } from './model/index.ts';

/** The summary of an edition's one story. */
export function summariseStory(edition: Edition): NewStory['summary'] {
  const story = edition.stories[0]!;
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
    from: days[0] ?? null,
    to: days.at(-1) ?? null,
    statements: story.statements.length,
    disputed: story.conflicts.length,
    revised: story.statements.filter((statement) => has(statement, 'revised')).length,
    onlyOnce: onlyOnce(story),
    drifts: story.drift.length,
    days: [...new Set(days)].map((day) => [day, days.filter((each) => each === day).length] as const),
  };
}

function has({ readings }: Statement, relation: string): boolean {
  return readings.some((reading) => reading.relation === relation);
}

function onlyOnce({ statements, distinctTexts }: Story): number {
  if (distinctTexts < 2) return 0;
  return statements.filter(({ readings }) => {
    const own = readings.filter(({ relation }) => relation !== 'copied');
    return new Set(own.map(({ document }) => document)).size <= 1;
  }).length;
}
