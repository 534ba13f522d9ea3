// In: the bytes of one model file. Out: its labels and its tables, as views over the same bytes (no parsing, no copying).
// Layout, little-endian: magic `VRM1`, length of the header, header (JSON), padding to 4, then each table at a multiple of 4.

const MAGIC = 0x314d5256;
const FIRST_BYTE_OF_HEADER = 8;

export type Table = Int32Array | Uint32Array | Uint16Array | Uint8Array | Int16Array;
export type TableType = 'i32' | 'u32' | 'u16' | 'u8' | 'i16';

export interface TableEntry {
  readonly name: string;
  readonly type: TableType;
  /** In bytes, from the end of the padded header. */
  readonly offset: number;
  readonly length: number;
}

export interface ModelHeader {
  readonly lists: Readonly<Record<string, readonly string[]>>;
  readonly numbers: Readonly<Record<string, number>>;
  readonly tables: readonly TableEntry[];
}

export interface ModelFile {
  list(name: string): readonly string[];
  number(name: string): number;
  u32(name: string): Uint32Array;
  u16(name: string): Uint16Array;
  u8(name: string): Uint8Array;
}

/** Opens a model. Throws when the bytes are not a model file or lack what is asked for: that is a fault of the build. */
export function openModel(bytes: Uint8Array): ModelFile {
  const aligned = bytes.byteOffset % 4 === 0 ? bytes : bytes.slice();
  const words = new DataView(aligned.buffer, aligned.byteOffset, aligned.byteLength);
  if (words.byteLength < FIRST_BYTE_OF_HEADER || words.getUint32(0, true) !== MAGIC)
    throw new Error('not a model file: rebuild it with npm run train');
  const headerEnd = FIRST_BYTE_OF_HEADER + words.getUint32(4, true);
  const header = JSON.parse(
    new TextDecoder().decode(aligned.subarray(FIRST_BYTE_OF_HEADER, headerEnd)),
  ) as ModelHeader;
  const base = aligned.byteOffset + Math.ceil(headerEnd / 4) * 4;
  const entry = (name: string): TableEntry =>
    need(
      header.tables.find((table) => table.name === name),
      name,
    );
  return {
    list: (name) => need(header.lists[name], name),
    number: (name) => need(header.numbers[name], name),
    u32: (name) => new Uint32Array(aligned.buffer, base + entry(name).offset, entry(name).length),
    u16: (name) => new Uint16Array(aligned.buffer, base + entry(name).offset, entry(name).length),
    u8: (name) => new Uint8Array(aligned.buffer, base + entry(name).offset, entry(name).length),
  };
}

function need<T>(value: T | undefined, name: string): T {
  if (value === undefined) throw new Error(`missing in the model file: ${name}`);
  return value;
}
