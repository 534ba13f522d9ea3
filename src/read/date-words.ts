// In: a line of a page (a byline, a comment's header, a meta element). Out: the calendar dates in it, with their places.
// Only whole dates with day, month and year: what a page prints of itself, in the languages of news pages; sentences belong to the
// date finder. Month names are compared without marks and case, by their beginning.

export interface WrittenDate {
  /** Where the date stands in the text, without the time of day. */
  readonly from: number;
  readonly to: number;
  /** `2024-04-09`. */
  readonly day: string;
  /** `19:42` or `19:42:11`, null where none follows. */
  readonly time: string | null;
  /** `Z`, `+01:00`; null where none is given. */
  readonly zone: string | null;
  /** 04/05/2024: the order was assumed. */
  readonly ambiguous: boolean;
}

export interface DateOptions {
  /** True where 4/5/2024 is 5 April (the Americas' English). */
  readonly monthFirst?: boolean;
}

/** Twelve months a line; a name may be given by its beginning. */
const MONTHS = `
january february march april may june july august september october november december
jan feb mar apr may jun jul aug sept oct nov dec
januar februar marz april mai juni juli august september oktober november dezember
janner feber mrz apr mai jun jul aug sep okt nov dez
janvier fevrier mars avril mai juin juillet aout septembre octobre novembre decembre
janv fevr mars avr mai juin juil aout sep oct nov dec
enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre
ene feb mar abr may jun jul ago sep oct nov dic
gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre
gen feb mar apr mag giu lug ago set ott nov dic
janeiro fevereiro marco abril maio junho julho agosto setembro outubro novembro dezembro
jan fev mar abr mai jun jul ago set out nov dez
januari februari maart april mei juni juli augustus september oktober november december
januari februari maret april mei juni juli agustus september oktober november desember
stycznia lutego marca kwietnia maja czerwca lipca sierpnia wrzesnia pazdziernika listopada grudnia
styczen luty marzec kwiecien maj czerwiec lipiec sierpien wrzesien pazdziernik listopad grudzien
ledna unora brezna dubna kvetna cervna cervence srpna zari rijna listopadu prosince
января февраля марта апреля мая июня июля августа сентября октября ноября декабря
янв фев мар апр май июн июл авг сен окт ноя дек
січня лютого березня квітня травня червня липня серпня вересня жовтня листопада грудня
ocak şubat mart nisan mayıs haziran temmuz ağustos eylül ekim kasım aralık
ianuarie februarie martie aprilie mai iunie iulie august septembrie octombrie noiembrie decembrie
januari februari mars april maj juni juli augusti september oktober november december
januar februar marts april maj juni juli august september oktober november desember
január február március április május június július augusztus szeptember október november december
tammikuuta helmikuuta maaliskuuta huhtikuuta toukokuuta kesäkuuta heinäkuuta elokuuta syyskuuta lokakuuta marraskuuta joulukuuta
ιανουαρίου φεβρουαρίου μαρτίου απριλίου μαΐου ιουνίου ιουλίου αυγούστου σεπτεμβρίου οκτωβρίου νοεμβρίου δεκεμβρίου
ιαν φεβ μαρ απρ μαι ιουν ιουλ αυγ σεπ οκτ νοε δεκ
يناير فبراير مارس أبريل مايو يونيو يوليو أغسطس سبتمبر أكتوبر نوفمبر ديسمبر
gener febrer març abril maig juny juliol agost setembre octubre novembre desembre
siječnja veljače ožujka travnja svibnja lipnja srpnja kolovoza rujna listopada studenoga prosinca
januara februara marta aprila maja juna jula avgusta septembra oktobra novembra decembra
януари февруари март април май юни юли август септември октомври ноември декември
ม.ค. ก.พ. มี.ค. เม.ย. พ.ค. มิ.ย. ก.ค. ส.ค. ก.ย. ต.ค. พ.ย. ธ.ค.
`;

const bare = (word: string): string =>
  word
    .toLowerCase()
    .normalize('NFD')
    .replace(/[\u0300-\u036f.]/g, '');

/** Word → month; the first language that has a word decides. */
const NAMES: ReadonlyMap<string, number> = readNames();

