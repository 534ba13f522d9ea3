// The units that follow or precede a number: measures, currencies, shares. In: text and a place. Out: the unit's name.
// Names are singular English words in full ("kilometre", "dollar", "percentage"), so that two accounts compare by name.
// Sources of the names: the SI brochure, ISO 4217 for currencies (currencies.ts); how they convert stands in conversion.ts.

import type { Span } from '../../model/index.ts';
import { CURRENCY_CODES, isCurrency, unitOfCode } from './currencies.ts';

export interface UnitFound extends Span {
  readonly unit: string;
  /** What the number must be multiplied with ("$5m": a million). */
  readonly scale: number;
}

interface UnitRow {
  readonly unit: string;
  /** Written in full, singular or plural; upper and lower case alike. */
  readonly words: string;
  /** Symbols, where case matters. */
  readonly symbols?: string;
}

const ROWS: readonly UnitRow[] = [
  { unit: 'kilometre', words: 'kilomet(?:re|er)s?|kms?', symbols: 'km' },
  { unit: 'centimetre', words: 'centimet(?:re|er)s?', symbols: 'cms?' },
  { unit: 'millimetre', words: 'millimet(?:re|er)s?', symbols: 'mm' },
  { unit: 'micrometre', words: 'micromet(?:re|er)s?|microns?', symbols: '[μµ]m' },
  { unit: 'nanometre', words: 'nanomet(?:re|er)s?', symbols: 'nm' },
  { unit: 'newton metre', words: 'newton[ -]met(?:re|er)s?', symbols: 'Nm|N·m' },
  { unit: 'metre', words: 'met(?:re|er)s?', symbols: 'm' },
  { unit: 'nautical mile', words: 'nautical miles?' },
  { unit: 'mile', words: 'miles?', symbols: 'mi' },
  { unit: 'yard', words: 'yards?', symbols: 'yds?' },
  { unit: 'foot', words: 'foot|feet', symbols: 'ft' },
  { unit: 'inch', words: 'inch(?:es)?', symbols: 'in\\.|″' },
  { unit: 'hectare', words: 'hectares?', symbols: 'ha' },
  { unit: 'acre', words: 'acres?' },
  { unit: 'kilogram', words: 'kilogram(?:me)?s?|kilos?', symbols: 'kgs?' },
  { unit: 'milligram', words: 'milligram(?:me)?s?', symbols: 'mg' },
  { unit: 'gram', words: 'gram(?:me)?s?', symbols: 'g' },
  { unit: 'gigaton', words: 'gigaton(?:ne)?s?', symbols: 'Gt' },
  { unit: 'tonne', words: '(?:metric )?tonnes?|metric tons?', symbols: 't' },
  { unit: 'ton', words: 'tons?' },
  { unit: 'pound-mass', words: 'pounds?|lbs?' },
  { unit: 'ounce', words: '(?:us )?(?:fl(?:uid|\\.)? )?ounces?', symbols: 'oz' },
  { unit: 'litre', words: 'lit(?:re|er)s?', symbols: 'l|L|ℓ' },
  { unit: 'millilitre', words: 'millilit(?:re|er)s?', symbols: 'ml|mL' },
  { unit: 'gallon', words: 'gallons?' },
  { unit: 'pint', words: 'pints?' },
  { unit: 'quart', words: 'quarts?' },
  { unit: 'barrel of oil', words: 'barrels? of oil' },
  { unit: 'barrel', words: 'barrels?', symbols: 'bbl' },
  { unit: 'bushel', words: 'bushels?' },
  { unit: 'mile per hour', words: 'mph', symbols: 'MPH' },
  { unit: 'kilometre per hour', words: 'kph|kmh', symbols: 'km/h' },
  { unit: 'mile per gallon', words: 'mpg', symbols: 'MPG' },
  { unit: 'knot', words: 'knots?' },
  { unit: 'horsepower', words: 'horsepower|bhp', symbols: 'hp|PS' },
  { unit: 'foot pound-force', words: 'pound-feet|foot-pounds?', symbols: 'lb-ft|lb ft|ft-lbs?' },
  { unit: 'kilowatt hour', words: 'kilowatt[ -]hours?', symbols: 'kWh' },
  { unit: 'megawatt hour', words: 'megawatt[ -]hours?', symbols: 'MWh' },
  { unit: 'gigawatt hour', words: 'gigawatt[ -]hours?', symbols: 'GWh' },
  { unit: 'watt', words: 'watts?', symbols: 'W' },
  { unit: 'kilowatt', words: 'kilowatts?', symbols: 'kW' },
  { unit: 'megawatt', words: 'megawatts?', symbols: 'MW' },
  { unit: 'gigawatt', words: 'gigawatts?', symbols: 'GW' },
  { unit: 'milliampere-hour', words: 'milliamp(?:ere)?[ -]hours?', symbols: 'mAh' },
  { unit: 'kilovolt', words: 'kilovolts?', symbols: 'kV' },
  { unit: 'kilopound per square inch', words: 'ksi' },
  { unit: 'volt', words: 'volts?', symbols: 'V' },
  { unit: 'hertz', words: 'hertz', symbols: 'H[zZ]' },
  { unit: 'kilohertz', words: 'kilohertz', symbols: 'kHz' },
  { unit: 'megahertz', words: 'megahertz', symbols: 'MHz' },
  { unit: 'gigahertz', words: 'gigahertz', symbols: 'GHz' },
  { unit: 'megapascal', words: 'megapascals?', symbols: 'MPa' },
  { unit: 'kilopascal', words: 'kilopascals?', symbols: 'kPa' },
  { unit: 'kilobyte', words: 'kilobytes?', symbols: 'KB|kB' },
  { unit: 'megabyte', words: 'megabytes?', symbols: 'MB' },
  { unit: 'gigabyte', words: 'gigabytes?', symbols: 'GB' },
  { unit: 'terabyte', words: 'terabytes?', symbols: 'TB' },
  { unit: 'megapixel', words: 'megapixels?', symbols: 'MP' },
  { unit: 'celsius', words: '(?:degrees? |° ?)?(?:celsius|centigrade)|deg(?:rees?)? c', symbols: '° ?C|℃' },
  { unit: 'fahrenheit', words: '(?:degrees? |° ?)?fahrenheit|degrees? f', symbols: '° ?F|℉|degF' },
  { unit: 'degree', words: 'degrees?', symbols: '°' },
  { unit: 'parts-per-billion', words: 'parts per billion', symbols: 'ppb' },
  { unit: 'parts-per-million', words: 'parts per million', symbols: 'ppm' },
  { unit: 'basis point', words: 'basis points?', symbols: 'bps' },
  { unit: 'percentage point', words: 'percentage points?|per ?cent points?' },
  { unit: 'percentage', words: 'per ?cent|pct\\.?|pc|percentage', symbols: '%' },
  { unit: 'point', words: 'points?|pts' },
  { unit: 'vote', words: 'votes?' },
  { unit: 'century', words: 'centur(?:y|ies)' },
  { unit: 'decade', words: 'decades?' },
  { unit: 'year', words: 'years?|yrs?' },
  { unit: 'month', words: 'months?' },
  { unit: 'week', words: 'weeks?' },
  { unit: 'day', words: 'days?' },
  { unit: 'hour', words: 'hours?|hrs?' },
  { unit: 'minute', words: 'minutes?|mins?' },
  { unit: 'second', words: 'seconds?|secs?' },
];

