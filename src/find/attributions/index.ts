// Document → attributions: who said what. Direct speech by its marks and tags (quoted.ts), reported speech by its clauses
// (reported.ts), one list (merge.ts), then speakers and flags (finish.ts). What is shown is speech that is certain or likely.

import { type Attribution, contains, overlaps, type Span } from '../../model/index.ts';
import type { Finder, FindInput } from '../finder.ts';
import { withinBounds, withNearerCue } from './bounds.ts';
import { candidatesOf, isTagged } from './candidates.ts';
import { withoutNextReports } from './coordinated.ts';
import { isDeed } from './deeds.ts';
import { withSentenceBefore } from './displaced.ts';
import { contentFrom, type Draft } from './draft.ts';
import { isEmptyReport, saysNothing, withoutPointers } from './empty.ts';
import { endedReports } from './endings.ts';
import { finishDrafts } from './finish.ts';
import { findHeadlines } from './headlines.ts';
import { findInserted, findNamings } from './inserted.ts';
import { findLabelled } from './labelled.ts';
import { type AttributionModels, attributionModels } from './learned/index.ts';
import { bestOfEach, judged } from './learned/judge.ts';
import { combine, mergeDrafts } from './merge.ts';
import { findQuoted } from './quoted.ts';
import { findReported } from './reported.ts';
import { findSigned } from './signed.ts';
import { withOneSource, withSharedSources } from './sources.ts';
import { withoutStrays } from './strays.ts';
import { findStructured, withoutPulled } from './structured.ts';
import { withoutLeadingDay, withoutTold, withSubjectOnly } from './subjects.ts';
import { withoutDays, withoutTails, withRest } from './tails.ts';
import { joinUntagged } from './untagged.ts';
import { tokenAt, type View, viewOf } from './view.ts';

/** Every attribution, belief and attitude and the merely possible among them. */
export function findEveryAttribution(input: FindInput): readonly Attribution[] {
  const view = viewOf(input);
  return finishDrafts(view, draftsOf(view));
}

/** Log-odds, in units of 1/32, below which a candidate is left out. */
const LEAST = -24;

function draftsOf(view: View): Draft[] {
  const quoted = onWords(
    view,
    mergeDrafts(findSigned(view), mergeDrafts(findHeadlines(view), findQuoted(view))),
  );
  const rules = mergeDrafts(quoted, onWords(view, findReported(view)));
  const models = view.input.models && attributionModels(view.input.models);
  const merged = models ? decided(view, quoted, rules, models) : rules;
  const structured = withoutPulled(view, findStructured(view), quoted);
  const asked = questionSpans(view);
  const namings = findNamings(view);
  const labelled = findLabelled(view, new Set(quoted.map(({ cueToken }) => cueToken)));
  const named = new Set([...namings, ...labelled].map(({ cueToken }) => cueToken));
  const spoken = [...structured, ...quoted.filter(({ rule }) => rule === 'turn')];
  const free = merged.filter((draft) => !named.has(draft.cueToken) && !isHeadlinesSource(draft, quoted));
  const others = [...free, ...namings, ...labelled].filter(
    (draft) => !isOwnVoice(view, draft, spoken) && !isAside(view, draft, asked),
  );
  const taken = new Set(others.map(({ cueToken }) => cueToken));
  const trimmed = [...others, ...findInserted(view, taken)].flatMap((draft) => {
    const mended = withoutDays(
      view,
      mendedSource(
        view,
        withRest(view, withoutTails(view, withoutDateline(view, withSentenceBefore(view, draft)))),
      ),
    );
    return withinBounds(view, mended) ?? [];
  });
  return inOrder(
    joinUntagged(
      view,
      withSharedSources(
        view,
        endedReports(
          view,
          withoutNextReports(view, withoutStrays(view, withNearerCue(view, [...trimmed, ...structured]))),
        ),
      ).filter((draft) => !saysNothing(view, draft)),
    ),
  );
}

// > | Sham completely debunked: White House        who speaks at the end of a headline is not what it says
//   |                           ^^^^^^^^^^^
function isHeadlinesSource({ content }: Draft, all: readonly Draft[]): boolean {
  return all.some(
    ({ rule, source }) =>
      rule === 'headline' && content.every((span) => source.some((whole) => contains(whole, span))),
  );
}

