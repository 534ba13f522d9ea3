// In: the first bytes of an input. Out: which reader opens it. Bytes decide; the name of the file only where they leave it open.

/** `document`: one page or text, read as it is. */
export type Kind =
  | 'gzip'
  | 'zstd'
  | 'zip'
  | 'warc'
  | 'json'
  | 'json-lines'
  | 'feed'
  | 'newsml'
  | 'mail'
  | 'document';

/** How many bytes `kindOf` looks at. */
export const KIND_BYTES = 8192;

const MAGIC: readonly (readonly [kind: Kind, start: string])[] = [
  ['gzip', '\x1f\x8b\x08'],
  ['zstd', '\x28\xb5\x2f\xfd'],
  ['zip', 'PK\x03\x04'],
  ['zip', 'PK\x05\x06'],
  ['warc', 'WARC/'],
];

const FEED_ROOT = /^(?:rss|feed|rdf|channel)$/i;
const NEWS_ROOT = /^(?:newsmessage|newsitem|packageitem|knowledgeitem|conceptitem|planningitem)$/i;
/** Header fields that no prose begins with; one of them and a date or a sender make a mail. */
const MAIL_MARK =
  /^(?:mime-version|message-id|received|return-path|content-transfer-encoding|snapshot-content-location):/im;
const MAIL_LINE = /^(?:from|to|date|subject|content-type|mime-version|message-id|received):\s*\S/im;

/** The kind of an input that begins with these bytes. */
export function kindOf(head: Uint8Array, path: string): Kind {
  const text = latin1(head.subarray(0, KIND_BYTES)).replace(/^\xef\xbb\xbf/, '');
  const magic = MAGIC.find(([, start]) => text.startsWith(start));
  if (magic) return magic[0];
  const start = text.trimStart();
  if (start.startsWith('{') || start.startsWith('[')) return jsonKind(start, path);
  if (start.startsWith('<')) return xmlKind(start);
  return isMail(start, path) ? 'mail' : 'document';
}

/** A name that ends like lines of JSON, or a first line that is a whole object with another after it. */
function jsonKind(start: string, path: string): Kind {
  if (/\.(?:jsonl|ndjson|jsonlines)(?:\.\w{2,4})?$/i.test(path)) return 'json-lines';
  if (/^\{[^\n]*\}[^\S\n]*\n\s*\{/.test(start)) return 'json-lines';
  return /^(?:\{\s*["}]|\[\s*(?:[{\]"\d]))/.test(start) ? 'json' : 'document';
}

// > <?xml version="1.0"?> <!-- made by … --> <!DOCTYPE rss …> <rss version="2.0">
//   |                                                          ^^^ root
function xmlKind(start: string): Kind {
  const rest = start.replace(
    /^(?:\s{0,99}(?:<\?[^>]{0,500}>|<!--[\s\S]{0,2000}?-->|<!DOCTYPE[^>[]{0,500}(?:\[[^\]]{0,3000}\])?\s*>)){0,9}\s*/i,
    '',
  );
  const root = /^<(?:[\w.-]{1,40}:)?([\w.-]{1,40})/.exec(rest)?.[1] ?? '';
  if (FEED_ROOT.test(root)) return 'feed';
  return NEWS_ROOT.test(root) ? 'newsml' : 'document';
}

function isMail(start: string, path: string): boolean {
  const head = start.slice(0, 4000).split(/\r?\n\r?\n/)[0]!;
  if (!/^(?:from [^\n]{1,200}\n)?[a-z][a-z-]{1,60}:[ \t]/i.test(head)) return false;
  if (/\.(?:eml|mht|mhtml)(?:\.\w{2,4})?$/i.test(path)) return true;
  return MAIL_MARK.test(head) && MAIL_LINE.test(head);
}

function latin1(bytes: Uint8Array): string {
  let text = '';
  for (let at = 0; at < bytes.length; at += 4096)
    text += String.fromCharCode(...bytes.subarray(at, at + 4096));
  return text;
}
