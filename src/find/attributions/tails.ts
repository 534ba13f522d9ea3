// In: a draft. Out: the same with its content ended where the words of the speaker end and the writer's own go on.
// Idea: behind a closing mark and a comma or a dash a new clause is nearly always the writer's; a noun phrase ("…", the lowest
// level) or "and" may go on with what was said.

import type { Span } from '../../model/index.ts';
import type { Draft } from './draft.ts';
import { tokenAt, type View } from './view.ts';

// > | An activist judge on Tuesday ordered …      According to the Lamp this morning, …
//   |                  ^^^^^^^^^^^                              ^^^^^^^^^^^^^
const DAY =
  /\s(?:(?:late |early )?on (?:mon|tues|wednes|thurs|fri|satur|sun)day(?: (?:morning|afternoon|evening|night))?|(?:mon|tues|wednes|thurs|fri|satur|sun)day|today|yesterday|this (?:morning|afternoon|evening|week|month|year)|last (?:night|week|month|year|(?:mon|tues|wednes|thurs|fri|satur|sun)day))$/iu;

/** The draft whose sources end before the day on which they spoke. */
export function withoutDays(view: View, draft: Draft): Draft {
  const source = draft.source.map(({ from, to }) => {
    const day = DAY.exec(view.text.slice(Math.max(from, to - 40), to));
    return day && to - day[0].length > from ? { from, to: to - day[0].length } : { from, to };
  });
  return source.every(({ to }, i) => to === draft.source[i]!.to) ? draft : { ...draft, source };
}

// > | The company, she wrote, had "known for months" and stayed silent.
//   | ^^^^^^^^^^^             ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ the verb behind the tag belongs to the subject before it
/** The draft with the rest of a clause that its tag cuts in two. */
export function withRest(view: View, draft: Draft): Draft {
  const [only, more] = draft.content;
  if (more || !only || draft.cueToken < 0) return draft;
  if (view.tokens[draft.cueToken]!.from < only.to) return withSubject(view, draft, only);
  const last = draft.cue.concat(draft.source).reduce((to, span) => Math.max(to, span.to), 0);
  const comma = tokenAt(view, last);
  const verb = view.tokens[comma + 1];
  const opens = view.lower[tokenAt(view, only.to)] === ',' && view.lower[comma] === ',';
  if (!opens || !verb || !/^(?:AUX|VERB)$/.test(verb.tag) || /VerbForm=(?:Part|Ger)/.test(verb.features))
    return draft;
  const sentence = view.input.analysis.sentences[view.sentenceOf[comma + 1]!]!;
  if (sentence.from > only.from || holdsVerb(view, only)) return draft;
  let end = sentence.endToken;
  while (end > comma + 2 && view.tokens[end - 1]!.tag === 'PUNCT' && view.quoteOf[end - 1] === -1) end--;
  return { ...draft, content: [only, { from: verb.from, to: view.tokens[end - 1]!.to }] };
}

/** The same where only the second half was found: the subject that opens the sentence before the tag. */
function withSubject(view: View, draft: Draft, only: Span): Draft {
  const verb = view.tokens[tokenAt(view, only.from)];
  const first = [...draft.cue, ...draft.source].reduce((from, span) => Math.min(from, span.from), only.from);
  const comma = tokenAt(view, first) - 1;
  if (verb?.tag !== 'AUX' || view.lower[comma] !== ',' || view.lower[tokenAt(view, only.from) - 1] !== ',')
    return draft;
  const sentence = view.input.analysis.sentences[view.sentenceOf[comma]!]!;
  const subject = { from: sentence.from, to: view.tokens[comma - 1]?.to ?? 0 };
  if (comma <= sentence.firstToken || sentence.endToken <= comma || holdsVerb(view, subject)) return draft;
  return { ...draft, content: [subject, only] };
}

function holdsVerb(view: View, span: Span): boolean {
  for (let i = tokenAt(view, span.from); i < view.tokens.length && view.tokens[i]!.from < span.to; i++)
    if (/^(?:AUX|VERB)$/.test(view.tokens[i]!.tag)) return true;
  return false;
}

/** The draft without the tails of its content. */
export function withoutTails(view: View, draft: Draft): Draft {
  const said = draft.content.filter(
    ({ from }, i) => i === 0 || !/^(?:citing|quoting)\s/i.test(view.text.slice(from, from + 9)),
  );
  const content = said.map((span) =>
    withoutRemark(view, withoutTail(view, withoutDeed(view, draft.cueToken, withoutOpening(view, span)))),
  );
  const isWhole =
    content.length === draft.content.length && content.every((span, i) => span === draft.content[i]);
  return isWhole ? draft : { ...draft, content };
}

