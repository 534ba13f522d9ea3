// Exit codes, each with its meaning. The list is printed in the man page and in docs/reference/cli.md.

export const EXIT = {
  done: 0,
  none: 1,
  usage: 2,
  someFailed: 3,
  library: 4,
  internal: 70,
  interrupted: 130,
} as const;

/** Each code with what it tells. */
export const EXIT_CODES: readonly (readonly [code: number, meaning: string])[] = [
  [EXIT.done, 'done'],
  [EXIT.none, 'the answer is "none"'],
  [EXIT.usage, 'wrong usage'],
  [EXIT.someFailed, 'finished, but some inputs failed; they are listed on stderr and in `problems`'],
  [EXIT.library, 'the library is missing, locked, damaged or of a newer version'],
  [EXIT.internal, 'a fault of ours: please report it with the version and the command'],
  [EXIT.interrupted, 'interrupted; what was finished has been printed'],
];