/** Marks that open in the article may close in what is not read as language (a script, a broken tag): such parts hold no words. */
function onWords(view: View, drafts: readonly Draft[]): Draft[] {
  const holdsWord = ({ from, to }: Span): boolean => (view.tokens[tokenAt(view, from)]?.from ?? to) < to;
  return drafts.flatMap((draft) => {
    const content = draft.content.filter(holdsWord);
    const source = draft.source.filter(holdsWord);
    if (content.length === draft.content.length && source.length === draft.source.length) return [draft];
    return content.length === 0 ? [] : [{ ...draft, content, source }];
  });
}

function mendedSource(view: View, draft: Draft): Draft {
  return withOneSource(
    view,
    withSubjectOnly(view, withoutTold(view, withoutLeadingDay(view, withoutPointers(view, draft)))),
  );
}

/** What the judge chooses of the candidates, with the direct speech that it does not judge. */
function decided(
  view: View,
  quoted: readonly Draft[],
  rules: readonly Draft[],
  models: AttributionModels,
): Draft[] {
  const { words, pool: all } = candidatesOf(view, rules, models);
  const pool = all.flatMap((draft) => withoutHowNamed(view, draft));
  const verdicts = models.judge ? judged(view, words, rules, pool, models.judge) : pool;
  const chosen = bestOfEach(verdicts, LEAST, isTagged);
  const byCue = new Map(chosen.map((draft) => [draft.cueToken, draft]));
  const spoken = quoted.flatMap((draft) => {
    const best = isTagged(draft) ? byCue.get(draft.cueToken) : undefined;
    return !best ? [draft] : isTagged(best) ? [best] : [];
  });
  return combine(
    view,
    spoken,
    rules,
    chosen.filter((draft) => !isTagged(draft)),
  );
}

