// The pages: pure functions of plain data to HTML. The single-file edition and the served pages share their parts.

export { formatEditionHtml } from './edition/index.ts';
export { type AddedInput, addPage } from './page/add.tsx';
export { apiPage, type RouteDoc } from './page/api.tsx';
export { documentPage, type ReaderInput } from './page/document.tsx';
export { errorPage } from './page/error.tsx';
export { type MethodTopic, methodIndexPage, methodPage } from './page/method.tsx';
export { type PrintedWords, quotePage } from './page/quote.tsx';
export { searchPage } from './page/search.tsx';
export { sourcesPage } from './page/sources.tsx';
export { statusPage } from './page/status.tsx';
export { storiesPage } from './page/stories.tsx';
export { type Assets, type PageFrame, renderPage } from './part/layout.tsx';
export { STORY_VIEWS, type ViewState } from './story-views.ts';
export { STYLE_SHEET } from './style/index.ts';
export { toCsv } from './view/csv.ts';
export { DENSITIES, FACETS, type ReaderState } from './view/document.ts';
export { locate } from './view/locate.ts';
export type { StoryView } from './view/story-view.ts';
export { storyRows } from './view/tables.ts';
export { showChanges, type VersionChanges } from './view/versions.ts';
