// Text → raw figures: each number with its bound, range, unit and counted noun. Knows nothing of passages and voices.
// Idea: numbers first (numbers.ts); each is then joined with what stands around it, and dropped when it is no figure.

import type { Span } from '../../model/index.ts';
import { findNumbers, type NumberFound, readOrdinal, sticky } from '../numbers.ts';
import { type Bound, boundAfter, boundBefore } from './bounds.ts';
import { countedAt, stateAt } from './counted.ts';
import { isInName, looksLikeYear, whyExcluded } from './excluded.ts';
import { currencyBefore, isMoney, moneyScale, type UnitFound, unitAt } from './units.ts';

export interface RawFigure extends Span {
  readonly value: number | null;
  readonly min: number | null;
  readonly max: number | null;
  readonly approximate: boolean;
  readonly unit: string | null;
  readonly pair: readonly [number, number] | null;
  /** The counted noun or unit, where one follows. */
  readonly noun: Span | null;
  /** The number alone. */
  readonly number: Span;
  /** Small and without a unit: only a neighbour's unit makes it a figure. */
  readonly bare: boolean;
}

/** A number with its unit, before bounds and ranges. */
interface Quantity extends Span {
  readonly number: NumberFound;
  readonly factor: number;
  readonly unit: string | null;
  readonly noun: Span | null;
  readonly age: boolean;
}

/** All figures of a text in order. `taken` are sorted spans of dates and times, whose numbers are no figures. */
export function readFigures(text: string, taken: readonly Span[]): RawFigure[] {
  const numbers = findNumbers(text).filter((number) => !whyExcluded(text, number));
  const quantities = numbers.map((number) => readQuantity(text, number));
  const figures: RawFigure[] = [];
  for (let n = 0; n < quantities.length; n++) {
    const joined = isTakenNumber(quantities[n]!.number, taken) ? null : joinPair(text, quantities, n);
    if (joined) {
      n++;
      if (joined !== 'none') figures.push(joined);
      continue;
    }
    const figure = single(text, quantities[n]!);
    if (figure && !isTaken(figure, taken)) figures.push(figure);
  }
  return [...figures, ...ordinalFigures(text)].sort((a, b) => a.from - b.from || a.to - b.to);
}

/** A number inside a date is a figure only with its own noun or measure. > | four years later */
function isTaken(figure: RawFigure, taken: readonly Span[]): boolean {
  if (figure.unit !== null && figure.noun && TIME.test(figure.unit)) return false;
  return isTakenNumber(figure.number, taken);
}

function isTakenNumber(number: Span, taken: readonly Span[]): boolean {
  return taken.some((span) => span.from < number.to && number.from < span.to);
}

const HYPHEN = /[-‑–](?=[\p{L}])/uy;
const AGE =
  /(?:[-\s]+(?:year|yr)s?[-\s]+(?:olds?)(?!\p{L})|[-\s]+(month|week|day)s?[-\s]+old(?!\p{L})|\s+years? of age)/iuy;

function readQuantity(text: string, number: NumberFound): Quantity {
  const money = currencyBefore(text, number.from);
  const million = money ? null : millionBefore(text, number);
  if (million) return million;
  if (money) return moneyQuantity(text, number, money);
  AGE.lastIndex = number.to;
  const age = AGE.exec(text);
  if (age) {
    const unit = `${(age[1] ?? 'year').toLowerCase()} of age`;
    const to = number.to + age[0].length;
    return { number, factor: 1, unit, from: number.from, to, noun: { from: number.to + 1, to }, age: true };
  }
  if (isAge(text, number))
    return {
      number,
      factor: 1,
      unit: 'year of age',
      from: number.from,
      to: number.to,
      noun: null,
      age: true,
    };
  return unitQuantity(text, number) ?? countedQuantity(text, number);
}

