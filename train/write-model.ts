// In: labels, numbers and tables. Out: one model file in the layout of src/language/model-file.ts, the same bytes every time.

import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { TableEntry, TableType } from '../src/language/model-file.ts';
import { packageRoot } from '../src/models.ts';

export type NumberTable = Int32Array | Uint32Array | Uint16Array | Uint8Array | Int16Array;

export interface Tables {
  readonly lists?: Readonly<Record<string, readonly string[]>>;
  readonly numbers?: Readonly<Record<string, number>>;
  readonly tables?: Readonly<Record<string, NumberTable>>;
}

/** Lays out a model file. */
export function encodeModel(parts: readonly Tables[]): Uint8Array {
  const lists = Object.assign({}, ...parts.map((part) => part.lists ?? {}));
  const numbers = Object.assign({}, ...parts.map((part) => part.numbers ?? {}));
  const tables: Record<string, NumberTable> = Object.assign({}, ...parts.map((part) => part.tables ?? {}));
  const entries: TableEntry[] = [];
  let size = 0;
  for (const [name, table] of Object.entries(tables)) {
    entries.push({ name, type: typeOf(table), offset: size, length: table.length });
    size += Math.ceil(table.byteLength / 4) * 4;
  }
  const header = new TextEncoder().encode(JSON.stringify({ lists, numbers, tables: entries }));
  const base = Math.ceil((8 + header.length) / 4) * 4;
  const bytes = new Uint8Array(base + size);
  const view = new DataView(bytes.buffer);
  view.setUint32(0, 0x314d5256, true);
  view.setUint32(4, header.length, true);
  bytes.set(header, 8);
  for (const entry of entries) {
    const table = tables[entry.name]!;
    bytes.set(new Uint8Array(table.buffer, table.byteOffset, table.byteLength), base + entry.offset);
  }
  return bytes;
}

/** Writes a model to models/ (or to the folder that VARIORUM_MODELS names, for trials) and says how large it is. */
export function writeModel(name: string, parts: readonly Tables[]): Uint8Array {
  const bytes = encodeModel(parts);
  mkdirSync(modelFolder(), { recursive: true });
  writeFileSync(join(modelFolder(), name), bytes);
  console.log(`${name}: ${(bytes.length / 1e6).toFixed(2)} MB`);
  return bytes;
}

/** The bytes of a model that an earlier step wrote. */
export function readModel(name: string): Uint8Array {
  return readFileSync(join(modelFolder(), name));
}

function modelFolder(): string {
  return process.env['VARIORUM_MODELS'] ?? join(packageRoot(), 'models');
}

function typeOf(table: NumberTable): TableType {
  if (table instanceof Int32Array) return 'i32';
  if (table instanceof Uint32Array) return 'u32';
  if (table instanceof Uint16Array) return 'u16';
  if (table instanceof Int16Array) return 'i16';
  return 'u8';
}

/** A word table (src/language/word-table.ts) from pairs of hash and number; the first number given for a hash stays. */
export function wordTable(name: string, pairs: Iterable<readonly [hash: number, value: number]>): Tables {
  const list = [...pairs];
  let size = 16;
  while (size < list.length * 1.5) size *= 2;
  const keys = new Uint32Array(size);
  const values = new Uint16Array(size);
  for (const [hash, value] of list) {
    const key = hash >>> 0 || 1;
    let slot = key & (size - 1);
    while (keys[slot] !== 0 && keys[slot] !== key) slot = (slot + 1) & (size - 1);
    if (keys[slot] === key) continue;
    keys[slot] = key;
    values[slot] = value;
  }
  return { tables: { [`${name}.keys`]: keys, [`${name}.values`]: values } };
}
