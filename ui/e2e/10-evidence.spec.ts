import { expect, test, type Page } from '@playwright/test';
import { expectAccessible } from './axe';
import { logIn, watch } from './server';

const ATTACKER = '/attackers/5d92f1a6-3455-53de-8c2f-58f8e24291bc';

async function focused(page: Page): Promise<string> {
  return page.evaluate(
    () => document.activeElement?.getAttribute('aria-label') ?? document.activeElement?.textContent ?? '',
  );
}

test('matrix, technique, inspector: the bytes that matched are marked', async ({ page }) => {
  const seen = watch(page);
  await logIn(page);
  await page.goto('/');
  await page.getByRole('link', { name: 'ATT&CK matrix' }).click();
  await page
    .getByRole('region', { name: 'Command and Control' })
    .getByRole('button', { name: /^T1105 / })
    .click();

  const drawer = page.getByRole('dialog', { name: /^T1105 — Ingress Tool Transfer/ });
  await expect(drawer).toBeVisible();
  await expect(page).toHaveURL(/inspect=T1105/);
  const card = drawer
    .getByRole('article', { name: /^R0012,/ })
    .filter({ hasText: 'busybox' })
    .first();
  await expect(card.locator('mark').first()).toHaveText(/^(wget|curl|tftp) /);
  await expect(card.getByRole('link', { name: 'T1105 at MITRE ATT&CK, in a new tab' })).toHaveAttribute(
    'rel',
    'noopener noreferrer',
  );

  await card.getByRole('button', { name: 'Statements and decoded layers' }).click();
  await expect(card.getByRole('listitem').filter({ hasText: 'busybox' }).first()).toBeVisible();
  await card.getByRole('button', { name: 'Source event and rule' }).click();
  await expect(card.getByText('title:').first()).toBeVisible();
  await expect(drawer.getByRole('region', { name: 'Groups' }).getByRole('link').first()).toBeVisible();
  expect(seen).toEqual([]);
});

test('marks are bytes of the command, whatever stands before them', async ({ page }) => {
  await logIn(page);
  await page.goto(`${ATTACKER}?inspect=T1059.004%40TA0002`);
  const marks = page.getByRole('dialog').locator('mark');
  await expect(marks.first()).toHaveText('bash');
  await expect(marks.nth(1)).toHaveText('./kworkd -o pool.example.net:3333 -u demo --background');
});

test('by keys alone to the inspector and back', async ({ page }) => {
  await logIn(page);
  await page.goto('/attackers?search=198.51.100.17');
  await expect(page.getByRole('link', { name: '198.51.100.17' })).toBeVisible();
  const onLink = () =>
    page.evaluate(() => document.activeElement?.getAttribute('href')?.startsWith('/attackers/') ?? false);
  for (let presses = 0; presses < 60 && !(await onLink()); presses++) {
    await page.keyboard.press('Tab');
  }
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(ATTACKER);
  await expect(page.getByRole('button', { name: /^T1105 — / })).toBeVisible();
  for (let presses = 0; presses < 80 && !(await focused(page)).startsWith('T1105 — '); presses++) {
    await page.keyboard.press('Tab');
  }
  await page.keyboard.press('Enter');
  const drawer = page.getByRole('dialog');
  await expect(drawer).toBeVisible();

  // The focus stays inside however often one goes on.
  for (let presses = 0; presses < 40; presses++) {
    await page.keyboard.press('Tab');
    // At either end a guard takes the focus and hands it on.
    await expect
      .poll(() => page.evaluate(() => document.activeElement?.closest('[role="dialog"]') !== null))
      .toBe(true);
  }
  await page.keyboard.press('Escape');
  await expect(drawer).toBeHidden();
  await expect.poll(() => focused(page)).toMatch(/^T1105 — /);

  await page.keyboard.press('Space');
  await expect(drawer).toBeVisible();
  await page.getByRole('button', { name: 'Close' }).press('Enter');
  await expect(drawer).toBeHidden();
  await expect.poll(() => focused(page)).toMatch(/^T1105 — /);
});

test('arrows walk through the matrix, which is one stop for Tab', async ({ page }) => {
  await logIn(page);
  await page.goto('/ttp?seen=true');
  const first = page.getByRole('region', { name: 'Reconnaissance' }).getByRole('button').first();
  await first.focus();
  await page.keyboard.press('ArrowRight');
  expect(await focused(page)).toMatch(/^T1078 /);
  await page.keyboard.press('Tab');
  expect(await focused(page)).not.toMatch(/^T\d{4}/);
  await page.keyboard.press('Shift+Tab');
  expect(await focused(page)).toMatch(/^T1078 /);
});

test('the link of a row leads to MITRE and does not open the row', async ({ page, context }) => {
  await logIn(page);
  await context.route('https://attack.mitre.org/**', (route) => route.fulfill({ body: 'MITRE' }));
  await page.goto(ATTACKER);
  const [opened] = await Promise.all([
    context.waitForEvent('page'),
    page.getByRole('link', { name: 'T1105 at MITRE ATT&CK, in a new tab' }).first().click(),
  ]);
  expect(opened.url()).toBe('https://attack.mitre.org/techniques/T1105');
  await expect(page.getByRole('dialog')).toBeHidden();
});

