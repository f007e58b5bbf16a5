// What Maven runs: "build" or "check". Does nothing when nothing that matters has changed since the last
// success, which a stamp under target remembers as a hash.
import { createHash } from 'node:crypto';
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const lock = 'package-lock.json';
const installed = 'node_modules/.decnet-lock';
const built = [
  'index.html',
  'public',
  'scripts',
  'src',
  lock,
  'package.json',
  'tsconfig.json',
  'tsconfig.node.json',
  'vite.config.ts',
  '../server/src/main/resources/org/decnet/server/web/openapi.json',
];
const steps = {
  build: { inputs: built, run: ['build'], makes: 'target/classes/META-INF/decnet-ui/files.txt' },
  check: { inputs: [...built, 'e2e', 'eslint.config.js', 'playwright.config.ts'], run: ['check'] },
};

const name = process.argv[2];
const step = steps[name] ?? fail(`usage: maven.mjs ${Object.keys(steps).join('|')}`);
checkNode();
install();

const stamp = join(root, `target/${name}.stamp`);
const hash = hashOf(step.inputs);
if (read(stamp) === hash && (!step.makes || existsSync(join(root, step.makes)))) {
  console.log(`ui: ${name}: nothing has changed`);
} else {
  rmSync(stamp, { force: true });
  for (const script of step.run) npm(['run', '--silent', script]);
  mkdirSync(dirname(stamp), { recursive: true });
  writeFileSync(stamp, hash);
}

function checkNode() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major < 20 || (major === 20 && minor < 19)) {
    fail(`Node.js ${process.versions.node} is too old: 20.19 or later, or leave the dashboard out with -Dui.skip`);
  }
}

/** Installs what the lock file names, unless that is what was installed last. */
function install() {
  const wanted = hashOf([lock]);
  if (read(join(root, installed)) === wanted) return;
  npm(['ci', '--no-audit', '--no-fund', '--prefer-offline', '--loglevel=error']);
  writeFileSync(join(root, installed), wanted);
}

function npm(args) {
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
  const done = spawnSync(npm, args, {
    cwd: root,
    stdio: 'inherit',
    shell: process.platform === 'win32',
    env: { ...process.env, PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD: '1' },
  });
  if (done.error) fail(`npm cannot be started: ${done.error.message}`);
  if (done.status !== 0) process.exit(done.status ?? 1);
}

function hashOf(paths) {
  const sum = createHash('sha256');
  for (const file of paths.flatMap(filesOf).sort()) {
    sum.update(relative(root, file)).update('\0').update(readFileSync(file)).update('\0');
  }
  return sum.digest('hex');
}

function filesOf(path) {
  const full = join(root, path);
  if (!existsSync(full)) return [];
  const entries = readdirSyncOrNull(full);
  return entries === null
    ? [full]
    : entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
}

function readdirSyncOrNull(path) {
  try {
    return readdirSync(path, { recursive: true, withFileTypes: true });
  } catch (e) {
    if (e.code === 'ENOTDIR') return null;
    throw e;
  }
}

function read(path) {
  return existsSync(path) ? readFileSync(path, 'utf8') : null;
}

function fail(message) {
  console.error(`ui: ${message}`);
  process.exit(1);
}
