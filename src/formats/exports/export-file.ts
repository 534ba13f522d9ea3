// What an export is: files with names, made from one edition and the texts behind it. Every format is one function of this shape.

import type { Evidence } from '../evidence.ts';

export interface ExportFile {
  /** Without a folder: letters, digits, `-` and `.`. */
  readonly name: string;
  readonly content: string | Uint8Array;
}

/** Makes the files of one format. Pure: the same edition gives the same bytes. */
export type Exporter = (evidence: Evidence) => readonly ExportFile[];
