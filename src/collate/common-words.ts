// Written by train/common-words.ts, which says from what. Stems of English by the number of texts (of COMMON_TEXTS) that have them.

export const COMMON_TEXTS = 1471;

/** A line for each count: the count, then its stems. */
export const COMMON_WORDS = `826 said
799 time
798 new
744 like
741 stat
696 year
680 get
674 peopl s
667 say
623 even
609 work
601 call
600 trump
597 republican
589 clinton
578 first
577 donald hillari now
575 two
562 want
555 presidenti
552 make
550 president
546 back
526 candidat
523 last
522 many
515 support
510 way
505 day
503 form think
500 need
499 nation
498 campaign
496 week
494 well
486 made
483 going
479 know
474 look
468 real
467 take
460 lead
459 democratic
456 includ
453 good see
451 much
450 show
446 politic
444 right
441 go
432 american
430 long
423 parti
419 come
410 plac point still
409 thing
407 ask
406 month try
405 help
403 elect
398 told
395 countri
377 chang issu sinc
374 great
366 recent
362 govern
361 run
360 1
359 report
357 quest
354 plan
353 earli high
348 hous
347 part
346 never
342 direct primari put
340 unit
339 next
330 group
328 best
326 voter
325 2
324 accord
323 found
322 thre
320 continu far start
319 lot
318 around turn
317 public
316 clos
314 person senat
311 n't
310 win
309 follow
307 ad end talk u
306 obama
302 numb
301 bill
300 among
298 find mill
297 believ sand washington
292 world
291 gener
290 attack democrat polici
289 becom big night
288 larg nomine
287 give littl
286 vote
285 everi
283 got
281 bett
280 open york
279 whit
277 10
275 offic use
274 berni fact home
271 clear tuesdai
270 few speak though
269 job
268 problem
267 com interview servic
265 race someth
263 move sen
262 friend
261 memb post
260 poll
259 3 america took
258 secretari tell
257 past
254 went
253 top
252 suggest
250 care
249 serv
248 came fami full percent
247 keep
245 gop mean near
244 interest left m seem
243 000 feel four let monei
242 5 expect
241 later yet
240 hard
239 alreadi strong
238 used
237 sever
236 play
235 posit
234 case
233 away less
231 ever
230 doing he least
229 howev john
228 comment
227 deal remain
226 meet second
225 happen provid
224 offer
223 ago kind offici
222 effort set sign
221 manag old
220 busi front
217 mak name
216 agre email
215 hold law live nomin
214 fight
213 4 appear releas
212 alwai enough major todai view
211 focus
210 leav
209 head
208 consid
207 bring important
206 different hour
205 able debat line
204 ted
203 stop
202 experienc mondai organiz
201 final forc rais
200 build face
199 cruz
198 concern hope
197 record small sure
195 d matt term
194 current other
193 securiti
192 conservat free hand media result side
191 particular
190 cent creat messag order system
189 behind certain stand
188 20 city
187 almost given pay understand
186 event reason tak
185 act florida press
184 argu claim idea life word
183 bas challeng feder seen street
181 decis power speech thank universiti wrot
180 inform thursdai
179 often
178 anyon doesn't togeth
177 outsid
176 actual anyth staff wednesdai
175 mr
174 allow along return thought
173 15 30 chief committe discuss execut receiv wall
172 gov late
171 announc south
170 11
169 decid noth
168 march respond
167 6 address bush compani convent establish histori possibl privat texa
166 2016 known pric
165 advis instead push war
163 despit five process read
162 across answ fridai short
161 especial held
160 area ralli stay
159 love watch
158 caus endors man using vot we're
157 action contest describ foreign gave mov pass quick young
156 economic fall morn someon
155 2012 bad guy school
154 2008 begin communiti respons taken
153 list probab shar won
152 depart involv soci
151 enter majoriti re represent role rubio
150 develop marco requir
148 futur novemb
147 9 everyth half propos r step
146 7 attempt cours mark ment
145 cut host promis
144 charg decad minut previous
143 middl third visit
142 fail mind walk
141 not rath spend trad tweet
140 control hear stori
139 anti explain lost sent team women
138 administr cost everyon figur grow iowa they're
137 8 congress increas reach toward
136 ahead complet opportuniti runn victori
135 barack began pick sundai
134 100 led rival soon
133 level rule twitt wait
132 chanc driv muslim significant six wrong
131 50 attent moment
130 becam class critic kill seek
129 12 count j key paul serious
128 choic exampl fund request saturdai
127 bit conferenc internation july speci vermont
126 book break david liber remark text writ
125 dollar quit recommend total
124 crowd food surpris
123 miss protect review room
122 check court delegat june refus sens
121 25 c local market note project
120 accus effect fac georg hampshir liv north send singl super whol
119 colleg entir field forward judg mass ohio program similar
118 determin economi pleas star town video
117 account carri caucus chairman join refer spok
116 children deep ground immediat present
115 carolina favor immigr politician potenti spent trail ve
114 air car main progress strategi success target
113 battl benefit contribut declin defend hit relat rest
112 compar detail express independent legal men risk vice
111 cnn criticism declar deliv glob health learn rememb yes
110 accept differenc fear militari pledg stag test
109 ally california commit firm insid oppos threat treat
108 40 aide beyond common invest leadership voic
107 buy gain low pretti struggl w
106 difficult drop ll sit
105 approach black conduct cover necessari valu
104 2014 board perhap prepar thousand worri
103 amount chri co defeat latest mayb opposit woman
102 14 associat ban bord immigrant lack natur network paid wide
101 abstract east financi fox met seni shot usual
100 billionair criticiz extrem nice self wife
99 centr eight fair institut popular respect schedul union
98 ca e handl simp televis true you're
97 candidaci enjoi expand non saw
96 age attend bank biggest citizen death exact exist goe n readi sometim standard
95 appe page phon poor presumpt sound sourc west
94 18 convers due happi husband limit she spokesman warn
93 industri reflect research summ tough
92 acknowledg custom date kasich one profess rate rise terrorist
91 absolut april ben connect controversi coupl docu door edit gone individu justic presidenci regard train
90 13 base brought earn i've period pro regular rep septemb
89 arriv civil congression defens engag imag islamic link practic region situ sort terrorism ultimat violenc
88 born cast ensur light measur tax track tv
87 avoid dozen evidenc game largest oper prov relationship seven subject troubl weekend will
86 choos easi finish hop identifi jeb opponent shift site son trust water
85 audienc auth giv increasing los opin product student
84 16 2015 ballot bid competit fath hundr improv januari polic secur survei travel
83 h hall heard loss popul prevent realiti
82 24 averag credit cultur draw huge margin nam ty
81 agenci arm command definit except expert octob repeated successful
80 approv availabl demand februari michael minoriti path roll sell sery studi throughout
79 apparent brief district easy goal incom influenc lower mike pressur protest reve sought
78 advantag aim beat block encourag nominat rang styl
77 abiliti access achiev add advocat cannot contrast heart investig prioriti shoot unlik whatev
76 alon crisi donor fellow human impact listen none produc regist
75 broad communic correct cross deny heavi lose operat overall publish rhetoric
74 activist alleg capit condit divid kid languag lett mexico onlin option park qualiti react remind safe solut type websit what
73 45 agenda appearanc b built cit daili energi fast kept land launch obvious p pennsylvania perfect pictur powerful profession pull reform season secret select trip welcom
72 19 conflict dead design expens fill maintain parent reject separat specific we've
71 2010 advanc attract decemb employe favorit fix floor moderat pac piec seat
70 2013 collect daught eye felt indicat iraq jeff percentag predict rat rough winn
69 activiti afternoon fine ignor investigat joe rank recogniz representat spot strength t
68 2009 22 60 articl body everybodi gath hopeful owner retir settl
67 activ affect bear clean conclud counti doubt emerg featur intend mrs prais replac strategist twic worth
66 17 admit brok contact degre embrac jame jersei promot quot san
65 addition divis doubl estimat eventual fil freedom gun hasn't knew lawy mail notic paper political rece sect wors worst
64 appoint attornei confirm damag financ illeg imagin plus ran recall suppos touch unless wouldn't
63 2000 assum blam centuri chair data demonstrat educ growth http insist introduc mistak narrow nine ok politico radio repeat shop stak urg wisconsin
62 abc bigg card digit dy eat emploi europ excellent fire fundrais hate heat hurt labor radic simpl teach usa wage wish
61 23 appli camp carson club electorat estat extend facebook most quart referenc resourc somebodi status stor suprem ten weapon
60 affair exchang highlight hotel materi moth nobodi performanc philadelphia principl pursu scott threaten veteran
59 addit businessman china contend council crimin cycl femal file own pari prompt reduc restaurant richard round updat vast wond written
58 2004 35 al alternat defin fulli guess impress invit reserv responsibl rich road robert root skill slow spring truth vers victim
57 31 anger authoriti blue climat compet dangerous depend dominat fuel girl id inspir instanc lay modern origin prim prominent save shown virginia weak
56 200 27 african august broth child democraci dismiss familiar fit multipl nuclear proud religious ris southern wing
55 2011 agent analyst apart army bar birth contract corporat eastern enforc fbi fir fun general grant hill meant newspap occur platform pref realiz relig sale via
54 aren't associ beautiful cleveland coalit contain convinc core destroi equal god lean mexican negat norm peac red vow western
53 26 adopt advic aggress assert balanc honest insult lawmak longtim oh perform photo port possibiliti purchas repli search societi split technologi tradition various
52 2001 28 awar cash christi failur generat helpful highest historic incident initi intelligenc isi island location match mayor ms profil prospect rare sorri st tabl ticket tim william
51 21 amaz captur cheer constant era etc excit f fan flow folk lady meanwhil minimum minist model observ oil personal scen scienc shap spac stuff swing tactic throw wear
50 2007 analysi appreciat basi blow christian crim donation fly indiana mid mix romnei spread suit temporari tone wake who wonderful
49 00 500 70 angri arizona budget combin content corn lawsuit martin mile nevada otherwis ryan
48 assault award behavi careful cheap confront consistent draft drug effectiv famous frequent jump lock mitt nt participat remov responsibiliti shock slight titl
47 amend background chicago copy coverag dog english fals frank intent internet mainstream mogul neighb net obtain pack plant prosecut quiet reagan refuge rely scand strik surround tend territori warm
46 anywai beach behalf celebrat church de dr enemi fla fresh green intern knowledg legisl outcom partn peter scor sea sess sharp squar sudden task topic wo www
45 accomplish affordabl bare channel colleagu color dark error faith grand inde maryland msnbc pivot presenc relation relativ reput smart specifical station stev surg terribl truli
44 anybodi boost caught combat consequenc deport deserv discov doct gap gas gotten hir impossibl journalist kelli ly negotiat pm purpos restrict revolut size suff syrian tom volunt wealthi
43 ads assur bomb canada champ confident cruci disappoint drew echo environ feb fee franc guest harri journ k massachusett memori object older onto panel rick russian sav spons stanc structur syria theori tour wave yesterdai
42 44 attach calif catch charact chines circl construct frustr g greatest initiat notion numerous potential resident rock stick stood superdelegat
41 80 adult arkansa assess bottom commiss complain couldn't debt exit grab he'll hispanic hot latino loud michigan nbc russia slam solid tomorrow unifi uniqu violent
40 32 46 aid ap arrang art basical bob cbs classifi consum displai drink fell grew insuranc lesson lov manufactur mate offens okay paint profit qualifi reasonabl revers rul scar screen spoken stretch surviv taxe tonight undermin virtual wast wild
39 2005 29 amid angel appropriat begun benghazi biden blast comput constitut disagre elit feet fewer guard headlin ii illinoi johnson mccain oversea possib pre scrutini subsequent suspect vt
38 34 42 90 abroad anywher cold dinn edge elsewher engin expos fifth germani headquart honor item jim knock legaci legislat momentum moral plenti pollst racist resign stock strategic tast terr thoma
37 1990s 55 afford asset barri belief brown burn capitol carli comfortabl commerci dang desperat distanc identiti importanc initial laugh male map mine national orlando overwhelm populist prison rapid scal seiz socialist somewhat spirit spokeswoman stump tank tens tight tool typical v varieti
36 300 49 abort advertis annu baby broadcast collaps colorado complicat comprehens denounc deputi european flight frustrat giant graduat haven't he'd iran liar libya lik london o odd populariti pos print prior properti rout thus unfortunat univers unusu vehicl
35 33 basic bought brand breitbart complex conclus coordinat distribut drawn element enormous faciliti feed fiorina guid horribl impos israel king l liberti lunch marri miami persuad regul ronald sept supp tower uniti vet violat zero
34 anim aspect bet boy british brooklyn chosen circumstanc clash column confidenc confus consult domestic driven duty eliminat enron enthusiasm essential extent film flag forth fourth french funct hell i'd i'll influenti jason joint jr marriag medic mere mock newli pair portrai procedur raci rose rush safeti sat shut signatur sleep soldi tap transform transport troop turnout vision we'll
33 39 asid boast broken condemn constitution disput elizabeth extens fish flip foot forget glad hair ill inequaliti intens machin mann music recess reliabl sentenc somewher surrogat them they've wind witness wound
32 actu airport alabama blood breakfast camera compromis cool counsel devot divers downtown emphasiz eric gay grown laid lift literal mom ongo reported ship sick skeptic sold unabl web window you've
31 2006 250 43 54 abus actor anxieti assistanc box bus cloth coast controll corpor crack dream drov eager embarrass enabl expans extra fallen fought fundament german healthi hey houston instruct jan jewish la method murd nationwid pacific partnership poverti pray reward senti steven strengthen therefor unclear undocu upcom x
30 41 56 assign assistant boston bridg ceo charl clinch columbia comparison crazi dan dec delai desir difficulti disast dry economist ed environment fierc flat gift hack islam jack label lee lie lobbi luck magazin narrat pain payment perspect proper rand recruit relief renew reut revenu shouldn't sist solv stuck tradit tremendous trend unfair vulnerabl
29 1992 48 abandon arrest asia authoriz band cabl calendar code complaint demographic deploi descript distinct elector exploit fantastic gend greet hi joseph loom manhattan neighborhood overwhelming partisan permanent photograph physic planet prop rent rip smith straight substanti succ sun tea transit translat warren y
28 08 2002 36 38 400 51 75 ambassad anonymiti belong bloomberg bold boo both brian chos chuck diplomatic disclos donat equip everywher explan fram graham handful harm harsh hospit huffington india infrastructur joke locat movi northern nov outlet prob proc provis regret routin satisfi scientist sensit sexu smil soft sport struck suspend traffic unemploi user wealth wint
27 0 afraid anymor apologiz atmospher attitud ball besid capaciti cook crush desk die distinguish earth entertain farm favorabl forum georgia grass guarante impl jone kentucki kick math monit nativ original pitch preserv shak shout spanish spe stress strongest transf trial unknown upset ventur
26 800 aggressiv align allianc asian bipartisan celebriti chamb chao communicat connecticut consultant convert corei corrupt cry danc debbi disrupt dramatic editori elevat escap examin extremist fraud glass googl hang huckabe ideologi incit iranian kerri kevin michell negoti pace patient percept personaliti pois pose prevail punish regim resolv rude sing slip spotlight strict susan sweep vacation vallei weigh whoev zone
25 1980s accurat applic arab arena assist attribut badli bash bernardino bound bureau busy categori chapt classic compell creation dad dat des dynamic educat elder england enthusiastic erupt extraordinari golf hint loan maker meal mount o'malley oblig packag peaceful proceed rail recognit regardless rid sean sex stream surfac switch tear testimoni tout viol weav widespread
24 37 52 adapt adjust advocaci andrew applaud bag brain canadian capabl chant cia citizenship comei comfort congressman consider contradict convict cooper corp deficit deliberat devastat diversiti evangelic flood formal fortun grad hedg here household hunt impli info interact interpret ken korea lewandowski lin mary migrant neurosurgeon occas official outstand participant plain priz prohibit proof recept reid repair republic retail revel ride river ron stephen ston sum tie va
23 237 admir affiliat afghanistan alarm attende avenu bay bed boat boom bowl chain chart christma civilian coffe collar crash critiqu decent dedicat dictat disappear dislik dnc dress empti eve fault forceful holidai japan jok journalism judici las lindsei memo patrick pattern phras pocket pop pour punch relevant scrambl seal segment seri shirt silv stark steadi strang tip unprecedent vega visa weight yield youtub
22 05 09 1999 2003 2017 57 700 acceptanc afterward alienat anticipat bathroom battleground belt cancel cap cart conced concept convention crew cuban deadlin diff drag edward emotion entiti fash gary genuin gross guilti hors html hung incredib incumbent indian inquiri inspect install insurgent jennif justifi kennedi licens lifetim lobbyist magic mast matchup mcconnell militant minor mitch moin mountain mouth nervous normal notabl outlin palm pat peak pet phas pleasant racism rebuild recov registr reiterat relax resolut resonat reviv rnc roger scenario seeming steel steer succeed surv telephon tenur trill undecid wow
21 2018 47 72 appl awesom boss catholic chas client clip confidenti consensus credibiliti dear diseas distract eligibl episod fed fing garn gulf hire ideal index jet josh leverag load loser mandat mess minus neutr nightclub oval overcom overse palestinian particip perceiv permit rice row rural sampl somehow stem submit sustain tempera trigg typic un upi urban virtu wasserman wed willing withdraw
20 01 1970s 53 600 95 academic accelerat administrat africa alongsid ambitious awkward bless brook commerc concret credibl dalla dean delet destin destruct din discount discrimin electric excess exclus expir explor factori formidabl gate hadn't historical hostil howard ice ideologic illegal indict inevitabl instant invok iraqi japanes jew leak legaliz loui louisiana massacr min minnesota modest motivat na oct oldest passag polariz provinc pure rampant relentless resort revis rig sanct sight sky stun suck sullivan tackl talent tennesse testifi tir ton tourist tragedi transcript truck turkei twenti uk understood valuabl vary wan wrap yeah youth
19 02 03 07 150 20th 58 67 99 accompani acquir adequat alter aug birthdai blunt bust calculat calm click closest compound considerabl constituenci earnest emergenci entri ethic exercis explos flaw fundamental harvard homeland idaho intellectu invas jake jar jon lake leagu legitimat lone lynch marin meantim menu misogynist navy nazi nonetheless offend oklahoma orang org outrag outreach overlook parlia penc plot pool profound putin realistic regulat rein resist resistanc retain schultz script sham sole soul soviet steal string surprising sweet taught technic techniqu temperatur tex they'll thin thrown tiny transact uncertainti vietnam vital wise wood xenophob yell
18 04 120 1960s 1988 59 64 74 anthoni anytim applaus approximat arrai articulat aspir atlantic auto await awful bite bright bruis burden capabiliti cautious characteriz charli circulat comeback communist conscious context continent currenci deem deliveri depth diego diplomat disclosur discours dish emphasi encount ethnic excus fax fulfill gang hat hatr height hero hewlett hide import inclin incredibl length lengthi loretta manafort millenni ministri mirr moreov mosqu obstacl opt optimistic ought ourselv pa paus philosophi preferenc propaganda proven recoveri repe rescu respectiv sheet shor sink smooth spar spin statistic stupid summari tech tran unfold uniform upper useful vs weren't whenev
17 383 61 65 66 69 78 affirm alan aliv allegianc ann assumpt betrai britain buck bulli bunch canc caut ceil celebr chariti chicken chip climb coal columnist coup curb daniel deleg deni detect discoveri doc dominant don embassi endur enterpris equivalent escalat fake fict flee fold football forev forg gear gen golden gon hail halt hole independenc interrupt islamist jane jerri judiciari landscap latin longest lowest meaningful medium missouri muscl museum nato occasional occupi painful persistent personnel phil pic podcast precis priebus qaeda rapist rattl revolutionari rhod rodham sad screw sizabl skin skip slot soil statewid stir storm strain substant subtl suicid sway teenag terri theat threshold thriv thwart tide tighten unacceptabl underscor utah viabl vladimir vocal wash wav wheel worldwid you'll
16 06 1994 62 adam airlin alex alleged ambit anch ariz beij bird bitt blog breath capitaliz centrist chairwoman charm chelsea christoph cite congratulat contentious credenti dave davi dealt defect diminish disproportionat dump ear education efficient eighth el en enact entrepreneur essenti evil ex exposur fame forecast format fort generous gold gradu heel heritag hid hollywood humaniti ignorant illustrat incent inclus injur instinct israeli jacob jimmi kitchen latt liabiliti libertarian lucki lying mar megyn merit missil mississippi motion nasti nearbi neck nevertheless nick nixon nose nowher op outright overhaul packard payer pipelin precinct princip proponent qualific realclearpolitic reassur reinc reluctant roof rust sacrific sake saudi she'd she'll shelt shrink sidelin simultaneous sixth slat slogan softwar speculat stabiliti sue sufficient talli tampa toss transgend tuit turmoil uncertain underestimat unpopular urge van versus volum vulnerabiliti weath yahoo
15 1968 1991 68 713 academi accident agricultur alik amazon amnesti anderson axelrod bind blind bolst bond borrow brav captain cell chat commission concert conscienc contrari craft default demonstr dent departur deposit devic dig dirti disastrous dispatch distant doom duke emiss empir enhanc entitl everydai exclusiv explicit fat fatal fate fenc firearm frontrunn funni getti glenn guardian habit henri honesti horr hub huffpost hugh iii implic injuri innocent insert italian jail justin kingdom lament lectur leg legislatur lend loos loyal matthew medicar membership metro migr modifi mood moor nanci ny orc passionat pend pizza plead polit pound precedent premium prid queen random recipient reinforc remarkabl rend respondent revolt ring sam scholar shell shield silent slic smok spark spectacular spik stabl stack stall strip stumbl sunni suspic swept temp they'd thorough threw toll tract traditional trash treasuri tree ugly ukrain unanimous undersc venu villag weird welfar wider wine
14 1996 71 abedin aboard abrupt absenc accessibl addict ancient annoi assembl austin baker barbara bargain beer bia bloodi boot bottl breach brush bump butt campus carbon careless cat chees childhood clinic con concess conservatism cooperat cruis databas decri defy delawar dip disciplin disgust disturb drama ease empow equaliti equiti ethniciti existenc fare flew float francisco fruit gingrich grassroot grill grip hamm harass hidden highwai hometown hostiliti inappropriat indic insight intervent invent iron isolat jackson jam jonathan kim ky lab logic mad maintenanc maximum midst mild moon motor movy nail nonprofit northeast notch ordinari orient oust overnight overturn owe panic parenthood patienc petit phillip phoenix pilot pleasur privileg proclaim provocat quo rebuk reconsid recount reduct reelect resum ridiculous risen rob rumor sandwich sarah shadow shed silenc slid solidariti stamp steep streak summit tariff taxpai tendenci trap twist unfit utter wary wyom
13 1972 63 73 adversari aged alaska alright altogeth angela anonymous arabia assail assassin attendanc ayott beaten beauti bench bias bin bloc brag branch brazil bruc bury button cabinet cage carlo casino characteristic circuit clarifi collaborat comp compass consolidat conspiraci correspondenc counterpart damn delicious dem dilemma diplomaci disgrac displac disqualifi distort divorc dominanc download egg elaborat electronic endless exhibit export festiv feud footag forgot garden gestur goldman gonna gradual grappl grasp guarant haul haven hawaii heighten hike huma humbl hurdl ian inabiliti inevitab infl interven isil itali jean keen khan lag lane lash ling manipulat marc mathematic mcdonald midwest mislead mobiliz mode mortgag murphi mutu nationalist newt noon notab nurs oregon ownership pakistan parad patriot peer pepp plat populous possess postpon pretend preview prolong pronounc proport pundit pursuit rain reckless remot restor robust sach salt santorum scop seed sensitiviti shy sincer skepticism smell song specul squeez stronghold sued superi supposed surgeri surpass surrend sympathi tack tale tayl thrill todd toxic toy travell treati trib underdog unhappi viral visibl walt weaken wikinew yellow
12 125 1980 1984 1986 1990 1995 1998 76 82 85 abid absorb absurd acceptabl accommod actress admiss aftermath airwav amy animat antonio artist audit australia authoritarian badg bail beck benjamin bobbi brac brut cafe carv ceremoni championship charleston cheat chemic chocolat clariti clock cloud coalesc coin collin coloni comedian comic congratul contemplat contemporari cop correspondent courag cozy craig crud cuba dakota dependent depress detract detroit dial dick disavow duck dwell eclips economical energiz envis evident evolut exce fallon fisc fled ford freez fry fyi galvaniz goer grasslei grateful greek grim guidelin handi hardest headach heaven heed hello imprison indefinit infamous inject inner intensifi introduct jihadist joel jordan joy jury kain kansa landmark laps laura lewi manchest max midnight milwauke mysteri nobl novel obamacar outrageous palmieri paperwork parallel patron pen pig pil pit polish pollut pragmatic predecess rac ramp rape ray realdonaldtrump rebel relocat resembl rifl robbi rocket ross roy royal safer salari salon schum scratch scream shoe significanc simon solidifi sophisticat spit spous spur spy stiff studio subscrib substantial suburb supervis swift thick thirti throat tolerat tragic trait trick uncov undercut unexpect unleash unqualifi unusual unveil ups vend vying wag wilson wis yard
11 1960 1981 19th 2020 83 900 absent administ afp allen allocat annual antonin apologi appetit arch assemb audio backlash backward bailout bankruptci batch bent bigot biographi biologic blanket bor boycott bradlei bubbl buzzf candid capt carl cater cellphon cement chaotic chest civic clark colin commentari commentat compil concentr consist crippl crook cute dawn dc deadlock deck decreas descend descent desert deter devin dire discredit dismantl dissent domain dougla emanuel endeav enthusiastical evaluat eventu evolv exceed experi expertis fabulous faithful falt filt finaliz financial fitness flash flourish fool fossil fost frack fractur franklin fring fronti gene geographic giuliani glimps globaliz grav gray hanniti hart heal herald historian hook hungri implicit inaccurat inc innov integriti intelligent irish ironical ivanka jerusalem journei kati knee koch laden larri len lifestyl lincoln lodg log loophol loyalti maria mask meat medicaid medicin memoir meter microsoft mobil motiv necessiti nod nois occup ocean offset overshadow overtak pact passport patricia penalti pin pion poison politiciz pope potent preach pregnant presid priest prosperiti provok psychologi puerto pump rachel refrain resent resid residenc retreat richest rocki roosevelt rub sail scalia senatori shatt shook should showcas shrug sid sour southeast southwest spiritu sprai stern stok strid striv subdu substanc suppl suppress sustainabl symbol sympathetic tail templ theft tick till toleranc tortur trac transparent treasur triumph unawar unexpected unpredictabl unsuccessful unwilling upend urgent utiliti verifi vigorous whip workforc xenophobic
10 1000 110 130 1964 1989 1997 21st 2nd 350 3rd 81 accommodat accountabiliti accountabl airplan alert amanda amass amplifi amus angl apprentic atlanta authentic availabiliti baltimor basketball beam bedroom beg being bennett berlin bern bibl bike brad burrow buse calcul carol certificat charitabl chef cheryl chill christ civiliz clue cohen commoditi compris convei convenient crop cuomo defiant denni denv depict derail designat detain disabl discourag disregard drill dust earliest easiest egypt electriciti elementari embed emot entranc epic exam exhaust explod extremism fabric facilitat fad fallout fam favorab favorabiliti fec feedback fifteen fixtur flak flock foremost fortunat fract franci friendship frighten furious gambl garland gentl girlfriend gore graphic gre guidanc hamilton harb helicopt helm henc holy hug icon immuniti inaugur incendiari indirect ingredient inn innovat insur integr integrat interfer intrigu jeffrei jesus jihad justific knif korean legend liken literatur lopez lt mall marathon mari mechanic mechanism merkel merrick metal minim mir mishandl misunderstand mo monica mook moscow multi navigat needl nev newslett nra olympic onstag optimism orbit oversight patch pentagon pew phenomenon philippin physician poland populat populism practical presum privaci propel proposit puls racial rack rear referendum reliab respectful rico rider riski roman ruin ruth saint salad scath scientific scorn seattl setback sexism sheriff shin showdown skew smallest solicit specialist speechwrit spell stadium stan stapl stereotyp stimulus stolen suspicious switzerland tad taliban technical tent terrifi tier tiger tilt transparenci trustworthi turkish tx tycoon unfavorabl unnecessari urgenci vagu valid veto ward warehous watchdog wherev widen wield wisdom wolf worship yale youngest
9 160 1976 1993 5th 7th abolish accustom activism acut additional alien andy anniversari appreci architect arsen asap assuranc backfir baghdad bang bann barrel baseball bath beast bend bigotri blaz bleed bow brash breed brew broaden bulk burlington buyer bypass cartel castro chancell charlott cindi cnbc collabor colorful comedi compassionat compli compos concentrat confidentialiti conven coop cornell courtesi cousin crackdown crown cup cure curv decisiv delight derid diagnos dimens discomfort dismai documentari downplai downturn dub dubious dumb ect edg edison embodi ena energetic enjoyabl enlist erod essenc eu evan exceptional extern extradit fanci fantasi flirt flop fond forgotten formula forti fraught funer furnitur galleri gallup gentleman grandchildren groceri harrison hick holocaust horrifi horrific hussein hypothetic identic identific illness implement inact inch incorrect increment infect insurmountabl interi janet jeremi jose juic jupit karen knowledgeabl landslid lap lawrenc layer lgbt librari lieutenant lip lol loop lover luxuri mac magnat maneuv melania merg mini miracl mistaken mitchell mold mourn municip nearest neat nelson newcom nicknam nobel nuanc ominous oppress originat outfit outsourc outspoken over pam pand passeng pathwai penni permiss persian pink plaza podesta powell pregnanci premis prepared prominenc quantiti raid raucous reaffirm reasonab receipt recit reckon reclaim reign reminiscent reopen reproduct resettl restraint retire revisit richmond romantic rous sandi santa sara savag scholarship setup shameful sharehold silicon slap slash snack sober soften solar spain spill spoil statur steak stewart stuart sub sudan sunshin suspens swath sweden ta thumb traffick tribut tricki trio trounc tying unclassifi under underwai univis unoffici unsur upheav usher utiliz vicious vp wade wallac wip wire woe worthi wreck you'd zealand
8 10th 1950s 1971 1st 275 750 77 abraham abundant accent affili aggravat aging ahm aile aisl albeit ammunit anna annex app arbitrari architectur artifici ass asylum ate atrociti automatic automatical ave aviation bait balloon bannon barn beef belgium bell benefici blend blown booth bounc boyfriend brass breakthrough brows buffalo bullet burst buzz cake candl carpet casualti catastrophic cemeteri census certainti cherish christianiti circus classific clay clearanc clout coach comparabl compensat component compress confin consequenti consulat continual convenienc correl cowboi crap cris crossroad cruel crumbl cryst crystalliz cynic datetim debut decided deed deepen demis destini dictatorship diet dioxid dirt disabiliti disadvantag discontent discret discriminat disenfranchis disrespect distrust divert dodd doug eaten eisenhow elephant empathi endang enroll exaggerat eyebrow fieri fifti flank flesh flexibiliti foe forefront frozen ft garag gentlemen geopolitic glov gordon grandmoth greenberg gut gym halfwai hama hawkish healthcar heath hesitat hewitt hilton hitl hopeless huddl hudson huh humanitarian iconic ideological impass imperat infiltrat inflammatori inquir insan instagram institution insufficient intercept interim intersect intimat iphon isda jay jerk jill karl kay kenneth kirk klein kuwait le leas leon lesbian lifelong likewis linda lisa lord lui magnitud makeup manu marginaliz mathematical matur medal melt messi metropolitan microphon migrat milk minimiz murrai nasa natural neglect netherland newfound nj northeastern notifi notorious obscur obsess obstruct occasion oliv outer outlook overlap overthrow pan patti paycheck pelosi penetrat perri persona pete peterson ph pharmaceutic philip phoni physical pie pillar playbook plight plummet plung pole portrait preced predictabl prescript presumab problematic professionalism protocol publiciti radicaliz rant ratchet rational raw reap rebell rebuf rebut reconcili redact regain remaind rendell restructur rev roar sacr saddam satellit scari scrap servant seventh sharon sharpen shelv shit sir slaveri snak soar spat spic sprawl stabiliz stanford steam storag straightforward stubborn suitabl surveillanc swap swip sworn tag takeov technologic teen teeth tehran tel tenni terminat testa texan therapi thread tire toomei tourism tourna trey tune twin uh uncomfortabl undergo unheard unlimit unload unpopulariti unsecur upris vacuum validat venezuela viabiliti visu void walmart warrant waterboard wealthiest wherea whisp whomev withheld withhold workplac worthwhil wrongdo yoga
7 11th 15th 1969 1983 2000s 20s 4th 5000 79 86 92 aaron accidental according accumulat adorn adventur advisori affirmat affluent afghan ai airstrik akin alexand alexandria allud analys analytic analyz andrea anne anxious appall append apprehens arbit asp assad assuag athlet atop ballroom baptist batteri bbc behav belittl benchmark beneath billi bitter bizarr blair blar bleak boil boisterous bombshell bonus boxe bradi brick brilliant bronz brussel buddhist buddi bug butch cambridg capitalist cardin cc ceas certifi chim chunk cincinnati civiliti cliff cling closur coat coincid col committeeman compens competenc competent conciliatori confess conqu consecut consent consumpt copyright corrid countless cream crisscross criteria crusad cultural curious cyber dana daunt daylight debunk defendant defer deflect del delhi demean dentist deriv detent devil dialogu dian digniti disapprov disconnect discriminatori disparag dissatisfact distress document dot dramatical dude duration dwarf dying dynasti ecosystem eligibiliti em emotional empower epidemic erect est euro exception expedit extract fascist favour feasibl feminist ferv finest fluid flurri forbid formulat furthermor fury gallon garin gawk gerald glow government grain grandfath granit graviti greenhous greg gregori gridlock grief grind gubernatori haircut hampton hardlin harmful hashtag hassan hawk heck heckl heir hierarchi hik hitch holland homegrown homeless homicid hotli hr humiliat humiliti hurri impromptu impuls incorporat indianapoli indigenous individual inferi inherent injustic insistenc intensiti invoic iowan ire ireland irresponsibl jeer jessica joking jurisdict keyston knight laser layoff legendari libyan likelihood linguistic lit logistic longstand lopsid lucrat lure magnificent malaysia marsh marti marvelous mason mccarthi md mega merchant mich miner mong montana montgomeri morri mous myth neil nephew nerv netanyahu nicol nonpartisan nonsens nonwhit oath omar operation organis organization osama out outdo outnumb outweigh overstat overt overtim pakistani pamkeynen pant paragraph parliamentari paula peanut pearl peddl pens periodical philosophic photographi pill pipe pittsburgh plaintiff plastic plea portland predat probabiliti professional programm prosperous protract provoc psychologic pub puzzl q queri quinnipiac radar ration ravag reconcil redirect refund reinstat renewabl renovat reproduc residenti rethink retweet ridicul rift ritu rivalri robinson rudy russell sag samuel sanctuari sauc scatt sear secular seldom senseless separ shaki sherman sibl similariti sixti slaught slav slim smuggl snap snip social sonia soup sovereignti span spawn specializ specifi spectrum stagnant stamina stephanopoulo stifl suffolk summon superb supremacist swallow swim taiwan tall tamp tempt termin terrain terrific thankful thereaft therebi timelin timothi titan tongu toronto tow trajectori tripl trov trumpet turnaround tyler uber unbelievabl underground undo uneasi unioniz unrealistic unrelat upgrad upsid upstat upward useless viewpoint vintag virus vlog volatil vouch waitress warfar wax wayn weed wendi whatsoev wholesal wikileak wildlif wore workshop yellen
6 104 14th 170 180 1963 1973 1982 1987 2019 2030 2050 270 345 360 475 6th 80s 853 98 absente abu abundanc accuraci acronym activat adher advers agitat alcohol ali analogi antipathi aol appeas applicant argentina aros artistic ash attain bachel baggag bald balk ballistic bankrupt bark barnstorm bashar batt beard beau beholden bemoan beneficiari berkelei blank blasio blogg blond blowback bout boxer bre breast brink bristl brutaliti bs bulwark bundl buoy burg butterf cach cameron canova caribbean catherin caveat centerpiec chan chatt cheek chemistri chid chop christin clam clap claus clerk clust clutch cod coincidenc collectiv columbus commenc compaq complianc condominium condon conf confidant congreg congresswoman considerab consistenci constraint cooki coordin cork correspond cory couch counterparti countrysid covert creek critical cuisin curat curiel curtain cynthia dartmouth deadliest dealership debri dedic deer defam delicat delta demur dens depot depr depriv destabiliz detriment diari dine diner disarrai disband dishonest dism disnei dividend dow downsid dragon drastical drown drum dual duel dysfunct earl eb eeri efficienci eighteen elena embark emergenc enclav encompass encrypt enriqu envoi espionag et eva evacuat evalu exacerbat excel excerpt eyed fabricat fade familiariti fargo fascinat feath feloni fertil fever firestorm firework firsthand fitton fl flap flav flexibl flint footstep foreclosur fountain framework fred function funnel fusion ga gaff gam gaze gem generic geoff gilbert gilmor gloom goldberg gonzal gonzalo gowdi hamst hanchett handsom harden hasten hateful hazard hillaryclinton hoax homosexualiti hood horizon hospitaliti htm humor hurl ianhanchett immens immigrat imperil ineffect ineligibl inflict infus inherit inhuman ink input inroad insect insecur insecuriti insensit insurgenci interferenc interject interrog ironic irrelevant irs iv jab jacki jaw jen jeopardi jess jockei johnni joni juni keynot kinda klan klux knit kristen ku kurdish kyle lago lambast lame laundri lax ledg leftist legion lent lewinski lightn liquid litig litmus litt liz llc lob lucy lyin madison mandatori mantl marketplac mateen maverick mayhem med metric michel milbank misrepresent mitigat moham momentous monetari morgan mosul multination murki must naacp nationaliti naval nest newer newest nfl nightmar ninth northwest nutrition nyc o'reilly obscuriti occurrenc off offshor onetim onslaught orthodoxi oscar outli outset outsiz ovation overflow overtur pad palestin parisian pav pencil peninsula penn perc peril perpetrat perpetuat persecut petersburg petraeus petroleum pile plagu plank platt pluraliti pointed potus precarious predominant prejudic prelud prematur prestigious primit princ prioritiz propell protestant ps publiciz purg purpl purport quarter quash questionabl quip rabbi rahm raleigh rap ratifi realm rebound receptionist reciev refin refug regulatori relish reluctanc remarkab remnant renov renown reprimand repris reshap resound restrain retali retriev retroactiv retrospect rio robberi robin robot roe roil romanc rome rove rubb ruler rupert sacramento safeguard sandra sap satisfactori scam scan schem scold scotland scuttl secondari semi sexist shad shaken sharia sharpton shaw shortcom sigh singapor singular situat sketch sleev smack smartphon smear snag soak socc solomon sotomai southeastern sow spa spearhead spectacl spreadsheet squabbl stagg startl staunch strait strif subsidi subwai supermarket surgeon surplus sushi swagg swarm sweat sympathiz syracus systemic taj tape tarnish taxi tayyip tentat textbook thailand timestamp ting toast toe toilet tpp trademark transcend transl transmit travi troy tsunami tun um unauthoriz unbound uncommit uncommon undergraduat unfavorab unnotic unravel unrest untru upbring vacanci vanguard vault veer vegetabl verb verizon vest vict victimiz vietnames vigor voluntari wagon waiv wallet walsh warri wein wet who've widow wir wit withdrew wive worn yank ye yemen zach zeal zoo`;
