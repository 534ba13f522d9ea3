// In: drafts. Out: the same with reported contents that end where the writer, another speaker or another sentence begins. Idea: behind
// a dash or a comma an apposition ("a claim that …") or a word of the writer ("and I …") is not the speaker's; a report without
// marks is one sentence; a quotation that has a tag of its own is that tag's.

import type { Draft } from './draft.ts';
import { tokenAt, type View } from './view.ts';

const WHOLE = new Set(['headline', 'turn', 'signed', 'structure', 'colon', 'continues']);

/** The drafts, ended. */
export function endedReports(view: View, drafts: readonly Draft[]): Draft[] {
  const opened = new Map<number, Draft>();
  for (const draft of drafts) {
    const quote = view.quoteOf[tokenAt(view, draft.content[0]!.from)] ?? -1;
    if (quote !== -1 && !opened.has(quote)) opened.set(quote, draft);
  }
  const held = new Map<number, Draft>();
  for (const draft of drafts) if (draft.content.length === 1) held.set(draft.content[0]!.from, draft);
  return drafts.map((draft) => ended(view, withoutOthers(view, draft, held), opened));
}

// > | Tarn, who has called it “obsolete,” said in a talk that he would leave. He later told the Lamp that “they rob us.”
//   |       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^                                                            ^^^^^^^^^^^^^^^^^^^
/** Of several contents those that are not a clause about the source, nor what a cue of the next sentence reports. */
function withoutOthers(view: View, draft: Draft, held: ReadonlyMap<number, Draft>): Draft {
  const { content, cueToken, rule } = draft;
  if (content.length < 2 || cueToken < 0 || WHOLE.has(rule)) return draft;
  const cue = view.tokens[cueToken]!.from;
  const isBehind = content.some(({ from }) => from > cue);
  const kept = content.filter(({ from, to }) => {
    if (isBehind && to < cue && /^(?:who|which|whose)\s/i.test(view.text.slice(from, from + 6))) return false;
    const other = held.get(from);
    return (
      other === undefined ||
      other.cueToken < 0 ||
      view.sentenceOf[other.cueToken] === view.sentenceOf[cueToken] ||
      view.sentenceOf[other.cueToken] !== view.sentenceOf[tokenAt(view, from)]
    );
  });
  return kept.length === content.length || kept.length === 0 ? draft : { ...draft, content: kept };
}

const LEAST_KEPT = 2;

function ended(view: View, draft: Draft, opened: ReadonlyMap<number, Draft>): Draft {
  const last = draft.content.at(-1)!;
  const { cueToken, rule } = draft;
  if (cueToken < 0 || WHOLE.has(rule) || view.tokens[cueToken]!.from > last.from) return draft;
  const first = tokenAt(view, last.from);
  if (view.quoteOf[first] !== view.quoteOf[cueToken]) return draft;
  for (let i = first + LEAST_KEPT; i < view.tokens.length && view.tokens[i]!.from < last.to; i++) {
    const end = endAt(view, draft, { first, i, to: last.to }, opened);
    if (end !== null)
      return { ...draft, content: [...draft.content.slice(0, -1), { from: last.from, to: end }] };
  }
  return draft;
}

interface Place {
  readonly first: number;
  readonly i: number;
  /** The content's end. */
  readonly to: number;
}