/** > | Jamie Arden, 25, said · aged 11 · the age of 66 */
function isAge(text: string, number: NumberFound): boolean {
  if (number.value === null || number.value > 119 || number.form !== 'digits') return false;
  const before = text.slice(Math.max(0, number.from - 30), number.from);
  if (/\b(?:aged?|age of|turned|turning)\s+(?:\d+ (?:and|to) )?$/i.test(before)) return true;
  return (
    /(?:^|\s)\p{Lu}[\p{L}’'.-]+,\s$/u.test(before) &&
    /^(?:,|\.(?:\s|$)|\s(?:of|from|who)\b|;)/.test(text.slice(number.to, number.to + 6)) &&
    !/\b(?:January|February|March|April|May|June|July|August|September|October|November|December|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday), $/.test(
      before,
    )
  );
}

const RATES: Record<string, string> = {
  mmbtu: 'mega british thermal unit',
  'sq m': 'square metre',
  sqm: 'square metre',
  'square meter': 'square metre',
  'sq ft': 'square foot',
  sqft: 'square foot',
};

function moneyQuantity(text: string, number: NumberFound, money: UnitFound): Quantity {
  const { to, scale } = number.scaled ? { to: number.to, scale: 1 } : moneyScale(text, number.to);
  const per =
    /\s+(?:per|an?)\s+(share|barrel|month|year|week|day|hour|gallon|ounce|tonne?|head|mmBTU|square foot|square met(?:re|er)|sq ?m|sq ?ft)(?!\p{L})/iuy;
  per.lastIndex = to;
  const rate = per.exec(text);
  const unit = rate
    ? `${money.unit} per ${RATES[rate[1]!.toLowerCase()] ?? rate[1]!.toLowerCase()}`
    : money.unit;
  const end = rate ? to + rate[0].length : to;
  return { number, factor: scale, unit, from: money.from, to: end, noun: null, age: false };
}

/** An "m" is a million where a counted noun or a unit follows. > | 2.7m sales · 1.2m tons */
function millionBefore(text: string, number: NumberFound): Quantity | null {
  const letter = /^(?:m|bn?|B)(?=\s\p{L})/u.exec(text.slice(number.to, number.to + 3))?.[0];
  if (!letter || number.form !== 'digits' || number.scaled) return null;
  const to = number.to + letter.length;
  const value = number.value! * (letter === 'm' ? 1e6 : 1e9);
  const scaled = { ...number, value, to, scaled: true };
  const quantity = unitQuantity(text, scaled) ?? countedQuantity(text, scaled);
  return quantity.unit === null ? null : quantity;
}

// > | 31 km · 11-metre crack · half a metre · a quarter of an hour · 20cm
//   |    ^^      ^^^^^               ^^^^^                    ^^^^     ^^
function unitQuantity(text: string, number: NumberFound): Quantity | null {
  const at = unitStart(text, number);
  if (at < 0) return null;
  const unit = unitAt(text, at);
  if (!unit || isVerbUnit(text, number, unit, at)) return null;
  return {
    number,
    factor: 1,
    unit: unit.unit,
    from: number.from,
    to: unit.to,
    noun: { from: at, to: unit.to },
    age: false,
  };
}

function unitStart(text: string, number: NumberFound): number {
  const of =
    number.form === 'fraction' ? /\s+(?:of\s+)?an?\s+(?:US\s+|U\.S\.\s+)?/iuy : /[ \u00A0]+(?:of\s+)?|/uy;
  of.lastIndex = number.to;
  const space = of.exec(text);
  if (space && space[0] !== '') return number.to + space[0].length;
  HYPHEN.lastIndex = number.to;
  if (HYPHEN.test(text)) return number.to + 1;
  return number.form === 'digits' ? number.to : -1;
}

/** "3 in 10" is no inch and "$5 a day" no ampere; one-letter symbols need a digit right before or no letter after. */
function isVerbUnit(text: string, number: NumberFound, unit: UnitFound, at: number): boolean {
  const word = text.slice(at, unit.to);
  if (number.form !== 'digits' && word.length === 1) return true;
  if (/^(?:second|minute)$/.test(word) && number.value !== 1 && text[at - 1] !== '-') return true;
  return (
    /^(?:t|g|l|L|V|W|mi)$/.test(word) &&
    number.to !== at &&
    !/^[\s.,;)]|^$/.test(text.slice(unit.to, unit.to + 1))
  );
}

