// The contract as schemas, and as the JSON Schema that is published in docs/reference/contract.schema.json.
// A test checks real output of `find --jsonl` and `collate --json` against it, key for key. Keys may be added, never renamed.
// usage: npm run contract

import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { z } from 'zod';
import { ROLES } from '../src/model/index.ts';
import { packageRoot } from '../src/models.ts';

const offset = z.int().min(0).describe('UTF-16 units from the start of the text of the document');
const range = z.tuple([offset, offset]).describe('half-open: from, to');
const text = z.string();
const textOrNull = z.string().nullable();
const numberOrNull = z.number().nullable();
const span = { from: offset, to: offset };
const place = { document: text.describe('siglum'), ...span };
const schemaName = z.literal('variorum/1');

const problem = z.object({
  code: text,
  severity: z.enum(['error', 'warning', 'info']),
  message: text,
  path: text.optional(),
  from: offset.optional(),
  to: offset.optional(),
});

const document = z.object({
  id: text,
  path: textOrNull,
  url: textOrNull,
  title: textOrNull,
  bylines: z.array(text),
  outlet: textOrNull,
  agency: textOrNull,
  aggregator: textOrNull,
  published: textOrNull,
  publishedBasis: z.enum(['metadata', 'text', 'inferred', 'none']),
  publishedEvidence: z.array(z.object(span)),
  publishedSources: z.array(z.object({ source: text, value: text, taken: z.boolean(), why: text })),
  language: text,
  text,
  origin: z
    .array(z.tuple([offset, offset, z.int(), z.int()]))
    .describe('textFrom, textTo, byteFrom, byteTo; empty where the text is the file'),
});

const passage = z.object({
  id: text,
  ...span,
  role: z.enum(ROLES),
  voice: text,
  parent: textOrNull,
  replyTo: textOrNull,
  number: textOrNull,
  date: textOrNull,
  quotedFrom: textOrNull,
  why: text,
});

const attribution = z.object({
  id: text,
  kind: z.literal('attribution'),
  ...span,
  type: z.enum(['direct', 'indirect', 'mixed']),
  source: z.array(range),
  cue: z.array(range),
  content: z.array(range),
  speaker: textOrNull,
  speakerEntity: textOrNull,
  within: textOrNull,
  via: textOrNull,
  continues: textOrNull,
  negated: z.boolean(),
  hypothetical: z.boolean(),
  anonymous: z.boolean().describe('no source, people in general, or somebody who is not named'),
  addressee: z.array(range),
  act: text,
  speech: z.boolean(),
  confidence: z.enum(['certain', 'likely', 'possible']),
});

const figure = z.object({
  id: text,
  kind: z.literal('figure'),
  ...span,
  value: numberOrNull,
  min: numberOrNull,
  max: numberOrNull,
  approximate: z.boolean(),
  unit: textOrNull,
  dimension: textOrNull,
  base: z.object({ unit: text, factor: z.number(), offset: z.number(), rule: text }).nullable(),
  currency: textOrNull.describe('ISO 4217, where the text says whose money it is'),
  of: textOrNull,
  ofSpan: range.nullable(),
  where: z.object({ entity: text, ...span }).nullable(),
  asOf: z.object({ date: text, value: text }).nullable(),
  change: z.object({ direction: z.enum(['up', 'down']), role: z.enum(['by', 'to', 'from']) }).nullable(),
  owner: textOrNull.describe('attribution or passage'),
  attribution: textOrNull,
  pair: z.tuple([z.number(), z.number()]).nullable(),
  implied: z.boolean().describe('a count of one that no number gives: a man was killed'),
  partOf: textOrNull,
});

const date = z.object({
  id: text,
  kind: z.literal('date'),
  ...span,
  type: z.enum(['DATE', 'TIME', 'DURATION', 'SET']),
  value: textOrNull.describe('TIMEX3; null when the day cannot be known'),
  anchor: textOrNull,
  why: text,
});

const event = z.object({
  id: text,
  kind: z.literal('event'),
  ...span,
  type: text.describe('PLOVER type, docs/method/events.md'),
  actor: textOrNull.describe('entity id'),
  recipient: textOrNull.describe('entity id'),
  trigger: range,
  actorSpan: range.nullable(),
  recipientSpan: range.nullable(),
  place: textOrNull.describe('entity id'),
  date: textOrNull,
  modality: z.enum(['happened', 'planned', 'possible', 'demanded', 'denied']),
  negated: z.boolean(),
  attribution: textOrNull,
});

const label = z.object({
  id: text,
  kind: z.literal('label'),
  ...span,
  target: text,
  owner: text,
  scare: z.boolean(),
  sort: text,
});

const entity = z.object({
  id: text,
  name: text,
  kind: z.enum(['person', 'organization', 'place', 'group', 'other']),
  mentions: z.array(range),
  descriptions: z.array(text),
  gender: z.enum(['male', 'female', 'unknown']),
  unnamed: z.literal(true).optional().describe('told of by common nouns only'),
});

