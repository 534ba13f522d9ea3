// word → GloVe cluster (PDDL). Writes models/english-clusters.bin. Clusters are numbered as in the source, plus one.

import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { hashText } from '../src/language/hash.ts';
import { dataFile } from './data.ts';
import { type Tables, wordTable, writeModel } from './write-model.ts';

export const CLUSTERS_FILE = 'english-clusters.bin';

export function clusterTables(): Tables {
  const lines = gunzipSync(readFileSync(dataFile('language/glove-clusters.tsv.gz')))
    .toString('utf8')
    .split('\n');
  const rows = lines.filter((line) => line !== '').map((line) => line.split('\t'));
  return wordTable(
    'clusters',
    rows.map(([word, cluster]) => [hashText(word!), Number(cluster) + 1]),
  );
}

export function trainClusters(): void {
  writeModel(CLUSTERS_FILE, [clusterTables()]);
}
