// Small archives made by hand for tests: zip with stored files, web archives, Zstandard frames without compression.

import { crc32, gzipSync } from 'node:zlib';

const encode = (text: string | Uint8Array): Uint8Array =>
  typeof text === 'string' ? new TextEncoder().encode(text) : text;

/** Bytes one after another. */
export function join(...parts: readonly (string | Uint8Array)[]): Uint8Array {
  return Buffer.concat(parts.map(encode));
}

/** A zip archive of these files, stored as they are, under names that are not checked. */
export function zipOf(files: Readonly<Record<string, string | Uint8Array>>): Uint8Array {
  const locals: Uint8Array[] = [];
  const directory: Uint8Array[] = [];
  let offset = 0;
  for (const [name, content] of Object.entries(files)) {
    const data = encode(content);
    const local = join(zipHeader(0x04034b50, name, data, null), name, data);
    directory.push(join(zipHeader(0x02014b50, name, data, offset), name));
    locals.push(local);
    offset += local.length;
  }
  const list = join(...directory);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(directory.length, 8);
  end.writeUInt16LE(directory.length, 10);
  end.writeUInt32LE(list.length, 12);
  end.writeUInt32LE(offset, 16);
  return join(...locals, list, end);
}

/** The fixed part of a file's header; in the directory with its offset. */
function zipHeader(signature: number, name: string, data: Uint8Array, offset: number | null): Uint8Array {
  const inDirectory = offset !== null;
  const header = Buffer.alloc(inDirectory ? 46 : 30);
  const at = inDirectory ? 2 : 0;
  header.writeUInt32LE(signature, 0);
  header.writeUInt16LE(20, 4);
  header.writeUInt16LE(0x800, 6 + at);
  header.writeUInt32LE(crc32(data), 14 + at);
  header.writeUInt32LE(data.length, 18 + at);
  header.writeUInt32LE(data.length, 22 + at);
  header.writeUInt16LE(encode(name).length, 26 + at);
  if (inDirectory) header.writeUInt32LE(offset, 42);
  return header;
}

export interface WarcRecordOptions {
  readonly type?: string;
  readonly status?: string;
  readonly headers?: string;
  /** Added to the true length. */
  readonly lie?: number;
}

/** One record of a web archive that holds a page. */
export function warcRecord(
  url: string,
  body: string | Uint8Array,
  options: WarcRecordOptions = {},
): Uint8Array {
  const { type = 'response', status = '200 OK', headers = 'Content-Type: text/html\r\n', lie = 0 } = options;
  const block = join(type === 'response' ? `HTTP/1.1 ${status}\r\n${headers}\r\n` : '', body);
  const head = `WARC/1.0\r\nWARC-Type: ${type}\r\nWARC-Target-URI: ${url}\r\nWARC-Date: 2041-01-01T00:00:00Z\r\nContent-Length: ${block.length + lie}\r\n\r\n`;
  return join(head, block, '\r\n\r\n');
}

/** Each record in a gzip member of its own. */
export function packedWarc(records: readonly Uint8Array[]): Uint8Array {
  return join(...records.map((record) => gzipSync(record)));
}

/** A Zstandard frame of raw blocks (RFC 8878). */
export function zstdOf(content: string | Uint8Array): Uint8Array {
  const data = encode(content);
  const head = Buffer.from([0x28, 0xb5, 0x2f, 0xfd, 0xa0, 0, 0, 0, 0]);
  head.writeUInt32LE(data.length, 5);
  const blocks: Uint8Array[] = [];
  for (let at = 0; at === 0 || at < data.length; at += 100_000) {
    const piece = data.subarray(at, at + 100_000);
    const isLast = at + 100_000 >= data.length ? 1 : 0;
    const size = (piece.length << 3) | isLast;
    blocks.push(Buffer.from([size & 255, (size >> 8) & 255, size >> 16]), piece);
  }
  return join(head, ...blocks);
}
