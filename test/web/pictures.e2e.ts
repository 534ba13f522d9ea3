// Pictures of the main pages against those that were looked at and found good, with a tolerance. `VARIORUM_PICTURES=update npm run e2e`
// takes new ones; look at them before they are kept. `VARIORUM_PICTURES=tell` says what differs and fails nothing: findings move words.
// They were taken with Debian's chromium and its DejaVu fonts.

import assert from 'node:assert/strict';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import pixelmatch from 'pixelmatch';
import { PNG } from 'pngjs';
import { packageRoot } from '../../src/models.ts';
import { type OpenOptions, storyFiles, withBrowser } from './browser.ts';

const FOLDER = join(packageRoot(), 'test/web/pictures');
/** Share of pixels that may differ. */
const TOLERANCE = 0.02;
const isUpdate = process.env['VARIORUM_PICTURES'] === 'update';
const isTold = process.env['VARIORUM_PICTURES'] === 'tell';

const VIEWS: readonly (readonly [name: string, path: string, options: OpenOptions])[] = [
  ['stories', '/', {}],
  ['overview', '/stories/ID', {}],
  ['overview-dark', '/stories/ID', { theme: 'dark' }],
  ['readings', '/stories/ID/readings', {}],
  ['readings-phone', '/stories/ID/readings', { width: 390, height: 844 }],
  ['figures', '/stories/ID/figures', {}],
  ['lineage', '/stories/ID/lineage', {}],
];

withBrowser(storyFiles(), (place, check) => {
  for (const [name, path, options] of VIEWS)
    check(`looks as it was found good: ${name}`, async (context) => {
      const { page } = await place().open(path.replace('ID', place().story), options);
      const taken = await page.screenshot();
      const file = join(FOLDER, `${name}.png`);
      if (isUpdate) {
        mkdirSync(FOLDER, { recursive: true });
        writeFileSync(file, taken);
        return;
      }
      if (!existsSync(file)) return context.skip('no picture was kept');
      const [now, kept] = [PNG.sync.read(taken), PNG.sync.read(readFileSync(file))];
      assert.deepEqual([now.width, now.height], [kept.width, kept.height]);
      const changed = pixelmatch(now.data, kept.data, undefined, now.width, now.height, { threshold: 0.2 });
      const share = changed / (now.width * now.height);
      context.diagnostic(`${(100 * share).toFixed(2)} % of the pixels differ`);
      if (isTold) return;
      if (share > TOLERANCE) writeFileSync(`${file}.changed`, taken);
      assert.ok(
        share <= TOLERANCE,
        `${name}: ${(100 * share).toFixed(1)} % of the pixels differ; see ${file}.changed`,
      );
    });
});
