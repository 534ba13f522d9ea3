// The attribution tests on English as the package reads it: `said(text)` lists each shown attribution as
// `type: speaker | cue | content`, in order.

import { type FindInput, findAll } from '../../../src/find/index.ts';
import { createEnglish } from '../../../src/language/index.ts';
import type { Attribution, Document, Passage, Role } from '../../../src/model/index.ts';
import { loadModels } from '../../../src/models.ts';
import { pairQuotationMarks } from '../../../src/voices/index.ts';

const english = createEnglish(loadModels());

/** The input of the finders for a text that is one passage of this role. */
export function inputOf(text: string, role: Role = 'body'): FindInput {
  const whole = [{ from: 0, to: text.length }];
  return {
    document: { text } as Document,
    passages: [passage('p1', 0, text.length, role)],
    quotations: pairQuotationMarks(text, whole),
    analysis: english.analyse(text, whole),
    models: loadModels(),
  };
}

export function passage(id: string, from: number, to: number, role: Role, voice = 'the outlet'): Passage {
  return {
    id,
    from,
    to,
    role,
    voice,
    parent: null,
    replyTo: null,
    number: null,
    date: null,
    quotedFrom: null,
    why: '',
  };
}

export function attributionsOf(input: FindInput): Attribution[] {
  return findAll(input).filter((finding) => finding.kind === 'attribution');
}

export function said(text: string, role: Role = 'body'): string[] {
  return shown(inputOf(text, role));
}

export function shown(input: FindInput): string[] {
  const { text } = input.document;
  const words = (ranges: Attribution['content']): string =>
    ranges.map(([from, to]) => text.slice(from, to)).join(' … ');
  return attributionsOf(input).map(
    (one) => `${one.type}: ${one.speaker} | ${words(one.cue)} | ${words(one.content)}`,
  );
}