function countedQuantity(text: string, number: NumberFound): Quantity {
  const joined = hyphened(text, number);
  if (joined) return joined;
  const one = number.value === 1;
  const counted = countedAt(text, afterOf(text, number), one);
  if (counted) {
    const { unit, to } = counted;
    return { number, factor: 1, unit, from: number.from, to, noun: counted, age: false };
  }
  const state = stateAt(text, number.to);
  const to = state && state.to - number.to < 12 ? state.to : number.to;
  return { number, factor: 1, unit: state ? 'person' : null, from: number.from, to, noun: state, age: false };
}

/** > | a six-cylinder engine · a three-gate weir */
function hyphened(text: string, number: NumberFound): Quantity | null {
  const match = sticky(/[-‑](\p{Ll}{3,})(?![\p{L}-])/uy, text, number.to);
  const word = match?.[1];
  if (!word || NO_NOUNS.test(word)) return null;
  const to = number.to + match[0].length;
  return {
    number,
    factor: 1,
    unit: word,
    from: number.from,
    to,
    noun: { from: number.to + 1, to },
    age: false,
  };
}

const NO_NOUNS =
  /^(?:off|time|times|way|fold|thirds?|quarters?|halves|handed|sided|piece|size|third|half|tier|class|minute|state|nil|all|odd|something|ish|plus|up|down|to|and|or|degree|star|rated|ranked|seeded|\p{L}+ed|\p{L}+er)$/u;

/** Vague plurals reach their noun over "of". > | tens of thousands of students */
function afterOf(text: string, number: NumberFound): number {
  const of = /\s+of(?:\s+(?:the|her|his|its|their|our|my|those))?(?=\s)/iuy;
  of.lastIndex = number.to;
  const match = of.exec(text);
  return match && number.form !== 'fraction' ? number.to + match[0].length : number.to;
}

const BETWEEN_NUMBERS =
  /^(?:(\s*[–—-]\s*|\s+to-?\s*|-to-)|(\s+or\s+)|(\s+and\s+)|(\s+votes?\s+to\s+)|(\s+(?:out\s+)?(?:of|in)\s+(?:(?:the|every|her|his|its|their)\s+)?(?:(\p{L}+)\s+of\s+)?))(?:US\$|[$£€¥])?$/iu;

/** Two numbers that are one figure: a range, a vote, a ratio; 'none' when they are a score; null when they do not join. */
function joinPair(text: string, quantities: readonly Quantity[], n: number): RawFigure | 'none' | null {
  const a = quantities[n]!;
  const b = quantities[n + 1];
  if (!b || b.number.from - a.number.to > 30 || a.number.value === null || b.number.value === null)
    return null;
  const link = BETWEEN_NUMBERS.exec(text.slice(a.number.to, b.number.from)) ?? unitBetween(text, a, b);
  if (!link) return null;
  if (looksLikeYear(text, a.number) && !(looksLikeYear(text, b.number) && b.noun && !link[3])) return null;
  const left = boundBefore(text, a.from);
  if (link[4]) return vote(a, b);
  if (link[5]) return ratio(text, a, b, left?.bound ?? null);
  if (link[3] && left?.bound !== 'between') return null;
  if (link[1] && isChange(text, a, b)) return null;
  if (link[1] && /^[–—-]$/.test(link[1].trim())) return dashed(text, a, b, left?.from ?? a.from);
  if (link[2] && (b.number.value <= a.number.value || b.number.value > a.number.value * 1.5 + 1)) return null;
  return range(a, b, left && left.bound === 'between' ? left.from : a.from);
}

