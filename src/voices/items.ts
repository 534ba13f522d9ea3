// In: a text and its passages. Out: the same with the voices of a page that lists other outlets' items: headline, source line, teaser.
// Idea: a line that holds a name and how long ago ("Harbour Wire · 4 days ago") names who speaks the line above it and the
// prose below, up to the next such item; one such line alone is no list. Items that stand inside an article are links to others.

import type { Passage } from '../model/index.ts';

const SOURCE_LINE =
  /^(?:by |via |source: )?(\p{Lu}[^·•|\n]{1,40}?)\s*[·•|–—-]\s*(?:about |over )?(?:an?|\d{1,2})\s?(?:m|mins?|minutes?|h|hrs?|hours?|d|days?|w|weeks?|months?)(?: ago)?$/iu;
const LEAST_ITEMS = 2;
/** A teaser has so many passages at most. */
const TEASER = 3;

/** The passages with the voice of the outlet that each listed item names. A page that is no list comes back as it is. */
export function withItemVoices(text: string, passages: readonly Passage[]): readonly Passage[] {
  const tops = passages.filter(({ parent }) => parent === null);
  const sources = tops.flatMap((passage, at) => {
    const voice = sourceOf(text, passage);
    return voice === null ? [] : [{ at, voice }];
  });
  if (sources.length < LEAST_ITEMS) return passages;
  const voices = new Map<string, string>();
  const inside = isInsideArticle(text, tops, sources[0]!.at);
  sources.forEach(({ at, voice }, n) => {
    const next = inside ? at + 1 : sources[n + 1] ? sources[n + 1]!.at - 1 : tops.length;
    for (const passage of itemAround(text, tops, at, next)) voices.set(passage.id, voice);
  });
  return passages.map((passage) => {
    const voice =
      voices.get(passage.id) ?? (passage.role === 'dateline' ? voices.get(passage.parent ?? '') : undefined);
    return voice === undefined
      ? passage
      : {
          ...passage,
          ...(inside ? LINK : {}),
          voice,
          why: `${passage.why}; an item of a list names its source`,
        };
  });
}

const LINK = { role: 'promo' } as const;

// > | SUND (Coastwire) — The weir will close …⏎“We waited,” she said.⏎Ferry late again⏎Quay Echo · 41m ago⏎The port denied it.
//   |                                                                 ^^^^^^^^^^^^^^^^ ^^^^^^^^^^^^^^^^^^^ what follows is the article's
/** Prose stands above the first item and no item names its source: what follows the items goes on with it. */
function isInsideArticle(text: string, tops: readonly Passage[], first: number): boolean {
  const above = tops.slice(0, Math.max(0, first - 1));
  return above.filter((one) => one.role === 'body' && !isLine(text, one)).length >= LEAST_PROSE;
}
const LEAST_PROSE = 2;

function sourceOf(text: string, { role, from, to }: Passage): string | null {
  if (!LISTED.has(role) || to - from > 80) return null;
  return SOURCE_LINE.exec(text.slice(from, to).trim())?.[1]?.trim() ?? null;
}

const LISTED: ReadonlySet<string> = new Set(['body', 'byline', 'date-line', 'boilerplate', 'standfirst']);

// > | Ferry line to close pier        ← the line above
//   | Harbour Wire · 4 days ago
//   | The line will close …           ← the prose below
function itemAround(text: string, tops: readonly Passage[], at: number, next: number): readonly Passage[] {
  const above = tops[at - 1];
  const headline = above && LISTED.has(above.role) && isLine(text, above) ? [above] : [];
  const teaser = tops
    .slice(at + 1, Math.min(next, at + 1 + TEASER))
    .filter((one) => one.role === 'body' && !isLine(text, one));
  return [...headline, tops[at]!, ...teaser];
}

function isLine(text: string, { from, to }: Passage): boolean {
  return to - from < 220 && !/[.!?…]["”’)]?$/.test(text.slice(from, to).trim());
}
