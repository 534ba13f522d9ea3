// Invented news in any number, for benchmarks: the same number gives the same text on every machine. In: how many, and how long.
// Out: plain texts. Four accounts make a story: the second copies half of the first, the third tells it in another order, the fourth has
// another figure. Names, places and most words of content belong to one story only, as they do in the news.

/** A small generator of numbers: the same run after run. */
function seeded(seed: number): (below: number) => number {
  let state = (Math.imul(seed + 1, 2654435761) ^ 0x9e3779b9) >>> 0;
  return (below) => {
    state = (Math.imul(state ^ (state >>> 15), 0x2c1b3c6d) + 0x6d2b79f5) >>> 0;
    return Math.floor((((state ^ (state >>> 13)) >>> 0) / 2 ** 32) * below);
  };
}

const BEGIN = 'Bar Cal Dor Fen Gar Hol Jar Kel Lor Mar Nel Or Pel Quin Ras Sel Tar Ul Vor Wex'.split(' ');
const MIDDLE = 'a e i o u ai ea io an en il or ust ath'.split(' ');
const END = 'bek dane fitz grim holt kova lund mere nock pont rick stad thorpe vane wick zell'.split(' ');
const FIRST = 'Ana Bert Clara Dina Emil Frida Georg Hanna Ivo Jana Karl Lena Milo Nora Otto Petra'.split(' ');
const OFFICE = [
  'mayor',
  'police chief',
  'governor',
  'health minister',
  'harbour master',
  'union leader',
  'prosecutor',
  'spokeswoman for the rail company',
];
const DEEDS = [
  'fire in a warehouse',
  'collapse of a bridge',
  'strike of the ferry crews',
  'flood in the old town',
  'vote on the new tramway',
  'leak at the chemical works',
  'trial of a former banker',
  'closure of the steel mill',
];
const DAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday'];
const SENTENCES = [
  'At least {n} people were hurt in the {deed} in {place} on {day}, {who} said.',
  '“We {verb} everything that we could, and the {noun} {verb} us no choice,” {name} told reporters outside the {noun}.',
  'According to {other}, the {org} had {verb} a warning about the {noun} {m} weeks before.',
  '{name} denied that the {org} {verb} the {noun}, and said that an inquiry would begin on {day}.',
  'Residents of {place} said they {verb} a loud noise from the {noun} shortly before {h} o’clock.',
  'The {org}, which employs {big} people, did not answer questions about the {noun}.',
  '“Nobody {verb} us about the {noun},” said {other}, who has lived near {place} for {m} years.',
  'The government in {place} has set aside {m} million crowns for the {noun} and for families who {verb} their homes.',
  '{other} accused {name} of having {verb} the report, which the {org} published in {month}.',
  'Engineers {verb} the {noun} until {day} evening, when rain and a strong wind made the work too dangerous.',
  'A court in {place} ruled last year that the {org} must repair the {noun} before the end of {month}.',
  'The {deed} came {m} days after {name} had visited {place} and promised that the {noun} would be {verb}.',
];
const MONTHS = ['January', 'March', 'April', 'June', 'September', 'November'];

function nameBy(random: (below: number) => number): string {
  return `${BEGIN[random(BEGIN.length)]}${MIDDLE[random(MIDDLE.length)]}${END[random(END.length)]}`;
}

/** The words that one story owns. */
function castOf(story: number): (slot: string, random: (below: number) => number) => string {
  const random = seeded(story * 7 + 1);
  const place = nameBy(random);
  const people = [0, 1, 2].map(() => `${FIRST[random(FIRST.length)]} ${nameBy(random)}`);
  const nouns = [...Array(12)].map(() => nameBy(random).toLowerCase());
  const verbs = [...Array(8)].map(() => `${nameBy(random).toLowerCase()}ed`);
  const office = OFFICE[random(OFFICE.length)]!;
  const fixed: Readonly<Record<string, string>> = {
    place,
    who: `${office} ${people[0]}`,
    name: people[0]!.split(' ')[1]!,
    org: `${nameBy(random)} Company`,
    deed: DEEDS[random(DEEDS.length)]!,
    day: DAYS[story % DAYS.length]!,
    n: String(3 + (story % 40)),
  };
  const drawn: Readonly<Record<string, (draw: (below: number) => number) => string>> = {
    other: (draw) => people[1 + draw(2)]!,
    noun: (draw) => nouns[draw(nouns.length)]!,
    verb: (draw) => verbs[draw(verbs.length)]!,
    m: (draw) => String(2 + draw(20)),
    h: (draw) => String(1 + draw(12)),
    big: (draw) => String(1000 + 10 * draw(900)),
    month: (draw) => MONTHS[draw(MONTHS.length)]!,
  };
  return (slot, draw) => fixed[slot] ?? drawn[slot]!(draw);
}

/** Accounts of one story. */
const ACCOUNTS = 4;

/** The article of a number, of about `length` characters. */
export function articleAt(number: number, length: number): string {
  const story = Math.floor(number / ACCOUNTS);
  const account = number % ACCOUNTS;
  const say = castOf(story);
  const own = seeded(number * 31 + 5);
  const shared = seeded(story * 13 + 3);
  const day = 1 + (story % 27);
  let text = `${say('deed', own)} in ${say('place', own)}, account ${account + 1}\n\nMay ${day}, 2031\n\n`;
  for (let at = 0; text.length < length; at++) {
    // The first two accounts draw from one source until the middle.
    const random = account < 2 && text.length < length / 2 ? shared : own;
    const pattern = SENTENCES[at === 0 ? 0 : 1 + random(SENTENCES.length - 1)]!;
    const sentence = pattern.replace(/\{(\w+)\}/g, (_, slot: string) =>
      slot === 'n' && account === 3 ? String(5 + (story % 40)) : say(slot, random),
    );
    text += `${sentence}${at % 2 === 1 ? '\n\n' : ' '}`;
  }
  return `${text.trim()}\n`;
}
