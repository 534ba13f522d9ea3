#!/usr/bin/env node
// The command `variorum`: joins the process to run.ts.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { packageRoot } from '../models.ts';
import type { Surroundings } from './command.ts';
import { tuneEngine } from './engine.ts';
import { EXIT } from './exit.ts';
import { lazyCommands } from './lazy-commands.ts';
import { run } from './run.ts';
import { writeError } from './write-file.ts';

tuneEngine();

const { version } = JSON.parse(readFileSync(join(packageRoot(), 'package.json'), 'utf8')) as {
  version: string;
};

/** Columns when nobody looks: wide enough for a table, narrow enough to read in a file. */
const PIPED_WIDTH = 100;

/** Commands that can stop between two documents ask for it; all others end at once, and so does a second Ctrl-C. */
const interruption = new AbortController();
let isAskedFor = false;

const surroundings: Surroundings = {
  commands: lazyCommands(),
  stdout: (text) => process.stdout.write(text),
  stderr: (text) => process.stderr.write(text),
  stdin: () => process.stdin,
  width: Math.max(60, process.stdout.columns ?? PIPED_WIDTH),
  isTerminal: process.stdout.isTTY === true,
  isErrorTerminal: process.stderr.isTTY === true,
  interruption: () => {
    isAskedFor = true;
    return interruption.signal;
  },
  environment: process.env,
};

// A reader that closes the pipe (`| head`) has seen enough: that is no fault. A full disk is to be told.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(EXIT.done);
  const { message, hint } = writeError('to standard output', error);
  process.stderr.write(`variorum: ${message}\nhint: ${hint}\n`);
  process.exit(EXIT.usage);
});
process.on('SIGINT', () => {
  if (!isAskedFor || interruption.signal.aborted) process.exit(EXIT.interrupted);
  interruption.abort();
});
process.exitCode = await run(process.argv.slice(2), version, surroundings);
