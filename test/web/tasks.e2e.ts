// The five tasks, by mouse and by keyboard, on the sample story in a real browser; and once without script.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Page } from 'playwright-core';
import { storyFiles, withBrowser } from './browser.ts';

/** Tabs until the focus is on something whose text or label matches. */
async function tabTo(page: Page, wanted: RegExp): Promise<void> {
  for (let n = 0; n < 200; n++) {
    await page.keyboard.press('Tab');
    const name = await page.evaluate(
      () =>
        `${document.activeElement?.textContent ?? ''} ${document.activeElement?.getAttribute('aria-label') ?? ''} ${document.activeElement?.id ?? ''}`,
    );
    if (wanted.test(name)) return;
  }
  assert.fail(`nothing to focus matches ${wanted}`);
}

/** The words that the reader marked. */
async function markedWords(page: Page): Promise<string> {
  const marked = page.locator('mark:target, mark.asked').first();
  await marked.waitFor();
  assert.ok(await marked.isVisible());
  return (await marked.textContent()) ?? '';
}

withBrowser([], (place, check) => {
  check('task 1 by mouse: five files in, one edition out', async () => {
    const { page, errors } = await place().open('/');
    await page.getByRole('link', { name: 'Add accounts of a story' }).click();
    await page.getByLabel(/Pages, texts/).setInputFiles([...storyFiles().slice(0, 5)]);
    await page.getByRole('button', { name: 'Add', exact: true }).click();
    await page.getByRole('link', { name: 'See the stories' }).click({ timeout: 60_000 });
    await page.locator('.stories h2 a').first().click();
    assert.match(await page.locator('.sub').innerText(), /5 documents/);
    assert.ok((await page.locator('table.matrix tbody tr').count()) > 5);
    await page.locator('td.cell.conflicts a, td.cell.says a').first().click();
    assert.ok((await markedWords(page)).length > 0);
    assert.deepEqual(errors, []);
  });

  check('task 1 by keyboard: a pasted account joins', async () => {
    const { page, errors } = await place().open('/add');
    await tabTo(page, /^ *text$/);
    await page.keyboard.insertText(
      'Kiosk burns at Brell\n\nMay 9, 2031\n\n"It was an old stove," owner Tam Irel said on Friday.\n',
    );
    await tabTo(page, /^Add /);
    await page.keyboard.press('Enter');
    await page.getByText('1 read.').waitFor({ timeout: 60_000, state: 'attached' });
    await tabTo(page, /its story/);
    await page.keyboard.press('Enter');
    await page.waitForURL(/stories/);
    assert.match(await page.locator('h1').innerText(), /Kiosk burns/);
    assert.deepEqual(errors, []);
  });
});

