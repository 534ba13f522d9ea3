// How long this process has worked, for tests of growth: other programs on the machine do not count.

/** Processor time of this process so far, in milliseconds. */
export function cpuMs(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

/** Tries, of which the quietest counts: collectors and compilers work in between. */
const TRIES = 8;

/** How many times as long `work` takes for so many times the size: the least of a few tries, since noise only adds. */
export function growthOf(work: (size: number) => void, size: number, times = 4): number {
  const spent = (amount: number): number => {
    const before = cpuMs();
    work(amount);
    return cpuMs() - before;
  };
  work(size);
  const pairs = Array.from({ length: TRIES }, () => [spent(size), spent(times * size)] as const);
  return (
    Math.min(...pairs.map(([, large]) => large)) / Math.max(1, Math.min(...pairs.map(([small]) => small)))
  );
}
