// In: labels of the models. Out: cues, windows around them, and spans of the text; what training and finding share.

import type { Span } from '../../../model/index.ts';
import type { Draft } from '../draft.ts';
import type { Paragraph, View } from '../view.ts';
import { tokenAt } from '../view.ts';
import type { CueSpot, Hints } from './span-features.ts';
import type { Words } from './words.ts';

/** How far the second model looks on either side of a cue, in tokens: bounds its cost on endless paragraphs. */
export const REACH = 120;

export interface Window {
  readonly first: number;
  readonly end: number;
}

export function windowOf(paragraph: Paragraph, cue: CueSpot): Window {
  return {
    first: Math.max(paragraph.first, cue.first - REACH),
    end: Math.min(paragraph.end, cue.end + REACH),
  };
}

/** Cues from labels O 0, B 1, I 2 over a paragraph. */
export function cuesFrom(labels: Uint8Array, words: Words, first: number): CueSpot[] {
  const cues: CueSpot[] = [];
  for (let i = 0; i < labels.length; i++) {
    if (labels[i] === 0) continue;
    let end = i + 1;
    while (end < labels.length && labels[end] === 2) end++;
    cues.push(cueSpot(words, first + i, first + end));
    i = end - 1;
  }
  return cues;
}

/** A cue with its head: the last saying verb in it, else the last verb, else its last token. */
export function cueSpot(words: Words, first: number, end: number): CueSpot {
  let head = -1;
  for (let i = first; i < end; i++) {
    if (words.sort[i] === 1 && (head < 0 || words.saying[i]! > 0 || words.saying[head] === 0)) head = i;
  }
  return { first, end, head: head < 0 ? end - 1 : head };
}

/** Drafts of the rules by the token of their cue. */
export function draftsByCue(drafts: readonly Draft[]): Map<number, Draft> {
  return new Map(drafts.filter((draft) => draft.cueToken >= 0).map((draft) => [draft.cueToken, draft]));
}

/** What the rules took for this cue, over the window. */
export function hintsOf(view: View, rules: ReadonlyMap<number, Draft>, cue: CueSpot, window: Window): Hints {
  const hints = new Uint8Array(window.end - window.first);
  let draft: Draft | undefined;
  for (let i = cue.first; i < cue.end; i++) draft ??= rules.get(i);
  if (!draft) return hints;
  paint(view, hints, window, draft.content, 2);
  paint(view, hints, window, draft.source, 1);
  return hints;
}

function paint(view: View, hints: Hints, window: Window, spans: readonly Span[], value: number): void {
  for (const span of spans) {
    for (let i = Math.max(window.first, tokenAt(view, span.from)); i < window.end; i++) {
      if (view.tokens[i]!.from >= span.to) break;
      hints[i - window.first] = value;
    }
  }
}

/** Runs of the labels `begin` and `begin + 1` as spans of the text. */
export function spansFrom(view: View, labels: Uint8Array, begin: number, window: Window): Span[] {
  const spans: Span[] = [];
  for (let i = 0; i < labels.length; i++) {
    if (labels[i] !== begin && labels[i] !== begin + 1) continue;
    let end = i + 1;
    while (end < labels.length && labels[end] === begin + 1) end++;
    spans.push({ from: view.tokens[window.first + i]!.from, to: view.tokens[window.first + end - 1]!.to });
    i = end - 1;
  }
  return spans;
}
