import { expect, test } from '@playwright/test';
import { expectAccessible } from './axe';
import { logIn, VIEWER, watch } from './server';

const HOSTILE = '<img src=x onerror=alert(1)>\u202e';
const SOURCE = '198.51.100.61';

/** Needs a server that receives uses of tokens, and believes 127.0.0.1 who came; .ci/ui.sh starts such a one. */
test('a token is made, its address is asked for, who asked is seen, and it is revoked', async ({ page }) => {
  test.setTimeout(120_000);
  const seen = watch(page);
  await logIn(page);
  await page.goto('/canary-tokens');
  await page.getByRole('heading', { level: 1 }).click();
  await page.getByRole('button', { name: 'New token' }).first().waitFor();
  await page.keyboard.press('Alt+c');
  const form = page.getByRole('dialog', { name: 'New canary token' });
  await expect(page).toHaveURL(/create=true/);
  await form.getByLabel('Decoy').fill('No Decoy');
  await form.getByRole('button', { name: 'Make the token' }).click();
  await expect(form.getByText('1 to 64 of a-z, 0-9 and -.')).toBeVisible();
  await expectAccessible(page);
  await form.getByLabel('Decoy').fill('web-1');
  await form.getByLabel('Place').fill('/srv/app/.env');
  await form.getByRole('button', { name: 'Make the token' }).click();

  const drawer = page.getByRole('dialog', { name: 'Canary token' });
  await expect(drawer.getByText('planted', { exact: true })).toBeVisible();
  await expect(drawer.getByText('Nobody used it')).toBeVisible();
  await drawer.getByRole('button', { name: 'Preview of the file' }).click();
  const preview = drawer.getByLabel('Content of the file');
  const address = /BACKUP_ENDPOINT=(\S+)/.exec(await preview.innerText())?.[1] ?? '';
  expect(address).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/c\/[a-z2-7]{26}$/);
  await expect(drawer.getByRole('term').filter({ hasText: 'Address' }).locator('+ dd')).toHaveText(address);
  const download = page.waitForEvent('download');
  await drawer.getByRole('button', { name: 'Download the file' }).click();
  expect((await download).suggestedFilename()).toMatch(/env$/);

  const use = { headers: { 'User-Agent': HOSTILE.replace('\u202e', ''), 'X-Forwarded-For': SOURCE } };
  expect((await page.request.get(address, use)).status()).toBe(200);
  await expect(drawer.getByRole('link', { name: SOURCE })).toBeVisible();
  await expect(drawer.getByText('used', { exact: true })).toBeVisible();
  const uses = drawer.getByRole('table');
  await expect(uses).toContainText(new URL(address).pathname);
  await expect(uses).toContainText('<img src=x onerror=alert(1)>');
  await expect(drawer.locator('img')).toHaveCount(0);
  await drawer.getByRole('button', { name: 'Header' }).click();
  await expect(uses.getByRole('listitem').filter({ hasText: /^x-forwarded-for/i })).toContainText(SOURCE);
  await expectAccessible(page);

  await drawer.getByRole('button', { name: 'Revoke' }).click();
  await page.getByRole('dialog', { name: 'Revoke this token?' }).getByRole('button', { name: 'Revoke' }).click();
  await expect(drawer.getByText('revoked', { exact: true })).toBeVisible();
  await expect(drawer.getByRole('button', { name: 'Revoke' })).toHaveCount(0);
  await drawer.getByRole('link', { name: SOURCE }).click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText(SOURCE);
  expect(seen).toEqual([]);
});

