// Tools about one story of the library: the comparison of its accounts, what conflicts, who copied whom, what is missing where.

import { z } from 'zod';
import { entriesOf, nameOf, rankStatements, shortOf, signOf } from '../formats/index.ts';
import type { Statement } from '../model/index.ts';
import { evidenced, type StoryWithTexts, storyOf } from './evidence.ts';
import { type ToolSpec, tool } from './tool.ts';

const story = z.string().min(1).describe('id of a story, or enough of its beginning; `stories` lists them');
const limit = z.number().int().min(1).max(200).default(20).describe('at most so many rows');

function readingsOf({ evidence }: StoryWithTexts, statement: Statement): readonly object[] {
  return statement.readings.map((reading) => ({
    relation: reading.relation,
    type: reading.type,
    through: reading.chain,
    ...evidenced(evidence, reading),
  }));
}

export const compareAccounts: ToolSpec = tool({
  name: 'compare_accounts',
  title: 'Compare accounts',
  description:
    'What the accounts of one story report, statement by statement: for each document whether it says so, reports a claim, is vaguer, was revised, conflicts, copies or is silent, with the exact words. Copies are counted once (distinctTexts).',
  input: { story, limit },
  async run(library, given) {
    const found = await storyOf(library, given.story);
    const { story: edition, evidence } = found;
    const ranked = rankStatements(edition);
    return {
      answer: ranked.length > 0 ? 'yes' : 'cannot tell',
      title: edition.title,
      documents: entriesOf(evidence, edition).map(
        ({ siglum, id, title, outlet, published, publishedBasis }) => ({
          siglum,
          id,
          title,
          outlet,
          published,
          publishedBasis,
        }),
      ),
      distinctTexts: edition.distinctTexts,
      statements: ranked.slice(0, given.limit).map((statement) => ({
        id: statement.id,
        kind: statement.kind,
        name: nameOf(statement, evidence),
        speaker: statement.speaker,
        relations: Object.fromEntries(
          edition.documents.map((siglum) => [
            siglum,
            [signOf(statement, siglum) ?? 'not looked for', shortOf(statement, siglum)]
              .filter(Boolean)
              .join(' '),
          ]),
        ),
        readings: readingsOf(found, statement),
      })),
      more: Math.max(0, ranked.length - given.limit),
    };
  },
});

export const conflicts: ToolSpec = tool({
  name: 'conflicts',
  title: 'Conflicts',
  description:
    'Where accounts of one story cannot both hold, and where a paraphrase says something its own quotation does not. Both sides with their words, weighed in distinct texts. No verdict on which is right.',
  input: { story },
  async run(library, given) {
    const { story: edition, evidence } = await storyOf(library, given.story);
    const some = edition.conflicts.length + edition.drift.length > 0;
    return {
      answer: some ? 'yes' : 'cannot tell',
      conflicts: edition.conflicts.map(({ kind, sides, weight, why }) => ({
        kind,
        why,
        sides: sides.map((side, index) => ({
          distinctTexts: weight[index] ?? null,
          places: side.map((place) => evidenced(evidence, place)),
        })),
      })),
      drift: edition.drift.map(({ kind, quotation, paraphrase, why }) => ({
        kind,
        why,
        quotation: evidenced(evidence, quotation),
        paraphrase: evidenced(evidence, paraphrase),
      })),
    };
  },
});

export const lineage: ToolSpec = tool({
  name: 'lineage',
  title: 'Lineage',
  description:
    'Who copied whom in one story: distinct texts, kinship between documents with its direction (unknown unless there is evidence), and the shared passages.',
  input: { story, limit },
  async run(library, given) {
    const { story: edition, evidence } = await storyOf(library, given.story);
    return {
      answer: edition.lineage.edges.length > 0 ? 'yes' : 'cannot tell',
      distinctTexts: edition.distinctTexts,
      texts: edition.lineage.texts,
      edges: edition.lineage.edges,
      shared: edition.reuse.slice(0, given.limit).map(({ a, b, kind, direction, evidence: why }) => ({
        kind,
        direction,
        why,
        a: evidenced(evidence, a),
        b: evidenced(evidence, b),
      })),
      more: Math.max(0, edition.reuse.length - given.limit),
    };
  },
});

export const missing: ToolSpec = tool({
  name: 'missing',
  title: 'What is missing',
  description:
    'What accounts of one story leave out: the statement, who says it, who is silent, and as proof what was looked for and the nearest words found there. Name a document (siglum) to ask of one alone.',
  input: { story, document: z.string().min(1).optional().describe('siglum of a document') },
  async run(library, given) {
    const found = await storyOf(library, given.story);
    const { story: edition, evidence } = found;
    const left = edition.statements.flatMap((statement) =>
      statement.silent
        .filter(({ document }) => given.document === undefined || document === given.document)
        .map(({ document, lookedFor, nearest, score }) => ({
          statement: nameOf(statement, evidence),
          said: readingsOf(found, statement),
          silent: document,
          lookedFor,
          nearest: nearest === null ? null : evidenced(evidence, { document, ...nearest }),
          likeness: score,
        })),
    );
    return { answer: left.length > 0 ? 'yes' : 'cannot tell', missing: left };
  },
});
