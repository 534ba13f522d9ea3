// In: bytes in pieces, as a file, a pipe or a decompressor gives them. Out: a reader that can look ahead, take and skip.
// Idea: one window of bytes that grows only while somebody looks ahead, so that memory follows the largest look, not the input.

/** Bytes in pieces. */
export type ByteStream = AsyncIterable<Uint8Array>;

const NOTHING = new Uint8Array(0);

/** Reads a stream from front to back. A class because it holds the open stream: call `close` when done. */
export class ByteReader {
  /** How many bytes were taken or skipped so far. */
  offset = 0;
  readonly #pieces: AsyncIterator<Uint8Array>;
  #window: Uint8Array = NOTHING;
  #from = 0;
  #to = 0;
  #ended = false;

  constructor(stream: ByteStream) {
    this.#pieces = stream[Symbol.asyncIterator]();
  }

  /** The next `count` bytes without taking them; fewer only at the end. Valid until the next call. */
  async peek(count: number): Promise<Uint8Array> {
    while (this.#to - this.#from < count && !this.#ended) await this.#pull();
    return this.#window.subarray(this.#from, Math.min(this.#to, this.#from + count));
  }

  /** Takes the next `count` bytes; fewer only at the end. */
  async take(count: number): Promise<Uint8Array> {
    const bytes = (await this.peek(count)).slice();
    this.#advance(bytes.length);
    return bytes;
  }

  /** Passes over `count` bytes without keeping them; says how many there were. */
  async skip(count: number): Promise<number> {
    let left = count;
    while (left > 0) {
      while (this.#to === this.#from && !this.#ended) await this.#pull();
      const step = Math.min(left, this.#to - this.#from);
      if (step === 0) break;
      this.#advance(step);
      left -= step;
    }
    return count - left;
  }

  /** Everything that is left, or null when that is more than `most` bytes. */
  async takeAll(most: number): Promise<Uint8Array | null> {
    const pieces: Uint8Array[] = [];
    let size = 0;
    for await (const piece of this.rest()) {
      size += piece.length;
      if (size > most) return null;
      pieces.push(piece);
    }
    return joined(pieces, size);
  }

  /** What is left, piece by piece. */
  async *rest(): AsyncGenerator<Uint8Array> {
    for (;;) {
      while (this.#to === this.#from && !this.#ended) await this.#pull();
      if (this.#to === this.#from) return;
      const piece = this.#window.slice(this.#from, this.#to);
      this.#advance(piece.length);
      yield piece;
    }
  }

  /** Ends the stream below. */
  async close(): Promise<void> {
    this.#ended = true;
    await this.#pieces.return?.();
  }

  #advance(count: number): void {
    this.#from += count;
    this.offset += count;
  }

  async #pull(): Promise<void> {
    const next = await this.#pieces.next();
    if (next.done) this.#ended = true;
    else this.#append(next.value);
  }

  /** Keeps what is unread at the front of the window and doubles it when it is full, so that each byte is copied a bounded number of times. */
  #append(piece: Uint8Array): void {
    const unread = this.#to - this.#from;
    if (unread === 0) {
      this.#window = piece;
      this.#from = 0;
      this.#to = piece.length;
      this.#owned = false;
      return;
    }
    const need = unread + piece.length;
    if (!this.#owned || this.#to + piece.length > this.#window.length) {
      const isRoomy = this.#owned && need * 2 <= this.#window.length;
      const window = isRoomy ? this.#window : new Uint8Array(need * 2);
      if (isRoomy) window.copyWithin(0, this.#from, this.#to);
      else window.set(this.#window.subarray(this.#from, this.#to), 0);
      this.#window = window;
      this.#from = 0;
      this.#to = unread;
      this.#owned = true;
    }
    this.#window.set(piece, this.#to);
    this.#to += piece.length;
  }

  /** Is the window ours to write to, or the stream's own piece? */
  #owned = false;
}

/** Pieces are joined once, at the end: a window that doubles would take several times as much. */
function joined(pieces: readonly Uint8Array[], size: number): Uint8Array {
  if (pieces.length === 1) return pieces[0]!;
  const whole = new Uint8Array(size);
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}

/** A stream of one piece. */
export async function* streamOf(...pieces: readonly Uint8Array[]): AsyncGenerator<Uint8Array> {
  yield* pieces;
}

/** All bytes of a stream, or null when there are more than `most`. */
export async function collect(stream: ByteStream, most: number): Promise<Uint8Array | null> {
  const reader = new ByteReader(stream);
  try {
    return await reader.takeAll(most);
  } finally {
    await reader.close();
  }
}

/** The first place of `wanted` in `bytes` from `start` on; -1 where it is not. */
export function indexOfBytes(bytes: Uint8Array, wanted: Uint8Array, start = 0): number {
  const first = wanted[0]!;
  for (let at = bytes.indexOf(first, start); at >= 0; at = bytes.indexOf(first, at + 1)) {
    let same = 1;
    while (same < wanted.length && bytes[at + same] === wanted[same]) same += 1;
    if (same === wanted.length) return at;
  }
  return -1;
}
