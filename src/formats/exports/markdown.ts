// An edition → Markdown to read or to paste: per story its documents, the table of statements by document with their signs, the
// readings, conflicts, drift and silences, each with siglum, place and words. What stands in a page cannot form Markdown of its own.

import type { Place, Statement, Story } from '../../model/index.ts';
import { type Evidence, entriesOf, nameOf, quote, rankStatements, storiesBySize } from '../evidence.ts';
import { legend, SIGNS, shortOf, signOf } from '../signs.ts';
import type { Exporter } from './export-file.ts';

/** One `edition.md`. */
export const exportMarkdown: Exporter = (evidence) => [
  {
    name: 'edition.md',
    content: `${storiesBySize(evidence)
      .map((story) => storyPart(story, evidence))
      .join('\n')}`,
  },
];

function storyPart(story: Story, evidence: Evidence): string {
  const parts = [
    `# ${escapeMarkdown(story.title)}\n\n${story.documents.length} documents, ${story.distinctTexts} distinct texts\n`,
    documentTable(story, evidence),
    statementTable(story, evidence),
    section(
      'Readings',
      rankStatements(story).map((statement) => readingsOf(statement, evidence)),
    ),
    section(
      'Conflicts',
      story.conflicts.map(
        ({ kind, sides, weight, why }) =>
          `- **${kind}** ${sides.map((side, n) => `${side.map((at) => cite(at, evidence)).join('; ')} (${weight[n]} distinct)`).join(' ≠ ')}. ${escapeMarkdown(why)}`,
      ),
    ),
    section(
      'Drift',
      story.drift.map(
        ({ kind, quotation, paraphrase, why }) =>
          `- **${kind}** ${cite(quotation, evidence)} → ${cite(paraphrase, evidence)}. ${escapeMarkdown(why)}`,
      ),
    ),
    section(
      'Left out',
      story.omissions.map(
        ({ statement, saidBy, omittedBy }) =>
          `- ${escapeMarkdown(titleOf(story, statement, evidence))}: said by ${saidBy.join(' ')}, left out by ${omittedBy.join(' ')}`,
      ),
    ),
  ];
  return parts.filter((part) => part !== '').join('\n');
}

function section(heading: string, lines: readonly string[]): string {
  return lines.length === 0 ? '' : `## ${heading}\n\n${lines.join('\n')}\n`;
}

function documentTable(story: Story, evidence: Evidence): string {
  const lines = entriesOf(evidence, story).map((entry) =>
    row([
      entry.siglum,
      entry.outlet ?? '',
      entry.title ?? '',
      entry.published ?? 'date unknown',
      entry.url ?? entry.path ?? '',
    ]),
  );
  return `${row(['', 'outlet', 'title', 'published', 'from'])}\n|---|---|---|---|---|\n${lines.join('\n')}\n`;
}

function statementTable(story: Story, evidence: Evidence): string {
  const heads = ['statement', ...story.documents];
  const lines = rankStatements(story).map((statement) =>
    row([nameOf(statement, evidence), ...story.documents.map((siglum) => cellOf(statement, siglum))]),
  );
  return `${row(heads)}\n|${heads.map(() => '---').join('|')}|\n${lines.join('\n')}\n\n${legend()}\n`;
}

function cellOf(statement: Statement, siglum: string): string {
  const sign = signOf(statement, siglum);
  return sign === null ? '' : `${SIGNS[sign].sign} ${shortOf(statement, siglum)}`.trim();
}

function readingsOf(statement: Statement, evidence: Evidence): string {
  const lines = statement.readings.map(
    (reading) => `  - ${SIGNS[reading.relation].sign} ${cite(reading, evidence)}`,
  );
  return `- ${escapeMarkdown(nameOf(statement, evidence))}\n${lines.join('\n')}`;
}

function titleOf(story: Story, id: string, evidence: Evidence): string {
  const statement = story.statements.find((each) => each.id === id);
  return statement === undefined ? id : nameOf(statement, evidence);
}

function cite(at: Place, evidence: Evidence): string {
  return `${at.document} ${at.from}–${at.to} “${escapeMarkdown(quote(evidence, at))}”`;
}

function row(cells: readonly string[]): string {
  return `| ${cells.map(escapeMarkdown).join(' | ')} |`;
}

/** Text that no Markdown reader takes for markup or HTML. */
export function escapeMarkdown(text: string): string {
  return text.replace(/\s+/gu, ' ').replace(/[\\`*_{}[\]()#+!|<>~&]/g, '\\$&');
}
