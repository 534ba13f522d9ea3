// Runs the benchmarks. Usage: npm run bench -- [reading|hostile|stream|find|growth|library]
// Each prints a table; docs/method quotes it. No thresholds: machines differ, ratios within one run do not.

import { benchAdd } from './add.ts';
import { benchFind } from './find.ts';
import { growth } from './growth.ts';
import { hostile } from './hostile.ts';
import { library } from './library.ts';
import { reading } from './reading.ts';
import { stream } from './stream.ts';

const BENCHMARKS: Readonly<Record<string, (words: readonly string[]) => Promise<void>>> = {
  reading,
  hostile,
  stream,
  find: benchFind,
  add: benchAdd,
  growth,
  library,
};

const [name = 'reading', ...words] = process.argv.slice(2);
const benchmark = BENCHMARKS[name];
if (benchmark) await benchmark(words);
else {
  process.stderr.write(`unknown benchmark: ${name} (try ${Object.keys(BENCHMARKS).join(', ')})\n`);
  process.exitCode = 2;
}