// > | MORROW HILL, May 3 (Coastwire) - Nine people were hurt, officials said.
//   | ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^  the agency's, not the officials'
const DATELINE =
  /^\p{Lu}[\p{Lu}.'’ -]{2,40}(?:, [\p{L}\p{N}., ]{2,30})?(?: ?\([\p{L}\p{N} ./&-]{2,30}\))? ?[—–-]{1,2} /u;

function withoutDateline(view: View, draft: Draft): Draft {
  const [first, ...rest] = draft.content;
  const dateline = first && DATELINE.exec(view.text.slice(first.from, Math.min(first.to, first.from + 120)));
  if (!dateline || !/^(?:\n|$)/.test(view.text.slice(first.from - 1, first.from))) return draft;
  return { ...draft, content: [{ from: first.from + dateline[0].length, to: first.to }, ...rest] };
}

function questionSpans(view: View): Span[] {
  return view.input.passages.filter((passage) => passage.role === 'question');
}

// > | … said a teacher who asked not to be named.      Two officials said on condition of anonymity, because …
//   |                            ^^^^^^^^^^^^^^^                         ^^^^^^^^^^^^^^^^^^^^^^^^
const HOW_NAMED =
  /^(?:not to be (?:named|identified|quoted)|on (?:the |a )?(?:strict )?condition (?:of anonymity|that (?:he|she|they) (?:not )?be (?:not )?(?:named|identified))|anonymously\b|(?:because|as|since) (?:he|she|they) (?:was|were|is|are) not (?:authori[sz]ed|allowed|permitted|supposed) to )/i;

function isHowNamed(view: View, { from }: Span): boolean {
  return HOW_NAMED.test(view.text.slice(from, from + 60));
}

/** The draft without such a phrase; nothing, where the phrase was all. */
function withoutHowNamed(view: View, draft: Draft): Draft[] {
  const content = draft.content.filter((span) => !isHowNamed(view, span));
  if (content.length === draft.content.length) return [draft];
  return content.length === 0 ? [] : [{ ...draft, content }];
}

// > | … said a teacher who asked not to be named.      Q: What did the mayor say about the bridge?
//   |                            ^^^^^^^^^^^^^^^
/** How a source wants to be named, and what a question asks for, are nobody's statements. */
function isAside(view: View, draft: Draft, questions: readonly Span[]): boolean {
  const first = draft.content[0]!;
  if (isHowNamed(view, first)) return true;
  if (isHeadOfPart(view, draft) || isDescribed(view, draft) || isDeed(view, draft)) return true;
  if (isAsWeGo(view, draft) || isCitation(view, draft) || isExplained(view, draft)) return true;
  if (isEmptyReport(view, draft) || isAnnounced(view, draft) || saysNothing(view, draft)) return true;
  if (draft.source.some((span) => draft.content.some((other) => overlaps(span, other)))) return true;
  if (isNobodysSource(view, draft)) return true;
  return (
    isOpeningParticiple(view, draft) ||
    isTitle(view, draft) ||
    questions.some((span) => contains(span, first))
  );
}

// > | Economy in stress and markets on a high        nothing indicated that it was so
//   | ^^^^^^^^^^                                     ^^^^^^^
function isNobodysSource(view: View, { source }: Draft): boolean {
  const [only, more] = source;
  if (!only || more) return false;
  return /^(?:nothing|what)$|\s(?:in|of|to|on|at|for|with|by|from|and|or|the|a|an)$/iu.test(
    view.text.slice(only.from, only.to),
  );
}

// > | The response: The ministry denied it.        Key facts: …
//   | ^^^^^^^^^^^^^ what the item is about, not who speaks
const PART =
  /^(?:the|our|key|why|how|an?|what)?\s?(?:\p{L}+\s){0,2}?(?:response|remarks?|reactions?|numbers?|background|context|problem|results?|question|answer|catch|upshot|bottom line|takeaways?|impact|reason|goal|stakes|claim|facts?|verdict|timeline|details?|summary|point|news|latest|issue|move|plan|deal|dispute|controversy|significance|denial|allegations?|accusations?|incident|backdrop|fallout|next|next steps?|outlook)$/iu;

function isHeadOfPart(view: View, { source, cue, content }: Draft): boolean {
  const [only] = source;
  if (!only || cue.length !== 1 || view.text.slice(cue[0]!.from, cue[0]!.to) !== ':') return false;
  return (
    PART.test(view.text.slice(only.from, only.to)) && view.quoteOf[tokenAt(view, content[0]!.from)] === -1
  );
}

// > | The office said the talk that Quill described "did not take place".
//   |                                     ^^^^^^^^^ what was described stands before it
function isDescribed(view: View, { cueToken, content }: Draft): boolean {
  if (!/^(?:describe|mention|cite|discuss|detail|outline|recall)$/.test(view.tokens[cueToken]?.lemma ?? ''))
    return false;
  const first = tokenAt(view, content[0]!.from);
  return (
    content.length === 1 &&
    first > cueToken &&
    first - cueToken <= 2 &&
    view.quoteOf[first] !== -1 &&
    /^(?:AUX|VERB)$/.test(view.tokens[first]!.tag) &&
    /^\p{Ll}/u.test(view.text.slice(content[0]!.from, content[0]!.from + 1))
  );
}

// > | State radio, citing the harbour agency, reported that …
//   |              ^^^^^^ through whom the words came (via), not another report
function isCitation(view: View, { cueToken, content }: Draft): boolean {
  if (!/^(?:citing|quoting)$/.test(view.lower[cueToken] ?? '')) return false;
  const end = content.at(-1)!.to;
  for (let i = tokenAt(view, content[0]!.from); i < view.tokens.length && view.tokens[i]!.from < end; i++)
    // > | citing two officials who asked not to be named
    //   |                      ^^^ tells of the officials
    if (/^(?:who|whose)$/.test(view.lower[i]!)) return true;
    else if (/^(?:VERB|AUX)$/.test(view.tokens[i]!.tag)) return false;
  return true;
}

// > | Weil has a line for it: "A company is a machine." Tarn agrees.
//   |                       ^ announced by one, and no words of another who is told of behind its full stop
function isAnnounced(view: View, { content, cueToken, continues }: Draft): boolean {
  const quote = view.quoteOf[tokenAt(view, content[0]!.from)]!;
  if (quote === -1 || cueToken < 0 || continues !== undefined || content.length > 1) return false;
  const { from, to, inner } = view.input.quotations[quote]!;
  if (view.tokens[cueToken]!.from < to || content[0]!.from < from) return false;
  return (
    /:\s*$/.test(view.text.slice(Math.max(0, from - 3), from)) &&
    /[.!?]$/.test(view.text.slice(inner.from, inner.to))
  );
}

// > | Port strike explained: what we know so far        the set phrase of a headline: the strike explains nothing
//   |             ^^^^^^^^^
function isExplained(view: View, { cueToken }: Draft): boolean {
  if (view.lower[cueToken] !== 'explained' || !/^[:–—-]$/.test(view.lower[cueToken + 1] ?? '')) return false;
  const { from } = view.tokens[cueToken]!;
  return view.input.passages.some(
    ({ role, ...span }) => role === 'title' && span.from <= from && from < span.to,
  );
}

// > | She is speaking now. We are translating as we go: "If it comes a second time …"
//   |                                            ^^ ^^ whoever writes is not whoever speaks
function isAsWeGo(view: View, { cueToken, source }: Draft): boolean {
  if (cueToken < 0 || source.length === 0 || view.tokens[cueToken]!.lemma !== 'go') return false;
  return /^(?:i|we)$/i.test(view.text.slice(source[0]!.from, source[0]!.to));
}

// > | They read "The Long Winter" aloud.
//   |            ^^^^^^^^^^^^^^^ every word of weight is capitalised, nothing ends it: a name of a work
function isTitle(view: View, draft: Draft): boolean {
  const only = draft.content[0]!;
  if (draft.content.length > 1 || draft.rule === 'headline') return false;
  const quote = view.quoteOf[tokenAt(view, only.from)]!;
  const quotation = quote === -1 ? null : view.input.quotations[quote]!;
  const aloud = view.tokens[draft.cueToken]?.lemma === 'read';
  if (!quotation || (quotation.to < only.to && !aloud)) return false;
  const text = view.text
    .slice(only.from, Math.min(only.to, quotation.to))
    .replace(/^["'“”‘’]+|["'“”‘’]+$/g, '');
  const words = text.split(/[^\p{L}\p{N}’'-]+/u).filter((word) => word.length > 3);
  const named = words.length > 0 && words.every((word) => /^\p{Lu}/u.test(word));
  return (
    named &&
    text.includes(' ') &&
    /[\p{L}\p{N}]$/u.test(text) &&
    (words.length > 1 || /^\p{Lu}.* \p{Lu}/u.test(text))
  );
}

// > | Asked whether the port would close, Tarn said that …      Note how she puts it.
//   | ^^^^^                                                     ^^^^
/** A sentence-opening "Asked …," or imperative is nobody's statement; a quotation may still hang on it. */
function isOpeningParticiple(view: View, draft: Draft): boolean {
  const i = draft.cueToken;
  if (i < 0 || draft.rule !== 'learned' || (i > 0 && view.sentenceOf[i - 1] === view.sentenceOf[i]))
    return false;
  if (/^(?:according|citing|quoting)$/.test(view.lower[i]!)) return false;
  return (
    /^(?:VERB|AUX)$/.test(view.tokens[i]!.tag) && view.quoteOf[tokenAt(view, draft.content[0]!.from)] === -1
  );
}

/** "I say that …" inside a quotation or a post is the speaker going on, not a report of another's words. */
function isOwnVoice(view: View, draft: Draft, structured: readonly Draft[]): boolean {
  const source = draft.source[0];
  const at = view.tokens[draft.cueToken]?.from;
  if (at === undefined) return false;
  const inPost = structured.some((post) => post.content.some(({ from, to }) => from <= at && at < to));
  if (view.quoteOf[draft.cueToken] === -1 && !inPost) return false;
  return source === undefined || /^(?:i|we|you)$/i.test(view.text.slice(source.from, source.to));
}

/** Sorted by content, then cue; `continues` points at the new places. */
function inOrder(drafts: readonly Draft[]): Draft[] {
  const order = drafts.map((_, i) => i);
  order.sort(
    (a, b) =>
      contentFrom(drafts[a]!) - contentFrom(drafts[b]!) || drafts[a]!.cueToken - drafts[b]!.cueToken || a - b,
  );
  const place = new Map(order.map((old, now) => [old, now]));
  return order.map((old) => {
    const draft = drafts[old]!;
    return draft.continues === undefined ? draft : { ...draft, continues: place.get(draft.continues)! };
  });
}

/** Speech that is certain or likely. */
export const attributions: Finder<Attribution> = {
  kind: 'attribution',
  needs: [],
  find: (input) => shown(withoutFurniture(input, findEveryAttribution(input))),
};

// > | Related stories
//   | Quill: ‘No daylight’ between us        the headline of another text
function withoutFurniture({ passages }: FindInput, all: readonly Attribution[]): readonly Attribution[] {
  const spans = passages.filter(({ role }) => role === 'promo' || role === 'boilerplate');
  if (spans.length === 0) return all;
  let next = 0;
  return all.filter(({ from, to }) => {
    while (next < spans.length && spans[next]!.to <= from) next++;
    const span = spans[next];
    return span === undefined || from < span.from || to > span.to;
  });
}

function shown(all: readonly Attribution[]): Attribution[] {
  const kept = all.filter((one) => one.speech && one.confidence !== 'possible');
  const ids = new Set(kept.map((one) => one.id));
  return kept.map((one) => ({
    ...one,
    within: one.within !== null && ids.has(one.within) ? one.within : null,
    continues: one.continues !== null && ids.has(one.continues) ? one.continues : null,
  }));
}
