// The style sheet as one file, served under its hash.

import { BASE } from './base.ts';
import { PAGES } from './pages.ts';
import { PRINT } from './print.ts';
import { STORY } from './story.ts';
import { VIEWS } from './views.ts';

export const STYLE_SHEET: string = [BASE, VIEWS, STORY, PAGES, PRINT].join('');
