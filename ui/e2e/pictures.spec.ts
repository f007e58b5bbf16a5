import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
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
  ['health', '/health'],
];

const LOOKS = [
  { look: 'dark', theme: 'dark', size: { width: 1440, height: 900 } },
  { look: 'light', theme: 'light', size: { width: 1440, height: 900 } },
  { look: 'narrow', theme: 'light', size: { width: 360, height: 740 } },
] as const;

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
      const made = await page.request.post('/api/v1/canary/tokens', {
        headers: { Authorization: `Bearer ${token}` },
        data: { kind: 'http', decky_name: 'git-1', generator: 'env_file', placement_path: '/srv/app/.env' },
      });
      expect(made.status()).toBe(201);
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
