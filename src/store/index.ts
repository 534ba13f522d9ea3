// The library, kept in one SQLite file. The port itself is `Library` in model/.

export { type OpenOptions, openLibrary } from './open.ts';
