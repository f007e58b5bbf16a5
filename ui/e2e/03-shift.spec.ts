import { expect, test, type Page } from '@playwright/test';
import { AnswersHeld } from './answers';
import { PAGES, REPLAY, SESSION } from './pages';
import { largest, logIn } from './server';

declare global {
  var decnetMoved: Moved;
}

/** An entry of the browser's timeline that its types do not know yet. */
interface LayoutShift extends PerformanceEntry {
  value: number;
  sources: { node: Node | null; previousRect: DOMRectReadOnly; currentRect: DOMRectReadOnly }[];
}

/** What moves by itself while a page comes: the sum of all layout shifts, and what they were. */
interface Moved {
  sum: number;
  what: string[];
}

/** A fifth of what is called good (https://web.dev/articles/cls); docs/benchmarks.md has what is reached. */
const MOST = 0.02;

const SIZES = [
  { width: 1280, height: 800 },
  { width: 390, height: 844 },
];

/** Writes down every layout shift from the first paint on. */
async function writeDownShifts(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const moved: Moved = { sum: 0, what: [] };
    globalThis.decnetMoved = moved;
    const named = (node: Node | null) => {
      const element = node instanceof Element ? node : node?.parentElement;
      return `${element?.tagName.toLowerCase() ?? '?'}.${element?.className.toString() ?? ''}`;
    };
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries() as LayoutShift[]) {
        moved.sum += entry.value;
        moved.what.push(
          `${entry.value.toFixed(4)}: ${entry.sources
            .map((one) => `${named(one.node)} ${place(one.previousRect)} → ${place(one.currentRect)}`)
            .join(', ')}`,
        );
      }
    }).observe({ type: 'layout-shift', buffered: true });
    const place = (box: DOMRectReadOnly) => [box.x, box.y, box.width, box.height].map(Math.round).join(' ');
  });
}

/** Addresses, and lists whose largest row is looked at. */
const LOOKED_AT = [...PAGES, SESSION, REPLAY, 'identities', 'campaigns'];

for (const size of SIZES) {
  for (const path of LOOKED_AT) {
    test(`nothing moves by itself at ${path}, ${size.width} wide`, async ({ page }) => {
      const token = await logIn(page);
      const address = path.startsWith('/') ? path : await largest(page, token, path);
      await page.setViewportSize(size);
      await writeDownShifts(page);
      const answers = await AnswersHeld.on(page);
      await page.goto(address);
      await page.locator('main h1').waitFor();
      expect(await page.evaluate(() => PerformanceObserver.supportedEntryTypes)).toContain('layout-shift');
      expect(await answers.letThroughOneByOne()).toBeGreaterThan(0);
      const { sum, what } = await page.evaluate(() => globalThis.decnetMoved);
      expect(sum, what.join('\n')).toBeLessThan(MOST);
    });
  }
}
