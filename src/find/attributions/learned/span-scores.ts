// In: what `spanRows` takes, and the second model. Out: the scores that `emissions` makes of those rows, to the last bit, for two thirds of the time.
// Idea: the scores of a token are a sum, and most parts of it change seldom: what only the token itself says is the same for every cue of
// the paragraph, and what tells how the cue stands to it is the same over many tokens in a row. Each part is added up when it changes.

import { addSums, type Crf, emissions, HALVES, type Packed, packedOf } from './crf.ts';
import { countOf, groupJoins, hashJoins, type Joins } from './joins.ts';
import {
  ATOMS,
  atoms,
  FEATURES,
  FIRST_FEATURE,
  IN_CUE,
  putAtoms,
  type Scene,
  type SpanInput,
  sceneOf,
  spanRows,
} from './span-features.ts';

const CUE = 'cueLemma cueForm cueCluster shape parts side';
/** What changes together, as it seldom does from one token to the next. */
const SLOW: readonly string[] = [
  `${CUE} place same verbs commas marks stops openers nominals cues`,
  `${CUE} place same near exact`,
  `${CUE} place same hint hintEdge given givenEdge`,
  `${CUE} place same path <path >path`,
];
const TOKEN = `side tag sort quote word lemma form <word >word <<word >>word <form >form <<tag <tag >tag >>tag cue saying
  >cue <cue >sort <sort >quote <quote opener <opener relation name <named`;

interface Group {
  readonly joins: Joins;
  /** The atoms that its features are made of, and what they were when it was added up last. */
  readonly atoms: Uint8Array;
  readonly last: Int32Array;
  /** The two words of the sum. */
  readonly sum: Int32Array;
}

const [tokenJoins, ...otherJoins] = groupJoins(
  FEATURES,
  ATOMS,
  FIRST_FEATURE,
  [TOKEN, ...SLOW].map((names) => names.split(/\s+/)),
);
const groups: readonly Group[] = otherJoins.slice(0, -1).map(startGroup);
const quick: Group = startGroup(otherJoins.at(-1)!);
const ofToken: Group = startGroup(tokenJoins!);

function startGroup(joins: Joins): Group {
  const used = [...new Set(joins.atoms)];
  return { joins, atoms: Uint8Array.from(used), last: new Int32Array(used.length), sum: new Int32Array(2) };
}

/** The rows of a token outside the cue: each feature is in one group. */
const ROWS = [ofToken, quick, ...groups].reduce((sum, { joins }) => sum + countOf(joins), 0);

/** The parts that only the tokens of a paragraph say, as far as they were asked for; by the token and the side of the cue. */
export interface TokenSums {
  readonly first: number;
  readonly end: number;
  readonly known: Uint8Array;
  readonly sums: Int32Array;
}

/** Of a paragraph whose cues are marked already. */
export function startTokenSums({ first, end }: { readonly first: number; readonly end: number }): TokenSums {
  const places = 2 * (end - first);
  return { first, end, known: new Uint8Array(places), sums: new Int32Array(2 * places) };
}

/** `window × labels` scores, as `emissions` gives them without biases; the model is of five labels. */
export function spanScores(crf: Crf, input: SpanInput, paragraph: TokenSums): Int32Array {
  const { window, cue } = input;
  const packed = packedOf(crf);
  if (packed === null) return emissions(crf, spanRows(input), []);
  const table: Table = { packed, mask: crf.rows - 1 };
  const scene = sceneOf(input);
  const scores = new Int32Array((window.end - window.first) * crf.labels);
  let isFirst = true;
  for (let i = window.first; i < window.end; i++) {
    if (i >= cue.first && i < cue.end) {
      const row = packed[IN_CUE & table.mask]!;
      addSums(scores, i - window.first, { low: row & HALVES, high: (row >>> 8) & HALVES, rows: 1 });
      continue;
    }
    putAtoms(scene, i);
    addToken(table, scene, paragraph, i);
    addUp(table, quick);
    let low = (ofToken.sum[0]! + quick.sum[0]!) | 0;
    let high = (ofToken.sum[1]! + quick.sum[1]!) | 0;
    for (const group of groups) {
      if (hasChanged(group) || isFirst) addUp(table, group);
      low = (low + group.sum[0]!) | 0;
      high = (high + group.sum[1]!) | 0;
    }
    isFirst = false;
    addSums(scores, i - window.first, { low, high, rows: ROWS });
  }
  return scores;
}

interface Table {
  readonly packed: Packed;
  readonly mask: number;
}

/** Notes what the group's atoms are now; tells whether one of them was something else. */
function hasChanged({ atoms: used, last }: Group): boolean {
  let changed = 0;
  for (let k = 0; k < used.length; k++) {
    const value = atoms[used[k]!]!;
    changed |= last[k]! ^ value;
    last[k] = value;
  }
  return changed !== 0;
}

const hashes = new Int32Array(256);

function addUp({ packed, mask }: Table, { joins, sum }: Group): void {
  const count = hashJoins(joins, atoms, hashes);
  let low = 0;
  let high = 0;
  for (let k = 0; k < count; k++) {
    const row = packed[hashes[k]! & mask]!;
    low = (low + (row & HALVES)) | 0;
    high = (high + ((row >>> 8) & HALVES)) | 0;
  }
  sum[0] = low;
  sum[1] = high;
}

/** How far to either side the token's own features look. */
const BESIDE = 2;

/** The token's own part, remembered but at an edge of the window that is none of the paragraph: there its neighbours are not looked at. */
function addToken(table: Table, { first, end, cue }: Scene, paragraph: TokenSums, i: number): void {
  const { known, sums } = paragraph;
  const isInside =
    (i - BESIDE >= first || first === paragraph.first) && (i + BESIDE < end || end === paragraph.end);
  const place = 2 * (i - paragraph.first) + (i < cue.first ? 0 : 1);
  if (isInside && known[place] === 1) {
    ofToken.sum[0] = sums[2 * place]!;
    ofToken.sum[1] = sums[2 * place + 1]!;
    return;
  }
  addUp(table, ofToken);
  if (!isInside) return;
  known[place] = 1;
  sums[2 * place] = ofToken.sum[0]!;
  sums[2 * place + 1] = ofToken.sum[1]!;
}
