// 05/01/2031 is a day in May to some and in January to others. In: the expressions of a text and the page's own day. Out: the same, with
// the order that the page shows; what it does not show stays open, and has no value. A page shows its order by a number above 12 ("13/01/2031")
// or by a date that in one order only is the page's own day; where it shows both orders, it shows none.

import { dayNumber } from './calendar.ts';
import type { DayShape, Expression, Shape } from './shapes.ts';

type Order = 'day-first' | 'month-first';

/** Settles the order of day and month where the text or its own day shows it. */
export function withOrder(
  text: string,
  expressions: readonly Expression[],
  published: number | null,
): readonly Expression[] {
  const order = orderOf(text, expressions, published);
  if (order === null) return expressions;
  return expressions.map((expression) => ({ ...expression, shape: settled(expression.shape, order) }));
}

function orderOf(text: string, expressions: readonly Expression[], published: number | null): Order | null {
  const shown = new Set<Order>();
  for (const { shape, from, to } of expressions) {
    const day = dayOf(shape);
    if (day === null) continue;
    const order = day.either ? byOwnDay(day, published) : byNumbers(text.slice(from, to));
    if (order) shown.add(order);
  }
  return shown.size === 1 ? [...shown][0]! : null;
}

const dayOf = (shape: Shape): DayShape | null =>
  shape.kind === 'day' ? shape : shape.kind === 'clock' && shape.day?.kind === 'day' ? shape.day : null;

// > | 13/01/2031      01-25-2031
//   | ^^                 ^^
function byNumbers(words: string): Order | null {
  const [, a, b] = /(?<!\d)(\d{1,2})[/-](\d{1,2})[/-]\d/.exec(words) ?? [];
  if (a === undefined) return null;
  return Number(a) > 12 ? 'day-first' : Number(b) > 12 ? 'month-first' : null;
}

/** As written, the month stands first. */
function byOwnDay({ year, month, day }: DayShape, published: number | null): Order | null {
  if (published === null || year === null) return null;
  if (dayNumber(year, month, day) === published) return 'month-first';
  return dayNumber(year, day, month) === published ? 'day-first' : null;
}

function settled(shape: Shape, order: Order): Shape {
  if (shape.kind === 'clock' && shape.day) return { ...shape, day: settled(shape.day, order) };
  if (shape.kind !== 'day' || !shape.either) return shape;
  const { year, month, day, weekday } = shape;
  return order === 'month-first'
    ? { kind: 'day', year, month, day, weekday }
    : { kind: 'day', year, month: day, day: month, weekday };
}
