// Measures events: `node build/eval/events.js`. (1) Types of coded sentences whose two sides are given, by five-fold cross-validation,
// macro-F1 over types and the share of right quads. (2) The finder on raw sentences of the PLOVER gold standard: whether an event
// has both sides right and in the right direction. Needs ../shared/data/events.

import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { EVENT_TYPES, findAll, typeOfDeed } from '../src/find/index.ts';
import { createEnglish } from '../src/language/index.ts';
import type { Document, Event } from '../src/model/index.ts';
import { loadModels } from '../src/models.ts';
import { readCodedDeeds } from '../train/coded-deeds.ts';
import { dataFile } from '../train/data.ts';
import { countFeatures, exampleOf } from '../train/events.ts';

const FOLDS = 5;
/** Verbal and material cooperation, verbal and material conflict, by type. */
const QUADS = [1, 1, 1, 2, 2, 2, 3, 3, 3, 3, 4, 4, 4, 4, 4];
const english = createEnglish(loadModels());
const percent = (part: number, whole: number): string =>
  whole === 0 ? '–' : ((100 * part) / whole).toFixed(1);

function crossValidate(): void {
  const deeds = readCodedDeeds(english);
  const examples = deeds.map(exampleOf);
  const seen = EVENT_TYPES.map(() => 0);
  const folds = examples.map(({ type }) => seen[type]!++ % FOLDS);
  const found = new Array<number>(examples.length).fill(-1);
  for (let fold = 0; fold < FOLDS; fold++) {
    const model = countFeatures(examples.filter((_, index) => folds[index] !== fold));
    examples.forEach(({ features }, index) => {
      if (folds[index] === fold) found[index] = typeOfDeed(model, features).type;
    });
  }
  const f1 = EVENT_TYPES.map((_, type) => {
    const right = found.filter((each, index) => each === type && examples[index]!.type === type).length;
    const said = found.filter((each) => each === type).length;
    const wanted = examples.filter((example) => example.type === type).length;
    return (2 * right) / (said + wanted);
  });
  EVENT_TYPES.forEach((name, type) => {
    console.log(`  ${name.padEnd(10)} ${(100 * f1[type]!).toFixed(1)}  of ${seen[type]}`);
  });
  const macro = f1.reduce((sum, each) => sum + each, 0) / f1.length;
  const quads = deeds.filter(({ quad }, index) => QUADS[found[index]!] === quad).length;
  const right = found.filter((each, index) => each === examples[index]!.type).length;
  console.log(
    `types: macro-F1 ${(100 * macro).toFixed(1)}, right ${percent(right, deeds.length)}, quads ${percent(quads, deeds.length)} of ${deeds.length}`,
  );
}

interface Side {
  readonly actorText?: string;
}
interface Standard {
  readonly id: string;
  readonly text: string;
  readonly event: string;
  readonly source?: readonly Side[] | string;
  readonly target?: readonly Side[] | string;
}

/** An event as phrases, each with the name of its entity. */
interface Told {
  readonly type: string;
  readonly trigger: string;
  readonly actor: string;
  readonly recipient: string;
}

function findEvents(text: string): readonly Told[] {
  const whole = { from: 0, to: text.length };
  const document = { id: 'x', path: null, published: null, text } as unknown as Document;
  const analysis = english.analyse(text, [whole]);
  const found = findAll({ document, passages: [], quotations: [], analysis, models: loadModels() });
  const name = (id: string | null): string =>
    analysis.entities.find((entity) => entity.id === id)?.name ?? '';
  const phrase = (range: readonly [number, number] | null): string => (range ? text.slice(...range) : '');
  return found
    .filter((finding): finding is Event => finding.kind === 'event')
    .map((event) => ({
      type: event.type,
      trigger: phrase(event.trigger),
      actor: `${phrase(event.actorSpan)} ${name(event.actor)}`,
      recipient: `${phrase(event.recipientSpan)} ${name(event.recipient)}`,
    }));
}

const sides = (value: readonly Side[] | string | undefined): readonly string[] =>
  typeof value === 'string' || value === undefined
    ? []
    : value.flatMap(({ actorText }) => (actorText ? [actorText] : []));

const FUNCTION_WORDS = new Set('the of and in at for to from a an s his its'.split(' '));
const wordsOf = (text: string): readonly string[] =>
  (
    text
      .toLowerCase()
      .replace(/\b(\p{L})\.(?=\p{L})/gu, '$1')
      .match(/\p{L}{2,}/gu) ?? []
  ).filter((word) => !FUNCTION_WORDS.has(word));

/** Whether a phrase and a coded name share a word that is not a mere article. */
function isSame(phrase: string, names: readonly string[]): boolean {
  const words = new Set(wordsOf(phrase));
  return names.some((name) => wordsOf(name).some((word) => words.has(word)));
}

function scoreStandard(): void {
  const rows = gunzipSync(readFileSync(dataFile('events/plover-gsr.jsonl.gz')))
    .toString('utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Standard)
    .map((row) => ({ ...row, from: sides(row.source), to: sides(row.target) }))
    .filter(({ from, to }) => from.length > 0 && to.length > 0);
  const tally = { any: 0, first: 0, none: 0, swapped: 0, events: 0 };
  for (const { id, text, from, to, event } of rows) {
    const events = findEvents(text);
    const right = (one: Told): boolean => isSame(one.actor, from) && isSame(one.recipient, to);
    const wrong = (one: Told): boolean => isSame(one.actor, to) && isSame(one.recipient, from);
    tally.events += events.length;
    if (events.length === 0) tally.none++;
    if (events.some(right)) tally.any++;
    else if (events.some(wrong)) tally.swapped++;
    if (events[0] !== undefined && right(events[0])) tally.first++;
    if (process.argv.includes('--misses') && !events.some(right))
      console.log(
        `${id} ${event}: ${text}\n   wanted ${from} → ${to}\n   found ${events.map((one) => `${one.type} ${one.actor} → ${one.recipient} [${one.trigger}]`).join(' | ')}`,
      );
  }
  console.log(
    `gold standard: both sides and direction right ${percent(tally.any, rows.length)} of ${rows.length} (by the first event ${percent(tally.first, rows.length)}), ` +
      `sides swapped ${percent(tally.swapped, rows.length)}, no event ${percent(tally.none, rows.length)}, ${(tally.events / rows.length).toFixed(2)} events a sentence`,
  );
}

crossValidate();
scoreStandard();
