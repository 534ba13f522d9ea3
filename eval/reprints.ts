// Do the accounts of one event stay one story, given alone, when each of them is printed several times with changes?
// In: files of JSON lines {story, text}, gzipped or not (arguments). Out: for each file, number of copies and share of changed words: of so many
// stories of three accounts how many are whole. Seeded: the same numbers on every run.

import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { groupDocuments } from '../src/collate/group.ts';
import { nameWitnesses } from '../src/collate/sigla.ts';
import { documentFromText } from './text-document.ts';

/** Copies of the first, the second and the third account. */
const PRINTS = [
  [1, 1, 1],
  [2, 2, 1],
  [3, 3, 3],
  [9, 9, 9],
] as const;
const CHANGED = [0.05, 0.3] as const;
const STORIES = 40;

let state = 20310501;
function random(below: number): number {
  state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
  return Math.floor((state / 2 ** 32) * below);
}

function storiesIn(path: string): string[][] {
  const bytes = readFileSync(path);
  const stories = new Map<string, string[]>();
  for (const line of (path.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8').split('\n')) {
    if (line === '') continue;
    const { story, text } = JSON.parse(line) as { story: string; text: string };
    stories.set(story, [...(stories.get(story) ?? []), text]);
  }
  return [...stories.values()].filter(({ length }) => length >= 3);
}

/** Such a share of the words is dropped, replaced by another of the file, or gets another behind it. */
function printAgain(text: string, share: number, words: readonly string[]): string {
  const other = (): string => words[random(words.length)]!;
  return text
    .split(' ')
    .flatMap((word) => {
      if (random(1000) >= 1000 * share) return [word];
      return [[], [other()], [word, other()]][random(3)]!;
    })
    .join(' ');
}

function isWhole(texts: readonly string[]): boolean {
  const documents = texts.map((text, at) => documentFromText(String(at).padStart(4, '0'), text));
  return groupDocuments(nameWitnesses(documents)).length === 1;
}

for (const path of process.argv.slice(2)) {
  const stories = storiesIn(path).slice(0, STORIES);
  const words = stories.flat().join(' ').split(/\s+/);
  for (const prints of PRINTS)
    for (const share of CHANGED) {
      const whole = stories.filter((accounts) =>
        isWhole(
          prints.flatMap((count, at) =>
            Array.from({ length: count }, (_, copy) =>
              copy === 0 ? accounts[at]! : printAgain(accounts[at]!, share, words),
            ),
          ),
        ),
      );
      console.log(
        `${basename(path)} printed ${prints.join(', ')} times, ${100 * share} % of the words changed: ${whole.length} of ${stories.length} whole`,
      );
    }
}