/** Words of money that follow the amount; the name is what the text says, a country before it makes it exact. */
const MONEY_ROWS: readonly (readonly [unit: string, words: string])[] = [
  ['dollar', '(?:(?:u\\.?s\\.?|american) )?dollars?|bucks?|usd'],
  ['hong kong dollar', 'hong kong dollars?|hkd'],
  ['canadian dollar', 'canadian dollars?|cad'],
  ['australian dollar', 'australian dollars?|aud'],
  ['singaporean dollar', 'singapore(?:an)? dollars?|sgd'],
  ['cent', 'cents?'],
  ['pound sterling', 'pounds? sterling|quid|gbp|sterling'],
  ['penny', 'pence|penn(?:y|ies)|p(?= |[.,;)]|$)'],
  ['euro', 'euros?|eur'],
  ['japanese yen', '(?:japanese )?yen|jpy'],
  ['chinese yuan', '(?:chinese )?yuan|renminbi|rmb|cny'],
  ['shekel', '(?:new |israeli )?shekels?|nis|ils'],
  ['indian rupee', '(?:indian )?rupees?|inr'],
  ['rouble', '(?:russian )?rou?bles?|rub'],
  ['swiss franc', 'swiss francs?|chf'],
  ['franc', 'francs?'],
  ['mark', '(?:deutsche ?)?marks?'],
  ['crown', 'crowns?|kron(?:a|e|or|er)'],
  ['peso', 'pesos?'],
  ['real', 'reais'],
  ['won', 'won(?= |[.,;)]|$)'],
  ['lira', 'liras?|lire'],
  ['dinar', 'dinars?'],
  ['dirham', 'dirhams?'],
  ['riyal', 'ri[ay]als?'],
  ['rand', 'rand'],
  ['naira', 'naira'],
  ['malaysian ringgit', '(?:malaysian )?ringgit'],
  ['baht', 'baht'],
  ['zloty', 'zlot(?:y|ys|ies)'],
  ['forint', 'forints?'],
  ['hryvnia', 'hryvnias?'],
  ['taka', 'taka'],
  ['shilling', 'shillings?'],
];
const MONEY: ReadonlySet<string> = new Set(MONEY_ROWS.map(([unit]) => unit));

