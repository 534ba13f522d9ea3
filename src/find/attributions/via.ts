// In: a draft. Out: through whom or what the words came: the outlet that saw the paper, the office that translated, the
// address or the interview in which they were spoken. Null where the text does not say.

import type { Draft } from './draft.ts';
import type { View } from './view.ts';

// > | according to a memorandum seen by the Courier
//   |                                   ^^^^^^^^^^^
const HANDED =
  /\b(?:seen|obtained|reviewed|published|released|leaked|shared|carried|quoted|cited|translated|issued|read out|relayed) (?:by|to|with) ((?:the |a |an |her |his |its |their )?[^,.;:()"“”]{2,60})/i;
// > | said in a televised address on Monday
//   |         ^^^^^^^^^^^^^^^^^^^
const MEDIUM =
  /^[^.;:"“”]{0,60}?\b(?:in|on|through|via) ((?:a|an|the|his|her|its|their) (?:[\p{L}-]{2,20} ){0,3}(?:address|interview|statement|post|speech|broadcast|programme|program|podcast|letter|email|tweet|remarks|press release|press conference|news conference|report))\b/iu;
// > | was quoted by state television as saying · through a spokesman
const RELAYED =
  /^[^.;:"“”]{0,40}?\bthrough (?:a |an |his |her |its |their )(spokes\p{L}+|lawyer|aide|office)/iu;

// > | State radio, citing the harbour agency, reported that …
//   |                     ^^^^^^^^^^^^^^^^^^
const CITING = /\b(?:citing|quoting) ((?:the |a |an |its |their )?[^,.;:()"“”]{2,60})/iu;

/** The words that name it, as the text has them. */
export function viaOf(view: View, draft: Draft): string | null {
  const source = draft.source[0];
  if (source) {
    const words = view.text.slice(source.from, Math.min(source.to, source.from + 300));
    const handed = HANDED.exec(words) ?? CITING.exec(words);
    const cue = draft.cue[0]?.from ?? source.to;
    const cited = handed ?? CITING.exec(view.text.slice(source.to, Math.min(cue, source.to + 160)));
    if (cited) return tidy(cited[1]!);
  }
  const tail = tailOf(view, draft);
  return (
    tidy((HANDED.exec(tail) ?? MEDIUM.exec(tail) ?? RELAYED.exec(tail) ?? CITING.exec(tail))?.[1] ?? '') ||
    relayedBehind(view, draft)
  );
}

// > | Tarn said the gate “was shut”, the Courier quoted her as saying.        the Courier reported, citing two officials.
//   |                                ^^^^^^^^^^^                                                            ^^^^^^^^^^^^^
const QUOTED_BEHIND =
  /^["”’]?, ((?:the |state |local )?[^,.;:()"“”]{2,50}?) (?:quoted|cited) (?:him|her|them|it|the \p{L}+|\p{Lu}\p{L}+) as (?:saying|telling)/iu;
const CITING_BEHIND = /^["”’]?,? (?:citing|quoting) ((?:the |a |an |its |their )?[^,.;:()"“”]{2,60})/iu;

/** What follows all of it in the sentence. */
function relayedBehind(view: View, draft: Draft): string | null {
  const end = [...draft.cue, ...draft.source, ...draft.content].reduce(
    (to, span) => Math.max(to, span.to),
    0,
  );
  const after = view.text.slice(end, end + 120);
  return tidy((QUOTED_BEHIND.exec(after) ?? CITING_BEHIND.exec(after))?.[1] ?? '') || null;
}

/** What follows the cue or the source, up to the content or the sentence's end. */
function tailOf(view: View, draft: Draft): string {
  const ends = [...draft.cue, ...draft.source].map((span) => span.to);
  if (ends.length === 0) return '';
  const from = Math.max(...ends);
  const sentence = view.input.analysis.sentences[view.sentenceOf[Math.max(0, draft.cueToken)] ?? 0];
  let to = Math.min(from + 160, Math.max(sentence?.to ?? from, from));
  for (const span of draft.content) if (span.to > from) to = Math.min(to, Math.max(from, span.from));
  return view.text.slice(from, to);
}

function tidy(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .replace(/\s(?:on|at|in|during|after|before|that|which|who|and|late|early) .*$/i, '')
    .trim();
}
