// How V8 compiles, told once when the program starts. In: nothing. Out: nothing; the process is changed.
// Only numbers that V8 looks up when it compiles something new may be told to a running engine. A flag that decides what compiled code looks
// like must not: `--no-regexp-tier-up` made expressions that Node had compiled before jump to address 0, and one run in ten died of it.

import { setFlagsFromString } from 'node:v8';

/**
 * Each regular expression is compiled to machine code at once: by default it is compiled to bytecode first and again at its second use, and
 * compiling them is a quarter of a short run.
 *
 * Functions are compiled for speed four times as late as by default (67,584): fewer are, and with more known of what they are given, so that fewer
 * are compiled again. Processor time, variants run at once on a loaded machine: five files collated 4.5 s → 3.4 s, of which the thread that one
 * waits for takes 2.8 s as before (2.9 s with 400,000); 300 texts analysed 14.9 s → 12.3 s. Engines of Node 22 and later count otherwise.
 */
export function tuneEngine(): void {
  setFlagsFromString('--regexp-tier-up-ticks=0');
  if (Number.parseInt(process.versions.v8, 10) <= LAST_WITH_BUDGET)
    setFlagsFromString('--interrupt-budget=250000');
}

/** The V8 of Node 20. An engine that does not know a flag says so on the terminal. */
const LAST_WITH_BUDGET = 11;