/** > | rose from 1,400 to 4,200 · increased by $43.6 billion to $419 billion */
function isChange(text: string, a: Quantity, b: Quantity): boolean {
  const before = text.slice(Math.max(0, a.from - 50), a.from);
  if (/\bby\s+$/i.test(before)) return a.unit !== null;
  if (!/\bfrom\s+$/i.test(before) || isRangeVerb(text, a)) return false;
  return a.number.value! > b.number.value! || CHANGE.test(before);
}

const CHANGE =
  /\b(?:went|r[oi]se[sn]?|rising|fell|fall(?:s|en|ing)?|grew|grow(?:s|n|ing)?|drop(?:s|ped|ping)?|increas(?:e|es|ed|ing)|decreas(?:e|es|ed|ing)|climb(?:s|ed|ing)?|jump(?:s|ed|ing)?|cut|declin(?:e|es|ed|ing)|up|down|slow(?:s|ed|ing)?|chang(?:e|es|ed|ing)|revis(?:e|es|ed|ing)|rais(?:e|es|ed|ing)|lower(?:s|ed|ing)?|shr[iau]nk|swell(?:s|ed)?|mov(?:e|es|ed|ing)|switch(?:ed)?)\b/i;

/** > | prices range from $5 to $7 */
function isRangeVerb(text: string, a: Quantity): boolean {
  return /\b(?:rang(?:e|es|ed|ing)|var(?:y|ies|ied|ying)|anywhere|anything|scale of \p{L}+) from\s+$/iu.test(
    text.slice(Math.max(0, a.from - 30), a.from),
  );
}

/** "$5 to $7", "10 km to 15 km": the unit stands between. */
function unitBetween(text: string, a: Quantity, b: Quantity): RegExpExecArray | null {
  if (!a.unit || a.unit !== b.unit || a.to > b.from) return null;
  const link = /^(?:(\s*[–—-]\s*|\s+to\s+)|(\s+or\s+)|(\s+and\s+))$/.exec(text.slice(a.to, b.from));
  return link && !/^\s*[–—-]/.test(link[0]) ? link : null;
}

function vote(a: Quantity, b: Quantity): RawFigure {
  const pair = [a.number.value!, b.number.value!] as const;
  return { ...plain(a), from: a.from, to: b.number.to, value: pair[0], pair, unit: 'vote', bare: false };
}

const VOTING =
  /\b(?:vot(?:e|es|ed|ing)|ballots?|motion|bill|parliament|senate|house|council|assembly|deputies|abstentions?|abstain\w*|majority|lawmakers|amendment|referendum|tally|ruled|ruling|court|committee|passed|approved|rejected|carried|went through|in favou?r)\b/i;

// > | voted 61–44 to suspend · 14-18 mpg · won 3-1
//   |       ^^^^^              ^^^^^       nothing
function dashed(text: string, a: Quantity, b: Quantity, from: number): RawFigure | 'none' {
  const around = text.slice(Math.max(0, a.from - 160), b.to + 160);
  const low = a.number.value!;
  const high = b.number.value!;
  const tight = /^\S+$/.test(text.slice(a.number.from, b.number.to));
  if (tight && VOTING.test(around) && (!b.unit || b.unit === 'vote'))
    return { ...vote(a, b), to: Math.max(b.number.to, b.unit ? b.to : 0) };
  if (!b.unit || low >= high) return 'none';
  return range(a, b, from);
}

function range(a: Quantity, b: Quantity, from: number): RawFigure {
  const scale =
    b.number.scaled && !a.number.scaled && a.number.value! < b.number.value! / 100 ? scaleOf(b.number) : 1;
  const factor = b.factor === 1 ? scale : b.factor;
  const values = [a.number.value! * (a.factor === 1 ? factor : a.factor), b.number.value! * b.factor];
  const min = Math.min(...values);
  const max = Math.max(...values);
  const unit = b.unit ?? a.unit;
  return {
    ...plain(b),
    from,
    to: Math.max(b.to, b.number.to),
    value: null,
    min,
    max,
    unit,
    number: { from: a.number.from, to: b.number.to },
    bare: false,
  };
}

