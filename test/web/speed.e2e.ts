// What a reader waits for: the weight of the script, and the first view of a story of five documents on this machine's own network.

import assert from 'node:assert/strict';
import { availableParallelism, loadavg } from 'node:os';
import { gzipSync } from 'node:zlib';
import { storyFiles, withBrowser } from './browser.ts';

/** Bytes, compressed, of all modules that a page loads. */
const MOST_SCRIPT = 60_000;
/** From asking for the page to its first words, the best of `ROUNDS`. It counts on a machine that has nothing else to do; else it is told. */
const MOST_MS = 300;
const ROUNDS = 9;

withBrowser(storyFiles().slice(0, 5), (place, check) => {
  check('the whole script weighs less than 60 kB', async (context) => {
    const { page } = await place().open('/');
    const sizes: number[] = [];
    for (const path of ['/', '/add', `/stories/${place().story}/readings`]) {
      const modules = new Map<string, Promise<Buffer>>();
      page.on('response', (answer) => {
        if (/\/assets\/script-.*\.js$/u.test(answer.url())) modules.set(answer.url(), answer.body());
      });
      await page.goto(path, { waitUntil: 'networkidle' });
      const bodies = await Promise.all(modules.values());
      sizes.push(bodies.reduce((sum, body) => sum + gzipSync(body).length, 0));
      page.removeAllListeners('response');
    }
    context.diagnostic(`${Math.max(...sizes)} bytes of script, compressed`);
    assert.ok(Math.max(...sizes) > 1000, 'no script was seen');
    assert.ok(Math.max(...sizes) < MOST_SCRIPT, `${sizes} bytes`);
  });

  check('the first view of a story of five documents comes within 300 ms', async (context) => {
    const times: number[] = [];
    for (let round = 0; round < ROUNDS; round++) {
      const { page } = await place().open(`/stories/${place().story}`);
      times.push(
        await page.evaluate(
          () =>
            new Promise<number>((resolve) => {
              new PerformanceObserver((list) => {
                for (const { name, startTime } of list.getEntries())
                  if (name === 'first-contentful-paint') resolve(startTime);
              }).observe({ type: 'paint', buffered: true });
            }),
        ),
      );
      await page.context().close();
    }
    times.sort((a, b) => a - b);
    context.diagnostic(`first words after ${times.map(Math.round).join(', ')} ms`);
    if (loadavg()[0]! > availableParallelism())
      return context.skip('the machine is busy; see the times above');
    assert.ok(times[0]! < MOST_MS, `${times.map(Math.round).join(', ')} ms`);
  });
});
