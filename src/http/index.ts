// The pages and the API over a library, for `variorum serve` and for programs that bring their own server.

export { type AppOptions, createApp } from './app.ts';
export { type ErrorBody, HTTP_ERRORS, type HttpErrorCode } from './error-shape.ts';
export { type Running, type ServeOptions, startServer } from './server.ts';
