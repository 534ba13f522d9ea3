// In: a draft. Out: whether its content says nothing, or the draft without the part that does not. Idea: "the opposite", "no such
// thing" and the what of "what did she say?" stand for words that are printed elsewhere or were never spoken.

import type { Span } from '../../model/index.ts';
import type { Draft } from './draft.ts';
import { tokenAt, type View } from './view.ts';

/** Does the draft hold no words of its source? */
export function isEmptyReport(view: View, draft: Draft): boolean {
  return (
    isAboutReport(view, draft) || isStandIn(view, draft) || isAsked(view, draft) || isHandedOn(view, draft)
  );
}

// > | A judge said something that judges seldom say.      I have read the ruling twice.      Who gets to call it sad?
//   |                         ^^^^^^^^^^^^^^^^^^^^^^^       ^^^^^^^^^^^^^^^^^^^^^^^^                ^^^
function isAboutReport(view: View, { content, cueToken, source }: Draft): boolean {
  const first = tokenAt(view, content[0]!.from);
  if (view.lower[first] === 'that' && /^(?:some|any|every|no)thing$/.test(view.lower[first - 1] ?? ''))
    return true;
  const asker = source[0] ? tokenAt(view, source[0].from) : -1;
  if (
    /^who$/.test(view.lower[asker] ?? '') &&
    /^(?:and|or|about|of|know|ask|[:—–])$/.test(view.lower[asker - 1] ?? '')
  )
    return true;
  const isReader = /^(?:i|we|you|he|she|they|who)$/.test(view.lower[asker] ?? '');
  return isReader && view.tokens[cueToken]?.lemma === 'read' && view.quoteOf[first] === -1;
}

// > | He promised no such thing. He said the opposite, and then he said so again.
//   |             ^^^^^^^^^^^^^          ^^^^^^^^^^^^                    ^^^^^^^^
const STAND_IN =
  /^(?:(?:exactly|just|quite|precisely|almost) )?(?:so(?: again)?|as much|(?:much |about )?the (?:opposite|contrary|reverse|same)(?: thing)?(?: of (?:it|that|this))?|no such thing|nothing(?: of the (?:sort|kind))?|otherwise|it all|to (?:him|her|them|me|us|you)(?: to say so| saying so| about it)?|(?:not )?a word|little|a lot|a great deal|no more|as follows|these words|those words)$/iu;
const LONGEST_STAND_IN = 40;

function isStandIn(view: View, { content }: Draft): boolean {
  const { from, to } = content[0]!;
  return content.length === 1 && to - from <= LONGEST_STAND_IN && STAND_IN.test(view.text.slice(from, to));
}

// > | What did the judge say?      Who said what, and when?
//   | ^^^^^^^^                              ^^^^
const ASKING =
  /^(?:what|which|how|why|when|where|who|whom|and|or|else|exactly|do|does|did|has|have|had|is|was|would|will|could|can|,)$/;

function isAsked(view: View, { content }: Draft): boolean {
  const last = view.sentenceOf[tokenAt(view, content[0]!.from)];
  const sentence = view.input.analysis.sentences[last ?? -1];
  if (!sentence || view.lower[sentence.endToken - 1] !== '?') return false;
  return content.every(({ from, to }) => {
    for (let i = tokenAt(view, from); i < view.tokens.length && view.tokens[i]!.from < to; i++)
      if (!ASKING.test(view.lower[i]!)) return false;
    return true;
  });
}

// > | The office referred questions to Bram Sund.
//   |                               ^^^^^^^^^^^^
function isHandedOn(view: View, { content }: Draft): boolean {
  const { from, to } = content[0]!;
  const first = tokenAt(view, from);
  if (content.length > 1 || view.lower[first] !== 'to' || view.quoteOf[first] !== -1) return false;
  let named = false;
  for (let i = first; i < view.tokens.length && view.tokens[i]!.from < to; i++)
    if (/^(?:VERB|AUX)$/.test(view.tokens[i]!.tag) || view.quoteOf[i] !== -1) return false;
    else named ||= view.tokens[i]!.tag === 'PROPN';
  return named;
}

// > | Consider what Quill said. "The gate is open."
//   |          ^^^^ only points at the words
const POINTS = /^(?:what|whatever|as|so|that|this|which|how)$/iu;

