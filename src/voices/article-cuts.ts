// A unit of an article whose role is known → its drafts. Some units are cut in two or three: a date, a caption, a dateline, the name of the
// site or a reading time may be fused to the words.

import type { Role } from '../model/index.ts';
import { readCaption } from './captions.ts';
import { type Draft, draft } from './draft.ts';
import { titleParts } from './head.ts';
import { readDateLine, readDateline } from './line-kinds.ts';
import type { Line } from './lines.ts';

/** A unit with what it is read as. */
export interface Reading {
  readonly unit: Line;
  /** Where the name of the site begins behind the headline: "Weir closed - NewsHeap". */
  site?: number;
  role: Role | null;
  why: string;
  voice: string | null;
}

/** One draft, or several where a date, a caption, a dateline or a reading time was fused to the words. */
export function cut(reading: Reading): Draft[] {
  const { unit, role, why, voice } = reading;
  const at = (from: number, to: number): { from: number; to: number } => ({
    from: unit.from + from,
    to: unit.from + to,
  });
  if (role === 'title') return cutTitle(reading);
  if (role === 'caption') return cutCaption(reading, role);
  if (role !== 'body') return [draft(unit, role!, why, { voice })];
  const fused = readDateLine(unit.text)?.fusedAt ?? null;
  if (fused !== null) {
    const rest = fused + /^\s*/.exec(unit.text.slice(fused))![0].length;
    return [
      draft(at(0, fused), 'date-line', 'a date fused to the first word'),
      draft(at(rest, unit.text.length), role, why),
    ];
  }
  return readCaption(unit.text) ? cutCaption(reading, role) : cutDateline(reading);
}

function cutTitle({ unit, why, site }: Reading): Draft[] {
  if (site !== undefined) {
    return [
      draft({ from: unit.from, to: unit.from + site }, 'title', why),
      draft({ from: unit.from + site + 1, to: unit.to }, 'boilerplate', 'the name of an outlet'),
    ];
  }
  const { title, after } = titleParts(unit.text);
  const drafts = [draft({ from: unit.from, to: unit.from + title.to }, 'title', why)];
  if (after)
    drafts.push(
      draft(
        { from: unit.from + after.from, to: unit.from + after.to },
        'boilerplate',
        'a reading time fused to the headline',
      ),
    );
  return drafts;
}

function cutCaption({ unit, why }: Reading, role: Role): Draft[] {
  const parts = readCaption(unit.text);
  if (!parts) return [draft(unit, role, why)];
  const place = (span: { from: number; to: number }): { from: number; to: number } => ({
    from: unit.from + span.from,
    to: unit.from + span.to,
  });
  const drafts: Draft[] = [];
  if (parts.caption) drafts.push(draft(place(parts.caption), 'caption', 'stands before a photo credit'));
  if (parts.credit) drafts.push(draft(place(parts.credit), 'credit', 'a photo credit'));
  if (parts.rest) drafts.push(draft(place(parts.rest), 'body', 'goes on behind a photo credit'));
  return drafts;
}

function cutDateline({ unit, role, why, voice }: Reading): Draft[] {
  const whole = draft(unit, role!, why, { voice });
  const dateline = readDateline(unit.text);
  if (!dateline) return [whole];
  return [
    whole,
    draft(
      { from: unit.from, to: unit.from + dateline.length },
      'dateline',
      'place and agency before a dash',
      { parent: whole },
    ),
  ];
}
