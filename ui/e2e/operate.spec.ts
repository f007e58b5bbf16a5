import { expect, test } from '@playwright/test';
import { violations } from './axe';
import { logIn, VIEWER, watch } from './server';

test('a key is made, shown once, opens what its scopes say, and ends', async ({ page }) => {
  const seen = watch(page);
  await logIn(page);
  await page.goto('/config?tab=keys');
  await page.getByRole('button', { name: 'New key' }).click();
  const form = page.getByRole('dialog', { name: 'New API key' });
  const name = `e2e-${Date.now()}`;
  await form.getByLabel('Name').fill(name);
  await expect(form.getByLabel('admin', { exact: true })).toHaveCount(0);
  expect(await violations(page)).toEqual([]);
  await form.getByRole('button', { name: 'Make the key' }).click();
  const once = page.getByRole('dialog', { name: `Key ${name}` });
  const key = await once.locator('code').first().innerText();
  await once.getByRole('button', { name: 'I have it' }).click();

  const opens = async () => (await page.request.get('/api/v1/stats', { headers: { 'X-API-Key': key } })).status();
  expect(await opens()).toBe(200);
  await page.getByRole('button', { name: `Revoke ${name}` }).click();
  await page
    .getByRole('dialog', { name: `Revoke ${name}?` })
    .getByRole('button', { name: 'Revoke' })
    .click();
  await expect(page.getByRole('row').filter({ hasText: name }).getByText('revoked')).toBeVisible();
  expect(await opens()).toBe(401);
  expect(seen).toEqual([]);
});

test('a user gets a random password, another role, and goes', async ({ page }) => {
  await logIn(page);
  await page.goto('/config');
  await page.getByRole('button', { name: 'New user' }).click();
  const name = `e2e-${Date.now()}`;
  const form = page.getByRole('dialog', { name: 'New user' });
  await form.getByLabel('Name').fill('two words');
  await form.getByRole('button', { name: 'Make the user' }).click();
  await expect(form.getByText('1 to 64 letters, digits, dots, @, _ or -.')).toBeVisible();
  await form.getByLabel('Name').fill(name);
  await form.getByRole('button', { name: 'Make the user' }).click();
  const once = page.getByRole('dialog', { name: `Password of ${name}` });
  const password = await once.locator('code').innerText();
  await once.getByRole('button', { name: 'I have it' }).click();
  const login = await page.request.post('/api/v1/auth/login', { data: { username: name, password } });
  expect(((await login.json()) as { must_change_password: boolean }).must_change_password).toBe(true);

  await page.getByRole('button', { name: `Make ${name} admin` }).click();
  await page.getByRole('button', { name: 'Change the role' }).click();
  await expect(page.getByRole('button', { name: `Make ${name} viewer` })).toBeVisible();
  await page.getByRole('button', { name: `Remove ${name}` }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Remove' }).click();
  await expect(page.getByRole('row').filter({ hasText: name })).toHaveCount(0);

  await page.getByRole('tab', { name: 'Audit' }).click();
  await expect(page).toHaveURL(/tab=audit/);
  await page.getByRole('row').filter({ hasText: 'user.role' }).first().getByRole('link').click();
  await expect(page.getByRole('dialog', { name: 'Audit line' }).getByText('After')).toBeVisible();
  expect(await violations(page)).toEqual([]);
});

test('a worker rests and works again', async ({ page }) => {
  await logIn(page);
  await page.goto('/config?tab=workers');
  await page.getByRole('button', { name: 'Stop forwarder' }).click();
  await page.getByRole('dialog', { name: 'Stop forwarder?' }).getByRole('button', { name: 'Stop' }).click();
  const start = page.getByRole('button', { name: 'Start forwarder' });
  await expect(start).toBeVisible();
  await start.click();
  await expect(page.getByRole('button', { name: 'Stop forwarder' })).toBeVisible();
});

test('a limit that cannot be is told at its field, and is not sent', async ({ page }) => {
  await logIn(page);
  await page.goto('/config?tab=limits');
  const days = page.getByLabel('Keep events (days)');
  const before = await days.inputValue();
  await days.fill('0');
  await expect(page.getByText('A whole number from 1 to 36,500.')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Set the limits' })).toBeDisabled();
  await days.fill(before);
  const decoys = page.getByLabel('Most decoys at once');
  const other = (await decoys.inputValue()) === '12' ? '13' : '12';
  await decoys.fill(other);
  await page.getByRole('button', { name: 'Set the limits' }).click();
  await expect(page.getByText(/^The limits are set\./)).toBeVisible();
  await page.reload();
  await expect(decoys).toHaveValue(other);
});

test('the theme is chosen in the appearance and kept', async ({ page }) => {
  await logIn(page);
  await page.goto('/config?tab=appearance');
  await page.getByRole('combobox', { name: 'Theme' }).selectOption('light');
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'light');
  await page.reload();
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'light');
});

test('a viewer sees what runs and nothing to change it', async ({ page }) => {
  const token = await logIn(page, VIEWER);
  await page.goto('/config');
  await expect(page.getByRole('tab')).toHaveText(['Limits', 'Workers', 'Appearance']);
  await expect(page.getByRole('button', { name: 'Set the limits' })).toHaveCount(0);
  await page.getByRole('tab', { name: 'Workers' }).click();
  await expect(page.getByText('running').first()).toBeVisible();
  await expect(page.getByRole('button', { name: /^Stop / })).toHaveCount(0);
  await page.goto('/config?tab=users');
  await expect(page.getByRole('tab', { name: 'Limits' })).toHaveAttribute('aria-selected', 'true');
  const refused = await page.request.post('/api/v1/workers/webhook/stop', {
    headers: { Authorization: `Bearer ${token}` },
  });
  expect(refused.status()).toBe(403);
});

test('health tells each part, also when the node is unwell', async ({ page }) => {
  await logIn(page);
  await page.goto('/health');
  await expect(page.getByRole('status').filter({ hasText: 'healthy' })).toBeVisible();
  await expect(page.getByRole('region', { name: 'database' })).toContainText('answers');

  await page.route('**/api/v1/health', (route) =>
    route.fulfill({
      status: 503,
      json: { status: 'unhealthy', components: { database: { status: 'unhealthy', detail: 'does not answer' } } },
    }),
  );
  await page.reload();
  await expect(page.getByRole('region', { name: 'database' })).toContainText('does not answer');
});

test('the fleet tells how each sensor fares, and tests one', async ({ page }) => {
  await logIn(page);
  await page.goto('/fleet?tab=sensors');
  await page.getByRole('button', { name: 'Test web-1 now' }).click();
  // Others are tested by themselves after a while.
  await expect(page.getByRole('row').filter({ hasText: 'web-1' }).getByText('passed')).toBeVisible();
  await page.getByRole('link', { name: 'web-1' }).click();
  await expect(page).toHaveURL(/\/live-logs\?decky=web-1/);
});
