// In: bytes, other bytes to take pieces from, and a seed. Out: the first, changed in one to six places: bits, cuts, copies, splices, and
// the words that readers of markup, archives and prose trip over. The same seed gives the same bytes.

const TRIPS: readonly string[] = [
  '<',
  '>',
  '"',
  "'",
  '&',
  '&#0;',
  '&#xD800;',
  '\0',
  '\ufeff',
  '\u202e',
  '\u00ad',
  '\n\n',
  '\r',
  '<!--',
  '-->',
  '<![CDATA[',
  '<p',
  '</div>',
  '<table><tr>',
  '<blockquote>',
  '<li class="comment" id="comment-12">',
  '<script type="application/ld+json">{"@graph":[[',
  '“',
  '”',
  '‘',
  '"" "',
  '…',
  '—',
  '\t',
  '1,000,000',
  '-0.0e99999',
  '31 February 2034',
  'said',
  'said said',
  '"I',
  'Posted by a | 4',
  '[',
  ']',
  '(',
  ')',
  '{',
  '}',
  '\ud83c\uddf3',
  'e\u0301',
  '%',
  '$',
  '½',
  '٣',
  'WARC/1.0\r\n',
  'Content-Length: 9',
  'PK\u0003\u0004',
  '--b',
  '\u2028',
  'A',
  'a '.repeat(300),
  '.'.repeat(500),
  '"'.repeat(300),
  '('.repeat(500),
  'Mr. '.repeat(100),
];

/** A source of numbers below a bound, by a seed. */
type Random = (below: number) => number;

function randomBy(seed: number): Random {
  let state = (seed ^ 0x9e3779b9) >>> 0;
  return (below) => {
    state = (Math.imul(state ^ (state >>> 15), 0x2c1b3c6d) + 0x6d2b79f5) >>> 0;
    return Math.floor((((state ^ (state >>> 13)) >>> 0) / 2 ** 32) * below);
  };
}

/** Longest input given to a target. */
const MOST_BYTES = 60_000;

/** One mutant. */
export function mutate(bytes: Uint8Array, other: Uint8Array, seed: number): Uint8Array {
  const random = randomBy(seed);
  let mutant: Uint8Array = bytes;
  const changes = 1 + random(6);
  for (let i = 0; i < changes; i++) mutant = CHANGES[random(CHANGES.length)]!(mutant, other, random);
  return mutant.subarray(0, MOST_BYTES);
}

type Change = (bytes: Uint8Array, other: Uint8Array, random: Random) => Uint8Array;

const replaced = (bytes: Uint8Array, from: number, to: number, by: Uint8Array): Uint8Array =>
  Buffer.concat([bytes.subarray(0, from), by, bytes.subarray(to)]);
const trip = (random: Random): Uint8Array => new TextEncoder().encode(TRIPS[random(TRIPS.length)]!);

const CHANGES: readonly Change[] = [
  (bytes, _, random) => replaced(bytes, random(bytes.length + 1), 0x7fffffff, new Uint8Array(0)),
  (bytes, _, random) => {
    const at = random(bytes.length + 1);
    return replaced(bytes, at, at, trip(random));
  },
  (bytes, _, random) => {
    const at = random(bytes.length + 1);
    return replaced(bytes, at, at + random(60), trip(random));
  },
  (bytes, _, random) => {
    const at = random(bytes.length + 1);
    return replaced(bytes, at, at + 1, Uint8Array.of(random(256)));
  },
  (bytes, _, random) => {
    const from = random(bytes.length + 1);
    const piece = bytes.subarray(from, from + random(400));
    const at = random(bytes.length + 1);
    return replaced(bytes, at, at, Buffer.concat(Array(1 + random(20)).fill(piece)));
  },
  (bytes, other, random) => {
    const from = random(other.length + 1);
    const at = random(bytes.length + 1);
    return replaced(bytes, at, at + random(200), other.subarray(from, from + random(2000)));
  },
  (bytes, _, random) => {
    const at = random(bytes.length + 1);
    return replaced(bytes, at, at + random(300), new Uint8Array(0));
  },
];
