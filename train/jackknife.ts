// Labels for the training treebanks as the tagger would give them to text it was not trained on: each third is labelled by a
// tagger trained on the other two. Kept in out/ while a training run lasts, since several steps want them.

import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { openModel } from '../src/language/model-file.ts';
import { createTagger } from '../src/language/tag.ts';
import { packageRoot } from '../src/models.ts';
import { type Example, learnTagger, readExamples, TAGGER_FILE } from './tagger.ts';
import { encodeModel, readModel } from './write-model.ts';

const FOLDS = 3;
const EPOCHS = 4;

export interface LabelledExample extends Example {
  readonly labels: Uint8Array;
}

/** The training sentences of both treebanks with labels as for unseen text. */
export function jackknife(): LabelledExample[] {
  const examples = [...readExamples('ewt-train'), ...readExamples('gum-open-train')];
  const key = createHash('sha256').update(readModel(TAGGER_FILE)).digest('hex').slice(0, 16);
  const file = join(packageRoot(), 'out', `jackknife-${key}.bin`);
  const flat = existsSync(file) ? readFileSync(file) : labelFolds(examples);
  if (!existsSync(file)) {
    mkdirSync(join(packageRoot(), 'out'), { recursive: true });
    writeFileSync(file, flat);
  }
  let at = 0;
  return examples.map((example) => {
    const labels = flat.subarray(at, at + example.words.count);
    at += example.words.count;
    return { ...example, labels };
  });
}

function labelFolds(examples: readonly Example[]): Uint8Array {
  const labels = createTagger(openModel(readModel(TAGGER_FILE))).labels;
  const flat = new Uint8Array(examples.reduce((sum, one) => sum + one.words.count, 0));
  for (let fold = 0; fold < FOLDS; fold++) {
    const rest = examples.filter((_, i) => foldOf(i) !== fold);
    const tagger = createTagger(openModel(encodeModel(learnTagger(rest, labels, EPOCHS))));
    let at = 0;
    examples.forEach((example, i) => {
      if (foldOf(i) === fold)
        tagger.tag(example.words, 0, example.words.count, flat.subarray(at, at + example.words.count));
      at += example.words.count;
    });
  }
  return flat;
}

/** Blocks of 200 sentences, so that a document stays mostly in one fold. */
const foldOf = (i: number): number => Math.floor(i / 200) % FOLDS;
