// variorum decisions: what users decided about stories and marks, which wins over the program and lasts.

import { settle } from '../../library.ts';
import type { Decision, Library } from '../../model/index.ts';
import { VariorumError } from '../../problem.ts';
import type { CommandSpec } from '../command.ts';
import { EXIT } from '../exit.ts';
import { statementFrom } from '../explain-kept.ts';
import { LIBRARY_OPTION, textOf, withLibrary } from '../library-option.ts';
import { findDocument, findStory } from './stories.ts';

export const decisions: CommandSpec = {
  name: 'decisions',
  category: 'Library',
  operands: '[WORD…]',
  summary: 'merge or split stories, confirm or dismiss marks, list and undo what was decided',
  details: [
    'Without WORD, lists every decision, undone ones included; exit code 1 when there is none.',
    'merge STORY STORY… makes one story of them. split STORY DOCUMENT… sets documents apart from the rest of their story. confirm MARK and dismiss MARK say of a statement (its id) or of a finding (DOCUMENT/FINDING) whether it is right. undo DECISION takes a decision back.',
    'Decisions win over the grouping and stay when documents are added later; of two that cannot both hold, the later wins.',
  ],
  examples: [
    ['variorum decisions merge s1f0c s77a2', 'these are one story'],
    ['variorum decisions split s1f0c 3fa9', 'this document is about something else'],
    ['variorum decisions undo d2', 'take the second decision back'],
  ],
  options: [
    { name: 'note', value: 'TEXT', summary: 'why; kept with the decision' },
    { name: 'json', summary: 'print one JSON object' },
    LIBRARY_OPTION,
  ],
  run: ([action, ...words], options, surroundings) =>
    withLibrary(options, surroundings, async (library) => {
      const note = textOf(options, 'note') ?? '';
      const made = action === undefined ? null : await act(library, action, words, note);
      const shown = made === null ? await library.decisions() : [made];
      if (made !== null) await settle(library);
      surroundings.stdout(
        options['json'] === true ? `${JSON.stringify({ decisions: shown })}\n` : shown.map(line).join(''),
      );
      return shown.length > 0 ? EXIT.done : EXIT.none;
    }),
};

async function act(
  library: Library,
  action: string,
  words: readonly string[],
  note: string,
): Promise<Decision> {
  if (action === 'merge' && words.length > 1) return merge(library, words, note);
  if (action === 'split' && words.length > 1) return split(library, words[0]!, words.slice(1), note);
  if ((action === 'confirm' || action === 'dismiss') && words.length === 1)
    return library.decide({ kind: action, target: await findMark(library, words[0]!), note });
  if (action === 'undo' && words.length === 1) return undo(library, words[0]!);
  throw new VariorumError('usage', `unknown decision: ${[action, ...words].join(' ')}`, {
    hint: 'merge STORY STORY…, split STORY DOCUMENT…, confirm MARK, dismiss MARK, undo DECISION',
  });
}

/** `DOCUMENT/MARK`, as the pages write it, with the document's whole id; or a statement. Throws for what the library does not have. */
async function findMark(library: Library, target: string): Promise<string> {
  const slash = target.indexOf('/');
  if (slash < 0) {
    if ((await statementFrom(library, target)) !== null) return target;
  } else {
    const { document, findings, entities } = await findDocument(library, target.slice(0, slash));
    const mark = target.slice(slash + 1);
    const names = entities.flatMap(({ id, mentions }) => mentions.map(([from]) => `${id}-${from}`));
    const isOwn = findings.some(({ id }) => id === mark) || names.includes(mark);
    if (isOwn || (await statementFrom(library, mark.replace(/-\d+$/, ''))) !== null)
      return `${document.id}/${mark}`;
  }
  throw new VariorumError('usage', `no such mark: ${target}`, {
    hint: 'a mark is the id of a statement (u-…), or DOCUMENT/FINDING; `variorum story` and `variorum document` tell them',
  });
}

/** Stories are named by their earliest documents: ids of stories may change when they grow. */
async function merge(library: Library, stories: readonly string[], note: string): Promise<Decision> {
  const documents: string[] = [];
  for (const id of stories) documents.push((await findStory(library, id)).edition.documents[0]!.id);
  return library.decide({ kind: 'merge', documents, note });
}

async function split(
  library: Library,
  story: string,
  ids: readonly string[],
  note: string,
): Promise<Decision> {
  const documents: string[] = [];
  for (const id of ids) documents.push((await findDocument(library, id)).document.id);
  const { edition } = await findStory(library, story);
  const held = edition.documents.map(({ id }) => id);
  const strange = documents.find((id) => !held.includes(id));
  if (strange !== undefined)
    throw new VariorumError('usage', `document ${strange} does not stand in that story`);
  return library.decide({
    kind: 'split',
    documents,
    from: held.filter((id) => !documents.includes(id)),
    note,
  });
}

async function undo(library: Library, id: string): Promise<Decision> {
  if (!(await library.undo(id)))
    throw new VariorumError('usage', `no decision to undo: ${id}`, {
      hint: '`variorum decisions` lists them',
    });
  return (await library.decisions()).find((decision) => decision.id === id)!;
}

function line({ id, kind, documents, from, target, note, decidedAt, undoneAt }: Decision): string {
  const what = target ?? `${documents.join(' ')}${from.length > 0 ? ` from ${from.length} others` : ''}`;
  const undone = undoneAt === null ? '' : ' (undone)';
  return `${id}  ${decidedAt.slice(0, 16)}  ${kind}  ${what}${note === '' ? '' : `  "${note}"`}${undone}\n`;
}
