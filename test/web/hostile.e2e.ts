// Documents that want more than to be read: scripts, styles, event attributes, direction marks. The reader shows them as letters.

import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after } from 'node:test';
import { STORY_VIEWS } from '../../src/web/index.ts';
import { withBrowser } from './browser.ts';

const PARAGRAPH =
  'The harbour was closed on Monday after a tanker ran aground off Selby Quay, the port authority said in a statement.';
const POISON = `"><script>window.poisoned = 1</script><img src=x onerror="window.poisoned = 2"><style>body{display:none}</style>`;
const TEXT = `${POISON} Selby Quay\n\nMay 4, 2031\n\n${PARAGRAPH}\n\n"${POISON} \u202egnorw yaw eht\u202c we were told," Ilya Brandt <svg/onload="window.poisoned=3"> said on Monday.\n\n${PARAGRAPH}\n`;
const HTML = `<!doctype html><title>Tanker &lt;script&gt;window.poisoned=4&lt;/script&gt;</title><meta property="og:site_name" content="&quot;&gt;&lt;img src=x onerror=window.poisoned=5&gt;"><link rel="canonical" href="javascript:window.poisoned=6"><article><h1>Tanker &lt;script&gt;window.poisoned=4&lt;/script&gt;</h1><p onclick="window.poisoned=7">${PARAGRAPH}</p><p>${PARAGRAPH} "It was the wind," Ilya Brandt said on Monday.</p><p>${PARAGRAPH}</p></article>`;

const folder = mkdtempSync(join(tmpdir(), 'variorum-hostile-'));
after(() => rmSync(folder, { recursive: true, force: true }));
const files = Object.entries({ 'hostile.txt': TEXT, 'hostile.html': HTML }).map(([name, content]) => {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
});

withBrowser(files, (place, check) => {
  check('runs nothing of a hostile document, on any page that shows it', async () => {
    const { rows } = await place().library.documents();
    const views = ['', ...Object.keys(STORY_VIEWS).map((view) => `/${view}`)];
    const stories = (await place().library.stories()).rows.flatMap(({ id }) =>
      views.map((view) => `/stories/${id}${view}`),
    );
    const paths = [
      '/',
      '/sources',
      '/search?q=Selby',
      '/quote?q=It+was+the+wind',
      `/search?q=${encodeURIComponent(POISON)}`,
      ...rows.map(
        ({ id }) => `/documents/${id}?marks=statements,quotes,figures,dates,names,labels&density=all`,
      ),
      ...stories,
    ];
    for (const path of paths) {
      const { page, errors } = await place().open(path);
      assert.equal(
        await page.evaluate(() => (window as unknown as { poisoned?: number }).poisoned),
        undefined,
        path,
      );
      assert.equal(await page.evaluate(() => getComputedStyle(document.body).display), 'block', path);
      assert.equal(
        await page
          .locator(
            'main script, main style, main img, main [onerror], main [onclick], main [onload], a[href^="javascript:"]',
          )
          .count(),
        0,
        path,
      );
      assert.deepEqual(errors, [], path);
      await page.context().close();
    }
  });

  check('keeps turned text inside its own line', async () => {
    const { rows } = await place().library.documents();
    const { id } = rows.find(({ path }) => path === 'hostile.txt')!;
    const { page } = await place().open(`/documents/${id}`);
    assert.equal(
      await page.locator('.text').evaluate((element) => getComputedStyle(element).unicodeBidi),
      'isolate',
    );
    assert.equal(await page.locator('.text').getAttribute('dir'), 'auto');
  });
});
