import { expect, test } from '@playwright/test';
import { logIn, VIEWER, watch } from './server';

const ATTACKER = '5d92f1a6-3455-53de-8c2f-58f8e24291bc';

test('a viewer sees no control of admins, and the server refuses anyway', async ({ page }) => {
  const seen = watch(page);
  const token = await logIn(page, VIEWER);
  await page.goto(`/attackers/${ATTACKER}?inspect=T1059.004%40TA0002`);
  const drawer = page.getByRole('dialog');
  await expect(drawer.getByRole('article').first()).toBeVisible();
  await expect(drawer.getByRole('button', { name: 'Wrong' })).toHaveCount(0);
  await page.keyboard.press('Escape');
  await expect(page.getByRole('tab', { name: 'Commands' })).toBeVisible();
  await expect(page.getByRole('tab', { name: 'Credentials' })).toHaveCount(0);
  await page.getByRole('tab', { name: 'Files' }).click();
  await expect(page.getByRole('table')).toBeVisible();
  await expect(page.getByRole('button', { name: /^Download, it may be malware/ })).toHaveCount(0);
  expect(seen).toEqual([]);

  const headers = { Authorization: `Bearer ${token}` };
  const tags = (await (
    await page.request.get(`/api/v1/ttp/tags/by-attacker/${ATTACKER}/T1059`, { headers })
  ).json()) as { uuid: string }[];
  const refused = await page.request.post(`/api/v1/ttp/tags/${tags[0]?.uuid ?? ''}/feedback`, {
    headers,
    data: { verdict: 'wrong' },
  });
  expect(refused.status()).toBe(403);
  for (const path of [`/attackers/${ATTACKER}/credentials`, `/attackers/${ATTACKER}/mail`, '/audit', '/webhooks']) {
    expect((await page.request.get(`/api/v1${path}`, { headers })).status(), path).toBe(403);
  }
});

test('a page for admins opened by a viewer says so and does not break', async ({ page }) => {
  await logIn(page, VIEWER);
  await page.goto(`/attackers/${ATTACKER}?tab=credentials`);
  await expect(page.getByRole('tab', { name: 'Commands' })).toHaveAttribute('aria-selected', 'true');
});
