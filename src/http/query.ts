// Reads what stands behind the question mark of an address, and says clearly what it cannot read.

import type { Context } from 'hono';
import type { ViewState } from '../web/index.ts';
import { HttpError } from './error-shape.ts';

const USUAL_LIMIT = 50;
const MOST_LIMIT = 1000;

/** One of the values allowed, null when absent. */
export function oneOf<Value extends string>(
  context: Context,
  name: string,
  allowed: readonly Value[],
): Value | null {
  const given = context.req.query(name);
  if (given === undefined || given === '') return null;
  const found = allowed.find((value) => value === given);
  if (found === undefined)
    throw new HttpError('bad-request', `invalid ${name}: ${given} (try ${allowed.join(', ')})`);
  return found;
}

/** `limit`, 50 when absent. */
export function readLimit(context: Context): number {
  const given = context.req.query('limit');
  if (given === undefined) return USUAL_LIMIT;
  const limit = Number(given);
  if (!Number.isInteger(limit) || limit < 1 || limit > MOST_LIMIT)
    throw new HttpError('bad-request', `invalid limit: ${given} (1 to ${MOST_LIMIT})`);
  return limit;
}

/** A value that stands in the address; null when it is absent or empty. */
export function textOf(context: Context, name: string): string | null {
  const value = context.req.query(name);
  return value === undefined || value === '' ? null : value;
}

/** What the address asks of a view of a story. */
export function readViewState(context: Context): ViewState {
  return {
    only: textOf(context, 'only'),
    all: context.req.query('all') === '1',
    base: textOf(context, 'base'),
    show: textOf(context, 'show')?.split(',') ?? [],
    kind: textOf(context, 'kind'),
  };
}
