// Nouns by which accounts name one actor or one happening, each in its tone: "raid", "operation", "massacre"; "militants", "fighters",
// "terrorists". In: a noun. Out: the name that its kind goes by, and how the noun colours it. English, closed, small on purpose: the
// first row that has a noun counts. The tone marks a word where another account has another; it says nothing of who is right.

export type Tone = 'mild' | 'plain' | 'harsh';

/** `name: plain words | mild words | harsh words` */
const ROWS = `agreement: agreement accord pact treaty deal arrangement memorandum | understanding | diktat sellout giveaway
lawsuit: lawsuit suit litigation complaint | | 
investigation: investigation probe inquiry enquiry examination | review fact-finding | witch-hunt inquisition
meeting: meeting summit talks talk negotiation encounter | dialogue conversation | showdown
tariff: tariff duty levy | | 
visit: visit trip tour | | junket
interference: interference meddling | influence | sabotage subversion
attack: attack assault raid strike | operation incursion | aggression onslaught rampage ambush terror
killing: killing slaying shooting | | murder massacre slaughter execution carnage bloodbath butchery assassination
accident: accident crash collision mishap derailment | incident malfunction episode | catastrophe disaster tragedy calamity crime
fire: fire blaze | | inferno
flood: flood flooding inundation | overflow high-water | deluge
war: war conflict fighting hostilities | intervention | invasion genocide
protest: protest demonstration rally march | gathering vigil | riot unrest uprising mutiny rampage disorder
evacuation: evacuation | relocation resettlement transfer | expulsion eviction exodus deportation purge
dismissal: dismissal removal firing sacking | departure exit restructuring | purge ouster axing
arrest: arrest detention | | kidnapping abduction seizure
cut: cut reduction cutback | saving efficiency adjustment reform streamlining rationalisation | slashing
ban: ban prohibition | restriction limit | crackdown censorship
takeover: takeover handover | transition | coup putsch usurpation
occupation: occupation | presence | annexation colonisation
failure: failure breakdown | shortcoming lapse difficulty irregularity | fiasco debacle scandal betrayal
statement: statement remark comment declaration speech | | tirade rant outburst
order: order instruction directive | advice advisory recommendation request | ultimatum diktat
weapon: weapon bomb missile warhead arsenal | device | 
election: election vote ballot poll referendum plebiscite | | sham charade
fighter: fighter militant rebel insurgent guerrilla gunman | separatist dissident | terrorist extremist thug bandit
protester: protester protestor demonstrator marcher | participant activist | rioter mob agitator vandal looter
migrant: migrant immigrant newcomer arrival | refugee asylum-seeker seeker | alien illegal invader horde
government: government administration authority authorities cabinet leadership | | regime junta dictatorship clique
leader: leader head chief | | dictator strongman tyrant despot autocrat warlord
supporter: supporter backer ally follower | | crony henchman stooge loyalist lackey puppet
worker: worker employee staffer | | 
journalist: journalist reporter correspondent | | hack propagandist
official: official officer bureaucrat | | apparatchik
document: document memo letter paper report dossier | | 
territory: territory region province area | | enclave statelet colony`;

interface Entry {
  readonly name: string;
  readonly tone: Tone;
}

const TONES: readonly Tone[] = ['plain', 'mild', 'harsh'];
const ENTRIES: ReadonlyMap<string, Entry> = new Map(
  ROWS.split('\n')
    .flatMap((row) => {
      const [name, words] = row.split(': ') as [string, string];
      return words.split('|').flatMap((list, n) =>
        list
          .trim()
          .split(' ')
          .filter(Boolean)
          .map((word) => [word, { name, tone: TONES[n]! }] as const),
      );
    })
    .reverse(),
);

/** The row of a noun in the singular; undefined for a noun that is in none. */
export function thingOf(noun: string): Entry | undefined {
  return ENTRIES.get(noun) ?? ENTRIES.get(singular(noun));
}

function singular(noun: string): string {
  if (noun.endsWith('ies')) return `${noun.slice(0, -3)}y`;
  return noun.endsWith('s') && !noun.endsWith('ss') ? noun.slice(0, -1) : noun;
}
