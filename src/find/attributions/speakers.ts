// In: a view. Out: for a source's span, the speaker's fullest name and entity. Idea: the language stage's entities come
// first (a mention inside the source); then offices and titles seen beside a name; pronouns go to the entity the
// language stage resolved, else to the last fitting speaker; what names nobody keeps its own description.

import { isPersonNoun } from '../../language/index.ts';
import type { Entity, Passage, Sentence, Span } from '../../model/index.ts';
import { bodyName, isImpersonal, isMainSubject, nounBefore, personTold, previousFrom } from './nouns.ts';
import { endsWithWords, officeInside, officeKey, officesOf } from './offices.ts';
import { sourceBefore } from './phrases.ts';
import { bestMention, isHead, isTail, type Mention, mentionsIn, possesses } from './source-mentions.ts';
import { tokenAt, type View } from './view.ts';

export interface Speaker {
  readonly name: string | null;
  readonly entity: string | null;
}

export interface SpeakerBook {
  readonly mentions: readonly Mention[];
  /** Mentions of groups and bodies that have no name. */
  readonly unnamed: readonly Mention[];
  readonly offices: ReadonlyMap<string, Entity>;
  readonly passages: ReadonlyMap<string, Passage>;
}

const NOBODY: Speaker = { name: null, entity: null };
const PRONOUN =
  /^(?:i|he|she|they|it|we|you|his|her|hers|their|theirs|its|our|ours|who|which|him|them|this|that|those|one|us|me|my)$/i;
const GENDERED: Readonly<Record<string, Entity['gender']>> = {
  he: 'male',
  his: 'male',
  him: 'male',
  she: 'female',
  her: 'female',
};

/** Everybody whom the text names, with their mentions in order and the offices that name them. */
export function speakerBook(view: View): SpeakerBook {
  const { entities, unnamed = [] } = view.input.analysis;
  const passages = new Map(view.input.passages.map((passage) => [passage.id, passage]));
  return {
    mentions: mentionsOf(entities),
    unnamed: mentionsOf(unnamed),
    offices: officesOf(entities),
    passages,
  };
}

function mentionsOf(entities: readonly Entity[]): Mention[] {
  const mentions = entities.flatMap((entity) => entity.mentions.map(([from, to]) => ({ from, to, entity })));
  return mentions.sort((a, b) => a.from - b.from || b.to - a.to || (a.entity.id < b.entity.id ? -1 : 1));
}

/** The attribution before: its speaker, the person among the entities, and where it stands. */
export interface Before {
  readonly speaker: Speaker;
  readonly person: Entity | null;
  readonly from: number;
}

/** Who the source is. */
export function speakerOf(view: View, book: SpeakerBook, source: readonly Span[], before: Before): Speaker {
  const first = source[0];
  if (!first) return NOBODY;
  const text = cleaned(view.text.slice(first.from, first.to));
  const inside = mentionsIn(book.mentions, first);
  if (PRONOUN.test(text)) return notWriter(view, first, pronounSpeaker(view, book, first, before, inside));
  const best = bestMention(view, first, inside);
  if (best && !(inside.length === 1 && isShouted(text) && ofSurname(book, text)))
    return {
      name: together(view, first, best, inside) ?? bodyName(best.entity.name, text),
      entity: best.entity.id,
    };
  const office = book.offices.get(officeKey(text)) ?? officeInside(book.offices, text);
  if (office) return speaks(office);
  const shouted = isShouted(text) ? ofSurname(book, text) : null;
  if (shouted) return speaks(shouted);
  const unnamed = mentionsIn(book.unnamed, first).find(
    (mention) => isHead(view, first, mention) && !isTail(view, first, mention),
  );
  return { name: text === '' ? null : described(text), entity: unnamed?.entity.id ?? null };
}

// > | a government source, who asked not to be named        two officials speaking on condition of anonymity
//   | ^^^^^^^^^^^^^^^^^^^                                      ^^^^^^^^^^^^^
const HOW_NAMED =
  /,? (?:who(?:m|se)? (?:asked|spoke|requested|declined|insisted|wished|wanted|agreed|was|were|is|are) (?:not )?(?:to (?:be|speak|remain)|on (?:the )?condition|anonymity|granted|authori[sz]ed|allowed|permitted)|(?:speaking|granted|requesting|talking) (?:on|anonymity|under)|on (?:the )?condition of)\b.*$|, (?:obtained by|seen by|reviewed by|viewed by)\b.*$/iu;

/** A description without how the speaker wants to be named. */
function described(text: string): string {
  const short = text.replace(HOW_NAMED, '');
  return short === '' ? text : short;
}

