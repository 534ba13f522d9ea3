// Why a mark of the library is there. In: the id of a story, a statement or a document, or a document and one of its findings.
// Out: the rules, scores and characters that led to it, as text; null when no such thing is kept.

import { describe } from '../formats/index.ts';
import type { AnalysedDocument, Edition, Library, Statement } from '../model/index.ts';

/** The explanation, ended by a line break. */
export async function explainKept(library: Library, id: string, finding?: string): Promise<string | null> {
  const [document] = await documentsFrom(library, id);
  if (document !== undefined)
    return finding === undefined ? ofDocument(document) : ofFinding(document, finding);
  const statement = await statementFrom(library, id);
  if (statement !== null) return ofStatement(statement.statement, statement.edition);
  const stories = id.startsWith('s') ? await library.idsFrom(id, 2) : [];
  const kept = (await library.story(id)) ?? (stories.length === 1 ? await library.story(stories[0]!) : null);
  return kept === null ? null : ofStory(kept.edition);
}

/** At most two documents whose id begins so. */
async function documentsFrom(library: Library, id: string): Promise<AnalysedDocument[]> {
  if (!/^[0-9a-f]{4,16}$/.test(id)) return [];
  const ids = await library.idsFrom(id, 2);
  const found = ids.length === 1 ? await library.document(ids[0]!) : null;
  return found === null ? [] : [found];
}

/** The statement of that id, with its edition. Ids of statements hold the beginning of a document's id: `u-3fa90b1c-120-188`. */
export async function statementFrom(
  library: Library,
  id: string,
): Promise<{ statement: Statement; edition: Edition } | null> {
  const prefix = /^[a-z]-([0-9a-f]{8})-/.exec(id)?.[1];
  for (const document of prefix === undefined ? [] : await library.idsFrom(prefix, 10))
    for (const story of (await library.documentSummary(document))?.stories ?? []) {
      const edition = (await library.story(story))?.edition;
      const statement = edition?.stories[0]?.statements.find((each) => each.id === id);
      if (edition !== undefined && statement !== undefined) return { statement, edition };
    }
  return null;
}

function ofStory({ documents, stories: [story] }: Edition): string {
  const names = documents.map(({ siglum, title, path, id }) => `  ${siglum}  ${title ?? path ?? id}`);
  const why = story!.why.map(({ documents: pair, rule, score }) => `  ${pair.join(' ')}: ${rule} (${score})`);
  const texts = story!.lineage.texts.map((group) => group.join(' = ')).join(', ');
  return lines(
    `story ${story!.id}: ${story!.title}`,
    ...names,
    'Why they stand together',
    ...why,
    `Distinct texts: ${texts}`,
    'How stories are found and how often that errs: docs/method/stories.md',
  );
}

function ofStatement(statement: Statement, { documents }: Edition): string {
  const names = new Map(
    documents.map(({ siglum, title, path, id }) => [siglum, title ?? path ?? id] as const),
  );
  const readings = statement.readings.map(
    ({ document, from, to, relation, type, chain, finding }) =>
      `  ${document} ${from}-${to} ${relation}${type === null ? '' : `, ${type}`}${finding === '' ? '' : `; finding ${finding}`}; through ${chain.join(' > ')} (${names.get(document)})`,
  );
  const silent = statement.silent.map(
    ({ document, lookedFor, nearest, score }) =>
      `  ${document} is silent: looked for ${lookedFor.join(', ')}; nearest ${nearest === null ? 'none' : `${nearest.from}-${nearest.to}`} (${score})`,
  );
  return lines(
    `statement ${statement.id}: ${statement.kind}${statement.speaker === null ? '' : ` of ${statement.speaker}`}`,
    ...readings,
    ...silent,
    'How statements are matched and how often that errs: docs/method/statements.md',
  );
}

function ofDocument({ document, passages, problems }: AnalysedDocument): string {
  const dates = document.publishedSources.map(
    ({ source, value, taken, why }) => `  ${taken ? 'taken' : 'left'}  ${value}  ${source}: ${why}`,
  );
  return lines(
    `document ${document.id}: ${document.title ?? document.path ?? ''}`,
    `published ${document.published ?? 'unknown'} (${document.publishedBasis})`,
    ...dates,
    'Passages',
    ...passages.map(
      ({ id, from, to, role, voice, why }) => `  ${id} ${from}-${to} ${role}, ${voice}: ${why}`,
    ),
    ...problems.map(({ code, message }) => `problem ${code}: ${message}`),
    'How pages are read and voices told apart: docs/method/reading.md, docs/method/voices.md',
  );
}

function ofFinding({ document, findings, passages }: AnalysedDocument, id: string): string | null {
  const finding = findings.find((each) => each.id === id);
  if (finding === undefined) return null;
  const words = document.text.slice(finding.from, finding.to);
  const inside = passages.filter(({ from, to }) => from <= finding.from && to >= finding.to);
  const page = {
    attribution: 'attributions',
    figure: 'figures',
    date: 'dates',
    label: 'labels',
    event: 'dates',
  }[finding.kind];
  return lines(
    `${finding.kind} ${finding.id}: ${describe(finding)}`,
    `  ${words}`,
    ...inside.map(({ role, voice, why }) => `  in ${role}, ${voice}: ${why}`),
    ...Object.entries(finding).flatMap(([name, value]) =>
      name === 'why' || name === 'anchor' ? [`  ${name}: ${value}`] : [],
    ),
    `How such findings are made and how often that errs: docs/method/${page}.md`,
  );
}

function lines(...all: readonly string[]): string {
  return `${all.join('\n')}\n`;
}