function withoutTail(view: View, span: Span): Span {
  const end = lastQuotedBefore(view, span);
  if (end < 0) return span;
  const closing = view.tokens[end]!;
  const next = end + 1;
  const rest = view.text.slice(closing.to, span.to);
  if (
    !/\p{L}/u.test(rest) ||
    !isWriters(view, next, /,["”’]+$/.test(view.text.slice(closing.from - 1, closing.to)))
  )
    return span;
  return closing.to > span.from ? { from: span.from, to: closing.to } : span;
}

// > | She said, and I quote, “they told us to stay indoors”.        She writes in The Long Weir, “we stayed”.
//   |           ^^^^^^^^^^^^^                                               ^^^^^^^^^^^^^^^^^
const OPENING =
  /^(?:(?:and )?(?:I|we) (?:quote|translate|paraphrase)[,:]? |(?:in|on) (?:(?:his|her|their|its|the|a|an) )?(?:\p{L}[\p{L}’'-]*(?<!\b(?:sa(?:y|ys|id)|tells|told|asks|asked|writes|wrote)) ){0,4}\p{L}[\p{L}’'-]*(?<!\b(?:sa(?:y|ys|id)|tells|told|asks|asked|writes|wrote))[,:] )(?=["“‘«])/iu;
// > | It said in an emailed statement that the crew were safe.
//   |         ^^^^^^^^^^^^^^^^^^^^^^^
const MEDIUM =
  /^(?:in|on|through|via|at|during) (?:(?:a|an|the|his|her|its|their) )?(?:[\p{L}-]{2,20} ){0,3}(?:statement|statements|interview|address|post|letter|email|e-mail|report|speech|briefing|message|video|filing|note|tweet|broadcast|memo|telegram|release|conference|remarks|X|Telegram|Facebook|Twitter|television|TV|radio)(?: (?:on|to|with|at|in|by) [^,.;:()"“”]{2,40})?,? (?=that\s)/iu;

function withoutOpening(view: View, span: Span): Span {
  const medium = MEDIUM.exec(view.text.slice(span.from, Math.min(span.to, span.from + 120)));
  if (medium) return { from: span.from + medium[0].length, to: span.to };
  const opening = OPENING.exec(view.text.slice(span.from, Math.min(span.to, span.from + 80)));
  if (!opening) return span;
  const rest = { from: span.from + opening[0].length, to: span.to };
  const whole = /^["“‘«][^"“”‘«»]*["”’»]$/u.test(view.text.slice(rest.from, rest.to));
  if (!whole && /^(?:in|on) /iu.test(opening[0])) return span;
  return whole ? { from: rest.from + 1, to: rest.to - 1 } : rest;
}

// > | Tarn admitted that the gate was open — but offered no reason.
//   |                                        ^^^^^^^^^^^^^^^^^^^^^^ what else the speaker did, told by the writer
function withoutDeed(view: View, cue: number, span: Span): Span {
  if (cue < 0 || view.tokens[cue]!.from >= span.from) return span;
  for (let i = tokenAt(view, span.from) + 1; i < view.tokens.length && view.tokens[i]!.from < span.to; i++) {
    if (!/^(?:but|yet)$/.test(view.lower[i]!) || view.quoteOf[i] !== -1) continue;
    const { features, tag } = view.tokens[i + 1] ?? view.tokens[i]!;
    if (tag !== 'VERB' || !features.includes('Tense=Past') || !/^[,—–-]+$/.test(view.lower[i - 1]!)) continue;
    return { from: span.from, to: view.tokens[i - 2]!.to };
  }
  return span;
}

// > | He claimed that the raid was staged, offering no proof.        … that it was shut, the agency said, citing two officials
//   |                                    ^^^^^^^^^^^^^^^^^^^                                            ^^^^^^^^^^^^^^^^^^^^
/** What the writer adds about how it was said. */
const REMARK =
  /(?:,? (?:but )?without (?:offering|providing|giving|citing|presenting|showing|elaborating|specifying|naming|identifying|explaining)|,? (?:but )?(?:offering|providing|giving|citing|presenting|gave|offered|provided) (?:no|little|any|few)|, (?:citing|quoting)|, (?:but )?(?:declining|refusing) to (?:elaborate|say|name|give|comment)|(?:(?<=,["”’]) |, )(?:drawing|prompting|earning|sparking|triggering|eliciting))(?!\p{L})[^.;:"“”‘«»]{0,120}[.]?$/iu;

function withoutRemark(view: View, span: Span): Span {
  const from = Math.max(span.from, span.to - 180);
  const remark = REMARK.exec(view.text.slice(from, span.to));
  if (!remark || from + remark.index <= span.from + 8) return span;
  const at = tokenAt(view, from + remark.index);
  return view.quoteOf[at] === -1 ? { from: span.from, to: from + remark.index } : span;
}

/** The closing mark of the last quotation inside the span, or -1. A quotation that the span cuts short has none. */
function lastQuotedBefore(view: View, span: Span): number {
  let i = tokenAt(view, span.to - 1);
  while (i >= 0 && view.tokens[i]!.from >= span.to) i--;
  while (i >= 0 && view.tokens[i]!.from >= span.from && view.quoteOf[i] === -1) i--;
  return i >= 0 && view.tokens[i]!.from >= span.from ? i : -1;
}

// > | that his "patience has run out", he borrows the grammar of …
//   |                                  ^^ ^^^^^^^
// > | who said that "never again" would it close, must act …        it "may prepare to use it": two hedges and an or
//   |                           (no mark: goes on)                                              ^
/** Does the writer speak on from this token? `comma` says that one stood before the closing mark. */
function isWriters(view: View, first: number, comma: boolean): boolean {
  const mark = view.lower[first] ?? '';
  if (mark === ':' || mark === ';') return true;
  const isDash = /^[—–-]+$/.test(mark);
  if (!comma && mark !== ',' && !isDash) return false;
  const at = comma && mark !== ',' && !isDash ? first : first + 1;
  if (/^(?:but|yet|while|whereas)$/.test(view.lower[at] ?? '')) return true;
  if (isDash) return false;
  return opensClause(view, at);
}

/** "he borrows", "must act", "Tarn called". */
function opensClause(view: View, at: number): boolean {
  const token = view.tokens[at];
  if (!token) return false;
  if (/^(?:AUX|VERB)$/.test(token.tag))
    return !token.features.includes('VerbForm=Part') && !token.features.includes('VerbForm=Ger');
  if (/^(?:he|she|it|they|we|i|you)$/.test(view.lower[at]!)) return true;
  return token.tag === 'PROPN' && /^(?:AUX|VERB)$/.test(view.tokens[at + 1]?.tag ?? '');
}
