import { readFile } from 'node:fs/promises';
import { expect, test, type Page } from '@playwright/test';
import { violations } from './axe';
import { logIn, watch } from './server';

let told = 0;

/** Hands the server a command that somebody typed just now. */
async function type(page: Page, token: string, input: string): Promise<void> {
  told += 1;
  const line = {
    eventid: 'cowrie.command.input',
    input,
    message: `CMD: ${input}`,
    sensor: 'e2e-logs',
    timestamp: new Date().toISOString(),
    src_ip: '203.0.113.77',
    session: `e2e${String(Date.now()).slice(-8)}${told}`,
  };
  const answer = await page.request.post('/api/v1/ingest/cowrie', {
    headers: { Authorization: `Bearer ${token}`, 'Content-Type': 'text/plain' },
    data: `${JSON.stringify(line)}\n`,
  });
  expect(((await answer.json()) as { accepted: number }).accepted).toBe(1);
}

const rows = (page: Page) => page.getByRole('region', { name: 'Table of events' }).getByRole('row');

test('an event is there within two seconds, with what was typed, and stays text', async ({ page }) => {
  const seen = watch(page);
  const token = await logIn(page);
  await page.goto('/live-logs');
  await expect(page.getByRole('status').filter({ hasText: 'Live' })).toBeVisible();

  await type(page, token, 'echo <img src=x onerror=alert(1)> a\u202Eb');
  const text = page.getByText('echo <img src=x onerror=alert(1)> a\\u{202E}b');
  await expect(text.first()).toBeVisible({ timeout: 2_000 });
  await expect(rows(page).nth(1)).toContainText('203.0.113.77');
  await expect(page.locator('main img')).toHaveCount(0);
  expect(seen).toEqual([]);
});

test('a pause keeps what comes, and gives it back', async ({ page }) => {
  const token = await logIn(page);
  await page.goto('/live-logs');
  await expect(page.getByRole('status').filter({ hasText: 'Live' })).toBeVisible();
  await page.getByRole('button', { name: 'Pause' }).click();

  await type(page, token, 'echo while paused');
  await expect(page.getByRole('button', { name: 'Resume · 1 new' })).toBeVisible();
  await expect(page.getByText('echo while paused')).toHaveCount(0);

  await page.getByRole('button', { name: /^Resume/ }).click();
  await expect(page.getByText('echo while paused').first()).toBeVisible();
});

test('a search is in the address, and holds for what comes', async ({ page }) => {
  const token = await logIn(page);
  await page.goto('/live-logs');
  await page.getByRole('searchbox', { name: /^Words/ }).fill('zebrafish');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/q=zebrafish/);
  await expect(page.getByText('No event fits').first()).toBeVisible();

  await type(page, token, 'echo nothing of it');
  await type(page, token, 'echo zebrafish');
  await expect(page.getByText('echo zebrafish').first()).toBeVisible({ timeout: 15_000 });
  await expect(page.getByText('echo nothing of it')).toHaveCount(0);

  await page.reload();
  await expect(page.getByRole('searchbox', { name: /^Words/ })).toHaveValue('zebrafish');
  await expect(page.getByText('echo zebrafish').first()).toBeVisible({ timeout: 15_000 });
});

test('an hour is chosen by its bar, and can be left by the way back', async ({ page }) => {
  await logIn(page);
  await page.goto('/live-logs?until=2026-09-14T04:00:00Z');
  const hours = page.getByRole('group', { name: 'Hours of the day shown' }).getByRole('button');
  await expect(hours).toHaveCount(24);
  await hours.last().focus();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/time=2026-09-14T03/);
  await expect(hours.last()).toHaveAttribute('aria-pressed', 'true');
  await expect(rows(page).nth(1)).toContainText('2026-09-14');
  await page.goBack();
  await expect(hours.last()).toHaveAttribute('aria-pressed', 'false');
});

test('an event opens with all that is stored, by keys, at an address of its own', async ({ page }) => {
  await logIn(page);
  await page.goto('/live-logs?q=busybox&live=false');
  const first = rows(page).nth(1).getByRole('link').first();
  await first.focus();
  await page.keyboard.press('Enter');
  const drawer = page.getByRole('dialog', { name: 'Event' });
  await expect(drawer.getByText('command_text')).toBeVisible();
  expect(await violations(page)).toEqual([]);
  await expect(page).toHaveURL(/event=/);
  await page.keyboard.press('Escape');
  await expect(drawer).toHaveCount(0);
  await expect(page).not.toHaveURL(/event=/);
});

test('a stream that breaks comes back with another ticket from where it was', async ({ page }) => {
  const token = await logIn(page);
  const asked: URL[] = [];
  const place = '1764000000000000-4c977d80-a439-5451-b00a-d85c34e926d3';
  await page.route('**/api/v1/stream?*', async (route) => {
    asked.push(new URL(route.request().url()));
    if (asked.length === 1) {
      await route.fulfill({ contentType: 'text/event-stream', body: `id: ${place}\nevent: logs\ndata: {}\n\n` });
    } else {
      await route.continue();
    }
  });
  await page.goto('/live-logs');
  await expect.poll(() => asked.length).toBeGreaterThan(1);
  const [first, second] = asked;
  expect(second?.searchParams.get('ticket')).not.toBe(first?.searchParams.get('ticket'));
  expect(second?.searchParams.get('lastEventId')).toBe(place);
  await expect(page.getByRole('status').filter({ hasText: 'Live' })).toBeVisible();
  await type(page, token, 'echo after the break');
  await expect(page.getByText('echo after the break').first()).toBeVisible();
});

test('the file of the log runs nothing in a spreadsheet', async ({ page }) => {
  const token = await logIn(page);
  await page.goto('/live-logs');
  await expect(page.getByRole('status').filter({ hasText: 'Live' })).toBeVisible();
  await type(page, token, '=HYPERLINK("http://198.51.100.1","x")');
  await expect(page.getByText('=HYPERLINK("http://198.51.100.1","x")').first()).toBeVisible();

  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Download the events shown' }).click();
  await page.getByRole('menuitem', { name: /CSV/ }).click();
  const text = await readFile(await (await download).path(), 'utf8');
  expect(text.split('\r\n')[0]).toBe('time,kind,class,src_ip,decky,service,text,session_id,sensor,event_id');
  expect(text).toContain(`"'=HYPERLINK(""http://198.51.100.1"",""x"")"`);
});
