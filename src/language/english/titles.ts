// Words that stand before or beside the names of people in English: forms of address with their gender, offices, kinship.

const list = (words: string): ReadonlySet<string> => new Set(words.split(' '));

/** Forms of address that tell the gender. Compared in lower case, without a full stop. */
export const MALE_TITLES: ReadonlySet<string> = list(
  'mr sir lord king prince duke count baron emperor father fr brother pope monsieur herr señor don sheikh sheik imam rabbi ayatollah sultan emir messrs sen̄or senor signor',
);
export const FEMALE_TITLES: ReadonlySet<string> = list(
  'mrs ms miss lady dame queen princess duchess countess baroness empress sister mother madame madam mme mlle frau señora senora señorita doña dona signora',
);

/** Forms of address and short titles that are no part of a name. */
export const ADDRESS: ReadonlySet<string> = list(
  'mr mrs ms mx miss dr prof professor sir lord lady dame rev reverend fr father sister brother hon honourable honorable sen senator rep ' +
    'representative gov governor gen general lt lieutenant col colonel maj major capt captain cmdr commander sgt sergeant cpl corporal adm admiral ' +
    'president chancellor minister premier mayor judge justice king queen prince princess pope bishop archbishop cardinal imam sheikh rabbi ' +
    'ambassador secretary chairman chairwoman chair chief detective inspector superintendent constable officer coach congressman congresswoman ' +
    'councillor councilor councilman councilwoman deputy vice prime foreign attorney auntie aunt uncle saint st emir sultan marshal brigadier',
);

/** Nouns for people: an office, a trade, a relation. The last word of a description of a person. */
export const PERSON_NOUNS: ReadonlySet<string> = list(
  'president minister premier chancellor governor mayor senator representative congressman congresswoman lawmaker legislator mp politician ' +
    'leader chief head director chairman chairwoman chairperson chair secretary spokesman spokeswoman spokesperson official officer adviser advisor ' +
    'aide ambassador envoy diplomat delegate commissioner councillor councilman councilwoman deputy prosecutor attorney lawyer solicitor barrister ' +
    'judge justice magistrate sheriff detective inspector superintendent constable policeman policewoman soldier general colonel major captain ' +
    'commander sergeant admiral marshal lieutenant king queen prince princess emperor pope bishop archbishop cardinal priest pastor imam rabbi ' +
    'monk nun doctor nurse surgeon physician scientist researcher professor teacher lecturer student engineer economist analyst historian author ' +
    'writer novelist poet journalist reporter correspondent editor columnist photographer artist painter singer musician actor actress director ' +
    'producer coach manager player footballer striker goalkeeper athlete swimmer runner boxer driver pilot farmer fisherman worker builder owner ' +
    'founder entrepreneur businessman businesswoman executive banker trader investor boss employee activist campaigner organiser organizer ' +
    'volunteer rebel fighter militant candidate challenger incumbent opponent rival suspect victim witness survivor resident neighbour neighbor ' +
    'man woman boy girl person husband wife father mother son daughter brother sister uncle aunt cousin grandfather grandmother grandson ' +
    'granddaughter friend colleague partner widow widower hero star expert specialist consultant veteran representative treasurer ombudsman ' +
    'watchdog auditor regulator controller coordinator negotiator mediator architect designer chef baker butcher shopkeeper clerk driver ' +
    'caretaker guard warden firefighter fireman paramedic rescuer keeper captain skipper sailor mechanic electrician plumber carpenter tenant ' +
    'landlord patient defendant plaintiff inmate prisoner refugee migrant mp chieftain elder cleric preacher mufti lecturer principal dean',
);

export const MALE_NOUNS: ReadonlySet<string> = list(
  'man boy husband father son brother uncle grandfather grandson widower king prince emperor spokesman chairman congressman councilman policeman ' +
    'businessman fisherman fireman actor gentleman guy dad nephew monk priest waiter salesman lord duke boyfriend groom dude lad fellow',
);
export const FEMALE_NOUNS: ReadonlySet<string> = list(
  'woman girl wife mother daughter sister aunt grandmother granddaughter widow queen princess empress spokeswoman chairwoman congresswoman ' +
    'councilwoman policewoman businesswoman actress lady mum mom niece nun waitress saleswoman duchess girlfriend bride heroine',
);

/** Nouns for several people at once, singular in form. */
export const PEOPLE_NOUNS: ReadonlySet<string> = list(
  'people police crowd family couple crew staff workforce personnel public electorate opposition enemy minority majority troop military',
);

/** More nouns for people, which mean several of them in the plural. */
export const MEMBER_NOUNS: ReadonlySet<string> = list(
  'protester demonstrator supporter passenger shopper villager islander settler child kid adult parent youth teenager pensioner citizen inhabitant ' +
    'local civilian observer critic insider source ally counterpart member visitor tourist customer user voter consumer commuter reader viewer ' +
    'fan follower believer attacker assailant gunman terrorist insurgent separatist extremist loyalist republican democrat conservative liberal ' +
    'socialist communist nationalist relative investigator responder medic militiaman authority force guest caller parishioner pupil nurse ' +
    'unionist picket dissident exile occupant evacuee marcher onlooker bystander motorist cyclist',
);

