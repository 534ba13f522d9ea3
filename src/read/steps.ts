// The steps of reading a page that can be left out, to see what each does: `variorum explain --without furniture page.html`.

/** Each step with what is missing without it. */
export const STEPS = {
  comments: 'comment threads are not told from the article',
  furniture: 'navigation, forms, asides and hidden parts are kept',
  article: 'the whole page is taken for the article',
  inside: 'label lines and lists of links inside the article are kept',
  roles: 'captions, credits, bylines, date lines, quotes, embeds, corrections and notes are plain text',
  questions: 'questions and their answers are plain text',
  live: 'entries of live pages are plain text',
} as const;

export type Step = keyof typeof STEPS;

/** The steps that are left out. */
export type Without = ReadonlySet<Step>;

export const NOTHING_WITHOUT: Without = new Set();

/** The steps that a list names, `furniture,roles`; null where one is unknown. */
export function readSteps(list: string): Without | null {
  const names = list
    .split(',')
    .map((name) => name.trim())
    .filter((name) => name !== '');
  const known = names.filter((name): name is Step => Object.hasOwn(STEPS, name));
  return known.length === names.length ? new Set(known) : null;
}
