// A number → the quantity it stands in: its currency, age, measure or counted noun. In: text and a number. Out: a quantity, whose
// unit is null where nothing near says what is counted.

import { type NumberFound, sticky } from '../numbers.ts';
import { type Counted, countedAt, stateAt } from './counted.ts';
import type { Quantity } from './raw-figure.ts';
import { currencyBefore, moneyScale, type UnitFound, unitAt } from './units.ts';

const HYPHEN = /[-‑–](?=[\p{L}])/uy;
const AGE =
  /(?:[-\s]+(?:year|yr)s?[-\s]+(?:olds?)(?!\p{L})|[-\s]+(month|week|day)s?[-\s]+old(?!\p{L})|\s+years? of age)/iuy;

/** The quantity that a number stands in. */
export function readQuantity(text: string, number: NumberFound): Quantity {
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

// > | the average life expectancy of men there is around 73
const EXPECTANCY =
  /\b(?:life expectancy|(?:average|mean|median|pension|retirement) age)\b[^.;\d]{0,60}\b(?:is|was|of|to|at)\s+(?:about |around |roughly |nearly )?$/i;

/** > | Jamie Arden, 25, said · aged 11 · the age of 66 */
function isAge(text: string, number: NumberFound): boolean {
  if (number.value === null || number.value > 119 || number.form !== 'digits') return false;
  const before = text.slice(Math.max(0, number.from - 30), number.from);
  if (/\b(?:age[ds]?|ages? of|turned|turning)\s+(?:\d+ (?:and|to) )?$/i.test(before)) return true;
  if (EXPECTANCY.test(text.slice(Math.max(0, number.from - 90), number.from))) return true;
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
    /\s+(?:per|an?)\s+(share|barrel|month|year|week|day|hour|gallon|ounce|tonne?|head|mmBTU|square foot|square met(?:re|er)|sq ?m|sq ?ft)(?!\p{L}|\s+(?:earlier|ago|before|later|after|from|to)(?!\p{L}))/iuy;
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
  // > | 300m pounds      nobody shortens the million of a weight
  if (quantity.unit === 'pound-mass') return { ...quantity, unit: 'pound sterling' };
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
    const { unit, to } = ratedUnit(text, counted);
    return { number, factor: 1, unit, from: number.from, to, noun: counted, age: false };
  }
  const state = stateAt(text, number.to);
  const to = state && state.to - number.to < 12 ? state.to : number.to;
  return { number, factor: 1, unit: state ? 'person' : null, from: number.from, to, noun: state, age: false };
}

// > | three thousand tests per day
//   |                ^^^^^^^^^^^^^
function ratedUnit(text: string, counted: Counted): { readonly unit: string; readonly to: number } {
  const rate = sticky(
    /\s+(?:per|an?)\s+(second|minute|hour|day|week|month|year)(?!\p{L}|\s+(?:earlier|ago|before|later|after|from)(?!\p{L}))/uy,
    text,
    counted.to,
  );
  if (!rate) return counted;
  return { unit: `${counted.unit} per ${rate[1]}`, to: counted.to + rate[0].length };
}

/** > | a six-cylinder engine · a three-gate weir */
function hyphened(text: string, number: NumberFound): Quantity | null {
  const match =
    sticky(/[-‑](\p{Ll}{3,})(?![\p{L}-])/uy, text, number.to) ?? sticky(PART_COUNT, text, number.to);
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

/** The same without its hyphen. > | a 3 cylinder engine */
const PART_COUNT =
  /\s(cylinder|member|storey|story|bedroom|bathroom|door|seat|speed|lane|gate|page|man|woman|person)(?=\s\p{Ll}{3,}(?<!s))/uy;

const NO_NOUNS =
  /^(?!cylinder$)(?:off|time|times|way|fold|thirds?|quarters?|halves|handed|sided|piece|size|third|half|tier|class|minute|state|nil|all|odd|something|ish|plus|up|down|to|and|or|degree|star|rated|ranked|seeded|\p{L}+ed|\p{L}+er)$/u;

/** Vague plurals reach their noun over "of". > | tens of thousands of students */
function afterOf(text: string, number: NumberFound): number {
  const of = /\s+of(?:\s+(?:the|her|his|its|their|our|my|those))?(?=\s)/iuy;
  of.lastIndex = number.to;
  const match = of.exec(text);
  return match && number.form !== 'fraction' ? number.to + match[0].length : number.to;
}
