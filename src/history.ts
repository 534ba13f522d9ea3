// Two versions of one page → what was changed in its words. For the doors that may not look into collate/ themselves.

export { type Change, findChanges } from './collate/index.ts';
