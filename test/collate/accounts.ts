// Builds small analysed documents for collation tests. `⟦Speaker|type|words⟧` marks what an attribution attributes (`act` may
// follow the type after a slash: `indirect/deny`; `indirect/unsaid` for what somebody did not say), `⟦#23 person|dead|words⟧` a figure; the rest of the text is bare.
// A line that starts with `# ` is the title, with `> ` a comment, with `? ` a question, with `= ` an answer.

import type { StoryDocument, StoryInput } from '../../src/collate/story-input.ts';
import type { Attribution, Figure, Finding, Passage, Role } from '../../src/model/index.ts';

const ROLES: Readonly<Record<string, Role>> = {
  '# ': 'title',
  '> ': 'comment',
  '? ': 'question',
  '= ': 'answer',
};

interface Options {
  readonly published?: string;
  readonly outlet?: string;
}

/** A document with the findings that the marks give. */
export function account(siglum: string, marked: string, options: Options = {}): StoryDocument {
  const { text, findings } = readMarks(marked);
  const { published = null, outlet = null } = options;
  return {
    siglum,
    analysed: {
      schema: 'variorum/1',
      document: {
        id: `${siglum.toLowerCase().repeat(16).slice(0, 16)}`,
        path: `${siglum}.txt`,
        url: null,
        title: null,
        bylines: [],
        outlet,
        agency: null,
        aggregator: null,
        published,
        publishedBasis: published === null ? 'none' : 'metadata',
        publishedEvidence: [],
        publishedSources: [],
        language: 'en',
        text,
        origin: [],
      },
      passages: linesOf(text),
      findings,
      entities: [],
      problems: [],
    },
  };
}

/** Takes the marks out, which may nest. */
function readMarks(marked: string): { readonly text: string; readonly findings: readonly Finding[] } {
  const findings: Finding[] = [];
  const open: { readonly who: string; readonly how: string; readonly from: number }[] = [];
  let text = '';
  for (const part of marked.split(/(⟦[^|⟧]*\|[^|⟧]*\||⟧)/)) {
    const start = /^⟦([^|]*)\|([^|]*)\|$/.exec(part);
    if (start) open.push({ who: start[1]!, how: start[2]!, from: text.length });
    else if (part === '⟧') {
      const { who, how, from } = open.pop()!;
      findings.push(toFinding(who, how, { from, to: text.length }));
    } else text += part;
  }
  return { text, findings: findings.sort((a, b) => a.from - b.from || b.to - a.to) };
}

function toFinding(who: string, how: string, span: { from: number; to: number }): Finding {
  if (who.startsWith('#')) return toFigure(who.slice(1), how, span);
  const [type, act = 'say'] = how.split('/');
  return {
    ...span,
    id: `a${span.from}-${span.to}`,
    kind: 'attribution',
    type: type as Attribution['type'],
    source: [],
    cue: [],
    content: [[span.from, span.to]],
    speaker: who === '' ? null : who,
    speakerEntity: null,
    within: null,
    via: null,
    continues: null,
    negated: act === 'unsaid',
    hypothetical: false,
    anonymous: false,
    addressee: [],
    act: act === 'unsaid' ? 'say' : act,
    speech: true,
    confidence: 'certain',
  };
}

// `23 person`, `40..60 person`, `61-44 vote`, `~300 person`, `100.. EUR`
function toFigure(what: string, of: string, span: { from: number; to: number }): Figure {
  const [number, unit = null] = what.split(' ') as [string, string | undefined];
  const [low, high] = number.includes('..') ? number.split('..') : [null, null];
  const pair = /^(\d+)-(\d+)$/.exec(number);
  const plain = number.replace('~', '');
  return {
    ...span,
    id: `f${span.from}-${span.to}`,
    kind: 'figure',
    value: low !== null ? null : Number(pair?.[1] ?? plain),
    min: low ? Number(low) : null,
    max: high ? Number(high) : null,
    approximate: number.startsWith('~'),
    unit: unit ?? null,
    dimension: null,
    base: null,
    currency: null,
    of: of === '' ? null : of,
    ofSpan: null,
    where: null,
    asOf: null,
    change: null,
    owner: null,
    attribution: null,
    pair: pair ? [Number(pair[1]), Number(pair[2])] : null,
    implied: false,
    partOf: null,
  };
}

function linesOf(text: string): Passage[] {
  const passages: Passage[] = [];
  let from = 0;
  for (const line of text.split('\n')) {
    const role = ROLES[line.slice(0, 2)] ?? 'body';
    const to = from + line.length;
    if (line.trim() !== '')
      passages.push({
        id: `p${passages.length + 1}`,
        from: role === 'body' ? from : from + 2,
        to,
        role,
        voice: role === 'comment' ? `comment ${passages.length}` : 'the outlet',
        parent: null,
        replyTo: null,
        number: null,
        date: null,
        quotedFrom: null,
        why: '',
      });
    from = to + 1;
  }
  return passages;
}

/** A story of these accounts in which nobody copied anybody. */
export function storyOf(...documents: readonly StoryDocument[]): StoryInput {
  return {
    documents,
    reuse: [],
    lineage: { edges: [], texts: documents.map(({ siglum }) => [siglum]) },
  };
}

/** The document with words of its text as the source of its first attribution. */
export function saidBy(document: StoryDocument, words: string): StoryDocument {
  const { analysed } = document;
  const from = analysed.document.text.indexOf(words);
  const findings = analysed.findings.map((finding) =>
    finding.kind === 'attribution'
      ? ({ ...finding, source: [[from, from + words.length]] } satisfies Attribution)
      : finding,
  );
  return { ...document, analysed: { ...analysed, findings } };
}