function readNames(): Map<string, number> {
  const names = new Map<string, number>();
  for (const line of MONTHS.trim().split('\n'))
    line.split(' ').forEach((name, index) => {
      const key = bare(name);
      if (!names.has(key)) names.set(key, index + 1);
    });
  return names;
}

/** 1 to 12, or 0: `Sept.` and `septemb` are September, `ma` is nothing. */
export function monthOf(word: string): number {
  const key = bare(word);
  const whole = NAMES.get(key);
  if (whole !== undefined) return whole;
  if (key.length < 3) return 0;
  let month = 0;
  for (const [name, number] of NAMES) {
    if (!name.startsWith(key)) continue;
    if (month !== 0 && month !== number) return 0;
    month = number;
  }
  return month;
}

type Reader = (match: RegExpExecArray, options: DateOptions) => [year: number, month: number, day: number];

const n = (text: string | undefined): number => Number(text);
const fullYear = (text: string | undefined): number => {
  const year = n(text);
  return year >= 100 ? year : year < 70 ? 2000 + year : 1900 + year;
};

/** Each pattern with its reader, the most certain first; one place of the text is read once. */
const PATTERNS: readonly (readonly [RegExp, Reader])[] = [
  // 2024-04-09 · 2024/4/9 · 2024.04.09 · 2024年4月9日 · 2024년 4월 9일
  [
    /(?<![\d.,-])(\d{4})\s?([-/.年년])\s?(\d{1,2})\s?[-/.月월]\s?(\d{1,2})(?![\d])日?일?/g,
    (m) => [n(m[1]), n(m[3]), n(m[4])],
  ],
  // 9 April 2024 · 9. April 2024 · 9 de abril de 2024 · 9th of April, 2024 · 09-Apr-24 · le 1er mai 2024
  [
    /(?<![\d\p{L}])(\d{1,2})(?:st|nd|rd|th|er|º|ª|\.|-го|η|ης)?[\s\u00a0,/-]{1,3}(?:(?:of|de|den|d')\s+)?(\p{L}[\p{L}\p{M}.]{1,14})(?:\s+(?:de|del|di|of))?[\s\u00a0.,/-]{1,3}[’'`]?(\d{4}|\d{2}(?![\d:.]))(?!\d)/gu,
    (m) => [fullYear(m[3]), monthOf(m[2]!), n(m[1])],
  ],
  // April 9, 2024 · Apr. 9th 2024
  [
    /(?<!\p{L})(\p{L}[\p{L}\p{M}.]{2,14})[\s\u00a0-]{1,3}(\d{1,2})(?:st|nd|rd|th)?\s?,?[\s\u00a0-]{1,3}(\d{4})(?!\d)/gu,
    (m) => [n(m[3]), monthOf(m[1]!), n(m[2])],
  ],
  // 2024 April 9 · 2024. április 9.
  [
    /(?<!\d)(\d{4})\.?[\s\u00a0]{1,2}(\p{L}[\p{L}\p{M}.]{2,14})[\s\u00a0]{1,2}(\d{1,2})(?!\d)/gu,
    (m) => [n(m[1]), monthOf(m[2]!), n(m[3])],
  ],
  // 9.4.2024 · 09/04/2024 · 09-04-24
  [/(?<![\d.,/-])(\d{1,2})\s?([./-])\s?(\d{1,2})(?:\s?[./-]\s?|, )(\d{4}|\d{2})(?![\d.]\d|\d)/g, readNumbers],
];

function readNumbers(m: RegExpExecArray, options: DateOptions): [number, number, number] {
  const first = n(m[1]);
  const second = n(m[3]);
  const monthFirst = second > 12 || (options.monthFirst === true && m[2] !== '.' && first <= 12);
  return monthFirst ? [fullYear(m[4]), first, second] : [fullYear(m[4]), second, first];
}

const WEEKDAYS = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'];

// > Tue, 02/04/2031        only one order of the numbers is a Tuesday
// | ^^^
function byWeekday(line: string, m: RegExpExecArray, options: DateOptions): DateOptions {
  const word = /(\p{L}{3})\p{L}{0,6}\.?,?\s{1,2}$/u.exec(line.slice(Math.max(0, m.index - 14), m.index))?.[1];
  const wanted = word ? WEEKDAYS.indexOf(word.toLowerCase()) : -1;
  const [first, second] = [n(m[1]), n(m[3])];
  if (wanted < 0 || first > 12 || second > 12) return options;
  const is = (month: number, day: number): boolean =>
    new Date(Date.UTC(fullYear(m[4]), month - 1, day)).getUTCDay() === wanted;
  if (is(first, second) === is(second, first)) return options;
  return { ...options, monthFirst: is(first, second) };
}

const DAYS = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
const two = (value: number): string => String(value).padStart(2, '0');

/** A day that exists, between 1900 and 2099. */
export function dayOf(year: number, month: number, day: number): string | null {
  if (!(year >= 1900 && year < 2100 && month >= 1 && month <= 12)) return null;
  if (!(day >= 1 && day <= DAYS[month - 1]!)) return null;
  return `${year}-${two(month)}-${two(day)}`;
}

/** Longer lines are not searched to their end. */
const MOST_TEXT = 20_000;

/** All dates of a text, by position. */
export function findWrittenDates(text: string, options: DateOptions = {}): WrittenDate[] {
  const found: WrittenDate[] = [];
  const line = text.slice(0, MOST_TEXT);
  if (!/\d{2}/.test(line)) return found;
  for (const [pattern, read] of PATTERNS)
    for (const match of line.matchAll(pattern)) {
      const from = match.index;
      const to = from + match[0].length;
      const day = dayOf(...read(match, read === readNumbers ? byWeekday(line, match, options) : options));
      if (!day || found.some((other) => other.from < to && from < other.to)) continue;
      const ambiguous = read === readNumbers && n(match[1]) <= 12 && n(match[3]) <= 12 && match[2] !== '.';
      found.push({ from, to, day, ...timeAfter(line.slice(to, to + 60)), ambiguous });
    }
  return found.sort((a, b) => a.from - b.from);
}

// >  at 8:42 PM GMT+1 · T19:42:11Z · , 13.47 Uhr · à 16:42 · @ 11:38
const TIME =
  /^(?:T|[\s\u00a0]?[,;|@–—-]?[\s\u00a0]{0,2}(?:at|um|à|a las?|às|alle|kl\.?|ore|om|u|o|in|@)?[\s\u00a0]{0,2})(\d{1,2})[:.h](\d{2})(?:[:.](\d{2})(?:\.\d{1,9})?)?[\s\u00a0]?(a\.?m\.?|p\.?m\.?)?(?:[\s\u00a0]?(Z|UTC|GMT)?([+-]\d{1,2}(?::?\d{2})?)?)?/i;

function timeAfter(rest: string): { time: string | null; zone: string | null } {
  const match = TIME.exec(rest);
  if (!match) return { time: null, zone: null };
  let hour = n(match[1]);
  const half = match[4]?.[0]?.toLowerCase();
  if (half === 'p' && hour < 12) hour += 12;
  if (half === 'a' && hour === 12) hour = 0;
  if (hour > 23 || n(match[2]) > 59) return { time: null, zone: null };
  const seconds = match[3] ? `:${match[3]}` : '';
  return { time: `${two(hour)}:${match[2]}${seconds}`, zone: zoneOf(match[5], match[6]) };
}

function zoneOf(name: string | undefined, offset: string | undefined): string | null {
  if (!offset) return name ? 'Z' : null;
  const [, sign, hours, minutes] = /^([+-])(\d{1,2}):?(\d{2})?$/.exec(offset) ?? [];
  return sign ? `${sign}${two(n(hours))}:${minutes ?? '00'}` : null;
}

/** The first date of a text as `2024-04-09T20:42+01:00`, or the day alone where no time is given; null where there is none. */
export function readInstant(text: string, options: DateOptions = {}): string | null {
  const compact = /^\s*(\d{4})(\d{2})(\d{2})(?:T?(\d{2})(\d{2})(\d{2})?)?/.exec(text);
  if (compact) {
    const day = dayOf(n(compact[1]), n(compact[2]), n(compact[3]));
    if (day)
      return compact[4] ? `${day}T${compact[4]}:${compact[5]}${compact[6] ? `:${compact[6]}` : ''}` : day;
  }
  const date = findWrittenDates(text, options)[0];
  return date ? instantOf(date) : null;
}

export function instantOf(date: WrittenDate): string {
  return date.time ? `${date.day}T${date.time}${date.zone ?? ''}` : date.day;
}
