// In: nothing. Out: the most memory that this process had. What the system counts as its `maxRSS` begins with that of the process that
// made it; on Linux the process's own high mark is told apart (proc(5), VmHWM).

import { readFileSync } from 'node:fs';

/** Megabytes. */
export function mostMegabytes(): number {
  if (process.platform !== 'linux') return process.resourceUsage().maxRSS / 1024;
  const [, kilobytes] = /^VmHWM:\s+(\d+) kB/m.exec(readFileSync('/proc/self/status', 'utf8')) ?? [];
  return Number(kilobytes) / 1024;
}
