// The whole pipeline on one page. The command line calls only this.

import { collate, type StoryDecision } from './collate/index.ts';
import { findAll, withEveryAttribution } from './find/index.ts';
import { createEnglish, type Language } from './language/index.ts';
import {
  type AnalysedDocument,
  type Analysis,
  type Edition,
  type Entity,
  type Page,
  type Passage,
  SCHEMA,
  type Span,
} from './model/index.ts';
import { loadModels } from './models.ts';
import type { Problem } from './problem.ts';
import { type Explained, explainSource, readSource, type Source } from './read/index.ts';
import { findVoices, type Voiced } from './voices/index.ts';

/** Reads and understands one input: its document, passages, findings and entities. Problems come back beside them. */
export function analyse(source: Source, language: Language = defaultLanguage()): AnalysedDocument {
  return analysePage(readSource(source), language, source.everyAttribution === true);
}

/** The same, where a fault of ours in one document must not end a run: the fault becomes a problem that names the document. */
export function tryAnalyse(
  source: Source,
  language: Language = defaultLanguage(),
): AnalysedDocument | Problem {
  try {
    return analyse(source, language);
  } catch (error) {
    const message = `a fault of ours: ${error instanceof Error ? error.message : String(error)}`;
    return { code: 'analyse/fault', severity: 'error', message, path: source.path };
  }
}

/** The same for a page that was read already; with `every`, attributions are told that are not shown by default. Pure. */
export function analysePage(page: Page, language: Language, every = false): AnalysedDocument {
  const { document, passages, quotations, problems } = findVoices(page);
  const analysis = language.analyse(document.text, leaves(passages));
  const input = { document, passages, quotations, analysis, models: loadModels() };
  const findings = every ? withEveryAttribution(input, findAll(input)) : findAll(input);
  return {
    schema: SCHEMA,
    document,
    passages,
    findings,
    entities: everyEntity(analysis),
    problems: [...page.problems, ...problems],
  };
}

/** How one input is read: what of it was taken and left, and who speaks where. */
export function explainInput(source: Source): Explained & { readonly voiced: Voiced } {
  const explained = explainSource(source);
  return { ...explained, voiced: findVoices(explained.page) };
}

/** Collates analysed documents into stories: the same documents in any order give the same edition. Users' merges and splits win. Pure. */
export function collateDocuments(
  documents: readonly AnalysedDocument[],
  options: { readonly decisions?: readonly StoryDecision[] } = {},
): Edition {
  return collate(documents, options);
}

/** Those with a name and those without, by where they are first told of. */
function everyEntity({ entities, unnamed = [] }: Analysis): readonly Entity[] {
  if (unnamed.length === 0) return entities;
  const place = ({ mentions }: Entity): number => mentions[0]?.[0] ?? 0;
  return [...entities, ...unnamed].sort((a, b) => place(a) - place(b) || (a.id < b.id ? -1 : 1));
}

let english: Language | null = null;

/** English with the models of this package, loaded on the first call. */
export function defaultLanguage(): Language {
  english ??= createEnglish(loadModels());
  return english;
}

// > | Topics: Ada Quill Lenn Harbour Office        names run together, and no sentence
const isIndex = ({ role, why }: Passage): boolean => role === 'boilerplate' && why === 'filed under';

// > | MORROW HILL, May 3 (Coastwire) - Nine people were hurt, officials said.
//   | ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^   ^^^^^^ the sentence begins behind the dateline
/** The stretches that the language stage reads one by one: top-level passages, a dateline apart. */
function leaves(passages: readonly Passage[]): readonly Span[] {
  const datelines = new Map(
    passages.filter(({ role }) => role === 'dateline').map((passage) => [passage.parent ?? '', passage]),
  );
  return passages
    .filter((passage) => passage.parent === null && !isIndex(passage))
    .flatMap((passage) => {
      const dateline = datelines.get(passage.id);
      if (dateline?.from !== passage.from || dateline.to >= passage.to) return [passage];
      return [
        { from: passage.from, to: dateline.to },
        { from: dateline.to, to: passage.to },
      ];
    });
}
