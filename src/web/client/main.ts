/// <reference lib="dom" />
/// <reference lib="dom.iterable" />
// What the pages gain with a script: keys, marks on and off, announcements. Without it every page works by links and forms.

import { startActions } from './actions.ts';

startActions();
