// English word lists of the label finder. Small, closed and documented in docs/method/labels.md; none is about a person, place or event.

const list = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/u).filter(Boolean));

/** Words that hold a name at arm's length. */
export const DISTANCING: ReadonlySet<string> = list(
  'so-called self-styled self-proclaimed self-declared purported supposed alleged would-be',
);

/** Words before a word that is cited as a word: a banner's, a nickname, a term. */
export const BEFORE_CITED_WORD: ReadonlySet<string> = list(
  `word words term terms phrase called calling calls named dubbed nicknamed titled entitled headlined labelled labeled
   reads reading read bearing bore marked said saying says slogan chant chanted chanting sign banner placard poster codenamed
   spelled wrote writing typed shouted`,
);

/** Participles that make `as` cite a word: known as "the Admiral". */
export const CITING_BEFORE_AS: ReadonlySet<string> = list(
  'known described referred branded listed styled regarded',
);

/** Words that make a name a comparison: a new "Verdun" likens, it keeps no distance. */
export const LIKENING: ReadonlySet<string> = list('a an new another second like modern own');

/** Words before the name of a work, a ship or an operation, which house styles set in marks without any distance. */
export const BEFORE_WORK: ReadonlySet<string> = list(
  `ship ferry boat barge vessel yacht trawler tanker film movie book novel play song album painting series show podcast
   newspaper magazine operation project programme program restaurant pub bar café hotel game`,
);

/** Determiners, prepositions and auxiliaries: skipped when the word before a place is looked for. */
export const FUNCTION_WORDS: ReadonlySet<string> = list(
  'the a an of to in on at by for and or is was be been this that its his her their',
);

/** Past and present forms of verbs after which marks hold somebody's words. */
const SAYING = list(
  `say says said tell tells told add adds added ask asks asked write writes wrote declare declares declared shout shouts
   shouted reply replies replied call calls called describe describes described`,
);

/** Is this a verb after which marks hold somebody's words? */
export function isSayingWord(word: string): boolean {
  return SAYING.has(word);
}

/** Nouns that name a happening. A phrase headed by one is a label of the happening. */
export const EVENT_NOUNS: ReadonlySet<string> = list(
  `accident advice agreement ambush annexation appeal arrest assault attack attempt ban battle blast blaze blockade bombing
   boycott campaign ceasefire clash collapse collision coup crackdown crash crime crisis cull cut deal death deaths decision
   defeat demonstration deportation disaster disruption dispute drought earthquake election embargo emergency episode eruption
   escalation evacuation eviction execution explosion expulsion famine fight fighting fire flood flooding floods genocide
   hack hijacking hostilities incident incursion injustice inquiry intervention invasion killing killings landslide lawsuit
   leak lockdown looting march massacre measure merger misfortune mission motion murder mutiny offensive operation order
   outage outbreak outrage pogrom poisoning protest protests provocation purge quake raid rally rebellion release remark
   reform relief repression rescue retaliation revolt riot riots ruling sabotage sanctions scandal seizure shelling shooting
   shutdown siege spill stampede standoff storm strike strikes surge surrender suspension takeover talks terror threat
   tragedy trial truce unrest uprising violence vote walkout war warning withdrawal wreck`,
);

/** Words that judge while they name: documented, closed, used to mark a phrase as loaded and for nothing else. */
export const LOADED: ReadonlySet<string> = list(
  `barbaric bloodthirsty brazen brutal butcher callous cowardly crony cynical deranged despicable disgraceful draconian
   extremist fanatic fanatical farce fascist genocidal hand-picked handpicked hateful heinous heroic historic hysterical
   illegitimate infamous inhuman lavish monstrous murderous notorious outrageous puppet radical reckless regime ruthless
   savage self-styled senseless shameful shameless sham spectacle so-called terrorist theatre theater thug thugs tyrant
   unprovoked vicious vile witch-hunt`,
);

/** Verbs that tell an act and judge it. */
export const LOADED_VERBS: ReadonlySet<string> = list(
  `abandon admit blast boast brag butcher claim cling complain concede crow drive flout gloat gush herd hurl insist lash
   lecture massacre mock parade parrot peddle plot rant sabotage scrap shred slam slaughter smear sneer storm tear threaten
   tout trample trumpet vow warn whine whip`,
);

/** Words that make a harsh thing mild. */
export const EUPHEMISMS: ReadonlySet<string> = list(
  `collateral controlled downsizing enhanced friendly-fire incident irregularities neutralise neutralize neutralised neutralized
   pacification pacify passing pre-emptive rationalisation rationalization readjustment relocation surgical unfortunate`,
);

/** Nouns for people, bodies and papers that accounts name each in their way. A phrase headed by one is a description. */
export const ACTOR_NOUNS: ReadonlySet<string> = list(
  `activist administration agency aggressor agreement alliance ally apparatus army assembly attacker authority body bully
   cabinet captive chief civilian clique coalition colony commander commission committee company corporation council
   country court crowd defector delegation demonstrator department deputy detainee dictator diplomat district document
   dossier dissident elite embassy enclave enemy envoy expert extremist faction family farmer father fighter force gang
   government group guerrilla guest gunman hostage immigrant insurgent inspector invader junta lawmaker leader liberator
   mayor mediator memo memorandum mercenary migrant militant militia minister ministry mission mob monarch monopoly mother
   movement nation neighbour neighbor newcomer note occupier office officer official oligarch operator opponent opposition
   organisation organization parliament partisan party patriot people police politician population power premier president
   prisoner protester province puppet rebel refugee regime region reporter republic resident resistance rioter ruler sect
   separatist settler side soldier spokesman spokesperson spokeswoman state statelet suspect territory terrorist thousand
   traitor troop tycoon tyrant unit vandal veteran victim villager warlord witness worker zone`,
);

/** Verbs that tell, with `to`, how hard somebody was pressed to do something. */
export const PRESSING_VERBS: ReadonlySet<string> = list(
  'advise ask beg coax command compel direct drive force implore instruct invite oblige order persuade recommend request tell urge warn',
);

/** Verbs for what was done to people, from the mildest to the harshest. */
export const HARMING_VERBS: ReadonlySet<string> = list(
  `butcher die drown eliminate evacuate execute evict expel kill liquidate massacre murder perish remove resettle slaughter slay
   neutralise neutralize`,
);
