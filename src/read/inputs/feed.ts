// In: an RSS, Atom or RDF feed. Out: its items.

import { decodeBytes } from '../encoding.ts';
import { type Member, MOST_WHOLE, type Opened, problemAt, reasonOf, tooLarge } from './context.ts';
import { itemsOfFeed } from './feed-items.ts';

/** Reads the items of a feed. */
export async function* readFeed({ path, reader, limits }: Opened): AsyncGenerator<Member> {
  const bytes = await reader.takeAll(MOST_WHOLE);
  if (bytes === null) {
    yield tooLarge(path, MOST_WHOLE);
    return;
  }
  try {
    const items = itemsOfFeed(decodeBytes(bytes, limits).text, path);
    if (items.length === 0)
      yield problemAt(path, 'read/no-document', 'a feed without an item that carries text');
    for (const item of items)
      yield item.bytes.length > limits.mostBytes ? tooLarge(item.path, limits.mostBytes) : item;
  } catch (error) {
    yield problemAt(path, 'read/damaged', `not a feed that can be read: ${reasonOf(error)}`);
  }
}