const PREFIXES: readonly (readonly [pattern: string, unit: string])[] = [
  ['HK ?\\$|HKD', 'hong kong dollar'],
  ['(?:CA?|Can) ?\\$|CAD', 'canadian dollar'],
  // (not | A $7 trillion debt)
  ['A\\$|AU ?\\$|AUD', 'australian dollar'],
  ['NZ ?\\$|NZD', 'new zealand dollar'],
  ['SG? ?\\$|SGD', 'singaporean dollar'],
  ['R ?\\$|BRL', 'real'],
  ['(?:US|U\\.S\\.) ?\\$|\\$US|USD|\\$', 'dollar'],
  ['£|GBP|PS', 'pound sterling'],
  ['€|EUR', 'euro'],
  ['¥|JPY|Y=', 'japanese yen'],
  ['CNY|RMB', 'chinese yuan'],
  ['₪|NIS|ILS', 'shekel'],
  ['₹|Rs\\.?|INR', 'indian rupee'],
  ['₽|RUB', 'rouble'],
  ['₩|KRW', 'won'],
  ['₺|TRY', 'lira'],
  ['RM|MYR', 'malaysian ringgit'],
  [CURRENCY_CODES, ''],
];

const PREFIX = new RegExp(
  `(?<![\\p{L}\\d])(?:${PREFIXES.map(([pattern]) => `(${pattern})`).join('|')})[ \\u00A0]?-?$`,
  'u',
);
/** Longer names first, so that "square metres" is not read as "square". */
const AFTER = compile();

function compile(): { readonly pattern: RegExp; readonly units: readonly string[] } {
  const money = MONEY_ROWS.map(([unit, words]) => ({ unit, words, symbols: undefined }));
  const rows = [...money, ...ROWS];
  const words = rows.map((row) => `(${row.words})`).join('|');
  return { pattern: new RegExp(`(?:${words})(?![\\p{L}\\d])`, 'iuy'), units: rows.map((row) => row.unit) };
}

const SYMBOLS = ROWS.filter((row) => row.symbols);
const SYMBOL = new RegExp(`(?:${SYMBOLS.map((row) => `(${row.symbols})`).join('|')})(?![\\p{L}\\d])`, 'uy');
/** "%", "°C" and "″" end without a word border. */
const SIGN = /(%)|(° ?C|℃)|(° ?F|℉)|(°)|(″)|(′)|(€)|(£)/uy;
const SIGNS = ['percentage', 'celsius', 'fahrenheit', 'degree', 'inch', 'foot', 'euro', 'pound sterling'];

/** The currency sign that ends at `at`. > | US$5  ·  £ 20 */
export function currencyBefore(text: string, at: number): UnitFound | null {
  const from = Math.max(0, at - 6);
  const match = PREFIX.exec(text.slice(from, at));
  if (!match) return null;
  const row = PREFIXES.findIndex((_, n) => match[n + 1] !== undefined);
  const unit = PREFIXES[row]![1] || unitOfCode(match[row + 1]!)!;
  return { from: from + match.index, to: at, unit, scale: 1 };
}

const MONEY_SCALE = /[ -]?(m|mn|mln|mil|M|Mn|MN|b|bn|bln|B|Bn|BN|tn|trln|T|Tn|TN|k|K)(?![\p{L}\d])/uy;
const MONEY_SCALES: Record<string, number> = { m: 1e6, b: 1e9, t: 1e12, k: 1e3 };

/** The letter after an amount of money that stands for a million and so on. > | $5.8m */
export function moneyScale(text: string, at: number): { readonly to: number; readonly scale: number } {
  MONEY_SCALE.lastIndex = at;
  const match = MONEY_SCALE.exec(text);
  if (!match) return { to: at, scale: 1 };
  return { to: at + match[0].length, scale: MONEY_SCALES[match[1]![0]!.toLowerCase()] ?? 1 };
}

