// The one shape of an error, for programs as JSON and for readers as a page. Codes are a closed list; a fault of ours never shows its inside.

import type { Problem } from '../problem.ts';

/** Every code with its HTTP status. */
export const HTTP_ERRORS = {
  'bad-request': 400,
  'token-required': 401,
  'forbidden-origin': 403,
  'forbidden-host': 403,
  'not-found': 404,
  'method-not-allowed': 405,
  'too-large': 413,
  'unsupported-media-type': 415,
  internal: 500,
  'timed-out': 503,
} as const;

export type HttpErrorCode = keyof typeof HTTP_ERRORS;

export interface ErrorBody {
  readonly error: {
    readonly code: HttpErrorCode;
    readonly message: string;
    readonly status: number;
    readonly problems?: readonly Problem[];
  };
}

/** Thrown by a route; the application turns it into the one shape. */
export class HttpError extends Error {
  readonly code: HttpErrorCode;
  readonly problems: readonly Problem[];

  constructor(code: HttpErrorCode, message: string, problems: readonly Problem[] = []) {
    super(message);
    this.name = 'HttpError';
    this.code = code;
    this.problems = problems;
  }
}

/** The body of an error's answer. */
export function errorBody({
  code,
  message,
  problems,
}: Pick<HttpError, 'code' | 'message' | 'problems'>): ErrorBody {
  const error = { code, message, status: HTTP_ERRORS[code] };
  return { error: problems.length === 0 ? error : { ...error, problems } };
}