// > | Russia and China said        Denise Tarn and Tom Quill reported        Lennia, Brellia and Estria
//   | ^^^^^^^^^^^^^^^^             ^^^^^^^^^^^^^^^^^^^^^^^^^
/** All the names where several speak together; null where one does. */
function together(view: View, source: Span, best: Mention, inside: readonly Mention[]): string | null {
  const heads = [best];
  for (const mention of inside) {
    const last = heads.at(-1)!;
    if (mention.from < last.to || !isHead(view, source, mention)) continue;
    if (!/^(?:, (?:and )?| and )(?:the )?$/u.test(view.text.slice(last.to, mention.from))) break;
    if (mention.entity.kind !== best.entity.kind) break;
    heads.push(mention);
  }
  const end = heads.at(-1)!;
  const joined = view.text.slice(best.from, end.from);
  if (heads.length < 2 || !/ and (?:the )?$/u.test(joined)) return null;
  const names = heads.map(({ entity }) => entity.name);
  return `${names.slice(0, -1).join(', ')} and ${names.at(-1)!}`;
}

/** Nobody calls themselves he or she: not who wrote the text, nor whose voice the passage is. */
function notWriter(view: View, span: Span, speaker: Speaker): Speaker {
  const voice = view.paragraphs[paragraphStart(view, span.from)]?.passage?.voice;
  const isThird = GENDERED[view.text.slice(span.from, span.to).toLowerCase()] !== undefined;
  const isWriter = (name: string): boolean => name === voice || view.input.document.bylines?.includes(name);
  return isThird && speaker.name !== null && isWriter(speaker.name) ? NOBODY : speaker;
}

function isShouted(text: string): boolean {
  return text.length > 1 && text === text.toUpperCase();
}

// > | QUILL: We close at noon.
//   | ^^^^^ the one person of this surname
function ofSurname({ mentions }: SpeakerBook, label: string): Entity | null {
  const found = new Set<Entity>();
  for (const { entity } of mentions) {
    const name = entity.name.toUpperCase();
    if (entity.kind === 'person' && name !== label && endsWithWords(name, label)) found.add(entity);
  }
  return found.size === 1 ? [...found][0]! : null;
}

function speaks(entity: Entity): Speaker {
  return { name: entity.name, entity: entity.id };
}

