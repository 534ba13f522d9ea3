// In: a draft. Out: whether its cue tells of a deed and not of words. Idea: verbs that report what was said ("concluded that", "showed that",
// "offered an apology") also tell what was done ("concluded its hearing", "showed no symptoms", "is offering the sensor for $30"): what they
// govern says which. Quoted words are always words.

import type { Span } from '../../model/index.ts';
import type { Draft } from './draft.ts';
import { tokenAt, type View } from './view.ts';

/** Does the cue tell of a deed, by what it governs? */
export function isDeed(view: View, { cueToken, content, source }: Draft): boolean {
  const [first, more] = content;
  if (isUnsaidSpeech(view, { cueToken, content })) return true;
  if (cueToken < 0 || !first || more || first.from < view.tokens[cueToken]!.from) return false;
  if (view.quoteOf[tokenAt(view, first.from)] !== -1) return false;
  const governed = view.text.slice(first.from, Math.min(first.to, first.from + 120));
  const who = source.map(({ from, to }) => view.text.slice(from, to)).join(' ');
  return isDone(view.tokens[cueToken]!.lemma, governed, who) || isElsewhere(view, cueToken, first);
}

// > | The House concluded its third public hearing on Tuesday.        The panel concluded that the bridge was safe.
//   |           ^^^^^^^^^ ended                                                 ^^^^^^^^^ said
const ENDED =
  /^(?:(?:its|his|her|their|the|a|an|this|that|another)\s)(?:[\p{L}\p{N}’'-]+\s){0,4}?(?:hearings?|sessions?|visits?|trips?|tours?|meetings?|talks|negotiations|testimony|review|investigations?|inquir(?:y|ies)|deals?|agreements?|treat(?:y|ies)|pacts?|trials?|case|ceremon(?:y|ies)|rounds?|day|week|debates?|campaigns?|summits?|conferences?|speech|career|season|operations?|exercises?|drills?)\b/iu;
// > | The other 28 people showed no signs of the plague.        Figures show no signs of growth.
//   |                     ^^^^^^
const SHOWN =
  /^(?:(?:no|any|few|little|some|great|more|much|early|clear|similar|mild)\s){1,2}(?:signs?|symptoms?|interest|mercy|respect|restraint|remorse|emotion|courage|willingness|inclination|patience)\b/iu;
// > | Amazon is offering the sensor for $30.        She offered an apology. · The president offered no explanation.
//   |           ^^^^^^^^
const OFFERED_WORDS =
  /\b(?:apolog(?:y|ies)|condolences|sympath(?:y|ies)|thanks|praise|critici[sz]ms?|explanations?|comments?|details?|assurances?|reasons?|evidence|proof|views?|opinions?|account|assessment|prediction|support|congratulations|prayers|advice|word|words|hope|clarification|guarantees?|to)\b/iu;
// > | Tottenham posted an image of the coach.
//   |           ^^^^^^ no words
const PICTURE =
  /^(?:an?|the|his|her|its|their|this|that|more|two|several)\s(?:[\p{L}-]+\s){0,2}?(?:image|photo|photograph|picture|video|clip|screenshot|selfie|map|link|gif|meme)s?\b/iu;

// > | The office referred the call to the city police.
//   |                 ^^^^^^^^^^^^^^^^
const HANDED_ON =
  /^(?:(?:the|all|any|its|further|his|her|their)\s)?(?:calls?|questions?|quer(?:y|ies)|inquir(?:y|ies)|requests?|comments?|reporters?|journalists?|media|matters?|cases?|callers?|complaints?)\s(?:[\p{L}’'-]+\s){0,4}?to\b/iu;

// > | Mayor Ada Quill speaks on Sunday, Nov. 17, in Brell.        a caption: that she spoke, not what she said
//   |                 ^^^^^^
const LEADS_WORDS = /^(?:of|about|against|for|that|how)$/;

function isUnsaidSpeech(view: View, { cueToken, content }: Pick<Draft, 'cueToken' | 'content'>): boolean {
  if (!/^(?:speak|talk)$/.test(view.tokens[cueToken]?.lemma ?? '')) return false;
  return content.every(({ from }) => {
    const first = tokenAt(view, from);
    return (
      view.quoteOf[first] === -1 && ![first - 1, first].some((i) => LEADS_WORDS.test(view.lower[i] ?? ''))
    );
  });
}

function isDone(lemma: string, governed: string, who: string): boolean {
  if (lemma === 'conclude' || lemma === 'wrap') return ENDED.test(governed);
  if (lemma === 'show' || lemma === 'display') return SHOWN.test(governed) && !REPORTS.test(who);
  if (lemma === 'offer') return !OFFERED_WORDS.test(governed);
  if (lemma === 'refer') return HANDED_ON.test(governed);
  return (lemma === 'post' || lemma === 'share' || lemma === 'tweet') && PICTURE.test(governed);
}

/** What shows something by what stands in it. */
const REPORTS =
  /(?:figures?|data|polls?|surveys?|stud(?:y|ies)|records?|documents?|reports?|numbers?|statistics|tests?|results?|analysis|research|footage|videos?|images?)$/iu;

// > | Menear said in the earnings release. "We are on track."        Sawyer testified as the charges were unsealed.
//   |        ^^^^ ^^                                                        ^^^^^^^^^ ^^ where and when, not what
function isElsewhere(view: View, cue: number, { from, to }: Span): boolean {
  const { lemma } = view.tokens[cue]!;
  const first = tokenAt(view, from);
  if (lemma === 'testify') return view.lower[first - 1] === 'as' || view.lower[first] === 'as';
  if (lemma !== 'say' || !/^(?:in|on|during|at|via|through)$/.test(view.lower[first]!)) return false;
  // The last word is no verb of a clause: "the earnings release" may be taken for one.
  for (let i = first; i < view.tokens.length && view.tokens[i]!.to < to; i++)
    if (/^(?:VERB|AUX)$/.test(view.tokens[i]!.tag)) return false;
  return true;
}
