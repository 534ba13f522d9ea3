// The style sheet as one file, served under its hash.

import { BASE } from './base.ts';
import { VIEWS } from './views.ts';

export const STYLE_SHEET: string = [BASE, VIEWS].join('');
