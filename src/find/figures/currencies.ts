// Currencies by their ISO 4217 codes (the `currency-codes` package). In: a code, or the name that a unit of money has here.
// Out: the unit's name for a code ("SEK" → "swedish krona"), and the code for a name where the name leaves no doubt.

import currencies from 'currency-codes';

/** Names of units that are shorter than the standard's, and codes that are sure. A dollar or a crown alone is of no one country. */
const SHORT: readonly (readonly [code: string, unit: string])[] = [
  ['USD', 'dollar'],
  ['GBP', 'pound sterling'],
  ['EUR', 'euro'],
  ['JPY', 'japanese yen'],
  ['CNY', 'chinese yuan'],
  ['ILS', 'shekel'],
  ['RUB', 'rouble'],
  ['BRL', 'real'],
  ['KRW', 'won'],
  ['SGD', 'singaporean dollar'],
  ['HKD', 'hong kong dollar'],
  ['TRY', 'lira'],
  ['ZAR', 'rand'],
  ['NGN', 'naira'],
  ['THB', 'baht'],
  ['PLN', 'zloty'],
  ['HUF', 'forint'],
  ['UAH', 'hryvnia'],
  ['BDT', 'taka'],
];
/** Codes that are words or other abbreviations more often than money, funds and metals. > | ALL 30 people · COP 26 */
const NO_CODES = new Set(
  'ALL AMD ANG BAM BOB BOV CHE CHW CLF COP COU CUP ERN GEL GIP LAK LSL MAD MOP MXV PEN RON SLE SOS STN TOP TRY UYI UYW WST XXX XAG XAU XBA XBB XBC XBD XDR XPD XPT XSU XTS XUA ZED'.split(
    ' ',
  ),
);
const UNIT_OF_CODE: ReadonlyMap<string, string> = new Map([
  ...currencies.codes().map((code) => [code, nameOf(code)] as const),
  ...SHORT,
]);
const CODE_OF_UNIT: ReadonlyMap<string, string> = new Map(
  [...UNIT_OF_CODE].filter(([, unit]) => unit !== 'dollar').map(([code, unit]) => [unit, code]),
);

function nameOf(code: string): string {
  return (currencies.code(code)?.currency ?? code).toLowerCase();
}

/** All codes that stand for money in running text, as a regular-expression source. */
export const CURRENCY_CODES: string = [...UNIT_OF_CODE.keys()]
  .filter((code) => !NO_CODES.has(code))
  .sort()
  .join('|');

/** The unit's name of a code; undefined for none. "CHF" → "swiss franc" */
export function unitOfCode(code: string): string | undefined {
  return UNIT_OF_CODE.get(code);
}

/** The ISO code of a unit of money, where the words say which country's: "euro" → EUR, "dollar" alone → null, "US$" → USD. */
export function currencyOf(unit: string | null, words: string): string | null {
  if (unit === null) return null;
  const name = unit.split(' per ')[0]!;
  if (name === 'dollar') return /US ?\$|\$US|U\.S\.|USD|\bUS |American/.test(words) ? 'USD' : null;
  return CODE_OF_UNIT.get(name) ?? null;
}

/** Is it the name of a currency of the standard? */
export function isCurrency(unit: string): boolean {
  return CODE_OF_UNIT.has(unit);
}