test('a file is uploaded, gets a token, and goes only without it', async ({ page }) => {
  await logIn(page);
  await page.goto('/canary-tokens?tab=blobs');
  const name = `notes-${Date.now()}.txt`;
  await page.getByLabel('File to upload').setInputFiles({
    name,
    mimeType: 'text/plain',
    buffer: Buffer.from(`${name}: see {{canary_url}}`),
  });
  await expect(page.getByRole('row').filter({ hasText: name })).toContainText('text/plain');
  await page.getByRole('button', { name: `Plant a token in ${name}` }).click();
  const form = page.getByRole('dialog', { name: 'New canary token' });
  await expect(form.getByLabel('Uploaded file')).toContainText(name);
  await form.getByLabel('Decoy').fill('web-1');
  await form.getByRole('button', { name: 'Make the token' }).click();
  const drawer = page.getByRole('dialog', { name: 'Canary token' });
  await drawer.getByRole('button', { name: 'Preview of the file' }).click();
  await expect(drawer.getByLabel('Content of the file')).toContainText(
    new RegExp(`${name}: see http://127\\.0\\.0\\.1:\\d+/c/[a-z2-7]{26}`),
  );
  await expectAccessible(page);
  const token = page.url();
  await page.keyboard.press('Escape');

  const remove = async () => {
    await page.getByRole('button', { name: `Remove ${name}` }).click();
    await page.getByRole('dialog', { name: 'Remove this file?' }).getByRole('button', { name: 'Remove' }).click();
  };
  await remove();
  await expect(page.getByText('A planted token lies in this file').first()).toBeVisible();
  await page.goto(token);
  await drawer.getByRole('button', { name: 'Revoke' }).click();
  await page.getByRole('dialog', { name: 'Revoke this token?' }).getByRole('button', { name: 'Revoke' }).click();
  await expect(drawer.getByText('revoked', { exact: true })).toBeVisible();
  await page.keyboard.press('Escape');
  await remove();
  await expect(page.getByRole('row').filter({ hasText: name })).toHaveCount(0);
});

test('what no page of this origin may run is shown as text', async ({ page }) => {
  const seen = watch(page);
  await logIn(page);
  await page.route('**/api/v1/canary/tokens/*/triggers*', async (route) => {
    const uuid = '00000000-0000-4000-8000-000000000001';
    const use = {
      uuid,
      token_uuid: uuid,
      occurred_at: '2026-01-01T00:00:00Z',
      src_ip: '203.0.113.9',
      attacker_uuid: uuid,
      user_agent: HOSTILE,
      request_path: `/c/x?${HOSTILE}`,
      dns_qname: null,
      raw_headers: [`X-Evil: ${HOSTILE}`],
      fingerprint: JSON.stringify({ nav: HOSTILE }),
    };
    await route.fulfill({ json: { total: 1, limit: 25, offset: 0, data: [use] } });
  });
  const token = (await (
    await page.request.get('/api/v1/canary/tokens?limit=1', {
      headers: { Authorization: `Bearer ${await logIn(page)}` },
    })
  ).json()) as { data: { uuid: string }[] };
  await page.goto(`/canary-tokens?token=${token.data[0]?.uuid ?? ''}`);
  const drawer = page.getByRole('dialog', { name: 'Canary token' });
  await drawer.getByRole('button', { name: 'Header' }).click();
  await drawer.getByRole('button', { name: 'Browser' }).click();
  await expect(drawer.getByText('\\u{202E}')).toHaveCount(4);
  await expect(drawer.locator('img')).toHaveCount(0);
  expect(seen).toEqual([]);
});

test('a viewer sees tokens and their uses, no word of them and no control', async ({ page }) => {
  const seen = watch(page);
  const token = await logIn(page, VIEWER);
  await page.goto('/canary-tokens?tab=blobs&create=true');
  await expect(page.getByRole('table')).toBeVisible();
  await expect(page.getByRole('tab')).toHaveCount(0);
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await page.keyboard.press('Alt+c');
  await page.getByRole('row').nth(1).getByRole('link').click();
  const drawer = page.getByRole('dialog', { name: 'Canary token' });
  await expect(drawer.getByText('Noticed by')).toBeVisible();
  await expect(drawer.getByText('Address', { exact: true })).toHaveCount(0);
  await expect(drawer.getByRole('button', { name: /Revoke|Download the file|Preview/ })).toHaveCount(0);
  expect(seen).toEqual([]);
  for (const path of [
    '/canary/blobs',
    `/canary/tokens/${new URL(page.url()).searchParams.get('token') ?? ''}/preview`,
  ]) {
    const refused = await page.request.get(`/api/v1${path}`, { headers: { Authorization: `Bearer ${token}` } });
    expect(refused.status(), path).toBe(403);
  }
});
