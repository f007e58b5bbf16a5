import { defineConfig } from '@playwright/test';

/** .ci/ui.sh starts a server with the demo's data and sets these. */
export default defineConfig({
  testDir: './e2e',
  // What takes the pictures of the documentation tests nothing.
  testIgnore: process.env['DECNET_PICTURES'] === undefined ? '**/pictures.spec.ts' : [],
  outputDir: './target/e2e',
  timeout: 60_000,
  // Machines of CI may do much else at the same time.
  expect: { timeout: 15_000 },
  workers: 1,
  // A second try is told as flaky; a machine under load is no fault of the dashboard.
  retries: process.env['CI'] === undefined ? 0 : 1,
  reporter: [['list']],
  use: {
    baseURL: process.env['DECNET_URL'] ?? 'http://127.0.0.1:8000',
    viewport: { width: 1440, height: 900 },
    launchOptions: {
      executablePath: process.env['CHROMIUM'] ?? '/usr/bin/chromium',
      args: [
        '--no-sandbox',
        '--disable-gpu',
        '--disable-quic',
        '--no-first-run',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
      ],
    },
  },
});
