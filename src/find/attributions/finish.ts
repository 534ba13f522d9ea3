// In: merged drafts. Out: attributions of the contract: type by the quotation marks, speaker, nesting, flags, act, id.

import { type Attribution, type AttributionType, findingId, type Span, toRanges } from '../../model/index.ts';
import { isAnonymous } from './anonymous.ts';
import { confidenceOf } from './confidence.ts';
import type { Draft } from './draft.ts';
import { type Before, type Speaker, speakerBook, speakerOf } from './speakers.ts';
import { isSayingNoun, sayingVerb } from './verbs.ts';
import { viaOf } from './via.ts';
import { tokenAt, type View } from './view.ts';

/** Completes the drafts, sorted by position. `within` and `continues` hold ids of the same list. */
export function finishDrafts(view: View, drafts: readonly Draft[]): Attribution[] {
  const book = speakerBook(view);
  const taken = new Set<string>();
  const speakers: Speaker[] = [];
  const { entities, unnamed = [] } = view.input.analysis;
  const people = new Map(entities.map((entity) => [entity.id, entity]));
  const everybody = new Map([...entities, ...unnamed].map((entity) => [entity.id, entity]));
  let before: Before = { speaker: { name: null, entity: null }, person: null, from: -1 };
  const bare = drafts.map((draft, index) => {
    const span = hullOf([...draft.source, ...draft.cue, ...draft.content]);
    const id = findingId('attribution', span, taken);
    taken.add(id);
    const speaker =
      draft.continues === undefined
        ? draft.voice !== undefined
          ? { name: draft.voice, entity: null }
          : speakerOf(view, book, draft.source, before)
        : (speakers[draft.continues] ?? before.speaker);
    speakers[index] = speaker;
    if (speaker.name !== null)
      before = { speaker, person: people.get(speaker.entity ?? '') ?? null, from: span.from };
    return { draft, span, id, speaker };
  });
  const holders = holdersOf(
    bare.map(({ draft, span, id }) => ({
      id,
      span,
      content: draft.content,
      frames: view.lower[draft.cueToken] === 'according',
    })),
  );
  const types = drafts.map((draft) => (draft.direct === true ? 'direct' : typeOf(view, draft.content)));
  return bare
    .map(({ draft, span, id, speaker }, index) => ({
      id,
      kind: 'attribution' as const,
      from: span.from,
      to: span.to,
      type: types[index]!,
      source: toRanges(draft.source),
      cue: toRanges(draft.cue),
      content: toRanges(draft.content),
      speaker: speaker.name,
      speakerEntity: speaker.entity,
      within: holders[index]!,
      via: viaOf(view, draft),
      continues: draft.continues === undefined ? null : bare[draft.continues]!.id,
      negated: isNegated(view, draft),
      hypothetical: isHypothetical(view, draft),
      anonymous: isAnonymous(view, draft, speaker, everybody.get(speaker.entity ?? '') ?? null),
      addressee: toRanges(addresseeOf(view, draft)),
      act: actOf(view, draft),
      speech: isSpeech(view, draft),
      confidence: confidenceOf(draft, isThatClause(view, draft) || isQuotedAsSaying(view, draft)),
    }))
    .map((one) => (one.anonymous && isOpinionOfMany(one, view.text) ? { ...one, speech: true } : one))
    .sort((a, b) => a.from - b.from || b.to - a.to || (a.id < b.id ? -1 : 1));
}

function hullOf(spans: readonly Span[]): Span {
  let from = Number.POSITIVE_INFINITY;
  let to = 0;
  for (const span of spans) {
    from = Math.min(from, span.from);
    to = Math.max(to, span.to);
  }
  return { from, to };
}

/** direct: every word of the content stands inside quotation marks (or is a post or block quote); indirect: none; mixed: some. */
function typeOf(view: View, content: readonly Span[]): AttributionType {
  let inside = 0;
  let outside = 0;
  for (const span of content) {
    for (let i = tokenAt(view, span.from); i < view.tokens.length && view.tokens[i]!.from < span.to; i++) {
      if (!/[\p{L}\p{N}]/u.test(view.lower[i]!)) continue;
      if (view.quoteOf[i] === -1) outside++;
      else inside++;
    }
  }
  if (inside === 0) return 'indirect';
  return outside === 0 ? 'direct' : 'mixed';
}

