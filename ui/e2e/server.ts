import { expect, type Page } from '@playwright/test';

export const ADMIN = { username: 'admin', password: 'the words of the tests' };
export const VIEWER = { username: 'viewer', password: 'other words of the tests' };

/** The password that the server printed at its first start. */
export const FIRST_PASSWORD = process.env['DECNET_FIRST_PASSWORD'] ?? '';

/** Begins a session as a user, without the login page. */
export async function logIn(page: Page, user = ADMIN): Promise<string> {
  const answer = await page.request.post('/api/v1/auth/login', { data: user });
  expect(answer.status()).toBe(200);
  const { access_token: token } = (await answer.json()) as { access_token: string };
  await page.addInitScript(
    ([name, value]) => {
      if (sessionStorage.getItem('decnet.session') === null) {
        sessionStorage.setItem(
          'decnet.session',
          JSON.stringify({ token: value, username: name, mustChangePassword: false }),
        );
      }
    },
    [user.username, token],
  );
  return token;
}

/** The page of the largest of `identities` or `campaigns`; the clusterer needs a moment to find them. */
export async function largest(page: Page, token: string, what: string): Promise<string> {
  let uuid = '';
  await expect
    .poll(
      async () => {
        const answer = await page.request.get(`/api/v1/${what}?sort_by=largest&limit=1`, {
          headers: { Authorization: `Bearer ${token}` },
        });
        uuid = ((await answer.json()) as { data: { uuid: string }[] }).data[0]?.uuid ?? '';
        return uuid;
      },
      { timeout: 90_000 },
    )
    .not.toBe('');
  return `/${what}/${uuid}`;
}

/** Collects what must never happen: errors in the console, dialogs, requests that leave the server. */
export function watch(page: Page): string[] {
  const seen: string[] = [];
  const origin = new URL(process.env['DECNET_URL'] ?? 'http://127.0.0.1:8000').origin;
  page.on('console', (message) => {
    if (message.type() === 'error') {
      seen.push(`console: ${message.text()}`);
    }
  });
  page.on('pageerror', (error) => seen.push(`error: ${error.message}`));
  page.on('dialog', (dialog) => {
    seen.push(`dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
  page.on('request', (request) => {
    const url = new URL(request.url());
    if (url.origin !== origin && url.protocol !== 'blob:') {
      seen.push(`request: ${request.url()}`);
    }
  });
  return seen;
}
