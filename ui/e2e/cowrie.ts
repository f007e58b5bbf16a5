import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, type APIRequestContext } from '@playwright/test';

/** A session as Cowrie would log it. */
export interface Told {
  session: string;
  address: string;
  sensor?: string;
  commands: readonly string[];
  /** Name of a recording that the log names. */
  ttylog?: string;
}

/** Seconds between two lines of a log. */
const STEP_MS = 1_000;

/** The lines of a session that began some time ago. */
export function logOf({ session, address, sensor = 'e2e-1', commands, ttylog }: Told, began: Date): string {
  const common = { session, protocol: 'ssh', src_ip: address, src_port: 40000, dst_ip: '192.0.2.10', dst_port: 2222, sensor };
  const told: Record<string, unknown>[] = [
    { eventid: 'cowrie.session.connect', message: 'New connection' },
    { eventid: 'cowrie.login.success', username: 'root', password: 'e2e', message: 'login attempt succeeded' },
    ...(ttylog === undefined ? [] : [{ eventid: 'cowrie.log.open', ttylog: `tty/${ttylog}`, message: 'Opening TTY Log' }]),
    ...commands.map((input) => ({ eventid: 'cowrie.command.input', input, message: `CMD: ${input}` })),
    ...(ttylog === undefined
      ? []
      : [{ eventid: 'cowrie.log.closed', ttylog: `tty/${ttylog}`, size: 1, shasum: ttylog, duplicate: false, duration: 9, message: 'Closing TTY Log' }]),
    { eventid: 'cowrie.session.closed', duration: 9, message: 'Connection lost' },
  ];
  return told
    .map((one, at) => JSON.stringify({ ...common, ...one, timestamp: new Date(began.getTime() + at * STEP_MS).toISOString() }))
    .map((line) => `${line}\n`)
    .join('');
}

/** When the commands of {@link logOf} come, behind the connection, the login and the recording. */
export function commandAt(began: Date, command: number): Date {
  return new Date(began.getTime() + (3 + command) * STEP_MS);
}

/** A key that may push lines. */
export async function pushKey(request: APIRequestContext, token: string): Promise<string> {
  const answer = await request.post('/api/v1/auth/api-keys', {
    headers: { Authorization: `Bearer ${token}` },
    data: { name: `e2e-${Date.now()}`, role: 'viewer', scopes: ['ingest'] },
  });
  expect(answer.status()).toBe(201);
  return ((await answer.json()) as { key: string }).key;
}

/** Sends a session that just happened. */
export async function push(request: APIRequestContext, key: string, told: Told): Promise<void> {
  const answer = await request.post('/api/v1/ingest/cowrie', {
    headers: { 'X-API-Key': key, 'Content-Type': 'text/plain' },
    data: logOf(told, new Date(Date.now() - 60_000)),
  });
  expect(answer.status()).toBe(200);
  expect(((await answer.json()) as { accepted: number }).accepted).toBeGreaterThan(0);
}

/** A frame of a recording: to whom, when, what. */
export type Frame = readonly ['in' | 'out', Date, string];

/** Has the command line read a session with its recording, as it would lie at a sensor. */
export function ingestWithRecording(told: Told & { ttylog: string }, began: Date, frames: readonly Frame[]): void {
  const folder = mkdtempSync(join(tmpdir(), 'decnet-e2e-'));
  mkdirSync(join(folder, 'tty'));
  writeFileSync(join(folder, 'tty', told.ttylog), Buffer.concat(frames.map(frame)));
  const log = join(folder, 'cowrie.json');
  writeFileSync(log, logOf(told, began));
  const root = fileURLToPath(new URL('../..', import.meta.url));
  const done = spawnSync('./decnet', ['ingest', log], { cwd: root, encoding: 'utf8', timeout: 60_000 });
  expect(done.status, `${done.stdout}${done.stderr}`).toBe(0);
}

function frame([to, at, text]: Frame): Buffer {
  const bytes = Buffer.from(text, 'utf8');
  const head = Buffer.alloc(24);
  const micros = at.getTime() * 1000;
  [3, 0, bytes.length, to === 'in' ? 1 : 2, Math.floor(micros / 1_000_000), micros % 1_000_000].forEach((number, place) => {
    head.writeUInt32LE(number, place * 4);
  });
  return Buffer.concat([head, bytes]);
}
