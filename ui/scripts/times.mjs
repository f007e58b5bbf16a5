// How long each page takes until it can be used, in a real Chromium, against a server that runs. Settings:
// DECNET_URL, DECNET_USER, DECNET_PASSWORD, and CHROMIUM. Prints Markdown; docs/benchmarks.md has figures.
import { chromium } from '@playwright/test';

const ROUNDS = 5;
const QUIET_MS = 400;
const base = process.env.DECNET_URL ?? 'http://127.0.0.1:8000';

const session = await logIn(process.env.DECNET_USER ?? 'admin', process.env.DECNET_PASSWORD ?? '');
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'],
});

console.log('| page | first visit, ms | again, ms | longest task, ms | shift |');
console.log('|---|---|---|---|---|');
for (const [name, path] of await pages()) {
  const context = await newContext();
  const first = await visit(context, path);
  const again = [];
  for (let round = 0; round < ROUNDS; round++) again.push(await visit(context, path));
  await context.close();
  const middle = median(again.map((one) => one.usable));
  const longest = median(again.map((one) => one.longestTask));
  const shift = Math.max(first.shift, ...again.map((one) => one.shift));
  console.log(`| ${name} | ${ms(first.usable)} | ${ms(middle)} | ${ms(longest)} | ${shift.toFixed(3)} |`);
}
await frames();
await matrix();
await reference();
await browser.close();

/** Frames while long tables are scrolled through, two rows a frame. */
async function frames() {
  const context = await newContext();
  await context.addInitScript(() => localStorage.setItem('decnet.tables', 'scroll'));
  const page = await context.newPage();
  for (const path of ['/attackers', '/sessions', '/live-logs?live=false']) {
    await page.goto(base + path);
    await page.locator('table[aria-rowcount] tbody a, table[aria-rowcount] tbody button').first().waitFor();
    const told = await page.evaluate(async () => {
      const box = document.querySelector('[role=region][aria-label^="Table of"]');
      const rows = Number(box.querySelector('table').getAttribute('aria-rowcount')) - 1;
      const run = async (step) => {
        const times = [];
        await new Promise((done) => {
          const frame = (time) => {
            times.push(time);
            if (step > 0) box.scrollTop += step;
            if (times.length <= 300) requestAnimationFrame(frame);
            else done();
          };
          requestAnimationFrame(frame);
        });
        return times.slice(1).map((time, at) => time - times[at]);
      };
      const still = await run(0);
      return { rows, still, moving: await run(80), drawn: box.querySelectorAll('tbody tr').length };
    });
    const of = (list) => `${median(list).toFixed(1)}, ${percentile(list, 0.95).toFixed(1)}`;
    console.log(
      `\nscrolling ${path}: ${told.rows} rows, ${told.drawn} drawn; ms a frame, median and 95 %: ` +
        `${of(told.moving)} (at rest ${of(told.still)})`,
    );
  }
  await context.close();
}

/** What drawing the whole matrix costs, sub-techniques and all: from its data to the next frame. */
async function matrix() {
  const context = await newContext();
  const page = await context.newPage();
  await page.goto(`${base}/ttp`);
  await page.getByRole('heading', { level: 1 }).waitFor();
  const unfold = page
    .getByRole('checkbox', { name: /sub-techniques/i })
    .or(page.getByRole('button', { name: /unfold|sub-techniques/i }));
  await unfold.first().waitFor();
  const times = [];
  for (let round = 0; round < ROUNDS * 2; round++) {
    times.push(
      await unfold.first().evaluate(
        (element) =>
          new Promise((done) => {
            const start = performance.now();
            element.click();
            requestAnimationFrame(() => setTimeout(() => done(performance.now() - start)));
          }),
      ),
    );
  }
  console.log(`\nmatrix: folding or unfolding all sub-techniques ${ms(median(times))} ms until drawn`);
  await context.close();
}