const POWER = /(square|sq\.?|cubic|cu\.?)[ -]/iuy;
const POWER_SYMBOL = /(km|cm|mm|m|ft|in)(²|2|³|3)(?![\p{L}\d])|(sq ?m|sqm|sq ?ft|sq ?km)(?![\p{L}\d])/uy;
const PER = /(?:\s?\/\s?|\s+(?:per|an?)\s+)/iuy;

/** The unit that begins at `at` (a space or hyphen before it is the caller's), with "per …" after it. */
export function unitAt(text: string, at: number): UnitFound | null {
  const first = powerAt(text, at) ?? simpleAt(text, at);
  if (!first) return null;
  PER.lastIndex = first.to;
  const per = PER.exec(text);
  if (!per || first.unit === 'vote') return first;
  const second = perUnitAt(text, first.to + per[0].length);
  if (!second) return first;
  return { from: at, to: second.to, unit: `${first.unit} per ${second.unit}`, scale: 1 };
}

function perUnitAt(text: string, at: number): UnitFound | null {
  const unit = powerAt(text, at) ?? simpleAt(text, at);
  if (unit) return MONEY.has(unit.unit) ? null : unit;
  const match = /(h|s|share|head|person|case|mmBTU)(?![\p{L}\d])/uy;
  match.lastIndex = at;
  const found = match.exec(text)?.[1];
  if (!found) return null;
  const name: Record<string, string> = { h: 'hour', s: 'second', mmBTU: 'mega british thermal unit' };
  return { from: at, to: at + found.length, unit: name[found] ?? found, scale: 1 };
}

// > | 2,000 cubic metres per second · 40 sq m · 32 m2
//   |       ^^^^^^^^^^^^                 ^^^^      ^^
function powerAt(text: string, at: number): UnitFound | null {
  POWER_SYMBOL.lastIndex = at;
  const symbol = POWER_SYMBOL.exec(text);
  if (symbol) return powerSymbol(symbol, at);
  POWER.lastIndex = at;
  const power = POWER.exec(text);
  if (!power) return null;
  const base = simpleAt(text, at + power[0].length);
  if (!base) return null;
  const word = /^s/i.test(power[1]!) ? 'square' : 'cubic';
  return { from: at, to: base.to, unit: `${word} ${base.unit}`, scale: 1 };
}

const SYMBOL_NAMES: Record<string, string> = {
  km: 'kilometre',
  cm: 'centimetre',
  mm: 'millimetre',
  m: 'metre',
  ft: 'foot',
  in: 'inch',
};
function powerSymbol(match: RegExpExecArray, at: number): UnitFound {
  const base = match[1] ?? match[3]!.replace(/^sq ?/, '');
  const word = match[2] === '³' || match[2] === '3' ? 'cubic' : 'square';
  return { from: at, to: at + match[0].length, unit: `${word} ${SYMBOL_NAMES[base] ?? base}`, scale: 1 };
}

const CODE = new RegExp(`(${CURRENCY_CODES})(?![\\p{L}\\d])`, 'uy');

function simpleAt(text: string, at: number): UnitFound | null {
  CODE.lastIndex = at;
  const code = CODE.exec(text);
  if (code) return { from: at, to: at + 3, unit: unitOfCode(code[1]!)!, scale: 1 };
  SIGN.lastIndex = at;
  const sign = SIGN.exec(text);
  if (sign) return group(sign, SIGNS, at);
  SYMBOL.lastIndex = at;
  const symbol = SYMBOL.exec(text);
  AFTER.pattern.lastIndex = at;
  const word = AFTER.pattern.exec(text);
  if (word && (!symbol || word[0].length >= symbol[0].length)) return group(word, AFTER.units, at);
  return (
    symbol &&
    group(
      symbol,
      SYMBOLS.map((row) => row.unit),
      at,
    )
  );
}

function group(match: RegExpExecArray, units: readonly string[], at: number): UnitFound | null {
  const row = units.findIndex((_, n) => match[n + 1] !== undefined);
  return row < 0 ? null : { from: at, to: at + match[0].length, unit: units[row]!, scale: 1 };
}

/** Is the unit an amount of money? */
export function isMoney(unit: string): boolean {
  const name = unit.split(' per ')[0]!;
  return MONEY.has(name) || isCurrency(name);
}

const UNITS: ReadonlySet<string> = new Set(ROWS.map((row) => row.unit));

/** Is it a unit of measure, alone or per another? */
export function isUnit(unit: string): boolean {
  return UNITS.has(unit.split(' per ')[0]!.replace(/^(?:square|cubic) /, ''));
}
