/// <reference lib="dom" />
/// <reference lib="dom.iterable" />
// What the pages gain with a script: keys, marks on and off, links to selected words, progress of adding. Without it every page works by
// links and forms.

import { startActions } from './actions.ts';
import { startAdding } from './adding.ts';
import { startKeys } from './keys.ts';
import { startPager } from './pager.ts';
import { followSpan } from './spans.ts';
import { showTab } from './tabs.ts';

startActions();
startKeys();
startAdding();
startPager();
showTab();
followSpan();
