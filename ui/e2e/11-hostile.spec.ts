import { expect, test } from '@playwright/test';
import { logIn, watch } from './server';

const ATTACKER = '/attackers/5d92f1a6-3455-53de-8c2f-58f8e24291bc';

/** Everything that was ever shown in the hope that somebody would render it. */
const HOSTILE = [
  '<img src="https://evil.example/pixel" onerror="alert(1)">',
  '<script>alert(2)</script><svg/onload=alert(3)>',
  '"><iframe src="javascript:alert(4)"></iframe>',
  'javascript:alert(5)',
  'https://evil.example/click-me',
  '\u202Egnp.exe\u202C \u200B\u2066hidden\u2069 \u0000\u0007\u001b[2J\u001b]8;;https://evil.example\u0007link',
  "=cmd|'/c calc'!A1",
  '{{constructor.constructor("alert(6)")()}}',
  '\ud800 lone \udfff',
  'e\u0301\u0301\u0301\u0301\u0301\u0301\u0301\u0301',
].join(' ');

/** Puts hostile text into every string of an answer that is not a word of ours. */
function poisoned(value: unknown, key = ''): unknown {
  const ours =
    /(^|_)(id|uuid|at|seen|time|url|kind|status|ordinal|tactic|release|state|verdict|class|technique_name)$|^(time|tactic|uuid)$/;
  if (typeof value === 'string') {
    return ours.test(key) ? value : HOSTILE;
  }
  if (Array.isArray(value)) {
    return value.map((one) => poisoned(one, key));
  }
  if (typeof value === 'object' && value !== null) {
    return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, poisoned(one, name)]));
  }
  return value;
}

for (const path of [
  '/attackers',
  ...['commands', 'sessions', 'timeline', 'fingerprints', 'files', 'credentials', 'intel', 'mail'].map(
    (tab) => `${ATTACKER}?tab=${tab}`,
  ),
  `${ATTACKER}?inspect=T1059.004%40TA0002`,
  '/ttp?inspect=T1105.*%40TA0011',
]) {
  test(`hostile text is inert at ${path}`, async ({ page }) => {
    const seen = watch(page);
    await logIn(page);
    await page.route(/\/api\/v1\/(attackers|sessions|ttp\/(tags|techniques|by-))/, async (route) => {
      if (/\/(events|groups)/.test(route.request().url())) {
        await route.continue();
        return;
      }
      const answer = await route.fetch();
      await route.fulfill({ response: answer, json: poisoned(await answer.json()) });
    });
    await page.goto(path);
    await page.waitForLoadState('networkidle');

    await expect(page.getByText('<script>alert(2)</script>').first()).toBeAttached();
    expect(
      await page.locator('main script, main iframe, main img, main svg[onload], [role="dialog"] script').count(),
    ).toBe(0);
    const links = await page
      .locator('a[href]')
      .evaluateAll((all) => all.map((link) => (link as HTMLAnchorElement).href));
    expect(
      links.filter(
        (href) => !href.startsWith(new URL(page.url()).origin + '/') && !href.startsWith('https://attack.mitre.org/'),
      ),
    ).toEqual([]);
    const text = await page.locator('body').innerText();
    expect(text).not.toMatch(/[\u202a-\u202e\u2066-\u2069\u200b\u0007\u001b]/);
    await expect(page.locator('vite-error-overlay')).toHaveCount(0);
    expect(seen).toEqual([]);
  });
}

test('a table of hostile text is a harmless file', async ({ page }) => {
  await logIn(page);
  await page.route(/\/api\/v1\/attackers\?/, async (route) => {
    const answer = await route.fetch();
    const body = (await answer.json()) as { data: { as_name: string }[] };
    for (const row of body.data) {
      row.as_name = '=HYPERLINK("https://evil.example")';
    }
    await route.fulfill({ response: answer, json: body });
  });
  await page.goto('/attackers');
  await page.getByRole('button', { name: 'Download the attackers shown' }).click();
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('menuitem', { name: 'CSV, as shown' }).click(),
  ]);
  expect(download.suggestedFilename()).toBe('attackers.csv');
  const stream = await download.createReadStream();
  let text = '';
  for await (const part of stream) {
    text += String(part);
  }
  expect(text).toContain('"\'=HYPERLINK(""https://evil.example"")"');
});
