import { expect, test } from '@playwright/test';
import { expectAccessible, violations } from './axe';
import { newKey } from './keys';
import { logIn, VIEWER, watch } from './server';

test('a host is enrolled by a token that is shown once, and is decommissioned', async ({ page }) => {
  const seen = watch(page);
  await logIn(page);
  await page.goto('/hosts');
  await expect(page.getByText('No other host yet')).toBeVisible();
  await page.getByRole('button', { name: 'Enrol a host' }).click();
  const form = page.getByRole('dialog', { name: 'Enrol a host' });
  await form.getByRole('button', { name: 'Make a token' }).click();
  await expect(form.getByText('1 to 64 of a-z, 0-9 and -.')).toBeVisible();
  await form.getByLabel('Name').fill('edge-1');
  await form.getByLabel('Notes').fill('rack <b>3</b>');
  await form.getByRole('button', { name: 'Make a token' }).click();

  const once = page.getByRole('dialog', { name: 'Token of edge-1' });
  const token = await once.locator('code').first().innerText();
  await expect(once.getByText(`--token ${token}`)).toBeVisible();
  expect(await violations(page)).toEqual([]);
  await once.getByRole('button', { name: 'I have it' }).click();
  expect(await page.content()).not.toContain(token);

  // What the agent does with it.
  const redeemed = await page.request.post('/api/v1/swarm/redeem', {
    data: { token, public_key: newKey(), agent_port: 0 },
  });
  expect(redeemed.status()).toBe(201);
  await page.reload();
  await page.getByRole('link', { name: 'edge-1' }).click();
  const drawer = page.getByRole('dialog', { name: 'Host' });
  await expect(drawer.getByRole('heading', { name: 'edge-1 enrolled' })).toBeVisible();
  await expect(drawer.getByText('rack <b>3</b>')).toBeVisible();
  await expectAccessible(page);

  await drawer.getByRole('button', { name: 'Decommission' }).click();
  await page
    .getByRole('dialog', { name: 'Decommission edge-1?' })
    .getByRole('button', { name: 'Decommission' })
    .click();
  await expect(page.getByText('No other host yet')).toBeVisible();
  expect(seen).toEqual([]);
});

test('hosts are for admins', async ({ page }) => {
  const token = await logIn(page, VIEWER);
  await page.goto('/hosts?enroll=true');
  await expect(page.getByText('For admins')).toBeVisible();
  await expect(page.getByRole('dialog')).toHaveCount(0);
  const unseen = await page.request.get('/api/v1/swarm/hosts', { headers: { Authorization: `Bearer ${token}` } });
  expect(unseen.status()).toBe(403);
  const refused = await page.request.post('/api/v1/swarm/enroll', {
    headers: { Authorization: `Bearer ${token}` },
    data: { name: 'edge-2' },
  });
  expect(refused.status()).toBe(403);
});