/** "1.5 to 2 million": the scale word of the second number holds for the first. */
function scaleOf(number: NumberFound): number {
  for (const scale of [1e12, 1e9, 1e6, 1e3]) if (number.value! >= scale) return scale;
  return 1;
}

// > | Sixty-one of 120 · 7 in 10 young people · two of her crew of four · one in five
function ratio(text: string, a: Quantity, b: Quantity, bound: Bound | null): RawFigure | null {
  const part = a.number.value!;
  const whole = b.number.value!;
  const link = text.slice(a.number.to, b.number.from);
  if (
    part > whole ||
    whole === 0 ||
    (a.unit && !(a.noun && a.noun.from >= b.number.to)) ||
    (b.unit && isMoney(b.unit))
  )
    return null;
  const share = /\bin\b/i.test(link) && !/\bof\b/i.test(link);
  if (share && (whole > 1000 || looksLikeYear(text, b.number))) return null;
  const pair = [part, whole] as const;
  const unit = share ? 'share' : b.unit;
  return {
    ...plain(b),
    from: a.from,
    to: b.to,
    value: share ? part / whole : part,
    pair,
    unit,
    approximate: bound === 'about',
    number: a.number,
    bare: false,
  };
}

function plain(quantity: Quantity): RawFigure {
  const { number, factor } = quantity;
  const times = (value: number | null): number | null =>
    value === null ? null : Number((value * factor).toPrecision(14));
  return {
    from: quantity.from,
    to: quantity.to,
    value: times(number.value),
    min: times(number.min),
    max: times(number.max),
    approximate: number.approximate,
    unit: quantity.unit ?? (number.form === 'fraction' ? 'share' : null),
    pair: null,
    noun: quantity.noun,
    number: { from: number.from, to: number.to },
    bare: quantity.unit === null && (number.form === 'words' || number.form === 'digits'),
  };
}

/** "Over ten days" is during them. */
const TIME = /^(?:day|week|month|year|decade|hour|minute)$/;
const SIGNED = /^(?:degree|celsius|fahrenheit|percentage|point)/;

function single(text: string, quantity: Quantity): RawFigure | null {
  if (!isFigure(text, quantity)) return null;
  const figure = plain(fractionOfUnit(text, quantity));
  const left = boundBefore(text, quantity.from);
  const right = boundAfter(text, quantity.to);
  const during = left && /^over/i.test(text.slice(left.from, left.from + 4)) && TIME.test(figure.unit ?? '');
  const bound =
    left && !during && left.bound !== 'from' && left.bound !== 'between' ? left.bound : right?.bound;
  const from = left && left.bound === bound ? left.from : figure.from;
  const to = right && right.bound === bound && bound !== left?.bound ? right.to : figure.to;
  const sign =
    /(?:\bminus[- ]|[−]|(?<=\s)-)$/.exec(text.slice(0, figure.from).slice(-7))?.[0] ??
    /[$£€]([-−])$/.exec(text.slice(0, figure.number.from).slice(-3))?.[1];
  const minus =
    figure.unit && sign && (sign.startsWith('m') || SIGNED.test(figure.unit) || isMoney(figure.unit));
  const signed = minus && figure.value !== null ? { ...figure, value: -figure.value } : figure;
  return { ...withBound(signed, bound), from, to };
}

