// Whole numbers and short texts as bytes: seven bits a byte, small numbers short (LEB128). What was written is read back in the same order.

export interface ByteWriter {
  /** A whole number from 0 to 2^53. */
  number(value: number): ByteWriter;
  /** A 32-bit number of either sign. */
  signed(value: number): ByteWriter;
  /** Any number, to the last bit. */
  double(value: number): ByteWriter;
  text(value: string): ByteWriter;
  /** How many, then the numbers. */
  list(values: Iterable<number> & { readonly length: number }): ByteWriter;
  /** The same for numbers that rise: the steps between them are written. */
  rising(values: Iterable<number> & { readonly length: number }): ByteWriter;
  bytes(): Uint8Array;
}

export interface ByteReader {
  number(): number;
  signed(): number;
  double(): number;
  text(): string;
  list(): number[];
  rising(): number[];
}

export function writeBytes(): ByteWriter {
  const out: number[] = [];
  const put = (value: number): void => {
    let rest = value;
    while (rest > 0x7f) {
      out.push((rest % 0x80) | 0x80);
      rest = Math.floor(rest / 0x80);
    }
    out.push(rest);
  };
  const writer: ByteWriter = {
    number: (value) => {
      put(value);
      return writer;
    },
    signed: (value) => writer.number(value >>> 0),
    double: (value) => {
      const view = new DataView(new ArrayBuffer(8));
      view.setFloat64(0, value);
      for (let byte = 0; byte < 8; byte++) out.push(view.getUint8(byte));
      return writer;
    },
    text: (value) => {
      const bytes = new TextEncoder().encode(value);
      put(bytes.length);
      for (const byte of bytes) out.push(byte);
      return writer;
    },
    list: (values) => {
      put(values.length);
      for (const value of values) put(value);
      return writer;
    },
    rising: (values) => {
      put(values.length);
      let before = 0;
      for (const value of values) {
        put(value - before);
        before = value;
      }
      return writer;
    },
    bytes: () => Uint8Array.from(out),
  };
  return writer;
}

export function readBytes(bytes: Uint8Array): ByteReader {
  let at = 0;
  const take = (): number => {
    let value = 0;
    for (let place = 1; ; place *= 0x80) {
      const byte = bytes[at++] ?? 0;
      value += (byte & 0x7f) * place;
      if (byte < 0x80) return value;
    }
  };
  const list = (): number[] => {
    const count = take();
    const values: number[] = [];
    for (let k = 0; k < count; k++) values.push(take());
    return values;
  };
  return {
    number: take,
    signed: () => take() | 0,
    double: () => {
      at += 8;
      return new DataView(bytes.buffer, bytes.byteOffset + at - 8, 8).getFloat64(0);
    },
    text: () => {
      const length = take();
      at += length;
      return new TextDecoder().decode(bytes.subarray(at - length, at));
    },
    list,
    rising: () => {
      let before = 0;
      return list().map((step) => {
        before += step;
        return before;
      });
    },
  };
}