/** Verbs whose subject speaks, thinks or wills: people, or a body of people. */
export const MIND_VERBS: ReadonlySet<string> = list(
  'say tell add announce claim deny insist argue warn urge accuse demand declare admit acknowledge ask believe want think hope fear promise pledge vow ' +
    'agree refuse decide know note reply answer respond complain criticise criticize condemn confirm describe blame suspect maintain assert contend ' +
    'testify allege concede caution recall regret threaten propose suggest stress emphasise emphasize predict worry wish wonder feel',
);

/** Nouns for bodies of people; the head of many names ("Ministry of Water", "Brell Council"). */
export const BODY_NOUNS: ReadonlySet<string> = list(
  'ministry department office agency company corporation firm council committee commission court parliament senate congress assembly government ' +
    'administration party union association federation league club team university college school institute hospital bank group organisation ' +
    'organization authority board bureau service police army navy force guard network newspaper paper magazine broadcaster channel station ' +
    'outlet foundation charity church movement alliance coalition front tribunal secretariat embassy cabinet directorate inspectorate utility operator ' +
    'airline regulator watchdog panel inquiry trust society museum laboratory lab centre center brigade regiment battalion militia',
);

/** Short forms of first names: each line is one name. */
const NICKNAMES: readonly string[] = [
  'william bill billy will willy liam',
  'robert bob bobby rob robbie',
  'richard dick rick ricky rich',
  'james jim jimmy jamie',
  'john jack johnny jon jonathan',
  'joseph joe joey josé pepe',
  'michael mike mick mickey misha',
  'thomas tom tommy',
  'edward ed eddie ted teddy ned',
  'charles charlie chuck',
  'david dave davey',
  'daniel dan danny',
  'anthony tony antonio',
  'andrew andy drew',
  'christopher chris kit',
  'matthew matt',
  'nicholas nick nicky',
  'alexander alex sasha sandy alec',
  'alexandra alex sasha sandra',
  'benjamin ben benny',
  'samuel sam sammy',
  'samantha sam',
  'stephen steve steven',
  'theodore ted theo teddy',
  'francis frank',
  'franklin frank',
  'gregory greg',
  'jeffrey jeff geoffrey geoff',
  'kenneth ken kenny',
  'lawrence larry laurie',
  'leonard leo len lenny',
  'patrick pat paddy',
  'peter pete',
  'philip phil phillip',
  'raymond ray',
  'ronald ron ronnie',
  'timothy tim',
  'vincent vince',
  'walter walt',
  'elizabeth liz beth betty lizzie eliza bess',
  'catherine kate cathy katherine kathy katie kathryn',
  'margaret maggie meg peggy',
  'patricia pat patty trish',
  'susan sue susie',
  'deborah deb debbie',
  'jennifer jen jenny',
  'jessica jess',
  'rebecca becky',
  'victoria vicky',
  'dorothy dot dolly',
  'eleanor nell ellie nora',
  'abigail abby',
  'volodymyr vladimir vova',
  'mohammed mohammad muhammad mohamed',
];

const NICKNAME_GROUPS: ReadonlyMap<string, readonly number[]> = groupNicknames();

function groupNicknames(): Map<string, number[]> {
  const groups = new Map<string, number[]>();
  NICKNAMES.forEach((line, group) => {
    for (const name of line.split(' ')) groups.set(name, [...(groups.get(name) ?? []), group]);
  });
  return groups;
}

/** True when both are forms of one first name ("Bob", "Robert"). Lower case. */
export function areSameFirstName(a: string, b: string): boolean {
  if (a === b) return true;
  const groups = NICKNAME_GROUPS.get(b) ?? [];
  return (NICKNAME_GROUPS.get(a) ?? []).some((group) => groups.includes(group));
}

/** Names of one place or body that share no words. Lower case, without stops. */
const ALIASES: readonly string[] = [
  'us|usa|united states|united states of america|america',
  'uk|britain|united kingdom|great britain',
  'un|united nations',
  'eu|european union',
  'uae|united arab emirates',
  'drc|democratic republic of the congo|democratic republic of congo',
  'who|world health organization|world health organisation',
  'imf|international monetary fund',
  'ap|associated press',
  'afp|agence france-presse',
  'nato|north atlantic treaty organization',
];

const ALIAS_OF: ReadonlyMap<string, string> = new Map(
  ALIASES.flatMap((line) => line.split('|').map((name): [string, string] => [name, line.split('|')[0]!])),
);

/** The name under which all forms of a well-known name are kept; the name itself when it has no other. */
export function canonicalName(name: string): string {
  return ALIAS_OF.get(name) ?? name;
}

/** Is the lemma, in lower case, a noun for a person or for several? */
export function isPersonNoun(lemma: string): boolean {
  return PERSON_NOUNS.has(lemma) || MEMBER_NOUNS.has(lemma) || PEOPLE_NOUNS.has(lemma);
}

/** Is the word, in lower case and without a full stop, one that stands before a name: an address, an office, a trade? */
export function isTitleWord(word: string): boolean {
  return ADDRESS.has(word) || MALE_TITLES.has(word) || FEMALE_TITLES.has(word) || PERSON_NOUNS.has(word);
}
