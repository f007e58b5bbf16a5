import { expect, test } from '@playwright/test';
import { expectAccessible } from './axe';
import { commandAt, ingestWithRecording, push, pushKey } from './cowrie';
import { logIn, VIEWER, watch } from './server';

const SESSION = `f00d${Date.now().toString(16)}`;
const ID = `e2e-tty:${SESSION}`;
const PATH = `/sessions/${encodeURIComponent(ID)}`;
const HOSTILE = 'echo "<img src=x onerror=alert(1)>"';
const COMMANDS = ['whoami', HOSTILE, 'echo aWQ7IHVuYW1lIC1h | base64 -d | sh'];

/** What titles, clipboards and links would be made of. */
const TRICKS = '\u001b]0;pwned\u0007\u001b]52;c;cHduZWQ=\u0007\u001b]8;;http://203.0.113.9/\u0007link\u001b]8;;\u0007';

test.beforeAll(() => {
  const began = new Date(Date.now() - 120_000);
  const at = (command: number, later = 0) => new Date(commandAt(began, command).getTime() + later);
  ingestWithRecording(
    { session: SESSION, address: '198.51.100.41', sensor: 'e2e-tty', commands: COMMANDS, ttylog: SESSION },
    began,
    [
      ['out', at(0, -900), 'root@web:~# '],
      ['in', at(0), 'whoami\r'],
      ['out', at(0), 'whoami\r\nroot\r\nroot@web:~# '],
      ['in', at(1), `${HOSTILE}\r`],
      ['out', at(1), `${HOSTILE}\r\n<img src=x onerror=alert(1)>\r\n${TRICKS}\u001b[31mroot@web\u001b[0m:~# `],
      ['in', at(2), 'echo\r'],
      ['out', at(2), 'echo …\r\nuid=0(root)\r\nLinux web\r\nroot@web:~# '],
    ],
  );
});

test('a session plays as it was seen, with what it shows beside it', async ({ page }) => {
  test.setTimeout(120_000);
  const seen = watch(page);
  await logIn(page);
  await page.goto(PATH);
  const terminal = page.getByRole('region', { name: 'Terminal' });
  const beside = page.getByRole('list', { name: 'Commands of the recording' });
  await expect(terminal).toBeVisible();
  await expect(terminal).not.toContainText('root@web:~# whoami');

  await page.getByRole('button', { name: 'Play from line 1' }).click();
  await expect(terminal).toContainText('root@web:~# whoami');
  await expect(terminal).not.toContainText('<img');
  await expect(beside.locator('[aria-current=step]')).toContainText('whoami');
  await expect(beside.locator('[aria-current=step]')).toContainText('T1033');

  await page.getByRole('button', { name: 'Next command' }).click();
  await expect(terminal).toContainText('<img src=x onerror=alert(1)>');
  await expect(terminal.locator('img, a, script')).toHaveCount(0);
  await expect(page).toHaveTitle(/Session .* · DECNET/);

  await page.getByRole('button', { name: 'Play', exact: true }).click();
  await expect(terminal).toContainText('uid=0(root)');
  await expect(beside.locator('[aria-current=step]')).toContainText('base64');
  await expect(page).toHaveURL(/[?&]at=/);
  const place = page.url();

  await page.goto('/sessions');
  await page.goto(place);
  await expect(page.getByRole('region', { name: 'Terminal' })).toContainText('uid=0(root)');
  await expectAccessible(page);
  expect(seen).toEqual([]);
});

test('a line is taken apart, and what was hidden in it is shown', async ({ page }) => {
  const seen = watch(page);
  await logIn(page);
  await page.goto(PATH);
  const statements = page.getByRole('list', { name: 'Statements of line 3' });
  await expect(statements.getByText('decoded').first()).toBeVisible();
  await expect(statements).toContainText('uname -a');

  await page
    .getByRole('link', { name: /^T1033 .*show the evidence$/ })
    .first()
    .click();
  await expect(page.getByRole('dialog')).toContainText('T1033');
  expect(seen).toEqual([]);
});

test('sessions are filtered by the address of the page', async ({ page }) => {
  await logIn(page);
  await page.goto('/sessions?decky=e2e-tty');
  await expect(page.getByRole('link', { name: ID })).toBeVisible();
  await page.goto('/sessions?decky=nowhere');
  await expect(page.getByText('None fits these filters.')).toBeVisible();
});

test('a viewer gets no recording, neither shown nor asked for', async ({ page, request }) => {
  const token = await logIn(page, VIEWER);
  await page.goto(PATH);
  await expect(page.getByRole('region', { name: 'Commands', exact: true })).toBeVisible();
  await expect(page.getByRole('region', { name: 'Replay' })).toHaveCount(0);
  const refused = await request.get(`/api/v1${PATH}/recording`, { headers: { Authorization: `Bearer ${token}` } });
  expect(refused.status()).toBe(403);
});

test('a recording that lies elsewhere is not asked for', async ({ page, request }) => {
  const seen = watch(page);
  const token = await logIn(page);
  const session = `away${Date.now().toString(16)}`;
  await push(request, await pushKey(request, token), {
    session,
    address: '198.51.100.42',
    commands: ['id'],
    ttylog: session,
  });
  const asked: string[] = [];
  page.on('request', (one) => asked.push(new URL(one.url()).pathname));
  await page.goto(`/sessions/${encodeURIComponent(`e2e-1:${session}`)}`);
  await expect(page.getByText('The recording lies elsewhere')).toBeVisible();
  expect(asked.filter((path) => path.endsWith('/recording'))).toEqual([]);
  expect(seen).toEqual([]);
});
