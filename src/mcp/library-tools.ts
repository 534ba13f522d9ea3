// Tools about the whole library: which stories there are, every reading of a quotation, a search, and the characters of a span.

import { z } from 'zod';
import { VariorumError } from '../problem.ts';
import { checkQuotation } from '../quotation.ts';
import { type ToolSpec, tool } from './tool.ts';

const limit = z.number().int().min(1).max(200).default(20).describe('at most so many rows');
const cursor = z.string().optional().describe('what `next` of the last answer gave');
/** How many characters around a span are given with it. */
const MOST_CONTEXT = 2000;

export const stories: ToolSpec = tool({
  name: 'stories',
  title: 'Stories',
  description:
    'The stories of the library, latest first: documents, distinct texts, how many statements are disputed or revised.',
  input: { limit, cursor },
  async run(library, given) {
    const { rows, next } = await library.stories({ limit: given.limit, cursor: given.cursor ?? null });
    return { answer: rows.length > 0 ? 'yes' : 'no', stories: rows, next };
  },
});

export const quoteReadings: ToolSpec = tool({
  name: 'quote_readings',
  title: 'Readings of a quotation',
  description:
    'Is this quotation right? Every reading of the words in the library, earliest first: who printed it, in which words, what differs word by word, what was cut, and through whom it came. `cannot tell` when no document has it.',
  input: { words: z.string().min(3).max(5000).describe('the quotation, without its marks') },
  async run(library, given) {
    const { printed, readings, first } = await checkQuotation(library, given.words);
    const answer = printed === 'yes' ? 'yes' : printed === 'otherwise' ? 'no' : 'cannot tell';
    return { answer, printed, first, readings };
  },
});

export const search: ToolSpec = tool({
  name: 'search',
  title: 'Search',
  description:
    'Full-text search in the documents of the library. Words must all stand in the text; "words in a row"; -not; begin*.',
  input: {
    text: z.string().min(1).max(500),
    quotations: z.boolean().default(false).describe('only inside quotations and other reported speech'),
    limit,
    cursor,
  },
  async run(library, given) {
    const { text, quotations } = given;
    const query = { text, quotations, limit: given.limit, cursor: given.cursor ?? null };
    const { rows, next } = await library.search(query);
    return { answer: rows.length > 0 ? 'yes' : 'no', hits: rows, next };
  },
});

export const span: ToolSpec = tool({
  name: 'span',
  title: 'Span',
  description:
    'The exact characters of a place in a document, with context, the voice that speaks there and the findings at it. Offsets are half-open UTF-16 units, as every other tool gives them.',
  input: {
    document: z.string().min(1).describe('id of a document'),
    from: z.number().int().min(0),
    to: z.number().int().min(0),
    context: z.number().int().min(0).max(MOST_CONTEXT).default(200),
  },
  async run(library, given) {
    const { document: id, from, to, context } = given;
    const analysed = await library.document(id);
    if (analysed === null) throw new VariorumError('usage', `unknown document: ${id}`);
    const { document, passages, findings } = analysed;
    if (from > to || to > document.text.length)
      throw new VariorumError('usage', `invalid span: ${from}..${to}`, {
        hint: `the text has ${document.text.length} units`,
      });
    const overlaps = (each: { readonly from: number; readonly to: number }): boolean =>
      each.from < to && from < each.to;
    return {
      answer: 'yes',
      words: document.text.slice(from, to),
      before: document.text.slice(Math.max(0, from - context), from),
      after: document.text.slice(to, to + context),
      title: document.title,
      outlet: document.outlet,
      published: document.published,
      publishedBasis: document.publishedBasis,
      passages: passages.filter(overlaps).map(({ id, role, voice }) => ({ id, role, voice })),
      findings: findings.filter(overlaps),
    };
  },
});
