// The targets of the fuzz loop, by name. A target throws when a law is broken.

import { checkCollate } from './collate.ts';
import { checkFind } from './find.ts';
import { checkLarge } from './large.ts';
import { checkRead } from './read.ts';

export type Target = (bytes: Uint8Array, name: string) => Promise<void>;

export const TARGETS: Readonly<Record<string, Target>> = {
  read: checkRead,
  find: checkFind,
  collate: checkCollate,
  large: checkLarge,
};
