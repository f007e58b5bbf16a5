import { readFile } from 'node:fs/promises';
import { expect, test } from '@playwright/test';
import { violations } from './axe';
import { logIn, VIEWER, watch } from './server';

test('a secret is masked until an admin asks, and the audit log says who did', async ({ page }) => {
  const seen = watch(page);
  const token = await logIn(page);
  await page.goto('/credentials?service=ssh&secret_kind=plaintext');
  const reveal = page.getByRole('button', { name: /^Reveal the secret for/ });
  await expect(reveal.first()).toBeVisible();
  const before = await page.locator('tbody').innerText();
  expect(before).toContain('***');

  await reveal.first().click();
  const dialog = page.getByRole('dialog', { name: 'Reveal this secret?' });
  await expect(dialog.getByText('The audit log will say that you looked.')).toBeVisible();
  await dialog.getByRole('button', { name: 'Reveal' }).click();
  await expect(dialog.getByRole('button', { name: 'Copy secret' })).toBeVisible();
  expect(await violations(page)).toEqual([]);
  await dialog.getByRole('button', { name: 'Close' }).click();

  const audit = await page.request.get('/api/v1/audit?limit=5', { headers: { Authorization: `Bearer ${token}` } });
  expect(JSON.stringify(await audit.json())).toContain('reveal');
  expect(seen).toEqual([]);
});

test('a viewer cannot ask, and the server refuses anyway', async ({ page }) => {
  const token = await logIn(page, VIEWER);
  await page.goto('/credentials');
  await expect(page.locator('tbody tr').first()).toContainText('***');
  await expect(page.getByRole('button', { name: /^Reveal/ })).toHaveCount(0);

  const headers = { Authorization: `Bearer ${token}` };
  const attackers = await page.request.get('/api/v1/attackers?limit=1', { headers });
  const uuid = ((await attackers.json()) as { data: { uuid: string }[] }).data[0]?.uuid ?? '';
  const refused = await page.request.get(`/api/v1/attackers/${uuid}/credentials?reveal=true`, { headers });
  expect(refused.status()).toBe(403);
});

test('a credential that came back has a matrix of where it was tried', async ({ page }) => {
  await logIn(page);
  await page.goto('/credentials?tab=reuse');
  await page.locator('tbody').getByRole('link').first().click();
  await expect(page).toHaveURL(/reuse=/);
  const drawer = page.getByRole('dialog', { name: 'Credential used again' });
  const matrix = drawer.getByRole('region', { name: 'Attempts by decoy and service' });
  await expect(matrix.getByText(/attackers?$/).first()).toBeVisible();
  const places = Number(
    await drawer.locator('dt', { hasText: 'Places' }).locator('xpath=following-sibling::dd[1]').innerText(),
  );
  await expect(matrix.locator('td strong')).toHaveCount(places);
  await drawer.getByRole('button', { name: 'Download the reuse matrix shown' }).click();
  const coming = page.waitForEvent('download');
  await page.getByRole('menuitem', { name: /^JSON/ }).click();
  const lines = JSON.parse(await readFile(await (await coming).path(), 'utf8')) as { services: unknown[] }[];
  expect(lines.flatMap((line) => line.services)).toHaveLength(places);
  expect(await violations(page)).toEqual([]);
});

test('a find opens at its own address and leads to its file', async ({ page }) => {
  await logIn(page);
  await page.goto('/bounty?type=artifact');
  await page.getByRole('row').filter({ hasText: 'file' }).getByRole('link').first().click();
  const drawer = page.getByRole('dialog', { name: 'Find' });
  await expect(drawer.getByText('sha256')).toBeVisible();
  expect(await violations(page)).toEqual([]);
  await page.reload();
  await drawer.getByRole('link', { name: 'This file among the artifacts' }).click();
  await expect(page).toHaveURL(/\/artifacts\?sha256=[0-9a-f]{64}/);
  await expect(page.getByRole('region', { name: 'Table of artifacts' }).getByRole('row')).toHaveCount(2);
});

test('what fits no filter is said in words', async ({ page }) => {
  await logIn(page);
  await page.goto('/bounty?search=nothing-has-this');
  await expect(page.getByText('Nothing that was found fits these filters.')).toBeVisible();
  await page.goto(`/artifacts?sha256=${'0'.repeat(64)}`);
  await expect(page.getByText('No file that was brought fits these filters.')).toBeVisible();
  await page.goto('/artifacts?sha256=xyz');
  await expect(page.getByRole('alert')).toContainText('64 lower-case hexadecimal digits');
});
