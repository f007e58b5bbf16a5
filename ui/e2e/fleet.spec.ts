import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { expect, test } from '@playwright/test';
import { violations } from './axe';
import { logIn, VIEWER, watch } from './server';

/** Ports on which nothing listens. */
async function freePorts(many: number): Promise<number[]> {
  const servers = Array.from({ length: many }, () => createServer());
  await Promise.all(servers.map((one) => new Promise<void>((done) => one.listen(0, '127.0.0.1', done))));
  const ports = servers.map((one) => (one.address() as AddressInfo).port);
  await Promise.all(servers.map((one) => new Promise((done) => one.close(done))));
  return ports;
}

test('a decky is deployed, attacked, set up anew, stopped, started and removed', async ({ page, request }) => {
  test.setTimeout(120_000);
  const seen = watch(page);
  const [http = 0, ftp = 0] = await freePorts(2);
  await logIn(page);
  await page.goto('/fleet');
  await expect(page.getByText('No decky yet')).toBeVisible();
  await page.getByRole('button', { name: 'Deploy a decky' }).click();
  const form = page.getByRole('dialog', { name: 'Deploy a decky' });
  await form.getByRole('button', { name: 'Deploy' }).click();
  await expect(form.getByText('1 to 64 of a-z, 0-9 and -.')).toBeVisible();
  await expect(form.getByText('Choose a kind of host')).toBeVisible();
  expect(await violations(page)).toEqual([]);

  await form.getByLabel('Name').fill('shop');
  await form.getByLabel('Kind of host').selectOption('web-server');
  await form.getByLabel('Port of http').fill(String(http));
  await form.getByLabel('Port of ftp').fill(String(http));
  await form.getByRole('button', { name: 'Deploy' }).click();
  await expect(form.getByText('Each service needs a port of its own.')).toBeVisible();
  await form.getByLabel('Port of ftp').fill(String(ftp));
  await form.getByLabel('Claims to run').selectOption('alpine');
  await form.getByLabel('Minutes between').fill('0');
  await form.getByRole('button', { name: 'Deploy' }).click();

  const drawer = page.getByRole('dialog', { name: 'Decky' });
  await expect(drawer.getByRole('heading', { name: 'shop running' })).toBeVisible();
  await expect(drawer.getByRole('table').getByText('deployed')).toBeVisible();
  expect(await violations(page)).toEqual([]);

  const answer = await request.get(`http://127.0.0.1:${http}/wp-login.php`, { failOnStatusCode: false });
  expect(answer.headers()['server']).toContain('nginx');
  await expect(drawer.getByText('Last event', { exact: true })).toBeVisible();
  await expect(async () => {
    await page.reload();
    await expect(drawer.getByRole('link', { name: /^[1-9]/ })).toBeVisible({ timeout: 1_000 });
  }).toPass();

  await drawer.getByRole('button', { name: 'Settings of http' }).click();
  await drawer.getByLabel('fake_app').fill('toaster');
  await drawer.getByRole('button', { name: 'Set up anew' }).click();
  await expect(drawer.getByRole('alert')).toContainText('config must be settings of http');
  await drawer.getByLabel('fake_app').fill('wordpress');
  await drawer.getByRole('button', { name: 'Set up anew' }).click();
  await expect(drawer.getByRole('table').getByText('set up')).toBeVisible();
  const login = await request.get(`http://127.0.0.1:${http}/wp-login.php`);
  expect(await login.text()).toContain('user_login');

  await drawer.getByLabel('Minutes between').fill('90');
  await drawer.getByRole('button', { name: 'Set', exact: true }).click();
  await expect(drawer.getByText('every 90 minutes')).toBeVisible();

  await drawer.getByRole('button', { name: 'Stop' }).click();
  await expect(drawer.getByRole('heading', { name: 'shop stopped' })).toBeVisible();
  await expect(request.get(`http://127.0.0.1:${http}/`)).rejects.toThrow('ECONNREFUSED');
  await drawer.getByRole('button', { name: 'Start' }).click();
  await expect(drawer.getByRole('heading', { name: 'shop running' })).toBeVisible();
  await drawer.getByRole('button', { name: 'Mutate now' }).click();
  await expect(drawer.getByText('off', { exact: true })).toHaveCount(1);

  await page.keyboard.press('Escape');
  await expect(drawer).toHaveCount(0);
  const row = page.getByRole('row', { name: /shop/ });
  await expect(row).toContainText('every 90 minutes');
  await expect(row).toContainText(', off');
  await row.getByRole('link', { name: 'shop' }).focus();
  await page.keyboard.press('Enter');
  await expect(drawer).toBeVisible();
  await drawer.getByRole('button', { name: 'Remove' }).click();
  await page.getByRole('dialog', { name: 'Remove shop?' }).getByRole('button', { name: 'Remove' }).click();
  await expect(page.getByText('No decky yet')).toBeVisible();
  // A wish that is refused, and a decky that may be gone while the drawer about it closes.
  expect(seen.filter((one) => !/ status of (422|404) /.test(one))).toEqual([]);
});

test('a viewer sees deckies and nothing to change them', async ({ page }) => {
  const token = await logIn(page, VIEWER);
  await page.goto('/fleet?deploy=true');
  await expect(page.getByText('An admin deploys one here')).toBeVisible();
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await expect(page.getByRole('button', { name: 'Deploy a decky' })).toHaveCount(0);
  const refused = await page.request.post('/api/v1/deckies', {
    headers: { Authorization: `Bearer ${token}` },
    data: { name: 'a', services: ['redis'] },
  });
  expect(refused.status()).toBe(403);
});
