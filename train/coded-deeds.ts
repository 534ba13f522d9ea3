// In: the coded sentences of ../shared/data/events. Out: each with its text, the spans of actor and recipient and its PLOVER type, analysed.

import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { EVENT_TYPES, type EventRun, type EventTree, type EventType, eventTree } from '../src/find/index.ts';
import type { Language } from '../src/language/index.ts';
import type { Analysis, Span } from '../src/model/index.ts';
import { dataFile } from './data.ts';

const CODED = 'events/plv-train.jsonl.gz';

export interface CodedDeed {
  readonly text: string;
  readonly analysis: Analysis;
  readonly actor: Span | null;
  readonly recipient: Span | null;
  /** Index into EVENT_TYPES. */
  readonly type: number;
  /** 1 verbal cooperation, 2 material cooperation, 3 verbal conflict, 4 material conflict. */
  readonly quad: number;
}

interface Row {
  readonly marked_sentence: string;
  readonly gold_root: EventType;
  readonly gold_penta: string;
}

/** All coded sentences, in the order of the file. */
export function readCodedDeeds(language: Language): readonly CodedDeed[] {
  const lines = gunzipSync(readFileSync(dataFile(CODED)))
    .toString('utf8')
    .trim()
    .split('\n');
  return lines.map((line) => codedDeed(JSON.parse(line) as Row, language));
}

function codedDeed(row: Row, language: Language): CodedDeed {
  const { text, spans } = withoutMarks(row.marked_sentence);
  return {
    text,
    analysis: language.analyse(text, [{ from: 0, to: text.length }]),
    actor: spans['s'] ?? null,
    recipient: spans['t'] ?? null,
    type: EVENT_TYPES.indexOf(row.gold_root),
    quad: Number(row.gold_penta),
  };
}

// > | <s>The ministry</s> blamed <t>the owner</t>
//   |    ^^^^^^^^^^^^ s             ^^^^^^^^^ t
function withoutMarks(marked: string): { readonly text: string; readonly spans: Record<string, Span> } {
  const spans: Record<string, Span> = {};
  const opened: Record<string, number> = {};
  let text = '';
  for (const part of marked.split(/(<\/?[st]>)/)) {
    const mark = /^<(\/?)([st])>$/.exec(part);
    if (mark === null) text += part;
    else if (mark[1] === '') opened[mark[2]!] = text.length;
    else spans[mark[2]!] = { from: opened[mark[2]!] ?? text.length, to: text.length };
  }
  return { text, spans };
}

/** The trees of the sentences that hold the deed: of the actor's, else the first. */
export function treeOfDeed({ analysis, actor }: CodedDeed): EventTree {
  const sentence =
    analysis.sentences.find(({ from, to }) => actor !== null && actor.from >= from && actor.from < to) ??
    analysis.sentences[0]!;
  return eventTree(analysis.tokens, sentence);
}

/** The tokens of a sentence that a span covers, or null. */
export function runOf({ tokens, sentence }: EventTree, span: Span | null): EventRun | null {
  if (span === null) return null;
  let first = -1;
  let end = -1;
  for (let i = sentence.firstToken; i < sentence.endToken; i++) {
    if (tokens[i]!.from < span.from || tokens[i]!.to > span.to) continue;
    if (first < 0) first = i;
    end = i + 1;
  }
  return first < 0 ? null : { first, end };
}
