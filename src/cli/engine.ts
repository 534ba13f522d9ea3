// How V8 compiles, told once when the program starts. In: nothing. Out: nothing; the process is changed.
// Only numbers that V8 looks up when it compiles something new may be told to a running engine. A flag that decides what compiled code looks
// like must not: `--no-regexp-tier-up` made expressions that Node had compiled before jump to address 0, and one run in ten died of it.

import { setFlagsFromString } from 'node:v8';

/**
 * Each regular expression is compiled to machine code at once: by default it is compiled to bytecode first and again at its second use, and
 * compiling them is a quarter of a short run.
 */
export const ENGINE_FLAGS: readonly string[] = ['--regexp-tier-up-ticks=0'];

/** Sets the flags. An engine that does not know one goes on without it. */
export function tuneEngine(): void {
  for (const flag of ENGINE_FLAGS) setFlagsFromString(flag);
}