test('the layer for Navigator is a file of that name', async ({ page }) => {
  await logIn(page);
  await page.goto(ATTACKER);
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Navigator' }).click(),
  ]);
  expect(download.suggestedFilename()).toBe('navigator-attacker-5d92f1a6.json');
});

test('an inspector says when it fails, when nothing is there and when the role is too low', async ({ page }) => {
  await logIn(page);
  const at = `${ATTACKER}?inspect=T1105%40TA0011`;
  const answers = [
    { status: 403, text: 'Insufficient role for tag detail.' },
    { status: 500, text: 'Failed to load tag detail.' },
    { status: 200, text: 'No tag rows in scope.' },
  ];
  for (const { status, text } of answers) {
    await page.route('**/api/v1/ttp/tags/by-attacker/**', (route) =>
      route.fulfill({ status, json: status === 200 ? [] : { error: { code: 'x', message: 'x', request_id: 'x' } } }),
    );
    await page.goto(at);
    await expect(page.getByText(text)).toBeVisible({ timeout: 15_000 });
    await page.unroute('**/api/v1/ttp/tags/by-attacker/**');
  }
});

test('a section says when it fails and when nothing was observed', async ({ page }) => {
  await logIn(page);
  await page.route('**/api/v1/ttp/by-attacker/**', (route) => route.fulfill({ json: [] }));
  await page.goto(ATTACKER);
  await expect(page.getByText('NO TECHNIQUES OBSERVED YET')).toBeVisible();
  await page.unroute('**/api/v1/ttp/by-attacker/**');
  await page.route('**/api/v1/ttp/by-attacker/**', (route) => route.fulfill({ status: 404, json: {} }));
  await page.goto(ATTACKER);
  await expect(page.getByText('FAILED TO LOAD TTPs')).toBeVisible();
});

test('the matrix is looked at through a time and a sensor, at an address of its own', async ({ page }) => {
  const seen = watch(page);
  const token = await logIn(page);
  await page.goto('/ttp?unfolded=true');
  await page.getByRole('searchbox', { name: 'Sensor, such as web-1' }).fill('git-1');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/sensor=git-1/);
  await page.getByLabel('Time', { exact: true }).selectOption('range');
  await page.getByLabel('From', { exact: true }).fill('2026-09-01T00:00');
  await page.keyboard.press('Enter');
  await page.getByLabel('Until', { exact: true }).fill('2026-10-01T00:00');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/since=.*until=/);
  await page.getByLabel('Seen only').check();
  await expectAccessible(page);

  const query = new URL(page.url()).searchParams;
  const answer = await page.request.get(
    `/api/v1/ttp/by-fleet?min_confidence=0.6&sensor=git-1&since=${query.get('since')}&until=${query.get('until')}`,
    { headers: { Authorization: `Bearer ${token}` } },
  );
  const rows = (await answer.json()) as { technique_id: string; sub_technique_id: string | null }[];
  expect(rows.length).toBeGreaterThan(0);
  const row = rows[0];
  await page.reload();
  await page
    .getByRole('button', { name: new RegExp(`^${row?.sub_technique_id ?? row?.technique_id} `) })
    .first()
    .click();
  const decoys = page.getByRole('dialog').getByRole('article').locator('dt', { hasText: 'DECKY' });
  await expect(decoys.first()).toBeVisible();
  for (const decoy of await decoys.locator('xpath=following-sibling::dd[1]').all()) {
    await expect(decoy).toHaveText('git-1');
  }
  await page.keyboard.press('Escape');

  await page.getByRole('button', { name: 'Saved filters of techniques' }).click();
  const dialog = page.getByRole('dialog', { name: 'Saved filters of techniques' });
  await dialog.getByLabel('Name for the filters that are set').fill('September at git-1');
  await dialog.getByRole('button', { name: 'Save' }).click();
  await page.goto('/ttp');
  await page.getByRole('button', { name: 'Saved filters of techniques' }).click();
  await dialog.getByRole('link', { name: 'September at git-1' }).click();
  await expect(page).toHaveURL(/sensor=git-1/);

  // The demo is of September: of the last day there is nothing.
  await page.getByLabel('Time', { exact: true }).selectOption('day');
  await expect(page.getByRole('searchbox', { name: 'Sensor, such as web-1' })).toHaveValue('git-1');
  await expect(page.getByText('Nothing of ATT&CK was seen')).toBeVisible();
  expect(seen).toEqual([]);
});

test('a rule shows the cases that it is tested with', async ({ page }) => {
  await logIn(page);
  await page.goto('/rules/R0012');
  const cases = page.getByRole('region', { name: 'Table of cases' });
  await expect(cases.getByText('match', { exact: true }).first()).toBeVisible();
  await expect(cases.getByRole('button', { name: 'Copy the input' }).first()).toBeVisible();
  await page.goto('/rules');
  await expect(page.getByRole('columnheader', { name: 'Precision' })).toBeVisible();
});
