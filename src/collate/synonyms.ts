// A word → the notion that it shares with others: "notified", "informed", "warning", "alerted". In: a stem. Out: the notion's name, or the
// word's family where no row has it. English, closed. It serves to leave something unsaid (an account that tells a thing in other words is not
// silent about it), never to claim that two accounts say the same: so rows are wide
// (opposites are of one notion), and the first row that has a word counts.

import { familyOf, stemWord } from './terms.ts';

const ROWS = `notify inform alert warn warning notice message told advise caution tip
reach arrive come came arrival deliver
late later delay delayed belated overdue
close shut shutter block blockade choke seal open reopen unlock
stop halt stoppage suspend suspension freeze frozen cease pause
die dead kill fatal fatality deadly perish drown victim toll slay massacre slaughter casualty corpse lives body bodies lost
hurt injure injury wound harm maim hospital hospitalize
miss missing unaccounted vanish disappear untraced
flee leave evacuate evacuation evacuee displace relocate homeless quit exodus depart
arrest detain detention jail custody imprison prison seize
charge accuse accusation indict indictment allege allegation blame prosecute prosecution
convict conviction guilty sentence verdict
acquit clear innocent exonerate
sue suit lawsuit complaint litigation claim plaintiff
court judge tribunal bench justice ruling rule
pay payment compensation compensate settle settlement damages sum redress reimburse refund
wage pay-rise salary earnings pay-packet raise
fine penalty penalize punish punishment sanction
strike walkout stoppage picket downed
dismiss fire sack layoff axe redundancy redundant job-cut cull
worker employee staff workforce crew labour labor personnel
company firm business corporation operator group employer
boss chief executive head director chairman chairwoman manager president leader
buy acquire acquisition purchase takeover bid buyout
sell sale disposal divest
merge merger combine tie-up union
share stock stake holding equity
rise increase climb surge grow growth soar jump higher
fall drop decline decrease plunge slump lower shrink slide
cut reduce reduction slash trim
begin start launch commence
end finish conclude expire
agree agreement accord deal pact treaty compact
refuse reject rejection decline rebuff turn-down deny denial
promise pledge vow commit commitment undertake
threat threaten menace ultimatum
ask request demand urge appeal plea call seek
order command instruct compel direct directive mandate
plan intend intention propose proposal scheme
meet meeting talk talks summit negotiate negotiation dialogue
vote ballot poll election elect
police officer constable force
soldier troop army military
child kid boy girl infant pupil schoolchild
woman women mother wife
man father husband
family relative kin parent household bereaved
doctor physician medic
hospital clinic infirmary ward
school college classroom academy
house home dwelling residence flat apartment
car vehicle truck lorry van
ship boat vessel ferry
plane aircraft jet airliner
road street highway motorway
bridge crossing span
dam weir reservoir barrage spillway floodgate gate
flood inundate deluge surge high-water
storm hurricane cyclone gale tempest typhoon
rain rainfall downpour
fire blaze burn flames inferno
power electricity blackout outage
damage destroy destruction wreck ruin devastate flatten
repair mend fix restore restoration reconnect
rescue save
help aid relief assist assistance support
help relief
grieve mourn mourning condolence grief sorrow sympathy sad
apology apologize sorry regret
lie false untrue falsehood untruth fabricate fabrication baseless
fault error mistake slip blunder negligence negligent neglect failure fail
crack fissure fracture rift break
inspect inspection inspector inquiry investigate investigation probe enquiry examine examination audit
memo memorandum report document paper letter file
siren alarm warning-system bell
money fund cash million billion
border frontier boundary
village town hamlet settlement
citizen resident inhabitant villager local people
protest demonstrate demonstration rally march demonstrator protester
attack raid assault strike shell bombard bombing
safe safety secure security
danger dangerous risk hazard unsafe peril
law legislation statute act bill
secret hidden conceal conceal hide cover
early earlier ahead advance before prior beforehand
late delay overdue slow
compare liken likeness comparison equate
remember recall memory
speed fast quick rapid
phone telephone call ring dial
journalist reporter correspondent`;

const NOTIONS: ReadonlyMap<string, string> = buildNotions();

function buildNotions(): ReadonlyMap<string, string> {
  const notions = new Map<string, string>();
  for (const row of ROWS.split('\n')) {
    const words = row.split(' ');
    for (const word of words) {
      const family = familyOf(stemWord(word));
      if (!notions.has(family)) notions.set(family, words[0]!);
    }
  }
  return notions;
}

/** What a word is about, so that other words for it can be found. */
export function notionOf(stem: string): string {
  const known = notions.get(stem);
  if (known !== undefined) return known;
  if (notions.size >= MOST_NOTIONS) notions.clear();
  const family = familyOf(stem);
  const notion = NOTIONS.get(family) ?? family;
  notions.set(stem, notion);
  return notion;
}

/** Stems that were looked up lately: a story has each of its words many times. */
const notions = new Map<string, string>();
const MOST_NOTIONS = 50_000;
