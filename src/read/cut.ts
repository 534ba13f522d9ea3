// In: the source of a page. Out: the same without the contents of its scripts, styles and comments, which are half of a page and none of its
// text; and for each place what was cut there. The parser then has half the work; the scripts' words are kept beside, for their data.
// Idea: walk from tag to tag by the rules of the HTML standard (attributes with quotes, raw text, comments). Where the standard's answer
// depends on what the parser alone knows (foreign content, scripts in scripts), nothing is cut there, or from there on.

export interface CutPage {
  readonly html: string;
  /** Ascending places in the shorter source, with how much was cut up to and including each. */
  readonly places: readonly number[];
  readonly lengths: readonly number[];
  /** Place in the shorter source → the words of the script that were cut there. */
  readonly scripts: ReadonlyMap<number, string>;
}

type Cut = readonly [from: number, to: number, isScript: boolean];

/** Elements whose content is raw to the parser; of those with `true` it is cut. */
const RAW: ReadonlyMap<string, boolean> = new Map([
  ['script', true],
  ['style', true],
  ...['title', 'textarea', 'xmp', 'iframe', 'noembed', 'noframes', 'noscript'].map(
    (tag) => [tag, false] as const,
  ),
]);
/** Shorter contents are not worth a cut. */
const LEAST_CUT = 16;

/** Cuts a page. */
export function cutPage(html: string): CutPage {
  const parts: string[] = [];
  const places: number[] = [];
  const lengths: number[] = [];
  const scripts = new Map<number, string>();
  let last = 0;
  let total = 0;
  for (const [from, to, isScript] of findCuts(html)) {
    parts.push(html.slice(last, from));
    places.push(from - total);
    if (isScript) scripts.set(from - total, html.slice(from, to));
    total += to - from;
    lengths.push(total);
    last = to;
  }
  return { html: last === 0 ? html : parts.join('') + html.slice(last), places, lengths, scripts };
}

/** A place of the shorter source in the whole one. `atEnd`: the place ends something, so that what was cut at it lies behind. */
export function wholePlace({ places, lengths }: CutPage, place: number, atEnd: boolean): number {
  let low = 0;
  let high = places.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (places[middle]! < place || (!atEnd && places[middle] === place)) low = middle + 1;
    else high = middle;
  }
  return low === 0 ? place : place + lengths[low - 1]!;
}

/** Elements inside which tags mean other things; how many are open. */
type Foreign = Map<string, number>;

function findCuts(html: string): Cut[] {
  const cuts: Cut[] = [];
  const foreign: Foreign = new Map([
    ['svg', 0],
    ['math', 0],
    ['select', 0],
  ]);
  for (let at = html.indexOf('<'); at >= 0; at = html.indexOf('<', at)) {
    const next = html.startsWith('<!', at)
      ? passDeclaration(html, at, cuts)
      : passTag(html, at, cuts, foreign);
    if (next === null) break;
    at = next;
  }
  return cuts;
}

// > <!-- … --> · <!DOCTYPE html>
function passDeclaration(html: string, at: number, cuts: Cut[]): number | null {
  if (html.startsWith('<![CDATA[', at)) return null;
  if (!html.startsWith('<!--', at)) return after(html.indexOf('>', at));
  const body = at + 4;
  if (html[body] === '>' || html.startsWith('->', body)) return body;
  for (let end = html.indexOf('--', body); end >= 0; end = html.indexOf('--', end + 1)) {
    if (html[end + 2] !== '>' && !html.startsWith('!>', end + 2)) continue;
    if (end - body >= LEAST_CUT) cuts.push([body, end, false]);
    return end + 3;
  }
  return null;
}

const after = (place: number): number | null => (place < 0 ? null : place + 1);
const NAME = /[a-z][^\s/>]{0,60}/iy;

function passTag(html: string, at: number, cuts: Cut[], foreign: Foreign): number | null {
  const isClosing = html[at + 1] === '/';
  NAME.lastIndex = at + (isClosing ? 2 : 1);
  const name = NAME.exec(html)?.[0].toLowerCase();
  if (name === undefined) return isClosing || html[at + 1] === '?' ? after(html.indexOf('>', at)) : at + 1;
  const end = endOfTag(html, NAME.lastIndex);
  if (end === null || name === 'plaintext' || name === 'frameset') return null;
  const open = foreign.get(name);
  if (open !== undefined) foreign.set(name, Math.max(0, open + (isClosing ? -1 : 1)));
  const isCut = RAW.get(name);
  if (isClosing || isCut === undefined) return end;
  if (html[end - 2] === '/') return null;
  return isForeign(foreign) ? passUnsure(html, end, name) : passRaw(html, end, name, isCut, cuts);
}

function isForeign(foreign: Foreign): boolean {
  for (const open of foreign.values()) if (open > 0) return true;
  return false;
}

/** Raw or not, content without a tag is passed over in the same way. */
function passUnsure(html: string, from: number, name: string): number | null {
  const end = endOfRaw(html, from, name);
  return end === null || html.slice(from, end).includes('<') ? null : end;
}

/** After a tag's `>`. A quotation mark opens a value only where a value begins. */
function endOfTag(html: string, from: number): number | null {
  let isValue = false;
  for (let at = from; at < html.length; at++) {
    const code = html.charCodeAt(at);
    if (code === GREATER) return at + 1;
    if (code <= 32) continue;
    if (isValue && (code === QUOTE || code === APOSTROPHE)) {
      at = html.indexOf(html[at]!, at + 1);
      if (at < 0) return null;
      isValue = false;
    } else if (isValue) {
      at = endOfWord(html, at, false) - 1;
      isValue = false;
    } else if (code !== SLASH) {
      at = endOfWord(html, at + 1, true) - 1;
      isValue = nextIsEquals(html, at + 1);
      if (isValue) at = html.indexOf('=', at + 1);
    }
  }
  return null;
}

const GREATER = 62;
const QUOTE = 34;
const APOSTROPHE = 39;
const SLASH = 47;
const EQUALS = 61;

function endOfWord(html: string, from: number, isName: boolean): number {
  let at = from;
  for (; at < html.length; at++) {
    const code = html.charCodeAt(at);
    if (code <= 32 || code === GREATER || (isName && (code === SLASH || code === EQUALS))) break;
  }
  return at;
}

function nextIsEquals(html: string, from: number): boolean {
  let at = from;
  while (at < html.length && html.charCodeAt(at) <= 32) at++;
  return html.charCodeAt(at) === EQUALS;
}

function passRaw(html: string, from: number, name: string, isCut: boolean, cuts: Cut[]): number | null {
  const end = endOfRaw(html, from, name);
  if (end === null) return null;
  // `<!-- <script>` inside a script moves its end: only the parser knows where.
  if (name === 'script' && html.slice(from, end).includes('<!--')) return null;
  if (isCut && end - from >= LEAST_CUT) cuts.push([from, end, name === 'script']);
  return end;
}

/** Where `</name` stands and is followed by what ends a name. */
function endOfRaw(html: string, from: number, name: string): number | null {
  for (let at = html.indexOf('</', from); at >= 0; at = html.indexOf('</', at + 2)) {
    const end = at + 2 + name.length;
    if (html.slice(at + 2, end).toLowerCase() === name && /^[\s/>]/.test(html[end] ?? '')) return at;
  }
  return null;
}
