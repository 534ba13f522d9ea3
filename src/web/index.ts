// The pages: pure functions of plain data to HTML. The single-file edition and the served pages share their parts.

export { formatEditionHtml } from './edition/index.ts';
export { documentPage, type ReaderInput } from './page/document.tsx';
export { errorPage } from './page/error.tsx';
export { overviewPage } from './page/overview.tsx';
export { storiesPage } from './page/stories.tsx';
export { type Assets, type PageFrame, renderPage } from './part/layout.tsx';
export { STYLE_SHEET } from './style/index.ts';
export { DENSITIES, FACETS, type ReaderState } from './view/document.ts';
export { type Only, overviewOf } from './view/overview.ts';
export type { StoryView } from './view/story-view.ts';
