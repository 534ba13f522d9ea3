// What every route is given: the library, the pages' files, and the answers in the form that the address asks for.

import type { Context } from 'hono';
import { joinEvidence } from '../formats/index.ts';
import type { Library } from '../model/index.ts';
import { type Assets, type PageFrame, renderPage, type StoryView } from '../web/index.ts';
import { HttpError } from './error-shape.ts';

export interface Site {
  readonly library: Library;
  readonly assets: Assets;
  /** Of this program. */
  readonly version: string;
  /** May addresses that a user names be fetched? */
  readonly canFetch: boolean;
}

export type Form = 'html' | 'json' | 'csv' | 'txt';

/** `voices.json` → `voices` as JSON; a name without an ending is a page. */
export function splitForm(name: string): { readonly name: string; readonly form: Form } {
  const parts = /^(.+)\.(json|csv|txt)$/u.exec(name);
  return parts === null ? { name, form: 'html' } : { name: parts[1]!, form: parts[2] as Form };
}

export function answerPage({ assets }: Site, context: Context, frame: PageFrame): Response {
  return context.html(renderPage(frame, assets));
}

/** The story with its documents, or the error that there is none. */
export async function loadStory({ library }: Site, id: string): Promise<StoryView> {
  const kept = await library.story(id);
  const story = kept?.edition.stories[0];
  if (kept === null || story === undefined) throw new HttpError('not-found', `unknown story: ${id}`);
  const documents = await Promise.all(kept.edition.documents.map((entry) => library.document(entry.id)));
  const present = documents.flatMap((each) => each ?? []);
  return { evidence: joinEvidence(kept.edition, present), story };
}
