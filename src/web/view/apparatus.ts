// In: a statement and the reading that stands for the base. Out: its apparatus in the scholars' form: `nine] A C · ↑ eleven B (E) · om. D`.
// Figures give one entry with every value; utterances one entry for each place where wordings part.

import { compact, quote, SIGNS } from '../../formats/index.ts';
import type { Reading, Statement } from '../../model/index.ts';
import { columnsOf, type StoryView } from './story-view.ts';
import { differences } from './word-diff.ts';

export interface ApparatusEntry {
  readonly lemma: string;
  /** Documents that agree with the lemma; copies of another text stand in brackets. */
  readonly agree: readonly string[];
  readonly variants: readonly ApparatusVariant[];
  readonly omit: readonly string[];
}

export interface ApparatusVariant {
  readonly sign: string;
  readonly text: string;
  readonly documents: readonly string[];
}

/** The entries of one statement; none where all agree in every word. */
export function apparatusOf(
  view: StoryView,
  statement: Statement,
  lemma: Reading,
): readonly ApparatusEntry[] {
  return statement.kind === 'figure'
    ? [figureEntry(view, statement, lemma)]
    : wordEntries(view, statement, lemma);
}

function figureEntry(view: StoryView, statement: Statement, lemma: Reading): ApparatusEntry {
  const value = (reading: Reading): string => compact(reading.short ?? quote(view.evidence, reading));
  const groups = new Map<string, Reading[]>();
  for (const reading of statement.readings)
    groups.set(value(reading), [...(groups.get(value(reading)) ?? []), reading]);
  const agree = groups.get(value(lemma)) ?? [];
  groups.delete(value(lemma));
  return {
    lemma: value(lemma),
    agree: sigla(view, agree),
    variants: [...groups].map(([text, readings]) => ({
      sign: SIGNS[readings[0]!.relation].sign,
      text,
      documents: sigla(view, readings),
    })),
    omit: omittedIn(statement),
  };
}

/** Words at the place where a reading parts from the lemma; `sic` for the rest of it. */
function wordEntries(view: StoryView, statement: Statement, lemma: Reading): readonly ApparatusEntry[] {
  const words = quote(view.evidence, lemma);
  const byLemma = new Map<string, Map<string, Reading[]>>();
  const retold: Reading[] = [];
  for (const reading of longest(statement)) {
    if (reading.document === lemma.document) continue;
    const isQuoted = reading.type === 'direct' || reading.type === 'mixed';
    const found = isQuoted ? differences(words, quote(view.evidence, reading)) : null;
    if (found === null) retold.push(reading);
    for (const { a, b } of found ?? []) {
      const texts = byLemma.get(a) ?? new Map<string, Reading[]>();
      texts.set(b, [...(texts.get(b) ?? []), reading]);
      byLemma.set(a, texts);
    }
  }
  const omit = omittedIn(statement);
  const entries = [...byLemma].map(([text, texts]) => ({
    lemma: shortLemma(text),
    agree: [],
    variants: [...texts].map(([variant, readings]) => ({
      sign: variant === '' ? 'om.' : '',
      text: shortLemma(variant),
      documents: sigla(view, readings),
    })),
    omit: [],
  }));
  return [wholeEntry(view, { statement, lemma, retold, omit }), ...entries];
}

interface Whole {
  readonly statement: Statement;
  readonly lemma: Reading;
  readonly retold: readonly Reading[];
  readonly omit: readonly string[];
}

/** Who has the words, who retells them, who is silent. */
function wholeEntry(view: StoryView, { statement, lemma, retold, omit }: Whole): ApparatusEntry {
  const told = new Set(retold.map(({ document }) => document));
  const agree = longest(statement).filter(({ document }) => !told.has(document));
  return {
    lemma: shortLemma(quote(view.evidence, lemma)),
    agree: sigla(view, agree),
    variants:
      retold.length === 0
        ? []
        : [{ sign: SIGNS.claims.sign, text: 'retold', documents: sigla(view, retold) }],
    omit,
  };
}

/** One reading a document: its longest. */
function longest({ readings }: Statement): readonly Reading[] {
  const best = new Map<string, Reading>();
  for (const reading of readings) {
    const known = best.get(reading.document);
    if (known === undefined || reading.to - reading.from > known.to - known.from)
      best.set(reading.document, reading);
  }
  return [...best.values()];
}

/** `five words and then … the last` */
function shortLemma(text: string): string {
  const words = text.split(' ');
  return words.length <= 7 ? text : `${words.slice(0, 3).join(' ')} … ${words.slice(-2).join(' ')}`;
}

/** Each document once; one whose text is a copy of another's, and not the first of its group, in brackets. */
function sigla(view: StoryView, readings: readonly Reading[]): readonly string[] {
  const texts = new Map(columnsOf(view).map(({ siglum, text }) => [siglum, text]));
  const names = [...new Set(readings.map(({ document }) => document))].sort();
  return names.map((name) =>
    names.includes(texts.get(name) ?? name) && texts.get(name) !== name ? `(${name})` : name,
  );
}

/** An entry as one line of text. */
export function writeEntry({ lemma, agree, variants, omit }: ApparatusEntry): string {
  const head = `${lemma}]${agree.length > 0 ? ` ${agree.join(' ')}` : ''}`;
  const parts = variants.map(({ sign, text, documents }) =>
    [sign, text, documents.join(' ')].filter((part) => part !== '').join(' '),
  );
  return [head, ...parts, ...(omit.length > 0 ? [`om. ${omit.join(' ')}`] : [])].join(' · ');
}

/** The accounts that are silent; one in which a reader's comment has the words stands among the readings. */
function omittedIn({ silent, readings }: Statement): readonly string[] {
  return silent
    .map(({ document }) => document)
    .filter((document) => !readings.some((reading) => reading.document === document));
}
