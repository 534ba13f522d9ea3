// Attributions on PolNeAR: prints one line {id, attributions} a text for score/attribution.mjs, cofenet.mjs and speech.mjs.
// Use: node build/eval/attributions.js ../shared/data/attribution/polnear-dev.jsonl.gz > predictions.jsonl
//      --shown: only what is shown by default      --classes: instead, the precision of each confidence class and rule

import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { findEveryAttribution } from '../src/find/index.ts';
import { createEnglish } from '../src/language/index.ts';
import type { Attribution, Document, Range } from '../src/model/index.ts';
import { loadModels } from '../src/models.ts';
import { pairQuotationMarks } from '../src/voices/index.ts';

interface Gold {
  readonly source: readonly Range[];
  readonly cue: readonly Range[];
  readonly content: readonly Range[];
}

interface Row {
  readonly id: string;
  readonly text: string;
  readonly attributions: readonly Gold[];
}

const english = createEnglish(loadModels());

function attributionsIn(text: string): readonly Attribution[] {
  const whole = [{ from: 0, to: text.length }];
  return findEveryAttribution({
    document: { text } as Document,
    passages: [],
    quotations: pairQuotationMarks(text, whole),
    analysis: english.analyse(text, whole),
    models: loadModels(),
  });
}

const isShown = (one: Attribution): boolean => one.speech && one.confidence !== 'possible';

/** The corpus counts quotation marks as content; the contract leaves them out. */
function withMarks(text: string, [from, to]: Range): Range {
  const opens = from > 0 && /["“‘]/.test(text[from - 1]!);
  const closes = /["”’]/.test(text[to] ?? '');
  return opens && closes ? [from - 1, to + 1] : [from, to];
}

/** Characters of the ranges, without blanks and marks at their edges mattering much: a set of positions. */
function positions(text: string, ranges: readonly Range[]): Set<number> {
  const found = new Set<number>();
  for (const [from, to] of ranges)
    for (let i = from; i < to; i++) if (/[\p{L}\p{N}]/u.test(text[i]!)) found.add(i);
  return found;
}

function isRight(text: string, one: Attribution, gold: readonly Gold[]): boolean {
  const content = positions(text, one.content);
  const source = positions(text, one.source);
  return gold.some((other) => {
    const theirs = positions(text, other.content);
    const shared = [...content].filter((at) => theirs.has(at)).length;
    if (shared / (content.size + theirs.size - shared) < 0.5) return false;
    const named = positions(text, other.source);
    return (named.size === 0 && source.size === 0) || [...source].some((at) => named.has(at));
  });
}

/** A quotation that goes on with another has that one's source: the corpus repeats it. */
function withSource(one: Attribution, byId: ReadonlyMap<string, Attribution>): Attribution {
  const lead = one.continues === null ? undefined : byId.get(one.continues);
  return lead ? { ...one, source: lead.source } : one;
}

function printClasses(rows: readonly Row[]): void {
  const counts = new Map<string, [right: number, all: number]>();
  for (const { text, attributions } of rows) {
    const found = attributionsIn(text);
    const byId = new Map(found.map((one) => [one.id, one]));
    for (const one of found) {
      const right = isRight(text, withSource(one, byId), attributions) ? 1 : 0;
      const speech = one.speech ? 'speech' : 'other';
      for (const key of [
        `${speech} ${one.confidence}`,
        `${speech} ${one.confidence} ${one.type}`,
        `${speech} ${one.confidence} ${one.type === 'direct' ? 'direct' : 'reported'} *`,
        isShown(one) ? 'shown' : 'hidden',
      ]) {
        const [a, b] = counts.get(key) ?? [0, 0];
        counts.set(key, [a + right, b + 1]);
      }
    }
  }
  for (const [key, [right, all]] of [...counts].sort())
    process.stdout.write(`${key.padEnd(28)} ${((100 * right) / all).toFixed(1)} % of ${all}\n`);
}

const [path, option] = process.argv.slice(2);
if (!path) throw new Error('usage: node build/eval/attributions.js ROWS.jsonl.gz [--shown|--classes]');
const lines = gunzipSync(readFileSync(path)).toString('utf8').trim().split('\n');
const rows = lines.map((line) => JSON.parse(line) as Row);
if (option === '--classes') printClasses(rows);
else {
  for (const { id, text } of rows) {
    const found = attributionsIn(text);
    const byId = new Map(found.map((one) => [one.id, one]));
    const all = found.filter((one) => option !== '--shown' || isShown(one));
    const attributions = all
      .map((one) => withSource(one, byId))
      .map(({ source, cue, content }) => ({
        source,
        cue,
        content: content.map((range) => withMarks(text, range)),
      }));
    process.stdout.write(`${JSON.stringify({ id, attributions })}\n`);
  }
}
