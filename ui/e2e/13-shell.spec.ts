import { expect, test } from '@playwright/test';
import { PAGES, REPLAY, SESSION } from './pages';
import { logIn, watch } from './server';

test('the search leads where its text belongs', async ({ page }) => {
  await logIn(page);
  await page.goto('/attackers');
  await page.getByRole('heading', { name: 'Attackers', level: 1 }).waitFor();
  await page.keyboard.press('Control+k');
  await page.getByRole('combobox', { name: 'Search and commands' }).fill('t1105');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/ttp\?.*inspect=/);
  await expect(page.getByRole('dialog', { name: /Ingress Tool Transfer/ })).toBeVisible();
});

test('letters lead to pages, unless they are switched off', async ({ page }) => {
  await logIn(page);
  await page.goto('/');
  await page.getByRole('heading', { name: 'Overview', level: 1 }).waitFor();
  await page.keyboard.type('ga');
  await expect(page).toHaveURL(/\/attackers$/);
  await page.keyboard.press('?');
  await page.getByLabel('Shortcuts of single letters').uncheck();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toBeHidden();
  await page.keyboard.type('go');
  await page.waitForTimeout(300);
  await expect(page).toHaveURL(/\/attackers$/);
});

test('a chosen theme is there before the first paint of the next visit', async ({ page }) => {
  await logIn(page);
  await page.goto('/');
  await page.getByRole('button', { name: 'Theme' }).click();
  await page.getByRole('menuitemradio', { name: 'Light' }).click();
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'light');
  await page.goto('/', { waitUntil: 'commit' });
  await page.locator('body').waitFor({ state: 'attached' });
  expect(await page.locator('html').getAttribute('data-theme')).toBe('light');
});

test('a token that the server no longer takes leads to the login and back', async ({ page }) => {
  await logIn(page);
  await page.route('**/api/v1/attackers?**', (route) => route.fulfill({ status: 401, json: {} }));
  await page.goto('/attackers?sort=score');
  await expect(page).toHaveURL(/\/login\?next=%2Fattackers%3Fsort%3Dscore/);
});

test('an address that is no page leads to the start', async ({ page }) => {
  const seen = watch(page);
  await logIn(page);
  await page.goto('/no/such/page');
  await expect(page).toHaveURL(/\/$/);
  expect(seen).toEqual([]);
});

test('nothing reaches over the edge of a narrow window, and the navigation opens', async ({ page }) => {
  test.setTimeout(180_000);
  await page.setViewportSize({ width: 360, height: 740 });
  await logIn(page);
  const wide: string[] = [];
  for (const path of [...PAGES, SESSION, REPLAY]) {
    await page.goto(path);
    await page.waitForLoadState('networkidle');
    const over = await page.evaluate(() => {
      const main = document.querySelector('main');
      return main === null ? 0 : main.scrollWidth - main.clientWidth;
    });
    if (over > 0) {
      wide.push(`${path} by ${over}`);
    }
  }
  expect(wide).toEqual([]);
  await page.goto('/ttp');
  await page.getByRole('button', { name: 'Open navigation' }).click();
  await page.getByRole('link', { name: 'Attackers' }).click();
  await expect(page).toHaveURL(/\/attackers$/);
});

test('all of the matrix is drawn at once', async ({ page }) => {
  await logIn(page);
  await page.goto('/ttp');
  await page.getByRole('region', { name: 'Impact' }).waitFor();
  const took = await page.evaluate(async () => {
    const box = [...document.querySelectorAll('label')].find((label) => label.textContent === 'Sub-techniques');
    const from = performance.now();
    box?.click();
    await new Promise<void>((done) => {
      const look = () => {
        if (document.querySelectorAll('[data-heat]').length > 690) {
          requestAnimationFrame(() => setTimeout(done));
        } else {
          requestAnimationFrame(look);
        }
      };
      look();
    });
    return { ms: performance.now() - from, cells: document.querySelectorAll('[data-column] [data-heat]').length };
  });
  test.info().annotations.push({ type: 'matrix', description: JSON.stringify(took) });
  process.stdout.write(`matrix: ${took.cells} cells drawn in ${Math.round(took.ms)} ms\n`);
  expect(took.cells).toBeGreaterThan(690);
});

test('the least confidence of techniques stands in the address', async ({ page }) => {
  await logIn(page);
  await page.goto('/attackers/5d92f1a6-3455-53de-8c2f-58f8e24291bc?floor=0.9');
  const section = page.getByRole('region', { name: 'TTPs observed' });
  const rows = section.getByRole('button', { name: /show the evidence$/ });
  await expect(rows.first()).toBeVisible();
  const sure = await rows.count();
  const slider = section.getByRole('slider', { name: 'Confidence from' });
  await slider.focus();
  await page.keyboard.press('Home');
  await expect(page).toHaveURL(/floor=0\.3$/);
  await expect.poll(() => rows.count()).toBeGreaterThan(sure);
});