/** The least that anything can take here: an answer without thought. */
async function reference() {
  const times = [];
  for (let round = 0; round < 30; round++) {
    const start = performance.now();
    await (await fetch(`${base}/api/v1/health/live`)).text();
    times.push(performance.now() - start);
  }
  console.log(`\nreference, /health/live: ${median(times).toFixed(1)} ms`);
}

async function pages() {
  const one = async (path, id = 'uuid') =>
    (await get(`${path}${path.includes('?') ? '&' : '?'}limit=1`)).data?.[0]?.[id];
  const attacker = await one('/attackers?sort_by=active');
  const sessionId = await one('/sessions', 'session_id');
  const identity = await one('/identities');
  const campaign = await one('/campaigns');
  return [
    ['overview', '/'],
    ['live logs', '/live-logs?live=false'],
    ['ATT&CK matrix', '/ttp'],
    ['attackers', '/attackers'],
    attacker && ['the busiest attacker', `/attackers/${attacker}`],
    ['sessions', '/sessions'],
    sessionId && ['a session', `/sessions/${encodeURIComponent(sessionId)}`],
    ['identities', '/identities?min=1'],
    identity && ['an identity', `/identities/${identity}`],
    ['campaigns', '/campaigns?min=1'],
    campaign && ['a campaign', `/campaigns/${campaign}`],
    ['rules', '/rules'],
    ['a rule', '/rules/R0012'],
    ['credentials', '/credentials'],
    ['reuse', '/credentials?tab=reuse'],
    ['bounty', '/bounty'],
    ['artifacts', '/artifacts'],
    ['mail', '/mail'],
    ['canary tokens', '/canary-tokens'],
    ['exports', '/exports'],
    ['webhooks', '/webhooks'],
    ['fleet', '/fleet'],
    ['health', '/health'],
    ['config', '/config'],
  ].filter(Boolean);
}

async function newContext() {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
  await context.addInitScript((value) => sessionStorage.setItem('decnet.session', value), session.stored);
  await context.addInitScript((quiet) => {
    const told = { usable: null, longestTask: 0, shift: 0 };
    globalThis.decnetTimes = told;
    const watch = (type, take) =>
      new PerformanceObserver((list) => list.getEntries().forEach(take)).observe({ type, buffered: true });
    watch('longtask', (entry) => (told.longestTask = Math.max(told.longestTask, entry.duration)));
    watch('layout-shift', (entry) => (told.shift += entry.hadRecentInput ? 0 : entry.value));
    let since = null;
    const look = () => {
      const main = document.querySelector('main');
      const ready =
        main?.querySelector('h1') != null &&
        main.querySelector('[aria-label="Loading"], [aria-busy="true"], [class*="bone"]') === null;
      since = ready ? (since ?? performance.now()) : null;
      if (since !== null && performance.now() - since > quiet) told.usable = since;
      else requestAnimationFrame(look);
    };
    requestAnimationFrame(look);
  }, QUIET_MS);
  return context;
}

async function visit(context, path) {
  const page = await context.newPage();
  await page.goto(base + path);
  await page.waitForFunction(() => globalThis.decnetTimes?.usable != null, undefined, { timeout: 120_000 });
  const told = await page.evaluate(() => globalThis.decnetTimes);
  await page.close();
  return told;
}

async function logIn(username, password) {
  const answer = await fetch(`${base}/api/v1/auth/login`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ username, password }),
  });
  if (!answer.ok) throw new Error(`times: ${username} cannot log in at ${base}: ${answer.status}`);
  const { access_token: token } = await answer.json();
  return { token, stored: JSON.stringify({ token, username, mustChangePassword: false }) };
}

async function get(path) {
  const answer = await fetch(`${base}/api/v1${path}`, { headers: { Authorization: `Bearer ${session.token}` } });
  return answer.ok ? answer.json() : {};
}

function percentile(list, share) {
  const sorted = [...list].sort((one, other) => one - other);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))];
}

function median(list) {
  return percentile(list, 0.5);
}

function ms(time) {
  return Math.round(time).toString();
}
