// Runs the benchmarks. Usage: npm run bench -- NAME [WORD…], or npm run bench -- all [NAME…], which also records them in bench/runs/.
// Each prints a table; docs quote it. No thresholds in tests: machines differ, ratios within one run do not.

type Benchmark = (words: readonly string[]) => Promise<void>;

/** In the order of `all`: the short ones first. Each is loaded when it is run. */
const BENCHMARKS: Readonly<Record<string, () => Promise<Benchmark>>> = {
  start: async () => (await import('./start.ts')).benchStart,
  find: async () => (await import('./find.ts')).benchFind,
  peers: async () => (await import('./peers.ts')).benchPeers,
  reading: async () => (await import('./reading.ts')).reading,
  add: async () => (await import('./add.ts')).benchAdd,
  hostile: async () => (await import('./hostile.ts')).hostile,
  stream: async () => (await import('./stream.ts')).stream,
  library: async () => (await import('./library.ts')).library,
  growth: async () => (await import('./growth.ts')).growth,
};

const [name = 'all', ...words] = process.argv.slice(2);
const benchmark = BENCHMARKS[name];
if (name === 'all') {
  const { record } = await import('./record.ts');
  record(words.length > 0 ? words : Object.keys(BENCHMARKS));
} else if (benchmark) await (await benchmark())(words);
else {
  process.stderr.write(`unknown benchmark: ${name} (try all, ${Object.keys(BENCHMARKS).join(', ')})\n`);
  process.exitCode = 2;
}
