// variorum stories, story and document: what the library holds.

import {
  formatDocumentLine,
  formatDocumentText,
  formatEdition,
  formatEditionJson,
  formatStoryList,
  joinEvidence,
} from '../../formats/index.ts';
import type { AnalysedDocument, KeptStory, Library, StoryFilter } from '../../model/index.ts';
import { VariorumError } from '../../problem.ts';
import { painter } from '../colour.ts';
import type { CommandSpec, OptionValues } from '../command.ts';
import { EXIT } from '../exit.ts';
import { LIBRARY_OPTION, LIST_OPTIONS, sliceOptions, textOf, withLibrary } from '../library-option.ts';

const FILTERS: readonly StoryFilter[] = ['disputed', 'revised', 'drifting', 'single-source', 'one-document'];

export const stories: CommandSpec = {
  name: 'stories',
  category: 'Library',
  operands: '',
  summary: 'list the stories of the library, latest first',
  details: [
    'Each line: the id, the last day of publication, documents, distinct texts, disputed (≠) and revised (↑) statements, the title.',
    '--where keeps stories that are disputed, revised, drifting (a paraphrase says something its quotation does not), single-source (several documents, one text) or of one-document. Exit code 1 when there is none.',
  ],
  examples: [
    ['variorum stories', 'the latest stories'],
    ['variorum stories --where disputed --since 2031-05-01', 'what is disputed since that day'],
  ],
  options: [
    { name: 'where', value: 'WHAT', choices: FILTERS, summary: 'only such stories' },
    { name: 'since', value: 'DAY', summary: 'only stories published on this day (YYYY-MM-DD) or later' },
    { name: 'outlet', value: 'NAME', summary: 'only stories with a document of this outlet' },
    {
      name: 'until',
      value: 'DAY',
      summary: 'only stories last published on this day, month or year or earlier',
    },
    { name: 'place', value: 'NAME', summary: 'only stories that name this place' },
    ...LIST_OPTIONS,
    LIBRARY_OPTION,
  ],
  run: (_operands, options, surroundings) =>
    withLibrary(options, surroundings, async (library) => {
      const where = textOf(options, 'where') as StoryFilter | undefined;
      assertDays(options);
      const values = (['since', 'until', 'outlet', 'place'] as const).map((name) => [
        name,
        textOf(options, name),
      ]);
      const slice = await library.stories({
        ...sliceOptions(options),
        ...(where === undefined ? {} : { where }),
        ...Object.fromEntries(values.filter(([, value]) => value !== undefined)),
      });
      if (options['json'] === true) surroundings.stdout(`${JSON.stringify(slice)}\n`);
      else surroundings.stdout(formatStoryList(slice.rows, surroundings.width));
      if (slice.next !== null) surroundings.stderr(`more: --cursor ${slice.next}\n`);
      return slice.rows.length > 0 ? EXIT.done : EXIT.none;
    }),
};

export const story: CommandSpec = {
  name: 'story',
  category: 'Library',
  operands: 'ID',
  summary: 'print the edition of one story',
  details: [
    'ID is the id of a story, as `variorum stories` prints it, or enough of its beginning. An id that a story had before it grew leads to it.',
  ],
  examples: [['variorum story s1f0c', 'the story whose id begins so']],
  options: [
    { name: 'json', summary: 'print the edition as JSON' },
    { name: 'all', summary: 'print every statement, reading and variant, not only the most telling' },
    LIBRARY_OPTION,
  ],
  run: ([id], options, surroundings) =>
    withLibrary(options, surroundings, async (library) => {
      const { edition } = await findStory(library, id ?? '');
      if (options['json'] === true) {
        surroundings.stdout(formatEditionJson(edition));
        return EXIT.done;
      }
      const documents: AnalysedDocument[] = [];
      for (const entry of edition.documents) {
        const analysed = await library.document(entry.id);
        if (analysed !== null) documents.push(analysed);
      }
      surroundings.stdout(
        formatEdition(joinEvidence(edition, documents), {
          width: surroundings.width,
          all: options['all'] === true,
          paint: painter(options, surroundings),
        }),
      );
      return EXIT.done;
    }),
};

export const document: CommandSpec = {
  name: 'document',
  category: 'Library',
  operands: 'ID',
  summary: 'print one document with its passages and findings',
  details: [
    'ID is the id of a document, or enough of its beginning. Each passage is headed by its role and voice; the findings of the passage follow it, each with its characters.',
  ],
  examples: [['variorum document 3fa9', 'the document whose id begins so']],
  options: [
    { name: 'json', summary: 'print one JSON object in the shape of `find --jsonl`' },
    { name: 'problems', summary: 'print its problems only; exit code 1 when there is none' },
    LIBRARY_OPTION,
  ],
  run: ([id], options, surroundings) =>
    withLibrary(options, surroundings, async (library) => {
      const analysed = await findDocument(library, id ?? '');
      if (options['problems'] === true) {
        for (const { severity, code, message } of analysed.problems)
          surroundings.stdout(`${severity}: ${message} [${code}]\n`);
        return analysed.problems.length > 0 ? EXIT.done : EXIT.none;
      }
      surroundings.stdout(
        options['json'] === true
          ? formatDocumentLine(analysed)
          : formatDocumentText(analysed, surroundings.width),
      );
      return EXIT.done;
    }),
};

/** `--since` and `--until`. Throws `usage` for what is no day. */
function assertDays(options: OptionValues): void {
  for (const name of ['since', 'until']) {
    const day = textOf(options, name);
    if (day === undefined || /^\d{4}-\d\d-\d\d$/.test(day)) continue;
    throw new VariorumError('usage', `invalid --${name}: ${day}`, { hint: 'give a day as YYYY-MM-DD' });
  }
}

/** The story by its id or the beginning of it. Throws `usage` when none or several begin so. */
export async function findStory(library: Library, id: string): Promise<KeptStory> {
  const exact = await library.story(id);
  if (exact !== null) return exact;
  const found: KeptStory[] = [];
  for (const candidate of id === '' ? [] : await library.idsFrom(id, 3)) {
    const kept = await library.story(candidate);
    if (kept !== null) found.push(kept);
  }
  if (found.length === 1) return found[0]!;
  throw unknown('story', id, found.length, '`variorum stories` lists them');
}

/** The document by its id, the beginning of it, or its address. Throws `usage` when none or several begin so. */
export async function findDocument(library: Library, id: string): Promise<AnalysedDocument> {
  const exact = await library.document(id);
  if (exact !== null) return exact;
  const [latest] = id === '' ? [] : (await library.documents({ address: id, limit: 1 })).rows;
  const candidates = latest === undefined ? await library.idsFrom(id, 3) : [latest.id];
  const found: AnalysedDocument[] = [];
  for (const candidate of id === '' ? [] : candidates) {
    const analysed = await library.document(candidate);
    if (analysed !== null) found.push(analysed);
  }
  if (found.length === 1) return found[0]!;
  throw unknown('document', id, found.length, '`variorum search WORDS` finds documents');
}

function unknown(kind: string, id: string, found: number, hint: string): VariorumError {
  const message =
    found > 1 ? `several ids begin with ${id}: give more of it` : `unknown ${kind}: ${id || '(none)'}`;
  return new VariorumError('usage', message, { hint });
}
