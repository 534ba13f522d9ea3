// The library, kept in one SQLite file, or in memory for a quick look. The port itself is `Library` in model/.

export { createLibrary } from './memory.ts';
export { type OpenOptions, openLibrary } from './open.ts';
export { packJson } from './pack.ts';
