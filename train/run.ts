// `npm run train [-- NAME…]`: rebuilds every model from ../shared/data, those of the language stage first, since attributions are trained over them.

import { trainAttributionModels } from './attributions.ts';
import { trainClusters } from './clusters.ts';
import { trainEvents } from './events.ts';
import { trainNames } from './names.ts';
import { trainParser } from './parser.ts';
import { trainPronouns } from './pronouns.ts';
import { trainReferents } from './referents.ts';
import { trainSentences } from './sentences.ts';
import { trainTagger } from './tagger.ts';

const STEPS: readonly (readonly [name: string, train: () => void])[] = [
  ['clusters', trainClusters],
  ['sentences', trainSentences],
  ['tagger', trainTagger],
  ['names', trainNames],
  ['parser', trainParser],
  ['pronouns', trainPronouns],
  ['referents', trainReferents],
  ['attributions', trainAttributionModels],
  ['events', trainEvents],
];

const wanted = process.argv.slice(2);
for (const [name, train] of STEPS) if (wanted.length === 0 || wanted.includes(name)) train();
