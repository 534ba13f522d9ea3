// In: a zip archive: a file, or bytes in another archive. Out: its files one by one, through yauzl. Names are only shown, never used as
// paths; locked files are told, pictures and code passed over. An office document is no archive of pages.

import { stat } from 'node:fs/promises';
import {
  type Entry,
  fromBufferPromise,
  getFileNameLowLevel,
  openPromise,
  validateFileName,
  type ZipFile,
} from 'yauzl';
import { guarded, isBomb, type Sizes, sizesIn } from './bomb.ts';
import {
  type Member,
  MOST_WHOLE,
  type Opened,
  type OpenInner,
  problemAt,
  reasonOf,
  tooLarge,
} from './context.ts';

/** Files that no reader of words opens. */
const OTHER_FILE =
  /(?:^|\/)(?:__MACOSX\/|\.)|\.(?:jpe?g|png|gif|webp|svg|ico|avif|css|js|mjs|map|woff2?|ttf|eot|otf|mp[34]|m4[av]|mov|webm|ogg|wav|pdf|docx?|xlsx?|pptx?|exe|dll|so)$/i;
/** More files than an archive of pages holds. */
const MOST_ENTRIES = 1_000_000;
const OPTIONS = { lazyEntries: true, autoClose: false, decodeStrings: false } as const;

/** Reads the files of a zip archive in the order of its directory. */
export async function* readZip(opened: Opened, open: OpenInner): AsyncGenerator<Member> {
  const { zip, packed } = await openZip(opened);
  if (zip === null) {
    yield tooLarge(opened.path, MOST_WHOLE);
    return;
  }
  try {
    yield* readEntries(zip, sizesIn(opened.sizes, packed), opened, open);
  } finally {
    zip.close();
  }
}

async function openZip({ file, reader }: Opened): Promise<{ zip: ZipFile | null; packed: number }> {
  if (file !== undefined) return { zip: await openPromise(file, OPTIONS), packed: (await stat(file)).size };
  const bytes = await reader.takeAll(MOST_WHOLE);
  if (bytes === null) return { zip: null, packed: 0 };
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  return { zip: await fromBufferPromise(buffer, OPTIONS), packed: bytes.length };
}

async function* readEntries(
  zip: ZipFile,
  sizes: Sizes,
  opened: Opened,
  open: OpenInner,
): AsyncGenerator<Member> {
  let count = 0;
  for await (const entry of zip.eachEntry()) {
    if (isBomb(sizes)) return; // told with the file that went past the limit
    count += 1;
    const name = nameOf(entry);
    if (count > MOST_ENTRIES || isOffice(name)) {
      yield count > MOST_ENTRIES
        ? problemAt(opened.path, 'read/bomb', `more than ${MOST_ENTRIES} files; the rest was left out`)
        : problemAt(opened.path, 'read/binary', 'not text: an office document');
      return;
    }
    const fault = validateFileName(name);
    if (fault) yield problemAt(opened.path, 'read/damaged', `a file was left out: ${fault}`);
    else if (!name.endsWith('/') && !OTHER_FILE.test(name))
      yield* readEntry(zip, { entry, name }, sizes, opened, open);
  }
}

async function* readEntry(
  zip: ZipFile,
  { entry, name }: { readonly entry: Entry; readonly name: string },
  sizes: Sizes,
  opened: Opened,
  open: OpenInner,
): AsyncGenerator<Member> {
  const path = `${opened.path}#${name}`;
  if (!entry.canDecodeFileData()) {
    yield problemAt(path, 'read/unreadable', 'locked with a password, or packed in an unknown way');
    return;
  }
  try {
    yield* open(opened, guarded(await zip.openReadStreamPromise(entry), sizes), path, { sizes });
  } catch (error) {
    yield problemAt(path, 'read/damaged', `cannot be unpacked: ${reasonOf(error)}`);
  }
}

/** Names are decoded here, so that one bad name does not end the whole archive. */
function nameOf({ generalPurposeBitFlag, fileNameRaw, extraFields }: Entry): string {
  return getFileNameLowLevel(generalPurposeBitFlag, fileNameRaw, extraFields, false);
}

const isOffice = (name: string): boolean => name === '[Content_Types].xml' || name === 'word/document.xml';
