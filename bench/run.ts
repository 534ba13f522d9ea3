// Runs the benchmarks. Usage: npm run bench -- NAME [WORD…]; npm run bench -- all [NAME…], which records them in bench/runs/ at sizes that
// take twelve minutes together on two quiet cores; npm run bench -- record NAME [WORD…], which records one at other sizes.
// Each prints a table; docs quote it. No thresholds in tests: machines differ, ratios within one run do not.

type Benchmark = (words: readonly string[]) => Promise<void>;

/** In the order of `all`: the short ones first. Each is loaded when it is run. */
const BENCHMARKS: Readonly<Record<string, () => Promise<Benchmark>>> = {
  start: async () => (await import('./start.ts')).benchStart,
  find: async () => (await import('./find.ts')).benchFind,
  peers: async () => (await import('./peers.ts')).benchPeers,
  reading: async () => (await import('./reading.ts')).reading,
  add: async () => (await import('./add.ts')).benchAdd,
  'map-reduce': async () => (await import('./map-reduce.ts')).mapReduce,
  hostile: async () => (await import('./hostile.ts')).hostile,
  large: async () => (await import('./large.ts')).large,
  stream: async () => (await import('./stream.ts')).stream,
  library: async () => (await import('./library.ts')).library,
  growth: async () => (await import('./growth.ts')).growth,
};

/** What `all` gives to those whose usual sizes take long. */
const SIZES: Readonly<Record<string, readonly string[]>> = {
  start: ['5'],
  add: ['400'],
  'map-reduce': ['200', '500'],
  large: ['4'],
  stream: ['200000000'],
  library: ['1000', '3000'],
  growth: ['1000', '5000'],
};

const [name = 'all', ...words] = process.argv.slice(2);
const benchmark = BENCHMARKS[name];
if (name === 'all' || name === 'record') {
  const { record } = await import('./record.ts');
  const names = words.length > 0 ? words : Object.keys(BENCHMARKS);
  record(
    name === 'record'
      ? [[words[0]!, words.slice(1)]]
      : names.map((each) => [each, SIZES[each] ?? []] as const),
  );
} else if (benchmark) await (await benchmark())(words);
else {
  process.stderr.write(
    `unknown benchmark: ${name} (try all, record, ${Object.keys(BENCHMARKS).join(', ')})\n`,
  );
  process.exitCode = 2;
}
