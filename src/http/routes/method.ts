// The method pages: docs/method of this package, turned into HTML once.

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Hono } from 'hono';
import { marked, Renderer } from 'marked';
import { packageRoot } from '../../models.ts';
import { type MethodTopic, methodIndexPage, methodPage } from '../../web/index.ts';
import { answerPage, type Site } from '../context.ts';
import { HttpError } from '../error-shape.ts';

interface Topic extends MethodTopic {
  readonly html: string;
}

export function methodRoutes(app: Hono, site: Site): void {
  const topics = new Map(readTopics().map((topic) => [topic.name, topic]));
  app.get('/method', (context) => answerPage(site, context, methodIndexPage([...topics.values()])));
  app.get('/method/:name', (context) => {
    const topic = topics.get(context.req.param('name'));
    if (topic === undefined) throw new HttpError('not-found', `no such method: ${context.req.param('name')}`);
    return answerPage(site, context, methodPage(topic));
  });
}

function readTopics(): readonly Topic[] {
  const folder = join(packageRoot(), 'docs/method');
  const names = readdirSync(folder)
    .filter((name) => name.endsWith('.md'))
    .sort();
  return names.map((file) => {
    const text = readFileSync(join(folder, file), 'utf8');
    const name = file.slice(0, -'.md'.length);
    return { name, title: titleOf(text, name), summary: summaryOf(text), html: toHtml(text) };
  });
}

function titleOf(text: string, name: string): string {
  return /^# (.+)$/mu.exec(text)?.[1] ?? name;
}

/** The first sentence below the title that speaks to readers: one without the name of a file, and short enough. */
function summaryOf(text: string): string {
  const prose = text.split(/\n{2,}/u).filter((each) => /^[A-Z*_]/u.test(each));
  const plain = prose.map((each) => each.replace(/\[([^\]]*)\]\([^)]*\)/gu, '$1').replace(/[*`_]/gu, ''));
  const sentences = plain.flatMap(
    (each) => each.replace(/\s+/gu, ' ').match(/[A-Z].{14,220}?[.:](?= |$)/gu) ?? [],
  );
  return sentences.find((each) => !/\bsrc\/|\.[tj]sx?\b|^Code\b|npm /u.test(each))?.replace(/:$/u, '.') ?? '';
}

/** Links between method pages stay here; links to other files of the repository lose their target, for it is not served. */
function toHtml(text: string): string {
  const renderer = new Renderer();
  renderer.link = function link({ href, tokens }) {
    const inner = this.parser.parseInline(tokens);
    const own = /^(?:\.\/)?([a-z-]+)\.md(#[\w-]+)?$/u.exec(href);
    if (own !== null) return `<a href="/method/${own[1]}${own[2] ?? ''}">${inner}</a>`;
    return /^https:\/\//u.test(href)
      ? `<a href="${encodeURI(href)}" rel="noreferrer noopener external">${inner}</a>`
      : inner;
  };
  return marked
    .parse(text, { renderer, async: false })
    .replace(/<table>/gu, '<table tabindex="0">')
    .replace(/<pre>/gu, '<pre tabindex="0">');
}
