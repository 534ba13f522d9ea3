// How grouping and collating grow: N documents made from public texts by edits. In: files of JSON lines {story, text}, sizes, `--collate N`.
// Out: a line per size on stdout: seconds of processor time, memory, the median of adding one document, and the exponent of growth.
// Edits: each round renames all rare words by rotating their letters, the same way in all texts of the round (a town of other names,
// the same crowd of common words), and changes one word in forty at random (seeded). Texts are made when needed and not kept.

import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { documentFromText } from '../eval/text-document.ts';
import { addToStories, collateOne, listStories, profileOf, startStories } from '../src/collate/index.ts';
import { rarityOf } from '../src/collate/rarity.ts';
import { stemWord } from '../src/collate/stem.ts';

const args = process.argv.slice(2);
const files = args.filter((arg) => arg.includes('.jsonl'));
const sizes = args.filter((arg) => /^\d+$/.test(arg)).map(Number);
const collated = Number(args.find((arg) => arg.startsWith('--collate='))?.slice(10) ?? 0);
/** Words this rare are names and the like: a word of no list weighs 3.2. */
const RARE = 3.1;
const ADDED = 101;

const texts = files.flatMap((path) =>
  gunzipSync(readFileSync(path))
    .toString('utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => (JSON.parse(line) as { text: string }).text.slice(0, 6000)),
);

/** A small generator of numbers: the same run after run. */
function seeded(seed: number): () => number {
  let state = (seed + 1) * 2654435761;
  return () => {
    state = (Math.imul(state ^ (state >>> 15), 2246822519) + 3266489917) | 0;
    return (state >>> 0) / 2 ** 32;
  };
}

const known = new Map<string, boolean>();

function isRare(word: string): boolean {
  const rare = known.get(word) ?? rarityOf(stemWord(word.toLowerCase())) > RARE;
  known.set(word, rare);
  return rare;
}

function rotate(word: string, round: number): string {
  const shift = (code: number, base: number): number => base + ((code - base + round) % 26);
  return word
    .replace(/[a-z]/g, (letter) => String.fromCharCode(shift(letter.charCodeAt(0), 97)))
    .replace(/[A-Z]/g, (letter) => String.fromCharCode(shift(letter.charCodeAt(0), 65)));
}

/** The document of a number: a text of the list, in the words of its round. */
function textOf(number: number): string {
  const round = Math.floor(number / texts.length);
  const random = seeded(number);
  return texts[number % texts.length]!.replace(/[A-Za-z]{3,}/g, (word) => {
    if (round > 0 && random() < 1 / 40) return rotate(word, 1 + Math.floor(random() * 25));
    // Rounds beyond the alphabet also lengthen the word.
    return isRare(word) ? rotate(word, round % 26) + 'qvxz'.slice(0, Math.floor(round / 26)) : word;
  });
}

const idOf = (number: number): string => `d${String(number).padStart(7, '0')}`;
const documentAt = (number: number): ReturnType<typeof documentFromText> =>
  documentFromText(idOf(number), textOf(number));

function seconds(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1e6;
}

function memory(): number {
  return Math.round(process.memoryUsage().rss / 2 ** 20);
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)]!;
}

let last: { size: number; used: number } | null = null;
for (const size of sizes) {
  const start = seconds();
  const stories = startStories();
  const late = new Set(Array.from({ length: ADDED }, (_, at) => Math.floor((at * size) / ADDED)));
  const batch: ReturnType<typeof profileOf>[] = [];
  for (let number = 0; number < size; number++)
    if (!late.has(number)) batch.push(profileOf(documentAt(number)));
  const profiled = seconds();
  addToStories(stories, batch.splice(0));
  const used = seconds() - start;
  const added = [...late].map((number) => {
    const profile = profileOf(documentAt(number));
    const before = performance.now();
    addToStories(stories, [profile]);
    return performance.now() - before;
  });
  const found = listStories(stories);
  const largest = Math.max(...found.map(({ documents }) => documents.length));
  const exponent = last ? Math.log(used / last.used) / Math.log(size / last.size) : Number.NaN;
  console.log(
    `${size} documents: grouped in ${used.toFixed(1)} s of processor time (profiles ${(profiled - start).toFixed(1)} s), ${memory()} MB, ${found.length} stories, largest ${largest}, exponent ${exponent.toFixed(2)}; adding one: median ${median(added).toFixed(1)} ms, most ${Math.max(...added).toFixed(0)} ms`,
  );
  last = { size, used };
  if (collated === 0) continue;
  const before = seconds();
  let documents = 0;
  const step = Math.max(1, Math.floor(found.length / collated));
  for (let at = 0; at < found.length; at += step) {
    const members = found[at]!.documents;
    documents += members.length;
    collateOne(members.map((id) => documentAt(Number(id.slice(1)))));
  }
  const each = (1000 * (seconds() - before)) / documents;
  console.log(
    `  collated ${documents} of them, story by story: ${each.toFixed(1)} ms a document, ${memory()} MB`,
  );
}
