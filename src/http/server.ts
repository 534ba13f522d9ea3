// Listens on a socket. Loopback unless a host is named; then a token is needed, and made when none is given.

import { randomBytes } from 'node:crypto';
import { createAdaptorServer } from '@hono/node-server';
import { VariorumError } from '../problem.ts';
import { type AppOptions, createApp } from './app.ts';

export interface ServeOptions extends Omit<AppOptions, 'hosts' | 'token'> {
  readonly port: number;
  /** Null for this machine only. */
  readonly host: string | null;
  readonly token: string | null;
}

export interface Running {
  readonly url: string;
  readonly token: string | null;
  close(): Promise<void>;
}

/** Starts the server and says where it listens. Port 0 takes a free one. Throws `usage` when the port is taken. */
export async function startServer({ port, host, token, ...rest }: ServeOptions): Promise<Running> {
  const secret = host === null ? token : (token ?? randomBytes(18).toString('base64url'));
  const isOpen = host === '0.0.0.0' || host === '::';
  const app = createApp({
    ...rest,
    hosts: isOpen ? null : host === null ? [] : [host.toLowerCase()],
    token: secret,
  });
  const server = createAdaptorServer({ fetch: app.fetch });
  await new Promise<void>((done, fail) => {
    server.once('error', (cause: NodeJS.ErrnoException) => fail(cannotListen(port, cause)));
    server.listen(port, host ?? '127.0.0.1', () => done());
  });
  const address = server.address();
  const taken = typeof address === 'object' && address !== null ? address.port : port;
  return {
    url: `http://${host === null || isOpen ? 'localhost' : host}:${taken}/`,
    token: secret,
    close: () => new Promise((done) => server.close(() => done())),
  };
}

function cannotListen(port: number, cause: NodeJS.ErrnoException): VariorumError {
  const why = cause.code === 'EADDRINUSE' ? 'the port is taken' : (cause.code ?? cause.message);
  return new VariorumError('usage', `cannot listen on port ${port}: ${why}`, {
    hint: 'try --port 0 for a free port',
    cause,
  });
}
