// In: the table of API routes and the published contract. Out: the OpenAPI 3.1 description, which docs/reference/openapi.json holds.

import { API_NOTES, API_ROUTES, type ApiRoute } from './routes/api.ts';
import { SCHEMAS, type Schema } from './schemas.ts';

/** The contract: an edition, or one analysed document. */
export interface Contract {
  readonly anyOf: readonly Schema[];
}

/** The whole description. Pure, so that a test can tell whether the file is stale. */
export function openApiDocument({ anyOf: [edition, analysed] }: Contract, version: string): Schema {
  return {
    openapi: '3.1.0',
    info: {
      title: 'Variorum',
      version,
      summary: 'One edition out of many accounts of a story.',
      description: API_NOTES.join('\n\n'),
      license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
    },
    servers: [{ url: 'http://localhost:8484' }],
    paths: pathsOf(API_ROUTES),
    components: {
      schemas: { ...SCHEMAS, Edition: edition, AnalysedDocument: analysed },
      securitySchemes: { token: { type: 'http', scheme: 'bearer', description: 'only with --host' } },
    },
  };
}

function pathsOf(routes: readonly ApiRoute[]): Schema {
  const paths: Record<string, Record<string, Schema>> = {};
  for (const route of routes) {
    const known = paths[route.path] ?? {};
    known[route.method] = operationOf(route);
    paths[route.path] = known;
  }
  return paths;
}

function operationOf({
  method,
  path,
  summary,
  parameters,
  answer,
  isStream,
  body,
  unstable,
}: ApiRoute): Schema {
  const name = path
    .replace('/api/v1/', '')
    .replace(/[{}]/gu, '')
    .replace(/[^a-z]+(\w)/gu, (_, letter: string) => letter.toUpperCase());
  const media = isStream === true ? 'application/x-ndjson' : 'application/json';
  return {
    operationId: `${method}${name[0]!.toUpperCase()}${name.slice(1)}`,
    summary,
    ...(unstable === true ? { 'x-unstable': true } : {}),
    parameters: parameters.map((each) => ({
      ...each,
      required: each.in === 'path',
      schema: { type: 'string' },
    })),
    ...(body === undefined ? {} : { requestBody: bodyOf(body) }),
    responses: {
      200: {
        description: isStream === true ? 'one JSON document a line' : 'the answer',
        content: { [media]: { schema: { $ref: `#/components/schemas/${answer}` } } },
      },
      default: {
        description: 'the one shape of errors',
        content: { 'application/json': { schema: { $ref: '#/components/schemas/Error' } } },
      },
    },
  };
}

function bodyOf(body: 'form' | 'Decision'): Schema {
  if (body === 'form') {
    const properties = {
      files: { type: 'array', items: { type: 'string', format: 'binary' } },
      text: { type: 'string' },
      name: { type: 'string' },
    };
    return { required: true, content: { 'multipart/form-data': { schema: { type: 'object', properties } } } };
  }
  const properties = {
    kind: { enum: ['merge', 'split', 'confirm', 'dismiss'] },
    documents: { type: 'array', items: { type: 'string' } },
    from: { type: 'array', items: { type: 'string' } },
    target: { type: 'string' },
    note: { type: 'string' },
  };
  return {
    required: true,
    content: { 'application/json': { schema: { type: 'object', properties, required: ['kind'] } } },
  };
}