/** For each, the id of the innermost other attribution whose content holds the whole of it. Sorted sweep with a stack. */
function holdersOf(
  items: readonly { id: string; span: Span; content: readonly Span[]; frames: boolean }[],
): (string | null)[] {
  const pieces = items.flatMap((item, index) => item.content.map((span) => ({ ...span, index })));
  pieces.sort((a, b) => a.from - b.from || b.to - a.to || a.index - b.index);
  const order = items
    .map((_, index) => index)
    .sort(
      (a, b) => items[a]!.span.from - items[b]!.span.from || items[b]!.span.to - items[a]!.span.to || a - b,
    );
  const holders: (string | null)[] = items.map(() => null);
  const open: { from: number; to: number; index: number }[] = [];
  let next = 0;
  for (const index of order) {
    const { span } = items[index]!;
    while (next < pieces.length && pieces[next]!.from <= span.from) open.push(pieces[next++]!);
    for (let i = open.length - 1; i >= 0; i--) if (open[i]!.to <= span.from) open.splice(i, 1);
    for (let i = open.length - 1; i >= 0; i--) {
      const piece = open[i]!;
      const spare = piece.to - piece.from - (span.to - span.from);
      const fits = spare > 0 || (spare === 0 && items[piece.index]!.frames);
      if (piece.index === index || piece.to < span.to || !fits) continue;
      holders[index] = items[piece.index]!.id;
      break;
    }
  }
  return holders;
}

// > | The office denied that she had threatened it.
//   | ^^^^^^^^^^ ^^^^^^ ^^^^ the plainest construction of all
function isThatClause(view: View, { source, cueToken, content }: Draft): boolean {
  const first = tokenAt(view, content[0]!.from);
  if (cueToken < 0 || first <= cueToken || view.lower[first] !== 'that' || source.length === 0) return false;
  const verb = sayingVerb(view.tokens[cueToken]!.lemma, view.lower[cueToken]!);
  return (
    first === cueToken + 1 && source[0]!.to <= view.tokens[cueToken]!.from && /[ct]/.test(verb?.frames ?? '')
  );
}

// > | "It is time," Bram Sund was quoted as saying by the agency.
//   |               ^^^^^^^^^     ^^^^^^
const isQuotedAsSaying = (view: View, { cueToken, rule }: Draft): boolean =>
  rule === 'tag-after' && view.lower[cueToken] === 'quoted' && view.lower[cueToken + 1] === 'as';

const REACH = 6;

