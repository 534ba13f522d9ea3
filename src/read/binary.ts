// In: bytes. Out: the kind of file they are when they are no text, by signature or by control bytes.

const SIGNATURES: readonly (readonly [kind: string, start: string])[] = [
  ['a PDF file', '%PDF-'],
  ['a PNG image', '\x89PNG'],
  ['a JPEG image', '\xff\xd8\xff'],
  ['a GIF image', 'GIF8'],
  ['a zip archive (or an office document)', 'PK\x03\x04'],
  ['a gzip archive', '\x1f\x8b'],
  ['a zstd archive', '\x28\xb5\x2f\xfd'],
  ['a program', '\x7fELF'],
  ['a SQLite database', 'SQLite format 3'],
];

const SAMPLE_BYTES = 8192;
/** Share of control bytes above which bytes are no text: real scrapes hold a stray one at the most. */
const MOST_CONTROL = 0.02;

/** What the bytes are, or null for text. UTF-16 text, whose every other byte is NUL, is text. */
export function binaryKind(bytes: Uint8Array): string | null {
  const start = String.fromCharCode(...bytes.subarray(0, 16));
  const known = SIGNATURES.find(([, signature]) => start.startsWith(signature));
  if (known !== undefined) return known[0];
  const sample = bytes.subarray(0, SAMPLE_BYTES);
  let zeros = 0;
  let control = 0;
  for (const byte of sample) {
    if (byte === 0) zeros += 1;
    else if (byte < 9 || (byte > 13 && byte < 32 && byte !== 27)) control += 1;
  }
  const isWide = zeros > 0.35 * sample.length && zeros < 0.6 * sample.length;
  if (control > MOST_CONTROL * sample.length) return 'control bytes';
  return zeros > MOST_CONTROL * sample.length && !isWide ? 'NUL bytes' : null;
}
