import AxeBuilder from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** Nothing on the page as it stands that axe would find, in both themes. */
export async function expectAccessible(page: Page): Promise<void> {
  for (const theme of ['dark', 'light']) {
    await page.evaluate((wanted) => {
      document.documentElement.dataset['theme'] = wanted;
    }, theme);
    // Colours change in steps; axe must see the last one.
    await page.waitForFunction(() => document.getAnimations().every((one) => one.playState !== 'running' || one instanceof CSSAnimation));
    const { violations } = await new AxeBuilder({ page }).withTags(TAGS).analyze();
    expect(violations.map((one) => `${theme} ${one.id}: ${one.nodes.map((node) => node.html).join(' | ')}`)).toEqual([]);
  }
}
