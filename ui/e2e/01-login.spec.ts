import { expect, test } from '@playwright/test';
import { ADMIN, FIRST_PASSWORD, VIEWER, watch } from './server';

/** First of all specs: the others log in with what this one sets. */
test('the first login leads to a change of password and then to where one wanted to go', async ({ page }) => {
  const seen = watch(page);
  await page.goto('/attackers?sort=score');
  await expect(page).toHaveURL(/\/login\?next=/);

  await page.getByLabel('User name').fill(ADMIN.username);
  await page.getByLabel('Password').fill(FIRST_PASSWORD);
  await page.getByRole('button', { name: 'Log in' }).click();
  await expect(page.getByRole('heading', { name: 'Choose your password' })).toBeVisible();

  await page.goto('/attackers');
  await expect(page.getByRole('heading', { name: 'Choose your password' })).toBeVisible();

  await page.goto(`/change-password?next=${encodeURIComponent('/attackers?sort=score')}`);
  await page.getByLabel('Present password').fill(FIRST_PASSWORD);
  await page.getByLabel('New password', { exact: true }).fill('short');
  await page.getByLabel('New password again').fill('short');
  await page.getByRole('button', { name: 'Change password' }).click();
  await expect(page.getByText('Too short: 5 of at least 12 bytes.')).toBeVisible();

  await page.getByLabel('New password', { exact: true }).fill(ADMIN.password);
  await page.getByLabel('New password again').fill(ADMIN.password);
  await page.getByRole('button', { name: 'Change password' }).click();
  await expect(page).toHaveURL(/\/attackers\?sort=score$/);
  await expect(page.getByRole('heading', { name: 'Attackers', level: 1 })).toBeVisible();
  expect(seen).toEqual([]);
});

test('a wrong password says so and nothing else', async ({ page }) => {
  await page.goto('/login');
  await page.getByLabel('User name').fill(ADMIN.username);
  await page.getByLabel('Password').fill('not the password');
  await page.getByRole('button', { name: 'Log in' }).click();
  await expect(page.getByRole('alert')).toHaveText('User name or password is wrong.');
});

test('an admin makes a viewer, who must choose a password too', async ({ request }) => {
  const login = async (user: { username: string; password: string }) => {
    const answer = await request.post('/api/v1/auth/login', { data: user });
    return `Bearer ${((await answer.json()) as { access_token: string }).access_token}`;
  };
  const first = 'the first words of the viewer';
  const made = await request.post('/api/v1/config/users', {
    headers: { Authorization: await login(ADMIN) },
    data: { username: VIEWER.username, password: first, role: 'viewer' },
  });
  expect(made.status()).toBeLessThan(300);
  const changed = await request.post('/api/v1/auth/change-password', {
    headers: { Authorization: await login({ username: VIEWER.username, password: first }) },
    data: { old: first, new: VIEWER.password },
  });
  expect(changed.status()).toBe(200);
});

test('logging out ends the token and leads back to the login', async ({ page }) => {
  await page.goto('/login');
  await page.getByLabel('User name').fill(ADMIN.username);
  await page.getByLabel('Password').fill(ADMIN.password);
  await page.getByRole('button', { name: 'Log in' }).click();
  await expect(page.getByRole('heading', { name: 'Overview', level: 1 })).toBeVisible();
  const token = await page.evaluate(() => sessionStorage.getItem('decnet.session'));

  await page.getByRole('button', { name: 'Account' }).click();
  await page.getByRole('menuitem', { name: 'Log out' }).click();
  await expect(page).toHaveURL(/\/login/);
  const answer = await page.request.get('/api/v1/config', {
    headers: { Authorization: `Bearer ${(JSON.parse(token ?? '{}') as { token: string }).token}` },
  });
  expect(answer.status()).toBe(401);
});
