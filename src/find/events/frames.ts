// Which words tell which kind of deed: for each PLOVER type the verbs and nouns that name it by themselves, and pairs of a
// carrying verb with the word that decides (`impose+sanction`: one of them governs the other). Written by hand after the
// definitions of the PLOVER codebook (openeventdata.org), not drawn from coded texts.

/** The event types of PLOVER 2021 that stand for deeds between actors; their order is the ontology's, from agreeing to assault. */
export const EVENT_TYPES = [
  'AGREE',
  'CONSULT',
  'SUPPORT',
  'COOPERATE',
  'AID',
  'YIELD',
  'REQUEST',
  'ACCUSE',
  'REJECT',
  'THREATEN',
  'PROTEST',
  'SANCTION',
  'MOBILIZE',
  'COERCE',
  'ASSAULT',
] as const;

export type EventType = (typeof EVENT_TYPES)[number];

/** Words and pairs by type. A word may stand under several types: what it governs decides then. */
export const FRAMES: Readonly<Record<EventType, string>> = {
  AGREE: `agree accept consent pledge promise commit concur compromise sign ratify conclude sign+agreement sign+deal sign+treaty
    sign+accord sign+pact sign+memorandum sign+contract reach+agreement reach+deal reach+accord reach+compromise reach+settlement
    reach+understanding strike+deal make+deal finalize+deal seal+deal clinch+deal enter+agreement settle+dispute accept+proposal
    accept+offer accept+invitation express+willingness express+readiness express+intent willing ready prepared vow+support
    vow+help vow+aid offer+talks offer+help plan+meet plan+visit plan+sign plan+release undertake agreement accord pact treaty`,
  CONSULT: `meet talk discuss negotiate consult visit host confer mediate converse phone+minister phone+president parley brief attend receive
    undertake+mediation launch+mediation mediation+effort hold+talk hold+meeting hold+summit hold+consultation hold+discussion hold+negotiation hold+conversation have+talk
    have+meeting have+conversation have+discussion begin+talk resume+talk start+talk open+talk conclude+talk join+talk
    participate+talk exchange+view travel+meet fly+meet arrive+talk arrive+visit pay+visit make+visit make+call
    address+meeting chair+meeting engage+talk attend+meeting attend+summit attend+conference speak+phone tour
    meeting summit visit talks consultation negotiation mediation dialogue call+president call+minister`,
  SUPPORT: `support praise hail endorse back defend welcome congratulate applaud commend thank salute honor honour laud
    acclaim champion celebrate greet cheer apologize apologise forgive reassure sympathize recognize+government recognize+state
    recognize+independence recognize+sovereignty establish+relation restore+relation normalize+relation normalize+tie restore+tie
    express+support express+solidarity express+confidence express+condolence express+gratitude express+appreciation
    express+concern express+sympathy offer+condolence voice+support pledge+support reiterate+support announce+support
    side award+prize vote+support rally+behind stand+with favor favour uphold vouch solidarity praise+role campaign+for
    open+embassy form+alliance seek+cooperation promote+relation strengthen+relation improve+relation`,
  COOPERATE: `cooperate collaborate partner share+intelligence share+information share+evidence share+data exchange+information
    exchange+intelligence train+troop train+soldier train+pilot train+force train+police train+officer conduct+exercise
    hold+exercise hold+drill perform+game joint+exercise joint+drill joint+operation joint+patrol joint+venture give+information
    provide+information hand+evidence extradite team+up work+together engage+cooperation trade
    sell+weapon sell+arm sell+jet deploy+together cooperation collaboration`,
  AID: `aid assist help donate fund finance subsidize supply rescue treat shelter feed evacuate deliver lend loan bail
    provide+intelligence provide+arm send+arm give+arm provide+arms send+arms give+arms hand+medicine hand+food hand+aid give+medicine give+food give+grant give+loan provide+troop
    provide+aid provide+assistance provide+help provide+support provide+relief provide+fund provide+weapon provide+shelter
    provide+food provide+protection provide+grant provide+loan provide+medicine provide+vaccine provide+training provide+asylum
    give+aid give+money give+asylum give+million give+assistance give+refuge send+aid send+troop send+supply send+food send+doctor
    send+relief send+personnel send+peacekeeper send+observer send+vaccine send+medicine send+assistance send+weapon send+team ship+aid ship+food airlift contribute+fund
    contribute+troop contribute+million grant+asylum grant+refuge grant+loan grant+fund grant+citizenship grant+protection
    accept+refugee take+refugee admit+refugee host+refugee open+border resettle extend+aid extend+loan extend+assistance
    approve+aid approve+loan allocate+fund allocate+million pay+salary award+grant deploy+peacekeeper arrive+peacekeeper
    protect asylum assistance humanitarian`,
  YIELD: `release free withdraw lift ease resign surrender retreat repatriate allow permit approve+law open+door relax legalize pardon reinstate
    relinquish cede concede demobilize disarm demilitarize vacate capitulate loosen decriminalize liberate unblock unfreeze
    reopen acquit exonerate commute parole rescind revoke+ban revoke+sanction lift+ban lift+sanction lift+blockade lift+curfew
    lift+siege lift+restriction lift+embargo remove+ban remove+sanction remove+restriction remove+troop ease+sanction
    ease+restriction ease+curfew waive+sanction drop+charge drop+case drop+demand drop+lawsuit pull+out pull+troop pull+back
    step+down stand+down hand+over hand+power give+up give+in give+back back+down return+home return+body return+land
    return+soldier let+go let+in end+strike end+siege end+occupation end+ban end+protest end+restriction end+blockade
    end+sanction end+curfew call+off suspend+strike suspend+sanction suspend+operation grant+bail grant+amnesty grant+autonomy
    grant+access grant+independence grant+permission grant+visa offer+amnesty declare+ceasefire declare+truce
    announce+ceasefire announce+truce observe+ceasefire implement+ceasefire honor+ceasefire ceasefire truce amnesty bail
    pay+compensation reduce+sentence reduce+troop reduce+tariff cut+tariff hold+fire lay+down leave+base leave+country
    scale+down scale+back dissolve+government withdrawal resignation cancel+strike accept+demand accept+responsibility
    accept+resignation bow exchange+prisoner swap+prisoner transfer+power repeal abolish dismiss+charge`,
  REQUEST: `demand request ask urge appeal insist require plead petition press pressure beseech implore beg seek exhort
    lobby call+on call+for call+upon seek+help seek+aid seek+refuge seek+asylum seek+support seek+extradition seek+assistance
    appeal+for ask+for ask+help plea plead+for want+end push+for press+for propose suggest+withdraw recommend apply+asylum
    invite encourage`,
  ACCUSE: `accuse blame condemn criticize criticise denounce slam lambast lambaste censure rebuke chide scold decry deplore
    lament allege sue investigate probe inspect question fault assail berate deride castigate bash reprimand admonish object
    complain protest+against file+lawsuit file+complaint file+suit file+case launch+investigation launch+probe launch+inquiry
    open+investigation open+inquiry open+probe begin+investigation conduct+investigation order+investigation hold+responsible
    express+concern express+outrage express+disappointment express+dissatisfaction voice+concern summon+ambassador
    summon+envoy dispute mock ridicule call+terrorist call+liar take+court lodge+complaint lodge+protest
    report+abuse impeach interrogate monitor lawsuit allegation accusation complaint condemnation criticism denunciation
    disapprove deny+claim charge+with suspect describe+as attack+policy hit+out lash+out label`,
  REJECT: `reject refuse oppose veto decline defy dismiss ignore resist rebuff spurn disagree deny boycott+talk repudiate
    scrap nix rule+out turn+down turn+away vote+against vow+not block+resolution block+bill block+proposal block+effort
    block+move break+off walk+out pull+out+talk withdraw+talk withdraw+agreement withdraw+deal quit+talk cancel+meeting
    cancel+visit cancel+trip cancel+talk cancel+agreement postpone+talk postpone+visit postpone+meeting suspend+talk
    suspend+negotiation suspend+participation halt+talk halt+negotiation end+talk end+agreement violate+agreement
    violate+ban defy+ban violate+ceasefire violate+truce break+ceasefire break+promise renege abandon+talk abandon+agreement unwilling fail+agree
    fail+comply fail+reach refusal rejection veto+resolution snub overturn delay+visit bar+from deny+access
    deny+request deny+visa deny+entry deny+permission refuse+negotiate refuse+recognize protest+decision nullify`,
  THREATEN: `threaten warn menace vow caution intimidate vow+retaliate vow+avenge vow+revenge vow+fight vow+destroy issue+ultimatum
    issue+warning issue+threat give+ultimatum set+deadline threat ultimatum warning retaliate+if consequence swear+revenge
    pledge+retaliate consider+sanction risk+war ready+fight`,
  PROTEST: `protest demonstrate rally march riot picket boycott strike+worker stage+protest stage+rally stage+demonstration
    stage+strike organize+strike organize+protest organize+rally organize+demonstration continue+strike stage+sit hold+protest hold+rally hold+demonstration hold+vigil hold+march go+strike begin+strike
    launch+strike call+strike take+street block+road block+highway block+street block+bridge block+transport block+traffic collect+signature converge+rally burn+flag burn+effigy burn+tire storm+embassy storm+building
    storm+parliament throw+stone throw+egg pelt hunger+strike set+fire gather+outside march+street chant clash+police
    walk+job demonstration protester demonstrator sit-in loot vandalize mutiny occupy+square`,
  SANCTION: `sanction embargo expel+diplomat expel+ambassador expel+envoy ban+import ban+export ban+flight ban+entry
    ban+travel ban+trade blacklist impose+sanction impose+tariff impose+embargo impose+ban impose+duty impose+visa
    impose+restriction impose+penalty slap+sanction slap+tariff cut+tie cut+relation cut+aid cut+off cut+trade cut+fund
    sever+tie sever+relation break+relation break+tie end+tie recall+ambassador recall+envoy recall+diplomat
    withdraw+ambassador withdraw+support withdraw+recognition freeze+asset freeze+aid freeze+relation freeze+account freeze+fund
    suspend+aid suspend+program suspend+delivery suspend+link suspension+link reduce+supply end+effort end+mediation halt+effort
    halt+mediation suspend+relation suspend+trade suspend+membership suspend+assistance suspend+flight suspend+visa
    suspend+export suspend+import halt+aid halt+export halt+import halt+trade halt+fund stop+aid stop+export stop+import
    stop+fund withhold+aid withhold+fund withhold reduce+aid reduce+relation reduce+tie downgrade+relation downgrade+tie
    boycott+good boycott+product close+border close+embassy close+consulate shut+embassy raise+tariff end+aid end+fund
    extend+sanction tighten+sanction reimpose+sanction renew+sanction expulsion strip+membership bar+entry disqualify
    fire+minister sack dismiss+from oust remove+from divest`,
  MOBILIZE: `mobilize mobilise mass amass rearm arm deploy+troop deploy+soldier deploy+missile deploy+force deploy+warship deploy+police
    deploy+ship deploy+tank deploy+jet deploy+army deploy+plane send+troop move+troop train+hacker manufacture+weapon develop+weapon move+tank send+warship send+army put+alert
    raise+alert remain+alert place+alert alert+high test+missile test+weapon fire+missile+test launch+missile launch+satellite
    launch+rocket test-fire conduct+test call+reservist call+up build+base build+up station+troop reinforce fortify
    strengthen+force increase+presence patrol draft conscript recruit scramble+jet beef+up stockpile enrich+uranium
    increase+troop show+force mobilization buildup`,
  COERCE: `arrest detain seize confiscate deport jail sentence imprison incarcerate censor raid crackdown evict demolish fine
    indict convict prosecute hack disperse tear-gas annex occupy besiege blockade interrogate quell suppress repress oppress
    persecute restrict outlaw prohibit nationalize ban+party ban+newspaper ban+protest ban+rally ban+group ban+media ban+website
    block+website block+access block+account shut+down shut+newspaper close+newspaper close+office impose+curfew impose+fine
    impose+law impose+blockade impose+lockdown declare+emergency declare+siege declare+law declare+curfew extend+emergency
    charge charge+with bring+charge file+charge press+charge crack+down hold+prisoner hold+hostage take+custody
    take+control take+over put+arrest place+arrest put+trial stand+trial fire+gas use+gas use+cannon cyber+attack
    launch+cyberattack order+detention order+arrest order+close order+suspend order+leave arrest+warrant issue+warrant remand
    sentence+death sentence+prison search+house search+home cordon destroy+house destroy+home bulldoze displace expel force+out drive+out
    dissolve+party violate+airspace violate+right bar subdue handcuff apprehend round+up nab capture+suspect curfew detention
    impound revoke+license suspend+license strip+citizenship exile extort coerce trial conviction`,
  ASSAULT: `kill attack bomb shell assassinate shoot wound injure clash fight ambush abduct kidnap torture rape invade capture
    battle massacre behead execute explode detonate stab beat hijack destroy murder slaughter maim slay strafe bombard pound
    gun fire+rocket fire+missile fire+at fire+on open+fire fire+shell launch+attack launch+assault launch+strike launch+offensive
    launch+operation launch+airstrike launch+raid carry+attack carry+strike carry+bombing conduct+strike conduct+airstrike conduct+raid
    stage+attack mount+attack claim+life take+hostage take+captive blow+up drop+bomb hit+target strike+target
    strike+position airstrike air+strike assault bombing shooting explosion blast shelling raid+camp suicide+bomber suicide+attack
    gunman militant+attack exchange+fire shoot+down shoot+dead gas+attack chemical+attack lynch poison mutilate molest drone+strike
    overrun recapture retake storm+base storm+village hurl+grenade throw+grenade set+ablaze ransack plunder`,
};

/** Nouns that tell a deed by themselves; other nouns of the frames count only beside a verb. */
export const DEED_NOUNS: ReadonlySet<string> = new Set(
  `accord accusation agreement aid airstrike ambush appeal arrest assassination assault assistance attack blockade bombardment
   bombing ceasefire collaboration complaint condemnation consultation conviction cooperation crackdown criticism deal demand
   demonstration denunciation detention dialogue embargo expulsion invasion investigation killing lawsuit massacre mediation
   meeting murder negotiation offensive pact pledge probe protest raid rally rejection refusal sanction shelling shooting siege
   solidarity summit support talk threat treaty truce ultimatum veto visit warning withdrawal`.split(/\s+/),
);
