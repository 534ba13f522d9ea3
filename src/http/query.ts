// Reads what stands behind the question mark of an address, and says clearly what it cannot read.

import type { Context } from 'hono';
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
