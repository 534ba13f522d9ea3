// An edition's documents → RIS, for reference managers: one NEWS record a document.

import type { DocumentEntry } from '../../model/index.ts';
import type { Evidence } from '../evidence.ts';
import { oneLine } from '../evidence.ts';
import type { Exporter } from './export-file.ts';

/** One `documents.ris`; lines end with CR LF. */
export const exportRis: Exporter = (evidence) => [
  {
    name: 'documents.ris',
    content: evidence.edition.documents.map((entry) => record(entry, evidence)).join('\r\n'),
  },
];

function record(entry: DocumentEntry, { documents }: Evidence): string {
  const bylines = documents.get(entry.siglum)?.document.bylines ?? [];
  const day = entry.published?.slice(0, 10) ?? null;
  const lines: (readonly [tag: string, value: string | null])[] = [
    ['TY', 'NEWS'],
    ['ID', entry.id],
    ['TI', entry.title],
    ...bylines.map((name) => ['AU', name] as const),
    ['T2', entry.outlet],
    ['PY', day?.slice(0, 4) ?? null],
    ['DA', day?.replaceAll('-', '/') ?? null],
    ['UR', entry.url],
    ['N1', `siglum ${entry.siglum}`],
    ['ER', ''],
  ];
  return lines
    .flatMap(([tag, value]) => (value === null ? [] : [`${tag}  - ${oneLine(value)}\r\n`]))
    .join('');
}
