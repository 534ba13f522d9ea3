// The library as a server of the Model Context Protocol (modelcontextprotocol.io), for programs that ask on a user's behalf. It reads the
// library and nothing else: no file, no address, no change. Answers are data with spans, never prose of our own.

import { McpServer } from '@modelcontextprotocol/sdk/server/mcp.js';
import { StdioServerTransport } from '@modelcontextprotocol/sdk/server/stdio.js';
import type { Library } from '../model/index.ts';
import { VariorumError } from '../problem.ts';
import { quoteReadings, search, span, stories } from './library-tools.ts';
import { compareAccounts, conflicts, lineage, missing } from './story-tools.ts';
import type { Answer, ToolSpec } from './tool.ts';

/** Every tool, in the order in which they are listed. */
export const TOOLS: readonly ToolSpec[] = [
  stories,
  compareAccounts,
  quoteReadings,
  conflicts,
  lineage,
  missing,
  search,
  span,
];

const INSTRUCTIONS =
  'Accounts of news stories, collated. Every finding names a document and a half-open range of UTF-16 units with the characters there: quote those, and say "cannot tell" where an answer does. Statements are weighed in distinct texts, not in documents.';

/** A server over an open library, not yet connected. */
export function createMcpServer(library: Library, version: string): McpServer {
  const server = new McpServer({ name: 'variorum', version }, { instructions: INSTRUCTIONS });
  for (const { name, title, description, input, run } of TOOLS) {
    const annotations = { readOnlyHint: true, openWorldHint: false };
    server.registerTool(name, { title, description, inputSchema: input, annotations }, async (given) =>
      answerOf(() => run(library, given)),
    );
  }
  return server;
}

/** Serves on standard input and output until the other side closes. */
export async function serveMcp(library: Library, version: string): Promise<void> {
  const server = createMcpServer(library, version);
  const closed = new Promise<void>((resolve) => {
    server.server.onclose = resolve;
    process.stdin.once('end', resolve);
  });
  await server.connect(new StdioServerTransport());
  await closed;
  await server.close();
}

interface ToolResult {
  readonly [key: string]: unknown;
  readonly content: { readonly type: 'text'; readonly text: string }[];
  readonly structuredContent?: Record<string, unknown>;
  readonly isError?: boolean;
}

async function answerOf(run: () => Promise<Answer>): Promise<ToolResult> {
  try {
    const answer = await run();
    return { content: [{ type: 'text', text: JSON.stringify(answer) }], structuredContent: { ...answer } };
  } catch (error) {
    if (!(error instanceof VariorumError)) throw error;
    const text = error.hint === null ? error.message : `${error.message} (${error.hint})`;
    return { content: [{ type: 'text', text }], isError: true };
  }
}