/** One line of `find --jsonl`. */
export const analysedDocument: z.ZodType = z.object({
  schema: schemaName,
  document,
  passages: z.array(passage),
  findings: z.array(z.discriminatedUnion('kind', [attribution, figure, date, event, label])),
  entities: z.array(entity),
  problems: z.array(problem),
});

const direction = z.enum(['a-to-b', 'b-to-a', 'common-source', 'unknown']);

const reading = z.object({
  ...place,
  type: z.enum(['direct', 'indirect', 'mixed']).nullable(),
  finding: text,
  relation: z.enum(['says', 'claims', 'vaguer', 'revised', 'conflicts', 'copied']),
  chain: z.array(text).describe('through whom the words came, outermost first'),
  short: textOrNull,
});

const statement = z.object({
  id: text,
  kind: z.enum(['utterance', 'figure', 'event']),
  speaker: textOrNull,
  date: textOrNull,
  gist: z.object(place),
  readings: z.array(reading),
  variants: z.array(
    z.object({
      kind: z.enum([
        'spelling',
        'substitution',
        'omission',
        'addition',
        'truncation',
        'ellipsis',
        'bracket',
        'splice',
        'transposition',
        'paraphrase',
      ]),
      a: z.object(place),
      b: z.object(place),
    }),
  ),
  silent: z.array(
    z.object({
      document: text,
      lookedFor: z.array(text),
      nearest: z.object(span).nullable(),
      score: z.number(),
    }),
  ),
  partOf: textOrNull,
});

const story = z.object({
  id: text,
  title: text,
  documents: z.array(text),
  distinctTexts: z.int().min(1),
  why: z.array(z.object({ documents: z.tuple([text, text]), rule: text, score: z.number() })),
  events: z
    .array(
      z.object({
        id: text,
        day: textOrNull,
        title: text,
        documents: z.array(text),
        distinctTexts: z.int().min(1),
        why: z.array(z.object({ document: text, rule: text, span: z.object(span).nullable() })),
      }),
    )
    .describe('the turns of a running story, by day; every document stands in one'),
  reuse: z.array(
    z.object({
      a: z.object(place),
      b: z.object(place),
      kind: z.enum(['verbatim', 'near-verbatim', 'rewritten']),
      direction,
      evidence: text,
    }),
  ),
  lineage: z.object({
    edges: z.array(
      z.object({ from: text, to: text, sharedCharacters: z.int().min(0), direction, evidence: text }),
    ),
    texts: z.array(z.array(text)),
  }),
  statements: z.array(statement),
  conflicts: z.array(
    z.object({
      kind: z.enum(['figure', 'date', 'place', 'attribution', 'denial', 'characterisation']),
      sides: z.array(z.array(z.object(place))),
      weight: z.array(z.int()).describe('distinct texts behind each side'),
      why: text,
    }),
  ),
  drift: z.array(
    z.object({
      kind: z.enum(['actor', 'modality', 'number', 'scope', 'quoted-paraphrase', 'added', 'dropped']),
      quotation: z.object(place),
      paraphrase: z.object(place),
      why: text,
    }),
  ),
  labels: z.array(z.object({ target: text, ...place, owner: text, scare: z.boolean(), sort: text })),
  contrasts: z.array(
    z.object({
      target: text,
      kind: z.enum(['tone', 'distance', 'title', 'spelling']),
      sides: z.array(z.array(z.object(place))),
      weight: z.array(z.int()).describe('distinct texts behind each side'),
      why: text.describe('the words of each side'),
    }),
  ),
  timeline: z.array(
    z.object({
      happened: text,
      reported: z.array(text),
      spans: z.array(z.object(place)),
      steps: z.array(
        z.object({ statement: text, before: z.object(place), after: z.object(place), was: text, is: text }),
      ),
    }),
  ),
  omissions: z.array(z.object({ statement: text, saidBy: z.array(text), omittedBy: z.array(text) })),
  places: z.array(z.object({ name: text, documents: z.array(text) })),
});

/** What `collate --json` prints. */
export const edition: z.ZodType = z.object({
  schema: schemaName,
  documents: z.array(
    z.object({
      siglum: text,
      id: text,
      path: textOrNull,
      url: textOrNull,
      title: textOrNull,
      outlet: textOrNull,
      published: textOrNull,
      publishedBasis: text,
      stories: z.array(text),
    }),
  ),
  stories: z.array(story),
  problems: z.array(problem),
});

/** The published file: either shape, open to further keys. */
export function contractSchema(): string {
  const schema = z.toJSONSchema(z.union([edition, analysedDocument]), { io: 'input' });
  const head = {
    $id: 'variorum/1',
    title: 'variorum/1: an edition (collate --json) or one document (a line of find --jsonl)',
  };
  return `${JSON.stringify({ ...head, ...schema }, null, 2)}\n`;
}

if (process.argv[2] === '--write') {
  const path = join(packageRoot(), 'docs/reference/contract.schema.json');
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, contractSchema());
}
