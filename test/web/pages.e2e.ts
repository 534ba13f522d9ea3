// Every page in both themes: no violation that axe-core finds, nothing in the console, nothing wider than the window, wide and on a phone.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { storyFiles, withBrowser } from './browser.ts';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

interface AxeResult {
  readonly violations: readonly {
    readonly id: string;
    readonly nodes: readonly { readonly html: string; readonly failureSummary: string }[];
  }[];
}

withBrowser(storyFiles(), (place, check) => {
  const pages = async (): Promise<readonly string[]> => {
    const story = `/stories/${place().story}`;
    const document = (await place().library.documents()).rows[0]!.id;
    const views = ['readings', 'apparatus', 'figures', 'voices', 'names', 'timeline', 'lineage', 'documents'];
    return [
      '/',
      story,
      `${story}?only=disputed`,
      ...views.map((view) => `${story}/${view}`),
      `/documents/${document}?s=0-20#s=0-20`,
      '/search?q=siren',
      '/quote?q=They+gave+us+a+form',
      '/add',
      '/sources',
      '/method',
      '/method/figures',
      '/status',
      '/api',
      '/nowhere',
    ];
  };

  for (const theme of ['light', 'dark'] as const)
    check(`axe finds no violation on any page (${theme})`, async () => {
      const told: string[] = [];
      for (const path of await pages()) {
        const { page, errors } = await place().open(path, { theme });
        const found = (await page.evaluate(
          `${AXE}; axe.run(document, { resultTypes: ['violations'] })`,
        )) as AxeResult;
        told.push(
          ...found.violations.map(
            ({ id, nodes }) =>
              `${path} ${id}: ${nodes
                .slice(0, 3)
                .map(({ html, failureSummary }) => `${html.slice(0, 160)} ${failureSummary}`)
                .join(' | ')}`,
          ),
        );
        assert.deepEqual(
          errors.filter((line) => !(path === '/nowhere' && line.includes('404'))),
          [],
          path,
        );
        await page.context().close();
      }
      assert.deepEqual(told, []);
    });

  check('no page is wider than the window, from a phone to a wide screen', async () => {
    const told: string[] = [];
    const { page } = await place().open('/');
    for (const width of [360, 768, 1920]) {
      await page.setViewportSize({ width, height: 800 });
      for (const path of await pages()) {
        await page.goto(path);
        const wide = await page.evaluate(
          () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
        );
        if (wide > 1) told.push(`${path} at ${width}: ${wide} px too wide`);
      }
    }
    assert.deepEqual(told, []);
  });
});
