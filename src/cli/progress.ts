// A progress bar on stderr, on a terminal only, and only when the work takes longer than half a second.

import { Presets, SingleBar } from 'cli-progress';
import type { OptionValues, Surroundings } from './command.ts';

export interface Progress {
  step(): void;
  stop(): void;
}

/** How long work may take before a bar is shown. */
const PATIENCE_MS = 500;

/** Starts counting `total` steps. Shows nothing when quiet, piped or quick. */
export function startProgress(total: number, options: OptionValues, surroundings: Surroundings): Progress {
  if (!surroundings.isErrorTerminal || options['quiet'] === true) return { step: () => {}, stop: () => {} };
  const format = 'reading {value}/{total}  {percentage} %  {eta_formatted} left';
  const bar = new SingleBar(
    { format, stream: process.stderr, hideCursor: true, clearOnComplete: true },
    Presets.rect,
  );
  const begun = performance.now();
  let done = 0;
  let shown = false;
  return {
    step: () => {
      done += 1;
      if (shown) bar.update(done);
      else if (performance.now() - begun > PATIENCE_MS) {
        bar.start(total, done);
        shown = true;
      }
    },
    stop: () => {
      if (shown) bar.stop();
    },
  };
}