/** The draft without a part of its content that only points at the words of a later sentence. */
export function withoutPointers(view: View, draft: Draft): Draft {
  const last = view.sentenceOf[tokenAt(view, draft.content.at(-1)!.from)];
  const content = draft.content.filter(
    ({ from, to }) =>
      !POINTS.test(view.text.slice(from, to).trim()) || view.sentenceOf[tokenAt(view, from)] === last,
  );
  return content.length === 0 || content.length === draft.content.length ? draft : { ...draft, content };
}

// > | The Lamp asked him on Monday.   They blame each other.   … , the Lamp quoted her as saying.   The ship was attacked by drones.
//   |                ^^^ ^^ ^^^^^^               ^^^^ ^^^^^                        ^^^ ^^ ^^^^^^
const WITHOUT_WORDS = /^(?:ask|tell|quote|cite|question|interview|accuse|blame|condemn|say|call)$/;
const NOTHING =
  /^(?:(?:on|last|this) \p{Lu}?\p{L}{3,8}|(?:him|her|them|me|us|you|it)(?: (?:on|in|at|last|this) [\p{L}\d ]{2,24}| yesterday| again| as saying| as telling \p{L}+)?|each other|one another|[\p{Lu}][\p{L}’'. -]{1,40} as saying|in (?:the|no|very) (?:\p{L}+ )?(?:strongest|harshest|clearest|plainest|starkest|bluntest|uncertain|strong|harsh|clear)(?: possible)? (?:terms|words|language))[,.]?$/iu;

/** Whom somebody asked, how loudly it was said, whom a raid hit: nothing that was said. */
export function saysNothing(view: View, draft: Draft): boolean {
  const { content, cueToken } = draft;
  const only = content[0]!;
  if (content.length > 1) return false;
  const { lemma } = view.tokens[cueToken] ?? { lemma: '' };
  if (
    WITHOUT_WORDS.test(lemma) &&
    only.to - only.from < 80 &&
    NOTHING.test(view.text.slice(only.from, only.to))
  )
    return true;
  if (isOnlyNamed(view, only, lemma) || isRung(view, only, lemma) || isPlainIt(view, draft)) return true;
  const isHit = lemma === 'attack' && view.tokens[cueToken - 1]?.lemma === 'be';
  return isHit && view.quoteOf[tokenAt(view, only.from)] === -1;
}

// > | Then it quotes a Dr. Anton Sund:        the words follow, or never come
//   |                ^^^^^^^^^^^^^^^^^
function isOnlyNamed(view: View, { from, to }: Span, lemma: string): boolean {
  if (lemma !== 'quote' && lemma !== 'cite') return false;
  if (/^[^“”"]{2,80} as saying(?![\p{L}])/u.test(view.text.slice(from, to))) return true;
  if (lemma === 'cite') return false;
  for (let i = tokenAt(view, from); i < view.tokens.length && view.tokens[i]!.from < to; i++)
    if (/^(?:VERB|AUX)$/.test(view.tokens[i]!.tag) || view.quoteOf[i] !== -1) return false;
  return true;
}

// > | When I called her on Saturday she was out.        by telephone
//   |               ^^^ ^^
function isRung(view: View, { from, to }: Span, lemma: string): boolean {
  if (/["“”'’]{1,2}\S/.test(view.text.slice(from, to))) return false;
  if (lemma !== 'call' && lemma !== 'phone' && lemma !== 'ring') return false;
  const first = tokenAt(view, from);
  return (
    /^(?:him|her|them|me|us)$/.test(view.lower[first]!) &&
    /^(?:on|at|in|last|this|yesterday|today|again|back|to|for|and|about|from|up)$/.test(
      view.lower[first + 1] ?? '',
    )
  );
}

// > | Quill did not say it; nobody did.
//   |                   ^^
function isPlainIt(view: View, { content, source }: Draft): boolean {
  const { from, to } = content[0]!;
  return (
    source.length > 0 && to - from < 6 && /^(?:it|that|this|so)[;,.?!]?$/i.test(view.text.slice(from, to))
  );
}

// > | This is what Quill said:      as he said, … so she said
//   |         ^^^^ one pronoun stands for words that are printed elsewhere: nothing is said here
export function saysSomething(view: View, { content }: Draft): boolean {
  return content.length !== 1 || !EMPTY.test(view.text.slice(content[0]!.from, content[0]!.to).trim());
}

const EMPTY =
  /^(?:what|whatever|as|so|that|this|it|which|how|much|something|nothing|anything|more|less)[?!.,]?$/iu;