/** Where the content ends, if it does before token `i`. */
function endAt(view: View, draft: Draft, place: Place, opened: ReadonlyMap<number, Draft>): number | null {
  const { first, i } = place;
  const quote = view.quoteOf[i]!;
  const before = view.tokens[i - 1]!.to;
  if (quote !== view.quoteOf[i - 1] && quote !== -1) {
    const other = opened.get(quote);
    const isOthers = other !== undefined && other !== draft && other.cueToken !== draft.cueToken;
    if (isOthers && /[.!?…]["'”’]?$/.test(view.text.slice(before - 2, before))) return before;
  }
  if (quote !== view.quoteOf[first]) return null;
  if (isNextSentence(view, draft, place)) return before;
  const mark = view.lower[i]!;
  // > | that “nobody thanks them,” and I thought it rather good
  //   |                            ^^^^^
  const isI = /^(?:and|but|though)$/.test(mark) && view.lower[i + 1] === 'i' && view.quoteOf[i - 1] !== quote;
  if (isI && !isFirst(view, draft)) return before;
  if (/^[—–-]+$/.test(mark) && isRemark(view, draft, place)) return before;
  if (mark === ',' && (isWriters(view, draft, place) || isOthersTag(view, place))) return before;
  return null;
}

// > | He told us: we answer when we choose. So wait.
//   |                                       ^^^^^^^^ without marks nobody can tell whose
function isNextSentence(view: View, draft: Draft, { first, i }: Place): boolean {
  return (
    view.sentenceOf[i] !== view.sentenceOf[i - 1] &&
    view.quoteOf[first] === -1 &&
    draft.content.length === 1 &&
    /[.!?]["'”’]?$/.test(view.text.slice(view.tokens[i - 1]!.to - 2, view.tokens[i - 1]!.to))
  );
}

const ARTICLE = /^(?:an?|the|this|that|these|those|such|another)$/;

// > | that they were “not guests” — a strange phrase from …        accuse each other of it – we have another page for that
//   |                             ^^^^^^^^^^^^^^^^                                          ^^^^
function isRemark(view: View, draft: Draft, { i, to }: Place): boolean {
  const next = view.lower[i + 1] ?? '';
  if (/^(?:we|i)$/.test(next)) return !isFirst(view, draft);
  const isAfterMarks = /["”’]\s*$/.test(view.text.slice(view.tokens[i - 1]!.to - 1, view.tokens[i]!.from));
  return isAfterMarks && ARTICLE.test(next) && !/["“”]/.test(view.text.slice(view.tokens[i]!.to, to));
}

const isFirst = (view: View, { source }: Draft): boolean =>
  source.some(({ from, to }) => /^(?:i|we|us|me)$/i.test(view.text.slice(from, to)));

const WORD_FOR_IT =
  /^(?:claim|charge|allegation|accusation|assertion|statement|suggestion|remark|comment|figure|number|account|denial|view|argument|position|characteri[sz]ation|demand|threat|move|decision|step|promise|pledge|warning)$/;

// > | that the state would fall, a claim that Brell denied        that nobody thanks them, and I thought it rather good
//   |                          ^^^^^^^^^                                                 ^^^^^
function isWriters(view: View, draft: Draft, { i }: Place): boolean {
  const [next, after] = [view.lower[i + 1] ?? '', view.lower[i + 2] ?? ''];
  if (/^(?:and|but|though|which)$/.test(next) && after === 'i')
    return !isFirst(view, draft) && isPast(view, draft);
  if (!/^(?:an?|another)$/.test(next)) return false;
  const noun = view.tokens[i + 2]?.tag === 'ADJ' ? i + 3 : i + 2;
  if (!WORD_FOR_IT.test(view.lower[noun] ?? '')) return false;
  return (
    /^(?:that|which|by|repeated|echoed|denied|disputed|rejected)$/.test(view.lower[noun + 1] ?? '') ||
    isNamed(view, noun + 1)
  );
}

const isNamed = (view: View, i: number): boolean => /^(?:PROPN|DET|PRON)$/.test(view.tokens[i]?.tag ?? '');
const isPast = (view: View, { cueToken }: Draft): boolean =>
  view.tokens[cueToken]!.features.includes('Tense=Past') || /ed$/.test(view.lower[cueToken]!);

const LONGEST_TAG = 8;
const SAYS = /^(?:says?|said|reports|reported|writes|wrote|adds|added|announced|claims|claimed)$/;

// > | told her that ten must leave by Sunday, the state agency reports
//   |                                       ^^^^^^^^^^^^^^^^^^^^^^^^^^ through whom it came
function isOthersTag(view: View, { i, to }: Place): boolean {
  const end = tokenAt(view, to - 1);
  const verb = view.tokens[end];
  if (!verb || end - i > LONGEST_TAG || end - i < 2 || !/^(?:VERB|NOUN)$/.test(verb.tag)) return false;
  // > | the state agency reports        a verb, whatever the tagger says
  if (!SAYS.test(view.lower[end]!)) return false;
  let isBody = false;
  for (let k = i + 1; k < end; k++) {
    const { tag } = view.tokens[k]!;
    if (!/^(?:DET|ADJ|NOUN|PROPN)$/.test(tag) || view.quoteOf[k] !== view.quoteOf[i]) return false;
    isBody ||= /^(?:NOUN|PROPN)$/.test(tag);
  }
  return isBody;
}
