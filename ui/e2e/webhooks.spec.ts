import { createHmac } from 'node:crypto';
import { createServer, type IncomingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, test } from '@playwright/test';
import { violations } from './axe';
import { logIn, VIEWER, watch } from './server';

interface Received {
  headers: IncomingHttpHeaders;
  body: string;
}

/** A system that wants to be told; it answers as it is set. */
async function receiver() {
  const received: Received[] = [];
  const answer = { status: 200 };
  const server = createServer((request, response) => {
    let body = '';
    request.on('data', (part: Buffer) => (body += part.toString()));
    request.on('end', () => {
      received.push({ headers: request.headers, body });
      response.writeHead(answer.status).end();
    });
  });
  await new Promise<void>((started) => server.listen(0, '127.0.0.1', started));
  return {
    received,
    answer,
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/hook`,
    stop: () => server.close(),
  };
}

/** Needs a server that may send to 127.0.0.1; .ci/ui.sh lets it. */
test('a webhook is made, shows its secret once, is told, fails, and is taken up again', async ({ page }) => {
  const seen = watch(page);
  const target = await receiver();
  await logIn(page);
  await page.goto('/webhooks');
  await page.getByRole('button', { name: 'New webhook' }).first().click();
  await page.getByRole('button', { name: 'Create' }).click();
  await expect(page.getByText('1 to 64 characters.')).toBeVisible();

  const name = `e2e ${Date.now()}`;
  await page.getByLabel('Name').fill(name);
  await page.getByLabel('Address').fill(target.url);
  await page.getByLabel('Decoys').check();
  await page.getByRole('button', { name: 'Create' }).click();

  const once = page.getByRole('dialog', { name: `Secret of ${name}` });
  const secret = await once.locator('code').innerText();
  expect(secret.length).toBeGreaterThanOrEqual(16);
  expect(await violations(page)).toEqual([]);
  await page.keyboard.press('Escape');
  await expect(once).toBeVisible();
  await once.getByRole('button', { name: 'I have it' }).click();

  const drawer = page.getByRole('dialog', { name: 'Webhook' });
  await expect(drawer.getByText(name)).toBeVisible();
  expect(await page.content()).not.toContain(secret);
  expect(await violations(page)).toEqual([]);
  await drawer.getByRole('button', { name: 'Send a test' }).click();
  await expect(page.getByText('The receiver answered 200.').first()).toBeVisible();
  const request = target.received[0];
  const signature = createHmac('sha256', secret)
    .update(request?.body ?? '')
    .digest('hex');
  expect(request?.headers['x-decnet-signature']).toBe(`sha256=${signature}`);

  target.answer.status = 500;
  await drawer.getByRole('button', { name: 'Send a test' }).click();
  await expect(page.getByText(/^Not delivered:/).first()).toBeVisible();

  await drawer.getByRole('button', { name: 'Disable' }).click();
  await expect(drawer.getByRole('button', { name: 'Enable again' })).toBeVisible();
  await drawer.getByRole('button', { name: 'Enable again' }).click();
  await expect(drawer.getByRole('button', { name: 'Disable' })).toBeVisible();

  await drawer.getByRole('button', { name: 'Remove' }).click();
  await page.getByRole('dialog', { name: 'Remove this webhook?' }).getByRole('button', { name: 'Remove' }).click();
  await expect(drawer).toHaveCount(0);
  await expect(page.getByText(name)).toHaveCount(0);
  target.stop();
  expect(seen).toEqual([]);
});

test('a chat is told in its own words, and its address is not shown again', async ({ page }) => {
  const seen = watch(page);
  const chat = await receiver();
  await logIn(page);
  await page.goto('/webhooks?create=true');
  const name = `chat ${Date.now()}`;
  await page.getByLabel('Name').fill(name);
  await page.getByLabel('Who reads it').selectOption('email');
  await expect(page.getByLabel('Mail addresses')).toBeVisible();
  await expect(page.getByLabel('Secret')).toHaveCount(0);
  await page.getByLabel('Who reads it').selectOption('slack');
  await page.getByLabel('Incoming webhook URL').fill(`${chat.url}/T0/B0/key`);
  expect(await violations(page)).toEqual([]);
  await page.getByRole('button', { name: 'Create' }).click();

  const drawer = page.getByRole('dialog', { name: 'Webhook' });
  await expect(drawer.getByText(name)).toBeVisible();
  await expect(drawer.getByText('/***')).toBeVisible();
  await expect(drawer.getByRole('button', { name: 'New secret' })).toHaveCount(0);
  await drawer.getByRole('button', { name: 'Send a test' }).click();
  await expect(page.getByText('The receiver answered 200.').first()).toBeVisible();
  const request = chat.received[0];
  expect(request?.headers['x-decnet-signature']).toBeUndefined();
  expect(JSON.parse(request?.body ?? '{}')).toMatchObject({ text: 'Test of a webhook' });

  await drawer.getByRole('button', { name: 'Change' }).click();
  const form = page.getByRole('dialog', { name: 'Change the webhook' });
  await form.getByLabel('Name').fill(`${name} again`);
  await form.getByRole('button', { name: 'Save' }).click();
  await expect(drawer.getByText(`${name} again`)).toBeVisible();
  await drawer.getByRole('button', { name: 'Send a test' }).click();
  await expect.poll(() => chat.received.length).toBe(2);

  await drawer.getByRole('button', { name: 'Remove' }).click();
  await page.getByRole('dialog', { name: 'Remove this webhook?' }).getByRole('button', { name: 'Remove' }).click();
  await expect(drawer).toHaveCount(0);
  chat.stop();
  expect(seen).toEqual([]);
});

test('a viewer is told that this is for admins, and has no way there', async ({ page }) => {
  const token = await logIn(page, VIEWER);
  await page.goto('/webhooks');
  await expect(page.getByText('For admins')).toBeVisible();
  await expect(page.getByRole('button', { name: 'New webhook' })).toHaveCount(0);
  await expect(page.getByRole('navigation', { name: 'Main' }).getByText('Webhooks')).toHaveCount(0);
  const refused = await page.request.get('/api/v1/webhooks', { headers: { Authorization: `Bearer ${token}` } });
  expect(refused.status()).toBe(403);
});
