import { expect, test } from '@playwright/test';
import { expectAccessible } from './axe';
import { largest, logIn, VIEWER, watch } from './server';

test('an identity says why its addresses are one, and an admin decides otherwise and takes it back', async ({
  page,
}) => {
  test.setTimeout(120_000);
  const seen = watch(page);
  await logIn(page);
  await page.goto('/identities');
  await page.getByRole('row').filter({ hasText: 'hassh' }).getByRole('link').first().click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Identity');

  const reasons = page.getByRole('region', { name: 'Table of reasons' });
  await expect(reasons.getByText('the same fingerprint').first()).toBeVisible();
  await expect(reasons.getByText(/^(hassh|ssh_key)$/).first()).toBeVisible();
  await expect(
    page
      .getByRole('img', { name: /what joins them; the table below says the same/ })
      .locator('canvas')
      .first(),
  ).toBeVisible();
  await expectAccessible(page);

  await page.getByRole('tab', { name: 'Addresses' }).click();
  await expect(page).toHaveURL(/tab=members/);
  await page
    .getByRole('checkbox', { name: /^Split off / })
    .first()
    .check();
  await page.getByRole('button', { name: 'Split off 1 address' }).click();
  await page.getByRole('dialog').getByLabel('Reason').fill('Two people, one key');
  await page.getByRole('dialog').getByRole('button', { name: 'Split off' }).click();
  await expect(page.getByText('Split off, as it shows in a moment')).toBeVisible();

  await page.getByRole('tab', { name: 'Decisions' }).click();
  const forced = page.getByRole('row').filter({ hasText: 'forced split' });
  await expect(forced).toContainText('Two people, one key');
  await forced.getByRole('button', { name: 'Take back' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Take back' }).click();
  await expect(forced).toContainText('taken back');

  await page.getByRole('tab', { name: 'Timeline' }).click();
  await expect(page.getByRole('region', { name: 'Timeline across decoys' })).toBeVisible();
  expect(seen).toEqual([]);
});

test('notes are kept, and a lock shows', async ({ page }) => {
  test.setTimeout(90_000);
  await logIn(page);
  await page.goto('/identities?min=1');
  await page.getByRole('table').getByRole('link').last().click();
  await page.getByRole('button', { name: /^(Write|Edit)$/ }).click();
  await page.getByRole('dialog').getByLabel('Notes').fill('Seen at a friend\u2019s too <b>bold</b>');
  await page.getByRole('dialog').getByRole('button', { name: 'Keep' }).click();
  await expect(page.getByRole('region', { name: 'Notes' })).toContainText('<b>bold</b>');

  await page.getByRole('button', { name: 'Lock', exact: true }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Lock', exact: true }).click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText('locked', { timeout: 20_000 });
  await page.getByRole('button', { name: 'Unlock' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Unlock' }).click();
  await expect(page.getByRole('heading', { level: 1 })).not.toContainText('locked', { timeout: 20_000 });
});

test('a viewer decides nothing, and the server refuses anyway', async ({ page, request }) => {
  const token = await logIn(page, VIEWER);
  await page.goto('/identities?min=1');
  await page.getByRole('table').getByRole('link').first().click();
  await expect(page.getByRole('tab', { name: 'Why joined' })).toBeVisible();
  await expect(page.getByRole('button', { name: /^(Merge|Lock|Unlock|Write|Edit|Split off)$/ })).toHaveCount(0);
  const uuid = new URL(page.url()).pathname.split('/').at(-1) ?? '';
  const refused = await request.post(`/api/v1/identities/${uuid}/lock`, {
    headers: { Authorization: `Bearer ${token}` },
  });
  expect(refused.status()).toBe(403);
});

for (const [many, members] of [
  ['identities', 'observations'],
  ['campaigns', 'identities'],
] as const) {
  test(`${many} are found by what is known of them, at an address of its own`, async ({ page }) => {
    const seen = watch(page);
    const token = await logIn(page);
    const path = await largest(page, token, many);
    const headers = { Authorization: `Bearer ${token}` };
    const first = (await (await page.request.get(`/api/v1${path}/${members}?limit=1`, { headers })).json()) as {
      data: { ip?: string; uuid: string }[];
    };
    const known = many === 'campaigns' ? path.slice(-36) : (first.data[0]?.ip ?? '');

    await page.goto(`/${many}`);
    const box = page.getByRole('searchbox', { name: 'Address, fingerprint, note, id' });
    await box.fill(known);
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL((url) => url.searchParams.get('q') === known);
    await expect(page.getByRole('row')).toHaveCount(2);
    await page.reload();
    await expect(page.locator(`tbody a[href^="${path}"]`)).toHaveCount(1);

    await box.fill('nobody has this');
    await page.keyboard.press('Enter');
    await expect(page.getByText('Nothing fits')).toBeVisible();
    await expectAccessible(page);
    expect(seen).toEqual([]);
  });
}
