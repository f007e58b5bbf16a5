import { expect, type Page, type Route } from '@playwright/test';

/** Streams never end: what waits for their end would wait for ever. */
const STREAM = /\/(events|stream)(\?|$)/;

/**
 * Holds the answers of the API back and hands them over one at a time, the page drawn in between. So every placeholder
 * is seen, however fast the machine is, and what stands above others comes after them.
 */
export class AnswersHeld {
  private readonly held: Route[] = [];

  private constructor(private readonly page: Page) {}

  static async on(page: Page): Promise<AnswersHeld> {
    const answers = new AnswersHeld(page);
    await page.route(
      (url) => url.pathname.startsWith('/api/') && !STREAM.test(url.pathname),
      (route) => {
        answers.held.push(route);
      },
    );
    return answers;
  }

  /** Until nothing is asked for any more and nothing waits; gives back how many answers there were. */
  async letThroughOneByOne(): Promise<number> {
    let answers = 0;
    await expect(async () => {
      await this.drawn();
      for (let last = this.held.pop(); last !== undefined; last = this.held.pop()) {
        await last.fulfill({ response: await last.fetch() });
        await this.drawn();
        answers++;
      }
      await expect(this.page.locator('[data-waiting], [aria-busy="true"]')).toHaveCount(0, { timeout: 100 });
    }).toPass();
    return answers;
  }

  /** Until what the page knows is on the screen: two frames, as the first may have begun before. */
  private async drawn(): Promise<void> {
    await this.page.evaluate(
      () => new Promise<void>((done) => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(done)))),
    );
  }
}