/** Half a metre is 0.5 m, a quarter of an hour 15 minutes, a quarter of a century 25 years. */
function fractionOfUnit(text: string, quantity: Quantity): Quantity {
  const finer: Record<string, readonly [string, number]> = {
    hour: ['minute', 60],
    century: ['year', 100],
    decade: ['year', 10],
  };
  const row =
    quantity.number.form === 'fraction' || /half/i.test(text.slice(quantity.number.from, quantity.number.to))
      ? finer[quantity.unit ?? '']
      : undefined;
  return row ? { ...quantity, unit: row[0], factor: row[1] } : quantity;
}

function withBound(figure: RawFigure, bound: Bound | undefined): RawFigure {
  if (!bound || figure.value === null) return bound === 'about' ? { ...figure, approximate: true } : figure;
  if (bound === 'min') return { ...figure, value: null, min: figure.value };
  if (bound === 'max') return { ...figure, value: null, max: figure.value };
  return { ...figure, approximate: bound === 'about' || figure.approximate };
}

/** Is the number a quantity at all? Years, small words without a noun and parts of names are not. */
function isFigure(text: string, quantity: Quantity): boolean {
  const { number, unit } = quantity;
  const word = text.slice(number.from, number.to);
  if (/^an?$/i.test(word)) return false;
  if (unit !== null && isMoney(unit)) return true;
  if (looksLikeYear(text, number))
    return (
      unit !== null &&
      quantity.noun !== null &&
      !/^(?:year|month|day|week)$/.test(unit) &&
      !followsYearWord(text, number)
    );
  if (number.form === 'fraction') return unit !== null || isShare(text, number);
  if (number.value === 1 && number.form === 'words')
    return unit !== null && !/^(?:day|point|thing|side|way)$/.test(unit);
  if (unit === null && number.form === 'digits' && isInName(text, number)) return false;
  return true;
}

function followsYearWord(text: string, number: NumberFound): boolean {
  return /\b(?:in|since|by|until|of|from|early|late|mid|the|during|and|between|to)[ -]$/i.test(
    text.slice(Math.max(0, number.from - 8), number.from),
  );
}

/** A fraction alone is a share only of something. > | two thirds of the homes · a two-thirds majority */
function isShare(text: string, number: NumberFound): boolean {
  const after = text.slice(number.to, number.to + 12);
  if (/^half$/i.test(text.slice(number.from, number.to)))
    return /^\s+of\s+(?:which|them|those|these|it|its|all)\b/i.test(after);
  if (/^\s+(?:of|majority|had|have|were|are|was)\b/i.test(after)) return true;
  return /s$/i.test(text.slice(number.from, number.to));
}

const ORDINAL_COUNT =
  /(?<!\p{L})(?:an?|the|one|its|their)\s+(?:further\s+)?(?=(?:fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth|thirteenth|fourteenth|fifteenth|sixteenth|seventeenth|eighteenth|nineteenth|twentieth|\d+(?:st|nd|rd|th))\s+(\p{L}+))/giu;
const COUNTED_ORDINALS =
  /^(?:victim|person|passenger|body|man|woman|child|death|patient|village|house|suspect|worker|resident|student|soldier|officer|case|survivor|fatality)$/i;

/** The last of a count: "a tenth passenger has died" says that ten have. */
function ordinalFigures(text: string): RawFigure[] {
  const figures: RawFigure[] = [];
  for (const match of text.matchAll(ORDINAL_COUNT)) {
    const at = match.index + match[0].length;
    const ordinal = readOrdinal(text, at);
    const noun = match[1]!;
    if (!ordinal || ordinal.value < 3 || !COUNTED_ORDINALS.test(noun)) continue;
    const from = text.indexOf(noun, ordinal.to);
    const span = { from, to: from + noun.length };
    const unit = /^(?:village|house|case)$/i.test(noun) ? noun.toLowerCase() : 'person';
    figures.push({
      from: at,
      to: span.to,
      value: ordinal.value,
      min: null,
      max: null,
      approximate: false,
      unit,
      pair: null,
      noun: span,
      number: { from: at, to: ordinal.to },
      bare: false,
    });
  }
  return figures;
}