function cleaned(text: string): string {
  return text.replace(/\s+/g, ' ').replace(/^["“”'‘’\s,]+|[\s,:]+$/g, '');
}

/** Of a pronoun: who spoke just before in the paragraph, else the subject of the sentence before, else whom it was resolved to. */
function pronounSpeaker(
  view: View,
  book: SpeakerBook,
  span: Span,
  before: Before,
  inside: readonly Mention[],
): Speaker {
  const word = view.text.slice(span.from, span.to).toLowerCase();
  if (/^(?:i|we|us|me|my|our|you)$/.test(word)) return NOBODY;
  if (word === 'it' && isImpersonal(view, span)) return NOBODY;
  // > | Sources say he was furious. “He feels betrayed,” one said.
  //   | ^^^^^^^                                          ^^^
  if (word === 'one')
    return before.from >= 0 && sameParagraph(view, before.from, span.from) ? before.speaker : NOBODY;
  const want = GENDERED[word];
  const resolved = inside[0];
  if (/^(?:who|which|that)$/.test(word)) return relativeSpeaker(view, book, span);
  // > | They will tell you that it was staged.        people in general
  if (word === 'they' && /^(?:will|would|['’]ll|['’]d)$/.test(view.lower[tokenAt(view, span.to)] ?? ''))
    return NOBODY;
  const post = want ? postOf(view, span) : null;
  if (post && !(resolved && isNamedIn(view, book, resolved.entity, post)))
    return nounBefore(view, post.from, span, want!)?.speaker ?? NOBODY;
  if (want) {
    const noun = nounBefore(view, previousFrom(view, span), span, want);
    if (noun?.isSubject) return noun.speaker;
    const here = before.from >= 0 && sameParagraph(view, before.from, span.from);
    const previous =
      here || subjectBefore(view, book, span, want) ? null : sentenceBefore(view, tokenAt(view, span.from));
    const told = previous && personTold(view, previous.from, span);
    if (told) return { name: told, entity: null };
    const last = before.from >= 0 && isTurn(view, before.from, span.from) ? before.person : null;
    const likely = last && fits(last, want) ? last : subjectBefore(view, book, span, want);
    if (likely) return speaks(likely);
    if (isUnlinked(before) && isTurn(view, before.from, span.from)) return before.speaker;
    if (!resolved && noun) return noun.speaker;
  }
  const group = mentionsIn(book.unnamed, span)[0];
  if (resolved ?? group) return speaks((resolved ?? group)!.entity);
  if (/^(?:they|it)$/.test(word)) return goesOn(view, span, before, word) ? before.speaker : NOBODY;
  const recent = recentFitting(book.mentions, span.from, word);
  if (recent) return speaks(recent);
  return before.speaker.name === null || (want && before.person?.kind === 'organization')
    ? NOBODY
    : before.speaker;
}

// > | Tarn did not say that it was shut. He said …      a name that is given once, and that the entities do not hold
//   | ^^^^
function isUnlinked({ speaker }: Before): boolean {
  return (
    speaker.entity === null && /^\p{Lu}[\p{L}’'-]+$/u.test(speaker.name ?? '') && !PRONOUN.test(speaker.name!)
  );
}

/** The comment that holds the span, or none. */
function postOf(view: View, span: Span): Passage | null {
  const { passage } = view.paragraphs[paragraphStart(view, span.from)] ?? {};
  return passage?.role === 'comment' || passage?.role === 'quoted-comment' ? passage : null;
}

/** Is the entity named in this comment before all, or in the one that it answers? */
function isNamedIn(view: View, { passages }: SpeakerBook, { mentions }: Entity, post: Passage): boolean {
  const asked = passages.get(post.replyTo ?? post.parent ?? '');
  return mentions.some(
    ([from, to]) =>
      !PRONOUN.test(view.text.slice(from, to)) &&
      [post, asked].some((one) => one && from >= one.from && to <= one.to),
  );
}

// > | Police said … They added that …
//   | ^^^^^^        ^^^^ the speaker before in the turn, when number and kind agree; else nobody can tell
function goesOn(view: View, span: Span, { speaker, person, from }: Before, word: string): boolean {
  if (speaker.name === null || from < 0 || !sameParagraph(view, from, span.from)) return false;
  if (word === 'it') return person?.kind === 'organization';
  return person === null ? /s$|^police$/i.test(speaker.name) : person.kind === 'group';
}

function fits(entity: Entity, want: Entity['gender']): boolean {
  return entity.kind === 'person' && (entity.gender === want || entity.gender === 'unknown');
}

// > | Tarn, who warned on Monday that …
//   | ^^^^ the last name of its kind before the relative
function relativeSpeaker(view: View, book: SpeakerBook, span: Span): Speaker {
  const sentence = view.input.analysis.sentences[view.sentenceOf[tokenAt(view, span.from)] ?? 0];
  const from = sentence?.from ?? span.from;
  const people = view.text.slice(span.from, span.to).toLowerCase() === 'who';
  const named = mentionsIn(book.mentions, { from, to: span.from }).filter(
    (mention) => !possesses(view, mention),
  );
  const last = named.findLast((mention) => (mention.entity.kind === 'person') === people);
  if (last && /^[\s,"”’]*$/.test(view.text.slice(last.to, span.from))) return speaks(last.entity);
  const who = tokenAt(view, span.from);
  const floor = view.input.analysis.sentences[view.sentenceOf[who] ?? 0]?.firstToken ?? 0;
  // > | Tarn was told so by his own minister, who said …
  //   |                     ^^^^^^^^^^^^^^^^
  const antecedent = sourceBefore(view, view.lower[who - 1] === ',' ? who - 1 : who, floor);
  const phrase = antecedent
    ? view.text.slice(view.tokens[antecedent.first]!.from, view.tokens[antecedent.end - 1]!.to)
    : '';
  const person = people && antecedent ? personOf(view, named, view.tokens[antecedent.first]!.from) : null;
  if (person) return speaks(person);
  const body = people ? null : OWN_BODY.exec(phrase)?.[1];
  if (body && view.lower[who - 1] === ',') return { name: body, entity: null };
  const words = phrase.replace(
    /^.*\b(?:by|from|to|with|of|for)\s+(?=(?:his|her|their|its|our|an?|one|another)\s)/iu,
    '',
  );
  if (people && /^(?:his|her|their|its|our|an?|one|two|another|some|the|that)\s/i.test(words))
    return { name: words, entity: null };
  return last ? speaks(last.entity) : NOBODY;
}

// > | Bram Sund of the foreign ministry, which dismissed it
//   |              ^^^^^^^^^^^^^^^^^^^^
const OWN_BODY = /\b(?:of|from|at|for|with|by) ((?:the|its|his|her|their) \p{Ll}[\p{L} ’'-]{2,40})$/u;

// > | There is a Dr. Anton Sund in Brell, who told me …        said Ada Tarn, an analyst at the Centre, who added …
//   |              ^^^^^^^^^^                                       ^^^^^^^^
/** The person who heads the words from `from` on, or whom they are in apposition to. */
function personOf(view: View, named: readonly Mention[], from: number): Entity | null {
  const people = named.filter(({ entity }) => entity.kind === 'person');
  const inside = people.find(
    (mention) =>
      mention.from >= from &&
      /^(?:an?|the)? ?$/i.test(view.text.slice(from, mention.from).replace(TITLES, '')),
  );
  const before = people.find(({ to }) => to < from && /^, $/.test(view.text.slice(to, from)));
  return (inside ?? before)?.entity ?? null;
}

const TITLES = /(?:Dr|Mr|Mrs|Ms|Prof|Sen|Rep|Gov|Gen|Col)\.? ?$/u;

/** Does the pronoun at `b` go on with the turn of the speaker at `a`: same paragraph, or the next one and it opens with a quotation? */
function isTurn(view: View, a: number, b: number): boolean {
  const here = paragraphStart(view, b);
  const there = paragraphStart(view, a);
  if (here === there) return true;
  const next = view.paragraphs[here];
  if (here !== there + 1 || next === undefined) return false;
  // > | "We closed it," Tarn said.⏎The boats would wait until Friday, he said.
  //   |                                                              ^^ nobody else was named since
  return view.quoteOf[next.first] !== -1 || nobodySince(view, a, b);
}

/** Does no person's name stand between the turn at `a` (its own paragraph aside) and `b`? */
function nobodySince(view: View, a: number, b: number): boolean {
  const from = view.paragraphs[paragraphStart(view, a) + 1]?.from ?? b;
  return !view.input.analysis.entities.some(
    ({ kind, mentions }) =>
      kind === 'person' &&
      mentions.some(([at, to]) => at >= from && at < b && /^\p{Lu}|\s/u.test(view.text.slice(at, to))),
  );
}

function sameParagraph(view: View, a: number, b: number): boolean {
  return !view.text.slice(a, b).includes('\n\n') && paragraphStart(view, a) === paragraphStart(view, b);
}

function paragraphStart(view: View, at: number): number {
  let low = 0;
  let high = view.paragraphs.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (view.paragraphs[middle]!.to <= at) low = middle + 1;
    else high = middle;
  }
  return low;
}

// > | The minister, Ada Quill, spoke to Tarn by telephone. She said …
//   |               ^^^^^^^^^ the first person named in the sentence before
// > | Asked whether he would resign, Tarn laughed. "Never. Write that down," he replied.
//   |                                ^^^^ the main clause's subject; the quotation's own sentences are passed over
function subjectBefore(view: View, book: SpeakerBook, span: Span, want: Entity['gender']): Entity | null {
  const previous = sentenceBefore(view, tokenAt(view, span.from));
  if (!previous || !sameParagraph(view, previous.from, span.from)) return null;
  const people = mentionsIn(book.mentions, previous).filter(
    (mention) => isPersonHere(view, mention) && !possesses(view, mention),
  );
  const named = people.filter(({ from, to }) => !PRONOUN.test(view.text.slice(from, to)));
  // > | When I asked her office, an officer laughed. “No,” he wrote.        "her" is nobody whom "he" can mean
  //   |              ^^^
  const told = people.find(
    ({ from, to }) => (GENDERED[view.text.slice(from, to).toLowerCase()] ?? want) === want,
  );
  const first = named.find((mention) => isMainSubject(view, mention)) ?? named[0] ?? told;
  if (!first) return null;
  const { entity } = first;
  return fits({ ...entity, kind: 'person' }, want) ? entity : null;
}

// > | Even Kasten Muhl, the opposition leader and no friend of hers, gave in. He said …        what the name is stands behind it
//   |                       ^^^^^^^^^^^^^^^^^
function isPersonHere(view: View, { entity, to }: Mention): boolean {
  if (entity.kind !== 'other') return entity.kind === 'person';
  const apposition = /^, (?:the|an?) ([\p{L} -]{3,50})/u.exec(view.text.slice(to, to + 60))?.[1];
  return apposition?.split(' ').some((word) => isPersonNoun(word.toLowerCase())) === true;
}

/** The sentence before that of the token, or before the quotation that runs up to it. */
function sentenceBefore(view: View, token: number): Sentence | null {
  const { sentences } = view.input.analysis;
  let at = (view.sentenceOf[token] ?? 0) - 1;
  const quote = view.quoteOf[sentences[at + 1]?.firstToken ?? 0] ?? -1;
  while (at >= 0 && quote !== -1 && view.quoteOf[sentences[at]!.firstToken] === quote) at--;
  return sentences[at] ?? null;
}

const MENTIONS_BACK = 40;

function recentFitting(mentions: readonly Mention[], at: number, word: string): Entity | null {
  const want = GENDERED[word];
  let low = 0;
  let high = mentions.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (mentions[middle]!.from < at) low = middle + 1;
    else high = middle;
  }
  for (let i = low - 1; i >= Math.max(0, low - MENTIONS_BACK); i--) {
    const { entity } = mentions[i]!;
    if (
      want
        ? entity.kind === 'person' && (entity.gender === want || entity.gender === 'unknown')
        : entity.kind !== 'person' && entity.kind !== 'place'
    )
      return entity;
  }
  return null;
}
