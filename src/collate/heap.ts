// A binary heap in a list: what comes first by the given order is taken out first.

/** Does the first come before the second? Must be a total order for a result that does not depend on the order of pushing. */
type IsBefore<T> = (first: T, second: T) => boolean;

/** Puts an item into the heap. */
export function pushTo<T>(heap: T[], item: T, isBefore: IsBefore<T>): void {
  let at = heap.push(item) - 1;
  while (at > 0) {
    const parent = (at - 1) >> 1;
    if (!isBefore(heap[at]!, heap[parent]!)) break;
    [heap[at], heap[parent]] = [heap[parent]!, heap[at]!];
    at = parent;
  }
}

/** Takes out the first item; undefined when there is none. */
export function popFrom<T>(heap: T[], isBefore: IsBefore<T>): T | undefined {
  const first = heap[0];
  const last = heap.pop();
  if (heap.length === 0 || last === undefined) return first;
  heap[0] = last;
  for (let at = 0; ; ) {
    let least = at;
    for (const child of [2 * at + 1, 2 * at + 2])
      if (child < heap.length && isBefore(heap[child]!, heap[least]!)) least = child;
    if (least === at) return first;
    [heap[at], heap[least]] = [heap[least]!, heap[at]!];
    at = least;
  }
}
