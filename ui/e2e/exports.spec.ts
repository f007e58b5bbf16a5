import { readFile } from 'node:fs/promises';
import { expect, test, type Page } from '@playwright/test';
import { logIn, VIEWER, watch } from './server';

async function download(page: Page, button = 'Download'): Promise<{ name: string; text: string }> {
  const started = page.waitForEvent('download');
  await page.getByRole('button', { name: button, exact: true }).click();
  const file = await started;
  return { name: file.suggestedFilename(), text: await readFile(await file.path(), 'utf8') };
}

interface Stix {
  type: string;
  objects: { type: string; spec_version?: string; name?: string }[];
}

test('everything is a STIX bundle for whom one says', async ({ page }) => {
  const seen = watch(page);
  await logIn(page);
  await page.goto('/exports?tlp=red');
  await expect(page.getByText('Techniques', { exact: true })).toBeVisible();
  const { name, text } = await download(page);
  expect(name).toMatch(/^decnet-fleet-.*\.stix\.json$/);
  const bundle = JSON.parse(text) as Stix;
  expect(bundle.type).toBe('bundle');
  expect(bundle.objects.map((one) => one.type)).toEqual(
    expect.arrayContaining(['threat-actor', 'attack-pattern', 'sighting']),
  );
  expect(bundle.objects.map((one) => one.name)).toContain('TLP:RED');
  expect(bundle.objects.map((one) => one.name)).not.toContain('TLP:GREEN');
  expect(seen).toEqual([]);
});

test('a layer has the version that the Navigator reads', async ({ page }) => {
  await logIn(page);
  await page.goto('/exports');
  await page.getByLabel('Format').first().selectOption('navigator');
  await expect(page).toHaveURL(/format=navigator/);
  const { text } = await download(page);
  const layer = JSON.parse(text) as { versions: { layer: string }; techniques: { techniqueID: string }[] };
  expect(layer.versions.layer).toBe('4.5');
  expect(layer.techniques.length).toBeGreaterThan(0);
});

test('one attacker is found by the address, and is a table of one row', async ({ page }) => {
  await logIn(page);
  await page.goto('/exports?format=csv');
  await page.getByLabel('What', { exact: true }).selectOption('attacker');
  await page.getByLabel('Address or uuid').fill('192.0.2.131');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/id=192\.0\.2\.131/);
  const { name, text } = await download(page);
  expect(name).toMatch(/^decnet-attacker-[0-9a-f]{8}\.csv$/);
  const lines = text.trim().split(/\r?\n/);
  expect(lines[0]).toContain('"ip"');
  expect(lines).toHaveLength(2);
  expect(lines[1]).toContain('192.0.2.131');
});

test('findings are one line a tag', async ({ page }) => {
  await logIn(page);
  await page.goto('/exports');
  const { text } = await download(page, 'Download findings');
  const lines = text.trim().split('\n');
  expect(lines.length).toBeGreaterThan(10);
  for (const line of lines) {
    expect((JSON.parse(line) as { class_uid: number }).class_uid).toBe(2004);
  }
});

test('all events are activities of OCSF, each once', async ({ page }) => {
  await logIn(page);
  await page.goto('/exports');
  await page.getByRole('region', { name: 'For log systems' }).getByLabel('Format').selectOption('activities');
  await expect(page).toHaveURL(/findings=activities/);
  const { name, text } = await download(page, 'Download activities');
  expect(name).toBe('decnet-activities.ndjson');
  const lines = text.trim().split('\n');
  expect(lines.length).toBeGreaterThan(100);
  expect(new Set(lines).size).toBe(lines.length);
  for (const line of lines) {
    expect((JSON.parse(line) as { class_uid: number }).class_uid).toBeGreaterThan(0);
  }
});

test('what there is not cannot be exported, and the page says so', async ({ page }) => {
  await logIn(page);
  await page.goto('/exports?scope=session&id=..%2F..%2Faudit');
  await expect(page.getByText('There is no such session.')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Download', exact: true })).toBeDisabled();
});

test('MISP is for admins, who are told when there is none', async ({ page, browser }) => {
  await logIn(page);
  await page.goto('/exports?scope=attacker&id=192.0.2.131');
  await page.getByRole('button', { name: 'Push' }).click();
  await expect(page.getByText('No MISP is set up.')).toBeVisible();

  const other = await (await browser.newContext()).newPage();
  await logIn(other, VIEWER);
  await other.goto('/exports');
  await expect(other.getByRole('button', { name: 'Download', exact: true })).toBeEnabled();
  await expect(other.getByRole('button', { name: 'Push' })).toHaveCount(0);
});
