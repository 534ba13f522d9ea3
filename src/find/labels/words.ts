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
  `accident accord action adjustment advice aftermath aggression agreement ambush annexation appeal arrest assault
   atrocity attack attempt backlash ban battle betrayal blast blaze blockade bloodbath bloodshed bombing
   boycott breach break-in burial campaign cancellation carnage catastrophe ceasefire clash cleanup closure
   collapse collision complaint concession confrontation controversy correction coup cover-up crackdown
   crash crime crisis cull curfew cut deal death deaths debacle debate decision defeat delay demonstration
   deployment deportation derailment detention disaster dismissal dispute disruption drought earthquake
   election embargo emergency episode eruption escalation evacuation eviction execution exercise exodus
   expansion explosion expulsion failure fallout famine fiasco fight fighting fire flood flooding floods
   fraud funeral genocide hack handover hearing hearings hijacking hoax hostilities impeachment incident
   incursion injustice inquiry intervention intrusion invasion investigation jailing killing killings
   landslide launch lawsuit layoffs leak lie lies lockdown looting manhunt march massacre measure meddling
   meeting merger misfortune mishap mission mistake motion murder mutiny negotiations occupation offensive
   opening operation order ouster outage outbreak outrage plan plot pogrom poisoning probe prosecution
   protest protests provocation pullout purge quake raid rally rampage rebellion referendum reform rejection
   release relief remark removal repression rescue resignation retaliation revolt rift riot riots rout
   ruling sabotage sanctions scam scandal screening search seizure sentence sentencing shake-up shelling
   shooting showdown shutdown siege slaughter smear spill split stampede stand-off standoff storm strike
   strikes suicide summit surge surrender suspension takeover talks tantrum terror theft threat tragedy
   transfer trial trip truce unrest upheaval uprising violence visit vote walkout war warning whistleblowing
   wildfire withdrawal wreck`,
);

/** Words that judge while they name: documented, closed, used to mark a phrase as loaded and for nothing else. */
export const LOADED: ReadonlySet<string> = list(
  `absurd aggressor aggressors appalling atrocious atrocity authoritarian barbaric beloved blatant bloodbath
   bloodthirsty bloody bogus botched bravely brazen brutal bully bungled butcher callous carnage
   catastrophic charade circus corrupt cowardice cowardly cronies crony crooked cruel cynical debacle
   defiant deluded delusional deranged despicable despot despotic devastating dictator dictatorial
   disastrous disgrace disgraced disgraceful draconian embattled evil extremist fake fanatic fanatical farce
   fascist fearless fiasco flagrant gangster gangsters genocidal goon goons grotesque hand-picked handpicked
   hard-line hardline hateful heinous henchman henchmen heroic heroically historic hoax horrific hypocrisy
   hypocritical hysteria hysterical iconic idiotic illegitimate imperialist indefensible infamous inhuman
   inhumane insane invader invaders iron-fisted lackey lackeys landmark lavish lawless legendary liar liars
   looter looters ludicrous madman mastermind mindless monstrous murderous naked nefarious notorious
   occupier occupiers oppressor oppressors outrageous pathetic phony pig-headed plunder predatory propaganda
   puppet rabid radical rampage reckless regime rogue rubber-stamp ruinous ruthless savage scam scandalous
   scaremongering self-styled sellout senseless shadowy sham shameful shameless shocking sinister slaughter
   so-called spectacle spineless staggering stooge stooges stunning terrorist theater theatre thug thuggish
   thugs tinpot toxic traitor traitors treacherous treason tyrannical tyranny tyrant unelected unhinged
   unprovoked usurper valiant vandals vengeful vicious vile villain villains vindictive warmonger
   warmongering warmongers weak-kneed wicked witch-hunt zealot zealots`,
);

/** Verbs that tell an act and judge it. */
export const LOADED_VERBS: ReadonlySet<string> = list(
  `abandon admit assail axe backpedal bash berate blackmail blame blast bludgeon boast bow brag brandish
   bully butcher cave claim cling complain concede concoct condemn cower crow crush decry defy demonise
   demonize deride dither dodge drag drive dupe exploit flout fume gag gloat gloss grab grandstand gush gut
   herd hijack hound hurl insist invade jeer lambast lambaste lash lecture loot lure massacre meddle mock
   muzzle obliterate oust pander parade parrot peddle pillage plead plot plunder pounce pummel purge rage
   railroad ram ransack rant ravage rig rip rubbish sabotage savage scaremonger scold scramble scrap seize
   shred shrug silence skewer slam slap slaughter smash smear snatch sneer snub squander stonewall storm
   strangle swamp taunt tear terrorise terrorize threaten thwart torch tout trample trash trumpet vilify vow
   wallow warn weaponise weaponize whine whip whitewash wield wreck`,
);

/** Words that make a harsh thing mild. */
export const EUPHEMISMS: ReadonlySet<string> = list(
  `adjusted adjustment anomaly backlog challenging collateral complications controlled corrective
   decommissioned departed deselection detained difficulties discomfort displaced disturbance disturbances
   downsizing enhanced episode escorted exceptional extraordinary friendly-fire humanitarian inadvertent
   incident interim irregularities isolated kinetic lapse limited managed misfortune mishap misunderstanding
   neutralise neutralised neutralize neutralized non-compliant orderly outage pacification pacify passing
   planned pre-emptive precautionary preventive protective rationalisation rationalization readjust
   readjustment rebalancing redeployment redundancy regrettable relocated relocation rendition repositioning
   resettlement restructuring rightsizing routine scheduled shortfall so-far special stabilisation
   stabilization streamlining subdued surgical targeted temporary terminated transferred transition
   unforeseen unfortunate unintended unplanned voluntary`,
);

/** Nouns for people, bodies and papers that accounts name each in their way. A phrase headed by one is a description. */
export const ACTOR_NOUNS: ReadonlySet<string> = list(
  `activist administration adviser advisor agency aggressor agreement aide alliance ally apparatus appointee
   army assembly asylum-seeker attacker attorney author authority backer banker billionaire body boss bully
   bureaucrat cabinet captive caravan cartel celebrity chairman chairwoman champion chief civilian client
   clique coalition colony commander commentator commission committee company conservative convict
   corporation council country court critic crony crowd dealer defector delegation democrat demonstrator
   department deputy detainee detractor dictator diplomat director dissident district document donor dossier
   driver editor elite embassy employee enclave enemy envoy executive expert extremist faction family farmer
   father fighter firebrand firm force fugitive gang general government governor group guerrilla guest
   gunman hacker hardliner hawk hostage immigrant industry inmate inspector insurgent intellectual intruder
   invader journalist judge junta juror king lawmaker lawyer leader liberal liberator lobby lobbyist
   loyalist magnate manager marcher marine mastermind mayor media mediator memo memorandum mercenary migrant
   militant militia minister ministry mission missionary mob monarch monk monopoly mother movement nation
   nationalist negotiator neighbor neighbour newcomer nominee note occupier office officer official oligarch
   operator opponent opposition organisation organization outlet owner parliament partisan party pastor
   patriot people pilot police policeman politician pope population power premier president press priest
   prince princess prisoner professor prosecutor protester province puppet queen radical rebel refugee
   regime region reporter republic resident resistance rioter rival ruler sailor scholar sect senator
   separatist settler sheriff shooter side soldier spokesman spokesperson spokeswoman spy squad staffer
   stakeholder state statelet strongman student survivor suspect teacher territory terrorist thief thousand
   thug traitor tribe tribunal troop troops trustee tycoon tyrant union unit user vandal veteran victim
   viewer villager villain volunteer voter warlord whistleblower witness worker zone`,
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
