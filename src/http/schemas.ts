// JSON Schemas of what the API answers beside the published contract (docs/reference/contract.schema.json). Open to further keys: within
// v1 keys are only added.

export type Schema = Readonly<Record<string, unknown>>;

const text: Schema = { type: 'string' };
const textOrNull: Schema = { type: ['string', 'null'] };
const count: Schema = { type: 'integer', minimum: 0 };
const flag: Schema = { type: 'boolean' };
const schemaName: Schema = { const: 'variorum/1' };

function list(items: Schema): Schema {
  return { type: 'array', items };
}

function ref(name: string): Schema {
  return { $ref: `#/components/schemas/${name}` };
}

/** Every key is required: an unknown value is null, never absent. */
function object(properties: Readonly<Record<string, Schema>>): Schema {
  return { type: 'object', properties, required: Object.keys(properties) };
}

const span: Schema = object({ from: count, to: count });
const relation: Schema = {
  type: ['string', 'null'],
  enum: ['says', 'claims', 'vaguer', 'revised', 'conflicts', 'copied', null],
};
const next: Schema = {
  type: ['string', 'null'],
  description: 'opaque; give it back as `cursor`; null at the end',
};

/** By name, for `components.schemas`. */
export const SCHEMAS: Readonly<Record<string, Schema>> = {
  Error: object({
    error: {
      type: 'object',
      properties: {
        code: text,
        message: text,
        status: { type: 'integer' },
        problems: list({ type: 'object' }),
      },
      required: ['code', 'message', 'status'],
    },
  }),
  StorySummary: object({
    id: text,
    title: text,
    documents: count,
    distinctTexts: count,
    outlets: list(text),
    places: list(text),
    from: textOrNull,
    to: textOrNull,
    statements: count,
    disputed: count,
    revised: count,
    onlyOnce: count,
    drifts: count,
    days: list({ type: 'array', prefixItems: [text, count] }),
    updatedAt: text,
  }),
  StoryFacets: object({
    schema: schemaName,
    outlets: list({ type: 'array', prefixItems: [text, count] }),
    places: list({ type: 'array', prefixItems: [text, count] }),
    times: list({ type: 'array', prefixItems: [text, count] }),
  }),
  StorySlice: object({ schema: schemaName, stories: list(ref('StorySummary')), next }),
  StoryView: { type: 'object', properties: { schema: schemaName, view: text }, required: ['schema', 'view'] },
  DocumentSummary: object({
    id: text,
    title: textOrNull,
    outlet: textOrNull,
    agency: textOrNull,
    bylines: list(text),
    published: textOrNull,
    publishedBasis: text,
    language: text,
    path: textOrNull,
    url: textOrNull,
    address: text,
    version: count,
    current: flag,
    characters: count,
    problems: count,
    stories: list(text),
    addedAt: text,
  }),
  DocumentSlice: object({ schema: schemaName, documents: list(ref('DocumentSummary')), next }),
  SearchSlice: object({
    schema: schemaName,
    hits: list(
      object({
        document: ref('DocumentSummary'),
        snippet: span,
        snippetText: text,
        marks: list(span),
        finding: textOrNull,
      }),
    ),
    next,
  }),
  QuotationAnswer: object({
    schema: schemaName,
    asked: text,
    printed: { enum: ['yes', 'otherwise', 'not found'] },
    readings: list(
      object({
        from: count,
        to: count,
        document: text,
        words: text,
        printedBy: ref('DocumentSummary'),
        speaker: textOrNull,
        match: text,
        share: { type: 'number' },
        chain: list(text),
        relation,
        story: textOrNull,
        statement: textOrNull,
      }),
    ),
    first: { type: ['integer', 'null'] },
  }),
  AddedInput: object({
    name: text,
    outcome: { enum: ['new', 'newer', 'same', 'again', 'removed', 'failed'] },
    id: textOrNull,
    title: textOrNull,
    stories: list(text),
    problems: list({ type: 'object' }),
  }),
  Decision: object({
    id: text,
    kind: { enum: ['merge', 'split', 'confirm', 'dismiss'] },
    documents: list(text),
    from: list(text),
    target: textOrNull,
    note: text,
    decidedAt: text,
    undoneAt: textOrNull,
  }),
  Decisions: object({ schema: schemaName, decisions: list(ref('Decision')) }),
  Removed: object({ schema: schemaName, removed: flag }),
  Status: object({
    schema: schemaName,
    version: text,
    place: text,
    format: count,
    engine: text,
    documents: count,
    versions: count,
    removed: count,
    stories: count,
    quotations: count,
    problems: list({ type: 'array', prefixItems: [text, count] }),
    outlets: list({ type: 'array', prefixItems: [text, count] }),
    sizeBytes: count,
    unsettled: count,
    updatedAt: textOrNull,
  }),
};
