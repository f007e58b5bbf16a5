import AxeBuilder from '@axe-core/playwright';
import { expect, test } from '@playwright/test';
import { PAGES } from './pages';
import { logIn, watch } from './server';

for (const theme of ['dark', 'light']) {
  for (const path of PAGES) {
    test(`axe finds nothing at ${path} in ${theme}`, async ({ page }) => {
      const seen = watch(page);
      await logIn(page);
      await page.addInitScript((wanted) => {
        localStorage.setItem('decnet.theme', wanted);
      }, theme);
      await page.goto(path);
      await page.waitForLoadState('networkidle');
      const { violations } = await new AxeBuilder({ page })
        .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
        .analyze();
      expect(violations.map((one) => `${one.id}: ${one.nodes.map((node) => node.html).join(' | ')}`)).toEqual([]);
      expect(seen).toEqual([]);
    });
  }

  test(`axe finds nothing at the login in ${theme}`, async ({ page }) => {
    await page.addInitScript((wanted) => {
      localStorage.setItem('decnet.theme', wanted);
    }, theme);
    await page.goto('/login');
    await page.getByRole('button', { name: 'Log in' }).waitFor();
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(violations.map((one) => one.id)).toEqual([]);
  });
}
