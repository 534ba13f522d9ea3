// The verb table: what a cue's lemma says of the act, and which constructions it opens.
// Acts are the few that readers compare accounts by; docs/method/attributions.md lists them.

/** Construction letters: q after or before a quotation · c bare or that-clause · t that-clause only · o noun phrase as content ·
 *  i to-infinitive as content · a addressee before the content (told X that) · b belief or attitude, not speech. */
export interface SayingVerb {
  readonly act: string;
  readonly frames: string;
}

// lemma… : act frames
const TABLE = `
say : say qc
tell : say qca
add note remark observe comment mention recall state : say qc
explain describe : say qco
continue conclude begin go-on start interject : say q
announce declare proclaim reveal disclose report : announce qco
write tweet post blog text email : say qc
reply respond answer retort counter : answer q
insist maintain contend argue assert stress emphasize emphasise reiterate underline underscore : claim qc
repeat : claim qt
claim allege suggest hint imply : claim qc
acknowledge admit concede confess confirm : admit qco
deny reject dispute refute rebut dismiss : deny qto
warn caution threaten : warn qcai
vow promise pledge swear : promise qcai
agree : promise qci
offer : promise i
refuse decline : decline i
urge beg implore plead : call-for qai
ask : ask qai
inquire enquire wonder query : ask q
demand request propose recommend advise : call-for qti
order instruct : order ai
accuse blame condemn criticize criticise denounce slam blast attack praise hail mock : accuse o
complain lament protest fume rage grumble whine moan sneer scoff thunder : complain qt
chime : say q
joke quip laugh sigh whisper shout yell cry scream chant mutter murmur exclaim : say q
testify : say qt
rule find conclude : find t
show indicate : find t
estimate predict forecast reckon : estimate qc
read go : say q
brand label dub : accuse o
call : characterise qo
characterise characterize portray depict : characterise o
compare liken equate : compare o
put : estimate o
correct clarify : correct qo
cite quote highlight outline detail : report o
inform notify assure remind brief : say ca
boast brag : claim qc
recount relate muse opine quote observe : say qc
speak talk respond refer : say q
scold chide rebuke lambast lambaste decry : accuse qo
apologise apologize regret : say q
defend endorse welcome thank congratulate express : praise o
guess calculate : estimate qc
reaffirm restate affirm concur insinuate intimate profess : claim qc
speculate surmise posit theorize hypothesize : estimate qc
snap roar thunder rant bellow stammer sob shriek recite elaborate volunteer : say q
convey communicate relay signal : say co
divulge : announce co
guarantee : promise qc
ridicule deride taunt : accuse o
commend applaud tout : praise o
deem : characterise o
object : complain qt
believe think feel suspect : believe cb
hope fear expect know : believe tb
want plan intend hope expect seek : want ib
`;

/** Saying verbs by lemma. */
export const SAYING_VERBS: ReadonlyMap<string, SayingVerb> = readTable();

function readTable(): Map<string, SayingVerb> {
  const verbs = new Map<string, SayingVerb>();
  for (const line of TABLE.trim().split('\n')) {
    const [lemmas, rest] = line.split(' : ') as [string, string];
    const [act, frames] = rest.split(' ') as [string, string];
    for (const lemma of lemmas.split(' ')) {
      const known = verbs.get(lemma);
      verbs.set(lemma, known ? { act: known.act, frames: known.frames + frames } : { act, frames });
    }
  }
  return verbs;
}

// Past forms that lemmatisers miss or that headlines use; everything regular is covered by `lemmaOf`.
const IRREGULAR: ReadonlyMap<string, string> = new Map(
  Object.entries({
    spoke: 'speak',
    spoken: 'speak',
    said: 'say',
    told: 'tell',
    wrote: 'write',
    written: 'write',
    swore: 'swear',
    sworn: 'swear',
    found: 'find',
    thought: 'think',
    felt: 'feel',
    began: 'begin',
    knew: 'know',
    cried: 'cry',
    denied: 'deny',
    replied: 'reply',
    admitted: 'admit',
    pled: 'plead',
    shown: 'show',
    sought: 'seek',
    implied: 'imply',
    testified: 'testify',
  }),
);

/** The saying verb of a token, by its lemma, or by its form where the lemma is unknown. */
export function sayingVerb(lemma: string, lower: string): SayingVerb | undefined {
  return (
    SAYING_VERBS.get(lemma) ??
    SAYING_VERBS.get(IRREGULAR.get(lower) ?? '') ??
    // > | whined        whose lemma was guessed as "whin"
    (lower === `${lemma}ed` || lower === `${lemma}ing` ? SAYING_VERBS.get(`${lemma}e`) : undefined)
  );
}

/** Nouns that carry a cue: "a report that …", "her denial". */
const SAYING_NOUNS = new Set(
  'statement report claim allegation accusation warning promise denial announcement remark comment demand complaint criticism suggestion letter speech interview tweet post testimony ruling quote reply answer call'.split(
    ' ',
  ),
);

/** Is a word that is no verb a word of saying? */
export function isSayingNoun(lemma: string): boolean {
  return SAYING_NOUNS.has(lemma);
}
