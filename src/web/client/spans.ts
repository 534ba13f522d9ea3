// Links to spans: the address of the words that are selected, and the way to a span that this page was not asked to mark.

/** Characters of context that a link carries on each side. */
const CONTEXT = 32;

/** The address of the selected words of a document: offsets, the words, and what stands around them; null where nothing is selected. */
export function addressOfSelection(): string | null {
  if (!location.pathname.startsWith('/documents/')) return null;
  const selection = getSelection();
  if (selection === null || selection.isCollapsed || selection.rangeCount === 0) return null;
  const range = selection.getRangeAt(0);
  const [from, to] = [
    offsetOf(range.startContainer, range.startOffset),
    offsetOf(range.endContainer, range.endOffset),
  ];
  if (from === null || to === null || from >= to) return null;
  const quote = selection.toString();
  const query = new URLSearchParams({ s: `${from}-${to}`, q: quote, ...contextOf(range) });
  return `${location.origin}${location.pathname}?${query}#s=${from}-${to}`;
}

/** The offset in the document's text of a place in the page: that of its paragraph and the characters before it. */
function offsetOf(node: Node, offset: number): number | null {
  const element = node instanceof Element ? node : node.parentElement;
  const paragraph = element?.closest<HTMLElement>('[data-from]');
  if (paragraph === null || paragraph === undefined) return null;
  const range = document.createRange();
  range.selectNodeContents(paragraph);
  range.setEnd(node, offset);
  return Number(paragraph.dataset['from']) + range.toString().length;
}

function contextOf(range: Range): { readonly before: string; readonly after: string } {
  const around = (range.startContainer.parentElement?.closest('[data-from]')?.textContent ?? '') as string;
  const at = around.indexOf(range.toString());
  if (at < 0) return { before: '', after: '' };
  const end = at + range.toString().length;
  return { before: around.slice(Math.max(0, at - CONTEXT), at), after: around.slice(end, end + CONTEXT) };
}

/** A fragment alone names a span that the server did not mark: ask for the page with it. */
export function followSpan(): void {
  addEventListener('hashchange', ask);
  ask();
}

function ask(): void {
  const span = /^#s=(\d+-\d+)$/u.exec(location.hash)?.[1];
  if (span === undefined || !location.pathname.startsWith('/documents/')) return;
  if (document.getElementById(`s=${span}`) !== null) return;
  const query = new URLSearchParams(location.search);
  if (query.get('s') === span) return;
  query.set('s', span);
  location.replace(`${location.pathname}?${query}${location.hash}`);
}