/** "did not say", "never called", "denies saying", "no official said". */
function isNegated(view: View, draft: Draft): boolean {
  for (let i = draft.cueToken - 1; i >= Math.max(0, draft.cueToken - REACH); i--) {
    if (/^(?:not|never|n't|n’t|cannot|nobody|neither|nor|without)$/.test(view.lower[i]!)) return true;
    if (/^(?:VERB|NOUN|PROPN|PUNCT|PRON)$/.test(view.tokens[i]!.tag)) break;
  }
  if (draft.cueToken > 0 && /^(?:nobody|none)$/.test(view.lower[draft.cueToken - 1]!)) return true;
  const first = draft.source[0] ? tokenAt(view, draft.source[0].from) : -1;
  return /^(?:no|nobody|none|neither)$/.test(view.lower[first] ?? '');
}

// > | If he says that, any lawyer will tell you that …      They are practically saying "we can talk".
//   | ^^            ^   ^^^        ^^^^                              ^^^^^^^^^^^
const UNREAL =
  /^(?:would|could|might|may|will|should|'d|'ll|’d|’ll|practically|basically|essentially|effectively|virtually)$/;

function isHypothetical(view: View, draft: Draft): boolean {
  const i = draft.cueToken;
  if (i < 1) return false;
  const before = view.lower.slice(Math.max(0, i - 3), i);
  const group = before.slice(before.findLastIndex((word) => /^[,;:—–()-]$/.test(word)) + 1);
  if (group.some((word) => UNREAL.test(word))) return true;
  const source = draft.source[0];
  if (!source) return false;
  const first = tokenAt(view, source.from);
  return (
    /^(?:if|imagine|suppose|unless)$/.test(view.lower[first - 1] ?? '') ||
    /^(?:any|anyone|anybody)$/.test(view.lower[first]!)
  );
}

// > | told the families that · said to reporters
//   |      ^^^^^^^^^^^^             ^^^^^^^^^^^^
function addresseeOf(view: View, draft: Draft): Span[] {
  const i = draft.cueToken;
  if (i < 0) return [];
  const { lemma } = view.tokens[i]!;
  let first = i + 1;
  if (!/^(?:tell|ask|urge|warn|inform|advise|assure|remind|order|promise)$/.test(lemma)) {
    if (view.lower[first] !== 'to') return [];
    first++;
  }
  let end = first;
  const said = new Set(draft.content.map(({ from }) => tokenAt(view, from)));
  while (end < view.tokens.length && end - first < 8 && !said.has(end) && isAddressed(view, end, first))
    end++;
  if (
    end === first ||
    draft.content.some((span) => view.tokens[first]!.from >= span.from && view.tokens[first]!.from < span.to)
  )
    return [];
  const span = { from: view.tokens[first]!.from, to: view.tokens[end - 1]!.to };
  return draft.source.some((source) => source.from < span.to && source.to > span.from) ? [] : [span];
}

// > | told state television that 40 boats · told the Courier last year
//   |                       ^^^^                           ^^^^
const ENDS_ADDRESSEE =
  /^(?:that|whether|if|last|next|today|yesterday|(?:mon|tues|wednes|thurs|fri|satur|sun)day)$/;

function isAddressed(view: View, i: number, first: number): boolean {
  // > | told USA TODAY that        (but not: told Reuters today that · told Reuters Monday that)
  //   |          ^^^^^
  const { from, to } = view.tokens[i]!;
  const isName = /^T(?:oday|ODAY)$/.test(view.text.slice(from, to)) && view.tokens[i - 1]!.tag === 'PROPN';
  if (i > first && !isName && ENDS_ADDRESSEE.test(view.lower[i]!)) return false;
  return /^(?:DET|NOUN|PROPN|PRON|ADJ|NUM)$/.test(view.tokens[i]!.tag);
}

function verbOf(view: View, draft: Draft): ReturnType<typeof sayingVerb> {
  const i = draft.cueToken;
  return i < 0 ? undefined : sayingVerb(view.tokens[i]!.lemma, view.lower[i]!);
}

function actOf(view: View, draft: Draft): string {
  const i = draft.cueToken;
  if (i >= 0 && view.tokens[i]!.lemma === 'call' && /^(?:for|on)$/.test(view.lower[i + 1] ?? ''))
    return 'call-for';
  return verbOf(view, draft)?.act ?? 'say';
}

// > | Many believe that the gates were open.      what people in general think is known only from what they say
//   | ^^^^ ^^^^^^^
function isOpinionOfMany({ source, act }: Attribution, text: string): boolean {
  return (
    act === 'believe' &&
    source.some(([from, to]) =>
      /^(?:many|most|some|few|experts?|critics|observers|analysts)\b/i.test(text.slice(from, to)),
    )
  );
}

/** Words and structure that report saying; belief and attitude, and verbs that the table does not know, are not. */
function isSpeech(view: View, draft: Draft): boolean {
  const i = draft.cueToken;
  if (i < 0 || draft.rule === 'in-the-words-of' || draft.rule === 'structure') return true;
  const verb = verbOf(view, draft);
  if (verb) return !verb.frames.includes('b');
  // > | The alliance's chief chimed in too: “We stand with you.”
  //   |                                   ^^^
  const { from } = draft.content[0]!;
  if (view.quoteOf[tokenAt(view, from)] !== -1 && /:\s?["“‘]$/.test(view.text.slice(from - 3, from)))
    return true;
  if (/^(?:according|per|[^\p{L}]+)$/u.test(view.lower[i]!)) return true;
  return (
    view.lower[i + 1] === ':' || view.lower[i - 1] === 'according' || isSayingNoun(view.tokens[i]!.lemma)
  );
}