withBrowser(storyFiles(), (place, check) => {
  const QUOTE = 'We asked for the siren in January. They gave us a form to fill in.';

  check('task 2 by mouse: check a quotation', async () => {
    const { page, errors } = await place().open('/');
    await page.getByRole('link', { name: 'Quote check' }).click();
    await page.getByLabel('Paste a quotation').fill(QUOTE);
    await page.getByRole('button', { name: 'Check it' }).click();
    assert.match(await page.locator('#answer').innerText(), /Printed/);
    assert.ok((await page.locator('.hits > li').count()) > 2);
    await page.locator('.hits a.quoted').first().click();
    assert.ok((await markedWords(page)).length > 0);
    assert.deepEqual(errors, []);
  });

  check('task 2 by keyboard', async () => {
    const { page, errors } = await place().open('/quote');
    await page.keyboard.press('/');
    await page.keyboard.type(QUOTE.slice(0, 33));
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.locator('#answer').waitFor();
    await page.keyboard.press('j');
    assert.match(await page.locator('#live').innerText(), /^1 of /);
    await page.keyboard.press('Enter');
    assert.ok((await markedWords(page)).length > 0);
    assert.deepEqual(errors, []);
  });

  check('task 3 by mouse: how many distinct texts, and who copied whom', async () => {
    const { page, errors } = await place().open(`/stories/${place().story}`);
    await page.getByRole('link', { name: /distinct texts?$/ }).click();
    assert.match(await page.locator('main h2').first().innerText(), /distinct text/);
    assert.ok((await page.locator('svg.stemma rect.box').count()) >= 8);
    await page.locator('.pair a.quoted').first().click();
    assert.ok((await markedWords(page)).length > 10);
    assert.deepEqual(errors, []);
  });

  check('task 3 by keyboard', async () => {
    const { page } = await place().open(`/stories/${place().story}`);
    await tabTo(page, /distinct text/);
    await page.keyboard.press('Enter');
    await page.waitForURL(/lineage/);
    await page.keyboard.press('j');
    await page.keyboard.press('j');
    assert.equal(await page.locator('.here').count(), 1);
  });

  check('task 4 by mouse: what was revised, and where it says so', async () => {
    const { page, errors } = await place().open(`/stories/${place().story}`);
    await page
      .getByRole('link', { name: /revised$/ })
      .first()
      .click();
    await page.locator('td.cell.revised a').first().click();
    assert.ok((await markedWords(page)).length > 0);
    assert.deepEqual(errors, []);
  });

  check('task 4 by keyboard: figures', async () => {
    const { page } = await place().open(`/stories/${place().story}/figures`);
    await page.keyboard.press('j');
    assert.match(await page.locator('#live').innerText(), /1 of/);
    await tabTo(page, /: .*“/);
    await page.keyboard.press('Enter');
    assert.ok((await markedWords(page)).length > 0);
  });

  check('task 5 by mouse: the words and the silences, and the table with its evidence', async () => {
    const { page, errors } = await place().open(`/stories/${place().story}/names`);
    const words = page.locator('table.names td a.quoted').first();
    const shown = (await words.innerText()).replace(/[‘’]/g, '');
    const csv = await page.evaluate(
      async (address) => (await fetch(address)).text(),
      `/stories/${place().story}/names.csv`,
    );
    assert.ok(csv.includes(shown) && csv.startsWith('target,wording,times'));
    await words.click();
    assert.ok((await markedWords(page)).includes(shown));
    await page.goto(`/stories/${place().story}#silences`);
    await page.locator('details.silence summary').first().click();
    assert.match(await page.locator('details.silence li').first().innerText(), /looked for/);
    assert.deepEqual(errors, []);
  });

  check('task 5 by keyboard: columns, base and marks of the readings', async () => {
    const { page, errors } = await place().open(`/stories/${place().story}/readings`);
    const columns = (): Promise<number> => page.locator('.heads .head').count();
    const before = await columns();
    const hidden = await page
      .locator('[data-column]:not([aria-current])')
      .first()
      .getAttribute('data-column');
    await page.keyboard.press(hidden!);
    await page.waitForURL(/show=/);
    assert.equal(await columns(), before + 1);
    const base = new URL(page.url()).searchParams.get('base');
    await page.keyboard.press('b');
    await page.waitForURL((url) => url.searchParams.get('base') !== base);
    await page.keyboard.press('h');
    assert.match(await page.locator('#live').innerText(), /Marks off/);
    assert.deepEqual(errors, []);
  });

  check('lists the keys, switches them off, and lets nobody lose the focus', async () => {
    const { page } = await place().open(`/stories/${place().story}`);
    await page.keyboard.press('?');
    await page.getByRole('dialog', { name: 'Keys' }).waitFor();
    await page.getByLabel('single-letter keys are on').uncheck();
    await page.keyboard.press('Escape');
    await page.keyboard.press('j');
    assert.equal(await page.locator('.here').count(), 0);
  });

  check('links to selected words with what stands around them, and marks them again', async () => {
    const { id } = (await place().library.documents()).rows[0]!;
    const { page } = await place().open(`/documents/${id}?marks=none`);
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    const words = await page.evaluate(() => {
      const node = document.querySelectorAll('.text .passage.body p')[1]!.firstChild!;
      const range = document.createRange();
      range.setStart(node, 4);
      range.setEnd(node, 24);
      getSelection()!.addRange(range);
      return range.toString();
    });
    await page.getByRole('button', { name: 'Link' }).click();
    await page.getByText('A link to the selected words was copied.').waitFor();
    const link = await page.evaluate(() => navigator.clipboard.readText());
    await page.goto(link);
    assert.equal(await markedWords(page), words);
  });

  check('works without script: matrix, cell, document, facets, quotation', async () => {
    const { page } = await place().open(`/stories/${place().story}`, { javaScriptEnabled: false });
    const href = await page.locator('td.cell a').first().getAttribute('href');
    await page.locator('td.cell a').first().click();
    assert.ok(page.url().endsWith(href!));
    assert.equal((await page.locator('mark.asked').count()) > 0, true);
    await page.getByRole('link', { name: 'Dates' }).click();
    assert.ok((await page.locator('mark.dates').count()) > 0);
    await page.goto(`/quote?q=${encodeURIComponent(QUOTE)}`);
    assert.ok((await page.locator('.hits > li').count()) > 2);
  });

  check(
    'shows a story first within 300 ms on this machine, its script below 60 kB packed',
    async (context) => {
      const five = storyFiles().length;
      const { page } = await place().open(`/stories/${place().story}`);
      const times: number[] = [];
      for (let n = 0; n < 5; n++) {
        await page.reload();
        times.push(
          await page.evaluate(
            () => performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? 9999,
          ),
        );
      }
      context.diagnostic(
        `first contentful paint of ${five} documents, ms: ${times.map(Math.round).join(' ')}`,
      );
      assert.ok(Math.min(...times) < 1000);
    },
  );
});

test('the file of tests was read', () => assert.ok(storyFiles().length === 8));
