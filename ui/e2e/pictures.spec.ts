import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test, type Page } from '@playwright/test';
import { newKey } from './keys';
import { REPLAY, SESSION } from './pages';
import { largest, logIn } from './server';

const FOLDER = process.env['DECNET_PICTURES'] ?? '';

const ATTACKER = '5d92f1a6-3455-53de-8c2f-58f8e24291bc';
const LAST_DAY = '2026-09-14T07:30:00Z';

/** What the documentation shows of each page, with the sessions of the demo. */
const PICTURES: readonly (readonly [name: string, path: string])[] = [
  ['overview', `/?until=${LAST_DAY}`],
  ['live-logs', `/live-logs?live=false&until=${LAST_DAY}`],
  ['attackers', '/attackers'],
  ['attacker', `/attackers/${ATTACKER}`],
  ['inspector', `/attackers/${ATTACKER}?inspect=T1059.004%40TA0002`],
  ['sessions', '/sessions'],
  ['session', SESSION],
  ['replay', REPLAY],
  ['identities', '/identities'],
  ['identity', 'identities'],
  ['campaigns', '/campaigns'],
  ['campaign', 'campaigns'],
  ['matrix', '/ttp'],
  ['rules', '/rules'],
  ['rule', '/rules/R0012'],
  ['credentials', '/credentials'],
  ['reuse', '/credentials?tab=reuse'],
  ['bounty', '/bounty'],
  ['artifacts', '/artifacts'],
  ['mail', '/mail'],
  ['canary-tokens', '/canary-tokens'],
  ['exports', `/exports?scope=attacker&id=192.0.2.131&format=navigator`],
  ['webhooks', '/webhooks'],
  ['config', '/config'],
  ['fleet', '/fleet'],
  ['decky', '/fleet?decky=shop'],
  ['sensors', '/fleet?tab=sensors'],
  ['hosts', '/hosts'],
  ['health', '/health'],
];

const LOOKS = [
  { look: 'dark', theme: 'dark', size: { width: 1440, height: 900 } },
  { look: 'light', theme: 'light', size: { width: 1440, height: 900 } },
  { look: 'narrow', theme: 'light', size: { width: 360, height: 740 } },
] as const;

/** What the demo does not bring: a token, deckies, another host. */
async function make(page: Page, token: string): Promise<void> {
  const ask = async (path: string, data: object, status: number) => {
    const answer = await page.request.post(`/api/v1${path}`, { headers: { Authorization: `Bearer ${token}` }, data });
    expect(answer.status(), await answer.text()).toBe(status);
    return (await answer.json()) as { token: string };
  };
  const placement = { decky_name: 'git-1', placement_path: '/srv/app/.env' };
  await ask('/canary/tokens', { kind: 'http', generator: 'env_file', ...placement }, 201);
  const ports = { http: 18080, ftp: 12121 };
  await ask('/deckies', { name: 'shop', archetype: 'web-server', ports, mutate_interval: 90 }, 202);
  await ask('/deckies', { name: 'cache-1', services: ['redis'], ports: { redis: 16379 }, distro: 'alpine' }, 202);
  const enrolment = await ask('/swarm/enroll', { name: 'edge-1', notes: 'branch office, rack 3' }, 201);
  await ask('/swarm/redeem', { token: enrolment.token, public_key: newKey() }, 201);
}

for (const { look, theme, size } of LOOKS) {
  test(`pictures, ${look}`, async ({ page }) => {
    test.setTimeout(600_000);
    mkdirSync(FOLDER, { recursive: true });
    const token = await logIn(page);
    await page.setViewportSize(size);
    await page.addInitScript((wanted) => {
      localStorage.setItem('decnet.theme', wanted);
    }, theme);
    if (look === 'dark') {
      await make(page, token);
    }
    for (const [name, path] of PICTURES) {
      await page.goto(path.startsWith('/') ? path : await largest(page, token, path));
      await page.waitForLoadState('networkidle');
      await expect(page.getByRole('status', { name: 'Loading' })).toHaveCount(0);
      // What slides or fades in stands still; what never ends does not.
      await page.waitForFunction(() =>
        document
          .getAnimations()
          .every((one) => one.playState !== 'running' || one.effect?.getTiming().iterations === Infinity),
      );
      await page.screenshot({ path: join(FOLDER, `${name}-${look}.png`) });
    }
  });
}
